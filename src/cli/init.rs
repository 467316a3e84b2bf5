//! `careernav init`.

use std::path::{Path, PathBuf};

use super::Failure;
use super::args::InitArgs;
use super::context::CommandContext;
use super::output::CommandOutput;
use crate::starter::{StarterError, write};
use crate::wording::{Words, key};

/// Writes the catalogue, and says what to do next.
pub(super) fn answer(init: &InitArgs, context: &CommandContext) -> Result<CommandOutput, Failure> {
    let wording = &context.wording;
    let count = write(&init.directory, context.lang).map_err(|error| refused(&error, context))?;
    let place = word(&init.directory);
    let done = wording.with(key::INIT_DONE, &[("count", count.into()), ("place", (&*place).into())]);
    let next = [key::INIT_EDIT, key::INIT_CHECK, key::INIT_OPEN].map(|key| {
        let line = wording.with(key, &[("place", (&*place).into())]);
        format!("  {line}\n")
    });
    Ok(CommandOutput::fine(format!("{done}\n{}", next.concat())))
}

fn refused(error: &StarterError, context: &CommandContext) -> Failure {
    let wording = &context.wording;
    let place = |path: &Path| path.display().to_string();
    Failure::Refused(match error {
        StarterError::NotEmpty(path) => wording.with(key::INIT_NOT_EMPTY, &[("place", place(path).into())]),
        StarterError::NoDirectory(path) => {
            wording.with(key::INIT_NO_DIRECTORY, &[("place", place(path).into())])
        }
        StarterError::Unwritable(path, source) => {
            let values =
                [("place", place(path).into()), ("error", wording.tell(&Words::from(source)).into())];
            wording.with(key::INIT_UNWRITABLE, &values)
        }
    })
}

/// A path as one word of a command line, in quotes where a shell would otherwise make something else of it.
fn word(path: &Path) -> String {
    // Without a slash at its end, and with as little else as it can do with.
    let text = path.components().collect::<PathBuf>().display().to_string();
    let is_plain = |sign: char| sign.is_alphanumeric() || "/._-+@%,:".contains(sign);
    let text = if text.starts_with('-') { format!("./{text}") } else { text };
    if text.chars().all(is_plain) { text } else { format!("'{}'", text.replace('\'', r"'\''")) }
}

#[cfg(test)]
mod tests {
    use super::word;

    #[test]
    fn paths_are_words_of_a_shell() {
        for (path, shown) in [
            ("ladder/", "ladder"),
            (".", "."),
            ("../été/a_b", "../été/a_b"),
            ("-x", "./-x"),
            ("our ladder", "'our ladder'"),
            ("~x", "'~x'"),
            ("it's", r"'it'\''s'"),
        ] {
            assert_eq!(word(path.as_ref()), shown);
        }
    }
}
