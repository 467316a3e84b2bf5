//! Words reduced to their stems, so that plural, feminine and other endings are no typos.
//!
//! The stemmers are Snowball's (M. F. Porter, “Snowball: a language for stemming algorithms”, 2001), fed with folded
//! words: accents are gone before. French feminines of occupations are turned into masculines first, which Snowball
//! leaves apart: *conductrice* and *conducteur*, *soudeuse* and *soudeur* would have different stems.

use rust_stemmers::{Algorithm, Stemmer};

use crate::domain::Lang;

/// Stemmers of the languages of a catalogue.
pub(in crate::search) struct Stems {
    languages: Vec<(Lang, Option<Stemmer>)>,
}

/// Feminine endings of French and the masculine ones they stand for.
const FEMININES: [(&str, &str); 7] = [
    ("trice", "teur"),
    ("euse", "eur"),
    ("iere", "ier"),
    ("ienne", "ien"),
    ("onne", "on"),
    ("ive", "if"),
    ("esse", ""),
];
/// Letters that must stand before such an ending.
const BEFORE_ENDING: usize = 3;

impl Stems {
    /// Stemmers for these languages; one that Snowball does not know keeps its words as they are.
    pub(in crate::search) fn new(languages: &[Lang]) -> Self {
        let stemmer = |lang: &Lang| (*lang, algorithm(*lang).map(Stemmer::create));
        Self { languages: languages.iter().map(stemmer).collect() }
    }

    /// How many languages there are.
    pub(in crate::search) fn len(&self) -> usize {
        self.languages.len()
    }

    /// The number of a language; none for text without one, which counts as text of all.
    pub(in crate::search) fn number_of(&self, lang: Lang) -> Option<usize> {
        self.languages.iter().position(|(other, _)| *other == lang)
    }

    /// The stem of a folded word in the language of a number.
    pub(in crate::search) fn stem(&self, word: &str, language: usize) -> String {
        let Some((lang, Some(stemmer))) = self.languages.get(language) else { return word.to_owned() };
        // Of names with signs or digits nothing is an ending.
        if !word.bytes().all(|byte| byte.is_ascii_lowercase()) && word.is_ascii() {
            return word.to_owned();
        }
        let masculine = if *lang == Lang::FR { masculine(word) } else { None };
        stemmer.stem(masculine.as_deref().unwrap_or(word)).into_owned()
    }
}

impl std::fmt::Debug for Stems {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.debug_list().entries(self.languages.iter().map(|(lang, _)| lang)).finish()
    }
}

fn masculine(word: &str) -> Option<String> {
    let singular = word
        .strip_suffix('s')
        .filter(|rest| rest.len() > BEFORE_ENDING && !rest.ends_with('s'))
        .unwrap_or(word);
    FEMININES.iter().find_map(|(feminine, masculine)| {
        let start = singular.strip_suffix(feminine)?;
        (start.len() >= BEFORE_ENDING).then(|| format!("{start}{masculine}"))
    })
}

fn algorithm(lang: Lang) -> Option<Algorithm> {
    Some(match lang.as_str().split('-').next()? {
        "ar" => Algorithm::Arabic,
        "da" => Algorithm::Danish,
        "de" => Algorithm::German,
        "el" => Algorithm::Greek,
        "en" => Algorithm::English,
        "es" => Algorithm::Spanish,
        "fi" => Algorithm::Finnish,
        "fr" => Algorithm::French,
        "hu" => Algorithm::Hungarian,
        "it" => Algorithm::Italian,
        "nb" | "nn" | "no" => Algorithm::Norwegian,
        "nl" => Algorithm::Dutch,
        "pt" => Algorithm::Portuguese,
        "ro" => Algorithm::Romanian,
        "ru" => Algorithm::Russian,
        "sv" => Algorithm::Swedish,
        "tr" => Algorithm::Turkish,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::Stems;
    use crate::domain::{Lang, fold};

    fn same(lang: Lang, words: &[&str]) -> bool {
        let stems = Stems::new(&[lang]);
        let stems: Vec<String> = words.iter().map(|word| stems.stem(&fold(word), 0)).collect();
        stems.windows(2).all(|pair| pair[0] == pair[1])
    }

    #[test]
    fn plural_and_feminine_have_the_stem_of_the_word() {
        assert!(same(Lang::EN, &["developer", "developers"]));
        assert!(same(Lang::EN, &["advertising", "advertise"]));
        assert!(same(Lang::FR, &["jardinier", "jardiniers", "jardinière", "jardinières"]));
        assert!(same(Lang::FR, &["conducteur", "conductrice", "conductrices"]));
        assert!(same(Lang::FR, &["soudeur", "soudeuse", "soudeuses"]));
        assert!(same(Lang::FR, &["technicien", "technicienne", "techniciens"]));
        assert!(same(Lang::FR, &["avocat", "avocate", "avocats"]));
        assert!(!same(Lang::FR, &["serveur", "service"]));
    }

    #[test]
    fn names_with_signs_keep_theirs() {
        let stems = Stems::new(&[Lang::EN]);
        assert_eq!(stems.stem("c++", 0), "c++");
        assert_eq!(stems.stem("k8s", 0), "k8s");
        assert_eq!(Stems::new(&[]).stem("anything", 0), "anything");
    }
}
