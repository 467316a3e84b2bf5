//! Where one is in what there is: what is open, selected and typed. Methods keep it sound; nothing here draws, reads files
//! or knows keys.
//!
//! What depends on size or language is laid out by `Ui::arrange` alone, once after each event. Until then a list or a page
//! that an event has opened has no lines: nothing scrolls in what nobody has seen.

mod detail;
mod examples;
mod facet_panel;
mod families;
mod family_rows;
mod help;
mod history;
mod hit_groups;
mod hit_row;
mod list_row;
pub mod map_sheet;
mod marked_skills;
mod overlay;
pub mod page_sheet;
mod paths;
mod problem_list;
mod read_text;
mod reload;
mod role_list;
mod scrolled;
mod search_bar;
mod sheet;
mod visit;

pub use detail::Detail;
pub use examples::{Example, Examples};
pub use facet_panel::FacetPanel;
pub use families::Folds;
pub use help::Help;
pub use history::{History, Visit};
pub use hit_row::{GAP, HitRow, INDENT, Worded};
pub use list_row::{FamilyRow, HANGING, Row, hit_name_lines, name_lines, name_room};
pub use map_sheet::MapSheet;
pub use marked_skills::MarkedSkills;
pub use overlay::Overlay;
pub use paths::Paths;
pub use read_text::ReadText;
pub use reload::Reading;
pub use role_list::{ListKind, RoleList};
pub use scrolled::Scrolled;
pub use search_bar::SearchBar;
pub use sheet::Sheet;

use ratatui::layout::Size;

use super::action::Action;
use super::layout::{Arrangement, PaneArea, Regions, regions};
use super::pane::Pane;
use super::paths_scene::PathsScene;
use super::world::World;
use crate::domain::{FamilyIx, Lang, RoleIx, Subject};
use crate::pages::RolePage;
use crate::wording::{Key, Value, key};

/// What the detail shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shown {
    /// Only where the catalogue is empty.
    Nothing,
    /// A family, or the roles without one.
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

    /// The role that is shown.
    pub fn role(self) -> Option<RoleIx> {
        self.subject().and_then(Subject::role)
    }
}

impl From<Option<Subject>> for Shown {
    fn from(subject: Option<Subject>) -> Self {
        subject.map_or(Self::Nothing, Self::Subject)
    }
}

/// Where one is.
#[derive(Debug)]
pub struct Ui {
    /// Size of the terminal, kept here so that updates know how far a page is.
    pub(super) size: Size,
    pub(super) pane: Pane,
    pub(super) shown: Shown,
    /// Whether what is shown was opened on purpose, rather than passed by in the list.
    pub(super) settled: bool,
    /// Which families of the list are folded.
    folds: Folds,
    pub(super) list: RoleList,
    pub(super) search: SearchBar,
    /// What may be typed there.
    pub(super) examples: Examples,
    pub(super) detail: Detail,
    pub(super) paths: Paths,
    /// What the paths pane shows of that.
    pub(super) scene: PathsScene,
    pub(super) history: History,
    /// What stands in the place of the panes.
    pub(super) sheet: Option<Sheet>,
    /// Roles that were marked to be compared, at most two.
    pub(super) marks: Vec<RoleIx>,
    /// Skills that were marked as known. While nothing is searched for, the list is of the roles that use them.
    pub(super) skills: MarkedSkills,
    /// A text that was pasted to be read.
    pub(super) read_text: Option<ReadText>,
    /// What is open over everything.
    pub(super) overlay: Option<Overlay>,
    /// What the help was opened over, to be come back to.
    pub(super) under_help: Option<Overlay>,
    /// Whether the program listens to the mouse.
    pub(super) mouse: bool,
    /// Whether somebody is here for the first time and is told what can be asked, until the first event.
    pub(super) greets: bool,
    /// A sentence for the status line, until the next event or until what it tells of is so no more.
    pub(super) notice: Option<String>,
}

