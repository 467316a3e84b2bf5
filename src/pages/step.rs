//! Why a step makes sense: its reason, the years it takes, the skills that carry over and those to learn.

use super::{Block, Reader};
use crate::domain::{Catalogue, Origin, RoleIx, SkillIx, Span, Step, Subject};
use crate::graph::transfer::Transfer;

/// A step in words, each part by itself so that it can be laid out or written as data.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StepSummary {
    /// The kind of step as a word: “promotion”.
    pub kind: String,
    /// The reason; empty where none is written.
    pub why: String,
    /// “4–7 years (editorial)”; `None` where the catalogue has no figure.
    pub years: Option<String>,
    /// Names of skills that carry over as they are.
    pub kept: Vec<String>,
    /// Skills known already that are asked for at a higher level: “SQL 2 → 3”.
    pub raised: Vec<String>,
    /// Names of skills only the new role asks for: those essential there, and those useful.
    pub learned: [Vec<String>; 2],
}

/// Puts the step from `from` into words.
pub fn step_summary(catalogue: &Catalogue, from: RoleIx, step: &Step, reader: &Reader<'_>) -> StepSummary {
    let transfer = Transfer::between(catalogue, from, step.to);
    let name = |skill: SkillIx| catalogue.name_of(Subject::Skill(skill), reader.lang).to_owned();
    let names = |skills: &[SkillIx]| skills.iter().copied().map(name).collect();
    StepSummary {
        kind: reader.word("kind", step.kind.as_str()),
        why: if step.why.is_empty() { String::new() } else { reader.text(&step.why) },
        years: step.years.as_ref().map(|(span, origin)| years(*span, origin, reader)),
        kept: names(&transfer.kept),
        raised: transfer
            .raised
            .iter()
            .map(|(skill, now, then)| format!("{} {} → {}", name(*skill), now.number(), then.number()))
            .collect(),
        learned: [names(&transfer.learned), names(&transfer.useful)],
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
        ("step-learn", essential),
        ("step-grow", &summary.raised),
        ("step-learn-useful", useful),
        ("step-keep", &summary.kept),
    ];
    for (key, names) in lists {
        if !names.is_empty() {
            let label = reader.wording.with(key, &[("count", names.len().into())]);
            blocks.push(Block::labelled(reader, &label, listed(names)));
        }
    }
    blocks
}

fn years(span: Span, origin: &Origin, reader: &Reader<'_>) -> String {
    let span_words =
        reader.wording.with("years", &[("span", span.to_string().into()), ("count", plural(span))]);
    format!("{span_words} ({})", origin_words(origin, reader))
}

/// The number that decides between “year” and “years”: the larger end.
fn plural(span: Span) -> crate::wording::Value<'static> {
    crate::wording::Value::Count(span.to)
}

/// Who says so: “editorial”, or the source's title.
pub(super) fn origin_words(origin: &Origin, reader: &Reader<'_>) -> String {
    match origin {
        Origin::Editorial => reader.wording.say("editorial"),
        Origin::Named(title) => reader.text(title),
    }
}

/// Names side by side; a short one is not broken at its blanks.
fn listed(names: &[String]) -> String {
    let whole = |name: &String| if name.len() <= SHORT { name.replace(' ', "\u{a0}") } else { name.clone() };
    names.iter().map(whole).collect::<Vec<_>>().join(" · ")
}

/// Bytes of a name that fits on any line but the shortest rest.
const SHORT: usize = 28;
