//! What is wrong, noted while reading, before its line and column are looked up.
//!
//! Reading is fast because nobody keeps positions. A [`Finding`] therefore says where it stands as a path of
//! keys and items; [`locate`](super::locate) turns paths into lines and columns once all reading is done.

use std::borrow::Cow;
use std::collections::HashMap;

use super::rulebook;
use crate::domain::{Severity, harmless};

/// Findings kept for one file. A file with more than that is broken in one way many times over.
const KEPT_PER_FILE: usize = 1000;

/// Longest piece of a file quoted in a message, in characters.
const LONGEST_QUOTE: usize = 60;

/// One step from the top of a file to a place inside it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Seg {
    Key(Cow<'static, str>),
    /// An item of a list, counted from 0, with its id where it has one.
    Item {
        index: usize,
        id: Option<Box<str>>,
    },
}

impl Seg {
    pub(crate) fn key(key: impl Into<Cow<'static, str>>) -> Self {
        Self::Key(key.into())
    }

    pub(crate) fn item(index: usize) -> Self {
        Self::Item { index, id: None }
    }
}

/// A place in one of the files.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Spot {
    /// Number of the file.
    pub(crate) file: usize,
    pub(crate) path: Vec<Seg>,
    /// Whether the last key itself is meant rather than its value.
    pub(crate) on_key: bool,
    /// Line and column where they are known already.
    pub(crate) position: Option<(u32, u32)>,
}

impl Spot {
    /// The file as a whole.
    pub(crate) fn file(file: usize) -> Self {
        Self { file, ..Self::default() }
    }

    pub(crate) fn at(mut self, position: Option<(u32, u32)>) -> Self {
        self.position = position;
        self
    }

    pub(crate) fn join(mut self, segs: impl IntoIterator<Item = Seg>) -> Self {
        self.path.extend(segs);
        self
    }

    pub(crate) fn on_key(mut self) -> Self {
        self.on_key = true;
        self
    }

    /// The path as people read it: `roles › backend-developer › skills › 3`, items counted from 1.
    pub(crate) fn within(&self) -> String {
        let mut out = String::new();
        for seg in &self.path {
            if !out.is_empty() {
                out.push_str(" › ");
            }
            match seg {
                Seg::Key(key) => out.push_str(&shortened(key)),
                Seg::Item { id: Some(id), .. } => out.push_str(&shortened(id)),
                Seg::Item { index, id: None } => out.push_str(&(index + 1).to_string()),
            }
        }
        out
    }
}

/// A path that is only built while walking down; costs nothing unless something is found there.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Trail<'a> {
    Top {
        file: usize,
        key: &'static str,
    },
    Entry {
        file: usize,
        list: &'static str,
        index: usize,
        id: &'a str,
    },
    /// An item of a list of a role, `part` being the key between the list and the item.
    Listed {
        file: usize,
        index: usize,
        id: &'a str,
        list: &'static str,
        part: Option<&'static str>,
        item: usize,
    },
    Key {
        parent: &'a Self,
        key: &'static str,
    },
    Item {
        parent: &'a Self,
        index: usize,
    },
}

impl Trail<'_> {
    pub(crate) fn key(&self, key: &'static str) -> Trail<'_> {
        Trail::Key { parent: self, key }
    }

    pub(crate) fn item(&self, index: usize) -> Trail<'_> {
        Trail::Item { parent: self, index }
    }

    pub(crate) fn spot(&self) -> Spot {
        match *self {
            Self::Top { file, key } => Spot::file(file).join([Seg::key(key)]),
            Self::Entry { file, list, index, id } => {
                let id = (!id.is_empty()).then(|| id.into());
                Spot::file(file).join([Seg::key(list), Seg::Item { index, id }])
            }
            Self::Listed { file, index, id, list, part, item } => {
                let role = Trail::Entry { file, list: "roles", index, id };
                let part = part.map(Seg::key);
                role.key(list).spot().join(part).join([Seg::item(item)])
            }
            Self::Key { parent, key } => parent.spot().join([Seg::key(key)]),
            Self::Item { parent, index } => parent.spot().join([Seg::item(index)]),
        }
    }
}

/// One thing that is wrong, at a spot.
#[derive(Clone, Debug)]
pub(crate) struct Finding {
    pub(crate) severity: Severity,
    pub(crate) rule: &'static str,
    pub(crate) spot: Spot,
    pub(crate) message: String,
    pub(crate) hint: Option<Box<str>>,
    /// A second place the message speaks of, named at its end: “the first is at …”.
    pub(crate) first: Option<Box<Spot>>,
}

impl Finding {
    pub(crate) fn error(rule: &'static str, spot: Spot, message: impl Into<String>) -> Self {
        Self::new(Severity::Error, rule, spot, message.into())
    }

    pub(crate) fn warning(rule: &'static str, spot: Spot, message: impl Into<String>) -> Self {
        Self::new(Severity::Warning, rule, spot, message.into())
    }

    fn new(severity: Severity, rule: &'static str, spot: Spot, message: String) -> Self {
        debug_assert!(rulebook::knows(rule), "{rule} is not in the rulebook");
        Self { severity, rule, spot, message, hint: None, first: None }
    }

