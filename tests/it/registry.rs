//! Every key is shown in help; what the README counts, and the command of the gate.

use careernav::domain::Lang;
use careernav::glyphs::UNICODE;
use careernav::loading::{Sources, load};
use careernav::tui::help_page::sections;
use careernav::tui::keys::Keymap;
use careernav::wording::Wording;

#[test]
fn help_shows_every_key() {
    let keymap = Keymap::default();
    for lang in [Lang::EN, Lang::FR] {
        let wording = Wording::new(lang);
        let help = sections(&keymap, &wording, &UNICODE, None);
        for key in keymap.bindings().iter().flat_map(|binding| &binding.keys) {
            let key = key.shown(&wording, false);
            let listed = help.iter().flat_map(|section| &section.rows).any(|row| row.keys.contains(&key));
            assert!(listed, "{key} is not in help");
        }
    }
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
