//! The last line: a notice, or the keys that work here.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::widgets::{Clear, Widget};

use super::brush::{write, write_right};
use crate::cells::{width, wrap};
use crate::tui::action::Action;
use crate::tui::keys::{Context, keys_for, shown};
use crate::tui::state::State;
use crate::tui::theme::Theme;
use crate::tui::update::{applies, context};

/// Hints in the order of their use; two actions of a pair share one word.
const HINTS: &[&[Action]] = &[
    &[Action::Down, Action::Up],
    &[Action::Left, Action::Right],
    &[Action::Open],
    &[Action::Wider, Action::Narrower],
    &[Action::ZoomIn, Action::ZoomOut],
    &[Action::AllLinks],
    &[Action::Search],
    &[Action::NextPane],
    &[Action::Back],
    &[Action::Cancel],
    &[Action::Measure],
    &[Action::ScrollDown, Action::ScrollUp],
    &[Action::Quit],
    &[Action::Map],
    &[Action::Route],
    &[Action::Compare],
    &[Action::NextTab],
    &[Action::Language],
    &[Action::Why],
    &[Action::Edit],
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
    if let Some((keys, word)) = hint(state, here, &[Action::Help]) {
        let cells = u16::try_from(width(&keys) + 1 + width(&word)).unwrap_or(u16::MAX);
        if cells <= area.width {
            let x = area.right() - cells;
            write(buffer, area, (x, area.y), &keys, theme.key());
            write_right(buffer, area, x, area.y, &word, theme.quiet());
            room.width = area.width - cells;
        }
    }
    let mut x = room.x;
    for (keys, word) in HINTS.iter().filter_map(|actions| hint(state, here, actions)) {
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

/// Keys and word for an action or a pair of them, where they have a key here and would do something.
fn hint(state: &State, context: Context, actions: &[Action]) -> Option<(String, String)> {
    let takes_all = matches!(context, Context::Search | Context::Help | Context::Problems);
    let key = |action: Action| {
        let own = keys_for(context, action).next();
        let anywhere = || keys_for(Context::Everywhere, action).next().filter(|_| !takes_all);
        own.or_else(anywhere).map(|key| shown(key, state.glyphs.ascii))
    };
    let keys: Vec<String> =
        actions.iter().filter(|action| applies(state, **action)).filter_map(|action| key(*action)).collect();
    let word = match (actions[0], context) {
        (Action::Cancel, Context::Help | Context::Problems | Context::Map | Context::Page) => {
            state.wording.say("hint-close")
        }
        (Action::Cancel, Context::Search) => state.wording.say("hint-leave"),
        (Action::Open, Context::Search) if state.search.route_from.is_some() => {
            state.wording.say("hint-routes")
        }
        (Action::Open, Context::Problems) => state.wording.say("hint-edit"),
        (action, _) => state.wording.say(&format!("hint-{}", action.name())),
    };
    (!keys.is_empty()).then(|| (keys.join("/"), word))
}
