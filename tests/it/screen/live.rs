//! Files that change while the program runs, and what is wrong with them.

use std::fmt::Write as _;

use careernav::domain::Subject;
use careernav::loading::{SourceFile, load_files};
use careernav::tui::ui::Reading;
use careernav::tui::update::Effect;

use super::driver::{SMALL, STANDARD, Screen, WIDE};

const LADDER: &str = "families:\n  - {id: f, name: Craft}\nroles:\n  - {id: a, title: Apprentice, family: f, stage: entry, steps: [{to: j, kind: promotion}]}\n  - {id: j, title: Journeyman, family: f, stage: intermediate, steps: [{to: m, kind: promotion}]}\n  - {id: m, title: Master, family: f, stage: senior}\n";

fn change(screen: &mut Screen, yaml: &str, reading: Reading) {
    let bytes = yaml.as_bytes().to_vec().into();
    let file = SourceFile { path: "test.yaml".to_owned(), bytes, layer: 0 };
    screen.program.replace(load_files(vec![file]), reading);
}

#[test]
fn a_saved_edit_appears_and_everything_stays_where_it_was() {
    for size in [WIDE, STANDARD, SMALL] {
        let mut screen = Screen::open_yaml(size, LADDER);
        screen.press("/jour<enter>3<enter>");
        assert_eq!(screen.centre(), "m");
        screen.press("-");
        assert_eq!(screen.centre(), "j");
        // A role before it and another title: indices move, ids stay.
        let edited = LADDER
            .replace("roles:\n", "roles:\n  - {id: first, title: Visitor, family: f, stage: entry, steps: [{to: a, kind: lateral}]}\n")
            .replace("Journeyman", "Journeywoman");
        change(&mut screen, &edited, Reading::Changed);
        assert_eq!((screen.subject(), screen.centre()), ("j", "j"));
        screen.shows("Journeywoman");
        screen.press("=");
        assert_eq!(screen.centre(), "m");
        screen.press("1<esc>").shows("Visitor");
    }
}

#[test]
fn a_broken_edit_keeps_the_last_good_state_and_tells() {
    let mut screen = Screen::open_yaml(WIDE, LADDER);
    screen.press("/master<enter>");
    change(
        &mut screen,
        &LADDER.replace("{id: m, title: Master, family: f", "{id: m, title: [Master"),
        Reading::Changed,
    );
    screen.shows("Master").shows("problem");
    assert_eq!(screen.subject(), "m");
    screen.press("!").shows("error: test.yaml:7:1").press("<esc>").hides("error: test.yaml");
    change(&mut screen, LADDER, Reading::Changed);
    screen.hides("problem");
}

#[test]
fn a_notice_stays_where_nothing_has_changed() {
    let mut screen = Screen::open_yaml(WIDE, LADDER);
    screen.press("-").shows("Nothing to go back to");
    change(&mut screen, LADDER, Reading::Changed);
    screen.shows("Nothing to go back to");
    change(&mut screen, &LADDER.replace("Master", "Mistress"), Reading::Changed);
    screen.hides("Nothing to go back to");
}

#[test]
fn asked_to_read_again_it_shows_what_there_is() {
    let mut screen = Screen::open_yaml(WIDE, LADDER);
    change(&mut screen, "roles:\n  - {id: a, title: Apprentice}\n  - {id: x, title: [}\n", Reading::Asked);
    screen.shows("Reloaded");
    let mut screen = Screen::open_yaml(WIDE, LADDER);
    change(&mut screen, "roles:\n  - {id: a, title: Alone, stage: none}\n", Reading::Asked);
    screen.shows("Alone").hides("Master");
    assert_eq!(screen.program.press(crossterm::event::KeyCode::Char('R').into()), Effect::Reload);
    screen.shows("━ 1 ━");
}

#[test]
fn what_was_open_and_is_gone_gives_way_to_the_first_role() {
    let mut screen = Screen::open_yaml(WIDE, LADDER);
    screen.press("/master<enter>3");
    change(&mut screen, "roles:\n  - {id: a, title: Apprentice, stage: entry}\n", Reading::Changed);
    assert_eq!(screen.subject(), "a");
    screen.press("-=-").buffer();
}

#[test]
fn problems_are_one_key_away_with_their_places() {
    let broken = "roles:\n  - {id: a, title: Apprentice, stge: entry}\n  - {id: b, title: B, steps: [{to: appprentice, kind: promotion}]}\n";
    for size in [WIDE, STANDARD, SMALL] {
        let mut screen = Screen::open_yaml(size, broken);
        screen.shows("problem").press("!").shows("test.yaml:2").shows("stge");
        screen.press("j<end>").shows("test.yaml:3");
    }
    let mut screen = Screen::open_yaml(WIDE, broken);
    screen.press("!");
    let enter = crossterm::event::KeyCode::Enter.into();
    let effect = screen.program.press(enter);
    assert_eq!(effect, Effect::EditFile { path: "test.yaml".to_owned(), line: Some(2) });
}

#[test]
fn one_key_opens_what_is_shown_in_the_editor() {
    let mut screen = Screen::open_yaml(WIDE, LADDER);
    screen.press("/master<enter>");
    let master = screen.program.catalogue().role_by_id("m").expect("there is a master");
    assert_eq!(
        screen.program.press(crossterm::event::KeyCode::Char('e').into()),
        Effect::EditSubject(Subject::Role(master))
    );
}

