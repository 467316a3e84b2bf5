//! Roles that use what somebody knows.

use crate::domain::{Catalogue, Need, SkillIx, Subject};
use crate::graph::fit::{Held, RoleTerms, Standing, fitting};
use crate::graph::weights::NeedWeights;
use crate::pages::{Reader, fit_page};

use super::table::{row, tabbed};
use super::{Paper, document};

/// The `count` roles that use most of what is held.
///
/// In a pipe each role is a row: id, title, score, told skills it uses, told skills in all, essential skills met, to grow,
/// not told and missing, the same four of useful ones, names of those it uses, names of those that are missing.
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
            catalogue.id_of(role).to_owned(),
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
        ])
    });
    tabbed(&rows.collect::<Vec<_>>(), paper)
}
