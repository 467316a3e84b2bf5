//! Facets beside the list, and as words of the search line.

use careernav::domain::Lang;

use super::driver::{Opening, SMALL, STANDARD, Screen, WIDE};

#[test]
fn facets_stand_beside_the_list_and_write_the_search_line() {
    for size in [WIDE, STANDARD] {
        let mut screen = Screen::open(size);
        screen.press("f").shows("Facets").shows("86 roles").shows("Software engineering (17)");
        screen
            .press("j<space>")
            .shows("✓ ▌ Software engineering (17)")
            .shows("/ family:software-engineering");
        screen.shows("17 roles").shows("1 filter");
        screen
            .press("<tab>jj<space>")
            .shows("✓ ▂ intermediate")
            .shows("stage:intermediate")
            .shows("2 filters");
        screen.press("F").shows("86 roles").hides("filter ").hides("family:");
        screen.press("q").hides("Facets").shows("86");
    }
}

#[test]
fn values_without_roles_are_shown_and_a_skill_opens_its_levels() {
    let mut screen = Screen::open(WIDE);
    screen.press("/sql<enter>1f<tab><tab><tab><enter>").shows("(0)").shows("Skill");
    screen.press("j<space>").shows("at least practitioner").shows("at least expert");
    screen.press("jjj<space>").shows(":3");
    screen.press("<space>").hides(":3").shows("skill:");
}

#[test]
fn escape_clears_what_is_chosen_with_the_search() {
    let mut screen = Screen::open(WIDE);
    screen.press("fj<space><esc>").shows("1 filter").press("<esc>").hides("1 filter").shows("search roles");
    screen.press("fj<space>q").shows("1 filter").press("F").hides("1 filter");
}

#[test]
fn words_choose_and_what_names_nothing_is_told() {
    let mut screen = Screen::open(WIDE);
    screen.press("/stage:senior python").shows("1 filter");
    let found = screen.text();
    assert!(found.contains("Senior") && !found.contains("Junior"), "{found}");
    let mut screen = Screen::open(WIDE);
    screen.press("/family:x").shows("family:x matches nothing").shows("Junior back-end developer");
    let mut screen = Screen::open_french(WIDE);
    screen.press("/niveau:zz dev").shows("niveau:zz ne correspond à rien").shows("Développeur");
    let mut screen = Screen::open(WIDE);
    screen.press("/stage:executive cobol").shows("No role matches.");
}

#[test]
fn tab_completes_where_something_begins_so_and_goes_on_elsewhere() {
    let mut screen = Screen::open(WIDE);
    screen.press("/fam").shows("Tab complete").press("<tab>").shows("/ family:");
    screen.press("des").shows("Tab complete").press("<tab>").shows("/ family:design").shows("1 filter");
    assert!(screen.is_typing());
    screen.press(" s<tab>").shows("family:design stage:").press("<tab>").shows("family:design step:");
    screen.press("<tab>").shows("family:design skill:").press("<tab>").shows("family:design status:");
    screen.press("<tab>").shows("family:design stage:");
    screen.press("sen").press("<tab>").shows("stage:senior").shows("2 filters");
    let mut screen = Screen::open(WIDE);
    screen.press("/python").shows("Tab pane").press("<tab>");
    assert!(!screen.is_typing());
    let mut screen = Screen::open_french(WIDE);
    screen.press("/niveau:conf").shows("Tab compléter").press("<tab>").shows("/ niveau:confirmé");
}

#[test]
fn a_click_chooses_a_value() {
    let mut screen = Screen::open(STANDARD);
    screen.press("f").click_right_of(40, "Security").shows("✓ ▌ Security").shows("family:security");
    screen.click_right_of(40, "Security").hides("✓ ▌ Security");
}

#[test]
fn facets_fit_every_size() {
    for (size, ascii) in [(SMALL, false), ((40, 12), true), ((20, 6), false)] {
        let opening = Opening { size, lang: Lang::FR, ascii, colours: false };
        let mut screen = Screen::open_with(opening);
        screen.press("f").shows("Facettes").press("j<space>");
        screen.press("q").shows("are-engineering");
    }
}
