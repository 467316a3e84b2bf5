//! The reason of a hit, in words.

use std::ops::Range;

use super::Reader;
use crate::cells::{NO_BREAK, unbroken};
use crate::domain::{Catalogue, Subject};
use crate::glyphs::Glyphs;
use crate::search::{Hit, HitReason, Query};
use crate::wording::key;

/// The worded reason of a hit, with the positions of the names in it that matched.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReasonText {
    /// “title”, “also: Développeur back-end”, “skill: Kubernetes ●●○○, essential”, “2 of 3: Python ●●●○ SQL ●●○○”, each
    /// with its typos and the words that are missing.
    pub text: String,
    /// Whether what matched is the very name that is shown for the hit.
    pub by_shown_name: bool,
    /// The part of the reason that the shown name does not tell by itself: typos and missing words.
    pub besides: String,
    /// Where in `text` names stand that matched, in bytes.
    pub names: Vec<Range<usize>>,
}

impl ReasonText {
    /// The reason for text that wraps: no line breaks inside a name, or between a name and its level.
    pub fn with_names_whole(&self) -> String {
        let mut text = String::with_capacity(self.text.len());
        let mut from = 0;
        for name in &self.names {
            text += &self.text[from..name.start];
            text += &unbroken(&self.text[name.clone()]);
            from = name.end;
            if self.has_level_at(from) {
                text.push(NO_BREAK);
                from += 1;
            }
        }
        text + &self.text[from..]
    }

    /// Whether the sign of a level stands behind a blank at `at`.
    fn has_level_at(&self, at: usize) -> bool {
        let rest = self.text[at..].strip_prefix(' ');
        rest.is_some_and(|rest| rest.starts_with(['●', '○', '#']))
    }
}

/// Says why `hit` was found by `query`, and which of its words it lacks.
pub fn reason(
    catalogue: &Catalogue,
    hit: &Hit,
    query: &Query,
    reader: &Reader<'_>,
    glyphs: &Glyphs,
) -> ReasonText {
    let matched = hit.matched(catalogue, reader.lang);
    let by_name = matches!(hit.why, HitReason::Title { .. } | HitReason::Alias { .. });
    let by_shown_name = by_name && matched == catalogue.written_name_of(hit.subject, reader.lang);
    let mut text = match (&hit.why, hit.subject) {
        (HitReason::Skills { asked, .. }, _) => by_skills(catalogue, hit, *asked, reader, glyphs),
        (HitReason::Code, _) => reader.wording.say(key::WHY_CODE),
        (_, Subject::Role(_)) if by_shown_name => reader.wording.say(key::WHY_TITLE),
        (_, Subject::Skill(_)) if by_shown_name => reader.wording.say(key::WHY_NAME),
        _ => reader.wording.with(key::WHY_ALIAS, &[("name", matched.into())]),
    };
    let names = if by_shown_name { Vec::new() } else { names_in(&text, catalogue, hit, reader) };
    let besides = besides(hit, query, reader);
    text = besides.iter().fold(text, |text, more| more.behind(&text, reader));
    let told = besides.iter().fold(String::new(), |told, more| match &*told {
        "" => more.words().to_owned(),
        told => apart(told, more.words(), reader),
    });
    ReasonText { text, by_shown_name, besides: told, names }
}

/// How many of the skills that are asked for a role needs, and which, without saying that number: for hits that stand below it.
/// For one skill, its need stands behind it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SkillsMet {
    pub met: usize,
    pub asked: usize,
    pub reason: ReasonText,
}

/// The skills by which `hit` was found; nothing where it was found by a name.
pub fn skills_met(
    catalogue: &Catalogue,
    hit: &Hit,
    query: &Query,
    reader: &Reader<'_>,
    glyphs: &Glyphs,
) -> Option<SkillsMet> {
    let HitReason::Skills { asked, .. } = hit.why else { return None };
    let met = hit.needs(catalogue).len();
    let mut text = skill_words(catalogue, hit, reader, glyphs);
    if asked.max(met) < 2 {
        // Several stand under how many they are; one has the sign of how much it is asked for.
        let need = hit.needs(catalogue).first()?.need;
        text = format!("{text} {}", glyphs.need(need));
    }
    let names = names_in(&text, catalogue, hit, reader);
    // The words it lacks are the skills it lacks, which the number says. They may be fewer than those: `java` is not missing in
    // a role that is called after JavaScript, and yet Java is none of its skills.
    let lacks_skills = query.words_at(hit.missing).count() <= asked.saturating_sub(met);
    let hit = if lacks_skills { &Hit { missing: 0, ..hit.clone() } } else { hit };
    text = besides(hit, query, reader).iter().fold(text, |text, more| more.behind(&text, reader));
    let reason = ReasonText { text, by_shown_name: false, besides: String::new(), names };
    Some(SkillsMet { met, asked: asked.max(met), reason })
}

