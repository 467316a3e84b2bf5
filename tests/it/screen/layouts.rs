//! The three layouts as pictures of the ladder, in both languages, in Unicode and ASCII, and without colour.

use careernav::domain::Lang;
use crossterm::event::{MouseButton, MouseEventKind};
use ratatui::style::{Color, Modifier};

use super::driver::{Opening, SMALL, STANDARD, Screen, WIDE};

#[test]
fn wide() {
    insta::assert_snapshot!(Screen::open_ladder(WIDE).press("/boatbuilder<enter>").text());
}

#[test]
fn wide_in_french() {
    insta::assert_snapshot!(Screen::open_ladder_in_french(WIDE).press("/charpentier<enter>").text());
}

#[test]
fn standard_overview() {
    insta::assert_snapshot!(Screen::open_ladder(STANDARD).press("/boatbuilder<enter><esc>").text());
}

#[test]
fn standard_skills_in_french() {
    insta::assert_snapshot!(Screen::open_ladder_in_french(STANDARD).press("/charpentier<enter>L").text());
}

#[test]
fn standard_paths() {
    insta::assert_snapshot!(Screen::open_ladder(STANDARD).press("/boatbuilder<enter>3").text());
}

#[test]
fn small_search() {
    insta::assert_snapshot!(Screen::open_ladder(SMALL).press("/boatbiulder").text());
}

#[test]
fn small_detail_in_french() {
    insta::assert_snapshot!(Screen::open_ladder_in_french(SMALL).press("/shipwright<enter>").text());
}

#[test]
fn small_paths() {
    insta::assert_snapshot!(Screen::open_ladder(SMALL).press("/boatbuilder<enter>3").text());
}

#[test]
fn help() {
    insta::assert_snapshot!(Screen::open_ladder(STANDARD).press("?").text());
}

#[test]
fn ascii_draws_no_sign_of_its_own_beyond_ascii() {
    let mut screen =
        Screen::open_ladder_with(Opening { size: WIDE, lang: Lang::EN, ascii: true, colours: true });
    screen.press("/boatbuilder<enter>3");
    insta::assert_snapshot!(screen.text());
    let text = screen.text();
    let signs: Vec<char> = text.chars().filter(|sign| !sign.is_ascii() && !sign.is_alphabetic()).collect();
    assert!(signs.is_empty(), "{signs:?}");
}

#[test]
fn without_colours_the_selection_and_the_matches_are_still_marked() {
    let mut screen = Screen::open_with(Opening { size: WIDE, lang: Lang::EN, ascii: false, colours: false });
    let buffer = screen.press("/symfony").buffer();
    let coloured = buffer.content.iter().filter(|cell| cell.fg != Color::Reset || cell.bg != Color::Reset);
    assert_eq!(coloured.count(), 0);
    let having =
        |modifier: Modifier| buffer.content.iter().filter(|cell| cell.modifier.contains(modifier)).count();
    assert!(having(Modifier::REVERSED) > 0, "the selected row");
    assert!(having(Modifier::UNDERLINED) > 0, "the letters that match");
}

#[test]
fn everything_stays_over_a_resize() {
    let mut screen = Screen::open(WIDE);
    screen.press("/back-end developer<enter>LLjj");
    let (chosen, before) = (screen.link().to_owned(), screen.text());
    assert_ne!(chosen, "");
    screen.resize(SMALL).resize(STANDARD).resize((1, 1)).resize(WIDE);
    assert_eq!(screen.subject(), "backend-developer");
    assert_eq!(screen.link(), chosen);
    screen.shows("/ back-end developer");
    assert_eq!(screen.text(), before);
}

#[test]
fn on_a_large_screen_facts_stand_beside_the_text() {
    for size in [(150, 40), (200, 60), (250, 70)] {
        let mut screen = Screen::open_ladder(size);
        screen.press("/boatbuilder<enter>");
        let text = screen.line_with("Builds wooden hulls");
        assert!(text.contains("│ Stage "), "{text}");
        // Only the column of the chosen skill is marked, and only a click there chooses it.
        screen.press("jj");
        let (column, row) = screen.cursor().expect("a skill is chosen");
        let chosen = screen.link().to_owned();
        let cell = |screen: &mut Screen, at: u16| screen.buffer()[(at, row)].modifier;
        let beside = cell(&mut screen, column - 4);
        assert_ne!(cell(&mut screen, column), beside, "{}", screen.text());
        screen.mouse(MouseEventKind::Down(MouseButton::Left), (column - 8, row));
        assert_eq!(screen.link(), chosen);
        screen.mouse(MouseEventKind::Down(MouseButton::Left), (column + 4, row - 1));
        assert_ne!(screen.link(), chosen);
    }
}

#[test]
fn a_tab_is_shown_whole_or_not_at_all() {
    for width in 24..70 {
        for page in 0..5 {
            let mut screen = Screen::open((width, 16));
            screen.press("l").press(&"L".repeat(page));
            let text = screen.text();
            let tabs = text.lines().nth(1).unwrap_or_default().replace(['[', ']'], " ");
            let names = ["Overview", "Skills", "Contacts", "Paths", "Sources", "…"];
            for tab in tabs.split_whitespace() {
                let tab = tab.strip_suffix('…').filter(|tab| !tab.is_empty()).unwrap_or(tab);
                assert!(names.contains(&tab), "{tab:?} at {width} columns:\n{text}");
            }
            // Where tabs stand close, the open one is underlined.
            let buffer = screen.buffer();
            let underlined = (0..width).filter(|x| buffer[(*x, 1)].modifier.contains(Modifier::UNDERLINED));
            let underlined: String = underlined.map(|x| buffer[(x, 1)].symbol()).collect();
            let is_open = underlined == names[page] || text.contains(&format!("[{}]", names[page]));
            assert!(is_open, "{width} columns:\n{text}");
            assert!(text.contains("Sources") || tabs.trim_end().ends_with('…'), "{width} columns:\n{text}");
        }
    }
}
