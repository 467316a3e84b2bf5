//! What is open, selected and typed. Methods keep it sound; nothing here draws, reads files or knows keys.

mod detail;
mod families;
mod history;
mod hit_row;
mod list_row;
pub mod map_sheet;
mod overlay;
pub mod page_sheet;
mod paths;
mod problem_list;
mod reload;
mod role_list;
mod scrolled;
mod search_bar;
mod sheet;
mod why;

pub use detail::Detail;
pub use families::Folds;
pub use history::{History, Visit};
pub use hit_row::{GAP, HitRow, INDENT};
pub use list_row::{Row, hit_name_lines, name_lines, name_room};
pub use map_sheet::MapSheet;
pub use overlay::Overlay;
pub use paths::Paths;
pub use reload::Reading;
pub use role_list::RoleList;
pub use scrolled::Scrolled;
pub use search_bar::SearchBar;
pub use sheet::Sheet;
pub use why::Why;

use std::sync::Arc;

use ratatui::layout::{Rect, Size};

use super::layout::{Regions, paths_parts, regions};
use super::pane::Pane;
use super::world::World;
use crate::domain::{Catalogue, FamilyIx, Lang, Problem, RoleIx, Subject};
use crate::glyphs::Glyphs;
use crate::graph::focus::{Focus, FocusSide};
use crate::graph::focus_picture::FocusSelection;
use crate::graph::similar::{Move, Moves};
use crate::pages::{Reader, RolePage};

/// Cells of the picture beside the titles of links: the box and the lines.
const TITLES_BESIDE: usize = 30;

/// Roles like one in focus that are named beside it.
const ALIKE: usize = 8;

/// What the detail shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shown {
    /// Only where the catalogue is empty.
    Nothing,
    /// A folded family of the list, or the roles without one.
    Family(Option<FamilyIx>),
    Subject(Subject),
}

impl Shown {
    /// The role or skill that is shown.
    pub fn subject(self) -> Option<Subject> {
        match self {
            Self::Subject(subject) => Some(subject),
            Self::Family(_) | Self::Nothing => None,
        }
    }
}

impl From<Option<Subject>> for Shown {
    fn from(subject: Option<Subject>) -> Self {
        subject.map_or(Self::Nothing, Self::Subject)
    }
}

/// What there is, and where one is in it.
#[derive(Debug)]
pub struct State {
    pub world: World,
    /// Size of the terminal, kept here so that updates know how far a page is.
    pub size: Size,
    pub pane: Pane,
    pub shown: Shown,
    /// Whether what is shown was opened on purpose, rather than passed by in the list.
    pub settled: bool,
    /// Which families of the list are folded.
    folds: Folds,
    pub list: RoleList,
    pub search: SearchBar,
    pub detail: Detail,
    pub paths: Paths,
    pub history: History,
    /// What stands in the place of the panes.
    pub sheet: Option<Sheet>,
    /// The roles most like the one in focus, where no step leads to it or from it.
    pub alike: Vec<Move>,
    alike_of: Option<RoleIx>,
    /// Why the chosen step of the paths makes sense, and what that was laid out for.
    pub why: Option<Why>,
    why_of: Option<(Option<Subject>, FocusSelection, Lang, u16)>,
    /// Roles that were marked to be compared, at most two.
    pub marks: Vec<RoleIx>,
    /// What is open over everything.
    pub overlay: Option<Overlay>,
    /// Whether the program listens to the mouse.
    pub mouse: bool,
    /// A sentence for the status line, until the next event or until what it tells of is so no more.
    pub notice: Option<String>,
}

