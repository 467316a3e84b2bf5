//! Texts that may exist in several languages, other names of something, and codes.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

use super::harmless;
use super::lang::Lang;
use super::level::CodeMatch;
use super::packed::Packed;

/// A text in one or more languages, already harmless to show. Empty where nothing was written. Copies share what they
/// hold.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Text(Packed);

impl Text {
    /// A text of one line in each language, such as a title; made harmless here.
    pub fn lines<'a>(versions: impl IntoIterator<Item = (Lang, &'a str)>) -> Self {
        Self(versions.into_iter().map(|(lang, text)| (lang, harmless::line(text))).collect())
    }

    /// A text with paragraphs in each language, such as a description; made harmless here.
    pub fn blocks<'a>(versions: impl IntoIterator<Item = (Lang, &'a str)>) -> Self {
        Self(versions.into_iter().map(|(lang, text)| (lang, harmless::block(text))).collect())
    }

    /// The same, each version on one line. Costs next to nothing where it is so already.
    pub fn on_lines(&self) -> Self {
        if self.versions().all(|(_, text)| harmless::is_line(text)) {
            return self.clone();
        }
        Self::lines(self.versions())
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Every version, in the order it was written.
    pub fn versions(&self) -> impl Iterator<Item = (Lang, &str)> {
        self.0.iter()
    }

    /// The version written for exactly this language, or for none in particular.
    pub fn exactly(&self, lang: Lang) -> Option<&str> {
        self.versions()
            .find(|(written, _)| *written == lang || *written == Lang::NEUTRAL)
            .map(|(_, text)| text)
    }

    /// The text to show to a reader of `lang`: that language, its relatives (`pt` for `pt-br`), English, or
    /// whatever there is. Empty where there is nothing.
    pub fn get(&self, lang: Lang) -> &str {
        self.nearest(lang).map_or("", |(_, text)| text)
    }

    /// The language the reader is given instead of `lang`, where the text does not exist in it.
    pub fn substitute(&self, lang: Lang) -> Option<Lang> {
        let (given, _) = self.nearest(lang)?;
        (given != Lang::NEUTRAL && !given.is_close_to(lang)).then_some(given)
    }

    fn nearest(&self, lang: Lang) -> Option<(Lang, &str)> {
        self.versions().min_by_key(|(given, _)| match given {
            same if *same == lang => 0,
            given if *given == Lang::NEUTRAL => 1,
            given if given.primary() == lang.primary() => 2,
            given if given.is_close_to(lang) => 3,
            given if *given == Lang::EN => 4,
            _ => 5,
        })
    }
}

impl std::fmt::Debug for Text {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.debug_map().entries(self.versions()).finish()
    }
}

/// Other names of something, each in a language or in none, harmless to show.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Names(Packed);

impl Names {
    /// Every name, in the order it was written.
    pub fn iter(&self) -> impl Iterator<Item = (Lang, &str)> {
        self.0.iter()
    }

    /// The name at a place, counted from 0. Costs a pass over those before it.
    pub fn get(&self, nth: usize) -> Option<(Lang, &str)> {
        self.iter().nth(nth)
    }

    /// Number of names. Costs a pass over them.
    pub fn len(&self) -> usize {
        self.iter().count()
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl<'a> FromIterator<(Lang, &'a str)> for Names {
    /// Makes names harmless and leaves out those of which nothing is left.
    fn from_iter<I: IntoIterator<Item = (Lang, &'a str)>>(names: I) -> Self {
        let harmless = |(lang, name)| -> (Lang, Cow<'a, str>) { (lang, harmless::line(name)) };
        Self(names.into_iter().map(harmless).collect())
    }
}

/// Codes in public classifications, harmless to show: (`rome`, `M1805`).
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Codes {
    codes: Packed,
    /// How well each fits; empty where nothing is said of any.
    matches: Box<[Option<CodeMatch>]>,
}

impl Codes {
    /// Takes classifications with the code in each and how well it fits.
    pub fn matched<'a>(codes: impl Iterator<Item = (&'a str, &'a str, Option<CodeMatch>)>) -> Self {
        let (codes, matches): (Vec<_>, Vec<_>) =
            codes.map(|(scheme, code, fits)| ((scheme, code), fits)).unzip();
        let matches = if matches.iter().any(Option::is_some) { matches.into() } else { Box::default() };
        Self { matches, ..codes.into_iter().collect() }
    }

    /// Every classification with the code in it, in the order they were written.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        self.codes.records()
    }

