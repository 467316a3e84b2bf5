//! Moves nobody wrote down: which roles resemble a role, and what makes them alike. The method is that of
//! [`crate::graph::similar`]; what is likened are roles, never a person.

use super::step::{StepSummary, step_note, transfer_summary};
use super::{Block, Mark, PageEntry, Reader};
use crate::cells::listed;
use crate::domain::{Catalogue, Level, Need, RoleIx, SkillIx};
use crate::graph::similar::{Missing, Move, Moves, SharedTerm, Terms};
use crate::graph::transfer::Transfer;
use crate::wording::{Key, key};

/// The `count` roles most like a role, each with how like and what it asks for, below a heading that says they are
/// computed and how.
pub fn moves_page(
    catalogue: &Catalogue,
    moves: &Moves,
    role: RoleIx,
    count: usize,
    reader: &Reader<'_>,
) -> Vec<Block> {
    let found = moves.nearest(catalogue, role, count);
    let mut blocks = vec![Block::heading(reader, key::HEADING_SIMILAR)];
    if found.is_empty() {
        blocks.push(Block::Paragraph(reader.wording.say(key::NO_SIMILAR)));
        return blocks;
    }
    blocks.push(Block::Paragraph(likeness_explained(reader)));
    for found in found {
        blocks.extend([Block::Gap, Block::Entry(move_entry(catalogue, role, &found, reader))]);
    }
    blocks
}

/// One move opened: how alike two roles are, how that is counted, and what every skill adds to it or takes from it.
pub fn move_page(
    catalogue: &Catalogue,
    moves: &Moves,
    from: RoleIx,
    to: RoleIx,
    reader: &Reader<'_>,
) -> Vec<Block> {
    let terms = moves.terms(catalogue, from, to);
    let [start, end] = [from, to].map(|role| reader.title(catalogue, role));
    let ends =
        [("from", start.into()), ("to", end.into()), ("score", decimal(terms.score(), 2, reader).into())];
    let mut blocks = vec![
        Block::Heading(reader.wording.with(key::HEADING_TERMS, &ends)),
        Block::Paragraph(likeness_explained(reader)),
    ];
    for (key, shared) in [(key::TERMS_ESSENTIAL, &terms.essential), (key::TERMS_USEFUL, &terms.useful)] {
        let sum = shared.iter().map(|shared| shared.common).sum();
        blocks.extend(group(key, shared.len(), sum, reader));
        blocks.extend(shared.iter().map(|shared| adding(catalogue, shared, reader)));
    }
    blocks.extend(differing(catalogue, &terms, reader));
    for (key, missing) in [(key::TERMS_MISSING, &terms.missing), (key::TERMS_LEFT, &terms.left)] {
        let sum = missing.iter().map(|missing| missing.weight).sum();
        blocks.extend(group(key, missing.len(), sum, reader));
        blocks.extend(missing.iter().map(|missing| taking(catalogue, missing, reader)));
    }
    blocks
}

/// “8 of 14 skills shared · likeness 0.41”, where 14 are those of the role moved to.
pub fn likeness(catalogue: &Catalogue, [from, to]: [RoleIx; 2], score: f64, reader: &Reader<'_>) -> String {
    let shared = Transfer::between(catalogue, from, to).shared();
    let count = catalogue.role(to).skills.len();
    let counts = [("shared", shared.into()), ("count", count.into())];
    let score = [("score", decimal(score, 2, reader).into())];
    listed([reader.wording.with(key::SHARED_OF, &counts), reader.wording.with(key::LIKENESS, &score)])
}

/// What a move asks for, as lines: essential skills to learn, and those to grow. Empty where there are none.
pub fn what_it_asks(catalogue: &Catalogue, from: RoleIx, to: RoleIx, reader: &Reader<'_>) -> String {
    let StepSummary { raised, learned: [essential, _], .. } = transfer_summary(catalogue, from, to, reader);
    step_note(&StepSummary { raised, learned: [essential, Vec::new()], ..StepSummary::default() }, reader)
}

/// What likeness is and what weighs in it, and that it is computed.
pub(super) fn likeness_explained(reader: &Reader<'_>) -> String {
    reader.wording.say(key::LIKENESS_EXPLAINED)
}