/// Where the names by which a hit was found stand in its reason.
fn names_in(text: &str, catalogue: &Catalogue, hit: &Hit, reader: &Reader<'_>) -> Vec<Range<usize>> {
    let needs = hit.needs(catalogue);
    let skills = needs.iter().map(|need| catalogue.skill(need.skill).name.get(reader.lang));
    let named = if needs.is_empty() { Some(hit.matched(catalogue, reader.lang)) } else { None };
    let mut from = 0;
    let mut found = Vec::new();
    for name in skills.chain(named) {
        if let Some(at) = text[from..].find(name) {
            found.push(from + at..from + at + name.len());
            from += at + name.len();
        }
    }
    found
}

/// What is told behind a reason.
enum Besides {
    /// How closely it matches.
    Closeness(String),
    /// Words that are missing.
    Missing(String),
}

impl Besides {
    fn words(&self) -> &str {
        match self {
            Self::Closeness(words) | Self::Missing(words) => words,
        }
    }

    fn behind(&self, text: &str, reader: &Reader<'_>) -> String {
        match self {
            Self::Closeness(words) => format!("{text}, {words}"),
            Self::Missing(words) => apart(text, words, reader),
        }
    }
}

/// Two parts with a semicolon between them, before which French has a blank.
fn apart(reason: &str, more: &str, reader: &Reader<'_>) -> String {
    reader.wording.with(key::REASON_AND_MORE, &[("reason", reason.into()), ("more", more.into())])
}

/// Typos, and words that are missing.
fn besides(hit: &Hit, query: &Query, reader: &Reader<'_>) -> Vec<Besides> {
    let mut besides = Vec::new();
    if hit.typos > 0 {
        let count = usize::from(hit.typos).into();
        besides.push(Besides::Closeness(reader.wording.with(key::COUNT_TYPOS, &[("count", count)])));
    } else if hit.is_loose {
        besides.push(Besides::Closeness(reader.wording.say(key::WHY_ALIKE)));
    }
    let missing: Vec<&str> = query.words_at(hit.missing).collect();
    // Where a name has a word of a skill that is lacking, this would tell a part of what is, and the number tells all.
    let is_told = matches!(&hit.why, HitReason::Skills { met, asked } if missing.len() < asked.saturating_sub(met.len()));
    if !missing.is_empty() && !is_told {
        let words = missing.join(", ").into();
        besides.push(Besides::Missing(reader.wording.with(key::WHY_WITHOUT, &[("words", words)])));
    }
    besides
}

/// The names of the skills that a role was found by, each with the level that is asked for.
fn skill_words(catalogue: &Catalogue, hit: &Hit, reader: &Reader<'_>, glyphs: &Glyphs) -> String {
    // A level ends what it belongs to; a name by itself needs a comma.
    let mut skills = String::new();
    let mut between = "";
    for need in hit.needs(catalogue) {
        skills += between;
        skills += catalogue.skill(need.skill).name.get(reader.lang);
        if let Some(level) = need.level {
            skills += " ";
            skills += glyphs.level(level);
        }
        between = if need.level.is_some() { " " } else { ", " };
    }
    skills
}

/// The skills with the level that is asked for: one with its need, several with how many of how many they are.
fn by_skills(catalogue: &Catalogue, hit: &Hit, asked: usize, reader: &Reader<'_>, glyphs: &Glyphs) -> String {
    let needs = hit.needs(catalogue);
    let skills = skill_words(catalogue, hit, reader, glyphs);
    match *needs {
        [need] if asked < 2 => {
            let need = reader.word(need.need);
            reader.wording.with(key::WHY_SKILL, &[("name", skills.into()), ("need", need.into())])
        }
        _ => {
            let met = needs.len().into();
            let values = [("met", met), ("asked", asked.max(needs.len()).into()), ("skills", skills.into())];
            reader.wording.with(key::WHY_SKILLS, &values)
        }
    }
}
