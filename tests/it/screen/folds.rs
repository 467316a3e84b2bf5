//! Families that fold, and a list too long to be shown open.

use std::fmt::Write as _;

use super::driver::{Screen, WIDE};

#[test]
fn a_family_folds_and_opens() {
    let mut screen = Screen::open(WIDE);
    let lists = |screen: &mut Screen, title: &str| screen.list().contains(title);
    assert!(lists(&mut screen, "Game developer"));
    screen.press("z").shows("▸ Software engineering (17)");
    assert!(!lists(&mut screen, "Game developer"));
    screen.press("jj");
    assert_eq!(screen.subject(), "web-architect");
    screen.press("kkz").shows("Game developer").shows("Enterprise architect");
    screen.press("Z");
    assert!(!lists(&mut screen, "Game developer") && !lists(&mut screen, "Enterprise architect"));
    screen.shows("▸ Software engineering (17)").shows("▸ Product and delivery (10)");
    screen
        .press("Z")
        .shows("▾ Software engineering (17)")
        .shows("Game developer")
        .shows("Enterprise architect");
}

/// Says that list, header, detail and paths are about a family.
#[track_caller]
fn is_on(screen: &mut Screen, sign: &str, family: &str) {
    screen.shows(&format!("❯{sign} {family}")).shows(&format!("careernav › {family}"));
    screen.hides("Paths: ").hides("Roles that need");
    assert_eq!((screen.subject(), screen.centre()), ("", ""));
}

#[test]
fn folding_leaves_everything_on_the_family() {
    let mut screen = Screen::open(WIDE);
    for keys in ["z", "z", "h", "l", "Z", "Z"] {
        screen.press(keys);
        let sign = if screen.text().contains("▸ Software") { "▸" } else { "▾" };
        is_on(&mut screen, sign, "Software engineering");
    }
    screen.press("j");
    assert_eq!(screen.subject(), "junior-backend-developer");
    screen.press("h");
    is_on(&mut screen, "▾", "Software engineering");
}

#[test]
fn any_row_of_a_family_opens_its_page() {
    for folded in [false, true] {
        let mut screen = Screen::open(WIDE);
        screen.press(if folded { "z" } else { "k" });
        screen
            .press("<enter>")
            .shows("17 roles")
            .shows("▁ entry")
            .shows("█ 11")
            .shows("Junior back-end developer");
        screen.press("m").shows("Software engineering").press("q");
        screen.press("2j<enter>");
        assert_eq!(screen.subject(), "junior-backend-developer");
        screen.press("-").shows("17 roles");
    }
}

#[test]
fn a_family_is_not_marked() {
    let mut screen = Screen::open(WIDE);
    screen.press("k<space>").shows("“Software engineering” is a family").hides("1 marked");
    screen.press("t").shows("is a family").press("c").hides("Differences");
}

#[test]
fn names_of_families_are_never_cut() {
    let words = ["Data", "and", "artificial", "intelligence"];
    for width in [20, 24, 30, 40, 50, 70, 80, 100, 120, 200] {
        let mut screen = Screen::open((width, 40));
        screen.press("Z");
        let list = screen.text();
        let mut rest = &*list;
        for word in words {
            let at = rest.find(word).unwrap_or_else(|| panic!("no {word} at {width} on\n{list}"));
            rest = &rest[at + word.len()..];
        }
    }
}

#[test]
fn what_is_opened_elsewhere_opens_its_family() {
    let mut screen = Screen::open(WIDE);
    screen.press("Z/graphic des<enter>1<esc>");
    assert_eq!(screen.subject(), "graphic-designer");
    screen.shows("❯ Graphic designer").shows("▸ Software engineering (17)");
}

/// A tree of families with more roles than a list begins open with.
fn long_catalogue() -> String {
    let mut yaml = String::from("families:\n  - {id: top, name: Everything}\n");
    for family in 0..10 {
        let _ = writeln!(yaml, "  - {{id: f{family}, name: Family {family}, parent: top}}");
    }
    yaml.push_str("roles:\n");
    for role in 0..700 {
        let family = role % 10;
        let _ = writeln!(yaml, "  - {{id: r{role}, title: Role number {role}, family: f{family}}}");
    }
    yaml
}

#[test]
fn a_long_list_begins_folded_but_for_what_is_shown() {
    let mut screen = Screen::open_yaml(WIDE, &long_catalogue());
    screen.shows("Everything (700)").shows("Family 0 (70)").shows("❯ Role number 0").hides("Family 1");
    screen.press("G").shows("▸ Family 9 (70)").press("l").shows("Role number 9");
}
