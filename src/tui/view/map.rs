//! The map: stations and lines, or the same as a list, and under it what is said of the selected role.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::style::Style;

use super::brush::{draw_frame, rule, scroll_mark, write};
use super::document::draw_line;
use crate::cells::{cut, width, wrap};
use crate::graph::map::{MapPicture, OutlineSection};
use crate::tui::layout::{Arrangement, PaneArea, map_parts, outline_parts, sheet_area};
use crate::tui::map_scene::{
    about, band_name, heading, legend, links_of, outline, outline_length, reason, title,
};
use crate::tui::state::State;
use crate::tui::state::map_sheet::{MapSheet, Plan};
use crate::tui::theme::Theme;

/// Draws the map in the place of the panes. Returns where the selected role is.
pub(super) fn draw(buffer: &mut Buffer, map: &MapSheet, state: &State, theme: Theme) -> Option<Position> {
    let area = sheet_area(state.size);
    let framed = state.regions().arrangement != Arrangement::Small;
    let title = title(map, state);
    if framed {
        draw_frame(
            buffer,
            area.frame,
            state.is_frontmost(),
            (&title, &legend(map, state)),
            state.world.glyphs,
            theme,
        );
    } else {
        let title = cut(&title, usize::from(area.head.width), state.world.glyphs.ellipsis);
        write(buffer, area.head, (area.head.x, area.head.y), &title, theme.heading());
    }
    let (plan, below) = map_parts(area.body);
    let cursor = match &map.plan {
        Plan::Picture(picture) => {
            draw_marks(buffer, area.mark_line(framed), picture, map, plan, (state, theme));
            draw_picture(buffer, plan, picture, map, (state, theme))
        }
        Plan::Outline { sections, reason: why } => {
            let (above, list) = outline_parts(plan);
            draw_reason(buffer, above, &reason(*why, state), theme);
            draw_outline(buffer, area.mark_line(framed), list, sections, map, (state, theme))
        }
    };
    draw_about(buffer, area, below, map, (state, theme));
    cursor
}

