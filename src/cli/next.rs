//! `careernav next`.

use super::args::Next;
use super::output::Answer;
use super::setting::Setting;
use super::{Failure, naming};
use crate::export::{json, similar, steps};
use crate::graph::similar::Moves;

/// The steps out of a role and into it; where asked for, moves from shared skills, too.
pub(super) fn answer(next: &Next, setting: &Setting) -> Result<Answer, Failure> {
    let Setting { catalogue, lang, paper, .. } = setting;
    let role = naming::role(&next.role, setting)?;
    let reader = setting.reader();
    let moves = next.similar.then(|| Moves::new(catalogue));
    let count = usize::from(next.count);
    Ok(Answer::fine(match (next.answering.json, &moves) {
        (true, Some(moves)) => json::similar(catalogue, moves, role, count, *lang),
        (true, None) => json::steps(catalogue, role, *lang),
        (false, Some(moves)) => {
            steps::write(catalogue, role, &reader, paper)
                + &similar::write(catalogue, moves, role, count, &reader, paper)
        }
        (false, None) => steps::write(catalogue, role, &reader, paper),
    }))
}
