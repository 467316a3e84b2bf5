//! The list pane: the search line, then roles under their families, or the hits.

use ratatui::layout::{Position, Rect};
use ratatui::style::Style;

use super::brush::Brush;
use super::list_hit::draw_hit;
use super::list_name::{ListName, draw_name};
use super::search_line::draw_search;
use crate::cells::{width, wrap};
use crate::domain::{FamilyIx, Subject};
use crate::pages::document::{TextRun, Tone};
use crate::tui::action::Action;
use crate::tui::keys::Context;
use crate::tui::layout::PaneArea;
use crate::tui::pane::Pane;
use crate::tui::signs::signed_stage;
use crate::tui::ui::{ListKind, Row, hit_name_lines, name_lines};
use crate::wording::key;

/// Draws the pane. Returns where the cursor of the search line is while something is typed there, else where the
/// selected row is.
pub(super) fn draw(brush: &mut Brush<'_>, area: &PaneArea) -> Option<Position> {
    let (world, ui) = (brush.world, brush.ui);
    let list = &ui.list;
    if ui.is_framed() {
        let title = world.say(match list.kind {
            ListKind::Families => key::PANE_ROLES,
            ListKind::Hits => key::PANE_RESULTS,
            ListKind::Fits => key::PANE_FITS,
        });
        brush.frame(
            area.frame,
            ui.is_focused(Pane::Roles),
            &title,
            &[TextRun::new(&list.count.to_string(), Tone::Quiet)],
        );
    }
    let typing = draw_search(brush, area.head);
    brush.rule_under_head(area);
    let selected = draw_rows(brush, area.body);
    if list.rows.is_empty() {
        let text = format!("{} {}", world.say(key::NO_ROLES), see_problems(brush).unwrap_or_default());
        brush.write_lines(area.body, &wrap(&text, usize::from(area.body.width)), Style::new());
    }
    brush.pane_mark(area, list.scroll, list.lines());
    typing.or(selected)
}

/// Says which key lists the problems, where there are any and a key does.
fn see_problems(brush: &Brush<'_>) -> Option<String> {
    let world = brush.world;
    let keys = world.key_for(Context::Everywhere, Action::Problems);
    let keys = keys.filter(|_| !world.problems.is_empty())?;
    Some(world.with(key::SEE_PROBLEMS, &[("key", (&*keys).into())]))
}

/// The rows on the screen. Returns where the selected one is.
fn draw_rows(brush: &mut Brush<'_>, area: Rect) -> Option<Position> {
    let ui = brush.ui;
    let list = &ui.list;
    let mut selected = None;
    for (at, top, row) in list.rows_from_scroll() {
        let line = top.checked_sub(list.scroll).and_then(|line| u16::try_from(line).ok());
        let Some(y) = line else { continue };
        if y >= area.height {
            break;
        }
        let area = Rect { y: area.y + y, height: area.height - y, ..area };
        draw_row(brush, area, row, at == 0);
        if at == list.cursor() && row.can_be_chosen() {
            selected = Some(draw_selected(brush, area, row));
        }
        if row.subject().is_some_and(|subject| ui.is_marked(subject)) {
            brush.write(area, (area.x + 1, area.y), brush.glyphs().mark, brush.theme.key());
        }
    }
    selected
}

/// Cells from which nearly every title leaves room for its stage.
const ROOM_FOR_STAGES: u16 = 40;

