//! Names most like a text that names nothing.

use std::cmp::Reverse;

use crate::domain::Subject;

use super::Index;
use super::bag::Bag;
use super::edits::Pattern;
use super::letters::Letter;
use super::names::NameIx;
use super::query::Query;

/// Names offered.
pub(super) const OFFERED: usize = 3;
/// Likeness, in thousandths, below which nothing is offered.
const ALIKE: u32 = 600;
/// What a name loses that is only like the text in one of its words.
const ONE_WORD: u32 = 60;

/// Up to three subjects named most like the query, nearest first. Looks at the names that may be alike by length
/// and letters, and likewise at all distinct words where the query is one word.
///
/// Offers only what `wanted` holds of.
pub(super) fn nearest(index: &Index, query: &Query, wanted: impl Fn(Subject) -> bool) -> Vec<Subject> {
    let text = query.words.iter().map(|word| &*word.letters).collect::<Vec<_>>().join(&Letter::from(b' '));
    let sought = Sought::new(&text);
    let mut best = Best::default();
    let names = index.names.all().map(|(name, letters)| (letters, index.names.bags[name as usize]));
    for (name, most) in sought.promising(names) {
        if most >= best.least() && wanted(index.subject(index.names.owner(name))) {
            best.offer(index, name, sought.likeness(index.names.get(name)));
        }
    }
    if query.words.len() == 1 {
        let words =
            (0..index.word_count()).map(|at| (index.vocabulary.get(at), index.vocabulary.bags[at as usize]));
        for (word, most) in sought.promising(words) {
            if most >= best.least() + ONE_WORD {
                let alike = sought.likeness(index.vocabulary.get(word)).saturating_sub(ONE_WORD);
                let names = index.vocabulary.postings(word).iter().map(|posting| posting.name());
                for name in names.filter(|name| wanted(index.subject(index.names.owner(*name)))) {
                    best.offer(index, name, alike);
                }
            }
        }
    }
    best.offers.into_iter().map(|offer| index.subject(offer.subject)).collect()
}

/// The text that names nothing.
struct Sought {
    pattern: Pattern,
    bag: Bag,
    length: usize,
    /// Most typos to a text of each length that is alike at all.
    limits: Vec<u32>,
}

impl Sought {
    fn new(text: &[Letter]) -> Self {
        let limit =
            |length: usize| u32::try_from(length.max(text.len())).unwrap_or(0) * (1000 - ALIKE) / 1000;
        // Twice as long is already too long.
        let limits = (0..=text.len() * 2).map(limit).collect();
        Self { pattern: Pattern::new(text), bag: Bag::of(text), length: text.len(), limits }
    }

    /// How alike a text is, in thousandths: the share of letters no typo is needed for.
    fn likeness(&self, other: &[Letter]) -> u32 {
        share(self.pattern.distance(other).whole, self.length.max(other.len()))
    }

    /// The numbers of the texts that may be alike, each with the most its likeness can be by length and letters
    /// alone; roughly the highest first, which often rules out the rest.
    fn promising<'a>(&self, texts: impl Iterator<Item = (&'a [Letter], Bag)>) -> Vec<(u32, u32)> {
        let mut classes: [Vec<(u32, u32)>; 4] = Default::default();
        for (at, (letters, bag)) in (0..).zip(texts) {
            let Some(limit) = self.limits.get(letters.len()) else { continue };
            let missing = bag.missing(self.bag).max(self.bag.missing(bag));
            let typos = u32::try_from(self.length.abs_diff(letters.len())).unwrap_or(u32::MAX).max(missing);
            if typos <= *limit {
                let class = (typos * 4 / limit.max(&1)).min(3);
                classes[class as usize].push((at, share(typos, self.length.max(letters.len()))));
            }
        }
        classes.concat()
    }
}

fn share(typos: u32, length: usize) -> u32 {
    let length = u32::try_from(length).unwrap_or(u32::MAX).max(1);
    1000 - typos.min(length) * 1000 / length
}

/// The best offers so far, best first.
#[derive(Default)]
struct Best {
    offers: Vec<Offer>,
}

#[derive(Clone, Copy)]
struct Offer {
    alike: u32,
    name: NameIx,
    subject: u32,
}

impl Best {
    fn least(&self) -> u32 {
        self.offers.get(OFFERED - 1).map_or(ALIKE, |last| last.alike)
    }

    fn offer(&mut self, index: &Index, name: NameIx, alike: u32) {
        if alike < self.least() {
            return;
        }
        let offer = Offer { alike, name, subject: index.names.owner(name) };
        let place = |offer: &Offer| {
            let rank = index.ranks[offer.subject as usize];
            let length = index.names.get(offer.name).len();
            (Reverse(offer.alike), length, index.is_skill(offer.subject), rank, offer.name)
        };
        match self.offers.iter_mut().find(|other| other.subject == offer.subject) {
            Some(other) if place(&offer) < place(other) => *other = offer,
            Some(_) => {}
            None => self.offers.push(offer),
        }
        self.offers.sort_by_key(place);
        self.offers.truncate(OFFERED);
    }
}
