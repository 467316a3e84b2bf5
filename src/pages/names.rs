//! What things are called that have no name of their own, or one that is put together: the same on every page.

use super::Reader;
use crate::domain::{Catalogue, FamilyIx, Level};
use crate::graph::map::Heading;
use crate::wording::{Key, Value, key};

impl Reader<'_> {
    /// The name of a family, or what the roles without one stand under.
    pub fn family(&self, catalogue: &Catalogue, family: Option<FamilyIx>) -> String {
        family.map_or_else(|| self.wording.say(key::NO_FAMILY), |at| self.text(&catalogue.family(at).name))
    }

    /// What a column of a map stands for.
    pub fn column(&self, heading: Heading) -> String {
        match heading {
            Heading::Stage(stage) => self.word(stage),
            Heading::Distance(steps) => {
                let key = if steps < 0 { key::MAP_COLUMN_BEFORE } else { key::MAP_COLUMN_AFTER };
                self.wording.with(key, &[("count", Value::Count(steps.unsigned_abs()))])
            }
            Heading::Apart => self.wording.say(key::MAP_COLUMN_APART),
        }
    }

    /// A level with its word.
    pub(super) fn level(&self, level: Level) -> (Level, String) {
        (level, self.word(level))
    }

    /// The word for a value of one of the scales: `essential`.
    pub fn word(&self, value: impl Into<Key>) -> String {
        self.wording.say(value.into())
    }
}

/// A classification as its publisher writes it; others in capitals.
pub(super) fn scheme_name(scheme: &str) -> String {
    match scheme {
        "onet" => "O*NET".to_owned(),
        other => other.to_uppercase(),
    }
}
