//! Lists of a role laid over one another: what one layer lists, another adds to, overrides and takes from.
//!
//! An item is known by what it is about: a need by its skill, a contact by its role, a step by where it leads.
//! What is removed keeps its place until all layers are through, so that putting it back puts it there; so it
//! does not matter whether two changes stand in one layer or in two.

use std::borrow::Cow;
use std::collections::HashMap;

use super::format::ItemTable;
use super::layers::{Entry, WrittenEntry};
use super::tree::{Node, NodeKind};
use crate::domain::harmless;

/// Where an item was written.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct ItemWritten<'t> {
    /// What that layer writes of the role.
    pub(crate) role: WrittenEntry<'t>,
    /// Its number in its list, counted from 0.
    pub(crate) index: usize,
    pub(crate) node: Node<'t>,
}

/// All that was written about one item.
#[derive(Debug)]
pub(crate) struct ItemStack<'t> {
    lowest: ItemWritten<'t>,
    /// What layers above override of it, lowest first.
    over: Vec<ItemWritten<'t>>,
    is_removed: bool,
}

impl<'t> ItemStack<'t> {
    fn new(item: ItemWritten<'t>) -> Self {
        Self { lowest: item, over: Vec::new(), is_removed: false }
    }

    /// Where it was written last.
    pub(crate) fn last(&self) -> ItemWritten<'t> {
        *self.over.last().unwrap_or(&self.lowest)
    }

    /// Where it was first written: there it says what it is about.
    pub(crate) fn first(&self) -> Node<'t> {
        self.lowest.node
    }

    /// What stands under a key in the highest layer that writes it.
    pub(crate) fn field(&self, key: &str) -> Option<Node<'t>> {
        self.written(key).map(|(_, node)| node)
    }

    /// The same, with what that layer writes of the item.
    pub(crate) fn written(&self, key: &str) -> Option<(ItemWritten<'t>, Node<'t>)> {
        let all = self.over.iter().rev().chain([&self.lowest]);
        all.into_iter().find_map(|item| Some((*item, item.node.get(key)?)))
    }

    fn put_over(&mut self, item: ItemWritten<'t>) {
        if self.is_removed {
            *self = Self::new(item);
        } else {
            self.over.push(item);
        }
    }
}

/// The id of what an item is about, harmless to show.
pub(crate) fn subject<'t>(item: Node<'t>, table: &ItemTable) -> Option<Cow<'t, str>> {
    item.get(table.subject).and_then(Node::text).map(harmless::line)
}

/// A list with everything that layers say of it.
#[derive(Debug)]
pub(crate) struct Items<'t> {
    pub(crate) stacks: Vec<ItemStack<'t>>,
    /// Ids that a layer takes out where nothing of the sort was.
    pub(crate) unknown: Vec<(Node<'t>, Cow<'t, str>)>,
}

impl<'t> Items<'t> {
    /// A list of a role. Costs a pass over what was written since a layer wrote it out as a whole.
    pub(crate) fn of(role: &Entry<'t>, table: &'static ItemTable) -> Self {
        let stack = role.stack();
        let list = |written: &WrittenEntry<'t>| written.node.get(table.list);
        let whole = |written| list(written).is_some_and(|list| list.kind() == NodeKind::List);
        let lowest = stack.iter().rposition(whole).unwrap_or_default();
        let mut items = Self { stacks: Vec::new(), unknown: Vec::new() };
        for role in &stack[lowest..] {
            let Some(list) = list(role) else { continue };
            if list.kind() == NodeKind::List {
                items.stacks = written(*role, list).map(ItemStack::new).collect();
                continue;
            }
            if let Some(ids) = list.get("remove") {
                items.remove(ids, table);
            }
            if let Some(added) = list.get("add") {
                items.add(*role, added, table);
            }
        }
        items.stacks.retain(|stack| !stack.is_removed);
        items
    }

    fn remove(&mut self, ids: Node<'t>, table: &ItemTable) {
        let ids = || ids.items().filter_map(|(_, id)| Some((id, harmless::line(id.text()?))));
        // Whether something of the id was there, whatever layers in between have done to it.
        let mut known: HashMap<Cow<'_, str>, bool> = ids().map(|(_, id)| (id, false)).collect();
        for stack in &mut self.stacks {
            if let Some(known) = subject(stack.first(), table).and_then(|subject| known.get_mut(&subject)) {
                *known = true;
                stack.is_removed = true;
            }
        }
        self.unknown.extend(ids().filter(|(_, id)| known.get(id) == Some(&false)));
    }

