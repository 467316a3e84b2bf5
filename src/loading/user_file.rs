//! Files that the user writes for the program itself, such as the map of keys.
//!
//! They are read as layers are: within the same limits, into the same tree, so that every problem has its place. Maps are
//! walked on the tree ([`KnownNames`]), so that one wrong entry takes nothing else with it; of each value serde makes a typed
//! one ([`typed`]).

use std::path::{Path, PathBuf};

use serde::de::DeserializeOwned;

use super::files;
use super::format::fit::unexpected;
use super::nearest::{did_you_mean, nearest};
use super::problem::Problem;
use super::problems::Problems;
use super::quote::shortened;
use super::read;
use super::tree::{Node, NodeKind, NodeTree};
use crate::wording::{Key, Words, key};

/// Number of the file in its tree and among its problems: it is alone.
const ONLY: usize = 0;

/// A file of the user's as it was read.
#[derive(Debug, Default)]
pub(crate) struct UserFile {
    /// What it says; `None` where nothing can be had of it.
    tree: Option<NodeTree>,
    problems: Problems,
}

impl UserFile {
    /// Reads the file at a path; `None` where there is none.
    pub(crate) fn at(path: &Path) -> Option<Self> {
        match files::read(path) {
            Ok(bytes) => Some(Self::of(&path.display().to_string(), &bytes)),
            Err(unread) if unread.rule == "missing-path" => None,
            Err(unread) => {
                let mut problems = Problems::default();
                problems.push(ONLY, unread.problem(path));
                Some(Self { tree: None, problems })
            }
        }
    }

    /// Reads bytes; `path` is how the user knows them.
    pub(crate) fn of(path: &str, bytes: &[u8]) -> Self {
        let mut problems = Problems::default();
        let tree = read::written(ONLY, path, bytes);
        let tree = tree.map_err(|problem| problems.push(ONLY, *problem)).ok();
        if let Some(tree) = &tree {
            read::tell_beside(tree, &mut problems);
        }
        Self { tree, problems }
    }

    /// What the file says, and what is wrong with it so far.
    pub(crate) fn parts(&mut self) -> (Option<Node<'_>>, &mut Problems) {
        (self.tree.as_ref().map(NodeTree::root), &mut self.problems)
    }

    /// Everything that was wrong, in the order of the file.
    pub(crate) fn into_problems(self) -> Vec<Problem> {
        self.problems.into_sorted()
    }
}

/// Where the user's file of this name stands: in `careernav` in `$XDG_CONFIG_HOME`, otherwise in `~/.config`, on every
/// system. `None` where there is no home.
pub fn user_config(name: &str) -> Option<PathBuf> {
    use etcetera::base_strategy::{BaseStrategy, Xdg};
    Some(Xdg::new().ok()?.config_dir().join("careernav").join(name))
}

/// What to say of a user's file that was named and is not there.
pub(crate) fn missing(path: &Path) -> Problem {
    let place = super::problems::whole(&path.display().to_string());
    Problem::error("missing-path", place, key::PROBLEM_MISSING_PATH)
}

/// A value that serde makes of what the user wrote.
pub(crate) trait UserValue: DeserializeOwned {
    /// What it is, as messages name it: “a key such as …”.
    const EXPECTED: Key;
    /// What to do about anything else.
    const HINT: Option<Key>;
}

/// The typed value that is written at a node. Anything else is told and gives nothing.
pub(crate) fn typed<T: UserValue>(node: Node<'_>, problems: &mut Problems) -> Option<T> {
    let value = node.to_value().and_then(|value| serde_yaml::from_value(value).ok());
    if value.is_none() {
        let hint = T::HINT.map(Words::from);
        match node.text().filter(|_| !node.is_nothing()) {
            Some(text) => {
                let message = Words::of(key::PROBLEM_BROKEN_VALUE).text("value", shortened(text));
                problems.error("broken-value", node, message.words("expected", T::EXPECTED.into()), hint);
            }
            None => problems.error("wrong-shape", node, unexpected(node, T::EXPECTED), hint),
        }
    }
    value
}

/// What may stand before the colons of a map.
#[derive(Debug)]
pub(crate) struct KnownNames<'a> {
    pub(crate) names: &'a [&'static str],
    /// The rule that others break, and what is said of them.
    pub(crate) rule: &'static str,
    pub(crate) message: Key,
    /// What is expected where there is no map.
    pub(crate) expected: Key,
}

impl KnownNames<'_> {
    /// The entries of a map whose names are known, each name once: the place of the name among those known, and the value.
    /// All others are told.
    pub(crate) fn entries<'t>(&self, map: Node<'t>, problems: &mut Problems) -> Vec<(usize, Node<'t>)> {
        if map.kind() != NodeKind::Map && !map.is_nothing() {
            problems.error("wrong-shape", map, unexpected(map, self.expected), None);
        }
        let mut found: Vec<(usize, Node<'t>, Node<'t>)> = Vec::new();
        for (key, value) in map.entries() {
            let Some(name) = key.text() else {
                problems.error("odd-key", key, key::PROBLEM_ODD_KEY, None);
                continue;
            };
            let Some(at) = self.names.iter().position(|known| *known == name) else {
                self.tell(key, name, problems);
                continue;
            };
            match found.iter().find(|(known, ..)| *known == at) {
                None => found.push((at, key, value)),
                Some((_, first, _)) => {
                    let message = Words::of(key::PROBLEM_DUPLICATE_KEY).text("name", shortened(name));
                    problems.error("duplicate-key", key, message.text("first", first.place()), None);
                }
            }
        }
        found.into_iter().map(|(at, _, value)| (at, value)).collect()
    }

    fn tell(&self, key: Node<'_>, name: &str, problems: &mut Problems) {
        let message = Words::of(self.message).text("name", shortened(name));
        if problems.is_full(key.file()) {
            // It is only counted: what was meant need not be found.
            return problems.error(self.rule, key, message, None);
        }
        let known = || self.names.iter().copied();
        let hint = nearest(name, known())
            .map_or_else(|| Words::of(key::HINT_ALLOWED).one_of("words", known()), did_you_mean);
        problems.error(self.rule, key, message, Some(hint));
    }
}
