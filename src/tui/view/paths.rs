//! The paths pane: the picture of the role in focus, and why the chosen step makes sense.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::style::Style;

use super::brush::{draw_frame, rule, scroll_mark, write, write_right};
use super::document::draw_line;
use crate::cells::cut;
use crate::domain::Subject;
use crate::graph::focus::FocusSide;
use crate::graph::focus_picture::{FocusPicture, FocusSelection, Part};
use crate::tui::layout::{Arrangement, PaneArea};
use crate::tui::pane::Pane;
use crate::tui::paths_scene::{Drawing, OutlineRow, drawing};
use crate::tui::state::{State, Why};
use crate::tui::theme::Theme;
use crate::wording::key;

/// Draws the pane. Returns where the chosen role is, or where the pane begins.
pub(super) fn draw(buffer: &mut Buffer, area: PaneArea, state: &State, theme: Theme) -> Option<Position> {
    let focused = state.is_focused(Pane::Paths);
    if state.regions().arrangement != Arrangement::Small {
        let name = |subject| state.world.catalogue.name_of(subject, state.world.lang);
        let title = match state.paths.about {
            Some(Subject::Role(role)) => {
                state.world.wording.with(key::PATHS_FROM, &[("role", name(Subject::Role(role)).into())])
            }
            Some(Subject::Skill(skill)) => {
                state.world.wording.with(key::PATHS_SKILL, &[("skill", name(Subject::Skill(skill)).into())])
            }
            None => state.world.wording.say(key::PANE_PATHS),
        };
        draw_frame(buffer, area.frame, focused, (&title, &legend(state)), state.world.glyphs, theme);
    }
    let (upper, lower) = state.paths_parts(area.body);
    let cursor = match drawing(state, upper) {
        Drawing::Picture(picture) => draw_picture(buffer, upper, &picture, state, theme),
        Drawing::Outline(rows) => draw_outline(buffer, upper, &rows, state, theme),
    };
    if let Some(why) = &state.why {
        draw_why(buffer, area, lower, why, state, theme);
    }
    cursor.or(Some(Position { x: upper.x, y: upper.y }))
}

/// The kinds of step that occur here, each with its sign.
fn legend(state: &State) -> String {
    let Some(focus) = state.focus() else { return String::new() };
    let mut kinds: Vec<_> = focus.into.iter().chain(&focus.out).map(|link| link.step.kind).collect();
    kinds.sort_unstable();
    kinds.dedup();
    let word = |kind: crate::domain::StepKind| state.world.wording.say(kind.into());
    let parts = kinds.into_iter().map(|kind| format!("{} {}", state.world.glyphs.step(kind), word(kind)));
    parts.collect::<Vec<_>>().join("  ")
}

fn draw_picture(
    buffer: &mut Buffer,
    area: Rect,
    picture: &FocusPicture,
    state: &State,
    theme: Theme,
) -> Option<Position> {
    let screen = area.intersection(buffer.area);
    for (y, row) in (screen.top()..screen.bottom()).enumerate() {
        for (x, column) in (screen.left()..screen.right()).enumerate() {
            let joint = picture.strokes.at(x, y);
            if !joint.is_empty() {
                let sign = if state.world.glyphs.ascii { joint.ascii() } else { joint.symbol() };
                buffer[(column, row)].set_char(sign).set_style(theme.line(joint.is_heavy()));
            }
        }
    }
    let focused = state.is_focused(Pane::Paths);
    let chosen = state.paths.spot();
    let selected = if focused { theme.selected() } else { theme.selected_elsewhere() };
    let mut cursor = None;
    for placed in &picture.texts {
        let style = match placed.part {
            Part::Heading | Part::More(_) => theme.quiet(),
            Part::Here if chosen == FocusSelection::Here => selected,
            Part::Here => theme.heading(),
            Part::Arrow => theme.line(matches!(chosen, FocusSelection::Link(FocusSide::Into, _))),
            Part::Glyph(..) => theme.sign(),
            Part::Title(side, at) if chosen == FocusSelection::Link(side, at) => selected,
            Part::Title(..) => theme.tone(crate::pages::document::Tone::Link),
        };
        let cell =
            |offset: usize, start: u16| start.saturating_add(u16::try_from(offset).unwrap_or(u16::MAX));
        let (x, y) = (cell(placed.x, area.x), cell(placed.y, area.y));
        let is_chosen = match placed.part {
            Part::Here => chosen == FocusSelection::Here,
            Part::Title(side, at) => chosen == FocusSelection::Link(side, at),
            Part::Heading | Part::Glyph(..) | Part::Arrow | Part::More(_) => false,
        };
        if is_chosen {
            // Beside the title, so that no letter of it is hidden.
            cursor = cursor.or(Some(Position { x: x.saturating_sub(1), y }));
        }
        write(buffer, area, (x, y), &placed.text, style);
    }
    cursor
}

