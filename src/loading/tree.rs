//! A file as a tree in which every value knows its line and column.
//!
//! Built only where something is wrong, with a parser that keeps positions; the fast one does not.

use std::borrow::Cow;
use std::collections::HashMap;

use saphyr_parser::{Event, Parser, ScalarStyle, Span, Tag};

use super::finding::Seg;

/// Deeper trees are not built. The guard lets less through; two parsers may differ.
const DEPTH: usize = 200;

/// Line and column, counted from 1.
pub(crate) type Position = (u32, u32);

/// A value.
#[derive(Clone, Debug)]
pub(crate) struct Node<'a> {
    pub(crate) at: Position,
    pub(crate) kind: Kind<'a>,
}

/// What a value is.
#[derive(Clone, Debug)]
pub(crate) enum Kind<'a> {
    Scalar {
        text: Cow<'a, str>,
        /// Written without quotes, so that `~` and `null` mean nothing.
        plain: bool,
    },
    List(Vec<Node<'a>>),
    Map(Vec<(Node<'a>, Node<'a>)>),
    /// An item of a list that had to be taken out.
    Removed,
}

/// The first document of a file, and what was met on the way.
#[derive(Debug)]
pub(crate) struct Tree<'a> {
    pub(crate) root: Node<'a>,
    /// Tags that are not YAML's own, and where they stand.
    pub(crate) tags: Vec<(Position, String)>,
    /// Where a second document begins.
    pub(crate) second: Option<Position>,
}

impl<'a> Tree<'a> {
    /// Reads a file. `None` where the parser with positions does not accept it.
    pub(crate) fn read(text: &'a str) -> Option<Self> {
        let mut builder = Builder::default();
        let mut second = None;
        for event in Parser::new_from_str(text) {
            let (event, span) = event.ok()?;
            if matches!(event, Event::DocumentStart(_)) && builder.root.is_some() {
                second = Some(position(&span));
                break;
            }
            builder.take(event, position(&span))?;
        }
        let nothing = Node { at: (1, 1), kind: Kind::Scalar { text: Cow::Borrowed(""), plain: true } };
        Some(Self { root: builder.root.unwrap_or(nothing), tags: builder.tags, second })
    }
}

/// Where a value begins.
pub(crate) fn position(span: &Span) -> Position {
    let small = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
    (small(span.start.line()), small(span.start.col()).saturating_add(1))
}

impl Node<'_> {
    /// The text of a scalar.
    pub(crate) fn text(&self) -> Option<&str> {
        match &self.kind {
            Kind::Scalar { text, .. } => Some(text),
            _ => None,
        }
    }

    /// Whether this is YAML's null.
    pub(crate) fn is_null(&self) -> bool {
        matches!(&self.kind, Kind::Scalar { text, plain: true }
            if matches!(&**text, "" | "~" | "null" | "Null" | "NULL"))
    }

    /// The value under a key of a map.
    pub(crate) fn get(&self, key: &str) -> Option<&Self> {
        let Kind::Map(entries) = &self.kind else { return None };
        entries.iter().find(|(other, _)| other.text() == Some(key)).map(|(_, value)| value)
    }

    /// Takes out what a path leads to: an entry of a map, or an item of a list, which leaves a gap. `false`
    /// where the path leads nowhere or is empty.
    pub(crate) fn remove(&mut self, path: &[Seg]) -> bool {
        match (path, &mut self.kind) {
            ([Seg::Key(key)], Kind::Map(entries)) => {
                let before = entries.len();
                entries.retain(|(other, _)| other.text() != Some(key));
                entries.len() < before
            }
            ([Seg::Key(key), rest @ ..], Kind::Map(entries)) => entries
                .iter_mut()
                .find(|(other, _)| other.text() == Some(key))
                .is_some_and(|(_, value)| value.remove(rest)),
            ([Seg::Item { index, .. }], Kind::List(items)) => match items.get_mut(*index) {
                Some(item) if !matches!(item.kind, Kind::Removed) => {
                    item.kind = Kind::Removed;
                    true
                }
                _ => false,
            },
            ([Seg::Item { index, .. }, rest @ ..], Kind::List(items)) => {
                items.get_mut(*index).is_some_and(|item| item.remove(rest))
            }
            _ => false,
        }
    }
}

/// Puts events together to nodes.
#[derive(Default)]
struct Builder<'a> {
    /// Collections that are still open, outermost first.
    open: Vec<Open<'a>>,
    anchors: HashMap<usize, Node<'a>>,
    tags: Vec<(Position, String)>,
    root: Option<Node<'a>>,
}

