//! `careernav recommend`.

use std::cell::OnceCell;

use super::args::RecommendArgs;
use super::context::CommandContext;
use super::delivery::Delivery;
use super::output::CommandOutput;
use super::{Failure, Status, filter};
use crate::export::formats::{PAGES, WritableAnswer};
use crate::export::{fits, json};
use crate::graph::fit::fitting;
use crate::graph::weights::NeedWeights;
use crate::pages::fit_page;
use crate::search::{Facets, Resolver};
use crate::wording::key;

/// The roles that use most of the skills that are named, best first.
pub(super) fn answer(recommend: &RecommendArgs, context: &CommandContext) -> Result<CommandOutput, Failure> {
    let delivery = Delivery::of(&recommend.answering, PAGES, &context.wording)?
        .with_rows(recommend.rows, &context.wording)?;
    let CommandContext { catalogue, lang, paper, .. } = context;
    let (facets, index) = (Facets::new(catalogue), OnceCell::new());
    let index = || index.get_or_init(|| context.index());
    let held = filter::held(&recommend.with, &Resolver::with_index(catalogue, &facets, &index), context)?;
    let weights = NeedWeights::new(catalogue);
    let (_, total) = fitting(catalogue, &weights, &held, 0, |_| true);
    if total == 0 && !delivery.format.is_for_programs() {
        return Err(Failure::Unknown(context.wording.say(key::FIT_NONE)));
    }
    let status = if total == 0 { Status::Nothing } else { Status::Fine };
    let (reader, count) = (context.reader(), usize::from(recommend.count));
    let answer = WritableAnswer::told(
        |paper| fits::write(catalogue, &weights, &held, count, &reader, paper),
        || json::fits(catalogue, &weights, &held, count, *lang),
        || fit_page(catalogue, &weights, &held, count, &reader, paper.glyphs),
    );
    delivery.deliver(&answer, status, context)
}
