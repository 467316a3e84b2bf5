//! From what was written to domain values: names become indices, words become scales, figures find their
//! source. What is broken is told and left out; what it stood in stays.

mod cycles;
mod employment;
mod figures;
mod groups;
mod index;
mod role;
mod values;

use super::layers::{CATEGORIES, Entry, EntryTexts, FAMILIES, LaidLayers, ROLES, SKILLS, texts_of};
use super::lists::ItemWritten;
use super::problems::Problems;
use super::quote::shortened;
use super::tree::{Node, NodeKind};
use crate::domain::{
    Category, Codes, Contact, Family, FieldLayers, Lang, Layer, Parts, Role, Skill, SkillNeed, Step, Text,
    harmless,
};
use crate::wording::{Key, Words, key};
use index::Index;
pub(crate) use values::{stage_hint, truth};

/// A catalogue in the making: indices are settled, and every entry still knows where it was written.
///
/// Entry `n` of each list is entry `n` of the same list of [`LaidLayers`].
#[derive(Debug, Default)]
pub(crate) struct Draft<'t> {
    pub(crate) layers: Vec<Layer>,
    pub(crate) families: Vec<Family>,
    pub(crate) categories: Vec<Category>,
    pub(crate) skills: Vec<Skill>,
    pub(crate) roles: Vec<DraftRole<'t>>,
}

/// A role whose skills, contacts and steps still stand beside it.
#[derive(Debug)]
pub(crate) struct DraftRole<'t> {
    pub(crate) role: Role,
    pub(crate) skills: Vec<Item<'t, SkillNeed>>,
    pub(crate) contacts: Vec<Item<'t, Contact>>,
    pub(crate) steps: Vec<Item<'t, Step>>,
    pub(crate) origins: FieldLayers,
}

/// A value and where it was written.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Item<'t, T> {
    pub(crate) written: ItemWritten<'t>,
    pub(crate) value: T,
}

impl Draft<'_> {
    pub(crate) fn into_parts(self) -> Parts {
        fn values<T>(items: Vec<Item<'_, T>>) -> Vec<T> {
            items.into_iter().map(|item| item.value).collect()
        }
        let origins = self.roles.iter().map(|draft| draft.origins);
        let origins = if self.layers.len() > 1 { origins.collect() } else { Vec::new() };
        let whole = |draft: DraftRole<'_>| Role {
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
pub(crate) fn resolve<'t>(layers: &LaidLayers<'t>, problems: &mut Problems) -> Draft<'t> {
    let mut resolver = Resolver {
        families: Index::new(&FAMILIES, &layers.families),
        categories: Index::new(&CATEGORIES, &layers.categories),
        skills: Index::new(&SKILLS, &layers.skills),
        roles: Index::new(&ROLES, &layers.roles).without(&layers.hidden),
        problems,
    };
    let of_layers = layers.descriptions.iter().map(|layer| resolver.layer(layer)).collect();
    let mut families: Vec<Family> =
        with_texts(&layers.families).map(|(entry, texts)| resolver.family(entry, texts)).collect();
    let categories =
        with_texts(&layers.categories).map(|(entry, texts)| resolver.category(entry, texts)).collect();
    let mut skills: Vec<Skill> =
        with_texts(&layers.skills).map(|(entry, texts)| resolver.skill(entry, texts)).collect();
    let roles = with_texts(&layers.roles).map(|(entry, texts)| resolver.role(entry, texts)).collect();
    cycles::cut_families(&layers.families, &mut families, resolver.problems);
    cycles::cut_skills(&layers.skills, &mut skills, resolver.problems);
    Draft { layers: of_layers, families, categories, skills, roles }
}

/// Entries with their texts.
fn with_texts<'l, 't>(entries: &'l [Entry<'t>]) -> impl Iterator<Item = (&'l Entry<'t>, EntryTexts)> {
    entries.iter().zip(texts_of(entries))
}

struct Resolver<'a, 't> {
    families: Index<'a, 't>,
    categories: Index<'a, 't>,
    skills: Index<'a, 't>,
    roles: Index<'a, 't>,
    problems: &'a mut Problems,
}

/// What an entry is called; its id, and a problem, where nothing is written.
fn title(index: &Index<'_, '_>, problems: &mut Problems, entry: &Entry<'_>, title: Text) -> Text {
    if !title.is_empty() {
        return title;
    }
    let home = entry.home();
    let message = Words::of(key::PROBLEM_MISSING_TITLE).text("kind", entry.group.word);
    // Above the lowest layer, the id of an entry that is to be changed may be misspelt.
    let hint = if home.layer > 0 { index.hint(&entry.id) } else { None };
    problems.error("missing-title", home.node, message.text("key", entry.group.title), hint);
    Text::lines([(Lang::NEUTRAL, &*entry.id)])
}

/// A value that is shown as it was written, on one line.
fn plain(node: Option<Node<'_>>) -> Box<str> {
    harmless::line(node.and_then(Node::text).unwrap_or_default()).into()
}

/// Tells that a value is not what it should be.
fn broken(problems: &mut Problems, node: Node<'_>, expected: impl Into<Words>, hint: Option<Words>) {
    let written = shortened(node.text().unwrap_or_default());
    let message = Words::of(key::PROBLEM_BROKEN_VALUE).text("value", written);
    problems.error("broken-value", node, message.words("expected", expected.into()), hint);
}

/// Reads each item of a list with `read`; those it gives nothing for are left out.
fn list<'a, 'i, 't, V>(
    resolver: &mut Resolver<'a, 'i>,
    entry: &Entry<'t>,
    key: &str,
    read: impl Fn(&mut Resolver<'a, 'i>, Node<'t>) -> Option<V>,
) -> Vec<V> {
    let items = entry.field(key).into_iter().flat_map(Node::items);
    items.filter_map(|(_, item)| read(resolver, item)).collect()
}

/// The codes of an entry in public classifications, as the highest layer writes them.
fn codes(resolver: &mut Resolver<'_, '_>, entry: &Entry<'_>) -> Codes {
    let written = entry.field("codes").into_iter().flat_map(Node::entries);
    let code = |(scheme, code): (Node<'_>, Node<'_>)| {
        let scheme = scheme.text()?.to_owned();
        if code.kind() != NodeKind::Map {
            return Some((scheme, code.text().filter(|_| !code.is_nothing())?.to_owned(), None));
        }
        let fits = code.get("match").and_then(|word| resolver.scale(word));
        let Some(text) = code.get("code").and_then(Node::text) else {
            let message = Words::of(key::PROBLEM_STATEMENT_INCOMPLETE).text("key", "code");
            resolver.problems.error("missing-value", code, message, None);
            return None;
        };
        Some((scheme, text.to_owned(), fits))
    };
    let codes: Vec<_> = written.filter_map(code).collect();
    Codes::matched(codes.iter().map(|(scheme, code, fits)| (&**scheme, &**code, *fits)))
}

/// The value a scalar stands for as `read` has it, its blanks cut off; a problem, where it stands for none.
fn value<T>(
    problems: &mut Problems,
    node: Node<'_>,
    expected: Key,
    read: impl FnOnce(&str) -> Option<T>,
) -> Option<T> {
    let value = read(node.text()?.trim());
    if value.is_none() {
        broken(problems, node, expected, None);
    }
    value
}
