//! Files that have nothing to do with a catalogue.

use super::finding::{Finding, Spot};
use super::nearest::{nearest, one_of};
use super::schema::known_keys;
use super::tree::{Kind, Node};

/// Whether nothing of a file is ours. A list of entries at its top, or under a key that is misspelt, is: it is told
/// where it should stand.
pub(crate) fn is_foreign(root: &Node<'_>) -> bool {
    match &root.kind {
        Kind::Map(entries) => !entries.is_empty() && !entries.iter().any(|(key, value)| is_ours(key, value)),
        Kind::List(_) => !holds_entries(root),
        Kind::Scalar { .. } | Kind::Removed => !root.is_null(),
    }
}

fn is_ours(key: &Node<'_>, value: &Node<'_>) -> bool {
    let Some(key) = key.text() else { return false };
    let known = known_keys(&[]);
    known.contains(&key) || (holds_entries(value) && nearest(key, known.iter().copied()).is_some())
}

/// Whether the first item of a list is a map with an `id` and a title or name.
fn holds_entries(node: &Node<'_>) -> bool {
    let Kind::List(items) = &node.kind else { return false };
    let has = |item: &Node<'_>, key| item.get(key).is_some();
    items.first().is_some_and(|item| has(item, "id") && (has(item, "title") || has(item, "name")))
}

/// What to say of such a file: an error where a catalogue is meant, and a warning where it stands beside one.
pub(crate) fn finding((number, alone): (usize, bool)) -> Finding {
    let spot = Spot::file(number);
    if alone {
        return Finding::error("not-a-catalogue", spot, "not a careernav catalogue")
            .hint("`careernav init` writes one, `careernav schema catalogue` describes it");
    }
    let keys = one_of(known_keys(&[]).iter().copied());
    let message = format!("not a careernav file: it has none of the keys {keys}; it is not read");
    Finding::warning("not-a-catalogue", spot, message)
}

#[cfg(test)]
mod tests {
    use crate::loading::testing::{told, told_beside_sound};

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
