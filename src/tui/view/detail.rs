//! The detail pane: tabs, then the page in the lines [`crate::pages::document`] made of it.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;

use super::brush::{draw_frame, rule, scroll_mark, write};
use super::is_focused;
use crate::cells::width;
use crate::domain::Subject;
use crate::pages::RolePage;
use crate::pages::document::Line;
use crate::tui::layout::{Arrangement, PaneArea};
use crate::tui::state::{Pane, State};
use crate::tui::theme::Theme;

pub(super) fn draw(buffer: &mut Buffer, area: PaneArea, state: &State, theme: Theme) {
    let focused = is_focused(state, Pane::Detail);
    let (title, remark) = titles(state);
    let framed = state.regions().arrangement != Arrangement::Small;
    if framed {
        draw_frame(buffer, area.frame, focused, (&title, &remark), state.glyphs, theme);
    }
    draw_head(buffer, area, &title, state, theme);
    if area.body.y > area.head.bottom() {
        rule(buffer, area.inside, area.head.bottom(), state.glyphs, theme.quiet());
    }
    let detail = &state.detail;
    let height = usize::from(area.body.height);
    let shown = detail.document.lines.iter().enumerate().skip(detail.scroll).take(height);
    let chosen = detail.link.and_then(|at| detail.document.links.get(at)).map(|link| link.line);
    for ((at, line), y) in shown.zip(area.body.y..) {
        let selected = if chosen == Some(at) { Some(focused) } else { None };
        draw_line(buffer, Rect { y, height: 1, ..area.body }, line, selected, state, theme);
    }
    let lines = (detail.scroll, height, detail.document.lines.len());
    let mark = if framed { area.frame } else { area.body };
    if framed {
        scroll_mark(buffer, mark, lines, state.glyphs, theme.quiet());
    }
}

/// Columns of each tab in the head of the pane, for drawing and for clicks: from, to, page.
pub fn tab_spans(head: Rect, state: &State) -> Vec<(u16, u16, RolePage)> {
    if !matches!(state.subject, Some(Subject::Role(_))) {
        return Vec::new();
    }
    let mut x = head.x;
    let mut spans = Vec::new();
    for page in RolePage::ALL {
        let cells = u16::try_from(width(&state.wording.say(page.key())) + 2).unwrap_or(u16::MAX);
        spans.push((x, x.saturating_add(cells), page));
        x = x.saturating_add(cells);
    }
    spans
}

/// Title of the role or skill, with family and stage, or category.
fn titles(state: &State) -> (String, String) {
    let reader = state.reader();
    match state.subject {
        Some(Subject::Role(at)) => {
            let role = state.catalogue.role(at);
            let family = role.family.map(|family| reader.text(&state.catalogue.family(family).name));
            let stage = role.stage.map(|stage| reader.word("stage", stage.as_str()));
            let facts: Vec<String> = [family, stage].into_iter().flatten().collect();
            (reader.text(&role.title), facts.join(" · "))
        }
        Some(Subject::Skill(at)) => {
            let skill = state.catalogue.skill(at);
            (reader.text(&skill.name), reader.word("skill", skill.kind.as_str()))
        }
        None => (state.wording.say("pane-detail"), String::new()),
    }
}

/// The tabs of a role. A skill has one page only; without a frame, its name stands here instead.
fn draw_head(buffer: &mut Buffer, area: PaneArea, title: &str, state: &State, theme: Theme) {
    let spans = tab_spans(area.head, state);
    if spans.is_empty() {
        write(buffer, area.head, (area.head.x, area.head.y), title, theme.heading());
    }
    for (x, _, page) in spans {
        let name = state.wording.say(page.key());
        let (text, style) = if page == state.detail.page {
            (format!("[{name}]"), theme.key())
        } else {
            (format!(" {name} "), Style::new())
        };
        write(buffer, area.head, (x, area.head.y), &text, style);
    }
}

/// One line of a document. `selected` says that it is chosen, and whether its pane has the keyboard.
pub(super) fn draw_line(
    buffer: &mut Buffer,
    area: Rect,
    line: &Line,
    selected: Option<bool>,
    state: &State,
    theme: Theme,
) {
    let mut x = area.x;
    for piece in &line.pieces {
        x = write(buffer, area, (x, area.y), &piece.text, theme.tone(piece.tone));
    }
    let Some(focused) = selected else { return };
    write(buffer, area, (area.x, area.y), state.glyphs.marker, theme.key());
    let style = if focused { theme.selected() } else { theme.selected_elsewhere() };
    buffer.set_style(area.intersection(buffer.area), style);
}
