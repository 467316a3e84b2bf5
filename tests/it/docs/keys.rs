//! `docs/keys.md`, and the keys of the README.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use careernav::domain::Lang;
use careernav::glyphs::UNICODE;
use careernav::tui::help_page::{HelpLine, lines};
use careernav::tui::keys::Keymap;
use careernav::wording::Wording;

use super::{hold, quoted, read, rows};

/// Where, keys and what, as the help page has them.
fn listed() -> Vec<[String; 3]> {
    let mut place = String::new();
    let mut rows = Vec::new();
    for line in lines(&Keymap::default(), &Wording::new(Lang::EN), &UNICODE) {
        match line {
            HelpLine::Heading(context) => place = context,
            HelpLine::Keys { keys, what } => rows.push([place.clone(), keys, what]),
            HelpLine::Sign { .. } | HelpLine::Gap => {}
        }
    }
    rows
}

#[test]
fn keys_are_those_of_the_program() {
    let mut table = String::from("| where | keys | what |\n|---|---|---|\n");
    for [place, keys, what] in listed() {
        let keys: Vec<String> = keys.split(' ').map(|key| format!("`{key}`")).collect();
        let _ = writeln!(table, "| {place} | {} | {what} |", keys.join(" "));
    }
    hold("docs/keys.md", &table);
}

#[test]
fn the_readme_names_keys_that_are_there() {
    let listed = listed();
    let known: BTreeSet<&str> = listed.iter().flat_map(|[_, keys, _]| keys.split(' ')).collect();
    let readme = read("README.md");
    let (_, rest) = readme.split_once("| key |").expect("a table of keys");
    let (table, _) = rest.split_once("\n\n").expect("its end");
    let keys: Vec<&str> = rows(table).flat_map(|row| quoted(row[0]).collect::<Vec<_>>()).collect();
    assert_eq!(keys.len(), 5, "{keys:?}");
    assert!(keys.iter().all(|key| known.contains(key)), "{keys:?}");
}
