//! Short texts with their languages in one piece of memory.
//!
//! A catalogue may hold hundreds of thousands of texts and names. A piece of memory for each would take half a second
//! of a second's start and as much memory again as the texts themselves. Those that come from an archive share one: see
//! [`TextStore`].

use std::borrow::Cow;
use std::cell::RefCell;
use std::collections::HashMap;
use std::sync::Arc;

use serde::de::{Deserialize, Deserializer, Error as _};
use serde::ser::{Error as _, Serialize, Serializer};

use super::lang::Lang;

/// Stands between a language and its text, and between one text and the next language. Harmless text has no control
/// characters, so these cannot be part of it.
const UNIT: char = '\u{1f}';
const RECORD: char = '\u{1e}';

/// Texts that are not empty, each with its language, in order.
#[derive(Clone, Default)]
pub(super) struct Packed(Memory);

/// Where packed texts stand.
#[derive(Clone, Default)]
enum Memory {
    #[default]
    Empty,
    Own(Arc<str>),
    /// Between two places in memory that is shared. That it is text is looked at when it is asked for, which costs less
    /// than a look at all before any is.
    Shared(Arc<Vec<u8>>, u32, u32),
}

/// The texts of an archive, one after the other, each once.
///
/// Texts are written as places in a store and read from it, so that thousands of them are one piece of memory:
/// [`TextStore::gather`] and [`TextStore::give`] say which store that is for what they do.
#[derive(Debug, Default)]
pub struct TextStore {
    all: String,
    places: HashMap<Arc<str>, (u32, u32)>,
}

thread_local! {
    static GATHERING: RefCell<Option<TextStore>> = const { RefCell::new(None) };
    static GIVING: RefCell<Option<Arc<Vec<u8>>>> = const { RefCell::new(None) };
}

impl TextStore {
    /// Does what writes texts, and returns them with what it returned.
    pub fn gather<T>(work: impl FnOnce() -> T) -> (T, String) {
        let before = GATHERING.replace(Some(Self::default()));
        let done = work();
        let store = GATHERING.replace(before).unwrap_or_default();
        (done, store.all)
    }

    /// Does what reads texts that stand in `texts`, which are as they were gathered: others may be empty.
    pub fn give<T>(texts: Vec<u8>, work: impl FnOnce() -> T) -> T {
        let before = GIVING.replace(Some(Arc::new(texts)));
        let done = work();
        GIVING.set(before);
        done
    }

    /// The place of a text; `None` where there is no room for more.
    fn place(&mut self, text: &str) -> Option<(u32, u32)> {
        if let Some(place) = self.places.get(text) {
            return Some(*place);
        }
        let begin = u32::try_from(self.all.len()).ok()?;
        self.all.push_str(text);
        let place = (begin, u32::try_from(self.all.len()).ok()?);
        self.places.insert(text.into(), place);
        Some(place)
    }
}

impl Packed {
    fn text(&self) -> &str {
        match &self.0 {
            Memory::Empty => "",
            Memory::Own(text) => text,
            Memory::Shared(all, begin, end) => {
                let text = all.get(*begin as usize..*end as usize).unwrap_or_default();
                std::str::from_utf8(text).unwrap_or_default()
            }
        }
    }

    pub(super) fn is_empty(&self) -> bool {
        self.text().is_empty()
    }

    pub(super) fn iter(&self) -> impl Iterator<Item = (Lang, &str)> {
        self.records().map(|(tag, text)| (Lang::of(tag), text))
    }

    /// The same, what stands before each text as it is.
    pub(super) fn records(&self) -> impl Iterator<Item = (&str, &str)> {
        let mut rest = self.text();
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
        Self::of(packed)
    }

    fn of(packed: String) -> Self {
        if packed.is_empty() { Self::default() } else { Self(Memory::Own(packed.into())) }
    }
}

impl PartialEq for Packed {
    fn eq(&self, other: &Self) -> bool {
        self.text() == other.text()
    }
}

impl Eq for Packed {}

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
        Self::of(packed)
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
        let place = GATHERING.with_borrow_mut(|store| {
            if self.is_empty() {
                return Ok((0, 0));
            }
            let store = store.as_mut().ok_or("there is no store of texts")?;
            store.place(self.text()).ok_or("there are too many texts")
        });
        place.map_err(S::Error::custom)?.serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for Packed {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let (begin, end): (u32, u32) = Deserialize::deserialize(deserializer)?;
        if begin == end {
            return Ok(Self::default());
        }
        GIVING.with_borrow(|store| {
            let all = store.as_ref().ok_or_else(|| D::Error::custom("there is no store of texts"))?;
            all.get(begin as usize..end as usize).ok_or_else(|| D::Error::custom("no text stands there"))?;
            Ok(Self(Memory::Shared(Arc::clone(all), begin, end)))
        })
    }
}

#[cfg(test)]
mod tests {
    use std::borrow::Cow;

    use super::{Packed, TextStore};
    use crate::domain::Lang;

    fn packed(text: &str) -> Packed {
        [(Lang::EN, Cow::Borrowed(text))].into_iter().collect()
    }

    #[test]
    fn texts_go_through_a_store_each_once() {
        let texts = [packed("one"), packed(""), packed("two"), packed("one")];
        let (bytes, all) = TextStore::gather(|| postcard::to_stdvec(&texts).expect("they are written"));
        assert_eq!(all, "en\u{1f}oneen\u{1f}two");
        let read: [Packed; 4] =
            TextStore::give(all.into(), || postcard::from_bytes(&bytes)).expect("they are read");
        assert!(read == texts);
        assert_eq!(read[2].iter().collect::<Vec<_>>(), [(Lang::EN, "two")]);
        assert!(postcard::from_bytes::<[Packed; 4]>(&bytes).is_err(), "without their store");
        assert!(postcard::to_stdvec(&texts).is_err(), "to none");
        let shorter = TextStore::give(b"en".to_vec(), || postcard::from_bytes::<[Packed; 4]>(&bytes));
        assert!(shorter.is_err(), "from a store that has them not");
    }
}
