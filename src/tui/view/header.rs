//! The first line: the trail of places visited; counts and language.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::brush::{write, write_right};
use crate::cells::width;
use crate::tui::layout::Arrangement;
use crate::tui::pane::Pane;
use crate::tui::state::{Shown, State};
use crate::tui::theme::Theme;
use crate::wording::key;

pub(super) fn draw(buffer: &mut Buffer, area: Rect, state: &State, theme: Theme) {
    let area = Rect { x: area.x + 1.min(area.width), width: area.width.saturating_sub(2), ..area };
    if area.is_empty() {
        return;
    }
    let right = remarks(state);
    let room = usize::from(area.width).saturating_sub(width(&right) + 2);
    let end = if state.regions().arrangement == Arrangement::Small {
        draw_panes(buffer, area, state, theme)
    } else {
        draw_trail(buffer, area, room, state, theme)
    };
    write_right(buffer, area, end.saturating_add(2), area.y, &right, theme.quiet());
    if !state.world.problems.is_empty() {
        let problems =
            state.world.wording.with(key::COUNT_PROBLEMS, &[("count", state.world.problems.len().into())]);
        let from = area.right().saturating_sub(u16::try_from(width(&right)).unwrap_or(0));
        if right.starts_with(&problems) && from > end {
            write(buffer, area, (from, area.y), &problems, theme.warning());
        }
    }
}

/// “2 problems · 13 roles · 118 skills · EN”; only problems and language where there is little room.
fn remarks(state: &State) -> String {
    let count = |key, number: usize| state.world.wording.with(key, &[("count", number.into())]);
    let mut parts = Vec::new();
    if !state.world.problems.is_empty() {
        parts.push(count(key::COUNT_PROBLEMS, state.world.problems.len()));
    }
    if !state.marks.is_empty() {
        parts.push(count(key::COUNT_MARKED, state.marks.len()));
    }
    if state.regions().arrangement == Arrangement::Wide {
        parts.push(count(key::COUNT_ROLES, state.world.catalogue.roles().len()));
        parts.push(count(key::COUNT_SKILLS, state.world.catalogue.skills().len()));
    }
    parts.push(state.world.lang.primary().to_uppercase());
    parts.join(" · ")
}

/// “careernav › Back-end developer › Database administrator”, the oldest places left out where needed.
fn draw_trail(buffer: &mut Buffer, area: Rect, room: usize, state: &State, theme: Theme) -> u16 {
    let name = |subject| state.world.catalogue.name_of(subject, state.world.lang);
    let family;
    let here = match state.shown {
        Shown::Subject(subject) => name(subject),
        Shown::Family(at) => {
            family = state.reader().family(&state.world.catalogue, at);
            &family
        }
        Shown::Nothing => "",
    };
    let mut places: Vec<&str> = state.history.trail().map(name).collect();
    places.push(here);
    places.dedup();
    let between = format!(" {} ", state.world.glyphs.trail);
    let home = state.world.wording.say(key::APP_NAME);
    let length =
        |places: &[&str]| -> usize { places.iter().map(|place| width(place) + width(&between)).sum() };
    let mut first = 0;
    let left_out =
        |first: usize| if first > 0 { width(state.world.glyphs.ellipsis) + width(&between) } else { 0 };
    while first + 1 < places.len() && width(&home) + left_out(first) + length(&places[first..]) > room {
        first += 1;
    }
    let mut x = write(buffer, area, (area.x, area.y), &home, theme.key());
    if first > 0 {
        x = write(
            buffer,
            area,
            (x, area.y),
            &format!("{between}{}", state.world.glyphs.ellipsis),
            theme.quiet(),
        );
    }
    for (at, place) in places.iter().enumerate().skip(first) {
        x = write(buffer, area, (x, area.y), &between, theme.quiet());
        let style = if at + 1 == places.len() { theme.heading() } else { theme.quiet() };
        let left = room.saturating_sub(usize::from(x - area.x));
        x = write(
            buffer,
            area,
            (x, area.y),
            &crate::cells::cut(place, left, state.world.glyphs.ellipsis),
            style,
        );
    }
    x
}

/// In the small layout: which of the three panes is shown.
fn draw_panes(buffer: &mut Buffer, area: Rect, state: &State, theme: Theme) -> u16 {
    let mut x = area.x;
    for pane in Pane::ALL {
        let key = match pane {
            Pane::Roles => key::PANE_ROLES,
            Pane::Detail => key::PANE_DETAIL,
            Pane::Paths => key::PANE_PATHS,
        };
        let name = state.world.wording.say(key);
        let (text, style) = if pane == state.pane {
            (format!("[{name}] "), theme.heading())
        } else {
            (format!(" {name}  "), theme.quiet())
        };
        x = write(buffer, area, (x, area.y), &text, style);
    }
    x
}
