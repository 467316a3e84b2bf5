//! Paints a map: turns lanes and rows into strokes in cells, and into the corners of each link's line.
//!
//! An arm of a joint says where one can turn. Where a line passes under another, the upper one is drawn alone;
//! where a role's line ends on a trunk that others share, it joins from its own side only, even if more of the
//! same role runs on behind: so whoever follows a trunk cannot leave it on a line that is not its own.

use crate::cells::width;
use crate::graph::strokes::{Joint, Strokes, Weight};

use super::bundling::Trunk;
use super::ends::Arrivals;
use super::lattice::Lattice;
use super::layering::{ColumnHeading, Heading};
use super::placing::Placing;
use super::scope::MapLink;

/// Cells from one lane to the next: a blank one between shows whether a line goes on.
const LANE: usize = 2;
/// Cells of the first column where names of bands stand in it.
const BAND_NAME: usize = 20;
/// Cells of a gutter without lanes.
const BARE: usize = 2;

/// The horizontal positions of columns, stations and trunks, in cells, with what they were computed from.
pub(super) struct Geometry<'a> {
    pub(super) lattice: &'a Lattice,
    pub(super) gutters: &'a [Vec<Trunk>],
    pub(super) placing: &'a Placing,
    pub(super) columns: Vec<ColumnHeading>,
    /// Of each station the cells left and right of label and signs.
    pub(super) edges: Vec<[usize; 2]>,
    /// Of each gutter the cell of each trunk.
    pub(super) trunk_x: Vec<Vec<usize>>,
    pub(super) width: usize,
}

/// The painted lines, and figures that were counted while painting.
pub(super) struct Painted {
    pub(super) strokes: Strokes,
    pub(super) hubs: Vec<(usize, usize)>,
    pub(super) crossings: usize,
    /// Of each link its corners.
    pub(super) corners: Vec<Vec<(usize, usize)>>,
}

impl<'a> Geometry<'a> {
    pub(super) fn new(
        lattice: &'a Lattice,
        gutters: &'a [Vec<Trunk>],
        placing: &'a Placing,
        labels: &[String],
        arrivals: &Arrivals,
        headings: &[Heading],
    ) -> Self {
        let mut geometry = Self {
            lattice,
            gutters,
            placing,
            columns: Vec::new(),
            edges: vec![[0; 2]; labels.len()],
            trunk_x: Vec::new(),
            width: 0,
        };
        for (column, heading) in headings.iter().enumerate() {
            geometry.add_column(column, *heading, labels, arrivals);
            geometry.add_lanes(column, column + 1 == headings.len());
        }
        geometry
    }

    /// Labels of a column begin in one cell; signs and an edge stand before them, and after each.
    fn add_column(&mut self, column: usize, heading: Heading, labels: &[String], arrivals: &Arrivals) {
        let stations = || self.lattice.columns[column].iter().filter(|node| **node < labels.len());
        let signs = stations().map(|node| arrivals.cells[*node][0]).max().unwrap_or(0);
        let (from, x) = (self.width, self.width + signs + 2);
        let mut to = x;
        let mut edges = Vec::new();
        for station in stations() {
            let [left, right] = arrivals.cells[*station];
            let end = x + width(&labels[*station]) + 1 + right;
            edges.push((*station, [x - 2 - left, end]));
            to = to.max(end + 1);
        }
        if column == 0 && self.lattice.bands.len() > 1 {
            to = to.max(BAND_NAME);
        }
        for (station, edge) in edges {
            self.edges[station] = edge;
        }
        self.columns.push(ColumnHeading { heading, x, from, to });
        self.width = to;
    }

    fn add_lanes(&mut self, column: usize, is_last: bool) {
        let lanes = self.placing.lane_counts[column];
        let first = self.width + 1;
        let xs = self.placing.lanes[column].iter().map(|lane| first + lane * LANE).collect();
        self.trunk_x.push(xs);
        self.width = match (lanes, is_last) {
            (0, true) => self.width,
            (0, false) => self.width + BARE,
            (_, true) => first + (lanes - 1) * LANE + 1,
            (_, false) => first + lanes * LANE,
        };
    }

    pub(super) fn label_x(&self, station: usize) -> usize {
        self.columns[self.lattice.nodes[station].column].x
    }

    fn is_pass(&self, node: usize) -> bool {
        self.lattice.nodes[node].pass.is_some()
    }
}

