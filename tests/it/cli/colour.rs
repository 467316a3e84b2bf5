//! Who decides on colours: `--color`, then `NO_COLOR`, then whether somebody looks at a terminal.

use std::io::Read;

use portable_pty::{CommandBuilder, PtySize, native_pty_system};

use super::small;
use crate::env::{Env, program};

const WORDS: [&str; 3] = ["--only", "--catalogue", "small.yaml"];

fn piped(env: &Env, variables: &[(&str, &str)], words: &[&str]) -> bool {
    let run = env.run_with(variables, WORDS.iter().chain(words));
    (run.out + &run.err).contains('\u{1b}')
}

/// What the program writes on a terminal of 60 columns.
fn on_terminal(env: &Env, variables: &[(&str, &str)], words: &[&str]) -> String {
    let size = PtySize { rows: 24, cols: 60, pixel_width: 0, pixel_height: 0 };
    let pair = native_pty_system().openpty(size).expect("a terminal");
    let mut command = CommandBuilder::new(program());
    command.env_clear();
    command.env("TERM", "xterm-256color");
    for (name, value) in env.variables() {
        command.env(name, value);
    }
    for (name, value) in variables {
        command.env(name, value);
    }
    command.args(WORDS.iter().chain(words));
    command.cwd(env.home());
    let mut child = pair.slave.spawn_command(command).expect("the program runs");
    drop(pair.slave);
    let mut written = Vec::new();
    // The end of the program shows as an error where the system says so.
    let _ = pair.master.try_clone_reader().expect("a reader").read_to_end(&mut written);
    assert!(child.wait().expect("an end").success());
    String::from_utf8(written).expect("UTF-8")
}

#[test]
fn pipes_are_coloured_only_on_demand() {
    let env = small();
    for words in
        [&["list"][..], &["show", "lead"], &["search", "py"], &["next", "lead"], &["check"], &["--help"]]
    {
        assert!(!piped(&env, &[], words), "{words:?}");
    }
    for words in [&["list"][..], &["show", "lead"], &["search", "py"], &["next", "lead"], &["list", "--help"]]
    {
        assert!(piped(&env, &[], &[&["--color", "always"], words].concat()), "{words:?}");
        assert!(piped(&env, &[("NO_COLOR", "1")], &[&["--color=always"], words].concat()), "{words:?}");
    }
}

#[test]
fn terminals_are_coloured_unless_told_not_to() {
    let env = small();
    let coloured =
        |variables: &[(&str, &str)], words: &[&str]| on_terminal(&env, variables, words).contains("\u{1b}[");
    for words in [&["list"][..], &["show", "lead"], &["--help"]] {
        assert!(coloured(&[], words), "{words:?}");
        assert!(!coloured(&[("NO_COLOR", "1")], words), "{words:?}");
        assert!(!coloured(&[], &[words, &["--color=never"]].concat()), "{words:?}");
        assert!(!coloured(&[("TERM", "dumb")], words), "{words:?}");
        assert!(coloured(&[("NO_COLOR", "1")], &[&["--color", "always"], words].concat()), "{words:?}");
    }
}

#[test]
fn terminals_get_columns_and_wrapped_lines() {
    let env = small();
    let list = on_terminal(&env, &[("NO_COLOR", "1")], &["list"]);
    assert_eq!(
        list.replace('\r', ""),
        "Software\n  Developer  entry\n  Team lead  lead\nCrafts\n  Potter     entry\n"
    );
    let words = ["--lang", "fr", "show", "developer"];
    let role = on_terminal(&env, &[("NO_COLOR", "1")], &words);
    assert!(role.lines().all(|line| line.chars().count() <= 60), "{role}");
}
