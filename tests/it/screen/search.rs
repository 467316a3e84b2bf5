//! Finding roles and skills, and being told why.

use super::driver::{SMALL, STANDARD, Screen, WIDE};

#[test]
fn the_reason_of_a_match_is_shown() {
    let mut screen = Screen::open(WIDE);
    screen.press("/developpeur back").shows("also: Développeur back-end");
    let mut screen = Screen::open(WIDE);
    screen.press("/k8s").shows("Kubernetes").shows("also: k8s");
    screen.shows("Platform engineer          Kubernetes ●●●○ ■");
}

#[test]
fn several_skills_are_counted_and_shown_with_their_levels() {
    let mut screen = Screen::open(WIDE);
    screen.press("/python sql docker").shows("Back-end developer         Python ●●●○ SQL ●●●○ Docker ●●○○");
    let text = screen.text();
    let (all, most) = (text.find("3 of 3").expect("all three"), text.find("2 of 3").expect("two of them"));
    assert!(all < most, "{text}");
    let mut screen = Screen::open_french(STANDARD);
    screen.press("/python sql docker").shows("3 compétences sur 3").shows("Python ●●●○");
}

#[test]
fn what_adverts_add_is_set_aside_and_said_to_be() {
    for size in [WIDE, STANDARD, SMALL] {
        let mut screen = Screen::open(size);
        screen.press("/back-end developer H/F").shows("Ignored: h/f");
        assert_eq!(screen.subject(), "backend-developer");
    }
}

#[test]
fn the_letters_that_match_are_marked_whole_and_no_others() {
    for (query, marked) in
        [("symfnoy", "Symfony"), ("développeur php", "DéveloppeurPHP"), ("éveloppeur", "éveloppeur")]
    {
        let mut screen = Screen::open_french(STANDARD);
        let buffer = screen.press("/").press(query).buffer();
        let underlined =
            |cell: &&ratatui::buffer::Cell| cell.modifier.contains(ratatui::style::Modifier::UNDERLINED);
        let row = (0..buffer.area.height).find(|row| buffer[(6, *row)].symbol() == "D").expect("a hit");
        let cells = (0..30).map(|column| &buffer[(column, row)]);
        let found: String = cells.filter(underlined).map(ratatui::buffer::Cell::symbol).collect();
        assert_eq!(found.trim(), marked.trim(), "{query}");
    }
}

#[test]
fn accents_case_and_order_do_not_matter() {
    for query in ["developpeur backend", "BACK developer", "developer back", "développeur back-end"] {
        let mut screen = Screen::open(WIDE);
        screen.press("/").press(query);
        assert_eq!(screen.subject(), "backend-developer", "{query}");
    }
}

#[test]
fn nothing_found_says_so_and_offers_names() {
    for size in [WIDE, STANDARD, SMALL] {
        let mut screen = Screen::open(size);
        screen.press("/xyzzyq").shows("No result for");
    }
}

#[test]
fn escape_clears_and_leaves_and_puts_everything_back() {
    let mut screen = Screen::open(WIDE);
    let before = screen.text();
    screen.press("/graph").hides("Software engineering (");
    screen.press("<esc>");
    assert!(!screen.is_typing());
    assert_eq!(screen.text(), before);
}

#[test]
fn a_kept_search_is_cleared_by_escape_in_the_list() {
    let mut screen = Screen::open(WIDE);
    screen.press("/web arch<enter>");
    assert_eq!(screen.subject(), "web-architect");
    screen.press("1<esc>").shows("Junior back-end developer");
    assert_eq!(screen.subject(), "web-architect");
}

#[test]
fn typing_is_text_and_readline_keys_edit_it() {
    let mut screen = Screen::open(WIDE);
    screen.press("/q?1i-g").shows("/ q?1i-g");
    screen.press("<ctrl-u>docker<ctrl-w>").hides("docker");
    screen.press("git").shows("Git");
}

#[test]
fn pasted_text_is_text_only() {
    let mut screen = Screen::open(WIDE);
    let before = screen.text();
    screen.paste("q");
    assert_eq!(screen.text(), before, "outside the search line it does nothing");
    screen.press("/").paste("sym\u{1b}[2Jfony\r").shows("sym␛[2Jfony");
    assert!(screen.is_typing(), "a pasted line end opens nothing");
}

#[test]
fn one_can_move_in_the_hits_while_typing() {
    let mut screen = Screen::open(WIDE);
    screen.press("/developer");
    let first = screen.subject().to_owned();
    screen.press("<ctrl-n>");
    assert_ne!(screen.subject(), first);
    screen.press("<up>");
    assert_eq!(screen.subject(), first);
}

