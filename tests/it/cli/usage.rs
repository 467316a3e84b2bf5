//! Help, version and wrong usage.

use super::{on_small, small};

#[test]
fn wrong_usage_has_status_two_and_says_what_is_wrong() {
    for (line, word) in [
        ("list --colour", "--colour"),
        ("list --stage boss", "boss"),
        ("--lang 1 list", "--lang"),
        ("--color sometimes list", "sometimes"),
        ("show", "<ROLE_OR_SKILL>"),
        ("search", "<WORDS>"),
        ("search py --kind thing", "thing"),
        ("search py --limit many", "many"),
        ("check --format xml", "xml"),
        ("schema", "<FILES>"),
        ("schema profile", "profile"),
        ("init", "<DIR>"),
        ("init a b", "'b'"),
        ("developer list", "not both"),
        ("next developer lead", "'lead'"),
        ("next developer --count 3", "--similar"),
        ("next developer --similar --count 51", "51"),
        ("route developer", "<TO>"),
        ("route developer lead --by speed", "speed"),
        ("route developer lead --count 0", "0"),
        ("route developer lead --count 21", "21"),
        ("compare developer", "<B>"),
    ] {
        let run = on_small(line);
        assert_eq!((run.status, &*run.out), (Some(2), ""), "{line}");
        assert!(run.err.starts_with("careernav: ") && run.err.contains(word), "{line}: {}", run.err);
    }
}

#[test]
fn misspelt_commands_are_told_with_the_right_one() {
    for (line, word, command) in [
        ("serach python", "serach", "search"),
        ("--lang de serach python", "serach", "search"),
        ("chekc .", "chekc", "check"),
        ("lsit --stage entry", "lsit", "list"),
        ("shwo developer --json", "shwo", "show"),
    ] {
        let run = on_small(line);
        let told =
            format!("careernav: there is no command `{word}`; did you mean the command `{command}`?\n");
        assert!(run.status == Some(2) && run.err.starts_with(&told), "{line}: {}", run.err);
    }
    let run = on_small("--lang fr serach python");
    let told =
        "careernav: la commande `serach` n’existe pas\u{a0}; vouliez-vous dire la commande `search`\u{a0}?\n";
    assert!(run.status == Some(2) && run.err.starts_with(told), "{}", run.err);
    let run = on_small("serach");
    assert!(run.status == Some(1) && run.err.ends_with("Did you mean the command `search`?\n"), "{run:?}");
    let run = on_small("chekc --lang fr");
    assert!(run.err.ends_with("Vouliez-vous dire la commande `check`\u{a0}?\n"), "{run:?}");
    assert!(!on_small("develoepr").err.contains("command"), "it is near no command");
    let run = on_small("version");
    assert!(run.status == Some(1) && run.err.contains("There is no command `version`"), "{run:?}");
}

#[test]
fn a_stage_of_another_ladder_is_told_with_ours() {
    let run = on_small("list --stage junior");
    assert!(run.status == Some(2) && run.err.contains("did you mean `entry`?"), "{}", run.err);
    assert!(on_small("list --help").out.contains("[possible values: entry, intermediate"));
}

#[test]
fn usage_is_that_of_the_command_that_is_meant() {
    for (line, command) in [
        ("list --colour", "list"),
        ("--lang fr serach python", "search"),
        ("export compare developer lead --out x.pdf", "export compare"),
        ("search stage:junior", "search"),
        ("list --header --format html", "list"),
        ("export mapp", "export"),
    ] {
        let run = on_small(line);
        assert_eq!((run.status, &*run.out), (Some(2), ""), "{line}");
        let help = format!("careernav {command} --help");
        assert!(
            run.err.contains(&format!(": careernav {command} ")) && run.err.contains(&help),
            "{}",
            run.err
        );
    }
}

