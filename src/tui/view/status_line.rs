//! The last line: a notice, or the keys that work here.
//!
//! Each context has its own table: first what can be done there, in the order of use, last how one moves, which help tells
//! anyway. What does not fit is left out. Nothing is offered that would do nothing.

use ratatui::layout::Rect;

use super::brush::{Brush, within};
use crate::cells::{width, wrap};
use crate::tui::action::Action;
use crate::tui::keys::Context;
use crate::tui::ui::page_sheet::About;
use crate::tui::ui::{Sheet, Ui};
use crate::tui::update::{applies, context};
use crate::tui::world::World;
use crate::wording::{Key, key};

/// A word, and the actions that share it.
type Offer = (Key, &'static [Action]);

const OPEN: Offer = (key::HINT_OPEN, &[Action::Open]);
const CLOSE: Offer = (key::HINT_CLOSE, &[Action::Cancel]);
const SEARCH: Offer = (key::HINT_SEARCH, &[Action::Search]);
const MARK: Offer = (key::HINT_MARK, &[Action::Mark]);
const COMPARE: Offer = (key::HINT_COMPARE, &[Action::Compare]);
const ROUTE: Offer = (key::HINT_ROUTE, &[Action::Route]);
const WHY: Offer = (key::HINT_WHY, &[Action::Why]);
const LEVEL: Offer = (key::HINT_LEVEL, &[Action::LowerLevel, Action::RaiseLevel]);
const FORGET: Offer = (key::HINT_FORGET_SKILLS, &[Action::ForgetSkills]);
const CLEAR_FACETS: Offer = (key::HINT_CLEAR_FACETS, &[Action::ClearFacets]);
const FOLD: Offer = (key::HINT_FOLD, &[Action::Fold]);
const EDIT: Offer = (key::HINT_EDIT, &[Action::Edit]);
const BACK: Offer = (key::HINT_BACK, &[Action::Back]);
const SCROLL: Offer = (key::HINT_SCROLL_DOWN, &[Action::ScrollDown, Action::ScrollUp]);
const MOVE: Offer = (key::HINT_DOWN, &[Action::Left, Action::Down, Action::Up, Action::Right]);
const LANGUAGE: Offer = (key::HINT_LANGUAGE, &[Action::Language]);

const IN_PANES: &[Offer] = &[
    OPEN,
    SEARCH,
    (key::HINT_CANCEL, &[Action::Cancel]),
    MARK,
    COMPARE,
    ROUTE,
    (key::HINT_MAP, &[Action::Map]),
    WHY,
    LEVEL,
    (key::HINT_FACETS, &[Action::Facets]),
    CLEAR_FACETS,
    FORGET,
    EDIT,
    BACK,
    (key::HINT_NEXT_PANE, &[Action::NextPane]),
    (key::HINT_QUIT, &[Action::Quit]),
    (key::HINT_NEXT_TAB, &[Action::NextTab]),
    FOLD,
    SCROLL,
    MOVE,
    LANGUAGE,
];
const IN_SEARCH: &[Offer] =
    &[OPEN, (key::HINT_COMPLETE, &[Action::NextPane]), (key::HINT_LEAVE, &[Action::Cancel]), MARK, MOVE];
const ON_MAP: &[Offer] = &[
    OPEN,
    CLOSE,
    (key::HINT_WIDER, &[Action::Wider]),
    (key::HINT_NARROWER, &[Action::Narrower]),
    (key::HINT_ZOOM_IN, &[Action::ZoomIn, Action::ZoomOut]),
    (key::HINT_ALL_LINKS, &[Action::AllLinks]),
    MARK,
    COMPARE,
    ROUTE,
    WHY,
    SEARCH,
    EDIT,
    BACK,
    MOVE,
    LANGUAGE,
];
const ON_PAGE: &[Offer] = &[
    OPEN,
    CLOSE,
    (key::HINT_MEASURE, &[Action::Measure]),
    WHY,
    MARK,
    COMPARE,
    ROUTE,
    (key::HINT_MAP, &[Action::Map]),
    SEARCH,
    LEVEL,
    EDIT,
    SCROLL,
    MOVE,
    LANGUAGE,
];
const IN_HELP: &[Offer] = &[(key::HINT_FILTER, &[Action::Search]), CLOSE, MOVE];
const IN_HELP_FILTER: &[Offer] =
    &[(key::HINT_KEEP_FILTER, &[Action::Open]), (key::HINT_CANCEL, &[Action::Cancel]), MOVE];
const IN_PROBLEMS: &[Offer] = &[EDIT, CLOSE, MOVE];
const IN_FACETS: &[Offer] = &[
    (key::HINT_CHOOSE, &[Action::Choose]),
    CLOSE,
    (key::HINT_NEXT_FACET, &[Action::NextFacet, Action::PreviousFacet]),
    CLEAR_FACETS,
    FOLD,
    MOVE,
];

fn offers(ui: &Ui, context: Context) -> &'static [Offer] {
    match context {
        Context::Everywhere | Context::Roles | Context::Detail | Context::Paths => IN_PANES,
        Context::Search if ui.filters_help() => IN_HELP_FILTER,
        Context::Search => IN_SEARCH,
        Context::Map => ON_MAP,
        Context::Page => ON_PAGE,
        Context::Help => IN_HELP,
        Context::Problems => IN_PROBLEMS,
        Context::Facets => IN_FACETS,
    }
}

