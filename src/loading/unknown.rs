//! Keys nobody knows, with the key that was probably meant.

use super::finding::{Finding, Seg, Spot, quoted};
use super::nearest::{nearest, one_of};
use super::schema::known_keys;
use super::synonyms::{self, KEYS};

/// What to say about the unknown key a spot leads to.
pub(crate) fn finding(spot: Spot) -> Finding {
    let mut keys: Vec<&str> = Vec::with_capacity(spot.path.len());
    for seg in &spot.path {
        keys.push(match seg {
            Seg::Key(key) => key,
            Seg::Item { .. } => "*",
        });
    }
    let name = keys.pop().unwrap_or_default().to_owned();
    let known = known_keys(&keys);
    if name == "<<" {
        let message = "merge keys (`<<`) are not applied";
        return Finding::error("merge-key", spot.on_key(), message)
            .hint("write the keys out, or use an alias for one whole value");
    }
    let probable = synonyms::key(&name, known, KEYS).or_else(|| nearest(&name, known.iter().copied()));
    let hint = match probable {
        Some(near) => Some(format!("did you mean `{near}`?")),
        None if known.is_empty() => None,
        None => Some(format!("known here: {}", one_of(known.iter().copied()))),
    };
    Finding::error("unknown-key", spot.on_key(), format!("unknown key {}", quoted(&name))).maybe_hint(hint)
}

#[cfg(test)]
mod tests {
    use crate::loading::testing::told;

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
}
