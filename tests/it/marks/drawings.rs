//! Maps and routes for elsewhere.

use super::{Form, Home, LeftOut, assert_told};

/// A drawing has roles and the steps between them, by name.
const NEVER: LeftOut<'_> = &[
    ("catalogue.* categories.* skills.*", "drawn are roles and steps"),
    ("families.id families.summary families.parent", "people read names"),
    ("roles.steps.remove", "taken out of the catalogue"),
    ("roles.* !roles.id !roles.title !roles.family !roles.stage !roles.steps.*", "drawn are roles and steps"),
];
const OF_STEPS: LeftOut<'_> =
    &[("roles.steps.years roles.steps.source roles.steps.why", "an arrow has room for its kind alone")];
const ID: LeftOut<'_> = &[("roles.id", "people read names")];
const OTHER_STEP: LeftOut<'_> = &[("roles.steps.add", "not on the way")];
const STAGE: LeftOut<'_> = &[("roles.stage", "a shade of the box, or where it stands")];

#[test]
fn maps_tell_roles_and_steps() {
    for (format, left_out) in [
        ("markdown", [NEVER, OF_STEPS, ID].concat()),
        ("mermaid", [NEVER, OF_STEPS, ID, STAGE].concat()),
        // Graphviz shows labels; ids tell nodes apart.
        ("dot", [NEVER, OF_STEPS].concat()),
        ("svg", [NEVER, OF_STEPS, ID].concat()),
    ] {
        assert_drawn(&format!("export map --around id-of-role --steps 1 --format {format}"), &left_out);
    }
}

#[test]
fn routes_tell_stations_and_steps() {
    let family: LeftOut<'_> = &[("roles.family families.name", "a list of stations")];
    for (format, left_out) in [
        ("markdown", [NEVER, OTHER_STEP, ID, STAGE, family].concat()),
        ("mermaid", [NEVER, OF_STEPS, OTHER_STEP, ID, STAGE].concat()),
        ("dot", [NEVER, OF_STEPS, OTHER_STEP, STAGE].concat()),
        ("svg", [NEVER, OF_STEPS, OTHER_STEP, ID, STAGE].concat()),
    ] {
        assert_drawn(&format!("export route id-of-role id-of-next-role --format {format}"), &left_out);
    }
}

#[track_caller]
fn assert_drawn(line: &str, left_out: LeftOut<'_>) {
    let home = Home::new();
    assert_told(line, Form::Words, left_out, |lang| as_shown(&home.said(line, lang)));
}

/// Without what only a program that draws sees: Mermaid's names of colours, and signs written as numbers.
fn as_shown(text: &str) -> String {
    let lines = text.lines().filter(|line| !line.trim_start().starts_with("classDef"));
    let shown = lines.map(|line| line.split_once(":::").map_or(line, |(node, _)| node).replace("#58;", ":"));
    shown.collect::<Vec<_>>().join("\n")
}
