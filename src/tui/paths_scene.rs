//! What the paths pane shows, arranged: the picture of the role in focus, or an outline where a picture would not be
//! readable; and under it why the chosen step makes sense.

use ratatui::layout::{Position, Rect};

use super::layout::{paths_parts, users_parts};
use super::ui::Paths;
use super::why::{Why, why};
use super::world::World;
use crate::cells;
use crate::domain::{RoleIx, SkillIx, SkillNeed, Subject};
use crate::graph::focus::{Focus, FocusLink, FocusSide};
use crate::graph::focus_picture::{
    FocusPicture, FocusSelection, LEAST_HEIGHT, LEAST_WIDTH, LinkLabel, Part, Scene, arrange,
};
use crate::wording::key;

/// Cells of the picture beside the titles of links: the box and the lines.
const TITLES_BESIDE: usize = 30;

/// The body of the paths pane, laid out when anything it depends on changes, so that neither a frame nor a click draws
/// the picture again.
#[derive(Debug, Default)]
pub struct PathsScene {
    pub drawing: Drawing,
    /// Where the drawing is.
    pub upper: Rect,
    /// Why the chosen step makes sense.
    pub why: Option<Why>,
    /// Where that is said.
    pub lower: Rect,
    laid_out: Option<LaidOutFor>,
}

/// The edition of the world, and whether roles like one can be told in it; what the pane is about and which link is chosen;
/// its body.
type LaidOutFor = (u32, bool, Option<Subject>, FocusSelection, Rect);

impl PathsScene {
    pub(super) fn lay_out(&mut self, world: &World, paths: &Paths, body: Rect) {
        let wanted = Some((world.edition, world.has_moves(), paths.about, paths.spot(), body));
        if self.laid_out != wanted {
            let (upper, lower) = parts(world, paths, body);
            let drawing = drawing(world, paths, upper);
            let why = why(world, paths, usize::from(lower.width));
            *self = Self { drawing, upper, why, lower, laid_out: wanted };
        }
    }

    /// How far the explanation can scroll.
    pub fn last_scroll(&self) -> usize {
        let lines = self.why.as_ref().map_or(0, |why| why.text.lines.len());
        lines.saturating_sub(usize::from(self.lower.height))
    }

    /// What is drawn at a cell of the screen.
    pub fn spot_at(&self, cell: Position) -> Option<FocusSelection> {
        if !self.upper.contains(cell) {
            return None;
        }
        let (x, y) = (usize::from(cell.x - self.upper.x), usize::from(cell.y - self.upper.y));
        match &self.drawing {
            Drawing::Picture(picture) => picture.texts.iter().find_map(|placed| {
                let end = placed.x + cells::width(&placed.text);
                let spot = match placed.part {
                    Part::Here => FocusSelection::Here,
                    Part::Title(side, at) | Part::Glyph(side, at) => FocusSelection::Link(side, at),
                    Part::Heading | Part::Arrow | Part::More(_) => return None,
                };
                (placed.y == y && (placed.x..end).contains(&x)).then_some(spot)
            }),
            Drawing::Outline(rows) => match rows.get(y)? {
                OutlineRow::Spot(spot, ..) => Some(*spot),
                OutlineRow::Heading(_) | OutlineRow::Note(_) | OutlineRow::Hidden(..) | OutlineRow::Gap => {
                    None
                }
            },
        }
    }
}

/// The upper and lower part of the pane's body.
fn parts(world: &World, paths: &Paths, body: Rect) -> (Rect, Rect) {
    let Some(focus) = paths.focus(&world.catalogue) else {
        let users = match paths.about {
            Some(Subject::Skill(skill)) => world.catalogue.roles_needing(skill).len(),
            Some(Subject::Role(_)) | None => 0,
        };
        // Their number stands above them, an empty row below.
        return users_parts(body, users + 2);
    };
    let longest = |links: &[FocusLink<'_>]| {
        links.iter().map(|link| cells::width(world.title(link.role))).max().unwrap_or(0)
    };
    let long = TITLES_BESIDE + longest(&focus.into) + longest(&focus.out) > usize::from(body.width);
    paths_parts(body, [focus.into.len(), focus.out.len()], long)
}

/// The upper part of the pane.
#[derive(Debug)]
pub enum Drawing {
    Picture(FocusPicture),
    /// The rows on the screen, one a line from the top.
    Outline(Vec<OutlineRow>),
}

