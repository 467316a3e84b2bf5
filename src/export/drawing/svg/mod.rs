//! A drawing as a picture: the cells of the screen's map, with lines and boxes in place of characters.
//!
//! The picture stands for itself: no font, style or script comes from elsewhere, its colours follow the reader's light
//! or dark theme, and its title and description say in words what it shows. All numbers are whole.

mod legend;
mod markup;

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use crate::cells::{cut, width};
use crate::domain::{RoleIx, StepKind};
use crate::graph::map::{Band, End, MapPicture, MapStyle, RoutedLink, Station, StationSide, Zoom};

use super::super::xml::escaped;
use super::Drawing;
use crate::wording::key;
use legend::Legend;
use markup::{CELL, middle, path, text};

/// Pixels round everything.
const MARGIN: usize = 24;
/// Pixels the title takes above the map, and of one of its cells.
const HEADER: usize = 40;
const TITLE_CELL: usize = 11;
/// Cells a picture is wide at least.
const NARROWEST: usize = 40;
/// From the middle of a row to the baseline of its text.
const BASELINE: usize = 4;

/// The picture with labels at a zoom level. Drawing it costs what the screen's map costs.
pub fn write(drawing: &Drawing<'_>, zoom: Zoom) -> String {
    let look = MapStyle { lang: drawing.reader.lang, zoom, glyphs: drawing.glyphs };
    let sheet = SvgSheet { drawing, picture: drawing.extent.picture(drawing.catalogue, &look) };
    let legend = Legend::new(drawing, &sheet.picture, zoom);
    let title = (width(&drawing.title) * TITLE_CELL).div_ceil(CELL.0);
    let cells = sheet.width().max(legend.width()).max(title.min(NARROWEST * 2)).max(NARROWEST);

    let mut body = String::new();
    sheet.title(&mut body, cells);
    // Without headings their row is given back.
    let header = if drawing.headings.is_empty() { HEADER - CELL.1 } else { HEADER };
    let _ = writeln!(body, "<g transform=\"translate(0 {header})\">");
    sheet.bands(&mut body);
    sheet.lines(&mut body);
    sheet.names(&mut body);
    sheet.stations(&mut body);
    let bottom = legend.write(&mut body, sheet.picture.height * CELL.1 + 2 * CELL.1, cells);
    body.push_str("</g>\n");
    framed(drawing, &body, (cells * CELL.0, header + bottom - CELL.1 / 2))
}

/// The whole file round what is drawn.
fn framed(drawing: &Drawing<'_>, body: &str, size: (usize, usize)) -> String {
    let (wide, high) = (size.0 + 2 * MARGIN, size.1 + 2 * MARGIN);
    let (title, lang) = (escaped(&drawing.title), drawing.reader.lang);
    let description = escaped(&description(drawing));
    let style = include_str!("style.css");
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{wide}\" height=\"{high}\" viewBox=\"0 0 {wide} {high}\" \
         role=\"img\" aria-labelledby=\"careernav-title careernav-description\" lang=\"{lang}\">\n\
         <title id=\"careernav-title\">{title}</title>\n\
         <desc id=\"careernav-description\">{description}</desc>\n\
         <style>\n{style}</style>\n\
         <rect class=\"paper\" width=\"{wide}\" height=\"{high}\"/>\n\
         <g transform=\"translate({MARGIN} {MARGIN})\">\n{body}</g>\n</svg>\n"
    )
}

/// The picture in words: how much there is, then every step.
fn description(drawing: &Drawing<'_>) -> String {
    let step = |([from, to], kind): ([RoleIx; 2], StepKind)| {
        let values = [("from", drawing.name(from).into()), ("to", drawing.name(to).into())];
        format!("{} ({})", drawing.reader.wording.with(key::STEP_FROM_TO, &values), drawing.kind(kind))
    };
    let steps: Vec<String> = drawing.steps().map(step).collect();
    let end = if steps.is_empty() { "" } else { "." };
    format!("{} {}{end}", drawing.counts(), steps.join("; "))
}

/// A picture to draw.
struct SvgSheet<'a> {
    drawing: &'a Drawing<'a>,
    picture: MapPicture,
}

