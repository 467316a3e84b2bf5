//! Lists of a role put over one another: what one layer lists, another adds to, overrides and takes from.
//!
//! An item is known by what it is about: a need by its skill, a contact by its role, a step by where it leads.
//! What is removed keeps its place until all layers are through, so that putting it back puts it there; so it
//! does not matter whether two changes stand in one layer or in two.

use std::borrow::Cow;
use std::collections::HashMap;

use super::finding::Trail;
use super::merge::{Merged, Origin};
use super::schema::{Changes, ContactEntry, List, Listing, NeedEntry, RoleEntry, StepEntry};
use crate::domain::harmless;

/// An item of a list that layers can change.
pub(crate) trait Listed: Sized + 'static {
    /// Key of the list.
    const LIST: &'static str;
    /// Key of what the item is about.
    const ABOUT: &'static str;

    fn listing(role: &RoleEntry) -> Option<&Listing<Self>>;
    fn about(&self) -> Option<&str>;
}

macro_rules! listed {
    ($type:ident, $list:ident, $about:ident) => {
        impl Listed for $type {
            const LIST: &'static str = stringify!($list);
            const ABOUT: &'static str = stringify!($about);

            fn listing(role: &RoleEntry) -> Option<&Listing<Self>> {
                role.$list.as_ref()
            }

            fn about(&self) -> Option<&str> {
                self.$about.as_deref()
            }
        }
    };
}

listed!(NeedEntry, skills, skill);
listed!(ContactEntry, contacts, role);
listed!(StepEntry, steps, to);

/// Where an item was written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Place {
    /// Where its role was written.
    pub(crate) origin: Origin,
    /// Key between that of the list and the item: `add`.
    pub(crate) part: Option<&'static str>,
    /// Its number, counted from 0.
    pub(crate) index: usize,
}

/// All that was written about one item.
#[derive(Debug)]
pub(crate) struct Piece<'a, T> {
    role: &'a Merged<RoleEntry>,
    lowest: (Place, &'a T),
    /// What layers above override of it, lowest first.
    over: Vec<(Place, &'a T)>,
    removed: bool,
}

impl<'a, T: Listed> Piece<'a, T> {
    fn new(role: &'a Merged<RoleEntry>, place: Place, item: &'a T) -> Self {
        Self { role, lowest: (place, item), over: Vec::new(), removed: false }
    }

    /// Where it was written last.
    pub(crate) fn place(&self) -> Place {
        self.over.last().unwrap_or(&self.lowest).0
    }

    /// A field as the highest layer has it that has it at all, and where that is.
    pub(crate) fn field<V>(&self, pick: impl Fn(&'a T) -> Option<&'a V>) -> Option<(Place, &'a V)> {
        let all = self.over.iter().rev().chain([&self.lowest]);
        all.into_iter().find_map(|(place, item)| Some((*place, pick(item)?)))
    }

    /// Id of what it is about, as it was first written, and where.
    pub(crate) fn written_about(&self) -> (Place, Option<&'a str>) {
        (self.lowest.0, self.lowest.1.about())
    }

    /// Id of what it is about, harmless to show.
    pub(crate) fn about(&self) -> Option<Cow<'a, str>> {
        self.lowest.1.about().map(harmless::line)
    }

    pub(crate) fn trail(&self, place: Place) -> Trail<'a> {
        self.role.item_trail::<T>(place)
    }

    /// Where the role was written of which it is an item there.
    pub(crate) fn role_trail(&self, place: Place) -> Trail<'a> {
        self.role.trail(place.origin)
    }
}

/// A list with everything that layers say of it.
#[derive(Debug)]
pub(crate) struct Overlaid<'a, T> {
    pub(crate) pieces: Vec<Piece<'a, T>>,
    /// Ids that a layer takes out where nothing of the sort was.
    pub(crate) unknown: Vec<(Trail<'a>, Cow<'a, str>)>,
}

impl Merged<RoleEntry> {
    /// A list of the role. Costs a pass over what was written since a layer wrote it out as a whole.
    pub(crate) fn list<T: Listed>(&self) -> Overlaid<'_, T> {
        let stack = self.stack();
        let whole = |(_, role): &(Origin, RoleEntry)| matches!(T::listing(role), Some(Listing::Whole(_)));
        let lowest = stack.iter().rposition(whole).unwrap_or_default();
        let mut list = Overlaid { pieces: Vec::new(), unknown: Vec::new() };
        for (origin, role) in &stack[lowest..] {
            match T::listing(role) {
                None => {}
                Some(Listing::Whole(items)) => {
                    let place = |index| Place { origin: *origin, part: None, index };
                    list.pieces =
                        items.items().map(|(index, item)| Piece::new(self, place(index), item)).collect();
                }
                Some(Listing::Changed(changes)) => list.change(self, *origin, changes),
            }
        }
        list.pieces.retain(|piece| !piece.removed);
        list
    }

    pub(crate) fn item_trail<T: Listed>(&self, place: Place) -> Trail<'_> {
        Trail::Listed {
            file: place.origin.file,
            index: place.origin.index,
            id: &self.id,
            list: T::LIST,
            part: place.part,
            item: place.index,
        }
    }
}

impl<'a, T: Listed> Overlaid<'a, T> {
    fn change(&mut self, role: &'a Merged<RoleEntry>, origin: Origin, changes: &'a Changes<T>) {
        if let Some(remove) = &changes.remove {
            self.remove(role, origin, remove);
        }
        if let Some(add) = &changes.add {
            self.add(role, origin, add);
        }
    }

    fn remove(&mut self, role: &'a Merged<RoleEntry>, origin: Origin, ids: &'a List<String>) {
        // Whether something of the id was there, whatever layers in between have done to it.
        let mut known: HashMap<Cow<'_, str>, bool> =
            ids.items().map(|(_, id)| (harmless::line(id), false)).collect();
        for piece in &mut self.pieces {
            if let Some(known) = piece.about().and_then(|about| known.get_mut(&about)) {
                *known = true;
                piece.removed = true;
            }
        }
        for (index, id) in ids.items() {
            let id = harmless::line(id);
            if known.get(&id) == Some(&false) {
                let place = Place { origin, part: Some("remove"), index };
                self.unknown.push((role.item_trail::<T>(place), id));
            }
        }
    }

    fn add(&mut self, role: &'a Merged<RoleEntry>, origin: Origin, items: &'a List<T>) {
        let mut places: HashMap<Cow<'a, str>, usize> = HashMap::new();
        for (at, piece) in self.pieces.iter().enumerate() {
            if let Some(about) = piece.about() {
                places.entry(about).or_insert(at);
            }
        }
        for (index, item) in items.items() {
            let place = Place { origin, part: Some("add"), index };
            let known = item.about().and_then(|about| places.get(&harmless::line(about)));
            match known.and_then(|at| self.pieces.get_mut(*at)) {
                // What the same layer has added already it adds twice: a rule will tell.
                Some(piece) if piece.removed || piece.place().origin != origin => piece.put_over(place, item),
                _ => {
                    if let Some(about) = item.about() {
                        places.entry(harmless::line(about)).or_insert(self.pieces.len());
                    }
                    self.pieces.push(Piece::new(role, place, item));
                }
            }
        }
    }
}

impl<'a, T: Listed> Piece<'a, T> {
    fn put_over(&mut self, place: Place, item: &'a T) {
        if self.removed {
            *self = Self::new(self.role, place, item);
        } else {
            self.over.push((place, item));
        }
    }
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
                "1.yaml:3:5 (roles › a): warning[missing-translation]: not written in `fr`: `why` of `contacts` 1"
            ]
        );
    }
}
