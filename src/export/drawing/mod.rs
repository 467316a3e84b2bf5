//! Maps and routes for elsewhere: a README, a wiki, a slide.
//!
//! | module | writes |
//! |---|---|
//! | [`svg`] | the map of the screen as a picture that opens in any browser |
//! | [`mermaid`], [`dot`] | roles and steps, for Mermaid and Graphviz to arrange |
//! | [`outline`] | roles in nested lists, as Markdown |
//!
//! A [`Drawing`] gathers what they show. Every name passes through the escaping of its format; the same
//! catalogue, language and question give the same bytes.

mod along;
mod arrows;
pub mod dot;
pub mod mermaid;
pub mod outline;
pub mod svg;

use std::collections::{BTreeMap, BTreeSet};

use crate::cells::listed;
use crate::domain::{Catalogue, FamilyIx, RoleIx, StepKind};
use crate::glyphs::Glyphs;
use crate::graph::map::{MapData, Scope};
use crate::graph::routes::Routes;
use crate::pages::Reader;
use crate::wording::{Key, key};

/// Roles in columns with the steps between them, and what is emphasised.
#[derive(Clone, Debug)]
pub struct Drawing<'a> {
    pub catalogue: &'a Catalogue,
    pub reader: Reader<'a>,
    pub glyphs: &'static Glyphs,
    pub title: String,
    pub extent: MapData,
    /// Roles drawn heavy.
    pub chosen: BTreeSet<RoleIx>,
    /// Steps drawn heavy, from and to.
    pub heavy: BTreeSet<[RoleIx; 2]>,
    /// What columns stand for, from left to right; empty where that need not be said.
    pub headings: Vec<String>,
}

/// Names of families that a title has room for.
const MOST_NAMES: usize = 3;

impl<'a> Drawing<'a> {
    /// The map of a scope; `around` is the role it is drawn around, emphasised with its steps. Promotions that others
    /// imply are there only where `with_implied`.
    pub fn map(
        catalogue: &'a Catalogue,
        scope: &Scope,
        around: Option<RoleIx>,
        with_implied: bool,
        reader: Reader<'a>,
        glyphs: &'static Glyphs,
    ) -> Self {
        let here = around.or_else(|| most_linked(catalogue, scope)).unwrap_or(RoleIx(0));
        let extent = MapData::new(catalogue, scope, here, with_implied);
        let mut drawing = Self {
            title: map_title(catalogue, scope, &reader),
            headings: extent.columns.headings.iter().map(|column| reader.column(*column)).collect(),
            chosen: around.into_iter().collect(),
            heavy: BTreeSet::new(),
            catalogue,
            reader,
            glyphs,
            extent,
        };
        let steps = drawing.steps().map(|(ends, _)| ends);
        drawing.heavy = steps.filter(|ends| ends.iter().any(|end| around == Some(*end))).collect();
        drawing
    }

    /// All routes found in one picture, roles in the order of the stations, the best route emphasised.
    pub fn routes(
        catalogue: &'a Catalogue,
        routes: &Routes,
        reader: Reader<'a>,
        glyphs: &'static Glyphs,
    ) -> Self {
        let best = routes.found.iter().take(1).flat_map(|route| &route.legs);
        Self {
            title: route_title(catalogue, routes, &reader),
            extent: along::extent(catalogue, routes),
            chosen: [routes.from, routes.to].into(),
            heavy: best.map(|leg| [leg.from, leg.to]).collect(),
            headings: Vec::new(),
            catalogue,
            reader,
            glyphs,
        }
    }

