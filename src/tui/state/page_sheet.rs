//! A page about roles in the place of the panes: routes, a comparison, moves from shared skills.

use super::Scrolled;
use crate::domain::{Catalogue, Lang, RoleIx};
use crate::glyphs::Glyphs;
use crate::graph::compare::Comparison;
use crate::graph::routes::{self, RouteMeasure};
use crate::graph::similar::Moves;
use crate::pages::document::lay_out;
use crate::pages::{
    Reader, comparison_page, move_page, moves_page, no_route_page, routes_page, side_by_side,
};
use crate::tui::columns;

/// Moves that would lead across where there is no route.
const BRIDGES: usize = 3;
/// Roles most like a role that are told of.
const MOVES: usize = 20;
/// Cells from which two roles stand side by side.
const SIDE_BY_SIDE: usize = 96;

/// What a page is about.
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
}

/// State of such a page.
#[derive(Clone, Debug)]
pub struct PageSheet {
    pub about: About,
    pub text: Scrolled,
    pub(super) laid_out: Option<(About, Lang, usize)>,
}

impl PageSheet {
    pub fn new(about: About) -> Self {
        Self { about, text: Scrolled::default(), laid_out: None }
    }

    /// Shows something else, from its beginning.
    pub fn turn_to(&mut self, about: About) {
        *self = Self::new(about);
    }

    /// Lays the page out if anything it depends on has changed. `size` is width and height of the body. Finding routes and
    /// moves costs what [`routes::find`] and [`Moves::nearest`] do, once for each page.
    pub fn lay_out(
        &mut self,
        catalogue: &Catalogue,
        moves: &Moves,
        reader: &Reader<'_>,
        glyphs: &Glyphs,
        (width, height): (usize, usize),
    ) {
        let wanted = Some((self.about, reader.lang, width));
        if self.laid_out != wanted {
            let document = match self.about {
                About::Comparison([one, other]) if width >= SIDE_BY_SIDE => {
                    let comparison = Comparison::between(catalogue, one, other);
                    columns::lay_out(&side_by_side(catalogue, &comparison, reader), width, reader, glyphs)
                }
                about => lay_out(&blocks(about, catalogue, moves, reader), width, glyphs),
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

fn blocks(
    about: About,
    catalogue: &Catalogue,
    moves: &Moves,
    reader: &Reader<'_>,
) -> Vec<crate::pages::Block> {
    match about {
        About::Routes { from, to, by } => {
            let found = routes::find(catalogue, from, to, by, routes::USUAL);
            if found.found.is_empty() {
                let bridge = routes::bridge(catalogue, moves, from, to, BRIDGES);
                no_route_page(catalogue, from, to, &bridge, reader)
            } else {
                routes_page(catalogue, &found, reader)
            }
        }
        About::Comparison([one, other]) => {
            comparison_page(catalogue, &Comparison::between(catalogue, one, other), reader)
        }
        About::Moves(role) => moves_page(catalogue, moves, role, MOVES, reader),
        About::Move { from, to } => move_page(catalogue, moves, from, to, reader),
    }
}
