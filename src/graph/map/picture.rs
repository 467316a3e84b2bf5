//! The map in integer cells: stations, lines, signs, bands and headings, ready to be cut into a window.

use crate::cells::width;
use crate::domain::{Catalogue, FamilyIx, Lang, RoleIx, StepKind};
use crate::glyphs::Glyphs;
use crate::graph::strokes::{Joint, Strokes};

use super::MapData;
use super::bundling::trunks;
use super::ends::{Arrivals, StationSide, sign};
use super::labels::{Zoom, labels};
use super::lattice::Lattice;
use super::layering::ColumnHeading;
use super::paint::{Geometry, paint};
use super::placing::Placing;
use super::refining::arrange;

/// Language, size and signs that a map is drawn with.
#[derive(Clone, Copy, Debug)]
pub struct MapStyle<'a> {
    pub lang: Lang,
    pub zoom: Zoom,
    pub glyphs: &'a Glyphs,
}

/// A map as drawn without a selection; [`MapPicture::highlight`] adds that of a role.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MapPicture {
    pub width: usize,
    pub height: usize,
    /// In the order of the roles' ids.
    pub stations: Vec<Station>,
    pub routes: Vec<RoutedLink>,
    pub ends: Vec<End>,
    pub headings: Vec<ColumnHeading>,
    /// From top to bottom. Where there is but one, it has no row for its name.
    pub bands: Vec<Band>,
    /// Cells where the role that all links of a line beside a column have in common joins that line.
    pub hubs: Vec<(usize, usize)>,
    pub(super) strokes: Strokes,
    /// True where stations are too close for a frame of three rows.
    pub is_dense: bool,
    /// Lines drawn, links that share one counted once; and how often one passes under another.
    pub lines: usize,
    pub crossings: usize,
}

/// A role on the map. All cells between its edges are its own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Station {
    pub role: RoleIx,
    pub family: Option<FamilyIx>,
    pub column: usize,
    /// Where the label begins; it takes `cells::width(label)` cells.
    pub x: usize,
    pub y: usize,
    pub label: String,
    /// The cells left and right of label and signs, where lines end and the frame stands.
    pub edges: [usize; 2],
}

/// A link with the way its line takes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RoutedLink {
    /// The two roles; the second is not left of the first.
    pub roles: [RoleIx; 2],
    /// The step from the first to the second, and the one back.
    pub there: Option<StepKind>,
    pub back: Option<StepKind>,
    /// Corners from an edge of the first station to an edge of the second; each is in line with the next.
    pub corners: Vec<(usize, usize)>,
}

/// The sign of what arrives at a station, beside its label.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct End {
    pub x: usize,
    pub y: usize,
    pub kind: StepKind,
    pub side: StationSide,
    /// The text to draw.
    pub sign: &'static str,
    /// Which of the routes end here.
    pub routes: Vec<usize>,
}

/// The rows of a family.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Band {
    pub family: Option<FamilyIx>,
    /// Row of its name, where there are several bands.
    pub name: Option<usize>,
    pub top: usize,
    /// The last row, inclusive.
    pub bottom: usize,
}

impl MapPicture {
    pub(super) fn new(catalogue: &Catalogue, data: &MapData, look: &MapStyle<'_>) -> Self {
        let (members, columns, links) = (&data.members, &data.columns, &data.shown);
        let lattice = Lattice::new(catalogue, members, columns, links);
        let gutters = trunks(&lattice, links);
        let spacing = if look.zoom == Zoom::Codes { 1 } else { 2 };
        let (lattice, placing) = arrange(&lattice, &gutters, spacing);
        let titles: Vec<&str> = members.roles.iter().map(|role| catalogue.title(*role, look.lang)).collect();
        let labels = labels(&titles, look.zoom, look.glyphs.ellipsis);
        let arrivals = Arrivals::new(columns, links, look.glyphs);
        let geometry = Geometry::new(&lattice, &gutters, &placing, &labels, &arrivals, &columns.headings);
        let painted = paint(&geometry, links);
        Self {
            width: geometry.width,
            height: placing.height,
            stations: stations(catalogue, data, &geometry, labels),
            routes: routes(data, painted.corners),
            ends: ends(&geometry, &arrivals, look.glyphs),
            headings: geometry.columns.clone(),
            bands: bands(&lattice, &placing),
            hubs: painted.hubs,
            strokes: painted.strokes,
            is_dense: placing.spacing == 1,
            lines: gutters.iter().map(Vec::len).sum(),
            crossings: painted.crossings,
        }
    }

    /// The lines of a cell.
    pub fn at(&self, x: usize, y: usize) -> Joint {
        self.strokes.at(x, y)
    }

    /// The station of a role.
    pub fn station(&self, role: RoleIx) -> Option<&Station> {
        self.stations.iter().find(|station| station.role == role)
    }

    /// The station that has a cell, its edges included.
    pub fn station_at(&self, x: usize, y: usize) -> Option<&Station> {
        let has = |station: &&Station| station.y == y && (station.edges[0]..=station.edges[1]).contains(&x);
        self.stations.iter().find(has)
    }
}

impl Station {
    /// The corners of a frame round the station, upper left and lower right. One row high where stations
    /// are too close for more.
    pub fn frame(&self, is_dense: bool) -> [(usize, usize); 2] {
        let room = usize::from(!is_dense);
        [(self.edges[0], self.y.saturating_sub(room)), (self.edges[1], self.y + room)]
    }
}

fn stations(
    catalogue: &Catalogue,
    data: &MapData,
    geometry: &Geometry<'_>,
    labels: Vec<String>,
) -> Vec<Station> {
    let roles = data.members.roles.iter().zip(labels).enumerate();
    roles
        .map(|(at, (role, label))| Station {
            role: *role,
            family: catalogue.role(*role).family,
            column: data.columns.of[at],
            x: geometry.label_x(at),
            y: geometry.placing.y[at],
            label,
            edges: geometry.edges[at],
        })
        .collect()
}

fn routes(data: &MapData, corners: Vec<Vec<(usize, usize)>>) -> Vec<RoutedLink> {
    let links = data.shown.iter().zip(corners);
    links
        .map(|(link, corners)| RoutedLink {
            roles: link.ends.map(|end| data.members.roles[end]),
            there: link.there,
            back: link.back,
            corners,
        })
        .collect()
}

/// Signs stand beside the label, the first kind nearest to it.
fn ends(geometry: &Geometry<'_>, arrivals: &Arrivals, glyphs: &Glyphs) -> Vec<End> {
    let mut used = vec![[0; 2]; arrivals.cells.len()];
    let end = |((station, side, kind), routes): (&(usize, StationSide, StepKind), &Vec<usize>)| {
        let sign = sign(glyphs, *kind, *side);
        let before = &mut used[*station][*side as usize];
        let x = match side {
            StationSide::Left => geometry.label_x(*station) - 1 - *before - width(sign),
            StationSide::Right => geometry.edges[*station][1] - arrivals.cells[*station][1] + *before,
        };
        *before += width(sign);
        End { x, y: geometry.placing.y[*station], kind: *kind, side: *side, sign, routes: routes.clone() }
    };
    arrivals.links.iter().map(end).collect()
}

fn bands(lattice: &Lattice, placing: &Placing) -> Vec<Band> {
    let is_named = lattice.bands.len() > 1;
    let band = |(family, (name, top, bottom)): (&Option<FamilyIx>, &(usize, usize, usize))| Band {
        family: *family,
        name: is_named.then_some(*name),
        top: *top,
        bottom: *bottom,
    };
    lattice.bands.iter().zip(&placing.bands).map(band).collect()
}