impl Default for Drawing {
    fn default() -> Self {
        Self::Outline(Vec::new())
    }
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
fn drawing(world: &World, paths: &Paths, area: Rect) -> Drawing {
    let (width, height) = (usize::from(area.width), usize::from(area.height));
    if let Some(Subject::Skill(skill)) = paths.about {
        return Drawing::Outline(users(world, paths, skill, height));
    }
    let Some(focus) = paths.focus(&world.catalogue) else {
        let text = world.say(key::NO_PATHS_HERE);
        let lines = cells::wrap(&text, width).into_iter().take(height);
        return Drawing::Outline(lines.map(|line| OutlineRow::Note(line.to_owned())).collect());
    };
    let headings = headings(world, &focus);
    if width < LEAST_WIDTH || height < LEAST_HEIGHT {
        return Drawing::Outline(outline(world, paths, &focus, headings, height));
    }
    Drawing::Picture(picture(world, paths, &focus, (width, height), &headings))
}

fn picture(
    world: &World,
    paths: &Paths,
    focus: &Focus<'_>,
    (width, height): (usize, usize),
    headings: &[String; 3],
) -> FocusPicture {
    let glyphs = world.glyphs;
    let label =
        |link: &FocusLink<'_>| LinkLabel { glyph: glyphs.step(link.step.kind), text: world.title(link.role) };
    let labels = |links: &[FocusLink<'_>]| links.iter().map(label).collect::<Vec<_>>();
    arrange(&Scene {
        headings: headings.each_ref().map(String::as_str),
        here: world.title(focus.role),
        into: &labels(&focus.into),
        out: &labels(&focus.out),
        chosen: paths.spot(),
        width,
        height,
        ellipsis: glyphs.ellipsis,
        arrow: glyphs.arrow,
        more: [glyphs.above, glyphs.below],
    })
}

/// What stands over the links that lead here, over the role, and over its next steps.
fn headings(world: &World, focus: &Focus<'_>) -> [String; 3] {
    let counted = |key, links: &[FocusLink<'_>]| world.with(key, &[("count", links.len().into())]);
    [
        counted(key::HEADING_LEADS_HERE, &focus.into),
        world.say(key::HEADING_NOW),
        counted(key::HEADING_NEXT_STEPS, &focus.out),
    ]
}

/// The same from top to bottom: what leads here, the role, the next steps; a window around the chosen row.
fn outline(
    world: &World,
    paths: &Paths,
    focus: &Focus<'_>,
    headings: [String; 3],
    height: usize,
) -> Vec<OutlineRow> {
    let row = |spot, sign, role| OutlineRow::Spot(spot, sign, world.title(role).to_owned());
    let spots = |side| {
        focus.links(side).iter().enumerate().map(move |(at, link)| {
            row(FocusSelection::Link(side, at), world.glyphs.step(link.step.kind), link.role)
        })
    };
    let [into, now, out] = headings.map(OutlineRow::Heading);
    let here = row(FocusSelection::Here, "", focus.role);
    let mut rows = vec![into];
    rows.extend(spots(FocusSide::Into));
    rows.extend([OutlineRow::Gap, now, here, OutlineRow::Gap, out]);
    rows.extend(spots(FocusSide::Out));

    let is_chosen = |row: &OutlineRow| matches!(row, OutlineRow::Spot(spot, ..) if *spot == paths.spot());
    let (total, at) = (rows.len(), rows.iter().position(is_chosen));
    let first = first_shown(total, at.unwrap_or(0), height);
    let shown = rows.into_iter().skip(first).take(height).collect();
    counted(world, shown, first, total)
}

/// The roles that need a skill, as its page orders them, each with the level it asks for.
fn users(world: &World, paths: &Paths, skill: SkillIx, height: usize) -> Vec<OutlineRow> {
    let users = world.catalogue.roles_needing(skill);
    if users.len() == 0 {
        return vec![OutlineRow::Note(world.say(key::NO_ROLE_NEEDS_IT))];
    }
    let heading = world.with(key::HEADING_NEEDED_BY, &[("count", users.len().into())]);
    // Thousands may need it: only those on the screen are told.
    let chosen = match paths.spot() {
        FocusSelection::Link(_, at) => at + 1,
        FocusSelection::Here => 0,
    };
    let total = users.len() + 1;
    let first = first_shown(total, chosen, height);
    let named = |(at, (role, need)): (usize, (RoleIx, &SkillNeed))| {
        let level = need.level.map_or("", |level| world.glyphs.level(level));
        OutlineRow::Spot(FocusSelection::Link(FocusSide::Out, at), level, world.title(role).to_owned())
    };
    let rows = users.enumerate().skip(first.saturating_sub(1)).take(height).map(named);
    let heading = (first == 0).then_some(OutlineRow::Heading(heading));
    counted(world, heading.into_iter().chain(rows).take(height).collect(), first, total)
}

/// The first of `total` rows to show so that the chosen one is in the middle, where it can be.
fn first_shown(total: usize, chosen: usize, height: usize) -> usize {
    chosen.saturating_sub(height / 2).min(total.saturating_sub(height))
}

/// The rows shown, with a count of those left out in the place of the first or last, where there is room to tell.
fn counted(world: &World, mut shown: Vec<OutlineRow>, first: usize, total: usize) -> Vec<OutlineRow> {
    let below = total.saturating_sub(first + shown.len());
    if shown.len() < 3 {
        return shown;
    }
    if let Some(row) = shown.first_mut().filter(|_| first > 0) {
        *row = OutlineRow::Hidden(first + 1, world.glyphs.above);
    }
    if let Some(row) = shown.last_mut().filter(|_| below > 0) {
        *row = OutlineRow::Hidden(below + 1, world.glyphs.below);
    }
    shown
}
