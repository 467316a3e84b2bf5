//! The map: stations and lines, or the same as a list, and under it what is said of the selected role.

use ratatui::layout::{Position, Rect};
use ratatui::style::Style;

use super::brush::{Brush, row};
use super::document::draw_lines;
use crate::cells::{head, width, wrap};
use crate::graph::map::{MapPicture, OutlineSection};
use crate::tui::layout::{PaneArea, map_parts, outline_parts, sheet_area};
use crate::tui::map_scene::{about, heading, legend, links_of, outline, outline_length, reason, title};
use crate::tui::ui::map_sheet::{MapSheet, Plan};

/// Draws the map in the place of the panes. Returns where the selected role is.
pub(super) fn draw(brush: &mut Brush<'_>, map: &MapSheet) -> Option<Position> {
    let area = sheet_area(brush.ui.size);
    brush.sheet_frame(&area, &title(map, brush.world), &legend(map, brush.world));
    let (plan, below) = map_parts(area.body);
    let marks = area.mark_line(brush.ui.is_framed());
    let cursor = match &map.plan {
        Plan::Picture(picture) => {
            draw_marks(brush, marks, plan, picture, map);
            draw_picture(brush, plan, picture, map)
        }
        Plan::Outline { sections, reason: why } => {
            let (above, list) = outline_parts(plan);
            let why = reason(*why, brush.world);
            let why = wrap(&why, usize::from(above.width));
            brush.write_lines(above, &why[..why.len().min(2)], brush.theme.aside());
            brush.scroll_mark(marks, map.scroll.1, usize::from(list.height), outline_length(sections));
            draw_outline(brush, list, sections, map)
        }
    };
    draw_about(brush, &area, below, map);
    cursor
}

/// A window on the picture: the row of headings stays, the rest scrolls.
fn draw_picture(brush: &mut Brush<'_>, area: Rect, picture: &MapPicture, map: &MapSheet) -> Option<Position> {
    let theme = brush.theme;
    let window = Window { area: area.intersection(brush.buffer.area), scroll: map.scroll };
    window.lines(brush, picture, map);
    for hub in &picture.hubs {
        window.text(brush, *hub, brush.glyphs().hub, theme.line(false));
    }
    draw_names(brush, &window, picture);
    for end in &picture.ends {
        let is_lit = end.routes.iter().any(|route| map.lit.routes.contains(route));
        window.text(brush, (end.x, end.y), end.sign, theme.end(end.kind, is_lit));
    }
    draw_stations(brush, &window, picture, map)
}

/// What columns and bands stand for.
fn draw_names(brush: &mut Brush<'_>, window: &Window, picture: &MapPicture) {
    let (world, theme) = (brush.world, brush.theme);
    for (at, column) in picture.headings.iter().enumerate() {
        let end = picture.headings.get(at + 1).map_or(picture.width, |next| next.x.saturating_sub(1));
        let mut x = column.x;
        for run in heading(column.heading, world) {
            let text = brush.cut(&run.text, u16::try_from(end.saturating_sub(x)).unwrap_or(u16::MAX));
            window.text(brush, (x, 0), &text, theme.tone(run.tone));
            x += width(&text);
        }
    }
    let room = picture.headings.first().map_or(0, |column| column.to);
    for (band, y) in picture.bands.iter().filter_map(|band| Some((band, band.name?))) {
        let x = usize::from(band.family.is_some());
        if let Some(family) = band.family {
            window.text(brush, (0, y), brush.glyphs().family, theme.family(family));
        }
        window.cut(brush, (x, y), &world.family(band.family), room.saturating_sub(x), theme.heading());
    }
}

/// The roles, with their marks. Returns where the selected one is.
fn draw_stations(
    brush: &mut Brush<'_>,
    window: &Window,
    picture: &MapPicture,
    map: &MapSheet,
) -> Option<Position> {
    let theme = brush.theme;
    let mut cursor = None;
    for station in &picture.stations {
        let style = if station.role == map.selected {
            cursor = window.cell(station.x.saturating_sub(1), station.y);
            theme.selected()
        } else if map.lit.roles.contains(&station.role) {
            theme.heading()
        } else {
            Style::new()
        };
        window.text(brush, (station.x, station.y), &station.label, style);
        if brush.ui.marks.contains(&station.role) {
            let end = station.x + width(&station.label);
            window.text(brush, (end, station.y), brush.glyphs().mark, theme.key());
        }
    }
    cursor
}

/// Cells of the picture to cells of the screen.
struct Window {
    area: Rect,
    scroll: (usize, usize),
}

