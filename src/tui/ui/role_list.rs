//! The list pane: all roles by family and stage, or the hits of a search. Rows have heights, so scrolling
//! counts lines and never shows half a row at the top.

use ratatui::layout::Rect;

use super::Shown;
use super::families::{self, Folds};
use super::hit_groups::{self, HitColumns};
use super::hit_row::HitRow;
use super::list_row::Row;
use super::read_text::ReadText;
use crate::domain::{RoleIx, Subject};
use crate::graph::fit::{Held, fitting};
use crate::search::{Found, Mention, NamesNothing, Query, RoleSet, SearchResults};
use crate::tui::action::Action;
use crate::tui::keys::Context;
use crate::tui::motion::Motion;
use crate::tui::world::World;
use crate::wording::key;

/// State of the list pane.
#[derive(Clone, Debug, Default)]
pub struct RoleList {
    pub rows: Vec<Row>,
    /// First line of each row, and after the last one the number of lines.
    tops: Vec<usize>,
    pub columns: HitColumns,
    /// The width that those were counted for, and the edition of the world.
    laid_out: Option<(u32, u16)>,
    /// Lines on the screen at once.
    height: usize,
    /// Row the cursor is on; meaningless where nothing can be chosen.
    pub(super) cursor: usize,
    /// First line shown.
    pub scroll: usize,
    /// Where the cursor was when the view was scrolled without it.
    left_behind: Option<usize>,
    pub kind: ListKind,
    /// Number of roles, or of hits.
    pub count: usize,
    /// How many values of facets are chosen.
    pub filters: usize,
}

/// What the list is of.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ListKind {
    /// All roles, under their families, which can be folded.
    #[default]
    Families,
    /// The hits of a search.
    Hits,
    /// The roles that use the skills that were marked.
    Fits,
}

/// Roles that use what is known, listed at most; nobody reads further.
const FITS: usize = 100;

/// Skills of a text listed at most that are only likely.
const LIKELY: usize = 10;
/// Roles near to the skills of a text, listed at most.
const ROLES_OF_TEXT: usize = 10;

/// Where somebody was in the list.
#[derive(Clone, Copy, Debug)]
pub struct ListPosition {
    cursor: usize,
    scroll: usize,
}

impl RoleList {
    /// All roles, under their families.
    pub fn of_all(world: &World, folds: &Folds) -> Self {
        let rows = families::rows(&world.catalogue, world.lang, folds);
        Self::of(rows, ListKind::Families, world.catalogue.roles().len())
    }

    /// What was found: the hits, or where there are no words the roles that fit. What names no value is told above.
    /// Of the goals of a route, only roles are listed, and nothing beside them.
    pub fn of_found(found: &Found, are_goals: bool, world: &World) -> Self {
        let told = |unknown: &NamesNothing| {
            let values =
                [("facet", world.say(unknown.facet.word()).into()), ("value", (&*unknown.value).into())];
            let key = if unknown.is_several { key::FACET_NOT_CLEAR } else { key::FACET_NOT_CHOSEN };
            Row::Remark(world.with(key, &values))
        };
        let told: Vec<Row> = found.asked.unknown.iter().map(told).collect();
        let filters = found.asked.filter.len();
        let list = if found.asked.has_words() || (filters == 0 && told.is_empty()) {
            let query = Query::new(&found.asked.words);
            Self::of_hits(&found.results, told, (&query, are_goals), world)
        } else {
            Self::of_fitting(found.fitting.as_ref(), told, world)
        };
        Self { filters, ..list }
    }

    /// Roles that no words were looked for, under their families: those that fit, or all.
    fn of_fitting(fitting: Option<&RoleSet>, mut rows: Vec<Row>, world: &World) -> Self {
        let mut order = world.catalogue.browsing_order(world.lang);
        order.retain(|role| fitting.is_none_or(|fitting| fitting.has(*role)));
        let count = order.len();
        if count == 0 {
            rows.push(Row::NothingFound);
        }
        rows.extend(families::rows_of(&world.catalogue, order, &Folds::default()));
        Self::of(rows, ListKind::Hits, count)
    }

