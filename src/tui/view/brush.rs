//! What views draw with: writing into the buffer without ever leaving an area, and the frames around panes.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::style::Style;
use ratatui::symbols::border;
use ratatui::widgets::{Block, Clear, Widget};

use crate::cells::{cut, width};
use crate::glyphs::Glyphs;
use crate::graph::strokes::Joint;
use crate::pages::document::{TextRun, Tone};
use crate::tui::layout::PaneArea;
use crate::tui::theme::Theme;
use crate::tui::ui::Ui;
use crate::tui::world::World;

/// The buffer, what there is to draw, and in which style.
pub(super) struct Brush<'a> {
    pub(super) buffer: &'a mut Buffer,
    pub(super) world: &'a World,
    pub(super) ui: &'a Ui,
    pub(super) theme: Theme,
}

impl Brush<'_> {
    pub(super) fn glyphs(&self) -> &'static Glyphs {
        self.world.glyphs
    }

    /// Writes `text` at a place of `area`, as much as fits there. Returns the column after it.
    pub(super) fn write(&mut self, area: Rect, (x, y): (u16, u16), text: &str, style: Style) -> u16 {
        let area = area.intersection(self.buffer.area);
        if !area.contains((x, y).into()) {
            return x;
        }
        self.buffer.set_stringn(x, y, text, usize::from(area.right() - x), style).0
    }

    /// The same, with an ellipsis where not all of it fits.
    pub(super) fn write_cut(&mut self, area: Rect, (x, y): (u16, u16), text: &str, style: Style) -> u16 {
        let text = self.cut(text, area.right().saturating_sub(x));
        self.write(area, (x, y), &text, style)
    }

    /// Writes `text` so that it ends at the right edge of `area`, if there are that many cells after `from`.
    pub(super) fn write_right(&mut self, area: Rect, (from, y): (u16, u16), text: &str, style: Style) {
        let needed = u16::try_from(width(text)).unwrap_or(u16::MAX);
        if area.right().saturating_sub(from) >= needed && from >= area.left() {
            self.write(area, (area.right() - needed, y), text, style);
        }
    }

    /// Writes runs of text one behind the other. Returns the column after them.
    pub(super) fn write_runs(&mut self, area: Rect, (mut x, y): (u16, u16), runs: &[TextRun]) -> u16 {
        for run in runs {
            x = self.write(area, (x, y), &run.text, self.theme.tone(run.tone));
        }
        x
    }

    /// Writes runs of text as [`Brush::write_right`] does one.
    pub(super) fn write_runs_right(&mut self, area: Rect, (from, y): (u16, u16), runs: &[TextRun]) {
        let cells = runs.iter().map(|run| width(&run.text)).sum::<usize>();
        let needed = u16::try_from(cells).unwrap_or(u16::MAX);
        if area.right().saturating_sub(from) >= needed && from >= area.left() {
            self.write_runs(area, (area.right() - needed, y), runs);
        }
    }

    /// Writes lines from the first row of `area` on.
    pub(super) fn write_lines(&mut self, area: Rect, lines: &[&str], style: Style) {
        for (line, y) in lines.iter().zip(area.top()..area.bottom()) {
            self.write(area, (area.x, y), line, style);
        }
    }

    /// A text in so many cells, with an ellipsis where it takes more.
    pub(super) fn cut(&self, text: &str, cells: u16) -> String {
        cut(text, usize::from(cells), self.glyphs().ellipsis)
    }

    /// Sets the style of what stands in `area` already.
    pub(super) fn restyle(&mut self, area: Rect, style: Style) {
        self.buffer.set_style(area.intersection(self.buffer.area), style);
    }

    /// Shows that a row is chosen, by a marker and its style; `focused` says whether it has the keyboard. Returns where it is.
    pub(super) fn choose(&mut self, row: Rect, focused: bool) -> Position {
        self.write(row, (row.x, row.y), self.glyphs().marker, self.theme.key());
        self.restyle(row, self.theme.chosen(focused));
        row.as_position()
    }

    /// Takes the block signs of stages and families out of a row that is drawn as one bar: they would look like holes in it.
    pub(super) fn clear_blocks(&mut self, row: Rect) {
        for cell in row.intersection(self.buffer.area).positions() {
            if matches!(self.buffer[cell].symbol(), "▌" | "▁" | "▂" | "▃" | "▅" | "▆" | "█") {
                self.buffer[cell].set_symbol(" ");
            }
        }
    }

    pub(super) fn clear(&mut self, area: Rect) {
        Clear.render(area.intersection(self.buffer.area), self.buffer);
        self.restyle(area, self.theme.base());
    }

    /// Draws the piece of a line in a cell of the screen, if there is one.
    pub(super) fn joint(&mut self, cell: (u16, u16), joint: Joint) {
        if !joint.is_empty() {
            let sign = if self.glyphs().ascii { joint.ascii() } else { joint.symbol() };
            self.buffer[cell].set_char(sign).set_style(self.theme.line(joint.is_heavy()));
        }
    }

    /// Draws a frame with a title and, where it fits beside that, a remark at the right.
    pub(super) fn frame(&mut self, area: Rect, focused: bool, title: &str, remark: &[TextRun]) {
        let set = match (self.glyphs().ascii, focused) {
            (true, false) => ASCII_FRAME,
            (true, true) => ASCII_FOCUSED,
            (false, false) => border::ROUNDED,
            (false, true) => border::THICK,
        };
        let style = self.theme.frame(focused);
        Block::bordered().border_set(set).border_style(style).render(area, self.buffer);
        let inside = Rect { x: area.x + 2.min(area.width), width: area.width.saturating_sub(4), ..area };
        let title = self.cut(title, inside.width.saturating_sub(2));
        if title.is_empty() {
            return;
        }
        let start = (inside.x, area.y);
        let end = self.write(inside, start, &format!(" {title} "), self.theme.heading()).saturating_add(1);
        if remark.iter().any(|run| !run.text.is_empty()) {
            let blank = || TextRun::new(" ", Tone::Aside);
            let runs: Vec<TextRun> =
                [blank()].into_iter().chain(remark.iter().cloned()).chain([blank()]).collect();
            self.write_runs_right(inside, (end, area.y), &runs);
        }
    }

    /// Draws the frame of what stands in the place of the panes, or without frames its title on the first line.
    pub(super) fn sheet_frame(&mut self, area: &PaneArea, title: &str, remark: &[TextRun]) {
        if self.ui.is_framed() {
            self.frame(area.frame, self.ui.is_frontmost(), title, remark);
        } else {
            self.write_cut(area.head, (area.head.x, area.head.y), title, self.theme.heading());
        }
    }

    /// Draws a thin line over the whole width of `area` at row `y`.
    pub(super) fn rule(&mut self, area: Rect, y: u16) {
        let sign = if self.glyphs().ascii { "-" } else { "─" };
        self.write(area, (area.x, y), &sign.repeat(usize::from(area.width)), self.theme.quiet());
    }

    /// Draws such a line under the head of a pane; false where there is no room for one.
    pub(super) fn rule_under_head(&mut self, area: &PaneArea) -> bool {
        let has_room = area.body.y > area.head.bottom();
        if has_room {
            self.rule(area.inside, area.head.bottom());
        }
        has_room
    }

    /// Says on a pane which lines of how many are shown, where not all are.
    pub(super) fn pane_mark(&mut self, area: &PaneArea, first: usize, total: usize) {
        let line = area.mark_line(self.ui.is_framed());
        self.scroll_mark(line, first, usize::from(area.body.height), total);
    }

    /// Says at the right end of a line which lines of how many are shown, where not all are.
    pub(super) fn scroll_mark(&mut self, line: Rect, first: usize, height: usize, total: usize) {
        if total <= height || line.is_empty() {
            return;
        }
        let above = if first > 0 { self.glyphs().above } else { " " };
        let below = if first + height < total { self.glyphs().below } else { " " };
        let text = format!(" {}-{}/{total} {above}{below} ", first + 1, (first + height).min(total));
        self.write_right(line, (line.x, line.y), &text, self.theme.quiet());
    }
}

/// One row of an area.
pub(super) fn row(area: Rect, y: u16) -> Rect {
    Rect { y, height: 1, ..area }
}

/// A line of the screen without its first and last cell.
pub(super) fn within(line: Rect) -> Rect {
    Rect { x: line.x + 1.min(line.width), width: line.width.saturating_sub(2), ..line }
}

const ASCII_FRAME: border::Set<'_> = border::Set {
    top_left: "+",
    top_right: "+",
    bottom_left: "+",
    bottom_right: "+",
    vertical_left: "|",
    vertical_right: "|",
    horizontal_top: "-",
    horizontal_bottom: "-",
};

const ASCII_FOCUSED: border::Set<'_> = border::Set {
    vertical_left: "#",
    vertical_right: "#",
    horizontal_top: "=",
    horizontal_bottom: "=",
    ..ASCII_FRAME
};
