//! Reads the sources and holds them to the rules of `src/lib.rs`: floors never climb, the screen library
//! stays on its floor, files stay small.

use std::fs;
use std::path::{Path, PathBuf};

/// Modules by floor, lowest first. A module may name those on floors below its own, and itself.
const FLOORS: &[&[&str]] = &[
    &["cells", "domain", "saving"],
    &["glyphs", "wording"],
    &["graph", "import", "loading", "search"],
    &["pages", "starter"],
    &["export"],
    &["tui"],
    &["cli"],
];

/// Crates that only one part of the sources may name.
const KEPT_IN: &[(&str, &str)] = &[
    ("ratatui", "src/tui/"),
    ("crossterm", "src/tui/"),
    ("tui_input", "src/tui/"),
    ("serde_yaml", "src/loading/yaml.rs"),
    ("schemars", "src/loading/schema/"),
    ("fuzzy_matcher", "src/search/"),
    ("fluent_bundle", "src/wording/"),
    ("clap", "src/cli/"),
    ("csv", "src/import/table.rs"),
    ("libc", "src/tui/signals.rs"),
];

/// Lines of code of a file, without its tests, blank lines and comments.
const MOST_LINES: usize = 400;

fn sources() -> Vec<(String, String)> {
    fn gather(folder: &Path, files: &mut Vec<PathBuf>) {
        for entry in fs::read_dir(folder).expect("a readable folder").flatten() {
            if entry.path().is_dir() {
                gather(&entry.path(), files);
            } else if entry.path().extension().is_some_and(|extension| extension == "rs") {
                files.push(entry.path());
            }
        }
    }
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut files = Vec::new();
    gather(&root.join("src"), &mut files);
    files.sort();
    let name = |path: &Path| {
        path.strip_prefix(root).expect("below the root").display().to_string().replace('\\', "/")
    };
    files.iter().map(|path| (name(path), fs::read_to_string(path).expect("readable source"))).collect()
}

/// The part of a file before its tests, without comments.
fn code(text: &str) -> String {
    let before_tests = text.split("#[cfg(test)]").next().unwrap_or_default();
    let lines = before_tests.lines().filter(|line| !line.trim_start().starts_with("//"));
    lines.collect::<Vec<_>>().join("\n")
}

fn floor_of(module: &str) -> Option<usize> {
    FLOORS.iter().position(|modules| modules.contains(&module))
}

#[test]
fn floors_never_climb() {
    let mut climbs = Vec::new();
    for (name, text) in sources() {
        let Some(module) = name.trim_start_matches("src/").split(['/', '.']).next() else { continue };
        if matches!(module, "lib" | "main") {
            continue;
        }
        let own = floor_of(module).unwrap_or_else(|| panic!("{name}: module {module} has no floor"));
        for named in code(&text).split("crate::").skip(1) {
            let other: String =
                named.chars().take_while(|letter| letter.is_alphanumeric() || *letter == '_').collect();
            if other != module && floor_of(&other).is_some_and(|floor| floor >= own) {
                climbs.push(format!("{name} names {other}"));
            }
        }
    }
    assert!(climbs.is_empty(), "{climbs:#?}");
}

#[test]
fn each_library_stays_behind_its_door() {
    let mut strays = Vec::new();
    for (name, text) in sources() {
        for (library, home) in KEPT_IN {
            let code = code(&text);
            let named = [format!("{library}::"), format!("use {library};")].iter().any(|use_of| {
                code.match_indices(use_of.as_str()).any(|(at, _)| {
                    !code[..at]
                        .ends_with(|before: char| before.is_alphanumeric() || before == '_' || before == ':')
                })
            });
            if named && !name.starts_with(home) {
                strays.push(format!("{name} names {library}"));
            }
        }
    }
    assert!(strays.is_empty(), "{strays:#?}");
}

#[test]
fn files_stay_small() {
    let size = |text: &str| code(text).lines().filter(|line| !line.trim().is_empty()).count();
    let large: Vec<_> = sources()
        .iter()
        .map(|(name, text)| (name.clone(), size(text)))
        .filter(|(_, lines)| *lines > MOST_LINES)
        .collect();
    assert!(large.is_empty(), "{large:#?}");
}

#[test]
fn every_word_the_sources_ask_for_is_there_and_none_is_idle() {
    let words = include_str!("../../assets/wording/en.ftl");
    let keys: Vec<&str> = words
        .lines()
        .filter(|line| !line.starts_with([' ', '#']))
        .filter_map(|line| line.split_once(" ="))
        .map(|(key, _)| key)
        .collect();
    let code: String = sources().iter().map(|(_, text)| code(text)).collect();
    // Keys made of a scale and its value, or of an action's name.
    let made = [
        "stage-",
        "need-",
        "level-",
        "about-level-",
        "skill-",
        "kind-",
        "per-",
        "action-",
        "hint-",
        "field-",
    ];
    let idle: Vec<_> = keys
        .iter()
        .filter(|key| !made.iter().any(|prefix| key.starts_with(prefix)))
        .filter(|key| !code.contains(&format!("\"{key}\"")))
        .collect();
    assert!(idle.is_empty(), "no source asks for {idle:?}");

    for asked in code.split(".say(\"").chain(code.split("wording.with(\"")).skip(1) {
        let key = asked.split('"').next().unwrap_or_default();
        assert!(keys.contains(&key) || asked.len() == code.len() || !is_key(key), "no words for {key:?}");
    }
}

fn is_key(text: &str) -> bool {
    !text.is_empty() && text.chars().all(|letter| letter.is_ascii_lowercase() || letter == '-')
}