    /// The hits of a search, worded for their reader, or the nearest names where there are none, below other rows.
    fn of_hits(
        found: &SearchResults,
        mut rows: Vec<Row>,
        (query, are_goals): (&Query, bool),
        world: &World,
    ) -> Self {
        let beside = if are_goals { Vec::new() } else { hit_groups::beside(found, world) };
        if !found.aside.is_empty() {
            rows.push(Row::SetAside(found.aside.join(", ")));
        }
        rows.extend(found.families.iter().map(|family| families::found_row(&world.catalogue, *family)));
        if found.hits.is_empty() && found.families.is_empty() {
            rows.push(Row::NothingFound);
            rows.extend(found.nearest.iter().copied().map(Row::Offer));
            rows.extend([Row::Sentence(String::new()), Row::Sentence(world.say(key::NOTHING_FOUND_TRY))]);
        } else {
            let hidden = found.total.saturating_sub(found.hits.len());
            rows.extend(hit_groups::grouped(
                found.hits.iter().map(|hit| HitRow::of(hit, query, world)),
                world,
            ));
            if hidden > 0 {
                rows.push(Row::More(hidden));
            }
            rows.extend(beside);
        }
        Self::of(rows, ListKind::Hits, found.total)
    }

    /// The roles that use some of what is known, best first. Costs what [`fitting`] does, the first time that of
    /// [`World::moves`]. Where facets choose roles, only those are listed.
    pub fn of_fits(world: &World, held: &Held, chosen: Option<&Found>) -> Self {
        let weights = world.moves().weights();
        let roles = chosen.and_then(|found| found.fitting.as_ref());
        let may = |role: RoleIx| roles.is_none_or(|roles| roles.has(role));
        let (found, total) = fitting(&world.catalogue, weights, held, FITS, may);
        let mut rows: Vec<Row> =
            found.iter().map(|fit| Row::Hit(HitRow::of_fit(fit.role, held, world))).collect();
        if rows.is_empty() {
            rows.push(Row::NothingFits);
        }
        let mut shown = found.len();
        // What facets choose is listed whole, as their counts say.
        let rest = roles.filter(|_| total == shown).map_or_else(Vec::new, |roles| {
            let mut rest = world.catalogue.browsing_order(world.lang);
            rest.retain(|role| roles.has(*role) && found.iter().all(|fit| fit.role != *role));
            rest.truncate(FITS);
            rest
        });
        if !rest.is_empty() {
            rows.push(Row::Sentence(world.say(key::FIT_REST)));
            shown += rest.len();
            rows.extend(rest.into_iter().map(Row::Role));
        }
        let total = roles.map_or(total, RoleSet::len);
        if total > shown {
            rows.push(Row::More(total - shown));
        }
        let filters = chosen.map_or(0, |found| found.asked.filter.len());
        Self { filters, ..Self::of(rows, ListKind::Fits, total) }
    }

    /// The skills that a text names, each with its words, and the roles that use them; or, before they are shown, how many
    /// there are.
    pub fn of_text(read: &ReadText, world: &World) -> Self {
        let count = read.count();
        let letters = world.wording.grouped(read.letters as u64);
        let key = |action| world.key_for(Context::Search, action).unwrap_or_default();
        let (open, drop) = (key(Action::Open), key(Action::Cancel));
        let told = [
            ("letters", letters.into()),
            ("count", count.into()),
            ("open", (&*open).into()),
            ("drop", (&*drop).into()),
        ];
        if !read.is_shown || read.mentions.is_none() {
            let key = match count {
                _ if read.mentions.is_none() => key::STILL_READING,
                _ if !read.names_any() => key::TEXT_NAMES_NOTHING,
                _ => key::TEXT_OFFERED,
            };
            return Self::of(vec![Row::Sentence(world.with(key, &told))], ListKind::Hits, count);
        }
        let mut rows = vec![Row::Sentence(world.with(key::TEXT_READ, &told))];
        if read.is_cut {
            rows.push(Row::Sentence(world.say(key::TEXT_IS_CUT)));
        }
        let row = |mention: &Mention| Row::Hit(HitRow::of_mention(mention, world));
        rows.extend(read.named(true).map(row));
        let likely: Vec<Row> = read.named(false).take(LIKELY).map(row).collect();
        if !likely.is_empty() {
            rows.push(Row::Sentence(world.say(key::MENTIONS_LIKELY)));
        }
        rows.extend(likely);
        let held = read.held();
        let weights = world.moves().weights();
        let (found, _) = fitting(&world.catalogue, weights, &held, ROLES_OF_TEXT, |_| true);
        if !found.is_empty() {
            rows.push(Row::Sentence(world.say(key::MENTIONS_ROLES)));
        }
        rows.extend(found.iter().map(|fit| Row::Hit(HitRow::of_fit(fit.role, &held, world))));
        Self::of(rows, ListKind::Hits, count)
    }

