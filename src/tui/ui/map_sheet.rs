//! The map: which roles are on it, which one is selected, and what part of it is on the screen.

use ratatui::layout::Rect;

use crate::domain::{Catalogue, RoleIx};
use crate::graph::map::{
    Direction, Highlight, MapData, MapPicture, MapStyle, OutlineSection, Scope, Unreadable, Zoom,
};
use crate::tui::layout::outline_parts;
use crate::tui::world::World;

/// How far a map reaches.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reach {
    /// The family of the role it was opened on.
    Family,
    /// That family and those its steps lead to or come from.
    Neighbours,
    /// What is at most so many steps away.
    Steps(usize),
}

impl Reach {
    /// From near to far.
    const ALL: [Self; 5] = [Self::Steps(1), Self::Family, Self::Steps(2), Self::Neighbours, Self::Steps(3)];

    fn moved(self, places: isize) -> Self {
        let at = Self::ALL.iter().position(|reach| *reach == self).unwrap_or(0);
        Self::ALL[at.saturating_add_signed(places).min(Self::ALL.len() - 1)]
    }

    fn scope(self, catalogue: &Catalogue, role: RoleIx) -> Scope {
        match self {
            Self::Family => Scope::family_of(catalogue, role),
            Self::Steps(steps) => Scope::Around { role, steps },
            Self::Neighbours => {
                let own = catalogue.role(role).family;
                let mut families = vec![own];
                for (from, entry) in catalogue.role_entries() {
                    for step in &entry.steps {
                        let pair = [catalogue.role(from).family, catalogue.role(step.to).family];
                        if pair.contains(&own) {
                            families.extend(pair);
                        }
                    }
                }
                families.sort_unstable();
                families.dedup();
                Scope::Families(families)
            }
        }
    }
}

/// What there is to draw.
#[derive(Clone, Debug)]
pub enum Plan {
    Picture(Box<MapPicture>),
    /// A list, because a picture would not be readable.
    Outline {
        sections: Vec<OutlineSection>,
        reason: Unreadable,
    },
}

/// State of the map. Laid out when scope, zoom, language or catalogue change; never for a frame.
#[derive(Clone, Debug)]
pub struct MapSheet {
    /// The role in the middle: columns are counted from it where roles have no stage.
    pub here: RoleIx,
    /// The role it was opened on, and whether a page about roles lay under it.
    pub opened_on: RoleIx,
    pub over_page: bool,
    pub selected: RoleIx,
    pub reach: Reach,
    pub zoom: Zoom,
    /// Whether links that others imply are drawn, too.
    pub all_links: bool,
    /// How many links are not drawn because others imply them.
    pub hidden: usize,
    pub plan: Plan,
    pub lit: Highlight,
    /// Cells of the picture left of and above the window, its row of headings not counted; of an outline, lines above.
    pub scroll: (usize, usize),
    /// Whether the zoom is still to be chosen that suits the room: it was just opened, or reaches another way.
    pub(super) wants_zoom: bool,
    /// What it was laid out for.
    pub(super) laid_out: Option<(u32, RoleIx, Reach, Zoom, bool)>,
}

impl MapSheet {
    /// Opens on a role with its family.
    pub(super) fn open(role: RoleIx) -> Self {
        Self {
            wants_zoom: true,
            laid_out: None,
            here: role,
            opened_on: role,
            over_page: false,
            selected: role,
            reach: Reach::Family,
            zoom: Zoom::Full,
            all_links: false,
            hidden: 0,
            plan: Plan::Outline { sections: Vec::new(), reason: Unreadable::Rows { rows: 0, most: 0 } },
            lit: Highlight::default(),
            scroll: (0, 0),
        }
    }

    /// Lays out for a window if anything it depends on has changed, and keeps the selected role in the window. Where the
    /// zoom is to be chosen: with full titles where those fit, else with shortened ones, even if one has to pan; with codes
    /// only where there is no room for two titles beside each other.
    pub(super) fn lay_out(&mut self, world: &World, window: Rect) {
        let (width, height) = (usize::from(window.width), usize::from(window.height));
        if std::mem::take(&mut self.wants_zoom) {
            self.zoom = Zoom::Full;
            self.draw(world);
            self.keep_in_view(width, height);
            let fits = match &self.plan {
                Plan::Picture(picture) => picture.width <= width && picture.height <= height,
                Plan::Outline { .. } => true,
            };
            if !fits {
                self.zoom = if width < READABLE { Zoom::Codes } else { Zoom::Short };
            }
        }
        self.draw(world);
        self.keep_in_view(width, height);
    }

