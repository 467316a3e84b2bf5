//! The detail pane: tabs, then the page in the lines [`crate::pages::document`] made of it.

use ratatui::layout::{Position, Rect};
use ratatui::style::Style;

use super::brush::Brush;
use super::document::draw_text;
use crate::cells::width;
use crate::domain::Subject;
use crate::pages::RolePage;
use crate::pages::document::{TextRun, Tone};
use crate::tui::layout::PaneArea;
use crate::tui::pane::Pane;
use crate::tui::signs::{signed_family, signed_stage};
use crate::tui::ui::{Shown, Ui};
use crate::tui::world::World;
use crate::wording::key;

/// Cells of the longest mark of a page: ` 100-116/181 ▲▼ `.
const MARK: u16 = 16;

/// Draws the pane. Returns where the chosen link is, or where the text begins if none is on the screen.
pub(super) fn draw(brush: &mut Brush<'_>, area: &PaneArea) -> Position {
    let focused = brush.ui.is_focused(Pane::Detail);
    let framed = brush.ui.is_framed();
    // Without a frame, the title shares its line with the mark that says how far the text is scrolled.
    let mark = if brush.ui.detail.text.is_longer_than_shown() { MARK } else { 0 };
    let room =
        if framed { area.frame.width.saturating_sub(6) } else { area.inside.width.saturating_sub(mark) };
    let room = usize::from(room);
    let (title, remark) = titles(brush.world, brush.ui.shown, room);
    if framed {
        brush.frame(area.frame, focused, &title, &remark);
    }
    draw_tabs(brush, area.head);
    if brush.rule_under_head(area) && !framed {
        let title = format!("{} ", brush.cut(&title, area.inside.width.saturating_sub(mark + 1)));
        brush.write(area.inside, (area.inside.x, area.head.bottom()), &title, brush.theme.heading());
    }
    draw_text(brush, area, &brush.ui.detail.text, focused)
}

/// Columns of each tab in the head of the pane, for drawing and for clicks: from, to, page. A skill has one
/// page. Each tab has a cell on both sides; where that is too much, neighbours share one, and only tabs that have room
/// whole are there, the open one among them.
pub fn tab_spans(head: Rect, world: &World, ui: &Ui) -> Vec<(u16, u16, RolePage)> {
    let pages = if ui.shown.role().is_some() { &RolePage::ALL[..] } else { &RolePage::ALL[..1] };
    let cells: Vec<usize> = pages.iter().map(|page| width(&world.say(page.key())) + 2).collect();
    let room = usize::from(head.width);
    let overlap = usize::from(cells.iter().sum::<usize>() > room);
    // Where even that is too much, tabs before the open one give way to it.
    let open = pages.iter().position(|page| *page == ui.detail.page).unwrap_or(0);
    let taken = |first: &usize| cells[*first..=open].iter().map(|cells| cells - overlap).sum::<usize>();
    // Where there are more tabs behind it, one cell is left to say so.
    let more = usize::from(open + 1 < pages.len());
    let first = (0..open).find(|first| taken(first) + overlap + more <= room).unwrap_or(open);
    let column = |x: usize| u16::try_from(x).unwrap_or(u16::MAX);
    let mut x = usize::from(head.x);
    let span = |(page, cells): (&RolePage, &usize)| {
        let from = x;
        x += cells - overlap;
        (column(from), column(from + cells), *page)
    };
    let is_whole = |(_, to, _): &(u16, u16, RolePage)| *to <= head.right();
    let mut spans: Vec<_> = pages.iter().zip(&cells).skip(first).map(span).take_while(is_whole).collect();
    let is_last = first + spans.len() == pages.len();
    spans.pop_if(|(_, to, page)| !is_last && *to == head.right() && *page != ui.detail.page);
    spans
}

/// Title of the role or skill, with family and stage, or category. In full where there is room for that.
fn titles(world: &World, shown: Shown, room: usize) -> (String, Vec<TextRun>) {
    let reader = world.reader();
    match shown {
        Shown::Subject(Subject::Role(at)) => {
            let role = world.catalogue.role(at);
            let family = role.family.map(|family| signed_family(family, world));
            let stage = role.stage.map(|stage| signed_stage(stage, world));
            let facts: Vec<Vec<TextRun>> = [family, stage].into_iter().flatten().collect();
            let full = reader.full_title(&world.catalogue, at);
            let title = if width(&full) <= room { full } else { reader.title(&world.catalogue, at) };
            (title, facts.join(&TextRun::new("  ", Tone::Aside)))
        }
        Shown::Subject(Subject::Skill(at)) => {
            let skill = world.catalogue.skill(at);
            (reader.text(&skill.name), vec![TextRun::new(&reader.word(skill.kind), Tone::Aside)])
        }
        Shown::Family(family) => (world.family(family), Vec::new()),
        Shown::Nothing => (world.say(key::PANE_DETAIL), Vec::new()),
    }
}

fn draw_tabs(brush: &mut Brush<'_>, head: Rect) {
    let (world, ui) = (brush.world, brush.ui);
    let spans = tab_spans(head, world, ui);
    for (x, _, page) in &spans {
        brush.write(head, (x + 1, head.y), &world.say(page.key()), Style::new());
    }
    if let Some((_, end, _)) =
        spans.last().filter(|(_, _, last)| ui.shown.role().is_some() && RolePage::ALL.last() != Some(last))
    {
        brush.write(head, (*end, head.y), brush.world.glyphs.ellipsis, brush.theme.aside());
    }
    let share = spans.windows(2).any(|pair| pair[0].1 > pair[1].0);
    for (x, _, page) in spans.into_iter().filter(|(_, _, page)| *page == ui.detail.page) {
        let open = world.say(page.key());
        if share {
            // Brackets would stand at the names beside it.
            brush.write(head, (x + 1, head.y), &open, brush.theme.key().underlined());
        } else {
            brush.write(head, (x, head.y), &format!("[{open}]"), brush.theme.key());
        }
    }
}
