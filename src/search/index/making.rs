//! How an index is made.

use std::ops::Range;

use rustc_hash::FxHashMap;

use crate::domain::{Catalogue, Lang, RoleIx, SkillIx, Subject, fold};

use super::names::{GivenName, names_of};
use super::rarity::rarity;
use super::texts::{place, stem_table, texts_of};
use super::{
    CodeIx, CodeTable, Column, Grams, INITIALS, Ix, Lists, NameIx, NameKind, NameTable, SearchIndex, StemIx,
    StemTable, Vocabulary, WordIx, WordTable, letters_of,
};
use crate::search::text::lexicon::{initials_at, is_small};
use crate::search::text::query::solid;
use crate::search::text::stems::Stems;
use crate::search::text::words::{Token, compounds, words};

/// Most words whose initials are taken.
const MOST_INITIALS: usize = 5;
/// What stands for a stem that was not asked for yet, and for a word that has none.
const UNKNOWN: u32 = u32::MAX;
const SMALL: u32 = u32::MAX - 1;

impl SearchIndex {
    /// Reads all names and texts; cost is linear in their letters but for sorts of the distinct words and of ids.
    pub fn new(catalogue: &Catalogue) -> Self {
        let languages = languages(catalogue);
        let mut making = Making::new(languages);
        let roles = (0..number(catalogue.roles().len())).map(|at| Subject::Role(RoleIx(at)));
        let skills = (0..number(catalogue.skills().len())).map(|at| Subject::Skill(SkillIx(at)));
        let subjects: Vec<Subject> = roles.chain(skills).collect();
        making.read_skills(catalogue);
        for (at, subject) in (0..).zip(&subjects) {
            making.subject(catalogue, at, *subject);
        }
        let mut ranks = ranks(catalogue.roles().iter().map(|role| &*role.id));
        ranks.extend(self::ranks(catalogue.skills().iter().map(|skill| &*skill.id)));
        making.finish(number(catalogue.roles().len()), ranks, codes(catalogue, &subjects))
    }
}

fn number(length: usize) -> u32 {
    u32::try_from(length).unwrap_or(u32::MAX)
}

/// The languages anything is said in, but for text without one.
fn languages(catalogue: &Catalogue) -> Vec<Lang> {
    let roles = catalogue.roles().iter().map(|role| (&role.title, &role.aliases));
    let skills = catalogue.skills().iter().map(|skill| (&skill.name, &skill.aliases));
    let mut languages: Vec<Lang> = Vec::new();
    for (title, aliases) in roles.chain(skills) {
        for (lang, _) in title.versions().chain(aliases.iter()) {
            if lang != Lang::NEUTRAL && !languages.contains(&lang) {
                languages.push(lang);
            }
        }
    }
    if languages.is_empty() {
        languages.extend([Lang::EN, Lang::FR]);
    }
    languages.sort_unstable();
    languages
}

fn ranks<'a>(ids: impl Iterator<Item = &'a str>) -> Vec<u32> {
    let mut order: Vec<(&str, u32)> = ids.zip(0..).collect();
    order.sort_unstable();
    let mut ranks = vec![0; order.len()];
    for ((_, at), rank) in order.into_iter().zip(0..) {
        ranks[at as usize] = rank;
    }
    ranks
}

fn codes(catalogue: &Catalogue, subjects: &[Subject]) -> CodeTable {
    let mut written: Vec<(String, u32)> = Vec::new();
    for (at, subject) in (0..).zip(subjects) {
        let codes = match subject {
            Subject::Role(role) => &catalogue.role(*role).codes,
            Subject::Skill(skill) => &catalogue.skill(*skill).codes,
        };
        // Addresses are no codes that anybody types.
        let typed = codes.iter().map(|(_, code)| code).filter(|code| !code.contains("://"));
        written.extend(typed.map(|code| (solid(&fold(code)), at)));
    }
    written.sort();
    written.dedup();
    let mut distinct: Vec<&str> = written.iter().map(|(code, _)| &**code).collect();
    distinct.dedup();
    let all = Vocabulary::of(distinct.iter().copied());
    let pairs: Vec<(u32, u32)> =
        written.iter().map(|(code, at)| (all.find(code).map_or(0, CodeIx::number), *at)).collect();
    CodeTable { subjects: Lists::of(all.len(), &pairs), all }
}

