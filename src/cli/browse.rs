//! The full-screen program.

use super::output;
use super::setting::Setting;
use super::{Failure, Status, naming};
use crate::tui::program::Program;
use crate::tui::state::State;
use crate::tui::theme::Theme;
use crate::tui::{Ending, run as run_on_terminal, terminal_size};

/// Opens the program on a role or skill, or at the beginning of the list, and runs it until it is quit.
pub(super) fn run(setting: Setting, subject: Option<&str>) -> Result<Status, Failure> {
    let subject = subject.map(|text| naming::subject(text, &setting)).transpose()?;
    let size = terminal_size().map_err(Failure::Terminal)?;
    let Setting { sources, read_at, catalogue, problems, lang, paper, .. } = setting;
    let state = State::new(catalogue, problems, lang, paper.glyphs, size, subject);
    let mut program = Program::new(state, Theme::new(output::is_coloured()));
    match run_on_terminal(&mut program, &sources, read_at).map_err(Failure::Terminal)? {
        Ending::Quit => Ok(Status::Fine),
        Ending::Interrupted => Ok(Status::Interrupted),
    }
}
