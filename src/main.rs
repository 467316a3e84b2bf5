//! careernav: a career navigator in the terminal.

use std::ffi::OsString;
use std::process::ExitCode;

use careernav::cli;

fn main() -> ExitCode {
    let words: Vec<OsString> = std::env::args_os().collect();
    let lang = cli::language(&words);
    let failure = match cli::parse(&words, lang).and_then(cli::run) {
        Ok(status) => return status.into(),
        Err(failure) => failure,
    };
    let Err(unwritten) = failure.tell(lang) else { return failure.status() };
    let _ = unwritten.tell(lang);
    unwritten.status()
}
