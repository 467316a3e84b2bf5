//! No key is dead where help lists it, every hint does what it says, and the mouse does what keys do.

use careernav::domain::Lang;
use careernav::tui::action::Action;
use careernav::tui::keys::{Context, Key, Keymap};
use careernav::tui::update::Effect;
use crossterm::event::{MouseButton, MouseEventKind};

use super::driver::{Opening, SMALL, STANDARD, Screen, WIDE};

const BROKEN: &str = "roles:\n  - {id: a, titel: A}\n  - {id: b, stge: entry}\n  - {id: c, foo: 1}\n  - {id: d, bar: 2}\n  - {id: e, baz: 3}\n  - {id: f, fizz: 3}\n  - {id: g, buzz: 3}\n";

/// What is pressed before: nothing, a visit that was left again, marks, facets, a search.
const BEFORE: &[&str] = &[
    "",
    "/boatbuilder<enter>1<esc>",
    "/boatbuilder<enter>/<ctrl-u>rigger<enter>1<esc>-",
    " /sail<enter>1<esc>",
    "/woodwork<enter> .",
    "fj<space>q",
    "/a<enter>",
];

/// What leads into a context, and what may be done there first.
fn ways_into(context: Context) -> (&'static [&'static str], &'static [&'static str]) {
    let moved: &[&str] = &["", "j", "G", "<end>", "J", "l", "z"];
    match context {
        Context::Everywhere | Context::Roles => (&["1"], moved),
        Context::Detail => (&["2", "2L", "2LL"], moved),
        Context::Paths => (&["3"], moved),
        Context::Search => (&["/", "/e", "/boat e"], &["", "<down><down><down>", "<left>"]),
        Context::Map => (&["m", "m>>", "m<<"], &["", "j", "G", "+", "_", "l", ">"]),
        Context::Page => (&["w", "tslipway<enter>", "2 "], moved),
        Context::Help => (&["?"], &["", "G", "/e<enter>"]),
        Context::Problems => (&["!"], &["", "G"]),
        Context::Facets => (&["f"], &["", "j", "G", "j<space>"]),
    }
}

fn open(context: Context, size: (u16, u16)) -> Screen {
    if context == Context::Problems { Screen::open_yaml(size, BROKEN) } else { Screen::open_ladder(size) }
}

/// Whether keys change the screen, or ask for something that is done elsewhere.
fn does_something(screen: &mut Screen, keys: &str) -> bool {
    let before = (screen.text(), screen.cursor());
    let keys = keys.split(' ').filter_map(Key::parse);
    let asked = keys.map(|key| screen.program.press(key.press())).last();
    asked.is_some_and(|effect| effect != Effect::None) || (screen.text(), screen.cursor()) != before
}

#[test]
fn no_key_of_the_help_is_dead_where_it_is_listed() {
    let keymap = Keymap::default();
    let mut dead = Vec::new();
    for binding in keymap.bindings() {
        let listed = |context: &Context| {
            *context != Context::Everywhere
                && (binding.contexts.contains(context)
                    || (binding.contexts.contains(&Context::Everywhere) && !context.takes_every_key()))
        };
        for context in Context::ALL.into_iter().filter(listed) {
            let (ways, first) = ways_into(context);
            // They lead where one is already.
            let is_here = matches!(
                (binding.action, context),
                (Action::ShowRoles, Context::Roles)
                    | (Action::ShowDetail, Context::Detail)
                    | (Action::ShowPaths, Context::Paths)
            );
            for keys in binding.keys.iter().filter(|_| !is_here) {
                let works = [SMALL, STANDARD, WIDE, (40, 12)].into_iter().any(|size| {
                    BEFORE.iter().any(|before| {
                        ways.iter().any(|way| {
                            first.iter().any(|first| {
                                let mut screen = open(context, size);
                                screen.press(before).press(way).press(first);
                                does_something(&mut screen, keys.written())
                            })
                        })
                    })
                });
                if !works {
                    dead.push(format!("{} for {:?} in {context:?}", keys.written(), binding.action));
                }
            }
        }
    }
    assert!(dead.is_empty(), "{dead:#?}");
}

