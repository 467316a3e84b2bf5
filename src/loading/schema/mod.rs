//! The file format: what may be written under which key.
//!
//! Every field may be missing, because a later layer writes only what it changes. Words of closed scales
//! (stages, kinds, levels) are plain text here, so that one wrong word costs one field and not its file;
//! [`resolve`](super::resolve) judges them.

mod keys;
mod list;
mod listing;
mod text;

use serde::Deserialize;

pub(crate) use keys::known_keys;
pub(crate) use list::List;
pub(crate) use listing::{Changes, Listing};
pub(crate) use text::{Codes, Names, RawText};

/// A whole file.
#[derive(Debug, Default, Deserialize)]
#[serde(default, expecting = "a map with keys such as `skills` and `roles`")]
pub(crate) struct Document {
    pub(crate) catalogue: Option<About>,
    pub(crate) families: Option<List<FamilyEntry>>,
    pub(crate) categories: Option<List<CategoryEntry>>,
    pub(crate) skills: Option<List<SkillEntry>>,
    pub(crate) roles: Option<List<RoleEntry>>,
}

/// What a layer says about itself.
#[derive(Debug, Default, Deserialize)]
#[serde(default, expecting = "a map with keys such as `name` and `languages`")]
pub(crate) struct About {
    pub(crate) id: Option<String>,
    pub(crate) name: Option<RawText>,
    pub(crate) version: Option<String>,
    /// Languages every text of the layer is written in.
    pub(crate) languages: Option<List<String>>,
    pub(crate) credit: Option<RawText>,
    pub(crate) licence: Option<String>,
}

/// A group of roles.
#[derive(Debug, Default, Deserialize)]
#[serde(default, expecting = "a family: a map with keys such as `id` and `name`")]
pub(crate) struct FamilyEntry {
    pub(crate) id: Option<String>,
    pub(crate) name: Option<RawText>,
    pub(crate) summary: Option<RawText>,
    pub(crate) parent: Option<String>,
}

/// A group of skills.
#[derive(Debug, Default, Deserialize)]
#[serde(default, expecting = "a category: a map with keys such as `id` and `name`")]
pub(crate) struct CategoryEntry {
    pub(crate) id: Option<String>,
    pub(crate) name: Option<RawText>,
    pub(crate) summary: Option<RawText>,
}

/// Something one can know or do.
#[derive(Debug, Default, Deserialize)]
#[serde(default, expecting = "a skill: a map with keys such as `id` and `name`")]
pub(crate) struct SkillEntry {
    pub(crate) id: Option<String>,
    pub(crate) name: Option<RawText>,
    pub(crate) aliases: Option<Names>,
    pub(crate) category: Option<String>,
    /// `technical`, `soft` or `knowledge`.
    pub(crate) kind: Option<String>,
    pub(crate) broader: Option<String>,
    pub(crate) summary: Option<RawText>,
    pub(crate) codes: Option<Codes>,
}

/// An occupation or position.
#[derive(Debug, Default, Deserialize)]
#[serde(default, expecting = "a role: a map with keys such as `id` and `title`")]
pub(crate) struct RoleEntry {
    pub(crate) id: Option<String>,
    /// `true` takes the role out of the catalogue, `false` puts it back.
    pub(crate) hidden: Option<String>,
    pub(crate) title: Option<RawText>,
    pub(crate) aliases: Option<Names>,
    pub(crate) family: Option<String>,
    /// `entry`, `intermediate`, `senior`, `lead`, `head` or `executive`.
    pub(crate) stage: Option<String>,
    pub(crate) summary: Option<RawText>,
    pub(crate) description: Option<RawText>,
    pub(crate) tasks: Option<List<RawText>>,
    pub(crate) skills: Option<Listing<NeedEntry>>,
    pub(crate) contacts: Option<Listing<ContactEntry>>,
    pub(crate) education: Option<List<EducationEntry>>,
    pub(crate) pay: Option<List<PayEntry>>,
    pub(crate) steps: Option<Listing<StepEntry>>,
    pub(crate) codes: Option<Codes>,
    pub(crate) sources: Option<List<SourceEntry>>,
}

/// A skill a role asks for.
#[derive(Debug, Default, Deserialize)]
#[serde(default, expecting = "a map such as `{skill: python, need: essential, level: 3}`")]
pub(crate) struct NeedEntry {
    pub(crate) skill: Option<String>,
    /// `essential` or `useful`.
    pub(crate) need: Option<String>,
    /// 1 to 4, or its word.
    pub(crate) level: Option<String>,
}

/// A role one works with.
#[derive(Debug, Default, Deserialize)]
#[serde(default, expecting = "a map such as `{role: product-owner, why: …}`")]
pub(crate) struct ContactEntry {
    pub(crate) role: Option<String>,
    pub(crate) why: Option<RawText>,
}

/// A way into a role.
#[derive(Debug, Default, Deserialize)]
#[serde(default, expecting = "a map with keys such as `level` and `text`")]
pub(crate) struct EducationEntry {
    pub(crate) level: Option<RawText>,
    /// One level of the European Qualifications Framework or a span: `6-7`.
    pub(crate) eqf: Option<String>,
    pub(crate) text: Option<RawText>,
}

/// What a role pays.
#[derive(Debug, Default, Deserialize)]
#[serde(default, expecting = "a map with keys such as `region`, `currency` and `source`")]
pub(crate) struct PayEntry {
    pub(crate) region: Option<String>,
    pub(crate) currency: Option<String>,
    /// `year`, `month`, `day` or `hour`.
    pub(crate) per: Option<String>,
    /// `true` or `false`.
    pub(crate) gross: Option<String>,
    /// Years, as a number or a span.
    pub(crate) experience: Option<String>,
    pub(crate) from: Option<String>,
    pub(crate) to: Option<String>,
    /// `editorial` or what the figure is taken from.
    pub(crate) source: Option<RawText>,
    pub(crate) dated: Option<String>,
}

/// A move out of a role.
#[derive(Debug, Default, Deserialize)]
#[serde(default, expecting = "a map such as `{to: tech-lead, kind: promotion, why: …}`")]
pub(crate) struct StepEntry {
    pub(crate) to: Option<String>,
    /// `promotion`, `specialisation`, `lateral`, `change-of-track` or `related`.
    pub(crate) kind: Option<String>,
    /// A number or a span.
    pub(crate) years: Option<String>,
    /// Where `years` comes from: `editorial` or a text.
    pub(crate) source: Option<RawText>,
    pub(crate) why: Option<RawText>,
}

/// What a profile rests on.
#[derive(Debug, Default, Deserialize)]
#[serde(default, expecting = "a map with keys such as `title` and `dated`")]
pub(crate) struct SourceEntry {
    pub(crate) title: Option<RawText>,
    pub(crate) dated: Option<String>,
    pub(crate) url: Option<String>,
}
