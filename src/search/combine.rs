//! From names that match one word each to roles and skills that match them all.

use super::Index;
use super::fit::{Column, Own, better};
use super::letters::{Letter, separates, solid};
use super::matched::Matched;
use super::merit::Merit;
use super::names::{NameIx, Number};
use super::query::Query;
use super::score::LETTER;

/// Points for a name that is the query and nothing else.
const WHOLE_NAME: i32 = 30;
/// Points for words that stand in the name as in the query, side by side.
const PHRASE: i32 = 12;
/// Points for a title over an alias.
const TITLE: i32 = 3;
/// Points for words found in several names instead of one.
pub(super) const SPREAD: i32 = -30;

/// How each subject matches all words by its own names: one name that has them all where there is one, else
/// several names that have them together.
pub(super) fn own_matches(index: &Index, query: &Query, words: &[Matched]) -> Column {
    let mut found = vec![None; index.subject_count()];
    let Some(fewest) = (0..words.len()).min_by_key(|at| words[*at].len()) else { return found };
    for fit in words[fewest].fits() {
        let merits =
            words.iter().map(|word| if words.len() > 1 { word.of_name(fit.name) } else { Some(fit.merit) });
        if let Some(merit) = together(merits) {
            let merit = merit.plus(bonus(index, query, fit.name));
            better(&mut found[index.names.owner(fit.name) as usize], Own { merit, name: fit.name });
        }
    }
    if words.len() > 1 {
        for (subject, own) in (0..).zip(&mut found) {
            *own = own.or_else(|| spread(words, subject));
        }
    }
    found
}

/// All merits together, where there are all.
fn together(merits: impl Iterator<Item = Option<Merit>>) -> Option<Merit> {
    merits.reduce(|one, other| Some(one?.and(other?))).flatten()
}

fn spread(words: &[Matched], subject: Number) -> Option<Own> {
    let merit = together(words.iter().map(|word| word.of_subject(subject).map(|own| own.merit)))?;
    let best = words.iter().filter_map(|word| word.of_subject(subject)).max_by_key(|own| own.merit)?;
    Some(Own { merit: merit.plus(SPREAD), name: best.name })
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
