//! A large catalogue, whose index is made beside the screen.

use std::fmt::Write as _;

use careernav::search::SearchSession;

use super::driver::{Screen, WIDE};

/// More things than are indexed at once.
fn large() -> Screen {
    let mut yaml = String::from("roles:\n");
    for number in 0..1_200 {
        let trade = ["weaver", "dyer", "potter", "mason"][number % 4];
        let _ = writeln!(yaml, "  - {{id: r{number}, title: {trade} {number}}}");
    }
    let mut screen = Screen::open_yaml(WIDE, &yaml);
    screen.patient = false;
    screen
}

fn finish_index(screen: &mut Screen) {
    let catalogue = screen.program.without_index().expect("an index is to be made");
    screen.program.take_index(&catalogue, SearchSession::new(&catalogue));
}

#[test]
fn what_is_typed_before_the_index_is_there_is_answered_when_it_comes() {
    let mut screen = large();
    screen.press("/dyer 777");
    finish_index(&mut screen);
    let text = screen.text();
    assert!(text.contains("careernav › dyer 777"), "{text}");
}

#[test]
fn a_hit_asked_for_before_the_index_is_there_is_opened_when_it_comes() {
    let mut screen = large();
    screen.press("/dyer 777<enter>");
    assert!(screen.is_typing());
    finish_index(&mut screen);
    assert!(!screen.is_typing(), "{}", screen.text());
    assert!(screen.text().contains("┏━ dyer 777"), "{}", screen.text());
    // Asked for and then thought better of.
    let mut screen = large();
    screen.press("/dyer 777<enter><esc>potter");
    finish_index(&mut screen);
    assert!(screen.is_typing(), "{}", screen.text());
}
