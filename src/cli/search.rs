//! `careernav search`.

use super::args::{SearchArgs, SubjectKind};
use super::context::CommandContext;
use super::delivery::Delivery;
use super::output::{self, CommandOutput};
use super::{Failure, Status, filter, naming};
use crate::domain::Subject;
use crate::export::formats::{PAGES, WritableAnswer};
use crate::export::{hits, json};
use crate::search::{Asked, Facets, Query, Resolver, SearchIndex, SearchResults};
use crate::wording::key;

/// What matches all the words, best first.
pub(super) fn answer(search: &SearchArgs, context: &CommandContext) -> Result<CommandOutput, Failure> {
    let delivery =
        Delivery::of(&search.answering, PAGES, &context.wording)?.with_rows(search.rows, &context.wording)?;
    let is_for_programs = delivery.format.is_for_programs();
    let CommandContext { catalogue, lang, paper, .. } = context;
    let (facets, index) = (Facets::new(catalogue), context.index());
    let resolver = Resolver::new(catalogue, &facets, &index);
    let mut asked = filter::asked(&search.words, &resolver, context)?;
    for choice in filter::chosen(&search.filter, &resolver, context)?.iter() {
        asked.filter.add(choice);
    }
    let query = &*asked.words;
    let parsed = Query::new(query);
    let found = find(search, &asked, &resolver, &index, context);
    let chosen = resolver.told(&asked.filter, *lang, &context.wording);
    if found.total > found.hits.len()
        && delivery.format.is_text()
        && (delivery.has_header || !output::is_terminal())
    {
        let counts = [("shown", found.hits.len().into()), ("total", found.total.into())];
        output::note(&context.wording.with(key::MORE_HITS_NOTE, &counts));
    }
    if found.total == 0 && found.families.is_empty() && !is_for_programs {
        if asked.filter.is_empty() {
            return Err(naming::unknown(query, &found.nearest, context));
        }
        return Err(Failure::Unknown(context.wording.say(key::NO_ROLE_FITS)));
    }
    let status = if found.total == 0 && found.families.is_empty() { Status::Nothing } else { Status::Fine };
    let reader = context.reader();
    // A page is read elsewhere: it says all that was asked for.
    let title = asked.to_text(&resolver, *lang, &context.wording);
    let answer = WritableAnswer::told(
        |paper| hits::write(catalogue, &parsed, &found, &reader, paper),
        || json::hits(catalogue, (query, &chosen), &found, *lang),
        || hits::page(catalogue, (&title, &parsed), &found, &reader, paper.glyphs),
    );
    delivery.deliver(&answer, status, context)
}

/// The first hits and nearest names of the kind that is asked for, each told for the reader; where there are no words, the
/// roles that fit, in the order of lists.
fn find(
    search: &SearchArgs,
    asked: &Asked,
    resolver: &Resolver<'_>,
    index: &SearchIndex,
    context: &CommandContext,
) -> SearchResults {
    let CommandContext { catalogue, lang, .. } = context;
    let is_wanted = |subject| search.kind.is_none_or(|kind| is(kind, subject));
    let query = Query::new(&asked.words);
    let mut found = if asked.filter.is_empty() {
        index.find(catalogue, &query, usize::MAX)
    } else {
        let fitting = resolver.facets.fitting(catalogue, &asked.filter);
        if asked.has_words() {
            index.find_in(catalogue, &query, usize::MAX, &fitting)
        } else {
            let order = catalogue.browsing_order(*lang).into_iter();
            SearchResults::of_roles(catalogue, order.filter(|role| fitting.has(*role)), *lang)
        }
    };
    found.hits.retain(|hit| is_wanted(hit.subject));
    found.nearest.retain(|near| is_wanted(*near));
    found.total = found.hits.len();
    if search.kind.is_some() {
        found.families.clear();
    }
    found.hits.truncate(search.limit);
    for hit in &mut found.hits {
        *hit = hit.clone().for_reader(catalogue, &query, *lang);
    }
    found
}

fn is(kind: SubjectKind, subject: Subject) -> bool {
    match kind {
        SubjectKind::Role => matches!(subject, Subject::Role(_)),
        SubjectKind::Skill => matches!(subject, Subject::Skill(_)),
    }
}
