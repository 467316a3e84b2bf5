//! The list pane: the search line, then roles under their families or hits with their reasons.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::style::Style;

use super::brush::{draw_frame, rule, scroll_mark, write};
use super::list_hit::draw_hit;
use super::list_name::{ListName, draw_name};
use super::search_line::draw_search;
use crate::cells::{cut, width};
use crate::domain::Subject;
use crate::tui::layout::{Arrangement, PaneArea};
use crate::tui::pane::Pane;
use crate::tui::state::{Row, State, hit_name_lines, name_lines};
use crate::tui::theme::Theme;
use crate::wording::key;

/// Draws the pane. Returns where the cursor of the search line is while something is typed there, else where the
/// selected row is.
pub(super) fn draw(buffer: &mut Buffer, area: PaneArea, state: &State, theme: Theme) -> Option<Position> {
    let list = &state.list;
    let framed = state.regions().arrangement != Arrangement::Small;
    if framed {
        let title = state.world.wording.say(if list.searched { key::PANE_RESULTS } else { key::PANE_ROLES });
        let titles = (&*title, &*list.count.to_string());
        draw_frame(buffer, area.frame, state.is_focused(Pane::Roles), titles, state.world.glyphs, theme);
    }
    let mut cursor = draw_search(buffer, area.head, state, theme);
    if area.body.y > area.head.bottom() {
        rule(buffer, area.inside, area.head.bottom(), state.world.glyphs, theme.quiet());
    }
    for (at, top, row) in list.rows_from_scroll() {
        let Some(y) = top.checked_sub(list.scroll).and_then(|line| u16::try_from(line).ok()) else {
            continue;
        };
        if y >= area.body.height {
            break;
        }
        let body = Rect { y: area.body.y + y, height: area.body.height - y, ..area.body };
        draw_row(buffer, body, (at, row), state, theme);
        if matches!(row.subject(), Some(Subject::Role(role)) if state.marks.contains(&role)) {
            write(buffer, body, (body.x + 1, body.y), state.world.glyphs.mark, theme.key());
        }
        if at == list.cursor() && row.can_be_chosen() {
            cursor = cursor.or(Some(Position { x: body.x, y: body.y }));
        }
    }
    if list.rows.is_empty() {
        let see =
            if state.world.problems.is_empty() { "" } else { &state.world.wording.say(key::SEE_PROBLEMS) };
        let text = format!("{} {see}", state.world.wording.say(key::NO_ROLES));
        let lines = crate::cells::wrap(&text, usize::from(area.body.width));
        for (line, y) in lines.into_iter().zip(area.body.top()..area.body.bottom()) {
            write(buffer, area.body, (area.body.x, y), line, Style::new());
        }
    }
    let lines = (list.scroll, usize::from(area.body.height), list.lines());
    scroll_mark(buffer, area.mark_line(framed), lines, state.world.glyphs, theme.quiet());
    cursor
}

/// Cells from which nearly every title leaves room for its stage.
const ROOM_FOR_STAGES: u16 = 40;

