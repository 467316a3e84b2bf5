//! `docs/keys.md`, and the keys of the README.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use careernav::domain::Lang;
use careernav::glyphs::UNICODE;
use careernav::tui::action::Action;
use careernav::tui::help_page::{HelpRow, sections};
use careernav::tui::keys::{Keymap, UserKeys};
use careernav::wording::Wording;

use super::{hold, quoted, read, rows};

/// Where and what, as the help has it; without the signs of the pages.
fn listed() -> Vec<(String, HelpRow)> {
    let all = sections(&Keymap::default(), &Wording::new(Lang::EN), &UNICODE, None);
    let [keys @ .., _signs] = &all[..] else { panic!("no help") };
    let rows =
        keys.iter().flat_map(|section| section.rows.iter().map(|row| (section.heading.clone(), row.clone())));
    rows.collect()
}

#[test]
fn keys_are_those_of_the_program() {
    let mut table = String::from("| where | keys | what | name |\n|---|---|---|---|\n");
    for (place, HelpRow { keys, what, action }) in listed() {
        let keys: Vec<String> = keys.iter().map(|key| format!("`{key}`")).collect();
        // By its name a file of keys knows an action; keys that edit a line ask for none.
        let name = action.map_or_else(String::new, |action| format!("`{}`", action.name()));
        let _ = writeln!(table, "| {place} | {} | {what} | {name} |", keys.join(" "));
    }
    hold("docs/keys.md", &table);
}

#[test]
fn every_action_is_named_once() {
    let names: BTreeSet<&str> = Action::ALL.iter().map(|action| action.name()).collect();
    assert_eq!(names.len(), Action::ALL.len());
    let page = read("docs/keys.md");
    for name in names {
        assert!(page.contains(&format!("| `{name}` |")), "{name}");
    }
}

#[test]
fn the_example_of_own_keys_is_one() {
    let page = read("docs/keys.md");
    let (_, rest) = page.split_once("```yaml\n").expect("an example");
    let (example, _) = rest.split_once("```").expect("its end");
    let keys = UserKeys::parse("keys.yaml".as_ref(), example.as_bytes());
    assert_eq!(keys.problems, []);
    let shown = |action| {
        let bindings = keys.keymap.bindings().iter().filter(move |binding| binding.action == action);
        bindings
            .flat_map(|binding| &binding.keys)
            .map(|keys| keys.shown(&Wording::new(Lang::EN), false))
            .collect::<BTreeSet<_>>()
    };
    assert_eq!(shown(Action::Quit), BTreeSet::from(["Q".to_owned()]));
    assert_eq!(shown(Action::Back), BTreeSet::from(["x", "Alt-←"].map(str::to_owned)));
    assert_eq!(shown(Action::Mouse), BTreeSet::new());
}

#[test]
fn the_readme_names_keys_that_are_there() {
    let listed = listed();
    let known: BTreeSet<&str> = listed.iter().flat_map(|(_, row)| &row.keys).map(String::as_str).collect();
    let readme = read("README.md");
    let (_, rest) = readme.split_once("| key |").expect("a table of keys");
    let (table, _) = rest.split_once("\n\n").expect("its end");
    let keys: Vec<&str> = rows(table).flat_map(|row| quoted(row[0]).collect::<Vec<_>>()).collect();
    assert_eq!(keys.len(), 5, "{keys:?}");
    assert!(keys.iter().all(|key| known.contains(key)), "{keys:?}");
}
