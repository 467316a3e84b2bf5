//! Where one word of a query is found: its names, each with what the match is worth.

use std::sync::OnceLock;

use super::Index;
use super::fit::{Column, Fit, Own, column};
use super::merit::Merit;
use super::names::NameIx;
use super::pieces::PairBag;
use super::query::Word;
use super::rule::{AS_ONE, INITIALS, RUN, is_as_one, is_inside};
use super::score::{AFTER_BLANK, AFTER_PUNCTUATION, AT_NAME_START, INSIDE, LETTER, Scorer};
use super::vocabulary::{Place, WordIx};

/// Points for a word typed whole, over one that is only begun.
pub(super) const WHOLE_WORD: i32 = 5;

/// Points for several words written as one that the name does not write so.
const WRITTEN_AS_ONE: i32 = -15;

/// Everything known of one word: names that match it, and what to look at when it grows by a letter.
#[derive(Debug)]
pub(super) struct Reach {
    pub(super) word: Word,
    /// In the order of names, each name once.
    pub(super) exact: Vec<Fit>,
    /// Words that have all its letters. What a longer word passes, its beginning passes too, so when it grows only
    /// these are looked at.
    lettered: Vec<WordIx>,
    /// Names that match with typos, and names with a word it abbreviates: looked for when first needed.
    pub(super) mistyped: OnceLock<Vec<Fit>>,
    pub(super) abbreviated: OnceLock<Vec<Fit>>,
    column: OnceLock<Column>,
}

/// Ways in which a name has a word; several may hold.
mod way {
    pub(super) const NAME_START: u8 = 1;
    pub(super) const AFTER_BLANK: u8 = 2;
    pub(super) const WORD_START: u8 = 4;
    pub(super) const INSIDE: u8 = 8;
    pub(super) const COMPOUND: u8 = 128;
    pub(super) const AS_ONE: u8 = 16;
    pub(super) const WHOLE: u8 = 32;
    pub(super) const INITIALS: u8 = 64;
}

impl Reach {
    /// Looks a word up. `beginning` may be the reach of a beginning of it, which leaves less to look at and
    /// changes nothing else.
    pub(super) fn of(index: &Index, word: &Word, beginning: Option<&Self>) -> Self {
        let wider = beginning.filter(|wider| word.letters.starts_with(&wider.word.letters));
        let has_letters = |at: &WordIx| index.vocabulary.bags[*at as usize].holds(word.bag);
        let lettered: Vec<WordIx> = match wider {
            Some(wider) => wider.lettered.iter().copied().filter(has_letters).collect(),
            None => (0..index.word_count()).filter(has_letters).collect(),
        };
        let mut ways = vec![0; index.names.len()];
        mark_beginnings(index, word, &mut ways);
        mark_insides(index, word, &lettered, &mut ways);
        mark_as_one(index, word, &mut ways);
        mark_initials(index, word, &mut ways);
        Self {
            word: word.clone(),
            exact: valued(index, word, &ways),
            lettered,
            mistyped: OnceLock::new(),
            abbreviated: OnceLock::new(),
            column: OnceLock::new(),
        }
    }

    /// The best of the exact matches for each subject; made once.
    pub(super) fn column(&self, index: &Index) -> &[Option<Own>] {
        self.column.get_or_init(|| column(index, &self.exact))
    }
}

/// Names with a word that begins with `word`, and nothing looser.
pub(super) fn beginnings(index: &Index, word: &Word) -> Vec<Fit> {
    if index.vocabulary.beginning_with(&word.letters).is_empty() {
        return Vec::new();
    }
    let mut ways = vec![0; index.names.len()];
    mark_beginnings(index, word, &mut ways);
    valued(index, word, &ways)
}

fn mark_insides(index: &Index, word: &Word, lettered: &[WordIx], ways: &mut [u8]) {
    if word.len() < RUN {
        return;
    }
    for at in lettered.iter().filter(|at| is_inside(&word.letters, index.vocabulary.get(**at))) {
        for posting in index.vocabulary.postings(*at) {
            if posting.place() != Place::Compound {
                ways[posting.name() as usize] |= way::INSIDE;
            }
        }
    }
}

fn mark_as_one(index: &Index, word: &Word, ways: &mut [u8]) {
    let names = &index.names;
    for end in AS_ONE..=word.len().saturating_sub(AS_ONE) {
        let Some(first) = index.vocabulary.place(&word.letters[..end]) else { continue };
        let next = PairBag::default().with(&word.letters[end..]);
        for posting in index.vocabulary.postings(first) {
            let at = posting.name() as usize;
            if names.bags[at].holds(word.bag)
                && names.pair_heads[at].meets(next)
                && is_as_one(&word.letters, names.get(posting.name()))
            {
                ways[at] |= way::AS_ONE;
            }
        }
    }
}

fn mark_initials(index: &Index, word: &Word, ways: &mut [u8]) {
    if INITIALS.contains(&word.len()) {
        for name in index.names.with_initials(&word.letters) {
            ways[name as usize] |= way::INITIALS;
        }
    }
}

fn mark_beginnings(index: &Index, word: &Word, ways: &mut [u8]) {
    for at in index.vocabulary.beginning_with(&word.letters) {
        let whole = if index.vocabulary.get(at).len() == word.len() { way::WHOLE } else { 0 };
        for posting in index.vocabulary.postings(at) {
            let start = match posting.place() {
                Place::NameStart => way::NAME_START,
                Place::AfterBlank => way::AFTER_BLANK,
                Place::Elsewhere => way::WORD_START,
                Place::Compound => way::COMPOUND,
            };
            ways[posting.name() as usize] |= start | whole;
        }
    }
}

