//! What is told of a layer.

use super::{Form, Home, LeftOut, assert_told};

const LEFT_OUT: LeftOut<'_> =
    &[("families.* categories.* skills.* roles.*", "what is in the layer, not the layer")];

#[test]
fn paths_tells_what_a_layer_says_of_itself() {
    let home = Home::new();
    assert_told("paths", Form::Words, LEFT_OUT, |lang| home.said("paths", lang));
}

#[test]
fn paths_as_json_tells_what_a_layer_says_of_itself() {
    let home = Home::new();
    assert_told("paths --json", Form::Json, LEFT_OUT, |lang| home.said("paths --json", lang));
}
