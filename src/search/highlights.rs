//! Which letters of a name to mark for a query.

use std::ops::Range;

use fuzzy_matcher::FuzzyMatcher;
use fuzzy_matcher::skim::SkimMatcherV2;

use crate::domain::{Folded, fold};

use super::edits::{Pattern, forgiven};
use super::letters::{Letter, compounds, letters, solid, words};
use super::query::{Query, Word};
use super::rule::{abbreviates, begins_compound, leaves_out, matches};

/// The characters of `name` that a query matches, as ranges in order, without overlap; whole letters as
/// a reader sees them, with their marks.
///
/// `name` may be any name of a hit, also one that did not match: then nothing may be marked. `typos` are those of
/// the hit; where there are any, the word that was meant is marked whole. Cost is that of one match for each
/// word, so ask only for what is on the screen.
pub fn highlights(query: &Query, name: &str, typos: u8) -> Vec<Range<usize>> {
    let folded = Folded::new(name);
    let text: Vec<Letter> = letters(folded.text()).collect();
    let mut marked = vec![false; text.len()];
    for place in places_of_words(query, folded.text(), &text, typos).into_iter().flatten() {
        marked[place] = true;
    }
    let bytes = folded.text().char_indices().map(|(byte, _)| byte);
    joined(bytes.zip(marked).filter(|(_, marked)| *marked).map(|(byte, _)| folded.origin(byte)))
}

/// Whether a name alone matches a query, where so many typos are forgiven.
pub(super) fn covers(query: &Query, name: &str, typos: u8) -> bool {
    let folded = fold(name);
    let text: Vec<Letter> = letters(&folded).collect();
    places_of_words(query, &folded, &text, typos).iter().all(|places| !places.is_empty())
}

/// For each word the letters of a name, by place, that it matches alone or together with its neighbour.
fn places_of_words(query: &Query, folded: &str, text: &[Letter], typos: u8) -> Vec<Vec<usize>> {
    let mut found: Vec<Vec<usize>> =
        query.words.iter().map(|word| places(word, folded, text, typos)).collect();
    for (at, pair) in query.pairs() {
        let begins = words(text).any(|part| text[part].starts_with(&pair.letters));
        if begins || begins_compound(&pair.letters, text).is_some() {
            let places = scored_places(&pair, folded);
            found[at].extend(&places);
            found[at + 1].extend(places);
        }
    }
    found
}

/// The letters of a name, by place, that a word matches.
fn places(word: &Word, folded: &str, text: &[Letter], typos: u8) -> Vec<usize> {
    if matches(&word.letters, text) {
        scored_places(word, folded)
    } else if typos > 0 {
        meant(word, text).unwrap_or_default().collect()
    } else {
        left_out(word, text).unwrap_or_else(|| {
            if abbreviates(&word.letters, text) { scored_places(word, folded) } else { Vec::new() }
        })
    }
}

/// Where `SkimMatcherV2` finds a word. A fresh matcher each time: a used one remembers too much.
fn scored_places(word: &Word, folded: &str) -> Vec<usize> {
    let pattern = String::from_utf16_lossy(&word.letters);
    let found = SkimMatcherV2::default().fuzzy_indices(folded, &pattern);
    found.map_or(Vec::new(), |(_, places)| places)
}

/// The word of a name that a mistyped word means: the nearest, if any is near enough.
fn meant(word: &Word, text: &[Letter]) -> Option<Range<usize>> {
    let limit = forgiven(word.len());
    let pattern = Pattern::new(&word.letters);
    let distance = |part: &Range<usize>| {
        let found = pattern.distance(&solid(&text[part.clone()]).collect::<Vec<_>>());
        (found.beginning, found.whole)
    };
    let parts = words(text).chain(compounds(text));
    parts
        .map(|part| (distance(&part), part))
        .filter(|(found, _)| found.0 <= limit)
        .min_by_key(|(found, _)| *found)
        .map(|(_, part)| part)
}

/// The letters of the word that another abbreviates.
fn left_out(word: &Word, text: &[Letter]) -> Option<Vec<usize>> {
    let part = words(text).find(|part| leaves_out(&word.letters, &text[part.clone()]))?;
    let mut rest = part;
    word.letters.iter().map(|letter| rest.find(|place| text[*place] == *letter)).collect()
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
