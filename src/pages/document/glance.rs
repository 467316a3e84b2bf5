//! What is known at a glance, in lines: labels in a column, beside each as many facts as have room.

use super::line::{LONGEST_RULE, Line, TextRun, Tone, level_runs, prose_room};
use crate::cells::{width, wrap};
use crate::domain::Stage;
use crate::glyphs::Glyphs;
use crate::pages::{GlanceFact, GlanceLine, Glanced, Mark};

/// Blanks behind the longest label, and between facts with signs.
const GAP: &str = "  ";

/// From so many cells on, a row tells enough of a line; where there are fewer, it may take a second one.
const WIDE: usize = 56;

/// Cells beside the labels at least.
const LEAST: usize = 24;

/// The lines and a rule below them. Facts that would take more than one row (in narrow rooms two) are counted at its end.
pub(super) fn rows(lines: &[GlanceLine], room: usize, glyphs: &Glyphs) -> Vec<Line> {
    let most = if room < WIDE { 2 } else { 1 };
    let mut rows = columns(lines, room, most, glyphs);
    let rule = "─".repeat(prose_room(room).min(LONGEST_RULE));
    rows.push(Line { pieces: vec![TextRun::new(&rule, Tone::Quiet)] });
    rows
}

/// The lines alone, each on at most `most` rows.
pub(in crate::pages) fn columns(
    lines: &[GlanceLine],
    room: usize,
    most: usize,
    glyphs: &Glyphs,
) -> Vec<Line> {
    let label = lines.iter().map(|line| width(&line.label)).max().unwrap_or(0);
    // Where little room is left beside the labels, facts stand below them.
    let has_room = room >= label + LEAST;
    let label = if has_room { label } else { 0 };
    let inside = room.saturating_sub(label + GAP.len());
    let told = lines.iter().flat_map(|line| {
        let rows = match &line.said {
            Glanced::Ladder { stages, here } => vec![ladder(stages, *here, inside, glyphs)],
            Glanced::Facts(facts) | Glanced::Skills(facts) => Rows::of(facts, inside, most, glyphs),
        };
        let above = Line { pieces: vec![TextRun::new(&line.label, Tone::Aside)] };
        let mut before = TextRun::new(if has_room { &line.label } else { "" }, Tone::Aside);
        let rows = rows.into_iter().map(move |row| {
            let blanks = " ".repeat(label + GAP.len() - width(&before.text));
            let begin = [
                std::mem::replace(&mut before, TextRun::new("", Tone::Aside)),
                TextRun::new(&blanks, Tone::Text),
            ];
            let pieces = begin.into_iter().chain(row).filter(|run| !run.text.is_empty());
            Line { pieces: pieces.collect() }
        });
        Some(above).filter(|_| !has_room).into_iter().chain(rows)
    });
    told.collect()
}

/// “▁ entry  [▂ intermediate]  ▃ senior  ▅ lead”. Where there is no room for all words, the stages further away have only
/// their signs, then all but the one it is about, which at last stands alone.
fn ladder(stages: &[(Stage, String)], here: Stage, room: usize, glyphs: &Glyphs) -> Vec<TextRun> {
    let place = stages.iter().position(|(stage, _)| *stage == here).unwrap_or(0);
    let rung = |at: usize, has_word: bool| {
        let (stage, word) = &stages[at];
        let sign = TextRun::new(glyphs.stage(*stage), Tone::Stage(*stage));
        if at == place {
            let [open, close] = ["[", "]"].map(|sign| TextRun::new(sign, Tone::Sign));
            return vec![open, sign, TextRun::new(&format!(" {word}"), Tone::Heading), close];
        }
        let word = has_word.then(|| TextRun::new(&format!(" {word}"), Tone::Aside));
        [sign].into_iter().chain(word).collect()
    };
    let told = |near: usize| {
        let has_word = |at: usize| at.abs_diff(place) <= near;
        let mut runs = Vec::new();
        for at in 0..stages.len() {
            runs.extend(rung(at, has_word(at)));
            if at + 1 < stages.len() {
                let blanks = if has_word(at) || has_word(at + 1) { GAP } else { BLANK };
                runs.push(TextRun::new(blanks, Tone::Text));
            }
        }
        runs
    };
    let tries = [stages.len(), 1, 0].map(told);
    tries.into_iter().find(|runs| cells(runs) <= room).unwrap_or_else(|| rung(place, true))
}

/// Facts side by side on rows of so many cells.
struct Rows<'a> {
    glyphs: &'a Glyphs,
    room: usize,
    /// Rows there are at most.
    most: usize,
    done: Vec<Vec<TextRun>>,
    row: Vec<TextRun>,
    /// Whether the row ends a fact that was longer than a row: no other stands beside that.
    is_full: bool,
}

