//! Every number that finding skills in a text rests on, in one table.
//!
//! They were chosen on sentences of job adverts, asked of ESCO, by kinds of texts and not by lines. Most could be a quarter
//! larger or smaller without much of a difference.

/// What is left of the weight of a word that only leads up to a skill: “experience with”.
pub(super) const LEADING_UP: f32 = 0.15;
/// What is left of a word that was mistyped.
pub(super) const TYPO: f32 = 0.75;
/// What every step between two words weighs in a window.
pub(super) const STEP: f32 = 1.0;
/// Share of a name's weight from which on it is looked at.
pub(super) const LEAST: f32 = 0.4;
/// How much more a name counts that is met as a whole, and from which share on it is.
pub(super) const WHOLE: f32 = 0.2;
pub(super) const WHOLE_FROM: f32 = 0.98;
/// How much more a title counts than an alias.
pub(super) const TITLE: f32 = 0.5;
/// What is left of a name in another language than the passage.
pub(super) const FOREIGN: f32 = 0.8;
/// How much more a skill counts that says of itself what the passage says.
pub(super) const TEXT: f32 = 0.5;
/// How much more a skill counts whose name has the letters of the passage.
pub(super) const LETTERS: f32 = 2.0;
/// How much more a skill counts that many roles need, for each time their number grows by a factor of e.
pub(super) const NEEDED: f32 = 0.02;
/// Score at which half of a thousand points is reached.
pub(super) const HALF: f32 = 4.0;
/// Share of a window that a name must be for the skill to be named beyond doubt.
pub(super) const SURE_WINDOW: f32 = 0.5;
