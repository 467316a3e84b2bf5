//! A catalogue read again takes the place of the old one; everything stays where it was, by id.
//!
//! Indices are valid for one catalogue only. Each value that keeps any is taken apart here field by field, without `..`:
//! a field that is added is mapped or passed over on purpose, or this file does not compile.

use std::collections::{HashMap, HashSet};

use super::families::{Folds, LONG};
use super::map_sheet::MapSheet;
use super::page_sheet::PageSheet;
use super::scrolled::{ReadingPosition, Scrolled};
use super::{Detail, Overlay, SearchBar, Sheet, Shown, Ui, Visit, detail};
use crate::domain::{Catalogue, FamilyIx, RoleIx, SkillIx, Subject};
use crate::loading::{Loaded, Problem, Severity};
use crate::tui::action::Action;
use crate::tui::paths_scene::PathsScene;
use crate::tui::world::World;
use crate::wording::key;

/// Why files were read again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reading {
    /// Because they had changed: what breaks something is not shown in the place of what was sound.
    Changed,
    /// Because somebody asked to see them as they are.
    Asked,
}

impl Ui {
    /// Shows what the files say now. Where a change has brought new errors, the catalogue before it stays and only
    /// the problems are told. Where nothing is new, whatever notice there is stays.
    pub(in crate::tui) fn replace(&mut self, world: &mut World, loaded: Loaded, reading: Reading) {
        // What is wrong with the keys keeps no catalogue back.
        let broken = new_errors(&world.accepted, &loaded.problems);
        let accepted = loaded.problems.clone();
        let problems = world.with_key_problems(loaded.problems);
        let is_same = world.problems == problems && *world.catalogue == loaded.catalogue;
        if is_same && reading == Reading::Changed {
            return;
        }
        world.problems = problems;
        self.notice = None;
        for overlay in [&mut self.overlay, &mut self.under_help].into_iter().flatten() {
            if let Overlay::Problems(list) = overlay {
                list.forget();
            }
        }
        if broken > 0 && reading == Reading::Changed {
            let count = [("count", broken.into())];
            return self.tell_key(world, key::KEPT_LAST_GOOD, Action::Problems, &count);
        }
        world.accepted = accepted;
        if reading == Reading::Asked {
            self.tell(world, key::RELOADED, &[]);
        }
        if *world.catalogue != loaded.catalogue {
            let old = world.exchange(loaded.catalogue, loaded.beside);
            self.put_in_place(world, &old);
        }
    }

    /// Maps every index of the catalogue before to the present one.
    fn put_in_place(&mut self, world: &World, old: &Catalogue) {
        let now = Mapping::new(old, &world.catalogue);
        let Self {
            shown,
            list,
            folds,
            search,
            // Made anew where they are shown.
            examples: _,
            detail,
            paths,
            scene,
            history,
            sheet,
            marks,
            skills,
            read_text,
            // Keep no index of the catalogue.
            size: _,
            pane: _,
            settled: _,
            overlay: _,
            under_help: _,
            mouse: _,
            greets: _,
            notice: _,
        } = self;
        *shown = now.shown(*shown).unwrap_or(Shown::Nothing);
        let selected = list.selected().and_then(|subject| now.subject(subject));
        let on_family = list.family_here().is_some();
        let scroll = list.scroll;
        *folds = now.folds(folds);
        now.search(search);
        now.detail(detail);
        *paths = now.paths(paths);
        history.map(|visit| now.visit(visit));
        *sheet = sheet.take().and_then(|sheet| now.sheet(sheet));
        skills.map(|skill| now.skill(skill));
        if let Some(read) = read_text {
            read.map(|skill| now.skill(skill));
        }
        *marks = marks.iter().filter_map(|role| now.role(*role)).collect();
        *scene = PathsScene::default();

        self.search_again(world);
        self.list.stand_on(match self.shown {
            Shown::Family(family) if on_family => Shown::Family(family),
            shown => selected.or(shown.subject()).into(),
        });
        self.list.scroll = scroll;
        if self.shown == Shown::Nothing {
            self.search_for(world, "");
            self.show_selected(world);
        }
    }
}

/// From the indices of one catalogue to those of another that has the same ids.
struct Mapping<'a> {
    from: &'a Catalogue,
    to: &'a Catalogue,
    families: HashMap<&'a str, FamilyIx>,
}

impl<'a> Mapping<'a> {
    fn new(from: &'a Catalogue, to: &'a Catalogue) -> Self {
        let families = to.families().iter().map(|family| &*family.id).zip((0..).map(FamilyIx)).collect();
        Self { from, to, families }
    }

    fn role(&self, role: RoleIx) -> Option<RoleIx> {
        self.to.role_by_id(&self.from.role(role).id)
    }

    fn skill(&self, skill: SkillIx) -> Option<SkillIx> {
        self.to.skill_by_id(&self.from.skill(skill).id)
    }

