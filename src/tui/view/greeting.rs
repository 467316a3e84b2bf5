//! What is said to those who are here for the first time: four questions with their keys.

use ratatui::layout::Rect;

use super::brush::{Brush, within};
use crate::cells::width;
use crate::pages::document::{TextRun, Tone};
use crate::tui::action::Action;
use crate::tui::keys::Context;
use crate::tui::layout::Regions;
use crate::tui::pane::Pane;
use crate::wording::{Key, key};

/// The questions, each with the keys that answer it.
const QUESTIONS: [(Key, &[Action]); 4] = [
    (key::GREETING_ROLE, &[Action::Search]),
    (key::GREETING_NEXT, &[Action::Route]),
    (key::GREETING_SKILLS, &[Action::Search, Action::Open, Action::Mark]),
    (key::GREETING_COMPARE, &[Action::Mark, Action::Compare]),
];

/// The same in words of one line.
const SHORT: &[(Key, &[Action])] = &[
    (key::HINT_ROUTE, &[Action::Route]),
    (key::HINT_COMPARE, &[Action::Mark, Action::Compare]),
    (key::HINT_HELP, &[Action::Help]),
];

/// A card at the lower right, over the end of what is read last; where that would hide more, one line above the status line.
pub(super) fn draw(brush: &mut Brush<'_>, regions: &Regions) {
    let world = brush.world;
    let lines: Vec<(String, String)> =
        QUESTIONS.iter().map(|(question, actions)| (keys(brush, actions), world.say(*question))).collect();
    let widest = |cells: &dyn Fn(&(String, String)) -> usize| lines.iter().map(cells).max().unwrap_or(0);
    let column = widest(&|(keys, _)| width(keys)) + 2;
    let heading = width(&world.say(key::GREETING_TITLE)) + width(&world.say(key::GREETING_END)) + 10;
    let needed = (column + widest(&|(_, question)| width(question)) + 4).max(heading);
    let list = regions.pane(Pane::Roles).unwrap_or_default().frame;
    let room = Rect {
        x: list.right(),
        width: regions.status.right().saturating_sub(list.right()).saturating_sub(1),
        ..list
    };
    // Below the card nothing, above it the greater part of what there is to read.
    let height = u16::try_from(lines.len() + 2).unwrap_or(u16::MAX);
    let cells = u16::try_from(needed).unwrap_or(u16::MAX);
    if !brush.ui.is_framed() || cells > room.width || room.height / 3 < height {
        return draw_line(brush, regions);
    }
    let card = Rect { x: room.right() - cells, y: room.bottom() - height - 1, width: cells, height };
    brush.clear(card);
    let end = TextRun::new(&world.say(key::GREETING_END), Tone::Aside);
    brush.frame(card, true, &world.say(key::GREETING_TITLE), &[end]);
    let (x, column) = (card.x + 2, u16::try_from(column).unwrap_or(0));
    for ((keys, question), y) in lines.iter().zip(card.y + 1..card.bottom()) {
        brush.write(card, (x, y), keys, brush.theme.key());
        brush.write(card, (x + column, y), question, brush.theme.base());
    }
}

/// Rows above which there is room for one more line.
const LEAST_HEIGHT: u16 = 9;

/// The same in one line, as much of it as fits.
fn draw_line(brush: &mut Brush<'_>, regions: &Regions) {
    let line = regions.status;
    if line.y < LEAST_HEIGHT || line.is_empty() {
        return;
    }
    let line = Rect { y: line.y - 1, ..line };
    let room = within(line);
    brush.clear(line);
    let mut x =
        brush.write_cut(room, (room.x, room.y), &brush.world.say(key::GREETING_LINE), brush.theme.heading());
    for (word, actions) in SHORT {
        let (keys, word) = (keys(brush, actions), brush.world.say(*word));
        let needed = u16::try_from(width(&keys) + width(&word) + 3).unwrap_or(u16::MAX);
        if keys.is_empty() || room.right().saturating_sub(x) < needed {
            continue;
        }
        x = brush.write(room, (x + 2, room.y), &keys, brush.theme.key());
        x = brush.write(room, (x + 1, room.y), &word, brush.theme.base());
    }
}

/// The keys of some actions, one after the other: “Space c”.
fn keys(brush: &Brush<'_>, actions: &[Action]) -> String {
    let world = brush.world;
    let key = |action: &Action| {
        Some(world.keymap.hint(Context::Roles, *action)?.shown(&world.wording, world.glyphs.ascii))
    };
    actions.iter().filter_map(key).collect::<Vec<_>>().join(" ")
}
