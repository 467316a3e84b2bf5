//! What can be asked and typed is told to those who do not know it.

use careernav::domain::Lang;
use crossterm::event::MouseEventKind;

use super::driver::{Opening, SMALL, STANDARD, Screen, WIDE};

/// Every example below the empty search line.
fn examples(screen: &mut Screen) -> Vec<String> {
    let text = screen.text();
    // Below the search line and its rule.
    let is_search = |line: &str| line.trim_start_matches(['┃', ' ']).starts_with("/ ") || line.trim() == "/";
    let below = text.lines().skip_while(|line| !is_search(line)).skip(2);
    let inside = |line: &str| {
        let line = line.trim_start_matches(['┃', ' ', '│']);
        line.split("  ").next().unwrap_or_default().trim_end_matches(['┃', '│']).trim().to_owned()
    };
    let is_list = |line: &String| line.is_empty() || line.contains(['▾', '❯', '#']);
    below.map(inside).take_while(|line| !is_list(line)).collect()
}

#[test]
fn every_example_of_what_can_be_typed_finds_something() {
    for (lang, size) in [(Lang::EN, WIDE), (Lang::FR, WIDE), (Lang::EN, STANDARD), (Lang::FR, SMALL)] {
        let mut screen = Screen::open_with(Opening { size, lang, ascii: false, colours: true });
        screen.press("/");
        let examples = examples(&mut screen);
        assert!(examples.len() >= 4, "{examples:?} on\n{}", screen.text());
        for example in examples {
            screen.press(&example);
            let nothing = if lang == Lang::FR { "Aucun résultat" } else { "No result" };
            screen.hides(nothing).hides("0 ━").press("<ctrl-u>");
        }
    }
}

#[test]
fn examples_go_with_the_first_letter() {
    let mut screen = Screen::open(WIDE);
    screen.press("/").shows("several skills at once").press("d").hides("several skills at once");
    screen.press("<esc>/<esc>").hides("several skills at once");
}

#[test]
fn who_is_here_for_the_first_time_is_told_what_can_be_asked() {
    for (size, lang) in [(WIDE, Lang::EN), (STANDARD, Lang::FR), (SMALL, Lang::EN), (SMALL, Lang::FR)] {
        let opening = Opening { size, lang, ascii: false, colours: true };
        let mut screen = Screen::open_with(opening).greeted();
        let told = if lang == Lang::FR { "Nouveau ici" } else { "New here?" };
        screen.shows(told);
        screen.mouse(MouseEventKind::Moved, (3, 3)).shows(told);
        screen.press("j").hides(told);
        let mut other = Screen::open_with(opening);
        assert_eq!(screen.text(), other.press("j").text(), "the key did what it does");
    }
}

#[test]
fn any_size_is_greeted() {
    for size in [(1, 1), (3, 4), (20, 5), (40, 12), (69, 60), (70, 20), (110, 30), (250, 70)] {
        Screen::open(size).greeted().text();
    }
}
