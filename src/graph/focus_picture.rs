//! The focus view arranged on a grid: roles that lead here, the role, next steps, and the lines between.
//!
//! ```text
//!  Junior developer ↑ ─╮   ╭───────────╮   ╭─ ↑ Tech lead
//!                      ├──▶│ Developer ├───┼─ ◇ Specialist
//!  Web integrator   → ─╯   ╰───────────╯   ╰─ ⇄ Project manager
//! ```
//!
//! Links take one row each. Where a side has more links than rows, a window around the chosen one is shown
//! and the rest is counted. The result is plain data: strokes and labels with the link behind each row.

use super::focus::FocusSide;
use super::strokes::{Strokes, Weight};
use crate::cells::{cut, width, wrap_in};

/// The selected element of a focus view.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum FocusSelection {
    /// The role itself.
    Here,
    /// A link, by its place in [`Focus::links`](super::focus::Focus::links).
    Link(FocusSide, usize),
}

/// Input of [`arrange`]. Labels are text for the reader, already in a language; the glyph of a link's kind is
/// kept apart because it stands beside the line.
#[derive(Clone, Debug)]
pub struct Scene<'a> {
    /// Headings of the three columns, left to right.
    pub headings: [&'a str; 3],
    pub here: &'a str,
    pub into: &'a [LinkLabel<'a>],
    pub out: &'a [LinkLabel<'a>],
    pub chosen: FocusSelection,
    /// Cells to fill.
    pub width: usize,
    pub height: usize,
    /// What ends a text that was cut.
    pub ellipsis: &'a str,
    /// Head of the arrow into the role, and what says that more links are above and below; a cell each.
    pub arrow: &'a str,
    pub more: [&'a str; 2],
}

/// Sign and text beside one link.
#[derive(Clone, Copy, Debug)]
pub struct LinkLabel<'a> {
    pub glyph: &'a str,
    pub text: &'a str,
}

/// A focus view laid out in cells.
#[derive(Clone, Debug)]
pub struct FocusPicture {
    pub strokes: Strokes,
    /// Texts to write over the strokes.
    pub texts: Vec<Placed>,
}

/// A text with its place. It takes `cells::width(text)` cells.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Placed {
    pub x: usize,
    pub y: usize,
    pub text: String,
    pub part: Part,
}

/// What a placed text is, and so how it is shown and what a click on it means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    Heading,
    /// The title of the role in focus.
    Here,
    /// The glyph of a link's kind.
    Glyph(FocusSide, usize),
    /// The title at the other end of a link.
    Title(FocusSide, usize),
    /// The head of the arrow into the role.
    Arrow,
    /// How many links are hidden above or below.
    More(FocusSide),
}

/// Width from which side titles have about fifteen cells each; below it, an outline reads better.
pub const LEAST_WIDTH: usize = 56;
/// Rows the box needs under the headings.
pub const LEAST_HEIGHT: usize = 6;

/// Cells between a title on the left and the box, beside the glyph: blank, blank, line, bus, line, arrow.
const LEFT_GUTTER: usize = 6;
/// Cells between the box and a title on the right, beside the glyph: line, bus, line, blank, blank.
const RIGHT_GUTTER: usize = 5;

/// Arranges a scene of at least [`LEAST_WIDTH`] by [`LEAST_HEIGHT`] cells; of a smaller one, what lies inside.
/// Cost is linear in the cells and the links.
pub fn arrange(scene: &Scene<'_>) -> FocusPicture {
    let frame = Frame::of(scene);
    let mut picture = FocusPicture { strokes: Strokes::new(scene.width, scene.height), texts: Vec::new() };
    frame.write_headings(scene, &mut picture);
    for (side, labels) in [(FocusSide::Into, scene.into), (FocusSide::Out, scene.out)] {
        if !labels.is_empty() {
            frame.draw_side(scene, side, labels, &mut picture);
        }
    }
    frame.draw_box(scene, &mut picture);
    picture.texts.retain(|text| text.y < scene.height && text.x + width(&text.text) <= scene.width);
    picture
}

