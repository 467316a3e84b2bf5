//! Names that match a word only when something is forgiven: typos, or letters left out.

use super::Index;
use super::edits::{Pattern, forgiven};
use super::letters::Letter;
use super::merit::Merit;
use super::query::Word;
use super::reach::{Fit, Reach, WHOLE_WORD};
use super::rule::abbreviates;
use super::score::{AFTER_BLANK, AT_NAME_START, LETTER, Scorer};
use super::vocabulary::{Place, WordIx};

/// Points for a first letter that is right: hardly anybody mistypes it.
const FIRST_LETTER: i32 = 6;

impl Reach {
    /// Names with a word that begins with this one after the typos [`forgiven`] for its length, in order.
    /// Looked for once; cost is linear in the distinct words.
    pub(super) fn mistyped(&self, index: &Index) -> &[Fit] {
        self.mistyped.get_or_init(|| mistyped(index, &self.word))
    }

    /// Names with a word that this one [abbreviates], in order. Looked for once.
    pub(super) fn abbreviated(&self, index: &Index) -> &[Fit] {
        self.abbreviated.get_or_init(|| abbreviated(index, &self.word))
    }
}

fn mistyped(index: &Index, word: &Word) -> Vec<Fit> {
    let limit = forgiven(word.len());
    let mut fits = Vec::new();
    if limit > 0 {
        let pattern = Pattern::new(&word.letters);
        for at in (0..index.word_count()).filter(|at| may_be_meant(index, word, *at, limit)) {
            if let Some(merit) = merit(&pattern, word, index.vocabulary.get(at), limit) {
                add(index, at, &mut fits, |place| merit.plus(place_points(place)));
            }
        }
    }
    best_of_each(fits)
}

/// False where so many letters are missing that the word is out of reach.
fn may_be_meant(index: &Index, word: &Word, at: WordIx, limit: u32) -> bool {
    index.vocabulary.bags[at as usize].missing(word.bag) <= limit
}

/// What a word of the names is worth for a mistyped one; `None` where it is too far.
fn merit(pattern: &Pattern, word: &Word, meant: &[Letter], limit: u32) -> Option<Merit> {
    let near = &meant[..meant.len().min(word.len() + limit as usize + 1)];
    let found = pattern.distance(near);
    if found.beginning == 0 || found.beginning > limit {
        return None;
    }
    let swaps = pattern.distance_without_swaps(near).beginning - found.beginning;
    let whole = if found.whole == found.beginning && near.len() == meant.len() { WHOLE_WORD } else { 0 };
    let first = if meant.first() == word.letters.first() { FIRST_LETTER } else { 0 };
    let points = LETTER * i32::try_from(word.len()).unwrap_or(0) + whole + first;
    let count = |edits: u32| u8::try_from(edits).unwrap_or(u8::MAX);
    Some(Merit::with_typos(points, count(found.beginning), count(swaps)))
}

fn place_points(place: Place) -> i32 {
    match place {
        Place::NameStart => AT_NAME_START,
        Place::AfterBlank => AFTER_BLANK,
        Place::Elsewhere | Place::Compound => 0,
    }
}

fn abbreviated(index: &Index, word: &Word) -> Vec<Fit> {
    let mut fits = Vec::new();
    let mut scorer = Scorer::default();
    for at in index.vocabulary.beginning_with(&word.letters[..1]) {
        let long = index.vocabulary.get(at);
        if index.vocabulary.bags[at as usize].holds(word.bag) && abbreviates(&word.letters, long) {
            let points = scorer.score(long, &word.letters).unwrap_or(0) - AT_NAME_START;
            add(index, at, &mut fits, |place| Merit::exact(points + place_points(place)));
        }
    }
    best_of_each(fits)
}

fn add(index: &Index, word: WordIx, fits: &mut Vec<Fit>, merit: impl Fn(Place) -> Merit) {
    let postings = index.vocabulary.postings(word);
    fits.extend(postings.iter().map(|posting| Fit { name: posting.name(), merit: merit(posting.place()) }));
}

/// Each name once with its best merit, in the order of names.
fn best_of_each(mut fits: Vec<Fit>) -> Vec<Fit> {
    fits.sort_unstable_by_key(|fit| (fit.name, std::cmp::Reverse(fit.merit)));
    fits.dedup_by_key(|fit| fit.name);
    fits
}
