//! The facets beside the list: headings, and under each its values with their counts. What is chosen stands in the text of
//! the search line alone; this is another way to write it.
//!
//! Counts are made when that text changes; of the lines only those on the screen.

use std::collections::BTreeSet;

use crate::cells::{cut, width};
use crate::domain::{Lang, SkillIx, Subject};
use crate::glyphs::Glyphs;
use crate::pages::document::{Line, TextRun, Tone, level_runs};
use crate::search::{Choice, Facet, FacetCounts, RoleFilter};
use crate::tui::motion::Motion;
use crate::tui::world::World;
use crate::wording::{Key, key};

/// Values from which a facet begins folded.
const LONG: usize = 14;

/// State of the facets.
#[derive(Clone, Debug, Default)]
pub struct FacetPanel {
    rows: Vec<FacetRow>,
    cursor: usize,
    /// First row on the screen.
    pub top: usize,
    /// The lines on the screen.
    pub shown: Vec<Line>,
    /// Facets of which only what is chosen is listed; `None` until they are first laid out.
    folded: Option<BTreeSet<Facet>>,
    counts: FacetCounts,
    filter: RoleFilter,
    /// What was counted: the edition of the world and the text.
    counted: Option<(u32, String)>,
    /// Skills by name, in the language of an edition.
    skills: Option<(u32, Lang, Vec<SkillIx>)>,
    height: usize,
}

/// A row: the name of a facet, or one of its values.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum FacetRow {
    Heading(Facet),
    Value(Choice),
}

impl FacetPanel {
    /// Counts and lists anew where the text or the catalogue is another, keeps the cursor on what it was on and on the
    /// screen, and lays out what is there. Cost of counting is that of a search and a pass over the roles.
    pub(super) fn lay_out(&mut self, world: &World, text: &str, (cells, height): (usize, usize)) {
        self.height = height;
        let wanted = (world.edition, text.to_owned());
        if self.counted.as_ref() != Some(&wanted) {
            let Some((filter, counts)) = world.facet_counts(text) else {
                self.shown = vec![line([(world.say(key::STILL_READING), Tone::Aside)])];
                return;
            };
            (self.filter, self.counts, self.counted) = (filter, counts, Some(wanted));
            self.list(world);
        }
        self.cursor = self.cursor.min(self.rows.len().saturating_sub(1));
        self.top = self.top.min(self.cursor).max((self.cursor + 1).saturating_sub(height));
        self.top = self.top.min(self.rows.len().saturating_sub(height));
        // The heading of the first value is seen with it.
        if self.cursor == 1 {
            self.top = 0;
        }
        let rows = self.rows.iter().skip(self.top).take(height);
        self.shown = rows.map(|row| self.line(world, *row, cells)).collect();
    }

    /// Makes the rows anew; the cursor stays on its value or heading.
    fn list(&mut self, world: &World) {
        let here = self.rows.get(self.cursor).copied();
        let folded = self.folded.get_or_insert_with(|| {
            let is_long = |facet: &Facet| *facet == Facet::Skill || world.facet_values(*facet).len() > LONG;
            Facet::ALL.into_iter().filter(is_long).collect()
        });
        let folded = folded.clone();
        self.rows.clear();
        for facet in Facet::ALL {
            self.rows.push(FacetRow::Heading(facet));
            let is_folded = folded.contains(&facet);
            let mut values = match facet {
                Facet::Skill if is_folded => {
                    self.filter.iter().filter(|choice| choice.facet() == facet).collect()
                }
                Facet::Skill => self.skills(world),
                facet => world.facet_values(facet),
            };
            // An amount that was typed may be none of those listed.
            let unlisted = self.filter.iter().filter(|choice| choice.facet() == facet && facet == Facet::Pay);
            let unlisted: Vec<Choice> = unlisted.filter(|choice| !values.contains(choice)).collect();
            values.extend(unlisted);
            for choice in values {
                self.add(choice, is_folded);
            }
        }
        let is_here = |row: &FacetRow| match (row, here) {
            // A skill is one row, at whatever level.
            (
                FacetRow::Value(Choice::Skill(one, None)),
                Some(FacetRow::Value(Choice::Skill(other, None))),
            ) => *one == other,
            (row, here) => Some(*row) == here,
        };
        self.cursor = self.rows.iter().position(is_here).unwrap_or(self.cursor);
    }

