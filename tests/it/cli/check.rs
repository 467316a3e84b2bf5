//! `careernav check`: every problem with its place, and exit statuses for continuous integration.

use std::fmt::Write;

use serde_json::Value;

use super::said;
use crate::env::{Env, Run};

const BROKEN: &str = "\
skills:
  - {id: python, name: Python, kind: technical}
roles:
  - id: developer
    title: Developer
    stage: entry
    skills:
      - {skill: pyton, need: useful}
      - {skill: python, need: useful}
";

fn check(text: &str, words: &[&str]) -> Run {
    let env = Env::new();
    env.write("roles.yaml", text);
    env.run(["--only", "check", "roles.yaml"].iter().chain(words))
}

#[test]
fn a_sound_catalogue_is_counted() {
    assert_eq!(said("check"), "No problems: 3 roles, 2 skills.\n");
    assert_eq!(said("check --strict --format json"), "{\n  \"version\": 1,\n  \"problems\": []\n}\n");
}

#[test]
fn problems_come_with_place_line_and_hint() {
    let run = check(BROKEN, &["--ascii"]);
    assert_eq!((run.status, &*run.err), (Some(1), ""));
    for part in [
        "error[unknown-id]: ",
        " --> roles.yaml:8:17\n",
        "8 |       - {skill: pyton, need: useful}\n",
        "  |                 ^^^^^ roles > developer > skills > 1 > skill\n",
        " = hint: ",
        "`python`",
        "\n1 error, 0 warnings.\n",
    ] {
        assert!(run.out.contains(part), "{part:?} in:\n{}", run.out);
    }
}

#[test]
fn one_option_asks_for_json_as_in_every_command() {
    let env = super::small();
    let long = env.run(["--only", "--catalogue", "small.yaml", "check", "--format", "json"]);
    let short = env.run(["--only", "--catalogue", "small.yaml", "check", "--json"]);
    assert_eq!((short.status, &short.out), (long.status, &long.out));
    assert!(short.out.contains("\"problems\""));
}

#[test]
fn problems_are_told_as_json() {
    let run = check(BROKEN, &["--format", "json"]);
    assert_eq!((run.status, &*run.err), (Some(1), ""));
    let told: Value = serde_json::from_str(&run.out).expect("JSON");
    let problem = &told["problems"][0];
    let keys: Vec<&str> = problem.as_object().expect("an object").keys().map(String::as_str).collect();
    assert_eq!(keys, ["column", "file", "hint", "line", "message", "rule", "severity", "within"]);
    assert_eq!((&problem["severity"], &problem["rule"]), (&"error".into(), &"unknown-id".into()));
    assert_eq!((&problem["line"], &problem["column"]), (&8.into(), &17.into()));
    assert_eq!(problem["file"], "roles.yaml");
}

#[test]
fn problems_are_told_to_github() {
    let run = check(BROKEN, &["--format", "github"]);
    assert_eq!((run.status, &*run.err), (Some(1), ""));
    let told = "::error file=roles.yaml,line=8,col=17,title=unknown-id::there is no skill with the id `pyton`; \
                did you mean `python`?\n";
    assert_eq!(run.out, told);
    assert_eq!(said("check --format github"), "");

    let env = Env::new();
    env.write("our roles, 100%/a.yaml", "roles: [{id: a, title: A, \"st,a:g%e\": entry}]\nx: 1\n");
    let run = env.run(["--only", "check", "--format=github", "--color=always", "./our roles, 100%"]);
    let lines: Vec<&str> = run.out.lines().collect();
    let file = "file=our roles%2C 100%25/a.yaml";
    assert!(lines[0].starts_with(&format!("::error {file},line=1,col=27,title=unknown-key::")), "{lines:#?}");
    assert!(lines[0].contains("`st,a:g%25e`"), "{lines:#?}");
    assert!(lines.iter().all(|line| line.starts_with("::error file=")), "{lines:#?}");
}

