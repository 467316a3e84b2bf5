//! A layer in the making: plain values, references by id, texts harmless already.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

use crate::domain::{Lang, Level, Need, SkillKind, Stage, fold};

/// A text by language.
pub(super) type TextByLang = BTreeMap<Lang, String>;

/// A text in one language; nothing where it is empty.
pub(super) fn in_one(lang: Lang, text: impl Into<String>) -> TextByLang {
    let text = text.into();
    if text.is_empty() { TextByLang::new() } else { TextByLang::from([(lang, text)]) }
}

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
    pub(super) steps: Vec<ImportedStep>,
    pub(super) codes: CodeList,
    pub(super) source: String,
}

/// Codes in classifications, by scheme.
pub(super) type CodeList = Vec<(&'static str, String)>;

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

/// A move that the publisher calls possible, of whatever kind.
#[derive(Debug)]
pub(super) struct ImportedStep {
    pub(super) to: String,
    pub(super) why: TextByLang,
}

/// A title and other names, each once a language, accents and case aside.
#[derive(Debug, Default)]
pub(super) struct NameSet {
    pub(super) title: TextByLang,
    pub(super) aliases: BTreeMap<Lang, Vec<String>>,
    taken: HashSet<(Lang, String)>,
}

impl NameSet {
    pub(super) fn new(lang: Lang, title: impl Into<String>) -> Self {
        let mut named = Self::default();
        named.entitle(lang, title);
        named
    }

    /// Sets the title in a language. Comes before the other names.
    pub(super) fn entitle(&mut self, lang: Lang, title: impl Into<String>) {
        let title = title.into();
        self.taken.insert((lang, fold(&title)));
        self.title.insert(lang, title);
    }

    /// Adds another name; false where it is there already.
    pub(super) fn alias(&mut self, lang: Lang, name: &str) -> bool {
        let is_new = self.taken.insert((lang, fold(name)));
        if is_new {
            self.aliases.entry(lang).or_default().push(name.to_owned());
        }
        is_new
    }

    pub(super) fn alias_count(&self) -> usize {
        self.aliases.values().map(Vec::len).sum()
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

    /// Languages in which there is every text.
    pub(super) fn languages(&self) -> BTreeSet<Lang> {
        let mut texts = self.texts();
        let Some(first) = texts.next() else { return BTreeSet::new() };
        let shared: BTreeSet<Lang> = first.keys().copied().collect();
        texts.fold(shared, |mut shared, text| {
            shared.retain(|lang| text.contains_key(lang));
            shared
        })
    }

    /// Every text that somebody wrote something in.
    fn texts(&self) -> impl Iterator<Item = &TextByLang> {
        let families = self.families.iter().map(|family| &family.name);
        let categories = self.categories.iter().map(|category| &category.name);
        let skills = self.skills.iter().flat_map(|skill| [&skill.named.title, &skill.summary]);
        let roles = self.roles.iter().flat_map(|role| {
            let education = role.education.iter().flat_map(|way| [&way.level, &way.text]);
            let steps = role.steps.iter().map(|step| &step.why);
            [&role.named.title, &role.summary, &role.description]
                .into_iter()
                .chain(&role.tasks)
                .chain(education)
                .chain(steps)
        });
        families.chain(categories).chain(skills).chain(roles).filter(|text| !text.is_empty())
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
    use super::{BroaderLinks, ImportedCategory, ImportedLayer, Lang, NameSet, TextByLang, in_one};

    #[test]
    fn names_are_kept_once_a_language() {
        let mut named = NameSet::new(Lang::FR, "Développeur");
        assert!(!named.alias(Lang::FR, "DEVELOPPEUR"));
        assert!(named.alias(Lang::FR, "Codeur") && !named.alias(Lang::FR, "codeur"));
        assert!(named.alias(Lang::EN, "Codeur"));
        assert_eq!(named.alias_count(), 2);
    }

    #[test]
    fn languages_are_those_of_every_text() {
        let both = TextByLang::from([(Lang::EN, "A".to_owned()), (Lang::FR, "B".to_owned())]);
        let mut layer = ImportedLayer::default();
        layer.categories.push(ImportedCategory { id: "a".into(), name: both });
        assert_eq!(layer.languages().into_iter().collect::<Vec<_>>(), [Lang::EN, Lang::FR]);
        layer.categories.push(ImportedCategory { id: "b".into(), name: in_one(Lang::FR, "C") });
        layer.categories.push(ImportedCategory { id: "c".into(), name: in_one(Lang::EN, "") });
        assert_eq!(layer.languages().into_iter().collect::<Vec<_>>(), [Lang::FR]);
    }

    #[test]
    fn rings_are_seen_before_they_close() {
        let mut links = BroaderLinks::default();
        links.add("a", "b");
        links.add("b", "c");
        assert!(links.closes_ring("c", "a") && links.closes_ring("x", "x"));
        assert!(!links.closes_ring("x", "a"));
    }
}
