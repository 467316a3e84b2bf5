//! `careernav match`.

use std::path::Path;

use super::args::MatchArgs;
use super::context::CommandContext;
use super::delivery::Delivery;
use super::output::CommandOutput;
use super::{Failure, Status};
use crate::domain::Catalogue;
use crate::export::formats::{PAGES, WritableAnswer};
use crate::export::mentions::{NearRole, TextMatch};
use crate::export::{json, mentions};
use crate::graph::fit::{Held, HeldSkill, NeedTerm, RoleFit, RoleTerms, Standing, fitting};
use crate::graph::weights::NeedWeights;
use crate::loading::{Problem, STDIN, plain_text};
use crate::search::mentions as find;
use crate::wording::key;

/// Roles that are told at most.
const ROLES: usize = 10;

/// The skills that a text names, and the roles nearest to them.
pub(super) fn answer(text: &MatchArgs, context: &CommandContext) -> Result<CommandOutput, Failure> {
    let delivery =
        Delivery::of(&text.answering, PAGES, &context.wording)?.with_rows(text.rows, &context.wording)?;
    let CommandContext { catalogue, lang, .. } = context;
    let path = if text.file == Path::new("-") { Path::new(STDIN) } else { &*text.file };
    let read = plain_text(path).map_err(|problem| Failure::Refused(told(&problem, context)))?;
    let found = find(catalogue, &context.index(), &read);
    let told: Vec<_> = found.iter().filter(|mention| mention.is_sure || mention.is_likely()).collect();
    if told.is_empty() && !delivery.format.is_for_programs() {
        return Err(Failure::Unknown(context.wording.say(key::MENTIONS_NONE)));
    }
    let held = Held::of(told.iter().map(|mention| HeldSkill { skill: mention.skill, level: None }));
    let status = if told.is_empty() { Status::Nothing } else { Status::Fine };
    let roles = near_roles(catalogue, &held);
    let shown = TextMatch { mentions: &found, roles: &roles, limit: text.limit };
    let reader = context.reader();
    let answer = WritableAnswer::told(
        |paper| mentions::write(catalogue, &shown, &reader, paper),
        || json::mentions(catalogue, &shown, *lang),
        || mentions::page(catalogue, &shown, &reader),
    );
    delivery.deliver(&answer, status, context)
}

/// The roles that use most of the skills.
fn near_roles(catalogue: &Catalogue, held: &Held) -> Vec<NearRole> {
    let weights = NeedWeights::new(catalogue);
    let near = |RoleFit { role, score }: RoleFit| {
        let needs = RoleTerms::of(catalogue, &weights, held, role).needs;
        let is_met = |term: &&NeedTerm| term.standing != Standing::Missing;
        NearRole { role, met: needs.iter().filter(is_met).count(), of: needs.len(), score }
    };
    fitting(catalogue, &weights, held, ROLES, |_| true).0.into_iter().map(near).collect()
}

/// What is wrong with a text, on one line.
fn told(problem: &Problem, context: &CommandContext) -> String {
    let message = context.wording.tell(&problem.message);
    let hint =
        problem.hint.as_ref().map_or_else(String::new, |hint| format!("; {}", context.wording.tell(hint)));
    format!("{}: {message}{hint}", problem.place)
}