    /// A value with, for a skill that is chosen, its levels.
    fn add(&mut self, choice: Choice, is_folded: bool) {
        let plain = match choice {
            Choice::Skill(skill, _) => Choice::Skill(skill, None),
            choice => choice,
        };
        let is_chosen = self.filter.has(plain);
        if is_folded && !is_chosen {
            return;
        }
        self.rows.push(FacetRow::Value(plain));
        if let (Choice::Skill(skill, _), true) = (plain, is_chosen) {
            let levels = crate::domain::Level::ALL.iter();
            self.rows.extend(levels.map(|level| FacetRow::Value(Choice::Skill(skill, Some(*level)))));
        }
    }

    /// All skills: those that are chosen, then those that most roles need, by name where that is as many.
    fn skills(&mut self, world: &World) -> Vec<Choice> {
        let by_name = match self.skills.take() {
            Some((edition, lang, skills)) if (edition, lang) == (world.edition, world.lang) => skills,
            _ => {
                let mut skills: Vec<SkillIx> = world.catalogue.skill_entries().map(|(at, _)| at).collect();
                skills.sort_by_cached_key(|at| world.name(Subject::Skill(*at)).to_lowercase());
                skills
            }
        };
        let choices = by_name.iter().map(|skill| Choice::Skill(*skill, None));
        let (mut needed, unneeded): (Vec<Choice>, Vec<Choice>) =
            choices.partition(|choice| self.filter.has(*choice) || self.counts.of(*choice) > 0);
        needed.sort_by_key(|choice| (!self.filter.has(*choice), std::cmp::Reverse(self.counts.of(*choice))));
        self.skills = Some((world.edition, world.lang, by_name));
        needed.extend(unneeded);
        needed
    }

    fn line(&self, world: &World, row: FacetRow, cells: usize) -> Line {
        let glyphs = world.glyphs;
        let count = |count: usize| format!(" ({count})");
        let room = |behind: &str, before: usize| cells.saturating_sub(width(behind) + before);
        match row {
            FacetRow::Heading(facet) => {
                let title = world.say(title(facet));
                if !self.is_folded(facet) {
                    return line([(
                        format!("  {} {}", glyphs.unfolded, cut(&title, room("", 4), glyphs.ellipsis)),
                        Tone::Heading,
                    )]);
                }
                let all = match facet {
                    Facet::Skill => world.catalogue.skills().len(),
                    facet => world.facet_values(facet).len(),
                };
                let all = world.with(key::FACET_VALUES, &[("count", all.into())]);
                let all = format!("  {all}");
                let title = cut(&title, room(&all, 4), glyphs.ellipsis);
                line([(format!("  {} {title}", glyphs.folded), Tone::Heading), (all, Tone::Aside)])
            }
            FacetRow::Value(choice) => {
                let count = count(self.counts.of(choice));
                let sign = if self.filter.has(choice) { glyphs.there } else { " " };
                let indent = if matches!(choice, Choice::Skill(_, Some(_))) { "      " } else { "    " };
                let name = match choice {
                    Choice::Skill(_, Some(level)) => {
                        world.with(key::FACET_AT_LEAST, &[("level", world.say(level.into()).into())])
                    }
                    choice => world.facet_name(choice),
                };
                let own = own_sign(choice, glyphs);
                let before = indent.len() + 2 + own.iter().map(|run| width(&run.text)).sum::<usize>();
                let name = cut(&name, room(&count, before), glyphs.ellipsis);
                let is_empty = self.counts.of(choice) == 0;
                let tone = match (self.filter.has(choice), is_empty) {
                    (true, _) => Tone::Heading,
                    (false, true) => Tone::Aside,
                    (false, false) => Tone::Text,
                };
                let mut shown = line([(format!("{indent}{sign} "), Tone::Sign)]);
                shown.pieces.extend(own);
                shown.pieces.extend(line([(name, tone), (count, Tone::Quiet)]).pieces);
                shown
            }
        }
    }

    fn is_folded(&self, facet: Facet) -> bool {
        self.folded.as_ref().is_some_and(|folded| folded.contains(&facet))
    }