/// Words or stems as they come, numbered in that order.
#[derive(Default)]
struct Numbered {
    numbers: FxHashMap<String, u32>,
    texts: Vec<String>,
}

impl Numbered {
    fn number(&mut self, text: &str) -> u32 {
        if let Some(number) = self.numbers.get(text) {
            return *number;
        }
        let number = number(self.texts.len());
        self.numbers.insert(text.to_owned(), number);
        self.texts.push(text.to_owned());
        number
    }

    /// Those that are wanted in order, and for each number by which one came its place there.
    fn sorted<K: Ix>(&self, wanted: impl Fn(u32) -> bool) -> (Vocabulary<K>, Vec<u32>) {
        let mut order: Vec<u32> = (0..number(self.texts.len())).filter(|at| wanted(*at)).collect();
        order.sort_unstable_by_key(|at| &self.texts[*at as usize]);
        let mut places = vec![0; self.texts.len()];
        for (place, at) in (0..).zip(&order) {
            places[*at as usize] = place;
        }
        (Vocabulary::of(order.iter().map(|at| &*self.texts[*at as usize])), places)
    }
}

struct Making {
    languages: Vec<Lang>,
    stemming: Stems,
    /// Words of names and of texts.
    words: Numbered,
    stems: Numbered,
    /// For each language and word its stem, or [`UNKNOWN`] or [`SMALL`].
    stem_of: Vec<Vec<u32>>,
    /// Stems of each skill's name, which stand again at every role that needs it.
    skills: Vec<Vec<u32>>,
    owners: Vec<u32>,
    which: Vec<u32>,
    letters: Vec<u32>,
    /// Name and word, each once.
    name_words: Vec<(u32, u32)>,
    /// Word and name: every word of a name once, compounds and initials too.
    postings: Vec<(u32, u32)>,
    /// Stem, subject, place and how often.
    said: Vec<(u32, u32, u16, u32)>,
}

impl Making {
    fn new(languages: Vec<Lang>) -> Self {
        let mut making = Self {
            stemming: Stems::new(&languages),
            languages,
            words: Numbered::default(),
            stems: Numbered::default(),
            stem_of: Vec::new(),
            skills: Vec::new(),
            owners: Vec::new(),
            which: Vec::new(),
            letters: Vec::new(),
            name_words: Vec::new(),
            postings: Vec::new(),
            said: Vec::new(),
        };
        making.stem_of.resize(making.languages.len(), Vec::new());
        making
    }

    /// Reads what each skill is called, once for all roles.
    fn read_skills(&mut self, catalogue: &Catalogue) {
        for skill in catalogue.skills() {
            let mut stems = Vec::new();
            for (lang, text) in skill.name.versions() {
                self.stems_in(lang, text, &mut stems);
            }
            self.skills.push(stems);
        }
    }

    /// Adds the stems of a text's words, small ones left out.
    fn stems_in(&mut self, lang: Lang, text: &str, stems: &mut Vec<u32>) {
        let folded = fold(text);
        for token in words(&folded) {
            let word = self.words.number(&token.text);
            for language in self.languages_of(lang) {
                stems.extend(self.stem_of(word, language));
            }
        }
    }

    fn subject(&mut self, catalogue: &Catalogue, at: u32, subject: Subject) {
        let mut said: Vec<(u32, u16)> = Vec::new();
        for given in names_of(catalogue, subject) {
            self.name(at, &given, &mut said);
        }
        let mut stems = Vec::new();
        for (lang, text) in texts_of(catalogue, subject) {
            self.stems_in(lang, text, &mut stems);
        }
        said.extend(stems.into_iter().map(|stem| (stem, place::TEXT)));
        if let Subject::Role(role) = subject {
            for need in &catalogue.role(role).skills {
                let stems = self.skills.get(need.skill.0 as usize);
                said.extend(stems.into_iter().flatten().map(|stem| (*stem, place::SKILL)));
            }
        }
        said.sort_unstable();
        for stem in said.chunk_by(|one, other| one.0 == other.0) {
            let places = stem.iter().fold(0, |places, (_, place)| places | place);
            let times = stem.iter().filter(|(_, place)| *place != place::SKILL).count();
            self.said.push((stem[0].0, at, places, number(times)));
        }
    }

