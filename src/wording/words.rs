//! Words that are chosen now and said later, in whichever language is asked for.

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::Key;

/// What is to be said: a key with the values that are put in. Said by [`Wording::tell`](super::Wording::tell).
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Words {
    key: Key,
    values: Vec<(Box<str>, WordsPart)>,
}

/// A value put into words.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub(super) enum WordsPart {
    Text(Box<str>),
    Count(u32),
    Words(Words),
    /// Texts of which one is meant: `a`, `b` or `c`.
    OneOf(Vec<Box<str>>),
}

impl Words {
    pub fn of(key: Key) -> Self {
        Self { key, values: Vec::new() }
    }

    /// The key of what is said, without values: two with the same key say the same of different things.
    pub fn key(&self) -> Key {
        self.key
    }

    /// The first text that is put in: what the words are said of.
    pub fn first_text(&self) -> Option<&str> {
        self.values.iter().find_map(|(_, part)| match part {
            WordsPart::Text(text) => Some(&**text),
            WordsPart::Count(_) | WordsPart::Words(_) | WordsPart::OneOf(_) => None,
        })
    }

    #[must_use]
    pub fn text(self, name: &str, text: impl Into<Box<str>>) -> Self {
        self.with(name, WordsPart::Text(text.into()))
    }

    #[must_use]
    pub fn count(self, name: &str, count: usize) -> Self {
        self.with(name, WordsPart::Count(u32::try_from(count).unwrap_or(u32::MAX)))
    }

    #[must_use]
    pub fn words(self, name: &str, words: Self) -> Self {
        self.with(name, WordsPart::Words(words))
    }

    /// Puts in texts of which one is meant.
    #[must_use]
    pub fn one_of<'a>(self, name: &str, texts: impl IntoIterator<Item = &'a str>) -> Self {
        self.with(name, WordsPart::OneOf(texts.into_iter().map(Box::from).collect()))
    }

    fn with(mut self, name: &str, part: WordsPart) -> Self {
        self.values.push((name.into(), part));
        self
    }

    pub(super) fn values(&self) -> &[(Box<str>, WordsPart)] {
        &self.values
    }
}

impl From<Key> for Words {
    fn from(key: Key) -> Self {
        Self::of(key)
    }
}

impl Serialize for Key {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

impl<'de> Deserialize<'de> for Key {
    /// Fails where the program has no such words.
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let name = <std::borrow::Cow<'de, str>>::deserialize(deserializer)?;
        Self::named(&name).ok_or_else(|| serde::de::Error::custom("no words of ours"))
    }
}

#[cfg(test)]
mod tests {
    use super::Words;
    use crate::domain::Lang;
    use crate::wording::{Wording, key};

    #[test]
    fn words_are_said_in_the_language_asked_for() {
        let allowed = Words::of(key::HINT_ALLOWED).one_of("words", ["a", "b", "c"]);
        let words = Words::of(key::PROBLEM_WRONG_SHAPE)
            .words("expected", key::EXPECTED_LIST.into())
            .words("found", Words::of(key::FOUND_TEXT).text("text", "x"));
        let said = |lang, words: &Words| Wording::new(lang).tell(words);
        assert_eq!(said(Lang::EN, &words), "expected a list, found the text `x`");
        assert_eq!(said(Lang::EN, &allowed), "allowed: `a`, `b` or `c`");
        assert_eq!(said(Lang::FR, &allowed), "permis\u{a0}: `a`, `b` ou `c`");
        let again: Words = serde_json::from_str(&serde_json::to_string(&words).expect("JSON")).expect("ours");
        assert_eq!(again, words);
        assert!(serde_json::from_str::<Words>(r#"{"key": "no-such-words", "values": []}"#).is_err());
    }
}
