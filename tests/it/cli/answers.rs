//! Every command as text in a pipe.

use super::{on_small, said, small};
use crate::env::Env;

const ALL: &str = "Developer\tentry\tSoftware\tdeveloper\n\
                   Team lead\tlead\tSoftware\tlead\n\
                   Potter\tentry\tCrafts\tpotter\n";

#[test]
fn lists_are_rows_between_tabs() {
    assert_eq!(said("list"), ALL);
}

#[test]
fn without_a_command_a_pipe_gets_the_list_or_the_role() {
    assert_eq!(said(""), ALL);
    assert_eq!(said("lead"), said("show lead"));
}

#[test]
fn lists_can_be_narrowed() {
    assert_eq!(said("list --family crafts"), "Potter\tentry\tCrafts\tpotter\n");
    assert_eq!(said("list --family Artisanat"), said("list --family crafts"));
    assert_eq!(said("list --stage lead --skill py"), "Team lead\tlead\tSoftware\tlead\n");
    let none = on_small("list --stage head");
    assert_eq!((none.status, &*none.out, &*none.err), (Some(1), "", "careernav: No role matches.\n"));
}

#[test]
fn options_and_words_of_a_search_choose_the_same() {
    for (options, words) in [
        (vec!["--family", "software"], "family:software"),
        (vec!["--family", "software,crafts", "--stage", "entry"], "stage:entry family:Logiciel,artisanat"),
        (vec!["--skill", "py:3"], "skill:python:3"),
        (vec!["--skill", "python", "--skill", "patience"], "skill:python skill:patience"),
        (vec!["--skill", "python,patience"], "compétence:python,patience"),
        (vec!["--step", "promotion"], "étape:promotion"),
        (vec!["--layer", "Small catalogue"], "layer:\"small catalogue\""),
        (vec!["--has-language", "fr"], "langue:fr"),
    ] {
        let env = small();
        let run = |command: &[&str]| {
            let run = env.run(["--only", "--catalogue", "small.yaml"].iter().chain(command).copied());
            assert_eq!(run.err, "", "{command:?}");
            run.out
        };
        let of = |before: &[&str]| run(&[before, &options[..]].concat());
        assert_eq!(of(&["search"]), run(&["search", words]), "{words}");
        assert_eq!(
            of(&["search", "developer", "--json"]),
            run(&["search", "--json", words, "developer"]),
            "{words}"
        );
        let listed: Vec<String> =
            of(&["list"]).lines().map(|line| line.split('\t').next_back().unwrap_or("").into()).collect();
        let found: Vec<String> =
            of(&["search"]).lines().map(|line| line.split('\t').next_back().unwrap_or("").into()).collect();
        assert_eq!(listed, found, "{words}");
    }
}

#[test]
fn what_names_nothing_in_a_facet_is_told() {
    for (line, told) in [
        ("list --family none", "There is no family “none”. The families are:\n  Software (software)"),
        ("search family:none", "There is no family “none”."),
        ("list --skill pyhton", "Did you mean:\n  Python (python)"),
        ("search skill:pyhton:2 er", "Did you mean:\n  Python (python)"),
        ("list --step up", "“up” is not a value of “step”. Possible values:\n  promotion (promotion)"),
        ("search layer:big", "“big” is not a value of “layer”. Possible values:\n  Small catalogue (small)"),
        ("search family:crafts developer", "No role matches."),
    ] {
        let run = on_small(line);
        assert!(run.status == Some(1) && run.out.is_empty() && run.err.contains(told), "{line}: {}", run.err);
    }
    let run = on_small("search stage:junior");
    assert!(run.status == Some(2) && run.err.contains("did you mean `entry`?"), "{}", run.err);
    let found = said("search --json stage:lead");
    assert!(found.contains("\"filters\""), "{found}");
    assert!(!said("search --json developer").contains("\"filters\""));
}

#[test]
fn a_role_is_shown_with_every_page() {
    let text = said("show developer");
    let order = [
        "Developer\n━━━━━━━━━\n",
        "Family: Software\n",
        "Overview\n────────\n",
        "Writes programs all day long.\n",
        "Skills\n──────\n",
        "Contacts\n────────\n",
        "Paths\n─────\n",
        "Leads others.\n",
        "Sources\n───────\n",
        "Id: developer\n",
    ];
    let mut rest = &*text;
    for part in order {
        let at = rest.find(part).unwrap_or_else(|| panic!("{part:?} comes in its turn:\n{text}"));
        rest = &rest[at + part.len()..];
    }
}