fn valued(index: &Index, word: &Word, ways: &[u8]) -> Vec<Fit> {
    const BLOCK: usize = 32;
    // A name has a word in one of 256 ways, most of which have points of their own.
    let of_ways: Vec<Option<i32>> = (0..=u8::MAX).map(|ways| run_points(word, ways)).collect();
    let mut scorer = Scorer::default();
    let mut fits = Vec::new();
    for (block, ways) in ways.chunks(BLOCK).enumerate().filter(|(_, ways)| ways.iter().any(|ways| *ways != 0))
    {
        for (at, ways) in ways.iter().enumerate().filter(|(_, ways)| **ways != 0) {
            let name = NameIx::try_from(block * BLOCK + at).unwrap_or(NameIx::MAX);
            let points = of_ways[usize::from(*ways)].unwrap_or_else(|| {
                scorer.score(index.names.get(name), &word.letters).unwrap_or(0) + bonus(*ways)
            });
            fits.push(Fit { name, merit: Merit::exact(points) });
        }
    }
    fits
}

/// What `SkimMatcherV2` gives a run of letters, which follows from where it begins; `None` where the letters may
/// stand apart.
fn run_points(word: &Word, ways: u8) -> Option<i32> {
    let place = [
        (way::NAME_START, AT_NAME_START),
        (way::AFTER_BLANK, AFTER_BLANK),
        (way::WORD_START, AFTER_PUNCTUATION),
        (way::INSIDE, INSIDE),
    ];
    let (_, beyond) = place.iter().find(|(way, _)| word.is_plain && ways & way != 0)?;
    Some(LETTER * i32::try_from(word.len()).unwrap_or(0) + beyond + bonus(ways))
}

fn bonus(ways: u8) -> i32 {
    let whole = if ways & way::WHOLE == 0 { 0 } else { WHOLE_WORD };
    let as_one = if ways == way::AS_ONE { WRITTEN_AS_ONE } else { 0 };
    whole + as_one
}

#[cfg(test)]
mod tests {
    use super::{Reach, WHOLE_WORD};
    use crate::search::Index;
    use crate::search::letters::letters;
    use crate::search::query::Query;
    use crate::search::rule::matches;
    use crate::search::sample::roles;
    use fuzzy_matcher::FuzzyMatcher;
    use fuzzy_matcher::skim::SkimMatcherV2;
    use proptest::prelude::*;

    fn name() -> impl Strategy<Value = String> {
        "[abcé]{1,6}([ -/.'+(]{1,2}[abcé]{1,6}){0,4}"
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(1500))]
        #[test]
        fn the_index_finds_what_the_rule_says_for_no_more_than_the_matcher_gives(
            names in proptest::collection::vec(name(), 1..8),
            word in "[abcé]{1,9}[+]{0,2}",
        ) {
            let catalogue = roles(&names.iter().map(|name| &**name).collect::<Vec<_>>());
            let index = Index::new(&catalogue);
            let query = Query::new(&word);
            let reach = Reach::of(&index, &query.words[0], None);
            for (at, text) in index.names.all() {
                let word = &query.words[0].letters;
                let fit = reach.exact.iter().find(|fit| fit.name == at);
                let shown = String::from_utf16_lossy(text);
                prop_assert_eq!(fit.is_some(), matches(word, text), "{:?}", shown);
                let Some(fit) = fit else { continue };
                let score = SkimMatcherV2::default().fuzzy_indices(&shown, &String::from_utf16_lossy(word));
                let score = score.map_or(0, |(score, _)| score);
                // A scattered match may score more than the run that was found, never less.
                let points = i64::from(fit.merit.points());
                prop_assert!(points <= score + i64::from(WHOLE_WORD), "{:?}", shown);
                if text.starts_with(word) {
                    prop_assert!(points >= score, "{:?}", shown);
                }
            }
        }

        #[test]
        fn a_narrowed_word_is_a_fresh_one(names in proptest::collection::vec(name(), 1..8), word in "[abcé]{2,9}") {
            let catalogue = roles(&names.iter().map(|name| &**name).collect::<Vec<_>>());
            let index = Index::new(&catalogue);
            let mut wider: Option<Reach> = None;
            for end in 1..=word.chars().count() {
                let text: String = word.chars().take(end).collect();
                let query = Query::new(&text);
                let narrowed = Reach::of(&index, &query.words[0], wider.as_ref());
                prop_assert_eq!(&narrowed.exact, &Reach::of(&index, &query.words[0], None).exact);
                wider = Some(narrowed);
            }
        }
    }

    #[test]
    fn letters_of_other_scripts_are_found() {
        let catalogue = roles(&["Разработчик ПО", "ソフトウェア 開発者", "🦀 developer"]);
        let index = Index::new(&catalogue);
        for (word, at) in [("разраб", 0), ("開発", 1), ("🦀", 2)] {
            let query = Query::new(word);
            let reach = Reach::of(&index, &query.words[0], None);
            assert_eq!(reach.exact.iter().map(|fit| fit.name).collect::<Vec<_>>(), [at], "{word}");
        }
        assert!(letters("🦀").next().is_some());
    }
}
