//! Every number the ranking rests on, in one table.
//!
//! They were chosen on names of occupations that national services use and on titles of vacancies, asked of ESCO, and on
//! titles and everyday words asked of the built-in catalogue: by kinds of texts, not by lines. Most could be a quarter
//! larger or smaller without much of a difference.

/// A count as points are: exact up to sixteen million.
#[expect(clippy::cast_precision_loss, reason = "more than that makes no difference to a ratio")]
pub(in crate::search) fn count(number: usize) -> f32 {
    number as f32
}

/// How closely a word of a name is a word of the query: 1 where they are the same.
pub(in crate::search) const SAME: f32 = 1.0;
/// Another form of it: plural, feminine, another ending of the same stem.
pub(in crate::search) const FORM: f32 = 0.97;
/// A form so much longer that it is rather a word made of it.
pub(in crate::search) const LONG_FORM: f32 = 0.8;
/// Two words of the query that the name writes as one, or one that it writes as two: `back end`, `backend`.
pub(in crate::search) const COMPOUND: f32 = 0.98;
/// The whole word for one that people shorten: `mgr`.
pub(in crate::search) const WHOLE_FOR_SHORT: f32 = 0.93;
/// The beginning of a word: so much, and more by the share of the word that is there.
pub(in crate::search) const BEGINNING: f32 = 0.55;
pub(in crate::search) const BEGINNING_GROWS: f32 = 0.4;
/// The inside of a word, from four letters on, likewise.
pub(in crate::search) const INSIDE: f32 = 0.4;
pub(in crate::search) const INSIDE_GROWS: f32 = 0.3;
/// What a beginning, an inside or a word that looks alike is of that where some name has the word itself.
pub(in crate::search) const BESIDE_WHOLE: f32 = 0.7;
/// Initials of the whole name.
pub(in crate::search) const INITIALS: f32 = 0.6;
/// One typo, what the second one takes, and what it takes that only the beginning of the word was typed.
pub(in crate::search) const TYPO: f32 = 0.8;
pub(in crate::search) const FURTHER_TYPO: f32 = 0.12;
pub(in crate::search) const BEGUN_WITH_TYPO: f32 = 0.15;
/// A word that looks alike counts by the cosine of its letters, from this cosine on.
pub(in crate::search) const ALIKE: f32 = 0.5;

/// What a word counts that adverts add to titles, or a place.
pub(in crate::search) const NOISE: f32 = 0.3;
/// What a word counts in brackets or behind a dash.
pub(in crate::search) const REMARK: f32 = 0.5;

/// What the best name of a role or skill counts.
pub(in crate::search) const NAME: f32 = 2.2;
/// How much more a title counts than an alias.
pub(in crate::search) const TITLE: f32 = 1.08;
/// What is left of a name with typos or words that only look alike.
pub(in crate::search) const NOT_EXACT: f32 = 0.8;
/// What the words count that its names have together, whichever name.
pub(in crate::search) const NAMES: f32 = 0.9;
/// What the words count that its texts have.
pub(in crate::search) const TEXT: f32 = 0.4;
/// What the words count that names of its skills have.
pub(in crate::search) const SKILLS: f32 = 0.25;
/// What the cosine of the query to its names and texts counts.
pub(in crate::search) const COSINE: f32 = 0.8;
/// What is left of all that for a skill: roles are what most people look for.
pub(in crate::search) const OF_A_SKILL: f32 = 0.8;
/// The same where there are typos: whoever cannot spell it does not know its name.
pub(in crate::search) const OF_A_SKILL_LOOSELY: f32 = 0.5;
/// What a role of the middle stage has before its seniors and juniors.
pub(in crate::search) const MIDDLE_STAGE: f32 = 0.1;
/// The same where the query has only words that any trade may have in a title …
pub(in crate::search) const MIDDLE_STAGE_GENERIC: f32 = 0.5;
/// … and what each name with all of them adds then, as a logarithm of how many.
pub(in crate::search) const MANY_NAMES: f32 = 0.3;

/// What the best skills count for a role that needs them: by the weight of the words they meet that its names do not.
pub(in crate::search) const NEEDED: f32 = 0.4;
/// The same where its names and skills have all words together, and the names one that not any trade may have.
pub(in crate::search) const NEEDED_FOR_ALL: f32 = 1.2;
/// The same where two or more of its skills have all words by themselves.
pub(in crate::search) const NEEDED_TOGETHER: f32 = 2.5;
/// What an essential skill adds, and each level.
pub(in crate::search) const ESSENTIAL: f32 = 0.03;
pub(in crate::search) const LEVEL: f32 = 0.006;

/// Share of the query's weight that the names of a hit must meet.
pub(in crate::search) const SHARE: f32 = 0.15;
/// The same where some names have all words.
pub(in crate::search) const SHARE_BESIDE_ALL: f32 = 0.4;
/// Share of the query's weight that names and skills must meet together for a role to be found by its skills.
pub(in crate::search) const SHARE_BY_SKILL: f32 = 0.9;
/// Share of a skill's name that the query must cover for roles to be found by it.
pub(in crate::search) const SHARE_OF_SKILL: f32 = 0.8;
/// Share of a name that the query must cover to be that name in other forms.
pub(in crate::search) const WHOLE_NAME: f32 = 0.96;
