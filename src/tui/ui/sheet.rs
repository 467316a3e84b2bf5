//! What stands in the place of the panes: the map, or a page about two roles.

use ratatui::layout::Size;

use super::page_sheet::{About, PageSheet};
use super::{MapSheet, Shown, Ui};
use crate::domain::{FamilyIx, Level, RoleIx, SkillIx, Subject};
use crate::tui::action::Action;
use crate::tui::layout::{map_parts, sheet_area};
use crate::tui::pane::Pane;
use crate::tui::world::World;
use crate::wording::key;

/// A page in the place of the panes.
#[derive(Clone, Debug)]
pub enum Sheet {
    Map(Box<MapSheet>),
    Page(Box<PageSheet>),
}

impl Sheet {
    /// Lays out what has changed, for a screen of `size`.
    pub(super) fn lay_out(&mut self, world: &World, size: Size) {
        let body = sheet_area(size).body;
        match self {
            Self::Map(map) => map.lay_out(world, map_parts(body).0),
            Self::Page(page) => page.lay_out(world, body),
        }
    }
}

impl Ui {
    /// Opens the map on a role.
    pub(in crate::tui) fn open_map(&mut self, role: RoleIx) {
        let over_page = self.sheet.is_some();
        if over_page {
            self.history.leave(self.here());
        }
        self.sheet = Some(Sheet::Map(Box::new(MapSheet { over_page, ..MapSheet::open(role) })));
    }

    /// Opens a page about roles; what was open can be gone back to.
    pub(in crate::tui) fn open_page(&mut self, about: About) {
        self.history.leave(self.here());
        self.sheet = Some(Sheet::Page(Box::new(PageSheet::new(about))));
    }

    /// Closes what stands in the place of the panes, into the pane it was opened from. From the map, one comes back to
    /// the role selected there.
    pub(in crate::tui) fn close_sheet(&mut self, world: &World) {
        let selected = self.map().filter(|map| map.selected != map.opened_on).map(|map| map.selected);
        self.sheet = None;
        if let Some(role) = selected {
            self.visit(world, Subject::Role(role));
        }
    }

    /// The map, where it is open.
    pub fn map(&self) -> Option<&MapSheet> {
        match &self.sheet {
            Some(Sheet::Map(map)) => Some(map),
            Some(Sheet::Page(_)) | None => None,
        }
    }

    /// The page about roles, where one is open.
    pub(in crate::tui) fn page_mut(&mut self) -> Option<&mut PageSheet> {
        match &mut self.sheet {
            Some(Sheet::Page(page)) => Some(page),
            Some(Sheet::Map(_)) | None => None,
        }
    }

    /// The role that one is at, wherever the keyboard is.
    pub fn role_here(&self) -> Option<RoleIx> {
        match &self.sheet {
            Some(Sheet::Map(map)) => Some(map.selected),
            Some(Sheet::Page(page)) => page.text.chosen().and_then(Subject::role).or(page.about.first()),
            None => self.shown.role(),
        }
    }

    /// The role a route from here begins at: on a page, the role one came there from rather than one of those it names.
    pub fn route_start(&self) -> Option<RoleIx> {
        match &self.sheet {
            Some(Sheet::Page(page)) => self.shown.role().or(page.about.first()),
            Some(Sheet::Map(_)) | None => self.role_here(),
        }
    }

    /// Marks a role to be compared, or takes its mark away. Of three marks the oldest goes.
    pub(in crate::tui) fn mark(&mut self, world: &World, role: RoleIx) {
        let was_marked = self.marks.contains(&role);
        self.marks.retain(|marked| *marked != role);
        if was_marked {
            return self.tell(world, key::UNMARKED, &[("role", world.title(role).into())]);
        }
        self.marks.push(role);
        let gone = (self.marks.len() > 2).then(|| self.marks.remove(0));
        let title = |role: RoleIx| world.title(role).into();
        let mut values = vec![("role", title(role))];
        let key = match (gone, &self.marks[..]) {
            (Some(gone), [other, _]) => {
                values.extend([("gone", title(gone)), ("other", title(*other))]);
                key::MARKED_INSTEAD
            }
            (_, [other, _]) => {
                values.push(("other", title(*other)));
                key::MARKED_BOTH
            }
            _ => key::MARKED,
        };
        self.tell_key(world, key, Action::Compare, &values);
    }

    /// The family that is shown, or the roles without one, while nothing stands in the place of the panes.
    pub fn family_here(&self) -> Option<Option<FamilyIx>> {
        match (&self.sheet, self.shown) {
            (None, Shown::Family(family)) => Some(family),
            _ => None,
        }
    }

