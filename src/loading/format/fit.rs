//! Holds a file to the rows of the format: what does not fit is told and taken out.
//!
//! A wrong value costs itself: the smallest thing that can be left out, not its role and not its neighbours. What is
//! left has the shape that its row asks for, so that whoever reads on need not ask again.

use std::collections::HashMap;

use super::{CATALOGUE, CHANGES, CODE, ItemTable, KeyTable, MOST_KEYS, ScalarKind, ValueShape, unknown};
use crate::domain::Lang;
use crate::loading::problems::Problems;
use crate::loading::quote::shortened;
use crate::loading::tree::{Node, NodeKind, NodeTree};
use crate::wording::{Key, Words, key};

/// Up to so many keys of a map, to compare each with all others is quicker than to note them.
const FEW: usize = 16;

/// Takes out of a file what does not fit, and tells. Costs a look at every value.
pub(crate) fn fit(tree: &mut NodeTree, problems: &mut Problems) {
    let mut fit = Fit { problems, unfit: Vec::new() };
    let root = tree.root();
    if root.kind() == NodeKind::Map {
        fit.map(root, &CATALOGUE);
    } else if !root.is_nothing() {
        fit.problems.error("wrong-shape", root, key::PROBLEM_NO_MAP_AT_TOP, None);
        fit.unfit.push(root.number());
    }
    for value in fit.unfit {
        tree.take_out(value);
    }
}

struct Fit<'p> {
    problems: &'p mut Problems,
    /// Numbers of the values to be taken out.
    unfit: Vec<usize>,
}