    /// Lays out anew where that makes a difference; the selected role stays.
    fn draw(&mut self, world: &World) {
        let wanted = Some((world.edition, self.here, self.reach, self.zoom, self.all_links));
        if self.laid_out == wanted {
            return;
        }
        self.laid_out = wanted;
        let catalogue = &world.catalogue;
        let scope = self.reach.scope(catalogue, self.here);
        let extent = MapData::new(catalogue, &scope, self.here, self.all_links);
        self.hidden = extent.hidden();
        let look = MapStyle { lang: world.lang, zoom: self.zoom, glyphs: world.glyphs };
        let outline = |reason| Plan::Outline { sections: extent.outline(catalogue), reason };
        self.plan = if let Some(reason) = extent.objection() {
            outline(reason)
        } else {
            let picture = extent.picture(catalogue, &look);
            picture.objection().map_or_else(|| Plan::Picture(Box::new(picture)), outline)
        };
        self.select(self.selected);
    }

    /// Whether the map can reach further, or less far.
    pub fn can_widen(&self, places: isize) -> bool {
        self.reach.moved(places) != self.reach
    }

    pub fn widen(&mut self, places: isize) {
        let reach = self.reach.moved(places);
        if reach != self.reach {
            self.reach = reach;
            self.here = self.selected;
            self.wants_zoom = true;
        }
    }

    pub fn select(&mut self, role: RoleIx) {
        self.selected = role;
        if let Plan::Picture(picture) = &self.plan {
            self.lit = picture.highlight(role);
        }
    }

    /// Moves to the next role in a direction; false where there is none.
    pub fn go(&mut self, direction: Direction) -> bool {
        let next = match &self.plan {
            Plan::Picture(picture) => picture.next(self.selected, direction),
            Plan::Outline { sections, .. } => in_outline(sections, self.selected, direction),
        };
        if let Some(role) = next {
            self.select(role);
        }
        next.is_some()
    }

    /// Goes up or down many roles, or to the first or last one there.
    pub fn go_far(&mut self, direction: Direction, times: usize) {
        for _ in 0..times {
            if !self.go(direction) {
                return;
            }
        }
    }

    /// Scrolls so that the selected role is in the window of so many cells, a little away from its edges.
    fn keep_in_view(&mut self, width: usize, height: usize) {
        match &self.plan {
            Plan::Picture(picture) => {
                let Some(station) = picture.station(self.selected) else { return };
                let across = (station.edges[0], station.edges[1] + 1);
                // The first row is that of the headings, which stays on the screen.
                let (rows, height) = (picture.height.saturating_sub(1), height.saturating_sub(1));
                let down = (station.y.saturating_sub(2), station.y + 1);
                self.scroll.0 =
                    window(self.scroll.0, across, width, 4).min(picture.width.saturating_sub(width));
                self.scroll.1 = window(self.scroll.1, down, height, 0).min(rows.saturating_sub(height));
            }
            Plan::Outline { sections, .. } => {
                let line = outline_line(sections, self.selected).unwrap_or(0);
                let cells = |cells: usize| u16::try_from(cells).unwrap_or(u16::MAX);
                let (_, list) = outline_parts(Rect::new(0, 0, cells(width), cells(height)));
                let span = (line.saturating_sub(1), line + 1);
                self.scroll.1 = window(self.scroll.1, span, usize::from(list.height), 0);
            }
        }
    }
}

/// Cells across below which shortened titles cannot be read beside each other.
const READABLE: usize = 60;

/// Where a window of `room` cells begins that shows a span, moved as little as can be, with a margin where there is room.
fn window(at: usize, (from, to): (usize, usize), room: usize, margin: usize) -> usize {
    let margin = if to.saturating_sub(from) + 2 * margin <= room { margin } else { 0 };
    let first = (to + margin).saturating_sub(room);
    at.max(first).min(from.saturating_sub(margin))
}

/// The line of a role in an outline: a heading over every section, a line for each role.
pub fn outline_line(sections: &[OutlineSection], role: RoleIx) -> Option<usize> {
    let mut line = 0;
    for section in sections {
        line += 1;
        if let Some(at) = section.entries.iter().position(|entry| entry.role == role) {
            return Some(line + at);
        }
        line += section.entries.len() + 1;
    }
    None
}

/// Up and down go line by line, left and right from section to section.
fn in_outline(sections: &[OutlineSection], role: RoleIx, direction: Direction) -> Option<RoleIx> {
    let holds = |section: &OutlineSection| section.entries.iter().any(|entry| entry.role == role);
    let section = sections.iter().position(holds)?;
    let first = |at: usize| sections.get(at)?.entries.first().map(|entry| entry.role);
    let roles = || sections.iter().flat_map(|section| &section.entries).map(|entry| entry.role);
    let at = roles().position(|other| other == role)?;
    match direction {
        Direction::Up => at.checked_sub(1).and_then(|at| roles().nth(at)),
        Direction::Down => roles().nth(at + 1),
        Direction::Left => section.checked_sub(1).and_then(first),
        Direction::Right => first(section + 1),
    }
}
