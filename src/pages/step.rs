//! Why a step makes sense: its reason, the years it takes, the skills that carry over and those to learn.

use super::terms::{changed_conditions, origin_words};
use super::{Block, Reader};
use crate::cells::listed;
use crate::domain::{Catalogue, Level, Origin, RoleIx, SkillIx, Span, Step, Subject};
use crate::graph::transfer::Transfer;
use crate::wording::key;

/// A step in words, each part by itself so that it can be laid out or written as data.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct StepSummary {
    /// The kind of step as a word: “promotion”.
    pub kind: String,
    /// The reason; empty where none is written.
    pub why: String,
    /// “4–7 years (our estimate)”; `None` where the catalogue has no figure.
    pub years: Option<String>,
    /// Names of skills that carry over as they are.
    pub kept: Vec<String>,
    /// Skills known already that are asked for at a higher level: “SQL 2 → 3”.
    pub raised: Vec<String>,
    /// Names of skills only the new role asks for: those essential there, and those useful.
    pub learned: [Vec<String>; 2],
    /// Working conditions that are other than before: “on call: rare → usual”.
    pub conditions: Vec<String>,
}

/// Puts the step from `from` into words.
pub fn step_summary(catalogue: &Catalogue, from: RoleIx, step: &Step, reader: &Reader<'_>) -> StepSummary {
    let StepSummary { kind, why, years, .. } = written_words(step, reader);
    StepSummary { kind, why, years, ..transfer_summary(catalogue, from, step.to, reader) }
}

/// What any move from one role to another keeps and asks for, whether a step is written or not: skills and conditions.
pub fn transfer_summary(catalogue: &Catalogue, from: RoleIx, to: RoleIx, reader: &Reader<'_>) -> StepSummary {
    let Transfer { kept, raised, learned, useful } = Transfer::between(catalogue, from, to);
    let conditions = changed_conditions(catalogue, from, to, reader);
    StepSummary { conditions, ..skills_summary(catalogue, [&learned, &useful, &kept], &raised, reader) }
}

/// Skills to learn, useful ones, those carried over, and those to grow, by name.
pub(super) fn skills_summary(
    catalogue: &Catalogue,
    [learned, useful, kept]: [&[SkillIx]; 3],
    raised: &[(SkillIx, Level, Level)],
    reader: &Reader<'_>,
) -> StepSummary {
    let name = |skill: &SkillIx| catalogue.name_of(Subject::Skill(*skill), reader.lang).to_owned();
    let names = |skills: &[SkillIx]| skills.iter().map(name).collect();
    let raised = raised
        .iter()
        .map(|(skill, now, then)| format!("{} {} → {}", name(skill), now.number(), then.number()));
    StepSummary {
        kept: names(kept),
        raised: raised.collect(),
        learned: [names(learned), names(useful)],
        ..StepSummary::default()
    }
}

/// What is written of a step, without any skills.
pub(super) fn written_words(step: &Step, reader: &Reader<'_>) -> StepSummary {
    StepSummary {
        kind: reader.word(step.kind),
        why: if step.why.is_empty() { String::new() } else { reader.text(&step.why) },
        years: step.years.as_ref().map(|(span, origin)| years(*span, origin, reader)),
        ..StepSummary::default()
    }
}

/// The same as blocks: reason, then what carries over, what grows and what is new, each by name.
pub fn step_page(summary: &StepSummary, reader: &Reader<'_>) -> Vec<Block> {
    let mut blocks = Vec::new();
    if !summary.why.is_empty() {
        blocks.push(Block::Paragraph(summary.why.clone()));
    }
    let [essential, useful] = &summary.learned;
    let lists = [
        (key::STEP_LEARN, essential),
        (key::STEP_GROW, &summary.raised),
        (key::STEP_LEARN_USEFUL, useful),
        (key::STEP_KEEP, &summary.kept),
        (key::STEP_CONDITIONS, &summary.conditions),
    ];
    for (key, names) in lists {
        if !names.is_empty() {
            let label = reader.wording.with(key, &[("count", names.len().into())]);
            blocks.push(Block::labelled(reader, &label, listed(names)));
        }
    }
    blocks
}

/// The same as lines of one text, to stand below the entry of the step.
pub fn step_note(summary: &StepSummary, reader: &Reader<'_>) -> String {
    let said = step_page(summary, reader).into_iter().filter_map(|block| match block {
        Block::Paragraph(text) => Some(text),
        Block::Fact { label, value } => Some(format!("{label} {value}")),
        _ => None,
    });
    said.collect::<Vec<_>>().join("\n")
}

fn years(span: Span, origin: &Origin, reader: &Reader<'_>) -> String {
    format!("{} ({})", years_words(span, reader), origin_words(origin, reader))
}

/// “4–7 years”.
pub(super) fn years_words(span: Span, reader: &Reader<'_>) -> String {
    reader.wording.with(key::YEARS, &[("span", span.to_string().into()), ("count", plural(span))])
}

/// The number that decides between “year” and “years”: the larger end.
fn plural(span: Span) -> crate::wording::Value<'static> {
    crate::wording::Value::Count(span.to)
}