impl Fit<'_> {
    fn map(&mut self, node: Node<'_>, table: &'static KeyTable) {
        if node.kind() != NodeKind::Map {
            return self.unexpected(node, table.expected);
        }
        let twice = self.keys(node);
        for (key, value) in node.entries().filter(|(_, value)| !twice.contains(&value.number())) {
            match key.text().map(|name| (name, table.row(name))) {
                Some((_, Some(row))) => self.value(value, &row.shape),
                Some((name, None)) => unknown::tell(key, name, &table.keys(), self.problems),
                None => {}
            }
        }
    }

    /// Tells of keys that are no texts and of those that stand twice in a map; the first stays. Returns the values of
    /// the others.
    fn keys(&mut self, node: Node<'_>) -> Vec<usize> {
        let mut twice = Vec::new();
        let mut tell = |problems: &mut Problems, key: Node<'_>, value: Node<'_>, first: Option<Node<'_>>| {
            twice.push(value.number());
            match first {
                None => problems.error("odd-key", key, key::PROBLEM_ODD_KEY, None),
                Some(first) => {
                    let name = shortened(key.text().unwrap_or_default());
                    let message = Words::of(key::PROBLEM_DUPLICATE_KEY).text("name", name);
                    problems.error("duplicate-key", key, message.text("first", first.place()), None);
                }
            }
        };
        if node.entries().nth(FEW).is_none() {
            for (at, (key, value)) in node.entries().enumerate() {
                let Some(name) = key.text() else {
                    tell(self.problems, key, value, None);
                    continue;
                };
                let earlier = node.entries().take(at).find(|(other, _)| other.text() == Some(name));
                if let Some((first, _)) = earlier {
                    tell(self.problems, key, value, Some(first));
                }
            }
        } else {
            let mut seen: HashMap<&str, Node<'_>> = HashMap::new();
            for (key, value) in node.entries() {
                match key.text() {
                    None => tell(self.problems, key, value, None),
                    Some(name) => {
                        let first = *seen.entry(name).or_insert(key);
                        if first != key {
                            tell(self.problems, key, value, Some(first));
                        }
                    }
                }
            }
        }
        self.unfit.extend(&twice);
        twice
    }

    fn value(&mut self, node: Node<'_>, shape: &'static ValueShape) {
        if node.is_nothing() {
            return;
        }
        match shape {
            ValueShape::One(_) => self.scalar(node),
            ValueShape::Many(_) => self.list(node, key::EXPECTED_LIST, Self::scalar),
            ValueShape::Text => self.text(node),
            ValueShape::Texts => self.list(node, key::EXPECTED_LIST, Self::text),
            ValueShape::Names => self.names(node),
            ValueShape::Codes => self.codes(node),
            ValueShape::Map(table) => self.map(node, table),
            ValueShape::List(table) => self.list(node, key::EXPECTED_LIST, |fit, item| fit.map(item, table)),
            ValueShape::Changing(item) => self.changing(node, item),
        }
    }

    fn scalar(&mut self, node: Node<'_>) {
        if node.text().is_none() {
            self.unexpected(node, key::EXPECTED_TEXT);
        }
    }

    fn list(&mut self, node: Node<'_>, expected: Key, mut item: impl FnMut(&mut Self, Node<'_>)) {
        if node.kind() != NodeKind::List {
            return self.unexpected(node, expected);
        }
        for (_, inner) in node.items() {
            if inner.is_nothing() {
                self.leave_out(inner, key::PROBLEM_EMPTY_ITEM);
            } else {
                item(self, inner);
            }
        }
    }

    fn text(&mut self, node: Node<'_>) {
        match node.kind() {
            NodeKind::Map => self.by_language(node, Self::scalar),
            NodeKind::List => self.unexpected(node, key::EXPECTED_TEXT_OR_LANGUAGES),
            NodeKind::Plain | NodeKind::Quoted | NodeKind::Gap => {}
        }
    }

    fn names(&mut self, node: Node<'_>) {
        match node.kind() {
            NodeKind::Map => {
                self.by_language(node, |fit, names| fit.list(names, key::EXPECTED_NAMES, Self::scalar));
            }
            _ => self.list(node, key::EXPECTED_NAMES_OR_LANGUAGES, Self::scalar),
        }
    }

    /// A map whose keys are languages, each once.
    fn by_language(&mut self, node: Node<'_>, mut value: impl FnMut(&mut Self, Node<'_>)) {
        let twice = self.keys(node);
        let mut seen: Vec<Lang> = Vec::new();
        for (key, inner) in node.entries().filter(|(_, value)| !twice.contains(&value.number())) {
            let name = key.text().unwrap_or_default();
            let fault = match Lang::parse(name) {
                _ if name == "<<" => {
                    unknown::tell(key, name, &[], self.problems);
                    self.unfit.push(inner.number());
                    continue;
                }
                None => Some(unexpected(key, key::EXPECTED_LANGUAGE)),
                Some(_) if seen.len() >= MOST_KEYS => Some(crowd(key::PROBLEM_MANY_LANGUAGES)),
                Some(lang) if seen.contains(&lang) => {
                    Some(Words::of(key::PROBLEM_LANGUAGE_TWICE).text("lang", lang.to_string()))
                }
                Some(lang) => {
                    seen.push(lang);
                    None
                }
            };
            match fault {
                Some(message) => {
                    self.problems.error("wrong-shape", key, message, None);
                    self.unfit.push(inner.number());
                }
                None if inner.is_nothing() => {}
                None => value(self, inner),
            }
        }
    }

    fn codes(&mut self, node: Node<'_>) {
        if node.kind() != NodeKind::Map {
            return self.unexpected(node, key::EXPECTED_CODES);
        }
        let twice = self.keys(node);
        let codes = node.entries().filter(|(_, value)| !twice.contains(&value.number()));
        for (at, (key, code)) in codes.enumerate() {
            if at >= MOST_KEYS {
                self.problems.error("wrong-shape", key, crowd(key::PROBLEM_MANY_CODES), None);
                self.unfit.push(code.number());
            } else if code.kind() == NodeKind::Map {
                self.map(code, &CODE);
            } else if !code.is_nothing() {
                self.scalar(code);
            }
        }
    }

    fn changing(&mut self, node: Node<'_>, item: &'static ItemTable) {
        let items = |fit: &mut Self, list| {
            fit.list(list, key::EXPECTED_LIST, |fit, inner| fit.map(inner, &item.table));
        };
        match node.kind() {
            NodeKind::List => items(self, node),
            NodeKind::Map => {
                let twice = self.keys(node);
                for (key, value) in node.entries().filter(|(_, value)| !twice.contains(&value.number())) {
                    match key.text() {
                        Some("add" | "remove") if value.is_nothing() => {}
                        Some("add") => items(self, value),
                        Some("remove") => self.value(value, &ValueShape::Many(ScalarKind::Id)),
                        Some(name) => unknown::tell(key, name, &CHANGES, self.problems),
                        None => {}
                    }
                }
            }
            _ => self.unexpected(node, key::EXPECTED_LIST_OR_CHANGES),
        }
    }

    fn unexpected(&mut self, node: Node<'_>, expected: Key) {
        self.leave_out(node, unexpected(node, expected));
    }

    fn leave_out(&mut self, node: Node<'_>, message: impl Into<Words>) {
        self.problems.error("wrong-shape", node, message, None);
        self.unfit.push(node.number());
    }
}

