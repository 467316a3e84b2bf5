//! Answers written down: what a command says, as text for people and as JSON for programs.
//!
//! Writers turn values of the domain into one string and know nothing of files, streams or exit codes. Text comes
//! with its styles as ANSI sequences; whoever prints it strips them where they are not wanted. Apart from those
//! every writer gives back only harmless text, because it is given nothing else.
//!
//! | module | writes |
//! |---|---|
//! | [`formats`] | the registry of formats, and answers in any of them: Markdown, HTML, … |
//! | [`document`] | laid-out pages |
//! | [`table`] | rows: in columns on a terminal, between tabs in a pipe |
//! | [`roles`], [`hits`], [`mentions`], [`steps`] | the answers that are tables |
//! | [`routes`], [`comparison`], [`similar`] | ways from role to role, two roles side by side, moves from shared skills |
//! | [`sheet`] | everything on one role or one skill |
//! | [`layers`] | where the catalogue comes from |
//! | [`snippet`] | problems, each with the line of the file it stands in |
//! | [`repeats`] | problems grouped, so that what repeats is told once |
//! | [`github`] | problems as commands that GitHub's runners understand |
//! | [`json`] | all of them as JSON |
//! | [`drawing`] | maps and routes for elsewhere: SVG, Mermaid, DOT |

pub mod comparison;
pub mod document;
pub mod drawing;
pub mod fits;
pub mod formats;
pub mod github;
pub mod hits;
pub mod json;
pub mod layers;
pub mod mentions;
pub mod repeats;
pub mod roles;
pub mod routes;
pub mod sheet;
pub mod similar;
pub mod snippet;
pub mod steps;
pub mod table;
mod xml;

use std::borrow::Cow;

use anstyle::{AnsiColor, Style};

use crate::glyphs::{Glyphs, to_ascii};
use crate::pages::document::Tone;

/// What an answer is written on.
#[derive(Clone, Copy, Debug)]
pub struct Paper {
    /// Cells of a line on a terminal; `None` in a pipe, where lines are as long as they are.
    pub width: Option<usize>,
    /// Whether rows between tabs stand below the names of their columns.
    pub has_header: bool,
    pub glyphs: &'static Glyphs,
}

/// Widest line of running text: longer ones are hard to read, however wide the terminal is.
pub const WIDEST_TEXT: usize = 100;

impl Paper {
    /// Cells a line of running text may take.
    fn text_width(&self) -> usize {
        self.width.map_or(crate::pages::document::ENDLESS, |width| width.min(WIDEST_TEXT))
    }

    /// The text with the signs this paper can show.
    fn signs<'a>(&self, text: &'a str) -> Cow<'a, str> {
        if self.glyphs.ascii && !text.is_ascii() {
            Cow::Owned(text.chars().map(|sign| to_ascii(sign).unwrap_or(sign)).collect())
        } else {
            Cow::Borrowed(text)
        }
    }

    /// Adds `text` in the style of a tone.
    fn write(&self, out: &mut String, text: &str, tone: Tone) {
        let text = self.signs(text);
        let style = style(tone);
        if style.is_plain() || text.trim().is_empty() {
            out.push_str(&text);
        } else {
            out.extend([&*style.render().to_string(), &text, &*style.render_reset().to_string()]);
        }
    }
}

/// The style of a tone, with the terminal's own sixteen colours at most.
fn style(tone: Tone) -> Style {
    match tone {
        Tone::Text | Tone::Link | Tone::Aside => Style::new(),
        Tone::Heading
        | Tone::StrongLink
        | Tone::Sign
        | Tone::Step(_)
        | Tone::Need(_)
        | Tone::Stage(_)
        | Tone::Family(_)
        | Tone::Error
        | Tone::Warning => Style::new().bold(),
        Tone::Quiet | Tone::Unfilled => Style::new().dimmed(),
        Tone::Level => AnsiColor::Blue.on_default(),
    }
}

#[cfg(test)]
mod fixture;

#[cfg(test)]
mod tests {
    use super::Paper;
    use crate::glyphs::{ASCII, UNICODE};
    use crate::pages::document::Tone;

    #[test]
    fn tones_become_styles_around_the_text_alone() {
        let paper = Paper { width: None, has_header: false, glyphs: &UNICODE };
        let mut out = String::new();
        for (text, tone) in [("Pay", Tone::Heading), (" ", Tone::Heading), ("up", Tone::Text)] {
            paper.write(&mut out, text, tone);
        }
        assert_eq!(out, "\u{1b}[1mPay\u{1b}[0m up");
    }

    #[test]
    fn ascii_paper_takes_ascii_signs_and_keeps_letters() {
        let paper = Paper { width: None, has_header: false, glyphs: &ASCII };
        assert_eq!(paper.signs("l’été — 1\u{a0}%"), "l'été - 1 %");
        let paper = Paper { width: None, has_header: false, glyphs: &UNICODE };
        assert_eq!(paper.signs("l’été"), "l’été");
    }
}
