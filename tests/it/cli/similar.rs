//! Moves from shared skills, apart from written steps.

use serde_json::{Value, json};

use super::said;

fn answer(line: &str) -> Value {
    serde_json::from_str(&said(line)).expect("JSON")
}

#[test]
fn computed_moves_come_after_written_steps_in_the_same_columns() {
    let text = said("next developer --similar");
    let rows: Vec<Vec<&str>> = text.lines().map(|line| line.split('\t').collect()).collect();
    let kinds: Vec<_> = rows.iter().map(|row| (row[9], row[1], row[2])).collect();
    assert_eq!(
        kinds,
        [("lead", "out", "promotion"), ("lead", "similar", "computed"), ("potter", "similar", "computed")]
    );
    assert!(rows.iter().all(|row| row.len() == 10), "{text}");
    assert!(text.starts_with(&said("next developer")));
    assert_eq!(said("next developer --similar --count 1").lines().count(), 2);
}

#[test]
fn computed_moves_have_their_shape() {
    let told = answer("next developer --similar --json");
    let similar = told["similar"].as_array().expect("moves");
    assert_eq!(similar.iter().map(|to| &to["to"]).collect::<Vec<_>>(), ["lead", "potter"]);
    assert_eq!(similar.iter().map(|to| &to["written"]).collect::<Vec<_>>(), [true, false]);
    assert_eq!(told["out"], answer("next developer --json")["out"]);
    for to in similar {
        let keys: Vec<_> = to.as_object().expect("an object").keys().collect();
        assert_eq!(keys, ["grow", "keep", "learn", "score", "terms", "title", "to", "written"]);
        let sum = |key: &str| -> f64 {
            let lists = ["essential", "useful", "missing", "left"].map(|list| &to["terms"][list]);
            let terms = lists.iter().flat_map(|list| list.as_array().expect("terms"));
            terms.filter_map(|term| term[key].as_f64()).sum()
        };
        let score = to["score"].as_f64().expect("a score");
        assert!((sum("adds") - score).abs() < 1e-4, "{to}");
        assert!((sum("adds") + sum("takes") - 1.0).abs() < 1e-4, "{to}");
    }
    assert_eq!(similar[1]["terms"]["useful"][0]["need"], json!({"from": "useful", "to": "essential"}));
    assert!(answer("next developer --json").get("similar").is_none(), "only where it is asked for");
}

#[test]
fn nobody_is_told_a_percentage() {
    for line in ["next developer --similar", "--lang fr next developer --similar"] {
        assert!(!said(line).contains('%'), "{line}");
    }
}
