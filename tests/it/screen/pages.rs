//! Routes, comparisons and moves from shared skills: opened, read, followed and left.

use super::driver::{SMALL, STANDARD, Screen, WIDE};

#[test]
fn a_route_is_searched_for_walked_and_come_back_to() {
    for size in [WIDE, STANDARD, SMALL] {
        let mut screen = Screen::open(size);
        screen.press("/junior back-end<enter>t");
        assert!(screen.text().contains("route to…"), "{}", screen.text());
        screen.press("information systems architect<enter>");
        let text = screen.text();
        assert!(text.contains("Routes: Junior back-end"), "{text}");
        assert!(text.contains("fewest steps first"), "{text}");
        // The second station of the first route.
        screen.press("j<enter>");
        screen.hides("Routes:").shows("Back-end developer");
        screen.press("-");
        assert!(screen.text().contains("Routes: Junior"), "{}", screen.text());
        screen.press("q");
        assert!(!screen.text().contains("Routes:"), "{}", screen.text());
        assert!(screen.text().contains("Junior back-end developer"), "{}", screen.text());
    }
}

#[test]
fn routes_are_ordered_another_way() {
    let mut screen = Screen::open(WIDE);
    screen.press("/junior back-end<enter>tinformation systems architect<enter>s");
    assert!(screen.text().contains("shortest time first"), "{}", screen.text());
    screen.press("s");
    assert!(screen.text().contains("fewest new skills first"), "{}", screen.text());
}

#[test]
fn looking_for_a_route_can_be_given_up() {
    let mut screen = Screen::open(WIDE);
    screen.press("/junior back-end<enter>tarchitect<esc><esc>");
    let text = screen.text();
    assert!(text.contains("careernav › Junior back-end developer"), "{text}");
    // A search that follows is a search again.
    screen.press("/<ctrl-u>dba<enter>");
    assert!(screen.text().contains("┏━ Database administrator"), "{}", screen.text());
}

#[test]
fn a_route_leads_to_a_role_so_no_skills_are_offered() {
    let mut screen = Screen::open(WIDE);
    screen.press("/junior back-end<enter>tkubernetes");
    let text = screen.text();
    assert!(!text.contains("skill, by its name") && !text.contains("# Kubernetes"), "{text}");
    screen.press("<enter>");
    assert!(screen.text().contains("Routes: Junior back-end developer →"), "{}", screen.text());
    // A search that is no route finds the skill.
    screen.press("q/<ctrl-u>kubernetes");
    assert!(screen.text().contains("❯ # Kubernetes"), "{}", screen.text());
}

#[test]
fn what_cannot_be_reached_says_so_and_what_comes_near() {
    let yaml = "\
skills: [{id: s, name: Sawing}, {id: p, name: Planing}]
roles:
  - {id: a, title: Apprentice, steps: [{to: b, kind: promotion}], skills: [{skill: s, need: essential}]}
  - {id: b, title: Joiner, skills: [{skill: s, need: essential}, {skill: p, need: useful}]}
  - {id: c, title: Carpenter, skills: [{skill: s, need: essential}, {skill: p, need: essential}]}
";
    let mut screen = Screen::open_yaml(WIDE, yaml);
    screen.press("/apprentice<enter>tcarpenter<enter>");
    let text = screen.text();
    assert!(text.contains("Routes: Apprentice → Carpenter"), "{text}");
    assert!(text.contains("No written steps lead from") && text.contains("Joiner"), "{text}");
}

#[test]
fn two_roles_are_compared_side_by_side_or_one_under_the_other() {
    for size in [WIDE, STANDARD] {
        let mut screen = Screen::open(size);
        screen.press("/back-end developer<enter>c");
        assert!(screen.text().contains("Mark a role with Space first"), "{}", screen.text());
        screen.press(" ");
        assert!(screen.text().contains("Marked: Back-end developer"), "{}", screen.text());
        screen.press("/<ctrl-u>tech lead<enter>c");
        let text = screen.text();
        assert!(text.contains("Comparison: Back-end developer and Tech lead"), "{text}");
        screen.press("q");
        assert!(!screen.text().contains("Comparison:"), "{}", screen.text());
    }
}

#[test]
fn a_comparison_looks_like_this() {
    insta::assert_snapshot!(
        Screen::open_ladder(WIDE).press("/boatbuilder<enter> /<ctrl-u>boat surveyor<enter>c").text()
    );
}

#[test]
fn routes_look_like_this_in_french() {
    insta::assert_snapshot!(
        Screen::open_ladder_in_french(WIDE).press("/ouvrier<enter>tcapitaine de port<enter>").text()
    );
}

#[test]
fn moves_from_shared_skills_open_into_their_terms() {
    let mut screen = Screen::open(WIDE);
    screen.press("/back-end developer<enter>w");
    let text = screen.text();
    assert!(text.contains("Moves from shared skills: Back-end developer"), "{text}");
    assert!(text.contains("computed"), "{text}");
    screen.press("w");
    assert!(screen.text().contains("Why: Back-end developer →"), "{}", screen.text());
    screen.press("<esc>");
    assert!(screen.text().contains("Moves from shared skills: Back-end"), "{}", screen.text());
    screen.press("<enter>");
    screen.hides("Moves from shared skills:");
}

#[test]
fn a_role_without_steps_names_those_like_it() {
    let yaml = "\
skills: [{id: s, name: Sawing}]
roles:
  - {id: a, title: Joiner, skills: [{skill: s, need: essential}]}
  - {id: b, title: Carpenter, skills: [{skill: s, need: essential}]}
";
    let mut screen = Screen::open_yaml(WIDE, yaml);
    screen.press("/joiner<enter>3");
    let text = screen.text();
    assert!(text.contains("Closest by the skills they need") && text.contains("Carpenter"), "{text}");
}

#[test]
fn a_page_closes_to_where_it_was_opened() {
    let mut screen = Screen::open(WIDE);
    screen.press("/back-end developer<enter> m");
    let on_map = screen.press("j").text();
    screen.press("c");
    assert!(screen.text().contains("Comparison: Back-end developer and"), "{}", screen.text());
    assert_eq!(screen.press("q").text(), on_map);
    // From a page to the map and back again.
    screen.press("w");
    let page = screen.press("m-").text();
    assert!(page.contains("Moves from shared skills:"), "{page}");
}

#[test]
fn marked_roles_are_seen_among_the_hits() {
    let mut screen = Screen::open(WIDE);
    screen.press("/tech lead<enter> 1");
    assert!(screen.text().contains("❯◆  Tech lead"), "{}", screen.text());
}

#[test]
fn nothing_chosen_on_a_comparison_is_nothing_to_mark() {
    let mut screen = Screen::open(WIDE);
    screen.press(" j c").shows("Comparison: Junior back-end developer and Junior front-end developer");
    screen.press("G ").shows("These two are compared here").shows("2 marked");
    screen.press("c").shows("2 marked");
}

#[test]
fn marks_say_what_can_be_compared_and_one_key_clears_them() {
    let mut screen = Screen::open(WIDE);
    screen.press(" ").shows("Go to another role and press c to compare them");
    screen.press("j ").shows("Press c to compare it with Junior back-end developer");
    screen.press("j ").shows("no longer Junior back-end developer").shows("2 marked");
    screen.press("X").shows("No role is marked any more").hides("2 marked");
}
