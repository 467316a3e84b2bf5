//! Steps as JSON.

use serde::Serialize;

use super::{NamedShape, SpanShape, TitledShape, named_skill, number, text, titled, write};
use crate::domain::{Catalogue, Lang, Level, Origin, RoleIx, SkillIx, Step, Subject};
use crate::graph::focus::{Focus, FocusSide};
use crate::graph::transfer::Transfer;

/// `{version, role: {id, title}, out, into}`: the steps of a role by kind.
///
/// | key | value |
/// |---|---|
/// | `to` in `out`, `from` in `into` | id of the other role |
/// | `title`, `kind`, `why` | strings, `why` may be `null` |
/// | `years`, `source` | `{from, to}` and who says so, or `null` |
/// | `keep` | `[{id, name}]`: skills that carry over as they are |
/// | `grow` | `[{id, name, from, to}]`: skills asked for at a higher level |
/// | `learn` | `[{id, name, need, level}]`: skills only the new role asks for, essential first |
pub fn steps(catalogue: &Catalogue, role: RoleIx, lang: Lang) -> String {
    write(steps_of(catalogue, role, lang))
}

#[derive(Serialize)]
pub(super) struct StepsAnswer<'a> {
    role: TitledShape<'a>,
    out: Vec<ExplainedStepShape<'a, StepOutShape<'a>>>,
    into: Vec<ExplainedStepShape<'a, StepIntoShape<'a>>>,
}

pub(super) fn steps_of(catalogue: &Catalogue, role: RoleIx, lang: Lang) -> StepsAnswer<'_> {
    let focus = Focus::on(catalogue, role);
    let out = focus.links(FocusSide::Out).iter().map(|link| ExplainedStepShape {
        step: StepOutShape::of(catalogue, link.step, lang),
        skills: MovedSkillsShape::of(catalogue, role, link.role, lang),
    });
    let into = focus.links(FocusSide::Into).iter().map(|link| ExplainedStepShape {
        step: StepIntoShape::of(catalogue, link.role, link.step, lang),
        skills: MovedSkillsShape::of(catalogue, link.role, role, lang),
    });
    StepsAnswer { role: titled(catalogue, role, lang), out: out.collect(), into: into.collect() }
}

/// A step out of the role spoken of.
#[derive(Serialize)]
pub(super) struct StepOutShape<'a> {
    to: &'a str,
    #[serde(flatten)]
    facts: StepFactsShape<'a>,
}

/// A step into the role spoken of.
#[derive(Serialize)]
pub(super) struct StepIntoShape<'a> {
    from: &'a str,
    #[serde(flatten)]
    facts: StepFactsShape<'a>,
}

/// What is said of a step whichever way it is looked at.
#[derive(Serialize)]
struct StepFactsShape<'a> {
    title: &'a str,
    kind: &'static str,
    years: Option<SpanShape>,
    source: Option<&'a str>,
    why: Option<&'a str>,
}

impl<'a> StepOutShape<'a> {
    pub(super) fn of(catalogue: &'a Catalogue, step: &'a Step, lang: Lang) -> Self {
        let to = catalogue.id_of(Subject::Role(step.to));
        Self { to, facts: StepFactsShape::of(catalogue, step.to, step, lang) }
    }
}

impl<'a> StepIntoShape<'a> {
    pub(super) fn of(catalogue: &'a Catalogue, from: RoleIx, step: &'a Step, lang: Lang) -> Self {
        let facts = StepFactsShape::of(catalogue, from, step, lang);
        Self { from: catalogue.id_of(Subject::Role(from)), facts }
    }
}

impl<'a> StepFactsShape<'a> {
    /// `other` is the role at the other end.
    fn of(catalogue: &'a Catalogue, other: RoleIx, step: &'a Step, lang: Lang) -> Self {
        Self {
            title: catalogue.written_name_of(Subject::Role(other), lang),
            kind: step.kind.as_str(),
            years: step.years.as_ref().map(|(span, _)| SpanShape::from(*span)),
            source: step.years.as_ref().map(|(_, origin)| source(origin, lang)),
            why: text(&step.why, lang),
        }
    }
}

/// Who says so: `editorial` in every language, or the title of the source.
pub(super) fn source(origin: &Origin, lang: Lang) -> &str {
    match origin {
        Origin::Editorial => "editorial",
        Origin::Named(title) => title.get(lang),
    }
}

/// A step with what it means for one's skills.
#[derive(Serialize)]
struct ExplainedStepShape<'a, S> {
    #[serde(flatten)]
    step: S,
    #[serde(flatten)]
    skills: MovedSkillsShape<'a>,
}

/// Skills of a move: carried over, asked for at a higher level, and new.
#[derive(Serialize)]
pub(super) struct MovedSkillsShape<'a> {
    keep: Vec<NamedShape<'a>>,
    grow: Vec<RaisedSkillShape<'a>>,
    learn: Vec<NewSkillShape<'a>>,
}

#[derive(Serialize)]
struct RaisedSkillShape<'a> {
    #[serde(flatten)]
    skill: NamedShape<'a>,
    from: u8,
    to: u8,
}

#[derive(Serialize)]
struct NewSkillShape<'a> {
    #[serde(flatten)]
    skill: NamedShape<'a>,
    need: Option<&'static str>,
    level: Option<u8>,
}

impl<'a> MovedSkillsShape<'a> {
    pub(super) fn of(catalogue: &'a Catalogue, from: RoleIx, to: RoleIx, lang: Lang) -> Self {
        let Transfer { kept, raised, learned, useful } = Transfer::between(catalogue, from, to);
        Self::told(catalogue, to, [&kept, &learned, &useful], &raised, lang)
    }

    /// Takes what `to` asks for, sorted already: what is kept, learned, useful to learn, and raised.
    pub(super) fn told(
        catalogue: &'a Catalogue,
        to: RoleIx,
        [kept, learned, useful]: [&[SkillIx]; 3],
        raised: &[(SkillIx, Level, Level)],
        lang: Lang,
    ) -> Self {
        let named = |skill: SkillIx| named_skill(catalogue, skill, lang);
        let new = |skill: SkillIx| {
            let need = catalogue.role(to).skills.iter().find(|need| need.skill == skill);
            NewSkillShape {
                skill: named(skill),
                need: need.map(|need| need.need.as_str()),
                level: number(need.and_then(|need| need.level)),
            }
        };
        let raised = raised.iter().map(|(skill, now, then)| RaisedSkillShape {
            skill: named(*skill),
            from: now.number(),
            to: then.number(),
        });
        Self {
            keep: kept.iter().copied().map(named).collect(),
            grow: raised.collect(),
            learn: learned.iter().chain(useful).copied().map(new).collect(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::steps;
    use crate::domain::{Lang, RoleIx};
    use crate::export::fixture::catalogue;

    #[test]
    fn steps_are_told_from_both_ends() {
        let told: Vec<String> = (0..3).map(|at| steps(&catalogue(), RoleIx(at), Lang::EN)).collect();
        insta::assert_snapshot!(told.concat());
    }
}
