//! What a search answers.

use crate::domain::{Catalogue, Lang, Level, Need, SkillIx, Subject};

/// The answer to a query.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Found {
    /// The best hits, best first; each role and skill at most once.
    pub hits: Vec<Hit>,
    /// How many there are with those not listed.
    pub total: usize,
    /// Where nothing matches: up to three that are named most alike, nearest first.
    pub nearest: Vec<Subject>,
}

/// A role or skill that matches, for the best of its reasons.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Hit {
    pub subject: Subject,
    /// About 20 points a letter. Orders hits with equally many typos of one kind; see
    /// [the order of hits](super#the-order-of-hits).
    pub score: i32,
    /// Letters too many, missing, wrong, or swapped with their neighbour.
    pub typos: u8,
    pub why: Why,
}

/// Why something was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Why {
    /// By its title or name, in this language.
    Title { lang: Lang },
    /// By its nth alias, which is in this language.
    Alias { lang: Lang, nth: usize },
    /// A role, found by a skill that it needs.
    Skill { skill: SkillIx, need: Need, level: Option<Level> },
}

impl Hit {
    /// The name that matched: a title, an alias, or for a role found by a skill the name of the skill for
    /// a reader of `lang`.
    pub fn matched<'a>(&self, catalogue: &'a Catalogue, lang: Lang) -> &'a str {
        match self.why {
            Why::Skill { skill, .. } => catalogue.skill(skill).name.get(lang),
            Why::Title { lang } => match self.subject {
                Subject::Role(role) => catalogue.role(role).title.get(lang),
                Subject::Skill(skill) => catalogue.skill(skill).name.get(lang),
            },
            Why::Alias { nth, .. } => {
                let aliases = match self.subject {
                    Subject::Role(role) => &catalogue.role(role).aliases,
                    Subject::Skill(skill) => &catalogue.skill(skill).aliases,
                };
                aliases.get(nth).map_or("", |(_, alias)| alias)
            }
        }
    }
}
