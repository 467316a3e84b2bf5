//! A click chooses, a double one opens, the wheel scrolls, one key frees the mouse.

use crossterm::event::{MouseButton, MouseEventKind};

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