fn draw_outline(
    buffer: &mut Buffer,
    area: Rect,
    rows: &[OutlineRow],
    state: &State,
    theme: Theme,
) -> Option<Position> {
    let mut cursor = None;
    let focused = state.is_focused(Pane::Paths);
    for (row, y) in rows.iter().zip(area.top()..area.bottom()) {
        match row {
            OutlineRow::Heading(text) => {
                write(buffer, area, (area.x, y), text, theme.heading());
            }
            OutlineRow::Spot(spot, sign, title) => {
                let line = Rect { y, height: 1, ..area };
                let selected = *spot == state.paths.spot();
                let marker = if selected { state.world.glyphs.marker } else { " " };
                let x = write(buffer, line, (area.x, y), &format!("{marker} "), theme.key());
                let x = write(buffer, line, (x, y), sign, theme.sign());
                let gap = if sign.is_empty() { "" } else { " " };
                let room = usize::from(line.right().saturating_sub(x)).saturating_sub(gap.len());
                let title = cut(title, room, state.world.glyphs.ellipsis);
                let tone = crate::pages::document::Tone::Link;
                write(buffer, line, (x, y), &format!("{gap}{title}"), theme.tone(tone));
                if selected {
                    cursor = Some(Position { x: area.x, y });
                    let style = if focused { theme.selected() } else { theme.selected_elsewhere() };
                    buffer.set_style(line.intersection(buffer.area), style);
                }
            }
            OutlineRow::Note(text) => {
                write(buffer, area, (area.x, y), text, Style::new());
            }
            OutlineRow::Hidden(count, sign) => {
                write(buffer, area, (area.x + 2, y), &format!("{sign} {count}"), theme.quiet());
            }
            OutlineRow::Gap => {}
        }
    }
    cursor
}

/// A rule with the step's title and kind in it, then the text under it.
fn draw_why(buffer: &mut Buffer, pane: PaneArea, area: Rect, why: &Why, state: &State, theme: Theme) {
    let inside = pane.inside;
    let y = area.y.saturating_sub(1);
    if y <= inside.y || area.is_empty() {
        return;
    }
    rule(buffer, inside, y, state.world.glyphs, theme.quiet());
    let framed = state.regions().arrangement != Arrangement::Small;
    let height = usize::from(area.height);
    let total = why.text.lines.len();
    // Without a frame, the mark of what is hidden stands behind the title.
    let reserved = if framed || total <= height { 2 } else { 15 };
    let title =
        cut(&why.title, usize::from(inside.width).saturating_sub(reserved), state.world.glyphs.ellipsis);
    let end = write(buffer, inside, (inside.x, y), &format!("{title} "), theme.heading());
    if !why.aside.is_empty() {
        write_right(buffer, inside, end.saturating_add(1), y, &format!(" {}", why.aside), theme.quiet());
    }
    let shown = why.text.lines.iter().skip(state.paths.why_scroll).take(height);
    for (line, y) in shown.zip(area.y..) {
        draw_line(buffer, Rect { y, height: 1, ..area }, line, None, (state.world.glyphs, theme));
    }
    let view = (state.paths.why_scroll, height, total);
    // Without a frame, the mark takes the place of the step's kind, which the sign in the outline says too.
    let line = if framed { pane.mark_line(true) } else { Rect { y, height: 1, ..pane.inside } };
    scroll_mark(buffer, line, view, state.world.glyphs, theme.quiet());
}
