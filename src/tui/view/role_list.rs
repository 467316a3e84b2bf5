//! The list pane: the search line, then roles under their families, or the hits.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::style::Style;

use super::brush::Brush;
use super::list_hit::draw_hit;
use super::list_name::{ListName, draw_name};
use super::search_line::draw_search;
use crate::cells::{width, wrap};
use crate::domain::{Stage, Subject};
use crate::pages::document::{TextRun, Tone};
use crate::tui::action::Action;
use crate::tui::keys::Context;
use crate::tui::layout::PaneArea;
use crate::tui::pane::Pane;
use crate::tui::signs::aligned_stage;
use crate::tui::ui::{Example, FamilyRow, ListKind, Row, hit_name_lines, name_lines};
use crate::wording::key;

/// Draws the pane. Returns where the cursor of the search line is while something is typed there, else where the
/// selected row is.
pub(super) fn draw(brush: &mut Brush<'_>, area: &PaneArea) -> Option<Position> {
    let (world, ui) = (brush.world, brush.ui);
    let list = &ui.list;
    if ui.is_framed() {
        let title = match list.kind {
            _ if ui.search.typing && ui.search.route_from.is_some() => route_title(brush),
            ListKind::Families => world.say(key::PANE_ROLES),
            ListKind::Hits => world.say(key::PANE_RESULTS),
            ListKind::Fits => world.say(key::PANE_FITS),
        };
        brush.frame(
            area.frame,
            ui.is_focused(Pane::Roles),
            &title,
            &[TextRun::new(&list.count.to_string(), Tone::Quiet)],
        );
    }
    let typing = draw_search(brush, area.head);
    draw_below_search(brush, area);
    let selected = draw_rows(brush, area.body);
    if list.rows.is_empty() {
        let text = format!("{} {}", world.say(key::NO_ROLES), see_problems(brush).unwrap_or_default());
        brush.write_lines(area.body, &wrap(&text, usize::from(area.body.width)), Style::new());
    }
    brush.pane_mark(area, list.scroll, list.lines());
    typing.or(selected)
}

/// “Route from Back-end developer to…”.
fn route_title(brush: &Brush<'_>) -> String {
    let from = brush.ui.search.route_from.map_or("", |from| brush.world.title(from));
    brush.world.with(key::ROUTE_FROM, &[("from", from.into())])
}

/// The rule under the search line: without a frame, it says where a route begins. While nothing is typed, what may be, as far
/// as there is room above the list.
fn draw_below_search(brush: &mut Brush<'_>, area: &PaneArea) {
    let ui = brush.ui;
    if area.body.y > area.head.bottom() {
        brush.rule(area.inside, area.head.bottom());
    }
    if !ui.is_framed() && ui.search.typing && ui.search.route_from.is_some() {
        let title = format!("{} ", brush.cut(&route_title(brush), area.inside.width.saturating_sub(1)));
        brush.write(area.inside, (area.inside.x, area.head.bottom()), &title, brush.theme.heading());
    }
    if !ui.shows_examples() {
        return;
    }
    let top = area.head.bottom().saturating_add(1);
    let say = |example: &Example| brush.world.say(example.meaning);
    let longest = ui.examples.all.iter().map(|example| width(&say(example))).max().unwrap_or(0);
    // Where they have no room in one column, meanings stand behind what they explain.
    let column =
        Some(ui.examples.widest() + 4).filter(|column| column + longest <= usize::from(area.inside.width));
    let column = column.and_then(|column| u16::try_from(column).ok()).unwrap_or(0);
    for (example, y) in ui.examples.all.iter().zip(top..area.body.y.saturating_sub(1).max(top)) {
        let line = Rect { x: area.inside.x, y, width: area.inside.width, height: 1 };
        let x = line.x.saturating_add(2);
        let end = brush.write_cut(line, (x, y), &example.text, brush.theme.key());
        let (start, meaning) = (end.saturating_add(2).max(line.x + column), brush.world.say(example.meaning));
        if usize::from(line.right().saturating_sub(start)) >= width(&meaning) {
            brush.write(line, (start, y), &meaning, brush.theme.aside());
        }
    }
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
    let list = &brush.ui.list;
    let mut selected = None;
    for (at, top, row) in list.rows_from_scroll() {
        let Some(line) = top.checked_sub(list.scroll) else {
            draw_rest(brush, area, (at, row), list.scroll - top);
            continue;
        };
        let y = u16::try_from(line).unwrap_or(u16::MAX);
        if y >= area.height {
            break;
        }
        let below = Rect { y: area.y + y, height: area.height - y, ..area };
        selected = draw_listed(brush, below, (at, row)).or(selected);
    }
    selected
}

