//! Layers laid over one another: entries with the same id become one, key by key.
//!
//! Nothing is copied. What was written about an id stays together as a stack, one value a layer; a key is asked for
//! from the top of the stack downwards. So it is always known where something comes from.

use std::collections::HashMap;
use std::collections::hash_map::Entry as Slot;

use super::pair;
use super::problems::Problems;
use super::quote::shortened;
use super::tree::{Node, NodeTree};
use crate::domain::{Lang, Names, Text, harmless};
use crate::wording::{Key, Words, key};

/// Longest sensible id, in bytes.
const LONGEST_ID: usize = 100;

/// A list of a file, and what its entries are.
#[derive(Debug)]
pub(crate) struct EntryGroup {
    /// Key of the list.
    pub(crate) list: &'static str,
    /// What the wording files know an entry by.
    pub(crate) word: &'static str,
    /// Key of what people call an entry.
    pub(crate) title: &'static str,
}

pub(crate) static FAMILIES: EntryGroup = EntryGroup { list: "families", word: "family", title: "name" };
pub(crate) static CATEGORIES: EntryGroup = EntryGroup { list: "categories", word: "category", title: "name" };
pub(crate) static SKILLS: EntryGroup = EntryGroup { list: "skills", word: "skill", title: "name" };
pub(crate) static ROLES: EntryGroup = EntryGroup { list: "roles", word: "role", title: "title" };

/// What one layer writes of an id.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct WrittenEntry<'t> {
    pub(crate) layer: usize,
    pub(crate) node: Node<'t>,
}

/// Everything written about one id.
#[derive(Debug)]
pub(crate) struct Entry<'t> {
    pub(crate) group: &'static EntryGroup,
    /// Harmless to show.
    pub(crate) id: Box<str>,
    /// Lowest layer first; never empty.
    stack: Vec<WrittenEntry<'t>>,
}

impl<'t> Entry<'t> {
    /// What stands under a key in the highest layer that writes it.
    pub(crate) fn field(&self, key: &str) -> Option<Node<'t>> {
        self.written(key).map(|(_, node)| node)
    }

    /// The same, with what that layer writes of the entry.
    pub(crate) fn written(&self, key: &str) -> Option<(WrittenEntry<'t>, Node<'t>)> {
        self.stack.iter().rev().find_map(|written| Some((*written, written.node.get(key)?)))
    }

    /// What it is called and what is said of it. Costs a look at every letter.
    pub(crate) fn texts(&self) -> EntryTexts {
        EntryTexts {
            title: self.text(self.group.title).on_lines(),
            aliases: self.names(),
            summary: self.text("summary").on_lines(),
            description: self.text("description"),
        }
    }

    /// A text with what every layer says of it; see [`Entry::versions`].
    fn text(&self, key: &str) -> Text {
        match self.stack[..] {
            [only] => only.node.get(key).map(text).unwrap_or_default(),
            _ => Text::blocks(self.versions(key).into_iter().map(|(_, lang, text)| (lang, text))),
        }
    }

    /// The versions of a text with where each was written: a language written higher up takes the place of the same
    /// one below, a text that belongs to no language the place of all.
    pub(crate) fn versions(&self, key: &str) -> Vec<(Node<'t>, Lang, &'t str)> {
        let mut merged: Vec<(Node<'t>, Lang, &str)> = Vec::new();
        for node in self.stack.iter().filter_map(|written| written.node.get(key)) {
            for (lang, text) in versions(node).filter(|(_, text)| !harmless::line(text).is_empty()) {
                if lang == Lang::NEUTRAL {
                    merged.clear();
                }
                match merged.iter_mut().find(|(_, known, _)| *known == lang) {
                    Some(version) => *version = (node, lang, text),
                    None => merged.push((node, lang, text)),
                }
            }
        }
        merged
    }

    /// Other names with what every layer says of them; see [`Entry::aliases`].
    fn names(&self) -> Names {
        match self.stack[..] {
            [only] => only
                .node
                .get("aliases")
                .into_iter()
                .flat_map(names)
                .map(|(_, lang, name)| (lang, name))
                .collect(),
            _ => self.aliases().into_iter().map(|(_, lang, name)| (lang, name)).collect(),
        }
    }

    /// Other names with the lists they stand in: those of a language take the place of those that the layers below have
    /// in it, those of no language the place of all, and an empty list leaves none.
    pub(crate) fn aliases(&self) -> Vec<(Node<'t>, Lang, &'t str)> {
        let mut merged: Vec<(Node<'t>, Lang, &str)> = Vec::new();
        for node in self.stack.iter().filter_map(|written| written.node.get("aliases")) {
            let written: Vec<_> = names(node).filter(|(.., name)| !harmless::line(name).is_empty()).collect();
            // Names of a language stand together, and there are few languages.
            let mut langs: Vec<Lang> = written.iter().map(|(_, lang, _)| *lang).collect();
            langs.dedup();
            let clears = langs.is_empty() || langs.contains(&Lang::NEUTRAL);
            merged.retain(|(_, lang, _)| !clears && !langs.contains(lang));
            merged.extend(written);
        }
        merged
    }

    /// What was first written of it.
    pub(crate) fn home(&self) -> WrittenEntry<'t> {
        // A stack begins with one value and only grows.
        self.stack[0]
    }

    /// What each layer writes, lowest first.
    pub(crate) fn stack(&self) -> &[WrittenEntry<'t>] {
        &self.stack
    }
}

