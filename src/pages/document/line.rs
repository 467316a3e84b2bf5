//! Lines of text in tones, and the links among them: what pages become before they are painted.

use std::ops::Range;

use crate::cells::width;
use crate::domain::{FamilyIx, Level, Need, Stage, StepKind, Subject};
use crate::glyphs::Glyphs;
use crate::pages::Mark;

/// A room in which no line breaks: far beyond any text, and far enough from the largest number to be calculated with.
pub const ENDLESS: usize = 1 << 40;

/// Cells that a line of running text takes at most: the eye loses its way back from longer ones.
const WIDEST_PROSE: usize = 88;

/// Cells that the line below a title takes at most.
pub(super) const LONGEST_RULE: usize = 100;

/// The room that running text takes of a room.
pub(super) fn prose_room(room: usize) -> usize {
    if room < ENDLESS { room.min(WIDEST_PROSE) } else { room }
}

/// Lines ready to paint, with the links among them.
#[derive(Clone, Debug, Default)]
pub struct Document {
    pub lines: Vec<Line>,
    /// In the order of their lines.
    pub links: Vec<Link>,
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Line {
    pub pieces: Vec<TextRun>,
}

/// A run of text in one tone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TextRun {
    pub text: String,
    pub tone: Tone,
}

/// The role of a run of text, which the theme turns into a style. No tone carries meaning by its colour alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    Text,
    Heading,
    /// Beside the point and needed all the same: labels, notes on the text.
    Aside,
    /// What nobody would miss: counts, bullets, what a text says already.
    Quiet,
    Link,
    /// A link to something essential.
    StrongLink,
    /// A sign or key that means something here.
    Sign,
    /// The sign of a kind of step.
    Step(StepKind),
    /// The sign of how much a skill is needed.
    Need(Need),
    /// The points of a level, and those it lacks.
    Level,
    Unfilled,
    /// The sign of a stage.
    Stage(Stage),
    /// The sign of a family.
    Family(FamilyIx),
    /// The word for what is wrong and has to be mended.
    Error,
    /// The word for what is doubtful.
    Warning,
}

/// A line that leads to a role or skill.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    pub line: usize,
    /// The cells of the line that belong to it.
    pub cells: Range<usize>,
    pub subject: Subject,
}

impl Document {
    /// The first link on `line` or after it.
    pub fn link_from(&self, line: usize) -> Option<usize> {
        let at = self.links.partition_point(|link| link.line < line);
        (at < self.links.len()).then_some(at)
    }
}

impl Line {
    pub(super) fn indented(cells: usize) -> Self {
        Self { pieces: vec![TextRun::new(&" ".repeat(cells), Tone::Text)] }
    }

    pub(in crate::pages) fn width(&self) -> usize {
        self.pieces.iter().map(|piece| width(&piece.text)).sum()
    }
}

impl TextRun {
    pub fn new(text: &str, tone: Tone) -> Self {
        Self { text: text.to_owned(), tone }
    }
}

impl Mark {
    /// The sign before an entry, with its tone.
    pub(super) fn sign(self, glyphs: &Glyphs) -> Option<(&'static str, Tone)> {
        match self {
            Self::None => None,
            Self::Step(kind) => Some((glyphs.step(kind), Tone::Step(kind))),
            Self::Need(need) => Some((glyphs.need(need), Tone::Need(need))),
        }
    }
}

/// The points of a level, then those it lacks.
pub fn level_runs(level: Level, glyphs: &Glyphs) -> Vec<TextRun> {
    let (filled, rest) = glyphs.level_points(level);
    let runs = [TextRun::new(filled, Tone::Level), TextRun::new(rest, Tone::Unfilled)];
    runs.into_iter().filter(|run| !run.text.is_empty()).collect()
}