/// A row from the first line of `area` on, with its mark. Returns where it is if it is the selected one.
fn draw_listed(brush: &mut Brush<'_>, area: Rect, (at, row): (usize, &Row)) -> Option<Position> {
    // The empty line above an open family is part of its row, except above the first.
    let gap = if let Row::Family(family) = row { family.gap(at == 0) } else { 0 };
    let gap = u16::try_from(gap).unwrap_or(0).min(area.height);
    let area = Rect { y: area.y + gap, height: area.height - gap, ..area };
    draw_row(brush, area, row);
    if row.subject().is_some_and(|subject| brush.ui.is_marked(subject)) {
        brush.write(area, (area.x + 1, area.y), brush.glyphs().mark, brush.theme.key());
    }
    let is_selected = at == brush.ui.list.cursor() && row.can_be_chosen();
    is_selected.then(|| draw_selected(brush, area, row))
}

/// The last lines of the row that begins above the list, of which so many are hidden.
fn draw_rest(brush: &mut Brush<'_>, area: Rect, (at, row): (usize, &Row), hidden: usize) {
    let shown = brush.ui.list.row_height(at).saturating_sub(hidden);
    let (Ok(above), Ok(shown)) = (u16::try_from(hidden), u16::try_from(shown)) else { return };
    // It is drawn whole, and the part that shows is taken over.
    let whole = Rect { y: 0, height: above.saturating_add(shown), ..area };
    let mut aside = Buffer::empty(whole);
    let beside = &mut Brush { buffer: &mut aside, world: brush.world, ui: brush.ui, theme: brush.theme };
    beside.restyle(whole, beside.theme.base());
    draw_listed(beside, whole, (at, row));
    // The screen may be smaller by now than it was laid out for.
    let seen = Rect { height: shown.min(area.height), ..area }.intersection(brush.buffer.area);
    for cell in seen.positions() {
        brush.buffer[cell] = aside[(cell.x, above + cell.y - area.y)].clone();
    }
}

/// Cells from which nearly every title leaves room for the word of its stage; in narrower lists its sign stands alone.
const ROOM_FOR_STAGES: u16 = 46;

fn draw_row(brush: &mut Brush<'_>, area: Rect, row: &Row) {
    let world = brush.world;
    match row {
        Row::Family(family) => draw_family(brush, area, family, &row.name(world)),
        Row::Role(role) => {
            // In a narrow list some words would fit and others not, which looks like a difference of roles.
            let told = |stage: Stage| match area.width {
                ROOM_FOR_STAGES.. => aligned_stage(stage, world),
                _ => vec![TextRun::new(world.glyphs.stage(stage), Tone::Stage(stage))],
            };
            let aside = world.catalogue.role(*role).stage.map_or(Vec::new(), told);
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
    if brush.ui.list.rows.iter().any(|row| matches!(row, Row::Offer(_))) {
        let nearest = brush.world.say(key::NEAREST_NAMES);
        brush.write(area, (area.x, area.y + 2), &nearest, brush.theme.aside());
    }
}

/// A family's name on as many lines as it takes, further in the deeper it stands, with the number of its roles; the sign
/// before it says whether they are shown below, or where nothing folds that it is a family.
fn draw_family(brush: &mut Brush<'_>, area: Rect, family: &FamilyRow, name: &str) {
    let cells = usize::from(area.width);
    let sign = match family.folded {
        _ if !brush.ui.list.has_folds() => brush.glyphs().family,
        true => brush.glyphs().folded,
        false => brush.glyphs().unfolded,
    };
    let x = area.x.saturating_add(u16::try_from(family.indent(cells)).unwrap_or(u16::MAX));
    let style = family.family.map_or(brush.theme.heading(), |family| brush.theme.family(family));
    brush.write(area, (x, area.y), sign, style);
    let name_x = x.saturating_add(2);
    let counted = family.counted(name);
    for (line, y) in wrap(&counted, family.name_room(cells)).into_iter().zip(area.top()..area.bottom()) {
        // The number is the last word of the last line.
        let (name, count) =
            line.split_at(line.rfind('(').filter(|_| line.ends_with(')')).unwrap_or(line.len()));
        let end = brush.write(area, (name_x, y), name, brush.theme.heading());
        brush.write(area, (end, y), count, brush.theme.quiet());
    }
}

/// Marks the row of the cursor: the lines of its name.
fn draw_selected(brush: &mut Brush<'_>, area: Rect, row: &Row) -> Position {
    let name = row.name(brush.world);
    let cells = usize::from(area.width);
    let lines = match row {
        Row::Hit(_) => hit_name_lines(&name, cells),
        Row::Family(family) => family.name_lines(&name, cells),
        _ => name_lines(&name, cells),
    };
    let height = u16::try_from(lines).unwrap_or(1).min(area.height);
    let focused = brush.ui.is_focused(Pane::Roles);
    if focused {
        brush.clear_blocks(Rect { height, ..area });
    }
    brush.choose(Rect { height, ..area }, focused)
}