impl State {
    /// Opens the catalogue on `subject`, or on the first role of the list.
    pub fn new(
        catalogue: Catalogue,
        problems: Vec<Problem>,
        lang: Lang,
        glyphs: &'static Glyphs,
        size: Size,
        subject: Option<Subject>,
    ) -> Self {
        let world = World::new(catalogue, problems, lang, glyphs);
        let mut folds = Folds::of(&world.catalogue);
        let first = world.catalogue.browsing_order(lang).first().copied();
        if let Some(role) = first {
            folds.reveal(&world.catalogue, role);
        }
        let list = RoleList::of_all(&world.catalogue, lang, &folds);
        let mut state = Self {
            world,
            folds,
            size,
            pane: if subject.is_some() { Pane::Detail } else { Pane::Roles },
            shown: Shown::Nothing,
            settled: subject.is_some(),
            list,
            search: SearchBar::default(),
            detail: Detail::default(),
            paths: Paths::default(),
            history: History::default(),
            sheet: None,
            alike: Vec::new(),
            alike_of: None,
            why: None,
            why_of: None,
            marks: Vec::new(),
            overlay: None,
            mouse: true,
            notice: None,
        };
        let first = subject.or_else(|| state.list.selected());
        state.show(first.into());
        state
    }

    /// Whether a pane has the keyboard.
    pub fn is_focused(&self, pane: Pane) -> bool {
        self.is_frontmost() && self.sheet.is_none() && self.pane == pane
    }

    /// Whether nothing lies over the panes or what stands in their place.
    pub fn is_frontmost(&self) -> bool {
        self.overlay.is_none()
    }

