//! A skill as JSON.

use serde::Serialize;

use super::{
    CodeShape, NamedShape, TitledShape, aliases, category, codes, named_skill, number, text, titled, write,
};
use crate::domain::{Catalogue, Lang, SkillIx};

/// `{version, skill}` with everything known of a skill:
///
/// | key | value |
/// |---|---|
/// | `id`, `name`, `aliases` | strings; aliases of the reader's language and of none |
/// | `category`, `kind` | `{id, name, summary}` or `null`, `technical`, `soft` or `knowledge` |
/// | `broader`, `narrower` | `{id, name}` or `null`, `[{id, name}]` |
/// | `summary` | text |
/// | `codes` | `[{scheme, code}]` |
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
        Self {
            skill: named_skill(catalogue, at, lang),
            aliases: aliases(&skill.aliases, lang),
            category: CategoryShape::of(catalogue, at, lang),
            kind: skill.kind.as_str(),
            broader: skill.broader.map(|broader| named_skill(catalogue, broader, lang)),
            narrower: narrower.map(|(at, _)| named_skill(catalogue, at, lang)).collect(),
            summary: text(&skill.summary, lang),
            codes: codes(&skill.codes),
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