fn draw_row(brush: &mut Brush<'_>, area: Rect, row: &Row, is_first: bool) {
    let world = brush.world;
    match row {
        Row::Family { family, depth, count, folded } => {
            // The empty line above an open family is part of its row, except above the first.
            let above = u16::from(!is_first && !folded).min(area.height);
            let area = Rect { y: area.y + above, height: area.height - above, ..area };
            draw_family(brush, area, *family, *depth, (*count, *folded));
        }
        Row::Role(role) => {
            // In a narrow list some stages would fit and others not, which looks like a difference of roles.
            let has_room = area.width >= ROOM_FOR_STAGES;
            let stage = world.catalogue.role(*role).stage.filter(|_| has_room);
            let aside = stage.map_or(Vec::new(), |stage| signed_stage(stage, world));
            draw_plain(brush, area, Subject::Role(*role), &aside);
        }
        Row::Hit(hit) => draw_hit(brush, area, hit),
        Row::Offer(subject) => draw_plain(brush, area, *subject, &[]),
        Row::NothingFound => draw_nothing_found(brush, area),
        Row::Sentence(text) => {
            brush.write_lines(area, &wrap(text, usize::from(area.width)), brush.theme.aside());
        }
        Row::NothingFits => {
            let nothing = world.say(key::FIT_NONE);
            brush.write_lines(area, &wrap(&nothing, usize::from(area.width)), Style::new());
        }
        Row::StillReading => draw_remark(brush, area, &world.say(key::STILL_READING)),
        Row::SetAside(words) => {
            let text = world.with(key::SET_ASIDE, &[("words", words.as_str().into())]);
            draw_remark(brush, area, &brush.cut(&text, area.width.saturating_sub(2)));
        }
        Row::Remark(text) => draw_remark(brush, area, &brush.cut(text, area.width.saturating_sub(2))),
        Row::More(count) => {
            let total = brush.ui.list.count;
            let values = [("shown", (total - count).into()), ("total", total.into())];
            draw_remark(brush, area, &world.with(key::MORE_HITS, &values));
        }
    }
}

fn draw_remark(brush: &mut Brush<'_>, area: Rect, text: &str) {
    brush.write(area, (area.x + 2, area.y), text, brush.theme.aside());
}

/// The name of a role or skill, with a remark at the right.
fn draw_plain(brush: &mut Brush<'_>, area: Rect, subject: Subject, aside: &[TextRun]) {
    let text = brush.world.name(subject);
    let lines = name_lines(text, usize::from(area.width));
    draw_name(brush, area, &ListName { text, marks: &[], aside }, lines);
}

/// That nothing was found, on two lines, and what stands under it.
fn draw_nothing_found(brush: &mut Brush<'_>, area: Rect) {
    let query = brush.ui.search.text().trim();
    let nothing = match brush.ui.list.filters {
        0 => brush.world.with(key::NOTHING_FOUND, &[("query", query.into())]),
        _ => brush.world.say(key::NO_ROLE_FITS),
    };
    let lines = wrap(&nothing, usize::from(area.width));
    brush.write_lines(area, &lines[..lines.len().min(2)], Style::new());
    if brush.ui.list.rows.len() > 1 {
        let nearest = brush.world.say(key::NEAREST_NAMES);
        brush.write(area, (area.x, area.y + 2), &nearest, brush.theme.aside());
    }
}

/// A family's name, further in the deeper it stands, with the number of its roles.
fn draw_family(
    brush: &mut Brush<'_>,
    area: Rect,
    family: Option<FamilyIx>,
    depth: usize,
    (count, folded): (usize, bool),
) {
    let name = brush.world.family(family);
    let indent = u16::try_from(depth * 2).unwrap_or(0).min(area.width / 4) + if folded { 2 } else { 0 };
    // What says that it is folded has the family's colour, too.
    let sign = match family {
        _ if folded => format!("{} ", brush.glyphs().folded),
        Some(_) => brush.glyphs().family.to_owned(),
        None => String::new(),
    };
    let count = format!(" ({count})");
    let beside = u16::try_from(width(&count) + width(&sign)).unwrap_or(u16::MAX);
    let name = brush.cut(&name, area.width.saturating_sub(indent).saturating_sub(beside));
    let start = (area.x.saturating_add(indent), area.y);
    let style = family.map_or(brush.theme.heading(), |family| brush.theme.family(family));
    let end = brush.write(area, start, &sign, style);
    let end = brush.write(area, (end, area.y), &name, brush.theme.heading());
    brush.write(area, (end, area.y), &count, brush.theme.quiet());
}

/// Marks the row of the cursor: the lines of its name.
fn draw_selected(brush: &mut Brush<'_>, area: Rect, row: &Row) -> Position {
    let name = row.subject().map_or("", |subject| brush.world.name(subject));
    let cells = usize::from(area.width);
    let lines =
        if matches!(row, Row::Hit(_)) { hit_name_lines(name, cells) } else { name_lines(name, cells) };
    let height = u16::try_from(lines).unwrap_or(1).min(area.height);
    brush.choose(Rect { height, ..area }, brush.ui.is_focused(Pane::Roles))
}
