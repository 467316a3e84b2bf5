//! What is told of a skill that a text names.

use crate::domain::SkillIx;

/// A skill that a text names, or may name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mention {
    pub skill: SkillIx,
    /// Thousandths, never more than the mention before has.
    pub score: u16,
    /// Whether a whole name of it stands there; others are guesses from some of their words.
    pub is_sure: bool,
    /// In how many sentences or lines, where it is sure; else one.
    pub count: usize,
    /// Where it stands first, counted from 1, columns in characters.
    pub line: u32,
    pub column: u32,
    /// The words as they stand there, on one line and harmless.
    pub text: String,
}

/// Score from which a skill is likely that no whole name says: on whole texts, more than half of them were meant.
const LIKELY: u16 = 720;

impl Mention {
    /// Whether a skill is probably meant of which no whole name stands in the text.
    pub fn is_likely(&self) -> bool {
        !self.is_sure && self.score >= LIKELY
    }
}
