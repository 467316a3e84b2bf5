//! Two roles side by side.

use serde_json::{Value, json};

use super::said;

fn answer(line: &str) -> Value {
    serde_json::from_str(&said(line)).expect("JSON")
}

fn keys(value: &Value) -> Vec<&str> {
    value.as_object().expect("an object").keys().map(String::as_str).collect()
}

#[test]
fn skills_contacts_and_steps_are_rows_between_tabs() {
    assert_eq!(
        said("compare developer lead"),
        "Patience\tskill\ta\tuseful\t\t\t\t\t\t\t\tpatience\n\
         Python\tskill\tboth\tessential\t2\tuseful\t3\t\t\t\t\tpython\n\
         Team lead\tcontact\ta\t\t\t\t\t\t\tReviews the code.\t\tlead\n\
         Team lead\tstep\ta\t\t\t\t\tpromotion\t3–6\tLeads others.\t\tlead\n"
    );
    assert_eq!(said("compare développeuse LEAD"), said("compare developer lead"));
}

#[test]
fn comparisons_have_their_shape() {
    let told = answer("compare developer lead --json");
    assert_eq!(keys(&told), ["a", "b", "both", "contacts", "levels", "only_a", "only_b", "steps", "version"]);
    let shown = &answer("show developer --json")["role"];
    assert!(told["a"].as_object().expect("a role").iter().all(|(key, value)| *value == shown[key]));
    assert_eq!((&told["a"]["id"], &told["b"]["title"]), (&json!("developer"), &json!("Team lead")));
    assert_eq!(
        told["only_a"],
        json!([{"id": "patience", "name": "Patience", "category": null, "need": "useful", "level": null}])
    );
    assert_eq!(told["only_b"], json!([]));
    assert_eq!(
        told["both"],
        json!([{
            "id": "python", "name": "Python", "category": null,
            "need": {"a": "essential", "b": "useful"}, "level": {"a": 2, "b": 3},
        }])
    );
    assert_eq!(told["levels"], json!([{"id": "python", "name": "Python", "a": 2, "b": 3, "difference": 1}]));
    assert_eq!(
        told["contacts"],
        json!({
            "only_a": [{"id": "lead", "title": "Team lead", "why": {"a": "Reviews the code.", "b": null}}],
            "both": [],
            "only_b": [],
        })
    );
    assert_eq!((&told["steps"]["a_to_b"][0]["to"], &told["steps"]["b_to_a"]), (&json!("lead"), &json!([])));
}

#[test]
fn the_other_way_round_sides_are_swapped() {
    let [there, back] = ["compare developer lead --json", "compare lead developer --json"].map(answer);
    assert_eq!((&there["only_a"], &there["a"]), (&back["only_b"], &back["b"]));
    assert_eq!(back["levels"][0]["difference"], -1);
    assert_eq!(there["steps"]["a_to_b"], back["steps"]["b_to_a"]);
}
