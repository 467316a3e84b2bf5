//! Which letters of a name a query matches, to be marked on the screen.

use std::ops::Range;

use fuzzy_matcher::FuzzyMatcher;
use fuzzy_matcher::skim::SkimMatcherV2;

use crate::domain::{Folded, Lang};

use super::matching::{INSIDE_LETTERS, typos_between};
use super::text::lexicon::{initialed, whole_words};
use super::text::query::Query;
use super::text::stems::Stems;
use super::text::words::{Token, compounds, words};

/// Letters that two forms of a word have in common at least.
const COMMON: usize = 3;
/// Languages whose forms are marked; the catalogue's own are not at hand here.
const LANGUAGES: [Lang; 2] = [Lang::EN, Lang::FR];

/// The characters of `name` that a query matches, as ranges in order, without overlap; whole letters as
/// a reader sees them, with their marks.
///
/// `name` may be any name of a hit, also one that did not match: then nothing may be marked. `typos` are those of
/// the hit; where there are any, the word that was meant is marked whole. Cost is that of one match for each
/// word, so ask only for what is on the screen.
pub fn highlights(query: &Query, name: &str, typos: u8) -> Vec<Range<usize>> {
    let folded = Folded::new(name);
    let mut marked: Vec<usize> = places(query, folded.text(), typos).concat();
    if marked.is_empty() && query.words.len() == 1 {
        marked = scored(folded.text(), 0, &query.words[0].text);
    }
    marked.sort_unstable();
    marked.dedup();
    joined(marked.into_iter().map(|byte| folded.origin(byte)))
}

/// Whether a name alone has all these words of a query, each a bit, where so many typos are forgiven.
pub(super) fn covers(query: &Query, name: &str, wanted: u16, typos: u8) -> bool {
    let folded = Folded::new(name);
    let places = places(query, folded.text(), typos);
    query.words.iter().zip(&places).all(|(word, places)| wanted >> word.place & 1 == 0 || !places.is_empty())
}

/// The words of a query that a name has, each a bit.
pub(super) fn words_in(query: &Query, name: &str, typos: u8) -> u16 {
    let folded = Folded::new(name);
    let places = places(query, folded.text(), typos);
    let there = query.words.iter().zip(&places).filter(|(_, places)| !places.is_empty());
    there.fold(0, |bits, (word, _)| bits | 1 << word.place)
}

/// For each word of a query the bytes of a folded name that it matches.
fn places(query: &Query, folded: &str, typos: u8) -> Vec<Vec<usize>> {
    let tokens = words(folded);
    let compounds = compounds(&tokens);
    let stems = Stems::new(&LANGUAGES);
    let mut found: Vec<Vec<usize>> =
        query.words.iter().map(|word| alone(&word.text, folded, &tokens, typos, &stems)).collect();
    for (word, places) in query.words.iter().zip(&mut found) {
        for (solid, parts) in &compounds {
            if !places.is_empty() {
                continue;
            }
            let at = tokens[parts.start].at.start..tokens[parts.end - 1].at.end;
            if solid.starts_with(&word.text) {
                *places = scored(&folded[at.clone()], at.start, &word.text);
            } else if typos > 0 && typos_between(&word.text, solid).is_some() {
                places.extend(at);
            }
        }
    }
    for first in 1..query.words.len() {
        let pair = format!("{}{}", query.words[first - 1].text, query.words[first].text);
        for token in tokens.iter().filter(|token| token.text.starts_with(&pair)) {
            let places = scored(&token.text, token.at.start, &pair);
            found[first - 1].extend(&places);
            found[first].extend(places);
        }
    }
    found
}