/// A part of the line: a key or a word, with what it asks for where it is clicked.
#[derive(Debug)]
pub struct HintSpan {
    pub from: u16,
    pub to: u16,
    pub action: Action,
    text: String,
    is_key: bool,
}

/// The hints of the status line in its columns, for drawing and for clicks; none while a notice stands there.
pub fn hint_spans(area: Rect, world: &World, ui: &Ui) -> Vec<HintSpan> {
    let mut room = within(area);
    let mut spans = Vec::new();
    if room.is_empty() || ui.notice.is_some() {
        return spans;
    }
    let here = context(ui);
    // Help is offered first, at the right end, so that it is never the hint that does not fit.
    if let Some(hint) = hint(world, ui, here, (key::HINT_HELP, &[Action::Help]))
        && hint.cells() <= room.width
    {
        room.width -= hint.cells();
        hint.put(room.right(), &mut spans);
    }
    let mut x = room.x;
    for offer in offers(ui, here) {
        let Some(hint) = hint(world, ui, here, *offer) else { continue };
        let cells = hint.cells().saturating_add(BETWEEN);
        if room.right().saturating_sub(x) >= cells {
            hint.put(x, &mut spans);
            x += cells;
        }
    }
    spans
}

/// Cells between two hints.
const BETWEEN: u16 = 2;

pub(super) fn draw(brush: &mut Brush<'_>, area: Rect) {
    if let Some(notice) = &brush.ui.notice {
        return draw_notice(brush, within(area), notice);
    }
    let (key, word) = (brush.theme.key(), brush.theme.aside());
    for span in hint_spans(area, brush.world, brush.ui) {
        brush.write(area, (span.from, area.y), &span.text, if span.is_key { key } else { word });
    }
}

/// A sentence that is longer than the line takes those above it, too: what it tells is worth more for a moment.
fn draw_notice(brush: &mut Brush<'_>, area: Rect, notice: &str) {
    if area.is_empty() {
        return;
    }
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

/// Keys with what each asks for, and in a word what they do.
struct Hint {
    keys: Vec<(String, Action)>,
    word: String,
}

impl Hint {
    fn parts(&self) -> impl Iterator<Item = (String, Action, bool)> {
        let first = self.keys[0].1;
        let key = |(at, (key, action)): (usize, &(String, Action))| {
            let between = if at == 0 { "" } else { "/" };
            (format!("{between}{key}"), *action, true)
        };
        self.keys.iter().enumerate().map(key).chain([(format!(" {}", self.word), first, false)])
    }

    fn cells(&self) -> u16 {
        let cells = self.parts().map(|(text, ..)| width(&text)).sum::<usize>();
        u16::try_from(cells).unwrap_or(u16::MAX)
    }

    fn put(&self, mut x: u16, spans: &mut Vec<HintSpan>) {
        for (text, action, is_key) in self.parts() {
            let from = x;
            x = x.saturating_add(u16::try_from(width(&text)).unwrap_or(u16::MAX));
            spans.push(HintSpan { from, to: x, action, text, is_key });
        }
    }
}

/// The hint of actions that have a key here and would do something. A few have another word in some places.
fn hint(world: &World, ui: &Ui, context: Context, (word, actions): Offer) -> Option<Hint> {
    let of_use = actions.iter().filter(|action| applies(ui, world, **action));
    let keys: Vec<(String, Action)> =
        of_use.filter_map(|action| Some((world.key_for(context, *action)?, *action))).collect();
    let word = match (actions[0], context) {
        (Action::NextPane, Context::Search) if !ui.search.would_complete() => key::HINT_NEXT_PANE,
        (Action::Open, Context::Search) if ui.search.route_from.is_some() && !ui.filters_help() => {
            key::HINT_ROUTES
        }
        (Action::Cancel, Context::Help) if ui.has_help_filter() => key::HINT_CANCEL,
        // In the list of moves it tells why, and from there it leads back to them.
        (Action::Why, Context::Page) => match &ui.sheet {
            Some(Sheet::Page(page)) if matches!(page.about, About::Moves(_)) => key::HINT_WHY_MOVE,
            Some(Sheet::Page(page)) if matches!(page.about, About::Move { .. }) => key::HINT_WHY_BACK,
            _ => word,
        },
        _ => word,
    };
    (!keys.is_empty()).then(|| Hint { keys, word: world.say(word) })
}
