//! Which keys the schema knows where, asked of the schema types themselves.

use std::fmt;

use serde::de::{Deserialize, Deserializer, Visitor};
use serde::forward_to_deserialize_any;

use super::{
    About, CategoryEntry, Changes, ContactEntry, Document, EducationEntry, FamilyEntry, NeedEntry, PayEntry,
    RoleEntry, SkillEntry, SourceEntry, StepEntry,
};

/// The keys known inside the map that a path leads to; `*` stands in the path for each item of a list. Empty where
/// any key goes.
pub(crate) fn known_keys(path: &[&str]) -> &'static [&'static str] {
    match path {
        [] => fields::<Document>(),
        ["catalogue"] => fields::<About>(),
        ["families", "*"] => fields::<FamilyEntry>(),
        ["categories", "*"] => fields::<CategoryEntry>(),
        ["skills", "*"] => fields::<SkillEntry>(),
        ["roles", "*"] => fields::<RoleEntry>(),
        ["roles", "*", inside @ ..] => in_role(inside),
        _ => &[],
    }
}

fn in_role(path: &[&str]) -> &'static [&'static str] {
    match path {
        ["skills" | "contacts" | "steps"] => fields::<Changes<StepEntry>>(),
        ["skills", "*"] | ["skills", "add", "*"] => fields::<NeedEntry>(),
        ["contacts", "*"] | ["contacts", "add", "*"] => fields::<ContactEntry>(),
        ["steps", "*"] | ["steps", "add", "*"] => fields::<StepEntry>(),
        ["education", "*"] => fields::<EducationEntry>(),
        ["pay", "*"] => fields::<PayEntry>(),
        ["sources", "*"] => fields::<SourceEntry>(),
        _ => &[],
    }
}

/// The field names of a struct: what it asks its deserializer for.
fn fields<'de, T: Deserialize<'de>>() -> &'static [&'static str] {
    T::deserialize(Asked).err().map_or(&[], |Fields(names)| names)
}

struct Asked;

#[derive(Debug)]
struct Fields(&'static [&'static str]);

impl<'de> Deserializer<'de> for Asked {
    type Error = Fields;

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        fields: &'static [&'static str],
        _: V,
    ) -> Result<V::Value, Fields> {
        Err(Fields(fields))
    }

    fn deserialize_any<V: Visitor<'de>>(self, _: V) -> Result<V::Value, Fields> {
        Err(Fields(&[]))
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf option unit
        unit_struct newtype_struct seq tuple tuple_struct map enum identifier ignored_any
    }
}

impl serde::de::Error for Fields {
    fn custom<T: fmt::Display>(_: T) -> Self {
        Self(&[])
    }
}

impl std::error::Error for Fields {}

impl fmt::Display for Fields {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{:?}", self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::known_keys;

    #[test]
    fn the_schema_tells_its_keys() {
        assert_eq!(known_keys(&[]), ["catalogue", "families", "categories", "skills", "roles"]);
        assert_eq!(known_keys(&["roles", "*", "skills", "*"]), ["skill", "need", "level"]);
        assert_eq!(known_keys(&["roles", "*", "codes"]), [""; 0]);
        // A map that the table above forgets would get no hint for its misspelt keys.
        for list in ["skills", "contacts", "education", "pay", "steps", "sources"] {
            assert!(known_keys(&["roles", "*"]).contains(&list), "{list}");
            assert!(!known_keys(&["roles", "*", list, "*"]).is_empty(), "{list}");
        }
        for list in ["skills", "contacts", "steps"] {
            assert_eq!(known_keys(&["roles", "*", list]), ["add", "remove"]);
            assert_eq!(known_keys(&["roles", "*", list, "add", "*"]), known_keys(&["roles", "*", list, "*"]));
        }
    }
}
