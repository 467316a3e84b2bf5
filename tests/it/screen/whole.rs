//! What the panes show belongs together, and every key leads where the help says, from everywhere.

use careernav::tui::update::Effect;
use crossterm::event::MouseEventKind;

use super::driver::{SMALL, STANDARD, Screen, WIDE};

#[test]
fn the_paths_are_about_what_is_open_never_about_what_was_passed_by() {
    for query in ["docker", "sql", "python"] {
        let mut screen = Screen::open(WIDE);
        screen.press("/").press(query);
        let skill = screen.skill_name(query);
        assert_eq!(screen.centre(), "", "{query}: no role stands in the paths");
        screen.shows(&format!("Roles that need {skill}"));
        for lead in ["Documentation lead", "SOC analyst"] {
            screen.hides(&format!("Paths: {lead}"));
        }
        screen.press("<enter>").shows(&format!("Roles that need {skill}"));
        screen.press("m").shows(&format!("{skill} is a skill; open a role first")).hides("Map:");
        for key in ["t", "w"] {
            screen.press(key).shows("open a role first").hides("marked");
        }
    }
}

#[test]
fn the_roles_that_need_a_skill_are_a_list_of_their_own_to_be_opened() {
    for size in [WIDE, STANDARD, SMALL] {
        let mut screen = Screen::open(size);
        screen.press("/docker<enter>3").shows("Needed by");
        let first = screen.chosen_in_paths();
        screen.press("j");
        let second = screen.chosen_in_paths();
        assert_ne!(first, second);
        screen.press("<enter>");
        assert_eq!((screen.subject(), screen.centre()), (&*second, &*second));
        screen.press("-");
        assert_eq!((screen.subject(), screen.chosen_in_paths()), ("docker", second));
        screen.press("<right>");
        assert_eq!(screen.centre(), screen.subject(), "→ goes to the chosen role, as from a step");
    }
}

#[test]
fn escape_leads_back_to_the_role_and_pane_a_search_began_from_in_one_press() {
    for size in [WIDE, STANDARD, SMALL] {
        for (keys, _) in [("", ""), ("<tab>jj", ""), ("3k", ""), ("2L", "")] {
            let mut screen = Screen::open(size);
            screen.press("/back-end developer<enter>").press(keys);
            // Its own search is over.
            screen.press("1<esc>").press(keys);
            let before = screen.text();
            screen.press("/python sql<down><down><esc>");
            assert_eq!(screen.text(), before, "{keys} at {size:?}");
            screen.press("/xyzzyq<esc>");
            assert_eq!(screen.text(), before, "{keys} at {size:?}");
        }
    }
}

#[test]
fn a_search_begun_on_the_map_or_a_page_leads_back_there() {
    for keys in ["m", "w", "ml"] {
        let mut screen = Screen::open(WIDE);
        screen.press("/back-end developer<enter>1<esc>").press(keys);
        let before = screen.text();
        screen.press("/docker<esc>");
        assert_eq!(screen.text(), before, "{keys}");
        screen.press("tlead<esc>");
        assert_eq!(screen.text(), before, "{keys}: the prompt for a route");
    }
}

#[test]
fn a_search_that_is_cleared_selects_the_role_one_came_from() {
    let mut screen = Screen::open(WIDE);
    screen.press("/back-end developer<enter>1<esc>/docker<enter>1<esc>");
    assert!(screen.list().contains("❯ Back-end developer"), "{}", screen.text());
    assert_eq!(screen.subject(), "docker");
}

#[test]
fn the_map_closes_into_the_pane_it_was_opened_from() {
    for pane in ["1", "2", "3"] {
        for close in ["q", "<esc>", "m"] {
            let mut screen = Screen::open(WIDE);
            screen.press("/back-end developer<enter>1<esc>").press(pane);
            let before = screen.text();
            screen.press("m").shows("Map:").press(close);
            assert_eq!(screen.text(), before, "{pane} {close}");
            screen.press("w").press("m").shows("Map:").press(close).shows("Moves from shared skills");
            screen.press("q");
            assert_eq!(screen.text(), before, "{pane} w m {close} q");
        }
    }
}