    pub(crate) fn hint(mut self, hint: impl Into<String>) -> Self {
        self.hint = Some(hint.into().into());
        self
    }

    pub(crate) fn maybe_hint(mut self, hint: Option<String>) -> Self {
        self.hint = hint.map(Into::into).or(self.hint);
        self
    }

    pub(crate) fn first_at(mut self, first: Spot) -> Self {
        self.first = Some(Box::new(first));
        self
    }
}

/// The findings of one file or of all, at most [`KEPT_PER_FILE`] for each file.
#[derive(Debug, Default)]
pub(crate) struct Findings {
    kept: Vec<Finding>,
    seen: HashMap<usize, usize>,
    accepted: Accepted,
}

/// The rules that layers break on purpose, and how often they do.
#[derive(Debug, Default)]
pub(crate) struct Accepted {
    /// Layer of each file.
    layers: Vec<usize>,
    /// Rules and counts of each layer.
    rules: Vec<Vec<(Box<str>, u32)>>,
}

impl Accepted {
    /// `layers` says which layer each file is of, `rules` what each layer accepts.
    pub(crate) fn new(layers: &[usize], rules: impl Iterator<Item = Vec<(Box<str>, u32)>>) -> Self {
        Self { layers: layers.to_vec(), rules: rules.collect() }
    }

    /// Counts a finding, if it is of a rule its layer accepts.
    fn take(&mut self, finding: &Finding) -> bool {
        let rules = self.layers.get(finding.spot.file).and_then(|layer| self.rules.get_mut(*layer));
        let rule = rules.into_iter().flatten().find(|(rule, _)| **rule == *finding.rule);
        match rule {
            Some((_, count)) if finding.severity == Severity::Warning => {
                *count += 1;
                true
            }
            Some(_) | None => false,
        }
    }
}

impl Findings {
    /// From now on, counts what layers accept and keeps the rest.
    pub(crate) fn accept(&mut self, accepted: Accepted) {
        self.accepted = accepted;
    }

    /// The rules each layer accepts, with how often it breaks them.
    pub(crate) fn take_accepted(&mut self) -> Vec<Vec<(Box<str>, u32)>> {
        std::mem::take(&mut self.accepted).rules
    }

    pub(crate) fn push(&mut self, finding: Finding) {
        if self.accepted.take(&finding) {
            return;
        }
        let seen = self.seen.entry(finding.spot.file).or_default();
        *seen += 1;
        if *seen <= KEPT_PER_FILE {
            self.kept.push(finding);
        }
    }

    /// Takes over the findings of one more file.
    pub(crate) fn absorb(&mut self, other: Self) {
        self.kept.extend(other.kept);
        for (file, seen) in other.seen {
            *self.seen.entry(file).or_default() += seen;
        }
    }

    /// Everything kept, and one finding more for each file that had too many.
    pub(crate) fn into_all(self) -> Vec<Finding> {
        let mut all = self.kept;
        for (file, seen) in self.seen {
            if seen > KEPT_PER_FILE {
                let message = format!("{} more problems of this file are not listed", seen - KEPT_PER_FILE);
                all.push(Finding::warning("too-many-problems", Spot::file(file), message));
            }
        }
        all
    }
}

/// A piece of a file as messages quote it: harmless, one line, shortened, between back quotes.
pub(crate) fn quoted(text: &str) -> String {
    format!("`{}`", shortened(text))
}

fn shortened(text: &str) -> Cow<'_, str> {
    // Only as much as can be shown is made harmless: a value may be as large as a file.
    let end = text.char_indices().nth(LONGEST_QUOTE).map(|(end, _)| end);
    match end {
        None => harmless::line(text),
        Some(end) => Cow::Owned(format!("{}…", harmless::line(&text[..end]))),
    }
}

#[cfg(test)]
mod tests {
    use super::{Finding, Findings, KEPT_PER_FILE, Seg, Spot, Trail, quoted};

    #[test]
    fn paths_read_as_people_count() {
        let entry = Trail::Entry { file: 0, list: "roles", index: 4, id: "tech-lead" };
        let skills = entry.key("skills");
        assert_eq!(skills.item(2).spot().within(), "roles › tech-lead › skills › 3");
        let nameless = Spot::file(0).join([Seg::key("roles"), Seg::item(0)]);
        assert_eq!(nameless.within(), "roles › 1");
    }

    #[test]
    fn quotes_are_short_and_harmless() {
        assert_eq!(quoted("a\u{1b}[2Jb"), "`a␛[2Jb`");
        assert_eq!(quoted(&"é".repeat(10_000)).chars().count(), 63);
    }

    #[test]
    fn a_file_with_too_many_problems_says_so_once() {
        let mut findings = Findings::default();
        for _ in 0..KEPT_PER_FILE + 5 {
            findings.push(Finding::error("syntax", Spot::file(7), "x"));
        }
        findings.push(Finding::error("syntax", Spot::file(8), "x"));
        let all = findings.into_all();
        assert_eq!(all.len(), KEPT_PER_FILE + 2);
        assert!(all.last().is_some_and(|last| last.message.starts_with("5 more problems")));
    }
}
