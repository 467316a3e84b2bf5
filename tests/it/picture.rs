//! The README's picture is the real screen: drawn by the program into memory, written down as SVG.
//!
//! `CAREERNAV_UPDATE=1 cargo test picture` writes it anew; otherwise the test says when it is out of date.

use std::fmt::Write as _;

use careernav::cells::width;
use careernav::domain::Lang;
use careernav::tui::theme::ThemeName;
use ratatui::buffer::{Buffer, Cell};
use ratatui::style::{Color, Modifier};

use crate::screen::driver::{Opening, Screen, WIDE};

const PICTURE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/assets/screen.svg");

#[test]
fn the_picture_shows_the_program_as_it_is() {
    let opening = Opening { size: WIDE, lang: Lang::EN, ascii: false, colours: true };
    let mut screen = Screen::open_in(ThemeName::Dark.into(), opening);
    screen.press("/back-end developer<enter><esc>m");
    let drawn = svg(&screen.buffer());
    if std::env::var_os("CAREERNAV_UPDATE").is_some() {
        std::fs::write(PICTURE, &drawn).expect("the picture can be written");
    }
    let kept = std::fs::read_to_string(PICTURE).unwrap_or_default();
    assert!(drawn == kept, "assets/screen.svg is out of date: CAREERNAV_UPDATE=1 cargo test picture");
}

/// A cell in pixels: what the font takes at 15 pixels, so that lines of frames meet.
const CELL: (f32, f32) = (9.03, 17.46);
const MARGIN: f32 = 14.0;
const BACKGROUND: &str = "#16181d";

/// The screen as an SVG picture: a rectangle for each run of background, a text for each word of one style, placed
/// and stretched to its cells so that columns line up in whatever font the reader has.
fn svg(buffer: &Buffer) -> String {
    let size = (f32::from(buffer.area.width) * CELL.0, f32::from(buffer.area.height) * CELL.1);
    let (total_width, total_height) = (size.0 + 2.0 * MARGIN, size.1 + 2.0 * MARGIN);
    let mut svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {total_width} {total_height}\" \
         font-family=\"'DejaVu Sans Mono', Menlo, Consolas, monospace\" font-size=\"15\">\n\
         <rect width=\"100%\" height=\"100%\" rx=\"8\" fill=\"{BACKGROUND}\"/>\n"
    );
    for row in 0..buffer.area.height {
        let mut column = 0;
        while column < buffer.area.width {
            let style = Style::of(&buffer[(column, row)]);
            let start = column;
            let mut text = String::new();
            while column < buffer.area.width && Style::of(&buffer[(column, row)]) == style {
                let symbol = buffer[(column, row)].symbol();
                text.push_str(symbol);
                column += u16::try_from(width(symbol).max(1)).unwrap_or(1);
            }
            style.write(&mut svg, (start, row), column - start, &text);
        }
    }
    svg.push_str("</svg>\n");
    svg
}

#[derive(PartialEq)]
struct Style {
    fill: String,
    back: Option<String>,
    bold: bool,
    underlined: bool,
}

impl Style {
    fn of(cell: &Cell) -> Self {
        Self {
            fill: colour(cell.fg),
            back: Some(colour(cell.bg)).filter(|back| back != BACKGROUND),
            bold: cell.modifier.contains(Modifier::BOLD),
            underlined: cell.modifier.contains(Modifier::UNDERLINED),
        }
    }

    fn write(&self, svg: &mut String, (column, row): (u16, u16), cells: u16, text: &str) {
        let (x, y) = (MARGIN + f32::from(column) * CELL.0, MARGIN + f32::from(row) * CELL.1);
        let length = f32::from(cells) * CELL.0;
        if let Some(back) = &self.back {
            let height = CELL.1;
            let _ = writeln!(
                svg,
                "<rect x=\"{x}\" y=\"{y}\" width=\"{length}\" height=\"{height}\" fill=\"{back}\"/>"
            );
        }
        let base = y + 13.9;
        let mut attributes = String::new();
        if self.bold {
            attributes.push_str(" font-weight=\"bold\"");
        }
        if self.underlined {
            attributes.push_str(" text-decoration=\"underline\"");
        }
        let mut before = 0;
        for word in text.split(' ') {
            let cells = width(word);
            if cells > 0 {
                let x = x + count(before) * CELL.0;
                let length = count(cells) * CELL.0;
                let escaped = word.replace('&', "&amp;").replace('<', "&lt;");
                let _ = writeln!(
                    svg,
                    "<text x=\"{x:.1}\" y=\"{base:.1}\" textLength=\"{length:.1}\" \
                     lengthAdjust=\"spacingAndGlyphs\" fill=\"{}\"{attributes}>{escaped}</text>",
                    self.fill
                );
            }
            before += cells + 1;
        }
    }
}

fn count(cells: usize) -> f32 {
    f32::from(u16::try_from(cells).unwrap_or(u16::MAX))
}

/// Themes with colours of their own have nothing but these.
fn colour(colour: Color) -> String {
    let Color::Rgb(red, green, blue) = colour else { panic!("{colour:?} is no colour of the theme") };
    format!("#{red:02x}{green:02x}{blue:02x}")
}
