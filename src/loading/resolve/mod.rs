//! From what was written to domain values: names become indices, words become scales, figures find their
//! source. What is broken is reported and left out; what it stood in stays.

mod cycles;
mod figures;
mod groups;
mod index;
mod role;
mod values;

use super::finding::{Finding, Findings, Trail, quoted};
use super::merge::{Entry, Merged, Written};
use super::overlay::Place;
use super::schema::{CategoryEntry, FamilyEntry, RawText, RoleEntry, SkillEntry};
use crate::domain::{
    Category, Contact, Family, FieldLayers, Lang, Layer, Parts, Role, Skill, SkillNeed, Step, Text, harmless,
};
use index::Index;
pub(crate) use values::{hint, truth};

/// A catalogue in the making: indices are settled, and every entry still knows its number in the file.
///
/// Entry `n` of each list is entry `n` of the same list of [`Written`].
#[derive(Debug, Default)]
pub(crate) struct Draft {
    pub(crate) layers: Vec<Layer>,
    pub(crate) families: Vec<Family>,
    pub(crate) categories: Vec<Category>,
    pub(crate) skills: Vec<Skill>,
    pub(crate) roles: Vec<DraftRole>,
}

/// A role whose skills, contacts and steps still stand beside it.
#[derive(Debug)]
pub(crate) struct DraftRole {
    pub(crate) role: Role,
    pub(crate) skills: Vec<Item<SkillNeed>>,
    pub(crate) contacts: Vec<Item<Contact>>,
    pub(crate) steps: Vec<Item<Step>>,
    pub(crate) origins: FieldLayers,
}

/// A value and where it was written.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Item<T> {
    pub(crate) place: Place,
    pub(crate) value: T,
}

impl Draft {
    pub(crate) fn into_parts(self) -> Parts {
        fn values<T>(items: Vec<Item<T>>) -> Vec<T> {
            items.into_iter().map(|item| item.value).collect()
        }
        let origins = self.roles.iter().map(|draft| draft.origins);
        let origins = if self.layers.len() > 1 { origins.collect() } else { Vec::new() };
        let whole = |draft: DraftRole| Role {
            skills: values(draft.skills),
            contacts: values(draft.contacts),
            steps: values(draft.steps),
            ..draft.role
        };
        Parts {
            layers: self.layers,
            families: self.families,
            categories: self.categories,
            skills: self.skills,
            roles: self.roles.into_iter().map(whole).collect(),
            origins,
        }
    }
}

/// Resolves everything. Cost is linear in what was written; an unknown id costs a search through the known
/// ones for the nearest, for the first hundred of them.
pub(crate) fn resolve(written: &Written, findings: &mut Findings) -> Draft {
    let mut resolver = Resolver {
        families: Index::new(&written.families),
        categories: Index::new(&written.categories),
        skills: Index::new(&written.skills),
        roles: Index::new(&written.roles).without(&written.hidden),
        findings,
    };
    let layers = written.layers.iter().map(|layer| resolver.layer(layer)).collect();
    let mut families: Vec<Family> = written.families.iter().map(|entry| resolver.family(entry)).collect();
    let categories = written.categories.iter().map(|entry| resolver.category(entry)).collect();
    let mut skills: Vec<Skill> = written.skills.iter().map(|entry| resolver.skill(entry)).collect();
    let roles = written.roles.iter().map(|entry| resolver.role(entry)).collect();
    cycles::cut_families(&written.families, &mut families, resolver.findings);
    cycles::cut_skills(&written.skills, &mut skills, resolver.findings);
    Draft { layers, families, categories, skills, roles }
}

struct Resolver<'a> {
    families: Index<'a, FamilyEntry>,
    categories: Index<'a, CategoryEntry>,
    skills: Index<'a, SkillEntry>,
    roles: Index<'a, RoleEntry>,
    findings: &'a mut Findings,
}

impl Resolver<'_> {
    fn report(&mut self, finding: Finding) {
        self.findings.push(finding);
    }
}

/// The place of what an id names, if that is shown; a report where the id is unknown.
fn refer<E: Entry>(
    index: &Index<'_, E>,
    findings: &mut Findings,
    id: &str,
    trail: &Trail<'_>,
) -> Option<u32> {
    index.find(id, trail).unwrap_or_else(|unknown| {
        findings.push(unknown);
        None
    })
}

/// What an entry is called; its id, and a report, where nothing is written.
fn title<E: Entry>(index: &Index<'_, E>, findings: &mut Findings, entry: &Merged<E>) -> Text {
    let title = entry.text(E::title).on_lines();
    if !title.is_empty() {
        return title;
    }
    let (layer, trail) = entry.home();
    let message = format!("this {} has no `{}`; its id stands in for it", E::WORD, E::TITLE);
    // Above the lowest layer, the id of an entry that is to be changed may be misspelt.
    let hint = if layer > 0 { index.hint(&entry.id) } else { None };
    findings.push(Finding::error("missing-title", trail.spot(), message).maybe_hint(hint));
    Text::lines([(Lang::NEUTRAL, &*entry.id)])
}

/// A field of one-line text.
fn lines<'a, E: Entry>(entry: &'a Merged<E>, pick: impl Fn(&'a E) -> Option<&'a RawText>) -> Text {
    entry.text(pick).on_lines()
}

fn line_of(text: Option<&RawText>) -> Text {
    text.map(RawText::lines).unwrap_or_default()
}

/// A value that is shown as it was written, on one line.
fn plain(text: &str) -> Box<str> {
    harmless::line(text).into()
}

/// Says that a value is not what it should be.
pub(crate) fn broken(trail: &Trail<'_>, written: &str, expected: &str) -> Finding {
    Finding::error("broken-value", trail.spot(), format!("{} is not {expected}", quoted(written)))
}