fn move_entry(catalogue: &Catalogue, from: RoleIx, found: &Move, reader: &Reader<'_>) -> PageEntry {
    let written = found.written.then(|| reader.wording.say(key::STEP_IS_WRITTEN));
    let asked = what_it_asks(catalogue, from, found.role, reader);
    let lines = [written, Some(asked).filter(|asked| !asked.is_empty())];
    PageEntry {
        aside: likeness(catalogue, [from, found.role], found.score, reader),
        note: lines.into_iter().flatten().collect::<Vec<_>>().join("\n"),
        ..PageEntry::role(catalogue, found.role, reader)
    }
}

/// The heading of a group of terms with what they sum up to; nothing for an empty group.
fn group(key: Key, count: usize, sum: f64, reader: &Reader<'_>) -> Vec<Block> {
    if count == 0 {
        return Vec::new();
    }
    let values = [("count", count.into()), ("sum", decimal(sum, 2, reader).into())];
    vec![Block::Gap, Block::Heading(reader.wording.with(key, &values))]
}

/// A shared skill with what it adds.
fn adding(catalogue: &Catalogue, shared: &SharedTerm, reader: &Reader<'_>) -> Block {
    let need = shared.need.into_iter().max().unwrap_or(Need::Useful);
    weighed(catalogue, (shared.skill, need, shared.level[1]), key::TERM_ADDS, shared.common, reader)
}

/// A skill only one role asks for, with what it takes.
fn taking(catalogue: &Catalogue, missing: &Missing, reader: &Reader<'_>) -> Block {
    let asked = (missing.skill, missing.need, missing.level);
    weighed(catalogue, asked, key::TERM_TAKES, missing.weight, reader)
}

/// Shared skills that are not asked for alike, with what that takes.
fn differing(catalogue: &Catalogue, terms: &Terms, reader: &Reader<'_>) -> Vec<Block> {
    let shared = || terms.essential.iter().chain(&terms.useful);
    let differs = |shared: &&SharedTerm| shared.apart > 0.0 || shared.need[0] != shared.need[1];
    let differing: Vec<_> = shared().filter(differs).collect();
    let sum = differing.iter().map(|shared| shared.apart).sum();
    let mut blocks = group(key::TERMS_APART, differing.len(), sum, reader);
    blocks.extend(differing.into_iter().map(|shared| {
        let how = change_words(shared.need, shared.level, reader);
        let takes =
            reader.wording.with(key::TERM_TAKES, &[("weight", decimal(shared.apart, 3, reader).into())]);
        let aside = listed([how, takes].into_iter().filter(|part| !part.is_empty()));
        Block::Entry(PageEntry { aside, ..PageEntry::skill(catalogue, shared.skill, reader) })
    }));
    blocks
}

/// “useful → essential · 2 → 3”: how two roles ask for a skill, as far as that differs.
pub(super) fn change_words(need: [Need; 2], level: [Option<Level>; 2], reader: &Reader<'_>) -> String {
    let [one, other] = need.map(|need| reader.word(need));
    let need = (one != other).then(|| format!("{one} → {other}"));
    let level = match level {
        [Some(one), Some(other)] if one != other => Some(format!("{} → {}", one.number(), other.number())),
        _ => None,
    };
    listed([need, level].into_iter().flatten())
}

fn weighed(
    catalogue: &Catalogue,
    (skill, need, level): (SkillIx, Need, Option<Level>),
    key: Key,
    weight: f64,
    reader: &Reader<'_>,
) -> Block {
    Block::Entry(PageEntry {
        mark: Mark::Need(need),
        level: level.map(|level| reader.level(level)),
        aside: reader.wording.with(key, &[("weight", decimal(weight, 3, reader).into())]),
        ..PageEntry::skill(catalogue, skill, reader)
    })
}

/// A number between 0 and 1 as the reader's language writes it.
pub(super) fn decimal(number: f64, digits: usize, reader: &Reader<'_>) -> String {
    format!("{number:.digits$}").replace('.', &reader.wording.say(key::DECIMAL_SIGN))
}