    /// Moves the cursor; held to the rows when they are laid out.
    pub(super) fn go(&mut self, motion: Motion) {
        self.cursor = motion.from(self.cursor, self.height).min(self.rows.len().saturating_sub(1));
    }

    /// Moves the cursor to the next heading, or to the one before.
    pub(in crate::tui) fn go_to_facet(&mut self, forward: bool) {
        let is_heading = |at: &usize| matches!(self.rows[*at], FacetRow::Heading(_));
        let next = if forward {
            (self.cursor + 1..self.rows.len()).find(is_heading)
        } else {
            (0..self.cursor.min(self.rows.len())).rev().find(is_heading)
        };
        self.cursor = next.unwrap_or(self.cursor);
    }

    /// The value under the cursor.
    pub(in crate::tui) fn value(&self) -> Option<Choice> {
        match self.rows.get(self.cursor)? {
            FacetRow::Value(choice) => Some(*choice),
            FacetRow::Heading(_) => None,
        }
    }

    /// Folds the facet under the cursor, or opens it again.
    pub(in crate::tui) fn fold(&mut self, world: &World) {
        let facet = match self.rows.get(self.cursor) {
            Some(FacetRow::Heading(facet)) => *facet,
            Some(FacetRow::Value(choice)) => choice.facet(),
            None => return,
        };
        let folded = self.folded.get_or_insert_default();
        if !folded.remove(&facet) {
            folded.insert(facet);
        }
        self.list(world);
        let heading = self.rows.iter().position(|row| *row == FacetRow::Heading(facet));
        self.cursor = heading.unwrap_or(self.cursor);
    }

    /// Puts the cursor on a line of the screen, if there is a row on it.
    pub(in crate::tui) fn choose_line(&mut self, line: usize) -> bool {
        let is_there = self.top + line < self.rows.len() && line < self.height;
        if is_there {
            self.cursor = self.top + line;
        }
        is_there
    }

    /// The line of the screen the cursor is on.
    pub fn chosen(&self) -> Option<usize> {
        self.cursor.checked_sub(self.top).filter(|_| !self.rows.is_empty())
    }

    /// Number of rows.
    pub fn len(&self) -> usize {
        self.rows.len()
    }

    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// Roles that are found; `None` until they are counted.
    pub fn total(&self) -> Option<usize> {
        self.counted.as_ref().map(|_| self.counts.total)
    }

    /// Whether anything is chosen.
    pub fn has_chosen(&self) -> bool {
        !self.filter.is_empty()
    }
}

/// The sign of a value, where it has one of its own, and a blank.
fn own_sign(choice: Choice, glyphs: &Glyphs) -> Vec<TextRun> {
    let mut runs = match choice {
        Choice::Family(family) => vec![TextRun::new(glyphs.family, Tone::Family(family))],
        Choice::Stage(stage) => vec![TextRun::new(glyphs.stage(stage), Tone::Stage(stage))],
        Choice::Step(kind) => vec![TextRun::new(glyphs.step(kind), Tone::Step(kind))],
        Choice::Skill(_, Some(level)) => level_runs(level, glyphs),
        _ => return Vec::new(),
    };
    runs.push(TextRun::new(" ", Tone::Text));
    runs
}

/// What a facet is called above its values.
fn title(facet: Facet) -> Key {
    match facet {
        Facet::Family => key::FACT_FAMILY,
        Facet::Stage => key::FACT_STAGE,
        Facet::Step => key::FACET_TITLE_STEP,
        Facet::Skill => key::FACET_TITLE_SKILL,
        Facet::Education => key::FACET_TITLE_EDUCATION,
        Facet::Pay => key::HEADING_PAY,
        Facet::Remote => key::FACET_TITLE_REMOTE,
        Facet::OnCall => key::FACET_TITLE_ON_CALL,
        Facet::Employer => key::HEADING_EMPLOYERS,
        Facet::Status => key::HEADING_STATUS,
        Facet::Market => key::HEADING_OUTLOOK,
        Facet::Layer => key::FACET_TITLE_LAYER,
        Facet::Language => key::FACET_TITLE_LANGUAGE,
    }
}

fn line<const N: usize>(pieces: [(String, Tone); N]) -> Line {
    Line { pieces: pieces.into_iter().map(|(text, tone)| TextRun { text, tone }).collect() }
}
