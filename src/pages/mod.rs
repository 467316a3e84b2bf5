//! What is said of a role, a skill or a step, as plain blocks in the reader's language.
//!
//! Gathered once here, so that the screen and the text answers say the same. How wide a line is, where the
//! cursor stands and which colour a mark has is decided above.

mod role;
mod skill;
mod step;

pub use role::{RolePage, role_page};
pub use skill::skill_page;
pub use step::{StepSummary, step_page, step_summary};

use crate::domain::{Lang, Level, Need, StepKind, Subject, Text};
use crate::wording::Wording;

/// Who reads: the language content is wanted in, and the words between it.
#[derive(Clone, Copy, Debug)]
pub struct Reader<'a> {
    pub lang: Lang,
    pub wording: &'a Wording,
}

impl Reader<'_> {
    /// The text in the reader's language; where it does not exist in that, another with its tag: `… [en]`.
    pub fn text(&self, text: &Text) -> String {
        let shown = text.get(self.lang);
        match text.substitute(self.lang) {
            Some(lang) => format!("{shown} [{lang}]"),
            None => shown.to_owned(),
        }
    }

    /// The word for a value of one of the scales, such as `need-essential`.
    pub fn word(&self, scale: &str, value: &str) -> String {
        self.wording.say(&format!("{scale}-{value}"))
    }
}

/// One piece of a page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block {
    Heading(String),
    Paragraph(String),
    Bullet(String),
    /// A short label with what it says: `Family: Software engineering`.
    Fact {
        label: String,
        value: String,
    },
    Entry(Entry),
    /// An empty line.
    Gap,
}

/// One line about another role or skill, which it leads to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    pub mark: Mark,
    pub label: String,
    pub link: Option<Subject>,
    pub level: Option<Level>,
    /// A few words at the end of the line.
    pub aside: String,
    /// Sentences under the line; empty where there is nothing to add.
    pub note: String,
}

/// What stands before an entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark {
    None,
    Step(StepKind),
    Need(Need),
}

impl Block {
    fn heading(reader: &Reader<'_>, key: &str) -> Self {
        Self::Heading(reader.wording.say(key))
    }

    fn fact(reader: &Reader<'_>, key: &str, value: impl Into<String>) -> Self {
        Self::Fact { label: reader.wording.say(key), value: value.into() }
    }

    /// Paragraphs of a text with blank lines between them; nothing for an empty text.
    fn paragraphs(text: &str) -> Vec<Self> {
        let mut blocks = Vec::new();
        for paragraph in text.split('\n').map(str::trim).filter(|line| !line.is_empty()) {
            blocks.push(Self::Paragraph(paragraph.to_owned()));
            blocks.push(Self::Gap);
        }
        blocks
    }
}
