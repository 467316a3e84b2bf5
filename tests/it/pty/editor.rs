//! The terminal lent to the user's editor, whatever that does with it.

use std::path::PathBuf;

use super::driver::{RealProgram, Shell};

/// A catalogue, and an editor that is a script.
struct Desk {
    directory: tempfile::TempDir,
}

impl Desk {
    fn with(script: &str) -> Self {
        let directory = tempfile::tempdir().expect("a temporary directory");
        let desk = Self { directory };
        std::fs::write(desk.path("ladder.yaml"), "roles:\n  - {id: weaver, title: Weaver}\n")
            .expect("a file");
        std::fs::write(desk.path("editor"), format!("#!/bin/sh\n{script}\n")).expect("a script");
        let made = std::process::Command::new("chmod").arg("+x").arg(desk.path("editor")).status();
        assert!(made.is_ok_and(|status| status.success()));
        desk
    }

    fn path(&self, name: &str) -> PathBuf {
        self.directory.path().join(name)
    }

    fn editor(&self) -> String {
        self.path("editor").display().to_string()
    }

    fn arguments(&self) -> String {
        format!("--only --catalogue '{}' weaver", self.path("ladder.yaml").display())
    }

    /// The program alone, its editor opened.
    fn edit(&self) -> RealProgram {
        let ladder = self.path("ladder.yaml").display().to_string();
        let arguments = ["--only", "--catalogue", &ladder, "weaver"];
        let mut program = RealProgram::start_with(&arguments, &[("EDITOR", &self.editor())]);
        program.wait_for("Weaver");
        program.send("e");
        program
    }
}

#[test]
fn an_editor_that_stops_takes_the_program_along_and_both_go_on() {
    // As vim does it, for the whole job; and as some do it, for themselves alone.
    for stop in ["kill -TSTP 0", "kill -TSTP $$", "kill -STOP $$"] {
        let desk = Desk::with(&format!("echo editing\n{stop}\necho gone on\nread line\n"));
        let Some(mut shell) = Shell::start(&[("EDITOR", &desk.editor())]) else {
            eprintln!("skipped: there is no bash here");
            return;
        };
        shell.run_program(&desk.arguments());
        shell.wait_for("Weaver");
        shell.send("e");
        shell.wait_for("Stopped");
        shell.send("echo whole $((6*7))\r");
        shell.wait_for("whole 42");
        shell.send("fg\r");
        shell.wait_for("gone on");
        shell.send("\r");
        shell.wait_for_screen();
        shell.wait_for("Weaver");
        shell.send("q");
        shell.assert_ordinary();
        shell.send("echo ended $?\r");
        shell.wait_for("ended 0");
    }
}

#[test]
fn a_stopped_editor_that_nobody_can_continue_goes_on() {
    let desk = Desk::with("kill -TSTP $$\necho gone on\nread line\n");
    let mut program = desk.edit();
    program.wait_for("gone on");
    program.send("\r");
    program.wait_for("Weaver");
    program.send("q");
    assert_eq!(program.wait_for_end(), 0);
    program.assert_terminal_whole();
}

#[test]
fn an_interrupt_is_for_the_editor_alone() {
    let desk = Desk::with("trap 'echo interrupted' INT\necho editing\nread line\nread line\n");
    let mut program = desk.edit();
    program.wait_for("editing");
    program.send("\u{3}");
    program.wait_for("interrupted");
    program.send("\r\r");
    program.wait_for("Weaver");
    program.send("?");
    program.wait_for("Everywhere");
    program.send("qq");
    assert_eq!(program.wait_for_end(), 0);
    program.assert_terminal_whole();

    // One that dies of it, as a line editor may.
    let desk = Desk::with("echo editing\nread line\n");
    let mut program = desk.edit();
    program.wait_for("editing");
    program.send("\u{3}");
    program.wait_for("The editor ended with an error");
    program.send("q");
    assert_eq!(program.wait_for_end(), 0);
}

#[test]
fn what_an_editor_leaves_behind_is_put_right() {
    let modes = "\\033[?1003h\\033[?1006h\\033[?25l\\033[4h\\033[2;5r\\033[?6h\\033[?7l\\033(0\\033[?1h\\033[?1004h\\033[7m";
    let desk = Desk::with(&format!("stty raw -echo\nprintf '{modes}'\n"));
    let mut program = desk.edit();
    program.wait_for("Weaver");
    program.settle();
    let screen = program.screen();
    assert!(screen.contains('┏') && screen.contains("Roles"), "{screen}");
    program.send("q");
    assert_eq!(program.wait_for_end(), 0);
    program.assert_terminal_whole();
}

#[test]
fn an_editor_that_is_not_there_is_named() {
    let desk = Desk::with("");
    let ladder = desk.path("ladder.yaml").display().to_string();
    let arguments = ["--only", "--catalogue", &ladder, "weaver"];
    for (editor, told) in [
        (
            "/opt/my editors/edit",
            "The editor “/opt/my” cannot be found ($EDITOR is “/opt/my editors/edit”; put a path with spaces in quotes)",
        ),
        (
            "'/opt/my editors/edit' -w",
            "The editor “/opt/my editors/edit” cannot be found ($EDITOR is “'/opt/my editors/edit' -w”)",
        ),
        (
            "no-such-editor --wait",
            "The editor “no-such-editor” cannot be found ($EDITOR is “no-such-editor --wait”)",
        ),
        ("/", "The editor “/” cannot be run ($EDITOR is “/”)"),
    ] {
        let mut program = RealProgram::start_with(&arguments, &[("EDITOR", editor)]);
        program.wait_for("Weaver");
        program.send("e");
        program.wait_for(told);
        program.send("q");
        assert_eq!(program.wait_for_end(), 0);
    }
}

#[test]
fn a_signal_ends_the_program_while_the_editor_has_the_terminal() {
    for signal in ["TERM", "HUP"] {
        let desk = Desk::with("echo editing\nread line\n");
        let mut program = desk.edit();
        program.wait_for("editing");
        program.signal(signal);
        assert_ne!(program.wait_for_end(), 0);
    }
}
