//! What the terminal sends, as it arrives over real lines, and what terminals can show.

use super::driver::RealProgram;

#[test]
fn a_key_that_comes_in_pieces_is_that_key() {
    let mut program = RealProgram::start(&[]);
    program.wait_for("Roles");
    program.send("/developer");
    program.wait_for("/ developer");
    for _ in 0..5 {
        program.send("\u{1b}");
        program.send("[B");
    }
    program.send("s");
    program.wait_for("/ developers");
    program.send("\u{3}");
    assert_eq!(program.wait_for_end(), 130);
}

#[test]
fn a_paste_is_text_even_in_pieces_and_however_long() {
    let mut program = RealProgram::start(&[]);
    program.wait_for("Roles");
    program.send("/");
    program.send("\u{1b}");
    program.send("[200~kube\rq\u{1b}");
    program.send("[201~");
    program.wait_for("/ kube q");
    program.send("\u{15}");
    let text = "qwzx and vjkp zzyx ".repeat(8_500);
    program.send(&format!("\u{1b}[200~{text}\u{1b}[201~"));
    program.wait_for("vjkp zzyx");
    program.send("\u{15}symfnoy");
    program.wait_for("1 typo");
    program.send("\u{3}");
    assert_eq!(program.wait_for_end(), 130);
    program.assert_terminal_whole();
}

#[test]
fn escape_alone_is_escape() {
    let mut program = RealProgram::start(&[]);
    program.wait_for("Roles");
    program.send("/symfnoy");
    program.wait_for("1 typo");
    program.send("\u{1b}");
    program.wait_for("search roles and skills");
    program.send("q");
    assert_eq!(program.wait_for_end(), 0);
}

#[test]
fn terminals_that_know_no_unicode_get_ascii() {
    for variables in
        [[("LC_ALL", "C")], [("LANG", "fr_FR.ISO-8859-1")], [("LC_CTYPE", "POSIX")], [("TERM", "linux")]]
    {
        let mut program = RealProgram::start_with(&[], &variables);
        program.wait_for("+-");
        program.settle();
        let screen = program.screen();
        let odd: String = screen.chars().filter(|sign| !sign.is_ascii() && !sign.is_alphabetic()).collect();
        assert_eq!(odd, "", "{variables:?}\n{screen}");
        program.send("q");
        assert_eq!(program.wait_for_end(), 0);
    }
}

#[test]
fn motions_of_the_mouse_are_not_asked_for() {
    let mut program = RealProgram::start(&[]);
    program.wait_for("Roles");
    program.settle();
    assert!(program.has_written("\u{1b}[?1000h") && program.has_written("\u{1b}[?1006h"));
    assert!(!program.has_written("\u{1b}[?1003h") && !program.has_written("\u{1b}[?1002h"));
    program.send("q");
    assert_eq!(program.wait_for_end(), 0);
}

#[test]
fn keys_of_ones_own_are_read_at_the_start_and_when_asked_for() {
    let directory = tempfile::tempdir().expect("a temporary directory");
    let file = directory.path().join("keys.yaml");
    std::fs::write(&file, "quit: Q\nqit: x\n").expect("a file");
    let name = file.display().to_string();
    let mut program = RealProgram::start_with(&[], &[("CAREERNAV_KEYS", &name)]);
    program.wait_for("Q quit");
    program.send("!");
    program.wait_for("there is no action called `qit`");
    std::fs::write(&file, "quit: x\n").expect("a file");
    program.send("qR");
    program.wait_for("Reloaded.");
    program.send("j");
    program.wait_for("x quit");
    program.send("Qx");
    assert_eq!(program.wait_for_end(), 0);
    program.assert_terminal_whole();
}
