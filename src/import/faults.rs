//! What would make errors of a layer: held against the rules of `check` before anything is written. Told in their words,
//! and much quicker than reading what was written; tests hold the two together.

use std::borrow::Cow;
use std::collections::{HashMap, HashSet};

use crate::domain::harmless;

use super::layer::{ImportedLayer, ImportedRole, NameSet, TextByLang};

/// What is wrong with a layer, by rule and id.
pub(super) fn faults(layer: &ImportedLayer) -> Vec<String> {
    let mut faults = Faults::default();
    let families = faults.ids("family", layer.families.iter().map(|family| &*family.id));
    let categories = faults.ids("category", layer.categories.iter().map(|category| &*category.id));
    let skills = faults.ids("skill", layer.skills.iter().map(|skill| &*skill.id));
    let roles = faults.ids("role", layer.roles.iter().map(|role| &*role.id));
    for family in &layer.families {
        faults.titled(&family.id, &family.name);
        faults.known(&family.id, family.parent.as_deref(), &families);
    }
    for category in &layer.categories {
        faults.titled(&category.id, &category.name);
    }
    for skill in &layer.skills {
        faults.named(&skill.id, &skill.named);
        faults.known(&skill.id, skill.category.as_deref(), &categories);
        faults.known(&skill.id, skill.broader.as_deref(), &skills);
    }
    for role in &layer.roles {
        faults.role(role, [&families, &skills, &roles]);
    }
    let parents = layer.families.iter().map(|family| (&*family.id, family.parent.as_deref()));
    faults.no_rings(&parents.collect());
    let broader = layer.skills.iter().map(|skill| (&*skill.id, skill.broader.as_deref()));
    faults.no_rings(&broader.collect());
    faults.0
}

/// Ids in the form in which the loader will read them.
type IdSet<'l> = HashSet<Cow<'l, str>>;

#[derive(Default)]
struct Faults(Vec<String>);

impl Faults {
    fn add(&mut self, rule: &str, id: &str, about: &str) {
        self.0.push(format!("{rule}: {id} ({about})"));
    }

    /// All ids of a list, each of which stands there once.
    ///
    /// Compared as they will be read: made harmless.
    fn ids<'l>(&mut self, list: &str, ids: impl Iterator<Item = &'l str>) -> IdSet<'l> {
        let mut seen = HashSet::new();
        for id in ids {
            let read = harmless::line(id);
            if read.is_empty() {
                self.add("missing-id", list, id);
            } else if !seen.insert(read) {
                self.add("duplicate-id", id, list);
            }
        }
        seen
    }

    fn titled(&mut self, id: &str, name: &TextByLang) {
        if name.values().all(|text| harmless::line(text).is_empty()) {
            self.add("missing-title", id, "");
        }
    }

    fn named(&mut self, id: &str, named: &NameSet) {
        self.titled(id, &named.title);
    }

    fn known(&mut self, id: &str, other: Option<&str>, there: &IdSet<'_>) {
        if let Some(other) = other.filter(|other| !there.contains(&harmless::line(other))) {
            self.add("unknown-id", id, other);
        }
    }

    fn role(&mut self, role: &ImportedRole, [families, skills, roles]: [&IdSet<'_>; 3]) {
        self.named(&role.id, &role.named);
        self.known(&role.id, role.family.as_deref(), families);
        self.listed(&role.id, role.needs.iter().map(|need| &*need.skill), skills);
        self.listed(&role.id, role.steps.iter().map(|step| &*step.to), roles);
        if role.steps.iter().any(|step| step.to == role.id) {
            self.add("step-to-itself", &role.id, &role.id);
        }
    }

    /// What a role lists is there, and each once.
    fn listed<'l>(&mut self, id: &str, others: impl Iterator<Item = &'l str>, there: &IdSet<'_>) {
        let mut seen = HashSet::new();
        for other in others {
            self.known(id, Some(other), there);
            if !seen.insert(harmless::line(other)) {
                self.add("duplicate-entry", id, other);
            }
        }
    }

    /// Nothing is part of itself, however far up.
    fn no_rings(&mut self, above: &HashMap<&str, Option<&str>>) {
        let mut free: HashSet<&str> = HashSet::new();
        for start in above.keys() {
            let mut trail = Vec::new();
            let mut at = Some(*start);
            while let Some(id) = at.filter(|id| !free.contains(id)) {
                if trail.contains(&id) {
                    self.add("cycle", start, id);
                    break;
                }
                trail.push(id);
                at = above.get(id).copied().flatten();
            }
            free.extend(trail);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::faults;
    use crate::domain::{Lang, Need};
    use crate::import::layer::{
        ImportedFamily, ImportedLayer, ImportedNeed, ImportedRole, ImportedStep, NameSet, TextByLang, in_one,
    };

    fn role(id: &str) -> ImportedRole {
        ImportedRole { id: id.to_owned(), named: NameSet::new(Lang::EN, id), ..ImportedRole::default() }
    }

    fn family(id: &str, parent: Option<&str>) -> ImportedFamily {
        ImportedFamily { id: id.to_owned(), name: in_one(Lang::EN, id), parent: parent.map(str::to_owned) }
    }

    #[test]
    fn each_kind_of_fault_is_told() {
        assert_eq!(
            faults(&ImportedLayer { roles: vec![role("a")], ..ImportedLayer::default() }),
            [] as [String; 0]
        );
        let mut odd = role("a");
        odd.family = Some("none".to_owned());
        odd.needs.push(ImportedNeed { skill: "none".to_owned(), need: Need::Useful, level: None });
        for to in ["a", "b", "b"] {
            odd.steps.push(ImportedStep { to: to.to_owned(), why: TextByLang::new() });
        }
        assert_eq!(
            faults(&ImportedLayer { roles: vec![role("a"), role("\u{c}a")], ..ImportedLayer::default() })
                .len(),
            1
        );
        let untitled = ImportedRole { id: "b".to_owned(), ..ImportedRole::default() };
        let families = vec![family("f", Some("g")), family("g", Some("f"))];
        let layer =
            ImportedLayer { roles: vec![odd, untitled, role("a")], families, ..ImportedLayer::default() };
        let told = faults(&layer);
        for rule in
            ["duplicate-id", "unknown-id", "step-to-itself", "duplicate-entry", "missing-title", "cycle"]
        {
            assert!(told.iter().any(|fault| fault.starts_with(rule)), "{rule} in {told:?}");
        }
    }
}
