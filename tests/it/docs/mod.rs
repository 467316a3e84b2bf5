//! The guides: what is made from the program is as the program says, what is written by hand holds.
//!
//! `CAREERNAV_UPDATE=1 cargo test docs` writes anew what is made; otherwise the tests say when it is out of date.

mod commands;
mod format;
mod json;
mod keys;
mod links;

use std::fs;
use std::path::{Path, PathBuf};

/// Stands before what is made, for those who would mend it by hand.
const START: &str =
    "<!-- From here on made from the program; `CAREERNAV_UPDATE=1 cargo test docs` writes it anew. -->\n";
/// Stands after it.
const END: &str = "<!-- End of what is made. -->\n";

/// A file of the project.
fn path(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(name)
}

fn read(name: &str) -> String {
    fs::read_to_string(path(name)).unwrap_or_else(|error| panic!("{name}: {error}"))
}

/// Holds the made part of a page to what it is made from, or writes it.
fn hold(page: &str, made: &str) {
    let text = read(page);
    let parts = text.split_once(START).and_then(|(before, rest)| Some((before, rest.split_once(END)?)));
    let (before, (now, after)) = parts.unwrap_or_else(|| panic!("{page} has lost its marks:\n{START}{END}"));
    let made = format!("\n{made}\n");
    if std::env::var_os("CAREERNAV_UPDATE").is_some() {
        fs::write(path(page), format!("{before}{START}{made}{END}{after}")).expect("the page can be written");
        return;
    }
    // Not `assert_eq`, which would print both pages whole.
    let differs = now.lines().zip(made.lines()).find(|(now, made)| now != made);
    assert!(
        now == made,
        "{page} is out of date: CAREERNAV_UPDATE=1 cargo test docs\nfirst difference: {differs:#?}"
    );
}

/// The anchor that a heading gets where Markdown is shown.
fn anchor(title: &str) -> String {
    let kept = title.chars().filter(|letter| letter.is_alphanumeric() || matches!(letter, ' ' | '-'));
    kept.collect::<String>().to_lowercase().replace(' ', "-")
}

/// The rows of the tables in a text, each as its cells.
fn rows(text: &str) -> impl Iterator<Item = Vec<&str>> {
    text.lines().filter_map(|line| Some(line.strip_prefix("| ")?.strip_suffix(" |")?.split(" | ").collect()))
}

/// What stands between backticks.
fn quoted(text: &str) -> impl Iterator<Item = &str> {
    text.split('`').skip(1).step_by(2)
}
