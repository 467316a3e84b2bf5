//! Moves from shared skills as JSON.

use serde::Serialize;

use super::steps::{MovedSkillsShape, StepsAnswer, steps_of};
use super::{NamedShape, named_skill, number, score, write};
use crate::domain::{Catalogue, Lang, RoleIx, Subject};
use crate::graph::similar::{Missing, Move, Moves, SharedTerm};

/// `{version, role, out, into, similar}`: the steps of a role as in [`steps`](super::steps()), and the `count` roles most
/// like it, which are computed.
///
/// | key in `similar` | value |
/// |---|---|
/// | `to`, `title` | id and title of the other role |
/// | `score` | how alike the roles are, above 0 and at most 1; see [`crate::graph::similar`] |
/// | `written` | whether a step to it is written, too |
/// | `keep`, `grow`, `learn` | as in `out` |
/// | `terms` | `{essential, useful, missing, left}`: what the score is made of |
///
/// `essential` and `useful` in `terms` are `[{id, name, need: {from, to}, level: {from, to}, adds, takes}]`, shared skills, the
/// first essential in both roles; `missing` and `left` are `[{id, name, need, level, takes}]`, skills only the other role or only
/// this one asks for. What is added sums up to the score, what is taken to the rest of 1; both are rounded.
pub fn similar(catalogue: &Catalogue, moves: &Moves, role: RoleIx, count: usize, lang: Lang) -> String {
    #[derive(Serialize)]
    struct SimilarAnswer<'a> {
        #[serde(flatten)]
        steps: StepsAnswer<'a>,
        similar: Vec<SimilarShape<'a>>,
    }
    let found = moves.nearest(catalogue, role, count);
    write(SimilarAnswer {
        steps: steps_of(catalogue, role, lang),
        similar: found.iter().map(|found| SimilarShape::of(catalogue, moves, role, found, lang)).collect(),
    })
}

#[derive(Serialize)]
struct SimilarShape<'a> {
    to: &'a str,
    title: &'a str,
    score: f64,
    written: bool,
    #[serde(flatten)]
    skills: MovedSkillsShape<'a>,
    terms: TermsShape<'a>,
}

impl<'a> SimilarShape<'a> {
    fn of(catalogue: &'a Catalogue, moves: &Moves, from: RoleIx, found: &Move, lang: Lang) -> Self {
        let to = Subject::Role(found.role);
        let terms = moves.terms(catalogue, from, found.role);
        let shared =
            |list: &[SharedTerm]| list.iter().map(|term| SharedShape::of(catalogue, term, lang)).collect();
        let missing =
            |list: &[Missing]| list.iter().map(|term| MissingShape::of(catalogue, term, lang)).collect();
        Self {
            to: catalogue.id_of(to),
            title: catalogue.written_name_of(to, lang),
            score: score(found.score),
            written: found.written,
            skills: MovedSkillsShape::of(catalogue, from, found.role, lang),
            terms: TermsShape {
                essential: shared(&terms.essential),
                useful: shared(&terms.useful),
                missing: missing(&terms.missing),
                left: missing(&terms.left),
            },
        }
    }
}

#[derive(Serialize)]
struct TermsShape<'a> {
    essential: Vec<SharedShape<'a>>,
    useful: Vec<SharedShape<'a>>,
    missing: Vec<MissingShape<'a>>,
    left: Vec<MissingShape<'a>>,
}

/// A value of the role moved from and one of the role moved to.
#[derive(Serialize)]
struct OfBothEnds<T> {
    from: T,
    to: T,
}

#[derive(Serialize)]
struct SharedShape<'a> {
    #[serde(flatten)]
    skill: NamedShape<'a>,
    need: OfBothEnds<&'static str>,
    level: OfBothEnds<Option<u8>>,
    adds: f64,
    takes: f64,
}

impl<'a> SharedShape<'a> {
    fn of(catalogue: &'a Catalogue, term: &SharedTerm, lang: Lang) -> Self {
        let ([from, to], [level_from, level_to]) = (term.need, term.level);
        Self {
            skill: named_skill(catalogue, term.skill, lang),
            need: OfBothEnds { from: from.as_str(), to: to.as_str() },
            level: OfBothEnds { from: number(level_from), to: number(level_to) },
            adds: score(term.common),
            takes: score(term.apart),
        }
    }
}

#[derive(Serialize)]
struct MissingShape<'a> {
    #[serde(flatten)]
    skill: NamedShape<'a>,
    need: &'static str,
    level: Option<u8>,
    takes: f64,
}

impl<'a> MissingShape<'a> {
    fn of(catalogue: &'a Catalogue, term: &Missing, lang: Lang) -> Self {
        Self {
            skill: named_skill(catalogue, term.skill, lang),
            need: term.need.as_str(),
            level: number(term.level),
            takes: score(term.weight),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::similar;
    use crate::domain::Lang;
    use crate::export::fixture::{ladders, role};
    use crate::graph::similar::Moves;

    #[test]
    fn moves_are_told_after_the_steps_with_their_terms() {
        let catalogue = ladders();
        let moves = Moves::new(&catalogue);
        insta::assert_snapshot!(similar(&catalogue, &moves, role(&catalogue, "lead"), 1, Lang::EN));
    }
}
