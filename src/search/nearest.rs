//! Names most like a text that names nothing.

use std::cmp::Reverse;

use crate::domain::Subject;

use super::Index;
use super::edits::Pattern;
use super::letters::Letter;
use super::names::NameIx;
use super::query::Query;

/// Names offered.
const OFFERED: usize = 3;
/// Likeness, in thousandths, below which nothing is offered.
const ALIKE: u32 = 400;
/// What a name loses that is only like the text in one of its words.
const ONE_WORD: u32 = 60;

/// Up to three subjects named most like the query, nearest first. Looks at the names of a fitting length, and at
/// all distinct words where the query is one word.
pub(super) fn nearest(index: &Index, query: &Query) -> Vec<Subject> {
    let text = query.words.iter().map(|word| &*word.letters).collect::<Vec<_>>().join(&Letter::from(b' '));
    let pattern = Pattern::new(&text);
    let mut best = Best::default();
    for (name, letters) in index.names.all() {
        if best.may_take(
            text.len(),
            letters.len(),
            index.names.bags[name as usize].missing(super::bag::Bag::of(&text)),
        ) {
            best.offer(index, name, likeness(&pattern, &text, letters));
        }
    }
    if let [word] = &*query.words {
        for at in 0..index.word_count() {
            let letters = index.vocabulary.get(at);
            let missing = index.vocabulary.bags[at as usize].missing(word.bag);
            if best.may_take(text.len(), letters.len(), missing) {
                let alike = likeness(&pattern, &text, letters).saturating_sub(ONE_WORD);
                for posting in index.vocabulary.postings(at) {
                    best.offer(index, posting.name(), alike);
                }
            }
        }
    }
    best.offers.into_iter().map(|offer| index.subject(offer.subject)).collect()
}

/// How alike two texts are, in thousandths: the share of letters no typo is needed for.
fn likeness(pattern: &Pattern, one: &[Letter], other: &[Letter]) -> u32 {
    share(pattern.distance(other).whole, one.len().max(other.len()))
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
    /// False where lengths and letters rule out that a name comes among the best.
    fn may_take(&self, one: usize, other: usize, missing: u32) -> bool {
        let typos = u32::try_from(one.abs_diff(other)).unwrap_or(u32::MAX).max(missing);
        share(typos, one.max(other)) >= self.least()
    }

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
