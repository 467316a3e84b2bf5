//! Where one word of a query is found: its names, each with what the match is worth.

use std::sync::OnceLock;

use super::Index;
use super::letters::Letter;
use super::merit::Merit;
use super::names::NameIx;
use super::query::Word;
use super::rule::{is_in_pieces, is_inside};
use super::score::{AFTER_BLANK, AT_NAME_START, INSIDE, LETTER, Scorer};
use super::vocabulary::{Place, WordIx};

/// Points for a word typed whole, over one that is only begun.
pub(super) const WHOLE_WORD: i32 = 5;

/// A name that matches a word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Fit {
    pub(super) name: NameIx,
    pub(super) merit: Merit,
}

/// Everything known of one word: names that match it, and what to look at when it grows by a letter.
#[derive(Debug)]
pub(super) struct Reach {
    pub(super) word: Word,
    /// In the order of names, each name once.
    pub(super) fits: Vec<Fit>,
    sieve: Sieve,
    /// Names that match with typos, and names with a word it abbreviates: looked for when first needed.
    pub(super) mistyped: OnceLock<Vec<Fit>>,
    pub(super) abbreviated: OnceLock<Vec<Fit>>,
}

/// Words and names that have all the letters. What a longer word passes, its beginning passes too.
#[derive(Debug)]
struct Sieve {
    words: Vec<WordIx>,
    /// Only names with a word that begins with the first letter.
    names: Vec<NameIx>,
}

/// Ways in which a name has a word; several may hold.
mod way {
    pub(super) const NAME_START: u8 = 1;
    pub(super) const AFTER_BLANK: u8 = 2;
    pub(super) const WORD_START: u8 = 4;
    pub(super) const INSIDE: u8 = 8;
    pub(super) const PIECES: u8 = 16;
    pub(super) const WHOLE: u8 = 32;
}

impl Reach {
    /// Looks a word up. `beginning` may be the reach of a beginning of it, which leaves less to look at and
    /// changes nothing else.
    pub(super) fn of(index: &Index, word: &Word, beginning: Option<&Self>) -> Self {
        let sieve = match beginning {
            Some(wider) if word.letters.starts_with(&wider.word.letters) => {
                Sieve::of(index, word, wider.sieve.words.iter().copied(), wider.sieve.names.iter().copied())
            }
            _ => Sieve::of(index, word, 0..index.word_count(), 0..index.name_count()),
        };
        let mut ways = vec![0; index.names.len()];
        mark_beginnings(index, word, &mut ways);
        sieve.mark_insides(index, word, &mut ways);
        sieve.mark_pieces(index, word, &mut ways);
        Self {
            word: word.clone(),
            fits: valued(index, word, &ways),
            sieve,
            mistyped: OnceLock::new(),
            abbreviated: OnceLock::new(),
        }
    }
}

/// Names with a word that begins with `word`, and nothing looser.
pub(super) fn beginnings(index: &Index, word: &Word) -> Vec<Fit> {
    let mut ways = vec![0; index.names.len()];
    mark_beginnings(index, word, &mut ways);
    valued(index, word, &ways)
}

impl Sieve {
    fn of(
        index: &Index,
        word: &Word,
        words: impl Iterator<Item = WordIx>,
        names: impl Iterator<Item = NameIx>,
    ) -> Self {
        let first = super::bag::Bag::of(&word.letters[..1]);
        let (bags, heads) = (&index.names.bags, &index.names.heads);
        Self {
            words: words.filter(|at| index.vocabulary.bags[*at as usize].holds(word.bag)).collect(),
            names: names
                .filter(|at| bags[*at as usize].holds(word.bag) && heads[*at as usize].holds(first))
                .collect(),
        }
    }

    fn mark_insides(&self, index: &Index, word: &Word, ways: &mut [u8]) {
        for at in &self.words {
            if !is_inside(&word.letters, index.vocabulary.get(*at)) {
                continue;
            }
            for posting in index.vocabulary.postings(*at) {
                if posting.place() != Place::Compound {
                    ways[posting.name() as usize] |= way::INSIDE;
                }
            }
        }
    }

    fn mark_pieces(&self, index: &Index, word: &Word, ways: &mut [u8]) {
        const STARTS: u8 = way::NAME_START | way::AFTER_BLANK | way::WORD_START;
        for name in &self.names {
            let ways = &mut ways[*name as usize];
            if *ways & STARTS == 0 && is_in_pieces(&word.letters, index.names.get(*name)) {
                *ways |= way::PIECES;
            }
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
                Place::Elsewhere | Place::Compound => way::WORD_START,
            };
            ways[posting.name() as usize] |= start | whole;
        }
    }
}

fn valued(index: &Index, word: &Word, ways: &[u8]) -> Vec<Fit> {
    let mut scorer = Scorer::default();
    let marked = (0..).zip(ways).filter(|(_, ways)| **ways != 0);
    marked
        .map(|(name, ways)| {
            let whole = if ways & way::WHOLE == 0 { 0 } else { WHOLE_WORD };
            let points = points(index, word, name, *ways, &mut scorer) + whole;
            Fit { name, merit: Merit::exact(points) }
        })
        .collect()
}

/// The score of `SkimMatcherV2`, without computing it where it follows from how the name has the word: no
/// letter after the first is worth more than one in a run, so only the first letter's place can differ.
fn points(index: &Index, word: &Word, name: NameIx, ways: u8, scorer: &mut Scorer) -> i32 {
    let text = index.names.get(name);
    let run = LETTER * i32::try_from(word.len()).unwrap_or(0);
    let begins_alike = text.first() == word.letters.first();
    if word.is_plain && ways & way::NAME_START != 0 {
        run + AT_NAME_START
    } else if word.is_plain && ways & way::AFTER_BLANK != 0 && !begins_alike {
        run + AFTER_BLANK
    } else if word.is_plain && ways == way::INSIDE && !begins_a_word(index, name, word.letters[0]) {
        run + INSIDE
    } else {
        scorer.score(text, &word.letters).unwrap_or(0)
    }
}

fn begins_a_word(index: &Index, name: NameIx, letter: Letter) -> bool {
    index.names.heads[name as usize].holds(super::bag::Bag::of(&[letter]))
}
