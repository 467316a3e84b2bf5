//! The last line: a notice, or the keys that work here.

use ratatui::layout::Rect;

use super::brush::{Brush, within};
use crate::cells::{width, wrap};
use crate::tui::action::Action;
use crate::tui::keys::Context;
use crate::tui::update::{applies, context};
use crate::wording::{Key, key};

/// Hints in the order of their use, each with its word; two actions of a pair share one.
const HINTS: &[(Key, &[Action])] = &[
    (key::HINT_DOWN, &[Action::Down, Action::Up]),
    (key::HINT_LEFT, &[Action::Left, Action::Right]),
    (key::HINT_OPEN, &[Action::Open]),
    (key::HINT_CHOOSE, &[Action::Choose]),
    (key::HINT_NEXT_FACET, &[Action::NextFacet, Action::PreviousFacet]),
    (key::HINT_CLEAR_FACETS, &[Action::ClearFacets]),
    (key::HINT_WIDER, &[Action::Wider, Action::Narrower]),
    (key::HINT_ZOOM_IN, &[Action::ZoomIn, Action::ZoomOut]),
    (key::HINT_ALL_LINKS, &[Action::AllLinks]),
    (key::HINT_SEARCH, &[Action::Search]),
    (key::HINT_NEXT_PANE, &[Action::NextPane]),
    (key::HINT_BACK, &[Action::Back]),
    (key::HINT_CANCEL, &[Action::Cancel]),
    (key::HINT_FACETS, &[Action::Facets]),
    (key::HINT_MEASURE, &[Action::Measure]),
    (key::HINT_SCROLL_DOWN, &[Action::ScrollDown, Action::ScrollUp]),
    (key::HINT_QUIT, &[Action::Quit]),
    (key::HINT_LEVEL, &[Action::LowerLevel, Action::RaiseLevel]),
    (key::HINT_FORGET_SKILLS, &[Action::ForgetSkills]),
    (key::HINT_MARK, &[Action::Mark]),
    (key::HINT_MAP, &[Action::Map]),
    (key::HINT_ROUTE, &[Action::Route]),
    (key::HINT_COMPARE, &[Action::Compare]),
    (key::HINT_NEXT_TAB, &[Action::NextTab]),
    (key::HINT_LANGUAGE, &[Action::Language]),
    (key::HINT_WHY, &[Action::Why]),
    (key::HINT_EDIT, &[Action::Edit]),
];

pub(super) fn draw(brush: &mut Brush<'_>, area: Rect) {
    let mut room = within(area);
    if room.is_empty() {
        return;
    }
    if let Some(notice) = &brush.ui.notice {
        return draw_notice(brush, room, notice);
    }
    let here = context(brush.ui);
    let theme = brush.theme;
    let cells = |text: &str| u16::try_from(width(text)).unwrap_or(u16::MAX);
    // Help is offered first, at the right end, so that it is never the hint that does not fit.
    if let Some((keys, word)) = hint(brush, here, key::HINT_HELP, &[Action::Help]) {
        let cells = cells(&format!("{keys} {word}"));
        if cells <= room.width {
            room.width -= cells;
            let end = brush.write(area, (room.right(), area.y), &keys, theme.key());
            brush.write(area, (end + 1, area.y), &word, theme.aside());
        }
    }
    let mut x = room.x;
    for (word, actions) in HINTS {
        let Some((keys, word)) = hint(brush, here, *word, actions) else { continue };
        if room.right().saturating_sub(x) < cells(&format!("{keys} {word}  ")) {
            break;
        }
        x = brush.write(room, (x, area.y), &keys, theme.key());
        x = brush.write(room, (x + 1, area.y), &word, theme.aside()).saturating_add(2);
    }
}

/// A sentence that is longer than the line takes those above it, too: what it tells is worth more for a moment.
fn draw_notice(brush: &mut Brush<'_>, area: Rect, notice: &str) {
    let lines = wrap(notice, usize::from(area.width));
    let height = u16::try_from(lines.len()).unwrap_or(u16::MAX).min(MOST_LINES).min(area.y + 1);
    let place = Rect { y: area.bottom().saturating_sub(height.max(1)), height, ..area };
    if height > 1 {
        brush.clear(Rect { x: area.x.saturating_sub(1), width: area.width + 2, ..place });
    }
    brush.write_lines(place, &lines, brush.theme.heading());
}

/// Lines of a notice that are shown at most.
const MOST_LINES: u16 = 4;

/// Keys and word for an action or a pair of them, where they have a key here and would do something. A few actions
/// have another word than theirs in some contexts.
fn hint(brush: &Brush<'_>, context: Context, word: Key, actions: &[Action]) -> Option<(String, String)> {
    let (world, ui) = (brush.world, brush.ui);
    let key = |action| Some(world.keymap.hint(context, action)?.shown(world.glyphs.ascii));
    let of_use = actions.iter().filter(|action| applies(ui, world, **action));
    let keys: Vec<String> = of_use.filter_map(|action| key(*action)).collect();
    let word = match (actions[0], context) {
        (
            Action::Cancel,
            Context::Help | Context::Problems | Context::Map | Context::Page | Context::Facets,
        ) => key::HINT_CLOSE,
        (Action::Cancel, Context::Search) => key::HINT_LEAVE,
        (Action::NextPane, Context::Search) if ui.search.would_complete() => key::HINT_COMPLETE,
        (Action::Open, Context::Search) if ui.search.route_from.is_some() => key::HINT_ROUTES,
        (Action::Open, Context::Problems) => key::HINT_EDIT,
        _ => word,
    };
    (!keys.is_empty()).then(|| (keys.join("/"), world.say(word)))
}
