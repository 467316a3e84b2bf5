//! From the size of the terminal to named rectangles. Pure: used by updates (how far is a page?), by the
//! mouse (what was clicked?) and by views (where to draw?).
//!
//! - wide, from 110x30: role list left, detail right above, paths right below;
//! - standard, from 70x20: role list and detail side by side, or paths alone;
//! - small: one pane, no frames.

use ratatui::layout::{Position, Rect, Size};

use super::pane::Pane;
use crate::graph::focus_picture::LEAST_WIDTH;

/// Cells that are drawn at most, whatever the terminal says of itself: more than any screen has, and few enough to be
/// held and drawn.
pub const LARGEST: Size = Size { width: 1_000, height: 500 };

/// A size as far as it is drawn.
pub(super) fn held(size: Size) -> Size {
    Size { width: size.width.min(LARGEST.width), height: size.height.min(LARGEST.height) }
}

/// Which of the three layouts a size gets.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Arrangement {
    Wide,
    Standard,
    Small,
}

impl Arrangement {
    pub fn of(size: Size) -> Self {
        match (size.width, size.height) {
            (110.., 30..) => Self::Wide,
            (70.., 20..) => Self::Standard,
            _ => Self::Small,
        }
    }
}

/// Where everything is. A pane that is not on the screen has no frame.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Regions {
    pub arrangement: Arrangement,
    pub header: Rect,
    pub status: Rect,
    /// In the order of [`Pane::ALL`].
    panes: [Option<PaneArea>; 3],
}

/// A pane's outer rectangle and what is inside its frame and head.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct PaneArea {
    pub frame: Rect,
    /// Inside the frame: everything but the border.
    pub inside: Rect,
    /// One line at the top of the inside: the search text, the tabs, or nothing for paths.
    pub head: Rect,
    /// The rest: rows, text, or picture and explanation.
    pub body: Rect,
}

impl PaneArea {
    /// Where the pane says how far it is scrolled: on the lower edge of its frame, or without one on the
    /// rule under its head.
    pub fn mark_line(&self, framed: bool) -> Rect {
        if framed {
            let edge = Rect {
                y: self.frame.bottom().saturating_sub(1),
                height: self.frame.height.min(1),
                ..self.frame
            };
            return Rect { x: edge.x + edge.width.min(1), width: edge.width.saturating_sub(3), ..edge };
        }
        let rule = self.body.y.saturating_sub(self.head.bottom());
        Rect { y: self.head.bottom(), height: rule, ..self.inside }
    }
}

/// Columns from which hits keep their room when one of them is opened.
const WIDE_WITH_HITS: u16 = 180;

/// The regions of a screen of `size` with the focus on `pane`. The list has more room while what it lists was `found` by
/// a search and has the focus, so that reasons stand beside names. Never leaves the screen; areas may be empty.
pub fn regions(size: Size, pane: Pane, found: bool) -> Regions {
    let is_wide_list = found && (pane == Pane::Roles || size.width >= WIDE_WITH_HITS);
    let arrangement = Arrangement::of(size);
    let screen = Rect::new(0, 0, size.width, size.height);
    let (header, rest) = split_top(screen, u16::from(size.height >= 4));
    let (middle, status) = split_bottom(rest, u16::from(size.height >= 3));
    let panes = match arrangement {
        Arrangement::Wide => wide(middle, is_wide_list),
        Arrangement::Standard if pane == Pane::Paths => [None, None, Some(framed(middle, false))],
        Arrangement::Standard => standard(middle, is_wide_list),
        Arrangement::Small => {
            Pane::ALL.map(|shown| (shown == pane).then(|| unframed(middle, pane != Pane::Paths)))
        }
    };
    Regions { arrangement, header, status, panes }
}

/// All three panes.
fn wide(middle: Rect, is_wide_list: bool) -> [Option<PaneArea>; 3] {
    let list = match middle.width {
        width if is_wide_list => (width * 3 / 5).min(92),
        width => (width * 3 / 10).clamp(36, 60),
    };
    let (left, right) = split_left(middle, list);
    let (above, below) = split_top(right, middle.height.saturating_sub(paths_height(middle.height)));
    [framed(left, true), framed(above, true), framed(below, false)].map(Some)
}

/// The list and the detail.
fn standard(middle: Rect, is_wide_list: bool) -> [Option<PaneArea>; 3] {
    let list = if is_wide_list { middle.width / 2 } else { (middle.width * 3 / 8).min(38) };
    let (left, right) = split_left(middle, list);
    let mut roles = framed(left, true);
    // Titles need the cell that stays empty elsewhere.
    for area in [&mut roles.inside, &mut roles.head, &mut roles.body] {
        area.width = (area.width + 1).min(left.width);
    }
    [Some(roles), Some(framed(right, true)), None]
}

