//! The help in lines: two or three columns where there is room for them. Nothing is cut; what does not fit goes on below itself.

use super::help_page::{HelpRow, HelpSection, filtered, sections};
use super::keys::Context;
use super::world::World;
use crate::cells::{self, wrap};
use crate::pages::document::{Line, TextRun, Tone};
use crate::wording::key;

/// Cells from which there are two columns, those from which there are three, and those between them.
const TWO_COLUMNS: usize = 90;
const THREE_COLUMNS: usize = 135;
const BETWEEN: usize = 3;
/// Cells before a row, and between keys and what they do.
const INDENT: usize = 2;
/// Cells that what a key does takes at least; with less, it stands below the key.
const LEAST: usize = 16;
/// Cells below which words stand below the keys: beside them, both would be narrow.
const STACKED: usize = 42;

/// The help as it is seen from a context, with the rows that a text asks for, in lines of `width` cells. Cost is that of
/// the whole page.
pub(super) fn lay_out(world: &World, width: usize, here: Option<Context>, text: &str) -> Vec<Line> {
    let all = sections(&world.keymap, &world.wording, world.glyphs, here);
    let count = match width {
        THREE_COLUMNS.. => 3,
        TWO_COLUMNS.. => 2,
        _ => 1,
    };
    let room = (width - BETWEEN * (count - 1)) / count;
    // Of all that there is, so that nothing jumps sideways while a filter is typed.
    let columns = Columns::of(&all, room);
    let sections = filtered(all, text);
    if sections.is_empty() {
        let nothing = world.with(key::KEYS_NOTHING, &[("text", text.trim().into())]);
        return wrap(&nothing, width).into_iter().map(|part| line(vec![run(part, Tone::Text)])).collect();
    }
    let sides = in_columns(&sections, &columns, count).into_iter();
    sides.zip(0..).fold(Vec::new(), |lines, (side, at)| beside(lines, side, at * (room + BETWEEN)))
}

/// Every section whole, in the column that is shortest so far: what comes first stays near the top.
fn in_columns(sections: &[HelpSection], columns: &Columns, count: usize) -> Vec<Vec<Line>> {
    let mut sides = vec![Vec::new(); count];
    for section in sections {
        if let Some(shortest) = sides.iter_mut().min_by_key(|side| side.len()) {
            put(shortest, columns.section(section));
        }
    }
    sides
}

/// Appends a section behind an empty line.
fn put(lines: &mut Vec<Line>, section: Vec<Line>) {
    if !lines.is_empty() {
        lines.push(Line::default());
    }
    lines.extend(section);
}

/// A further column beside others, from cell `at` on.
fn beside(left: Vec<Line>, right: Vec<Line>, at: usize) -> Vec<Line> {
    let height = left.len().max(right.len());
    let mut right = right.into_iter();
    let mut lines: Vec<Line> =
        left.into_iter().chain(std::iter::repeat_with(Line::default)).take(height).collect();
    for line in &mut lines {
        let Some(Line { pieces }) = right.next().filter(|line| !line.pieces.is_empty()) else { continue };
        let taken: usize = line.pieces.iter().map(|piece| cells::width(&piece.text)).sum();
        let blanks = at.saturating_sub(taken);
        line.pieces.extend((blanks > 0).then(|| run(&" ".repeat(blanks), Tone::Text)));
        line.pieces.extend(pieces);
    }
    lines
}

/// How wide keys and words are.
struct Columns {
    width: usize,
    keys: usize,
    /// Nothing where words stand below the keys.
    words: Option<usize>,
}

impl Columns {
    fn of(sections: &[HelpSection], width: usize) -> Self {
        let rows = || sections.iter().flat_map(|section| &section.rows);
        let widest = rows().map(|row| cells::width(&row.keys.join(" "))).max().unwrap_or(0);
        // One key never breaks; several may stand below each other.
        let single = rows().flat_map(|row| &row.keys).map(|key| cells::width(key)).max().unwrap_or(0);
        let keys = widest.min(single.max(width / 4));
        let words = width.saturating_sub(2 * INDENT + keys);
        Self { width, keys, words: (words >= LEAST && width >= STACKED).then_some(words) }
    }

    fn section(&self, section: &HelpSection) -> Vec<Line> {
        let heading = wrap(&section.heading, self.width);
        let mut lines: Vec<Line> =
            heading.into_iter().map(|part| line(vec![run(part, Tone::Heading)])).collect();
        for row in &section.rows {
            self.row(row, &mut lines);
        }
        lines
    }

    fn row(&self, HelpRow { keys, what, .. }: &HelpRow, lines: &mut Vec<Line>) {
        let keys = keys.join(" ");
        let indented =
            |cells: usize, text: &str, tone| line(vec![run(&" ".repeat(cells), Tone::Text), run(text, tone)]);
        let Some(words) = self.words else {
            let room = |indent: usize| self.width.saturating_sub(indent);
            let keys = wrap(&keys, room(INDENT)).into_iter();
            lines.extend(keys.map(|part| indented(INDENT, part, Tone::Sign)));
            let what = wrap(what, room(2 * INDENT)).into_iter();
            lines.extend(what.map(|part| indented(2 * INDENT, part, Tone::Text)));
            return;
        };
        let (keys, what) = (wrap(&keys, self.keys), wrap(what, words));
        for at in 0..keys.len().max(what.len()) {
            let keys = keys.get(at).copied().unwrap_or_default();
            let what = what.get(at).copied().unwrap_or_default();
            let blanks = " ".repeat(self.keys + INDENT - cells::width(keys).min(self.keys));
            let mut row = indented(INDENT, keys, Tone::Sign);
            row.pieces.push(run(&(blanks + what), Tone::Text));
            lines.push(row);
        }
    }
}

fn line(pieces: Vec<TextRun>) -> Line {
    Line { pieces }
}

fn run(text: &str, tone: Tone) -> TextRun {
    TextRun::new(text, tone)
}

#[cfg(test)]
mod tests {
    use super::{Context, lay_out};
    use crate::cells;
    use crate::domain::{Catalogue, Lang, Parts};
    use crate::glyphs::{ASCII, UNICODE};
    use crate::tui::help_page::sections;
    use crate::tui::world::World;

    #[test]
    fn at_every_width_all_of_it_is_there_and_nothing_is_cut() {
        for (lang, glyphs) in [(Lang::EN, &UNICODE), (Lang::FR, &UNICODE), (Lang::FR, &ASCII)] {
            let world = World::new(Catalogue::new(Parts::default()), Vec::new(), None, lang, glyphs);
            let sections = sections(&world.keymap, &world.wording, glyphs, None);
            let rows = || sections.iter().flat_map(|section| &section.rows);
            let letters = |text: &str| text.chars().filter(|letter| !letter.is_whitespace()).count();
            let all: usize = rows().map(|row| letters(&row.what) + letters(&row.keys.concat())).sum();
            let headings: usize = sections.iter().map(|section| letters(&section.heading)).sum();
            for width in 26..=160 {
                let lines = lay_out(&world, width, None, "");
                let text = |line: &crate::pages::document::Line| {
                    line.pieces.iter().map(|piece| &*piece.text).collect::<String>()
                };
                let shown: usize = lines.iter().map(|line| letters(&text(line))).sum();
                assert_eq!(shown, all + headings, "{width}");
                for line in &lines {
                    assert!(cells::width(text(line).trim_end()) <= width, "{width}: {}", text(line));
                }
            }
            let [two, one] = [96, 80].map(|width| lay_out(&world, width, Some(Context::Map), "").len());
            assert!(two * 4 < one * 3, "two columns spare room: {two} of {one}");
        }
    }
}
