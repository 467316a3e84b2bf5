//! Standard output that closes, fills up, or is read slowly.

use std::fs::OpenOptions;
use std::process::Stdio;

use crate::env::Env;

#[test]
fn a_closed_pipe_ends_quietly() {
    for words in
        [&["list"][..], &["show", "tech-lead", "--json"], &["--help"], &["--version"], &["list", "--help"]]
    {
        let env = Env::new();
        env.write("one.yaml", "roles: [{id: tech-lead, title: Tech lead, stage: entry}]");
        let (reader, writer) = std::io::pipe().expect("a pipe");
        drop(reader);
        let mut command = env.command();
        command.args(["--only", "--catalogue", "one.yaml"]).args(words).stdout(writer).stderr(Stdio::piped());
        let output =
            command.spawn().and_then(std::process::Child::wait_with_output).expect("the program runs");
        let told = String::from_utf8_lossy(&output.stderr).into_owned();
        assert_eq!((output.status.code(), &*told), (Some(0), ""), "{words:?}");
    }
}

#[test]
#[cfg(target_os = "linux")]
fn a_full_disk_is_told_of() {
    for words in
        [&["list"][..], &["--help"], &["--version"], &["list", "--help"], &["show", "tech-lead", "--json"]]
    {
        let env = Env::new();
        let full = OpenOptions::new().write(true).open("/dev/full").expect("the device that is always full");
        let output =
            env.command().args(words).stdout(full).stderr(Stdio::piped()).output().expect("the program runs");
        let told = String::from_utf8_lossy(&output.stderr).into_owned();
        assert_eq!(output.status.code(), Some(1), "{words:?}");
        assert!(told.contains("standard output cannot be written to"), "{words:?} {told}");
    }
}

#[test]
fn a_closed_standard_output_is_told_of() {
    for words in ["list", "--help", "--version", "list --help", "search docker", "check"] {
        let env = Env::new();
        let mut shell = std::process::Command::new("sh");
        shell.arg("-c").arg(format!("'{}' {words} >&-", crate::env::program()));
        shell.env_clear().envs(env.variables()).env("PATH", std::env::var_os("PATH").unwrap_or_default());
        let output = shell.stderr(Stdio::piped()).output().expect("there is a shell");
        let told = String::from_utf8_lossy(&output.stderr).into_owned();
        assert_eq!(output.status.code(), Some(1), "{words}");
        assert!(told.contains("standard output cannot be written to"), "{words}: {told}");
    }
    // What goes nowhere on purpose is another thing.
    let env = Env::new();
    let nowhere = OpenOptions::new().read(true).write(true).open("/dev/null").expect("the device for that");
    let output = env.command().arg("list").stdout(nowhere).stderr(Stdio::piped()).output().expect("it runs");
    assert_eq!((output.status.code(), output.stderr.len()), (Some(0), 0));
}

#[test]
fn a_closed_standard_error_costs_nothing() {
    let env = Env::new();
    let (reader, writer) = std::io::pipe().expect("a pipe");
    drop(reader);
    env.write("odd.yaml", "colour: red\n");
    let words = ["--catalogue", "odd.yaml", "list"];
    let output =
        env.command().args(words).stdout(Stdio::piped()).stderr(writer).output().expect("the program runs");
    assert_eq!(output.status.code(), Some(0));
    assert!(output.stdout.starts_with(b"Junior back-end developer\t"));
}
