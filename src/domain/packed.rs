//! Short texts with their languages in one piece of memory.
//!
//! A catalogue may hold hundreds of thousands of texts and names. A piece of memory for each would take half a second
//! of a second's start and as much memory again as the texts themselves.

use std::borrow::Cow;
use std::fmt;
use std::sync::Arc;

use serde::de::{Deserialize, Deserializer, Error, Visitor};
use serde::ser::{Serialize, Serializer};

use super::lang::Lang;

/// Stands between a language and its text, and between one text and the next language. Harmless text has no control
/// characters, so these cannot be part of it.
const UNIT: char = '\u{1f}';
const RECORD: char = '\u{1e}';

/// Texts that are not empty, each with its language, in order.
#[derive(Clone, Default, PartialEq, Eq)]
pub(super) struct Packed(Arc<str>);

impl Packed {
    pub(super) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub(super) fn iter(&self) -> impl Iterator<Item = (Lang, &str)> {
        self.records().map(|(tag, text)| (Lang::of(tag), text))
    }

    /// The same, what stands before each text as it is.
    pub(super) fn records(&self) -> impl Iterator<Item = (&str, &str)> {
        let mut rest = &*self.0;
        std::iter::from_fn(move || {
            let (tag, text) = parted(rest, UNIT)?;
            let (text, others) = parted(text, RECORD).unwrap_or((text, ""));
            rest = others;
            Some((tag, text))
        })
    }

    /// Takes pairs of harmless texts.
    pub(super) fn of_records<'a>(records: impl Iterator<Item = (Cow<'a, str>, Cow<'a, str>)>) -> Self {
        let mut packed = String::new();
        for (tag, text) in records {
            push(&mut packed, &tag, &text);
        }
        if packed.is_empty() { Self::default() } else { Self(packed.into()) }
    }
}

impl<'a> FromIterator<(Lang, Cow<'a, str>)> for Packed {
    /// Takes harmless texts; leaves out those that are empty.
    fn from_iter<I: IntoIterator<Item = (Lang, Cow<'a, str>)>>(texts: I) -> Self {
        let mut packed = String::new();
        for (lang, text) in texts {
            if text.is_empty() {
                continue;
            }
            push(&mut packed, lang.as_str(), &text);
        }
        if packed.is_empty() { Self::default() } else { Self(packed.into()) }
    }
}

/// What stands before and behind a sign of one byte.
fn parted(text: &str, sign: char) -> Option<(&str, &str)> {
    let at = memchr::memchr(u8::try_from(sign).ok()?, text.as_bytes())?;
    Some((&text[..at], &text[at + 1..]))
}

fn push(packed: &mut String, tag: &str, text: &str) {
    if !packed.is_empty() {
        packed.push(RECORD);
    }
    packed.push_str(tag);
    packed.push(UNIT);
    packed.push_str(text);
}

impl Serialize for Packed {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.0)
    }
}

impl<'de> Deserialize<'de> for Packed {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct PackedVisitor;
        impl Visitor<'_> for PackedVisitor {
            type Value = Packed;

            fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
                out.write_str("packed texts")
            }

            fn visit_str<E: Error>(self, packed: &str) -> Result<Packed, E> {
                Ok(if packed.is_empty() { Packed::default() } else { Packed(packed.into()) })
            }
        }
        deserializer.deserialize_str(PackedVisitor)
    }
}
