//! Commands that are nearly written right.

use std::ffi::OsString;

use clap::error::ErrorKind;
use clap::{ArgAction, CommandFactory};

use super::args::Args;
use crate::loading::nearest;

/// The command that is probably meant by a word; `None` where none is near, or the word is one.
pub(super) fn command(word: &str) -> Option<String> {
    let commands = Args::command();
    let names: Vec<&str> = commands.get_subcommands().map(clap::Command::get_name).collect();
    nearest(word, names.iter().copied()).filter(|name| *name != word).map(str::to_owned)
}

/// Words that many programs have as commands and this one has not.
const ELSEWHERE: [&str; 10] =
    ["about", "completion", "completions", "config", "info", "man", "open", "run", "update", "version"];

/// Whether a word that names nothing here is likely meant as a command all the same.
pub(super) fn is_command_elsewhere(word: &str) -> bool {
    ELSEWHERE.contains(&word)
}

/// The first of the words and the command that it is nearly, where that is what is wrong with them: clap takes the word
/// for a role, and looks for a command in what follows.
pub(super) fn meant<'w>(error: &clap::Error, words: &'w [OsString]) -> Option<(&'w str, String)> {
    let is_unknown = matches!(error.kind(), ErrorKind::InvalidSubcommand | ErrorKind::UnknownArgument);
    let word = first(words).filter(|_| is_unknown)?;
    Some((word, command(word)?))
}

/// The first word that is no option and no value of one.
fn first(words: &[OsString]) -> Option<&str> {
    let definition = Args::command();
    let takes_value = |word: &str| {
        let long = word.strip_prefix("--").unwrap_or_default();
        let option = definition.get_arguments().find(|option| option.get_long() == Some(long));
        option.is_some_and(|option| matches!(option.get_action(), ArgAction::Set | ArgAction::Append))
    };
    let mut words = words.iter().skip(1).map_while(|word| word.to_str());
    while let Some(word) = words.next() {
        match word {
            "--" => return None,
            option if option.starts_with('-') => {
                if takes_value(option) {
                    words.next();
                }
            }
            word => return Some(word),
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::{command, first};

    #[test]
    fn slips_lead_to_commands() {
        for (word, meant) in [
            ("serach", "search"),
            ("chekc", "check"),
            ("lst", "list"),
            ("Show", "show"),
            ("compar", "compare"),
        ] {
            assert_eq!(command(word).as_deref(), Some(meant), "{word}");
        }
        for word in ["developer", "search", "python", ""] {
            assert_eq!(command(word), None, "{word}");
        }
    }

    #[test]
    fn options_and_their_values_are_no_words() {
        let first = |line: &str| {
            let words: Vec<_> = line.split(' ').map(Into::into).collect();
            first(&words).map(str::to_owned)
        };
        assert_eq!(first("careernav --only --lang fr --catalogue=a serach x").as_deref(), Some("serach"));
        assert_eq!(first("careernav --colour -- x"), None);
    }
}
