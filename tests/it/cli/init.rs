//! `careernav init`: a catalogue to begin with that nothing is wrong with, and refusals that touch nothing.

use std::fs;
use std::path::{Path, PathBuf};

use crate::env::Env;

fn files_below(directory: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    let mut open = vec![directory.to_owned()];
    while let Some(path) = open.pop() {
        if path.is_dir() {
            open.extend(fs::read_dir(path).expect("readable").map(|entry| entry.expect("readable").path()));
        } else {
            files.push(path);
        }
    }
    files.sort();
    files
}

#[test]
fn what_it_writes_passes_the_strict_check() {
    for lang in ["en", "fr"] {
        let env = Env::new();
        let run = env.run(["--lang", lang, "init", "ladder"]);
        assert_eq!((run.status, &*run.err), (Some(0), ""), "{lang}");
        let check = env.run(["check", "--strict", "ladder"]);
        assert_eq!((check.status, &*check.err), (Some(0), ""), "{lang}: {}", check.out);
        let promoted = env.run(["--catalogue", "ladder", "next", "platform-engineer-2", "--json"]).out;
        assert!(promoted.contains(r#""to": "platform-engineer-3""#), "{promoted}");
        assert!(promoted.contains(r#""from": "platform-engineer-1""#), "{promoted}");
        let shown = env.run(["--catalogue", "ladder", "show", "backend-developer", "--json"]).out;
        let changed = shown.contains("service-templates") && !shown.contains(r#""id": "svn""#);
        assert!(changed && shown.contains(r#""id": "python""#), "{shown}");
        let listed = env.run(["--catalogue", "ladder", "list"]).out;
        let has = |id: &str| listed.lines().any(|line| line.ends_with(&format!("\t{id}")));
        assert!(has("platform-engineer-1") && has("tech-lead") && !has("platform-engineer"), "{listed}");
    }
}

#[test]
fn it_says_what_to_do_next() {
    let env = Env::new();
    let run = env.run(["init", "our ladders/2026/"]);
    let told = "\
A small catalogue of 7 files is in 'our ladders/2026'. Next:
  edit the files in 'our ladders/2026'/roles; the comments explain the format
  careernav check --strict 'our ladders/2026'
  careernav --catalogue 'our ladders/2026'
";
    assert_eq!((run.status, &*run.out, &*run.err), (Some(0), told, ""));
    let french = env.run(["--lang", "fr", "init", "grille"]).out;
    assert!(
        french.starts_with("Un petit catalogue de 7 fichiers est dans grille. Ensuite\u{a0}:\n"),
        "{french}"
    );
}

#[test]
fn every_yaml_file_points_to_the_schema_beside_it() {
    let env = Env::new();
    env.run(["init", "ladder"]);
    let schema = fs::read_to_string(env.home().join("ladder/catalogue.schema.json")).expect("the schema");
    assert_eq!(schema, env.run(["schema", "catalogue"]).out);
    let validator =
        jsonschema::draft202012::new(&serde_json::from_str(&schema).expect("JSON")).expect("sound");
    let files = files_below(&env.home().join("ladder"));
    let yaml: Vec<_> =
        files.iter().filter(|path| path.extension().is_some_and(|end| end == "yaml")).collect();
    assert_eq!((files.len(), yaml.len()), (7, 5));
    for path in yaml {
        let text = fs::read_to_string(path).expect("readable");
        let first = text.lines().next().unwrap_or_default();
        let named = first.strip_prefix("# yaml-language-server: $schema=").expect("the first line names it");
        let folder = path.parent().expect("stands in a directory");
        assert!(folder.join(named).is_file(), "{first} in {}", path.display());
        let value = serde_yaml::from_str(&text).expect("YAML");
        if let Err(error) = validator.validate(&value) {
            panic!("{}: {error} at {}", path.display(), error.instance_path());
        }
    }
}

#[test]
fn an_empty_directory_is_filled_even_if_it_is_the_present_one() {
    let env = Env::new();
    fs::create_dir(env.home().join("empty")).expect("a directory");
    let mut command = env.command();
    command.args(["init", "."]).current_dir(env.home().join("empty"));
    assert!(command.output().expect("the program runs").status.success());
    assert_eq!(env.run(["check", "--strict", "empty"]).status, Some(0));
    assert_eq!(files_below(&env.home().join("empty")).len(), 7);
}

#[test]
fn what_is_there_already_stays_as_it_is() {
    let env = Env::new();
    env.write("full/.hidden", "mine");
    env.write("file", "mine");
    for (place, told) in [
        ("full", "careernav: full is not empty; name a new directory or an empty one.\n"),
        ("file", "careernav: file is a file; name a new directory or an empty one.\n"),
    ] {
        let run = env.run(["init", place]);
        assert_eq!((run.status, &*run.out, &*run.err), (Some(1), "", told));
    }
    let below_a_file = env.run(["--lang", "fr", "init", "file/ladder"]);
    assert_eq!((below_a_file.status, &*below_a_file.out), (Some(1), ""));
    assert!(below_a_file.err.contains("file/ladder"), "{}", below_a_file.err);
    assert_eq!(env.run(["init", ""]).status, Some(2));
    let left = files_below(env.home());
    assert_eq!(left, [env.home().join("file"), env.home().join("full/.hidden")]);
}

#[test]
fn a_second_run_is_refused() {
    let env = Env::new();
    assert_eq!(env.run(["init", "ladder"]).status, Some(0));
    let run = env.run(["init", "ladder"]);
    assert!(run.status == Some(1) && run.err.contains("ladder is not empty"), "{run:?}");
}

#[test]
fn a_run_that_was_killed_is_in_nobodys_way() {
    let env = Env::new();
    env.write("ladder/.careernav-init/skills.yaml", "cut o");
    env.write("ladder/.careernav-init-AbCdEf/roles/a.yaml", "");
    let run = env.run(["init", "ladder"]);
    assert_eq!((run.status, &*run.err), (Some(0), ""));
    assert_eq!(files_below(&env.home().join("ladder")).len(), 7);
}
