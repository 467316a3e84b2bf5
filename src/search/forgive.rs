//! Names that match a word only when something is forgiven: typos, or letters left out.

use super::Index;
use super::edits::{Pattern, forgiven};
use super::fit::Fit;
use super::letters::Letter;
use super::merit::Merit;
use super::pieces::{Plan, is_in_beginnings};
use super::query::Word;
use super::reach::{Reach, WHOLE_WORD};
use super::rule::{MANY_INITIALS, leaves_out};
use super::score::{AFTER_BLANK, AT_NAME_START, LETTER, Scorer};
use super::vocabulary::{Place, WordIx};

/// Points for a first letter that is right: hardly anybody mistypes it.
const FIRST_LETTER: i32 = 6;

/// What a search passes over, one thing at a time, when nothing matches otherwise.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Forgiving {
    Nothing,
    Typos,
    Abbreviations,
}

impl Reach {
    /// The names that match only when something is forgiven, in order. Looked for once; cost is linear in the
    /// distinct words.
    pub(super) fn forgiven(&self, index: &Index, forgiving: Forgiving) -> &[Fit] {
        match forgiving {
            Forgiving::Nothing => &[],
            Forgiving::Typos => self.mistyped.get_or_init(|| mistyped(index, &self.word)),
            Forgiving::Abbreviations => self.abbreviated.get_or_init(|| abbreviated(index, &self.word)),
        }
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
    Some(Merit::with_typos(points, found.beginning, swaps))
}

fn place_points(place: Place) -> i32 {
    match place {
        Place::NameStart => AT_NAME_START,
        Place::AfterBlank => AFTER_BLANK,
        Place::Elsewhere | Place::Compound => 0,
    }
}

fn abbreviated(index: &Index, word: &Word) -> Vec<Fit> {
    let mut found = Vec::new();
    for at in index.vocabulary.beginning_with(&word.letters[..1]) {
        let holds = index.vocabulary.bags[at as usize].holds(word.bag);
        if holds && leaves_out(&word.letters, index.vocabulary.get(at)) {
            found.extend(index.vocabulary.postings(at).iter().map(|posting| posting.name()));
        }
    }
    let plan = Plan::of(&index.vocabulary, &word.letters);
    for name in plan.leads().flat_map(|lead| index.vocabulary.postings(lead)).map(|posting| posting.name()) {
        let at = name as usize;
        if index.names.bags[at].holds(word.bag)
            && plan.allows(index.names.pair_heads[at])
            && is_in_beginnings(&word.letters, index.names.get(name))
        {
            found.push(name);
        }
    }
    if MANY_INITIALS.contains(&word.len()) {
        found.extend(index.names.with_initials(&word.letters));
    }
    found.sort_unstable();
    found.dedup();
    let mut scorer = Scorer::default();
    let mut fit = |name| {
        let points = scorer.score(index.names.get(name), &word.letters).unwrap_or(0);
        Fit { name, merit: Merit::exact(points) }
    };
    found.into_iter().map(&mut fit).collect()
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