    fn languages_of(&self, lang: Lang) -> Range<usize> {
        self.stemming.number_of(lang).map_or(0..self.stemming.len(), |at| at..at + 1)
    }

    fn name(&mut self, owner: u32, given: &GivenName<'_>, said: &mut Vec<(u32, u16)>) {
        let folded = fold(given.text);
        let tokens = words(&folded);
        let languages = self.languages_of(given.lang);
        let numbers: Vec<u32> = tokens.iter().map(|token| self.words.number(&token.text)).collect();
        let kept = self.kept(&numbers, &languages);
        let name = number(self.owners.len());
        self.owners.push(owner);
        self.which.push(match given.which {
            NameKind::Title(nth) => number(nth) * 2,
            NameKind::Alias(nth) => number(nth) * 2 + 1,
        });
        self.letters.push(letters_of(&folded));
        let mut own: Vec<u32> = Vec::new();
        for at in &kept {
            let word = numbers[*at];
            if own.contains(&word) {
                continue;
            }
            self.name_words.push((name, word));
            own.push(word);
            for language in languages.clone() {
                said.extend(self.stem_of(word, language).map(|stem| (stem, place::NAME)));
            }
        }
        for text in besides(&tokens, &kept) {
            let word = self.words.number(&text);
            if !own.contains(&word) {
                own.push(word);
            }
        }
        self.postings.extend(own.into_iter().map(|word| (word, name)));
    }

    /// The places of those words of a name that are small in no language of it; all where every one is small.
    fn kept(&mut self, words: &[u32], languages: &Range<usize>) -> Vec<usize> {
        let mut kept: Vec<usize> = Vec::new();
        for (at, word) in words.iter().enumerate() {
            if languages.clone().all(|language| self.stem_of(*word, language).is_some()) {
                kept.push(at);
            }
        }
        if kept.is_empty() { (0..words.len()).collect() } else { kept }
    }

    /// The stem of a word in a language where it is not small; each is asked of the stemmer once.
    fn stem_of(&mut self, word: u32, language: usize) -> Option<u32> {
        let known = &mut self.stem_of[language];
        if known.len() <= word as usize {
            known.resize(word as usize + 1, UNKNOWN);
        }
        let stem = &mut known[word as usize];
        if *stem == UNKNOWN {
            let text = &*self.words.texts[word as usize];
            let is_small = is_small(text, &self.languages[language..=language]);
            *stem = if is_small { SMALL } else { self.stems.number(&keyed(&self.stemming, text, language)) };
        }
        (*stem != SMALL).then_some(*stem)
    }

    fn finish(self, role_count: u32, ranks: Vec<u32>, codes: CodeTable) -> SearchIndex {
        let is_in_name = self.words_in_names();
        let (words, word_places) = self.words.sorted::<WordIx>(|word| is_in_name[word as usize]);
        let (stems, stem_places) = self.stems.sorted::<StemIx>(|_| true);
        let word_stems = self.word_stems(&is_in_name, &word_places, &stem_places);
        let texts = self.texts(stems, &stem_places, &word_stems, ranks.len());
        let placed = |(word, name): &(u32, u32)| (word_places[*word as usize], *name);
        let postings: Vec<(u32, u32)> = self.postings.iter().map(placed).collect();
        let postings: Lists<WordIx, NameIx> = Lists::of(words.len(), &postings);
        let word_stems: Lists<WordIx, StemIx> = Lists::of(words.len(), &word_stems);
        let weights = word_weights(self.owners.len(), &words, &postings, &word_stems, stem_places.len());
        let names = self.name_table(&weights, &word_places);
        let grams = Grams::of(&words);
        SearchIndex {
            languages: self.languages,
            role_count,
            ranks: ranks.into(),
            names,
            words: WordTable { grams, all: words, names: postings, weights: weights.into() },
            texts,
            codes,
        }
    }

    /// For each word whether it stands in a name: others are words of texts only.
    fn words_in_names(&self) -> Vec<bool> {
        let mut is_in_name = vec![false; self.words.texts.len()];
        for (word, _) in &self.postings {
            is_in_name[*word as usize] = true;
        }
        is_in_name
    }

