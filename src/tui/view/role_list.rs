//! The list pane: the search line, then roles under their families or hits with their reasons.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::style::Style;

use super::brush::{draw_frame, rule, scroll_mark, write, write_right};
use crate::cells::{cut, head, width, wrap_in};
use crate::domain::Subject;
use crate::tui::layout::{Arrangement, PaneArea};
use crate::tui::pane::Pane;
use crate::tui::state::{GAP, HitRow, INDENT, Row, State, hit_name_lines, name_lines, name_room};
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

/// The search line: what is typed, or what could be. Long text scrolls with its cursor.
fn draw_search(buffer: &mut Buffer, area: Rect, state: &State, theme: Theme) -> Option<Position> {
    if area.is_empty() {
        return None;
    }
    let sign = if state.search.route_from.is_some() { state.world.glyphs.route } else { "/" };
    let x = write(buffer, area, (area.x, area.y), &format!("{sign} "), theme.key());
    let input = &state.search.input;
    let for_route = state.search.typing && state.search.route_from.is_some();
    if state.search.text().is_empty() && (!state.search.typing || for_route) {
        let room = usize::from(area.right().saturating_sub(x));
        let prompt = state.world.wording.say(if for_route { key::ROUTE_PROMPT } else { key::SEARCH_PROMPT });
        write(buffer, area, (x, area.y), &cut(&prompt, room, state.world.glyphs.ellipsis), theme.quiet());
        return for_route.then_some(Position { x, y: area.y });
    }
    let room = usize::from(area.right().saturating_sub(x)).saturating_sub(1);
    let scroll = input.visual_scroll(room);
    let hidden = head(input.value(), scroll).len();
    let style = if state.search.typing { theme.heading() } else { Style::new() };
    write(buffer, area, (x, area.y), &input.value()[hidden..], style);
    let column = u16::try_from(input.visual_cursor().saturating_sub(scroll)).unwrap_or(0);
    let position = Position { x: x.saturating_add(column).min(area.right().saturating_sub(1)), y: area.y };
    state.search.typing.then_some(position)
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
                &Name { text: name(Subject::Role(*role)), marks: &[], aside: &aside },
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
                &Name { text: name(*subject), marks: &[], aside: "" },
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

/// A name with the letters to mark and a remark at the right.
struct Name<'a> {
    text: &'a str,
    /// Byte ranges of the text that match the search.
    marks: &'a [std::ops::Range<usize>],
    aside: &'a str,
}

/// A name on so many lines, behind the room for the marker; the remark only where both fit on one.
/// Returns where the first line ends.
fn draw_name(
    buffer: &mut Buffer,
    area: Rect,
    name: &Name<'_>,
    rows: usize,
    state: &State,
    theme: Theme,
) -> u16 {
    let cells = usize::from(area.width);
    let lines = wrap_in(name.text, name_room(cells), rows, state.world.glyphs.ellipsis);
    let x = area.x.saturating_add(2);
    let mut end = x;
    let mut begin = 0;
    for (line, y) in lines.iter().zip(area.y..area.bottom()) {
        end = write(buffer, area, (x, y), line, Style::new());
        // Lines are parts of the name in order, the last one perhaps cut.
        begin = name
            .text
            .get(begin..)
            .and_then(|rest| Some(begin + rest.find(line.chars().next()?)?))
            .unwrap_or(begin);
        mark_letters(buffer, Rect { y, height: 1, ..area }, (x, line, begin), name, theme);
        begin += line.len();
    }
    if !name.aside.is_empty() && lines.len() == 1 {
        write_right(buffer, area, end.saturating_add(2), area.y, name.aside, theme.quiet());
    }
    end
}

