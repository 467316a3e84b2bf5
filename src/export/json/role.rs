//! Roles as JSON.

use serde::Serialize;

use super::steps::{StepIntoShape, StepOutShape};
use super::terms::TermsShape;
use super::{
    CodeShape, NamedShape, TitledShape, aliases, category, codes, named_skill, number, text, titled, write,
};
use crate::domain::{Catalogue, Contact, FamilyIx, Lang, RoleIx, SkillNeed, Source, Stage, Text};

/// `{version, roles: [{id, title, family, stage}]}` in the order given; `family` is `{id, name}` or `null`.
pub fn roles(catalogue: &Catalogue, roles: &[RoleIx], lang: Lang) -> String {
    #[derive(Serialize)]
    struct RolesAnswer<'a> {
        roles: Vec<ListedRoleShape<'a>>,
    }
    #[derive(Serialize)]
    struct ListedRoleShape<'a> {
        #[serde(flatten)]
        role: TitledShape<'a>,
        family: Option<NamedShape<'a>>,
        stage: Option<&'static str>,
    }
    let row = |at: &RoleIx| {
        let role = catalogue.role(*at);
        ListedRoleShape {
            role: titled(catalogue, *at, lang),
            family: family(catalogue, role.family, lang),
            stage: role.stage.map(Stage::as_str),
        }
    };
    write(RolesAnswer { roles: roles.iter().map(row).collect() })
}

/// `{version, role}` with everything known of a role:
///
/// | key | value |
/// |---|---|
/// | `id`, `title`, `aliases` | strings; aliases of the reader's language and of none |
/// | `family`, `stage` | `{id, name}`, a word of the scale |
/// | `summary`, `description`, `tasks` | texts; paragraphs stand between empty lines |
/// | `skills` | `[{id, name, category: {id, name}, kind, need, level}]` |
/// | `contacts` | `[{id, title, why}]` |
/// | `education` | `[{region, level, eqf: {from, to}, text}]` |
/// | `certifications` | `[{name, issuer, need, skill: {id, name}, level, region, text, source, dated}]` |
/// | `pay` | `[{region, currency, per, gross, experience: {from, to}, from, to, source, dated}]` |
/// | `outlook` | `[{market, region, text, source, dated}]` |
/// | `employers`, `status`, `conditions` | `[{kind, how, region, text, source, dated}]`, words of the scales |
/// | `steps` | `[{to, title, kind, years: {from, to}, source, why}]`, `to` an id |
/// | `into` | `[{from, title, kind, years: {from, to}, source, why}]`, `from` an id |
/// | `codes` | `[{scheme, code, match}]` |
/// | `sources` | `[{title, dated, url}]` |
///
/// The `source` of a figure is `"editorial"` where it is the catalogue's own judgement. A role beside another is
/// `{id, title, family, stage, tasks, education, certifications, pay, outlook, employers, status, conditions}`.
pub fn role(catalogue: &Catalogue, at: RoleIx, lang: Lang) -> String {
    #[derive(Serialize)]
    struct RoleAnswer<'a> {
        role: RoleShape<'a>,
    }
    write(RoleAnswer { role: RoleShape::of(catalogue, at, lang) })
}

#[derive(Serialize)]
struct RoleShape<'a> {
    #[serde(flatten)]
    role: TitledShape<'a>,
    aliases: Vec<&'a str>,
    family: Option<NamedShape<'a>>,
    stage: Option<&'static str>,
    summary: Option<&'a str>,
    description: Option<&'a str>,
    tasks: Vec<&'a str>,
    skills: Vec<AskedSkillShape<'a>>,
    contacts: Vec<ContactShape<'a>>,
    #[serde(flatten)]
    terms: TermsShape<'a>,
    steps: Vec<StepOutShape<'a>>,
    into: Vec<StepIntoShape<'a>>,
    codes: Vec<CodeShape<'a>>,
    sources: Vec<SourceShape<'a>>,
}

