//! The built-in catalogue on the screen. Its titles may be edited at any time, so no picture is kept of it; here is what
//! any picture of it has to show.

mod maps;
mod paths;

use careernav::domain::{Catalogue, Lang, RoleIx, Subject};
use careernav::glyphs::{ASCII, Glyphs, UNICODE};
use careernav::loading::{Sources, load};

use super::driver::{Opening, SMALL, STANDARD, Screen, WIDE};

const LANGUAGES: [Lang; 2] = [Lang::EN, Lang::FR];

fn builtin() -> Catalogue {
    load(&Sources { builtin: true, paths: Vec::new() }).catalogue
}

fn open(size: (u16, u16), lang: Lang, ascii: bool) -> Screen {
    Screen::open_with(Opening { size, lang, ascii, colours: true })
}

fn title(catalogue: &Catalogue, role: RoleIx, lang: Lang) -> &str {
    catalogue.name_of(Subject::Role(role), lang)
}

/// Searches for a role by its title and opens it.
fn find<'a>(screen: &'a mut Screen, title: &str) -> &'a mut Screen {
    screen.press("/<ctrl-u>").paste(title).press("<enter>")
}

fn glyphs(ascii: bool) -> &'static Glyphs {
    if ascii { &ASCII } else { &UNICODE }
}

#[test]
fn nothing_of_our_own_is_beyond_ascii_on_any_page_where_ascii_is_asked_for() {
    let catalogue = builtin();
    for size in [WIDE, STANDARD, SMALL] {
        for lang in LANGUAGES {
            let mut screen = open(size, lang, true);
            for (at, _) in catalogue.role_entries() {
                find(&mut screen, title(&catalogue, at, lang)).press("1<esc>2");
                for tab in ["", "L", "L", "L", "L"] {
                    let text = screen.press(tab).text();
                    let beyond = |sign: &char| !sign.is_ascii() && !sign.is_alphabetic();
                    let signs: Vec<char> = text.chars().filter(beyond).collect();
                    assert!(signs.is_empty(), "{signs:?}\n{text}");
                }
            }
        }
    }
}
