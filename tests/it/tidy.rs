//! Reads the sources and holds them to the rules of `src/lib.rs`: floors never climb, the screen library
//! stays on its floor, files stay small, no words are idle.

use std::collections::HashSet;
use std::fs;
use std::path::{Path, PathBuf};

use careernav::wording::{Key, key};

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
            let other = identifier(named);
            if other != module && floor_of(other).is_some_and(|floor| floor >= own) {
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
fn every_word_is_asked_for() {
    let sources = sources();
    let code: Vec<String> = sources.iter().map(|(_, text)| code(text)).collect();
    let asked: HashSet<&str> =
        code.iter().flat_map(|code| code.split("key::").skip(1)).map(identifier).collect();
    let constant = |key: &Key| key.as_str().to_uppercase().replace('-', "_");
    let idle: Vec<_> = key::ALL.iter().filter(|key| !asked.contains(&*constant(key))).collect();
    assert!(idle.is_empty(), "no source asks for {idle:?}");
}

/// The name that code begins with.
fn identifier(code: &str) -> &str {
    let end = code.find(|letter: char| !letter.is_alphanumeric() && letter != '_').unwrap_or(code.len());
    &code[..end]
}
