//! `careernav compare`.

use super::args::Compare;
use super::output::Answer;
use super::setting::Setting;
use super::{Failure, naming};
use crate::export::{comparison, json};
use crate::graph::compare::Comparison;

/// Two roles side by side.
pub(super) fn answer(compare: &Compare, setting: &Setting) -> Result<Answer, Failure> {
    let Setting { catalogue, lang, paper, .. } = setting;
    let one = naming::role(&compare.one, setting)?;
    let other = naming::role(&compare.other, setting)?;
    let compared = Comparison::between(catalogue, one, other);
    Ok(Answer::fine(if compare.answering.json {
        json::comparison(catalogue, &compared, *lang)
    } else {
        comparison::write(catalogue, &compared, &setting.reader(), paper)
    }))
}
