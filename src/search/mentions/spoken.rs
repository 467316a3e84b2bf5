//! What the distinct words of a text may mean among the words of names.

use rustc_hash::FxHashMap;

use crate::domain::Lang;
use crate::search::index::{Room, SearchIndex, StemIx, WordIx, rarity};
use crate::search::ranking::points::count;
use crate::search::text::lexicon::{joining, leading_up};

use super::named::SkillNames;
use super::points;

/// Letters from which on a word may be two written as one, and letters of each.
const TWO_WORDS: usize = 7;
const HALF_WORD: usize = 3;
const LONG_HALF: usize = 4;
/// Names that have to have each half, and names with the whole that are too many for it to be two.
const KNOWN: usize = 20;
/// Letters from which on an unknown word may be mistyped, and how many of a text's words are looked at so.
const TYPED: usize = 6;
const MOST_MISTYPED: usize = 30;
/// Share of letters that a mistyped word has in common with the right one.
const ALIKE: f32 = 0.3;

/// The number of a distinct word of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct SpokenIx(pub(super) u32);

/// A distinct word of a text.
#[derive(Clone, Debug, Default)]
pub(super) struct SpokenWord {
    /// Words of names that it is, in other forms too.
    pub(super) ways: Vec<WordIx>,
    pub(super) stems: Vec<StemIx>,
    /// How much it says.
    pub(super) weight: f32,
    /// Whether it only holds sentences together.
    pub(super) is_joining: bool,
    /// Whether it is such a word in English, and in French.
    pub(super) joins: [bool; 2],
    /// The two words that it is, where it is two written as one.
    pub(super) halves: Option<[SpokenIx; 2]>,
}

/// The distinct words of a text so far.
#[derive(Debug)]
pub(super) struct Spoken<'i> {
    index: &'i SearchIndex,
    numbers: FxHashMap<String, SpokenIx>,
    all: Vec<SpokenWord>,
    texts: Vec<String>,
    mistyped: usize,
    room: Room,
    /// Words that name nothing, each with what it is.
    empty: FxHashMap<&'static str, EmptyWord>,
}

/// What a word is that names nothing, or hardly anything.
#[derive(Clone, Copy, Debug, Default)]
struct EmptyWord {
    /// Whether it holds sentences together, in English, in French, in another language.
    joins: [bool; 3],
    leads_up: bool,
}

/// Such words in the languages of an index, in English and in French.
fn empty_words(index: &SearchIndex) -> FxHashMap<&'static str, EmptyWord> {
    let mut words: FxHashMap<&'static str, EmptyWord> = FxHashMap::default();
    let others = index.languages.iter().map(|lang| (2, *lang));
    for (at, lang) in [(0, Lang::EN), (1, Lang::FR)].into_iter().chain(others) {
        for word in joining(lang) {
            words.entry(word).or_default().joins[at] = true;
        }
    }
    for word in leading_up() {
        words.entry(word).or_default().leads_up = true;
    }
    words
}

impl<'i> Spoken<'i> {
    pub(super) fn new(index: &'i SearchIndex) -> Self {
        Self {
            index,
            numbers: FxHashMap::default(),
            all: Vec::new(),
            texts: Vec::new(),
            mistyped: 0,
            room: Room::default(),
            empty: empty_words(index),
        }
    }

    pub(super) fn word(&self, number: SpokenIx) -> &SpokenWord {
        &self.all[number.0 as usize]
    }

    /// As it was said, folded.
    pub(super) fn text(&self, number: SpokenIx) -> &str {
        &self.texts[number.0 as usize]
    }

    /// The number of a word; each is looked up once.
    pub(super) fn number(&mut self, text: &str, names: &SkillNames<'_>) -> SpokenIx {
        if let Some(number) = self.numbers.get(text) {
            return *number;
        }
        let number = SpokenIx(u32::try_from(self.all.len()).unwrap_or(u32::MAX));
        self.numbers.insert(text.to_owned(), number);
        self.texts.push(text.to_owned());
        self.all.push(SpokenWord::default());
        self.all[number.0 as usize] = self.look_up(text, names);
        number
    }