    fn subject(&self, subject: Subject) -> Option<Subject> {
        match subject {
            Subject::Role(role) => self.role(role).map(Subject::Role),
            Subject::Skill(skill) => self.skill(skill).map(Subject::Skill),
        }
    }

    fn family(&self, family: FamilyIx) -> Option<FamilyIx> {
        self.families.get(&*self.from.family(family).id).copied()
    }

    fn shown(&self, shown: Shown) -> Option<Shown> {
        match shown {
            Shown::Nothing => Some(Shown::Nothing),
            Shown::Family(Some(family)) => self.family(family).map(|family| Shown::Family(Some(family))),
            Shown::Family(None) => Some(Shown::Family(None)),
            Shown::Subject(subject) => self.subject(subject).map(Shown::Subject),
        }
    }

    /// What was folded stays so; in a list that is long, what is new begins folded, as all of it once did.
    fn folds(&self, folds: &Folds) -> Folds {
        let now = |family: &Option<FamilyIx>| match family {
            Some(at) => self.family(*at).map(Some),
            None => Some(None),
        };
        let mut folded: HashSet<Option<FamilyIx>> = folds.folded.iter().filter_map(now).collect();
        if self.to.roles().len() > LONG {
            let known: HashSet<&str> = self.from.families().iter().map(|family| &*family.id).collect();
            let new = self.families.iter().filter(|(id, _)| !known.contains(**id));
            folded.extend(new.map(|(_, family)| Some(*family)));
        }
        Folds { folded }
    }

    /// A search for the goal of a route ends where the role it begins at is gone.
    fn search(&self, search: &mut SearchBar) {
        let SearchBar {
            input: _,
            typing: _,
            is_kept: _,
            pasted: _,
            origin,
            route_from,
            open_when_found: _,
            proposals: _,
            completed: _,
        } = search;
        *origin = origin.take().and_then(|origin| self.visit(origin));
        let from = route_from.and_then(|role| self.role(role));
        if from.is_none() && route_from.is_some() {
            search.leave();
            search.set("");
        } else {
            *route_from = from;
        }
    }

    fn detail(&self, detail: &mut Detail) {
        let Detail { page: _, text, laid_out } = detail;
        *text = self.text(text);
        *laid_out = None;
    }

    /// A text that is to be laid out anew, to be read on at the same place.
    fn text(&self, text: &Scrolled) -> Scrolled {
        let mut anew = Scrolled::default();
        anew.resume(self.reading(text.reading()));
        anew
    }

    fn reading(&self, reading: ReadingPosition) -> ReadingPosition {
        let ReadingPosition { scroll, link } = reading;
        let link = link.and_then(|(at, subject)| Some((at, self.subject(subject)?)));
        ReadingPosition { scroll, link }
    }

    /// What the pane is about by its id, and of its links the one to the role that was chosen.
    fn paths(&self, paths: &super::Paths) -> super::Paths {
        let about = paths.about.and_then(|subject| self.subject(subject));
        paths.moved_to(self.from, self.to, about, |role| self.role(role))
    }

    /// Nothing where what was shown there is gone.
    fn visit(&self, visit: Visit) -> Option<Visit> {
        let Visit { shown, settled, pane, query, list, detail, paths, sheet } = visit;
        let detail::DetailPosition { page, text } = detail;
        Some(Visit {
            shown: self.shown(shown)?,
            settled,
            pane,
            query,
            // Rows, held to the list when it is gone back to.
            list,
            detail: detail::DetailPosition { page, text: self.reading(text) },
            paths: self.paths(&paths),
            sheet: sheet.and_then(|sheet| self.sheet(sheet)),
        })
    }

    fn sheet(&self, sheet: Sheet) -> Option<Sheet> {
        match sheet {
            Sheet::Map(map) => {
                let MapSheet {
                    here,
                    opened_on,
                    over_page,
                    selected,
                    reach,
                    zoom,
                    all_links,
                    // Drawn anew.
                    hidden: _,
                    plan: _,
                    lit: _,
                    scroll: _,
                    laid_out: _,
                    wants_zoom,
                } = *map;
                let selected = self.role(selected)?;
                let map = MapSheet {
                    here: self.role(here).unwrap_or(selected),
                    opened_on: self.role(opened_on).unwrap_or(selected),
                    reach,
                    zoom,
                    all_links,
                    over_page,
                    wants_zoom,
                    ..MapSheet::open(selected)
                };
                Some(Sheet::Map(Box::new(map)))
            }
            Sheet::Page(page) => {
                let PageSheet { about, text, laid_out: _ } = *page;
                let mut anew = PageSheet::new(about.mapped(|role| self.role(role))?);
                anew.text = self.text(&text);
                Some(Sheet::Page(Box::new(anew)))
            }
        }
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
