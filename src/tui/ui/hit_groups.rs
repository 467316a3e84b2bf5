//! What a list of hits has beside them: how many skills those that follow were found by, what is close to the first of few,
//! and where reasons stand.

use super::families::found_row;
use super::hit_row::{GAP, HitRow, INDENT};
use super::list_row::Row;
use crate::cells::width;
use crate::domain::{RoleIx, Subject};
use crate::graph::focus::Focus;
use crate::search::SearchResults;
use crate::tui::signs::role_asides;
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
        if hit.met != told {
            told = hit.met;
            rows.push(Row::Sentence(match told {
                Some((met, asked)) => {
                    world.with(key::HITS_MEET, &[("met", met.into()), ("asked", asked.into())])
                }
                None => world.say(key::HITS_BY_NAME),
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

/// What hits have in common in a list of so many cells.
#[derive(Clone, Copy, Debug, Default)]
pub struct HitColumns {
    /// The column in which reasons begin, where they are not too long for that: behind the longest name.
    pub reasons: u16,
    /// Whether every role that was found by its title has room for its family.
    pub families: bool,
}

impl HitColumns {
    pub(super) fn of(rows: &[Row], world: &World, cells: usize) -> Self {
        let hits = || rows.iter().filter_map(|row| if let Row::Hit(hit) = row { Some(hit) } else { None });
        let end = |hit: &HitRow| usize::from(INDENT + GAP) + width(world.name(hit.subject));
        let on_one_line = |hit: &&HitRow| hit.is_on_one_line(world.name(hit.subject), cells);
        let reasoned = hits().filter(|hit| hit.reason.is_some()).filter(on_one_line);
        let aside = |hit: &HitRow| {
            let runs = role_asides(world, hit.subject).into_iter().next();
            runs.map_or(0, |runs| runs.iter().map(|run| width(&run.text)).sum::<usize>())
        };
        Self {
            reasons: u16::try_from(reasoned.map(end).max().unwrap_or(0)).unwrap_or(u16::MAX),
            families: hits().filter(|hit| hit.reason.is_none()).all(|hit| end(hit) + aside(hit) <= cells),
        }
    }
}
