//! A page spread over two columns, where there is room for them: the text at the left, facts and links beside it.

use super::Block;
use super::document::{Document, Line, Link, TextRun, Tone, facts_at_a_glance, lay_out};
use super::{GlanceLine, Glanced};
use crate::glyphs::Glyphs;

/// Cells from which a page has two columns.
const LEAST: usize = 95;
/// Cells that a column takes at most: longer lines are hard to read.
const WIDEST: usize = 88;
/// Cells of the column of facts at least.
const LEAST_FACTS: usize = 36;
/// What stands between the columns.
const BETWEEN: &str = " │ ";
/// Rows that a line of facts takes at most in a column of its own.
const MOST_ROWS: usize = 4;

/// Lays a page out in two columns where it has both text and facts, and there is room; else in one, as [`lay_out`] does.
///
/// What is known at a glance and all that links anywhere stands at the right; the text a page begins with at the left. The
/// sections that follow go where there is less so far, so that both columns are about as long. Cost is linear in the text.
pub fn lay_out_spread(blocks: &[Block], room: usize, glyphs: &Glyphs) -> Document {
    let sections = sections(blocks);
    let (text, facts) = (
        sections.iter().any(|part| part.place == Place::Text),
        sections.iter().any(|part| part.place == Place::Facts),
    );
    if room < LEAST || !(text && facts) {
        return lay_out(blocks, room, glyphs);
    }
    let inside = room - BETWEEN.chars().count();
    let facts = (inside * 2 / 5).max(LEAST_FACTS);
    let widths = [(inside - facts).min(WIDEST), facts.max(inside.saturating_sub(WIDEST)).min(WIDEST)];
    let mut columns = [Document::default(), Document::default()];
    // Facts first: where the rest has room is known only then.
    for place in [Place::Facts, Place::Text, Place::Anywhere] {
        for part in sections.iter().filter(|part| part.place == place) {
            let shorter = usize::from(columns[1].lines.len() < columns[0].lines.len());
            let at = match place {
                Place::Text => 0,
                Place::Facts => 1,
                Place::Anywhere => shorter,
            };
            add(&mut columns[at], part, widths[at], glyphs);
        }
    }
    beside(columns, widths)
}

/// Blocks that stay together, without the gaps around them.
struct Part<'a> {
    place: Place,
    blocks: &'a [Block],
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Place {
    Text,
    Facts,
    Anywhere,
}

/// The parts of a page: what is known at a glance, the text before the first heading, and each heading with what it heads.
fn sections(blocks: &[Block]) -> Vec<Part<'_>> {
    let glance = usize::from(matches!(blocks.first(), Some(Block::Glance(_))));
    let (glance, rest) = blocks.split_at(glance);
    let is_heading = |block: &Block| matches!(block, Block::Heading(_) | Block::Section(_));
    let begin = rest.iter().position(is_heading).unwrap_or(rest.len());
    let (text, rest) = rest.split_at(begin);
    let mut parts = Vec::new();
    let mut add = |place, blocks| {
        let blocks = without_gaps(blocks);
        if !blocks.is_empty() {
            parts.push(Part { place, blocks });
        }
    };
    add(Place::Facts, glance);
    add(Place::Text, text);
    let mut headed = rest;
    while let Some(next) = headed.get(1..) {
        let end = next.iter().position(is_heading).map_or(headed.len(), |at| at + 1);
        let (part, after) = headed.split_at(end);
        let has_links = part.iter().any(|block| matches!(block, Block::Entry(_)));
        add(if has_links { Place::Facts } else { Place::Anywhere }, part);
        headed = after;
    }
    parts
}

fn without_gaps(blocks: &[Block]) -> &[Block] {
    let is_kept = |block: &Block| *block != Block::Gap;
    let begin = blocks.iter().position(is_kept).unwrap_or(blocks.len());
    let end = blocks.iter().rposition(is_kept).map_or(begin, |at| at + 1);
    &blocks[begin..end]
}

/// Puts a part below what a column has.
fn add(column: &mut Document, part: &Part<'_>, width: usize, glyphs: &Glyphs) {
    if !column.lines.is_empty() {
        column.lines.push(Line::default());
    }
    let laid_out = match part.blocks {
        [Block::Glance(lines)] => Document { lines: facts(lines, width, glyphs), links: Vec::new() },
        blocks => lay_out(blocks, width, glyphs),
    };
    let above = column.lines.len();
    column.lines.extend(laid_out.lines);
    column.links.extend(laid_out.links.into_iter().map(|link| Link { line: link.line + above, ..link }));
}

/// What is known at a glance, without the skills: they stand below it, one on a line.
fn facts(lines: &[GlanceLine], width: usize, glyphs: &Glyphs) -> Vec<Line> {
    let lines: Vec<GlanceLine> =
        lines.iter().filter(|line| !matches!(line.said, Glanced::Skills(_))).cloned().collect();
    facts_at_a_glance(&lines, width, MOST_ROWS, glyphs)
}

/// Both columns as one document, its links in the order of its lines.
fn beside([left, right]: [Document; 2], [width, _]: [usize; 2]) -> Document {
    let rows = left.lines.len().max(right.lines.len());
    let (mut left_lines, mut right_lines) = (left.lines.into_iter(), right.lines.into_iter());
    let lines = (0..rows).map(|_| {
        let mut line = left_lines.next().unwrap_or_default();
        let blanks = " ".repeat(width.saturating_sub(line.width()));
        line.pieces.extend([TextRun::new(&blanks, Tone::Text), TextRun::new(BETWEEN, Tone::Quiet)]);
        line.pieces.extend(right_lines.next().unwrap_or_default().pieces);
        line
    });
    let lines = lines.collect();
    let from = width + BETWEEN.chars().count();
    let moved = |link: Link| Link { cells: link.cells.start + from..link.cells.end + from, ..link };
    let mut links: Vec<Link> = left.links.into_iter().chain(right.links.into_iter().map(moved)).collect();
    links.sort_by_key(|link| (link.line, link.cells.start));
    Document { lines, links }
}
