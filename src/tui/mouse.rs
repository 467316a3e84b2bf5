//! The mouse: a click chooses, a second one opens (`clicks`); the wheel scrolls what is under it. What header and status
//! line offer is done by a click on it, and a click beside what is open over the panes closes that. Other buttons do
//! nothing.

use crossterm::event::{MouseButton, MouseEvent, MouseEventKind};
use ratatui::layout::{Position, Rect};

use super::action::Action;
use super::clicks::is_on_fold_sign;
use super::layout::{PaneArea, facets_area, map_parts, overlay, sheet_area};
use super::pane::Pane;
use super::ui::map_sheet::Plan;
use super::ui::{Folds, Overlay, Sheet, Ui};
use super::update::{Effect, search_changed, update};
use super::view::{HeaderTarget, header_spans, hint_spans, tab_spans};
use super::world::World;

/// Lines a turn of the wheel scrolls.
const WHEEL: isize = 3;

/// Takes one event of the mouse.
pub(super) fn handle(ui: &mut Ui, world: &World, event: MouseEvent) -> Effect {
    let at = Position { x: event.column, y: event.row };
    // Lines that the wheel was turned; none for a click.
    let lines = match event.kind {
        MouseEventKind::Down(MouseButton::Left) => None,
        MouseEventKind::ScrollDown => Some(WHEEL),
        MouseEventKind::ScrollUp => Some(-WHEEL),
        _ => return Effect::Idle,
    };
    let told = ui.notice.take();
    if lines.is_none()
        && let Some(effect) = click_on_edges(ui, world, at, told.is_some())
    {
        return effect;
    }
    let pane = ui.regions().pane_at(at).map(|pane| (pane, ui.area(pane)));
    match (lines, pane) {
        (Some(lines), _) if scroll_text_over_panes(ui, lines) => {}
        (Some(lines), Some((Pane::Roles, area)))
            if ui.shows_facets() && area.frame.contains(at) && !facets_area(ui.size).frame.contains(at) =>
        {
            ui.list.scroll_by(lines);
        }
        // Over what else covers the panes, the wheel does what the arrow keys do.
        (Some(lines), _) if ui.overlay.is_some() || ui.sheet.is_some() => {
            return update(ui, world, if lines > 0 { Action::Down } else { Action::Up });
        }
        (None, _) if ui.overlay.is_some() => return click_on_facets(ui, world, at),
        (None, _) if ui.sheet.is_some() => click_on_sheet(ui, at),
        (Some(lines), Some((pane, _))) => scroll(ui, world, (pane, at), lines),
        (None, Some((pane, area))) => click(ui, world, pane, area, at),
        (_, None) => {}
    }
    Effect::None
}

/// A click on what the header or the status line offers, or beside what is open over the panes; nothing where it is neither.
/// Where a notice covers the hints, there is nothing to click on.
fn click_on_edges(ui: &mut Ui, world: &World, at: Position, told: bool) -> Option<Effect> {
    let regions = ui.regions();
    if regions.status.contains(at) {
        let hints = hint_spans(regions.status, world, ui);
        let asked = hints.iter().find(|hint| !told && (hint.from..hint.to).contains(&at.x));
        return Some(asked.map_or(Effect::None, |hint| update(ui, world, hint.action)));
    }
    if let Some(frame) = frame_over_panes(ui) {
        let is_inside = frame.contains(at);
        if !is_inside {
            ui.close_overlay();
        } else if ui.shows_facets() {
            return None;
        }
        return Some(Effect::None);
    }
    if !regions.header.contains(at) || ui.overlay.is_some() {
        return None;
    }
    let spans = header_spans(regions.header, world, ui);
    let span = spans.iter().find(|span| (span.from..span.to).contains(&at.x));
    Some(span.and_then(|span| span.leads_to).map_or(Effect::None, |target| go_to(ui, world, target)))
}

/// Goes where a click on the header leads.
fn go_to(ui: &mut Ui, world: &World, target: HeaderTarget) -> Effect {
    match target {
        HeaderTarget::Back(places) => {
            for _ in 0..places {
                update(ui, world, Action::Back);
            }
            Effect::None
        }
        HeaderTarget::Pane(Pane::Roles) => update(ui, world, Action::ShowRoles),
        HeaderTarget::Pane(Pane::Detail) => update(ui, world, Action::ShowDetail),
        HeaderTarget::Pane(Pane::Paths) => update(ui, world, Action::ShowPaths),
        HeaderTarget::Asks(action) => update(ui, world, action),
    }
}

/// The frame of what is open over the panes.
fn frame_over_panes(ui: &Ui) -> Option<Rect> {
    match &ui.overlay {
        Some(Overlay::Help(help)) => Some(help.parts(ui.size).0),
        Some(Overlay::Problems(_)) => Some(overlay(ui.size, usize::MAX).0),
        Some(Overlay::Facets(_)) => Some(facets_area(ui.size).frame),
        None => None,
    }
}

