//! What things are called that have no name of their own, or one that is put together: the same on every page.

use super::{Block, Reader};
use crate::cells::listed;
use crate::domain::{Catalogue, Codes, FamilyIx, Lang, Level, Names, RoleIx, Text};
use crate::graph::map::Heading;
use crate::wording::{Key, Value, key};

impl Reader<'_> {
    /// The name of a family, or what the roles without one stand under.
    pub fn family(&self, catalogue: &Catalogue, family: Option<FamilyIx>) -> String {
        family.map_or_else(|| self.wording.say(key::NO_FAMILY), |at| self.text(&catalogue.family(at).name))
    }

    /// What a role is called, with the language where that is another than the reader's.
    pub fn title(&self, catalogue: &Catalogue, at: RoleIx) -> String {
        self.in_language(&catalogue.role(at).title, catalogue.title(at, self.lang))
    }

    /// The same in full, for a heading.
    pub fn full_title(&self, catalogue: &Catalogue, at: RoleIx) -> String {
        self.in_language(&catalogue.role(at).title, catalogue.full_title(at, self.lang))
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

    /// A country or region by its code, as the reader calls it; one without a name here as it is written.
    pub(super) fn region(&self, code: &str) -> String {
        region_key(code).map_or_else(|| code.to_owned(), |key| self.wording.say(key))
    }

    /// Whether the reader's language is spoken in a country or region.
    pub(super) fn is_at_home_in(&self, region: &str) -> bool {
        let at_home: &[&str] = if self.lang.is_close_to(Lang::FR) {
            &["FR", "BE", "CH", "LU", "CA"]
        } else {
            &["GB", "IE", "US", "CA"]
        };
        at_home.contains(&region)
    }

    /// The word for a value of one of the scales: `essential`.
    pub fn word(&self, value: impl Into<Key>) -> String {
        self.wording.say(value.into())
    }
}

/// A classification as its publisher writes it; others in capitals.
fn scheme_name(scheme: &str) -> String {
    match scheme {
        "onet" => "O*NET".to_owned(),
        other => other.to_uppercase(),
    }
}

/// Codes in public classifications, with how well each fits where that is said.
pub(super) fn code_facts(codes: &Codes, reader: &Reader<'_>) -> impl Iterator<Item = Block> {
    codes.with_matches().map(|(scheme, code, fits)| {
        let told = match fits {
            Some(fits) => {
                let values = [("code", code.into()), ("fits", reader.word(fits).into())];
                reader.wording.with(key::CODE_MATCH, &values)
            }
            None => code.to_owned(),
        };
        Block::labelled(reader, &scheme_name(scheme), told)
    })
}

/// What a country or region is called.
fn region_key(code: &str) -> Option<Key> {
    Some(match code {
        "FR" => key::REGION_FR,
        "GB" | "UK" => key::REGION_GB,
        "US" => key::REGION_US,
        "CA" => key::REGION_CA,
        "BE" => key::REGION_BE,
        "CH" => key::REGION_CH,
        "LU" => key::REGION_LU,
        "DE" => key::REGION_DE,
        "IE" => key::REGION_IE,
        "EU" => key::REGION_EU,
        _ => return None,
    })
}

/// What else something is called, below a heading; nothing where there are no other names.
pub(super) fn also_called(name: &Text, aliases: &Names, reader: &Reader<'_>) -> Vec<Block> {
    let names = reader.other_names(name, aliases);
    if names.is_empty() {
        return Vec::new();
    }
    vec![Block::heading(reader, key::HEADING_NAMES), Block::Paragraph(listed(names)), Block::Gap]
}
