//! Choices among the words of a search: `family:data python skill:sql:3`.

use std::ops::Range;

use crate::domain::Lang;
use crate::wording::Wording;

use super::Facet;
use super::choice::{Choice, RoleFilter};
use super::resolve::{NamesNothing, Resolver};
use super::table::Facets;

/// A word of a text that chooses values of a facet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FacetWord {
    pub facet: Facet,
    /// Where it stands, in bytes.
    pub at: Range<usize>,
    /// Where its value stands, with its quotes.
    pub value: Range<usize>,
}

/// What a text asks for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Asked {
    /// What is to be looked for: the text without the words that choose.
    pub words: String,
    pub filter: RoleFilter,
    /// Values that name nothing, or more than one thing. They choose nothing and are to be told.
    pub unknown: Vec<NamesNothing>,
    /// The words with those, as they were typed.
    unread: Vec<String>,
}

impl Facets {
    /// The words of a text that choose, in their order: they begin with the name of a facet and a colon, and something stands
    /// behind that. What stands in double quotes is one word, and none that chooses where it begins with the quotes.
    pub fn words(&self, text: &str) -> Vec<FacetWord> {
        all_words(text)
            .filter_map(|at| self.facet_word(text, at))
            .filter(|word| !word.value.is_empty())
            .collect()
    }

    /// A word as one that chooses, if only its value is missing.
    pub(super) fn facet_word(&self, text: &str, at: Range<usize>) -> Option<FacetWord> {
        let colon = text[at.clone()].find(':')? + at.start;
        let facet = self.facet_names().facet(&text[at.start..colon])?;
        Some(FacetWord { facet, value: colon + 1..at.end, at })
    }
}

/// The words of a text: what stands between blanks, quotes kept together.
pub(super) fn all_words(text: &str) -> impl Iterator<Item = Range<usize>> {
    let mut from = 0;
    std::iter::from_fn(move || {
        let start = from + text[from..].find(|sign: char| !sign.is_whitespace())?;
        let mut is_inside = false;
        let ends = |sign: char| {
            is_inside ^= sign == '"';
            sign.is_whitespace() && !is_inside
        };
        let end = text[start..].find(ends).map_or(text.len(), |length| start + length);
        from = end;
        Some(start..end)
    })
}

impl Asked {
    /// Takes a text apart; `resolve` says what a value names.
    pub(in crate::search) fn of(
        text: &str,
        facets: &Facets,
        mut resolve: impl FnMut(Facet, &str) -> Result<Vec<Choice>, NamesNothing>,
    ) -> Self {
        let mut asked = Self::default();
        let mut rest = 0;
        for word in facets.words(text) {
            asked.words.push_str(&text[rest..word.at.start]);
            rest = word.at.end;
            match resolve(word.facet, &text[word.value]) {
                Ok(choices) => choices.into_iter().for_each(|choice| asked.filter.add(choice)),
                Err(unknown) => {
                    asked.unknown.push(unknown);
                    asked.unread.push(text[word.at].to_owned());
                }
            }
        }
        asked.words.push_str(&text[rest..]);
        if rest > 0 {
            asked.words = asked.words.split_whitespace().collect::<Vec<_>>().join(" ");
        }
        asked
    }

    /// Whether there are words to look for.
    pub fn has_words(&self) -> bool {
        !self.words.trim().is_empty()
    }

    /// Whether there is a filter and nothing else.
    pub fn is_filter_alone(&self) -> bool {
        !self.has_words() && self.unknown.is_empty() && !self.filter.is_empty()
    }

    /// The same with another filter.
    pub fn with_filter(&self, filter: RoleFilter) -> Self {
        Self { filter, ..self.clone() }
    }

    /// The text that asks for this: the words, then what is chosen, facet by facet, then what names nothing.
    pub fn to_text(&self, resolver: &Resolver<'_>, lang: Lang, wording: &Wording) -> String {
        let chosen = self.filter.iter().map(|choice| word_of(resolver, choice, lang, wording));
        let parts =
            [self.words.trim().to_owned()].into_iter().chain(chosen).chain(self.unread.iter().cloned());
        parts.filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ")
    }
}

impl Resolver<'_> {
    /// What a text asks for.
    pub fn read(&self, text: &str) -> Asked {
        Asked::of(text, self.facets, |facet, value| self.value(facet, value))
    }

    /// A word of a command line with the quotes that the shell has taken away: where a value with blanks in it is a name as
    /// a whole.
    pub fn requoted(&self, word: &str) -> String {
        let chosen = self.facets.facet_word(word, 0..word.len());
        let value = chosen.as_ref().map_or("", |chosen| &word[chosen.value.clone()]);
        let has_blanks = value.trim() == value && value.contains(char::is_whitespace) && !value.contains('"');
        match chosen.filter(|_| has_blanks) {
            Some(chosen) if self.is_name(chosen.facet, value) => {
                format!("{}\"{value}\"", &word[..chosen.value.start])
            }
            _ => word.to_owned(),
        }
    }
}

/// A choice as a word of a text.
pub(super) fn word_of(resolver: &Resolver<'_>, choice: Choice, lang: Lang, wording: &Wording) -> String {
    format!("{}:{}", wording.say(choice.facet().word()), resolver.typed(choice, lang, wording))
}
