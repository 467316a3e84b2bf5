//! The detail pane: tabs, then the page in the lines [`crate::pages::document`] made of it.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::style::Style;

use super::brush::{draw_frame, rule, scroll_mark, write};
use super::document::draw_text;
use crate::cells::{cut, width};
use crate::domain::Subject;
use crate::pages::RolePage;
use crate::tui::layout::{Arrangement, PaneArea};
use crate::tui::pane::Pane;
use crate::tui::state::{Shown, State};
use crate::tui::theme::Theme;
use crate::wording::key;

/// Draws the pane. Returns where the chosen link is, or where the text begins if none is on the screen.
pub(super) fn draw(buffer: &mut Buffer, area: PaneArea, state: &State, theme: Theme) -> Position {
    let focused = state.is_focused(Pane::Detail);
    let (title, remark) = titles(state);
    let framed = state.regions().arrangement != Arrangement::Small;
    if framed {
        draw_frame(buffer, area.frame, focused, (&title, &remark), state.world.glyphs, theme);
    }
    draw_tabs(buffer, area.head, state, theme);
    if area.body.y > area.head.bottom() {
        rule(buffer, area.inside, area.head.bottom(), state.world.glyphs, theme.quiet());
        if !framed {
            let room = usize::from(area.inside.width).saturating_sub(1);
            let title = format!("{} ", cut(&title, room, state.world.glyphs.ellipsis));
            write(buffer, area.inside, (area.inside.x, area.head.bottom()), &title, theme.heading());
        }
    }
    let text = &state.detail.text;
    let (glyphs, height) = (state.world.glyphs, usize::from(area.body.height));
    let cursor = draw_text(buffer, area.body, text, focused, (glyphs, theme));
    let lines = (text.scroll, height, text.document.lines.len());
    scroll_mark(buffer, area.mark_line(framed), lines, glyphs, theme.quiet());
    cursor
}

/// Columns of each tab in the head of the pane, for drawing and for clicks: from, to, page. A skill has one
/// page. Each tab has a cell on both sides; where that is too much, neighbours share one.
pub fn tab_spans(head: Rect, state: &State) -> Vec<(u16, u16, RolePage)> {
    let is_role = state.shown.subject().and_then(Subject::role).is_some();
    let pages = if is_role { &RolePage::ALL[..] } else { &RolePage::ALL[..1] };
    let cells: Vec<usize> =
        pages.iter().map(|page| width(&state.world.wording.say(page.key())) + 2).collect();
    let overlap = usize::from(cells.iter().sum::<usize>() > usize::from(head.width));
    let mut x = usize::from(head.x);
    let column = |x: usize| u16::try_from(x).unwrap_or(u16::MAX);
    // Where even that is too much, tabs before the open one give way to it.
    let open = pages.iter().position(|page| *page == state.detail.page).unwrap_or(0);
    let taken =
        |first: usize| cells[first..=open].iter().map(|cells| cells - overlap).sum::<usize>() + overlap;
    let first = (0..open).find(|first| taken(*first) <= usize::from(head.width)).unwrap_or(open);
    let mut spans = Vec::new();
    for (page, cells) in pages.iter().zip(&cells).skip(first) {
        spans.push((column(x), column(x + cells), *page));
        x += cells - overlap;
    }
    spans
}

/// Title of the role or skill, with family and stage, or category.
fn titles(state: &State) -> (String, String) {
    let reader = state.reader();
    match state.shown {
        Shown::Subject(Subject::Role(at)) => {
            let role = state.world.catalogue.role(at);
            let family = role.family.map(|family| reader.text(&state.world.catalogue.family(family).name));
            let stage = role.stage.map(|stage| reader.word(stage));
            let facts: Vec<String> = [family, stage].into_iter().flatten().collect();
            (reader.text(&role.title), facts.join(" · "))
        }
        Shown::Subject(Subject::Skill(at)) => {
            let skill = state.world.catalogue.skill(at);
            (reader.text(&skill.name), reader.word(skill.kind))
        }
        Shown::Family(family) => (reader.family(&state.world.catalogue, family), String::new()),
        Shown::Nothing => (state.world.wording.say(key::PANE_DETAIL), String::new()),
    }
}

fn draw_tabs(buffer: &mut Buffer, head: Rect, state: &State, theme: Theme) {
    let spans = tab_spans(head, state);
    for (x, _, page) in &spans {
        write(buffer, head, (x + 1, head.y), &state.world.wording.say(page.key()), Style::new());
    }
    // Last, because its brackets may stand in cells it shares with its neighbours.
    for (x, _, page) in spans.into_iter().filter(|(_, _, page)| *page == state.detail.page) {
        let open = format!("[{}]", state.world.wording.say(page.key()));
        write(buffer, head, (x, head.y), &open, theme.key());
    }
}
