//! Roles that use what somebody knows.

use crate::domain::{Catalogue, Need, SkillIx, Subject};
use crate::graph::fit::{Held, RoleTerms, Standing, fitting};
use crate::graph::weights::NeedWeights;
use crate::pages::{Reader, fit_page};

use super::table::{row, tabbed};
use super::{Paper, document};

/// The columns of a pipe, a role a line: how many of the told skills it uses, how many of its essential and useful skills stand
/// how, and the names of those it uses and of those that are missing.
pub const COLUMNS: &[&str] = &[
    "title",
    "score",
    "used",
    "told",
    "essential_met",
    "essential_grow",
    "essential_not_told",
    "essential_missing",
    "useful_met",
    "useful_grow",
    "useful_not_told",
    "useful_missing",
    "uses",
    "missing",
    "id",
];

/// The `count` roles that use most of what is held, best first.
pub fn write(
    catalogue: &Catalogue,
    weights: &NeedWeights,
    held: &Held,
    count: usize,
    reader: &Reader<'_>,
    paper: &Paper,
) -> String {
    if paper.width.is_some() {
        return document::write(&fit_page(catalogue, weights, held, count, reader, paper.glyphs), paper);
    }
    let rows = fitting(catalogue, weights, held, count, |_| true).0.into_iter().map(|fit| {
        let terms = RoleTerms::of(catalogue, weights, held, fit.role);
        let name = |skill: SkillIx| catalogue.name_of(Subject::Skill(skill), reader.lang).to_owned();
        let names = |is_missing: bool| {
            let terms = terms.needs.iter().filter(|term| (term.standing == Standing::Missing) == is_missing);
            terms.map(|term| name(term.skill)).collect::<Vec<_>>().join(", ")
        };
        let [essential, useful] = [Need::Essential, Need::Useful].map(|need| terms.counts(need));
        let role = Subject::Role(fit.role);
        row([
            catalogue.name_of(role, reader.lang).to_owned(),
            format!("{:.3}", fit.score),
            terms.used(held).to_string(),
            held.skills().len().to_string(),
            essential.met.to_string(),
            essential.grow.to_string(),
            essential.not_told.to_string(),
            essential.missing.to_string(),
            useful.met.to_string(),
            useful.grow.to_string(),
            useful.not_told.to_string(),
            useful.missing.to_string(),
            names(false),
            names(true),
            catalogue.id_of(role).to_owned(),
        ])
    });
    tabbed(COLUMNS, &rows.collect::<Vec<_>>(), paper)
}
