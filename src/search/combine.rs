//! From names that match one word each to roles and skills that match them all.

use std::borrow::Cow;

use super::Index;
use super::letters::{Letter, separates, solid};
use super::merit::Merit;
use super::names::{NameIx, Number};
use super::query::Query;
use super::reach::Fit;
use super::score::LETTER;

/// Points for a name that is the query and nothing else.
const WHOLE_NAME: i32 = 30;
/// Points for words that stand in the name as in the query, side by side.
const PHRASE: i32 = 12;
/// Points for a title over an alias.
const TITLE: i32 = 3;
/// Points for words found in several names instead of one.
pub(super) const SPREAD: i32 = -30;

/// How a role or skill matches by its own names: what it is worth, and the name that shows it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Own {
    pub(super) merit: Merit,
    pub(super) name: NameIx,
}

/// The best name of each subject for each word.
#[derive(Debug)]
pub(super) struct Table {
    cells: Vec<Option<Own>>,
    words: usize,
}

impl Table {
    pub(super) fn of(index: &Index, lists: &[Cow<[Fit]>]) -> Self {
        let words = lists.len();
        let mut cells = vec![None; index.subject_count() * words];
        for (word, fits) in lists.iter().enumerate() {
            for fit in fits.iter() {
                let own = Own { merit: fit.merit, name: fit.name };
                better(&mut cells[index.names.owner(fit.name) as usize * words + word], own);
            }
        }
        Self { cells, words }
    }

    /// One cell for each word.
    pub(super) fn row(&self, subject: Number) -> &[Option<Own>] {
        let start = subject as usize * self.words;
        &self.cells[start..start + self.words]
    }
}

/// How each subject matches all words by its own names: one name that has them all where there is one, else
/// several names that have them together.
pub(super) fn own_matches(
    index: &Index,
    query: &Query,
    lists: &[Cow<[Fit]>],
    table: &Table,
) -> Vec<Option<Own>> {
    let mut found = vec![None; index.subject_count()];
    for fit in in_all(lists).iter() {
        let merit = fit.merit.plus(bonus(index, query, fit.name));
        better(&mut found[index.names.owner(fit.name) as usize], Own { merit, name: fit.name });
    }
    if lists.len() > 1 {
        for (subject, own) in (0..).zip(&mut found) {
            *own = own.or_else(|| spread(table.row(subject)));
        }
    }
    found
}

/// Names that are in every list, with the merits together.
fn in_all<'a>(lists: &'a [Cow<[Fit]>]) -> Cow<'a, [Fit]> {
    let Some((first, others)) = lists.split_first() else { return Cow::default() };
    if others.is_empty() {
        return Cow::Borrowed(first);
    }
    let mut common = first.to_vec();
    for list in others {
        let mut list = list.iter().peekable();
        common.retain_mut(|fit| {
            while list.next_if(|other| other.name < fit.name).is_some() {}
            let same = list.next_if(|other| other.name == fit.name);
            fit.merit = same.map_or(fit.merit, |other| fit.merit.and(other.merit));
            same.is_some()
        });
    }
    Cow::Owned(common)
}

fn spread(row: &[Option<Own>]) -> Option<Own> {
    let mut together = (*row.first()?)?;
    let mut best = together;
    for cell in &row[1..] {
        let cell = (*cell)?;
        together.merit = together.merit.and(cell.merit);
        if cell.merit > best.merit {
            best = cell;
        }
    }
    Some(Own { merit: together.merit.plus(SPREAD), name: best.name })
}

/// Keeps the better of two matches of one subject. Where they are equal the first stays, which is the shorter name.
fn better(kept: &mut Option<Own>, other: Own) {
    if kept.is_none_or(|own| other.merit > own.merit) {
        *kept = Some(other);
    }
}

fn bonus(index: &Index, query: &Query, name: NameIx) -> i32 {
    let text = index.names.get(name);
    let title = if index.names.is_title(name) { TITLE } else { 0 };
    let place = if is_whole(query, text) {
        WHOLE_NAME
    } else if query.words.len() > 1 && has_phrase(query, text) {
        PHRASE
    } else {
        0
    };
    title + place
}

/// Whether the query has all the letters of the name, whatever separates them.
pub(super) fn is_whole(query: &Query, name: &[Letter]) -> bool {
    name.len() >= query.length && name.len() <= query.length * 2 && solid(name).eq(query.letters())
}

/// Whether the letters of the query stand side by side in the name, from the beginning of a word on, whatever
/// separates them.
fn has_phrase(query: &Query, name: &[Letter]) -> bool {
    let Some(first) = query.letters().next() else { return false };
    let begins = |at: usize| name[at] == first && (at == 0 || separates(name[at - 1]));
    let ends_late = name.len().checked_sub(query.length).map_or(0, |last| last + 1);
    (0..ends_late).any(|at| begins(at) && solid(&name[at..]).take(query.length).eq(query.letters()))
}

/// The most that the bonuses of one name can add, kept below a letter of every word.
const _: () = assert!(WHOLE_NAME + TITLE < 2 * LETTER && PHRASE < LETTER);