    /// What is listed while the index is still being made.
    pub fn of_none() -> Self {
        Self::of(vec![Row::StillReading], ListKind::Hits, 0)
    }

    fn of(rows: Vec<Row>, kind: ListKind, count: usize) -> Self {
        let cursor = rows.iter().position(|row| row.subject().is_some());
        let cursor = cursor.or_else(|| rows.iter().position(Row::can_be_chosen)).unwrap_or(0);
        Self { rows, cursor, kind, count, ..Self::default() }
    }

    /// Counts the lines of every row for a body, if its width has changed, and keeps the cursor on the screen. Cost is
    /// linear in the rows; only names that may be too long are measured.
    pub fn lay_out(&mut self, world: &World, body: Rect) {
        self.height = usize::from(body.height);
        let wanted = Some((world.edition, body.width));
        if self.laid_out != wanted {
            self.laid_out = wanted;
            self.tops.clear();
            self.tops.reserve(self.rows.len() + 1);
            self.columns = HitColumns::of(&self.rows, world, usize::from(body.width));
            let mut line = 0;
            for (at, row) in self.rows.iter().enumerate() {
                self.tops.push(line);
                line += row.height(at == 0, &row.name(world), usize::from(body.width));
            }
            self.tops.push(line);
            self.left_behind = None;
        }
        if self.left_behind == Some(self.cursor) {
            self.scroll = self.scroll.min(self.last_scroll());
        } else {
            self.left_behind = None;
            self.keep_in_view();
        }
    }

    /// Whether the rows are the hits of a search.
    pub fn is_searched(&self) -> bool {
        self.kind == ListKind::Hits
    }

    /// Whether families can be folded.
    pub fn has_folds(&self) -> bool {
        self.kind == ListKind::Families
    }

    /// What the cursor is on.
    pub fn selected(&self) -> Option<Subject> {
        self.rows.get(self.cursor).and_then(Row::subject)
    }

    /// The row the cursor is on.
    pub fn cursor(&self) -> usize {
        self.cursor
    }

    /// Puts the cursor on the row of a subject, if it has one.
    pub fn select(&mut self, subject: Subject) {
        if self.selected() != Some(subject)
            && let Some(at) = self.rows.iter().position(|row| row.subject() == Some(subject))
        {
            self.cursor = at;
        }
    }

    /// Puts the cursor on the row of what is shown, if it has one.
    pub(super) fn stand_on(&mut self, shown: Shown) {
        match shown {
            Shown::Subject(subject) => self.select(subject),
            Shown::Family(family) => self.cursor = self.row_of(family).unwrap_or(self.cursor),
            Shown::Nothing => {}
        }
    }

    /// Moves the cursor.
    pub fn go(&mut self, motion: Motion) {
        match motion {
            Motion::Step(rows) => self.move_by(rows),
            motion => self.page_by(motion.far(self.height)),
        }
    }

    /// Moves the cursor over `rows` rows that can be chosen, stopping at the ends.
    fn move_by(&mut self, rows: isize) {
        for _ in 0..rows.unsigned_abs() {
            let beyond = if rows > 0 {
                (self.cursor + 1..self.rows.len()).find(|at| self.can_be_chosen(*at))
            } else {
                (0..self.cursor).rev().find(|at| self.can_be_chosen(*at))
            };
            match beyond {
                Some(at) => self.cursor = at,
                None => break,
            }
        }
    }