/// The texts of an entry, harmless to show; empty where there is none.
#[derive(Debug)]
pub(crate) struct EntryTexts {
    pub(crate) title: Text,
    pub(crate) aliases: Names,
    pub(crate) summary: Text,
    pub(crate) description: Text,
}

/// The texts of all entries, in their order.
pub(crate) fn texts_of(entries: &[Entry<'_>]) -> Vec<EntryTexts> {
    /// Entries that one thread takes at a time.
    const MANY: usize = 256;
    let chunks: Vec<_> = entries.chunks(MANY).collect();
    if chunks.len() < 2 {
        return entries.iter().map(Entry::texts).collect();
    }
    let texts = |number: usize| chunks[number].iter().map(Entry::texts).collect::<Vec<_>>();
    pair::map(chunks.len(), texts).into_iter().flatten().collect()
}

/// The versions of a text that have words in them, as they are written: plain, or by language.
pub(crate) fn versions(node: Node<'_>) -> impl Iterator<Item = (Lang, &str)> {
    let plain = node.text().map(|text| (Lang::NEUTRAL, text));
    let written = node.entries().filter(|(_, value)| !value.is_nothing());
    let by_language = written.filter_map(|(key, value)| Some((Lang::parse(key.text()?)?, value.text()?)));
    plain.into_iter().chain(by_language).filter(|(_, text)| !text.trim().is_empty())
}

/// A text with paragraphs.
pub(crate) fn text(node: Node<'_>) -> Text {
    Text::blocks(versions(node))
}

/// A text of one line in each language; nothing where none is written.
pub(crate) fn line(node: Option<Node<'_>>) -> Text {
    Text::lines(node.into_iter().flat_map(versions))
}

/// Names as they are written, a list or lists by language, each with the list it stands in.
fn names<'t>(node: Node<'t>) -> impl Iterator<Item = (Node<'t>, Lang, &'t str)> {
    let of =
        |list: Node<'t>, lang| list.items().filter_map(move |(_, name)| Some((list, lang, name.text()?)));
    let by_language = node.entries().filter_map(|(key, list)| Some((list, Lang::parse(key.text()?)?)));
    of(node, Lang::NEUTRAL).chain(by_language.flat_map(move |(list, lang)| of(list, lang)))
}