/// Columns and rows that everything else hangs on.
struct Frame {
    /// First row under the headings.
    top: usize,
    /// Row of the box's middle, and of the lines into and out of it.
    middle: usize,
    /// Widths of the two title columns.
    titles: [usize; 2],
    /// Where the titles on the left end, and where those on the right begin.
    left_end: usize,
    right_start: usize,
    box_left: usize,
    box_right: usize,
    box_lines: Vec<String>,
}

impl Frame {
    fn of(scene: &Scene<'_>) -> Self {
        let box_lines = box_lines(scene);
        let box_width = box_lines.iter().map(|line| width(line)).max().unwrap_or(0) + 4;
        let wish = |labels: &[LinkLabel<'_>], heading: &str| {
            labels.iter().map(|label| width(label.text)).max().unwrap_or(0).max(width(heading))
        };
        let labels = || scene.into.iter().chain(scene.out);
        let glyph_width = labels().map(|label| width(label.glyph)).max().unwrap_or(1);
        let (left_gutter, right_gutter) = (LEFT_GUTTER + glyph_width, RIGHT_GUTTER + glyph_width);
        let room = scene.width.saturating_sub(box_width + left_gutter + right_gutter);
        let titles = share(room, [wish(scene.into, scene.headings[0]), wish(scene.out, scene.headings[2])]);
        let margin = (room - titles[0] - titles[1]) / 2;
        let box_left = margin + titles[0] + left_gutter;
        let top = if scene.height > LEAST_HEIGHT { 2 } else { 1 };
        Self {
            top,
            middle: top + scene.height.saturating_sub(top) / 2,
            titles,
            left_end: box_left - left_gutter,
            right_start: box_left + box_width + right_gutter,
            box_left,
            box_right: box_left + box_width - 1,
            box_lines,
        }
    }

    fn write_headings(&self, scene: &Scene<'_>, picture: &mut FocusPicture) {
        let [into, here, out] = scene.headings;
        let box_width = self.box_right + 1 - self.box_left;
        let centre = self.box_left + box_width.saturating_sub(width(here)) / 2;
        let ends = [self.left_end.saturating_sub(width(into)), centre, self.right_start];
        for (x, heading) in ends.into_iter().zip([into, here, out]) {
            let text = cut(heading, scene.width.saturating_sub(x), scene.ellipsis);
            picture.texts.push(Placed { x, y: 0, text, part: Part::Heading });
        }
    }

    fn draw_box(&self, scene: &Scene<'_>, picture: &mut FocusPicture) {
        let top = self.box_top();
        let weight = if scene.chosen == FocusSelection::Here { Weight::Heavy } else { Weight::Light };
        let bottom = top + self.box_lines.len() + 1;
        picture.strokes.outline((self.box_left, top), (self.box_right, bottom), weight);
        let inside = self.box_right - self.box_left - 3;
        for (line, y) in self.box_lines.iter().zip(top + 1..) {
            let x = self.box_left + 2 + (inside - width(line)) / 2;
            picture.texts.push(Placed { x, y, text: line.clone(), part: Part::Here });
        }
    }

    /// The middle row lies in the box, on its middle line or just under the middle of two.
    fn box_top(&self) -> usize {
        self.middle.saturating_sub(self.box_lines.len().div_ceil(2))
    }