#[test]
fn out_of_the_detail_leads_to_the_page_a_link_was_followed_from_else_to_the_list() {
    let mut screen = Screen::open(WIDE);
    screen.press("/back-end developer<enter>1<esc>2L");
    let before = screen.text();
    screen.press("l");
    assert_ne!(screen.subject(), "backend-developer");
    screen.press("h");
    assert_eq!(screen.text(), before);
    screen.press("h").press("j");
    assert_ne!(screen.subject(), "backend-developer", "the list has the keyboard");
}

#[test]
fn a_route_begins_at_the_role_one_is_at_and_changes_nothing_before_it_is_shown() {
    let mut screen = Screen::open(WIDE);
    screen.press("/back-end developer<enter>1<esc>wjj");
    screen.press("t").press("product owner<enter>").shows("Back-end developer → Product owner");
    screen.press("q").shows("Moves from shared skills: Back-end developer");
}

#[test]
fn a_route_wants_a_goal() {
    let mut screen = Screen::open(WIDE);
    screen.press("/back-end developer<enter>1<esc>t<enter>");
    screen.shows("Type where the route should lead").hides("Routes:").hides("1 route");
    screen.press("back-end developer<enter>").shows("The route starts at that role");
    screen.press("<ctrl-u>tech lead").line_with("show routes");
    screen.press("<enter>").shows("Back-end developer → Tech lead");
}

#[test]
fn a_folded_family_is_shown_as_itself() {
    let mut screen = Screen::open(WIDE);
    screen.press("zk");
    for _ in 0..2 {
        assert_eq!((screen.subject(), screen.centre()), ("", ""));
        screen.shows("17 roles").hides("Paths: Junior");
        let row = screen.text().lines().position(|line| line.contains("❯▸ Software")).expect("a row");
        assert_eq!(screen.cursor().map(|(_, y)| usize::from(y)), Some(row));
        screen.press(" ").shows("is a family").hides("1 marked");
        screen.press("twc");
    }
    screen.press("lj");
    let chosen = screen.subject().to_owned();
    assert!(!chosen.is_empty() && screen.centre() == chosen, "what the cursor is on is shown");
    screen.press("Zj");
    let family = screen.text();
    screen.press("j").press("k");
    assert_eq!(screen.text(), family);
}

#[test]
fn the_list_of_problems_offers_only_what_it_does() {
    let broken = "roles:\n  - {id: a, title: A, stge: entry}\n  - {id: b, title: B, stage: none}\n";
    for size in [WIDE, STANDARD, SMALL] {
        let mut screen = Screen::open_yaml(size, broken);
        screen.press("!");
        let text = screen.text();
        let line = text.lines().last().expect("a status line");
        for dead in ["search", "Tab", "quit", "map", "route", "français", "clear"] {
            assert!(!line.contains(dead), "{line}");
        }
        assert!(line.contains("close") && line.contains("Enter edit"), "{line}");
        let first = screen.cursor().expect("the chosen problem has the cursor");
        assert!(
            screen.text().lines().nth(usize::from(first.1)).is_some_and(|line| line.contains("test.yaml:2"))
        );
        screen.press("j");
        assert_ne!(screen.cursor(), Some(first));
    }
}

#[test]
fn the_cursor_stands_where_one_reads() {
    for size in [WIDE, STANDARD, SMALL] {
        for place in [
            "",
            "2",
            "3",
            "z",
            "m",
            "w",
            "/docker<enter>",
            "/",
            "2<end>",
            "/back-end developer<enter> /<ctrl-u>tech lead<enter>c<end>",
        ] {
            let mut screen = Screen::open(size);
            screen.press(place);
            assert!(screen.cursor().is_some(), "{place:?} at {size:?}\n{}", screen.text());
        }
        for below in ["", "m", "w", "2"] {
            let mut screen = Screen::open(size);
            screen.press(below).press("?");
            let (x, y) = screen.cursor().expect("help has the cursor");
            let text = screen.text();
            let line = text.lines().nth(usize::from(y)).expect("a line");
            let beyond: String = line.chars().skip(usize::from(x)).collect();
            assert!(beyond.contains("(you are here)"), "at the beginning of the help: {beyond:?}");
        }
    }
}