/// All that was written, by id.
#[derive(Debug, Default)]
pub(crate) struct LaidLayers<'t> {
    /// What each layer says about itself.
    pub(crate) descriptions: Vec<LayerWritten<'t>>,
    pub(crate) families: Vec<Entry<'t>>,
    pub(crate) categories: Vec<Entry<'t>>,
    pub(crate) skills: Vec<Entry<'t>>,
    pub(crate) roles: Vec<Entry<'t>>,
    /// Roles that are not in the catalogue; see [`hidden`](super::hidden).
    pub(crate) hidden: Vec<Entry<'t>>,
}

/// What is known of a layer.
#[derive(Debug)]
pub(crate) struct LayerWritten<'t> {
    /// Where it was read from.
    pub(crate) place: Box<str>,
    /// What it says about itself.
    pub(crate) about: Option<Node<'t>>,
}

impl<'t> LaidLayers<'t> {
    /// Lays the files over one another. `layers` says to which layer each file belongs, `places` where each layer was
    /// read from.
    pub(crate) fn of(
        trees: &'t [Option<NodeTree>],
        layers: &[usize],
        places: &[String],
        problems: &mut Problems,
    ) -> Self {
        let roots =
            || trees.iter().zip(layers).filter_map(|(tree, layer)| Some((*layer, tree.as_ref()?.root())));
        let mut of_layers: Vec<LayerWritten<'t>> = places
            .iter()
            .map(|place| LayerWritten { place: harmless::line(place).into(), about: None })
            .collect();
        for (layer, root) in roots() {
            let Some((about, known)) = entry(root, "catalogue").zip(of_layers.get_mut(layer)) else {
                continue;
            };
            match known.about {
                None => known.about = Some(about.1),
                Some(first) => {
                    let message = Words::of(key::PROBLEM_DUPLICATE_CATALOGUE);
                    let first = key_of(trees, first).unwrap_or(first);
                    problems.error(
                        "duplicate-catalogue",
                        about.0,
                        message.text("first", first.place()),
                        None,
                    );
                }
            }
        }
        let mut all = |group: &'static EntryGroup| {
            let lists = roots().filter_map(|(layer, root)| Some((layer, root.get(group.list)?)));
            let entries = lists
                .flat_map(|(layer, list)| list.items().map(move |(_, node)| WrittenEntry { layer, node }));
            stacked(group, entries, problems)
        };
        Self {
            families: all(&FAMILIES),
            categories: all(&CATEGORIES),
            skills: all(&SKILLS),
            roles: all(&ROLES),
            descriptions: of_layers,
            hidden: Vec::new(),
        }
    }
}

/// A key of a map with what is written under it.
fn entry<'t>(map: Node<'t>, key: &str) -> Option<(Node<'t>, Node<'t>)> {
    map.entries().find(|(other, value)| other.text() == Some(key) && !value.is_nothing())
}

/// The key `catalogue` of the file in which a layer describes itself.
fn key_of<'t>(trees: &'t [Option<NodeTree>], about: Node<'t>) -> Option<Node<'t>> {
    entry(trees.get(about.file())?.as_ref()?.root(), "catalogue").map(|(key, _)| key)
}

/// Puts together what is written of each id, in the order of layers and files. Entries without an id and the second
/// entry of an id within one layer are told and left out.
fn stacked<'t>(
    group: &'static EntryGroup,
    entries: impl Iterator<Item = WrittenEntry<'t>>,
    problems: &mut Problems,
) -> Vec<Entry<'t>> {
    let mut stacks: Vec<Entry<'t>> = Vec::new();
    let mut known: HashMap<Box<str>, usize> = HashMap::new();
    for written in entries {
        let id_node = written.node.get("id");
        let id: Box<str> = harmless::line(id_node.and_then(Node::text).unwrap_or_default()).into();
        let id_node = id_node.unwrap_or(written.node);
        if id.is_empty() {
            let message = Words::of(key::PROBLEM_MISSING_ID).text("kind", group.word);
            problems.error("missing-id", written.node, message, None);
            continue;
        }
        if let Some(hint) = odd(&id) {
            let message = Words::of(key::PROBLEM_ODD_ID).text("id", shortened(&id));
            problems.warning("odd-id", id_node, message, Some(hint.into()));
        }
        match known.entry(id.clone()) {
            Slot::Vacant(slot) => {
                slot.insert(stacks.len());
                stacks.push(Entry { group, id, stack: vec![written] });
            }
            Slot::Occupied(slot) => {
                let stack = &mut stacks[*slot.get()].stack;
                match stack.iter().find(|other| other.layer == written.layer) {
                    None => stack.push(written),
                    Some(first) => {
                        let first = first.node.get("id").unwrap_or(first.node);
                        let message = Words::of(key::PROBLEM_DUPLICATE_ID)
                            .text("id", shortened(&id))
                            .text("kind", group.word)
                            .text("first", first.place());
                        problems.error("duplicate-id", id_node, message, None);
                    }
                }
            }
        }
    }
    stacks
}

