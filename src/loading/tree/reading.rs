//! Puts what the parser tells of a file together to a tree, and refuses what would cost far more than its size.
//!
//! | limit | why this one |
//! |---|---|
//! | [`DEPTH`] levels | the format needs eight |
//! | [`VALUES`] values in a file, those that aliases repeat counted again | a value takes some twenty bytes |
//! | [`EXPANDED`] bytes after aliases, or ten times the file and [`ADDED`] more | nobody repeats more by hand |
//! | [`SILENT`] characters in which no value ends | the parser keeps them all, at a hundred times their size |

use std::hash::BuildHasher;

use rustc_hash::{FxBuildHasher, FxHashMap};
use saphyr_parser::{Event, Parser, ScalarStyle, Span, Tag};

use super::input::{Allowance, Limited};
use super::{NodeCell, NodeKind, NodeTree, Position, small};

/// Deepest nesting of lists and maps.
pub(crate) const DEPTH: usize = 64;
/// Most values in one file.
const VALUES: usize = 4_000_000;
/// Bytes that any file may have once its aliases are replaced by what they name.
const EXPANDED: usize = 10_000_000;
/// Most bytes that aliases may add to a large one.
const ADDED: usize = 100_000_000;
/// Most characters between two things that the parser gives away.
const SILENT: usize = 2_000_000;
/// Most tags noted of a file: more than are ever told.
const TAGS: usize = 2000;
/// What each value counts for beside its text where the bytes behind aliases are counted.
const VALUE: usize = 16;
/// Texts up to so many bytes stand in memory once, however often they are written.
const SHORT: usize = 24;

/// Why a file gives no tree.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Refusal {
    pub(crate) at: Position,
    pub(crate) cause: RefusalCause,
}

#[derive(Debug, PartialEq, Eq)]
pub(crate) enum RefusalCause {
    /// The parser's own words on why this is not YAML.
    NotYaml(String),
    TooDeep,
    TooManyValues,
    /// A flow collection or a text with no end in sight.
    TooLong,
    /// What aliases name would be too much.
    AliasGrowth,
}

impl NodeTree {
    /// Reads the first document of a file; of a second one, only whether it says something. Costs some 20 ns a byte.
    pub(crate) fn read(file: usize, path: &str, text: &str) -> Result<Self, Refusal> {
        let allowance = Allowance::of(SILENT);
        let mut events = Parser::new(Limited::new(text, &allowance));
        let limit = (10 * text.len()).min(text.len() + ADDED).max(EXPANDED);
        let mut reading = TreeReading { limit, ..TreeReading::default() };
        let (mut documents, mut began, mut second) = (0, (1, 1), None);
        let mut here = (1, 1);
        while let Some(event) = events.next_event() {
            let refused = |at, cause| Err(Refusal { at, cause });
            let event = match event {
                _ if allowance.is_used_up() => return refused(here, RefusalCause::TooLong),
                Ok((event, span)) => {
                    here = position(&span);
                    event
                }
                Err(error) => {
                    let at = (small(error.marker().line()), small(error.marker().col()).saturating_add(1));
                    // The parser has a limit of its own to what it looks ahead through.
                    let is_deep = error.info().contains("recursion limit");
                    let cause = if is_deep {
                        RefusalCause::TooDeep
                    } else {
                        RefusalCause::NotYaml(error.info().to_owned())
                    };
                    return refused(at, cause);
                }
            };
            allowance.renew(SILENT);
            match &event {
                Event::DocumentStart(_) => {
                    documents += 1;
                    began = here;
                }
                // What is wrong behind the second document changes nothing any more.
                Event::DocumentEnd if second.is_some() => break,
                Event::Scalar(text, ScalarStyle::Plain, 0, None) if documents > 1 && text.is_empty() => {}
                Event::DocumentEnd | Event::StreamEnd => {}
                _ if documents > 1 => second = second.or(Some(began)),
                _ => reading.take(event, here)?,
            }
        }
        let mut tree = Self { file, path: path.into(), second, ..reading.tree };
        if tree.cells.is_empty() {
            tree.cells.push(NodeCell::new((1, 1), NodeKind::Plain, 0, 0));
        }
        tree.cells.shrink_to_fit();
        tree.texts.shrink_to_fit();
        Ok(tree)
    }
}