fn crowd(message: Key) -> Words {
    Words::of(message).text("most", MOST_KEYS.to_string())
}

/// What to say of a value of another shape than is expected.
pub(crate) fn unexpected(node: Node<'_>, expected: Key) -> Words {
    let found = match (node.kind(), node.text()) {
        _ if node.is_nothing() => Words::of(key::FOUND_NOTHING),
        (_, Some(text)) => Words::of(key::FOUND_TEXT).text("text", shortened(text)),
        (NodeKind::List, _) => Words::of(key::FOUND_LIST),
        _ => Words::of(key::FOUND_MAP),
    };
    Words::of(key::PROBLEM_WRONG_SHAPE).words("expected", expected.into()).words("found", found)
}

#[cfg(test)]
mod tests {
    use crate::domain::Lang;
    use crate::loading::testing::{errors, lines, load_all, role, told, told_beside_sound};

    #[test]
    fn one_bad_role_does_not_lose_its_neighbours() {
        let loaded = load_all(&["roles:\n  - {id: a, title: A}\n  - just text\n  - {id: c, title: C}\n"]);
        assert_eq!(
            lines(&loaded),
            [
                "0.yaml:3:5 (roles › 2): error[wrong-shape]: expected a role: a map with keys such as `id` and \
              `title`, found the text `just text`"
            ]
        );
        assert_eq!(loaded.catalogue.roles().len(), 2);
    }

    #[test]
    fn a_wrong_value_costs_itself_only() {
        let text = "\
skills:
  - {id: x, name: X, kind: soft}
roles:
  - id: a
    title: {en: A, fr: [B]}
    tasks: [one, {en: two}, [three], ]
    skills:
      - x
      - {skill: x, level: {a: b}}
    aliases: {en: one name, fr: [autre]}
";
        let loaded = load_all(&[text]);
        let places: Vec<String> = loaded
            .problems
            .iter()
            .filter(|problem| problem.rule == "wrong-shape")
            .map(|problem| problem.place.to_string())
            .collect();
        assert_eq!(
            places,
            [
                "0.yaml:5:24 (roles › a › title › fr)",
                "0.yaml:6:29 (roles › a › tasks › 3)",
                "0.yaml:8:9 (roles › a › skills › 1)",
                "0.yaml:9:27 (roles › a › skills › 2 › level)",
                "0.yaml:10:19 (roles › a › aliases › en)",
            ]
        );
        let role = role(&loaded.catalogue, "a");
        assert_eq!(role.title.get(Lang::FR), "A");
        assert_eq!((role.tasks.len(), role.skills.len(), role.aliases.len()), (2, 1, 1));
    }

    #[test]
    fn numbers_of_items_stay_right_behind_a_gap() {
        let text = "roles:\n  - id: a\n    title: A\n    skills:\n      - [oops]\n      - {skill: nobody}\n";
        let told = told(text);
        assert!(
            told[1].starts_with("0.yaml:6:17 (roles › a › skills › 2 › skill): error[unknown-id]"),
            "{told:?}"
        );
    }

    #[test]
    fn keys_written_twice_name_both_places() {
        assert_eq!(
            told_beside_sound("roles:\n  - id: a\n    title: A\n    stage: entry\n    title: B\n"),
            [
                "1.yaml:5:5 (roles › a › title): error[duplicate-key]: the key `title` is written twice in the same \
              map: the first is at 1.yaml:3:5"
            ]
        );
        let loaded = load_all(&[
            "skills:\n  - {id: a, name: {en: A, fr: B, en: C}, kind: soft, codes: {x: 1, x: 2}}\n",
        ]);
        assert_eq!(errors(&loaded), ["duplicate-key", "duplicate-key"]);
        assert_eq!(loaded.catalogue.skills()[0].name.get(Lang::EN), "A");
    }

    #[test]
    fn the_same_language_in_two_spellings_is_told() {
        let told = told("skills:\n  - {id: a, name: {en: A, EN: B}, kind: soft}\n");
        assert_eq!(
            told,
            [
                "0.yaml:2:27 (skills › a › name › EN): error[wrong-shape]: the language `en` is written twice here"
            ]
        );
    }

    #[test]
    fn wrong_languages_are_told() {
        let told = told("skills:\n  - id: a\n    name: {en: A, fr_FR: B}\n    kind: soft\n");
        assert_eq!(
            told,
            [
                "0.yaml:3:19 (skills › a › name › fr_FR): error[wrong-shape]: expected a language tag such as `en`, \
              `fr` or `pt-br`, found the text `fr_FR`"
            ]
        );
    }

