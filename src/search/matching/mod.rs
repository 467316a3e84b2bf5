//! Which words of names a word of a query may mean, and how closely.

mod query_words;

use crate::search::index::{INITIALS, Room, SearchIndex, StemIx, WordIx};
use crate::search::ranking::points;
use crate::search::text::lexicon::{initialed, is_generic, whole_words};
use crate::search::text::query::QueryWord;

/// Letters a part must have that counts inside a word.
pub(super) const INSIDE_LETTERS: usize = 4;
/// Letters from which a word that hardly any name has may well be mistyped.
const LONG_WORD: usize = 6;
/// Names that are enough for a word to be what it seems.
const MANY: usize = 10;
/// Letters that an ending may add.
const ENDING: usize = 4;
/// Initials are typed in so many letters.
const INITIALS_LETTERS: std::ops::RangeInclusive<usize> = 2..=5;

/// A word of the index that a word of the query may stand for, and how closely.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct WordMatch {
    pub(super) word: WordIx,
    /// How closely, from 0 to 1.
    pub(super) closeness: f32,
    pub(super) typos: u8,
    /// Whether the words only look alike: as much as a typo says, without being one.
    pub(super) is_loose: bool,
    /// How much of the name's word is this word of the query: half of one that two words make together.
    pub(super) part: f32,
}

impl WordMatch {
    /// A word that is meant as a whole, without a typo.
    fn whole(word: WordIx, closeness: f32) -> Self {
        Self { word, closeness, typos: 0, is_loose: false, part: 1.0 }
    }
}

/// A word of a query with its matches in the index.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct MatchedWord {
    pub(super) word: QueryWord,
    /// Closest first.
    pub(super) ways: Vec<WordMatch>,
    /// How much the word says, by how many names have it; an unknown one is as rare as can be.
    pub(super) weight: f32,
    /// Stems it has in the languages of the index.
    pub(super) stems: Vec<StemIx>,
    /// Whether it is set aside: something adverts add to a title, or a place, that no name has.
    pub(super) is_aside: bool,
    /// Whether nearly any trade may have it in a title.
    pub(super) is_generic: bool,
}

impl SearchIndex {
    /// Looks a word up. Cost is linear in the words that begin with it or share pairs of letters with it.
    pub(super) fn meant(&self, word: &QueryWord, room: &mut Room) -> MatchedWord {
        let text = &*word.text;
        let mut ways: Vec<WordMatch> = Vec::new();
        let exact = self.words.all.find(text);
        let mut stems = self.stems_of(text);
        let forms = stems.iter().flat_map(|stem| self.texts.words.get(*stem));
        add(&mut ways, exact, |_| points::SAME);
        add(&mut ways, forms, |other| {
            let longer = self.words.all.get(other).len() > text.len() + ENDING;
            if longer { points::LONG_FORM } else { points::FORM }
        });
        let is_whole = !ways.is_empty();
        let whole = self.name_count(&ways);
        add(&mut ways, whole_words(text).filter_map(|whole| self.words.all.find(whole)), |_| {
            points::WHOLE_FOR_SHORT
        });
        let is_noise = word.is_noise && !is_whole;
        for whole in whole_words(text).chain(initialed(text).iter().copied()) {
            stems.extend(self.stems_of(whole));
        }
        if !is_noise {
            self.look_further(text, (is_whole, whole), &mut ways, room);
        }
        ways.sort_by(|one, other| other.closeness.total_cmp(&one.closeness).then(one.word.cmp(&other.word)));
        MatchedWord {
            weight: self.weight_of(exact, &ways) * counted(word),
            is_aside: is_noise && ways.is_empty(),
            is_generic: is_generic(text),
            stems,
            ways,
            word: word.clone(),
        }
    }

    /// The numbers of a word's stems in every language.
    pub(super) fn stems_of(&self, text: &str) -> Vec<StemIx> {
        let stemming = self.stemming();
        let keyed = |language| super::index::keyed(&stemming, text, language);
        (0..stemming.len()).filter_map(|language| self.texts.stems.find(&keyed(language))).collect()
    }

    /// Adds words that begin with one, names whose initials it may be, and words that look like it. `whole` is how many
    /// names have the word itself or a form of it.
    fn look_further(
        &self,
        text: &str,
        (is_whole, whole): (bool, usize),
        ways: &mut Vec<WordMatch>,
        room: &mut Room,
    ) {
        let letters = text.chars().count();
        let beside = beside(is_whole);
        let share = |other: WordIx| {
            points::count(letters) / points::count(self.words.all.get(other).chars().count().max(1))
        };
        add(ways, self.words.all.beginning_with(text), |other| {
            beside * (points::BEGINNING + points::BEGINNING_GROWS * share(other))
        });
        if INITIALS_LETTERS.contains(&letters) {
            let initials = self.words.all.find(&format!("{INITIALS}{text}"));
            add(ways, initials, |_| points::INITIALS);
        }
        if letters >= INSIDE_LETTERS {
            let known = self.name_count(ways);
            let doubtful = known == 0 || (whole < MANY && known < MANY && letters >= LONG_WORD);
            self.look_alike(text, letters, (is_whole, doubtful), ways, room);
        }
    }

