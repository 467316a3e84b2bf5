//! `careernav search`.

use super::args::{SearchArgs, SubjectKind};
use super::context::CommandContext;
use super::delivery::Delivery;
use super::output::{self, CommandOutput};
use super::{Failure, Status, naming};
use crate::domain::Subject;
use crate::export::formats::{PAGES, WritableAnswer};
use crate::export::{hits, json};
use crate::search::{Query, SearchResults};
use crate::wording::key;

/// What matches all the words, best first.
pub(super) fn answer(search: &SearchArgs, context: &CommandContext) -> Result<CommandOutput, Failure> {
    let delivery = Delivery::of(&search.answering, PAGES, &context.wording)?;
    let is_for_programs = delivery.format.is_for_programs();
    let CommandContext { catalogue, lang, paper, .. } = context;
    let query = search.words.join(" ");
    let parsed = Query::new(&query);
    let found = find(search, &parsed, context);
    if found.total > found.hits.len() && delivery.format.is_text() && !output::is_terminal() {
        let counts = [("shown", found.hits.len().into()), ("total", found.total.into())];
        output::note(&context.wording.with(key::MORE_HITS_NOTE, &counts));
    }
    if found.total == 0 && found.families.is_empty() && !is_for_programs {
        return Err(naming::unknown(&query, &found.nearest, context));
    }
    let status = if found.total == 0 && found.families.is_empty() { Status::Nothing } else { Status::Fine };
    let reader = context.reader();
    let answer = WritableAnswer::told(
        |paper| hits::write(catalogue, &parsed, &found, &reader, paper),
        || json::hits(catalogue, &query, &found, *lang),
        || hits::page(catalogue, (&query, &parsed), &found, &reader, paper.glyphs),
    );
    delivery.deliver(&answer, status, context)
}

/// The first hits and nearest names of the kind that is asked for, each told for the reader.
fn find(search: &SearchArgs, query: &Query, context: &CommandContext) -> SearchResults {
    let is_wanted = |subject| search.kind.is_none_or(|kind| is(kind, subject));
    let mut found = context.index().find(&context.catalogue, query, usize::MAX);
    found.hits.retain(|hit| is_wanted(hit.subject));
    found.nearest.retain(|near| is_wanted(*near));
    found.total = found.hits.len();
    if search.kind.is_some() {
        found.families.clear();
    }
    found.hits.truncate(search.limit);
    for hit in &mut found.hits {
        *hit = hit.clone().for_reader(&context.catalogue, query, context.lang);
    }
    found
}

fn is(kind: SubjectKind, subject: Subject) -> bool {
    match kind {
        SubjectKind::Role => matches!(subject, Subject::Role(_)),
        SubjectKind::Skill => matches!(subject, Subject::Skill(_)),
    }
}
