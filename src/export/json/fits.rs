//! Roles that use what somebody knows, as JSON.

use serde::Serialize;

use super::{NamedShape, named_skill, number, score, titled, write};
use crate::domain::{Catalogue, Lang, Need, RoleIx, Stage};
use crate::graph::fit::{
    Held, HeldSkill, IdleSkill, NeedCounts, NeedTerm, RoleTerms, Standing, fitting, in_units,
};
use crate::graph::weights::NeedWeights;

/// `{version, by, told, total, roles}`: the roles that use most of what is told, best first. `by` is `uses`, the order;
/// `told` is `[{id, name, level}]`, `total` counts all roles that use any of it.
///
/// | key in `roles` | value |
/// |---|---|
/// | `id`, `title`, `stage`, `family` | the role |
/// | `used` | how many of the told skills it uses |
/// | `essential`, `useful` | `{met, grow, missing, not_told}`: how many of what it asks for stand how |
/// | `score` | above 0 and at most 1: `shared / (shared + ¼ missing + unused)`; see [`crate::graph::fit`] |
/// | `shared`, `missing`, `unused` | the three sums |
/// | `terms` | `[{id, name, need, asked, held, state, via, shared, missing, unused}]`: each skill the role asks for |
/// | `idle` | `[{id, name, held, unused}]`: told skills that it does not ask for |
///
/// `state` is `met`, `grow`, `missing` or `not_told`; `via` is the id of the narrower skill that implies one, or `null`. Sums are
/// rounded.
pub fn fits(catalogue: &Catalogue, weights: &NeedWeights, held: &Held, count: usize, lang: Lang) -> String {
    #[derive(Serialize)]
    struct FitsAnswer<'a> {
        by: &'static str,
        told: Vec<HeldShape<'a>>,
        total: usize,
        roles: Vec<FitShape<'a>>,
    }
    let (found, total) = fitting(catalogue, weights, held, count, |_| true);
    let shape = |role| FitShape::of(catalogue, weights, held, role, lang);
    write(FitsAnswer {
        by: "uses",
        told: held.skills().iter().map(|own| HeldShape::of(catalogue, *own, lang)).collect(),
        total,
        roles: found.into_iter().map(|fit| shape(fit.role)).collect(),
    })
}

#[derive(Serialize)]
struct HeldShape<'a> {
    #[serde(flatten)]
    skill: NamedShape<'a>,
    level: Option<u8>,
}

impl<'a> HeldShape<'a> {
    fn of(catalogue: &'a Catalogue, own: HeldSkill, lang: Lang) -> Self {
        Self { skill: named_skill(catalogue, own.skill, lang), level: number(own.level) }
    }
}

#[derive(Serialize)]
struct FitShape<'a> {
    id: &'a str,
    title: &'a str,
    stage: Option<&'static str>,
    family: Option<NamedShape<'a>>,
    used: usize,
    essential: CountsShape,
    useful: CountsShape,
    score: f64,
    shared: f64,
    missing: f64,
    unused: f64,
    terms: Vec<TermShape<'a>>,
    idle: Vec<IdleShape<'a>>,
}

impl<'a> FitShape<'a> {
    fn of(catalogue: &'a Catalogue, weights: &NeedWeights, held: &Held, role: RoleIx, lang: Lang) -> Self {
        let terms = RoleTerms::of(catalogue, weights, held, role);
        let super::TitledShape { id, title } = titled(catalogue, role, lang);
        let written = catalogue.role(role);
        let family = written.family.map(|family| catalogue.family(family));
        Self {
            id,
            title,
            stage: written.stage.map(Stage::as_str),
            family: family.map(|family| NamedShape { id: &family.id, name: family.name.get(lang) }),
            used: terms.used(held),
            essential: terms.counts(Need::Essential).into(),
            useful: terms.counts(Need::Useful).into(),
            score: score(terms.score),
            shared: sum(terms.shared),
            missing: sum(terms.missing),
            unused: sum(terms.unused),
            terms: terms.needs.iter().map(|term| TermShape::of(catalogue, term, lang)).collect(),
            idle: terms.idle.iter().map(|idle| IdleShape::of(catalogue, *idle, lang)).collect(),
        }
    }
}

#[derive(Serialize)]
struct CountsShape {
    met: usize,
    grow: usize,
    missing: usize,
    not_told: usize,
}

impl From<NeedCounts> for CountsShape {
    fn from(NeedCounts { met, grow, missing, not_told }: NeedCounts) -> Self {
        Self { met, grow, missing, not_told }
    }
}

#[derive(Serialize)]
struct TermShape<'a> {
    #[serde(flatten)]
    skill: NamedShape<'a>,
    need: &'static str,
    asked: Option<u8>,
    held: Option<u8>,
    state: &'static str,
    via: Option<&'a str>,
    shared: f64,
    missing: f64,
    unused: f64,
}

impl<'a> TermShape<'a> {
    fn of(catalogue: &'a Catalogue, term: &NeedTerm, lang: Lang) -> Self {
        let (state, held, via) = match term.standing {
            Standing::Met { held } => ("met", held, None),
            Standing::ToGrow { held, .. } => ("grow", Some(held), None),
            Standing::NotTold => ("not_told", None, None),
            Standing::Implied { by } if term.asked.is_none() => ("met", None, Some(by)),
            Standing::Implied { by } => ("not_told", None, Some(by)),
            Standing::Missing => ("missing", None, None),
        };
        Self {
            skill: named_skill(catalogue, term.skill, lang),
            need: term.need.as_str(),
            asked: number(term.asked),
            held: number(held),
            state,
            via: via.map(|by| &*catalogue.skill(by).id),
            shared: sum(term.shared),
            missing: sum(term.missing),
            unused: sum(term.unused),
        }
    }
}

#[derive(Serialize)]
struct IdleShape<'a> {
    #[serde(flatten)]
    skill: NamedShape<'a>,
    held: Option<u8>,
    unused: f64,
}

impl<'a> IdleShape<'a> {
    fn of(catalogue: &'a Catalogue, idle: IdleSkill, lang: Lang) -> Self {
        Self {
            skill: named_skill(catalogue, idle.skill, lang),
            held: number(idle.level),
            unused: sum(idle.weight),
        }
    }
}

fn sum(weight: u64) -> f64 {
    score(in_units(weight))
}
