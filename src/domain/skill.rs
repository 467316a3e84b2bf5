//! Skills and the categories they stand in.

use serde::{Deserialize, Serialize};

use super::level::SkillKind;
use super::text::{Codes, Names, Text};

/// A skill of one catalogue: its place in [`Catalogue::skills`](super::Catalogue::skills).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct SkillIx(pub u32);

/// A category of one catalogue, by place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct CategoryIx(pub u32);

/// Something one can know or do.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Skill {
    pub id: Box<str>,
    pub name: Text,
    /// Other names people search by; [`Lang::NEUTRAL`](super::Lang::NEUTRAL) where they belong to no language.
    pub aliases: Names,
    pub category: Option<CategoryIx>,
    pub kind: SkillKind,
    /// The wider skill this one is part of.
    pub broader: Option<SkillIx>,
    pub summary: Text,
    /// Codes in public classifications: (`esco`, `…`).
    pub codes: Codes,
}

/// A group of skills, in the order of the catalogue.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Category {
    pub id: Box<str>,
    pub name: Text,
    pub summary: Text,
}
