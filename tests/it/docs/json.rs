//! `docs/json.md`: made from what stands above the functions that write JSON.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use serde_json::Value;

use super::{hold, quoted, read, rows};
use crate::env::Env;

/// The answers: what is said above a function of a file, and the commands that give it.
const ANSWERS: &[(&str, &str, &str, &[&str])] = &[
    ("Roles", "role", "roles", &["list"]),
    ("A role", "role", "role", &["show"]),
    ("A skill", "skill", "skill", &["show"]),
    ("Hits", "hits", "hits", &["search"]),
    ("Skills named in a text", "mentions", "mentions", &["match"]),
    ("Steps", "steps", "steps", &["next"]),
    ("Moves from shared skills", "similar", "similar", &["next --similar"]),
    ("Roles that use what you know", "fits", "fits", &["recommend --with"]),
    ("Routes", "routes", "routes", &["route"]),
    ("A comparison", "comparison", "comparison", &["compare"]),
    ("Problems", "problems", "problems", &["check"]),
    ("Layers", "layers", "layers", &["paths"]),
];

#[test]
fn shapes_are_those_told_in_the_sources() {
    let mut made = String::new();
    for (title, file, function, commands) in ANSWERS {
        let commands: Vec<String> =
            commands.iter().map(|name| format!("`careernav {name} … --json`")).collect();
        let _ = write!(made, "## {title}\n\n{}\n\n", commands.join(", "));
        let source = read(&format!("src/export/json/{file}.rs"));
        made.push_str(&told(&source, function));
        made.push('\n');
    }
    hold("docs/json.md", made.trim_end_matches('\n'));
}

#[test]
fn every_answer_is_there() {
    let module = read("src/export/json/mod.rs");
    let given = module.lines().filter_map(|line| line.strip_prefix("pub use ")?.strip_suffix(';'));
    for answer in given {
        let (file, names) = answer.split_once("::").expect("a function of a file");
        for name in names.trim_matches(['{', '}']).split(", ") {
            let known = ANSWERS.iter().any(|(_, of, function, _)| (*of, *function) == (file, name));
            assert!(known, "say in ANSWERS which command gives {file}::{name}");
        }
    }
}

/// Keys of a role as the answer has them, and as its table tells them.
#[test]
fn tables_have_every_key_of_a_role() {
    let env = Env::new();
    let answer =
        |line: &str| -> Value { serde_json::from_str(&env.run(line.split_whitespace()).out).expect("JSON") };
    let keys = |value: &Value| -> BTreeSet<String> {
        value.as_object().expect("an object").keys().cloned().collect()
    };
    let role = told(&read("src/export/json/role.rs"), "role");
    let listed: BTreeSet<String> = rows(&role)
        .filter(|cells| cells[0] != "key")
        .flat_map(|cells| quoted(cells[0]).map(str::to_owned))
        .collect();
    assert_eq!(listed, keys(&answer("show tech-lead --json")["role"]));
    let (_, beside) = role.split_once("beside another is").expect("what is told of a role beside another");
    let listed = beside.split(['{', '}']).nth(1).expect("keys").split(", ").map(str::to_owned).collect();
    assert_eq!(keys(&answer("compare tech-lead project-manager --json")["a"]), listed);
}

/// What stands above a function, with links to other functions as plain words.
fn told(source: &str, function: &str) -> String {
    let (before, _) = source.split_once(&format!("\npub fn {function}(")).expect("the function");
    let mut lines: Vec<&str> = before.lines().rev().map_while(|line| line.strip_prefix("///")).collect();
    lines.reverse();
    let mut text = String::new();
    for line in lines {
        text.push_str(&unlinked(line.strip_prefix(' ').unwrap_or(line)));
        text.push('\n');
    }
    text
}

/// A line without what only rustdoc can follow: ``[`role`](super::role())`` is `role`.
fn unlinked(line: &str) -> String {
    let mut text = String::new();
    let mut rest = line;
    while let Some((before, after)) = rest.split_once("[`") {
        text.push_str(before);
        let Some((name, after)) = after.split_once("`]") else { break };
        let _ = write!(text, "`{}`", name.trim_start_matches("crate::"));
        rest = after;
        if let Some(target) = rest.strip_prefix('(') {
            let end =
                target.find("())").map_or_else(|| target.find(')'), |at| Some(at + 2)).expect("its end");
            rest = &target[end + 1..];
        }
    }
    text + rest
}
