//! Families that fold, and a list too long to be shown open.

use std::fmt::Write as _;

use super::driver::{Screen, WIDE};

#[test]
fn a_family_folds_and_opens() {
    let mut screen = Screen::open(WIDE);
    let lists = |screen: &mut Screen, title: &str| screen.list().contains(title);
    assert!(lists(&mut screen, "Game developer"));
    screen.press("z").shows("▷ Software engineering (17)");
    assert!(!lists(&mut screen, "Game developer"));
    screen.press("j");
    assert_eq!(screen.subject(), "web-architect");
    screen.press("k<enter>").shows("Game developer").shows("Enterprise architect");
    screen.press("Z");
    assert!(!lists(&mut screen, "Game developer") && !lists(&mut screen, "Enterprise architect"));
    screen.shows("▷ Software engineering (17)").shows("▷ Product and delivery (10)");
    screen.press("Z").shows("Game developer").shows("Enterprise architect");
}

#[test]
fn what_is_opened_elsewhere_opens_its_family() {
    let mut screen = Screen::open(WIDE);
    screen.press("Z/graphic des<enter>1<esc>");
    assert_eq!(screen.subject(), "graphic-designer");
    screen.shows("▸ Graphic designer").shows("▷ Software engineering (17)");
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
    screen.shows("Everything (700)").shows("Family 0 (70)").shows("▸ Role number 0").hides("Family 1");
    screen.press("G").shows("▷ Family 9 (70)").press("<enter>").shows("Role number 9");
}
