//! Where a path leads in what is written.

use serde_yaml::Value;

use crate::loading::tree::{Node, SpanNode};

/// One step from a value to one inside it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PathStep<'a> {
    /// To the value under a key that is a text.
    Key(&'a str),
    /// To an item of a list, counted from 0.
    Item(usize),
}

/// Why a file was left as it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unspliced {
    /// The file is not read: not YAML, or beyond the limits of what is.
    Unread,
    /// The path leads nowhere in this file, or to two places.
    NoSuchPlace,
    /// The value cannot be changed without changing others or the way they are written, such as one that an alias repeats.
    Tangled,
}

/// How far a path leads in what is written.
#[derive(Debug)]
pub(super) struct Place<'p, 's> {
    /// The lists and maps on the way, outermost first, each with the number of the item or entry that leads on.
    pub(super) way: Vec<(&'s SpanNode, usize)>,
    /// Where the way ends.
    pub(super) end: &'s SpanNode,
    /// The steps that nothing is written for.
    pub(super) missing: &'p [PathStep<'p>],
}

impl<'p, 's> Place<'p, 's> {
    pub(super) fn find(
        mut node: Node<'_>,
        mut end: &'s SpanNode,
        path: &'p [PathStep<'p>],
    ) -> Result<Self, Unspliced> {
        let mut way = Vec::new();
        for (at, step) in path.iter().enumerate() {
            let found = match step {
                PathStep::Key(key) => entry(node, key)?.map(|(nth, value)| (nth, 2 * nth + 1, value)),
                PathStep::Item(item) => node.items().nth(*item).map(|(nth, item)| (nth, nth, item)),
            };
            let Some((nth, inside, value)) = found else {
                return Ok(Self { way, end, missing: &path[at..] });
            };
            // What an alias names is not written here.
            let inner = end.inside.get(inside).ok_or(Unspliced::Tangled)?;
            way.push((end, nth));
            (node, end) = (value, inner);
        }
        Ok(Self { way, end, missing: &[] })
    }
}

/// The entry of a key that is a text, with its number. A key that stands twice leads nowhere.
fn entry<'t>(map: Node<'t>, key: &str) -> Result<Option<(usize, Node<'t>)>, Unspliced> {
    let wanted = Some(Value::from(key));
    let mut found = map.entries().enumerate().filter(|(_, (name, _))| name.to_value() == wanted);
    let first = found.next().map(|(nth, (_, value))| (nth, value));
    if found.next().is_some() { Err(Unspliced::NoSuchPlace) } else { Ok(first) }
}
