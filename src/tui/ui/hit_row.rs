//! A hit as the list shows it: worded once, when it is listed.

use std::ops::Range;

use crate::cells::{self, wrap};
use crate::domain::{RoleIx, Subject};
use crate::graph::fit::{Held, RoleTerms};
use crate::pages::{ReasonText, SkillsMet, fit_words, reason, skills_met};
use crate::search::{Hit, Mention, Query, highlights};
use crate::tui::world::World;
use crate::wording::key;

/// Cells before a name: the marker, the mark, the sign of what it is, and an empty one.
pub const INDENT: u16 = 4;
/// Empty cells between a name and its reason.
pub const GAP: u16 = 2;

/// A role or skill that was found.
#[derive(Clone, Debug)]
pub struct HitRow {
    pub subject: Subject,
    /// Byte ranges of the name shown that match.
    pub marks: Vec<Range<usize>>,
    /// Why it was found, where the name shown does not say it already.
    pub reason: Option<Worded>,
    /// How many of how many skills it was found by, where several are asked for: told above, once for all of which it is so.
    pub met: Option<(usize, usize)>,
}

/// A text with byte ranges that match.
#[derive(Clone, Debug, Default)]
pub struct Worded {
    pub text: String,
    pub marks: Vec<Range<usize>>,
}

impl HitRow {
    /// Words a hit for its reader. Cost is that of [`Hit::for_reader`].
    pub fn of(hit: &Hit, query: &Query, world: &World) -> Self {
        let (catalogue, reader) = (&*world.catalogue, &world.reader());
        let hit = hit.clone().for_reader(catalogue, query, reader.lang);
        let marks_in = |text: &str| in_bytes(text, &highlights(query, text, hit.typos));
        if let Some(SkillsMet { met, asked, reason }) =
            skills_met(catalogue, &hit, query, reader, world.glyphs)
        {
            let marks = marks_of_names(&reason, &marks_in);
            let reason = Some(Worded { text: reason.text, marks });
            // Where one skill is asked for, there is nothing to count.
            let met = (asked > 1).then_some((met, asked));
            return Self { subject: hit.subject, marks: Vec::new(), reason, met };
        }
        let reason = reason(catalogue, &hit, query, reader, world.glyphs);
        let (text, marks, reason_marks) = if reason.by_shown_name {
            (reason.besides, marks_in(catalogue.name_of(hit.subject, reader.lang)), Vec::new())
        } else {
            let marks = marks_of_names(&reason, &marks_in);
            (reason.text, Vec::new(), marks)
        };
        let reason = (!text.is_empty()).then_some(Worded { text, marks: reason_marks });
        Self { subject: hit.subject, marks, reason, met: None }
    }

    /// A skill that a text names, with the line and the words it is named by.
    pub fn of_mention(mention: &Mention, world: &World) -> Self {
        let name = world.name(Subject::Skill(mention.skill));
        let line = [("line", (mention.line as usize).into()), ("words", mention.text.as_str().into())];
        let is_same = crate::domain::fold(name) == crate::domain::fold(&mention.text);
        let text = world.with(if is_same { key::MENTION_LINE } else { key::MENTION_WORDS }, &line);
        Self {
            subject: Subject::Skill(mention.skill),
            marks: Vec::new(),
            reason: Some(Worded { text, marks: Vec::new() }),
            met: None,
        }
    }

    /// A role with how much of what is known it uses. Cost is that of [`RoleTerms::of`].
    pub fn of_fit(role: RoleIx, held: &Held, world: &World) -> Self {
        let terms = RoleTerms::of(&world.catalogue, world.moves().weights(), held, role);
        let text = fit_words(&world.catalogue, held, &terms, &world.reader());
        Self {
            subject: Subject::Role(role),
            marks: Vec::new(),
            reason: Some(Worded { text, marks: Vec::new() }),
            met: None,
        }
    }

    /// The role or skill itself, which nothing was asked of.
    pub fn beside(subject: Subject) -> Self {
        Self { subject, marks: Vec::new(), reason: None, met: None }
    }

    /// Whether name and reason have room on one line of a list of `width` cells.
    pub fn is_on_one_line(&self, name: &str, width: usize) -> bool {
        let reason = self.reason.as_ref().map_or(0, |reason| usize::from(GAP) + cells::width(&reason.text));
        usize::from(INDENT) + cells::width(name) + reason <= width
    }

    /// The lines of the reason under a name that leaves it no room.
    pub fn reason_below(&self, width: usize) -> Vec<&str> {
        let reason = self.reason.as_ref().map_or("", |reason| &reason.text);
        let room = width.saturating_sub(usize::from(INDENT)).max(1);
        if reason.is_empty() { Vec::new() } else { wrap(reason, room) }
    }
}

/// What matches in the names that a reason has.
fn marks_of_names(reason: &ReasonText, marks_in: &impl Fn(&str) -> Vec<Range<usize>>) -> Vec<Range<usize>> {
    let marks_of = |name: &Range<usize>| {
        let start = name.start;
        let marks = marks_in(&reason.text[name.clone()]);
        marks.into_iter().map(move |mark| mark.start + start..mark.end + start)
    };
    reason.names.iter().flat_map(marks_of).collect()
}

/// Ranges of characters as ranges of bytes.
fn in_bytes(text: &str, ranges: &[Range<usize>]) -> Vec<Range<usize>> {
    let starts: Vec<usize> = text.char_indices().map(|(at, _)| at).chain([text.len()]).collect();
    let byte = |at: usize| starts.get(at).copied().unwrap_or(text.len());
    ranges.iter().map(|range| byte(range.start)..byte(range.end)).collect()
}
