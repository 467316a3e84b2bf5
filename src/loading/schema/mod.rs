//! The file format: what may be written under which key.
//!
//! Every field may be missing, because a later layer writes only what it changes. Words of closed scales
//! (stages, kinds, levels) are plain text here, so that one wrong word costs one field and not its file;
//! [`resolve`](super::resolve) judges them.
//!
//! What stands above a field is also what editors say of its key: the comments go into the
//! [published schema](catalogue_schema), where `shapes` says what a value looks like.

mod keys;
mod list;
mod listing;
mod published;
mod shapes;
mod text;
mod word;

use schemars::JsonSchema;
use serde::Deserialize;

pub(crate) use keys::known_keys;
pub(crate) use list::List;
pub(crate) use listing::{Changes, Listing};
pub use published::catalogue_schema;
pub(crate) use text::{RawCodes, RawNames, RawText};
pub(crate) use word::Word;

/// A whole file.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(default, expecting = "a map with keys such as `skills` and `roles`")]
#[schemars(title = "careernav catalogue", deny_unknown_fields)]
pub(crate) struct Document {
    /// What this layer says about itself; once in a layer.
    pub(crate) catalogue: Option<About>,
    /// Groups of roles.
    pub(crate) families: Option<List<FamilyEntry>>,
    /// Groups of skills.
    pub(crate) categories: Option<List<CategoryEntry>>,
    /// What one can know or do.
    pub(crate) skills: Option<List<SkillEntry>>,
    /// Occupations and positions. A level is a role, and a ladder is a chain of promotions.
    pub(crate) roles: Option<List<RoleEntry>>,
}

/// What a layer says about itself.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(default, expecting = "a map with keys such as `name` and `languages`")]
#[schemars(deny_unknown_fields)]
pub(crate) struct About {
    /// Short name of the layer: lower-case words joined by hyphens.
    #[schemars(schema_with = "shapes::id")]
    pub(crate) id: Option<String>,
    /// What people call the catalogue.
    pub(crate) name: Option<RawText>,
    /// Of the content, in any form.
    #[schemars(schema_with = "shapes::plain")]
    pub(crate) version: Option<String>,
    /// Languages every text of the layer is written in; `check` tells the texts that lack one.
    #[schemars(schema_with = "shapes::languages")]
    pub(crate) languages: Option<List<String>>,
    /// Whom the content is owed to, where that is to be shown.
    pub(crate) credit: Option<RawText>,
    /// Under which the content may be used.
    #[schemars(schema_with = "shapes::plain")]
    pub(crate) licence: Option<String>,
    /// Rules the layer breaks by its nature: their warnings are counted, not listed.
    #[schemars(schema_with = "shapes::accepted_rules")]
    pub(crate) accept: Option<List<String>>,
}

/// A group of roles.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(default, expecting = "a family: a map with keys such as `id` and `name`")]
#[schemars(rename = "Family", deny_unknown_fields)]
#[schemars(extend("required" = ["id"]))]
pub(crate) struct FamilyEntry {
    /// Lower-case words joined by hyphens; what others refer to it by.
    #[schemars(schema_with = "shapes::id")]
    pub(crate) id: Option<String>,
    /// What people call it.
    pub(crate) name: Option<RawText>,
    /// One sentence on what belongs to it.
    pub(crate) summary: Option<RawText>,
    /// Id of the wider family it is part of.
    #[schemars(schema_with = "shapes::id")]
    pub(crate) parent: Option<String>,
}

/// A group of skills.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(default, expecting = "a category: a map with keys such as `id` and `name`")]
#[schemars(rename = "Category", deny_unknown_fields)]
#[schemars(extend("required" = ["id"]))]
pub(crate) struct CategoryEntry {
    /// Lower-case words joined by hyphens; what others refer to it by.
    #[schemars(schema_with = "shapes::id")]
    pub(crate) id: Option<String>,
    /// What people call it.
    pub(crate) name: Option<RawText>,
    /// One sentence on what belongs to it.
    pub(crate) summary: Option<RawText>,
}

