//! Lists whose items keep their number when one of them had to be left out.

use std::fmt;
use std::marker::PhantomData;

use serde::de::{Deserialize, Deserializer, Error, SeqAccess, Visitor};

/// A list as it was written. Where an item could not be read, a gap stays.
#[derive(Debug)]
pub(crate) struct List<T>(Vec<Option<T>>);

impl<T> List<T> {
    pub(crate) fn of(items: Vec<Option<T>>) -> Self {
        Self(items)
    }

    /// Every item that could be read, with its number in the file, counted from 0.
    pub(crate) fn items(&self) -> impl Iterator<Item = (usize, &T)> {
        self.0.iter().enumerate().filter_map(|(index, item)| Some((index, item.as_ref()?)))
    }

    /// The same, given away.
    pub(crate) fn into_items(self) -> impl Iterator<Item = (usize, T)> {
        self.0.into_iter().enumerate().filter_map(|(index, item)| Some((index, item?)))
    }

    pub(crate) fn get(&self, index: usize) -> Option<&T> {
        self.0.get(index)?.as_ref()
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for List<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_seq(Items(PhantomData))
    }
}

struct Items<T>(PhantomData<T>);

impl<'de, T: Deserialize<'de>> Visitor<'de> for Items<T> {
    type Value = List<T>;

    fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("a list")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Self::Value, A::Error> {
        let mut items = Vec::new();
        while let Some(Slot(item)) = seq.next_element()? {
            items.push(item);
        }
        Ok(List(items))
    }
}

/// One item of a list: something, or the gap that [`salvage`](crate::loading::salvage) left, which it shows as
/// a unit. An item with nothing in it (`-`, `~`) is an error.
pub(super) struct Slot<T>(pub(super) Option<T>);

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Slot<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_option(SlotVisitor(PhantomData))
    }
}

struct SlotVisitor<T>(PhantomData<T>);

impl<'de, T: Deserialize<'de>> Visitor<'de> for SlotVisitor<T> {
    type Value = Slot<T>;

    fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("something")
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        T::deserialize(deserializer).map(|item| Slot(Some(item)))
    }

    fn visit_none<E: Error>(self) -> Result<Self::Value, E> {
        Err(E::custom("this item of the list is empty"))
    }

    fn visit_unit<E: Error>(self) -> Result<Self::Value, E> {
        Ok(Slot(None))
    }
}

#[cfg(test)]
mod tests {
    use super::List;

    #[test]
    fn items_keep_their_number() {
        let list = List::of(vec![Some('a'), None, Some('c')]);
        assert_eq!(list.items().collect::<Vec<_>>(), [(0, &'a'), (2, &'c')]);
        assert_eq!((list.get(1), list.get(2), list.get(3)), (None, Some(&'c'), None));
    }

    #[test]
    fn empty_items_are_errors() {
        assert_eq!(serde_json::from_str::<List<u8>>("[1, 2]").expect("a list").items().count(), 2);
        assert!(serde_json::from_str::<List<u8>>("[1, null]").is_err());
    }
}
