//! The paths pane: the picture of the role in focus, and why the chosen step makes sense.

use ratatui::layout::{Position, Rect};
use ratatui::style::Style;

use super::brush::{Brush, row};
use super::document::draw_lines;
use crate::domain::{StepKind, Subject};
use crate::graph::focus::FocusSide;
use crate::graph::focus_picture::{FocusPicture, FocusSelection, Part};
use crate::pages::document::{TextRun, Tone};
use crate::tui::layout::PaneArea;
use crate::tui::pane::Pane;
use crate::tui::paths_scene::{Drawing, OutlineRow};
use crate::tui::signs::signed_steps;
use crate::tui::why::Why;
use crate::wording::key;

/// Draws the pane. Returns where the chosen role is, or where the pane begins.
pub(super) fn draw(brush: &mut Brush<'_>, area: &PaneArea) -> Position {
    let (world, ui) = (brush.world, brush.ui);
    if ui.is_framed() {
        let name = |subject| world.name(subject).into();
        let title = match ui.paths.about {
            Some(role @ Subject::Role(_)) => world.with(key::PATHS_FROM, &[("role", name(role))]),
            Some(skill @ Subject::Skill(_)) => world.with(key::PATHS_SKILL, &[("skill", name(skill))]),
            None => world.say(key::PANE_PATHS),
        };
        brush.frame(area.frame, ui.is_focused(Pane::Paths), &title, &legend(brush));
    }
    let upper = ui.scene.upper;
    let cursor = match &ui.scene.drawing {
        Drawing::Picture(picture) => draw_picture(brush, upper, picture),
        Drawing::Outline(rows) => draw_outline(brush, upper, rows),
    };
    if let Some(why) = &ui.scene.why {
        draw_why(brush, area, ui.scene.lower, why);
    }
    cursor.unwrap_or(upper.as_position())
}

/// The kinds of step that occur here, each with its sign.
fn legend(brush: &Brush<'_>) -> Vec<TextRun> {
    let Some(focus) = brush.ui.paths.focus(&brush.world.catalogue) else { return Vec::new() };
    let kinds: Vec<StepKind> = focus.into.iter().chain(&focus.out).map(|link| link.step.kind).collect();
    signed_steps(kinds, brush.world)
}

fn draw_picture(brush: &mut Brush<'_>, area: Rect, picture: &FocusPicture) -> Option<Position> {
    let screen = area.intersection(brush.buffer.area);
    for (y, row) in (screen.top()..screen.bottom()).enumerate() {
        for (x, column) in (screen.left()..screen.right()).enumerate() {
            brush.joint((column, row), picture.strokes.at(x, y));
        }
    }
    let (theme, chosen) = (brush.theme, brush.ui.paths.spot());
    let mut cursor = None;
    for placed in &picture.texts {
        let (spot, style) = match placed.part {
            Part::Heading => (None, theme.aside()),
            Part::More(_) => (None, theme.quiet()),
            Part::Here => (Some(FocusSelection::Here), theme.heading()),
            Part::Arrow => (None, theme.line(matches!(chosen, FocusSelection::Link(FocusSide::Into, _)))),
            Part::Glyph(side, at) => (None, glyph_style(brush, side, at)),
            Part::Title(side, at) => (Some(FocusSelection::Link(side, at)), theme.tone(Tone::Link)),
        };
        let cell =
            |offset: usize, start: u16| start.saturating_add(u16::try_from(offset).unwrap_or(u16::MAX));
        let (x, y) = (cell(placed.x, area.x), cell(placed.y, area.y));
        let is_chosen = spot == Some(chosen);
        if is_chosen {
            // Beside the title, so that no letter of it is hidden.
            cursor = cursor.or(Some(Position { x: x.saturating_sub(1), y }));
        }
        let style = if is_chosen { theme.chosen(brush.ui.is_focused(Pane::Paths)) } else { style };
        brush.write(area, (x, y), &placed.text, style);
    }
    cursor
}

/// The style of the sign of a link's kind.
fn glyph_style(brush: &Brush<'_>, side: FocusSide, at: usize) -> Style {
    let focus = brush.ui.paths.focus(&brush.world.catalogue);
    let kind = focus.and_then(|focus| Some(focus.links(side).get(at)?.step.kind));
    kind.map_or(brush.theme.heading(), |kind| brush.theme.step(kind))
}

fn spot_style(brush: &Brush<'_>, spot: FocusSelection) -> Style {
    match spot {
        FocusSelection::Link(side, at) => glyph_style(brush, side, at),
        FocusSelection::Here => brush.theme.heading(),
    }
}

fn draw_outline(brush: &mut Brush<'_>, area: Rect, rows: &[OutlineRow]) -> Option<Position> {
    let mut cursor = None;
    for (outlined, y) in rows.iter().zip(area.top()..area.bottom()) {
        let theme = brush.theme;
        match outlined {
            OutlineRow::Heading(text) => {
                brush.write(area, (area.x, y), text, theme.heading());
            }
            OutlineRow::Spot(spot, sign, title) => {
                let start = (area.x.saturating_add(2), y);
                let x = match sign.find('○').or(sign.contains('●').then_some(sign.len())) {
                    Some(filled) => {
                        let runs = [(&sign[..filled], Tone::Level), (&sign[filled..], Tone::Unfilled)];
                        brush.write_runs(area, start, &runs.map(|(text, tone)| TextRun::new(text, tone)))
                    }
                    None => brush.write(area, start, sign, spot_style(brush, *spot)),
                };
                let x = if sign.is_empty() { x } else { x.saturating_add(1) };
                brush.write_cut(area, (x, y), title, theme.tone(Tone::Link));
                if *spot == brush.ui.paths.spot() {
                    cursor = Some(brush.choose(row(area, y), brush.ui.is_focused(Pane::Paths)));
                }
            }
            OutlineRow::Note(text) => {
                brush.write(area, (area.x, y), text, Style::new());
            }
            OutlineRow::Hidden(count, sign) => {
                brush.write(area, (area.x + 2, y), &format!("{sign} {count}"), theme.quiet());
            }
            OutlineRow::Gap => {}
        }
    }
    cursor
}

/// A rule with the step's title and kind in it, then the text under it.
fn draw_why(brush: &mut Brush<'_>, pane: &PaneArea, area: Rect, why: &Why) {
    let (inside, theme, scroll) = (pane.inside, brush.theme, brush.ui.paths.why_scroll);
    let y = area.y.saturating_sub(1);
    if y <= inside.y || area.is_empty() {
        return;
    }
    brush.rule(inside, y);
    let framed = brush.ui.is_framed();
    let (height, total) = (usize::from(area.height), why.text.lines.len());
    // Without a frame, the mark of what is hidden stands behind the title.
    let reserved = if framed || total <= height { 2 } else { 15 };
    let title = brush.cut(&why.title, inside.width.saturating_sub(reserved));
    let end = brush.write(inside, (inside.x, y), &format!("{title} "), theme.heading());
    if !why.aside.is_empty() {
        brush.write_right(inside, (end.saturating_add(1), y), &format!(" {}", why.aside), theme.aside());
    }
    let lines = why.text.lines.get(scroll..).unwrap_or_default();
    draw_lines(brush, area, lines, None, false);
    // Without a frame, the mark takes the place of the step's kind, which the sign in the outline says too.
    let line = if framed { pane.mark_line(true) } else { row(inside, y) };
    brush.scroll_mark(line, scroll, height, total);
}
