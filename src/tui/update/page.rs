//! Pages about roles: opening, reading and leaving them.

use super::effect::Effect;
use super::sheet::update_sheet;
use super::travel::travel;
use crate::graph::routes::RouteMeasure;
use crate::tui::action::Action;
use crate::tui::motion::Motion;
use crate::tui::pane::Pane;
use crate::tui::ui::page_sheet::{About, PageSheet};
use crate::tui::ui::{Sheet, Ui};
use crate::tui::world::World;

/// On such a page. What it has no use for is done where the page is not.
pub(super) fn update_page(ui: &mut Ui, world: &World, action: Action) -> Effect {
    let Some(Sheet::Page(page)) = &mut ui.sheet else { return Effect::None };
    match action {
        Action::Cancel => close(ui, world),
        Action::Open => {
            if let Some(subject) = page.text.chosen() {
                ui.visit(world, subject);
                ui.pane = Pane::Detail;
            }
        }
        Action::Measure => {
            if let About::Routes { from, to, by } = page.about {
                page.turn_to(About::Routes { from, to, by: after(by) });
            }
        }
        Action::ScrollUp => page.text.scroll_by(-1),
        Action::ScrollDown => page.text.scroll_by(1),
        _ => match Motion::of(action) {
            Some(motion) => page.text.go(motion),
            None => return update_sheet(ui, world, action),
        },
    }
    Effect::None
}

/// Closes a page, back to where it was opened; an opened move leads back to the list it stands in.
fn close(ui: &mut Ui, world: &World) {
    if let Some(page) = ui.page_mut()
        && let About::Move { from, .. } = page.about
    {
        page.turn_to(About::Moves(from));
    } else if ui.history.can_go_back() {
        travel(ui, world, true);
    } else {
        ui.close_sheet(world);
    }
}

fn after(measure: RouteMeasure) -> RouteMeasure {
    let at = RouteMeasure::ALL.iter().position(|known| *known == measure).unwrap_or(0);
    RouteMeasure::ALL[(at + 1) % RouteMeasure::ALL.len()]
}

/// Whether an action would do anything on this page; `None` where that is as everywhere.
pub(super) fn applies(page: &PageSheet, action: Action) -> Option<bool> {
    match action {
        Action::Open => Some(page.text.chosen().is_some()),
        Action::ScrollDown | Action::ScrollUp => Some(page.text.is_longer_than_shown()),
        Action::Measure => Some(matches!(page.about, About::Routes { .. })),
        Action::Up | Action::Down => Some(page.text.can_move()),
        Action::Why if matches!(page.about, About::Moves(_)) => Some(page.text.chosen().is_some()),
        _ => None,
    }
}
