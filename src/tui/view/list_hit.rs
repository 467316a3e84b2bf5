//! A hit in the list: what it is, its name, and why it was found.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::brush::{write, write_right};
use super::list_name::{ListName, draw_name, mark_letters};
use crate::cells::width;
use crate::domain::Subject;
use crate::tui::state::{GAP, HitRow, INDENT, State, hit_name_lines};
use crate::tui::theme::Theme;

/// The sign of what a hit is and its name, with what matched marked in it; behind it, or under it where there is no room,
/// why it was found; and at the right where room is left its family and stage.
pub(super) fn draw_hit(buffer: &mut Buffer, area: Rect, hit: &HitRow, state: &State, theme: Theme) {
    let cells = usize::from(area.width);
    let title = state.world.catalogue.name_of(hit.subject, state.world.lang);
    // Roles are what the list is of; only skills say what they are.
    if matches!(hit.subject, Subject::Skill(_)) {
        write(buffer, area, (area.x.saturating_add(2), area.y), state.world.glyphs.skill, theme.key());
    }
    let indented = shifted(area, INDENT - 2);
    let name = ListName { text: title, marks: &hit.marks, aside: "" };
    let is_one_line = hit.is_on_one_line(title, cells);
    let rows = if is_one_line { 1 } else { hit_name_lines(title, cells) };
    let mut end = draw_name(buffer, indented, &name, rows, state, theme);
    if let Some(reason) = &hit.reason {
        if is_one_line {
            let x = end.saturating_add(GAP);
            end = write(buffer, area, (x, area.y), &reason.text, theme.quiet());
            let text = ListName { text: &reason.text, marks: &reason.marks, aside: "" };
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
    let name = ListName { text: &reason.text, marks: &reason.marks, aside: "" };
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