impl Window {
    /// Where a cell of the picture is on the screen, if it is.
    fn cell(&self, x: usize, y: usize) -> Option<Position> {
        let row = if y == 0 { 0 } else { y.checked_sub(self.scroll.1).filter(|row| *row > 0)? };
        let (x, row) = (u16::try_from(x.checked_sub(self.scroll.0)?).ok()?, u16::try_from(row).ok()?);
        let is_inside = x < self.area.width && row < self.area.height;
        is_inside.then(|| Position { x: self.area.x + x, y: self.area.y + row })
    }

    /// Writes the part of a text that is in the window.
    fn text(&self, brush: &mut Brush<'_>, (x, y): (usize, usize), text: &str, style: Style) {
        let hidden = self.scroll.0.saturating_sub(x);
        let Some(at) = self.cell(x + hidden, y) else { return };
        let skipped = head(text, hidden);
        let mut rest = text[skipped.len()..].chars();
        // A wide letter cut in half shows as nothing.
        let gap = u16::try_from(hidden - width(skipped)).unwrap_or(0);
        if gap > 0 {
            rest.next();
        }
        brush.write(self.area, (at.x + gap, at.y), rest.as_str(), style);
    }

    /// The same for a text that has so many cells of the picture.
    fn cut(&self, brush: &mut Brush<'_>, at: (usize, usize), text: &str, room: usize, style: Style) {
        let text = brush.cut(text, u16::try_from(room).unwrap_or(u16::MAX));
        self.text(brush, at, &text, style);
    }

    fn lines(&self, brush: &mut Brush<'_>, picture: &MapPicture, map: &MapSheet) {
        for (row, y) in (self.area.top()..self.area.bottom()).enumerate().skip(1) {
            for (column, x) in (self.area.left()..self.area.right()).enumerate() {
                let at = (row + self.scroll.1, column + self.scroll.0);
                let lit = map.lit.cells.get(&at).copied();
                brush.joint((x, y), lit.unwrap_or_else(|| picture.at(at.1, at.0)));
            }
        }
    }
}

/// Says on the lower edge which part of the picture is on the screen, where not all of it is.
fn draw_marks(brush: &mut Brush<'_>, line: Rect, plan: Rect, picture: &MapPicture, map: &MapSheet) {
    let (rows, height) = (picture.height.saturating_sub(1), usize::from(plan.height).saturating_sub(1));
    brush.scroll_mark(line, map.scroll.1, height, rows);
    let (first, room) = (map.scroll.0, usize::from(plan.width));
    if picture.width > room {
        let [left, right] = brush.glyphs().beside;
        let before = if first > 0 { left } else { " " };
        let after = if first + room < picture.width { right } else { " " };
        let last = (first + room).min(picture.width);
        let text = format!(" {before} {}-{last}/{} {after} ", first + 1, picture.width);
        brush.write(line, (line.x + 1, line.y), &text, brush.theme.quiet());
    }
}

fn draw_outline(
    brush: &mut Brush<'_>,
    area: Rect,
    sections: &[OutlineSection],
    map: &MapSheet,
) -> Option<Position> {
    let mut cursor = None;
    let rows = outline(sections, map.scroll.1, usize::from(area.height), brush.world);
    for (line, y) in rows.iter().zip(area.top()..area.bottom()) {
        let style = if line.role.is_none() { brush.theme.heading() } else { Style::new() };
        let mut x = area.x;
        if let Some(family) = line.family {
            x = brush.write(area, (x, y), brush.glyphs().family, brush.theme.family(family));
        }
        let end = brush.write_cut(area, (x, y), &line.text, style);
        brush.write(area, (end.saturating_add(2), y), &line.aside, brush.theme.aside());
        if line.role == Some(map.selected) {
            cursor = Some(brush.choose(row(area, y), true));
        }
    }
    cursor
}

/// A rule, then the role's summary and its links by name.
fn draw_about(brush: &mut Brush<'_>, pane: &PaneArea, area: Rect, map: &MapSheet) {
    if area.is_empty() {
        return;
    }
    let (inside, y) = (pane.inside, area.y.saturating_sub(1));
    brush.rule(inside, y);
    let name = brush.cut(brush.world.title(map.selected), inside.width.saturating_sub(2));
    brush.write(inside, (inside.x, y), &format!("{name} "), brush.theme.heading());
    let (width, height) = (usize::from(area.width), usize::from(area.height));
    let links = links_of(map.selected, width, brush.world);
    let summary = about(map.selected, width, brush.world).lines;
    let count = summary.len().min(height.saturating_sub(usize::from(!links.is_empty())));
    draw_lines(brush, area, &summary[..count], None, false);
    let below = area.y + u16::try_from(count).unwrap_or(0);
    brush.write_runs(area, (area.x, below), &links);
}
