//! What is wrong with the words of a command line, from what clap knows of it.

use std::error::Error as _;

use clap::Error;
use clap::error::{ContextKind, ContextValue, ErrorKind};

use super::help::with_heading;
use crate::cli::args::UnfitValue;
use crate::wording::{Key, Value, Wording, key};

/// What is wrong, how the command of a path is used, and where its help is.
pub(super) fn told(message: &str, usage: &str, path: &[&str], wording: &Wording) -> String {
    let usage = if usage.is_empty() { String::new() } else { format!("\n\n{usage}") };
    let command = [&["careernav"], path].concat().join(" ");
    let help = wording.with(key::USAGE_TRY_HELP, &[("command", command.into())]);
    anstream::adapter::strip_str(&format!("careernav: {message}{usage}\n\n{help}\n")).to_string()
}

/// The same for what clap has found; in clap's own words where there are none of ours.
pub(super) fn of(error: &Error, path: &[&str], wording: &Wording) -> String {
    let found = FoundError { error, wording };
    let Some(message) = found.message() else { return error.render().to_string() };
    let tips: Vec<String> = found
        .tips()
        .into_iter()
        .map(|tip| format!("\n  {}", wording.with(key::USAGE_TIP, &[("tip", tip.into())])))
        .collect();
    let tips = if tips.is_empty() { String::new() } else { format!("\n{}", tips.concat()) };
    let usage = match error.get(ContextKind::Usage) {
        Some(ContextValue::StyledStr(usage)) => with_heading(&usage.ansi().to_string(), wording),
        _ => String::new(),
    };
    told(&(message + &tips), &usage, path, wording)
}

/// A line for each.
fn below(texts: &[&str]) -> String {
    texts.iter().flat_map(|text| ["\n  ", text]).collect()
}

/// An error of clap and the words it is told in.
struct FoundError<'a> {
    error: &'a Error,
    wording: &'a Wording,
}