/// Something one can know or do.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(default, expecting = "a skill: a map with keys such as `id` and `name`")]
#[schemars(rename = "Skill", deny_unknown_fields)]
#[schemars(extend("required" = ["id"]))]
pub(crate) struct SkillEntry {
    /// Lower-case words joined by hyphens, or a publisher’s code; what others refer to it by.
    #[schemars(schema_with = "shapes::id")]
    pub(crate) id: Option<String>,
    /// What people call it.
    pub(crate) name: Option<RawText>,
    /// Other names people search by.
    pub(crate) aliases: Option<RawNames>,
    /// Id of the category it stands in.
    #[schemars(schema_with = "shapes::id")]
    pub(crate) category: Option<String>,
    /// What sort of thing it is: `technical`, `soft` or `knowledge`.
    #[schemars(schema_with = "shapes::skill_kind")]
    pub(crate) kind: Option<Word>,
    /// Id of the wider skill it is part of.
    #[schemars(schema_with = "shapes::id")]
    pub(crate) broader: Option<String>,
    /// One line: what it is, and what for.
    pub(crate) summary: Option<RawText>,
    /// Its codes in public classifications: `{esco: …}`.
    pub(crate) codes: Option<RawCodes>,
}

/// An occupation or position.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(default, expecting = "a role: a map with keys such as `id` and `title`")]
#[schemars(rename = "Role", deny_unknown_fields)]
#[schemars(extend("required" = ["id"]))]
pub(crate) struct RoleEntry {
    /// Lower-case words joined by hyphens, or a publisher’s code; what others refer to it by.
    #[schemars(schema_with = "shapes::id")]
    pub(crate) id: Option<String>,
    /// `true` takes the role out of the catalogue, `false` puts it back.
    #[schemars(schema_with = "shapes::truth")]
    pub(crate) hidden: Option<String>,
    /// What people call it.
    pub(crate) title: Option<RawText>,
    /// Other titles people search by.
    pub(crate) aliases: Option<RawNames>,
    /// Id of the family it belongs to.
    #[schemars(schema_with = "shapes::id")]
    pub(crate) family: Option<String>,
    /// Seniority: `entry`, `intermediate`, `senior`, `lead`, `head` or `executive`.
    #[schemars(schema_with = "shapes::stage")]
    pub(crate) stage: Option<Word>,
    /// One or two sentences, shown first.
    pub(crate) summary: Option<RawText>,
    /// A few paragraphs, with a blank line between them.
    pub(crate) description: Option<RawText>,
    /// What the work is, one task an item.
    pub(crate) tasks: Option<List<RawText>>,
    /// Skills it asks for: all of them, or what to `add` to those of the layers below and `remove` from them.
    pub(crate) skills: Option<Listing<NeedEntry>>,
    /// Roles one works with: all of them, or what to `add` and `remove`.
    pub(crate) contacts: Option<Listing<ContactEntry>>,
    /// Ways into it.
    pub(crate) education: Option<List<EducationEntry>>,
    /// What it pays, according to whom.
    pub(crate) pay: Option<List<PayEntry>>,
    /// Moves out of it, to other roles: all of them, or what to `add` and `remove`.
    pub(crate) steps: Option<Listing<StepEntry>>,
    /// Its codes in public classifications: `{rome: M1805}`.
    pub(crate) codes: Option<RawCodes>,
    /// What the profile rests on.
    pub(crate) sources: Option<List<SourceEntry>>,
}

/// A skill a role asks for.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(default, expecting = "a map such as `{skill: python, need: essential, level: 3}`")]
#[schemars(rename = "Need", deny_unknown_fields)]
#[schemars(extend("required" = ["skill"]))]
pub(crate) struct NeedEntry {
    /// Id of the skill.
    #[schemars(schema_with = "shapes::id")]
    pub(crate) skill: Option<Box<str>>,
    /// How much it is asked for: `essential` or `useful`.
    #[schemars(schema_with = "shapes::need")]
    pub(crate) need: Option<Word>,
    /// 1 awareness, 2 working, 3 practitioner, 4 expert; the number or the word.
    #[schemars(schema_with = "shapes::level")]
    pub(crate) level: Option<Word>,
}