struct Open<'a> {
    at: Position,
    anchor: usize,
    is_map: bool,
    /// Items of a list; keys and values of a map by turns.
    nodes: Vec<Node<'a>>,
}

impl<'a> Builder<'a> {
    /// Takes one event; `None` where the tree gets too deep.
    fn take(&mut self, event: Event<'a>, at: Position) -> Option<()> {
        match event {
            Event::Scalar(text, style, anchor, tag) => {
                self.note_tag(at, tag.as_deref());
                let plain = style == ScalarStyle::Plain && tag.is_none();
                self.put(Node { at, kind: Kind::Scalar { text, plain } }, anchor);
            }
            Event::Alias(anchor) => {
                // An alias inside what it names has no value yet; the fast parser refuses it.
                let nothing = Kind::Scalar { text: Cow::Borrowed(""), plain: true };
                let kind = self.anchors.get(&anchor).map_or(nothing, |node| node.kind.clone());
                self.put(Node { at, kind }, 0);
            }
            Event::SequenceStart(anchor, tag) => self.open(at, anchor, false, tag.as_deref())?,
            Event::MappingStart(anchor, tag) => self.open(at, anchor, true, tag.as_deref())?,
            Event::SequenceEnd | Event::MappingEnd => self.close(),
            Event::Nothing
            | Event::StreamStart
            | Event::StreamEnd
            | Event::DocumentStart(_)
            | Event::DocumentEnd => {}
        }
        Some(())
    }

    fn open(&mut self, at: Position, anchor: usize, is_map: bool, tag: Option<&Tag>) -> Option<()> {
        self.note_tag(at, tag);
        self.open.push(Open { at, anchor, is_map, nodes: Vec::new() });
        (self.open.len() <= DEPTH).then_some(())
    }

    fn close(&mut self) {
        let Some(Open { at, anchor, is_map, nodes }) = self.open.pop() else { return };
        let kind = if is_map {
            let mut nodes = nodes.into_iter();
            Kind::Map(std::iter::from_fn(|| Some((nodes.next()?, nodes.next()?))).collect())
        } else {
            Kind::List(nodes)
        };
        self.put(Node { at, kind }, anchor);
    }

    fn put(&mut self, node: Node<'a>, anchor: usize) {
        if anchor > 0 {
            self.anchors.insert(anchor, node.clone());
        }
        match self.open.last_mut() {
            Some(open) => open.nodes.push(node),
            None => self.root = Some(node),
        }
    }

    fn note_tag(&mut self, at: Position, tag: Option<&Tag>) {
        if let Some(tag) = tag.filter(|tag| !tag.is_yaml_core_schema()) {
            self.tags.push((at, tag.to_string()));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Kind, Tree};
    use crate::loading::finding::Seg;

    #[test]
    fn tags_and_further_documents_are_noted() {
        let tree = Tree::read("a: !colour red\nb: !!str 1\n---\nc: 1\n").expect("well-formed");
        assert_eq!(tree.tags, [((1, 4), "!colour".to_owned())]);
        assert_eq!(tree.second, Some((3, 1)));
        assert_eq!(tree.root.get("b").and_then(|node| node.text()), Some("1"));
    }

    #[test]
    fn aliases_become_copies_and_rings_end() {
        let tree = Tree::read("a: &a {x: 1}\nb: *a\nc: &c [*c]\n").expect("well-formed");
        let copied = tree.root.get("b").and_then(|node| node.get("x"));
        assert_eq!(copied.and_then(|node| node.text()), Some("1"));
        assert!(matches!(&tree.root.get("c").expect("there").kind, Kind::List(items) if items[0].is_null()));
    }

    #[test]
    fn broken_and_bottomless_files_give_no_tree() {
        assert!(Tree::read("a: [").is_none());
        assert!(Tree::read(&"- ".repeat(1000)).is_none());
    }

    #[test]
    fn things_are_removed_once() {
        let mut root = Tree::read("a: [1, {b: 2}]\n").expect("well-formed").root;
        let first = [Seg::key("a"), Seg::item(0)];
        assert!(root.remove(&first));
        assert!(!root.remove(&first));
        assert!(root.remove(&[Seg::key("a"), Seg::item(1), Seg::key("b")]));
        assert!(!root.remove(&[Seg::key("c")]));
        assert!(!root.remove(&[]));
    }
}
