//! A file as a tree of values, each of which knows its line and column.
//!
//! All values of a file stand in one list of small cells, each before those inside it, and all texts in one piece of
//! memory, where short ones that repeat stand once: sixteen bytes a value and its text, and no piece of memory of its own for
//! any. [`Node`] walks through it; [`NodeTree::read`] makes it.

mod input;
mod reading;
mod spans;
mod value;

use std::borrow::Cow;

pub(crate) use reading::{DEPTH, Refusal, RefusalCause};
pub(crate) use spans::{SpanKind, SpanNode};

use super::quote::shortened;
use crate::domain::{FileLocation, harmless};

/// Line and column, counted from 1, columns in characters.
pub(crate) type Position = (u32, u32);

/// One value: where it stands, what it is, and two numbers on what is in it.
#[derive(Clone, Copy, Debug)]
struct NodeCell {
    at: Position,
    /// Of a scalar, where its text begins; of all others, the number of the cell behind what is inside.
    begin: u32,
    /// Of a scalar, the length of its text, in bytes; above that, its kind.
    length_and_kind: u32,
}

/// Bits of [`NodeCell::length_and_kind`] that are the length: enough for the largest file that is read.
const LENGTH_BITS: u32 = 29;

impl NodeCell {
    fn new(at: Position, kind: NodeKind, begin: u32, length: u32) -> Self {
        Self {
            at,
            begin,
            length_and_kind: (length & ((1 << LENGTH_BITS) - 1)) | ((kind as u32) << LENGTH_BITS),
        }
    }

    fn kind(self) -> NodeKind {
        match self.length_and_kind >> LENGTH_BITS {
            0 => NodeKind::Plain,
            1 => NodeKind::Quoted,
            2 => NodeKind::List,
            3 => NodeKind::Map,
            _ => NodeKind::Gap,
        }
    }

    fn length(self) -> u32 {
        self.length_and_kind & ((1 << LENGTH_BITS) - 1)
    }
}

/// What a value is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub(crate) enum NodeKind {
    /// A text, a number or nothing, written without quotes and without a tag.
    Plain,
    /// A text written in quotes, as a block or with a tag.
    Quoted,
    List,
    /// Keys and values by turns.
    Map,
    /// What could not be used and was taken out. In a list, the number of an item counts it still.
    Gap,
}

/// The first document of a file, and what was met on the way.
#[derive(Debug)]
pub(crate) struct NodeTree {
    /// Number of the file.
    pub(crate) file: usize,
    /// How the user knows the file.
    pub(crate) path: Box<str>,
    cells: Vec<NodeCell>,
    texts: String,
    /// Tags that are not YAML's own, and where they stand.
    pub(crate) tags: Vec<(Position, Box<str>)>,
    /// Where a second document begins that says something.
    pub(crate) second: Option<Position>,
}

impl NodeTree {
    /// The value that everything is in. A file in which nothing is written has the empty text.
    pub(crate) fn root(&self) -> Node<'_> {
        Node { tree: self, at: 0 }
    }

    /// Takes a value out; what is inside goes with it.
    pub(crate) fn take_out(&mut self, value: usize) {
        let end = self.end(value);
        if let Some(cell) = self.cells.get_mut(value) {
            *cell = NodeCell::new(cell.at, NodeKind::Gap, small(end), 0);
        }
    }

    /// The number of the cell behind a value and all that is inside it.
    fn end(&self, value: usize) -> usize {
        match self.cells.get(value).map(|cell| (cell.kind(), cell.begin)) {
            Some((NodeKind::List | NodeKind::Map | NodeKind::Gap, end)) => end as usize,
            Some((NodeKind::Plain | NodeKind::Quoted, _)) | None => value + 1,
        }
    }
}

fn small(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

/// A value of a tree.
#[derive(Clone, Copy)]
pub(crate) struct Node<'t> {
    tree: &'t NodeTree,
    /// Number of its cell.
    at: usize,
}

impl std::fmt::Debug for Node<'_> {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(out, "Node({})", self.location())
    }
}

impl PartialEq for Node<'_> {
    fn eq(&self, other: &Self) -> bool {
        self.at == other.at && std::ptr::eq(self.tree, other.tree)
    }
}

impl<'t> Node<'t> {
    fn cell(self) -> NodeCell {
        self.tree.cells[self.at]
    }

    pub(crate) fn kind(self) -> NodeKind {
        self.cell().kind()
    }

    /// Number of the file it stands in.
    pub(crate) fn file(self) -> usize {
        self.tree.file
    }