/// The hints of the status line: where each begins, and its keys; those of a pair share a word.
fn hints(screen: &mut Screen) -> Vec<(u16, Vec<String>)> {
    let text = screen.text();
    let line = text.lines().last().expect("a status line");
    let named = |key: &str| match key {
        "↓" => "down".to_owned(),
        "↑" => "up".to_owned(),
        "←" => "left".to_owned(),
        "→" => "right".to_owned(),
        key if key.chars().count() > 1 => key.to_lowercase(),
        key => key.to_owned(),
    };
    let mut hints = Vec::new();
    let mut at = 0;
    for hint in line.split("  ") {
        let keys = hint.split_whitespace().next();
        if let Some(keys) = keys {
            let begin = at + hint.len() - hint.trim_start().len();
            let begin = careernav::cells::width(&line[..begin]);
            let keys = if keys == "/" { vec!["/".to_owned()] } else { keys.split('/').map(named).collect() };
            hints.push((u16::try_from(begin).expect("a column"), keys));
        }
        at += hint.len() + 2;
    }
    hints
}

const PLACES: &[&str] = &[
    "",
    "z",
    "Z",
    "2",
    "3",
    "2L",
    "m",
    "m>>>",
    "m<<",
    "m++",
    "w",
    "ww",
    "wj",
    "?",
    "?/",
    "?/e",
    "?/xyzzy",
    "?/e<enter>",
    "t",
    "tslip",
    "tslip<enter>",
    "f",
    "fj<space>",
    "fj<space>q",
    " ",
    " j",
    " jc",
    " jw",
    "/",
    "/wood",
    "/xyzzy",
    "/wood<enter>",
    "/wood<enter> ",
    "/wood<enter>3",
    "/wood<enter>1",
    "/at sea<enter>",
    "2<end>",
    "/cook<enter>-",
    "m/",
];

#[test]
fn every_hint_does_something_and_a_click_on_it_does_the_same() {
    for size in [WIDE, SMALL] {
        for place in PLACES {
            let screen = || {
                let mut screen = Screen::open_ladder(size);
                screen.press(place);
                screen
            };
            // What marking tells would stand in the place of the hints.
            let begin = || {
                let mut screen = screen();
                screen.mouse(MouseEventKind::ScrollDown, (0, 0));
                screen
            };
            for (column, keys) in hints(&mut begin()) {
                let works = |key: &String| does_something(&mut begin(), key);
                assert!(keys.iter().any(works), "{keys:?} at {place:?} in {size:?}\n{}", begin().text());
                let (mut pressed, mut clicked) = (begin(), begin());
                let effect = pressed.program.press(Key::parse(&keys[0]).expect("a key").press());
                let at = (column, size.1 - 1);
                assert_eq!(clicked.click_at(at), effect, "{keys:?} at {place:?}");
                assert_eq!(clicked.text(), pressed.text(), "a click on {keys:?} at {place:?} in {size:?}");
            }
        }
    }
}

#[test]
fn an_empty_catalogue_and_problems_offer_what_they_do() {
    for size in [WIDE, STANDARD, SMALL] {
        for yaml in ["", BROKEN, "roles:\n  - {id: a, title: A, stage: none}\n"] {
            for place in ["", "2", "3", "!", "/", "/x", "f", "?", " "] {
                let begin = || {
                    let mut screen = Screen::open_yaml(size, yaml);
                    screen.press(place);
                    screen
                };
                let told = begin().text();
                for (_, keys) in hints(&mut begin()).into_iter().filter(|_| place != " ") {
                    assert!(
                        keys.iter().any(|key| does_something(&mut begin(), key)),
                        "{keys:?} {place:?}\n{told}"
                    );
                }
            }
        }
    }
}

