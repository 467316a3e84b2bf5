//! One passage: which skills its words may name, and how well.

use rustc_hash::FxHashMap;

use crate::domain::{Catalogue, Lang, SkillIx, fold};
use crate::search::index::{SearchIndex, WordIx};
use crate::search::ranking::points::count;
use crate::search::text::words::words;

use super::named::{SkillNames, subject_of};
use super::passages::PlacedWord;
use super::points;
use super::spoken::{Spoken, SpokenIx};
use super::windows::{Load, Window, Windows};

/// Distinct words of a passage that are looked at, each a bit of a number.
const MOST_WORDS: usize = 64;
/// Skills of a passage that are looked at closely.
const CLOSELY: usize = 25;
/// Names whose letters are remembered.
const REMEMBERED: usize = 10_000;

/// A skill that a passage may name.
#[derive(Clone, Copy, Debug)]
pub(super) struct Candidate {
    pub(super) skill: SkillIx,
    /// Number of the name among those of skills.
    pub(super) name: u32,
    pub(super) window: Window,
    pub(super) score: f32,
}

/// Reads passages one after another.
#[derive(Debug)]
pub(super) struct PassageReader<'a> {
    catalogue: &'a Catalogue,
    index: &'a SearchIndex,
    names: SkillNames<'a>,
    spoken: Spoken<'a>,
    /// For each name which words of the passage it has; nothing between passages.
    masks: Vec<u64>,
    touched: Vec<u32>,
    windows: Windows,
    /// The distinct words of the passage.
    slots: Vec<SpokenIx>,
    /// Which of the words as they stand each content word is.
    content: Vec<usize>,
    /// Triples of letters of names that were looked at.
    letters: FxHashMap<u32, Vec<(u32, f32)>>,
    /// English and French words that hold sentences together, so far.
    heard: [u32; 2],
}

impl<'a> PassageReader<'a> {
    pub(super) fn new(catalogue: &'a Catalogue, index: &'a SearchIndex) -> Self {
        let names = SkillNames::new(catalogue, index);
        Self {
            catalogue,
            index,
            masks: vec![0; names.all.len()],
            names,
            spoken: Spoken::new(index),
            touched: Vec::new(),
            windows: Windows::default(),
            slots: Vec::new(),
            content: Vec::new(),
            letters: FxHashMap::default(),
            heard: [0; 2],
        }
    }

    /// The skills that a passage may name, best first; at most 25.
    pub(super) fn read(&mut self, passage: &[PlacedWord]) -> Vec<Candidate> {
        let lang = self.take_words(passage);
        self.meet_names();
        let mut found = self.best_names(lang);
        found.sort_unstable_by(order);
        found.truncate(CLOSELY);
        self.weigh_closely(&mut found);
        found.sort_unstable_by(order);
        found
    }

    /// The places of the last passage's content words among all its words.
    pub(super) fn content(&self) -> &[usize] {
        &self.content
    }

    /// The words of the passage that are marked so, each with the words of names that it is.
    pub(super) fn words_met(&self, met: u64) -> Vec<(&str, &[WordIx])> {
        let slots = self.slots.iter().take(MOST_WORDS).enumerate().filter(|(slot, _)| met >> slot & 1 == 1);
        slots.map(|(_, number)| (self.spoken.text(*number), &*self.spoken.word(*number).ways)).collect()
    }

    pub(super) fn word(&self, word: WordIx) -> &str {
        self.index.words.all.get(word)
    }

    /// Whether a name has a word.
    pub(super) fn has(&self, name: u32, word: WordIx) -> bool {
        self.names.with(self.index, word).binary_search(&(name + self.names.before)).is_ok()
    }

    pub(super) fn is_title(&self, name: u32) -> bool {
        self.names.all[name as usize].is_title
    }

