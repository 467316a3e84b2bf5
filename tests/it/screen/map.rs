//! The map of the ladder: pictures of it, and moving about on it.

use std::fmt::Write as _;

use careernav::domain::Lang;

use super::driver::{Opening, SMALL, STANDARD, Screen, WIDE};
use super::map_reader::MapReader;

/// A role of each family of the ladder, and the one that has none.
const OPENED_ON: [&str; 4] = ["Yard hand", "Deckhand", "Berth clerk", "Lighthouse keeper"];

/// The map of each family of the ladder, and of the role without one.
fn families(size: (u16, u16), ascii: bool) -> String {
    let mut screen = Screen::open_ladder_with(Opening { size, lang: Lang::EN, ascii, colours: true });
    let mut pictures = String::new();
    for role in OPENED_ON {
        let picture = screen.press(&format!("/<ctrl-u>{role}<enter>m")).text();
        let _ = writeln!(pictures, "{picture}\n");
        screen.press("<esc>");
    }
    pictures
}

#[test]
fn the_ladder_is_sound() {
    // Otherwise its pictures would be of something else than what it says.
    let mut screen = Screen::open_ladder(WIDE);
    screen.shows("━ 19 ━").hides("problem");
    assert_eq!(screen.program.catalogue().skills().len(), 10);
}

#[test]
fn families_wide() {
    insta::assert_snapshot!(families(WIDE, false));
}

#[test]
fn families_wide_in_ascii() {
    let text = families(WIDE, true);
    // The titles of the ladder are plain but for an apostrophe, which has its ASCII sign.
    assert!(text.is_ascii(), "{text}");
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
fn a_small_screen_has_a_map_too() {
    insta::assert_snapshot!(families(SMALL, false));
}

#[test]
fn the_map_in_french() {
    insta::assert_snapshot!(Screen::open_ladder_in_french(WIDE).press("/charpentier<enter>m").text());
}

#[test]
fn what_is_one_step_away_stands_in_bands_of_families() {
    insta::assert_snapshot!(Screen::open_ladder(WIDE).press("/boatbuilder<enter>m<").text());
}

#[test]
fn all_links_are_drawn_when_asked_for() {
    insta::assert_snapshot!(Screen::open_ladder(WIDE).press("/deckhand<enter>ma").text());
}

#[test]
fn what_has_too_many_columns_is_a_list() {
    insta::assert_snapshot!(Screen::open_ladder(WIDE).press("/watch officer<enter>m>>>").text());
}

/// The role that is selected on the map.
fn selected(screen: &mut Screen) -> String {
    MapReader::read(screen).selected
}

#[test]
fn the_map_opens_on_the_role_and_leads_back_to_the_one_selected() {
    let mut screen = Screen::open_ladder(WIDE);
    screen.press("/yard hand<enter>m").shows("Map: Boatyard");
    assert_eq!(selected(&mut screen), "Yard hand");
    screen.press("l");
    let next = selected(&mut screen);
    assert_ne!(next, "Yard hand");
    screen.press("m").hides("Map:").shows(&format!("┏━ {next} ━"));
    // The role before is one step back, where the map is no more.
    screen.press("-").hides("Map:").shows("┏━ Yard hand ━");
}

#[test]
fn a_station_is_opened_and_left_again_for_the_map() {
    let mut screen = Screen::open_ladder(STANDARD);
    screen.press("/yard hand<enter>ml");
    let next = selected(&mut screen);
    screen.press("<enter>").hides("Map:").shows(&format!("┏━ {next} ━"));
    screen.press("-").shows("Map:");
    assert_eq!(selected(&mut screen), next);
}

#[test]
fn the_map_reaches_further_and_says_when_it_becomes_a_list() {
    let mut screen = Screen::open_ladder(WIDE);
    screen.press("/watch officer<enter>m>>").shows("Map: Harbour office and its neighbours");
    screen.press(">").shows("3 steps around Watch officer").shows("Shown as a list: 7 columns");
    // The same can be walked there.
    let before = selected(&mut screen);
    screen.press("j");
    assert_ne!(selected(&mut screen), before);
    screen.press("k<<<<").shows("one step around");
}

#[test]
fn titles_are_shortened_and_lengthened() {
    let mut screen = Screen::open_ladder(WIDE);
    screen.press("/yard hand<enter>m");
    for (keys, label) in [
        ("+++", "Apprentice in boat repair and painting"),
        ("_", "Apprentice in boat…"),
        ("__", "ABRP"),
        ("+", "Apprentice in boat…"),
    ] {
        let map = MapReader::read(screen.press(keys));
        assert!(map.titles().contains(&label), "{label}\n{}", screen.text());
    }
}

#[test]
fn the_map_speaks_the_readers_language() {
    let mut screen = Screen::open_ladder(WIDE);
    screen.press("/yard hand<enter>mi").shows("Carte\u{a0}: Chantier naval");
    assert_eq!(selected(&mut screen), "Ouvrier de chantier");
}

#[test]
fn a_click_selects_a_station() {
    let mut screen = Screen::open_ladder(WIDE);
    screen.press("/yard hand<enter>m").click("Sailmaker");
    assert_eq!(selected(&mut screen), "Sailmaker");
}
