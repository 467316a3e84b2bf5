//! Entries of a layer as YAML.

use super::layer::{
    ImportedCategory, ImportedFamily, ImportedLayer, ImportedNeed, ImportedRole, ImportedSkill, ImportedStep,
    LayerHeader, NameSet,
};
use super::yaml::{Yaml, flow, key, quoted};
use crate::domain::StepKind;

/// What the layer says about itself.
pub(super) fn about(layer: &ImportedLayer) -> String {
    let LayerHeader { id, name, release, credit, licence, accept, .. } = &layer.about;
    let mut yaml = Yaml::default();
    yaml.line(0, &["catalogue:"]);
    yaml.line(1, &["id: ", id]);
    yaml.texts(1, "name", name);
    if !release.is_empty() {
        yaml.line(1, &["version: ", &quoted(release)]);
    }
    let languages: Vec<String> = layer.languages().iter().map(|lang| quoted(lang.as_str())).collect();
    yaml.line(1, &["languages: [", &languages.join(", "), "]"]);
    yaml.long_texts(1, "credit", credit);
    yaml.line(1, &["licence: ", &quoted(licence)]);
    yaml.line(1, &["accept: [", &accept.join(", "), "]"]);
    yaml.into_text()
}

pub(super) fn family(family: &ImportedFamily) -> String {
    let mut yaml = Yaml::default();
    yaml.line(1, &["- id: ", &quoted(&family.id)]);
    yaml.texts(2, "name", &family.name);
    optional(&mut yaml, "parent", family.parent.as_deref());
    yaml.into_text()
}

pub(super) fn category(category: &ImportedCategory) -> String {
    let mut yaml = Yaml::default();
    yaml.line(1, &["- id: ", &quoted(&category.id)]);
    yaml.texts(2, "name", &category.name);
    yaml.into_text()
}

pub(super) fn skill(skill: &ImportedSkill) -> String {
    let mut yaml = Yaml::default();
    yaml.line(1, &["- id: ", &quoted(&skill.id)]);
    yaml.texts(2, "name", &skill.named.title);
    aliases(&mut yaml, &skill.named);
    optional(&mut yaml, "category", skill.category.as_deref());
    yaml.line(2, &["kind: ", skill.kind.as_str()]);
    optional(&mut yaml, "broader", skill.broader.as_deref());
    yaml.long_texts(2, "summary", &skill.summary);
    codes(&mut yaml, &skill.codes);
    yaml.into_text()
}

pub(super) fn role(role: &ImportedRole) -> String {
    let mut yaml = Yaml::default();
    yaml.line(1, &["- id: ", &quoted(&role.id)]);
    yaml.texts(2, "title", &role.named.title);
    aliases(&mut yaml, &role.named);
    optional(&mut yaml, "family", role.family.as_deref());
    if let Some(stage) = role.stage {
        yaml.line(2, &["stage: ", stage.as_str()]);
    }
    yaml.long_texts(2, "summary", &role.summary);
    yaml.long_texts(2, "description", &role.description);
    list(&mut yaml, "tasks", &role.tasks, |yaml, task| yaml.line(3, &["- ", &flow(task)]));
    list(&mut yaml, "skills", &role.needs, need);
    list(&mut yaml, "education", &role.education, |yaml, way| {
        let fields = [("level", &way.level), ("text", &way.text)];
        let written = fields.iter().filter(|(_, text)| !text.is_empty());
        let pairs: Vec<String> = written.map(|(key, text)| format!("{key}: {}", flow(text))).collect();
        yaml.line(3, &["- {", &pairs.join(", "), "}"]);
    });
    list(&mut yaml, "steps", &role.steps, step);
    codes(&mut yaml, &role.codes);
    if !role.source.is_empty() {
        yaml.line(2, &["sources: [{title: ", &quoted(&role.source), "}]"]);
    }
    yaml.into_text()
}

fn need(yaml: &mut Yaml, need: &ImportedNeed) {
    let level = need.level.map(|level| format!(", level: {}", level.number())).unwrap_or_default();
    yaml.line(3, &["- {skill: ", &quoted(&need.skill), ", need: ", need.need.as_str(), &level, "}"]);
}

fn step(yaml: &mut Yaml, step: &ImportedStep) {
    let why = if step.why.is_empty() { String::new() } else { format!(", why: {}", flow(&step.why)) };
    yaml.line(3, &["- {to: ", &quoted(&step.to), ", kind: ", StepKind::Related.as_str(), &why, "}"]);
}

fn list<T>(yaml: &mut Yaml, key: &str, items: &[T], write: impl Fn(&mut Yaml, &T)) {
    if items.is_empty() {
        return;
    }
    yaml.line(2, &[key, ":"]);
    for item in items {
        write(yaml, item);
    }
}

fn aliases(yaml: &mut Yaml, named: &NameSet) {
    if named.aliases.is_empty() {
        return;
    }
    yaml.line(2, &["aliases:"]);
    for (lang, names) in &named.aliases {
        yaml.line(3, &[key(lang.as_str()), ":"]);
        for name in names {
            yaml.line(4, &["- ", &quoted(name)]);
        }
    }
}

fn codes(yaml: &mut Yaml, codes: &[(&str, String)]) {
    if !codes.is_empty() {
        let pairs: Vec<String> =
            codes.iter().map(|(scheme, code)| format!("{scheme}: {}", quoted(code))).collect();
        yaml.line(2, &["codes: {", &pairs.join(", "), "}"]);
    }
}

fn optional(yaml: &mut Yaml, key: &str, value: Option<&str>) {
    if let Some(value) = value {
        yaml.line(2, &[key, ": ", &quoted(value)]);
    }
}
