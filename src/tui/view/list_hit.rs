//! A hit in the list: what it is, its name, and why it was found.

use ratatui::layout::Rect;

use super::brush::{Brush, row};
use super::list_name::{ListName, draw_name, mark_letters};
use crate::cells::width;
use crate::domain::{Need, Subject};
use crate::pages::document::{TextRun, Tone};
use crate::tui::ui::{GAP, HitRow, INDENT, Worded, hit_name_lines};

/// The sign of what a hit is and its name, with what matched marked in it; behind it, or under it where there is no room,
/// why it was found; and at the right where room is left its family and stage.
pub(super) fn draw_hit(brush: &mut Brush<'_>, area: Rect, hit: &HitRow) {
    let cells = usize::from(area.width);
    let title = brush.world.name(hit.subject);
    // Roles are what the list is of; only skills say what they are.
    if matches!(hit.subject, Subject::Skill(_)) {
        brush.write(area, (area.x.saturating_add(2), area.y), brush.glyphs().skill, brush.theme.key());
    }
    let indented = shifted(area, INDENT - 2);
    let name = ListName { text: title, marks: &hit.marks, aside: &[] };
    if !hit.is_on_one_line(title, cells) {
        let rows = hit_name_lines(title, cells);
        draw_name(brush, indented, &name, rows);
        draw_reason_below(brush, shifted(area, INDENT), hit, rows);
        return;
    }
    let mut end = draw_name(brush, indented, &name, 1).saturating_add(GAP);
    if let Some(Worded { text, marks }) = &hit.reason {
        // In one column, as far as that leaves room for the whole of it.
        let last = area.right().saturating_sub(u16::try_from(width(text)).unwrap_or(u16::MAX));
        let start = end.max(area.x.saturating_add(brush.ui.list.columns.reasons).min(last));
        end = draw_reason(brush, area, (start, area.y), text).saturating_add(GAP);
        mark_letters(brush, row(area, area.y), (start, text, 0), (text, marks));
    }
    let room = usize::from(area.right().saturating_sub(end));
    let cells = |runs: &[TextRun]| runs.iter().map(|run| width(&run.text)).sum::<usize>();
    let asides = brush.ui.list.columns.asides(hit, brush.world);
    if let Some(aside) = asides.into_iter().find(|runs| cells(runs) <= room) {
        brush.write_runs_right(area, (end, area.y), &aside);
    }
}

fn shifted(area: Rect, cells: u16) -> Rect {
    let cells = cells.min(area.width);
    Rect { x: area.x + cells, width: area.width - cells, ..area }
}

/// Writes a line of a reason, its signs in the colours they have everywhere. Returns where it ends.
fn draw_reason(brush: &mut Brush<'_>, area: Rect, (x, y): (u16, u16), line: &str) -> u16 {
    let end = brush.write(area, (x, y), line, brush.theme.aside());
    for cell in x..end.min(brush.buffer.area.right()) {
        let tone = match brush.buffer[(cell, y)].symbol() {
            "●" => Tone::Level,
            "○" => Tone::Unfilled,
            "■" => Tone::Need(Need::Essential),
            "□" => Tone::Need(Need::Useful),
            _ => continue,
        };
        brush.restyle(Rect { x: cell, y, width: 1, height: 1 }, brush.theme.tone(tone));
    }
    end
}

/// The reason on lines of its own, under a name of so many lines.
fn draw_reason_below(brush: &mut Brush<'_>, area: Rect, hit: &HitRow, above: usize) {
    let Some(Worded { text, marks }) = &hit.reason else { return };
    let mut begin = 0;
    let rows = (area.y..area.bottom()).skip(above);
    for (line, y) in hit.reason_below(usize::from(area.width + INDENT)).into_iter().zip(rows) {
        draw_reason(brush, area, (area.x, y), line);
        begin += text.get(begin..).and_then(|rest| rest.find(line)).unwrap_or(0);
        mark_letters(brush, row(area, y), (area.x, line, begin), (text, marks));
        begin += line.len();
    }
}
