//! The selected role on a map: its frame and its links, drawn heavy over the rest.

use std::collections::{BTreeMap, BTreeSet};

use crate::domain::RoleIx;
use crate::graph::strokes::{Joint, Weight};

use super::picture::{MapPicture, RoutedLink, Station};

/// The heavy parts of a map. All other cells stay as the picture has them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Highlight {
    /// By row, then column.
    pub cells: BTreeMap<(usize, usize), Joint>,
    /// Indices into [`MapPicture::routes`].
    pub routes: BTreeSet<usize>,
    /// The roles at the other ends.
    pub roles: BTreeSet<RoleIx>,
}

impl MapPicture {
    /// Returns the frame and the links of a role; empty where the role is not on the map. Cost is linear in the cells
    /// highlighted.
    pub fn highlight(&self, role: RoleIx) -> Highlight {
        let mut highlight = Highlight::default();
        for (at, route) in self.routes.iter().enumerate().filter(|(_, route)| route.roles.contains(&role)) {
            highlight.routes.insert(at);
            highlight.roles.extend(route.roles.iter().filter(|other| **other != role));
            highlight.follow(route);
        }
        highlight.settle(self);
        if let Some(station) = self.station(role) {
            highlight.frame(station, self.is_dense);
        }
        highlight
    }
}

impl Highlight {
    fn follow(&mut self, route: &RoutedLink) {
        for pair in route.corners.windows(2) {
            let [(x, y), (to_x, to_y)] = [pair[0], pair[1]];
            for at in x.min(to_x)..x.max(to_x) {
                self.joint(at, y).right = Weight::Heavy;
                self.joint(at + 1, y).left = Weight::Heavy;
            }
            for at in y.min(to_y)..y.max(to_y) {
                self.joint(x, at).down = Weight::Heavy;
                self.joint(x, at + 1).up = Weight::Heavy;
            }
        }
        // Lines fill the cell they end in.
        for (x, y) in [route.corners.first(), route.corners.last()].into_iter().flatten() {
            let joint = self.joint(*x, *y);
            (joint.left, joint.right) = (Weight::Heavy, Weight::Heavy);
        }
    }

    /// Adds the quiet arms of the picture, except where a highlighted line passes under or over a quiet one.
    fn settle(&mut self, picture: &MapPicture) {
        for ((y, x), joint) in &mut self.cells {
            let quiet = picture.at(*x, *y);
            let is_across = joint.left.max(joint.right) > Weight::None;
            let is_along = joint.up.max(joint.down) > Weight::None;
            let is_under =
                is_across && !is_along && (quiet.left == Weight::None || quiet.right == Weight::None);
            let crosses = is_across && is_along && (quiet.left, quiet.right) == (Weight::None, Weight::None);
            if crosses {
                (joint.left, joint.right) = (Weight::None, Weight::None);
            } else if !is_under {
                joint.up = joint.up.max(quiet.up);
                joint.right = joint.right.max(quiet.right);
                joint.down = joint.down.max(quiet.down);
                joint.left = joint.left.max(quiet.left);
            }
        }
    }

    fn frame(&mut self, station: &Station, is_dense: bool) {
        let [upper, lower] = station.frame(is_dense);
        if upper.1 < lower.1 {
            self.outline(upper, lower);
            return;
        }
        for x in station.edges {
            let bar = Joint { up: Weight::Heavy, down: Weight::Heavy, ..Joint::default() };
            self.cells.insert((station.y, x), bar);
        }
    }

    fn outline(&mut self, (left, top): (usize, usize), (right, bottom): (usize, usize)) {
        for x in left..=right {
            for y in [top, bottom] {
                let joint = self.joint(x, y);
                joint.left = if x > left { Weight::Heavy } else { joint.left };
                joint.right = if x < right { Weight::Heavy } else { joint.right };
            }
        }
        for y in top..=bottom {
            for x in [left, right] {
                let joint = self.joint(x, y);
                joint.up = if y > top { Weight::Heavy } else { Weight::None };
                joint.down = if y < bottom { Weight::Heavy } else { Weight::None };
                // Inside the frame is the label.
                let inner = if x == left { &mut joint.right } else { &mut joint.left };
                *inner = if y == top || y == bottom { *inner } else { Weight::None };
            }
        }
    }

    fn joint(&mut self, x: usize, y: usize) -> &mut Joint {
        self.cells.entry((y, x)).or_default()
    }
}
