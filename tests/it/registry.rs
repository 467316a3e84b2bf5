//! Every key: shown in help, listed in the README.

use std::fmt::Write as _;

use crate::env::Env;
use careernav::domain::Lang;
use careernav::glyphs::UNICODE;
use careernav::loading::{Sources, load};
use careernav::tui::help_page::{HelpLine, lines};
use careernav::tui::keys::{BINDINGS, shown};
use careernav::wording::Wording;

#[test]
fn help_shows_every_key() {
    let help = lines(&Wording::new(Lang::EN), &UNICODE);
    for binding in BINDINGS {
        for key in binding.keys {
            let key = shown(key, false);
            let listed = help.iter().any(|line| match line {
                HelpLine::Keys { keys, .. } => keys.split(' ').any(|listed| listed == key),
                HelpLine::Heading(_) | HelpLine::Sign { .. } | HelpLine::Gap => false,
            });
            assert!(listed, "{key} is not in help");
        }
    }
}

#[test]
fn the_readme_lists_every_key_with_what_it_does() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/README.md");
    let readme = std::fs::read_to_string(path).expect("a README");
    let wanted = table();
    if std::env::var_os("CAREERNAV_UPDATE").is_some() {
        let (before, rest) = readme.split_once("| where |").expect("a table");
        let (_, after) = rest.split_once("\n\n").expect("something after the table");
        std::fs::write(path, format!("{before}{wanted}\n{after}")).expect("the README can be written");
        return;
    }
    assert!(readme.contains(&wanted), "the README's table of keys should read:\n{wanted}");
}

/// The table of keys as the README has it.
fn table() -> String {
    let mut table = String::from("| where | keys | what |\n|---|---|---|\n");
    let mut place = String::new();
    for line in lines(&Wording::new(Lang::EN), &UNICODE) {
        match line {
            HelpLine::Heading(context) => place = context,
            HelpLine::Keys { keys, what } => {
                let keys: Vec<String> = keys.split(' ').map(|key| format!("`{key}`")).collect();
                let _ = writeln!(table, "| {place} | {} | {what} |", keys.join(" "));
            }
            HelpLine::Sign { .. } | HelpLine::Gap => {}
        }
    }
    table
}

#[test]
fn the_readmes_example_is_a_sound_layer() {
    let readme = include_str!("../../README.md");
    let (_, example) = readme.split_once("```yaml\n").expect("an example");
    let (example, _) = example.split_once("```").expect("its end");
    let env = Env::new();
    env.write("acme.yaml", example);
    let run = env.run(["check", "--strict", "acme.yaml"]);
    assert_eq!(run.status, Some(0), "{}{}", run.out, run.err);
    let run = env.run(["--catalogue", "acme.yaml", "next", "backend-developer"]);
    assert!(run.out.contains("payments-engineer\t") && run.out.contains("tech-lead\t"), "{}", run.out);
}

#[test]
fn the_readme_counts_what_is_built_in() {
    let readme = include_str!("../../README.md").split_whitespace().collect::<Vec<_>>().join(" ");
    let catalogue = load(&Sources { builtin: true, paths: Vec::new() }).catalogue;
    let steps: usize = catalogue.roles().iter().map(|role| role.steps.len()).sum();
    let (roles, skills) = (catalogue.roles().len(), catalogue.skills().len());
    assert_eq!(catalogue.families().len(), 10);
    for counted in [format!("{roles} roles in ten families"), format!("{skills} skills and {steps} steps")] {
        assert!(readme.contains(&counted), "the README should say: {counted}");
    }
}

#[test]
fn the_gate_runs_the_readmes_test_command() {
    let readme = include_str!("../../README.md");
    let gate = include_str!("../../.ci/run");
    assert!(readme.contains("cargo run --release"));
    assert!(readme.contains("\ncargo test\n") || readme.contains("`cargo test`"));
    assert!(gate.contains("cargo test"));
}