impl Regions {
    /// The same with so many lines, and an empty one, between the search line and the list; fewer where the list would have
    /// less than two thirds of its room.
    #[must_use]
    pub fn with_room_below_search(mut self, lines: usize) -> Self {
        if let Some(list) = &mut self.panes[Pane::Roles as usize] {
            let most = list.body.height / 3;
            let lines = u16::try_from(lines).unwrap_or(u16::MAX).saturating_add(1).min(most);
            let lines = if lines < 3 { 0 } else { lines };
            list.body = split_top(list.body, lines).1;
        }
        self
    }

    /// The same with the room of the paths given to the detail, where both are there.
    #[must_use]
    pub fn without_paths(mut self) -> Self {
        let [_, detail, paths] = &mut self.panes;
        if let (Some(above), Some(below)) = (*detail, *paths) {
            *detail = Some(framed(above.frame.union(below.frame), true));
            *paths = None;
        }
        self
    }

    pub fn pane(&self, pane: Pane) -> Option<PaneArea> {
        self.panes[pane as usize]
    }

    /// The pane at a cell of the screen.
    pub fn pane_at(&self, cell: Position) -> Option<Pane> {
        Pane::ALL.into_iter().find(|pane| self.pane(*pane).is_some_and(|area| area.frame.contains(cell)))
    }
}

/// The paths pane's picture or outline, and under it the explanation of the chosen step, a rule between them.
/// The upper part takes what the links into and out of the role need, at most three fifths; two rows for each
/// where some titles are too `long` for one.
pub fn paths_parts(body: Rect, [into, out]: [usize; 2], long: bool) -> (Rect, Rect) {
    let each = if long { 2 } else { 1 };
    let rows = if usize::from(body.width) < LEAST_WIDTH {
        into + out + OUTLINE_ROWS
    } else {
        into.max(out) * each + 3
    };
    let wanted = u16::try_from(rows).unwrap_or(u16::MAX).max(8);
    // However low the screen, a few lines of the explanation are seen with the links.
    let most = (body.height.saturating_mul(3) / 5).max(body.height.saturating_sub(6).min(8));
    let (picture, rest) = split_top(body, wanted.min(most));
    let (_rule, why) = split_top(rest, 1);
    (picture, why)
}

/// The paths pane of a skill: the roles that need it in so many rows, and under them what the chosen one is.
pub fn users_parts(body: Rect, rows: usize) -> (Rect, Rect) {
    let rows = u16::try_from(rows).unwrap_or(u16::MAX);
    let most = body.height.saturating_sub(LINES_OF_A_ROLE).max(body.height / 2);
    let (upper, rest) = split_top(body, rows.min(most));
    let (_rule, lower) = split_top(rest, 1);
    (upper, lower)
}

/// Lines that say what a role is, with the rule above them.
const LINES_OF_A_ROLE: u16 = 5;

/// Where a page in the place of the panes is.
pub fn sheet_area(size: Size) -> PaneArea {
    let screen = Rect::new(0, 0, size.width, size.height);
    let (_, rest) = split_top(screen, u16::from(size.height >= 4));
    let (middle, _) = split_bottom(rest, u16::from(size.height >= 3));
    if Arrangement::of(size) == Arrangement::Small { unframed(middle, true) } else { framed(middle, false) }
}

/// The map, and under it what is said of the selected role, a rule between them; nothing is said where it is too low.
pub fn map_parts(body: Rect) -> (Rect, Rect) {
    let below = match body.height {
        0..=9 => 0,
        10..=16 => 3,
        _ => 5,
    };
    let (plan, rest) = split_top(body, body.height - below);
    let (_rule, about) = split_top(rest, 1);
    (plan, about)
}

/// Where the map is a list: the reason for that, and the list.
pub fn outline_parts(plan: Rect) -> (Rect, Rect) {
    split_top(plan, if plan.height > 6 { 3 } else { 0 })
}

/// Rows of an outline beside its links: three headings, the role, and two empty lines.
const OUTLINE_ROWS: usize = 6;

/// Where the facets are: beside the list, which has the room it has for what a search finds; in its place where there is room
/// for one of them.
pub fn facets_area(size: Size) -> PaneArea {
    let regions = regions(size, Pane::Roles, true);
    let list = regions.pane(Pane::Roles).unwrap_or_default().frame;
    if regions.arrangement == Arrangement::Small {
        return unframed(list, true);
    }
    let beside = Rect { x: list.right(), width: size.width.saturating_sub(list.right()), ..list };
    framed(beside, false)
}