impl<'a> RoleShape<'a> {
    fn of(catalogue: &'a Catalogue, at: RoleIx, lang: Lang) -> Self {
        let role = catalogue.role(at);
        Self {
            role: titled(catalogue, at, lang),
            aliases: aliases(&role.aliases, lang),
            family: family(catalogue, role.family, lang),
            stage: role.stage.map(Stage::as_str),
            summary: text(&role.summary, lang),
            description: text(&role.description, lang),
            tasks: texts(&role.tasks, lang),
            skills: role.skills.iter().map(|need| AskedSkillShape::of(catalogue, need, lang)).collect(),
            contacts: role
                .contacts
                .iter()
                .map(|contact| ContactShape::of(catalogue, contact, lang))
                .collect(),
            terms: TermsShape::of(catalogue, role, lang),
            steps: role.steps.iter().map(|step| StepOutShape::of(catalogue, step, lang)).collect(),
            into: catalogue
                .steps_into(at)
                .map(|(from, step)| StepIntoShape::of(catalogue, from, step, lang))
                .collect(),
            codes: codes(&role.codes),
            sources: role.sources.iter().map(|source| SourceShape::of(source, lang)).collect(),
        }
    }
}

/// One of two roles that are compared, with what there is nothing to compute about.
#[derive(Serialize)]
pub(super) struct ComparedRoleShape<'a> {
    #[serde(flatten)]
    role: TitledShape<'a>,
    family: Option<NamedShape<'a>>,
    stage: Option<&'static str>,
    tasks: Vec<&'a str>,
    #[serde(flatten)]
    terms: TermsShape<'a>,
}

impl<'a> ComparedRoleShape<'a> {
    pub(super) fn of(catalogue: &'a Catalogue, at: RoleIx, lang: Lang) -> Self {
        let role = catalogue.role(at);
        Self {
            role: titled(catalogue, at, lang),
            family: family(catalogue, role.family, lang),
            stage: role.stage.map(Stage::as_str),
            tasks: texts(&role.tasks, lang),
            terms: TermsShape::of(catalogue, role, lang),
        }
    }
}

fn family(catalogue: &Catalogue, at: Option<FamilyIx>, lang: Lang) -> Option<NamedShape<'_>> {
    let family = catalogue.family(at?);
    Some(NamedShape { id: &family.id, name: family.name.get(lang) })
}

fn texts(texts: &[Text], lang: Lang) -> Vec<&str> {
    texts.iter().map(|text| text.get(lang)).collect()
}

#[derive(Serialize)]
struct AskedSkillShape<'a> {
    #[serde(flatten)]
    skill: NamedShape<'a>,
    category: Option<NamedShape<'a>>,
    kind: &'static str,
    need: &'static str,
    level: Option<u8>,
}

impl<'a> AskedSkillShape<'a> {
    fn of(catalogue: &'a Catalogue, need: &SkillNeed, lang: Lang) -> Self {
        Self {
            skill: named_skill(catalogue, need.skill, lang),
            category: category(catalogue, need.skill, lang),
            kind: catalogue.skill(need.skill).kind.as_str(),
            need: need.need.as_str(),
            level: number(need.level),
        }
    }
}

#[derive(Serialize)]
struct ContactShape<'a> {
    #[serde(flatten)]
    role: TitledShape<'a>,
    why: Option<&'a str>,
}

impl<'a> ContactShape<'a> {
    fn of(catalogue: &'a Catalogue, contact: &'a Contact, lang: Lang) -> Self {
        Self { role: titled(catalogue, contact.role, lang), why: text(&contact.why, lang) }
    }
}

#[derive(Serialize)]
struct SourceShape<'a> {
    title: &'a str,
    dated: Option<&'a str>,
    url: Option<&'a str>,
}

impl<'a> SourceShape<'a> {
    fn of(source: &'a Source, lang: Lang) -> Self {
        Self { title: source.title.get(lang), dated: source.dated.as_deref(), url: source.url.as_deref() }
    }
}

#[cfg(test)]
mod tests {
    use super::{role, roles};
    use crate::domain::{Lang, RoleIx};
    use crate::export::fixture::catalogue;

    #[test]
    fn a_role_is_told_whole() {
        insta::assert_snapshot!(role(&catalogue(), RoleIx(0), Lang::FR));
    }

    #[test]
    fn what_is_not_known_is_null_or_empty() {
        insta::assert_snapshot!(role(&catalogue(), RoleIx(2), Lang::EN));
    }

    #[test]
    fn lists_keep_their_order() {
        insta::assert_snapshot!(roles(&catalogue(), &[RoleIx(2), RoleIx(1)], Lang::EN));
    }
}