#[test]
fn errors_and_warnings_stand_apart_and_are_counted() {
    let mixed = "\
skills: [{id: python, name: Python}]
roles:
  - {id: dev, title: Dev, stage: boss, skills: [{skill: python}]}
  - {id: lead, title: Lead, stage: lead, family: none}
";
    let run = check(mixed, &["--ascii", "--strict"]);
    assert_eq!((run.status, &*run.err), (Some(1), ""));
    let heads = run.out.lines().filter_map(|line| line.split_once('[')).map(|(head, _)| head);
    let heads: Vec<&str> = heads.filter(|head| matches!(*head, "error" | "warning")).collect();
    assert_eq!(heads, ["error", "error", "warning", "warning"], "{}", run.out);
    for place in ["roles.yaml:3:34", "roles.yaml:4:50", "roles.yaml:1:10", "roles.yaml:3:49"] {
        assert!(run.out.contains(place), "{place} in {}", run.out);
    }
    assert_eq!(run.out.lines().last(), Some("2 errors, 2 warnings."));
}

#[test]
fn warnings_fail_only_where_that_is_asked_for() {
    let kindless = "skills: [{id: python, name: Python}]\n";
    let run = check(kindless, &[]);
    assert!(run.status == Some(0) && run.out.contains("warning[missing-value]"), "{run:?}");
    assert_eq!(check(kindless, &["--strict"]).status, Some(1));
    assert_eq!(check(kindless, &["--strict", "--format=json"]).status, Some(1));
    assert_eq!(check(kindless, &["--strict", "--format=github"]).status, Some(1));
    assert_eq!(check(kindless, &["--format=github"]).status, Some(0));
}

#[test]
fn every_path_is_checked_over_the_rest() {
    let env = Env::new();
    env.write("base.yaml", "skills: [{id: python, name: Python, kind: technical}]\n");
    env.write(
        "roles.yaml",
        "roles: [{id: dev, title: Dev, stage: entry, skills: [{skill: python, need: useful}]}]\n",
    );
    let sound = env.run(["--only", "--catalogue", "base.yaml", "check", "roles.yaml"]);
    assert_eq!((sound.status, &*sound.out), (Some(0), "No problems: 1 role, 1 skill.\n"));
    let alone = env.run(["--only", "check", "roles.yaml", "nowhere"]);
    assert_eq!(alone.status, Some(1));
    assert!(alone.out.contains("unknown-id") && alone.out.contains("missing-path"), "{}", alone.out);
}

#[test]
fn files_that_are_no_text_are_told_of() {
    let env = Env::new();
    env.write("latin.yaml", b"roles: [{id: dev, title: D\xe9v}]\n");
    env.write("deep.yaml", "[".repeat(5000));
    let run = env.run(["--only", "check", "."]);
    assert_eq!(run.status, Some(1));
    assert!(run.out.contains("latin.yaml:1:27") && run.out.contains("deep.yaml:1:"), "{}", run.out);
}

#[test]
fn a_layer_may_accept_rules_it_breaks_and_nothing_is_lost_in_silence() {
    let env = Env::new();
    let layer = |accept: &str| {
        format!(
            "catalogue: {{id: a, name: A, accept: [{accept}]}}\nroles:\n  \
             - {{id: x, title: X, aliases: [same], stage: entry}}\n  - {{id: y, title: Y, aliases: [same], stage: entry}}\n"
        )
    };
    env.write("a.yaml", layer(""));
    let check = ["check", "--only", "--strict", "a.yaml"];
    let run = env.run(check);
    assert_eq!(run.status, Some(1), "{}", run.out);
    env.write("a.yaml", layer("ambiguous-name"));
    let run = env.run(check);
    assert_eq!(run.status, Some(0), "{}", run.out);
    assert!(run.out.contains("One more breaks a rule that its layer accepts"), "{}", run.out);
    let paths = env.run(["--only", "--catalogue", "a.yaml", "paths"]);
    assert!(paths.out.contains("Accepted: ambiguous-name (1)"), "{}", paths.out);
    // Only that layer, only that rule, only warnings.
    env.write("a.yaml", layer("unknown-id"));
    let run = env.run(check);
    assert!(run.out.contains("`unknown-id` is not a rule that may be accepted"), "{}", run.out);
    assert!(run.out.contains("warning[ambiguous-name]"), "{}", run.out);
}