#[test]
fn what_can_be_done_is_offered_before_how_one_moves() {
    let line = |size, lang| {
        let mut screen = Screen::open_with(Opening { size, lang, ascii: false, colours: true });
        screen.text().lines().last().unwrap_or_default().to_owned()
    };
    let standard = line(STANDARD, Lang::EN);
    assert!(
        standard.starts_with(" Enter open  / search  Space mark  t route  m map  w shared skills"),
        "{standard}"
    );
    assert!(standard.ends_with("? keys") && !standard.contains("move"), "{standard}");
    let french = line(STANDARD, Lang::FR);
    assert!(french.starts_with(" Entrée ouvrir  / chercher  Espace marquer"), "{french}");
    let small = line(SMALL, Lang::EN);
    assert!(small.contains("Space mark") && small.ends_with("? keys"), "{small}");
}

#[test]
fn help_is_whole_at_every_size_in_both_languages() {
    for size in [WIDE, STANDARD, SMALL, (40, 12), (30, 10)] {
        for (lang, ascii) in [(Lang::EN, false), (Lang::FR, false), (Lang::FR, true)] {
            let mut screen = Screen::open_ladder_with(Opening { size, lang, ascii, colours: true });
            screen.press("?");
            let ellipsis = if ascii { "...\u{20}" } else { "…" };
            let mut whole = screen.text();
            for _ in 0..40 {
                whole += screen.press("<pgdn>").text().as_str();
            }
            // What stands beside the help is of no account.
            let frame = usize::from(size.0.min(100));
            let beside = (usize::from(size.0) - frame) / 2;
            for line in whole.lines().filter(|line| line.contains(['┃', '#'])) {
                let line: String = line.chars().skip(beside).take(frame).collect();
                // Of the signs of levels, one has three dots.
                let is_cut = line.contains(ellipsis) && !line.contains("#...");
                assert!(!is_cut, "{line} in {size:?}");
            }
            let key = if lang == Lang::FR { "Maj-Tab" } else { "Shift-Tab" };
            assert!(whole.contains(key), "{whole}");
        }
    }
}

#[test]
fn help_begins_with_the_place_it_was_opened_from() {
    for (place, heading) in [
        ("", "Role list (you are here)"),
        ("2", "Detail (you are here)"),
        ("3", "Paths (you are here)"),
        ("m", "Map (you are here)"),
        ("w", "Pages about roles (you are here)"),
    ] {
        let mut screen = Screen::open_ladder(WIDE);
        screen.press(place).press("?");
        let text = screen.text();
        assert!(text.lines().nth(2).is_some_and(|line| line.contains(heading)), "{text}");
    }
    Screen::open_ladder(WIDE).press("/<f1>").shows("While searching (you are here)");
}

#[test]
fn the_help_is_filtered_by_typing() {
    let mut screen = Screen::open_ladder_in_french(STANDARD);
    screen.press("?").shows("Entrée");
    let whole = screen.text();
    screen.press("/metier").shows("/ metier").shows("chercher").hides("Signes");
    // The keys that move still do, and the cursor is where one types.
    assert_eq!(screen.cursor().map(|(_, row)| row), Some(2));
    screen.press("<down><enter>j").shows("/ metier");
    screen.press("<esc>");
    assert_eq!(screen.text(), whole, "the first Esc clears the filter");
    screen.press("<esc>").hides("Maj-Tab");
    screen
        .press("?/xyzzy")
        .shows("Rien dans cette aide ne correspond à « xyzzy »")
        .press("<esc><esc>")
        .hides("vous êtes ici");
    let mut screen = Screen::open_ladder(STANDARD);
    screen.press("?/m").shows("close the map").hides("mark or unmark");
    screen.paste("e\u{202e}\nx").shows("/ me x");
    screen.press("<ctrl-u>ctrl-d").shows("half a page down").hides("half a page up");
}

#[test]
fn crumbs_panes_and_problems_of_the_header_can_be_clicked() {
    let mut screen = Screen::open_ladder(WIDE);
    screen.press("/boatbuilder<enter>/<ctrl-u>rigger<enter>/<ctrl-u>deckhand<enter>");
    screen.click("Boatbuilder");
    assert_eq!(screen.subject(), "boatbuilder");
    screen.press("==");
    assert_eq!(screen.subject(), "deckhand", "one can go forward again");
    let mut screen = Screen::open_ladder(SMALL);
    screen.click("Paths").shows("[Paths]").click("Roles").shows("[Roles]");
    let mut screen = Screen::open_yaml(WIDE, BROKEN);
    screen.click("problem").shows("error: test.yaml");
    screen.click_at((0, 0));
    screen.hides("error: test.yaml");
    let mut screen = Screen::open_ladder(WIDE);
    screen.click("EN").shows("FR");
}

