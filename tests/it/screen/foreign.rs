//! Content nobody foresaw: wide and combining letters, right-to-left scripts, control sequences, broken files.

use std::fmt::Write as _;

use super::driver::{SMALL, STANDARD, Screen, WIDE};

const ODD: &str = r#"
families:
  - {id: one, name: "編集と翻訳 e\u0301dition"}
skills:
  - {id: s, name: "数据库\u001b[31m", summary: "Zero\u200bwidth\u202eright \u009b2J"}
roles:
  - {id: cjk, title: "数据库管理员兼系统架构师与云计算平台负责人", family: one, stage: lead,
     summary: "데이터베이스를 관리합니다. データベースを管理します。",
     skills: [{skill: s, need: essential, level: 4}],
     steps: [{to: marks, kind: lateral, why: "ทำไม"}, {to: arabic, kind: promotion}]}
  - {id: marks, title: "Ve\u0301rificateur Z\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301algo", family: one,
     steps: [{to: cjk, kind: change-of-track}]}
  - {id: arabic, title: "مدير قواعد البيانات", family: one, stage: head}
  - {id: emoji, title: "👩‍👩‍👧‍👦 Family 🏳️‍🌈 worker ☺️", stage: entry}
  - {id: control, title: "Evil\u001b]52;c;AAAA\u0007 role\r\nsecond line", family: one}
"#;

#[test]
fn no_control_code_reaches_the_screen() {
    for size in [WIDE, STANDARD, SMALL] {
        let mut screen = Screen::open_yaml(size, ODD);
        for keys in ["", "jjjj", "<enter>", "L", "3", "/数据", "<enter>"] {
            let buffer = screen.press(keys).buffer();
            for cell in &buffer.content {
                let harmful = |sign: char| sign.is_control() || ('\u{202a}'..='\u{202e}').contains(&sign);
                assert!(!cell.symbol().chars().any(harmful), "{:?} after {keys:?}", cell.symbol());
            }
        }
    }
}

#[test]
fn wide_and_combining_letters_keep_the_frames_straight() {
    for size in [WIDE, STANDARD] {
        let mut screen = Screen::open_yaml(size, ODD);
        for keys in ["", "j", "j", "<enter>", "3", "/e"] {
            let buffer = screen.press(keys).buffer();
            let last = buffer.area.width - 1;
            for row in 2..buffer.area.height - 2 {
                let edge = buffer[(last, row)].symbol();
                assert!("│┃╮╯╭╰┓┛".contains(edge), "{edge:?} at the end of row {row} after {keys:?}");
            }
        }
    }
}

#[test]
fn wide_letters_are_found_and_shown_whole() {
    let mut screen = Screen::open_yaml(WIDE, ODD);
    screen.press("/管理员").shows("数据库管理员");
    assert_eq!(screen.subject(), "cjk");
}

#[test]
fn a_broken_file_leaves_what_is_sound_and_is_counted() {
    let mut screen =
        Screen::open_yaml(WIDE, "roles:\n  - {id: a, title: Sound}\n  - {id: b, title: [1], stge: x}\n");
    screen.shows("Sound").shows("problem");
}

#[test]
fn an_empty_catalogue_is_no_reason_to_fall_over() {
    for size in [WIDE, STANDARD, SMALL, (1, 1)] {
        let mut screen = Screen::open_yaml(size, "roles: []\n");
        for keys in ["j", "<enter>", "l", "3", "<enter>", "h", "/x", "<enter>", "<esc>", "-", "L", "i", "?"] {
            screen.press(keys).buffer();
        }
    }
}

/// A role that thirty others lead to, from three families.
fn crowded() -> String {
    let mut yaml = String::from("families: [{id: a, name: Alpha}, {id: b, name: Beta}]\nroles:\n");
    yaml += "  - {id: hub, title: Hub with a title so long that no pane has room for it beside another one, family: a}\n";
    for number in 0..30 {
        let family = ["family: a,", "family: b,", ""][number % 3];
        let _ = writeln!(
            yaml,
            "  - {{id: r{number}, title: Role {number}, {family} steps: [{{to: hub, kind: related}}]}}"
        );
    }
    yaml
}

#[test]
fn many_ways_in_are_told_by_family_and_counted() {
    let mut screen = Screen::open_yaml(WIDE, &crowded());
    screen.press("/Hub<enter>LLL");
    let text = screen.text();
    assert!(text.contains("Leads here (30)") && text.contains("Alpha (10)"), "{text}");
    let seen = |text: &str, name: &str| text.lines().any(|line| line.contains(name));
    screen.press("G");
    assert!(seen(&screen.text(), "Role 29"), "{}", screen.text());
    screen.press("3");
    assert!(screen.text().contains("▼ 2"), "what is not on the screen is counted:\n{}", screen.text());
    assert!(
        screen.text().contains("→ Hub with a title so long that no pane has room for it"),
        "{}",
        screen.text()
    );
}