    /// The skills that have a word in their names, once for each name.
    pub(super) fn skills_with(&self, word: WordIx) -> impl Iterator<Item = SkillIx> + '_ {
        let names = self.names.with(self.index, word).iter();
        names.map(|name| self.names.all[(name - self.names.before) as usize].skill)
    }

    /// Takes the content words of a passage; tells its language where it shows.
    fn take_words(&mut self, passage: &[PlacedWord]) -> Option<Lang> {
        self.slots.clear();
        self.content.clear();
        self.windows = Windows::default();
        let (mut heard, mut upto, mut step) = ([0; 2], 0.0, 0.0);
        for (at, placed) in passage.iter().enumerate() {
            step += f32::from(placed.step);
            let number = self.spoken.number(&placed.text, &self.names);
            let word = self.spoken.word(number);
            let is_name = placed.is_capital && !word.ways.is_empty() && placed.text.len() > 1;
            let is_letter = placed.text.len() == 1 && !placed.is_capital;
            for (count, joins) in heard.iter_mut().zip(word.joins) {
                *count += u32::from(joins);
            }
            if is_letter || word.is_joining && !is_name {
                continue;
            }
            let before = upto + step * points::STEP - points::STEP;
            upto = before + points::STEP + word.weight;
            step = 0.0;
            let content = u16::try_from(self.content.len()).unwrap_or(u16::MAX);
            self.windows.loads.push(Load { upto, before });
            self.content.push(at);
            let halves = word.halves;
            self.place(content, number);
            for half in halves.into_iter().flatten() {
                self.place(content, half);
            }
            let solid = passage.get(at + 1).map(|next| format!("{}{}", placed.text, next.text));
            for solid in placed.compound.iter().chain(solid.as_ref().filter(|_| placed.compound.is_none())) {
                if self.index.words.all.find(solid).is_some() {
                    let number = self.spoken.number(solid, &self.names);
                    self.place(content, number);
                }
            }
        }
        self.language(heard)
    }

    /// Notes that a word stands at the place of a content word.
    fn place(&mut self, content: u16, number: SpokenIx) {
        let word = self.spoken.word(number);
        if word.ways.is_empty() {
            return;
        }
        let known = self.slots.iter().position(|other| *other == number);
        let slot = known.unwrap_or_else(|| {
            self.slots.push(number);
            self.windows.weights.push(word.weight);
            self.slots.len() - 1
        });
        if slot < MOST_WORDS {
            self.windows.places.push((content, u8::try_from(slot).unwrap_or(u8::MAX)));
        }
    }

    fn language(&mut self, heard: [u32; 2]) -> Option<Lang> {
        for (all, here) in self.heard.iter_mut().zip(heard) {
            *all = all.saturating_add(here);
        }
        let speaks = |[english, french]: [u32; 2]| match (english, french) {
            (english, french) if english > 2 * french => Some(Lang::EN),
            (english, french) if french > 2 * english => Some(Lang::FR),
            _ => None,
        };
        speaks(heard).or_else(|| speaks(self.heard))
    }

    /// Marks at each name which words of the passage it has.
    fn meet_names(&mut self) {
        for (slot, number) in self.slots.iter().take(MOST_WORDS).enumerate() {
            let bit = 1_u64 << slot;
            for way in &self.spoken.word(*number).ways {
                for name in self.names.with(self.index, *way) {
                    let name = name - self.names.before;
                    let mask = &mut self.masks[name as usize];
                    if *mask == 0 {
                        self.touched.push(name);
                    }
                    *mask |= bit;
                }
            }
        }
    }

    /// The best name of each skill that was met.
    fn best_names(&mut self, lang: Option<Lang>) -> Vec<Candidate> {
        let mut best: FxHashMap<SkillIx, Candidate> = FxHashMap::default();
        for at in self.touched.drain(..) {
            let words = std::mem::take(&mut self.masks[at as usize]);
            let weight = self.names.weights[at as usize];
            if self.windows.weight(words) < weight * points::LEAST {
                continue;
            }
            let Some(window) = self.windows.best(words, weight) else { continue };
            let name = &self.names.all[at as usize];
            let title = if name.is_title { 1.0 + points::TITLE } else { 1.0 };
            let is_own = name.lang == Lang::NEUTRAL || lang.is_none_or(|lang| name.lang.is_close_to(lang));
            let score = window.score * title * if is_own { 1.0 } else { points::FOREIGN };
            let candidate = Candidate { skill: name.skill, name: at, window, score };
            let known = best.entry(name.skill).or_insert(candidate);
            if order(&candidate, known).is_lt() {
                *known = candidate;
            }
        }
        best.into_values().collect()
    }

    /// Weighs by what skills say of themselves, by the letters of their names and by how many roles need them.
    fn weigh_closely(&mut self, found: &mut [Candidate]) {
        let words_here = || self.slots.iter().map(|number| self.spoken.word(*number));
        let says: Vec<f32> = words_here().map(|word| self.spoken.says(word)).collect();
        let length = says.iter().map(|says| says * says).sum::<f32>().sqrt().max(f32::MIN_POSITIVE);
        let grams = &self.index.words.grams;
        let letters = grams.triples(self.slots.iter().map(|number| self.spoken.text(*number)));
        if self.letters.len() > REMEMBERED {
            self.letters.clear();
        }
        for candidate in found {
            let subject = subject_of(candidate.skill, self.index);
            let said = words_here().zip(&says).map(|(word, says)| {
                let shares = word.stems.iter().map(|stem| self.index.texts.share(*stem, subject));
                says * shares.fold(0.0, f32::max)
            });
            let text = said.sum::<f32>() / length;
            let own = self.letters.entry(candidate.name).or_insert_with(|| {
                let folded = fold(self.names.all[candidate.name as usize].text);
                grams.triples(words(&folded).iter().map(|token| &*token.text))
            });
            let needed = count(self.catalogue.roles_needing(candidate.skill).len());
            candidate.score *= (1.0 + points::TEXT * text)
                * (1.0 + points::LETTERS * cosine(&letters, own))
                * (1.0 + points::NEEDED * needed.ln_1p());
        }
    }
}

/// Best first, then in the order of the catalogue, so that no order rests on a hash.
fn order(one: &Candidate, other: &Candidate) -> std::cmp::Ordering {
    other.score.total_cmp(&one.score).then((one.skill, one.name).cmp(&(other.skill, other.name)))
}

/// The cosine of two lists of weights, each in the order of numbers.
fn cosine(one: &[(u32, f32)], other: &[(u32, f32)]) -> f32 {
    let length = |list: &[(u32, f32)]| list.iter().map(|(_, weight)| weight * weight).sum::<f32>().sqrt();
    let (mut at, mut sum) = (0, 0.0);
    for (number, weight) in one {
        at += other[at..].partition_point(|(before, _)| before < number);
        if other.get(at).is_some_and(|(found, _)| found == number) {
            sum += weight * weight;
        }
    }
    let lengths = length(one) * length(other);
    if lengths > 0.0 { sum / lengths } else { 0.0 }
}