impl SvgSheet<'_> {
    /// Cells that the map takes, with headings and names that reach beyond it.
    fn width(&self) -> usize {
        let columns = self.picture.headings.iter().zip(&self.drawing.headings);
        let headings = columns.map(|(column, heading)| column.x + width(heading));
        let named = self.picture.bands.iter().filter(|band| band.name.is_some());
        let names = named.map(|band| 1 + width(&self.drawing.family_name(band.family)));
        headings.chain(names).max().unwrap_or(0).max(self.picture.width)
    }

    /// The title, cut to the cells there are.
    fn title(&self, out: &mut String, cells: usize) {
        let Drawing { title, glyphs, .. } = self.drawing;
        let title = cut(title, cells * CELL.0 / TITLE_CELL, glyphs.ellipsis);
        text(out, "title", (0, 18), &title, TITLE_CELL);
    }

    /// A quiet ground for each family.
    fn bands(&self, out: &mut String) {
        for band in &self.picture.bands {
            let (top, bottom) = rows(band);
            let (wide, high) = (self.width() * CELL.0 + 16, bottom - top);
            let _ = writeln!(
                out,
                "<rect class=\"band\" x=\"-8\" y=\"{top}\" width=\"{wide}\" height=\"{high}\" rx=\"8\"/>"
            );
        }
    }

    /// Links, quiet ones first, then arrow heads and the dots where a role joins a line beside a column.
    fn lines(&self, out: &mut String) {
        let (heavy, quiet): (Vec<&RoutedLink>, Vec<&RoutedLink>) =
            self.picture.routes.iter().partition(|route| self.is_heavy(route));
        for (routes, class) in [(quiet, "line"), (heavy, "line heavy")] {
            // Those that run alike are drawn once.
            let paths: BTreeSet<String> = routes.iter().map(|route| path(&route.corners)).collect();
            for path in paths {
                let _ = writeln!(out, "<path class=\"{class}\" d=\"{path}\"/>");
            }
        }
        for hub in &self.picture.hubs {
            let joins = |route: &&RoutedLink| self.is_heavy(route) && route.corners.contains(hub);
            let class =
                if self.picture.routes.iter().any(|route| joins(&route)) { "dot heavy" } else { "dot" };
            let (x, y) = middle(*hub);
            let _ = writeln!(out, "<circle class=\"{class}\" cx=\"{x}\" cy=\"{y}\" r=\"4\"/>");
        }
        self.heads(out);
    }

    /// A head wherever steps arrive.
    fn heads(&self, out: &mut String) {
        // By row, then from left to right.
        let mut heads: BTreeMap<(usize, usize, bool), bool> = BTreeMap::new();
        for end in &self.picture.ends {
            let Some(station) = self.picture.station_at(end.x, end.y) else { continue };
            let is_left = end.side == StationSide::Left;
            let x = station.edges[usize::from(!is_left)];
            let role = station.role;
            let arrives = |route: &RoutedLink| self.arrives_heavy(route, role);
            *heads.entry((end.y, x, is_left)).or_default() |=
                end.routes.iter().any(|at| arrives(&self.picture.routes[*at]));
        }
        for ((y, x, is_left), is_heavy) in heads {
            let class = if is_heavy { "head heavy" } else { "head" };
            let (x, y) = middle((x, y));
            let back = if is_left { x.saturating_sub(8) } else { x + 8 };
            let _ = writeln!(out, "<path class=\"{class}\" d=\"M{x} {y}L{back} {}V{}Z\"/>", y - 5, y + 5);
        }
    }

    fn is_heavy(&self, route: &RoutedLink) -> bool {
        let [one, two] = route.roles;
        self.drawing.heavy.contains(&[one, two]) || self.drawing.heavy.contains(&[two, one])
    }

    fn arrives_heavy(&self, route: &RoutedLink, role: RoleIx) -> bool {
        let [one, two] = route.roles;
        self.drawing.heavy.contains(&if role == two { [one, two] } else { [two, one] })
    }

    /// Headings of columns, and names of families over the lines that pass them.
    fn names(&self, out: &mut String) {
        for (at, (column, heading)) in self.picture.headings.iter().zip(&self.drawing.headings).enumerate() {
            let end = self.picture.headings.get(at + 1).map_or(usize::MAX, |next| next.x.saturating_sub(1));
            let name = cut(heading, end.saturating_sub(column.x), self.drawing.glyphs.ellipsis);
            text(out, "heading", (column.x * CELL.0, baseline(0) - 6), &name, CELL.0);
        }
        for band in &self.picture.bands {
            if let Some(row) = band.name {
                let name = self.drawing.family_name(band.family);
                text(out, "name over", (4, baseline(row)), &name, CELL.0);
            }
        }
    }

    fn stations(&self, out: &mut String) {
        for station in &self.picture.stations {
            let class =
                if self.drawing.chosen.contains(&station.role) { "station strong" } else { "station" };
            let title = escaped(self.drawing.name(station.role));
            let _ = writeln!(out, "<g class=\"{class}\"><title>{title}</title>");
            self.outline(out, station);
            let own = |end: &&End| self.picture.station_at(end.x, end.y) == Some(station);
            for end in self.picture.ends.iter().filter(own) {
                text(out, "sign", (end.x * CELL.0, baseline(end.y)), end.sign, CELL.0);
            }
            text(out, "", (station.x * CELL.0, baseline(station.y)), &station.label, CELL.0);
            out.push_str("</g>\n");
        }
    }

    fn outline(&self, out: &mut String, station: &Station) {
        let [(left, y), (right, _)] = station.edges.map(|edge| middle((edge, station.y)));
        let half = if self.picture.is_dense { 8 } else { 13 };
        let (wide, high, top) = (right - left, 2 * half, y - half);
        let _ = writeln!(
            out,
            "<rect class=\"box\" x=\"{left}\" y=\"{top}\" width=\"{wide}\" height=\"{high}\" rx=\"6\"/>"
        );
    }
}

/// The first row of pixels of a band, and the one after its last.
fn rows(band: &Band) -> (usize, usize) {
    let above = if band.name.is_some() { 3 } else { 10 };
    let top = band.name.unwrap_or(band.top) * CELL.1;
    (top.saturating_sub(above), (band.bottom + 1) * CELL.1 + 8)
}

/// The baseline of a row's text.
fn baseline(row: usize) -> usize {
    row * CELL.1 + CELL.1 / 2 + BASELINE
}

#[cfg(test)]
mod tests;
