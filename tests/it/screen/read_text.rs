//! A CV or a job advert pasted into the search.

use super::driver::{SMALL, STANDARD, Screen, WIDE};

const ADVERT: &str =
    "Back-end developer (H/F)\n\nYou know Python 3.11 and PostgreSQL.\n- Docker, Kubernetes\n- unit tests\n";

#[test]
fn the_skills_of_a_pasted_text_are_offered_then_listed_with_their_lines() {
    for size in [WIDE, STANDARD, SMALL] {
        let mut screen = Screen::open(size);
        let before = screen.subject().to_owned();
        screen.press("/").paste(ADVERT).shows("A text of 97 characters: 5").shows("Press Enter");
        assert_eq!(screen.subject(), before, "nothing is shown before it is asked for");
        screen.press("<enter>").shows("5 skills in a text of 97 characters").shows("line 4");
        assert!(!screen.is_typing());
        let first = screen.subject().to_owned();
        screen.press("jj");
        assert_ne!(screen.subject(), first, "one walks through them");
        let third = screen.subject().to_owned();
        screen.press(" ").shows("is marked as a skill you have").press("j").press("k");
        assert_eq!(screen.subject(), third, "a mark leaves the cursor where it is");
        // What was read stays until the search is cleared.
        screen.press("<enter>").press("-").press("1").shows("5 skills in a text");
        screen.press("<esc>").hides("5 skills in a text").shows("1\u{a0}of\u{a0}1");
    }
    let mut screen = Screen::open_french(WIDE);
    screen.press("/").paste(ADVERT).shows("Un texte de 97 caractères\u{a0}: 5 compétences").press("<enter>");
    screen.shows("ligne 3").press("G").shows("Métiers les plus proches");
    screen.press("i").shows("Roles closest to these skills");
}

#[test]
fn the_roles_nearest_to_a_text_stand_below_its_skills() {
    let mut screen = Screen::open(WIDE);
    screen.press("/").paste(ADVERT).press("<enter>G").shows("Roles closest to these skills");
    screen.shows("of\u{a0}5");
    assert!(!screen.subject().is_empty());
}

#[test]
fn a_text_is_dropped_by_esc_and_by_what_is_typed() {
    let mut screen = Screen::open(WIDE);
    let before = screen.text();
    screen.press("/").paste(ADVERT).press("<esc>").hides("A text of");
    assert!(screen.is_typing(), "only the text is gone");
    screen.press("<esc>");
    assert_eq!(screen.text(), before);
    screen.press("/").paste(ADVERT).press("docker").shows("/ docker").hides("A text of");
    assert_eq!(screen.subject(), "docker");
}

#[test]
fn a_text_without_skills_says_so_and_lines_alone_are_a_search() {
    let mut screen = Screen::open(STANDARD);
    screen.press("/").paste("Lorem ipsum\ndolor sit amet\nconsectetur\n").shows("no known").press("<enter>");
    assert!(screen.is_typing(), "there is nothing to be shown");
    screen.press("<esc>").paste("\n\ndocker\n").shows("/ docker");
    assert_eq!(screen.subject(), "docker");
}
