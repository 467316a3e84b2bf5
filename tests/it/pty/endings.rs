//! Every way the program can end, in the middle of whatever it does.

use super::driver::{RealProgram, Shell};

#[test]
fn a_panic_of_any_thread_ends_the_program_with_its_message() {
    if !cfg!(debug_assertions) {
        eprintln!("skipped: a release build does not panic on request");
        return;
    }
    for (place, keys) in [("input", ""), ("index", ""), ("reload", "R")] {
        let mut program = RealProgram::start_with(&[], &[("CAREERNAV_TEST", &format!("panic:{place}"))]);
        if !keys.is_empty() {
            program.wait_for("Roles");
            program.send(keys);
        }
        assert_eq!(program.wait_for_end(), 101, "{place}");
        program.assert_terminal_whole();
        program.wait_for("a panic that was asked for");
    }
}

#[test]
fn signals_and_ctrl_c_are_heeded_while_the_program_is_at_work() {
    if !cfg!(debug_assertions) {
        eprintln!("skipped: a release build does not work without end on request");
        return;
    }
    for signal in ["TERM", "HUP", "INT", "QUIT"] {
        let mut program = RealProgram::start_with(&[], &[("CAREERNAV_TEST", "work:key")]);
        program.wait_for("Roles");
        program.send("B");
        program.signal(signal);
        assert_ne!(program.wait_for_end(), 0);
        program.assert_terminal_whole();
    }
    let mut program = RealProgram::start_with(&[], &[("CAREERNAV_TEST", "work:key")]);
    program.wait_for("Roles");
    program.send("B");
    program.send("abc\u{3}");
    assert_eq!(program.wait_for_end(), 130);
    program.assert_terminal_whole();
}

#[test]
fn signals_end_it_while_it_is_suspended() {
    for signal in ["TERM", "HUP"] {
        let Some(mut shell) = Shell::start(&[]) else {
            eprintln!("skipped: there is no bash here");
            return;
        };
        shell.run_program("");
        shell.wait_for("Roles");
        shell.send("\u{1a}");
        shell.wait_for("Stopped");
        // The shell continues a stopped job that it sends a signal to, in the background.
        let until_ended = "while kill -0 $p 2>/dev/null; do sleep 0.05; done; echo over $((6*7))";
        shell.send(&format!("p=$(jobs -p); kill -{signal} %1; {until_ended}\r"));
        shell.wait_for("over 42");
        shell.assert_ordinary();
    }
}

#[test]
fn in_the_background_it_leaves_the_terminal_alone() {
    let Some(mut shell) = Shell::start(&[]) else {
        eprintln!("skipped: there is no bash here");
        return;
    };
    shell.run_program("");
    shell.wait_for("Roles");
    shell.send("\u{1a}");
    shell.wait_for("Stopped");
    shell.send("bg; echo behind $((6*7))\r");
    shell.wait_for("behind 42");
    shell.assert_ordinary();
    shell.send("fg\r");
    shell.wait_for_screen();
    shell.wait_for("Roles");
    shell.send("q");
    shell.assert_ordinary();
}

#[test]
fn an_incredible_window_is_not_believed() {
    let mut program = RealProgram::start(&[]);
    program.wait_for("Roles");
    for (cols, rows) in [(20_000, 20_000), (65_535, 65_535), (1, 65_535), (65_535, 1), (0, 0)] {
        program.claim_size(cols, rows);
        program.send("jk");
    }
    program.resize(120, 40);
    program.send("/symfnoy");
    program.wait_for("1 typo");
    if let Some(megabytes) = program.peak_memory() {
        assert!(megabytes < 600, "{megabytes} MB for a window nobody has");
    }
    program.send("\u{3}");
    assert_eq!(program.wait_for_end(), 130);
    program.assert_terminal_whole();
}