    pub fn reader(&self) -> Reader<'_> {
        self.world.reader()
    }

    pub fn regions(&self) -> Regions {
        regions(self.size, self.pane, self.list.searched)
    }

    /// The regions that there would be with the focus on another pane.
    fn regions_with(&self, pane: Pane) -> Regions {
        regions(self.size, pane, self.list.searched)
    }

    /// Lines of a pane's body that are on the screen, or would be if it were shown.
    pub fn page_height(&self, pane: Pane) -> usize {
        let area = self.regions().pane(pane).or_else(|| self.regions_with(pane).pane(pane));
        area.map_or(0, |area| usize::from(area.body.height))
    }

    /// The links of the role in the paths pane.
    pub fn focus(&self) -> Option<Focus<'_>> {
        self.paths.role().map(|role| Focus::on(&self.world.catalogue, role))
    }

    /// The upper and lower part of the paths pane's body.
    pub fn paths_parts(&self, body: Rect) -> (Rect, Rect) {
        let Some(focus) = self.focus() else {
            let users = match self.paths.about {
                Some(Subject::Skill(skill)) => self.world.catalogue.roles_needing(skill).len(),
                Some(Subject::Role(_)) | None => 0,
            };
            return paths_parts(body, [0, users], false);
        };
        let longest = |side| {
            let titles = focus
                .links(side)
                .iter()
                .map(|link| self.world.catalogue.role(link.role).title.get(self.world.lang));
            titles.map(crate::cells::width).max().unwrap_or(0)
        };
        let long =
            TITLES_BESIDE + longest(FocusSide::Into) + longest(FocusSide::Out) > usize::from(body.width);
        paths_parts(body, [focus.into.len(), focus.out.len()], long)
    }

    /// The part of the paths pane where the chosen step is explained, wherever it is or would be.
    pub fn why_area(&self) -> Rect {
        let area = self.regions().paths.or_else(|| self.regions_with(Pane::Paths).paths);
        area.map_or(Rect::ZERO, |area| self.paths_parts(area.body).1)
    }

    /// Shows something from its beginning, in the detail and in the paths: those two are about the same, always.
    pub fn show(&mut self, shown: Shown) {
        self.shown = shown;
        let subject = shown.subject();
        let keep_page = matches!(subject, Some(Subject::Role(_)));
        self.detail.begin(if keep_page { self.detail.page } else { RolePage::Overview });
        self.paths.centre(&self.world.catalogue, subject);
        if let Some(subject) = subject {
            self.reveal(subject);
            self.list.select(subject);
        }
        self.arrange();
    }

    /// Shows what the cursor of the list stands on, from its beginning.
    pub fn show_selected(&mut self) {
        self.show(self.under_cursor());
    }

    /// What the cursor of the list stands on.
    fn under_cursor(&self) -> Shown {
        match self.list.family().filter(|_| self.list.is_on_fold()) {
            Some(family) => Shown::Family(family),
            None => self.list.selected().into(),
        }
    }

    /// Opens the families above a role in the list of all roles.
    fn reveal(&mut self, subject: Subject) {
        if let Subject::Role(role) = subject
            && !self.list.searched
            && self.folds.reveal(&self.world.catalogue, role)
        {
            let scroll = self.list.scroll;
            self.list = RoleList::of_all(&self.world.catalogue, self.world.lang, &self.folds);
            self.list.scroll = scroll;
        }
    }

    /// Folds the family under the cursor of the list, or opens it.
    pub fn fold(&mut self) {
        let Some(family) = self.list.family().filter(|_| !self.list.searched) else { return };
        self.folds.toggle(family);
        self.list_again(family);
    }

    /// Folds all families of the list, or opens them.
    pub fn fold_all(&mut self) {
        let Some(family) = self.list.family().filter(|_| !self.list.searched) else { return };
        self.folds.toggle_all(&self.world.catalogue);
        self.list_again(family);
    }

    fn list_again(&mut self, family: Option<FamilyIx>) {
        let scroll = self.list.scroll;
        self.list = RoleList::of_all(&self.world.catalogue, self.world.lang, &self.folds);
        self.list.select_family(family);
        self.list.scroll = scroll;
        self.look_at_selected();
        self.arrange();
    }

    /// Opens a subject on purpose: what was shown can be gone back to.
    pub fn visit(&mut self, subject: Subject) {
        if self.shown != Shown::Subject(subject) || self.sheet.is_some() {
            self.history.leave(self.here());
            self.sheet = None;
            self.detail.page = RolePage::Overview;
            self.show(Shown::Subject(subject));
        }
        self.settled = true;
    }

    /// Shows what the cursor of the list stands on, in passing: a run of such looks is one visit.
    pub fn look_at_selected(&mut self) {
        let selected = self.under_cursor();
        if selected == Shown::Nothing || selected == self.shown {
            return;
        }
        if self.settled && !self.search.typing {
            self.history.leave(self.here());
        }
        self.settled = false;
        self.show(selected);
    }

    /// Everything needed to come back to this place.
    pub fn here(&self) -> Visit {
        Visit {
            shown: self.shown,
            settled: self.settled,
            pane: self.pane,
            query: self.search.text().to_owned(),
            list: self.list.place(),
            detail: self.detail.place(),
            paths: self.paths.clone(),
            sheet: self.sheet.clone(),
        }
    }

    /// Puts a place back as it was left.
    pub fn restore(&mut self, visit: Visit) {
        self.search.leave();
        if self.search.text() != visit.query {
            self.search.set(&visit.query);
            self.search_again();
        }
        self.shown = visit.shown;
        self.pane = visit.pane;
        if let Some(subject) = self.shown.subject() {
            self.reveal(subject);
        }
        self.list.restore(visit.list);
        // Rows may be others by now; what is shown is what counts.
        match self.shown {
            Shown::Subject(subject) => self.list.select(subject),
            Shown::Family(family) => self.list.select_family_row(family),
            Shown::Nothing => {}
        }
        self.paths = visit.paths;
        self.sheet = visit.sheet;
        self.draw_map_again();
        self.detail.restore(visit.detail);
        self.settled = true;
        self.arrange();
    }

    /// Makes the rows of what the search text asks for: all roles where it is empty.
    fn relist(&mut self) {
        self.list = if self.search.text().trim().is_empty() {
            RoleList::of_all(&self.world.catalogue, self.world.lang, &self.folds)
        } else if let Some(mut found) = self.world.find(self.search.text()) {
            if self.search.route_from.is_some() {
                found.keep_roles();
            }
            RoleList::of_hits(&found, &self.world, self.search.text())
        } else {
            RoleList::of_none()
        };
    }

    /// Lists what the search text asks for, and lays it out.
    pub fn search_again(&mut self) {
        self.relist();
        if self.search.text().is_empty() {
            // A skill has no row of its own: the cursor stands on the last role one was at.
            let role = |subject: &Subject| subject.role().is_some();
            let here = self.shown.subject().filter(role);
            if let Some(subject) = here.or_else(|| self.history.trail().rev().find(role)) {
                self.reveal(subject);
                self.list.select(subject);
            }
        }
        self.arrange();
    }

    /// Speaks another language from now on; everything stays where it is.
    pub fn speak(&mut self, lang: Lang) {
        self.world.speak(lang);
        self.draw_map_again();
        let (cursor, scroll) = (self.under_cursor(), self.list.scroll);
        self.relist();
        match cursor {
            Shown::Subject(subject) => self.list.select(subject),
            Shown::Family(family) => self.list.select_family_row(family),
            Shown::Nothing => {}
        }
        self.list.scroll = scroll;
        self.arrange();
    }

    /// Looks for roles like the one in focus, where nothing else can be said of where it leads. In a large catalogue
    /// that waits for [`State::take_moves`].
    fn find_alike(&mut self) {
        let is_ready = self.world.is_small() || self.world.has_moves();
        if self.alike_of == self.paths.role() || !is_ready {
            return;
        }
        self.alike_of = self.paths.role();
        self.why_of = None;
        let alone = |focus: &Focus<'_>| focus.into.is_empty() && focus.out.is_empty();
        self.alike = match self.focus().filter(alone) {
            Some(focus) => self.world.moves().nearest(&self.world.catalogue, focus.role, ALIKE),
            None => Vec::new(),
        };
    }

    /// Installs the weights computed for `catalogue`. Returns true where the screen has changed; weights of a replaced
    /// catalogue are dropped.
    pub fn take_moves(&mut self, catalogue: &Arc<Catalogue>, moves: Moves) -> bool {
        if !self.world.take_moves(catalogue, moves) {
            return false;
        }
        self.find_alike();
        self.lay_out_why();
        !self.alike.is_empty()
    }

    /// Lays out again what depends on size, language or subject, and keeps every cursor on the screen.
    /// Called once after each update; does nothing twice.
    pub fn arrange(&mut self) {
        if let Some(overlay) = &mut self.overlay {
            overlay.lay_out(&self.world, self.size);
        }
        self.draw_sheet();
        self.find_alike();
        let list = self.regions().roles.or_else(|| self.regions_with(Pane::Roles).roles);
        let list = list.map_or(Rect::ZERO, |area| area.body);
        self.list.lay_out(&self.world.catalogue, self.world.lang, usize::from(list.width));
        self.list.keep_in_view(usize::from(list.height));
        let area = self.regions().detail.or_else(|| self.regions_with(Pane::Detail).detail);
        let body = area.map(|area| area.body).unwrap_or_default();
        self.detail.lay_out(
            &self.world.catalogue,
            self.shown,
            self.world.reader(),
            self.world.glyphs,
            (usize::from(body.width), usize::from(body.height)),
        );
        self.lay_out_why();
    }

    /// Lays out the explanation of the chosen step, if that is another one.
    fn lay_out_why(&mut self) {
        let area = self.why_area();
        let wanted = Some((self.paths.about, self.paths.spot(), self.world.lang, area.width));
        if self.why_of != wanted {
            self.why = why::why(&self.world, &self.paths, &self.alike, usize::from(area.width));
            self.why_of = wanted;
        }
        self.paths.why_scroll = self.paths.why_scroll.min(self.last_why_scroll());
    }

    /// How far the explanation can scroll at the present size.
    pub fn last_why_scroll(&self) -> usize {
        let lines = self.why.as_ref().map_or(0, |why| why.text.lines.len());
        lines.saturating_sub(usize::from(self.why_area().height))
    }
}
