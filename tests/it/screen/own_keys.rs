//! Keys that the user's own file asks for: what they do, and where they are told.

use careernav::domain::Lang;
use careernav::loading::{SourceFile, load_files};
use careernav::tui::ui::Reading;
use careernav::tui::update::Effect;
use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use proptest::prelude::*;

use super::driver::{STANDARD, Screen, WIDE};

fn press(screen: &mut Screen, letter: char) -> Effect {
    screen.program.press(KeyEvent::new(KeyCode::Char(letter), KeyModifiers::NONE))
}

/// The last line of the screen.
fn footer(screen: &mut Screen) -> String {
    screen.text().lines().last().unwrap_or_default().to_owned()
}

fn line_of(screen: &mut Screen, words: &str) -> Option<String> {
    screen.text().lines().find(|line| line.contains(words)).map(str::to_owned)
}

#[test]
fn a_key_of_ones_own_works_and_is_told_and_the_old_one_does_nothing() {
    let mut screen =
        Screen::open_ladder_with_keys(WIDE, Lang::EN, b"quit: Q\nmap: f5\nhelp: x\nlanguage: ~\n");
    screen.hides("problem");
    let line = footer(&mut screen);
    for shown in ["Q quit", "F5 map", "x keys"] {
        assert!(line.contains(shown), "{shown} in {line}");
    }
    for hidden in ["q quit", "m map", "? keys", "français"] {
        assert!(!line.contains(hidden), "{hidden} in {line}");
    }
    let before = screen.text();
    assert_eq!(screen.press("qm?i").text(), before, "keys that ask for nothing any more");
    screen.press("<f5>").shows("Map: Boatyard").shows("q close");
    screen.press("<esc>");
    screen.press("x/show the keys").shows("show the keys");
    assert!(line_of(&mut screen, "  show the keys").is_some_and(|line| line.contains(" x ")));
    screen.press("<ctrl-u>language").hides("switch language");
    screen.press("<ctrl-u>immediately");
    assert!(line_of(&mut screen, "quit immediately").is_some_and(|line| line.contains("Ctrl-c")));
    screen.press("<esc><esc>");
    assert_eq!(press(&mut screen, 'q'), Effect::None);
    assert_eq!(press(&mut screen, 'Q'), Effect::Quit);
}

#[test]
fn a_wrong_key_is_told_on_the_screen_and_the_rest_works() {
    for (lang, told, hint) in [
        (Lang::EN, "there is no action called `qit`", "did you mean `quit`?"),
        (Lang::FR, "aucune action ne s’appelle `qit`", "vouliez-vous dire `quit`"),
    ] {
        let mut screen = Screen::open_ladder_with_keys(STANDARD, lang, b"map: M\nqit: x\n");
        screen.press("!").shows("keys.yaml:2:1 (qit)").shows(told).shows(hint);
        screen.press("<esc>M").hides("┃ / ");
        assert_eq!(press(&mut screen, 'x'), Effect::None);
    }
}

#[test]
fn problems_of_keys_stay_when_the_catalogue_is_read_again_and_keep_none_back() {
    let mut screen = Screen::open_ladder_with_keys(WIDE, Lang::EN, b"qit: x\n");
    let yaml = b"roles:\n  - {id: weaver, title: Weaver, stage: entry}\n".to_vec();
    let file = SourceFile { path: "test.yaml".to_owned(), bytes: yaml.into(), layer: 0 };
    screen.program.replace(load_files(vec![file]), Reading::Changed);
    screen.shows("Weaver").shows("1 problem");
    screen.press("!").shows("`qit`");
}

#[test]
fn where_a_catalogue_has_no_roles_the_key_that_lists_problems_is_told() {
    let mut screen = Screen::open_yaml(WIDE, "roles: [");
    screen.shows("Press ! for its");
}

#[test]
fn hostile_names_are_harmless_on_the_screen() {
    let keys = "\"q\\e[2J\\u202E\": x\nquit: \"\\u202E\"\nmap: [\"\\e[31m\", \"\\u0301\", M]\n";
    let mut screen = Screen::open_ladder_with_keys(WIDE, Lang::EN, keys.as_bytes());
    for text in [screen.text(), screen.press("!").text(), screen.press("<esc>?").text()] {
        assert!(
            !text.chars().any(|sign| (sign.is_control() && sign != '\n') || sign == '\u{202e}'),
            "{text}"
        );
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn no_file_of_keys_takes_the_screen_down(
        bytes in proptest::collection::vec(any::<u8>(), 0..120),
        names in proptest::collection::vec(("(quit|help|map|cancel|search|up)", "[ -~]{0,6}"), 0..6),
        typed in "[a-zA-Z0-9/?!]{0,12}",
    ) {
        let lines: Vec<String> = names.iter().map(|(name, keys)| format!("{name}: {keys}\n")).collect();
        for file in [bytes, lines.concat().into_bytes()] {
            let mut screen = Screen::open_ladder_with_keys(STANDARD, Lang::EN, &file);
            screen.press(&typed).press("<esc>!").press("<esc>?");
            prop_assert!(!screen.text().is_empty());
            let interrupt = KeyEvent::new(KeyCode::Char('c'), KeyModifiers::CONTROL);
            prop_assert_eq!(screen.program.press(interrupt), Effect::Interrupt);
        }
    }
}