impl Ui {
    /// Opens the catalogue on `subject`, or on the first role of the list.
    pub(super) fn new(world: &World, size: Size, subject: Option<Subject>) -> Self {
        let mut folds = Folds::of(&world.catalogue);
        if let Some(role) = world.catalogue.browsing_order(world.lang).first() {
            folds.reveal(&world.catalogue, *role);
        }
        let list = RoleList::of_all(world, &folds);
        let first = subject.or_else(|| list.selected());
        let mut ui = Self {
            folds,
            size,
            pane: if subject.is_some() { Pane::Detail } else { Pane::Roles },
            shown: Shown::Nothing,
            settled: subject.is_some(),
            list,
            search: SearchBar::default(),
            examples: Examples::default(),
            detail: Detail::default(),
            paths: Paths::default(),
            scene: PathsScene::default(),
            history: History::default(),
            sheet: None,
            marks: Vec::new(),
            skills: MarkedSkills::default(),
            read_text: None,
            overlay: None,
            under_help: None,
            mouse: true,
            greets: false,
            notice: None,
        };
        ui.show(world, first.into());
        ui.arrange(world);
        ui
    }

    /// Whether a pane has the keyboard.
    pub fn is_focused(&self, pane: Pane) -> bool {
        self.is_frontmost() && self.sheet.is_none() && self.pane == pane
    }

    /// Whether nothing lies over the panes or what stands in their place.
    pub fn is_frontmost(&self) -> bool {
        self.overlay.is_none()
    }

    pub fn regions(&self) -> Regions {
        self.regions_at(self.pane)
    }

    /// Where everything is with the focus on a pane.
    fn regions_at(&self, pane: Pane) -> Regions {
        let regions = regions(self.size, pane, self.is_list_wide());
        // A family has no steps: its page has their room, unless somebody goes there.
        let is_family = matches!(self.shown, Shown::Family(_)) && pane != Pane::Paths;
        let regions = if is_family { regions.without_paths() } else { regions };
        if self.shows_examples() { regions.with_room_below_search(self.examples.lines()) } else { regions }
    }

    /// Whether the search line is empty, and what may be typed there is told below it.
    pub(super) fn shows_examples(&self) -> bool {
        self.search.typing
            && self.search.text().is_empty()
            && self.search.route_from.is_none()
            && self.read_text.is_none()
    }

    /// Whether the list has the room it has for hits: from the first letter on, and facets stand beside it, too.
    fn is_list_wide(&self) -> bool {
        self.list.is_searched() || self.shows_facets() || self.search.typing
    }

    /// Whether the facets are open, under the help perhaps.
    pub(super) fn shows_facets(&self) -> bool {
        let open = [&self.overlay, &self.under_help];
        open.into_iter().flatten().any(|overlay| matches!(overlay, Overlay::Facets(_)))
    }

    /// Whether panes have frames.
    pub fn is_framed(&self) -> bool {
        Arrangement::of(self.size) != Arrangement::Small
    }

    /// Where a pane is, or would be if it had the focus.
    pub fn area(&self, pane: Pane) -> PaneArea {
        let with_focus = || self.regions_at(pane).pane(pane);
        self.regions().pane(pane).or_else(with_focus).unwrap_or_default()
    }

    /// Tells a sentence on the status line.
    pub(super) fn tell(&mut self, world: &World, key: Key, values: &[(&'static str, Value<'_>)]) {
        self.notice = Some(world.with(key, values));
    }

    /// The same where the sentence names the key of an action.
    pub(super) fn tell_key(
        &mut self,
        world: &World,
        key: Key,
        action: Action,
        values: &[(&'static str, Value<'_>)],
    ) {
        self.notice = Some(world.with_key(key, action, values));
    }

    /// Shows something from its beginning, in the detail and in the paths: those two are about the same, always.
    pub(super) fn show(&mut self, world: &World, shown: Shown) {
        self.shown = shown;
        let subject = shown.subject();
        self.detail.begin(if shown.role().is_some() { self.detail.page } else { RolePage::Overview });
        self.paths.centre(&world.catalogue, subject);
        if let Some(subject) = subject {
            self.reveal(world, subject);
            self.list.select(subject);
        }
    }

    /// Shows what the cursor of the list stands on, from its beginning.
    fn show_selected(&mut self, world: &World) {
        self.show(world, self.under_cursor());
    }

    /// What the cursor of the list stands on.
    fn under_cursor(&self) -> Shown {
        match self.list.family_here() {
            Some((family, _)) => Shown::Family(family),
            None => self.list.selected().into(),
        }
    }

