//! Line drawing with clean joins: each cell remembers which of its four sides a line leaves by, and how
//! heavy it is there; the character follows from that. Lines that meet therefore always join.

/// How heavy a line is. The heavier one wins where two overlap.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Default)]
pub enum Weight {
    #[default]
    None,
    Light,
    Heavy,
}

/// The lines leaving one cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct Joint {
    pub up: Weight,
    pub right: Weight,
    pub down: Weight,
    pub left: Weight,
}

/// A grid of joints.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Strokes {
    width: usize,
    joints: Vec<Joint>,
}

impl Strokes {
    pub fn new(width: usize, height: usize) -> Self {
        Self { width, joints: vec![Joint::default(); width * height] }
    }

    /// The lines of the cell at `x`, `y`; none outside the grid.
    pub fn at(&self, x: usize, y: usize) -> Joint {
        if x >= self.width {
            return Joint::default();
        }
        self.joints.get(y * self.width + x).copied().unwrap_or_default()
    }

    /// Draws from the middle of one cell to the middle of another in the same row.
    pub fn across(&mut self, y: usize, from: usize, to: usize, weight: Weight) {
        let (left, right) = (from.min(to), from.max(to));
        for x in left..=right {
            if x > left {
                self.edit(x, y, |joint| joint.left = joint.left.max(weight));
            }
            if x < right {
                self.edit(x, y, |joint| joint.right = joint.right.max(weight));
            }
        }
    }

    /// Draws from the middle of one cell to the middle of another in the same column.
    pub fn along(&mut self, x: usize, from: usize, to: usize, weight: Weight) {
        let (top, bottom) = (from.min(to), from.max(to));
        for y in top..=bottom {
            if y > top {
                self.edit(x, y, |joint| joint.up = joint.up.max(weight));
            }
            if y < bottom {
                self.edit(x, y, |joint| joint.down = joint.down.max(weight));
            }
        }
    }

    /// Makes a line that ends in the middle of a cell fill the cell from side to side.
    pub fn stretch(&mut self, y: usize, x: usize, weight: Weight) {
        self.edit(x, y, |joint| {
            joint.left = joint.left.max(weight);
            joint.right = joint.right.max(weight);
        });
    }

    /// Draws the outline of a box whose corners are in the given cells.
    pub fn outline(&mut self, (left, top): (usize, usize), (right, bottom): (usize, usize), weight: Weight) {
        self.across(top, left, right, weight);
        self.across(bottom, left, right, weight);
        self.along(left, top, bottom, weight);
        self.along(right, top, bottom, weight);
    }

    /// Puts other lines in place of those of a cell.
    pub fn replace(&mut self, x: usize, y: usize, lines: Joint) {
        self.edit(x, y, |joint| *joint = lines);
    }

    fn edit(&mut self, x: usize, y: usize, change: impl FnOnce(&mut Joint)) {
        if x < self.width
            && let Some(joint) = self.joints.get_mut(y * self.width + x)
        {
            change(joint);
        }
    }
}

impl Joint {
    pub fn is_empty(self) -> bool {
        self == Self::default()
    }

    pub fn is_heavy(self) -> bool {
        [self.up, self.right, self.down, self.left].contains(&Weight::Heavy)
    }

    /// The box-drawing character for these lines, with round corners where both arms are light.
    pub fn symbol(self) -> char {
        let digit = |weight: Weight| weight as usize;
        let index = digit(self.up) * 27 + digit(self.right) * 9 + digit(self.down) * 3 + digit(self.left);
        SYMBOLS[index]
    }

    /// The same in ASCII: `-`, `|`, `+`; heavy runs as `=` and `#`.
    pub fn ascii(self) -> char {
        let across = self.left.max(self.right);
        let along = self.up.max(self.down);
        match (across, along) {
            (Weight::None, Weight::None) => ' ',
            (Weight::Light, Weight::None) => '-',
            (Weight::Heavy, Weight::None) => '=',
            (Weight::None, Weight::Light) => '|',
            (Weight::None, Weight::Heavy) => '#',
            _ => '+',
        }
    }
}

/// Characters by up, right, down, left as digits of base three: none, light, heavy.
/// The Box Drawing block of Unicode has all of them.
#[rustfmt::skip]
const SYMBOLS: [char; 81] = [
    ' ', '╴', '╸',  '╷', '╮', '┑',  '╻', '┒', '┓',
    '╶', '─', '╾',  '╭', '┬', '┭',  '┎', '┰', '┱',
    '╺', '╼', '━',  '┍', '┮', '┯',  '┏', '┲', '┳',

    '╵', '╯', '┙',  '│', '┤', '┥',  '╽', '┧', '┪',
    '╰', '┴', '┵',  '├', '┼', '┽',  '┟', '╁', '╅',
    '┕', '┶', '┷',  '┝', '┾', '┿',  '┢', '╆', '╈',

    '╹', '┚', '┛',  '╿', '┦', '┩',  '┃', '┨', '┫',
    '┖', '┸', '┹',  '┞', '╀', '╃',  '┠', '╂', '╉',
    '┗', '┺', '┻',  '┡', '╄', '╇',  '┣', '╊', '╋',
];

#[cfg(test)]
mod tests {
    use super::{Strokes, Weight};

    fn text(strokes: &Strokes, width: usize, height: usize) -> String {
        let row = |y| (0..width).map(|x| strokes.at(x, y).symbol()).collect::<String>();
        (0..height).map(row).collect::<Vec<_>>().join("\n")
    }

    #[test]
    fn crossing_lines_join() {
        let mut strokes = Strokes::new(5, 3);
        strokes.across(1, 0, 4, Weight::Light);
        strokes.along(2, 0, 2, Weight::Light);
        assert_eq!(text(&strokes, 5, 3), "  ╷  \n╶─┼─╴\n  ╵  ");
    }

    #[test]
    fn a_heavy_line_keeps_its_weight_through_a_light_bus() {
        let mut strokes = Strokes::new(3, 3);
        strokes.along(1, 0, 2, Weight::Light);
        strokes.along(1, 1, 2, Weight::Heavy);
        strokes.across(1, 1, 2, Weight::Heavy);
        assert_eq!(text(&strokes, 3, 3), " ╷ \n ┢╸\n ╹ ");
    }

    #[test]
    fn boxes_have_round_corners_when_light() {
        let mut strokes = Strokes::new(4, 3);
        strokes.outline((0, 0), (3, 2), Weight::Light);
        assert_eq!(text(&strokes, 4, 3), "╭──╮\n│  │\n╰──╯");
        strokes.outline((0, 0), (3, 2), Weight::Heavy);
        assert_eq!(text(&strokes, 4, 3), "┏━━┓\n┃  ┃\n┗━━┛");
    }

    #[test]
    fn lines_outside_the_grid_are_cut() {
        let mut strokes = Strokes::new(2, 1);
        strokes.across(0, 0, 9, Weight::Light);
        strokes.along(7, 0, 9, Weight::Light);
        assert_eq!(text(&strokes, 2, 1), "╶─");
    }
}
