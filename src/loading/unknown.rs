//! Keys nobody knows, with the key that was probably meant.

use super::finding::{Finding, Seg, Spot, quoted};
use super::nearest::{nearest, one_of};
use super::schema::known_keys;

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
    let hint = match nearest(&name, known.iter().copied()) {
        Some(near) => Some(format!("did you mean `{near}`?")),
        None if known.is_empty() => None,
        None => Some(format!("known here: {}", one_of(known.iter().copied()))),
    };
    Finding::error("unknown-key", spot.on_key(), format!("unknown key {}", quoted(&name))).maybe_hint(hint)
}
