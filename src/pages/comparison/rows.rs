//! Two roles side by side, row by row.

use super::{contact_reason, own_facts};
use crate::cells::listed;
use crate::domain::{Catalogue, Level, Need, RoleIx, StepKind, Subject};
use crate::graph::compare::{AskedSkill, CategorySkills, Comparison, SharedSkill};
use crate::pages::role::category_name;
use crate::pages::step::written_words;
use crate::pages::terms::{HeadedLines, own_lines};
use crate::pages::{Reader, StepSummary};
use crate::wording::key;

/// Rows for a view with a column for each role. Left is the first role, right the second.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SideBySide {
    pub roles: [RoleIx; 2],
    /// The titles of the roles: what stands above the columns.
    pub heads: [String; 2],
    /// None is empty.
    pub sections: Vec<ComparisonSection>,
}

/// Rows under one heading.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ComparisonSection {
    pub heading: String,
    pub rows: Vec<ComparisonRow>,
}

/// One fact on both roles, side by side.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ComparisonRow {
    /// What the row is about: a skill, a contact, a fact. Empty where the two sides only stand beside each other.
    pub label: String,
    /// What the label leads to.
    pub link: Option<Subject>,
    pub left: Option<ComparisonCell>,
    pub right: Option<ComparisonCell>,
    /// How many levels more the right side asks for; `None` where there is nothing to tell.
    pub difference: Option<i8>,
}

/// One role's side of a row. All fields are empty where the cell's presence says enough, as for a contact without a
/// reason.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ComparisonCell {
    pub need: Option<Need>,
    /// The level asked for, with its word.
    pub level: Option<(Level, String)>,
    /// A step to the role of the other column, or to that of this one from the other.
    pub step: Option<StepKind>,
    pub text: String,
}

/// Sets two roles side by side: facts, steps between them, skills by category, contacts, tasks, ways in, pay. Cost is linear
/// in what there is to say.
pub fn side_by_side(catalogue: &Catalogue, comparison: &Comparison, reader: &Reader<'_>) -> SideBySide {
    let roles = comparison.roles;
    let mut sections = vec![facts(catalogue, roles, reader), steps(catalogue, comparison, reader)];
    sections.extend(comparison.groups.iter().map(|group| skills(catalogue, group, reader)));
    sections.push(contacts(catalogue, comparison, reader));
    sections.extend(own(catalogue, roles, reader));
    sections.retain(|section| !section.rows.is_empty());
    SideBySide { roles, heads: roles.map(|role| reader.title(catalogue, role)), sections }
}

fn facts(catalogue: &Catalogue, roles: [RoleIx; 2], reader: &Reader<'_>) -> ComparisonSection {
    let facts = own_facts(catalogue, roles, reader).into_iter();
    let rows = facts.filter(|(_, sides)| sides.iter().any(Option::is_some)).map(|(key, sides)| {
        let [left, right] = sides.map(|side| side.map(said));
        ComparisonRow { label: reader.wording.say(key), left, right, ..ComparisonRow::default() }
    });
    ComparisonSection { heading: String::new(), rows: rows.collect() }
}

/// Left are steps from the first role to the second, right those back.
fn steps(catalogue: &Catalogue, comparison: &Comparison, reader: &Reader<'_>) -> ComparisonSection {
    let side = |at: usize| -> Vec<ComparisonCell> {
        let written = &catalogue.role(comparison.roles[at]).steps;
        let cell = |place: &usize| {
            let step = &written[*place];
            let StepSummary { kind, years, why, .. } = written_words(step, reader);
            let head = listed([Some(kind), years].into_iter().flatten());
            let text = if why.is_empty() { head } else { format!("{head}\n{why}") };
            ComparisonCell { step: Some(step.kind), text, ..ComparisonCell::default() }
        };
        comparison.steps[at].iter().map(cell).collect()
    };
    ComparisonSection {
        heading: reader.wording.say(key::HEADING_STEPS_TO_OTHER),
        rows: paired([side(0), side(1)]),
    }
}

