//! Skills and the categories they stand in.

use serde::{Deserialize, Serialize};

use super::figure::Origin;
use super::lang::Lang;
use super::level::{Level, ResourceKind, SkillKind};
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
    pub resources: Vec<Resource>,
}

/// Something to learn a skill from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Resource {
    pub kind: ResourceKind,
    pub title: Text,
    /// Language it is in.
    pub language: Option<Lang>,
    /// Level it helps to reach.
    pub level: Option<Level>,
    pub url: Option<Box<str>>,
    /// Who names it.
    pub origin: Origin,
    /// Day, month or year on which it was there, as the file writes it.
    pub dated: Option<Box<str>>,
}

/// A group of skills, in the order of the catalogue.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Category {
    pub id: Box<str>,
    pub name: Text,
    pub summary: Text,
}
