//! Elements of SVG: text fitted to its cells, and lines with rounded corners.

use std::fmt::Write as _;

use super::super::super::xml::escaped;
use crate::cells::width;

/// A cell in pixels: what common monospaced fonts take at 13 pixels, and room between lines.
pub(super) const CELL: (usize, usize) = (8, 18);
/// Most pixels a corner is rounded by.
const ROUND: usize = 8;

/// The middle of a cell, in pixels.
pub(super) fn middle((x, y): (usize, usize)) -> (usize, usize) {
    (x * CELL.0 + CELL.0 / 2, y * CELL.1 + CELL.1 / 2)
}

/// Text of a class with its left end and baseline in pixels, stretched to cells of so many pixels whatever font there
/// is.
pub(super) fn text(out: &mut String, class: &str, (x, y): (usize, usize), text: &str, cell: usize) {
    let class = if class.is_empty() { String::new() } else { format!(" class=\"{class}\"") };
    let length = width(text) * cell;
    if length > 0 {
        let text = escaped(text);
        let fit = format!("textLength=\"{length}\" lengthAdjust=\"spacingAndGlyphs\"");
        let _ = writeln!(out, "<text{class} x=\"{x}\" y=\"{y}\" {fit}>{text}</text>");
    }
}

/// A path along the middles of cells that are in line with each other, with rounded corners.
pub(super) fn path(corners: &[(usize, usize)]) -> String {
    let points = turns(corners);
    let (Some(first), Some(last)) = (points.first(), points.last()) else { return String::new() };
    let mut path = format!("M{} {}", first.0, first.1);
    for three in points.windows(3) {
        let [before, at, after] = [three[0], three[1], three[2]];
        let round = ROUND.min(distance(before, at) / 2).min(distance(at, after) / 2);
        let (from, to) = (towards(at, before, round), towards(at, after, round));
        let _ = write!(path, "L{} {}Q{} {} {} {}", from.0, from.1, at.0, at.1, to.0, to.1);
    }
    let _ = write!(path, "L{} {}", last.0, last.1);
    path
}

/// The ends and the points where the direction changes, in pixels.
fn turns(corners: &[(usize, usize)]) -> Vec<(usize, usize)> {
    let mut points: Vec<(usize, usize)> = Vec::new();
    for corner in corners.iter().map(|corner| middle(*corner)) {
        let is_straight = match points[..] {
            [.., before, at] => {
                (before.0 == at.0 && at.0 == corner.0) || (before.1 == at.1 && at.1 == corner.1)
            }
            _ => false,
        };
        if points.last() == Some(&corner) {
            continue;
        }
        if is_straight {
            points.pop();
        }
        points.push(corner);
    }
    points
}

/// Between two points of one row or column.
fn distance(one: (usize, usize), other: (usize, usize)) -> usize {
    one.0.abs_diff(other.0) + one.1.abs_diff(other.1)
}

/// The point so many pixels from one of two points in line towards the other.
fn towards(from: (usize, usize), to: (usize, usize), pixels: usize) -> (usize, usize) {
    let go = |from: usize, to: usize| {
        if to > from { from + pixels.min(to - from) } else { from - pixels.min(from - to) }
    };
    (go(from.0, to.0), go(from.1, to.1))
}

#[cfg(test)]
mod tests {
    use super::{escaped, path, text};

    #[test]
    fn corners_are_rounded_and_straight_lines_are_straight() {
        assert_eq!(path(&[(0, 0), (2, 0), (2, 0), (5, 0)]), "M4 9L44 9");
        assert_eq!(path(&[(0, 0), (2, 0), (2, 2), (5, 2)]), "M4 9L12 9Q20 9 20 17L20 37Q20 45 28 45L44 45");
        assert_eq!(
            path(&[(1, 2), (2, 2), (2, 1), (1, 1)]),
            "M12 45L16 45Q20 45 20 41L20 31Q20 27 16 27L12 27"
        );
        assert_eq!(path(&[]), "");
    }

    #[test]
    fn text_is_fitted_and_escaped() {
        let mut out = String::new();
        text(&mut out, "sign", (8, 9), "数<", 8);
        text(&mut out, "", (8, 9), "", 8);
        let fit = "textLength=\"24\" lengthAdjust=\"spacingAndGlyphs\"";
        assert_eq!(out, format!("<text class=\"sign\" x=\"8\" y=\"9\" {fit}>数&lt;</text>\n"));
        assert_eq!(escaped("a&b\"'>\u{1b}\n\u{ffff}"), "a&amp;b&quot;&#39;&gt;  \u{fffd}");
    }
}
