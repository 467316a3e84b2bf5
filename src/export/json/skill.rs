//! A skill as JSON.

use serde::Serialize;

use super::steps::source;
use super::{
    CodeShape, NamedShape, TitledShape, aliases, category, codes, named_skill, number, text, titled, write,
};
use crate::domain::{Catalogue, Certification, Lang, Resource, SkillIx};

/// `{version, skill}` with everything known of a skill:
///
/// | key | value |
/// |---|---|
/// | `id`, `name`, `aliases` | strings; aliases of the reader's language and of none |
/// | `category`, `kind` | `{id, name, summary}` or `null`, `technical`, `soft` or `knowledge` |
/// | `broader`, `narrower` | `{id, name}` or `null`, `[{id, name}]` |
/// | `summary` | text |
/// | `codes` | `[{scheme, code, match}]` |
/// | `certifications` | `[{name, issuer, level}]`, those that attest it in a role |
/// | `resources` | `[{kind, title, language, level, url, source, dated}]` |
/// | `roles` | `[{id, title, need, level}]`, essential before useful, higher level first |
pub fn skill(catalogue: &Catalogue, at: SkillIx, lang: Lang) -> String {
    #[derive(Serialize)]
    struct SkillAnswer<'a> {
        skill: SkillShape<'a>,
    }
    write(SkillAnswer { skill: SkillShape::of(catalogue, at, lang) })
}

#[derive(Serialize)]
struct SkillShape<'a> {
    #[serde(flatten)]
    skill: NamedShape<'a>,
    aliases: Vec<&'a str>,
    category: Option<CategoryShape<'a>>,
    kind: &'static str,
    broader: Option<NamedShape<'a>>,
    narrower: Vec<NamedShape<'a>>,
    summary: Option<&'a str>,
    codes: Vec<CodeShape<'a>>,
    certifications: Vec<CertificateShape<'a>>,
    resources: Vec<ResourceShape<'a>>,
    roles: Vec<SkillUserShape<'a>>,
}

/// The category a skill stands in, with what belongs there.
#[derive(Serialize)]
struct CategoryShape<'a> {
    #[serde(flatten)]
    category: NamedShape<'a>,
    summary: Option<&'a str>,
}

impl<'a> CategoryShape<'a> {
    fn of(catalogue: &'a Catalogue, skill: SkillIx, lang: Lang) -> Option<Self> {
        let summary = text(&catalogue.category(catalogue.skill(skill).category?).summary, lang);
        Some(Self { category: category(catalogue, skill, lang)?, summary })
    }
}

/// A certificate that attests it.
#[derive(Serialize)]
struct CertificateShape<'a> {
    name: &'a str,
    issuer: Option<&'a str>,
    level: Option<u8>,
}

/// Something to learn it from.
#[derive(Serialize)]
struct ResourceShape<'a> {
    kind: &'static str,
    title: &'a str,
    language: Option<&'a str>,
    level: Option<u8>,
    url: Option<&'a str>,
    source: &'a str,
    dated: Option<&'a str>,
}

impl<'a> ResourceShape<'a> {
    fn of(told: &'a Resource, lang: Lang) -> Self {
        Self {
            kind: told.kind.as_str(),
            title: told.title.get(lang),
            language: told.language.as_ref().map(Lang::as_str),
            level: number(told.level),
            url: told.url.as_deref(),
            source: source(&told.origin, lang),
            dated: told.dated.as_deref(),
        }
    }
}

/// A role that needs the skill.
#[derive(Serialize)]
struct SkillUserShape<'a> {
    #[serde(flatten)]
    role: TitledShape<'a>,
    need: &'static str,
    level: Option<u8>,
}

impl<'a> SkillShape<'a> {
    fn of(catalogue: &'a Catalogue, at: SkillIx, lang: Lang) -> Self {
        let skill = catalogue.skill(at);
        let narrower = catalogue.skill_entries().filter(|(_, other)| other.broader == Some(at));
        let users = catalogue.roles_needing(at).map(|(role, need)| SkillUserShape {
            role: titled(catalogue, role, lang),
            need: need.need.as_str(),
            level: number(need.level),
        });
        let certificate = |told: &'a Certification| CertificateShape {
            name: told.name.get(lang),
            issuer: text(&told.issuer, lang),
            level: number(told.level),
        };
        Self {
            skill: named_skill(catalogue, at, lang),
            aliases: aliases(&skill.aliases, lang),
            category: CategoryShape::of(catalogue, at, lang),
            kind: skill.kind.as_str(),
            broader: skill.broader.map(|broader| named_skill(catalogue, broader, lang)),
            narrower: narrower.map(|(at, _)| named_skill(catalogue, at, lang)).collect(),
            summary: text(&skill.summary, lang),
            codes: codes(&skill.codes),
            certifications: catalogue.certificates_of(at).into_iter().map(certificate).collect(),
            resources: skill.resources.iter().map(|told| ResourceShape::of(told, lang)).collect(),
            roles: users.collect(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::skill;
    use crate::domain::{Lang, SkillIx};
    use crate::export::fixture::catalogue;

    #[test]
    fn a_skill_is_told_whole() {
        let told: Vec<String> = (0..3).map(|at| skill(&catalogue(), SkillIx(at), Lang::EN)).collect();
        insta::assert_snapshot!(told.concat());
    }
}