    /// How the user knows the file it stands in.
    pub(crate) fn path_of_file(self) -> &'t str {
        &self.tree.path
    }

    /// Its number in the tree, for [`NodeTree::take_out`].
    pub(crate) fn number(self) -> usize {
        self.at
    }

    /// The text of a scalar.
    pub(crate) fn text(self) -> Option<&'t str> {
        let cell = self.cell();
        let is_scalar = matches!(cell.kind(), NodeKind::Plain | NodeKind::Quoted);
        let begin = cell.begin as usize;
        is_scalar.then(|| self.tree.texts.get(begin..begin + cell.length() as usize).unwrap_or_default())
    }

    /// Whether this is YAML's null, or was taken out.
    pub(crate) fn is_nothing(self) -> bool {
        match self.kind() {
            NodeKind::Gap => true,
            NodeKind::Plain => matches!(self.text(), Some("" | "~" | "null" | "Null" | "NULL")),
            NodeKind::Quoted | NodeKind::List | NodeKind::Map => false,
        }
    }

    /// The values inside: items of a list, keys and values of a map by turns.
    fn inside(self) -> impl Iterator<Item = Node<'t>> {
        let cell = self.cell();
        let end = if matches!(cell.kind(), NodeKind::List | NodeKind::Map) { cell.begin as usize } else { 0 };
        let mut next = self.at + 1;
        std::iter::from_fn(move || {
            let at = next;
            next = self.tree.end(at);
            (at < end).then_some(Node { tree: self.tree, at })
        })
    }

    /// The items of a list with their numbers, counted from 0; those that were taken out are left out.
    pub(crate) fn items(self) -> impl Iterator<Item = (usize, Node<'t>)> {
        let list = (self.kind() == NodeKind::List).then_some(self);
        let items = list.into_iter().flat_map(Node::inside).enumerate();
        items.filter(|(_, item)| item.kind() != NodeKind::Gap)
    }

    /// The keys of a map with their values.
    pub(crate) fn entries(self) -> impl Iterator<Item = (Node<'t>, Node<'t>)> {
        let mut inside = (self.kind() == NodeKind::Map).then_some(self).into_iter().flat_map(Node::inside);
        std::iter::from_fn(move || Some((inside.next()?, inside.next()?)))
    }

    /// The value under a key of a map, if something is written there.
    pub(crate) fn get(self, key: &str) -> Option<Node<'t>> {
        let written =
            |(other, value): &(Node<'t>, Node<'t>)| other.text() == Some(key) && !value.is_nothing();
        self.entries().find(written).map(|(_, value)| value)
    }

    pub(crate) fn position(self) -> Position {
        self.cell().at
    }

    /// File, line and column, as messages say them that speak of a second value.
    pub(crate) fn place(self) -> String {
        let (line, column) = self.position();
        format!("{}:{line}:{column}", harmless::line(&self.tree.path))
    }

    /// Where it stands. Costs a look at all that stands before it in the lists and maps that it is in.
    pub(crate) fn location(self) -> FileLocation {
        FileLocation {
            file: self.tree.path.to_string(),
            position: Some(self.position()),
            within: self.path().join(" › "),
        }
    }

    /// The keys and items that lead here as people read them: items counted from 1, those of the lists of a file by
    /// their id where they have one. A key leads where its value does. Costs a look at all that stands before in the
    /// lists and maps on the way.
    fn path(self) -> Vec<String> {
        let mut path = Vec::new();
        let mut here = self.tree.root();
        while here.at < self.at {
            let holds = |node: &Node<'t>| self.at < self.tree.end(node.at);
            let found = match here.kind() {
                NodeKind::Map => here.entries().find(|(_, value)| holds(value)).map(|(key, value)| {
                    path.push(shortened(key.text().unwrap_or_default()).into_owned());
                    // The key itself is meant where it is not behind it.
                    if value.at <= self.at { value } else { self }
                }),
                NodeKind::List => {
                    here.inside().enumerate().find(|(_, item)| holds(item)).map(|(index, item)| {
                        let id = item.get("id").and_then(Node::text).filter(|_| path.len() == 1);
                        let id = id.map(shortened).filter(|id| !id.is_empty());
                        path.push(id.map_or_else(|| (index + 1).to_string(), Cow::into_owned));
                        item
                    })
                }
                NodeKind::Plain | NodeKind::Quoted | NodeKind::Gap => None,
            };
            let Some(inner) = found else { break };
            here = inner;
        }
        path
    }
}

#[cfg(test)]
mod tests {
    use super::{Node, NodeKind, NodeTree};

    fn tree(text: &str) -> NodeTree {
        NodeTree::read(0, "a.yaml", text).expect("well-formed")
    }

    #[test]
    fn values_know_where_they_stand() {
        let tree = tree("roles:\n  - id: a\n    skills: [{skill: b, level: 1}, {skill: c}]\n  - x\nempty:\n");
        let roles = tree.root().get("roles").expect("there");
        let [(_, a), (_, x)] = roles.items().collect::<Vec<_>>()[..] else { panic!("two") };
        let level = a.get("skills").and_then(|list| list.items().next()?.1.get("level")).expect("there");
        assert_eq!(level.location().to_string(), "a.yaml:3:32 (roles › a › skills › 1 › level)");
        assert_eq!(x.location().to_string(), "a.yaml:4:5 (roles › 2)");
        let (key, value) = tree.root().entries().last().expect("two");
        assert!(value.is_nothing());
        assert_eq!([key, value].map(|node| node.location().to_string()), ["a.yaml:5:1 (empty)"; 2]);
    }

    #[test]
    fn what_is_taken_out_leaves_a_gap() {
        let mut tree = tree("a: [1, {b: 2}, 3]\nc: 4\n");
        let number = |tree: &NodeTree, key: &str, item: Option<usize>| {
            let value = tree.root().get(key).expect("there");
            item.map_or(value, |item| value.items().nth(item).expect("there").1).number()
        };
        let second = number(&tree, "a", Some(1));
        tree.take_out(second);
        let c = number(&tree, "c", None);
        tree.take_out(c);
        let left: Vec<_> = tree.root().get("a").into_iter().flat_map(Node::items).collect();
        let left: Vec<_> = left.iter().map(|(index, item)| (*index, item.text())).collect();
        assert_eq!(left, [(0, Some("1")), (2, Some("3"))]);
        assert!(tree.root().get("c").is_none());
        assert_eq!(tree.root().entries().count(), 2);
    }

    #[test]
    fn nothing_is_nothing_only_without_quotes() {
        let tree = tree("[~, null, '~', '', \"~\", nil, !!str ~]");
        let nothing: Vec<bool> = tree.root().items().map(|(_, item)| item.is_nothing()).collect();
        assert_eq!(nothing, [true, true, false, false, false, false, false]);
        assert_eq!(tree.root().kind(), NodeKind::List);
    }
}
