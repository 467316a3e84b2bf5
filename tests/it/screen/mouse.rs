//! A click chooses, a double one opens, the wheel scrolls, one key frees the mouse.

use crossterm::event::{MouseButton, MouseEventKind};
use ratatui::Terminal;
use ratatui::backend::TestBackend;

use super::driver::{SMALL, Screen, WIDE};

#[test]
fn one_click_chooses_and_never_opens() {
    let mut screen = Screen::open(WIDE);
    screen.click("Mobile developer");
    assert_eq!(screen.subject(), "mobile-developer");
    screen.click(" Contacts ").shows("[Contacts]");
    let before = screen.subject().to_owned();
    screen.click_right_of(40, "Product owner");
    assert_eq!(screen.subject(), before);
    screen.press("<enter>");
    assert_eq!(screen.subject(), "product-owner", "what was clicked is opened by Enter");
}

#[test]
fn a_click_on_the_graph_chooses_the_step() {
    for size in [WIDE, SMALL] {
        let mut screen = Screen::open(size);
        screen.press("/back-end developer<enter>3");
        screen.hides("Back-end developer → Web arch").click("↑ Web architect");
        screen.shows("Back-end developer → Web arch");
        assert_eq!(screen.centre(), "backend-developer");
    }
}

#[test]
fn the_wheel_scrolls_what_is_under_it() {
    let mut screen = Screen::open(WIDE);
    screen.press("/back-end developer<enter>1<esc>");
    screen.hides(" 4-").mouse(MouseEventKind::ScrollDown, (80, 5)).shows(" 4-");
    assert_eq!(screen.subject(), "backend-developer");
}

#[test]
fn one_key_frees_the_mouse() {
    let mut screen = Screen::open(WIDE);
    screen.press("%").shows("Mouse off");
    let before = screen.subject().to_owned();
    screen.click("Full-stack developer");
    assert_eq!(screen.subject(), before);
    screen.press("%").shows("Mouse on");
}

#[test]
fn a_double_click_opens() {
    let mut screen = Screen::open(WIDE);
    screen.double_click_right_of(0, "Mobile developer");
    assert_eq!(screen.subject(), "mobile-developer");
    screen.click(" Contacts ").double_click_right_of(40, "Product owner");
    assert_eq!(screen.subject(), "product-owner", "a link");
    screen.press("1/back-end developer<enter>3").double_click_right_of(40, "Web architect");
    assert_eq!(screen.subject(), "web-architect", "a step");
    screen.press("m").double_click_right_of(0, "Cloud architect");
    assert_eq!(screen.subject(), "cloud-architect", "a station");
    screen.press("w").double_click_right_of(0, "Software architect");
    assert_eq!(screen.subject(), "software-architect", "a line of a page");
}

#[test]
fn a_double_click_opens_a_hit() {
    let mut screen = Screen::open(WIDE);
    screen.press("/data").double_click_right_of(0, "Data scientist");
    assert_eq!(screen.subject(), "data-scientist");
    assert!(!screen.is_typing());
}

#[test]
fn the_sign_of_a_family_folds_and_its_name_does_not() {
    let mut screen = Screen::open(WIDE);
    screen.click("▾ Architecture").shows("❯▸ Architecture").shows("6 roles");
    screen.click("▸ Architecture").shows("❯▾ Architecture").shows("Enterprise architect");
    screen.click("oftware engineering").shows("❯▾ Software engineering").shows("17 roles");
    screen.double_click_right_of(0, "oftware engineering").shows("❯▾ Software engineering");
}

#[test]
fn dragging_does_nothing() {
    let mut screen = Screen::open(WIDE);
    let before = screen.text();
    for row in 5..15 {
        screen.mouse(MouseEventKind::Drag(MouseButton::Left), (36, row));
    }
    assert_eq!(screen.text(), before);
}

#[test]
fn the_wheel_reaches_both_ends_of_the_list_and_chooses_nothing() {
    for (size, french) in [((120, 40), false), ((120, 40), true), ((80, 24), false), ((40, 12), true)] {
        let mut screen = if french { Screen::open_french(size) } else { Screen::open(size) };
        let (chosen, before) = (screen.subject().to_owned(), screen.text());
        for _ in 0..80 {
            screen.mouse(MouseEventKind::ScrollDown, (10, 7));
        }
        assert_eq!(screen.subject(), chosen);
        let text = screen.text();
        // The mark of the list says that its last line is shown.
        let is_end = |word: &str| {
            let (shown, total) = word.split_once('/')?;
            let last = shown.split_once('-')?.1.parse::<usize>().ok()?;
            Some(last == total.parse::<usize>().ok()?)
        };
        assert!(text.split_whitespace().any(|word| is_end(word) == Some(true)), "{text}");
        for _ in 0..80 {
            screen.mouse(MouseEventKind::ScrollUp, (10, 7));
        }
        assert_eq!(screen.text(), before);
        // A key goes on from what is chosen.
        screen.mouse(MouseEventKind::ScrollDown, (10, 7));
        screen.press("j");
        assert_ne!(screen.subject(), chosen);
    }
}

#[test]
fn a_row_that_is_half_above_the_list_shows_its_other_half() {
    let mut screen = Screen::open((80, 24));
    for _ in 0..30 {
        let text = screen.text();
        let first = text.lines().nth(4).expect("the first row of the list");
        let row: String = first.chars().skip(1).take(27).collect();
        let is_gap = text.lines().nth(5).is_some_and(|line| line.contains('▾'));
        assert!(!row.trim().is_empty() || is_gap, "{text}");
        // A terminal may be smaller by now than the program has been told.
        let mut small = Terminal::new(TestBackend::new(20, 3)).expect("a terminal in memory");
        small.draw(|frame| screen.program.draw(frame)).expect("drawing in memory does not fail");
        screen.mouse(MouseEventKind::ScrollDown, (10, 7));
    }
}

#[test]
fn a_click_beside_the_facets_closes_them_and_the_wheel_there_scrolls_the_list() {
    let mut screen = Screen::open(WIDE);
    screen.press("f").shows("Facets");
    screen.mouse(MouseEventKind::ScrollDown, (10, 20)).hides("Junior front-end").shows("Facets");
    screen.mouse(MouseEventKind::Down(crossterm::event::MouseButton::Left), (10, 20)).hides("Facets");
}

#[test]
fn a_click_on_an_example_types_it() {
    let mut screen = Screen::open(WIDE);
    screen
        .press("/")
        .shows("all roles at a stage")
        .click("stage:entry")
        .shows("/ stage:entry")
        .shows("Results");
    assert!(screen.is_typing());
}
