//! Reads schema types from a [`Node`], with faults that know where they are.

use serde::de::value::StrDeserializer;
use serde::de::{DeserializeSeed, Deserializer, Error, Expected, MapAccess, SeqAccess, Unexpected, Visitor};
use serde::forward_to_deserialize_any;

use super::finding::{Seg, quoted};
use super::tree::{Kind, Node};

/// Why something could not be read.
#[derive(Debug)]
pub(crate) struct Fault {
    pub(crate) message: String,
    /// Where, innermost first.
    path: Vec<Seg>,
    /// Whether the last key itself is at fault.
    pub(crate) on_key: bool,
}

impl Fault {
    /// Where, outermost first.
    pub(crate) fn path(&self) -> Vec<Seg> {
        self.path.iter().rev().cloned().collect()
    }

    fn inside(mut self, seg: Seg) -> Self {
        self.path.push(seg);
        self
    }
}

impl std::fmt::Display for Fault {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.write_str(&self.message)
    }
}

impl std::error::Error for Fault {}

impl Error for Fault {
    fn custom<T: std::fmt::Display>(message: T) -> Self {
        Self { message: message.to_string(), path: Vec::new(), on_key: false }
    }

    fn invalid_type(found: Unexpected<'_>, expected: &dyn Expected) -> Self {
        let found = match found {
            Unexpected::Str(text) => format!("the text {}", quoted(text)),
            Unexpected::Seq => "a list".to_owned(),
            Unexpected::Map => "a map".to_owned(),
            Unexpected::Unit | Unexpected::Option => "nothing".to_owned(),
            other => other.to_string(),
        };
        let expected = match expected.to_string().as_str() {
            "a string" => "a text".to_owned(),
            other => other.to_owned(),
        };
        Self::custom(format_args!("expected {expected}, found {found}"))
    }

    fn invalid_value(found: Unexpected<'_>, expected: &dyn Expected) -> Self {
        Self::invalid_type(found, expected)
    }
}

impl Node<'_> {
    fn mismatch(&self, expected: &dyn Expected) -> Fault {
        let found = match &self.kind {
            _ if self.is_null() => Unexpected::Unit,
            Kind::Scalar { text, .. } => Unexpected::Str(text),
            Kind::List(_) => Unexpected::Seq,
            Kind::Map(_) => Unexpected::Map,
            Kind::Removed => Unexpected::Unit,
        };
        Fault::invalid_type(found, expected)
    }
}

impl<'de> Deserializer<'de> for &Node<'_> {
    type Error = Fault;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        match &self.kind {
            Kind::Removed => visitor.visit_unit(),
            _ if self.is_null() => visitor.visit_unit(),
            Kind::Scalar { text, .. } => visitor.visit_str(text),
            Kind::List(items) => visitor.visit_seq(Items { rest: items.iter().enumerate() }),
            Kind::Map(entries) => visitor.visit_map(Entries { rest: entries.iter(), value: None }),
        }
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        match &self.kind {
            // Only a gap in a list is shown as a unit: see `schema::List`.
            Kind::Removed => visitor.visit_unit(),
            _ if self.is_null() => visitor.visit_none(),
            _ => visitor.visit_some(self),
        }
    }

    fn deserialize_str<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        match &self.kind {
            Kind::Scalar { text, .. } => visitor.visit_str(text),
            _ => self.deserialize_any(visitor),
        }
    }

    fn deserialize_string<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        self.deserialize_str(visitor)
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        match &self.kind {
            Kind::List(_) => self.deserialize_any(visitor),
            _ => Err(self.mismatch(&visitor)),
        }
    }

    fn deserialize_map<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        match &self.kind {
            Kind::Map(_) => self.deserialize_any(visitor),
            _ => Err(self.mismatch(&visitor)),
        }
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Fault> {
        self.deserialize_map(visitor)
    }

    fn deserialize_ignored_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        visitor.visit_unit()
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char bytes byte_buf unit unit_struct newtype_struct
        tuple tuple_struct enum identifier
    }
}

struct Items<'n, 'a> {
    rest: std::iter::Enumerate<std::slice::Iter<'n, Node<'a>>>,
}

impl<'de> SeqAccess<'de> for Items<'_, '_> {
    type Error = Fault;

    fn next_element_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<Option<T::Value>, Fault> {
        let Some((index, item)) = self.rest.next() else { return Ok(None) };
        seed.deserialize(item).map(Some).map_err(|fault| fault.inside(Seg::item(index)))
    }
}

struct Entries<'n, 'a> {
    rest: std::slice::Iter<'n, (Node<'a>, Node<'a>)>,
    value: Option<(&'n str, &'n Node<'a>)>,
}

impl<'de> MapAccess<'de> for Entries<'_, '_> {
    type Error = Fault;

    fn next_key_seed<K: DeserializeSeed<'de>>(&mut self, seed: K) -> Result<Option<K::Value>, Fault> {
        let Some((key, value)) = self.rest.next() else { return Ok(None) };
        // Keys that are no text have been taken out before.
        let key = key.text().unwrap_or_default();
        self.value = Some((key, value));
        seed.deserialize(StrDeserializer::new(key))
            .map(Some)
            .map_err(|fault: Fault| Fault { on_key: true, ..fault.inside(Seg::key(key.to_owned())) })
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, Fault> {
        let (key, value) = self.value.take().ok_or_else(|| Fault::custom("a value without a key"))?;
        seed.deserialize(value).map_err(|fault| fault.inside(Seg::key(key.to_owned())))
    }
}
