//! A layer in the making: plain values, references by id, texts harmless already. Each says how it is written.

use std::collections::HashMap;

pub(super) use super::names::{CodeList, NameSet, TextByLang, in_one};
pub(super) use super::role::{ImportedEducation, ImportedNeed, ImportedRole, ImportedStep};
use super::yaml::{Yaml, quoted};
use crate::domain::SkillKind;

/// The whole layer, as it will be written.
#[derive(Debug, Default)]
pub(super) struct ImportedLayer {
    pub(super) about: LayerHeader,
    pub(super) families: Vec<ImportedFamily>,
    pub(super) categories: Vec<ImportedCategory>,
    pub(super) skills: Vec<ImportedSkill>,
    pub(super) roles: Vec<ImportedRole>,
    /// Circumstances of work that were put into descriptions.
    pub(super) contexts: usize,
}

/// The layer's own description: its id, title, credit and licence.
#[derive(Debug, Default)]
pub(super) struct LayerHeader {
    pub(super) id: &'static str,
    /// Publication and release: `ESCO 1.1.1`.
    pub(super) title: String,
    pub(super) name: TextByLang,
    pub(super) release: String,
    pub(super) credit: TextByLang,
    pub(super) licence: &'static str,
    /// Rules of `check` that the publisher's data breaks by its nature.
    pub(super) accept: &'static [&'static str],
}

#[derive(Debug, Default)]
pub(super) struct ImportedFamily {
    pub(super) id: String,
    pub(super) name: TextByLang,
    pub(super) parent: Option<String>,
}

#[derive(Debug, Default)]
pub(super) struct ImportedCategory {
    pub(super) id: String,
    pub(super) name: TextByLang,
}

#[derive(Debug)]
pub(super) struct ImportedSkill {
    pub(super) id: String,
    /// Name of the file it stands in.
    pub(super) group: String,
    pub(super) named: NameSet,
    pub(super) category: Option<String>,
    pub(super) kind: SkillKind,
    pub(super) broader: Option<String>,
    pub(super) summary: TextByLang,
    pub(super) codes: CodeList,
}

impl LayerHeader {
    /// Comes after all entries, whose texts say which languages the layer is in.
    pub(super) fn write(&self, yaml: &mut Yaml) -> String {
        let Self { id, name, release, credit, licence, accept, .. } = self;
        let languages = yaml.languages();
        yaml.line(0, &["catalogue:"]);
        yaml.line(1, &["id: ", id]);
        yaml.text(1, "name", name);
        if !release.is_empty() {
            yaml.line(1, &["version: ", &quoted(release)]);
        }
        yaml.line(1, &["languages: [", &languages, "]"]);
        yaml.long_text(1, "credit", credit);
        yaml.line(1, &["licence: ", &quoted(licence)]);
        yaml.line(1, &["accept: [", &accept.join(", "), "]"]);
        yaml.take()
    }
}

impl ImportedFamily {
    pub(super) fn write(&self, yaml: &mut Yaml) -> String {
        yaml.line(1, &["- id: ", &quoted(&self.id)]);
        yaml.text(2, "name", &self.name);
        yaml.optional(2, "parent", self.parent.as_deref());
        yaml.take()
    }
}

impl ImportedCategory {
    pub(super) fn write(&self, yaml: &mut Yaml) -> String {
        yaml.line(1, &["- id: ", &quoted(&self.id)]);
        yaml.text(2, "name", &self.name);
        yaml.take()
    }
}

impl ImportedSkill {
    pub(super) fn write(&self, yaml: &mut Yaml) -> String {
        yaml.line(1, &["- id: ", &quoted(&self.id)]);
        yaml.text(2, "name", &self.named.title);
        yaml.names(2, "aliases", &self.named.aliases);
        yaml.optional(2, "category", self.category.as_deref());
        yaml.line(2, &["kind: ", self.kind.as_str()]);
        yaml.optional(2, "broader", self.broader.as_deref());
        yaml.long_text(2, "summary", &self.summary);
        yaml.codes(2, &self.codes);
        yaml.take()
    }
}

impl ImportedLayer {
    /// Puts everything into an order that does not hang on the order of the files' rows: by id, needs by weight.
    pub(super) fn sort(&mut self) {
        self.families.sort_by(|one, other| one.id.cmp(&other.id));
        self.skills.sort_by(|one, other| (&one.group, &one.id).cmp(&(&other.group, &other.id)));
        self.roles.sort_by(|one, other| (&one.group, &one.id).cmp(&(&other.group, &other.id)));
        for role in &mut self.roles {
            role.needs.sort_by(|one, other| (one.need, &one.skill).cmp(&(other.need, &other.skill)));
        }
    }
}

/// Which skill is part of which, each of one at most and none of itself, however many links away.
#[derive(Debug, Default)]
pub(super) struct BroaderLinks(HashMap<String, String>);

impl BroaderLinks {
    /// Returns the skill that `skill` is part of.
    pub(super) fn of(&self, skill: &str) -> Option<&String> {
        self.0.get(skill)
    }

    /// Adds a link between skills that have none yet.
    pub(super) fn add(&mut self, skill: &str, broader: &str) {
        self.0.insert(skill.to_owned(), broader.to_owned());
    }

    /// Whether `skill` would be part of itself as a part of `broader`. Cost is the number of links upwards.
    pub(super) fn closes_ring(&self, skill: &str, broader: &str) -> bool {
        let mut above = Some(broader);
        while let Some(at) = above.filter(|at| *at != skill) {
            above = self.of(at).map(String::as_str);
        }
        above.is_some()
    }
}

#[cfg(test)]
mod tests {
    use super::BroaderLinks;

    #[test]
    fn rings_are_seen_before_they_close() {
        let mut links = BroaderLinks::default();
        links.add("a", "b");
        links.add("b", "c");
        assert!(links.closes_ring("c", "a") && links.closes_ring("x", "x"));
        assert!(!links.closes_ring("x", "a"));
    }
}
