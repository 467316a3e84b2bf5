//! What a list of hits has beside them: how many skills those that follow were found by, what is close to the first of few,
//! and where reasons stand.

use std::cmp::Reverse;

use super::families::found_row;
use super::hit_row::{GAP, HitRow, INDENT};
use super::list_row::Row;
use crate::cells::width;
use crate::domain::{RoleIx, Subject};
use crate::graph::focus::Focus;
use crate::pages::document::TextRun;
use crate::search::SearchResults;
use crate::tui::signs::role_asides;
use crate::tui::world::World;
use crate::wording::key;

/// Hits up to which there is room for more than them.
const FEW: usize = 8;
/// Roles close to the first hit that are listed at most.
const CLOSE: usize = 8;

/// Hits under how many of the skills that are asked for each of them needs: each number once, the most first, and under it
/// the order in which they were found. What is found by its name stands where the best hit is found so before them, else
/// behind them.
pub(super) fn grouped(hits: impl Iterator<Item = HitRow>, world: &World) -> Vec<Row> {
    let mut hits: Vec<HitRow> = hits.collect();
    let is_name_first = hits.first().is_some_and(|hit| hit.met.is_none());
    // The order of hits weighs more than that number, so that one of four may come before one of five.
    hits.sort_by_key(|hit| match hit.met {
        Some((met, _)) => (false, Reverse(met)),
        None => (!is_name_first, Reverse(usize::MAX)),
    });
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

/// What hits have in common in a list of so many cells, so that none looks different because of its length.
#[derive(Clone, Copy, Debug, Default)]
pub struct HitColumns {
    /// The column in which reasons begin, where they are not too long for that: behind the longest name.
    pub reasons: u16,
    /// Whether all roles without a reason have room for their families.
    families: bool,
    /// How much all roles with a reason have room for behind it.
    behind_reasons: Aside,
}

/// How much is told of roles at the right.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Aside {
    #[default]
    Nothing,
    Stage,
    FamilyAndStage,
}

impl HitColumns {
    /// Cost is linear in the rows.
    pub(super) fn of(rows: &[Row], world: &World, cells: usize) -> Self {
        let hits = || rows.iter().filter_map(|row| if let Row::Hit(hit) = row { Some(hit) } else { None });
        let end = |hit: &HitRow| usize::from(INDENT + GAP) + width(world.name(hit.subject));
        let on_one_line = |hit: &&HitRow| hit.is_on_one_line(world.name(hit.subject), cells);
        let reasoned = || hits().filter(|hit| hit.reason.is_some()).filter(on_one_line);
        let reasons = reasoned().map(end).max().unwrap_or(0);
        let has_room = |hit: &HitRow, aside: usize| {
            let start = match &hit.reason {
                Some(reason) => end(hit).max(reasons) + width(&reason.text) + usize::from(GAP),
                None => end(hit),
            };
            let runs = role_asides(world, hit.subject).into_iter().nth(aside).unwrap_or_default();
            start + runs.iter().map(|run| width(&run.text)).sum::<usize>() <= cells
        };
        let behind_reasons = if reasoned().all(|hit| has_room(hit, 0)) {
            Aside::FamilyAndStage
        } else if reasoned().all(|hit| has_room(hit, 1)) {
            Aside::Stage
        } else {
            Aside::Nothing
        };
        Self {
            reasons: u16::try_from(reasons).unwrap_or(u16::MAX),
            families: hits().filter(|hit| hit.reason.is_none()).all(|hit| has_room(hit, 0)),
            behind_reasons,
        }
    }

    /// What is told of a hit at the right, where it has room: the first of these that fits.
    pub fn asides(self, hit: &HitRow, world: &World) -> Vec<Vec<TextRun>> {
        let mut asides = role_asides(world, hit.subject);
        let told = match (&hit.reason, self.families) {
            (Some(_), _) => self.behind_reasons,
            (None, true) => Aside::FamilyAndStage,
            (None, false) => Aside::Stage,
        };
        match told {
            Aside::Nothing => asides.clear(),
            Aside::Stage if asides.len() > 1 => drop(asides.remove(0)),
            Aside::Stage | Aside::FamilyAndStage => {}
        }
        asides
    }
}
