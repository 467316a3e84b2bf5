//! The program's own words, in the reader's language.
//!
//! The words stand in `assets/wording/*.ftl` (Project Fluent), one file a language with the same keys, each of which
//! is a constant of [`key`].
//! Which language is chosen: [`choose`]. Content has its own languages, see [`crate::domain::Text`].

mod cause;
pub mod key;
mod scales;
mod words;

use std::borrow::Cow;

use fluent_bundle::{FluentArgs, FluentBundle, FluentResource, FluentValue};

pub use self::key::Key;
use self::scales::about;
pub use self::words::Words;
use self::words::WordsPart;
use crate::domain::{Lang, Level, harmless};

/// The languages the program speaks, with their words. English first: it stands in for all others.
pub const SPOKEN: [(Lang, &str); 2] = [
    (Lang::EN, include_str!("../../assets/wording/en.ftl")),
    (Lang::FR, include_str!("../../assets/wording/fr.ftl")),
];

/// The program's words in one language.
pub struct Wording {
    lang: Lang,
    bundle: FluentBundle<FluentResource>,
}

impl Wording {
    /// Reads the words for a reader of `lang`; a language the program does not speak gets English.
    pub fn new(lang: Lang) -> Self {
        let (lang, words) =
            SPOKEN.into_iter().find(|(spoken, _)| spoken.primary() == lang.primary()).unwrap_or(SPOKEN[0]);
        let mut bundle = FluentBundle::new(lang.as_str().parse().into_iter().collect());
        // Bidi isolation marks would count as characters and upset every alignment.
        bundle.set_use_isolating(false);
        // A broken message loses itself, not the file; a test keeps both files free of them.
        let words = FluentResource::try_new(words.to_owned()).unwrap_or_else(|(sound, _)| sound);
        bundle.add_resource_overriding(words);
        Self { lang, bundle }
    }

    /// The language of these words, which is not the content's where the program does not speak that.
    pub fn lang(&self) -> Lang {
        self.lang
    }

    /// The words for `key`.
    pub fn say(&self, key: Key) -> String {
        self.compose(key, None)
    }

    /// The words for `key` with values put in: `wording.with(key::COUNT_ROLES, &[("count", 3.into())])`.
    ///
    /// Values may come from anywhere and are made harmless here.
    pub fn with(&self, key: Key, values: &[(&'static str, Value<'_>)]) -> String {
        let mut args = FluentArgs::with_capacity(values.len());
        for (name, value) in values {
            args.set(
                *name,
                match value {
                    Value::Text(text) => FluentValue::from(harmless::line(text).into_owned()),
                    Value::Count(count) => FluentValue::from(*count),
                },
            );
        }
        self.compose(key, Some(&args))
    }

    /// Says words that were chosen before. Their texts are made harmless here.
    pub fn tell(&self, words: &Words) -> String {
        let mut args = FluentArgs::with_capacity(words.values().len());
        for (name, part) in words.values() {
            let value = match part {
                WordsPart::Text(text) => FluentValue::from(harmless::line(text).into_owned()),
                WordsPart::Count(count) => FluentValue::from(*count),
                WordsPart::Words(words) => FluentValue::from(self.tell(words)),
                WordsPart::OneOf(texts) => FluentValue::from(self.one_of(texts)),
            };
            args.set(&**name, value);
        }
        self.compose(words.key(), Some(&args))
    }

    /// Texts as a sentence lists them: `entry`, `senior` or `lead`.
    fn one_of(&self, texts: &[Box<str>]) -> String {
        let quoted = |text: &str| format!("`{}`", harmless::line(text));
        let Some((last, before)) = texts.split_last() else { return String::new() };
        if before.is_empty() {
            return quoted(last);
        }
        let before = before.iter().map(|text| quoted(text)).collect::<Vec<_>>().join(", ");
        self.with(key::LIST_OR, &[("before", before.into()), ("last", quoted(last).into())])
    }

    fn compose(&self, key: Key, args: Option<&FluentArgs<'_>>) -> String {
        let message = self.bundle.get_message(key.as_str());
        // Keys are made of the English words while building, which fails where another language lacks one.
        let pattern = message.and_then(|message| message.value()).expect("every key has words");
        self.bundle.format_pattern(pattern, args, &mut Vec::new()).into_owned()
    }

    /// A number with its digits in groups of three: “65,000”.
    pub fn grouped(&self, number: u64) -> String {
        let (digits, separator) = (number.to_string(), self.say(key::DIGIT_SEPARATOR));
        let mut grouped = String::new();
        for (at, digit) in digits.chars().enumerate() {
            if at > 0 && (digits.len() - at).is_multiple_of(3) {
                grouped.push_str(&separator);
            }
            grouped.push(digit);
        }
        grouped
    }

