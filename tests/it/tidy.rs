//! Reads the sources and holds them to the rules of `src/lib.rs`: floors never climb, the screen library
//! stays on its floor, files stay small, no words are idle.

use std::collections::{BTreeMap, BTreeSet, HashSet};
use std::fs;
use std::path::{Path, PathBuf};

use careernav::domain::{
    CertificationNeed, CodeMatch, ConditionKind, EmployerKind, Field, Frequency, Level, Market, Need, Period,
    ResourceKind, SkillKind, Stage, StatusKind, StepKind,
};
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
    ("saphyr_parser", "src/loading/tree/"),
    ("serde_yaml", "src/loading/"),
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

/// A file without comments and tests: what stands behind the first module of tests in it, and modules of fixtures that
/// it only names.
fn code(text: &str) -> String {
    let mut lines = text.lines().filter(|line| !line.trim_start().starts_with("//")).peekable();
    let mut kept = Vec::new();
    while let Some(line) = lines.next() {
        if line.trim() != "#[cfg(test)]" {
            kept.push(line);
        } else if lines.next_if(|next| next.trim_end().ends_with(';')).is_none() {
            break;
        }
    }
    kept.join("\n")
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

/// Files by the path of their module: `tui/ui` for `src/tui/ui/mod.rs`.
fn modules() -> BTreeMap<String, String> {
    let module = |name: &str| {
        let path = name.trim_start_matches("src/").trim_end_matches(".rs");
        path.trim_end_matches("/mod").to_owned()
    };
    sources().into_iter().map(|(name, text)| (module(&name), code(&text))).collect()
}

/// The paths that a file names, each as its segments: of `use a::{b, c::d};` two, and those that stand in the code.
fn paths(code: &str) -> Vec<Vec<String>> {
    fn tree(text: &str, before: &[String], found: &mut Vec<Vec<String>>) {
        let Some((head, rest)) = text.split_once('{') else {
            let path = text.split(" as ").next().unwrap_or_default();
            let segments =
                path.split("::").map(|part| part.trim().to_owned()).filter(|part| !part.is_empty());
            found.push(before.iter().cloned().chain(segments).collect());
            return;
        };
        let head: Vec<String> = head.split("::").map(|part| part.trim().to_owned()).collect();
        let before: Vec<String> =
            before.iter().cloned().chain(head).filter(|part| !part.is_empty()).collect();
        let inside = rest.rsplit_once('}').map_or(rest, |(inside, _)| inside);
        let (mut depth, mut from) = (0, 0);
        for (at, sign) in inside.char_indices().chain([(inside.len(), ',')]) {
            match sign {
                '{' => depth += 1,
                '}' => depth -= 1,
                ',' if depth == 0 => {
                    tree(&inside[from..at], &before, found);
                    from = at + 1;
                }
                _ => {}
            }
        }
    }
    let mut found = Vec::new();
    let mut rest = String::new();
    for statement in code.split_inclusive(';') {
        let used = statement.trim_start().trim_start_matches("pub(super) ").trim_start_matches("pub ");
        let used = used.trim_start_matches("pub(crate) ");
        if let Some(tree_of) = used.strip_prefix("use ") {
            tree(tree_of.trim_end_matches(';'), &[], &mut found);
        } else {
            rest += statement;
        }
    }
    let children = rest.split("mod ").skip(1).filter_map(|after| after.split(';').next());
    let children: Vec<String> =
        children.filter(|name| is_name(name)).map(|name| format!("{name}::")).collect();
    for start in ["crate::", "super::"].into_iter().chain(children.iter().map(String::as_str)) {
        for (at, _) in rest.match_indices(start) {
            let before = &rest[..at];
            // `pub(in …)` says who may see a name and uses none.
            let is_whole = !before.ends_with("(in ")
                && !before.ends_with(|before: char| before.is_alphanumeric() || matches!(before, '_' | ':'));
            let path: String = rest[at..]
                .chars()
                .take_while(|letter| letter.is_alphanumeric() || matches!(letter, '_' | ':'))
                .collect();
            if is_whole {
                tree(&path, &[], &mut found);
            }
        }
    }
    found
}

fn is_name(text: &str) -> bool {
    text.chars().all(|letter| letter.is_alphanumeric() || letter == '_')
}

/// The module and the name in it that a path of a file leads to, re-exports followed.
fn led_to(path: &[String], own: &str, modules: &BTreeMap<String, String>) -> Option<String> {
    let mut at: Vec<String> = own.split('/').map(str::to_owned).collect();
    let mut names = path.iter().peekable();
    match names.next()?.as_str() {
        "crate" => at.clear(),
        "self" => {}
        "super" => {
            at.pop();
            while names.next_if(|name| *name == "super").is_some() {
                at.pop();
            }
        }
        first if modules.contains_key(&[own, first].join("/")) => at.push(first.to_owned()),
        _ => return None,
    }
    let mut rest: Vec<String> = names.cloned().collect();
    while let Some(first) = rest.first() {
        let deeper = at.iter().chain([first]).cloned().collect::<Vec<_>>().join("/");
        if !modules.contains_key(&deeper) {
            break;
        }
        at.push(rest.remove(0));
    }
    let module = at.join("/");
    let text = modules.get(&module)?;
    // A name that is only handed on stands for the file that has it.
    if let Some(name) = rest.first() {
        let handed = text.split_inclusive(';').filter(|line| line.trim_start().starts_with("pub"));
        for line in handed.filter(|line| line.contains(" use ")) {
            for handed in paths(line.trim_start()) {
                if handed.last() == Some(name) && handed.len() > 1 && handed != path {
                    return led_to(&handed, &module, modules);
                }
            }
        }
    }
    Some(module)
}

#[test]
fn files_never_name_one_another_in_a_circle() {
    let modules = modules();
    let names: BTreeMap<&str, BTreeSet<String>> = modules
        .iter()
        .map(|(own, text)| {
            // What a module only hands on is none of its own business.
            let own_code: String = text
                .split_inclusive(';')
                .filter(|line| !(line.trim_start().starts_with("pub") && line.contains(" use ")))
                .collect();
            let led = paths(&own_code)
                .iter()
                .filter_map(|path| led_to(path, own, &modules))
                .collect::<BTreeSet<_>>();
            (&**own, led.into_iter().filter(|other| other != own).collect())
        })
        .collect();
    assert!(names["tui/program"].contains("tui/update"), "{:?}", names["tui/program"]);
    // Whatever names nothing that is left cannot be part of a circle.
    let mut left = names.clone();
    loop {
        let free: Vec<&str> = left
            .iter()
            .filter(|(_, others)| !others.iter().any(|other| left.contains_key(&**other)))
            .map(|(own, _)| *own)
            .collect();
        if free.is_empty() {
            break;
        }
        left.retain(|own, _| !free.contains(own));
    }
    // Nor what nothing that is left names.
    loop {
        let named: BTreeSet<String> = left.values().flatten().cloned().collect();
        let before = left.len();
        left.retain(|own, _| named.contains(*own));
        if left.len() == before {
            break;
        }
    }
    let told: Vec<String> = left
        .iter()
        .map(|(own, others)| {
            let others: Vec<&str> =
                others.iter().map(|other| &**other).filter(|other| left.contains_key(other)).collect();
            format!("{own} names {}", others.join(", "))
        })
        .collect();
    assert!(told.is_empty(), "{told:#?}");
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
    // Words of scales are asked for by their values.
    let of_scales: Vec<Key> = [
        words_of(Stage::ALL),
        words_of(Need::ALL),
        words_of(Level::ALL),
        words_of(SkillKind::ALL),
        words_of(StepKind::ALL),
        words_of(Period::ALL),
        words_of(Field::ALL),
        words_of(ConditionKind::ALL),
        words_of(Frequency::ALL),
        words_of(EmployerKind::ALL),
        words_of(StatusKind::ALL),
        words_of(Market::ALL),
        words_of(CertificationNeed::ALL),
        words_of(CodeMatch::ALL),
        words_of(ResourceKind::ALL),
    ]
    .concat();
    // Help asks for words by the names of commands and options; `src/cli/usage/tree.rs` has a test for them.
    let is_help = |key: &Key| key.as_str().starts_with("help-");
    let is_asked = |key: &&Key| is_help(key) || of_scales.contains(key) || asked.contains(&*constant(key));
    let idle: Vec<_> = key::ALL.iter().filter(|key| !is_asked(key)).collect();
    assert!(idle.is_empty(), "no source asks for {idle:?}");
}

fn words_of<T: Copy + Into<Key>>(scale: &[T]) -> Vec<Key> {
    scale.iter().map(|value| (*value).into()).collect()
}

/// The name that code begins with.
fn identifier(code: &str) -> &str {
    let end = code.find(|letter: char| !letter.is_alphanumeric() && letter != '_').unwrap_or(code.len());
    &code[..end]
}
