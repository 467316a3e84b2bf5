//! Texts, names and codes as they are written.

use std::fmt;

use serde::de::{Deserialize, DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor};

use super::list::Slot;
use crate::domain::{Codes, Lang, Names, Text};

/// Most languages of one text, and most codes of one thing: each is compared with all others.
pub(super) const MOST_KEYS: usize = 100;

/// A text: plain, or a map by language.
///
/// A plain number (`2048`, `1.10`) is refused with a value here and accepted as it is written when the file is
/// read a second time: the fast parser has already made a number of it and lost how it looked.
#[derive(Debug, Default)]
pub(crate) struct RawText(Text);

impl RawText {
    pub(crate) fn versions(&self) -> impl Iterator<Item = (Lang, &str)> {
        self.0.versions()
    }

    /// As a text of one line in each language.
    pub(crate) fn lines(&self) -> Text {
        self.0.on_lines()
    }

    /// As a text with paragraphs.
    pub(crate) fn blocks(&self) -> Text {
        self.0.clone()
    }
}

impl<'de> Deserialize<'de> for RawText {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(TextVisitor)
    }
}

struct TextVisitor;

impl<'de> Visitor<'de> for TextVisitor {
    type Value = RawText;

    fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("a text or a map by language such as `{en: …, fr: …}`")
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<RawText, E> {
        Ok(RawText(Text::blocks([(Lang::NEUTRAL, text)])))
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<RawText, A::Error> {
        // The value is read as plain text whatever it looks like, numbers included.
        let versions = by_language(map, |text: Box<str>| text)?;
        Ok(RawText(Text::blocks(versions.iter().map(|(lang, text)| (*lang, &**text)))))
    }
}

/// Reads a map by language; languages with nothing behind them are left out.
fn by_language<'de, A: MapAccess<'de>, V: Deserialize<'de>, T>(
    mut map: A,
    taken: impl Fn(V) -> T,
) -> Result<Vec<(Lang, T)>, A::Error> {
    let mut seen = Vec::new();
    let mut versions = Vec::new();
    while let Some(lang) = map.next_key_seed(NewLang(&seen))? {
        seen.push(lang);
        if let Some(value) = map.next_value::<Option<V>>()? {
            versions.push((lang, taken(value)));
        }
    }
    Ok(versions)
}

/// A language tag that has not been met yet in the same map.
struct NewLang<'a>(&'a [Lang]);

impl<'de> DeserializeSeed<'de> for NewLang<'_> {
    type Value = Lang;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Lang, D::Error> {
        deserializer.deserialize_str(self)
    }
}

impl Visitor<'_> for NewLang<'_> {
    type Value = Lang;

    fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("a language tag such as `en`, `fr` or `pt-br`")
    }

    fn visit_str<E: Error>(self, tag: &str) -> Result<Lang, E> {
        let lang =
            Lang::parse(tag).ok_or_else(|| E::invalid_value(serde::de::Unexpected::Str(tag), &self))?;
        if self.0.len() >= MOST_KEYS {
            return Err(E::custom(format_args!("more than {MOST_KEYS} languages in one place")));
        }
        if self.0.contains(&lang) {
            return Err(E::custom(format_args!("the language `{lang}` is written twice here")));
        }
        Ok(lang)
    }
}

/// Names something is also known by: a plain list, or a map by language to lists.
#[derive(Debug, Default)]
pub(crate) struct RawNames(Names);

impl RawNames {
    pub(crate) fn iter(&self) -> impl Iterator<Item = (Lang, &str)> {
        self.0.iter()
    }

    pub(crate) fn names(&self) -> Names {
        self.0.clone()
    }
}

impl<'de> Deserialize<'de> for RawNames {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(NamesVisitor)
    }
}

struct NamesVisitor;

impl<'de> Visitor<'de> for NamesVisitor {
    type Value = RawNames;

    fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("a list of names or a map by language such as `{en: [name, other name]}`")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, seq: A) -> Result<RawNames, A::Error> {
        let NameList(names) = NameList::of(seq)?;
        Ok(RawNames(names.iter().map(|name| (Lang::NEUTRAL, &**name)).collect()))
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<RawNames, A::Error> {
        let lists = by_language(map, |names: NameList| names.0)?;
        let names = lists.iter().flat_map(|(lang, names)| names.iter().map(|name| (*lang, &**name)));
        Ok(RawNames(names.collect()))
    }
}

struct NameList(Vec<Box<str>>);

impl NameList {
    fn of<'de, A: SeqAccess<'de>>(mut seq: A) -> Result<Self, A::Error> {
        let mut names = Vec::new();
        while let Some(Slot(name)) = seq.next_element()? {
            names.extend(name);
        }
        Ok(Self(names))
    }
}

impl<'de> Deserialize<'de> for NameList {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct ListVisitor;
        impl<'de> Visitor<'de> for ListVisitor {
            type Value = NameList;

            fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
                out.write_str("a list of names such as `[name, other name]`")
            }

            fn visit_seq<A: SeqAccess<'de>>(self, seq: A) -> Result<NameList, A::Error> {
                NameList::of(seq)
            }
        }
        deserializer.deserialize_seq(ListVisitor)
    }
}

/// Codes in public classifications: `{rome: M1805}`.
#[derive(Debug, Default)]
pub(crate) struct RawCodes(Codes);

impl RawCodes {
    pub(crate) fn codes(&self) -> Codes {
        self.0.clone()
    }
}

impl<'de> Deserialize<'de> for RawCodes {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct CodesVisitor;
        impl<'de> Visitor<'de> for CodesVisitor {
            type Value = RawCodes;

            fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
                out.write_str("a map such as `{esco: 2512.4, rome: M1805}`")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<RawCodes, A::Error> {
                let mut codes: Vec<(Box<str>, Box<str>)> = Vec::new();
                while let Some(scheme) = map.next_key_seed(NewKey(&codes))? {
                    if let Some(code) = map.next_value::<Option<Box<str>>>()? {
                        codes.push((scheme, code));
                    }
                }
                Ok(RawCodes(codes.iter().map(|(scheme, code)| (&**scheme, &**code)).collect()))
            }
        }
        deserializer.deserialize_map(CodesVisitor)
    }
}

/// A key that has not been met yet in the same map.
struct NewKey<'a>(&'a [(Box<str>, Box<str>)]);

impl<'de> DeserializeSeed<'de> for NewKey<'_> {
    type Value = Box<str>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Box<str>, D::Error> {
        let key = Box::<str>::deserialize(deserializer)?;
        if self.0.len() >= MOST_KEYS {
            return Err(D::Error::custom(format_args!("more than {MOST_KEYS} codes in one place")));
        }
        if self.0.iter().any(|(seen, _)| *seen == key) {
            return Err(D::Error::custom(format_args!("the key `{key}` is written twice here")));
        }
        Ok(key)
    }
}