#[test]
fn a_skill_is_shown_with_the_roles_that_need_it() {
    let text = said("show python");
    let users = text.split_once("Needed by 2 roles\n").expect("users").1;
    let first = users.find("Developer").expect("essential");
    assert!(users.find("Team lead").expect("useful") > first, "{text}");
}

#[test]
fn hits_say_why() {
    assert_eq!(said("search coder"), "Developer\trole\talso: coder\tdeveloper\n");
    let python = said("search python");
    assert!(python.starts_with("Python\tskill\tby name\tpython\n"), "{python}");
    assert!(python.contains("Team lead\trole\tskill: Python ●●●○, useful\tlead\n"), "{python}");
    assert!(said("search pyhton").starts_with("Python\tskill\tby name, 1 typo\tpython\n"));
}

#[test]
fn hits_can_be_narrowed() {
    let one = on_small("search python --limit 1");
    assert_eq!((one.status, &*one.out), (Some(0), "Python\tskill\tby name\tpython\n"));
    assert_eq!(
        one.err, "careernav: 1 of 3 hits shown; --limit N shows more\n",
        "nothing is left out in silence"
    );
    let roles = said("search --kind role python");
    assert!(roles.lines().count() == 2 && !roles.contains("\tskill\t"), "{roles}");
    assert_eq!(said("search lead team"), "Team lead\trole\ttitle\tlead\n");
}

#[test]
fn steps_are_rows_from_either_end() {
    let rest = "3–6\tLeads others.\t\t\tPython 2 → 3\t";
    assert_eq!(said("next developer"), format!("Team lead\tout\tpromotion\t{rest}\tlead\n"));
    assert_eq!(said("next lead"), format!("Developer\tinto\tpromotion\t{rest}\tdeveloper\n"));
    assert_eq!(said("next potter"), "");
}

#[test]
fn paths_tell_the_layers_and_the_variable() {
    let text = said("paths");
    assert!(text.starts_with("Small catalogue\nPlace: small.yaml\nId: small\nVersion: 7\n"), "{text}");
    assert!(text.contains("\nCAREERNAV_CATALOGUE: not set\nCache: "), "{text}");
    let text = said("--no-cache paths");
    let (_, last) = text.split_once("CAREERNAV_CATALOGUE: not set\n").expect("the variable");
    assert!(
        last.starts_with("Your own keys: ") && last.ends_with("careernav/keys.yaml (there is none)\n"),
        "{last}"
    );
}

#[test]
fn paths_tell_what_is_wrong_with_the_keys() {
    let env = small();
    let run = env.run_with(&[("CAREERNAV_KEYS", "nowhere.yaml")], ["paths"]);
    let missing = "Your own keys: nowhere.yaml (there is none)\nnowhere.yaml: error[missing-path]: ";
    assert!(run.out.contains(missing), "{}", run.out);
    env.write(".config/careernav/keys.yaml", "quit: Q\nqit: x\n");
    let run = env.run(["paths"]);
    assert!(
        run.out.contains("/.config/careernav/keys.yaml:2:1 (qit): error[unknown-action]: "),
        "{}",
        run.out
    );
    let run = env.run(["--lang", "fr", "paths", "--json"]);
    let told: serde_json::Value = serde_json::from_str(&run.out).expect("JSON");
    assert_eq!(told["keys"]["exists"], true);
    assert_eq!(told["keys"]["problems"][0]["message"], "aucune action ne s’appelle `qit`");
}

#[test]
fn ascii_signs_are_ascii() {
    let text = said("--ascii show developer");
    let beyond: String = text.chars().filter(|sign| !sign.is_ascii()).collect();
    assert_eq!(beyond, "é", "only letters of the content are left:\n{text}");
    assert!(said("show developer").contains('●'));
}

#[test]
fn the_catalogue_that_comes_along_answers() {
    let env = Env::new();
    let run = env.run(["show", "backend developer"]);
    assert_eq!(run.status, Some(0), "{}", run.err);
    assert!(run.out.starts_with("Back-end developer\n"), "{}", run.out);
    assert!(env.run(["list"]).out.contains("\tbackend-developer\n"));
}
