//! The terminal is asked for its background, and the answer is no key.

use super::driver::RealProgram;

const QUESTION: &str = "\u{1b}]11;?";
/// Arguments and variables.
type Start<'a> = (&'a [&'a str], &'a [(&'a str, &'a str)]);

const ALL_COLOURS: [(&str, &str); 1] = [("COLORTERM", "truecolor")];

#[test]
fn the_background_decides_where_the_terminal_tells_it() {
    let mut program = RealProgram::start_with(&[], &ALL_COLOURS);
    program.wait_to_write(QUESTION);
    program.send("\u{1b}]11;rgb:ffff/ffff/ffff\u{1b}");
    program.send("\\");
    // A colour of the light palette.
    program.wait_to_write("38;2;31;35;40");
    program.send("/kube");
    program.wait_for("/ kube");
    program.send("\u{3}");
    assert_eq!(program.wait_for_end(), 130);
    program.assert_terminal_whole();
}

#[test]
fn nobody_is_asked_where_the_answer_would_be_no_use() {
    let cases: [Start<'_>; 4] = [
        (&[], &[]),
        (&["--theme", "terminal"], &ALL_COLOURS),
        (&["--color", "never"], &ALL_COLOURS),
        (&[], &[("COLORTERM", "truecolor"), ("NO_COLOR", "1")]),
    ];
    for (arguments, variables) in cases {
        let mut program = RealProgram::start_with(arguments, variables);
        program.wait_for("Roles");
        program.send("q");
        assert_eq!(program.wait_for_end(), 0);
        assert!(!program.has_written(QUESTION), "{arguments:?} {variables:?}");
    }
}

#[test]
fn themes_are_named_by_option_and_variable() {
    let dark = "48;2;22;24;29";
    let named: [Start<'_>; 2] = [(&["--theme", "dark"], &[]), (&[], &[("CAREERNAV_THEME", "dark")])];
    for (arguments, variables) in named {
        let mut program = RealProgram::start_with(arguments, variables);
        program.wait_to_write(dark);
        program.send("q");
        assert_eq!(program.wait_for_end(), 0);
    }
    let anyway = [("NO_COLOR", "1")];
    let mut program = RealProgram::start_with(&["--theme", "dark", "--color", "always"], &anyway);
    program.wait_to_write(dark);
    program.send("q");
    assert_eq!(program.wait_for_end(), 0);
    let mut program = RealProgram::start_with(&["--theme", "dark", "--color", "never"], &[]);
    program.wait_for("Roles");
    program.send("q");
    assert_eq!(program.wait_for_end(), 0);
    assert!(!program.has_written("48;2;"));
}
