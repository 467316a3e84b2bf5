//! A click chooses, the wheel scrolls, one key frees the mouse.

use crossterm::event::MouseEventKind;

use super::driver::{SMALL, Screen, WIDE};

#[test]
fn a_click_chooses_and_never_opens() {
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