    fn look_up(&mut self, text: &str, names: &SkillNames<'_>) -> SpokenWord {
        let index = self.index;
        let empty = self.empty.get(text).copied().unwrap_or_default();
        let is_joining = empty.joins.contains(&true);
        let stems = self.stems(text);
        let mut ways: Vec<WordIx> = index.words.all.find(text).into_iter().collect();
        ways.extend(stems.iter().flat_map(|stem| index.texts.words.get(*stem)));
        ways.sort_unstable();
        ways.dedup();
        ways.retain(|way| !names.with(index, *way).is_empty());
        let mut typo = 1.0;
        if ways.is_empty() && !is_joining {
            ways = self.mistyped(text, names);
            typo = points::TYPO;
        }
        let rarest = rarity(index.names.len(), 1);
        let weight = ways.iter().map(|way| index.words.weight(*way)).reduce(f32::min).unwrap_or(rarest);
        let led = if empty.leads_up { points::LEADING_UP } else { 1.0 };
        let with = ways.iter().map(|way| names.with(index, *way).len()).sum();
        let halves = if is_joining { None } else { self.halves(text, with, names) };
        let joins = [empty.joins[0], empty.joins[1]];
        SpokenWord { ways, stems, weight: weight * led * typo, is_joining, joins, halves }
    }

    /// Stems in all languages; of American spellings those of British ones, too.
    fn stems(&self, text: &str) -> Vec<StemIx> {
        let mut stems = self.index.stems_of(text);
        for (one, other) in [("iz", "is"), ("yz", "ys"), ("is", "iz"), ("ys", "yz"), ("or", "our")] {
            if text.len() > 5 && text.get(2..).is_some_and(|rest| rest.contains(one)) {
                stems.extend(self.index.stems_of(&text.replacen(one, other, 1)));
            }
        }
        stems.sort_unstable();
        stems.dedup();
        stems
    }

    /// The nearest word of names with one typo.
    fn mistyped(&mut self, text: &str, names: &SkillNames<'_>) -> Vec<WordIx> {
        let is_word = text.chars().count() >= TYPED && text.chars().all(char::is_alphabetic);
        if !is_word || self.mistyped >= MOST_MISTYPED {
            return Vec::new();
        }
        self.mistyped += 1;
        let index = self.index;
        let alike = index.words.grams.alike(text, ALIKE, &mut self.room);
        let near = alike.into_iter().filter(|(other, _)| {
            let other = index.words.all.get(*other);
            other.len().abs_diff(text.len()) <= 1 && strsim::osa_distance(text, other) == 1
        });
        let near = near.filter(|(other, _)| !names.with(index, *other).is_empty());
        near.max_by(|one, other| one.1.total_cmp(&other.1).then(other.0.cmp(&one.0)))
            .map(|(word, _)| word)
            .into_iter()
            .collect()
    }

    /// The two words that a word is made of, where hardly a name has the whole and many have each half.
    fn halves(&mut self, text: &str, with: usize, names: &SkillNames<'_>) -> Option<[SpokenIx; 2]> {
        if text.len() < TWO_WORDS || with >= KNOWN || !text.bytes().all(|letter| letter.is_ascii_lowercase())
        {
            return None;
        }
        let least = if with == 0 { HALF_WORD } else { LONG_HALF };
        let index = self.index;
        let known = |half: &str| {
            let word = index.words.all.find(half)?;
            let with = names.with(index, word).len();
            let leads_up = self.empty.get(half).is_some_and(|empty| empty.leads_up);
            (with >= KNOWN && !leads_up).then_some(with)
        };
        let cuts = (LONG_HALF..=text.len() - least).filter_map(|at| {
            let (one, other) = text.split_at(at);
            Some((known(one)?.min(known(other)?), at))
        });
        let (_, at) = cuts.max()?;
        let (one, other) = text.split_at(at);
        let halves = [one, other].map(|half| self.number(half, names));
        (!halves.iter().any(|half| self.word(*half).is_joining)).then_some(halves)
    }

    /// How much a stem says among the texts of roles and skills.
    pub(super) fn says(&self, word: &SpokenWord) -> f32 {
        let least = word.stems.iter().map(|stem| self.index.texts.weight(*stem)).reduce(f32::min);
        least.unwrap_or_default() * if word.weight < count(1) { points::LEADING_UP } else { 1.0 }
    }
}
