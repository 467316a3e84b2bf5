//! careernav: a career navigator in the terminal.

use std::process::ExitCode;

use careernav::cli;

fn main() -> ExitCode {
    let failure = match cli::parse(std::env::args_os()).and_then(cli::run) {
        Ok(status) => return status.into(),
        Err(failure) => failure,
    };
    let Err(unwritten) = failure.tell() else { return failure.status() };
    let _ = unwritten.tell();
    unwritten.status()
}
