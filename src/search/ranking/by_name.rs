//! Roles and skills by what their names and texts have of a query.

use crate::search::index::{INITIALS, Ix, NameIx, SearchIndex, StemIx, SubjectIx, place, rarity};
use crate::search::matching::MatchedWord;

use super::points;

/// How well one name answers a query.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(in crate::search) struct ByName {
    pub(in crate::search) name: NameIx,
    /// From 0 to a little above 1.
    pub(in crate::search) score: f32,
    /// Words of the query it has, by place, as bits.
    pub(in crate::search) met: u16,
    pub(in crate::search) typos: u8,
    /// Whether a word of it only looks like one of the query.
    pub(in crate::search) is_loose: bool,
    /// Share of its own weight that the query has.
    pub(in crate::search) covered: f32,
}

/// What is known of one subject.
#[derive(Clone, Copy, Debug, Default)]
pub(in crate::search) struct SubjectSums {
    pub(in crate::search) best: Option<ByName>,
    /// Words of the query that its names, its texts and the names of its skills have, as bits.
    pub(in crate::search) names: u16,
    pub(in crate::search) texts: u16,
    pub(in crate::search) skills: u16,
    /// How many of its names have every word.
    pub(in crate::search) complete: u16,
    is_touched: bool,
}

/// Buffers for sums by name and by subject, kept between searches to save allocations, and empty then.
#[derive(Clone, Debug, Default)]
pub(in crate::search) struct ScoreSums {
    names: Vec<NameSums>,
    touched: Vec<NameIx>,
    pub(in crate::search) subjects: Vec<SubjectSums>,
    pub(in crate::search) touched_subjects: Vec<SubjectIx>,
    /// For each language and subject the cosine so far.
    cosines: Vec<f32>,
}

#[derive(Clone, Copy, Debug, Default)]
struct NameSums {
    /// Weight of the query's words it has.
    query: f32,
    /// Weight of its own words that the query has.
    own: f32,
    met: u16,
    /// The word of the query that was counted last, from 1.
    last: u8,
    typos: u8,
    is_loose: bool,
}

impl ScoreSums {
    /// Adds up what each name and each subject has of a query. `total` is the weight of all its words.
    pub(in crate::search) fn add(&mut self, index: &SearchIndex, words: &[MatchedWord], total: f32) {
        self.names.resize(index.names.len(), NameSums::default());
        self.subjects.resize(index.subject_count(), SubjectSums::default());
        self.cosines.resize(index.subject_count() * index.languages.len().max(1), 0.0);
        for (at, meant) in (0_u8..).zip(words) {
            self.add_word(index, at, meant);
        }
        self.best_names(index, total, (1_u16 << words.len().min(15)) - 1);
        self.add_texts(index, words);
    }

    fn add_word(&mut self, index: &SearchIndex, at: u8, meant: &MatchedWord) {
        for way in &meant.ways {
            let weight = index.words.weight(way.word);
            let is_initials = index.words.all.get(way.word).starts_with(INITIALS);
            for name in index.words.names.get(way.word) {
                let sums = &mut self.names[name.at()];
                if sums.last == at + 1 {
                    continue;
                }
                if sums.last == 0 {
                    self.touched.push(name);
                }
                sums.last = at + 1;
                sums.query += meant.weight * way.closeness;
                let own = if is_initials { index.names.weight(name) } else { weight };
                sums.own += way.closeness * way.part * own;
                sums.met |= 1 << at;
                sums.typos = sums.typos.saturating_add(way.typos);
                sums.is_loose |= way.is_loose;
            }
        }
    }

    fn best_names(&mut self, index: &SearchIndex, total: f32, all: u16) {
        for name in self.touched.drain(..) {
            let sums = std::mem::take(&mut self.names[name.at()]);
            let owner = index.names.owner(name);
            let subject = &mut self.subjects[owner.at()];
            if !std::mem::replace(&mut subject.is_touched, true) {
                self.touched_subjects.push(owner);
            }
            subject.names |= sums.met;
            subject.complete = subject.complete.saturating_add(u16::from(sums.met == all));
            let covered = (sums.own / index.names.weight(name)).min(1.0);
            let share = (sums.query / total.max(f32::MIN_POSITIVE)).min(1.0);
            let title = if index.is_title(name) { points::TITLE } else { 1.0 };
            let exact = if sums.typos > 0 || sums.is_loose { points::NOT_EXACT } else { 1.0 };
            let score = (share * covered).sqrt() * title * exact;
            if subject.best.is_none_or(|best| score > best.score) {
                subject.best = Some(ByName {
                    name,
                    score,
                    met: sums.met,
                    typos: sums.typos,
                    is_loose: sums.is_loose,
                    covered,
                });
            }
        }
    }

    fn add_texts(&mut self, index: &SearchIndex, words: &[MatchedWord]) {
        for (at, meant) in words.iter().enumerate() {
            let bit = 1_u16 << at;
            for stem in &meant.stems {
                let language = language_of(index, *stem);
                let weight = index.texts.weight(*stem);
                for (subject, value) in index.texts.places(*stem) {
                    let known = &mut self.subjects[subject.at()];
                    if !std::mem::replace(&mut known.is_touched, true) {
                        self.touched_subjects.push(subject);
                    }
                    known.texts |= if value & place::TEXT != 0 { bit } else { 0 };
                    known.skills |= if value & place::SKILL != 0 { bit } else { 0 };
                    let share = f32::from(value & place::WEIGHT) / f32::from(place::WEIGHT);
                    self.cosines[subject.at() * index.languages.len().max(1) + language] += weight * share;
                }
            }
        }
    }

    /// Whether anything is known of a subject.
    pub(in crate::search) fn is_touched(&self, subject: SubjectIx) -> bool {
        self.subjects[subject.at()].is_touched
    }

    /// The cosine of a query of such a length to what a subject says, in the language where it is greatest.
    pub(in crate::search) fn cosine(&self, index: &SearchIndex, subject: SubjectIx, lengths: &[f32]) -> f32 {
        let languages = index.languages.len().max(1);
        let sums = &self.cosines[subject.at() * languages..][..languages];
        sums.iter().zip(lengths).map(|(sum, length)| sum / length.max(f32::MIN_POSITIVE)).fold(0.0, f32::max)
    }

    /// Empties what was touched.
    pub(in crate::search) fn clear(&mut self, index: &SearchIndex) {
        let languages = index.languages.len().max(1);
        for subject in self.touched_subjects.drain(..) {
            self.subjects[subject.at()] = SubjectSums::default();
            self.cosines[subject.at() * languages..][..languages].fill(0.0);
        }
    }
}

/// The lengths of a query's vector in each language.
pub(in crate::search) fn lengths(index: &SearchIndex, words: &[MatchedWord]) -> Vec<f32> {
    let most = rarity(index.subject_count(), 1);
    let of = |language: usize| {
        let weight = |meant: &MatchedWord| {
            let own = meant.stems.iter().filter(|stem| language_of(index, **stem) == language);
            own.map(|stem| index.texts.weight(*stem))
                .fold(None, |best: Option<f32>, weight| Some(best.map_or(weight, |best| best.max(weight))))
                .unwrap_or(most)
        };
        words.iter().map(|meant| weight(meant).powi(2)).sum::<f32>().sqrt()
    };
    (0..index.languages.len().max(1)).map(of).collect()
}

fn language_of(index: &SearchIndex, stem: StemIx) -> usize {
    index.texts.stems.get(stem).bytes().next().map_or(0, |first| usize::from(first).saturating_sub(1))
}