/// A role one works with.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(default, expecting = "a map such as `{role: product-owner, why: …}`")]
#[schemars(rename = "Contact", deny_unknown_fields)]
#[schemars(extend("required" = ["role"]))]
pub(crate) struct ContactEntry {
    /// Id of the role.
    #[schemars(schema_with = "shapes::id")]
    pub(crate) role: Option<String>,
    /// What the two have to do with one another.
    pub(crate) why: Option<RawText>,
}

/// A way into a role.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(default, expecting = "a map with keys such as `level` and `text`")]
#[schemars(rename = "Education", deny_unknown_fields)]
pub(crate) struct EducationEntry {
    /// The level of the diploma as it is said locally: `Bac+3 to Bac+5`.
    pub(crate) level: Option<RawText>,
    /// One level of the European Qualifications Framework, 1 to 8, or a span: `6-7`.
    #[schemars(schema_with = "shapes::eqf")]
    pub(crate) eqf: Option<String>,
    /// What it is and how it leads here.
    pub(crate) text: Option<RawText>,
}

/// What a role pays.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(default, expecting = "a map with keys such as `region`, `currency` and `source`")]
#[schemars(rename = "Pay", deny_unknown_fields)]
#[schemars(extend("required" = ["region", "currency", "per", "gross", "source"]))]
#[schemars(extend("anyOf" = [{"required": ["from"]}, {"required": ["to"]}]))]
pub(crate) struct PayEntry {
    /// Country or region the figure is from: `FR`.
    #[schemars(schema_with = "shapes::plain")]
    pub(crate) region: Option<String>,
    /// Three capitals: `EUR`.
    #[schemars(schema_with = "shapes::currency")]
    pub(crate) currency: Option<String>,
    /// What it is counted by: `year`, `month`, `day` or `hour`.
    #[schemars(schema_with = "shapes::period")]
    pub(crate) per: Option<String>,
    /// `true` before tax and contributions, `false` after them.
    #[schemars(schema_with = "shapes::truth")]
    pub(crate) gross: Option<String>,
    /// Years of experience it speaks of, as a number or a span: `5-6`.
    #[schemars(schema_with = "shapes::span")]
    pub(crate) experience: Option<String>,
    /// Lower end, in whole units of the currency.
    #[schemars(schema_with = "shapes::amount")]
    pub(crate) from: Option<String>,
    /// Upper end, in whole units of the currency. One end at least is there.
    #[schemars(schema_with = "shapes::amount")]
    pub(crate) to: Option<String>,
    /// What the figure is taken from, or `editorial` for the catalogue’s own judgement.
    pub(crate) source: Option<RawText>,
    /// Day, month or year of the source: `2023-01-31`, `2023-01` or `2023`.
    #[schemars(schema_with = "shapes::date")]
    pub(crate) dated: Option<String>,
}

/// A move out of a role.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(default, expecting = "a map such as `{to: tech-lead, kind: promotion, why: …}`")]
#[schemars(rename = "Step", deny_unknown_fields)]
#[schemars(extend("required" = ["to"]))]
pub(crate) struct StepEntry {
    /// Id of the role it leads to.
    #[schemars(schema_with = "shapes::id")]
    pub(crate) to: Option<String>,
    /// `promotion`, `specialisation`, `lateral`, `change-of-track` or `related`.
    #[schemars(schema_with = "shapes::step_kind")]
    pub(crate) kind: Option<Word>,
    /// Years it usually takes, as a number or a span: `3-5`. Shown only with its `source`.
    #[schemars(schema_with = "shapes::span")]
    pub(crate) years: Option<String>,
    /// Where `years` comes from, or `editorial` for the catalogue’s own judgement.
    pub(crate) source: Option<RawText>,
    /// What changes, and what is asked for.
    pub(crate) why: Option<RawText>,
}

/// What a profile rests on.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(default, expecting = "a map with keys such as `title` and `dated`")]
#[schemars(rename = "Source", deny_unknown_fields)]
#[schemars(extend("required" = ["title"]))]
pub(crate) struct SourceEntry {
    /// What it is called.
    pub(crate) title: Option<RawText>,
    /// Day, month or year: `2023-01-31`, `2023-01` or `2023`.
    #[schemars(schema_with = "shapes::date")]
    pub(crate) dated: Option<String>,
    /// Where it can be read: `https://…`.
    #[schemars(schema_with = "shapes::address")]
    pub(crate) url: Option<String>,
}