/// Marks the letters that match in a line that shows the name from byte `begin` on, as far as it does.
fn mark_letters(
    buffer: &mut Buffer,
    line: Rect,
    (x, shown, begin): (u16, &str, usize),
    name: &Name<'_>,
    theme: Theme,
) {
    let Some(rest) = name.text.get(begin..) else { return };
    let same = shown.char_indices().zip(rest.chars()).take_while(|((_, one), other)| one == other);
    let same = same.last().map_or(0, |((at, letter), _)| at + letter.len_utf8());
    for range in name.marks {
        let (from, to) =
            (range.start.saturating_sub(begin).min(same), range.end.saturating_sub(begin).min(same));
        let (Some(before), Some(marked)) = (shown.get(..from), shown.get(from..to)) else { continue };
        let start = x.saturating_add(u16::try_from(width(before)).unwrap_or(u16::MAX));
        let cells = u16::try_from(width(marked)).unwrap_or(0);
        let area = Rect { x: start, width: cells, ..line }.intersection(line).intersection(buffer.area);
        buffer.set_style(area, theme.matched());
    }
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

/// The sign of what a hit is and its name, with what matched marked in it; behind it, or under it where there is no room,
/// why it was found; and at the right where room is left its family and stage.
fn draw_hit(buffer: &mut Buffer, area: Rect, hit: &HitRow, state: &State, theme: Theme) {
    let cells = usize::from(area.width);
    let title = state.world.catalogue.name_of(hit.subject, state.world.lang);
    // Roles are what the list is of; only skills say what they are.
    if matches!(hit.subject, Subject::Skill(_)) {
        write(buffer, area, (area.x.saturating_add(2), area.y), state.world.glyphs.skill, theme.key());
    }
    let indented = shifted(area, INDENT - 2);
    let name = Name { text: title, marks: &hit.marks, aside: "" };
    let is_one_line = hit.is_on_one_line(title, cells);
    let rows = if is_one_line { 1 } else { hit_name_lines(title, cells) };
    let mut end = draw_name(buffer, indented, &name, rows, state, theme);
    if let Some(reason) = &hit.reason {
        if is_one_line {
            let x = end.saturating_add(GAP);
            end = write(buffer, area, (x, area.y), &reason.text, theme.quiet());
            let text = Name { text: &reason.text, marks: &reason.marks, aside: "" };
            mark_letters(
                buffer,
                Rect { height: 1.min(area.height), ..area },
                (x, &reason.text, 0),
                &text,
                theme,
            );
        } else {
            draw_reason_below(buffer, shifted(area, INDENT), (hit, rows), theme);
        }
    }
    if is_one_line {
        let room = usize::from(area.right().saturating_sub(end.saturating_add(GAP)));
        if let Some(aside) = asides_of(hit.subject, state).into_iter().find(|aside| width(aside) <= room) {
            write_right(buffer, area, end.saturating_add(GAP), area.y, &aside, theme.quiet());
        }
    }
}

fn shifted(area: Rect, cells: u16) -> Rect {
    let cells = cells.min(area.width);
    Rect { x: area.x + cells, width: area.width - cells, ..area }
}

/// The reason on lines of its own, under a name of so many lines.
fn draw_reason_below(buffer: &mut Buffer, area: Rect, (hit, above): (&HitRow, usize), theme: Theme) {
    let Some(reason) = &hit.reason else { return };
    let name = Name { text: &reason.text, marks: &reason.marks, aside: "" };
    let mut begin = 0;
    let rows = (area.y..area.bottom()).skip(above);
    for (line, y) in hit.reason_below(usize::from(area.width + INDENT)).into_iter().zip(rows) {
        write(buffer, area, (area.x, y), line, theme.quiet());
        begin += reason.text.get(begin..).and_then(|rest| rest.find(line)).unwrap_or(0);
        mark_letters(buffer, Rect { y, height: 1, ..area }, (area.x, line, begin), &name, theme);
        begin += line.len();
    }
}

/// A role's family and stage as far as they are known, and its stage alone.
fn asides_of(subject: Subject, state: &State) -> Vec<String> {
    let Subject::Role(role) = subject else { return Vec::new() };
    let role = state.world.catalogue.role(role);
    let family = role.family.map(|family| state.reader().family(&state.world.catalogue, Some(family)));
    let stage = role.stage.map(|stage| state.reader().word(stage));
    let both = family.as_ref().zip(stage.as_ref()).map(|(family, stage)| format!("{family} · {stage}"));
    both.into_iter().chain(stage.or(family)).collect()
}