/// A window on the picture: the row of headings stays, the rest scrolls.
fn draw_picture(
    buffer: &mut Buffer,
    area: Rect,
    picture: &MapPicture,
    map: &MapSheet,
    (state, theme): (&State, Theme),
) -> Option<Position> {
    let mut window = Window { area: area.intersection(buffer.area), scroll: map.scroll };
    for (at, column) in picture.headings.iter().enumerate() {
        let end = picture.headings.get(at + 1).map_or(picture.width, |next| next.x.saturating_sub(1));
        let name =
            cut(&heading(column.heading, state), end.saturating_sub(column.x), state.world.glyphs.ellipsis);
        window.text(buffer, (column.x, 0), &name, theme.quiet());
    }
    window.lines(buffer, picture, map, (state, theme));
    for (x, y) in &picture.hubs {
        window.text(buffer, (*x, *y), state.world.glyphs.hub, theme.line(false));
    }
    for band in &picture.bands {
        if let Some(y) = band.name {
            let room = picture.headings.first().map_or(0, |column| column.to);
            let name = cut(&band_name(band.family, state), room, state.world.glyphs.ellipsis);
            window.text(buffer, (0, y), &name, theme.heading());
        }
    }
    for end in &picture.ends {
        let is_lit = end.routes.iter().any(|route| map.lit.routes.contains(route));
        window.text(buffer, (end.x, end.y), end.sign, if is_lit { theme.sign() } else { theme.quiet() });
    }
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
        window.text(buffer, (station.x, station.y), &station.label, style);
        if state.marks.contains(&station.role) {
            window.text(
                buffer,
                (station.x + width(&station.label), station.y),
                state.world.glyphs.mark,
                theme.key(),
            );
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
    fn text(&mut self, buffer: &mut Buffer, (x, y): (usize, usize), text: &str, style: Style) {
        let hidden = self.scroll.0.saturating_sub(x);
        let Some(at) = self.cell(x + hidden, y) else { return };
        let skipped = crate::cells::head(text, hidden);
        // A wide letter cut in half shows as nothing.
        let gap = u16::try_from(hidden - width(skipped)).unwrap_or(0);
        let rest =
            if gap > 0 { text.get(skipped.len()..).map_or("", after_first) } else { &text[skipped.len()..] };
        write(buffer, self.area, (at.x + gap, at.y), rest, style);
    }

    fn lines(
        &self,
        buffer: &mut Buffer,
        picture: &MapPicture,
        map: &MapSheet,
        (state, theme): (&State, Theme),
    ) {
        for (row, y) in (self.area.top()..self.area.bottom()).enumerate().skip(1) {
            for (column, x) in (self.area.left()..self.area.right()).enumerate() {
                let at = (row + self.scroll.1, column + self.scroll.0);
                let joint = map.lit.cells.get(&at).copied().unwrap_or_else(|| picture.at(at.1, at.0));
                if !joint.is_empty() {
                    let sign = if state.world.glyphs.ascii { joint.ascii() } else { joint.symbol() };
                    buffer[(x, y)].set_char(sign).set_style(theme.line(joint.is_heavy()));
                }
            }
        }
    }
}

fn after_first(text: &str) -> &str {
    let mut letters = text.chars();
    letters.next();
    letters.as_str()
}

/// Says on the lower edge which part of the picture is on the screen, where not all of it is.
fn draw_marks(
    buffer: &mut Buffer,
    line: Rect,
    picture: &MapPicture,
    map: &MapSheet,
    plan: Rect,
    (state, theme): (&State, Theme),
) {
    let (rows, height) = (picture.height.saturating_sub(1), usize::from(plan.height).saturating_sub(1));
    scroll_mark(buffer, line, (map.scroll.1, height, rows), state.world.glyphs, theme.quiet());
    let (first, room) = (map.scroll.0, usize::from(plan.width));
    if picture.width > room {
        let [left, right] = state.world.glyphs.beside;
        let before = if first > 0 { left } else { " " };
        let after = if first + room < picture.width { right } else { " " };
        let last = (first + room).min(picture.width);
        let text = format!(" {before} {}-{last}/{} {after} ", first + 1, picture.width);
        write(buffer, line, (line.x + 1, line.y), &text, theme.quiet());
    }
}

/// Why there is a list, on at most two lines.
fn draw_reason(buffer: &mut Buffer, area: Rect, reason: &str, theme: Theme) {
    let lines = wrap(reason, usize::from(area.width));
    for (line, y) in lines.iter().zip(area.top()..area.bottom()).take(2) {
        write(buffer, area, (area.x, y), line, theme.quiet());
    }
}

fn draw_outline(
    buffer: &mut Buffer,
    mark_line: Rect,
    area: Rect,
    sections: &[OutlineSection],
    map: &MapSheet,
    (state, theme): (&State, Theme),
) -> Option<Position> {
    let (scroll, height) = (map.scroll.1, usize::from(area.height));
    let mut cursor = None;
    for (row, y) in outline(sections, scroll, height, state).iter().zip(area.top()..area.bottom()) {
        let line = Rect { y, height: 1, ..area };
        let style = if row.role.is_none() { theme.heading() } else { Style::new() };
        let text = cut(&row.text, usize::from(area.width), state.world.glyphs.ellipsis);
        let end = write(buffer, line, (area.x, y), &text, style);
        write(buffer, line, (end.saturating_add(2), y), &row.aside, theme.quiet());
        if row.role == Some(map.selected) {
            cursor = Some(Position { x: area.x, y });
            write(buffer, line, (area.x, y), state.world.glyphs.marker, theme.key());
            buffer.set_style(line.intersection(buffer.area), theme.selected());
        }
    }
    let view = (scroll, height, outline_length(sections));
    scroll_mark(buffer, mark_line, view, state.world.glyphs, theme.quiet());
    cursor
}

/// A rule, then the role's summary and its links by name.
fn draw_about(
    buffer: &mut Buffer,
    pane: PaneArea,
    area: Rect,
    map: &MapSheet,
    (state, theme): (&State, Theme),
) {
    if area.is_empty() {
        return;
    }
    let y = area.y.saturating_sub(1);
    rule(buffer, pane.inside, y, state.world.glyphs, theme.quiet());
    let name = state.world.catalogue.name_of(crate::domain::Subject::Role(map.selected), state.world.lang);
    let name = cut(name, usize::from(pane.inside.width).saturating_sub(2), state.world.glyphs.ellipsis);
    write(buffer, pane.inside, (pane.inside.x, y), &format!("{name} "), theme.heading());
    let height = usize::from(area.height);
    let links = links_of(map.selected, usize::from(area.width), state);
    let summary = about(map.selected, usize::from(area.width), state);
    let shown = summary.lines.iter().take(height.saturating_sub(usize::from(!links.is_empty())));
    let mut next = area.y;
    for line in shown {
        draw_line(buffer, Rect { y: next, height: 1, ..area }, line, None, (state.world.glyphs, theme));
        next += 1;
    }
    if !links.is_empty() && next < area.bottom() {
        write(buffer, area, (area.x, next), &links, theme.quiet());
    }
}
