//! `careernav list`.

use std::cell::OnceCell;

use super::args::{Answering, ListArgs};
use super::context::CommandContext;
use super::delivery::Delivery;
use super::output::CommandOutput;
use super::{Failure, Status, filter};
use crate::domain::RoleIx;
use crate::export::formats::{PAGES, WritableAnswer};
use crate::export::{json, roles};
use crate::pages::roles_page;
use crate::search::{Facets, Resolver};
use crate::wording::key;

/// The roles that fit every option, in browsing order.
pub(super) fn answer(list: &ListArgs, context: &CommandContext) -> Result<CommandOutput, Failure> {
    let delivery =
        Delivery::of(&list.answering, PAGES, &context.wording)?.with_rows(list.rows, &context.wording)?;
    let (facets, index) = (Facets::new(&context.catalogue), OnceCell::new());
    let index = || index.get_or_init(|| context.index());
    let resolver = Resolver::with_index(&context.catalogue, &facets, &index);
    let fitting = facets.fitting(&context.catalogue, &filter::chosen(&list.filter, &resolver, context)?);
    let mut found = context.catalogue.browsing_order(context.lang);
    found.retain(|at| fitting.has(*at));
    told(&found, delivery, context)
}

/// All roles.
pub(super) fn all(context: &CommandContext) -> Result<CommandOutput, Failure> {
    let usual = Answering::default();
    told(
        &context.catalogue.browsing_order(context.lang),
        Delivery::of(&usual, PAGES, &context.wording)?,
        context,
    )
}

fn told(
    found: &[RoleIx],
    delivery: Delivery<'_>,
    context: &CommandContext,
) -> Result<CommandOutput, Failure> {
    let CommandContext { catalogue, lang, .. } = context;
    if found.is_empty() && !delivery.format.is_for_programs() {
        return Err(Failure::Unknown(context.wording.say(key::NO_ROLE_FITS)));
    }
    let status = if found.is_empty() { Status::Nothing } else { Status::Fine };
    let reader = context.reader();
    let answer = WritableAnswer::told(
        |paper| roles::write(catalogue, found, &reader, paper),
        || json::roles(catalogue, found, *lang),
        || roles_page(catalogue, found, &reader),
    );
    delivery.deliver(&answer, status, context)
}
