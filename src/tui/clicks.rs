//! Double clicks: told by the instants of two clicks and by what is under the pointer, without a timer.

use std::time::{Duration, Instant};

use crossterm::event::{MouseButton, MouseEvent, MouseEventKind};
use ratatui::layout::Position;

use super::layout::{map_parts, sheet_area};
use super::pane::Pane;
use super::ui::map_sheet::Plan;
use super::ui::{Scrolled, Sheet, Ui};

/// How soon a second click follows that belongs to the first: what desktops have as a rule.
const TOGETHER: Duration = Duration::from_millis(500);

/// The last click, as long as another may belong to it.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Clicks {
    last: Option<(Instant, u16)>,
}

impl Clicks {
    /// Whether an event is the second of two quick clicks on one row. A third begins anew; anything else that the mouse does
    /// but moving parts them.
    pub(super) fn is_second(&mut self, event: MouseEvent, at: Instant) -> bool {
        match event.kind {
            MouseEventKind::Down(MouseButton::Left) => {
                let before = self.last.take();
                let is_second = before.is_some_and(|(when, row)| {
                    row == event.row && at.saturating_duration_since(when) <= TOGETHER
                });
                self.last = (!is_second).then_some((at, event.row));
                is_second
            }
            MouseEventKind::Up(_) | MouseEventKind::Moved => false,
            _ => {
                self.last = None;
                false
            }
        }
    }
}

/// Whether somebody does something with the mouse, rather than moving it.
pub(super) fn is_press(event: MouseEvent) -> bool {
    !matches!(event.kind, MouseEventKind::Moved | MouseEventKind::Up(_) | MouseEventKind::Drag(_))
}

/// Whether the mouse is on what is chosen and can be opened: a row of the list but the sign that folds it, a link, a station,
/// a step.
pub(super) fn is_on_chosen(ui: &Ui, event: MouseEvent) -> bool {
    let at = Position { x: event.column, y: event.row };
    if ui.overlay.is_some() {
        return false;
    }
    if let Some(sheet) = &ui.sheet {
        return is_on_chosen_in(sheet, ui, at);
    }
    let Some(pane) = ui.regions().pane_at(at) else { return false };
    let body = ui.area(pane).body;
    if ui.pane != pane || !body.contains(at) {
        return false;
    }
    let line = usize::from(at.y - body.y);
    match pane {
        Pane::Roles => {
            ui.list.row_on(ui.list.scroll + line) == Some(ui.list.cursor()) && !is_on_fold_sign(ui, at)
        }
        Pane::Detail => is_on_link(&ui.detail.text, line, usize::from(at.x - body.x)),
        Pane::Paths => ui.scene.spot_at(at) == Some(ui.paths.spot()),
    }
}

/// Whether a cell of the list is one of those before the name of the chosen family, where that folds.
pub(super) fn is_on_fold_sign(ui: &Ui, at: Position) -> bool {
    let body = ui.area(Pane::Roles).body;
    let signs = ui.list.cells_of_fold_sign(usize::from(body.width));
    signs.is_some_and(|cells| body.contains(at) && usize::from(at.x - body.x) < cells)
}

fn is_on_link(text: &Scrolled, line: usize, cell: usize) -> bool {
    let link = text.link.and_then(|at| text.document.links.get(at));
    link.is_some_and(|link| link.line == text.scroll + line && link.cells.contains(&cell))
}

fn is_on_chosen_in(sheet: &Sheet, ui: &Ui, at: Position) -> bool {
    let body = sheet_area(ui.size).body;
    if !body.contains(at) {
        return false;
    }
    let (column, row) = (usize::from(at.x - body.x), usize::from(at.y - body.y));
    match sheet {
        Sheet::Page(page) => is_on_link(&page.text, row, column),
        Sheet::Map(map) => match &map.plan {
            Plan::Picture(picture) if (1..usize::from(map_parts(body).0.height)).contains(&row) => {
                let station = picture.station_at(column + map.scroll.0, row + map.scroll.1);
                station.is_some_and(|station| station.role == map.selected)
            }
            _ => false,
        },
    }
}

#[cfg(test)]
mod tests {
    use std::time::{Duration, Instant};

    use crossterm::event::{KeyModifiers, MouseButton, MouseEvent, MouseEventKind};

    use super::{Clicks, TOGETHER};

    #[test]
    fn two_quick_clicks_on_a_row_belong_together() {
        let event = |kind, row| MouseEvent { kind, column: 3, row, modifiers: KeyModifiers::NONE };
        let click = |row| event(MouseEventKind::Down(MouseButton::Left), row);
        let begin = Instant::now();
        let after = |times: u32| begin + TOGETHER * times;
        let mut clicks = Clicks::default();
        assert!(!clicks.is_second(click(1), after(0)));
        assert!(!clicks.is_second(event(MouseEventKind::Up(MouseButton::Left), 1), after(0)));
        assert!(clicks.is_second(click(1), after(1)));
        assert!(!clicks.is_second(click(1), after(1)), "the third begins anew");
        assert!(!clicks.is_second(click(1), after(3)), "too late");
        assert!(!clicks.is_second(click(2), after(3)), "another row");
        assert!(!clicks.is_second(event(MouseEventKind::ScrollDown, 2), after(3)));
        assert!(!clicks.is_second(click(2), after(3) + Duration::from_millis(1)), "the wheel parts them");
    }
}
