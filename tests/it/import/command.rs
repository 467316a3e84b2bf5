//! `careernav import` from the outside.

use careernav::domain::Lang;
use careernav::import::{Counted, RowIssue};
use careernav::wording::Wording;

use super::esco::ESCO;
use super::rome::ROME;
use crate::env::{Env, Run};

fn with(files: &[(&str, &str)]) -> Env {
    let env = Env::new();
    for (name, text) in files {
        env.write(&format!("data/{name}"), text);
    }
    env
}

fn import(env: &Env, publisher: &str, more: &[&str]) -> Run {
    env.run(["import", publisher, "data", "--out", "layer"].iter().chain(more))
}

#[test]
fn progress_goes_to_standard_error_and_counts_to_standard_output() {
    let env = with(ESCO);
    let run = import(&env, "esco", &["--release", "9.9"]);
    assert_eq!(run.status, Some(0), "{}", run.err);
    assert!(run.err.starts_with("careernav: reading ISCOGroups_en.csv\n"), "{}", run.err);
    assert!(run.err.ends_with("careernav: writing the layer\n"), "{}", run.err);
    for line in [
        "ESCO 9.9 is a layer now, in layer:\n  3 roles\n  3 other names of roles\n  3 families\n  4 skills\n",
        "\n  2 links from roles to skills\n",
        "\n  occupationSkillRelations.csv: 2 rows name an occupation that is not there (1 in all)\n",
        "\n  occupations_en.csv: 1 row is broken\n",
    ] {
        assert!(run.out.contains(line), "{line:?} in:\n{}", run.out);
    }
    let check = env.run(["--only", "check", "layer"]);
    assert_eq!(check.status, Some(0), "{}", check.out);
    let shown = env.run(["--only", "--catalogue", "layer", "show", "coder"]);
    assert!(shown.out.starts_with("software developer\n"), "{}", shown.out);
}

#[test]
fn french_readers_get_french() {
    let run = import(&with(ROME), "rome", &["--lang", "fr"]);
    assert!(run.err.starts_with("careernav: lecture de unix_grand_domaine_v9_utf8.csv\n"), "{}", run.err);
    assert!(run.out.contains("\n  2 étapes\n") && run.out.contains("Non repris"), "{}", run.out);
}

#[test]
fn every_count_and_reason_has_its_words() {
    let counted = [
        Counted::Roles,
        Counted::RoleNames,
        Counted::Families,
        Counted::Skills,
        Counted::SkillNames,
        Counted::Categories,
        Counted::Broader,
        Counted::Needs,
        Counted::Steps,
        Counted::Tasks,
        Counted::Education,
        Counted::Contexts,
    ];
    let keys =
        counted.iter().map(|counted| counted.key()).chain(RowIssue::ALL.iter().map(|reason| reason.key()));
    for (key, lang) in keys.flat_map(|key| [(key, Lang::EN), (key, Lang::FR)]) {
        let said = [1_usize, 7].map(|count| {
            Wording::new(lang).with(key, &[("count", count.into()), ("different", 3_usize.into())])
        });
        assert!(said[0].starts_with("1 ") && said[1].starts_with("7 "), "{key} in {lang}: {said:?}");
        assert!(!said[1].contains('{'), "{said:?}");
    }
}

#[test]
fn what_an_import_did_not_write_is_not_replaced() {
    let env = with(ESCO);
    assert_eq!(import(&env, "esco", &[]).status, Some(0));
    assert_eq!(import(&env, "esco", &[]).status, Some(0), "its own layer is replaced");
    env.write("layer/mine.yaml", "roles: []\n");
    let run = import(&env, "esco", &[]);
    assert_eq!((run.status, &*run.out), (Some(1), ""));
    assert!(run.err.contains("not written by an import: it holds `mine.yaml`"), "{}", run.err);
    let run = env.run(["import", "esco", "data", "--out", "data"]);
    assert!(run.status == Some(1) && run.err.contains("not written by an import"), "{}", run.err);
}

#[test]
fn a_failed_import_leaves_the_layer_as_it_was() {
    let env = with(ESCO);
    assert_eq!(import(&env, "esco", &[]).status, Some(0));
    let before = super::contents(&env.home().join("layer"));
    env.write("data/skills_en.csv", "conceptUri\n");
    let run = import(&env, "esco", &[]);
    assert_eq!((run.status, &*run.out), (Some(1), ""));
    let last = run.err.lines().last().unwrap_or_default();
    assert!(last.contains("`skills_en.csv` has no column `preferredLabel`"), "{}", run.err);
    assert!(super::contents(&env.home().join("layer")) == before);
    let beside = std::fs::read_dir(env.home()).expect("a directory").count();
    assert_eq!(beside, 2, "nothing but data and layer");
}

#[test]
fn nothing_in_the_files_reaches_the_terminal_as_it_is() {
    let env = with(ESCO);
    env.write("data/skills_en.csv", "conceptUri,\u{1b}[2J,\u{9b}31m\n");
    let run = import(&env, "esco", &["--release", "\u{1b}]0;x\u{7}\nroles:"]);
    assert!(run.status == Some(1) && run.err.contains("␛[2J"), "{}", run.err);
    assert!(!run.err.chars().any(|shown| shown.is_control() && shown != '\n'), "{:?}", run.err);

    let hostile =
        ESCO.iter().map(|(name, text)| (*name, text.replace("tester", "\u{1b}[2Jtes\u{202e}ter: #")));
    for (name, text) in hostile {
        env.write(&format!("data/{name}"), text);
    }
    let run = import(&env, "esco", &["--release", "\u{1b}]0;x\u{7}\nroles:"]);
    assert_eq!(run.status, Some(0), "{}", run.err);
    for text in super::contents(&env.home().join("layer")).into_values().map(String::from_utf8) {
        let text = text.expect("UTF-8");
        assert!(!text.chars().any(|written| written.is_control() && !"\n\t".contains(written)), "{text:?}");
    }
    let shown = env.run(["--only", "--catalogue", "layer", "show", "esco-25.10"]);
    assert!(shown.out.starts_with("␛[2Jtester: #\n"), "{}", shown.out);
}

#[test]
fn wrong_usage_is_told() {
    for (words, part) in [
        (&["import", "esco", "data"][..], "--out"),
        (&["import", "isco", "data", "--out", "x"], "isco"),
        (&["import", "esco", "--out", "x"], "<DIR>"),
    ] {
        let run = Env::new().run(words);
        assert!(run.status == Some(2) && run.err.contains(part), "{}", run.err);
    }
    let run = Env::new().run(["import", "onet", "nowhere", "--out", "x"]);
    assert!(run.status == Some(1) && run.err.contains("nowhere cannot be read"), "{}", run.err);
}
