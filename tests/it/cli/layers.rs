//! Where the catalogue comes from: `--catalogue`, `--only` and the variable, and what happens to what is missing.

use crate::env::Env;

/// A layer that gives the role `developer` a title.
fn layer(title: &str) -> String {
    format!("roles: [{{id: developer, title: {title}, stage: entry}}]\n")
}

fn env() -> Env {
    let env = Env::new();
    for name in ["one", "two", "three"] {
        env.write(&format!("{name}.yaml"), layer(name));
    }
    env.write("tree/roles/deep.yml", layer("deep"));
    env
}

/// The title of the role, as the words make it.
fn title(variables: &[(&str, &str)], words: &[&str]) -> String {
    let run = env().run_with(variables, words.iter().chain(&["show", "developer"]));
    assert_eq!(run.status, Some(0), "{}", run.err);
    run.out.lines().next().unwrap_or_default().to_owned()
}

#[test]
fn later_layers_win() {
    assert_eq!(title(&[], &["--catalogue", "one.yaml"]), "one");
    assert_eq!(title(&[], &["--catalogue", "one.yaml", "--catalogue=two.yaml"]), "two");
    assert_eq!(title(&[], &["--catalogue", "tree"]), "deep");
}

#[test]
fn options_count_before_and_after_the_command() {
    let words = ["--only", "--catalogue", "one.yaml", "show", "developer", "--catalogue", "two.yaml"];
    assert!(env().run(words).out.starts_with("two\n"));
    let words = ["show", "--catalogue", "two.yaml", "developer", "--only", "--lang", "fr"];
    assert!(env().run(words).out.contains("[▁ débutant]"));
}

#[test]
fn the_variable_lists_layers_over_those_of_the_options() {
    let two = [("CAREERNAV_CATALOGUE", "one.yaml:two.yaml")];
    assert_eq!(title(&two, &[]), "two");
    assert_eq!(title(&two, &["--catalogue", "three.yaml"]), "two");
    assert_eq!(title(&[("CAREERNAV_CATALOGUE", "")], &["--catalogue", "three.yaml"]), "three");
    assert_eq!(title(&[("CAREERNAV_CATALOGUE", "::one.yaml:")], &["--only"]), "one");
}

#[test]
fn the_built_in_layer_can_be_left_out() {
    let all = env().run(["--catalogue", "one.yaml", "list"]);
    assert!(all.out.contains("\tbackend-developer\n") && all.out.contains("\none\t"), "{}", all.out);
    let only = env().run(["--catalogue", "one.yaml", "list", "--only"]);
    assert_eq!(only.out, "one\tentry\t\tdeveloper\n");
}

#[test]
fn leaving_everything_out_is_wrong_usage() {
    let run = env().run(["--only", "list"]);
    assert_eq!((run.status, &*run.out), (Some(2), ""));
    assert!(run.err.contains("--catalogue PATH"), "{}", run.err);
}

#[test]
fn problems_are_counted_in_one_line_and_the_rest_is_shown() {
    let env = env();
    env.write("broken.yaml", "roles: [{id: developer, title: mended, colour: red}, {title: Nameless}]\n");
    let run = env.run(["--only", "--catalogue", "broken.yaml", "list"]);
    assert_eq!((run.status, &*run.out), (Some(0), "mended\t\t\tdeveloper\n"));
    assert_eq!(
        run.err,
        "careernav: 2 problems in the catalogue; `careernav check` with the same options shows them\n"
    );
}

#[test]
fn missing_paths_are_problems_and_take_nothing_down() {
    let run = env().run(["--catalogue", "nowhere", "--catalogue", "one.yaml", "show", "developer"]);
    assert_eq!(run.status, Some(1));
    assert!(run.out.starts_with("one\n") && run.err.contains("problem"), "{run:?}");
}

#[test]
fn a_layer_that_is_not_there_is_named_by_every_command() {
    let env = super::small();
    std::fs::create_dir(env.home().join("empty")).expect("a directory");
    for command in
        ["list", "show developer", "search python", "next developer", "paths", "list --json", "developer"]
    {
        for path in ["nowhere", "empty"] {
            let words = ["--only", "--catalogue", "small.yaml", "--catalogue", path];
            let run = env.run(words.into_iter().chain(command.split(' ')));
            assert_eq!(run.status, Some(1), "{command}");
            assert!(
                !run.out.is_empty() && run.err.contains(&format!("careernav: {path}: there is no ")),
                "{run:?}"
            );
        }
    }
    let run = env.run_with(&[("CAREERNAV_CATALOGUE", "/nope")], ["list"]);
    assert!(run.status == Some(1) && run.err.contains("careernav: /nope: "), "{run:?}");
}

#[test]
fn the_sources_say_which_layer_a_field_comes_from() {
    let env = env();
    env.write("mine.yaml", "catalogue: {id: mine, name: Ours}\nroles: [{id: tech-lead, title: Captain, skills: {remove: [scrum]}}]\n");
    let told = env.run(["--catalogue", "mine.yaml", "show", "tech-lead"]).out;
    assert!(told.contains("Ours: title · skills\n"), "{told}");
    assert!(told.contains("careernav catalogue: other names · family"), "{told}");
    let alone = env.run(["show", "tech-lead"]).out;
    assert!(!alone.contains("Which layer"), "one layer needs no telling");
}