/// Where a value begins.
fn position(span: &Span) -> Position {
    (small(span.start.line()), small(span.start.col()).saturating_add(1))
}

/// A tree in the making.
#[derive(Debug)]
struct TreeReading {
    tree: NodeTree,
    /// Cells of the collections that are still open, outermost first, each with its anchor.
    open: Vec<Open>,
    /// First cell of what each anchor names, and the cell behind it.
    anchors: FxHashMap<usize, (usize, usize)>,
    /// Where short texts stand, by their hash.
    short: FxHashMap<u64, (u32, u32)>,
    /// Bytes so far, with those that aliases repeat.
    bytes: usize,
    limit: usize,
    /// Where the first alias stands.
    alias: Option<Position>,
}

#[derive(Debug)]
struct Open {
    cell: usize,
    anchor: usize,
    /// In a map, where the key stands whose value comes next.
    key: Option<Position>,
}

impl Default for TreeReading {
    fn default() -> Self {
        let tree = NodeTree {
            file: 0,
            path: Box::default(),
            cells: Vec::new(),
            texts: String::new(),
            tags: Vec::new(),
            second: None,
        };
        Self {
            tree,
            open: Vec::new(),
            anchors: FxHashMap::default(),
            short: FxHashMap::default(),
            bytes: 0,
            limit: 0,
            alias: None,
        }
    }
}

impl TreeReading {
    fn take(&mut self, event: Event<'_>, at: Position) -> Result<(), Refusal> {
        match event {
            Event::Scalar(text, style, anchor, tag) => {
                self.note_tag(at, tag.as_deref());
                let kind = if style == ScalarStyle::Plain && tag.is_none() {
                    NodeKind::Plain
                } else {
                    NodeKind::Quoted
                };
                let key = self.open.last().and_then(|open| open.key);
                // Where nothing is written behind a key, the key is the place to look at.
                let at = key.filter(|_| text.is_empty() && kind == NodeKind::Plain).unwrap_or(at);
                let (begin, length) = self.keep(&text);
                self.push(NodeCell::new(at, kind, begin, length), text.len())?;
                self.done(self.tree.cells.len() - 1, anchor);
            }
            Event::Alias(anchor) => self.repeat(anchor, at)?,
            Event::SequenceStart(anchor, tag) => self.open(NodeKind::List, at, anchor, tag.as_deref())?,
            Event::MappingStart(anchor, tag) => self.open(NodeKind::Map, at, anchor, tag.as_deref())?,
            Event::SequenceEnd | Event::MappingEnd => {
                if let Some(Open { cell, anchor, .. }) = self.open.pop() {
                    self.tree.cells[cell].begin = small(self.tree.cells.len());
                    self.done(cell, anchor);
                }
            }
            // Of no interest, or not handed on.
            _ => {}
        }
        Ok(())
    }

    fn open(
        &mut self,
        kind: NodeKind,
        at: Position,
        anchor: usize,
        tag: Option<&Tag>,
    ) -> Result<(), Refusal> {
        self.note_tag(at, tag);
        if self.open.len() == DEPTH {
            return Err(Refusal { at, cause: RefusalCause::TooDeep });
        }
        let cell = self.tree.cells.len();
        self.push(NodeCell::new(at, kind, 0, 0), 0)?;
        self.open.push(Open { cell, anchor, key: None });
        Ok(())
    }

