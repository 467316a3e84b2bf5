//! Routes from role to role, and what is said where there are none.

use serde_json::{Value, json};

use super::{on_small, said};
use crate::env::Env;

fn answer(line: &str) -> Value {
    serde_json::from_str(&said(line)).expect("JSON")
}

fn keys(value: &Value) -> Vec<&str> {
    value.as_object().expect("an object").keys().map(String::as_str).collect()
}

#[test]
fn legs_are_rows_between_tabs() {
    let row = "Team lead\t1\tpromotion\t3–6\tLeads others.\t\t\tPython 2 → 3\t\tdeveloper\tlead\n";
    assert_eq!(said("route developer lead"), row);
    assert_eq!(said("route coder lead --by years --count 1"), row);
    assert_eq!(said("route lead lead"), "");
}

#[test]
fn routes_have_their_shape() {
    let told = answer("route developer lead --by new-skills --json");
    assert_eq!(keys(&told), ["bridges", "by", "from", "nearest", "routes", "to", "version"]);
    assert_eq!((&told["version"], &told["by"]), (&json!(1), &json!("new-skills")));
    assert_eq!(told["from"], json!({"id": "developer", "title": "Developer"}));
    assert_eq!((&told["nearest"], &told["bridges"]), (&Value::Null, &json!([])));
    assert_eq!(
        told["routes"],
        json!([{
            "cost": {"steps": 1, "years": {"from": 3, "to": 6}, "years_unknown": 0, "new_skills": 0},
            "beyond": {"steps": 0, "years": 0.0, "years_unknown": 0, "new_skills": 0},
            "steps": [{
                "from": "developer", "from_title": "Developer", "to": "lead", "title": "Team lead",
                "kind": "promotion", "years": {"from": 3, "to": 6}, "source": "editorial", "why": "Leads others.",
                "keep": [], "grow": [{"id": "python", "name": "Python", "from": 2, "to": 3}], "learn": [],
            }],
        }])
    );
    let itself = answer("route lead lead --json");
    assert_eq!(itself["routes"][0]["steps"], json!([]));
    assert_eq!(itself["routes"][0]["cost"]["steps"], 0);
}

#[test]
fn where_there_is_no_route_it_is_said_what_would_lead_across() {
    let run = on_small("route developer potter");
    assert_eq!((run.status, &*run.out), (Some(1), ""));
    let start = "careernav: No written steps lead from “Developer” to “Potter”.\n";
    assert!(run.err.starts_with(start), "{}", run.err);
    assert!(run.err.contains("\n  Potter     1 of 1 skill shared · likeness 0."), "{}", run.err);

    let run = on_small("--lang fr route lead developer");
    assert_eq!((run.status, &*run.out), (Some(1), ""));
    let start = "careernav: Aucune suite d’étapes ne mène de «\u{a0}Chef/fe d’équipe\u{a0}» à «\u{a0}Développeur/euse\u{a0}».\n";
    assert!(run.err.starts_with(start), "{}", run.err);
}

#[test]
fn no_route_is_an_answer_for_programs_too() {
    let run = on_small("route developer potter --count 1 --json");
    assert_eq!((run.status, &*run.err), (Some(1), ""));
    let told: Value = serde_json::from_str(&run.out).expect("JSON");
    assert_eq!((&told["routes"], &told["nearest"]), (&json!([]), &Value::Null));
    let bridge = &told["bridges"][0];
    assert_eq!(keys(bridge), ["after", "before", "from", "grow", "keep", "learn", "score", "to"]);
    assert_eq!((&bridge["before"], &bridge["after"]), (&json!(0), &json!(0)));
    assert_eq!(bridge["to"], json!({"id": "potter", "title": "Potter"}));
    let score = bridge["score"].as_f64().expect("a number");
    assert!(score > 0.0 && score < 1.0, "{score}");
}

#[test]
fn the_built_in_catalogue_has_routes_with_reasons_in_both_languages() {
    let env = Env::new();
    for (from, to) in [
        ("junior-backend-developer", "information-systems-architect"),
        ("database-administrator", "product-owner"),
    ] {
        for (lang, by) in [("en", "steps"), ("fr", "years"), ("fr", "new-skills")] {
            let run = env.run(["--lang", lang, "route", from, to, "--by", by, "--json"]);
            assert_eq!(run.status, Some(0), "{}", run.err);
            let told: Value = serde_json::from_str(&run.out).expect("JSON");
            let routes = told["routes"].as_array().expect("routes");
            assert_eq!(routes.len(), 3, "{from} to {to} by {by}");
            for step in routes.iter().flat_map(|route| route["steps"].as_array().expect("steps")) {
                let why = step["why"].as_str().unwrap_or_default();
                assert!(why.len() > 40, "{step}");
                assert_ne!(step["keep"], json!([]), "{step}");
            }
        }
    }
}

#[test]
fn the_measure_decides_which_route_comes_first() {
    let env = Env::new();
    let first = |by: &str| {
        let words =
            ["route", "junior-backend-developer", "information-systems-architect", "--json", "--by", by];
        let told: Value = serde_json::from_str(&env.run(words).out).expect("JSON");
        told["routes"]
            .as_array()
            .expect("routes")
            .iter()
            .map(|route| route["cost"].clone())
            .collect::<Vec<_>>()
    };
    let least = |by: &str, key: &str| {
        let costs: Vec<u64> = first(by).iter().map(|cost| cost[key].as_u64().expect("a count")).collect();
        assert!(costs.is_sorted(), "{by}: {costs:?}");
    };
    least("steps", "steps");
    least("new-skills", "new_skills");
}