/// A file of another form: a few kinds of problems, many times over.
fn of_another_form() -> String {
    let mut text = "skills:\n".to_owned();
    for skill in 1..=30 {
        let _ =
            writeln!(text, "  - id: skill-{skill}\n    name: S{skill}\n    kind: hard\n    levels: [1, 2]");
    }
    text += "roles:\n";
    for role in 1..=30 {
        let _ = writeln!(
            text,
            "  - {{id: r{role}, title: R{role}, stage: entry, family: nowhere-{role}, mood: 3}}"
        );
    }
    text
}

#[test]
fn what_repeats_is_told_once_with_its_count_and_next_places() {
    let text = of_another_form();
    let run = check(&text, &["--ascii"]);
    let (errors, _) = run.out.split_once("warning[").expect("errors, then warnings");
    assert!(errors.lines().count() < 120, "{errors}");
    for part in [
        "error[unknown-key]: unknown key `levels`\n --> roles.yaml:5:5\n",
        "and 29 more: roles.yaml:9:5, roles.yaml:13:5, roles.yaml:17:5, roles.yaml:21:5, roles.yaml:25:5, ...\n",
        "error[unknown-key]: unknown key `mood`\n",
        "error[broken-value]: `hard` is not a kind of skill\n",
        "error[unknown-id]: there is no family with the id `nowhere-1`\n",
        " more of this kind: roles.yaml:",
    ] {
        assert!(errors.contains(part), "{part:?} in:\n{errors}");
    }
    assert_eq!(run.out.matches("unknown key `levels`").count(), 1);
    assert!(run.out.ends_with("120 errors, 30 warnings.\n"), "{}", run.out);
    let french = check(&text, &["--lang", "fr"]).out;
    assert!(french.contains("et 29 autres\u{a0}: roles.yaml:9:5, "), "{french}");
}

#[test]
fn what_repeats_in_several_files_is_told_with_their_names() {
    let env = Env::new();
    for name in ["a", "b"] {
        env.write(
            &format!("{name}.yaml"),
            format!("skills: [{{id: {name}, name: A, kind: soft, mood: 1}}]\n"),
        );
    }
    let run = env.run(["--only", "check", "."]);
    assert_eq!(run.out.matches("error[unknown-key]").count(), 1, "{}", run.out);
    assert!(run.out.contains("and 1 more: ./b.yaml:1:39\n"), "{}", run.out);
}

#[test]
fn programs_are_told_every_problem() {
    let told: Value = serde_json::from_str(&check(&of_another_form(), &["--json"]).out).expect("JSON");
    assert_eq!(told["problems"].as_array().map(Vec::len), Some(150));
    let github = check(&of_another_form(), &["--format", "github"]).out;
    assert_eq!(github.lines().count(), 150);
}

#[test]
fn a_merge_conflict_is_one_error_where_it_begins() {
    let conflict =
        "roles:\n<<<<<<< HEAD\n  - {id: a, title: A}\n=======\n  - {id: a, title: B}\n>>>>>>> other\n";
    let run = check(conflict, &["--ascii"]);
    assert_eq!((run.status, run.out.matches("error[").count()), (Some(1), 1), "{}", run.out);
    assert!(
        run.out.starts_with("error[merge-conflict]: a merge conflict is not resolved here"),
        "{}",
        run.out
    );
    assert!(run.out.contains(" --> roles.yaml:2:1\n") && run.out.contains("<<<<<<< HEAD\n"), "{}", run.out);
}

#[test]
fn a_junior_is_no_senior() {
    let run = check("roles: [{id: a, title: A, stage: junior}]\n", &["--ascii"]);
    assert!(run.out.contains("did you mean `entry`?"), "{}", run.out);
}

