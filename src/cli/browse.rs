//! The full-screen program.

use super::context::{CommandContext, Options, keys_file};
use super::output;
use super::{Failure, Status, naming};
use crate::loading::Cache;
use crate::tui::theme::ThemeName;
use crate::tui::world::World;
use crate::tui::{Ending, Look, Reads, run as run_on_terminal};

/// Opens the program on a role or skill, or at the beginning of the list, and runs it until it is quit.
pub(super) fn run(options: &Options, subject: Option<&str>) -> Result<Status, Failure> {
    let glyphs = options.paper.glyphs;
    let theme = if output::is_coloured() { options.theme } else { ThemeName::Mono };
    // Palettes of 24 bits are no use where they would come out as the nearest of few.
    let asks_background = theme == ThemeName::Auto && output::has_all_colours();
    // Whoever names a role knows what to ask.
    let greets = subject.is_none() && options.loader.cache.as_ref().is_some_and(Cache::is_first_use);
    let look = Look { lang: options.lang, glyphs, theme: theme.into(), asks_background, greets };
    let mut unknown = None;
    let reads = Reads { loader: options.loader.clone(), keys: keys_file() };
    let ending = run_on_terminal(&reads, look, |loaded| {
        let context = options.with(loaded);
        let subject = subject.map(|text| naming::subject_or_command(text, &context));
        let subject = subject.transpose();
        let CommandContext { catalogue, problems, beside, lang, .. } = context;
        match subject {
            Ok(subject) => Some((World::new(catalogue, problems, beside, lang, glyphs), subject)),
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