#[test]
fn what_is_said_of_a_step_fits_the_room_that_a_wide_list_leaves() {
    let mut screen = Screen::open(WIDE);
    screen.press("/python sql docker");
    screen
        .shows("and what becomes of it in production. Query")
        .shows("optimisation, API design, message queues and");
}

#[test]
fn hits_stand_under_how_many_of_the_skills_they_meet() {
    let mut screen = Screen::open(WIDE);
    screen.press("/python sql docker").shows("3 of 3 skills").shows("2 of 3 skills").shows("By name");
    screen.shows("Machine learning engineer  Python ●●●○ SQL ●●●○ Docker ●●○○");
    for size in [(80, 24), (50, 20), (200, 60), (40, 12)] {
        let mut screen = Screen::open(size);
        screen.press("/python sql docker").shows("3 of 3 skills").hides("Pyt…").hides("Doc…");
    }
}

#[test]
fn few_hits_have_what_is_close_to_them_below() {
    let mut screen = Screen::open(WIDE);
    screen.press("/cto").shows("Close to “Chief technology officer”").shows("▌ Technical leadership (7)");
    screen.press("<down><down>");
    assert_eq!(screen.subject(), "chief-information-officer");
    screen.press("<ctrl-u>qqqqqqqq").shows("Try fewer or shorter words");
}

#[test]
fn the_start_of_a_route_stays_while_its_goal_is_typed() {
    let mut screen = Screen::open(WIDE);
    screen.press("t").shows("Route from Junior back-end developer to…");
    screen.press("<enter>").shows("Type where the route should lead");
    screen.press("cto").shows("Route from Junior back-end developer to…").shows("Enter show routes");
    assert_eq!(screen.subject(), "junior-backend-developer");
    screen
        .hides("Close to")
        .press("<enter>")
        .shows("Routes: Junior back-end developer → Chief technology officer");
    let mut small = Screen::open(SMALL);
    small.press("tdata").shows("Route from Junior back-end developer to…");
    screen.press("qtqqqqqqqqq<enter>").shows("Type where the route should lead");
}

#[test]
fn each_number_of_skills_heads_its_hits_once_and_the_most_come_first() {
    let mut screen = Screen::open((120, 60));
    screen.press("/java sql docker kubernetes git");
    let list = screen.list();
    let heads: Vec<usize> = (0..=5)
        .rev()
        .filter_map(|met| {
            let head = format!("{met} of 5 skills");
            assert!(list.matches(&head).count() < 2, "{list}");
            list.find(&head)
        })
        .collect();
    assert!(heads.len() > 2 && heads.is_sorted(), "{list}");
}

#[test]
fn a_choice_that_is_half_typed_hides_nothing() {
    for (typed, tab) in [("family:", ""), ("family:dat", "family:data"), ("famille:dat", "famille:data")] {
        let mut screen = Screen::open(STANDARD);
        let all = screen.list();
        let all = all.lines().filter(|line| line.contains('▾') || line.contains('▸')).count();
        screen.press("/").press(typed).hides("No result").hides("matches nothing").shows(typed);
        let list = screen.list();
        let listed = list.lines().filter(|line| line.contains('▾') || line.contains('▸')).count();
        assert!(listed > 0 && listed + 1 >= all, "{listed} of {all}: {list}");
        screen.press("<tab>").shows(tab);
    }
    let mut screen = Screen::open(STANDARD);
    screen.press("/python family:").hides("No result").shows("Python");
    screen.press("xyzzy").shows("matches nothing");
}

#[test]
fn a_search_that_is_longer_than_its_line_begins_with_an_ellipsis() {
    let mut screen = Screen::open((50, 20));
    screen.press("/").press("development of back ends and front ends and of everything").shows("/ …");
    screen.press("<ctrl-u>short").hides("/ …");
}

#[test]
fn what_was_searched_for_before_gives_way_to_what_is_typed() {
    let mut screen = Screen::open(WIDE);
    screen.press("/docker<enter>/kubernetes").shows("/ kubernetes").hides("dockerk");
    screen.press("<enter>/<end> sql").shows("/ kubernetes sql");
    screen.press("<enter>/<backspace>").hides("kubernetes sql");
    // Values of facets are kept: words are added to them.
    let mut screen = Screen::open(WIDE);
    screen.press("fj<space>q/python").shows("family:software-engineering python");
}
