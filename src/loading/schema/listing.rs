//! Lists that a layer writes out as a whole, or of which it says what to change.

use std::fmt;
use std::marker::PhantomData;

use schemars::JsonSchema;
use serde::Deserialize;
use serde::de::value::{MapAccessDeserializer, SeqAccessDeserializer};
use serde::de::{Deserializer, MapAccess, SeqAccess, Visitor};

use super::list::List;
use super::shapes;

/// What a layer writes under the key of such a list.
#[derive(Debug)]
pub(crate) enum Listing<T> {
    /// The list; it replaces that of the layers below.
    Whole(List<T>),
    /// What is different from the layers below.
    Changed(Changes<T>),
}

/// Changes to the list of the layers below.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(
    default,
    bound(deserialize = "T: Deserialize<'de>"),
    expecting = "a map with `add`, `remove` or both"
)]
#[schemars(rename = "ChangesOf{T}", deny_unknown_fields)]
pub(crate) struct Changes<T> {
    /// Items that are new, or that override one about the same thing field by field.
    pub(crate) add: Option<List<T>>,
    /// Ids of the things whose items go.
    #[schemars(schema_with = "shapes::ids")]
    pub(crate) remove: Option<List<String>>,
}

impl<T> Listing<T> {
    /// Every item that is written here.
    pub(crate) fn items(&self) -> impl Iterator<Item = &T> {
        let list = match self {
            Self::Whole(list) => Some(list),
            Self::Changed(changes) => changes.add.as_ref(),
        };
        list.into_iter().flat_map(List::items).map(|(_, item)| item)
    }
}

impl<T> Default for Changes<T> {
    fn default() -> Self {
        Self { add: None, remove: None }
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Listing<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(ListingVisitor(PhantomData))
    }
}

struct ListingVisitor<T>(PhantomData<T>);

impl<'de, T: Deserialize<'de>> Visitor<'de> for ListingVisitor<T> {
    type Value = Listing<T>;

    fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("a list, or a map such as `{add: […], remove: […]}`")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, seq: A) -> Result<Self::Value, A::Error> {
        List::deserialize(SeqAccessDeserializer::new(seq)).map(Listing::Whole)
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Self::Value, A::Error> {
        Changes::deserialize(MapAccessDeserializer::new(map)).map(Listing::Changed)
    }
}

#[cfg(test)]
mod tests {
    use super::Listing;

    #[test]
    fn lists_and_changes_are_told_apart() {
        let read = |json| serde_json::from_str::<Listing<u8>>(json);
        assert!(matches!(read("[1, 2]"), Ok(Listing::Whole(list)) if list.items().count() == 2));
        let Ok(Listing::Changed(changes)) = read(r#"{"add": [1], "remove": ["a", "b"]}"#) else {
            panic!("changes");
        };
        assert_eq!(changes.add.map(|add| add.items().count()), Some(1));
        assert_eq!(changes.remove.map(|remove| remove.items().count()), Some(2));
        assert!(matches!(read("{}"), Ok(Listing::Changed(_))));
        assert!(read("1").is_err() && read(r#"{"add": 1}"#).is_err());
    }
}
