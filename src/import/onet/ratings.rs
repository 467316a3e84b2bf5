//! Skills and knowledge, which every occupation is rated on: importance in one row, level in another.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::{EN, OnetReader, open};
use crate::domain::{Level, Need, SkillKind};
use crate::import::failure::ImportError;
use crate::import::layer::{ImportedCategory, ImportedNeed, ImportedSkill, NameSet, TextByLang, in_one};
use crate::import::report::RowIssue;
use crate::import::source_dir::SourceDir;
use crate::import::table::{ColumnPosition, CsvTable, Record};
use crate::import::text;

/// The group of skills that O*NET calls technical.
const TECHNICAL: &str = "2.B.3.";
/// From this importance on, of five, a skill is essential: “important”.
const ESSENTIAL: f64 = 3.0;
/// From this importance on a skill is useful: “somewhat important”.
const USEFUL: f64 = 2.0;
/// Highest level.
const HIGHEST: f64 = 7.0;

/// Columns of a table of ratings.
struct RatingColumns {
    element: ColumnPosition,
    name: ColumnPosition,
    scale: ColumnPosition,
    value: ColumnPosition,
    suppress: ColumnPosition,
    irrelevant: ColumnPosition,
}

impl RatingColumns {
    fn of(table: &CsvTable) -> Result<Self, ImportError> {
        Ok(Self {
            element: table.column("Element ID")?,
            name: table.column("Element Name")?,
            scale: table.column("Scale ID")?,
            value: table.column("Data Value")?,
            suppress: table.column_if_any("Recommend Suppress"),
            irrelevant: table.column_if_any("Not Relevant"),
        })
    }
}

/// A figure, where it stands, and whether the publisher stands by it.
#[derive(Debug)]
struct Figure {
    value: f64,
    line: u64,
    /// Wide margin of error.
    suppress: bool,
    /// Most of those asked found the skill not important, so its level says little.
    irrelevant: bool,
}

/// What is known of a skill in an occupation.
#[derive(Debug, Default)]
struct Rating {
    importance: Option<Figure>,
    level: Option<Figure>,
}

impl OnetReader {
    /// Reads the files of skills, or that of knowledge, as one table.
    pub(super) fn ratings(
        &mut self,
        name: &str,
        files: &[&str],
        source: &mut SourceDir<'_>,
    ) -> Result<(), ImportError> {
        let mut elements: BTreeMap<String, String> = BTreeMap::new();
        for file in files {
            self.rate(file, &mut elements, source)?;
        }
        self.add_elements(name, elements);
        Ok(())
    }

    fn rate(
        &mut self,
        name: &str,
        elements: &mut BTreeMap<String, String>,
        source: &mut SourceDir<'_>,
    ) -> Result<(), ImportError> {
        let (mut table, code) = open(name, source)?;
        let columns = RatingColumns::of(&table)?;
        let mut ratings: BTreeMap<(usize, String), Rating> = BTreeMap::new();
        while source.advance(&mut table)? {
            let row = table.row();
            let (element, called) = (row.get(columns.element), text::name(row.get(columns.name)));
            if element.is_empty() || called.is_empty() {
                source.note(&row, RowIssue::NoName, element);
                continue;
            }
            let found = source.find(&self.roles, &row, row.get(code), RowIssue::UnknownRole);
            let Some(role) = found else { continue };
            elements.entry(element.to_owned()).or_insert(called);
            note_figure(&row, &columns, ratings.entry((role, element.to_owned())).or_default(), source);
        }
        self.add_needs(&Arc::clone(table.row().file), ratings, source);
        Ok(())
    }

    /// Adds what ratings ask for to the roles, each skill once.
    fn add_needs(
        &mut self,
        file: &Arc<str>,
        ratings: BTreeMap<(usize, String), Rating>,
        source: &mut SourceDir<'_>,
    ) {
        for ((role, element), rating) in ratings {
            let Some(need) = need(file, &element, &rating, source) else { continue };
            let needs = &mut self.layer.roles[role].needs;
            if needs.iter().any(|known| known.skill == need.skill) {
                let line = rating.importance.map_or(1, |figure| figure.line);
                source.note_at(file, line, RowIssue::RepeatedLink, element);
            } else {
                needs.push(need);
            }
        }
    }