    #[test]
    fn titles_names_and_ids_with_nothing_to_see_are_none() {
        let text = "\
skills:
  - {id: \"\\u00a0\", name: A, kind: soft}
  - {id: b, name: \"\\u202f \\u200b\", kind: soft}
roles:
  - {id: c, title: \"\\u00a0\", stage: entry}
  - {id: d, title: {en: \" \\u2003\", fr: \"D\"}, stage: entry}
";
        let loaded = load_all(&[text]);
        assert_eq!(errors(&loaded), ["missing-id", "missing-title", "missing-title"], "{:?}", lines(&loaded));
        assert_eq!(role(&loaded.catalogue, "c").title.get(Lang::EN), "c");
        assert_eq!(role(&loaded.catalogue, "d").title.get(Lang::EN), "D");
    }

    #[test]
    fn numbers_are_titles_as_they_are_written() {
        let text = "skills:\n  - {id: 2048, name: 1.10, kind: soft, aliases: [0x10, true], codes: {esco: 2512.40}}\n";
        let loaded = load_all(&[text]);
        assert_eq!(lines(&loaded), [""; 0]);
        let skill = &loaded.catalogue.skills()[0];
        assert_eq!((&*skill.id, skill.name.get(Lang::EN)), ("2048", "1.10"));
        let aliases: Vec<&str> = skill.aliases.iter().map(|(_, alias)| alias).collect();
        let codes: Vec<_> = skill.codes.iter().collect();
        assert_eq!((aliases, codes), (vec!["0x10", "true"], vec![("esco", "2512.40")]));
    }

    #[test]
    fn unknown_keys_are_told_with_the_nearest() {
        let text = "\
roles:
  - {id: a, titel: A, title: A, skils: [], pay: [{regoin: FR}]}
family: []
";
        let told = told(text);
        let expected = [
            "0.yaml:2:13 (roles › a › titel): error[unknown-key]: unknown key `titel`; did you mean `title`?",
            "0.yaml:2:33 (roles › a › skils): error[unknown-key]: unknown key `skils`; did you mean `skills`?",
            "0.yaml:2:51 (roles › a › pay › 1 › regoin): error[unknown-key]: unknown key `regoin`; did you mean \
             `region`?",
            "0.yaml:3:1 (family): error[unknown-key]: unknown key `family`; did you mean `families`?",
        ];
        for line in expected {
            assert!(told.contains(&line.to_owned()), "{line} in {told:#?}");
        }
    }

    #[test]
    fn merge_keys_are_told_wherever_they_stand() {
        let text = "roles:\n  - &a {id: a, title: {en: A}}\n  - {<<: *a, id: b, title: {<<: *a, en: B}}\n";
        let told = told(text);
        assert!(told.iter().any(|line| line.contains("error[merge-key]: merge keys (`<<`)")), "{told:#?}");
        assert!(told.iter().any(|line| line.contains("title › <<")), "{told:#?}");
    }

    #[test]
    fn other_shapes_at_the_top_are_told() {
        let told = told_beside_sound("- {id: a, title: A}\n");
        assert!(told[0].starts_with("1.yaml:1:1: error[wrong-shape]: expected a map"), "{told:?}");
        let told = told_beside_sound("roles: {id: a}\nskills: text\n");
        assert!(told[0].starts_with("1.yaml:1:8 (roles): error[wrong-shape]: expected a list"), "{told:?}");
        assert!(told[1].starts_with("1.yaml:2:9 (skills): error[wrong-shape]: expected a list"), "{told:?}");
        let told = told_beside_sound("? [a]\n: b\nroles: 1\n");
        assert!(told[0].starts_with("1.yaml:1:3: error[odd-key]"), "{told:?}");
    }

    #[test]
    fn empty_items_of_lists_are_told() {
        let told = told("roles:\n  - id: a\n    title: A\n    tasks:\n      - one\n      -\n      - three\n");
        assert_eq!(
            told,
            ["0.yaml:6:8 (roles › a › tasks › 2): error[wrong-shape]: this item of the list is empty"]
        );
    }

    #[test]
    fn endless_faults_of_one_entry_cost_themselves_only() {
        let skills = "      - []\n".repeat(2000);
        let loaded =
            load_all(&[format!("roles:\n  - id: a\n    skills:\n{skills}  - {{id: b, title: B}}\n")]);
        assert_eq!(loaded.catalogue.roles().len(), 2);
        let more = loaded.problems.iter().find(|problem| problem.rule == "too-many-problems");
        assert!(more.is_some(), "they are not all listed");
    }
}
