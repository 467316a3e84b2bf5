//! What is open over everything else: the help, and the problems of the files.

use ratatui::layout::Position;

use super::brush::Brush;
use super::document::draw_lines;
use crate::pages::document::{TextRun, Tone};
use crate::tui::layout;
use crate::tui::ui::{FacetPanel, Overlay};
use crate::wording::key;

/// Draws the page. Returns where what is chosen is, or where the text begins.
pub(super) fn draw(brush: &mut Brush<'_>, overlay: &Overlay) -> Position {
    if let Overlay::Facets(panel) = overlay {
        return draw_facets(brush, panel);
    }
    let (frame, body) = layout::overlay(brush.ui.size, overlay.height());
    brush.clear(frame);
    // For the help its lines are counted, for the list its problems.
    let (title, chosen, (first, height, total)) = match overlay {
        Overlay::Help(help) => {
            let title = brush.world.say(key::TITLE_KEYS);
            (title, None, (help.scroll, usize::from(body.height), help.lines.len()))
        }
        Overlay::Problems(list) => {
            let count = brush.world.problems.len();
            let title = brush.world.with(key::COUNT_PROBLEMS, &[("count", count.into())]);
            (title, list.chosen, (list.top, list.count, count))
        }
        Overlay::Facets(panel) => (String::new(), panel.chosen(), (panel.top, 0, panel.len())),
    };
    brush.frame(frame, true, &title, &[]);
    let cursor = draw_lines(brush, body, overlay.shown(), chosen.map(whole), true);
    brush.scroll_mark(layout::overlay_edge(frame, body), first, height, total);
    cursor
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
    let cursor = draw_lines(brush, area.body, &panel.shown, panel.chosen().map(whole), true);
    brush.pane_mark(&area, panel.top, panel.len());
    cursor
}

/// A line with all of its cells.
fn whole(line: usize) -> (usize, std::ops::Range<usize>) {
    (line, 0..usize::MAX)
}