    fn draw_side(
        &self,
        scene: &Scene<'_>,
        side: FocusSide,
        labels: &[LinkLabel<'_>],
        picture: &mut FocusPicture,
    ) {
        let chosen = match scene.chosen {
            FocusSelection::Link(on, at) if on == side => Some(at),
            FocusSelection::Link(..) | FocusSelection::Here => None,
        };
        let window = LinkWindow::around(chosen, labels.len(), scene.height.saturating_sub(self.top));
        let rows = window.rows(self.top, self.middle);
        for (at, row) in (window.first..).zip(&rows) {
            let weight = if chosen == Some(at) { Weight::Heavy } else { Weight::Light };
            self.draw_link(side, *row, weight, &mut picture.strokes);
            self.write_label(scene, side, (at, *row), (&labels[at], window.spacing), picture);
        }
        if side == FocusSide::Into {
            let (x, y) = (self.box_left - 1, self.middle);
            picture.texts.push(Placed { x, y, text: scene.arrow.to_owned(), part: Part::Arrow });
        }
        self.write_hidden(
            scene,
            side,
            &rows,
            [window.first, labels.len() - window.first - window.count],
            picture,
        );
    }

    /// How many links of a side are hidden above and below the rows shown.
    fn write_hidden(
        &self,
        scene: &Scene<'_>,
        side: FocusSide,
        rows: &[usize],
        [above, below]: [usize; 2],
        picture: &mut FocusPicture,
    ) {
        let (Some(first), Some(last)) = (rows.first(), rows.last()) else { return };
        for (count, mark, y) in
            [(above, scene.more[0], first.saturating_sub(1)), (below, scene.more[1], last + 1)]
        {
            if count > 0 {
                self.write_more(side, y, &format!("{mark} {count}"), picture);
            }
        }
    }

    fn draw_link(&self, side: FocusSide, row: usize, weight: Weight, strokes: &mut Strokes) {
        let (bus, box_end, label_end) = match side {
            FocusSide::Into => (self.box_left - 3, self.box_left - 1, self.box_left - 4),
            FocusSide::Out => (self.box_right + 2, self.box_right, self.box_right + 3),
        };
        strokes.across(row, label_end, bus, weight);
        strokes.stretch(row, label_end, weight);
        strokes.along(bus, row, self.middle, weight);
        strokes.across(self.middle, bus, box_end, weight);
    }

    fn write_label(
        &self,
        scene: &Scene<'_>,
        side: FocusSide,
        (at, y): (usize, usize),
        (label, rows): (&LinkLabel<'_>, usize),
        picture: &mut FocusPicture,
    ) {
        let lines = wrap_in(label.text, self.titles[side as usize], rows, scene.ellipsis);
        let glyph_x = match side {
            FocusSide::Into => self.left_end + 1,
            FocusSide::Out => self.box_right + 5,
        };
        let glyph = label.glyph.to_owned();
        picture.texts.push(Placed { x: glyph_x, y, text: glyph, part: Part::Glyph(side, at) });
        for (text, y) in lines.into_iter().zip(y..) {
            let x = match side {
                FocusSide::Into => self.left_end.saturating_sub(width(&text)),
                FocusSide::Out => self.right_start,
            };
            picture.texts.push(Placed { x, y, text, part: Part::Title(side, at) });
        }
    }

    fn write_more(&self, side: FocusSide, y: usize, text: &str, picture: &mut FocusPicture) {
        let x = match side {
            FocusSide::Into => self.left_end.saturating_sub(width(text)),
            FocusSide::Out => self.right_start,
        };
        picture.texts.push(Placed { x, y, text: text.to_owned(), part: Part::More(side) });
    }
}

/// The title in the box, on as few and as short lines as read well: a fifth of the width, three lines at most.
fn box_lines(scene: &Scene<'_>) -> Vec<String> {
    let longest_word = scene.here.split(' ').map(width).max().unwrap_or(0);
    let most = longest_word.max(12).min((scene.width / 4).max(1));
    wrap_in(scene.here, most, scene.height.saturating_sub(4).clamp(1, 3), scene.ellipsis)
}

/// Shares `room` between two wishes: both if they fit, else the smaller one as far as half the room.
fn share(room: usize, wishes: [usize; 2]) -> [usize; 2] {
    let [left, right] = wishes;
    if left + right <= room {
        return wishes;
    }
    let half = room / 2;
    if left <= half {
        [left, room - left]
    } else if right <= half {
        [room - right, right]
    } else {
        [half, room - half]
    }
}

/// Which links of a side are shown, and how far apart.
struct LinkWindow {
    first: usize,
    count: usize,
    spacing: usize,
    height: usize,
}

impl LinkWindow {
    /// Shows all links if they fit, airily if they fit twice; else as many as leave a row at each hidden end.
    fn around(chosen: Option<usize>, links: usize, height: usize) -> Self {
        if links <= height {
            let spacing = if links * 2 <= height { 2 } else { 1 };
            return Self { first: 0, count: links, spacing, height };
        }
        let count = height.saturating_sub(2).max(1);
        let first = chosen.unwrap_or(0).saturating_sub(count / 2).min(links - count);
        Self { first, count, spacing: 1, height }
    }

    /// The row of each shown link, centred on the middle row.
    fn rows(&self, top: usize, middle: usize) -> Vec<usize> {
        let span = self.count.saturating_sub(1) * self.spacing + 1;
        let first = middle.saturating_sub(span / 2).clamp(top, top + self.height.saturating_sub(span));
        (0..self.count).map(|at| first + at * self.spacing).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::{FocusPicture, FocusSelection, FocusSide, LinkLabel, Scene, arrange};

    fn text(picture: &FocusPicture, width: usize, height: usize) -> String {
        let mut rows: Vec<Vec<char>> =
            (0..height).map(|y| (0..width).map(|x| picture.strokes.at(x, y).symbol()).collect()).collect();
        for placed in &picture.texts {
            for (offset, letter) in placed.text.chars().enumerate() {
                rows[placed.y][placed.x + offset] = letter;
            }
        }
        let lines = rows.iter().map(|row| row.iter().collect::<String>().trim_end().to_owned());
        format!("\n{}\n", lines.collect::<Vec<_>>().join("\n"))
    }

    fn labels<'a>(texts: &[&'a str]) -> Vec<LinkLabel<'a>> {
        texts.iter().map(|text| LinkLabel { glyph: "↑", text }).collect()
    }