#[test]
fn a_click_beside_what_is_open_over_the_panes_closes_it() {
    let mut screen = Screen::open_ladder(WIDE);
    let before = screen.text();
    screen.press("?").click("Moving").shows("you are here");
    screen.click_at((1, 0));
    assert_eq!(screen.text(), before);
    screen.press("?").mouse(MouseEventKind::ScrollDown, (60, 20)).hides("you are here");
}

#[test]
fn the_wheel_scrolls_the_text_of_a_page_and_other_buttons_do_nothing() {
    let mut screen = Screen::open(STANDARD);
    screen.press("/back-end developer<enter>w");
    let chosen = screen.role_here().to_owned();
    let before = screen.text();
    screen.mouse(MouseEventKind::ScrollDown, (40, 10));
    assert_ne!(screen.text(), before);
    screen.mouse(MouseEventKind::ScrollUp, (40, 10));
    assert!(screen.text().contains("1-"), "{}", screen.text());
    let before = screen.text();
    for button in [MouseButton::Right, MouseButton::Middle] {
        screen.mouse(MouseEventKind::Down(button), (40, 12)).mouse(MouseEventKind::Down(button), (5, 23));
    }
    assert_eq!(screen.text(), before);
    assert!(!chosen.is_empty());
}

#[test]
fn a_message_names_the_key_that_helps_as_the_reader_knows_it() {
    Screen::open_ladder_in_french(WIDE).press("c").shows("avec Espace");
    Screen::open_ladder_with_keys(WIDE, Lang::EN, b"mark: x\ncompare: C\n")
        .press("C")
        .shows("a role with x first");
    Screen::open_ladder_with_keys(WIDE, Lang::EN, b"mark: ~\n").press("c").shows("Mark a role first");
    // The wheel and a click end a message as a key does.
    for kind in [MouseEventKind::ScrollDown, MouseEventKind::Down(MouseButton::Left)] {
        let mut screen = Screen::open_ladder(WIDE);
        screen.press("c").shows("Mark a role").mouse(kind, (60, 10)).hides("Mark a role");
    }
}

#[test]
fn help_opened_over_facets_and_problems_leads_back_to_them() {
    let mut screen = Screen::open(WIDE);
    screen.press("fjj");
    let before = screen.text();
    for close in ["<esc>", "q", "?", "<f1>"] {
        screen.press("?").shows("Facets (you are here)").press(close);
        assert_eq!(screen.text(), before);
    }
    screen.press("<f1>/x<esc><esc>");
    assert_eq!(screen.text(), before, "a filter is cleared first");
    screen.press("q").hides("Clear all facets");
    let mut screen = Screen::open_yaml(STANDARD, BROKEN);
    screen.press("!");
    let before = screen.text();
    screen.press("?").shows("List of problems (you are here)").press("<esc>");
    assert_eq!(screen.text(), before);
}

#[test]
fn help_has_room_and_leaves_no_pieces_of_words_beside_it() {
    let mut screen = Screen::open_ladder((150, 40));
    let top = screen.press("?").line_with("Role list (you are here)");
    assert!(top.contains("In every pane") && top.contains("Everywhere, except"), "three columns: {top}");
    for width in [101, 120, 139, 150, 189] {
        screen.resize((width, 40));
        let top = screen.line_with(" Keys ");
        assert_eq!(top.chars().count(), usize::from(width), "{top}");
    }
    screen.resize((200, 40));
    assert!(screen.line_with(" Keys ").contains('┏'));
    screen.resize((40, 12)).shows("  l →").shows("    unfold the family");
}

#[test]
fn what_w_does_is_said_where_one_is() {
    let mut screen = Screen::open(WIDE);
    screen.press("/back-end developer<enter>").shows("w shared skills");
    screen.press("w").shows("w why").press("w").shows("w moves").press("w").shows("w why");
}