impl FoundError<'_> {
    fn text(&self, kind: ContextKind) -> Option<&str> {
        match self.error.get(kind)? {
            ContextValue::String(text) => Some(text),
            _ => None,
        }
    }

    fn texts(&self, kind: ContextKind) -> Vec<&str> {
        match self.error.get(kind) {
            Some(ContextValue::Strings(texts)) => texts.iter().map(String::as_str).collect(),
            Some(ContextValue::String(text)) => vec![text],
            _ => Vec::new(),
        }
    }

    fn number(&self, kind: ContextKind) -> Option<usize> {
        match self.error.get(kind)? {
            ContextValue::Number(number) => usize::try_from(*number).ok(),
            _ => None,
        }
    }

    fn said(&self, key: Key, name: &'static str, text: &str) -> String {
        self.wording.with(key, &[(name, text.into())])
    }

    /// What is wrong; `None` where clap says less of it than the words need.
    fn message(&self) -> Option<String> {
        let argument = || self.text(ContextKind::InvalidArg);
        let command = || self.text(ContextKind::InvalidSubcommand);
        Some(match self.error.kind() {
            ErrorKind::ArgumentConflict => self.conflict(argument()?),
            ErrorKind::NoEquals => self.said(key::USAGE_NO_EQUALS, "argument", argument()?),
            ErrorKind::InvalidValue => self.invalid_value(argument()?)?,
            ErrorKind::ValueValidation => self.unfit_value(argument()?)?,
            ErrorKind::InvalidSubcommand => self.said(key::USAGE_UNKNOWN_COMMAND, "command", command()?),
            ErrorKind::MissingSubcommand => {
                let said = self.said(key::USAGE_MISSING_COMMAND, "command", command()?);
                said + &self.list(key::USAGE_POSSIBLE_COMMANDS, ContextKind::ValidSubcommand)
            }
            ErrorKind::MissingRequiredArgument => {
                let missing = self.texts(ContextKind::InvalidArg);
                let count = [("count", missing.len().into())];
                self.wording.with(key::USAGE_MISSING, &count) + &below(&missing)
            }
            ErrorKind::InvalidUtf8 => self.wording.say(key::USAGE_INVALID_UTF_8),
            ErrorKind::UnknownArgument => self.said(key::USAGE_UNKNOWN_ARGUMENT, "argument", argument()?),
            ErrorKind::TooManyValues | ErrorKind::TooFewValues | ErrorKind::WrongNumberOfValues => {
                self.wrong_number(argument()?)?
            }
            _ => return None,
        })
    }

    fn conflict(&self, argument: &str) -> String {
        let others = self.texts(ContextKind::PriorArg);
        let both = |other: &str| {
            let values = [("argument", argument.into()), ("other", other.into())];
            self.wording.with(key::USAGE_CONFLICT, &values)
        };
        match &*others {
            [] => self.said(key::USAGE_CONFLICT_WITH_SOME, "argument", argument),
            [other] if *other == argument => self.said(key::USAGE_TWICE, "argument", argument),
            [other] => both(other),
            others => self.said(key::USAGE_CONFLICT_WITH, "argument", argument) + &below(others),
        }
    }

    fn invalid_value(&self, argument: &str) -> Option<String> {
        let value = self.text(ContextKind::InvalidValue)?;
        let said = if value.is_empty() {
            self.said(key::USAGE_NO_VALUE, "argument", argument)
        } else {
            self.with(key::USAGE_INVALID_VALUE, argument, [("value", value.into())])
        };
        Some(said + &self.list(key::USAGE_POSSIBLE_VALUES, ContextKind::ValidValue))
    }

    /// A value that a parser of ours has refused, with its reason.
    fn unfit_value(&self, argument: &str) -> Option<String> {
        let UnfitValue(cause) = self.error.source()?.downcast_ref()?;
        let value = self.text(ContextKind::InvalidValue)?;
        let values = [("value", value.into()), ("cause", self.wording.tell(cause).into())];
        Some(self.with(key::USAGE_UNFIT_VALUE, argument, values))
    }

    fn wrong_number(&self, argument: &str) -> Option<String> {
        let (key, wanted) = match self.error.kind() {
            ErrorKind::TooFewValues => (key::USAGE_TOO_FEW_VALUES, ContextKind::MinValues),
            ErrorKind::WrongNumberOfValues => (key::USAGE_WRONG_NUMBER, ContextKind::ExpectedNumValues),
            _ => {
                let value = self.text(ContextKind::InvalidValue)?;
                return Some(self.with(key::USAGE_TOO_MANY_VALUES, argument, [("value", value.into())]));
            }
        };
        let counts = [
            ("wanted", self.number(wanted)?.into()),
            ("given", self.number(ContextKind::ActualNumValues)?.into()),
        ];
        Some(self.with(key, argument, counts))
    }

    fn with<const N: usize>(&self, key: Key, argument: &str, more: [(&'static str, Value<'_>); N]) -> String {
        let mut values = vec![("argument", argument.into())];
        values.extend(more);
        self.wording.with(key, &values)
    }

    /// A line with all that would have been right, if clap tells it.
    fn list(&self, key: Key, kind: ContextKind) -> String {
        let values = self.texts(kind).join(", ");
        if values.is_empty() { String::new() } else { format!("\n  {}", self.said(key, "values", &values)) }
    }

    /// What may have been meant.
    fn tips(&self) -> Vec<String> {
        let similar = [
            (ContextKind::SuggestedSubcommand, key::USAGE_SIMILAR_COMMAND),
            (ContextKind::SuggestedArg, key::USAGE_SIMILAR_ARGUMENT),
            (ContextKind::SuggestedValue, key::USAGE_SIMILAR_VALUE),
        ];
        let mut tips: Vec<String> = similar
            .into_iter()
            .flat_map(|(kind, key)| self.texts(kind).into_iter().map(move |meant| (key, meant)))
            .map(|(key, meant)| self.said(key, "meant", meant))
            .collect();
        if let Some(ContextValue::StyledStrs(suggested)) = self.error.get(ContextKind::Suggested) {
            tips.extend(suggested.iter().map(|tip| self.tip(&tip.to_string())));
        }
        tips
    }

    /// A tip that clap gives as a sentence, told in ours if it is known.
    fn tip(&self, tip: &str) -> String {
        if let Some(as_value) = tip.strip_prefix("to pass '").and_then(|rest| rest.strip_suffix('\''))
            && let Some((argument, words)) = as_value.split_once("' as a value, use '")
        {
            return self.with(key::USAGE_TIP_AS_VALUE, argument, [("words", words.into())]);
        }
        let command = tip.strip_prefix("subcommand '");
        if let Some((command, _)) = command.and_then(|rest| rest.split_once("' exists; to use it")) {
            return self.said(key::USAGE_TIP_NO_HYPHENS, "command", command);
        }
        match tip.strip_prefix('\'').and_then(|rest| rest.strip_suffix("' exists")) {
            Some(words) => self.said(key::USAGE_TIP_EXISTS, "words", words),
            None => tip.to_owned(),
        }
    }
}

