//! Standard output: whether it is a terminal, how wide, whether in colour, and what is printed on it.

use std::ffi::OsString;
use std::io::{self, IsTerminal, Write};

use anstream::{AutoStream, ColorChoice};
use clap::ValueEnum;

use super::args::When;
use super::closed_output;
use super::status::Status;
use crate::glyphs::{ASCII, Glyphs, UNICODE};
use crate::tui;

/// The text that a command prints, and the status that the program ends with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct CommandOutput {
    /// With styles as ANSI sequences.
    pub text: String,
    pub status: Status,
}

impl CommandOutput {
    pub(super) fn fine(text: String) -> Self {
        Self { text, status: Status::Fine }
    }
}

/// Narrowest terminal that text is wrapped for; below that wrapping helps nobody.
const NARROWEST: usize = 20;

/// Says something beside the answer, on standard error.
pub(super) fn note(text: &str) {
    // The answer matters more than the note: go on where nobody reads it.
    let _ = writeln!(io::stderr(), "careernav: {text}");
}

pub(super) fn is_terminal() -> bool {
    io::stdout().is_terminal()
}

/// Whether standard output is a terminal that can be drawn on. One that says it is dumb, or nothing at all, is
/// written to like a file.
pub(super) fn is_screen() -> bool {
    let kind = std::env::var("TERM").unwrap_or_default();
    is_terminal() && (cfg!(windows) || !matches!(&*kind, "" | "dumb"))
}

/// Signs that what is written to can show: ASCII where that is asked for, where the locale says that text is not UTF-8,
/// and on the Linux console, whose fonts have few others.
pub(super) fn glyphs(ascii: bool) -> &'static Glyphs {
    let variable = |name: &str| std::env::var(name).ok();
    let is_console = is_terminal() && variable("TERM").as_deref() == Some("linux");
    if ascii || is_console || !knows_utf8(variable) { &ASCII } else { &UNICODE }
}

/// Whether text may be UTF-8, as the first of the variables that is set says it. One that names no encoding says
/// nothing of it, except `C` and `POSIX`.
fn knows_utf8(variable: impl Fn(&str) -> Option<String>) -> bool {
    let set = ["LC_ALL", "LC_CTYPE", "LANG"]
        .into_iter()
        .find_map(|name| variable(name).filter(|set| !set.is_empty()));
    let Some(locale) = set else { return true };
    match locale.split('@').next().unwrap_or_default().split_once('.') {
        Some((_, encoding)) => matches!(&*encoding.to_ascii_lowercase(), "utf-8" | "utf8"),
        None => !matches!(&*locale, "C" | "POSIX"),
    }
}

/// Cells of a line; `None` where standard output is no terminal.
pub(super) fn width() -> Option<usize> {
    let told = || tui::terminal_size().map_or(0, |size| usize::from(size.width));
    is_terminal().then(told).map(|width| if width == 0 { 80 } else { width.max(NARROWEST) })
}

/// The last value of an option among the words, whether the rest of them makes sense or not.
pub(super) fn last_value<'w>(words: &'w [OsString], option: &str) -> Option<&'w str> {
    let words: Vec<&str> =
        words.iter().map_while(|word| (word != "--").then(|| word.to_str().unwrap_or(""))).collect();
    let value = |(at, word): (usize, &&'w str)| {
        let rest = word.strip_prefix(option)?;
        if rest.is_empty() { words.get(at + 1).copied() } else { rest.strip_prefix('=') }
    };
    words.iter().enumerate().filter_map(value).next_back()
}

/// The last `--color` among the words.
pub(super) fn colour_asked_for(words: &[OsString]) -> Option<When> {
    last_value(words, "--color").and_then(|word| When::from_str(word, false).ok())
}

/// Decides for everything printed from now on. Left to itself, standard output is coloured where it is a terminal
/// that knows colours and `NO_COLOR` does not say otherwise.
pub(super) fn choose_colour(when: Option<When>) {
    let choice = match when.unwrap_or(When::Auto) {
        When::Auto => ColorChoice::Auto,
        When::Always => ColorChoice::Always,
        When::Never => ColorChoice::Never,
    };
    choice.write_global();
}

/// Whether standard output gets colours.
pub(super) fn is_coloured() -> bool {
    AutoStream::choice(&io::stdout()) != ColorChoice::Never
}

/// Whether the terminal says that it shows colours of 24 bits.
pub(super) fn has_all_colours() -> bool {
    std::env::var("COLORTERM").is_ok_and(|told| matches!(&*told, "truecolor" | "24bit"))
}

/// Makes writing more than is allowed (`ulimit -f`) a failure that is told and leaves nothing behind, not an end without
/// a word.
pub(super) fn outlive_limits() {
    #[cfg(unix)]
    let _ = signal_hook::flag::register(signal_hook::consts::SIGXFSZ, std::sync::Arc::default());
}

/// Prints an answer. A reader that has gone away has read enough.
pub(super) fn print(text: &str) -> io::Result<()> {
    let mut out = AutoStream::auto(io::stdout().lock());
    written(out.write_all(text.as_bytes()).and_then(|()| out.flush()))
}

fn written(outcome: io::Result<()>) -> io::Result<()> {
    let is_closed = || Err(io::Error::from(rustix::io::Errno::BADF));
    match if closed_output::is_closed() { is_closed() } else { outcome } {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => Err(error),
        Ok(()) | Err(_) => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::{When, colour_asked_for, knows_utf8};

    #[test]
    fn the_locale_says_whether_text_is_utf8() {
        let knows = |set: &[(&str, &str)]| {
            knows_utf8(|name| set.iter().find(|(at, _)| *at == name).map(|(_, value)| (*value).to_owned()))
        };
        for utf8 in ["C.UTF-8", "fr_FR.utf8", "en_GB.UTF-8@euro", "en_US", "fr", ""] {
            assert!(knows(&[("LANG", utf8)]), "{utf8}");
        }
        for other in ["C", "POSIX", "fr_FR.ISO-8859-1", "fr_FR.ISO-8859-15@euro", "ja_JP.eucJP"] {
            assert!(!knows(&[("LC_CTYPE", other), ("LANG", "C.UTF-8")]), "{other}");
        }
        assert!(knows(&[("LC_ALL", "C.UTF-8"), ("LC_CTYPE", "C")]));
        assert!(!knows(&[("LC_ALL", "C"), ("LANG", "C.UTF-8")]));
        assert!(knows(&[]));
    }

    #[test]
    fn the_last_word_on_colour_counts() {
        let asked = |words: &[&str]| colour_asked_for(&words.iter().map(Into::into).collect::<Vec<_>>());
        assert_eq!(asked(&["careernav", "--help"]), None);
        assert_eq!(asked(&["careernav", "--color", "never", "lst", "--color=always"]), Some(When::Always));
        assert_eq!(asked(&["careernav", "--color"]), None);
        assert_eq!(asked(&["careernav", "--", "--color=always"]), None);
    }
}
