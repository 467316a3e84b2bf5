//! The real program in a pseudo-terminal: that it starts, follows the terminal, and leaves it whole.

mod driver;
mod editor;
mod endings;
mod keys;
mod multiplexer;
mod themes;
mod watched;

use std::time::Duration;

use driver::{RealProgram, Shell};

#[test]
fn it_starts_answers_keys_and_quits() {
    let mut program = RealProgram::start(&[]);
    program.wait_for("Roles");
    program.send("/symfnoy");
    program.wait_for("1 typo");
    program.send("\r");
    program.wait_for("Overview");
    program.send("q");
    assert_eq!(program.wait_for_end(), 0);
    program.assert_terminal_whole();
}

#[test]
fn ctrl_c_quits_with_the_status_of_an_interrupt() {
    let mut program = RealProgram::start(&[]);
    program.wait_for("Roles");
    program.send("\u{3}");
    assert_eq!(program.wait_for_end(), 130);
    program.assert_terminal_whole();
}

#[test]
fn it_follows_the_size_of_the_terminal() {
    let mut program = RealProgram::start(&["tech-lead"]);
    program.wait_for("Next steps");
    program.resize(50, 20);
    program.wait_for("[Detail]");
    program.resize(120, 40);
    program.wait_for("Next steps");
    program.send("q");
    program.wait_for_end();
    program.assert_terminal_whole();
}

#[test]
fn a_panic_leaves_the_terminal_whole_and_its_message_readable() {
    if !cfg!(debug_assertions) {
        eprintln!("skipped: a release build has no key that panics");
        return;
    }
    let mut program = RealProgram::start_with(&[], &[("CAREERNAV_TEST", "panic:key")]);
    program.wait_for("Roles");
    program.send("P");
    assert_eq!(program.wait_for_end(), 101);
    program.assert_terminal_whole();
    program.wait_for("a panic that was asked for");
}

#[test]
fn a_signal_leaves_the_terminal_whole_and_is_seen_by_the_parent() {
    for signal in ["TERM", "HUP", "INT", "QUIT"] {
        let mut program = RealProgram::start(&[]);
        program.wait_for("Roles");
        program.signal(signal);
        let status = program.wait_for_end();
        assert_ne!(status, 0, "{signal}");
        program.assert_terminal_whole();
    }
}

#[test]
fn it_is_suspended_and_resumed_by_a_shell() {
    let Some(mut shell) = Shell::start(&[]) else {
        eprintln!("skipped: there is no bash here");
        return;
    };
    shell.run_program("");
    shell.wait_for("Roles");
    shell.send("/kube");
    shell.wait_for("Kubernetes");
    shell.send("\u{1a}");
    shell.wait_for("Stopped");
    shell.send("echo whole $((6*7))\r");
    shell.wait_for("whole 42");
    shell.assert_ordinary();
    shell.send("fg; echo status $?\r");
    shell.wait_for("Kubernetes");
    shell.send("\u{3}");
    shell.wait_for("status 130");
    shell.assert_ordinary();
}

#[test]
fn a_saved_file_appears_and_the_editor_opens_at_the_line() {
    let dir = tempfile::tempdir().expect("a temporary directory");
    let ladder = dir.path().join("ladder.yaml");
    std::fs::write(&ladder, "roles:\n  - {id: weaver, title: Weaver}\n").expect("a file");
    let editor = dir.path().join("editor");
    // An editor that notes what it was called with and adds a line.
    let script = format!(
        "#!/bin/sh\necho \"$@\" > '{0}/called'\necho '  - {{id: dyer, title: Dyer}}' >> '{0}/ladder.yaml'\n",
        dir.path().display()
    );
    std::fs::write(&editor, script).expect("a script");
    let _ = std::process::Command::new("chmod").arg("+x").arg(&editor).status();
    let vi = dir.path().join("vi");
    std::fs::rename(&editor, &vi).expect("called vi, it is told of the line");

    let path = ladder.display().to_string();
    let visual = vi.display().to_string();
    let arguments = ["--only", "--catalogue", &path, "weaver"];
    let mut program = RealProgram::start_with(&arguments, &[("VISUAL", &visual)]);
    program.wait_for("Weaver");
    std::fs::write(&ladder, "roles:\n  - {id: weaver, title: Master weaver}\n").expect("a file");
    program.wait_for("Master weaver");
    program.send("e");
    program.wait_for("Dyer");
    let called = std::fs::read_to_string(dir.path().join("called")).expect("the editor was called");
    assert!(called.starts_with("+2 ") && called.trim_end().ends_with("ladder.yaml"), "{called}");
    program.send("q");
    assert_eq!(program.wait_for_end(), 0);
    program.assert_terminal_whole();
}

#[test]
fn what_is_typed_while_a_catalogue_is_read_is_done_once_it_is_there() {
    let dir = tempfile::tempdir().expect("a temporary directory");
    let pipe = dir.path().join("slow.yaml").display().to_string();
    let made = std::process::Command::new("mkfifo").arg(&pipe).status();
    if !made.is_ok_and(|status| status.success()) {
        eprintln!("skipped: no mkfifo here");
        return;
    }
    let yaml = "roles:\n  - {id: weaver, title: Weaver}\n  - {id: dyer, title: Dyer}\n";
    // Nothing comes out of the pipe before something is put in: reading takes as long as the test wants.
    let mut program = RealProgram::start(&["--only", "--catalogue", &pipe]);
    program.wait_for("Looking for catalogue files");
    program.send("/dye\r");
    program.resize(100, 30);
    std::fs::write(&pipe, yaml).expect("written");
    program.wait_for("careernav › Dyer");
    program.send("q");
    assert_eq!(program.wait_for_end(), 0);
    program.assert_terminal_whole();

    let mut program = RealProgram::start(&["--only", "--catalogue", &pipe, "nobody"]);
    program.wait_for("Looking for catalogue files");
    std::fs::write(&pipe, yaml).expect("written");
    assert_eq!(program.wait_for_end(), 1);
    program.assert_terminal_whole();

    let mut program = RealProgram::start(&["--only", "--catalogue", &pipe]);
    program.wait_for("Looking for catalogue files");
    program.send("q");
    assert_eq!(program.wait_for_end(), 0);
    program.assert_terminal_whole();
}

#[test]
fn nothing_is_written_while_nothing_happens() {
    let mut program = RealProgram::start(&[]);
    program.wait_for("Roles");
    program.settle();
    let before = program.written();
    // The only wait for time among the tests: that nothing comes cannot be waited for otherwise.
    std::thread::sleep(Duration::from_secs(2));
    assert_eq!(program.written(), before, "bytes were written while idle");
    program.send("q");
    program.wait_for_end();
}

#[test]
fn a_notice_of_a_broken_file_goes_when_the_file_is_mended() {
    let dir = tempfile::tempdir().expect("a temporary directory");
    let ladder = dir.path().join("ladder.yaml");
    let sound = "roles:\n  - {id: weaver, title: Weaver, stage: entry}\n";
    std::fs::write(&ladder, sound).expect("a file");
    let path = ladder.display().to_string();
    let mut program = RealProgram::start(&["--only", "--catalogue", &path, "weaver"]);
    program.wait_for("? keys");
    std::fs::write(&ladder, sound.replace("entry", "wizard")).expect("a file");
    program.wait_for("1 new problem; the last sound version is still shown");
    std::fs::write(&ladder, sound).expect("a file");
    program.wait_for("? keys");
    assert!(!program.screen().contains("problem"), "{}", program.screen());
    program.send("q");
    assert_eq!(program.wait_for_end(), 0);
}