    /// The same, with how well each fits where that is said.
    pub fn with_matches(&self) -> impl Iterator<Item = (&str, &str, Option<CodeMatch>)> {
        let fits = |at: usize| self.matches.get(at).copied().flatten();
        self.iter().enumerate().map(move |(at, (scheme, code))| (scheme, code, fits(at)))
    }

    pub fn is_empty(&self) -> bool {
        self.codes.is_empty()
    }
}

impl<'a> FromIterator<(&'a str, &'a str)> for Codes {
    fn from_iter<I: IntoIterator<Item = (&'a str, &'a str)>>(codes: I) -> Self {
        let harmless = |(scheme, code)| (harmless::line(scheme), harmless::line(code));
        let codes = Packed::of_records(codes.into_iter().map(harmless));
        Self { codes, matches: Box::default() }
    }
}

impl std::fmt::Debug for Codes {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.debug_map().entries(self.iter()).finish()
    }
}

impl std::fmt::Debug for Names {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.debug_list().entries(self.iter()).finish()
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{Codes, Lang, Names, Text};

    fn lang(tag: &str) -> Lang {
        Lang::parse(tag).expect("a sound tag")
    }

    #[test]
    fn readers_get_the_nearest_language() {
        let text = Text::lines([(Lang::FR, "Graphiste"), (Lang::EN, "Graphic designer")]);
        assert_eq!(text.get(Lang::FR), "Graphiste");
        assert_eq!(text.get(lang("fr-CA")), "Graphiste");
        assert_eq!(text.substitute(lang("fr-CA")), None);
        assert_eq!(text.get(lang("de")), "Graphic designer");
        assert_eq!(text.substitute(lang("de")), Some(Lang::EN));
        let norwegian = Text::lines([(Lang::EN, "Baker"), (lang("nn"), "Bakar"), (lang("no"), "Baker (no)")]);
        assert_eq!((norwegian.get(lang("nb")), norwegian.substitute(lang("nb-NO"))), ("Bakar", None));
        assert_eq!((norwegian.get(lang("no-NO")), norwegian.get(lang("nn"))), ("Baker (no)", "Bakar"));
        let neutral = Text::lines([(Lang::NEUTRAL, "Docker")]);
        assert_eq!((neutral.get(Lang::FR), neutral.substitute(Lang::FR)), ("Docker", None));
        assert_eq!(Text::default().get(Lang::EN), "");
    }

    #[test]
    fn names_are_found_by_place() {
        let names: Names =
            [(Lang::EN, "one"), (Lang::EN, " \u{200b}"), (Lang::FR, "deux")].into_iter().collect();
        assert_eq!((names.len(), names.get(1), names.get(2)), (2, Some((Lang::FR, "deux")), None));
        assert!(Names::default().is_empty());
    }

    #[test]
    fn codes_are_pairs() {
        let codes: Codes = [("rome", "M1805"), ("x\u{1f}", "\u{1e}")].into_iter().collect();
        assert_eq!(codes.iter().collect::<Vec<_>>(), [("rome", "M1805"), ("x␟", "␞")]);
        assert!(Codes::default().is_empty());
    }

    proptest! {
        #[test]
        fn a_block_on_lines_is_the_same_as_lines(text in any::<String>()) {
            let versions = [(Lang::EN, &*text), (Lang::FR, "b\u{a0}c")];
            prop_assert_eq!(Text::blocks(versions).on_lines(), Text::lines(versions));
        }

        #[test]
        fn texts_come_back_as_they_were(texts in proptest::collection::vec(any::<String>(), 0..4)) {
            let langs = [Lang::EN, Lang::NEUTRAL, Lang::FR, lang("pt-br")];
            let text = Text::blocks(langs.into_iter().zip(texts.iter().map(String::as_str)));
            let harmless = texts.iter().map(|text| crate::domain::harmless::block(text));
            let expected: Vec<_> = langs.into_iter().zip(harmless).filter(|(_, text)| !text.is_empty()).collect();
            let given: Vec<_> = text.versions().map(|(lang, text)| (lang, text.into())).collect();
            prop_assert_eq!(given, expected);
        }
    }
}
