//! Edits of a YAML file of the user's that leave every byte alone which they are not about: comments, order, quotes and line
//! ends stay as they were written.
//!
//! An edit is text put in the place of text (`patch`). What is put there `serde_yaml` has written, on one line
//! between braces where the file is already inside something (`written`). There may be several ways, and whether one
//! does what it should is not argued but read: the file with the edit has to say what the file said, with the one value
//! changed. The first way that does is taken; where none does, as with a value that other places repeat by its anchor,
//! nothing is changed and the caller is told.

mod patch;
mod place;
mod removal;
mod setting;
mod written;

use serde_yaml::{Mapping, Value};

use super::tree::{NodeTree, SpanNode};
use patch::Patch;
use place::Place;
pub use place::{PathStep, Unspliced};

/// The file with the value at the end of a path set, whatever was there before. Keys that are missing on the way are
/// added behind the others, as is an item whose number is that of the items there are. A path without steps is the whole file.
///
/// Costs a few readings of the file.
///
/// # Errors
///
/// See [`Unspliced`]; the path leads nowhere where it goes through something that is neither missing nor a list or map of
/// the right kind.
pub fn set(text: &str, path: &[PathStep<'_>], value: &Value) -> Result<String, Unspliced> {
    edited(text, path, Some(value))
}

/// The file without the value at the end of a path, its key and the comment on its line. A list or map that nothing is left
/// in stays, empty.
///
/// # Errors
///
/// See [`Unspliced`]; the path leads nowhere where nothing is there to be removed.
pub fn remove(text: &str, path: &[PathStep<'_>]) -> Result<String, Unspliced> {
    edited(text, path, None)
}

fn edited(text: &str, path: &[PathStep<'_>], value: Option<&Value>) -> Result<String, Unspliced> {
    let body = text.strip_prefix('\u{feff}').unwrap_or(text);
    let tree = NodeTree::read(0, "", body).map_err(|_| Unspliced::Unread)?;
    let mut wanted = tree.root().to_value().ok_or(Unspliced::Unread)?;
    change(&mut wanted, path, value).ok_or(Unspliced::NoSuchPlace)?;
    let Some(root) = SpanNode::of(body) else {
        let written = value.map(|value| written::document(body, &setting::nested(path, value)));
        return written.map(|added| format!("{text}{added}")).ok_or(Unspliced::NoSuchPlace);
    };
    if !root.is_in_order(body) {
        return Err(Unspliced::Tangled);
    }
    let place = Place::find(tree.root(), &root, path)?;
    let patches = match value {
        Some(value) => setting::patches(body, &place, value),
        None => removal::patches(body, &place),
    };
    let says_what_is_wanted = |edit: &String| {
        NodeTree::read(0, "", edit).is_ok_and(|read| {
            read.second.is_some() == tree.second.is_some() && read.root().to_value().as_ref() == Some(&wanted)
        })
    };
    let edit = patches.into_iter().map(|patch: Patch| patch.applied(body)).find(says_what_is_wanted);
    let mark = &text[..text.len() - body.len()];
    edit.map(|edit| format!("{mark}{edit}")).ok_or(Unspliced::Tangled)
}

/// What the file should say. `None` where the path leads nowhere.
fn change(here: &mut Value, path: &[PathStep<'_>], value: Option<&Value>) -> Option<()> {
    let Some((step, rest)) = path.split_first() else {
        *here = value?.clone();
        return Some(());
    };
    if here.is_null() && value.is_some() {
        *here = match step {
            PathStep::Key(_) => Value::Mapping(Mapping::new()),
            PathStep::Item(_) => Value::Sequence(Vec::new()),
        };
    }
    match (step, here) {
        (PathStep::Key(key), Value::Mapping(map)) => {
            if rest.is_empty() && value.is_none() {
                return map.shift_remove(*key).map(|_| ());
            }
            if value.is_some() && !map.contains_key(*key) {
                map.insert((*key).into(), Value::Null);
            }
            change(map.get_mut(*key)?, rest, value)
        }
        (PathStep::Item(at), Value::Sequence(items)) => {
            if rest.is_empty() && value.is_none() {
                return (*at < items.len()).then(|| drop(items.remove(*at)));
            }
            if value.is_some() && *at == items.len() {
                items.push(Value::Null);
            }
            change(items.get_mut(*at)?, rest, value)
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests;
