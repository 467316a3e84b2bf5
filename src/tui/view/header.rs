//! The first line: the trail of places visited, and at the right what changes: problems, what is chosen and marked, the
//! language. What is always the same has no room here.

use ratatui::layout::Rect;

use super::brush::{Brush, within};
use crate::cells::{cut, width};
use crate::domain::Subject;
use crate::graph::fit::HeldSkill;
use crate::tui::action::Action;
use crate::tui::pane::Pane;
use crate::tui::ui::{Shown, Ui};
use crate::tui::world::World;
use crate::wording::{Key, key};

/// A part of the header, with where a click on it leads.
#[derive(Debug)]
pub struct HeaderSpan {
    pub from: u16,
    pub to: u16,
    pub leads_to: Option<HeaderTarget>,
    text: String,
    tone: HeaderTone,
}

/// Where a click on the header leads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HeaderTarget {
    /// So many places back.
    Back(usize),
    Pane(Pane),
    Asks(Action),
}

#[derive(Clone, Copy, Debug)]
enum HeaderTone {
    Name,
    Here,
    Aside,
    Quiet,
    Warning,
}

/// The header in its columns, for drawing and for clicks.
pub fn header_spans(area: Rect, world: &World, ui: &Ui) -> Vec<HeaderSpan> {
    let area = within(area);
    if area.is_empty() {
        return Vec::new();
    }
    let mut right = remarks(area, world, ui);
    let cells = |right: &[Remark]| right.iter().map(|(text, ..)| width(text)).sum::<usize>();
    let panes = if ui.is_framed() { 0 } else { panes_width(world) + 2 };
    // Of what has no room beside the panes, the language goes first; where there is more to tell, the open pane says enough.
    while right.len() > 1 && panes + cells(&right) > usize::from(area.width) {
        right.truncate(right.len() - 2);
    }
    let cells = cells(&right);
    let mut left = Row { spans: Vec::new(), x: area.x };
    if ui.is_framed() {
        put_trail(&mut left, usize::from(area.width).saturating_sub(cells + 2), world, ui);
    } else {
        put_panes(&mut left, usize::from(area.width).saturating_sub(cells + 2), world, ui);
    }
    let from = area.right().saturating_sub(u16::try_from(cells).unwrap_or(u16::MAX));
    if from >= left.x.saturating_add(2) {
        left.x = from;
        for (text, tone, leads_to) in right {
            left.put(text, tone, leads_to);
        }
    }
    left.spans
}

pub(super) fn draw(brush: &mut Brush<'_>, area: Rect) {
    let theme = brush.theme;
    for span in header_spans(area, brush.world, brush.ui) {
        let style = match span.tone {
            HeaderTone::Name => theme.key(),
            HeaderTone::Here => theme.heading(),
            HeaderTone::Aside => theme.aside(),
            HeaderTone::Quiet => theme.quiet(),
            HeaderTone::Warning => theme.warning(),
        };
        brush.write(within(area), (span.from, area.y), &span.text, style);
    }
}

/// Spans one behind the other.
struct Row {
    spans: Vec<HeaderSpan>,
    x: u16,
}

impl Row {
    fn put(&mut self, text: String, tone: HeaderTone, leads_to: Option<HeaderTarget>) {
        let from = self.x;
        self.x = from.saturating_add(u16::try_from(width(&text)).unwrap_or(u16::MAX));
        self.spans.push(HeaderSpan { from, to: self.x, leads_to, text, tone });
    }
}

type Remark = (String, HeaderTone, Option<HeaderTarget>);

/// “2 problems · 1 marked · EN”: nothing of what there is none of.
fn remarks(area: Rect, world: &World, ui: &Ui) -> Vec<Remark> {
    let counted = |key, count: usize| (count > 0).then(|| world.with(key, &[("count", count.into())]));
    let aside = |text: Option<String>, asks: Option<Action>| {
        Some((text?, HeaderTone::Aside, asks.map(HeaderTarget::Asks)))
    };
    let problems = counted(key::COUNT_PROBLEMS, world.problems.len());
    let problems =
        problems.map(|text| (text, HeaderTone::Warning, Some(HeaderTarget::Asks(Action::Problems))));
    let told = [
        problems,
        aside(known_skills(area, world, ui), None),
        aside(
            counted(key::COUNT_FILTERS, ui.list.filters),
            Some(Action::Facets).filter(|_| ui.sheet.is_none()),
        ),
        aside(counted(key::COUNT_MARKED, ui.marks.len()), None),
        aside(Some(world.lang.primary().to_uppercase()), Some(Action::Language)),
    ];
    let between = || (" · ".to_owned(), HeaderTone::Aside, None);
    let mut remarks: Vec<Remark> = told.into_iter().flatten().flat_map(|told| [between(), told]).collect();
    remarks.remove(0);
    remarks
}