/// A large catalogue: its roles have no steps, so that those alike are told, and its index is made later.
fn many(roles: std::ops::Range<usize>) -> String {
    let mut yaml = String::from("skills:\n  - {id: s, name: Sewing}\nroles:\n");
    for role in roles {
        let _ = writeln!(
            yaml,
            "  - {{id: r{role}, title: Role {role}, skills: [{{skill: s, need: essential}}]}}"
        );
    }
    yaml
}

#[test]
fn roles_told_as_alike_go_with_their_catalogue() {
    for size in [WIDE, STANDARD, SMALL] {
        let mut screen = Screen::open_yaml(size, &many(0..400));
        screen.press("/role 0<enter>").weigh().press("3").shows("Closest by the skills");
        change(&mut screen, &many(0..160), Reading::Changed);
        screen.hides("Closest by the skills").weigh().shows("Closest by the skills");
    }
}

#[test]
fn a_route_is_asked_for_from_the_same_role_or_from_none() {
    let mut screen = Screen::open_yaml(WIDE, LADDER);
    screen.press("/journeyman<enter>1<esc>t");
    let without_first = LADDER.replace(
        "  - {id: a, title: Apprentice, family: f, stage: entry, steps: [{to: j, kind: promotion}]}\n",
        "",
    );
    change(&mut screen, &without_first, Reading::Changed);
    screen.press("master<enter>").shows("Journeyman → Master");

    let mut screen = Screen::open_yaml(WIDE, LADDER);
    screen.press("/apprentice<enter>1<esc>t");
    change(&mut screen, &without_first, Reading::Changed);
    screen.press("/master<enter>").hides("Routes:");
    assert_eq!(screen.subject(), "m", "the prompt is over, its keys mean what they always do");
}

#[test]
fn the_map_and_pages_stay_open_as_they_were() {
    let edited =
        LADDER.replace("roles:\n", "roles:\n  - {id: first, title: Visitor, family: f, stage: entry}\n");
    for (keys, shown) in [("m<right>>", "Map: "), ("w", "Moves from shared skills: Journeyman")] {
        let mut screen = Screen::open_yaml(WIDE, LADDER);
        screen.press("/journeyman<enter>1<esc>").press(keys).shows(shown);
        let role = screen.role_here().to_owned();
        assert_ne!(role, "");
        let title = screen.line_with(shown);
        change(&mut screen, &edited, Reading::Changed);
        assert_eq!(screen.role_here(), role);
        assert_eq!(screen.line_with(shown), title);
        screen.press("q").shows("Visitor");
    }
}

#[test]
fn chosen_links_and_folds_are_kept_by_what_they_are() {
    let mut screen = Screen::open_yaml(WIDE, LADDER);
    screen.press("/journeyman<enter>1<esc>3<left>");
    assert_eq!(screen.chosen_in_paths(), "");
    screen.press("<left>");
    assert_eq!(screen.chosen_in_paths(), "a");
    let edited = LADDER.replace("roles:\n", "roles:\n  - {id: first, title: Visitor, family: f, stage: entry, steps: [{to: j, kind: promotion}]}\n");
    change(&mut screen, &edited, Reading::Changed);
    assert_eq!(screen.chosen_in_paths(), "a", "another link stands before it now");

    let mut screen = Screen::open_yaml(WIDE, LADDER);
    screen.press("z").shows("▸ Craft (3)");
    change(&mut screen, &edited, Reading::Changed);
    screen.shows("▸ Craft (4)").shows("4 roles");
    assert_eq!(screen.subject(), "");
}

#[test]
fn a_problem_that_is_gone_is_not_chosen() {
    let mut screen =
        Screen::open_yaml(WIDE, "roles:\n  - {id: a, title: A, stge: x}\n  - {id: b, title: B, stge: y}\n");
    screen.press("!<end>").shows("test.yaml:3");
    change(&mut screen, "roles:\n  - {id: a, title: A, stge: x}\n  - {id: b, title: B}\n", Reading::Changed);
    let effect = screen.program.press(crossterm::event::KeyCode::Enter.into());
    assert_eq!(effect, Effect::EditFile { path: "test.yaml".to_owned(), line: Some(2) });
}

#[test]
fn a_notice_goes_with_the_problem_it_tells_of() {
    let mut screen = Screen::open_yaml(WIDE, LADDER);
    let broken = LADDER.replace("title: Master", "title: ''");
    change(&mut screen, &broken, Reading::Changed);
    screen.shows("1 new problem;").hides("1 new problems");
    change(&mut screen, LADDER, Reading::Changed);
    screen.hides("new problem");
}

#[test]
fn what_is_said_of_problems_names_the_key_that_shows_them_and_ends_when_they_are_mended() {
    let mut screen = Screen::open_yaml(WIDE, LADDER);
    change(&mut screen, &LADDER.replace("title: Master", "title: [Master"), Reading::Changed);
    screen.shows("new problem").shows("Press ! to see what is wrong");
    change(&mut screen, LADDER, Reading::Changed);
    screen.hides("problem").hides("to see what is wrong");
}