    fn drawn(into: &[&str], out: &[&str], chosen: FocusSelection, (width, height): (usize, usize)) -> String {
        let scene = Scene {
            headings: ["LEADS HERE", "NOW", "NEXT STEPS"],
            here: "Back-end developer",
            into: &labels(into),
            out: &labels(out),
            chosen,
            width,
            height,
            ellipsis: "…",
            arrow: "▶",
            more: ["▲", "▼"],
        };
        text(&arrange(&scene), width, height)
    }

    #[test]
    fn the_chosen_step_is_drawn_heavy_from_the_box_to_its_title() {
        let drawn =
            drawn(&["Junior"], &["Tech lead", "Architect"], FocusSelection::Link(FocusSide::Out, 1), (60, 8));
        insta::assert_snapshot!(drawn);
    }

    #[test]
    fn the_role_itself_has_a_heavy_box() {
        let drawn = drawn(&["Junior", "Tester", "Support"], &["Tech lead"], FocusSelection::Here, (60, 8));
        insta::assert_snapshot!(drawn);
    }

    #[test]
    fn what_does_not_fit_is_counted() {
        let many: Vec<String> = (0..20).map(|at| format!("Role {at}")).collect();
        let many: Vec<&str> = many.iter().map(String::as_str).collect();
        insta::assert_snapshot!(drawn(&many, &many[..5], FocusSelection::Link(FocusSide::Into, 9), (60, 9)));
    }

    #[test]
    fn nothing_leaves_the_cells_it_is_given() {
        for width in 0..70 {
            for height in 0..12 {
                drawn(&["Junior", "Support"], &["Tech lead"], FocusSelection::Here, (width, height));
            }
        }
    }
}