impl<'a> Rows<'a> {
    fn of(facts: &[GlanceFact], room: usize, most: usize, glyphs: &'a Glyphs) -> Vec<Vec<TextRun>> {
        let is_plain = facts.iter().all(|fact| fact.mark == Mark::None && fact.level.is_none());
        let between = TextRun::new(if is_plain { " · " } else { GAP }, Tone::Quiet);
        let mut rows = Self { glyphs, room, most, done: Vec::new(), row: Vec::new(), is_full: false };
        for (at, fact) in facts.iter().enumerate() {
            let rest = facts.len() - at;
            let runs = [begin(fact, glyphs), vec![TextRun::new(&fact.text, Tone::Text)], end(fact, glyphs)];
            let runs = runs.concat();
            if rows.row.is_empty() {
                rows.begin_row(fact, runs, rest - 1);
            } else if !rows.is_full
                && cells(&rows.row) + width(&between.text) + cells(&runs) <= rows.room_before(rest - 1)
            {
                rows.row.push(between.clone());
                rows.row.extend(runs);
            } else if rows.is_last() {
                rows.row.push(TextRun::new(&format!("{GAP}{}", more(rest)), Tone::Aside));
                break;
            } else {
                let done = std::mem::take(&mut rows.row);
                rows.done.push(done);
                rows.begin_row(fact, runs, rest - 1);
            }
        }
        rows.done.push(rows.row);
        rows.done
    }

    fn is_last(&self) -> bool {
        self.done.len() + 1 >= self.most
    }

    /// The room there is on the present row: on the last one, facts that are left out are counted behind the others.
    fn room_before(&self, rest: usize) -> usize {
        self.room.saturating_sub(if self.is_last() { counted(rest) } else { 0 })
    }

    /// Puts a fact on a row of its own; one that is longer than that on as many as it takes.
    fn begin_row(&mut self, fact: &GlanceFact, runs: Vec<TextRun>, rest: usize) {
        self.is_full = cells(&runs) > self.room_before(rest);
        if !self.is_full {
            self.row = runs;
            return;
        }
        // The row it ends on may be the last one.
        let room = self.room.saturating_sub(counted(rest));
        self.row = begin(fact, self.glyphs);
        let indent = cells(&self.row);
        let below =
            || if indent == 0 { Vec::new() } else { vec![TextRun::new(&" ".repeat(indent), Tone::Text)] };
        for (at, text) in wrap(&fact.text, room.saturating_sub(indent)).into_iter().enumerate() {
            if at > 0 {
                self.done.push(std::mem::replace(&mut self.row, below()));
            }
            self.row.push(TextRun::new(text, Tone::Text));
        }
        let end = end(fact, self.glyphs);
        if cells(&self.row) + cells(&end) > room {
            self.done.push(std::mem::replace(&mut self.row, below()));
            self.end_row(end, room, &below);
        } else {
            self.row.extend(end);
        }
    }

    /// Puts level and words behind a fact on a row of their own, or on more where the words take them.
    fn end_row(&mut self, end: Vec<TextRun>, room: usize, below: &dyn Fn() -> Vec<TextRun>) {
        for run in end.into_iter().skip_while(|run| run.text == BLANK) {
            let used = cells(&self.row);
            if used + width(&run.text) <= room {
                self.row.push(run);
                continue;
            }
            for (at, text) in wrap(&run.text, room.saturating_sub(cells(&below()))).into_iter().enumerate() {
                if at > 0 {
                    self.done.push(std::mem::replace(&mut self.row, below()));
                }
                self.row.push(TextRun::new(text, run.tone));
            }
        }
    }
}

const BLANK: &str = " ";

/// The sign before a fact.
fn begin(fact: &GlanceFact, glyphs: &Glyphs) -> Vec<TextRun> {
    let sign = fact.mark.sign(glyphs);
    sign.map_or_else(Vec::new, |(sign, tone)| vec![TextRun::new(sign, tone), TextRun::new(BLANK, Tone::Text)])
}

/// Its level, and what is said behind it.
fn end(fact: &GlanceFact, glyphs: &Glyphs) -> Vec<TextRun> {
    let blank = TextRun::new(BLANK, Tone::Text);
    let level = fact.level.into_iter().flat_map(|level| level_runs(level, glyphs));
    let aside = Some(TextRun::new(&fact.aside, Tone::Aside)).filter(|aside| !aside.text.is_empty());
    let mut runs: Vec<TextRun> = level.collect();
    if !runs.is_empty() {
        runs.insert(0, blank.clone());
    }
    runs.extend(aside.into_iter().flat_map(|aside| [blank.clone(), aside]));
    runs
}

/// Cells that telling how many more there are takes.
fn counted(rest: usize) -> usize {
    if rest == 0 { 0 } else { width(&more(rest)) + GAP.len() }
}

/// How many more there are.
fn more(count: usize) -> String {
    format!("+{count}")
}

fn cells(runs: &[TextRun]) -> usize {
    runs.iter().map(|run| width(&run.text)).sum()
}