/// Scrolls the text of the help or of a page, where one is open.
fn scroll_text_over_panes(ui: &mut Ui, lines: isize) -> bool {
    match (&mut ui.overlay, &mut ui.sheet) {
        (Some(Overlay::Help(help)), _) => help.scroll = help.scroll.saturating_add_signed(lines),
        (None, Some(Sheet::Page(page))) => page.text.scroll_by(lines),
        _ => return false,
    }
    true
}

/// A click on a value of the facets chooses it, one on a heading folds or opens it. Nothing else that is open over the panes
/// has anything to click on.
fn click_on_facets(ui: &mut Ui, world: &World, at: Position) -> Effect {
    let body = facets_area(ui.size).body;
    let Some(Overlay::Facets(panel)) = ui.overlay.as_mut().filter(|_| body.contains(at)) else {
        return Effect::None;
    };
    if panel.choose_line(usize::from(at.y - body.y)) {
        update(ui, world, Action::Choose)
    } else {
        Effect::None
    }
}

/// In the place of the panes, a click chooses a station or a line.
fn click_on_sheet(ui: &mut Ui, at: Position) {
    let body = sheet_area(ui.size).body;
    if !body.contains(at) {
        return;
    }
    let (column, row) = (usize::from(at.x - body.x), usize::from(at.y - body.y));
    match &mut ui.sheet {
        Some(Sheet::Page(page)) => page.text.choose_at(page.text.scroll + row, column),
        Some(Sheet::Map(map)) => {
            if let Plan::Picture(picture) = &map.plan
                && (1..usize::from(map_parts(body).0.height)).contains(&row)
                && let Some(station) = picture.station_at(column + map.scroll.0, row + map.scroll.1)
            {
                map.select(station.role);
            }
        }
        None => {}
    }
}

/// Types one of the examples below the empty search line.
fn click_on_example(ui: &mut Ui, world: &World, area: PaneArea, at: Position) {
    let top = area.head.bottom().saturating_add(1);
    let example = at.y.checked_sub(top).filter(|_| ui.shows_examples() && at.y < area.body.y);
    let example = example.and_then(|line| ui.examples.all.get(usize::from(line)));
    if let Some(text) = example.map(|example| example.text.clone()) {
        ui.search.set(&text);
        search_changed(ui, world);
    }
}

/// Chooses what is on a line of the list; on the sign of a family, folds or unfolds it.
fn click_on_row(ui: &mut Ui, world: &World, line: usize, at: Position) {
    if ui.list.row_on(line).is_none() {
        return;
    }
    ui.list.choose_line(line);
    if is_on_fold_sign(ui, at) {
        ui.fold(world, Folds::toggle);
    } else {
        ui.look_at_selected(world);
    }
}

fn scroll(ui: &mut Ui, world: &World, (pane, at): (Pane, Position), lines: isize) {
    match pane {
        // The explanation of a step is text of its own below the picture.
        Pane::Paths if ui.scene.lower.contains(at) => {
            ui.paths.why_scroll = ui.paths.why_scroll.saturating_add_signed(lines);
        }
        Pane::Roles => ui.list.scroll_by(lines),
        Pane::Detail => ui.detail.text.scroll_by(lines),
        Pane::Paths => ui.paths.move_by(&world.catalogue, lines.signum()),
    }
}

fn click(ui: &mut Ui, world: &World, pane: Pane, area: PaneArea, at: Position) {
    if pane == Pane::Roles && area.head.contains(at) {
        update(ui, world, Action::Search);
        return;
    }
    if ui.search.typing && pane != Pane::Roles {
        update(ui, world, Action::NextPane);
    }
    ui.pane = pane;
    let line = usize::from(at.y.saturating_sub(area.body.y));
    let in_body = area.body.contains(at);
    match pane {
        Pane::Roles if in_body => {
            click_on_row(ui, world, ui.list.scroll + line, at);
        }
        Pane::Roles => click_on_example(ui, world, area, at),
        Pane::Detail if in_body => {
            let cell = usize::from(at.x - area.body.x);
            ui.detail.text.choose_at(ui.detail.text.scroll + line, cell);
        }
        Pane::Detail => {
            let tabs = tab_spans(area.head, world, ui).into_iter();
            let tab = tabs.filter(|_| at.y == area.head.y).find(|(from, to, _)| (*from..*to).contains(&at.x));
            if let Some((_, _, page)) = tab {
                ui.detail.begin(page);
            }
        }
        Pane::Paths => {
            if let Some(spot) = ui.scene.spot_at(at) {
                ui.paths.choose(spot);
            }
        }
    }
}
