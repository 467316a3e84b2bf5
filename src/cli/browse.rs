//! The full-screen program.

use super::output;
use super::setting::{Ground, Setting};
use super::{Failure, Status, naming};
use crate::tui::state::State;
use crate::tui::theme::Theme;
use crate::tui::{Ending, Look, run as run_on_terminal};

/// Opens the program on a role or skill, or at the beginning of the list, and runs it until it is quit.
pub(super) fn run(ground: &Ground, subject: Option<&str>) -> Result<Status, Failure> {
    let glyphs = ground.paper.glyphs;
    let look = Look { lang: ground.lang, glyphs, theme: Theme::new(output::is_coloured()) };
    let mut unknown = None;
    let ending = run_on_terminal(&ground.loader, look, |loaded, size| {
        let setting = ground.with(loaded);
        let subject = subject.map(|text| {
            naming::subject(text, &setting).map_err(|failure| naming::or_command(failure, text, &setting))
        });
        let subject = subject.transpose();
        let Setting { catalogue, problems, beside, lang, .. } = setting;
        match subject {
            Ok(subject) => {
                let mut state = State::new(catalogue, problems, lang, glyphs, size, subject);
                state.world.beside = beside;
                Some(state)
            }
            Err(failure) => {
                unknown = Some(failure);
                None
            }
        }
    });
    match (ending.map_err(Failure::Terminal)?, unknown) {
        (Ending::Refused, Some(failure)) => Err(failure),
        (Ending::Quit | Ending::Refused, _) => Ok(Status::Fine),
        (Ending::Interrupted, _) => Ok(Status::Interrupted),
    }
}