    fn push(&mut self, cell: NodeCell, bytes: usize) -> Result<(), Refusal> {
        if self.tree.cells.len() == VALUES {
            return Err(Refusal { at: cell.at, cause: RefusalCause::TooManyValues });
        }
        self.bytes += bytes + VALUE;
        self.tree.cells.push(cell);
        Ok(())
    }

    /// Notes that a value is complete.
    fn done(&mut self, cell: usize, anchor: usize) {
        if anchor > 0 {
            self.anchors.insert(anchor, (cell, self.tree.cells.len()));
        }
        let at = self.tree.cells[cell].at;
        if let Some(open) = self.open.last_mut()
            && self.tree.cells[open.cell].kind() == NodeKind::Map
        {
            open.key = if open.key.is_some() { None } else { Some(at) };
        }
    }

    /// Writes out what an alias names.
    fn repeat(&mut self, anchor: usize, at: Position) -> Result<(), Refusal> {
        let first = *self.alias.get_or_insert(at);
        let refused = || Refusal { at: first, cause: RefusalCause::AliasGrowth };
        // An alias inside what it names has no end.
        let (begin, end) = *self.anchors.get(&anchor).ok_or_else(refused)?;
        let named = &self.tree.cells[begin..end];
        let texts = named.iter().filter(|cell| matches!(cell.kind(), NodeKind::Plain | NodeKind::Quoted));
        let bytes = texts.map(|cell| cell.length() as usize).sum::<usize>() + VALUE * named.len();
        self.bytes += bytes;
        if self.bytes > self.limit || self.tree.cells.len() + named.len() > VALUES {
            return Err(refused());
        }
        let cell = self.tree.cells.len();
        let moved = small(cell - begin);
        self.tree.cells.extend_from_within(begin..end);
        for copy in &mut self.tree.cells[cell..] {
            if matches!(copy.kind(), NodeKind::List | NodeKind::Map) {
                copy.begin += moved;
            }
        }
        self.tree.cells[cell].at = at;
        self.done(cell, 0);
        Ok(())
    }

    /// Keeps a text; returns where it begins and how long it is.
    fn keep(&mut self, text: &str) -> (u32, u32) {
        let texts = &mut self.tree.texts;
        if text.len() > SHORT {
            let begin = small(texts.len());
            texts.push_str(text);
            return (begin, small(text.len()));
        }
        let known = *self.short.entry(FxBuildHasher.hash_one(text)).or_insert_with(|| {
            let begin = small(texts.len());
            texts.push_str(text);
            (begin, small(text.len()))
        });
        let (begin, length) = (known.0 as usize, known.1 as usize);
        if texts.get(begin..begin + length) == Some(text) {
            return known;
        }
        // Another text of the same hash.
        let begin = small(texts.len());
        texts.push_str(text);
        (begin, small(text.len()))
    }