fn skills(catalogue: &Catalogue, group: &CategorySkills, reader: &Reader<'_>) -> ComparisonSection {
    let asked = |need: Need, level: Option<Level>| ComparisonCell {
        need: Some(need),
        level: level.map(|level| reader.level(level)),
        ..ComparisonCell::default()
    };
    let row = |skill| ComparisonRow {
        label: reader.text(&catalogue.skill(skill).name),
        link: Some(Subject::Skill(skill)),
        ..ComparisonRow::default()
    };
    let shared = |shared: &SharedSkill| ComparisonRow {
        left: Some(asked(shared.need[0], shared.level[0])),
        right: Some(asked(shared.need[1], shared.level[1])),
        difference: shared.difference().filter(|levels| *levels != 0),
        ..row(shared.skill)
    };
    let one =
        |only: &AskedSkill| ComparisonRow { left: Some(asked(only.need, only.level)), ..row(only.skill) };
    let other =
        |only: &AskedSkill| ComparisonRow { right: Some(asked(only.need, only.level)), ..row(only.skill) };
    let both = group.both.iter().map(shared);
    let rows = both.chain(group.only[0].iter().map(one)).chain(group.only[1].iter().map(other));
    ComparisonSection { heading: category_name(catalogue, group.category, reader), rows: rows.collect() }
}

fn contacts(catalogue: &Catalogue, comparison: &Comparison, reader: &Reader<'_>) -> ComparisonSection {
    let why = |side: usize, contact: RoleIx| {
        contact_reason(catalogue, comparison.roles[side], contact, reader).map(said)
    };
    let row = |contact: &RoleIx| ComparisonRow {
        label: reader.title(catalogue, *contact),
        link: Some(Subject::Role(*contact)),
        left: why(0, *contact),
        right: why(1, *contact),
        difference: None,
    };
    let contacts = &comparison.contacts;
    let all = contacts.both.iter().chain(&contacts.only[0]).chain(&contacts.only[1]);
    ComparisonSection { heading: reader.wording.say(key::PAGE_CONTACTS), rows: all.map(row).collect() }
}

fn own(catalogue: &Catalogue, roles: [RoleIx; 2], reader: &Reader<'_>) -> Vec<ComparisonSection> {
    let [left, right] = roles.map(|role| own_lines(catalogue, role, reader).concat());
    let section = |((key, left), (_, right)): (HeadedLines, HeadedLines)| ComparisonSection {
        heading: reader.wording.say(key),
        rows: paired([left, right].map(|side| side.into_iter().map(said).collect())),
    };
    left.into_iter().zip(right).map(section).collect()
}

fn said(text: String) -> ComparisonCell {
    ComparisonCell { text, ..ComparisonCell::default() }
}

/// Rows of what only stands beside each other.
fn paired([left, right]: [Vec<ComparisonCell>; 2]) -> Vec<ComparisonRow> {
    let count = left.len().max(right.len());
    let (mut left, mut right) = (left.into_iter(), right.into_iter());
    (0..count)
        .map(|_| ComparisonRow { left: left.next(), right: right.next(), ..ComparisonRow::default() })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::{ComparisonRow, side_by_side};
    use crate::domain::{Lang, Subject};
    use crate::graph::compare::Comparison;
    use crate::loading::{Loader, Progress, Sources};
    use crate::pages::Reader;
    use crate::wording::Wording;

    #[test]
    fn rows_say_what_the_comparison_counts() {
        let sources = Sources { builtin: true, paths: Vec::new() };
        let catalogue = Loader { sources, cache: None, titles: crate::domain::TitleForm::Masculine }
            .load(&Progress::default())
            .catalogue;
        let [one, other] =
            ["backend-developer", "tech-lead"].map(|id| catalogue.role_by_id(id).expect("a role"));
        let comparison = Comparison::between(&catalogue, one, other);
        let wording = Wording::new(Lang::FR);
        let table = side_by_side(&catalogue, &comparison, &Reader { lang: Lang::FR, wording: &wording });

        assert_eq!(table.heads, ["Développeur back-end", "Tech lead"]);
        let rows = || table.sections.iter().flat_map(|section| &section.rows);
        let count = |fits: &dyn Fn(&ComparisonRow) -> bool| {
            rows().filter(|row| matches!(row.link, Some(Subject::Skill(_))) && fits(row)).count()
        };
        let counts = [
            count(&|row| row.right.is_none()),
            count(&|row| row.left.is_some() && row.right.is_some()),
            count(&|row| row.left.is_none()),
        ];
        assert_eq!(counts, comparison.counts());
        assert!(rows().all(|row| row.left.is_some() || row.right.is_some()));
        assert!(rows().any(|row| row.difference == Some(2)), "code review grows by two levels");
    }
}