#[cfg(test)]
mod tests {
    use clap::error::{ContextKind, ContextValue, ErrorKind};
    use clap::{CommandFactory, Error};

    use super::of;
    use crate::cli::args::Args;
    use crate::domain::Lang;
    use crate::wording::{SPOKEN, Wording};

    /// Clap's own words are those of the English file: a fact that it tells and we do not would show.
    #[test]
    fn english_says_what_clap_says() {
        for line in [
            "list --colour",
            "list --famly software",
            "--count 3 next developer",
            "next developer lead",
            "--lang 1 list",
            "--color sometimes list",
            "--color",
            "search py --limit 2 --limit 3",
            "list --json --format html",
            "check --format githb",
            "search py --limit many",
            "route",
            "route developer lead --count 21",
            "show developer --force",
            "export mapp",
            "help lits",
        ] {
            let words = std::iter::once("careernav").chain(line.split(' '));
            let error = Args::command().try_get_matches_from(words).expect_err(line);
            let told =
                of(&error, &[], &Wording::new(Lang::EN)).replace("argument was not", "arguments were not");
            let said = error.to_string().replace("error: ", "careernav: ");
            let (said, _) = said.split_once("For more information").expect("clap's last line");
            assert_eq!(told.lines().next(), said.lines().next(), "{line}");
            for part in said.lines() {
                assert!(told.contains(part), "{line}: no {part:?} in {told}");
            }
        }
    }

    /// Errors of kinds that no option of ours brings about today.
    fn rare() -> Vec<Error> {
        let text = |text: &str| ContextValue::String(text.to_owned());
        let texts = |texts: &[&str]| ContextValue::Strings(texts.iter().map(|text| (*text).into()).collect());
        let argument = (ContextKind::InvalidArg, text("--size <N>"));
        let [actual, minimum, expected] =
            [ContextKind::ActualNumValues, ContextKind::MinValues, ContextKind::ExpectedNumValues];
        let made = |kind, context: Vec<(ContextKind, ContextValue)>| {
            let mut error = Error::new(kind).with_cmd(&Args::command());
            for (kind, value) in context {
                error.insert(kind, value);
            }
            error
        };
        let number = ContextValue::Number;
        vec![
            made(ErrorKind::NoEquals, vec![argument.clone()]),
            made(ErrorKind::InvalidUtf8, vec![]),
            made(ErrorKind::TooManyValues, vec![argument.clone(), (ContextKind::InvalidValue, text("3"))]),
            made(ErrorKind::TooFewValues, vec![argument.clone(), (actual, number(1)), (minimum, number(2))]),
            made(ErrorKind::TooFewValues, vec![argument.clone(), (actual, number(0)), (minimum, number(1))]),
            made(
                ErrorKind::WrongNumberOfValues,
                vec![argument.clone(), (actual, number(3)), (expected, number(2))],
            ),
            made(
                ErrorKind::ArgumentConflict,
                vec![argument.clone(), (ContextKind::PriorArg, texts(&["--one", "--other"]))],
            ),
            made(ErrorKind::ArgumentConflict, vec![argument]),
            made(
                ErrorKind::MissingSubcommand,
                vec![
                    (ContextKind::InvalidSubcommand, text("careernav export")),
                    (ContextKind::ValidSubcommand, texts(&["map", "route"])),
                ],
            ),
            made(
                ErrorKind::InvalidSubcommand,
                vec![
                    (ContextKind::InvalidSubcommand, text("rout")),
                    (ContextKind::SuggestedSubcommand, texts(&["route", "root"])),
                ],
            ),
        ]
    }

    #[test]
    fn rare_kinds_are_told_in_every_language() {
        for (lang, _) in SPOKEN {
            let wording = Wording::new(lang);
            let told: Vec<String> = rare().iter().map(|error| of(error, &[], &wording)).collect();
            assert!(!told.iter().any(|told| told.contains("{$")), "{told:#?}");
            insta::assert_snapshot!(format!("rare_kinds_in_{lang}"), told.join("\n"));
        }
    }
}
