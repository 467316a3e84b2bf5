//! A family's page: its roles on the ladder of stages, counted, then each of them.

use super::{Block, PageEntry, Reader};
use crate::cells::listed;
use crate::domain::{Catalogue, FamilyIx, RoleIx, Stage};
use crate::wording::key;

/// What is said of a family, or of the roles without one: what belongs to it, how many roles are in it and below it, how many of
/// those at each stage, and each of them under its stage. Cost is that of [`Catalogue::browsing_order`].
pub fn family_page(catalogue: &Catalogue, family: Option<FamilyIx>, reader: &Reader<'_>) -> Vec<Block> {
    let mut roles: Vec<RoleIx> = catalogue.browsing_order(reader.lang);
    roles.retain(|role| catalogue.is_within(*role, family));
    roles.sort_by_key(|role| {
        let stage = catalogue.role(*role).stage;
        (stage.is_none(), stage)
    });
    let mut blocks = family.map_or_else(Vec::new, |at| about(catalogue, at, reader));
    let count = reader.wording.with(key::COUNT_ROLES, &[("count", roles.len().into())]);
    blocks.push(Block::Paragraph(count));
    blocks.extend(ladder(catalogue, &roles, reader));
    let mut told = None;
    for role in &roles {
        let stage = catalogue.role(*role).stage;
        if told != Some(stage) {
            told = Some(stage);
            let heading = match stage {
                Some(stage) => reader.word(stage),
                None => reader.wording.say(key::NO_STAGE),
            };
            let count = roles.iter().filter(|role| catalogue.role(**role).stage == stage).count();
            blocks.extend([Block::Gap, Block::Heading(format!("{heading} ({count})"))]);
        }
        blocks.push(Block::Entry(PageEntry::role(catalogue, *role, reader)));
    }
    blocks
}

/// How many roles are at a stage.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rung {
    pub stage: Stage,
    /// The stage as a word: “senior”.
    pub word: String,
    pub count: usize,
}

/// How many of the roles are at each stage, the lowest first; nothing where that would be one rung.
fn ladder(catalogue: &Catalogue, roles: &[RoleIx], reader: &Reader<'_>) -> Vec<Block> {
    let at = |stage| roles.iter().filter(|role| catalogue.role(**role).stage == Some(stage)).count();
    let rungs =
        Stage::ALL.iter().map(|stage| Rung { stage: *stage, word: reader.word(*stage), count: at(*stage) });
    let rungs: Vec<Rung> = rungs.filter(|rung| rung.count > 0).collect();
    if rungs.len() < 2 { Vec::new() } else { vec![Block::Gap, Block::Ladder(rungs)] }
}

/// What belongs to a family, the wider one it is part of, and the families in it.
fn about(catalogue: &Catalogue, at: FamilyIx, reader: &Reader<'_>) -> Vec<Block> {
    let family = catalogue.family(at);
    let mut blocks = Vec::new();
    if !family.summary.is_empty() {
        blocks.extend(Block::paragraphs(&reader.text(&family.summary)));
    }
    let name = |at: FamilyIx| reader.text(&catalogue.family(at).name);
    let inside = (0..).map(FamilyIx).zip(catalogue.families()).filter(|(_, other)| other.parent == Some(at));
    let facts = [
        (key::HEADING_BROADER, family.parent.map(name).into_iter().collect::<Vec<_>>()),
        (key::HEADING_NARROWER, inside.map(|(other, _)| name(other)).collect()),
    ];
    let told = facts.into_iter().filter(|(_, names)| !names.is_empty());
    blocks.extend(told.map(|(heading, names)| Block::fact(reader, heading, listed(names))));
    if matches!(blocks.last(), Some(Block::Fact { .. })) {
        blocks.push(Block::Gap);
    }
    blocks
}