/// Frame and body of a page over the panes that has so many lines: as high as it needs, in the middle.
pub fn overlay(size: Size, lines: usize) -> (Rect, Rect) {
    let wanted = u16::try_from(lines.saturating_add(2)).unwrap_or(u16::MAX);
    let height = wanted.min(size.height.saturating_sub(2)).max(size.height.min(3));
    let width = overlay_width(size.width);
    let frame = Rect::new((size.width - width) / 2, (size.height - height) / 2, width, height);
    (frame, framed(frame, false).inside)
}

/// Cells such a page is wide: more where there is much room, and all where too little would be left beside it for anything
/// but pieces of words.
fn overlay_width(screen: u16) -> u16 {
    let wanted = if screen >= VERY_WIDE { 150 } else { 100 };
    if screen < wanted + 2 * LEAST_BESIDE { screen } else { wanted }
}

/// Cells from which pages over the panes are wider.
const VERY_WIDE: u16 = 140;
/// Cells at each side of them in which something can be read.
const LEAST_BESIDE: u16 = 20;

/// Where such a page says how far it is scrolled.
pub fn overlay_edge(frame: Rect, body: Rect) -> Rect {
    Rect { y: frame.bottom().saturating_sub(1), height: frame.height.min(1), ..body }
}

/// In the wide layout the paths take a little under half of the height.
fn paths_height(height: u16) -> u16 {
    (height * 9 / 20).clamp(14, 26)
}

fn framed(frame: Rect, has_head: bool) -> PaneArea {
    let inside = Rect {
        x: frame.x.saturating_add(2).min(frame.right()),
        y: frame.y.saturating_add(1).min(frame.bottom()),
        width: frame.width.saturating_sub(4),
        height: frame.height.saturating_sub(2),
    };
    with_head(frame, inside, has_head)
}

/// Without a frame, an empty cell at each side is all there is around the text.
fn unframed(frame: Rect, has_head: bool) -> PaneArea {
    let margin = u16::from(frame.width > 20);
    let inside = Rect { x: frame.x + margin, width: frame.width - 2 * margin, ..frame };
    with_head(frame, inside, has_head)
}

/// The head is followed by an empty line or rule where there is room for it.
fn with_head(frame: Rect, inside: Rect, has_head: bool) -> PaneArea {
    if !has_head {
        return PaneArea { frame, inside, head: Rect { height: 0, ..inside }, body: inside };
    }
    let (head, rest) = split_top(inside, 1);
    let (_, body) = split_top(rest, u16::from(rest.height > 4));
    PaneArea { frame, inside, head, body }
}

fn split_top(area: Rect, height: u16) -> (Rect, Rect) {
    let height = height.min(area.height);
    let below = Rect { y: area.y + height, height: area.height - height, ..area };
    (Rect { height, ..area }, below)
}

fn split_bottom(area: Rect, height: u16) -> (Rect, Rect) {
    split_top(area, area.height.saturating_sub(height))
}

fn split_left(area: Rect, width: u16) -> (Rect, Rect) {
    let width = width.min(area.width);
    let right = Rect { x: area.x + width, width: area.width - width, ..area };
    (Rect { width, ..area }, right)
}

#[cfg(test)]
mod tests {
    use ratatui::layout::{Rect, Size};

    use super::{Arrangement, Pane, regions};

    #[test]
    fn the_size_decides() {
        let of = |width, height| Arrangement::of(Size { width, height });
        assert_eq!(of(110, 30), Arrangement::Wide);
        assert_eq!(of(109, 60), Arrangement::Standard);
        assert_eq!(of(70, 20), Arrangement::Standard);
        assert_eq!(of(69, 60), Arrangement::Small);
        assert_eq!(of(200, 19), Arrangement::Small);
    }

    #[test]
    fn regions_stay_on_the_screen_and_apart() {
        for width in (0..140).chain([500]) {
            for height in (0..50).chain([300]) {
                let screen = Rect::new(0, 0, width, height);
                for (pane, found) in Pane::ALL.into_iter().flat_map(|pane| [(pane, false), (pane, true)]) {
                    let regions = regions(Size { width, height }, pane, found);
                    let panes: Vec<Rect> = Pane::ALL
                        .iter()
                        .filter_map(|pane| regions.pane(*pane))
                        .map(|area| area.frame)
                        .collect();
                    for frame in panes.iter().chain([&regions.header, &regions.status]) {
                        assert_eq!(screen.union(*frame), screen, "{width}x{height} {frame}");
                    }
                    for (at, one) in panes.iter().enumerate() {
                        assert!(panes[at + 1..].iter().all(|other| !one.intersects(*other)));
                    }
                    assert!(regions.pane(pane).is_some(), "the focused pane is always there");
                }
            }
        }
    }
}
