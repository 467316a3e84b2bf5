//! Every command as JSON: the shapes programs rest on.

use std::collections::BTreeSet;

use careernav::loading::catalogue_schema;
use serde_json::{Value, json};

use super::{on_small, said, small};

fn answer(line: &str) -> Value {
    serde_json::from_str(&said(line)).expect("JSON")
}

fn keys(value: &Value) -> Vec<&str> {
    value.as_object().expect("an object").keys().map(String::as_str).collect()
}

#[test]
fn lists_have_their_shape() {
    let software = json!({"id": "software", "name": "Logiciel"});
    assert_eq!(
        answer("--lang fr list --family software --json"),
        json!({"version": 1, "roles": [
            {"id": "developer", "title": "Développeur", "family": software, "stage": "entry"},
            {"id": "lead", "title": "Chef d’équipe", "family": software, "stage": "lead"},
        ]})
    );
}

#[test]
fn an_empty_list_is_an_answer_with_status_one() {
    for line in ["list --stage head --json", "search zzzz --json"] {
        let run = on_small(line);
        let value: Value = serde_json::from_str(&run.out).expect("JSON");
        let list = value.get("roles").or(value.get("hits"));
        assert_eq!((run.status, &*run.err, list), (Some(1), "", Some(&json!([]))), "{line}");
    }
}

#[test]
fn roles_have_their_shape() {
    let developer = answer("show developer --json");
    assert_eq!(developer["version"], 1);
    // All that a file can say of a role, but that it is hidden; and who leads to it.
    let schema: Value = serde_json::from_str(&catalogue_schema()).expect("JSON");
    let written = keys(&schema["$defs"]["Role"]["properties"]).into_iter().filter(|key| *key != "hidden");
    let all: Vec<&str> = written.chain(["into"]).collect::<BTreeSet<_>>().into_iter().collect();
    assert_eq!(keys(&developer["role"]), all);
    assert_eq!(keys(&answer("show potter --json")["role"]), all);
    assert_eq!(
        developer["role"]["skills"][0],
        json!({"id": "python", "name": "Python", "category": null, "kind": "technical", "need": "essential", "level": 2})
    );
    assert_eq!(developer["role"]["steps"][0]["to"], "lead");
    assert_eq!(developer["role"]["steps"][0]["years"], json!({"from": 3, "to": 6}));
    assert_eq!(developer["role"]["description"], Value::Null);
}

#[test]
fn skills_have_their_shape() {
    let skill = &answer("show python --json")["skill"];
    // All that a file can say of a skill, what is part of it, and who needs it.
    let schema: Value = serde_json::from_str(&catalogue_schema()).expect("JSON");
    let written = keys(&schema["$defs"]["Skill"]["properties"]);
    let all: Vec<&str> = written
        .into_iter()
        .chain(["certifications", "narrower", "roles"])
        .collect::<BTreeSet<_>>()
        .into_iter()
        .collect();
    assert_eq!(keys(skill), all);
    let users = json!([
        {"id": "developer", "title": "Developer", "need": "essential", "level": 2},
        {"id": "lead", "title": "Team lead", "need": "useful", "level": 3},
    ]);
    assert_eq!(skill["roles"], users);
}

#[test]
fn hits_have_their_shape() {
    let found = answer("search coder --json");
    assert_eq!(keys(&found), ["families", "hits", "nearest", "query", "set_aside", "total", "version"]);
    let hit = &found["hits"][0];
    assert_eq!(keys(hit), ["alike", "id", "kind", "name", "score", "typos", "why", "without"]);
    assert_eq!(
        (&hit["kind"], &hit["id"], &hit["name"]),
        (&json!("role"), &json!("developer"), &json!("Developer"))
    );
    let why = json!({"by": "alias", "name": "coder", "lang": "en", "skill": null, "need": null, "level": null, "skills": [], "asked": 0});
    assert_eq!(hit["why"], why);
    let by_skill = &answer("search python --json")["hits"][1]["why"];
    let python = json!({"id": "python", "name": "Python", "need": "essential", "level": 2});
    assert_eq!((&by_skill["skills"], &by_skill["asked"]), (&json!([python]), &json!(1)));
}

#[test]
fn steps_have_their_shape() {
    let steps = answer("next developer --json");
    assert_eq!(keys(&steps), ["into", "out", "role", "version"]);
    assert_eq!(
        steps["out"],
        json!([{
            "to": "lead", "title": "Team lead", "kind": "promotion", "years": {"from": 3, "to": 6},
            "source": "editorial", "why": "Leads others.", "keep": [], "learn": [],
            "grow": [{"id": "python", "name": "Python", "from": 2, "to": 3}],
        }])
    );
    assert_eq!(answer("next lead --json")["into"][0]["from"], "developer");
}

#[test]
fn paths_have_their_shape() {
    let layer = json!({
        "id": "small", "name": "Small catalogue", "version": "7", "languages": ["en", "fr"], "place": "small.yaml",
        "licence": null, "credit": null, "accepted": []
    });
    let mut paths = answer("--no-cache paths --json");
    let keys = paths["keys"].take();
    assert!(keys["file"].as_str().is_some_and(|path| path.ends_with("careernav/keys.yaml")), "{keys}");
    assert_eq!((&keys["exists"], &keys["problems"]), (&json!(false), &json!([])));
    assert_eq!(
        paths,
        json!({"version": 1, "layers": [layer], "catalogue_variable": null, "cache": null, "keys": null})
    );
    paths = answer("paths --json");
    assert!(paths["cache"].as_str().is_some_and(|path| path.ends_with(".cache/careernav")), "{paths}");
    let env = small();
    let run = env.run_with(&[("CAREERNAV_CATALOGUE", "small.yaml")], ["--only", "paths", "--json"]);
    let told: Value = serde_json::from_str(&run.out).expect("JSON");
    assert_eq!(told["catalogue_variable"], "small.yaml");
    assert_eq!(told["layers"][0]["place"], "small.yaml");
}

#[test]
fn the_same_question_gives_the_same_bytes() {
    for line in [
        "list --json",
        "show developer --json",
        "search py --json",
        "next lead --json",
        "next developer --similar --json",
        "route developer lead --json",
        "compare developer lead --json",
    ] {
        assert_eq!(said(line), said(line));
    }
    let env = small();
    assert_eq!(env.run(["paths", "--json"]).out, env.run(["paths", "--json"]).out);
}
