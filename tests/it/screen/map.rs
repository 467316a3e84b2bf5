//! The map: pictures of every family, and moving about on it.

use std::fmt::Write as _;

use careernav::domain::{Lang, Subject};

use super::driver::{Opening, SMALL, STANDARD, Screen, WIDE};

/// The map of each family of the built-in catalogue, opened on its first role.
fn families(size: (u16, u16), ascii: bool) -> String {
    let mut screen = Screen::open_with(Opening { size, lang: Lang::EN, ascii, colours: true });
    let catalogue = std::sync::Arc::clone(screen.program.catalogue());
    let mut pictures = String::new();
    for (family, entry) in catalogue.families().iter().enumerate() {
        let first = catalogue
            .browsing_order(Lang::EN)
            .into_iter()
            .find(|role| catalogue.role(*role).family.is_some_and(|of| of.0 as usize == family))
            .unwrap_or_else(|| panic!("{} has no role", entry.id));
        screen.press("/").press(catalogue.name_of(Subject::Role(first), Lang::EN)).press("<enter>1<esc>");
        assert_eq!(screen.subject(), &*catalogue.role(first).id);
        let picture = screen.press("m").text();
        let _ = writeln!(pictures, "{picture}\n");
        screen.press("<esc>");
    }
    pictures
}

#[test]
fn families_wide() {
    insta::assert_snapshot!(families(WIDE, false));
}

#[test]
fn families_wide_in_ascii() {
    let text = families(WIDE, true);
    let signs: Vec<char> = text.chars().filter(|sign| !sign.is_ascii() && !sign.is_alphabetic()).collect();
    assert!(signs.is_empty(), "{signs:?}");
    insta::assert_snapshot!(text);
}

#[test]
fn families_standard() {
    insta::assert_snapshot!(families(STANDARD, false));
}

#[test]
fn families_standard_in_ascii() {
    insta::assert_snapshot!(families(STANDARD, true));
}

#[test]
fn the_map_in_french() {
    insta::assert_snapshot!(Screen::open_french(WIDE).press("/developpeur back-end<enter>m").text());
}

#[test]
fn a_small_screen_has_a_map_too() {
    insta::assert_snapshot!(Screen::open(SMALL).press("/back-end developer<enter>m").text());
}

fn selected(screen: &Screen) -> String {
    screen.role_here().to_owned()
}

#[test]
fn the_map_opens_on_the_role_and_leads_back_to_the_one_selected() {
    let mut screen = Screen::open(WIDE);
    screen.press("/junior back-end<enter>m");
    assert!(screen.text().contains("Map: Software engineering"), "{}", screen.text());
    assert_eq!(selected(&screen), "junior-backend-developer");
    screen.press("l");
    let next = selected(&screen);
    assert_ne!(next, "junior-backend-developer");
    screen.press("m");
    let text = screen.text();
    assert!(!text.contains("Map:") && selected(&screen) == next, "{text}");
    // The role before is one step back, where the map is no more.
    screen.press("-");
    assert_eq!(selected(&screen), "junior-backend-developer");
}

#[test]
fn a_station_is_opened_and_left_again_for_the_map() {
    let mut screen = Screen::open(STANDARD);
    screen.press("/junior back-end<enter>ml<enter>");
    let opened = selected(&screen);
    assert!(!screen.text().contains("Map:"), "{}", screen.text());
    screen.press("-");
    assert!(screen.text().contains("Map:"), "{}", screen.text());
    assert_eq!(selected(&screen), opened);
}

#[test]
fn the_map_reaches_further_and_says_when_it_becomes_a_list() {
    let mut screen = Screen::open(WIDE);
    screen.press("/junior back-end<enter>m>");
    let text = screen.text();
    assert!(text.contains("2 steps around Junior back-end developer"), "{text}");
    assert!(text.contains("A list, because"), "{text}");
    // The same can be walked there.
    let before = selected(&screen);
    screen.press("j");
    assert_ne!(selected(&screen), before);
    screen.press("k<<");
    let text = screen.text();
    assert!(text.contains("one step around"), "{text}");
}

#[test]
fn titles_are_shortened_and_lengthened() {
    let mut screen = Screen::open(WIDE);
    screen.press("/junior back-end<enter>m");
    screen.press("+++");
    assert!(screen.text().contains("Embedded software developer"), "{}", screen.text());
    screen.press("___");
    let text = screen.text();
    assert!(!text.contains("Embedded soft") && text.contains("JBED"), "{text}");
}

#[test]
fn the_map_speaks_the_readers_language() {
    let mut screen = Screen::open(WIDE);
    screen.press("/junior back-end<enter>mi");
    assert!(screen.text().contains("Carte\u{a0}: Développement logiciel"), "{}", screen.text());
}

#[test]
fn a_click_selects_a_station() {
    let mut screen = Screen::open(WIDE);
    screen.press("/junior back-end<enter>m").click("Ruby developer");
    assert_eq!(selected(&screen), "ruby-developer");
}
