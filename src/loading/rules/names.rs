//! Names that mean two things.

use std::collections::HashMap;
use std::collections::hash_map::Entry as Slot;
use std::hash::{BuildHasher, RandomState};

use crate::domain::{Lang, Names, Text, fold};
use crate::loading::layers::{Entry, LaidLayers};
use crate::loading::problems::Problems;
use crate::loading::quote::shortened;
use crate::loading::resolve::Draft;
use crate::loading::tree::Node;
use crate::wording::{Words, key};

/// A title, name or alias means one role or one skill, accents and capitals aside. Where it means two, a
/// command that is given it has to ask back.
pub(super) fn ambiguous_name(layers: &LaidLayers<'_>, draft: &mut Draft<'_>, problems: &mut Problems) {
    let roles = draft.roles.iter().map(|draft| (&draft.role.title, &draft.role.aliases));
    let skills = draft.skills.iter().map(|skill| (&skill.name, &skill.aliases));
    let named: Vec<NamedEntry<'_, '_>> = (layers.roles.iter().zip(roles))
        .chain(layers.skills.iter().zip(skills))
        .map(|(entry, (title, aliases))| NamedEntry { entry, title, aliases })
        .collect();
    let mut owners = Owners { named: &named, by_hash: HashMap::new(), hasher: RandomState::new() };
    // Titles before aliases: the alias is the one to blame.
    for (own, named) in named.iter().enumerate() {
        for (lang, name) in named.title.versions() {
            owners.add(name, own, problems, || named.entry.versions(named.entry.group.title), lang);
        }
    }
    for (own, named) in named.iter().enumerate() {
        for (lang, name) in named.aliases.iter() {
            owners.add(name, own, problems, || named.entry.aliases(), lang);
        }
    }
}

/// A role or skill with its names.
struct NamedEntry<'a, 't> {
    entry: &'a Entry<'t>,
    title: &'a Text,
    aliases: &'a Names,
}

/// Whom each name means.
struct Owners<'a, 't> {
    named: &'a [NamedEntry<'a, 't>],
    /// By hash of the folded name: the names themselves take as much memory as all else together.
    by_hash: HashMap<u64, usize>,
    hasher: RandomState,
}

impl<'t> Owners<'_, 't> {
    /// Takes a name for its owner, or tells who has it already. `written` says where names of the sort were written.
    fn add(
        &mut self,
        name: &str,
        own: usize,
        problems: &mut Problems,
        written: impl Fn() -> Vec<(Node<'t>, Lang, &'t str)>,
        lang: Lang,
    ) {
        let folded = fold(name);
        if folded.is_empty() {
            return;
        }
        let other = match self.by_hash.entry(self.hasher.hash_one(&folded)) {
            Slot::Vacant(slot) => *slot.insert(own),
            Slot::Occupied(slot) => *slot.get(),
        };
        if other == own || !self.named[other].has(&folded) {
            return;
        }
        // Where it stands is looked up only if it is told: a large layer may break this rule many times, and accept it.
        if let [only] = self.named[own].entry.stack()
            && problems.is_accepted(only.node.file(), "ambiguous-name")
        {
            return;
        }
        let node = written().into_iter().find(|(_, of, written)| *of == lang && fold(written) == folded);
        let Some((node, ..)) = node else { return };
        let Entry { group, id, .. } = self.named[other].entry;
        let message = Words::of(key::PROBLEM_AMBIGUOUS_NAME)
            .text("name", shortened(name))
            .text("kind", group.word)
            .text("id", shortened(id));
        problems.warning("ambiguous-name", node, message, None);
    }
}

impl NamedEntry<'_, '_> {
    /// Whether it really has a name, not only one with the same hash.
    fn has(&self, folded: &str) -> bool {
        let names = self.title.versions().chain(self.aliases.iter());
        names.into_iter().any(|(_, name)| fold(name) == folded)
    }
}

#[cfg(test)]
mod tests {
    use crate::loading::testing::{lines, load_all, load_layered};

    #[test]
    fn names_that_mean_two_things_are_told_at_the_alias() {
        let loaded = load_all(&["\
skills:
  - {id: x, name: Excel, kind: soft, aliases: {en: [Décideur], fr: [Tableur]}}
roles:
  - {id: a, title: A, stage: entry, aliases: [po, tableur]}
  - {id: b, title: {en: PO, fr: DECIDEUR}, stage: entry, skills: [{skill: x, need: useful}]}
"]);
        assert_eq!(
            lines(&loaded),
            [
                "0.yaml:2:52 (skills › x › aliases › en): warning[ambiguous-name]: `Décideur` already means the role \
                 `b`",
                "0.yaml:2:68 (skills › x › aliases › fr): warning[ambiguous-name]: `Tableur` already means the role \
                 `a`",
                "0.yaml:4:46 (roles › a › aliases): warning[ambiguous-name]: `po` already means the role `b`",
            ]
        );
    }

    #[test]
    fn names_of_every_layer_count_and_are_told_where_they_stand() {
        let loaded = load_layered(&[
            "roles:\n  - {id: a, title: {en: A, fr: Un}, stage: entry, aliases: {en: [po]}}\n  - {id: b, title: PO, stage: entry}\n",
            "roles:\n  - {id: a, title: {de: AA}, aliases: {fr: [uno]}}\n  - {id: c, title: UN, stage: entry, aliases: [Uno]}\n",
        ]);
        assert_eq!(
            lines(&loaded),
            [
                "0.yaml:2:65 (roles › a › aliases › en): warning[ambiguous-name]: `po` already means the role `b`",
                "1.yaml:3:20 (roles › c › title): warning[ambiguous-name]: `UN` already means the role `a`",
                "1.yaml:3:47 (roles › c › aliases): warning[ambiguous-name]: `Uno` already means the role `a`",
            ]
        );
    }

    #[test]
    fn one_thing_may_have_one_name_many_times() {
        let text = "roles:\n  - {id: a, title: {en: Product owner, fr: Product owner}, aliases: [product owner, PO, po]}\n";
        assert_eq!(lines(&load_all(&[text])), [""; 0]);
    }
}
