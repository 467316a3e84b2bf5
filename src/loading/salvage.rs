//! Reads what is sound in a file that does not fit the schema as a whole.
//!
//! Every entry of every top-level list is read on its own. Where reading fails, the fault names a path; what
//! stands there is reported and taken out, and the entry is read again. So a wrong value costs itself: the
//! smallest thing that can be left out, not its role and not its neighbours.

use std::collections::HashMap;

use serde::de::DeserializeOwned;

use super::finding::{Finding, Findings, Seg, Spot, quoted};
use super::schema::{Document, List};
use super::tree::{Kind, Node, Position, Tree};
use super::{unknown, yaml};

/// Things taken out of one entry before it is given up.
const FAULTS: usize = 100;
/// Odd keys noted in one file.
const ODDITIES: usize = 2000;

/// What could be read, and the faults. The tree comes from a file that is well-formed YAML.
pub(crate) fn salvage(file: usize, tree: Tree<'_>, findings: &mut Findings) -> Document {
    let mut root = tree.root;
    let mut odd = Vec::new();
    tidy(&mut root, &mut odd);
    for oddity in odd {
        findings.push(oddity.into_finding(file));
    }
    let mut document = Document::default();
    let Kind::Map(entries) = root.kind else {
        if !root.is_null() {
            let message = "expected a map with keys such as `skills` and `roles` at the top of the file";
            findings.push(Finding::error("wrong-shape", Spot::file(file).at(Some(root.at)), message));
        }
        return document;
    };
    for (key, value) in entries {
        let spot = Spot::file(file).join([Seg::key(key.text().unwrap_or_default().to_owned())]);
        match key.text() {
            Some("catalogue") => document.catalogue = entry(value, &spot, findings),
            Some("families") => document.families = list(value, &spot, findings),
            Some("categories") => document.categories = list(value, &spot, findings),
            Some("skills") => document.skills = list(value, &spot, findings),
            Some("roles") => document.roles = list(value, &spot, findings),
            _ => findings.push(unknown::finding(spot)),
        }
    }
    document
}

fn list<T: DeserializeOwned>(node: Node<'_>, spot: &Spot, findings: &mut Findings) -> Option<List<T>> {
    if node.is_null() {
        return None;
    }
    let Kind::List(items) = node.kind else {
        let message = "expected a list here: a line beginning with `- ` for each entry";
        findings.push(Finding::error("wrong-shape", spot.clone(), message));
        return None;
    };
    let mut read = Vec::with_capacity(items.len());
    for (index, item) in items.into_iter().enumerate() {
        let id = id_of(&item);
        read.push(entry(item, &spot.clone().join([Seg::Item { index, id }]), findings));
    }
    Some(List::of(read))
}

fn entry<T: DeserializeOwned>(mut node: Node<'_>, spot: &Spot, findings: &mut Findings) -> Option<T> {
    for _ in 0..FAULTS {
        let mut unknown = Vec::new();
        let read = serde_ignored::deserialize(&node, |path| yaml::note_unknown(&mut unknown, &path));
        let fault = match read {
            Ok(value) => {
                for path in unknown {
                    findings.push(unknown::finding(spot.clone().join(path)));
                }
                return Some(value);
            }
            Err(fault) => fault,
        };
        let path = fault.path();
        let taken_out = node.remove(&path);
        let mut place = spot.clone().join(path);
        place.on_key = fault.on_key;
        findings.push(Finding::error("wrong-shape", place, fault.message));
        if !taken_out {
            return None;
        }
    }
    let message = format!("more than {FAULTS} faults in one entry; it is left out");
    findings.push(Finding::error("wrong-shape", spot.clone(), message));
    None
}

/// Something taken out before reading, with its path, innermost first.
struct Oddity {
    path: Vec<Seg>,
    at: Position,
    /// Where the same key stands for the first time; `None` for a key that is no text.
    first: Option<Position>,
}

impl Oddity {
    fn into_finding(mut self, file: usize) -> Finding {
        self.path.reverse();
        let name = match self.path.last() {
            Some(Seg::Key(key)) => quoted(key),
            _ => String::new(),
        };
        let spot = Spot::file(file).join(self.path);
        let Some(first) = self.first else {
            let message = "a key must be a text, not a list or a map";
            return Finding::error("odd-key", spot.at(Some(self.at)), message);
        };
        let message = format!("the key {name} is written twice in the same map");
        Finding::error("duplicate-key", spot.clone().at(Some(self.at)), message)
            .first_at(spot.at(Some(first)))
    }
}

/// Takes out keys that are no text and keys written twice, the first of which stays.
fn tidy(node: &mut Node<'_>, odd: &mut Vec<Oddity>) {
    match &mut node.kind {
        Kind::List(items) => {
            for (index, item) in items.iter_mut().enumerate() {
                let before = odd.len();
                tidy(item, odd);
                let id = (odd.len() > before).then(|| id_of(item)).flatten();
                for oddity in &mut odd[before..] {
                    oddity.path.push(Seg::Item { index, id: id.clone() });
                }
            }
        }
        Kind::Map(entries) => {
            tidy_keys(entries, odd);
            for (key, value) in entries {
                let before = odd.len();
                tidy(value, odd);
                for oddity in &mut odd[before..] {
                    oddity.path.push(Seg::key(key.text().unwrap_or_default().to_owned()));
                }
            }
        }
        Kind::Scalar { .. } | Kind::Removed => {}
    }
}

fn tidy_keys(entries: &mut Vec<(Node<'_>, Node<'_>)>, odd: &mut Vec<Oddity>) {
    let mut seen: HashMap<&str, Position> = HashMap::with_capacity(entries.len());
    let mut kept = Vec::with_capacity(entries.len());
    for (key, _) in &*entries {
        let first = key.text().map(|name| *seen.entry(name).or_insert(key.at));
        let keep = first == Some(key.at);
        if !keep && odd.len() < ODDITIES {
            let path = key.text().map(|name| Seg::key(name.to_owned())).into_iter().collect();
            odd.push(Oddity { path, at: key.at, first });
        }
        kept.push(keep);
    }
    let mut kept = kept.into_iter();
    entries.retain(|_| kept.next().unwrap_or(false));
}

fn id_of(node: &Node<'_>) -> Option<Box<str>> {
    node.get("id").and_then(Node::text).map(Box::from)
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
    fn an_entry_with_endless_faults_is_given_up() {
        let skills = "      - []\n".repeat(500);
        let loaded =
            load_all(&[format!("roles:\n  - id: a\n    skills:\n{skills}  - {{id: b, title: B}}\n")]);
        assert!(loaded.problems.iter().any(|problem| problem.message.starts_with("more than 100 faults")));
        assert_eq!(loaded.catalogue.roles().len(), 1);
    }
}
