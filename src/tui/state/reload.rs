//! A catalogue read again takes the place of the old one; everything stays where it was, by id.

use std::cell::OnceCell;
use std::sync::Arc;

use super::page_sheet::{About, PageSheet};
use super::{Sheet, State, Visit};
use crate::domain::{Catalogue, Problem, RoleIx, Severity, Subject};
use crate::loading::Loaded;

/// Why files were read again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reading {
    /// Because they had changed: what breaks something is not shown in the place of what was sound.
    Changed,
    /// Because somebody asked to see them as they are.
    Asked,
}

impl State {
    /// Shows what the files say now. Where a change has brought new errors, the catalogue before it stays and only
    /// the problems are told.
    pub fn replace(&mut self, loaded: Loaded, reading: Reading) {
        let broken = new_errors(&self.accepted, &loaded.problems);
        self.problems = loaded.problems;
        if broken > 0 && reading == Reading::Changed {
            self.notice = Some(self.wording.with("kept-last-good", &[("count", broken.into())]));
            return;
        }
        self.accepted.clone_from(&self.problems);
        if reading == Reading::Asked {
            self.notice = Some(self.wording.say("reloaded"));
        }
        if *self.catalogue == loaded.catalogue {
            return;
        }
        self.put_in_place(loaded.catalogue);
    }

    fn put_in_place(&mut self, catalogue: Catalogue) {
        let old = std::mem::replace(&mut self.catalogue, Arc::new(catalogue));
        let now = Move { from: &old, to: &self.catalogue };
        self.subject = self.subject.and_then(|subject| now.subject(subject));
        let selected = self.list.selected().and_then(|subject| now.subject(subject));
        let scroll = self.list.scroll;
        now.paths(&mut self.paths);
        let forget = |visit: &mut Visit| {
            visit.subject = visit.subject.and_then(|subject| now.subject(subject));
            now.paths(&mut visit.paths);
            visit.sheet = None;
        };
        self.history.for_each(forget);
        if let Some(origin) = &mut self.search.origin {
            origin.subject = origin.subject.and_then(|subject| now.subject(subject));
            now.paths(&mut origin.paths);
        }
        let map_on = self.map().and_then(|map| now.role(map.selected));
        let page_on = self.page().and_then(|page| now.about(page.about));
        self.sheet = None;
        self.moves = OnceCell::new();
        self.alike_of = None;
        self.marks = self.marks.iter().filter_map(|role| now.role(*role)).collect();
        self.folds = super::Folds::of(&self.catalogue);
        self.index_if_small();
        self.search_again();
        if let Some(subject) = selected.or(self.subject) {
            self.list.select(subject);
        }
        self.list.scroll = scroll;
        self.detail.forget();
        if self.subject.is_none() {
            self.search.set("");
            self.search_again();
            let first = self.list.selected();
            self.show(first);
        }
        if let Some(role) = map_on {
            self.paths.centre(&self.catalogue, role, None);
            self.open_map();
        }
        if let Some(about) = page_on {
            self.sheet = Some(Sheet::Page(Box::new(PageSheet::new(about))));
        }
        self.arrange();
    }
}

/// From the indices of one catalogue to those of another that has the same ids.
struct Move<'a> {
    from: &'a Catalogue,
    to: &'a Catalogue,
}

impl Move<'_> {
    fn subject(&self, subject: Subject) -> Option<Subject> {
        let id = self.from.id_of(subject);
        match subject {
            Subject::Role(_) => self.to.role_by_id(id).map(Subject::Role),
            Subject::Skill(_) => self.to.skill_by_id(id).map(Subject::Skill),
        }
    }

    fn role(&self, role: RoleIx) -> Option<RoleIx> {
        self.to.role_by_id(&self.from.role(role).id)
    }

    fn about(&self, about: About) -> Option<About> {
        Some(match about {
            About::Routes { from, to, by } => {
                About::Routes { from: self.role(from)?, to: self.role(to)?, by }
            }
            About::Comparison([one, other]) => About::Comparison([self.role(one)?, self.role(other)?]),
            About::Moves(role) => About::Moves(self.role(role)?),
            About::Move { from, to } => About::Move { from: self.role(from)?, to: self.role(to)? },
        })
    }

    /// The role in focus by its id; its links may be others now, so the chosen one is held to their number.
    fn paths(&self, paths: &mut super::Paths) {
        let role = paths.role.and_then(|role| match self.subject(Subject::Role(role)) {
            Some(Subject::Role(role)) => Some(role),
            Some(Subject::Skill(_)) | None => None,
        });
        paths.refocus(self.to, role);
    }
}

/// How many errors are there that were not before, wherever in their file they stand now.
fn new_errors(before: &[Problem], now: &[Problem]) -> usize {
    let same = |one: &Problem, other: &Problem| {
        (one.rule, &one.message, &one.place.file) == (other.rule, &other.message, &other.place.file)
    };
    let errors = now.iter().filter(|problem| problem.severity == Severity::Error);
    errors.filter(|error| !before.iter().any(|known| same(known, error))).count()
}
