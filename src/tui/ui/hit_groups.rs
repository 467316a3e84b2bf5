//! What a list of hits has beside them: how many skills those that follow were found by, what is close to the first of few,
//! and where reasons stand.

use super::families::found_row;
use super::hit_row::{GAP, HitRow, INDENT};
use super::list_row::Row;
use crate::cells::width;
use crate::domain::{RoleIx, Subject};
use crate::graph::focus::Focus;
use crate::search::SearchResults;
use crate::tui::world::World;
use crate::wording::key;

/// Hits up to which there is room for more than them.
const FEW: usize = 8;
/// Roles close to the first hit that are listed at most.
const CLOSE: usize = 8;

/// Hits under how many of the skills that are asked for each of them needs.
pub(super) fn grouped(hits: impl Iterator<Item = HitRow>, world: &World) -> Vec<Row> {
    let mut rows = Vec::new();
    let mut told = None;
    for hit in hits {
        if hit.met.is_some() && hit.met != told {
            told = hit.met;
            rows.extend(told.map(|(met, asked)| {
                Row::Sentence(world.with(key::HITS_MEET, &[("met", met.into()), ("asked", asked.into())]))
            }));
        }
        rows.push(Row::Hit(hit));
    }
    rows
}

/// Where few hits leave room: the family of the first role among them, and the roles that steps join it with.
pub(super) fn beside(found: &SearchResults, world: &World) -> Vec<Row> {
    let role = found.hits.iter().find_map(|hit| hit.subject.role());
    let Some(role) = role.filter(|_| found.hits.len() <= FEW) else { return Vec::new() };
    let catalogue = &*world.catalogue;
    let focus = Focus::on(catalogue, role);
    let mut close: Vec<RoleIx> = Vec::new();
    for link in focus.out.iter().chain(&focus.into) {
        let is_listed = found.hits.iter().any(|hit| hit.subject == Subject::Role(link.role));
        if !is_listed && !close.contains(&link.role) {
            close.push(link.role);
        }
    }
    let family = catalogue.role(role).family.filter(|family| !found.families.contains(family));
    let mut rows: Vec<Row> = family.map(|family| found_row(catalogue, family)).into_iter().collect();
    rows.extend(close.into_iter().take(CLOSE).map(|role| Row::Hit(HitRow::beside(Subject::Role(role)))));
    if !rows.is_empty() {
        let title = world.with(key::CLOSE_TO, &[("role", world.title(role).into())]);
        rows.splice(0..0, [Row::Sentence(String::new()), Row::Sentence(title)]);
    }
    rows
}

/// The column in a list of `width` cells that reasons begin in: behind the longest name, as far as the longest reason leaves
/// room. Only rows of one line count.
pub(super) fn reasons_at(rows: &[Row], world: &World, cells: usize) -> u16 {
    let (mut name_end, mut longest) = (0, 0);
    for row in rows {
        let Row::Hit(hit) = row else { continue };
        let name = world.name(hit.subject);
        if let Some(reason) = hit.reason.as_ref().filter(|_| hit.is_on_one_line(name, cells)) {
            name_end = name_end.max(usize::from(INDENT + GAP) + width(name));
            longest = longest.max(width(&reason.text));
        }
    }
    u16::try_from(name_end.min(cells.saturating_sub(longest))).unwrap_or(0)
}