/// The bytes that a word matches by itself: best where it is or begins a word.
fn alone(word: &str, folded: &str, tokens: &[Token<'_>], typos: u8, stems: &Stems) -> Vec<usize> {
    let in_token =
        |token: &Token<'_>, pattern: &str| scored(&folded[token.at.clone()], token.at.start, pattern);
    if let Some((token, pattern)) = said(word, tokens, stems) {
        return in_token(token, pattern);
    }
    if let Some(range) = written_out(word, tokens) {
        return range.collect();
    }
    let inside = |token: &&Token<'_>| word.chars().count() >= INSIDE_LETTERS && token.text.contains(word);
    if let Some(token) = tokens.iter().find(inside) {
        return in_token(token, word);
    }
    if typos > 0 {
        let near = |token: &&Token<'_>| typos_between(word, &token.text).is_some();
        return tokens.iter().find(near).map_or(Vec::new(), |token| token.at.clone().collect());
    }
    let letters: String = tokens.iter().filter_map(|token| token.text.chars().next()).collect();
    if letters == word {
        return tokens.iter().map(|token| token.at.start).collect();
    }
    Vec::new()
}

/// The first word that is the one of the query, begins with it, or is a form of it; and what is to be marked in it.
fn said<'t, 'n>(word: &'t str, tokens: &'t [Token<'n>], stems: &Stems) -> Option<(&'t Token<'n>, &'t str)> {
    let whole = tokens.iter().find(|token| token.text == word);
    let begun = || tokens.iter().find(|token| token.text.starts_with(word));
    let form = || tokens.iter().find_map(|token| Some((token, common(word, &token.text, stems)?)));
    whole.or_else(begun).map(|token| (token, word)).or_else(form)
}

/// The bytes of what a word of the query stands for, written out: one whole word, or those whose initials it is.
fn written_out(word: &str, tokens: &[Token<'_>]) -> Option<Range<usize>> {
    if let Some(token) = tokens.iter().find(|token| whole_words(word).any(|whole| token.text == *whole)) {
        return Some(token.at.clone());
    }
    let initials = initialed(word);
    let at = tokens.windows(initials.len().max(1)).position(|part| {
        !initials.is_empty() && part.iter().zip(initials).all(|(token, whole)| token.text == *whole)
    })?;
    Some(tokens[at].at.start..tokens[at + initials.len() - 1].at.end)
}

/// What two words have in common at their beginnings, where they are forms of one in some language.
fn common<'w>(word: &'w str, other: &str, stems: &Stems) -> Option<&'w str> {
    let same = word.chars().zip(other.chars()).take_while(|(one, other)| one == other).count();
    let end = word.char_indices().nth(same).map_or(word.len(), |(at, _)| at);
    let are_forms =
        || (0..stems.len()).any(|language| stems.stem(word, language) == stems.stem(other, language));
    (same >= COMMON && are_forms()).then_some(&word[..end])
}

/// Where `SkimMatcherV2` finds a pattern in a text that begins at a byte. A fresh matcher each time: a used one remembers too
/// much.
fn scored(text: &str, start: usize, pattern: &str) -> Vec<usize> {
    let starts: Vec<usize> = text.char_indices().map(|(byte, _)| byte).collect();
    let found = SkimMatcherV2::default().fuzzy_indices(text, pattern);
    let places = found.map_or(Vec::new(), |(_, places)| places);
    places.into_iter().filter_map(|place| Some(start + starts.get(place)?)).collect()
}

/// Ranges in order as few ranges as can be.
fn joined(ranges: impl Iterator<Item = Range<usize>>) -> Vec<Range<usize>> {
    let mut joined: Vec<Range<usize>> = Vec::new();
    for range in ranges {
        match joined.last_mut() {
            Some(last) if range.start <= last.end => last.end = last.end.max(range.end),
            _ => joined.push(range),
        }
    }
    joined
}
#[cfg(test)]
mod tests {
    use super::highlights;
    use crate::search::Query;
    use proptest::prelude::*;

    /// The name with its marked parts in brackets.
    fn marked(query: &str, name: &str, typos: u8) -> String {
        let ranges = highlights(&Query::new(query), name, typos);
        let mut shown = String::new();
        for (at, code) in name.chars().enumerate() {
            if ranges.iter().any(|range| range.start == at) {
                shown.push('[');
            }
            shown.push(code);
            if ranges.iter().any(|range| range.end == at + 1) {
                shown.push(']');
            }
        }
        shown
    }

    #[test]
    fn matched_letters_are_marked() {
        for (query, name, shown) in [
            ("dev", "Back-end developer", "Back-end [dev]eloper"),
            ("end back", "Back-end developer", "[Back]-[end] developer"),
            ("backend", "Back-end developer", "[Back]-[end] developer"),
            ("node js", "NodeJS", "[NodeJS]"),
            ("script", "JavaScript", "Java[Script]"),
            ("fsd", "Full-stack developer", "[F]ull-[s]tack [d]eveloper"),
            ("developpeur", "Développeur back-end", "[Développeur] back-end"),
            ("developpeur", "De\u{301}veloppeur", "[De\u{301}veloppeur]"),
            ("oeuv", "Chef d’œuvre", "Chef d’[œuv]re"),
            ("nang", "Đà Nẵng", "Đà [Nẵng]"),
            ("dvlpr", "Developer", "[D]e[v]e[l]o[p]e[r]"),
            ("cook", "Back-end developer", "Back-end developer"),
            ("", "Back-end developer", "Back-end developer"),
        ] {
            assert_eq!(marked(query, name, 0), shown, "{query}");
        }
    }

    #[test]
    fn mistyped_words_mark_the_word_meant() {
        assert_eq!(marked("symfnoy", "PHP Symfony developer", 1), "PHP [Symfony] developer");
        assert_eq!(marked("symfno dev", "PHP Symfony developer", 1), "PHP [Symfony] [dev]eloper");
        assert_eq!(marked("bakcend", "Back-end developer", 1), "[Back-end] developer");
        assert_eq!(marked("devlopeur", "Développeur", 2), "[Développeur]");
        assert_eq!(marked("symfnoy", "Graphiste", 1), "Graphiste");
    }

    proptest! {
        #[test]
        fn marks_are_whole_characters_of_the_name(
            query in "[a-zé ]{0,9}|[\\PC ]{0,9}",
            name in "([a-zàéœßı]{0,6}\u{301}?[ -]?){0,4}|[\\PC ]{0,20}",
            typos in 0_u8..3,
        ) {
            let ranges = highlights(&Query::new(&query), &name, typos);
            let length = name.chars().count();
            let mut end = 0;
            for (at, range) in ranges.iter().enumerate() {
                prop_assert!(range.start < range.end && range.end <= length);
                prop_assert!(at == 0 || range.start > end);
                end = range.end;
                let after = name.chars().nth(range.end);
                prop_assert_ne!(after, Some('\u{301}'), "{:?} {:?}", name, ranges);
            }
        }
    }
}
