//! Where one word is found with everything that is forgiven, by name and by subject.

use std::borrow::Cow;

use super::Index;
use super::fit::{Fit, Own, fill, union};
use super::forgive::Forgiving;
use super::merit::Merit;
use super::names::{NameIx, Number};
use super::reach::Reach;

/// The names that match one word of a query: those that match exactly, and more.
#[derive(Debug)]
pub(super) struct Matched<'a> {
    exact: &'a [Fit],
    /// Names that match only when something is forgiven or words are joined; in order.
    more: Cow<'a, [Fit]>,
    column: Cow<'a, [Option<Own>]>,
}

impl<'a> Matched<'a> {
    /// `joined` are names that have the word together with a neighbour, as one.
    pub(super) fn new(index: &Index, reach: &'a Reach, forgiving: Forgiving, joined: &[Fit]) -> Self {
        let forgiven = reach.forgiven(index, forgiving);
        let more =
            if joined.is_empty() { Cow::Borrowed(forgiven) } else { Cow::Owned(union(forgiven, joined)) };
        let mut column = Cow::Borrowed(reach.column(index));
        if !more.is_empty() {
            fill(index, column.to_mut(), &more);
        }
        Self { exact: &reach.exact, more, column }
    }

    pub(super) fn is_empty(&self) -> bool {
        self.exact.is_empty() && self.more.is_empty()
    }

    /// Number of names; those in both lists count twice.
    pub(super) fn len(&self) -> usize {
        self.exact.len() + self.more.len()
    }

    /// All names; those in both lists come twice, and each list is in order.
    pub(super) fn fits(&self) -> impl Iterator<Item = &Fit> {
        self.exact.iter().chain(self.more.iter())
    }

    /// What a name is worth.
    pub(super) fn of_name(&self, name: NameIx) -> Option<Merit> {
        let of = |fits: &[Fit]| {
            let place = fits.binary_search_by_key(&name, |fit| fit.name).ok()?;
            Some(fits[place].merit)
        };
        of(self.exact).max(of(&self.more))
    }

    pub(super) fn of_subject(&self, subject: Number) -> Option<Own> {
        self.column[subject as usize]
    }
}