    /// Opens the families above a role in the list of all roles.
    fn reveal(&mut self, world: &World, subject: Subject) {
        if let Subject::Role(role) = subject
            && self.list.has_folds()
            && self.folds.reveal(&world.catalogue, role)
        {
            self.list_all(world);
        }
    }

    /// Lists all roles anew, from the same line on.
    fn list_all(&mut self, world: &World) {
        let scroll = self.list.scroll;
        self.list = RoleList::of_all(world, &self.folds);
        self.list.scroll = scroll;
    }

    /// Folds or opens what `change` says, seen from the family under the cursor of the list.
    pub(super) fn fold(&mut self, world: &World, change: impl FnOnce(&mut Folds, Option<FamilyIx>)) {
        let Some(family) = self.list.family().filter(|_| self.list.has_folds()) else { return };
        change(&mut self.folds, family);
        self.list_all(world);
        self.list.select_family(family, &world.catalogue);
        self.look_at_selected(world);
    }

    /// Makes the rows of what the search text asks for: all roles where it is empty.
    fn relist(&mut self, world: &World) {
        if let Some(read) = &mut self.read_text {
            read.read_late(world);
            self.list = RoleList::of_text(read, world);
            return;
        }
        let text = self.asked_text(world);
        let held = (!self.skills.is_empty() && self.search.route_from.is_none()).then(|| self.skills.held());
        self.list = match (text.trim().is_empty(), held) {
            (true, None) => RoleList::of_all(world, &self.folds),
            (true, Some(held)) => RoleList::of_fits(world, &held, None),
            (false, held) => match (world.ask(text), held) {
                (None, _) => RoleList::of_none(),
                (Some(found), Some(held)) if found.asked.is_filter_alone() => {
                    RoleList::of_fits(world, &held, Some(&found))
                }
                (Some(mut found), _) => {
                    let are_goals = self.search.route_from.is_some();
                    if are_goals {
                        found.results.keep_roles();
                    }
                    RoleList::of_found(&found, are_goals, world)
                }
            },
        };
    }

    /// The search text; while it is typed, without a choice at its end that nobody has typed to the end yet.
    fn asked_text(&self, world: &World) -> &str {
        let text = self.search.text();
        if self.search.typing { world.typed_so_far(text) } else { text }
    }

    /// Lists what the search text asks for.
    pub(super) fn search_again(&mut self, world: &World) {
        self.relist(world);
        if self.asked_text(world).is_empty() && self.read_text.is_none() {
            // A skill has no row of its own: the cursor stands on the last role one was at.
            let role = |subject: &Subject| subject.role().is_some();
            let here = self.shown.subject().filter(role);
            if let Some(subject) = here.or_else(|| self.history.trail().rev().find(role)) {
                self.reveal(world, subject);
                self.list.select(subject);
            }
        }
    }

    /// Puts another text on the search line and lists what it asks for. A text that was read is dropped.
    pub(super) fn search_for(&mut self, world: &World, text: &str) {
        self.read_text = None;
        self.search.set(text);
        self.search_again(world);
    }

    /// Speaks another language from now on; everything stays where it is.
    pub(super) fn speak(&mut self, world: &mut World, lang: Lang) {
        world.speak(lang);
        let (cursor, scroll) = (self.under_cursor(), self.list.scroll);
        self.relist(world);
        self.list.stand_on(cursor);
        self.list.scroll = scroll;
        self.tell(world, key::LANGUAGE_NOW, &[]);
    }

    /// Lays out what depends on size, language or subject, where that has changed, and keeps every cursor on the screen.
    /// Called once after each event; does nothing twice.
    pub(super) fn arrange(&mut self, world: &World) {
        for overlay in [&mut self.under_help, &mut self.overlay].into_iter().flatten() {
            overlay.lay_out(world, self.size, self.search.text());
        }
        if let Some(sheet) = &mut self.sheet {
            sheet.lay_out(world, self.size);
        }
        self.search.propose(world);
        if self.shows_examples() {
            self.examples.make(world, self.shown.role());
        }
        let [list, detail, paths] = Pane::ALL.map(|pane| self.area(pane).body);
        self.list.lay_out(world, list);
        self.detail.lay_out(world, self.shown, detail);
        self.scene.lay_out(world, &self.paths, paths);
        self.paths.why_scroll = self.paths.why_scroll.min(self.scene.last_scroll());
    }
}