/// “You know: Python ●●●○, SQL”, or how many skills where that would take more than half of the line. Nothing where none is
/// marked.
fn known_skills(area: Rect, world: &World, ui: &Ui) -> Option<String> {
    let skills = ui.skills.all();
    let words = |held: &HeldSkill| {
        let name = world.name(Subject::Skill(held.skill));
        held.level.map_or(name.to_owned(), |level| format!("{name} {}", world.glyphs.level(level)))
    };
    let listed = skills.iter().map(words).collect::<Vec<_>>().join(", ");
    let told = world.with(key::YOU_KNOW, &[("skills", listed.into())]);
    let counted = || world.with(key::COUNT_SKILLS_MARKED, &[("count", skills.len().into())]);
    let has_room = ui.is_framed() && 2 * width(&told) <= usize::from(area.width);
    (!skills.is_empty()).then(|| if has_room { told } else { counted() })
}

/// “careernav › Back-end developer › Database administrator”, the oldest places left out where needed.
fn put_trail(row: &mut Row, room: usize, world: &World, ui: &Ui) {
    let here = match ui.shown {
        Shown::Subject(subject) => world.name(subject).to_owned(),
        Shown::Family(family) => world.family(family),
        Shown::Nothing => String::new(),
    };
    let before = ui.history.places().map(|(back, subject)| (world.name(subject), back));
    let mut places: Vec<(&str, usize)> = Vec::new();
    for (name, back) in before.chain([(&*here, 0)]) {
        // Of visits one after the other to the same place, the last is the nearest.
        places.pop_if(|(last, _)| *last == name);
        places.push((name, back));
    }
    let (home, ellipsis) = (world.say(key::APP_NAME), world.glyphs.ellipsis);
    let between = format!(" {} ", world.glyphs.trail);
    let cells = |text: &str| width(text) + width(&between);
    let names: Vec<&str> = places.iter().map(|(name, _)| *name).collect();
    let first = left_out(&names, room.saturating_sub(width(&home)), cells, ellipsis);
    let begin = row.x;
    row.put(home, HeaderTone::Name, None);
    if first > 0 {
        row.put(format!("{between}{ellipsis}"), HeaderTone::Quiet, None);
    }
    for (name, back) in places.into_iter().skip(first) {
        row.put(between.clone(), HeaderTone::Quiet, None);
        let (tone, leads_to) = match back {
            0 => (HeaderTone::Here, None),
            back => (HeaderTone::Aside, Some(HeaderTarget::Back(back))),
        };
        let left = room.saturating_sub(usize::from(row.x - begin));
        row.put(cut(name, left, ellipsis), tone, leads_to);
    }
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

/// What the panes are called.
const PANES: [Key; 3] = [key::PANE_ROLES, key::PANE_DETAIL, key::PANE_PATHS];

/// Cells of all names of panes, with the blanks around them.
fn panes_width(world: &World) -> usize {
    PANES.iter().map(|name| width(&world.say(*name)) + 3).sum()
}

/// In the small layout: which of the three panes is shown; alone where the others have no room.
fn put_panes(row: &mut Row, room: usize, world: &World, ui: &Ui) {
    let has_room = panes_width(world) <= room;
    for (pane, name) in Pane::ALL.into_iter().zip(PANES) {
        if !(has_room || pane == ui.pane) {
            continue;
        }
        let name = world.say(name);
        let (text, tone) = if pane == ui.pane {
            (format!("[{name}] "), HeaderTone::Here)
        } else {
            (format!(" {name}  "), HeaderTone::Aside)
        };
        row.put(text, tone, Some(HeaderTarget::Pane(pane)));
    }
}
