//! What the word before the cursor may become.

use std::ops::Range;

use crate::domain::{Catalogue, Lang, SkillIx, fold};
use crate::wording::Wording;

use super::Facet;
use super::choice::Choice;
use super::resolve::Resolver;
use super::text::{FacetWord, all_words};

/// Proposals that are made at most.
const MOST: usize = 50;
/// Skills that are looked at, so that those most roles need come first.
const LOOKED_AT: usize = 2_000;

/// What a part of a text may be replaced by.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Proposals {
    /// The part, in bytes.
    pub at: Range<usize>,
    /// What may stand there, likeliest first; never what stands there already.
    pub texts: Vec<String>,
}

impl Proposals {
    /// Proposals for the word of which a part stands before the cursor, at a byte of the text: names of facets that it
    /// begins, or values where it has the name of a facet. None where something of the word stands behind the cursor.
    pub fn of(resolver: &Resolver<'_>, text: &str, cursor: usize, lang: Lang, wording: &Wording) -> Self {
        let Some(at) = all_words(text).find(|word| word.start < cursor && cursor <= word.end) else {
            return Self::default();
        };
        if cursor != at.end {
            return Self::default();
        }
        let word = &text[at.clone()];
        let mut texts = match resolver.facets.facet_word(text, at.clone()) {
            Some(chosen) => {
                let name = &text[at.start..chosen.value.start];
                let value = text[chosen.value].trim_start_matches('"');
                let (kept, start) = value
                    .rsplit_once(',')
                    .map_or(("", value), |(_, last)| (&value[..value.len() - last.len()], last));
                let choices = values(resolver, chosen.facet, start.trim());
                choices
                    .map(|choice| format!("{name}{kept}{}", resolver.typed(choice, lang, wording)))
                    .collect()
            }
            None => names(resolver, word, wording),
        };
        texts.retain(|text| text != word);
        Self { at, texts }
    }
}

impl Resolver<'_> {
    /// A text that is being typed, without a choice at its end that is not typed to the end: the name of a facet with nothing
    /// behind it, or with what names nothing yet and begins a value.
    pub fn typed_so_far<'t>(&self, text: &'t str) -> &'t str {
        let last = all_words(text).last().and_then(|at| self.facets.facet_word(text, at));
        let is_begun = |word: &FacetWord| {
            let value = &text[word.value.clone()];
            let is_last = word.at.end == text.len();
            value.is_empty()
                || (is_last && self.value(word.facet, value).is_err() && self.begins(word.facet, value))
        };
        last.filter(is_begun).map_or(text, |word| &text[..word.at.start])
    }

    /// Whether some value of a facet has a name that begins so.
    fn begins(&self, facet: Facet, typed: &str) -> bool {
        let start = typed.rsplit(',').next().unwrap_or(typed).trim_start_matches('"').trim();
        let names = self.facets.names(self.catalogue);
        match facet {
            Facet::Skill => names.skills_beginning(start).next().is_some(),
            _ => !names.beginning(facet, start).is_empty(),
        }
    }
}

/// The names of facets that a word begins: those of the reader's language, or else of any.
fn names(resolver: &Resolver<'_>, word: &str, wording: &Wording) -> Vec<String> {
    let start = fold(word);
    let own = Facet::ALL.map(|facet| (wording.say(facet.word()), facet));
    let begun: Vec<String> = own
        .iter()
        .filter(|(name, _)| fold(name).starts_with(&start))
        .map(|(name, _)| format!("{name}:"))
        .collect();
    if !begun.is_empty() {
        return begun;
    }
    let other = resolver.facets.facet_names().all().iter().filter(|(name, _)| name.starts_with(&start));
    let mut other: Vec<String> = other.map(|(name, _)| format!("{name}:")).collect();
    other.dedup();
    other
}

fn values<'a>(resolver: &Resolver<'a>, facet: Facet, start: &str) -> Box<dyn Iterator<Item = Choice> + 'a> {
    let facets = resolver.facets;
    if facet == Facet::Skill {
        let skills = skills(resolver.catalogue, facets.names(resolver.catalogue).skills_beginning(start));
        return Box::new(skills.into_iter().map(|skill| Choice::Skill(skill, None)));
    }
    let places = facets.names(resolver.catalogue).beginning(facet, start).into_iter().take(MOST);
    Box::new(places.map(|place| facets.values[place as usize]))
}

/// Some of these skills, those first that most roles need.
fn skills(catalogue: &Catalogue, begun: impl Iterator<Item = SkillIx>) -> Vec<SkillIx> {
    let mut skills: Vec<SkillIx> = begun.take(LOOKED_AT).collect();
    skills.sort_by_key(|skill| (std::cmp::Reverse(catalogue.roles_needing(*skill).len()), *skill));
    skills.dedup();
    skills.truncate(MOST);
    skills
}