    /// Words of names with their stems, each pair once and in order, by their places among the sorted ones.
    fn word_stems(&self, is_in_name: &[bool], word_places: &[u32], stem_places: &[u32]) -> Vec<(u32, u32)> {
        let mut pairs: Vec<(u32, u32)> = Vec::new();
        for (word, stem) in self.stem_of.iter().flat_map(|stems| (0_u32..).zip(stems)) {
            if is_in_name[word as usize] && *stem != UNKNOWN && *stem != SMALL {
                pairs.push((word_places[word as usize], stem_places[*stem as usize]));
            }
        }
        pairs.sort_unstable();
        pairs.dedup();
        pairs
    }

    /// What all subjects say, by stems in order.
    fn texts(
        &self,
        stems: Vocabulary<StemIx>,
        stem_places: &[u32],
        word_stems: &[(u32, u32)],
        subjects: usize,
    ) -> StemTable {
        let mut stem_words: Vec<(u32, u32)> = word_stems.iter().map(|(word, stem)| (*stem, *word)).collect();
        stem_words.sort_unstable();
        let placed = |(stem, at, place, times): &(u32, u32, u16, u32)| {
            (stem_places[*stem as usize], *at, *place, *times)
        };
        let said: Vec<_> = self.said.iter().map(placed).collect();
        stem_table(stems, Lists::of(stem_places.len(), &stem_words), &said, subjects)
    }

    /// The names, each weighing what its words do together.
    fn name_table(&self, weights: &[f32], word_places: &[u32]) -> NameTable {
        let mut name_weights = vec![0.0; self.owners.len()];
        for (name, word) in &self.name_words {
            name_weights[*name as usize] += weights[word_places[*word as usize] as usize];
        }
        NameTable {
            owners: Column::from(&*self.owners),
            which: Column::from(&*self.which),
            weights: name_weights.into(),
            letters: Column::from(&*self.letters),
        }
    }
}

/// What a name is found by besides its words: initials, and words that it writes apart as one.
fn besides(tokens: &[Token<'_>], kept: &[usize]) -> Vec<String> {
    let whole: Vec<&str> = kept.iter().map(|at| &*tokens[*at].text).collect();
    let known = (0..whole.len()).flat_map(|at| initials_at(&whole, at)).map(str::to_owned);
    let solid = compounds(tokens).into_iter().map(|(solid, _)| solid);
    let mut besides: Vec<String> = known.chain(solid).collect();
    besides.extend(initials(&tokens.iter().map(|token| &*token.text).collect::<Vec<_>>()));
    besides.extend(initials(&whole));
    besides
}

/// A stem with the number of its language before it.
pub(in crate::search) fn keyed(stemming: &Stems, word: &str, language: usize) -> String {
    let mut key = String::with_capacity(word.len() + 1);
    key.push(char::from_u32(u32::try_from(language).unwrap_or(0) + 1).unwrap_or('\u{1}'));
    key.push_str(&stemming.stem(word, language));
    key
}

/// Initials of two to five words, marked so that they are no word.
fn initials(words: &[&str]) -> Option<String> {
    let letters: String = words.iter().filter_map(|word| word.chars().next()).collect();
    (2..=MOST_INITIALS).contains(&words.len()).then(|| format!("{INITIALS}{letters}"))
}

/// The inverse frequency of each word's commonest stem among names; of a word without one its own.
fn word_weights(
    names: usize,
    words: &Vocabulary<WordIx>,
    postings: &Lists<WordIx, NameIx>,
    stems: &Lists<WordIx, StemIx>,
    stem_count: usize,
) -> Vec<f32> {
    let mut with_stem = vec![0_usize; stem_count];
    for word in words.numbers() {
        for stem in stems.get(word) {
            with_stem[stem.at()] += postings.range(word).len();
        }
    }
    let weight = |word: WordIx| {
        let with = stems.get(word).map(|stem| with_stem[stem.at()]);
        rarity(names, with.max().unwrap_or(0).max(postings.range(word).len()))
    };
    words.numbers().map(weight).collect()
}