    fn add(&mut self, role: WrittenEntry<'t>, added: Node<'t>, table: &ItemTable) {
        let mut places: HashMap<Cow<'t, str>, usize> = HashMap::new();
        for (at, stack) in self.stacks.iter().enumerate() {
            if let Some(subject) = subject(stack.first(), table) {
                places.entry(subject).or_insert(at);
            }
        }
        for item in written(role, added) {
            let subject = subject(item.node, table);
            let known = subject.as_ref().and_then(|subject| places.get(subject));
            match known.and_then(|at| self.stacks.get_mut(*at)) {
                // What the same layer has added already it adds twice: a rule will tell.
                Some(stack) if stack.is_removed || stack.last().role != role => stack.put_over(item),
                _ => {
                    if let Some(subject) = subject {
                        places.entry(subject).or_insert(self.stacks.len());
                    }
                    self.stacks.push(ItemStack::new(item));
                }
            }
        }
    }
}

/// The items of a list that a layer writes of a role.
fn written<'t>(role: WrittenEntry<'t>, list: Node<'t>) -> impl Iterator<Item = ItemWritten<'t>> {
    list.items().map(move |(index, node)| ItemWritten { role, index, node })
}

/// Every item that a layer writes into a list of a role, whole or added.
pub(crate) fn all_items<'t>(role: Node<'t>, table: &ItemTable) -> impl Iterator<Item = Node<'t>> {
    let list = role.get(table.list);
    let list = list.and_then(|list| if list.kind() == NodeKind::List { Some(list) } else { list.get("add") });
    list.into_iter().flat_map(Node::items).map(|(_, item)| item)
}

#[cfg(test)]
mod tests {
    use crate::domain::{Lang, Level, Need, Role, StepKind};
    use crate::loading::Loaded;
    use crate::loading::testing::{lines, load_layered, role};

    const BASE: &str = "\
skills:
  - {id: git, name: Git, kind: technical}
  - {id: python, name: Python, kind: technical}
  - {id: rust, name: Rust, kind: technical}
roles:
  - id: a
    title: A
    stage: entry
    skills:
      - {skill: git, need: essential, level: 2}
      - {skill: python, need: essential, level: 3}
    contacts: [{role: b, why: Because}]
    steps: [{to: b, kind: lateral, years: 2, source: editorial, why: Change}]
  - {id: b, title: B, stage: entry}
  - {id: c, title: C, stage: entry, skills: [{skill: rust, need: useful}]}
";

    fn over(layers: &[&str]) -> Loaded {
        let with_role = layers.iter().map(|fields| format!("roles:\n  - id: a\n    {fields}\n"));
        let texts: Vec<String> = std::iter::once(BASE.to_owned()).chain(with_role).collect();
        load_layered(&texts.iter().map(String::as_str).collect::<Vec<_>>())
    }

    fn needs(loaded: &Loaded) -> Vec<(&str, Need, Option<u8>)> {
        let skills = &role(&loaded.catalogue, "a").skills;
        let need = |need: &crate::domain::SkillNeed| {
            let id = &*loaded.catalogue.skill(need.skill).id;
            (id, need.need, need.level.map(Level::number))
        };
        skills.iter().map(need).collect()
    }

    const GIT: (&str, Need, Option<u8>) = ("git", Need::Essential, Some(2));
    const PYTHON: (&str, Need, Option<u8>) = ("python", Need::Essential, Some(3));
    const RUST: (&str, Need, Option<u8>) = ("rust", Need::Useful, None);

    #[test]
    fn items_are_added_overridden_and_removed() {
        let loaded = over(&["skills: {add: [{skill: rust, need: useful}, {skill: git, level: 4}]}"]);
        assert_eq!(lines(&loaded), [""; 0]);
        assert_eq!(needs(&loaded), [("git", Need::Essential, Some(4)), PYTHON, RUST]);
        let loaded = over(&["skills: {remove: [git]}"]);
        assert_eq!((needs(&loaded), lines(&loaded)), (vec![PYTHON], vec![]));
        let loaded = over(&["skills: {}\n    steps:\n    contacts: {add: [], remove: []}"]);
        assert_eq!((needs(&loaded), lines(&loaded)), (vec![GIT, PYTHON], vec![]));
    }