    /// What a mark would be put on: what is chosen among lists and links, a skill before the role whose page it stands on.
    pub fn to_mark(&self) -> Option<Subject> {
        // Of two roles side by side neither is the one that is meant.
        if self.is_comparing() && self.skill_here().is_none() && self.chosen_on_page().is_none() {
            return None;
        }
        self.skill_here().map(Subject::Skill).or(self.role_here().map(Subject::Role))
    }

    /// The skill that is chosen: in the list, among the links of a page, or the one that is shown.
    pub fn skill_here(&self) -> Option<SkillIx> {
        let chosen = match (&self.sheet, self.pane) {
            (Some(Sheet::Map(_)), _) => return None,
            (Some(Sheet::Page(page)), _) => return page.text.chosen().and_then(Subject::skill),
            (None, Pane::Roles) => self.list.selected(),
            (None, Pane::Detail) => self.detail.text.chosen().filter(|chosen| chosen.skill().is_some()),
            (None, Pane::Paths) => None,
        };
        chosen.or(self.shown.subject()).and_then(Subject::skill)
    }

    /// Whether a role is marked to be compared, or a skill as known.
    pub fn is_marked(&self, subject: Subject) -> bool {
        match subject {
            Subject::Role(role) => self.marks.contains(&role),
            Subject::Skill(skill) => self.skills.holds(skill),
        }
    }

    /// Marks a skill as known, or takes its mark away.
    pub(in crate::tui) fn mark_skill(&mut self, world: &World, skill: SkillIx) {
        let is_marked = self.skills.toggle(skill);
        self.list_fits(world);
        let key = if is_marked { key::SKILL_MARKED } else { key::SKILL_UNMARKED };
        let name = world.name(Subject::Skill(skill));
        self.tell_key(world, key, Action::RaiseLevel, &[("skill", name.into())]);
    }

    /// Moves the level of a marked skill, and tells what it means.
    pub(in crate::tui) fn shift_level(&mut self, world: &World, skill: SkillIx, is_up: bool) {
        self.skills.shift(skill, is_up);
        self.list_fits(world);
        let level = self.skills.at_hand(Some(skill)).and_then(|held| held.level);
        let meaning = match level {
            Some(level) => world.wording.level_meaning(level),
            None => world.say(key::LEVEL_NOT_TOLD),
        };
        let name = world.name(Subject::Skill(skill));
        self.tell(world, key::SKILL_LEVEL_NOW, &[("skill", name.into()), ("meaning", meaning.into())]);
    }

    /// Whether the level of the skill at hand can go further.
    pub fn can_shift_level(&self, is_up: bool) -> bool {
        let end = if is_up { Level::ALL.last().copied() } else { None };
        self.skills.at_hand(self.skill_here()).is_some_and(|held| held.level != end)
    }

    /// Takes the marks of all skills away.
    pub(in crate::tui) fn forget_skills(&mut self, world: &World) {
        self.skills.forget();
        self.list_fits(world);
        self.tell(world, key::SKILLS_FORGOTTEN, &[]);
    }

    /// Takes the marks of all roles away.
    pub(in crate::tui) fn forget_roles(&mut self, world: &World) {
        self.marks.clear();
        self.tell(world, key::ROLES_FORGOTTEN, &[]);
    }

    /// Lists anew what depends on the marked skills: not the hits of words, nor the skills of a text. What is shown stays.
    fn list_fits(&mut self, world: &World) {
        let has_words = world.ask(self.search.text()).is_some_and(|found| found.asked.has_words());
        if has_words || self.read_text.is_some() {
            return;
        }
        self.search_again(world);
        if let Some(subject) = self.shown.subject() {
            self.list.select(subject);
        }
    }

    /// Whether a comparison of these two is open.
    pub fn compares(&self, roles: [RoleIx; 2]) -> bool {
        matches!(&self.sheet, Some(Sheet::Page(page)) if page.about == About::Comparison(roles))
    }

    /// What is chosen on the page in the place of the panes.
    fn chosen_on_page(&self) -> Option<Subject> {
        match &self.sheet {
            Some(Sheet::Page(page)) => page.text.chosen(),
            Some(Sheet::Map(_)) | None => None,
        }
    }

    /// Whether two roles stand side by side.
    pub fn is_comparing(&self) -> bool {
        matches!(&self.sheet, Some(Sheet::Page(page)) if matches!(page.about, About::Comparison(_)))
    }

    /// The two roles that are to be compared: two marked ones, or a marked one and the one that one is at.
    pub fn to_compare(&self) -> Option<[RoleIx; 2]> {
        match (self.marks[..].try_into(), self.marks.first(), self.role_here()) {
            (Ok(pair), ..) => Some(pair),
            (Err(_), Some(marked), Some(here)) if *marked != here => Some([*marked, here]),
            (Err(_), ..) => None,
        }
    }
}
