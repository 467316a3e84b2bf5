//! A name in the list, with the letters that match and a remark at the right.

use std::ops::Range;

use ratatui::layout::Rect;
use ratatui::style::Style;

use super::brush::{Brush, row};
use crate::cells::{width, wrap_in};
use crate::pages::document::TextRun;
use crate::tui::ui::{HANGING, name_room};

/// A name with the letters to mark and a remark at the right.
pub(super) struct ListName<'a> {
    pub(super) text: &'a str,
    /// Byte ranges of the text that match the search.
    pub(super) marks: &'a [Range<usize>],
    pub(super) aside: &'a [TextRun],
}

/// A name on so many lines, behind the room for the marker; the remark where it has room on the first of them, and if only
/// its first sign has, that.
/// Returns where the first line ends.
pub(super) fn draw_name(brush: &mut Brush<'_>, area: Rect, name: &ListName<'_>, rows: usize) -> u16 {
    let room = name_room(usize::from(area.width));
    let below = if rows > 1 { HANGING } else { 0 };
    let lines = wrap_in(name.text, room.saturating_sub(below), rows, brush.glyphs().ellipsis);
    let x = area.x.saturating_add(2);
    let mut end = x;
    let mut begin = 0;
    let mut first = None;
    for (at, (line, y)) in lines.iter().zip(area.y..area.bottom()).enumerate() {
        // Lines after the first stand further in, or they would look like names of their own.
        let x = if at == 0 { x } else { x.saturating_add(u16::try_from(below).unwrap_or(0)) };
        end = brush.write(area, (x, y), line, Style::new());
        first.get_or_insert(end);
        // Lines are parts of the name in order, the last one perhaps cut.
        let rest = name.text.get(begin..).unwrap_or_default();
        begin += line.chars().next().and_then(|first| rest.find(first)).unwrap_or(0);
        mark_letters(brush, row(area, y), (x, line, begin), (name.text, name.marks));
        begin += line.len();
    }
    let gap = if name.aside.len() > 1 { 2 } else { 1 };
    let from = first.unwrap_or(x).saturating_add(gap);
    let cells: usize = name.aside.iter().map(|run| width(&run.text)).sum();
    let aside = if usize::from(area.right().saturating_sub(from)) >= cells {
        name.aside
    } else {
        name.aside.get(..1).unwrap_or_default()
    };
    brush.write_runs_right(area, (from, area.y), aside);
    end
}

/// Marks the letters that match in a line that shows a text from byte `begin` on, as far as it does.
pub(super) fn mark_letters(
    brush: &mut Brush<'_>,
    line: Rect,
    (x, shown, begin): (u16, &str, usize),
    (text, marks): (&str, &[Range<usize>]),
) {
    let Some(rest) = text.get(begin..) else { return };
    let same = shown.char_indices().zip(rest.chars()).take_while(|((_, one), other)| one == other);
    let same = same.last().map_or(0, |((at, letter), _)| at + letter.len_utf8());
    for range in marks {
        let [from, to] = [range.start, range.end].map(|at| at.saturating_sub(begin).min(same));
        let (Some(before), Some(marked)) = (shown.get(..from), shown.get(from..to)) else { continue };
        let start = x.saturating_add(u16::try_from(width(before)).unwrap_or(u16::MAX));
        let cells = u16::try_from(width(marked)).unwrap_or(0);
        brush.restyle(Rect { x: start, width: cells, ..line }.intersection(line), brush.theme.matched());
    }
}