    /// How many names have the words meant; a name with several of them counts for each.
    fn name_count(&self, ways: &[WordMatch]) -> usize {
        ways.iter().map(|way| self.words.name_count(way.word)).sum()
    }

    /// Adds words with the same letters in another order or form: inside, mistyped, or only alike.
    fn look_alike(
        &self,
        text: &str,
        letters: usize,
        (is_whole, doubtful): (bool, bool),
        ways: &mut Vec<WordMatch>,
        room: &mut Room,
    ) {
        let limit = if doubtful { forgiven(letters) } else { 0 };
        let beside = beside(is_whole);
        // A word of seven letters with two typos still has a fifth of its pairs.
        let least = if limit > 0 { 0.15 } else { 0.3 };
        let mut known: Vec<WordIx> = ways.iter().map(|way| way.word).collect();
        known.sort_unstable();
        for (other, cosine) in self.words.grams.alike(text, least, room) {
            let word = self.words.all.get(other);
            if known.binary_search(&other).is_ok() || word.starts_with(INITIALS) {
                continue;
            }
            if word.contains(text) {
                let share = points::count(letters) / points::count(word.chars().count());
                let closeness = beside * (points::INSIDE + points::INSIDE_GROWS * share);
                ways.push(WordMatch::whole(other, closeness));
            } else if limit > 0
                && let Some(typos) = typos_within(text, letters, word, limit)
            {
                let way = WordMatch::whole(other, typos.closeness());
                ways.push(WordMatch { typos: typos.count, ..way });
            } else if cosine >= points::ALIKE {
                ways.push(WordMatch { is_loose: true, ..WordMatch::whole(other, cosine * beside) });
            }
        }
    }

    /// The weight of a word: that of the word itself, or of all it may mean together.
    fn weight_of(&self, exact: Option<WordIx>, ways: &[WordMatch]) -> f32 {
        let best = ways.iter().map(|way| way.closeness).fold(0.0_f32, f32::max);
        if let Some(exact) = exact {
            let own = self.words.weight(exact);
            let whole = whole_words(self.words.all.get(exact)).filter_map(|whole| self.words.all.find(whole));
            return whole.map(|whole| self.words.weight(whole)).fold(own, f32::min);
        }
        let closest = ways.iter().filter(|way| way.closeness >= best - 0.1);
        let names: usize = closest.map(|way| self.words.name_count(way.word)).sum();
        super::index::rarity(self.names.len(), names.max(1))
    }
}

/// What is left of how closely a word is meant beside others, where the whole word is there as well.
fn beside(is_whole: bool) -> f32 {
    if is_whole { points::BESIDE_WHOLE } else { 1.0 }
}

/// What is left of a word's weight by where it stands and what it is.
fn counted(word: &QueryWord) -> f32 {
    let noise = if word.is_noise { points::NOISE } else { 1.0 };
    if word.is_remark { noise * points::REMARK } else { noise }
}

/// Typos forgiven in a word: none in short ones, one from four letters, two from eight.
fn forgiven(letters: usize) -> u8 {
    match letters {
        0..4 => 0,
        4..8 => 1,
        _ => 2,
    }
}

/// How many typos make one word the other or its beginning, where so many are forgiven.
pub(super) fn typos_between(text: &str, word: &str) -> Option<u8> {
    let letters = text.chars().count();
    typos_within(text, letters, word, forgiven(letters)).map(|typos| typos.count)
}

/// How a word was mistyped.
struct Typos {
    count: u8,
    /// False where only the beginning of the other word was typed.
    is_whole: bool,
}

impl Typos {
    /// How closely a word is meant that was mistyped so.
    fn closeness(&self) -> f32 {
        let further = points::FURTHER_TYPO * f32::from(self.count.saturating_sub(1));
        let begun = if self.is_whole { 0.0 } else { points::BEGUN_WITH_TYPO };
        points::TYPO - further - begun
    }
}

/// The typos between two words, where there are no more than so many.
fn typos_within(text: &str, letters: usize, word: &str, limit: u8) -> Option<Typos> {
    Some(typos(text, letters, word, word.chars().count())).filter(|typos| typos.count <= limit)
}

/// Letters too many, missing, wrong, or swapped with their neighbour, to a word or to the beginning of it that is nearest
/// (optimal string alignment).
fn typos(text: &str, letters: usize, word: &str, length: usize) -> Typos {
    let distance = |end: usize| {
        let end = word.char_indices().nth(end).map_or(word.len(), |(at, _)| at);
        u8::try_from(strsim::osa_distance(text, &word[..end])).unwrap_or(u8::MAX)
    };
    let whole = if length.abs_diff(letters) <= 2 { distance(length) } else { u8::MAX };
    let begun = (letters.saturating_sub(1)..=letters + 1).filter(|end| *end < length).map(distance).min();
    match begun {
        Some(begun) if begun < whole => Typos { count: begun, is_whole: false },
        _ => Typos { count: whole, is_whole: true },
    }
}

fn add(
    ways: &mut Vec<WordMatch>,
    words: impl IntoIterator<Item = WordIx>,
    closeness: impl Fn(WordIx) -> f32,
) {
    let before = ways.len();
    for word in words {
        if !ways[..before].iter().any(|way| way.word == word) {
            ways.push(WordMatch::whole(word, closeness(word)));
        }
    }
}