    fn add_elements(&mut self, name: &str, elements: BTreeMap<String, String>) {
        let group = text::slug(name);
        let category = format!("onet-{group}");
        self.layer.categories.push(ImportedCategory { id: category.clone(), name: in_one(EN, name) });
        for (element, called) in elements {
            self.layer.skills.push(ImportedSkill {
                id: id(&element),
                group: group.clone(),
                named: NameSet::new(EN, called),
                category: Some(category.clone()),
                kind: kind(name, &element),
                broader: None,
                summary: TextByLang::new(),
                codes: vec![("onet", element)],
            });
        }
    }
}

fn id(element: &str) -> String {
    format!("onet-{element}")
}

fn kind(name: &str, element: &str) -> SkillKind {
    if name == "Knowledge" {
        SkillKind::Knowledge
    } else if element.starts_with(TECHNICAL) {
        SkillKind::Technical
    } else {
        SkillKind::Soft
    }
}

fn note_figure(row: &Record<'_>, columns: &RatingColumns, rating: &mut Rating, source: &mut SourceDir<'_>) {
    let written = row.get(columns.value);
    let Some(value) = text::number(written) else {
        return source.note(row, RowIssue::NotANumber, written);
    };
    let says_yes = |column| row.get(column) == "Y";
    let (suppress, irrelevant) = (says_yes(columns.suppress), says_yes(columns.irrelevant));
    let figure = Figure { value, line: row.line, suppress, irrelevant };
    let before = match row.get(columns.scale) {
        "IM" => rating.importance.replace(figure),
        "LV" => rating.level.replace(figure),
        other => return source.note(row, RowIssue::UnknownWord, other),
    };
    if before.is_some() {
        source.note(row, RowIssue::RepeatedLink, row.get(columns.element));
    }
}

/// What a rating says an occupation asks for; notes why that is nothing.
fn need(file: &Arc<str>, element: &str, rating: &Rating, source: &mut SourceDir<'_>) -> Option<ImportedNeed> {
    let Some(importance) = &rating.importance else {
        // A rating without any figure has been noted already.
        if let Some(level) = &rating.level {
            source.note_at(file, level.line, RowIssue::NotANumber, element);
        }
        return None;
    };
    let refused = match importance.value {
        _ if importance.suppress => Some(RowIssue::Suppressed),
        value if value < USEFUL => Some(RowIssue::NotImportant),
        _ => None,
    };
    if let Some(reason) = refused {
        source.note_at(file, importance.line, reason, element);
        return None;
    }
    let sound = |level: &&Figure| !level.suppress && !level.irrelevant;
    let level = rating.level.as_ref().filter(sound).and_then(|level| part(level.value));
    if let Some(unused) = rating.level.as_ref().filter(|_| level.is_none()) {
        source.note_at(file, unused.line, RowIssue::LevelLeftOut, element);
    }
    let need = if importance.value >= ESSENTIAL { Need::Essential } else { Need::Useful };
    Some(ImportedNeed { skill: id(element), need, level })
}

/// Which of four equal parts of the scale a level is in; a level on the border is in the upper one.
fn part(value: f64) -> Option<Level> {
    let quarter = HIGHEST / 4.0;
    let inside = (0.0..=HIGHEST).contains(&value);
    let above = [quarter, 2.0 * quarter, 3.0 * quarter].iter().filter(|border| value >= **border).count();
    inside.then(|| Level::ALL.get(above).copied()).flatten()
}

#[cfg(test)]
mod tests {
    use super::part;

    #[test]
    fn levels_are_quarters_of_the_scale() {
        let number = |value| part(value).map(crate::domain::Level::number);
        for (value, expected) in
            [(0.0, 1), (1.74, 1), (1.75, 2), (3.49, 2), (3.5, 3), (5.24, 3), (5.25, 4), (7.0, 4)]
        {
            assert_eq!(number(value), Some(expected), "{value}");
        }
        assert_eq!((number(-0.1), number(7.1), number(f64::NAN)), (None, None, None));
    }
}
