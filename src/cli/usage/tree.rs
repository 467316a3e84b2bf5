//! The tree of commands with their options, and the keys of the words for each.

use std::ffi::OsString;

use clap::{Arg, Command, CommandFactory};

use crate::cli::args::Args;
use crate::wording::{Key, Wording, key};

/// The commands with the values of their options named in the reader's language.
pub(super) fn in_language(wording: &Wording) -> Command {
    named(Args::command(), wording)
}

fn named(command: Command, wording: &Wording) -> Command {
    let name = |arg: Arg| match value_key(&arg) {
        Some(key) => arg.value_name(wording.say(key)),
        None => arg,
    };
    let command = command.subcommand_value_name(wording.say(key::USAGE_COMMAND_NAME));
    command.mut_args(name).mut_subcommands(|below| named(below, wording))
}

/// Whose help is asked for.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct HelpTopic {
    /// Names of the command and of those it stands under, the outermost first.
    pub(super) path: Vec<String>,
    /// By `--help`, not `-h`.
    pub(super) is_long: bool,
}

/// The help that the words ask for. clap alone knows: each command is given its own name for a help text.
pub(super) fn asked_for(words: &[OsString]) -> Option<HelpTopic> {
    let marked = marked(Args::command(), "");
    let told = marked.try_get_matches_from(words).err()?.render().to_string();
    let mut told = told.split_whitespace().map(str::to_owned);
    let is_long = match told.next()?.as_str() {
        LONG => true,
        SHORT => false,
        _ => return None,
    };
    Some(HelpTopic { path: told.collect(), is_long })
}

/// The command that words name, sound or not: its name and those of the commands it stands under, the outermost first.
pub(super) fn path(words: &[OsString]) -> Vec<String> {
    let mut path = Vec::new();
    let mut at = Args::command();
    for word in words.iter().skip(1).map_while(|word| word.to_str()).take_while(|word| *word != "--") {
        if let Some(below) = at.find_subcommand(word).cloned() {
            path.push(word.to_owned());
            at = below;
        }
    }
    path
}

const SHORT: &str = "<short>";
const LONG: &str = "<long>";

fn marked(command: Command, path: &str) -> Command {
    let command = command.about(SHORT).long_about(LONG).help_template(format!("{{about}} {path}"));
    command.mut_subcommands(|below| {
        let path = format!("{path} {}", below.get_name());
        marked(below, &path)
    })
}

/// Words that say what a command does.
pub(super) fn about(path: &[&str]) -> Option<Key> {
    let last = path.last().map(|name| found(&["about", name])).unwrap_or_default();
    found(&[&["about"], path].concat()).or(last)
}

/// Words for an option or argument of a command: its own, or those of all that are called so.
pub(super) fn argument(path: &[&str], arg: &Arg) -> Option<Key> {
    let id = arg.get_id().as_str();
    found(&[path, &[id]].concat()).or_else(|| found(&[id]))
}

/// Words for one of the values that an option can have.
pub(super) fn value(path: &[&str], arg: &Arg, value: &str) -> Option<Key> {
    let id = arg.get_id().as_str();
    found(&[path, &[id, value]].concat()).or_else(|| found(&[id, value]))
}

/// The word that stands for what an option or argument takes.
pub(super) fn value_key(arg: &Arg) -> Option<Key> {
    let takes = arg.get_action().takes_values();
    let name = arg.get_value_names().and_then(|names| names.first()).filter(|_| takes)?;
    found(&["value", name.as_str()])
}

/// The key that these words make: `help-next-count`.
fn found(parts: &[&str]) -> Option<Key> {
    Key::named(&format!("help-{}", parts.join("-")).replace('_', "-").to_lowercase())
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use clap::{Command, CommandFactory};

    use super::{HelpTopic, about, argument, asked_for, value, value_key};
    use crate::cli::args::Args;
    use crate::wording::{Key, key};

    fn asked(line: &str) -> Option<(String, bool)> {
        let words: Vec<_> = line.split(' ').map(Into::into).collect();
        asked_for(&words).map(|HelpTopic { path, is_long }| (path.join(" "), is_long))
    }

    #[test]
    fn clap_says_whose_help_is_asked_for() {
        let topic = |path: &str, is_long| Some((path.to_owned(), is_long));
        assert_eq!(asked("careernav --help"), topic("", true));
        assert_eq!(asked("careernav -h"), topic("", false));
        assert_eq!(asked("careernav help"), topic("", true));
        assert_eq!(asked("careernav --lang fr next -h"), topic("next", false));
        assert_eq!(asked("careernav help export map"), topic("export map", true));
        assert_eq!(asked("careernav export"), topic("export", false));
        assert_eq!(asked("careernav list --family --help"), None);
        assert_eq!(asked("careernav list"), None);
    }

    /// Every key that a command and all below it ask for; fails where there is none.
    fn asked_keys(command: &Command, path: &[&str], keys: &mut BTreeSet<Key>) {
        keys.insert(about(path).unwrap_or_else(|| unreachable!("no words for the command {path:?}")));
        // Its arguments are not shown.
        if path.last() == Some(&"help") {
            return;
        }
        for arg in command.get_arguments() {
            let id = arg.get_id();
            let words = argument(path, arg).unwrap_or_else(|| unreachable!("no words for {id} of {path:?}"));
            keys.insert(words);
            if arg.get_action().takes_values() {
                keys.insert(value_key(arg).unwrap_or_else(|| unreachable!("no word for what {id} takes")));
                let values = arg.get_possible_values();
                let words: Vec<Option<Key>> =
                    values.iter().map(|each| value(path, arg, each.get_name())).collect();
                assert!(
                    words.iter().all(Option::is_some) || words.iter().all(Option::is_none),
                    "{id} of {path:?}"
                );
                keys.extend(words.into_iter().flatten());
            }
        }
        for below in command.get_subcommands() {
            asked_keys(below, &[path, &[below.get_name()]].concat(), keys);
        }
    }

    #[test]
    fn every_command_option_and_value_has_words_and_no_words_are_idle() {
        let mut command = Args::command();
        command.build();
        let mut asked = BTreeSet::new();
        asked_keys(&command, &[], &mut asked);
        let there: BTreeSet<Key> =
            key::ALL.iter().filter(|key| key.as_str().starts_with("help-")).copied().collect();
        let idle: Vec<_> = there.difference(&asked).collect();
        assert!(idle.is_empty(), "no option or command asks for {idle:?}");
    }
}
