//! Keys nobody knows, with the key that was probably meant.

use super::CATALOGUE;
use crate::loading::nearest::nearest;
use crate::loading::problems::Problems;
use crate::loading::quote::shortened;
use crate::loading::synonyms::{self, KEYS};
use crate::loading::tree::{Node, NodeKind};
use crate::wording::{Words, key};

/// Tells of a key that is none of those `known` in its map.
pub(super) fn tell(node: Node<'_>, name: &str, known: &[&'static str], problems: &mut Problems) {
    if name == "<<" {
        return problems.error("merge-key", node, key::PROBLEM_MERGE_KEY, Some(key::HINT_MERGE_KEY.into()));
    }
    let message = Words::of(key::PROBLEM_UNKNOWN_KEY).text("name", shortened(name));
    if problems.is_full(node.file()) {
        // It is only counted: what was meant need not be found.
        return problems.error("unknown-key", node, message, None);
    }
    let probable = synonyms::key(name, known, KEYS).or_else(|| nearest(name, known.iter().copied()));
    let hint = match probable {
        Some(near) if shortened(name).trim() == near => key::HINT_INVISIBLE.into(),
        Some(near) => Words::of(key::HINT_DID_YOU_MEAN).text("near", near),
        None => Words::of(key::HINT_KNOWN_KEYS).one_of("keys", known.iter().copied()),
    };
    problems.error("unknown-key", node, message, Some(hint));
}

/// Whether nothing of a file is ours. A list of entries at its top, or under a key that is misspelt, is: it is told
/// where it should stand.
pub(crate) fn is_foreign(root: Node<'_>) -> bool {
    match root.kind() {
        NodeKind::Map => {
            root.entries().next().is_some() && !root.entries().any(|(key, value)| is_ours(key, value))
        }
        NodeKind::List => !holds_entries(root),
        NodeKind::Plain | NodeKind::Quoted | NodeKind::Gap => !root.is_nothing(),
    }
}

fn is_ours(key: Node<'_>, value: Node<'_>) -> bool {
    let Some(name) = key.text() else { return false };
    let known = CATALOGUE.keys();
    known.contains(&name) || (holds_entries(value) && nearest(name, known.iter().copied()).is_some())
}

/// Whether the first item of a list is a map with an `id` and a title or name.
fn holds_entries(node: Node<'_>) -> bool {
    let has = |item: Node<'_>, key: &str| item.entries().any(|(other, _)| other.text() == Some(key));
    let first = node.items().next().map(|(_, item)| item);
    first.is_some_and(|item| has(item, "id") && (has(item, "title") || has(item, "name")))
}

#[cfg(test)]
mod tests {
    use crate::loading::testing::{told, told_beside_sound};

    #[test]
    fn keys_of_other_ladders_are_told_with_ours() {
        let text = "\
jobs: []
skills:
  - {id: a, name: A, kind: soft, description: X, levels: 3}
roles:
  - {id: b, name: B, level: entry, responsibilities: [x], salary: [], next: [], department: c}
";
        let hints: Vec<String> = told(text)
            .iter()
            .filter_map(|line| line.split_once("unknown key `")?.1.split_once("`; "))
            .map(|(key, hint)| format!("{key}: {hint}"))
            .collect();
        let meant = [
            ("jobs", "roles"),
            ("description", "summary"),
            ("name", "title"),
            ("level", "stage"),
            ("responsibilities", "tasks"),
            ("salary", "pay"),
            ("next", "steps"),
            ("department", "family"),
        ];
        for (key, ours) in meant {
            let hint = format!("{key}: did you mean `{ours}`?");
            assert!(hints.contains(&hint), "{hint} in {hints:#?}");
        }
        assert!(hints.iter().any(|hint| hint.starts_with("levels: known here: `id`")), "{hints:#?}");
    }

    const FOREIGN: [&str; 6] = [
        "services:\n  web: {image: nginx}\nvolumes: {}\n",
        "on: push\njobs:\n  test: {runs-on: ubuntu, steps: [{run: make}]}\n",
        "site_name: Docs\nnav: [index.md]\nplugins: !!python/name:search\n",
        "a: 1\na: 2\n---\nkind: Service\n",
        "- hosts: all\n  roles: [web]\n",
        "just text\n",
    ];

    #[test]
    fn files_that_are_none_of_ours_are_one_problem() {
        for text in FOREIGN {
            let alone = told(text);
            assert_eq!(
                alone,
                ["0.yaml: error[not-a-catalogue]: not a careernav catalogue; `careernav init` writes one, \
                  `careernav schema catalogue` describes it"]
            );
            let beside = told_beside_sound(text);
            assert_eq!(
                beside,
                [
                    "1.yaml: warning[not-a-catalogue]: not a careernav file: it has none of the keys `catalogue`, \
                  `families`, `categories`, `skills` or `roles`; it is not read"
                ]
            );
        }
    }

    #[test]
    fn what_is_misspelt_is_still_ours() {
        let misspelt = told("rolls:\n  - {id: a, title: A}\n");
        assert!(misspelt[0].ends_with("unknown key `rolls`; did you mean `roles`?"), "{misspelt:?}");
        let bare = told("- {id: a, title: A}\n");
        assert!(bare.len() == 1 && bare[0].contains("error[wrong-shape]"), "{bare:?}");
        let one = told("skills:\nx: 1\n");
        assert!(one[0].contains("unknown key `x`"), "{one:?}");
    }
}
