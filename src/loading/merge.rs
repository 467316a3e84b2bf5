//! Layers put over one another: entries with the same id become one, field by field.
//!
//! Nothing is copied. What was written about an id stays together as a stack, one entry a layer; a field is
//! asked for from the top of the stack downwards. So it is always known where a field comes from.

use std::collections::HashMap;
use std::collections::hash_map::Entry as Place;

use super::finding::{Finding, Findings, Seg, Spot, Trail, quoted};
use super::schema::{
    About, CategoryEntry, Document, FamilyEntry, List, RawNames, RawText, RoleEntry, SkillEntry,
};
use crate::domain::{Lang, Names, Text, harmless};

/// Longest sensible id, in bytes.
const LONGEST_ID: usize = 100;

/// Where an entry was written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Origin {
    pub(crate) layer: usize,
    pub(crate) file: usize,
    /// Number of the entry in its list.
    pub(crate) index: usize,
}

/// An entry of one of the top-level lists.
pub(crate) trait Entry {
    /// Key of the list.
    const LIST: &'static str;
    /// What messages call it.
    const WORD: &'static str;
    /// Key of what people call it.
    const TITLE: &'static str;

    fn id(&self) -> Option<&str>;
    fn title(&self) -> Option<&RawText>;
    fn aliases(&self) -> Option<&RawNames>;
}

macro_rules! entry {
    ($type:ident, $list:literal, $word:literal, $title:ident, |$entry:ident| $aliases:expr) => {
        impl Entry for $type {
            const LIST: &'static str = $list;
            const WORD: &'static str = $word;
            const TITLE: &'static str = stringify!($title);

            fn id(&self) -> Option<&str> {
                self.id.as_deref()
            }

            fn title(&self) -> Option<&RawText> {
                self.$title.as_ref()
            }

            fn aliases(&self) -> Option<&RawNames> {
                let $entry = self;
                $aliases
            }
        }
    };
}

entry!(FamilyEntry, "families", "family", name, |_entry| None);
entry!(CategoryEntry, "categories", "category", name, |_entry| None);
entry!(SkillEntry, "skills", "skill", name, |entry| entry.aliases.as_ref());
entry!(RoleEntry, "roles", "role", title, |entry| entry.aliases.as_ref());

/// Everything written about one id.
#[derive(Debug)]
pub(crate) struct Merged<E> {
    /// Harmless to show.
    pub(crate) id: Box<str>,
    /// Lowest layer first; never empty.
    stack: Vec<(Origin, E)>,
}

impl<E: Entry> Merged<E> {
    /// A field as the highest layer has it that has it at all, and where that is.
    pub(crate) fn field<'a, T>(
        &'a self,
        pick: impl Fn(&'a E) -> Option<&'a T>,
    ) -> Option<(Trail<'a>, &'a T)> {
        self.stack.iter().rev().find_map(|(origin, entry)| Some((self.trail(*origin), pick(entry)?)))
    }

    /// The same, with the layer it comes from.
    pub(crate) fn layered<'a, T>(
        &'a self,
        pick: impl Fn(&'a E) -> Option<&'a T>,
    ) -> Option<(usize, Trail<'a>, &'a T)> {
        let found =
            |(origin, entry): &'a (Origin, E)| Some((origin.layer, self.trail(*origin), pick(entry)?));
        self.stack.iter().rev().find_map(found)
    }

    /// A text with what every layer says of it: see [`Merged::versions`].
    pub(crate) fn text<'a>(&'a self, pick: impl Fn(&'a E) -> Option<&'a RawText>) -> Text {
        match &self.written(&pick)[..] {
            [] => Text::default(),
            [(_, only)] => only.blocks(),
            _ => Text::blocks(self.versions(pick).into_iter().map(|(_, lang, text)| (lang, text))),
        }
    }

