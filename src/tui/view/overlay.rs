//! What is open over everything else: the help, and the problems of the files.

use ratatui::layout::Position;

use super::brush::{Brush, row};
use super::document::draw_lines;
use super::search_line::draw_input;
use crate::pages::document::{TextRun, Tone};
use crate::tui::layout;
use crate::tui::ui::{FacetPanel, Help, Overlay};
use crate::wording::key;

/// Draws the page. Returns where what is chosen is, or where the text begins.
pub(super) fn draw(brush: &mut Brush<'_>, overlay: &Overlay) -> Position {
    if let Overlay::Facets(panel) = overlay {
        return draw_facets(brush, panel);
    }
    if let Overlay::Help(help) = overlay {
        return draw_help(brush, help);
    }
    let (frame, body) = layout::overlay(brush.ui.size, usize::MAX);
    brush.clear(frame);
    let Overlay::Problems(list) = overlay else { return body.as_position() };
    let count = brush.world.problems.len();
    let title = brush.world.with(key::COUNT_PROBLEMS, &[("count", count.into())]);
    brush.frame(frame, true, &title, &[]);
    let cursor = draw_lines(
        brush,
        body,
        overlay.shown(),
        list.chosen.as_ref().map(|rows| whole(rows.start)).as_ref(),
        true,
    );
    for at in list.chosen.iter().cloned().flatten().skip(1) {
        let y = body.y.saturating_add(u16::try_from(at).unwrap_or(u16::MAX));
        brush.restyle(row(body, y), brush.theme.chosen(true));
    }
    // Problems are counted, not their lines.
    brush.scroll_mark(layout::overlay_edge(frame, body), list.top, list.count, count);
    cursor
}

/// Draws the help. Returns where its filter is typed, or where its text begins.
fn draw_help(brush: &mut Brush<'_>, help: &Help) -> Position {
    let (frame, line, body) = help.parts(brush.ui.size);
    brush.clear(frame);
    brush.frame(frame, true, &brush.world.say(key::TITLE_KEYS), &[]);
    let text = draw_lines(brush, body, help.lines.get(help.scroll..).unwrap_or_default(), None, true);
    let edge = layout::overlay_edge(frame, body);
    brush.scroll_mark(edge, help.scroll, usize::from(body.height), help.lines.len());
    let typed = draw_input(brush, line, "/", &help.filter, help.typing);
    typed.filter(|_| help.typing).unwrap_or(text)
}

/// Draws the facets beside the list, or in its place. Returns where the chosen row is.
fn draw_facets(brush: &mut Brush<'_>, panel: &FacetPanel) -> Position {
    let area = layout::facets_area(brush.ui.size);
    brush.clear(area.frame);
    let title = brush.world.say(key::TITLE_FACETS);
    let found = panel.total().map(|total| brush.world.with(key::COUNT_ROLES, &[("count", total.into())]));
    let found = found.unwrap_or_default();
    if brush.ui.is_framed() {
        brush.frame(area.frame, true, &title, &[TextRun::new(&found, Tone::Aside)]);
    } else {
        let end = brush.write(area.head, (area.head.x, area.head.y), &title, brush.theme.heading());
        brush.write_right(area.head, (end.saturating_add(1), area.head.y), &found, brush.theme.aside());
        brush.rule_under_head(&area);
    }
    let cursor = draw_lines(brush, area.body, &panel.shown, panel.chosen().map(whole).as_ref(), true);
    brush.pane_mark(&area, panel.top, panel.len());
    cursor
}

/// A line with all of its cells.
fn whole(line: usize) -> (usize, std::ops::Range<usize>) {
    (line, 0..usize::MAX)
}
