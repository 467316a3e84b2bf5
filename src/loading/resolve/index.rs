//! Look-up by id, and what was probably meant by an id nobody has.

use std::cell::{Cell, OnceCell};
use std::collections::HashMap;

use crate::domain::{fold, harmless};
use crate::loading::finding::{Finding, Trail, quoted};
use crate::loading::merge::{Entry, Merged};
use crate::loading::nearest::nearest;

/// Searches for the nearest id in one load. A file that is missing as a whole leaves thousands of ids unknown,
/// and each search goes through all known ones.
const SEARCHES: usize = 100;

/// All entries of one list by id.
pub(super) struct Index<'a, E> {
    entries: &'a [Merged<E>],
    /// `None` for what is hidden.
    ids: HashMap<&'a str, Option<u32>>,
    /// Entry of each title and alias, folded; made when an id is unknown for the first time.
    titles: OnceCell<HashMap<String, usize>>,
    searches: Cell<usize>,
}

impl<'a, E: Entry> Index<'a, E> {
    pub(super) fn new(entries: &'a [Merged<E>]) -> Self {
        let ids = entries.iter().map(|entry| &*entry.id).zip((0..).map(Some)).collect();
        Self { entries, ids, titles: OnceCell::new(), searches: Cell::new(0) }
    }

    /// Knows ids that name nothing without being wrong.
    pub(super) fn without(mut self, hidden: &'a [Merged<E>]) -> Self {
        self.ids.extend(hidden.iter().map(|entry| (&*entry.id, None)));
        self
    }

    /// The place of an id, `None` where it names something hidden; or what is wrong with it.
    pub(super) fn find(&self, written: &str, trail: &Trail<'_>) -> Result<Option<u32>, Finding> {
        let id = harmless::line(written);
        self.ids.get(&*id).copied().ok_or_else(|| {
            let message = format!("there is no {} with the id {}", E::WORD, quoted(&id));
            Finding::error("unknown-id", trail.spot(), message).maybe_hint(self.hint(&id))
        })
    }

    /// What was probably meant by an id nobody has: the entry of that title, or the nearest id.
    pub(super) fn hint(&self, written: &str) -> Option<String> {
        if let Some(entry) = self.titles().get(&fold(written)) {
            let id = &self.entries[*entry].id;
            return Some(format!("{} is a title or name; its id is {}", quoted(written), quoted(id)));
        }
        let others = self.entries.iter().map(|entry| &*entry.id).filter(|id| *id != written);
        self.nearest(written, others)
    }

    /// A question for the nearest of some ids.
    pub(super) fn nearest<'i, I>(&self, written: &str, ids: I) -> Option<String>
    where
        I: IntoIterator<Item = &'i str>,
        I::IntoIter: Clone,
    {
        if self.searches.replace(self.searches.get() + 1) >= SEARCHES {
            return None;
        }
        nearest(written, ids).map(|id| format!("did you mean {}?", quoted(id)))
    }

    fn titles(&self) -> &HashMap<String, usize> {
        self.titles.get_or_init(|| {
            let mut titles = HashMap::new();
            for (at, entry) in self.entries.iter().enumerate() {
                for (_, _, name) in entry.versions(E::title).into_iter().chain(entry.each_alias()) {
                    titles.entry(fold(name)).or_insert(at);
                }
            }
            titles
        })
    }
}
