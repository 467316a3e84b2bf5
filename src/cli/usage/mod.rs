//! What is said of the command line itself: help, and what is wrong with the words.
//!
//! clap reads the words and knows what is wrong with them; what is said of it comes from the wording files. None of this
//! is made before something is to be said: the definition of the options has no texts.

mod complaint;
mod help;
mod tree;

use std::ffi::OsString;

use clap::error::ErrorKind;

use super::{Failure, misspelt};
use crate::wording::{Wording, Words, key};

/// What to say where clap gives no options: help or the version, which may have been asked for, or what is wrong.
pub(super) fn explain(error: &clap::Error, words: &[OsString], wording: &Wording) -> Failure {
    match error.kind() {
        ErrorKind::DisplayVersion => Failure::Asked(styled(error)),
        ErrorKind::DisplayHelp => Failure::Asked(help(words, wording).unwrap_or_else(|| styled(error))),
        ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            Failure::NoCommand(help(words, wording).unwrap_or_else(|| styled(error)))
        }
        _ => Failure::Usage(complaint(error, words, wording)),
    }
}

/// Wrong usage that clap cannot know of.
pub(super) fn refuse(what: &Words, wording: &Wording) -> Failure {
    Failure::Misused(wording.tell(what))
}

/// Wrong usage with how the command among the words is used; any other failure as it is.
pub(super) fn with_usage(failure: Failure, words: &[OsString], wording: &Wording) -> Failure {
    let Failure::Misused(message) = failure else { return failure };
    let path = tree::path(words);
    let path: Vec<&str> = path.iter().map(String::as_str).collect();
    Failure::Usage(complaint::told(&message, &help::usage_of(&path, wording), &path, wording))
}

fn complaint(error: &clap::Error, words: &[OsString], wording: &Wording) -> String {
    if let Some((word, command)) = misspelt::meant(error, words) {
        let what = Words::of(key::USAGE_NO_SUCH_COMMAND).text("word", word).text("command", &*command);
        let path = [&*command];
        return complaint::told(&wording.tell(&what), &help::usage_of(&path, wording), &path, wording);
    }
    // Once more, with what options take named in the reader's language.
    let again = tree::in_language(wording).try_get_matches_from(words).err();
    let path = tree::path(words);
    let path: Vec<&str> = path.iter().map(String::as_str).collect();
    complaint::of(again.as_ref().unwrap_or(error), &path, wording)
}

/// The help that the words ask for; `None` where it is that of `help` itself.
fn help(words: &[OsString], wording: &Wording) -> Option<String> {
    let asked = tree::asked_for(words)?;
    let path: Vec<&str> = asked.path.iter().map(String::as_str).collect();
    Some(help::write(&path, asked.is_long, wording))
}

fn styled(error: &clap::Error) -> String {
    error.render().ansi().to_string()
}