#[test]
fn the_list_fills_its_room_after_a_resize() {
    let mut screen = Screen::open(WIDE);
    screen.press("G").resize((30, 6)).resize(WIDE);
    let list = screen.list();
    let rows = list.lines().filter(|line| line.chars().any(char::is_alphabetic)).count();
    assert!(rows > 25, "{list}");
}

#[test]
fn the_screen_tells_as_many_routes_as_the_command() {
    let mut screen = Screen::open(WIDE);
    screen.press("/junior back-end<enter>tchief technology officer<enter>").shows("3 routes");
}

#[test]
fn scrolling_keys_and_marks_work_on_pages() {
    let mut screen = Screen::open(WIDE);
    screen.press("/junior back-end<enter>tchief technology officer<enter>");
    let top = screen.text();
    screen.press("J");
    assert_ne!(screen.text(), top);
    screen.press("K<home>").press(" ").shows("1 marked");
}

#[test]
fn moving_the_mouse_draws_nothing() {
    use crossterm::event::{Event, KeyModifiers, MouseButton, MouseEvent};
    let mut screen = Screen::open(WIDE);
    for kind in [
        MouseEventKind::Moved,
        MouseEventKind::Up(MouseButton::Left),
        MouseEventKind::Drag(MouseButton::Left),
    ] {
        for column in 0..50 {
            let event = MouseEvent { kind, column, row: column / 2, modifiers: KeyModifiers::NONE };
            assert_eq!(screen.program.handle(&Event::Mouse(event)), Effect::Idle);
        }
    }
}

#[test]
fn a_notice_ends_with_the_next_event() {
    let mut screen = Screen::open(WIDE);
    screen
        .press("-")
        .shows("Nothing to go back to")
        .click("Full-stack developer")
        .hides("Nothing to go back to");
    screen.press("%").shows("Mouse off").paste("x").hides("Mouse off");
}

#[test]
fn signs_that_are_no_text_never_get_into_the_search() {
    let mut screen = Screen::open(WIDE);
    screen.press("/py");
    for sign in ['\u{2028}', '\u{2029}', '\u{85}', '\u{200b}', '\u{202e}', '\u{2066}', '\u{feff}'] {
        screen.press(&sign.to_string());
    }
    screen.press("thon e\u{301}");
    screen.shows("/ python e\u{301}");
    // Eight letters go in eight presses: there is nothing between them that nobody sees.
    screen.press(&"<backspace>".repeat(7)).shows("/ p").press("<backspace>").hides("/ p");
}

#[test]
fn a_long_paste_is_kept_whole_and_searched_for_in_part() {
    let mut screen = Screen::open(WIDE);
    let text = "developer é ".repeat(22_000);
    screen.press("/").paste(&text);
    assert_eq!(screen.program.pasted(), Some(&*text));
    // No more can be typed.
    screen.press("x");
    screen.paste(&"é".repeat(2_000_000));
    assert_eq!(screen.program.pasted().map(str::len), Some(1 << 20));
    screen.press(&"<backspace>".repeat(499)).shows("/ d").press("<backspace>").hides("/ d");
    screen.press("<esc>");
    assert_eq!(screen.program.pasted(), None);
}

#[test]
fn a_family_is_found_and_has_a_page_and_a_map() {
    for size in [WIDE, STANDARD, SMALL] {
        let mut screen = Screen::open(size);
        screen.press("/software engineering").shows("▌ Software engineering (17)");
        screen.press("<esc>/quality<up><up><enter>");
        assert_eq!(screen.subject(), "", "a family, not a role or skill");
        screen.shows("roles").press("m").shows("Map:");
    }
    let mut screen = Screen::open_french(WIDE);
    screen.press("/données et intel").shows("▌ Données et intelligence artificielle");
    screen.press("<enter>").shows("junior").press("-").press("m").shows("Carte");
}