    /// “practitioner: does hard tasks with it alone, and helps others”.
    pub fn level_meaning(&self, level: Level) -> String {
        let told = [("level", self.say(level.into()).into()), ("about", self.say(about(level)).into())];
        self.with(key::LEVEL_TOLD, &told)
    }
}

impl std::fmt::Debug for Wording {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(out, "Wording({})", self.lang)
    }
}

/// A value put into words.
#[derive(Clone, Debug)]
pub enum Value<'a> {
    Text(Cow<'a, str>),
    Count(u32),
}

impl<'a> From<&'a str> for Value<'a> {
    fn from(text: &'a str) -> Self {
        Self::Text(Cow::Borrowed(text))
    }
}

impl From<String> for Value<'_> {
    fn from(text: String) -> Self {
        Self::Text(Cow::Owned(text))
    }
}

impl From<usize> for Value<'_> {
    fn from(count: usize) -> Self {
        Self::Count(u32::try_from(count).unwrap_or(u32::MAX))
    }
}

/// The language a locale names: `fr_FR.UTF-8`, `fr`, `pt_BR@euro`, `zh_Hant_TW`, `pt-br`. `C` and `POSIX`, with an
/// encoding or without, mean English. `None` where it is no locale.
pub fn of_locale(locale: &str) -> Option<Lang> {
    match locale.split(['.', '@']).next().unwrap_or_default() {
        "C" | "POSIX" => Some(Lang::EN),
        tag => Lang::parse(&tag.replace('_', "-")),
    }
}