#[test]
fn github_finds_files_from_the_root_of_the_repository() {
    let env = Env::new();
    env.write("repo/ladder/g.yaml", "roles: [{id: a, title: A, stage: wizard}]\n");
    let repo = env.home().join("repo");
    let named = |from: &str, workspace: Option<&str>, path: &str| {
        let mut command = env.command();
        command.current_dir(env.home().join(from));
        command.args(["--only", "check", "--format", "github", path]);
        command.envs(workspace.map(|workspace| ("GITHUB_WORKSPACE", workspace)));
        let run: Run = assert_cmd::Command::from_std(command).output().expect("the program runs").into();
        run.out.split(',').next().unwrap_or_default().trim_start_matches("::error file=").to_owned()
    };
    let workspace = repo.to_str();
    let absolute = repo.join("ladder/g.yaml").display().to_string();
    assert_eq!(named("repo/ladder", workspace, "."), "ladder/g.yaml");
    assert_eq!(named("repo/ladder", workspace, "../ladder"), "ladder/g.yaml");
    assert_eq!(named(".", workspace, "repo"), "ladder/g.yaml");
    assert_eq!(named(".", workspace, &absolute), "ladder/g.yaml");
    assert_eq!(named("repo/ladder", None, "g.yaml"), "g.yaml", "there is no repository");
    std::fs::create_dir(repo.join(".git")).expect("a directory");
    assert_eq!(named("repo/ladder", None, "g.yaml"), "ladder/g.yaml");
    assert_eq!(named("/", Some("/nowhere"), &absolute), "ladder/g.yaml");
}

#[test]
fn standard_input_is_checked_as_a_file() {
    let env = Env::new();
    let check = |text: &str, words: &[&str]| -> Run {
        let mut command = assert_cmd::Command::from_std(env.command());
        command.args(["--only", "check", "-"]).args(words).write_stdin(text.to_owned());
        command.output().expect("the program runs").into()
    };
    assert_eq!(
        check("roles: [{id: a, title: A, stage: entry}]\n", &[]).out,
        "No problems: 1 role, 0 skills.\n"
    );
    let run = check(BROKEN, &["--ascii"]);
    assert!(run.status == Some(1) && run.out.contains("--> <stdin>:8:17\n"), "{}", run.out);
    let run = check("roles: [", &["--format", "github"]);
    assert!(
        run.out.starts_with("::error file=<stdin>,line=") && run.out.contains("title=syntax"),
        "{}",
        run.out
    );
    assert!(check("", &[]).out.contains("warning[empty-file]"));
    assert!(check("just text", &[]).out.contains("error[not-a-catalogue]"));
}

#[test]
fn files_beside_a_catalogue_that_are_none_of_ours_are_a_warning_each() {
    let env = Env::new();
    env.write("ladder/roles.yaml", "roles: [{id: a, title: A, stage: entry}]\n");
    env.write("ladder/docker-compose.yaml", "services: {web: {image: nginx, image: apache}}\nversion: 3\n");
    env.write("ladder/node_modules/x/y.yaml", "a: b: c\n");
    env.write("ladder/drafts/y.yaml", "a: b: c\n");
    env.write("ladder/.gitignore", "/drafts/\n");
    let run = env.run(["--only", "check", "--ascii", "ladder"]);
    assert_eq!(run.status, Some(0), "{}", run.out);
    assert!(run.out.contains("warning[not-a-catalogue]: not a careernav file: it has none of the keys "));
    assert!(run.out.ends_with("\n0 errors, 1 warning.\n"), "{}", run.out);
    let run = env.run(["--only", "check", "--ascii", "ladder/docker-compose.yaml"]);
    assert!(run.out.starts_with("error[not-a-catalogue]: not a careernav catalogue\n"), "{}", run.out);
    assert!(run.out.contains("`careernav init` writes one, `careernav schema catalogue` describes it"));
    assert!(run.out.ends_with("\n1 error, 0 warnings.\n"), "{}", run.out);
}

#[test]
fn the_root_cause_stands_first() {
    let env = Env::new();
    env.write("a.yaml", "roles: [{id: a, title: A, stage: entry, family: f}]\n");
    env.write("b.yaml", "families: [{id: f, name: F}\n");
    let run = env.run(["--only", "check", "."]);
    let at = |part| run.out.find(part).unwrap_or_else(|| panic!("{part} in {}", run.out));
    assert!(at("error[syntax]") < at("error[unknown-id]"), "{}", run.out);
}
