//! Where the paths of a file lead to, found in one pass over its events.
//!
//! Keeps nothing of the file in memory, so that one problem in a large file costs a pass and no more.

use std::collections::HashMap;

use saphyr_parser::{Event, Parser, ScalarStyle};

use super::finding::{Seg, Spot};
use super::tree::{Position, position};

/// The position of each spot, all of them in this file: of what its path leads to, of its last key where that
/// is meant or where nothing is written behind it, or of the last thing on the way that is there. A file that
/// breaks off in the middle gives what can be had up to there.
pub(crate) fn find(text: &str, spots: &[&Spot]) -> Vec<Position> {
    let mut paths = Paths { branches: vec![Branch::default()], lacking: 1 };
    let ends: Vec<usize> = spots.iter().map(|spot| paths.add(&spot.path)).collect();
    paths.walk(text);
    spots.iter().zip(ends).map(|(spot, end)| paths.position(end, spot.on_key)).collect()
}

/// All paths as a tree: what they have in common stands once.
struct Paths<'a> {
    /// The first is the top of the file.
    branches: Vec<Branch<'a>>,
    /// Branches whose value has not been met yet.
    lacking: usize,
}

#[derive(Default)]
struct Branch<'a> {
    parent: usize,
    keys: HashMap<&'a str, usize>,
    items: HashMap<usize, usize>,
    key: Option<Position>,
    value: Option<Position>,
    /// Whether the value is there but empty.
    empty: bool,
}

/// A list or map that is being walked through.
struct Open {
    /// Its branch, if any path leads through it.
    branch: Option<usize>,
    is_map: bool,
    /// Number of the next item of a list.
    index: usize,
    /// In a map, whether a key has been met whose value is to come, and the branch of that.
    behind_key: bool,
    value: Option<usize>,
}

impl<'a> Paths<'a> {
    fn add(&mut self, path: &'a [Seg]) -> usize {
        let mut at = 0;
        for seg in path {
            let new = self.branches.len();
            let branch = &mut self.branches[at];
            let next = match seg {
                Seg::Key(key) => *branch.keys.entry(key).or_insert(new),
                Seg::Item { index, .. } => *branch.items.entry(*index).or_insert(new),
            };
            if next == new {
                self.branches.push(Branch { parent: at, ..Branch::default() });
                self.lacking += 1;
            }
            at = next;
        }
        at
    }

    fn walk(&mut self, text: &str) {
        let mut open: Vec<Open> = Vec::new();
        for event in Parser::new_from_str(text) {
            let Ok((event, span)) = event else { return };
            let at = position(&span);
            let (is_map, is_list) =
                (matches!(event, Event::MappingStart(..)), matches!(event, Event::SequenceStart(..)));
            match event {
                Event::Scalar(text, style, ..) => {
                    let empty = text.is_empty() && style == ScalarStyle::Plain;
                    self.node(open.last_mut(), at, Some(&text), empty);
                }
                Event::Alias(_) => {
                    self.node(open.last_mut(), at, None, false);
                }
                Event::SequenceStart(..) | Event::MappingStart(..) => {
                    let branch = self.node(open.last_mut(), at, None, false);
                    open.push(Open { branch, is_map, index: 0, behind_key: false, value: None });
                }
                Event::SequenceEnd | Event::MappingEnd => {
                    open.pop();
                }
                Event::DocumentEnd => return,
                Event::Nothing | Event::StreamStart | Event::StreamEnd | Event::DocumentStart(_) => {}
            }
            if self.lacking == 0 && !is_map && !is_list {
                return;
            }
        }
    }

    /// Notes a key or value and returns its branch, if it is a value that a path leads to.
    fn node(
        &mut self,
        open: Option<&mut Open>,
        at: Position,
        text: Option<&str>,
        empty: bool,
    ) -> Option<usize> {
        let branch = match open {
            None => Some(0),
            Some(open) if !open.is_map => {
                open.index += 1;
                open.branch.and_then(|branch| self.branches[branch].items.get(&(open.index - 1)).copied())
            }
            Some(open) if !open.behind_key => {
                open.behind_key = true;
                open.value = self.key(open.branch, at, text);
                return None;
            }
            Some(open) => {
                open.behind_key = false;
                open.value
            }
        };
        // A key written twice counts where it stands first.
        let found = &mut self.branches[branch?];
        if found.value.is_none() {
            found.value = Some(at);
            found.empty = empty;
            self.lacking -= 1;
        }
        branch
    }

    /// The branch of what is to come behind a key.
    fn key(&mut self, map: Option<usize>, at: Position, text: Option<&str>) -> Option<usize> {
        let value = self.branches[map?].keys.get(text?).copied()?;
        self.branches[value].key.get_or_insert(at);
        Some(value)
    }

    fn position(&self, end: usize, on_key: bool) -> Position {
        let branch = &self.branches[end];
        let own = if on_key || branch.empty { branch.key.or(branch.value) } else { branch.value };
        match own {
            Some(position) => position,
            None if end == 0 => (1, 1),
            None => self.position(branch.parent, false),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::find;
    use crate::loading::finding::{Seg, Spot};

    const TEXT: &str = "\
# a comment
roles:
  - id: a
    title: {en: A, fr: B}
    skills:
      - {skill: x}
      - {skill: y, need: odd}
    family:
  - &b
    ? [odd, key]
    : 1
    id: b
    id: c
    again: *b
";

    fn at(path: &[Seg]) -> (u32, u32) {
        find(TEXT, &[&Spot::file(0).join(path.to_vec())])[0]
    }

    fn on_key(path: &[Seg]) -> (u32, u32) {
        find(TEXT, &[&Spot::file(0).join(path.to_vec()).on_key()])[0]
    }

    #[test]
    fn keys_values_and_items_are_found() {
        let role = [Seg::key("roles"), Seg::item(0)];
        let under = |segs: &[Seg]| [&role[..], segs].concat();
        assert_eq!(at(&role), (3, 5));
        assert_eq!(at(&under(&[Seg::key("title"), Seg::key("fr")])), (4, 24));
        assert_eq!(on_key(&under(&[Seg::key("title"), Seg::key("fr")])), (4, 20));
        assert_eq!(at(&under(&[Seg::key("skills"), Seg::item(1), Seg::key("need")])), (7, 26));
        assert_eq!(at(&under(&[Seg::key("family")])), (8, 5), "an empty value stands at its key");
        let other = [Seg::key("roles"), Seg::item(1), Seg::key("id")];
        assert_eq!(at(&other), (12, 9), "the first of two");
    }

    #[test]
    fn what_is_not_there_is_told_as_near_as_it_goes() {
        let role = [Seg::key("roles"), Seg::item(1)];
        let lost = [&role[..], &[Seg::key("nothing"), Seg::item(3)]].concat();
        assert_eq!(at(&lost), at(&role));
        let through_alias = [&role[..], &[Seg::key("again"), Seg::key("id")]].concat();
        assert_eq!(at(&through_alias), (14, 12), "where the alias is");
        assert_eq!(at(&[Seg::key("nothing")]), (2, 1));
        assert_eq!(find("", &[&Spot::file(0)]), [(1, 1)]);
        assert_eq!(find("a: [", &[&Spot::file(0).join([Seg::key("a")])]), [(1, 4)]);
    }

    #[test]
    fn many_paths_are_found_at_once() {
        let path = |index| Spot::file(0).join([Seg::key("roles"), Seg::item(index), Seg::key("id")]);
        let (first, second) = (path(0), path(1));
        assert_eq!(find(TEXT, &[&second, &first, &second]), [(12, 9), (3, 9), (12, 9)]);
    }
}
