//! What the themes make of whole screens: everything can be read, and nothing that is needed is dim.

use careernav::domain::Lang;
use careernav::tui::theme::{Rgb, Theme, ThemeName};
use ratatui::buffer::Cell;
use ratatui::style::{Color, Modifier};

use super::driver::{Opening, SMALL, STANDARD, Screen, WIDE};

/// Keys to the main screens.
const SCREENS: [&str; 8] = [
    "",
    "/back-end developer<enter><esc>L",
    "/python sql",
    "/back-end developer<enter><esc>m",
    "/back-end developer<enter><esc>w",
    "/back-end developer<enter><esc> /tech lead<enter><esc>c",
    "?",
    "f",
];

fn each_cell(theme: Theme, mut look: impl FnMut(&Cell, &str)) {
    for size in [WIDE, STANDARD, SMALL] {
        for lang in [Lang::EN, Lang::FR] {
            for keys in SCREENS {
                let opening = Opening { size, lang, ascii: false, colours: true };
                let mut screen = Screen::open_in(theme, opening);
                screen.press(keys);
                let buffer = screen.buffer();
                for row in buffer.content.chunks(usize::from(size.0)) {
                    let text: String = row.iter().map(Cell::symbol).collect();
                    for cell in row.iter().filter(|cell| cell.symbol() != " ") {
                        look(cell, &format!("{theme:?} {size:?} {lang} {keys:?}: {}", text.trim_end()));
                    }
                }
            }
        }
    }
}

fn is_letter(cell: &Cell) -> bool {
    cell.symbol().chars().all(char::is_alphabetic)
}

/// Lines and frames, with the arrows and crossings of theirs, are seen, not read.
fn is_drawn(cell: &Cell) -> bool {
    cell.symbol().chars().all(|sign| matches!(sign, '\u{2500}'..='\u{257f}' | '▶' | '●'))
}

fn rgb(colour: Color) -> Option<Rgb> {
    if let Color::Rgb(red, green, blue) = colour { Some(Rgb(red, green, blue)) } else { None }
}

#[test]
fn everything_written_in_our_own_colours_can_be_read() {
    for (name, least) in [(ThemeName::Dark, 4.5), (ThemeName::Light, 4.5), (ThemeName::Contrast, 7.0)] {
        each_cell(name.into(), |cell, place| {
            let pair = rgb(cell.fg).zip(rgb(cell.bg));
            let contrast = pair.map_or(0.0, |(on, under)| on.contrast(under));
            let least = if is_drawn(cell) { 3.0 } else { least };
            assert!(contrast >= least, "{}: {contrast:.2} in {place}", cell.symbol());
            assert!(!cell.modifier.contains(Modifier::DIM), "{} is dim in {place}", cell.symbol());
        });
    }
}

#[test]
fn the_background_of_the_terminal_stays() {
    for ground in [Rgb(0, 0x2b, 0x36), Rgb(0xfd, 0xf6, 0xe3)] {
        each_cell(Theme::on(ground), |cell, place| {
            let (on, under) = (rgb(cell.fg), rgb(cell.bg).unwrap_or(ground));
            let contrast = on.map_or(0.0, |on| on.contrast(under));
            assert!(is_drawn(cell) || contrast >= 4.5, "{}: {contrast:.2} in {place}", cell.symbol());
        });
    }
    let grey = Rgb(0x80, 0x80, 0x80);
    assert_eq!(Theme::on(grey), ThemeName::Terminal.into(), "nothing of ours can be read on grey");
}

#[test]
fn words_keep_the_foreground_of_the_terminal_and_are_never_dim() {
    for name in [ThemeName::Terminal, ThemeName::Mono] {
        each_cell(name.into(), |cell, place| {
            if is_letter(cell) {
                assert_eq!((cell.fg, cell.bg), (Color::Reset, Color::Reset), "{place}");
                assert!(!cell.modifier.contains(Modifier::DIM), "{} is dim in {place}", cell.symbol());
            }
            if cell.modifier.contains(Modifier::REVERSED) {
                assert!(!cell.modifier.contains(Modifier::DIM), "{place}");
            }
            let is_coloured = cell.fg != Color::Reset || cell.bg != Color::Reset;
            assert!(!is_coloured || name == ThemeName::Terminal, "{place}");
        });
    }
}