#[test]
fn help_and_version_are_answers() {
    let version = on_small("--version");
    assert_eq!(version.status, Some(0));
    assert_eq!(version.out, concat!("careernav ", env!("CARGO_PKG_VERSION"), "\n"));
    for line in ["--help", "-h", "help", "list --help", "help check"] {
        let run = on_small(line);
        assert_eq!((run.status, &*run.err), (Some(0), ""), "{line}");
        assert!(run.out.contains("Usage: careernav"), "{}", run.out);
    }
}

#[test]
fn help_names_every_command_and_variable() {
    let help = on_small("--help").out;
    let commands =
        ["list", "show", "search", "next", "route", "compare", "check", "paths", "init", "schema", "export"];
    for word in commands.iter().chain(&["CAREERNAV_CATALOGUE", "NO_COLOR", "130"]) {
        assert!(help.contains(word), "{word}");
    }
}

#[test]
fn words_after_two_hyphens_are_names() {
    let run = on_small("-- list");
    assert!(run.status == Some(1) && run.err.contains("“list”"), "{run:?}");
}

/// Wrong lines, one or more of each kind.
const WRONG: &[&str] = &[
    "list --colour",
    "list --famly software",
    "--count 3 next developer",
    "next developer lead",
    "list --stage boss",
    "list --stage junior",
    "--lang 1 list",
    "--color sometimes list",
    "--color",
    "list --format json --format text",
    "list --json --format html",
    "export map --family a --steps 2",
    "check --format xml",
    "check --format githb",
    "search py --limit many",
    "route developer",
    "route",
    "route developer lead --count 21",
    "show developer --force",
    "export mapp",
    "export map --steps 1",
    "list --header --format html",
    "list --header --json",
    "help lits",
    "developer list",
    "export map --around developer --out map.jpg",
    "export route developer lead --zoom codes",
    "import esco data",
    "import isco data --out x",
    "serach python",
    "-- list --json",
];

#[test]
fn every_complaint_is_told_in_the_language_of_the_command() {
    for lang in ["en", "fr"] {
        let told: Vec<String> = WRONG
            .iter()
            .map(|line| {
                let run = small().run_with(
                    &[("LC_ALL", lang)],
                    ["--only", "--catalogue", "small.yaml"].into_iter().chain(line.split_whitespace()),
                );
                assert_eq!((run.status, &*run.out), (Some(2), ""), "{line}");
                assert!(!run.err.contains("{$") && !run.err.contains("usage-"), "{}", run.err);
                format!("$ careernav {line}\n{}", run.err)
            })
            .collect();
        insta::assert_snapshot!(format!("complaints_in_{lang}"), told.join("\n"));
    }
    let run = small().run(["--only", "--lang=fr"]);
    assert!(run.err.starts_with("careernav: --only laisse de côté"), "{}", run.err);
}

#[test]
fn help_is_told_in_the_language_of_the_command() {
    for lang in ["en", "fr"] {
        for (name, line) in
            [("top", "--help"), ("next", "next -h"), ("check", "help check"), ("export", "export --help")]
        {
            let run = small().run_with(&[("LC_ALL", lang)], line.split_whitespace());
            assert_eq!((run.status, &*run.err), (Some(0), ""), "{line}");
            insta::assert_snapshot!(format!("help_of_{name}_in_{lang}"), run.out);
        }
    }
    let run = on_small("--lang fr export");
    assert_eq!((run.status, &*run.out), (Some(2), ""));
    assert!(run.err.contains("Usage\u{a0}: careernav export [OPTIONS] <COMMANDE>\n"), "{}", run.err);
}

#[test]
fn what_fails_later_is_told_in_the_language_of_the_command() {
    for (lang, told) in [
        ("en", "nowhere cannot be read: there is no such file or directory"),
        ("fr", "nowhere ne peut pas être lu\u{a0}: aucun fichier ni répertoire ne porte ce nom"),
    ] {
        let run = on_small(&format!("--lang {lang} import onet nowhere --out x"));
        assert_eq!((run.status, &*run.err), (Some(1), &*format!("careernav: {told}\n")));
    }
}
