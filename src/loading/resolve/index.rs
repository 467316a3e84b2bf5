//! Look-up by id, and what was probably meant by an id nobody has.

use std::cell::{Cell, OnceCell};
use std::collections::HashMap;

use crate::domain::{fold, harmless};
use crate::loading::layers::{Entry, EntryGroup};
use crate::loading::nearest::{did_you_mean, nearest};
use crate::loading::problems::Problems;
use crate::loading::quote::shortened;
use crate::loading::tree::Node;
use crate::wording::{Words, key};

/// Searches for the nearest id in one load. A file that is missing as a whole leaves thousands of ids unknown,
/// and each search goes through all known ones.
const SEARCHES: usize = 100;

/// All entries of one list by id.
pub(super) struct Index<'a, 't> {
    group: &'static EntryGroup,
    entries: &'a [Entry<'t>],
    /// `None` for what is hidden.
    ids: HashMap<&'a str, Option<u32>>,
    /// Entry of each title and alias, folded; made when an id is unknown for the first time.
    titles: OnceCell<HashMap<String, usize>>,
    searches: Cell<usize>,
}

impl<'a, 't> Index<'a, 't> {
    pub(super) fn new(group: &'static EntryGroup, entries: &'a [Entry<'t>]) -> Self {
        let ids = entries.iter().map(|entry| &*entry.id).zip((0..).map(Some)).collect();
        Self { group, entries, ids, titles: OnceCell::new(), searches: Cell::new(0) }
    }

    /// Knows ids that name nothing without being wrong.
    pub(super) fn without(mut self, hidden: &'a [Entry<'t>]) -> Self {
        self.ids.extend(hidden.iter().map(|entry| (&*entry.id, None)));
        self
    }

    /// The place of what an id names, if that is shown; a problem where the id is unknown.
    pub(super) fn find(&self, node: Node<'_>, problems: &mut Problems) -> Option<u32> {
        let id = harmless::line(node.text()?);
        if let Some(known) = self.ids.get(&*id) {
            return *known;
        }
        let message =
            Words::of(key::PROBLEM_UNKNOWN_ID).text("id", shortened(&id)).text("kind", self.group.word);
        problems.error("unknown-id", node, message, self.hint(&id));
        None
    }

    /// What was probably meant by an id nobody has: the entry of that title, or the nearest id.
    pub(super) fn hint(&self, written: &str) -> Option<Words> {
        if let Some(entry) = self.titles().get(&fold(written)) {
            let id = &self.entries[*entry].id;
            let hint = Words::of(key::HINT_TITLE_NOT_ID).text("title", shortened(written));
            return Some(hint.text("id", shortened(id)));
        }
        let others = self.entries.iter().map(|entry| &*entry.id).filter(|id| *id != written);
        self.nearest(written, others)
    }

    /// A question for the nearest of some ids.
    pub(super) fn nearest<'i, I>(&self, written: &str, ids: I) -> Option<Words>
    where
        I: IntoIterator<Item = &'i str>,
        I::IntoIter: Clone,
    {
        if self.searches.replace(self.searches.get() + 1) >= SEARCHES {
            return None;
        }
        nearest(written, ids).map(did_you_mean)
    }

    fn titles(&self) -> &HashMap<String, usize> {
        self.titles.get_or_init(|| {
            let mut titles = HashMap::new();
            for (at, entry) in self.entries.iter().enumerate() {
                for (_, _, name) in entry.versions(self.group.title).into_iter().chain(entry.aliases()) {
                    titles.entry(fold(name)).or_insert(at);
                }
            }
            titles
        })
    }
}