/// What an id should be, where it is neither lower-case words joined by hyphens nor a publisher's code.
fn odd(id: &str) -> Option<Key> {
    let sound = |byte: u8| byte.is_ascii_alphanumeric() || b"-._:/".contains(&byte);
    let is_code = id.bytes().any(|byte| byte.is_ascii_digit() || b"._:/".contains(&byte));
    if id.len() > LONGEST_ID {
        Some(key::HINT_SHORTER_ID)
    } else if !id.bytes().all(sound) {
        Some(key::HINT_ID_OF_WORDS)
    } else if !is_code && id.bytes().any(|byte| byte.is_ascii_uppercase()) {
        Some(key::HINT_LOWER_CASE)
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::odd;
    use crate::loading::testing::{errors, lines, load_all, load_layered};

    fn skill(fields: &str) -> String {
        format!("skills:\n  - {{{fields}}}\n")
    }

    #[test]
    fn later_layers_win_key_by_key() {
        let low = skill("id: b, name: B, kind: soft}\n  - {id: a, name: A, broader: b, kind: soft");
        let loaded = load_layered(&[&low, &skill("id: a, kind: technical")]);
        let a = &loaded.catalogue.skills()[1];
        assert_eq!((a.kind.as_str(), a.broader), ("technical", Some(crate::domain::SkillIx(0))));
        assert_eq!(lines(&loaded), [""; 0]);
    }

    #[test]
    fn within_a_layer_the_first_stays() {
        let loaded = load_all(&[skill("id: a, name: A, kind: soft"), skill("id: a, kind: technical")]);
        assert_eq!(
            lines(&loaded),
            ["1.yaml:2:10 (skills › a › id): error[duplicate-id]: a skill with the id `a` is in this layer \
                 already: the first is at 0.yaml:2:10"]
        );
        assert_eq!(loaded.catalogue.skills()[0].kind.as_str(), "soft");
    }

    #[test]
    fn a_layer_describes_itself_once() {
        let about = "catalogue: {id: x}\n";
        assert_eq!(
            lines(&load_all(&[about, about])),
            [
                "1.yaml:1:1 (catalogue): error[duplicate-catalogue]: this layer describes itself in another file \
                 already: the first is at 0.yaml:1:1"
            ]
        );
    }

    #[test]
    fn entries_without_an_id_are_left_out() {
        let loaded = load_all(&[skill("name: A"), skill("id: \"\\u200b\"")]);
        assert_eq!((loaded.catalogue.skills().len(), errors(&loaded)), (0, vec!["missing-id", "missing-id"]));
    }

    #[test]
    fn ids_are_words_or_codes() {
        for fine in ["back-end", "c", "nodejs", "M1805", "15-1254.00", "esco:2512.4", "http://x.eu/a_B1"] {
            assert_eq!(odd(fine), None, "{fine}");
        }
        for strange in ["Back-End", "back end", "développeur", "a␛", "a,b", &"x".repeat(101)] {
            assert!(odd(strange).is_some(), "{strange}");
        }
    }
}