    /// The versions of a text with where each was written: a language written higher up takes the place of the same
    /// one below, a text that belongs to no language the place of all.
    pub(crate) fn versions<'a>(
        &'a self,
        pick: impl Fn(&'a E) -> Option<&'a RawText>,
    ) -> Vec<(Trail<'a>, Lang, &'a str)> {
        let mut versions: Vec<(Trail<'a>, Lang, &str)> = Vec::new();
        for (trail, text) in self.written(pick) {
            for (lang, text) in text.versions() {
                if lang == Lang::NEUTRAL {
                    versions.clear();
                }
                match versions.iter_mut().find(|(_, known, _)| *known == lang) {
                    Some(version) => *version = (trail, lang, text),
                    None => versions.push((trail, lang, text)),
                }
            }
        }
        versions
    }

    /// Names with what every layer says of them: see [`Merged::each_alias`].
    pub(crate) fn names(&self) -> Names {
        match &self.written(E::aliases)[..] {
            [] => Names::default(),
            [(_, only)] => only.names(),
            _ => self.each_alias().into_iter().map(|(_, lang, name)| (lang, name)).collect(),
        }
    }

    /// Other names with where each was written: those of a language take the place of those that the layers below have
    /// in it, those of no language the place of all, and an empty list leaves none.
    pub(crate) fn each_alias(&self) -> Vec<(Trail<'_>, Lang, &str)> {
        let mut names: Vec<(Trail<'_>, Lang, &str)> = Vec::new();
        for (trail, written) in self.written(E::aliases) {
            // Names of a language stand together, and there are few languages.
            let mut langs: Vec<Lang> = written.iter().map(|(lang, _)| lang).collect();
            langs.dedup();
            let clears = langs.is_empty() || langs.contains(&Lang::NEUTRAL);
            names.retain(|(_, lang, _)| !clears && !langs.contains(lang));
            names.extend(written.iter().map(|(lang, name)| (trail, lang, name)));
        }
        names
    }

    /// A field in every layer that has it, lowest first.
    fn written<'a, T>(&'a self, pick: impl Fn(&'a E) -> Option<&'a T>) -> Vec<(Trail<'a>, &'a T)> {
        self.stack.iter().filter_map(|(origin, entry)| Some((self.trail(*origin), pick(entry)?))).collect()
    }

    /// Where the id was first written.
    pub(crate) fn home(&self) -> (usize, Trail<'_>) {
        // A stack begins with one entry and only grows.
        let origin = self.stack.first().map_or(Origin { layer: 0, file: 0, index: 0 }, |(origin, _)| *origin);
        (origin.layer, self.trail(origin))
    }

    /// What each layer says, lowest first.
    pub(crate) fn stack(&self) -> &[(Origin, E)] {
        &self.stack
    }

    pub(crate) fn title(&self) -> Option<(Trail<'_>, &RawText)> {
        self.field(E::title)
    }

    pub(crate) fn trail(&self, origin: Origin) -> Trail<'_> {
        Trail::Entry { file: origin.file, list: E::LIST, index: origin.index, id: &self.id }
    }
}

/// All that was written, by id.
#[derive(Debug, Default)]
pub(crate) struct Written {
    pub(crate) layers: Vec<LayerWritten>,
    pub(crate) families: Vec<Merged<FamilyEntry>>,
    pub(crate) categories: Vec<Merged<CategoryEntry>>,
    pub(crate) skills: Vec<Merged<SkillEntry>>,
    pub(crate) roles: Vec<Merged<RoleEntry>>,
    /// Roles that are not in the catalogue; see [`hidden`](super::hidden).
    pub(crate) hidden: Vec<Merged<RoleEntry>>,
}

/// What is known of a layer.
#[derive(Debug, Default)]
pub(crate) struct LayerWritten {
    /// Where it was read from.
    pub(crate) place: String,
    /// What it says about itself, and in which file.
    pub(crate) about: Option<(usize, About)>,
}

/// Merges the documents of all files. `layers` says to which layer each belongs, `places` where each layer was
/// read from.
pub(crate) fn layers(
    documents: Vec<Document>,
    layers: &[usize],
    places: &[String],
    findings: &mut Findings,
) -> Written {
    let mut written = Written {
        layers: places.iter().map(|place| LayerWritten { place: place.clone(), about: None }).collect(),
        ..Written::default()
    };
    let (mut families, mut categories, mut skills, mut roles) = (vec![], vec![], vec![], vec![]);
    for ((file, document), layer) in documents.into_iter().enumerate().zip(layers.iter().copied()) {
        collect(&mut families, document.families, layer, file);
        collect(&mut categories, document.categories, layer, file);
        collect(&mut skills, document.skills, layer, file);
        collect(&mut roles, document.roles, layer, file);
        let Some((about, known)) = document.catalogue.zip(written.layers.get_mut(layer)) else { continue };
        match &known.about {
            None => known.about = Some((file, about)),
            Some((first, _)) => {
                let spot = |file| Spot::file(file).join([Seg::key("catalogue")]);
                let message = "this layer describes itself in another file already";
                let finding = Finding::error("duplicate-catalogue", spot(file).on_key(), message);
                findings.push(finding.first_at(spot(*first).on_key()));
            }
        }
    }
    written.families = merge(families, findings);
    written.categories = merge(categories, findings);
    written.skills = merge(skills, findings);
    written.roles = merge(roles, findings);
    written
}

fn collect<E>(entries: &mut Vec<(Origin, E)>, list: Option<List<E>>, layer: usize, file: usize) {
    let items = list.into_iter().flat_map(List::into_items);
    entries.extend(items.map(|(index, entry)| (Origin { layer, file, index }, entry)));
}

/// Merges entries, which come in the order of layers and files. Entries without an id and the second entry of
/// an id within one layer are reported and left out.
fn merge<E: Entry>(
    entries: impl IntoIterator<Item = (Origin, E)>,
    findings: &mut Findings,
) -> Vec<Merged<E>> {
    let mut merged: Vec<Merged<E>> = Vec::new();
    let mut places: HashMap<Box<str>, usize> = HashMap::new();
    for (origin, entry) in entries {
        let id: Box<str> = harmless::line(entry.id().unwrap_or_default()).into();
        let trail = Trail::Entry { file: origin.file, list: E::LIST, index: origin.index, id: &id };
        if id.is_empty() {
            let message = format!("a {} without an `id` is left out", E::WORD);
            findings.push(Finding::error("missing-id", trail.spot(), message));
            continue;
        }
        if let Some(hint) = odd(&id) {
            let message = format!("the id {} is hard to type and to refer to", quoted(&id));
            findings.push(Finding::warning("odd-id", trail.key("id").spot(), message).hint(hint));
        }
        match places.entry(id.clone()) {
            Place::Vacant(place) => {
                place.insert(merged.len());
                merged.push(Merged { id, stack: vec![(origin, entry)] });
            }
            Place::Occupied(place) => {
                let known = &mut merged[*place.get()];
                match known.stack.iter().find(|(other, _)| other.layer == origin.layer) {
                    Some((first, _)) => findings.push(twice::<E>(&id, trail, *first)),
                    None => known.stack.push((origin, entry)),
                }
            }
        }
    }
    merged
}

fn twice<E: Entry>(id: &str, trail: Trail<'_>, first: Origin) -> Finding {
    let message = format!("a {} with the id {} is in this layer already", E::WORD, quoted(id));
    let first = Spot::file(first.file).join([Seg::key(E::LIST), Seg::item(first.index), Seg::key("id")]);
    Finding::error("duplicate-id", trail.key("id").spot(), message).first_at(first)
}

/// What an id should be, where it is neither lower-case words joined by hyphens nor a publisher's code.
fn odd(id: &str) -> Option<&'static str> {
    let sound = |byte: u8| byte.is_ascii_alphanumeric() || b"-._:/".contains(&byte);
    let is_code = id.bytes().any(|byte| byte.is_ascii_digit() || b"._:/".contains(&byte));
    if id.len() > LONGEST_ID {
        Some("use a shorter one")
    } else if !id.bytes().all(sound) {
        Some("use lower-case words joined by hyphens; publisher's codes may have letters, digits and `-._:/`")
    } else if !is_code && id.bytes().any(|byte| byte.is_ascii_uppercase()) {
        Some("use lower-case letters")
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::{Merged, Origin, merge, odd};
    use crate::loading::finding::Findings;
    use crate::loading::schema::SkillEntry;

    fn skill(id: &str, broader: Option<&str>, kind: Option<&str>) -> SkillEntry {
        SkillEntry {
            id: (!id.is_empty()).then(|| id.to_owned()),
            broader: broader.map(str::to_owned),
            kind: kind.map(Into::into),
            ..SkillEntry::default()
        }
    }

    fn merged(entries: Vec<(usize, SkillEntry)>) -> (Vec<Merged<SkillEntry>>, Vec<&'static str>) {
        let mut findings = Findings::default();
        let entries = entries
            .into_iter()
            .enumerate()
            .map(|(index, (layer, entry))| (Origin { layer, file: layer, index }, entry));
        let merged = merge(entries, &mut findings);
        (merged, findings.into_all().iter().map(|finding| finding.rule).collect())
    }

    #[test]
    fn later_layers_win_field_by_field() {
        let (skills, problems) =
            merged(vec![(0, skill("a", Some("b"), Some("soft"))), (1, skill("a", None, Some("technical")))]);
        assert_eq!((skills.len(), problems.len()), (1, 0));
        let (trail, kind) = skills[0].field(|entry| entry.kind.as_ref()).expect("has a kind");
        assert_eq!((&**kind, trail.spot().file), ("technical", 1));
        let (trail, broader) = skills[0].field(|entry| entry.broader.as_ref()).expect("has a broader skill");
        assert_eq!((broader.as_str(), trail.spot().file), ("b", 0));
    }

    #[test]
    fn within_a_layer_the_first_stays() {
        let (skills, problems) =
            merged(vec![(0, skill("a", None, Some("soft"))), (0, skill("a", None, Some("technical")))]);
        assert_eq!(problems, ["duplicate-id"]);
        let kind = skills[0].field(|entry| entry.kind.as_ref()).map(|(_, kind)| &**kind);
        assert_eq!(kind, Some("soft"));
    }

    #[test]
    fn entries_without_an_id_are_left_out() {
        let (skills, problems) = merged(vec![(0, skill("", None, None)), (0, skill("\u{200b}", None, None))]);
        assert_eq!((skills.len(), problems), (0, vec!["missing-id", "missing-id"]));
    }

    #[test]
    fn control_characters_do_not_survive_in_ids() {
        let (skills, problems) = merged(vec![(0, skill("a\u{1b}[2J", None, None))]);
        assert_eq!((&*skills[0].id, problems), ("a␛[2J", vec!["odd-id"]));
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