/// Draws all links. Cost is linear in the cells drawn.
pub(super) fn paint(geometry: &Geometry<'_>, links: &[MapLink]) -> Painted {
    let mut painted = Painted {
        strokes: Strokes::new(geometry.width, geometry.placing.height),
        hubs: Vec::new(),
        crossings: 0,
        corners: vec![Vec::new(); links.len()],
    };
    painted.rows(geometry);
    for (gutter, trunks) in geometry.gutters.iter().enumerate() {
        for (trunk, x) in trunks.iter().zip(&geometry.trunk_x[gutter]) {
            painted.trunk(geometry, trunk, *x);
        }
    }
    painted.turn(geometry, links);
    painted
}

impl Painted {
    /// What runs along the row of each node: to the furthest trunk on each side, and through a pass.
    fn rows(&mut self, geometry: &Geometry<'_>) {
        let mut reach: Vec<[Option<usize>; 2]> = vec![[None; 2]; geometry.lattice.nodes.len()];
        for (trunks, xs) in geometry.gutters.iter().zip(&geometry.trunk_x) {
            for (trunk, x) in trunks.iter().zip(xs) {
                for node in &trunk.right {
                    reach[*node][0] = Some(reach[*node][0].map_or(*x, |known| known.min(*x)));
                }
                for node in &trunk.left {
                    reach[*node][1] = reach[*node][1].max(Some(*x));
                }
            }
        }
        for (node, [left, right]) in reach.into_iter().enumerate() {
            let y = geometry.placing.y[node];
            if let (true, Some(left), Some(right)) = (geometry.is_pass(node), left, right) {
                self.strokes.across(y, left, right, Weight::Light);
                continue;
            }
            for (end, reach) in [left, right].into_iter().enumerate() {
                let Some(x) = reach else { continue };
                let edge = geometry.edges[node][end];
                self.strokes.across(y, edge, x, Weight::Light);
                self.strokes.stretch(y, edge, Weight::Light);
            }
        }
    }

    fn trunk(&mut self, geometry: &Geometry<'_>, trunk: &Trunk, x: usize) {
        let row = |node: &usize| geometry.placing.y[*node];
        let mut taps: Vec<(usize, usize, bool)> = Vec::new();
        taps.extend(trunk.left.iter().map(|node| (row(node), *node, true)));
        taps.extend(trunk.right.iter().map(|node| (row(node), *node, false)));
        taps.sort_unstable();
        let (Some(top), Some(bottom)) = (taps.first().map(|tap| tap.0), taps.last().map(|tap| tap.0)) else {
            return;
        };
        if top == bottom {
            return;
        }
        for y in top..=bottom {
            let mut joint = Joint::default();
            let known = self.strokes.at(x, y);
            for (_, node, is_left) in taps.iter().filter(|tap| tap.0 == y) {
                if *node == trunk.hub && !trunk.beside {
                    (joint.left, joint.right) = (known.left, known.right);
                } else if *is_left {
                    joint.left = Weight::Light;
                } else {
                    joint.right = Weight::Light;
                }
            }
            self.crossings += usize::from((known.left, known.right) != (joint.left, joint.right));
            joint.up = if y > top { Weight::Light } else { Weight::None };
            joint.down = if y < bottom { Weight::Light } else { Weight::None };
            self.strokes.replace(x, y, joint);
        }
        if trunk.beside && trunk.pieces.len() > 1 {
            self.hubs.push((x, row(&trunk.hub)));
        }
    }

    /// Notes the corners of every link, from its first role to its second.
    fn turn(&mut self, geometry: &Geometry<'_>, links: &[MapLink]) {
        let mut lane_of = vec![0; geometry.lattice.pieces.len()];
        for (trunks, xs) in geometry.gutters.iter().zip(&geometry.trunk_x) {
            for (trunk, x) in trunks.iter().zip(xs) {
                trunk.pieces.iter().for_each(|piece| lane_of[*piece] = *x);
            }
        }
        for (piece, x) in geometry.lattice.pieces.iter().zip(lane_of) {
            let [one, two] = piece.ends;
            let corners = &mut self.corners[piece.link];
            if !geometry.is_pass(one) {
                corners.push((geometry.edges[one][1], geometry.placing.y[one]));
            }
            corners.push((x, geometry.placing.y[one]));
            corners.push((x, geometry.placing.y[two]));
            if !geometry.is_pass(two) {
                let end = usize::from(geometry.lattice.is_beside(piece));
                corners.push((geometry.edges[links[piece.link].ends[1]][end], geometry.placing.y[two]));
            }
        }
    }
}
