//! What the paths pane draws, arranged: the picture of the role in focus, or an outline where a picture would
//! not be readable.

use ratatui::layout::Rect;

use super::state::State;
use crate::cells;
use crate::domain::{RoleIx, SkillIx, SkillNeed, Subject};
use crate::graph::focus::{Focus, FocusSide};
use crate::graph::focus_picture::{
    FocusPicture, FocusSelection, LEAST_HEIGHT, LEAST_WIDTH, LinkLabel, Scene, arrange,
};
use crate::wording::key;

/// The upper part of the pane.
#[derive(Debug)]
pub enum Drawing {
    Picture(FocusPicture),
    /// The rows on the screen, one a line from the top.
    Outline(Vec<OutlineRow>),
}

/// A row of the outline.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum OutlineRow {
    Heading(String),
    Note(String),
    /// The role in focus or one of its links, as (sign, title).
    Spot(FocusSelection, &'static str, String),
    /// So many rows are not on the screen here.
    Hidden(usize, &'static str),
    Gap,
}

/// Arranges the links of the role in focus in `area`.
pub fn drawing(state: &State, area: Rect) -> Drawing {
    let (width, height) = (usize::from(area.width), usize::from(area.height));
    if let Some(Subject::Skill(skill)) = state.paths.about {
        return Drawing::Outline(users(state, skill, height));
    }
    let Some(focus) = state.focus() else {
        let text = state.world.wording.say(key::NO_PATHS_HERE);
        let lines = cells::wrap(&text, width).into_iter().take(height);
        return Drawing::Outline(lines.map(|line| OutlineRow::Note(line.to_owned())).collect());
    };
    let titles = Titles::of(state, &focus);
    if width < LEAST_WIDTH || height < LEAST_HEIGHT {
        return Drawing::Outline(outline(state, &focus, &titles, height));
    }
    let glyphs = state.world.glyphs;
    Drawing::Picture(arrange(&Scene {
        headings: [&titles.headings[0], &titles.headings[1], &titles.headings[2]],
        here: &titles.here,
        into: &titles.labels(state, &focus, FocusSide::Into),
        out: &titles.labels(state, &focus, FocusSide::Out),
        chosen: state.paths.spot(),
        width,
        height,
        ellipsis: glyphs.ellipsis,
        arrow: glyphs.arrow,
        more: [glyphs.above, glyphs.below],
    }))
}

/// Everything of a focus view that is text for the reader.
struct Titles {
    headings: [String; 3],
    here: String,
    sides: [Vec<String>; 2],
}

impl Titles {
    fn of(state: &State, focus: &Focus<'_>) -> Self {
        let title = |role| state.world.catalogue.name_of(Subject::Role(role), state.world.lang).to_owned();
        let titles = |side| focus.links(side).iter().map(|link| title(link.role)).collect::<Vec<_>>();
        let heading = |key, side| state.world.wording.with(key, &[("count", focus.links(side).len().into())]);
        Self {
            headings: [
                heading(key::HEADING_LEADS_HERE, FocusSide::Into),
                state.world.wording.say(key::HEADING_NOW),
                heading(key::HEADING_NEXT_STEPS, FocusSide::Out),
            ],
            here: title(focus.role),
            sides: [titles(FocusSide::Into), titles(FocusSide::Out)],
        }
    }

    fn labels<'a>(&'a self, state: &State, focus: &Focus<'_>, side: FocusSide) -> Vec<LinkLabel<'a>> {
        let titles = self.sides[side as usize].iter();
        let label = |(link, text): (&crate::graph::focus::FocusLink<'_>, &'a String)| LinkLabel {
            glyph: state.world.glyphs.step(link.step.kind),
            text,
        };
        focus.links(side).iter().zip(titles).map(label).collect()
    }
}

/// The same from top to bottom: what leads here, the role, the next steps; a window around the chosen row.
fn outline(state: &State, focus: &Focus<'_>, titles: &Titles, height: usize) -> Vec<OutlineRow> {
    let spots = |side: FocusSide| {
        let links = focus.links(side).iter().zip(&titles.sides[side as usize]).enumerate();
        links.map(move |(at, (link, title))| {
            OutlineRow::Spot(
                FocusSelection::Link(side, at),
                state.world.glyphs.step(link.step.kind),
                title.clone(),
            )
        })
    };
    let mut rows = vec![OutlineRow::Heading(titles.headings[0].clone())];
    rows.extend(spots(FocusSide::Into));
    rows.extend([OutlineRow::Gap, OutlineRow::Heading(titles.headings[1].clone())]);
    rows.push(OutlineRow::Spot(FocusSelection::Here, "", titles.here.clone()));
    rows.extend([OutlineRow::Gap, OutlineRow::Heading(titles.headings[2].clone())]);
    rows.extend(spots(FocusSide::Out));

    let chosen = state.paths.spot();
    let at = rows.iter().position(|row| matches!(row, OutlineRow::Spot(spot, ..) if *spot == chosen));
    window(rows, at.unwrap_or(0), height, [state.world.glyphs.above, state.world.glyphs.below])
}

/// The roles that need a skill, as its page orders them, each with the level it asks for.
fn users(state: &State, skill: SkillIx, height: usize) -> Vec<OutlineRow> {
    let users = state.world.catalogue.roles_needing(skill);
    if users.len() == 0 {
        return vec![OutlineRow::Note(state.world.wording.say(key::NO_ROLE_NEEDS_IT))];
    }
    let heading = state.world.wording.with(key::HEADING_NEEDED_BY, &[("count", users.len().into())]);
    // Thousands may need it: only those on the screen are told.
    let chosen = match state.paths.spot() {
        FocusSelection::Link(_, at) => at + 1,
        FocusSelection::Here => 0,
    };
    let total = users.len() + 1;
    let first = first_shown(total, chosen, height);
    let named = |(at, (role, need)): (usize, (RoleIx, &SkillNeed))| {
        let level = need.level.map_or("", |level| state.world.glyphs.level(level));
        let title = state.world.catalogue.name_of(Subject::Role(role), state.world.lang).to_owned();
        OutlineRow::Spot(FocusSelection::Link(FocusSide::Out, at), level, title)
    };
    let rows = users.enumerate().skip(first.saturating_sub(1)).take(height).map(named);
    let heading = (first == 0).then_some(OutlineRow::Heading(heading));
    let shown = heading.into_iter().chain(rows).take(height).collect();
    counted(shown, (first, total), [state.world.glyphs.above, state.world.glyphs.below])
}

/// At most `height` rows around the chosen one; where rows are left out, a line at that end counts them.
fn window(rows: Vec<OutlineRow>, chosen: usize, height: usize, signs: [&'static str; 2]) -> Vec<OutlineRow> {
    let total = rows.len();
    let first = first_shown(total, chosen, height);
    counted(rows.into_iter().skip(first).take(height).collect(), (first, total), signs)
}

/// The first of `total` rows to show so that the chosen one is in the middle, where it can be.
fn first_shown(total: usize, chosen: usize, height: usize) -> usize {
    chosen.saturating_sub(height / 2).min(total.saturating_sub(height))
}

/// The rows shown, with a count of those left out in the place of the first or last, where there is room to tell.
fn counted(
    mut shown: Vec<OutlineRow>,
    (first, total): (usize, usize),
    signs: [&'static str; 2],
) -> Vec<OutlineRow> {
    let below = total.saturating_sub(first + shown.len());
    if shown.len() < 3 {
        return shown;
    }
    if let Some(row) = shown.first_mut().filter(|_| first > 0) {
        *row = OutlineRow::Hidden(first + 1, signs[0]);
    }
    if let Some(row) = shown.last_mut().filter(|_| below > 0) {
        *row = OutlineRow::Hidden(below + 1, signs[1]);
    }
    shown
}
