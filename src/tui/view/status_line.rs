//! The last line: a notice, or the keys that work here.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::widgets::{Clear, Widget};

use super::brush::{write, write_right};
use crate::cells::{width, wrap};
use crate::tui::action::Action;
use crate::tui::keys::Context;
use crate::tui::state::State;
use crate::tui::theme::Theme;
use crate::tui::update::{applies, context};
use crate::wording::{Key, key};

/// Hints in the order of their use, each with its word; two actions of a pair share one.
const HINTS: &[(Key, &[Action])] = &[
    (key::HINT_DOWN, &[Action::Down, Action::Up]),
    (key::HINT_LEFT, &[Action::Left, Action::Right]),
    (key::HINT_OPEN, &[Action::Open]),
    (key::HINT_WIDER, &[Action::Wider, Action::Narrower]),
    (key::HINT_ZOOM_IN, &[Action::ZoomIn, Action::ZoomOut]),
    (key::HINT_ALL_LINKS, &[Action::AllLinks]),
    (key::HINT_SEARCH, &[Action::Search]),
    (key::HINT_NEXT_PANE, &[Action::NextPane]),
    (key::HINT_BACK, &[Action::Back]),
    (key::HINT_CANCEL, &[Action::Cancel]),
    (key::HINT_MEASURE, &[Action::Measure]),
    (key::HINT_SCROLL_DOWN, &[Action::ScrollDown, Action::ScrollUp]),
    (key::HINT_QUIT, &[Action::Quit]),
    (key::HINT_MAP, &[Action::Map]),
    (key::HINT_ROUTE, &[Action::Route]),
    (key::HINT_COMPARE, &[Action::Compare]),
    (key::HINT_NEXT_TAB, &[Action::NextTab]),
    (key::HINT_LANGUAGE, &[Action::Language]),
    (key::HINT_WHY, &[Action::Why]),
    (key::HINT_EDIT, &[Action::Edit]),
];

pub(super) fn draw(buffer: &mut Buffer, area: Rect, state: &State, theme: Theme) {
    let area = Rect { x: area.x + 1.min(area.width), width: area.width.saturating_sub(2), ..area };
    if area.is_empty() {
        return;
    }
    if let Some(notice) = &state.notice {
        draw_notice(buffer, area, notice, theme);
        return;
    }
    let here = context(state);
    // Help is offered first, at the right end, so that it is never the hint that does not fit.
    let mut room = area;
    if let Some((keys, word)) = hint(state, here, key::HINT_HELP, &[Action::Help]) {
        let cells = u16::try_from(width(&keys) + 1 + width(&word)).unwrap_or(u16::MAX);
        if cells <= area.width {
            let x = area.right() - cells;
            write(buffer, area, (x, area.y), &keys, theme.key());
            write_right(buffer, area, x, area.y, &word, theme.quiet());
            room.width = area.width - cells;
        }
    }
    let mut x = room.x;
    for (keys, word) in HINTS.iter().filter_map(|(word, actions)| hint(state, here, *word, actions)) {
        let cells = u16::try_from(width(&keys) + width(&word) + 3).unwrap_or(u16::MAX);
        if room.right().saturating_sub(x) < cells {
            break;
        }
        x = write(buffer, room, (x, area.y), &keys, theme.key());
        x = write(buffer, room, (x + 1, area.y), &word, theme.quiet()).saturating_add(2);
    }
}

/// A sentence that is longer than the line takes those above it, too: what it tells is worth more for a moment.
fn draw_notice(buffer: &mut Buffer, area: Rect, notice: &str, theme: Theme) {
    let lines = wrap(notice, usize::from(area.width));
    let height = u16::try_from(lines.len()).unwrap_or(u16::MAX).min(MOST_LINES).min(area.y + 1);
    let top = area.bottom().saturating_sub(height.max(1));
    let covered = Rect { x: area.x.saturating_sub(1), y: top, width: area.width + 2, height };
    if height > 1 {
        Clear.render(covered.intersection(buffer.area), buffer);
    }
    let place = Rect { y: top, height, ..area };
    for (line, y) in lines.into_iter().zip(place.top()..place.bottom()) {
        write(buffer, place, (place.x, y), line, theme.heading());
    }
}

/// Lines of a notice that are shown at most.
const MOST_LINES: u16 = 4;

/// Keys and word for an action or a pair of them, where they have a key here and would do something. A few actions
/// have another word than theirs in some contexts.
fn hint(state: &State, context: Context, word: Key, actions: &[Action]) -> Option<(String, String)> {
    let world = &state.world;
    let key = |action| Some(world.keymap.hint(context, action)?.shown(world.glyphs.ascii));
    let keys: Vec<String> =
        actions.iter().filter(|action| applies(state, **action)).filter_map(|action| key(*action)).collect();
    let word = match (actions[0], context) {
        (Action::Cancel, Context::Help | Context::Problems | Context::Map | Context::Page) => key::HINT_CLOSE,
        (Action::Cancel, Context::Search) => key::HINT_LEAVE,
        (Action::Open, Context::Search) if state.search.route_from.is_some() => key::HINT_ROUTES,
        (Action::Open, Context::Problems) => key::HINT_EDIT,
        _ => word,
    };
    (!keys.is_empty()).then(|| (keys.join("/"), state.world.wording.say(word)))
}
