//! What is said of a role, a skill or a step, as plain blocks in the reader's language.
//!
//! Gathered once here, so that the screen and the text answers say the same. How wide a line is, where the
//! cursor stands and which colour a mark has is decided above.

mod comparison;
pub mod document;
mod family;
mod fit;
mod glance;
mod moves;
mod names;
mod reason;
mod role;
mod roles;
mod route;
mod skill;
mod spread;
mod step;
mod table;
mod terms;

pub use comparison::{
    ComparisonCell, ComparisonRow, ComparisonSection, SideBySide, comparison_page, comparison_tables,
    side_by_side,
};
pub use family::{Rung, family_page};
pub use fit::{fit_page, fit_words, held_words};
pub use glance::{GlanceFact, GlanceLine, Glanced};
pub use moves::{likeness, move_page, moves_page, what_it_asks};
pub use reason::{ReasonText, SkillsMet, reason, skills_met};
pub use role::{RolePage, role_page};
pub use roles::roles_page;
pub use route::{
    LegSkills, leg_summary, measure_words, no_route_page, route_page, routes_page, why_not_first,
};
pub use skill::skill_page;
pub use spread::lay_out_spread;
pub use step::{StepSummary, step_note, step_page, step_summary, transfer_summary};
pub use table::{PageCell, PageTable};

use std::collections::HashSet;

use crate::domain::{Catalogue, Lang, Level, Names, Need, RoleIx, SkillIx, StepKind, Subject, Text};
use crate::wording::{Key, Value, Wording, key};

/// Who reads: the language content is wanted in, and the words between it.
#[derive(Clone, Copy, Debug)]
pub struct Reader<'a> {
    pub lang: Lang,
    pub wording: &'a Wording,
}

impl Reader<'_> {
    /// The text in the reader's language; where it does not exist in that, another with its tag: `… [en]`.
    pub fn text(&self, text: &Text) -> String {
        self.in_language(text, text.get(self.lang))
    }

    /// A word with what stands between it and what it labels: `Pay:`.
    pub fn labelled(&self, label: &str) -> String {
        self.wording.with(key::LABEL, &[("label", label.into())])
    }

    /// What is shown of a text, with the language it is in where that is another than the reader's.
    fn in_language(&self, text: &Text, shown: &str) -> String {
        match text.substitute(self.lang) {
            Some(lang) => format!("{shown} [{lang}]"),
            None => shown.to_owned(),
        }
    }

    /// A date as files write it, in words: “31 January 2023”, “May 2024”, “2023”. What is none stays as it is.
    fn date(&self, written: &str) -> String {
        let mut parts = written.split('-');
        let year = parts.next().unwrap_or_default();
        let mut number = || parts.next().map(str::parse::<u32>).and_then(Result::ok);
        let (month, day) = (number(), number());
        let Some(month) = month.filter(|month| (1..=12).contains(month)) else { return written.to_owned() };
        let month = self.wording.with(key::MONTH, &[("month", Value::Count(month))]);
        let mut values = vec![("month", (&*month).into()), ("year", year.into())];
        let Some(day) = day else { return self.wording.with(key::DATE_OF_MONTH, &values) };
        values.push(("day", Value::Count(day)));
        self.wording.with(key::DATE_OF_DAY, &values)
    }

    /// Other names of something: its aliases in the reader's language or in none, then its names in other
    /// languages.
    fn other_names<'a>(&self, name: &'a Text, aliases: &'a Names) -> Vec<&'a str> {
        let shown = name.get(self.lang);
        let close = |lang: Lang| lang == Lang::NEUTRAL || lang.is_close_to(self.lang);
        let own = aliases.iter().filter(|(lang, _)| close(*lang)).map(|(_, alias)| alias);
        let mut names: Vec<&str> = Vec::new();
        let mut told = HashSet::from([shown]);
        for other in own.chain(name.versions().map(|(_, text)| text)) {
            if told.insert(other) {
                names.push(other);
            }
        }
        names
    }
}

/// One piece of a page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block {
    /// What a whole answer is about; its first block.
    Title(String),
    /// The name of a part that has headings of its own.
    Section(String),
    Heading(String),
    Paragraph(String),
    Bullet(String),
    /// A short label, colon included, with what it says: `Family:`, `Software engineering`.
    Fact {
        label: String,
        value: String,
    },
    /// What is known of a role at a glance; told in full by what comes after it.
    Glance(Vec<GlanceLine>),
    /// How many roles are at each stage, the lowest first.
    Ladder(Vec<Rung>),
    Entry(PageEntry),
    Table(PageTable),
    /// What something rests on, and where it can be read.
    Source {
        text: String,
        address: Option<String>,
    },
    /// An empty line.
    Gap,
}

/// One line about another role or skill, which it leads to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PageEntry {
    pub mark: Mark,
    pub label: String,
    pub link: Option<Subject>,
    /// The level asked for, with its word.
    pub level: Option<(Level, String)>,
    /// A few words at the end of the line; empty where there are none.
    pub aside: String,
    /// Sentences under the line; empty where there is nothing to add.
    pub note: String,
}

impl PageEntry {
    /// A line that leads to a role and says no more than its title.
    fn role(catalogue: &Catalogue, at: RoleIx, reader: &Reader<'_>) -> Self {
        Self::plain(reader.title(catalogue, at), Subject::Role(at))
    }

    /// A line that leads to a skill and says no more than its name.
    fn skill(catalogue: &Catalogue, at: SkillIx, reader: &Reader<'_>) -> Self {
        Self::plain(reader.text(&catalogue.skill(at).name), Subject::Skill(at))
    }

    fn plain(label: String, link: Subject) -> Self {
        Self {
            mark: Mark::None,
            label,
            link: Some(link),
            level: None,
            aside: String::new(),
            note: String::new(),
        }
    }
}

/// What stands before an entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark {
    None,
    Step(StepKind),
    Need(Need),
}

impl Block {
    fn heading(reader: &Reader<'_>, key: Key) -> Self {
        Self::Heading(reader.wording.say(key))
    }

    fn fact(reader: &Reader<'_>, key: Key, value: impl Into<String>) -> Self {
        Self::labelled(reader, &reader.wording.say(key), value)
    }

    fn labelled(reader: &Reader<'_>, label: &str, value: impl Into<String>) -> Self {
        Self::Fact { label: reader.labelled(label), value: value.into() }
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

/// The level of headings below the title, counted from 1: deeper where the page has sections.
pub fn heading_level(blocks: &[Block]) -> usize {
    if blocks.iter().any(|block| matches!(block, Block::Section(_))) { 3 } else { 2 }
}

/// An address that a page of the web may link to, which runs nothing and is one word.
pub fn web_address(address: &str) -> Option<&str> {
    let (scheme, rest) = address.split_once("://")?;
    let is_web = ["http", "https"].iter().any(|web| scheme.eq_ignore_ascii_case(web));
    let is_word = !rest.is_empty() && !rest.contains(|sign: char| sign.is_control() || sign.is_whitespace());
    (is_web && is_word).then_some(address)
}