    /// The title of a role; its id where it has none.
    fn name(&self, role: RoleIx) -> &'a str {
        let title = self.catalogue.title(role, self.reader.lang);
        if title.is_empty() { &self.catalogue.role(role).id } else { title }
    }

    fn family_name(&self, family: Option<FamilyIx>) -> String {
        self.reader.family(self.catalogue, family)
    }

    fn kind(&self, kind: StepKind) -> String {
        self.reader.word(kind)
    }

    /// Every step shown with its kind, link by link.
    fn steps(&self) -> impl Iterator<Item = ([RoleIx; 2], StepKind)> {
        self.extent.shown.iter().flat_map(|link| {
            let [one, two] = link.ends.map(|end| self.extent.members.roles[end]);
            let there = link.there.map(|kind| ([one, two], kind));
            there.into_iter().chain(link.back.map(|kind| ([two, one], kind)))
        })
    }

    /// The kinds of step shown, in their order.
    fn kinds(&self) -> BTreeSet<StepKind> {
        self.steps().map(|(_, kind)| kind).collect()
    }

    /// Families with the places of their roles, column by column; those without one last.
    fn families(&self) -> Vec<(Option<FamilyIx>, Vec<usize>)> {
        let mut families: BTreeMap<(bool, Option<FamilyIx>), Vec<usize>> = BTreeMap::new();
        for (place, role) in self.extent.members.roles.iter().enumerate() {
            let family = self.catalogue.role(*role).family;
            families.entry((family.is_none(), family)).or_default().push(place);
        }
        let column = &self.extent.columns.of;
        let sorted = |mut places: Vec<usize>| {
            places.sort_by_key(|place| (column[*place], *place));
            places
        };
        families.into_iter().map(|((_, family), places)| (family, sorted(places))).collect()
    }

    /// What is there, in numbers.
    fn counts(&self) -> String {
        counts(self.extent.members.roles.len(), self.steps().count(), &self.reader)
    }

    /// How many links are left out because others imply them; `None` where none are.
    fn hidden(&self) -> Option<String> {
        let hidden = self.extent.hidden();
        let words = || self.reader.wording.with(key::MAP_HIDDEN, &[("count", hidden.into())]);
        (hidden > 0).then(words)
    }
}

fn counts(roles: usize, steps: usize, reader: &Reader<'_>) -> String {
    let counted = |key: Key, count: usize| reader.wording.with(key, &[("count", count.into())]);
    let (roles, steps) = (counted(key::COUNT_ROLES, roles), counted(key::COUNT_STEPS, steps));
    reader.wording.with(key::DRAWING_COUNTS, &[("roles", roles.into()), ("steps", steps.into())])
}

fn map_title(catalogue: &Catalogue, scope: &Scope, reader: &Reader<'_>) -> String {
    match scope {
        Scope::Families(families) if families.len() <= MOST_NAMES => {
            let names = families.iter().map(|family| reader.family(catalogue, *family));
            listed(names)
        }
        Scope::Families(_) => reader.wording.say(key::DRAWING_TITLE_MAP),
        Scope::Around { role, steps } => {
            let role = catalogue.title(*role, reader.lang);
            reader
                .wording
                .with(key::DRAWING_TITLE_AROUND, &[("role", role.into()), ("count", (*steps).into())])
        }
    }
}

fn route_title(catalogue: &Catalogue, routes: &Routes, reader: &Reader<'_>) -> String {
    let [from, to] = [routes.from, routes.to].map(|role| catalogue.title(role, reader.lang));
    reader.wording.with(key::STEP_FROM_TO, &[("from", from.into()), ("to", to.into())])
}

/// The role of a scope with most steps inside it, from which columns are counted where roles have no stage.
fn most_linked(catalogue: &Catalogue, scope: &Scope) -> Option<RoleIx> {
    let members = scope.members(catalogue);
    let mut links = vec![0usize; members.roles.len()];
    members.links.iter().flat_map(|link| link.ends).for_each(|end| links[end] += 1);
    // The first of those with most, so that nothing depends on the order of equal ones.
    let most = links.iter().max()?;
    let place = links.iter().position(|count| count == most)?;
    members.roles.get(place).copied()
}

#[cfg(test)]
pub(super) mod fixture;
