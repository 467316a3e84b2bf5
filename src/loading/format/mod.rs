//! The file format: what may be written under which key, one row a key.
//!
//! Everything that has to know the keys follows from the rows: which values are taken ([`fit`]), what is said of a key
//! nobody knows ([`unknown`]), the published JSON Schema ([`schema`]), which texts want a translation and which lists
//! layers can add to. What the values mean, [`resolve`](super::resolve) knows.
//!
//! Every key may be missing, because a later layer writes only what it changes. Words of closed scales (stages, kinds,
//! levels) are any scalar here, so that one wrong word costs one field and not its entry.

pub(crate) mod fit;
mod rows;
mod schema;
mod terms;
pub(crate) mod unknown;

pub(crate) use rows::{CATALOGUE, CATEGORY, CODE, CONTACT, FAMILY, NEED, ROLE, SKILL, STEP};
pub use schema::catalogue_schema;

use crate::wording::Key;

/// Most languages of one text, and most codes of one thing: each is compared with all others.
pub(crate) const MOST_KEYS: usize = 100;

/// A map of the format.
#[derive(Debug)]
pub(crate) struct KeyTable {
    /// What the JSON Schema calls it.
    pub(crate) name: &'static str,
    /// One sentence on what it is, for editors.
    pub(crate) about: &'static str,
    /// What messages say is expected where something else stands.
    pub(crate) expected: Key,
    pub(crate) rows: &'static [KeyRow],
    /// Keys without which it says nothing.
    pub(crate) required: &'static [&'static str],
    /// Keys one of which has to be there.
    pub(crate) one_of: &'static [&'static str],
}

/// A key with what is written under it.
#[derive(Debug)]
pub(crate) struct KeyRow {
    pub(crate) key: &'static str,
    pub(crate) shape: ValueShape,
    /// What editors say of the key.
    pub(crate) about: &'static str,
}

const fn row(key: &'static str, shape: ValueShape, about: &'static str) -> KeyRow {
    KeyRow { key, shape, about }
}

/// What a value looks like.
#[derive(Debug)]
pub(crate) enum ValueShape {
    /// One word or number.
    One(ScalarKind),
    /// A list of words.
    Many(ScalarKind),
    /// A text: plain, or a map by language.
    Text,
    /// A list of texts.
    Texts,
    /// Names: a plain list, or a map by language to lists.
    Names,
    /// A map of codes by classification: plain, or each a map of [`CODE`].
    Codes,
    Map(&'static KeyTable),
    /// A list of maps.
    List(&'static KeyTable),
    /// A list of maps that layers write out as a whole, or change: `{add: […], remove: […]}`.
    Changing(&'static ItemTable),
}

/// An item of a list that layers can change.
#[derive(Debug)]
pub(crate) struct ItemTable {
    pub(crate) table: KeyTable,
    /// Key of the list.
    pub(crate) list: &'static str,
    /// Key of what an item is about; layers know items by it.
    pub(crate) subject: &'static str,
    /// Keys that an item has where its list is written out as a whole.
    pub(crate) in_full: &'static [&'static str],
    /// A key that wants another beside it: years want their source.
    pub(crate) pair: Option<(&'static str, &'static str)>,
}

/// What a word or number stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum ScalarKind {
    Id,
    Line,
    Language,
    Rule,
    Truth,
    Span,
    Eqf,
    Amount,
    Date,
    Currency,
    Address,
    Level,
    Stage,
    Need,
    SkillKind,
    StepKind,
    Period,
    ConditionKind,
    EmployerKind,
    StatusKind,
    Market,
    CertificationNeed,
    CodeMatch,
    ResourceKind,
    Frequency,
}

impl KeyTable {
    /// The keys it knows.
    pub(crate) fn keys(&self) -> Vec<&'static str> {
        self.rows.iter().map(|row| row.key).collect()
    }

    pub(crate) fn row(&self, key: &str) -> Option<&'static KeyRow> {
        self.rows.iter().find(|row| row.key == key)
    }
}

/// The keys of the changes to a list.
pub(crate) const CHANGES: [&str; 2] = ["add", "remove"];

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::{CATALOGUE, KeyTable, ValueShape};
    use crate::domain::Field;

    fn tables(table: &'static KeyTable, found: &mut Vec<&'static KeyTable>) {
        found.push(table);
        for row in table.rows {
            match row.shape {
                ValueShape::Map(inner) | ValueShape::List(inner) => tables(inner, found),
                ValueShape::Changing(item) => tables(&item.table, found),
                _ => {}
            }
        }
    }

    #[test]
    fn rows_are_sound() {
        let mut found = Vec::new();
        tables(&CATALOGUE, &mut found);
        assert!(found.len() > 10);
        for table in found {
            let keys: BTreeSet<_> = table.keys().into_iter().collect();
            assert_eq!(keys.len(), table.rows.len(), "{}: a key stands twice", table.name);
            let named = table.required.iter().chain(table.one_of);
            assert!(named.clone().all(|key| keys.contains(key)), "{}", table.name);
            for row in table.rows {
                assert!(row.about.ends_with(['.', '`']) || row.about.ends_with(')'), "{}", row.about);
                if let ValueShape::Changing(item) = row.shape {
                    assert_eq!(item.list, row.key);
                    let keys = item.table.keys();
                    let pair = item.pair.map(<[&str; 2]>::from);
                    let named = item.in_full.iter().chain([&item.subject]).chain(pair.iter().flatten());
                    assert!(named.clone().all(|key| keys.contains(key)), "{}", item.list);
                }
            }
        }
    }

    #[test]
    fn every_field_of_a_role_has_a_key_and_every_key_a_field() {
        let fields = Field::ALL.iter().map(|field| field.as_str());
        let keys = super::ROLE.keys();
        // Which role it is, and whether it is shown, come from no layer.
        let own: Vec<&str> = keys.into_iter().filter(|key| !["id", "hidden"].contains(key)).collect();
        assert_eq!(own, fields.collect::<Vec<_>>());
    }
}
