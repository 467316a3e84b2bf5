//! The first line: the trail of places visited; counts and language.

use ratatui::layout::Rect;

use super::brush::{Brush, within};
use crate::cells::{cut, width};
use crate::domain::Subject;
use crate::graph::fit::HeldSkill;
use crate::tui::layout::Arrangement;
use crate::tui::pane::Pane;
use crate::tui::ui::Shown;
use crate::wording::key;

pub(super) fn draw(brush: &mut Brush<'_>, area: Rect) {
    let area = within(area);
    if area.is_empty() {
        return;
    }
    let (problems, rest) = remarks(brush, area);
    let right = problems.clone() + &rest;
    let room = usize::from(area.width).saturating_sub(width(&right) + 2);
    let end = if brush.ui.is_framed() { draw_trail(brush, area, room) } else { draw_panes(brush, area) };
    brush.write_right(area, (end.saturating_add(2), area.y), &right, brush.theme.aside());
    let from = area.right().saturating_sub(u16::try_from(width(&right)).unwrap_or(0));
    if from > end {
        brush.write(area, (from, area.y), &problems, brush.theme.warning());
    }
}

/// “2 problems”, and “ · 13 roles · 118 skills · EN”; only problems and language where there is little room. What was marked
/// stands before the counts of what there is, or in their place.
fn remarks(brush: &Brush<'_>, area: Rect) -> (String, String) {
    let (world, ui) = (brush.world, brush.ui);
    let is_wide = ui.regions().arrangement == Arrangement::Wide;
    let known = ui.skills.all().len();
    let counts = [
        (key::COUNT_PROBLEMS, world.problems.len(), !world.problems.is_empty()),
        (key::COUNT_FILTERS, ui.list.filters, ui.list.filters > 0),
        (key::COUNT_MARKED, ui.marks.len(), !ui.marks.is_empty()),
        (key::COUNT_ROLES, world.catalogue.roles().len(), is_wide && known == 0),
        (key::COUNT_SKILLS, world.catalogue.skills().len(), is_wide && known == 0),
    ];
    let told = |(key, count, is_told): (_, usize, bool)| {
        is_told.then(|| world.with(key, &[("count", count.into())]))
    };
    let [problems, rest @ ..] = counts.map(told);
    let language = world.lang.primary().to_uppercase();
    let rest = known_skills(brush, area)
        .into_iter()
        .chain(rest.into_iter().flatten())
        .chain([language])
        .collect::<Vec<_>>()
        .join(" · ");
    match problems {
        Some(problems) => (problems, format!(" · {rest}")),
        None => (String::new(), rest),
    }
}

/// “You know: Python ●●●○, SQL”, or how many skills where that would take more than half of the line. Nothing where none is
/// marked.
fn known_skills(brush: &Brush<'_>, area: Rect) -> Option<String> {
    let (world, skills) = (brush.world, brush.ui.skills.all());
    let words = |held: &HeldSkill| {
        let name = world.name(Subject::Skill(held.skill));
        held.level.map_or(name.to_owned(), |level| format!("{name} {}", world.glyphs.level(level)))
    };
    let listed = skills.iter().map(words).collect::<Vec<_>>().join(", ");
    let told = world.with(key::YOU_KNOW, &[("skills", listed.into())]);
    let counted = || world.with(key::COUNT_SKILLS_MARKED, &[("count", skills.len().into())]);
    let has_room = brush.ui.is_framed() && 2 * width(&told) <= usize::from(area.width);
    (!skills.is_empty()).then(|| if has_room { told } else { counted() })
}

/// “careernav › Back-end developer › Database administrator”, the oldest places left out where needed.
fn draw_trail(brush: &mut Brush<'_>, area: Rect, room: usize) -> u16 {
    let (world, ui, theme) = (brush.world, brush.ui, brush.theme);
    let here = match ui.shown {
        Shown::Subject(subject) => world.name(subject).to_owned(),
        Shown::Family(family) => world.family(family),
        Shown::Nothing => String::new(),
    };
    let mut places: Vec<&str> = ui.history.trail().map(|subject| world.name(subject)).collect();
    places.push(&here);
    places.dedup();
    let (home, ellipsis) = (world.say(key::APP_NAME), world.glyphs.ellipsis);
    let between = format!(" {} ", world.glyphs.trail);
    let cells = |text: &str| width(text) + width(&between);
    let first = left_out(&places, room.saturating_sub(width(&home)), cells, ellipsis);
    let mut x = brush.write(area, (area.x, area.y), &home, theme.key());
    if first > 0 {
        x = brush.write(area, (x, area.y), &format!("{between}{ellipsis}"), theme.quiet());
    }
    for (at, place) in places.iter().enumerate().skip(first) {
        x = brush.write(area, (x, area.y), &between, theme.quiet());
        let style = if at + 1 == places.len() { theme.heading() } else { theme.aside() };
        let left = room.saturating_sub(usize::from(x - area.x));
        x = brush.write(area, (x, area.y), &cut(place, left, ellipsis), style);
    }
    x
}

/// How many of the places, the oldest first, give way to an ellipsis so that the rest fits.
fn left_out(places: &[&str], room: usize, cells: impl Fn(&str) -> usize, ellipsis: &str) -> usize {
    let fits = |first: &usize| {
        let mark = if *first > 0 { cells(ellipsis) } else { 0 };
        mark + places[*first..].iter().map(|place| cells(place)).sum::<usize>() <= room
    };
    let last = places.len() - 1;
    (0..last).find(fits).unwrap_or(last)
}

/// In the small layout: which of the three panes is shown.
fn draw_panes(brush: &mut Brush<'_>, area: Rect) -> u16 {
    let names = [key::PANE_ROLES, key::PANE_DETAIL, key::PANE_PATHS];
    let mut x = area.x;
    for (pane, name) in Pane::ALL.into_iter().zip(names) {
        let name = brush.world.say(name);
        let (text, style) = if pane == brush.ui.pane {
            (format!("[{name}] "), brush.theme.heading())
        } else {
            (format!(" {name}  "), brush.theme.aside())
        };
        x = brush.write(area, (x, area.y), &text, style);
    }
    x
}