    #[test]
    fn several_layers_change_one_list() {
        let rust = "skills: {remove: [git], add: [{skill: rust, need: useful}]}";
        let loaded = over(&[rust, "skills: {add: [{skill: git, need: useful}], remove: [python]}"]);
        assert_eq!(needs(&loaded), [("git", Need::Useful, None), RUST], "what comes back is where it was");
        let loaded = over(&[rust, "skills: [{skill: git, need: essential, level: 2}]"]);
        assert_eq!(needs(&loaded), [GIT]);
        let replaced = over(&["skills: {remove: [git], add: [{skill: git, need: useful}]}"]);
        assert_eq!(needs(&replaced), [("git", Need::Useful, None), PYTHON], "nothing is left of the level");
        assert_eq!(lines(&replaced), [""; 0]);
    }

    #[test]
    fn steps_and_contacts_change_too() {
        let loaded = over(&["\
contacts: {add: [{role: c}, {role: b, why: {fr: Car}}]}
    steps: {add: [{to: b, kind: promotion, why: Growth}, {to: c, kind: lateral}]}"]);
        let Role { contacts, steps, .. } = role(&loaded.catalogue, "a");
        assert_eq!(lines(&loaded), [""; 0]);
        assert_eq!((contacts.len(), contacts[0].why.get(Lang::EN)), (2, "Car"));
        assert_eq!(
            (steps.len(), steps[0].kind, steps[0].why.get(Lang::EN)),
            (2, StepKind::Promotion, "Growth")
        );
        assert!(steps[0].years.is_some(), "what is not written stays");
    }

    #[test]
    fn ids_to_remove_that_are_not_there_are_told_with_the_nearest() {
        let loaded =
            over(&["skills: {remove: [pyton, rust]}", "skills: {remove: [git]}", "skills: {remove: [git]}"]);
        assert_eq!(
            lines(&loaded),
            [
                "1.yaml:3:23 (roles › a › skills › remove › 1): warning[unknown-id]: `pyton` is not in the list of \
                 the layers below; did you mean `python`?",
                "1.yaml:3:30 (roles › a › skills › remove › 2): warning[unknown-id]: `rust` is not in the list of \
                 the layers below",
            ]
        );
        assert_eq!(needs(&loaded), [PYTHON]);
    }

    #[test]
    fn problems_stand_where_the_field_was_written() {
        let loaded = over(&["\
skills:
      add:
        - {skill: git, level: 9}
        - {skill: rust, need: usefull}
        - {skill: rust, need: useful}
        - {need: useful}
        - {skill: rost, needs: useful}
      removed: [git]"]);
        let told: Vec<String> =
            lines(&loaded).iter().filter_map(|line| Some(line.split_once("]: ")?.0.to_owned())).collect();
        assert_eq!(
            told,
            [
                "1.yaml:5:31 (roles › a › skills › add › 1 › level): error[broken-value",
                "1.yaml:6:31 (roles › a › skills › add › 2 › need): error[broken-value",
                "1.yaml:7:11 (roles › a › skills › add › 3): error[duplicate-entry",
                "1.yaml:8:11 (roles › a › skills › add › 4): error[missing-value",
                "1.yaml:9:19 (roles › a › skills › add › 5 › skill): error[unknown-id",
                "1.yaml:9:25 (roles › a › skills › add › 5 › needs): error[unknown-key",
                "1.yaml:10:7 (roles › a › skills › removed): error[unknown-key",
            ]
        );
        assert!(lines(&loaded)[5].ends_with("did you mean `need`?"), "{}", lines(&loaded)[5]);
        assert!(lines(&loaded)[6].ends_with("did you mean `remove`?"), "{}", lines(&loaded)[6]);
    }

    #[test]
    fn wrong_shapes_cost_themselves_only() {
        let loaded =
            over(&["skills: {add: [{skill: rust, need: useful, level: [1]}, rust], remove: {git: 1}}"]);
        assert_eq!(needs(&loaded), [GIT, PYTHON, RUST]);
        let rules: Vec<&str> = loaded.problems.iter().map(|problem| problem.rule).collect();
        assert_eq!(rules, ["wrong-shape"; 3]);
    }

    #[test]
    fn texts_of_changed_items_answer_to_the_layer_that_wrote_them() {
        let loaded = load_layered(&[
            BASE,
            "catalogue: {languages: [en, fr]}\nroles:\n  - {id: a, contacts: {add: [{role: b, why: {en: X}}]}}\n",
        ]);
        assert_eq!(
            lines(&loaded),
            [
                "1.yaml:3:5 (roles › a): warning[missing-translation]: not written in `fr`: `contacts › 1 › why`"
            ]
        );
    }
}
