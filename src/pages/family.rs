//! A family's page: its roles on the ladder of stages, counted, then each of them.

use super::{Block, Mark, PageEntry, Reader};
use crate::cells::{listed, width};
use crate::domain::{Catalogue, FamilyIx, RoleIx, Stage};
use crate::glyphs::Glyphs;
use crate::wording::key;

/// Cells of the longest bar where counts are higher than that.
const LONGEST_BAR: usize = 24;

/// What is said of a family, or of the roles without one: what belongs to it, how many roles are in it and below it, how many of
/// those at each stage, and each of them under its stage. Cost is that of [`Catalogue::browsing_order`].
pub fn family_page(
    catalogue: &Catalogue,
    family: Option<FamilyIx>,
    reader: &Reader<'_>,
    glyphs: &Glyphs,
) -> Vec<Block> {
    let mut roles: Vec<RoleIx> = catalogue.browsing_order(reader.lang);
    roles.retain(|role| catalogue.is_within(*role, family));
    roles.sort_by_key(|role| {
        let stage = catalogue.role(*role).stage;
        (stage.is_none(), stage)
    });
    let mut blocks = family.map_or_else(Vec::new, |at| about(catalogue, at, reader));
    let count = reader.wording.with(key::COUNT_ROLES, &[("count", roles.len().into())]);
    blocks.push(Block::Paragraph(count));
    blocks.extend(ladder(catalogue, &roles, reader, glyphs));
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

/// How many of the roles are at each stage, the lowest first, with a bar as long as that; nothing where that would be one rung.
fn ladder(catalogue: &Catalogue, roles: &[RoleIx], reader: &Reader<'_>, glyphs: &Glyphs) -> Vec<Block> {
    let at = |stage| roles.iter().filter(|role| catalogue.role(**role).stage == Some(stage)).count();
    let rungs: Vec<(Stage, String, usize)> = Stage::ALL
        .iter()
        .map(|stage| (*stage, reader.word(*stage), at(*stage)))
        .filter(|(_, _, count)| *count > 0)
        .collect();
    if rungs.len() < 2 {
        return Vec::new();
    }
    let widest = rungs.iter().map(|(_, word, _)| width(word)).max().unwrap_or(0);
    let most = rungs.iter().map(|(_, _, count)| *count).max().unwrap_or(1);
    let mut blocks = vec![Block::Gap];
    for (stage, word, count) in rungs {
        let cells = if most > LONGEST_BAR { (count * LONGEST_BAR / most).max(1) } else { count };
        let blanks = " ".repeat(widest - width(&word));
        blocks.push(Block::Entry(PageEntry {
            mark: Mark::Stage(stage),
            label: format!("{word}{blanks}  {} {count}", glyphs.bar.repeat(cells)),
            link: None,
            level: None,
            aside: String::new(),
            note: String::new(),
        }));
    }
    blocks
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
