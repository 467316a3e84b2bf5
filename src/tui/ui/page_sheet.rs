//! A page about roles in the place of the panes: routes, a comparison, moves from shared skills.

use ratatui::layout::Rect;

use super::Scrolled;
use crate::domain::RoleIx;
use crate::graph::compare::Comparison;
use crate::graph::routes::{self, RouteMeasure};
use crate::pages::document::lay_out;
use crate::pages::{
    Block, comparison_page, measure_words, move_page, moves_page, no_route_page, routes_page, side_by_side,
};
use crate::tui::columns;
use crate::tui::world::World;
use crate::wording::key;

/// Moves that would lead across where there is no route.
const BRIDGES: usize = 3;
/// Roles most like a role that are told of.
const MOVES: usize = 20;
/// Cells from which two roles stand side by side.
const SIDE_BY_SIDE: usize = 96;

/// What a page is about. All that tells one page from another is here: a page more is a row in each of these.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum About {
    Routes {
        from: RoleIx,
        to: RoleIx,
        by: RouteMeasure,
    },
    Comparison([RoleIx; 2]),
    /// The roles most like one.
    Moves(RoleIx),
    /// Why one of those is like it.
    Move {
        from: RoleIx,
        to: RoleIx,
    },
}

impl About {
    /// The role a page begins with.
    pub fn first(self) -> Option<RoleIx> {
        match self {
            Self::Routes { from, .. } | Self::Moves(from) | Self::Move { from, .. } => Some(from),
            Self::Comparison([one, _]) => Some(one),
        }
    }

    /// The same about other roles, where each has one; nothing where one has none.
    pub(super) fn mapped(self, role: impl Fn(RoleIx) -> Option<RoleIx>) -> Option<Self> {
        Some(match self {
            Self::Routes { from, to, by } => Self::Routes { from: role(from)?, to: role(to)?, by },
            Self::Comparison([one, other]) => Self::Comparison([role(one)?, role(other)?]),
            Self::Moves(from) => Self::Moves(role(from)?),
            Self::Move { from, to } => Self::Move { from: role(from)?, to: role(to)? },
        })
    }

    /// Its title, and how it is ordered or where it comes from.
    pub fn titles(self, world: &World) -> (String, String) {
        let between = |key, from, to| {
            world.with(key, &[("from", world.title(from).into()), ("to", world.title(to).into())])
        };
        let computed = || world.say(key::COMPUTED);
        match self {
            Self::Routes { from, to, by } => {
                (between(key::TITLE_ROUTES, from, to), measure_words(by, &world.reader()))
            }
            Self::Comparison([one, other]) => (between(key::TITLE_COMPARISON, one, other), String::new()),
            Self::Moves(role) => {
                (world.with(key::TITLE_MOVES, &[("role", world.title(role).into())]), computed())
            }
            Self::Move { from, to } => (between(key::TITLE_MOVE, from, to), computed()),
        }
    }

    /// What it says.
    fn blocks(self, world: &World) -> Vec<Block> {
        let (catalogue, reader) = (&*world.catalogue, &world.reader());
        match self {
            Self::Routes { from, to, by } => {
                let found = routes::find(catalogue, from, to, by, routes::USUAL);
                if found.found.is_empty() {
                    let bridge = routes::bridge(catalogue, world.moves(), from, to, BRIDGES);
                    no_route_page(catalogue, from, to, &bridge, reader)
                } else {
                    routes_page(catalogue, &found, reader)
                }
            }
            Self::Comparison([one, other]) => {
                comparison_page(catalogue, &Comparison::between(catalogue, one, other), reader)
            }
            Self::Moves(role) => moves_page(catalogue, world.moves(), role, MOVES, reader),
            Self::Move { from, to } => move_page(catalogue, world.moves(), from, to, reader),
        }
    }
}

/// State of such a page.
#[derive(Clone, Debug)]
pub struct PageSheet {
    pub about: About,
    pub text: Scrolled,
    pub(super) laid_out: Option<(u32, About, u16)>,
}

impl PageSheet {
    pub fn new(about: About) -> Self {
        Self { about, text: Scrolled::default(), laid_out: None }
    }

    /// Shows something else, from its beginning.
    pub fn turn_to(&mut self, about: About) {
        *self = Self::new(about);
    }

    /// Lays the page out for a body if anything it depends on has changed. Finding routes and moves costs what [`routes::find`] and [`Moves::nearest`](crate::graph::similar::Moves::nearest) do, once for each page.
    pub fn lay_out(&mut self, world: &World, body: Rect) {
        let (width, height) = (usize::from(body.width), usize::from(body.height));
        let wanted = Some((world.edition, self.about, body.width));
        if self.laid_out != wanted {
            let document = match self.about {
                About::Comparison([one, other]) if width >= SIDE_BY_SIDE => {
                    let comparison = Comparison::between(&world.catalogue, one, other);
                    let reader = world.reader();
                    let page = side_by_side(&world.catalogue, &comparison, &reader);
                    columns::lay_out(&page, width, &reader, world.glyphs)
                }
                about => lay_out(&about.blocks(world), width, world.glyphs),
            };
            self.text.set(document);
            self.laid_out = wanted;
            if self.text.link.is_none() && self.text.scroll == 0 {
                self.text.choose_first(height);
            }
        }
        self.text.fit(height);
    }
}