fn draw_row(buffer: &mut Buffer, area: Rect, (at, row): (usize, &Row), state: &State, theme: Theme) {
    let line = Rect { height: 1.min(area.height), ..area };
    let name = |subject| state.world.catalogue.name_of(subject, state.world.lang);
    match row {
        Row::Family { folded, .. } => {
            // The empty line above an open family is part of its row, except above the first.
            let y = if at == 0 || *folded { area.y } else { area.y + 1 };
            draw_family(buffer, area, y, row, state, theme);
            if *folded {
                mark_selected(buffer, area, at, state, theme);
            }
        }
        Row::Role(role) => {
            // In a narrow list some stages would fit and others not, which looks like a difference of roles.
            let stage = state.world.catalogue.role(*role).stage.filter(|_| area.width >= ROOM_FOR_STAGES);
            let aside = stage.map_or(String::new(), |stage| state.reader().word(stage));
            draw_name(
                buffer,
                area,
                &ListName { text: name(Subject::Role(*role)), marks: &[], aside: &aside },
                name_lines(name(Subject::Role(*role)), usize::from(area.width)),
                state,
                theme,
            );
            mark_selected(buffer, area, at, state, theme);
        }
        Row::Hit(hit) => {
            draw_hit(buffer, area, hit, state, theme);
            mark_selected(buffer, area, at, state, theme);
        }
        Row::Offer(subject) => {
            let lines = name_lines(name(*subject), usize::from(area.width));
            draw_name(
                buffer,
                area,
                &ListName { text: name(*subject), marks: &[], aside: "" },
                lines,
                state,
                theme,
            );
            mark_selected(buffer, area, at, state, theme);
        }
        Row::NothingFound => {
            let query = state.search.text().trim();
            let nothing = state.world.wording.with(key::NOTHING_FOUND, &[("query", query.into())]);
            let lines = crate::cells::wrap(&nothing, usize::from(area.width)).into_iter().take(2);
            for (y, text) in (area.y..).zip(lines) {
                write(buffer, area, (area.x, y), text, Style::new());
            }
            if state.list.rows.len() > 1 {
                write(
                    buffer,
                    area,
                    (area.x, area.y + 2),
                    &state.world.wording.say(key::NEAREST_NAMES),
                    theme.quiet(),
                );
            }
        }
        Row::StillReading => {
            write(
                buffer,
                line,
                (line.x + 2, line.y),
                &state.world.wording.say(key::STILL_READING),
                theme.quiet(),
            );
        }
        Row::SetAside(words) => {
            let text = state.world.wording.with(key::SET_ASIDE, &[("words", words.as_str().into())]);
            let room = usize::from(line.width.saturating_sub(2));
            write(
                buffer,
                line,
                (line.x + 2, line.y),
                &cut(&text, room, state.world.glyphs.ellipsis),
                theme.quiet(),
            );
        }
        Row::More(count) => {
            let total = state.list.count;
            let values = [("shown", (total - count).into()), ("total", total.into())];
            write(
                buffer,
                line,
                (line.x + 2, line.y),
                &state.world.wording.with(key::MORE_HITS, &values),
                theme.quiet(),
            );
        }
    }
}

/// A family's name, further in the deeper it stands, with the number of its roles.
fn draw_family(buffer: &mut Buffer, area: Rect, y: u16, row: &Row, state: &State, theme: Theme) {
    let Row::Family { family, depth, count, folded } = row else { return };
    let name = state.reader().family(&state.world.catalogue, *family);
    let indent = u16::try_from(depth * 2).unwrap_or(0).min(area.width / 4) + if *folded { 2 } else { 0 };
    let sign = if *folded { format!("{} ", state.world.glyphs.folded) } else { String::new() };
    let count = format!(" ({count})");
    let room = usize::from(area.width.saturating_sub(indent)).saturating_sub(width(&count) + width(&sign));
    let name = format!("{sign}{}", cut(&name, room, state.world.glyphs.ellipsis));
    let end = write(buffer, area, (area.x.saturating_add(indent), y), &name, theme.heading());
    write(buffer, area, (end, y), &count, theme.quiet());
}

fn mark_selected(buffer: &mut Buffer, line: Rect, at: usize, state: &State, theme: Theme) {
    if at != state.list.cursor() {
        return;
    }
    write(buffer, line, (line.x, line.y), state.world.glyphs.marker, theme.key());
    let focused = state.is_focused(Pane::Roles);
    let style = if focused { theme.selected() } else { theme.selected_elsewhere() };
    let name =
        state.list.selected().map_or("", |subject| state.world.catalogue.name_of(subject, state.world.lang));
    let cells = usize::from(line.width);
    let lines = match &state.list.rows[at] {
        Row::Hit(_) => hit_name_lines(name, cells),
        _ => name_lines(name, cells),
    };
    let height = u16::try_from(lines).unwrap_or(1).min(line.height);
    buffer.set_style(Rect { height, ..line }.intersection(buffer.area), style);
}