    /// Moves the cursor about `lines` lines down or up, to a row that can be chosen.
    fn page_by(&mut self, lines: isize) {
        let here = self.tops.get(self.cursor).copied().unwrap_or(0);
        let row = self.row_at(here.saturating_add_signed(lines)).unwrap_or(self.rows.len().saturating_sub(1));
        let onwards = (row..self.rows.len()).find(|at| self.can_be_chosen(*at));
        let backwards = || (0..row).rev().find(|at| self.can_be_chosen(*at));
        if let Some(at) = onwards.or_else(backwards) {
            self.cursor = at;
        }
    }

    /// Puts the cursor on the row at a line of the list, if that can be chosen.
    pub fn choose_line(&mut self, line: usize) {
        let Some(row) = self.row_on(line) else { return };
        self.cursor = row;
        // What is clicked on stays under the pointer, for a second click.
        self.left_behind = self.is_whole(row).then_some(row);
    }

    /// The row that can be chosen at a line of the list; the empty line above a family is none of it.
    pub(in crate::tui) fn row_on(&self, line: usize) -> Option<usize> {
        let at = self.row_at(line).filter(|at| self.can_be_chosen(*at))?;
        let gap = if let Row::Family(family) = &self.rows[at] { family.gap(at == 0) } else { 0 };
        (line >= self.tops[at] + gap).then_some(at)
    }

    /// Scrolls the view without the cursor: it stays where it is, and what is read beside the list with it, until it is moved.
    pub fn scroll_by(&mut self, lines: isize) {
        self.scroll = self.scroll.saturating_add_signed(lines).min(self.last_scroll());
        self.left_behind = Some(self.cursor);
    }

    fn last_scroll(&self) -> usize {
        self.lines().saturating_sub(self.height)
    }

    /// Scrolls as little as is needed to have the cursor's row on the screen, with its family where it is
    /// the first of it.
    fn keep_in_view(&mut self) {
        let height = self.height;
        let (Some(top), Some(bottom)) = (self.tops.get(self.cursor), self.tops.get(self.cursor + 1)) else {
            return;
        };
        let first_chosen = !(0..self.cursor).any(|at| self.can_be_chosen(at));
        let with_family = match self.cursor.checked_sub(1).map(|above| &self.rows[above]) {
            Some(Row::Family(_)) => self.tops[self.cursor - 1],
            _ => *top,
        };
        // What stands above it is shown with it, as far as the row itself has room then.
        let least = bottom.saturating_sub(height).min(*top);
        let top = if first_chosen { 0 } else { with_family }.max(least);
        if *bottom > self.scroll + height {
            self.scroll = bottom.saturating_sub(height);
        }
        self.scroll = self.scroll.min(top).min(self.lines().saturating_sub(height));
    }

    /// Rows from the first one on the screen, each with the line it begins at.
    pub fn rows_from_scroll(&self) -> impl Iterator<Item = (usize, usize, &Row)> {
        let first = self.row_at(self.scroll).unwrap_or(0);
        (first..self.rows.len()).map(|at| (at, self.tops[at], &self.rows[at]))
    }

    /// Number of lines of a row.
    pub fn row_height(&self, at: usize) -> usize {
        let top = |at: usize| self.tops.get(at).copied().unwrap_or(0);
        top(at + 1).saturating_sub(top(at))
    }

    /// Number of lines of all rows.
    pub fn lines(&self) -> usize {
        self.tops.last().copied().unwrap_or(0)
    }

    pub fn place(&self) -> ListPosition {
        ListPosition { cursor: self.cursor, scroll: self.scroll }
    }

    pub fn restore(&mut self, place: ListPosition) {
        if place.cursor < self.rows.len() {
            self.cursor = place.cursor;
            self.scroll = place.scroll;
        }
    }

    fn row_at(&self, line: usize) -> Option<usize> {
        let at = self.tops.partition_point(|top| *top <= line).checked_sub(1)?;
        (at < self.rows.len()).then_some(at)
    }

    fn is_whole(&self, at: usize) -> bool {
        self.tops[at] >= self.scroll && self.tops[at + 1] <= self.scroll + self.height
    }

    pub(super) fn can_be_chosen(&self, at: usize) -> bool {
        self.rows.get(at).is_some_and(Row::can_be_chosen)
    }

    /// Whether hits are still to come, because the index is being made.
    pub fn is_still_reading(&self) -> bool {
        matches!(self.rows[..], [Row::StillReading])
    }
}
