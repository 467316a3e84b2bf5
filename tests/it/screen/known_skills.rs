//! Marking skills as known, and the roles that use them.

use super::driver::{SMALL, STANDARD, Screen, WIDE};

/// Marks three skills while they are searched for.
const MARKED: &str = "/python<ctrl-t><ctrl-u>sql<ctrl-t><ctrl-u>docker<ctrl-t>";

#[test]
fn which_roles_fit_python_sql_and_docker() {
    for size in [WIDE, STANDARD, SMALL] {
        let mut screen = Screen::open(size);
        screen.press(MARKED).press("<esc>").shows("3\u{a0}of\u{a0}3 · 7\u{a0}missing");
        assert_eq!(screen.subject(), "junior-backend-developer", "the best is shown");
        screen.press("j").shows("Data engineer");
        assert_eq!(screen.subject(), "data-engineer");
        let mut screen = Screen::open_french(size);
        screen.press(MARKED).press("<esc>").shows("3\u{a0}sur\u{a0}3 · 7\u{a0}manquantes");
    }
    let mut screen = Screen::open(WIDE);
    screen.press(MARKED).press("<esc>").shows("You know: Python, SQL, Docker").shows("Roles that fit");
    let text = screen.press("<end>").text();
    assert!(text.contains("1\u{a0}of\u{a0}3,\u{a0}without\u{a0}"), "{text}");
}

#[test]
fn levels_are_set_and_count() {
    let mut screen = Screen::open(WIDE);
    screen
        .press(MARKED)
        .press("<esc>..")
        .shows("Docker ●●○○")
        .shows("Docker: working: handles everyday tasks");
    screen.press(",,").shows("Docker: level not told").hides("Docker ●");
    screen.press(",").shows("Docker: level not told");
    screen.press("/kubernetes<enter>").press(" ").shows("Kubernetes is marked");
    screen.press("....").shows("Kubernetes ●●●●");
    screen.press(" ").shows("Kubernetes is no longer marked").shows("You know: Python, SQL, Docker");
}

#[test]
fn a_skill_is_marked_where_it_is_chosen_and_a_role_where_it_is() {
    let mut screen = Screen::open(WIDE);
    screen.press("/back-end developer<enter>L").press("j").press(" ");
    let skill = screen.link().to_owned();
    let name = screen.skill_name(&skill);
    screen.shows(&format!("{name} is marked as a skill you have"));
    // The role is one to compare, and both kinds of marks stand side by side.
    screen.press("1 ").shows("You know").shows("1 marked");
    screen.press("X").shows("No skills are marked any more").hides("You know").shows("1 marked");
    screen.press("X").shows("No role is marked any more").hides("1 marked");
    screen.press("X").shows("Mark a skill first");
    screen.press(".").shows("Mark a skill first");
}

#[test]
fn while_one_searches_hits_are_listed_and_space_is_text() {
    let mut screen = Screen::open(STANDARD);
    screen.press("/python<ctrl-t>").shows("Python is marked as a skill you have");
    screen.press(" dev").shows("/ python dev").shows("Results");
    screen.press("<esc>").shows("Roles that fit").press("/front<enter>1").shows("Results");
    screen.press("<esc>").shows("Roles that fit");
    screen.press("X").hides("Roles that fit").shows("Software engineering");
}

#[test]
fn facets_choose_among_the_roles_that_fit_and_marks_change_them_at_once() {
    let mut screen = Screen::open(WIDE);
    screen.press("/python<ctrl-t><ctrl-u>family:data<enter>1").shows("Roles that fit");
    assert_eq!(screen.subject(), "data-engineer", "the best of them is shown");
    screen
        .shows("━ 9 ━")
        .shows("Use none of them")
        .press(".")
        .shows("Python ●○○○")
        .shows("Python\u{a0}1\u{a0}→\u{a0}3");
    screen.press("...").hides("Python\u{a0}1").shows("━ 9 ━");
    screen.press("X").hides("Roles that fit").shows("Data and artificial intelligence (9)");
}

#[test]
fn marked_skills_stay_through_languages_routes_and_going_back() {
    let mut screen = Screen::open(WIDE);
    screen
        .press(MARKED)
        .press("<esc>i")
        .shows("Vous savez\u{a0}: Python, SQL, Docker")
        .shows("Métiers proches");
    screen.press("i<enter>").press("-").shows("Roles that fit");
    screen.press("t").shows("Software engineering").press("<esc>").shows("Roles that fit");
}

#[test]
fn a_skill_that_no_role_asks_for_leaves_a_word() {
    let yaml = "catalogue: {id: a, name: A, languages: [en]}\nskills: [{id: whistling, name: Whistling, kind: soft}]\nroles: [{id: cook, title: Cook}]\n";
    let mut screen = Screen::open_yaml(STANDARD, yaml);
    screen.press("/whistling<ctrl-t><esc>").shows("No role asks for any of");
    screen.press("jkG<enter> ").shows("Whistling");
}
