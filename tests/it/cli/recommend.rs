//! Roles that use what one knows.

use serde_json::{Value, json};

use super::{on_small, said, small};
use crate::env::Env;

fn answer(line: &str) -> Value {
    serde_json::from_str(&said(line)).expect("JSON")
}

fn ids(line: &str) -> Vec<String> {
    said(line).lines().filter_map(|row| Some(row.rsplit_once('\t')?.1.to_owned())).collect()
}

#[test]
fn roles_come_by_what_they_use_and_what_lies_idle() {
    assert_eq!(ids("recommend --with python:2 --with patience"), ["developer", "potter", "lead"]);
    assert_eq!(ids("recommend --with patience"), ["potter", "developer"]);
    assert_eq!(ids("recommend --with patience --count 1"), ["potter"]);
}

#[test]
fn a_number_behind_a_name_is_a_level_though_another_name_ends_in_it() {
    // `python3` is another name of Python in the built-in catalogue.
    let told = |line: &str| -> Value {
        let run = Env::new().run(["recommend", "--json", "--count", "1", "--with", line]);
        serde_json::from_str::<Value>(&run.out).expect("JSON")["told"][0]["level"].clone()
    };
    assert_eq!(told("python:3"), 3);
    assert_eq!(told("Python 3"), Value::Null);
}

#[test]
fn each_role_is_a_row_of_a_pipe() {
    let text = said("recommend --with py:1");
    let rows: Vec<Vec<&str>> = text.lines().map(|line| line.split('\t').collect()).collect();
    assert!(rows.iter().all(|row| row.len() == 15), "{text}");
    let developer = rows.iter().find(|row| row[14] == "developer").expect("it uses Python");
    assert_eq!(developer[2..14], ["1", "1", "0", "1", "0", "0", "0", "0", "0", "1", "Python", "Patience"]);
}

#[test]
fn a_level_counts_at_the_end_and_a_comma_where_the_whole_is_no_name() {
    let told = |line: &str| answer(line)["told"].clone();
    let both = json!([{"id": "python", "name": "Python", "level": 3}, {"id": "patience", "name": "Patience", "level": null}]);
    assert_eq!(told("recommend --json --with python:3 --with patience"), both);
    assert_eq!(told("recommend --json --with python:3,patience"), both);
    assert_eq!(told("recommend --json --with patience,python,python:3"), both, "the higher level of the two");
    let env = small();
    env.write(
        "more.yaml",
        "catalogue: {id: more, name: More, languages: [en]}\nskills:\n  - {id: pair, name: \"Python, patience\", kind: soft}\n  - {id: three, name: \"Rule:3\", kind: soft}\nroles:\n  - {id: both, title: Both, skills: [{skill: pair, need: useful}, {skill: three, need: useful}]}\n",
    );
    let run = |with: &str| {
        let words = [
            "--only",
            "--catalogue",
            "small.yaml",
            "--catalogue",
            "more.yaml",
            "recommend",
            "--json",
            "--with",
        ];
        let run = env.run(words.into_iter().chain([with]));
        let told: Value = serde_json::from_str(&run.out).expect("JSON");
        told["told"]
            .as_array()
            .expect("a list")
            .iter()
            .map(|own| own["id"].as_str().unwrap_or("").to_owned())
            .collect::<Vec<_>>()
    };
    assert_eq!(run("python, patience"), ["pair"], "the whole is a name");
    assert_eq!(run("Rule:3"), ["three"], "so is this");
    assert_eq!(run("rule:3,python:1"), ["python", "three"]);
}

#[test]
fn terms_sum_up_to_the_score() {
    let told = answer("recommend --json --with python:4 --with patience");
    assert_eq!((&told["version"], &told["by"], &told["total"]), (&json!(1), &json!("uses"), &json!(3)));
    for role in told["roles"].as_array().expect("roles") {
        let number = |value: &Value| value.as_f64().expect("a number");
        let sum = |list: &str, key: &str| -> f64 {
            role[list].as_array().expect("a list").iter().map(|term| number(&term[key])).sum()
        };
        let (shared, missing) = (sum("terms", "shared"), sum("terms", "missing"));
        let unused = sum("terms", "unused") + sum("idle", "unused");
        for (key, sum) in [("shared", shared), ("missing", missing), ("unused", unused)] {
            assert!((number(&role[key]) - sum).abs() < 1e-4, "{key}: {role}");
        }
        let score = shared / (shared + missing / 4.0 + unused);
        assert!((number(&role["score"]) - score).abs() < 1e-4, "{role}");
        let counted: u64 = ["essential", "useful"]
            .iter()
            .flat_map(|need| {
                ["met", "grow", "missing", "not_told"].map(|state| role[need][state].as_u64().unwrap_or(99))
            })
            .sum();
        assert_eq!(usize::try_from(counted), Ok(role["terms"].as_array().map_or(0, Vec::len)));
    }
    let developer = &told["roles"][0];
    assert_eq!(developer["id"], "developer");
    assert_eq!((&developer["used"], &developer["idle"]), (&json!(2), &json!([])));
}

#[test]
fn what_is_unknown_or_asked_for_by_no_role_is_told() {
    for (line, said) in [
        ("recommend --with pyhton", "No result for “pyhton”. Did you mean:\n  Python (python)"),
        ("recommend --with python:7", "“python:7”: a level is a number from 1 to 4."),
        ("recommend --with python,nonsense", "No result for “nonsense”."),
        ("recommend --with developer", "“developer” is a role; a skill is needed here."),
        (
            "--lang fr recommend --with python:0",
            "«\u{a0}python:0\u{a0}»\u{a0}: un niveau est un nombre de 1 à 4",
        ),
    ] {
        let run = on_small(line);
        assert_eq!((run.status, &*run.out), (Some(1), ""), "{line}");
        assert!(run.err.contains(said), "{line}: {}", run.err);
    }
    assert_eq!(on_small("recommend").status, Some(2));
}

#[test]
fn what_a_person_reads_is_opened_and_no_percentage() {
    let page = said("recommend --format markdown --with python:1,patience");
    for said in ["uses 2 of 2", "essential: 1 to improve", "Python\u{a0}1\u{a0}→\u{a0}2", "Score: 0"] {
        assert!(page.contains(said), "{said}: {page}");
    }
    let french = said("--lang fr recommend --format markdown --with python:1");
    assert!(
        french.contains("en utilise 1 sur 1") && !french.contains('%') && !page.contains('%'),
        "{french}"
    );
}