    fn note_tag(&mut self, at: Position, tag: Option<&Tag>) {
        if let Some(tag) = tag.filter(|tag| !tag.is_yaml_core_schema())
            && self.tree.tags.len() < TAGS
        {
            self.tree.tags.push((at, tag.to_string().into()));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::Node;
    use super::{DEPTH, NodeTree, Position, Refusal, RefusalCause, SILENT, VALUES};

    fn refused(text: &str) -> (Position, RefusalCause) {
        let Refusal { at, cause } = NodeTree::read(0, "a.yaml", text).expect_err(&text[..text.len().min(80)]);
        (at, cause)
    }

    fn text_of(text: &str, key: &str) -> String {
        let tree = NodeTree::read(0, "a.yaml", text).expect("well-formed");
        tree.root().get(key).and_then(Node::text).unwrap_or("nothing").to_owned()
    }

    #[test]
    fn deep_nesting_is_refused_in_every_style() {
        let deep = 100_000;
        for text in ["{a: ", "[", "- ", "? "] {
            assert_eq!(refused(&text.repeat(deep)).1, RefusalCause::TooDeep, "{text}");
        }
        let steps: Vec<String> = (0..200).map(|level| format!("{}a:\n", " ".repeat(level))).collect();
        assert_eq!(refused(&steps.concat()), ((65, 65), RefusalCause::TooDeep));
        let nested = format!("{}x{}", "[".repeat(DEPTH), "]".repeat(DEPTH));
        assert!(NodeTree::read(0, "a.yaml", &nested).is_ok(), "the deepest that is allowed");
    }

    #[test]
    fn growth_by_aliases_is_refused() {
        let many = format!("a: &a \"{}\"\nb: [{}]\n", "x".repeat(100_000), "*a,".repeat(20_000));
        assert_eq!(refused(&many), ((2, 5), RefusalCause::AliasGrowth));
        let laugh = |level: usize| match level {
            0 => "a0: &a0 [lol, lol]\n".to_owned(),
            _ => format!("a{level}: &a{level} [*a{0}, *a{0}, *a{0}]\n", level - 1),
        };
        let laughs = (0..30).map(laugh).collect::<Vec<_>>().concat();
        assert_eq!(refused(&laughs).1, RefusalCause::AliasGrowth);
        assert_eq!(refused("a: &a [*a]\n").1, RefusalCause::AliasGrowth, "a ring has no end");
    }

    #[test]
    fn aliases_repeat_what_they_name_last() {
        assert_eq!(text_of("a: &x 1\nb: &x 2\nc: *x\n", "c"), "2");
        let tree = NodeTree::read(0, "a.yaml", "a: &a {x: [1, 2]}\nb: *a\nc: 3\n").expect("well-formed");
        let list = tree.root().get("b").and_then(|node| node.get("x")).expect("repeated");
        assert_eq!(list.items().count(), 2);
        assert_eq!(list.location().within, "b › x");
        assert_eq!(tree.root().get("b").map(Node::position), Some((2, 4)));
        assert_eq!(tree.root().get("c").and_then(Node::text), Some("3"));
    }

    #[test]
    fn crowds_of_values_and_endless_collections_are_refused() {
        assert_eq!(refused(&"- a\n".repeat(VALUES + 1)).1, RefusalCause::TooManyValues);
        assert_eq!(refused(&format!("[{}]", "\"a\":1,".repeat(1_000_000))), ((1, 1), RefusalCause::TooLong));
        assert_eq!(refused(&format!("a: {}", "x".repeat(SILENT + 10))).1, RefusalCause::TooLong);
        // What was quadratic in another parser takes no time here.
        let _ = NodeTree::read(0, "a.yaml", &format!("a: b{}c\n", " ".repeat(400_000)));
        let _ = NodeTree::read(0, "a.yaml", &"%TAG !a! x\n".repeat(20_000));
        let _ = NodeTree::read(0, "a.yaml", &format!("a: b{}\n", "\u{2028}".repeat(400_000)));
    }

    #[test]
    fn a_second_document_counts_where_it_says_something() {
        let second = |text: &str| NodeTree::read(0, "a.yaml", text).expect("well-formed").second;
        assert_eq!(second("a: 1\n---\nb: 2\n"), Some((2, 1)));
        assert_eq!(second("a: 1\n---\n"), None);
        assert_eq!(second("a: 1\n...\n---\n# nothing\n"), None);
        assert_eq!(second("a: 1\n---\n---\nb: 1\n"), Some((3, 1)), "the next one says something");
        assert_eq!(second("a: 1\n---\nb: 2\n---\nc: 3\n---\n: [\n"), Some((2, 1)));
        assert!(matches!(refused("a: 1\n---\nb: [\n").1, RefusalCause::NotYaml(_)));
    }

    #[test]
    fn short_texts_stand_once() {
        let tree = NodeTree::read(0, "a.yaml", &"- useful\n".repeat(100)).expect("well-formed");
        assert_eq!(tree.texts, "useful");
        assert_eq!(tree.root().items().filter(|(_, item)| item.text() == Some("useful")).count(), 100);
    }
}
