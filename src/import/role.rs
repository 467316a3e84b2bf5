//! A role in the making, and how it is written.

use super::names::{CodeList, NameSet, TextByLang};
use super::yaml::{Yaml, quoted};
use crate::domain::{Level, Need, Stage, StepKind};

#[derive(Debug, Default)]
pub(super) struct ImportedRole {
    pub(super) id: String,
    /// Name of the file it stands in.
    pub(super) group: String,
    pub(super) named: NameSet,
    pub(super) family: Option<String>,
    pub(super) stage: Option<Stage>,
    pub(super) summary: TextByLang,
    /// Paragraphs, one a line.
    pub(super) description: TextByLang,
    pub(super) tasks: Vec<TextByLang>,
    pub(super) needs: Vec<ImportedNeed>,
    pub(super) education: Vec<ImportedEducation>,
    /// On what terms people work in it, each once.
    pub(super) terms: Vec<ImportedTerm>,
    pub(super) steps: Vec<ImportedStep>,
    pub(super) codes: CodeList,
    pub(super) source: String,
}

#[derive(Debug)]
pub(super) struct ImportedNeed {
    pub(super) skill: String,
    pub(super) need: Need,
    pub(super) level: Option<Level>,
}

#[derive(Debug, Default)]
pub(super) struct ImportedEducation {
    pub(super) level: TextByLang,
    pub(super) text: TextByLang,
}

/// One of the terms of work: an item of `employers`, `status` or `conditions`.
#[derive(Debug)]
pub(super) struct ImportedTerm {
    /// Key of the list it stands in.
    pub(super) list: &'static str,
    pub(super) kind: &'static str,
    pub(super) how: &'static str,
    /// How the publisher words it.
    pub(super) text: String,
}

/// A move that the publisher calls possible, of whatever kind.
#[derive(Debug)]
pub(super) struct ImportedStep {
    pub(super) to: String,
    pub(super) why: TextByLang,
}

impl ImportedRole {
    pub(super) fn write(&self, yaml: &mut Yaml) -> String {
        yaml.line(1, &["- id: ", &quoted(&self.id)]);
        yaml.text(2, "title", &self.named.title);
        yaml.names(2, "aliases", &self.named.aliases);
        yaml.optional(2, "family", self.family.as_deref());
        if let Some(stage) = self.stage {
            yaml.line(2, &["stage: ", stage.as_str()]);
        }
        yaml.long_text(2, "summary", &self.summary);
        yaml.long_text(2, "description", &self.description);
        yaml.list(2, "tasks", &self.tasks, Yaml::flow);
        yaml.list(2, "skills", &self.needs, need);
        yaml.list(2, "education", &self.education, |yaml, way| {
            let fields = [("level", &way.level), ("text", &way.text)];
            let written = fields.iter().filter(|(_, text)| !text.is_empty());
            let pairs: Vec<String> =
                written.map(|(key, text)| format!("{key}: {}", yaml.flow(text))).collect();
            format!("{{{}}}", pairs.join(", "))
        });
        for list in ["employers", "status", "conditions"] {
            let terms: Vec<&ImportedTerm> = self.terms.iter().filter(|term| term.list == list).collect();
            yaml.list(2, list, &terms, |_, term| {
                let (text, source) = (quoted(&term.text), quoted(&self.source));
                let (kind, how) = (term.kind, term.how);
                format!("{{kind: {kind}, how: {how}, region: FR, text: {{fr: {text}}}, source: {source}}}")
            });
        }
        yaml.list(2, "steps", &self.steps, step);
        yaml.codes(2, &self.codes);
        if !self.source.is_empty() {
            yaml.line(2, &["sources: [{title: ", &quoted(&self.source), "}]"]);
        }
        yaml.take()
    }
}

fn need(_: &mut Yaml, ImportedNeed { skill, need, level }: &ImportedNeed) -> String {
    let level = level.map(|level| format!(", level: {}", level.number())).unwrap_or_default();
    format!("{{skill: {}, need: {}{level}}}", quoted(skill), need.as_str())
}

fn step(yaml: &mut Yaml, ImportedStep { to, why }: &ImportedStep) -> String {
    let why = if why.is_empty() { String::new() } else { format!(", why: {}", yaml.flow(why)) };
    format!("{{to: {}, kind: {}{why}}}", quoted(to), StepKind::Related.as_str())
}