/// The language to speak: `flag` if given, else the first of `LC_ALL`, `LC_MESSAGES` and `LANG` that is set, as
/// [`of_locale`] reads it; English where that is nothing.
pub fn choose(flag: Option<Lang>, variable: impl Fn(&str) -> Option<String>) -> Lang {
    let from_variables = || {
        let set = ["LC_ALL", "LC_MESSAGES", "LANG"]
            .into_iter()
            .find_map(|name| variable(name).filter(|value| !value.is_empty()))?;
        of_locale(&set)
    };
    flag.or_else(from_variables).unwrap_or(Lang::EN)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use fluent_bundle::FluentResource;

    use super::{Lang, SPOKEN, Value, Wording, choose, key, of_locale};

    fn chosen(flag: Option<&str>, variables: &[(&str, &str)]) -> String {
        let look_up =
            |name: &str| variables.iter().find(|(set, _)| *set == name).map(|(_, value)| (*value).to_owned());
        choose(flag.and_then(Lang::parse), look_up).to_string()
    }

    #[test]
    fn the_flag_wins_then_the_variables_in_order() {
        assert_eq!(chosen(Some("fr"), &[("LC_ALL", "en_US.UTF-8")]), "fr");
        assert_eq!(chosen(None, &[("LANG", "en_GB"), ("LC_MESSAGES", "fr_CA.UTF-8")]), "fr-ca");
        assert_eq!(chosen(None, &[("LC_ALL", ""), ("LANG", "fr_FR@euro")]), "fr-fr");
        assert_eq!(chosen(None, &[("LC_ALL", "C"), ("LANG", "fr_FR")]), "en");
        assert_eq!(chosen(None, &[("LANG", "zh_Hant_TW.UTF-8")]), "zh-hant-tw");
        assert_eq!(chosen(None, &[]), "en");
    }

    #[test]
    fn locales_name_languages() {
        let named = |locale| of_locale(locale).map(|lang| lang.to_string());
        for french in ["fr", "FR", "fr.UTF-8"] {
            assert_eq!(named(french).as_deref(), Some("fr"), "{french}");
        }
        for (locale, lang) in
            [("fr_FR.UTF-8", "fr-fr"), ("fr-FR", "fr-fr"), ("nb_NO@euro", "nb-no"), ("C.UTF-8", "en")]
        {
            assert_eq!(named(locale).as_deref(), Some(lang), "{locale}");
        }
        assert_eq!((named("C"), named("POSIX")), (Some("en".to_owned()), Some("en".to_owned())));
        assert_eq!((named("1"), named(""), named("french"), named(".UTF-8")), (None, None, None, None));
    }

    #[test]
    fn one_thing_is_said_in_the_singular() {
        for (lang, words) in SPOKEN {
            let wording = Wording::new(lang);
            let variables = words.split('$').skip(1).map(|rest| {
                let end = rest.find(|letter: char| !letter.is_ascii_alphabetic()).unwrap_or(rest.len());
                &rest[..end]
            });
            let texts = [
                "role",
                "key",
                "open",
                "drop",
                "place",
                "places",
                "command",
                "family",
                "skill",
                "letters",
                "query",
                "from",
                "to",
                "scope",
                "title",
                "program",
                "file",
                "argument",
                "other",
                "one",
                "words",
                "meant",
                "code",
                "found",
                "told",
                "publisher",
                "remark",
                "before",
                "names",
                "word",
                "formats",
                "endings",
                "tip",
                "cause",
                "there",
                "column",
                "what",
                "value",
                "values",
                "skill",
                "skills",
            ];
            let one = |name| match name {
                // Two half years are one year.
                "halves" => (name, Value::Count(2)),
                text if texts.contains(&text) => (name, Value::from("that")),
                _ => (name, Value::Count(1)),
            };
            let ones: Vec<(&'static str, Value<'_>)> =
                variables.collect::<BTreeSet<_>>().into_iter().map(one).collect();
            for key in key::ALL {
                let said = wording.with(*key, &ones);
                assert!(!said.contains("(s)"), "{lang} {key}: {said}");
                let said: Vec<&str> = said.split([' ', '\u{a0}', ',', ')', ';', '.']).collect();
                for pair in said.windows(2).filter(|pair| pair[0].trim_start_matches('(') == "1") {
                    let plural =
                        pair[1].ends_with('s') && !["is", "fois", "was", "has", "sans"].contains(&pair[1]);
                    assert!(!plural, "{lang} {key}: 1 {}", pair[1]);
                }
            }
        }
    }

    #[test]
    fn words_are_said_in_the_language_or_in_english() {
        assert_eq!(Wording::new(Lang::FR).say(key::NEED_ESSENTIAL), "essentiel");
        let german = Lang::parse("de").expect("a sound tag");
        assert_eq!(Wording::new(german).say(key::NEED_ESSENTIAL), "essential");
        assert_eq!(Wording::new(Lang::EN).with(key::COUNT_ROLES, &[("count", 1usize.into())]), "1 role");
        assert_eq!(Wording::new(Lang::EN).with(key::COUNT_ROLES, &[("count", 3usize.into())]), "3 roles");
    }

    #[test]
    fn values_put_into_words_are_harmless() {
        let said = Wording::new(Lang::EN).with(key::NOTHING_FOUND, &[("query", "\u{1b}[2J".into())]);
        assert!(!said.chars().any(char::is_control), "{said:?}");
    }

    /// Every key with the names of the values it takes.
    fn keys(words: &str) -> BTreeSet<(String, Vec<String>)> {
        let resource = FluentResource::try_new(words.to_owned()).expect("every message is sound");
        drop(resource);
        let mut keys = BTreeSet::new();
        let mut current: Option<(String, Vec<String>)> = None;
        for line in words.lines() {
            if let Some((key, _)) = line.split_once(" =").filter(|_| !line.starts_with([' ', '#'])) {
                keys.extend(current.take());
                current = Some((key.to_owned(), Vec::new()));
            }
            for value in line.split('$').skip(1) {
                let name: String = value.chars().take_while(char::is_ascii_alphanumeric).collect();
                if let Some((_, values)) = &mut current
                    && !values.contains(&name)
                {
                    values.push(name);
                }
            }
        }
        keys.extend(current);
        keys.into_iter()
            .map(|(key, mut values)| {
                values.sort();
                (key, values)
            })
            .collect()
    }

    #[test]
    fn both_languages_have_the_same_keys_with_the_same_values() {
        let [english, french] = SPOKEN.map(|(_, words)| keys(words));
        let difference: Vec<_> = english.symmetric_difference(&french).collect();
        assert!(difference.is_empty(), "only in one language: {difference:#?}");
        assert!(english.len() > 50);
    }

    #[test]
    fn the_keys_are_those_of_every_file() {
        assert!(key::ALL.is_sorted());
        for (lang, words) in SPOKEN {
            // What Fluent reads, which the build script reads by itself.
            let resource = FluentResource::try_new(words.to_owned()).expect("every message is sound");
            assert_eq!(resource.entries().count(), key::ALL.len(), "{lang}");
            let wording = Wording::new(lang);
            for key in key::ALL {
                let message = wording.bundle.get_message(key.as_str());
                assert!(message.is_some_and(|message| message.value().is_some()), "{lang} {key}");
            }
        }
    }
}
