//! The distinct words of all names, sorted, each with the names it stands in.
//!
//! 150,000 names of a large catalogue are made of some 25,000 words, so that beginnings are two binary searches,
//! and what must look at every word (parts of words, typos) looks at six times less.

use std::collections::HashMap;
use std::ops::Range;

use super::bag::Bag;
use super::letters::{Letter, compounds, solid, words};
use super::names::{NameIx, Names};
use super::score::{Gap, gap_before};

/// A word, by its place in the order of words.
pub(super) type WordIx = u32;

/// How a word stands in a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Place {
    NameStart,
    AfterBlank,
    Elsewhere,
    /// A compound whose parts are words of their own: `backend` in “back-end developer”.
    Compound,
}

/// A name that has a word, and where: two bits of place below the number of the name.
#[derive(Clone, Copy, Debug)]
pub(super) struct Posting(u32);

impl Posting {
    fn new(name: NameIx, place: Place) -> Self {
        Self(name << 2 | place as u32)
    }

    pub(super) fn name(self) -> NameIx {
        self.0 >> 2
    }

    pub(super) fn place(self) -> Place {
        match self.0 & 3 {
            0 => Place::NameStart,
            1 => Place::AfterBlank,
            2 => Place::Elsewhere,
            _ => Place::Compound,
        }
    }
}

/// Words side by side, in the order of their letters.
#[derive(Debug, Default)]
pub(super) struct Vocabulary {
    letters: Vec<Letter>,
    /// Where each word ends in `letters`.
    ends: Vec<u32>,
    pub(super) bags: Vec<Bag>,
    postings: Vec<Posting>,
    /// Where the postings of each word end.
    posting_ends: Vec<u32>,
}

impl Vocabulary {
    /// Cost is linear in the letters of the names, and one sort of the distinct words.
    pub(super) fn of(names: &Names) -> Self {
        let mut found = Collected::default();
        for (name, text) in names.all() {
            found.add_words(name, text);
            found.add_compounds(name, text);
        }
        found.sorted()
    }

    pub(super) fn len(&self) -> usize {
        self.ends.len()
    }

    pub(super) fn get(&self, word: WordIx) -> &[Letter] {
        span(&self.letters, &self.ends, word as usize)
    }

    /// The names a word stands in, in order; a name that has it twice comes twice.
    pub(super) fn postings(&self, word: WordIx) -> &[Posting] {
        span(&self.postings, &self.posting_ends, word as usize)
    }

    /// The words that begin with `beginning`.
    pub(super) fn beginning_with(&self, beginning: &[Letter]) -> Range<WordIx> {
        let first = self.partition(0, |word| word < beginning);
        first..self.partition(first, |word| word.starts_with(beginning))
    }

    /// Where this word is, if it is one of them.
    pub(super) fn place(&self, word: &[Letter]) -> Option<WordIx> {
        let place = self.partition(0, |other| other < word);
        ((place as usize) < self.len() && self.get(place) == word).then_some(place)
    }

    /// With how many letters of `text` some word begins. The words beside its place in the order have most.
    pub(super) fn longest_beginning(&self, text: &[Letter]) -> usize {
        let place = self.partition(0, |word| word < text);
        let beside = place.saturating_sub(1)..(place + 1).min(u32::try_from(self.len()).unwrap_or(u32::MAX));
        beside.map(|at| common(self.get(at), text)).max().unwrap_or(0)
    }

    /// The first word from `from` on for which `before` does not hold.
    fn partition(&self, from: WordIx, before: impl Fn(&[Letter]) -> bool) -> WordIx {
        let (mut low, mut high) = (from, u32::try_from(self.len()).unwrap_or(u32::MAX));
        while low < high {
            let middle = low.midpoint(high);
            if before(self.get(middle)) { low = middle + 1 } else { high = middle }
        }
        low
    }
}

/// Number of letters with which both begin.
pub(super) fn common(one: &[Letter], other: &[Letter]) -> usize {
    one.iter().zip(other).take_while(|(a, b)| a == b).count()
}

fn span<'a, T>(items: &'a [T], ends: &[u32], at: usize) -> &'a [T] {
    let start = at.checked_sub(1).map_or(0, |before| ends[before]);
    &items[start as usize..ends[at] as usize]
}

/// Words as they are met, before they are sorted.
#[derive(Default)]
struct Collected {
    numbers: HashMap<Box<[Letter]>, u32>,
    met: Vec<(u32, Posting)>,
}

impl Collected {
    fn add_words(&mut self, name: NameIx, text: &[Letter]) {
        for word in words(text) {
            let place = match word.start.checked_sub(1).map(|before| gap_before(text[before])) {
                None => Place::NameStart,
                Some(Gap::Hard) => Place::AfterBlank,
                Some(Gap::Soft | Gap::None) => Place::Elsewhere,
            };
            self.add(&text[word], Posting::new(name, place));
        }
    }

    fn add_compounds(&mut self, name: NameIx, text: &[Letter]) {
        for compound in compounds(text) {
            let joined: Vec<Letter> = solid(&text[compound]).collect();
            self.add(&joined, Posting::new(name, Place::Compound));
        }
    }

    fn add(&mut self, word: &[Letter], posting: Posting) {
        let next = u32::try_from(self.numbers.len()).unwrap_or(u32::MAX);
        let number = match self.numbers.get(word) {
            Some(number) => *number,
            None => *self.numbers.entry(word.into()).or_insert(next),
        };
        self.met.push((number, posting));
    }

    fn sorted(self) -> Vocabulary {
        let mut words: Vec<(Box<[Letter]>, u32)> = self.numbers.into_iter().collect();
        words.sort_unstable();
        let mut order = vec![0; words.len()];
        let mut vocabulary = Vocabulary::default();
        for (place, (word, number)) in words.iter().enumerate() {
            order[*number as usize] = place;
            vocabulary.letters.extend(word);
            vocabulary.ends.push(u32::try_from(vocabulary.letters.len()).unwrap_or(u32::MAX));
            vocabulary.bags.push(Bag::of(word));
        }
        vocabulary.take_postings(&self.met, &order);
        vocabulary
    }
}

impl Vocabulary {
    /// Puts postings beside their words by counting, which keeps the order of names.
    fn take_postings(&mut self, met: &[(u32, Posting)], order: &[usize]) {
        let mut starts = vec![0_u32; order.len() + 1];
        for (number, _) in met {
            starts[order[*number as usize] + 1] += 1;
        }
        for at in 1..starts.len() {
            starts[at] += starts[at - 1];
        }
        self.posting_ends = starts[1..].to_vec();
        self.postings = vec![Posting(0); met.len()];
        for (number, posting) in met {
            let next = &mut starts[order[*number as usize]];
            self.postings[*next as usize] = *posting;
            *next += 1;
        }
    }
}
