//! What people come for, by keys alone.

use super::driver::{SMALL, STANDARD, Screen, WIDE};

#[test]
fn a_typo_finds_the_role_and_contacts_lead_on_and_back() {
    for size in [WIDE, STANDARD, SMALL] {
        let mut screen = Screen::open(size);
        screen.press("/symfnoy").shows("PHP Symfony developer").shows("1 typo");
        assert_eq!(screen.subject(), "php-symfony-developer", "the best hit is shown at once");

        screen.press("<enter>");
        assert_eq!(screen.subject(), "php-symfony-developer");
        screen.press("3").shows("Back-end developer");
        step_to(&mut screen, "backend-developer");
        assert_eq!(screen.subject(), "backend-developer");
        let left = screen.text();

        screen.press("2LL").shows("[Contacts]");
        follow(&mut screen, "database-administrator");
        assert_eq!(screen.subject(), "database-administrator");

        screen.press("-");
        assert_eq!(screen.subject(), "backend-developer");
        screen.shows("Database administrator");
        screen.press("-");
        assert_eq!(screen.subject(), "php-symfony-developer");
        screen.press("=3");
        assert_eq!(screen.subject(), "backend-developer");
        screen.press("-=");
        assert_eq!((screen.subject(), left.is_empty()), ("backend-developer", false));
    }
}

#[test]
fn each_key_contact_is_one_key_press_from_the_list_of_contacts() {
    let contacts = [
        "frontend-developer",
        "fullstack-developer",
        "product-owner",
        "scrum-master",
        "web-architect",
        "database-administrator",
    ];
    for contact in contacts {
        for size in [WIDE, STANDARD, SMALL] {
            let mut screen = Screen::open(size);
            screen.press("/back-end developer<enter>LL");
            let before = screen.text();
            follow(&mut screen, contact);
            assert_eq!(screen.subject(), contact);
            screen.press("-");
            assert_eq!(screen.subject(), "backend-developer");
            while screen.text() != before {
                let unmoved = screen.text();
                screen.press("k");
                assert_ne!(unmoved, screen.text(), "{contact}: the way back leads to the same page");
            }
        }
    }
}

#[test]
fn each_career_path_is_stepped_to_and_back_from() {
    for path in ["tech-lead", "project-manager", "php-symfony-developer", "information-systems-architect"] {
        for size in [WIDE, STANDARD, SMALL] {
            let mut screen = Screen::open(size);
            screen.press("/back-end developer<enter>3");
            step_to(&mut screen, path);
            assert_eq!((screen.subject(), screen.centre()), (path, path));
            screen.press("-");
            assert_eq!((screen.subject(), screen.centre()), ("backend-developer", "backend-developer"));
        }
    }
}

#[test]
fn the_ladder_is_walked_with_the_arrow_keys() {
    let mut screen = Screen::open(WIDE);
    screen.press("/junior back<enter>3");
    assert_eq!(screen.centre(), "junior-backend-developer");
    screen.press("<right>");
    assert_eq!(screen.centre(), "backend-developer", "→ in the last column goes there");
    screen.press("<left><left>");
    screen.press("<left>");
    assert_eq!(screen.centre(), "junior-backend-developer", "← in the first column goes back there");
    screen.press("<right>");
    assert_eq!(screen.centre(), "backend-developer", "the step one came by is chosen");
}

#[test]
fn the_explanation_of_a_step_names_skills_and_years() {
    let mut screen = Screen::open(WIDE);
    screen.press("/back-end developer<enter>3");
    while !screen.text().contains("Back-end developer → Tech lead") {
        screen.press("j");
    }
    screen.shows("4–7 years (our estimate)").shows("To learn").shows("Mentoring");
    assert!(screen.line_with("→ Tech lead").contains("promotion"));
}

#[test]
fn a_skill_says_which_roles_need_it_and_leads_there() {
    let mut screen = Screen::open(STANDARD);
    screen.press("/kubernetes<enter>");
    assert_eq!(screen.subject(), "kubernetes");
    screen.shows("Needed by").shows("Platform engineer");
    follow(&mut screen, "platform-engineer");
    assert_eq!(screen.subject(), "platform-engineer");
    screen.press("-");
    assert_eq!(screen.subject(), "kubernetes");
}

#[test]
fn looking_through_the_list_is_one_visit() {
    let mut screen = Screen::open(WIDE);
    screen.press("/tech lead<enter>1<esc>");
    assert_eq!(screen.subject(), "tech-lead");
    screen.press("kkk");
    assert_ne!(screen.subject(), "tech-lead");
    screen.press("-");
    assert_eq!(screen.subject(), "tech-lead");
}

#[test]
fn the_language_changes_in_place() {
    let mut screen = Screen::open(WIDE);
    screen.press("/database administrator<enter>L");
    screen.shows("Database administrator").shows("essential");
    screen.press("i").shows("Administrateur de bases de données").shows("essentiel").hides("[en]");
    assert_eq!(screen.subject(), "database-administrator");
    screen.press("i").shows("Database administrator");
}

/// Moves along the links of the paths pane until `role` is chosen, then goes there.
fn step_to(screen: &mut Screen, role: &str) {
    for column in ["", "<left>", "<left>"] {
        screen.press(column);
        screen.press("<home>");
        for _ in 0..20 {
            if screen.chosen_in_paths() == role {
                screen.press("<enter>");
                return;
            }
            screen.press("j");
        }
    }
    panic!("{role} is not a step away:\n{}", screen.text());
}

/// Moves down the page until the link to `id` is chosen, then follows it.
fn follow(screen: &mut Screen, id: &str) {
    for _ in 0..60 {
        if screen.link() == id {
            screen.press("<enter>");
            return;
        }
        screen.press("j");
    }
    panic!("{id} is not linked here:\n{}", screen.text());
}

#[test]
fn another_language_leaves_the_cursor_where_it_is() {
    let mut screen = Screen::open(WIDE);
    screen.press("Zjj").shows("❯▸ Data and artificial");
    screen.press("i").shows("❯▸ Données et intelligence").shows("  ▸ Sécurité (7)");
    let mut screen = Screen::open(WIDE);
    screen.press("/developer<down><down><down>");
    let subject = screen.subject().to_owned();
    screen.press("<enter>1i");
    assert_eq!(screen.subject(), subject);
    screen.shows("/ developer").shows("Résultats");
}
