//! Tables of a page, for writers that have columns.

use super::Mark;
use crate::cells::listed;
use crate::domain::Level;
use crate::glyphs::Glyphs;

/// Rows of as many cells as there are heads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PageTable {
    /// What columns are called, from left to right; empty where that goes without saying.
    pub heads: Vec<String>,
    /// Whether the first cell of a row says what the row is about.
    pub is_labelled: bool,
    pub rows: Vec<Vec<PageCell>>,
}

/// What a table says in one place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PageCell {
    pub mark: Mark,
    /// A level with its word.
    pub level: Option<(Level, String)>,
    /// May have several lines.
    pub text: String,
}

impl PageCell {
    /// A cell that is text alone.
    pub fn text(text: impl Into<String>) -> Self {
        Self { mark: Mark::None, level: None, text: text.into() }
    }

    /// Its lines, signs included: “↑ promotion”, “●●○○ working · essential”.
    pub fn lines(&self, glyphs: &Glyphs) -> Vec<String> {
        let mut lines: Vec<String> =
            self.text.lines().filter(|line| !line.trim().is_empty()).map(str::to_owned).collect();
        let level = self.level.as_ref().map(|(level, word)| format!("{} {word}", glyphs.level(*level)));
        if let Some(level) = level {
            match lines.first_mut() {
                Some(first) => *first = listed([&level, &*first]),
                None => lines.push(level),
            }
        }
        if let (Mark::Step(kind), Some(first)) = (self.mark, lines.first_mut()) {
            *first = format!("{} {first}", glyphs.step(kind));
        }
        lines
    }
}
