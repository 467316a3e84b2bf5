//! What is linked to what, row by row.

use std::collections::HashSet;

use super::EscoReader;
use crate::domain::Need;
use crate::import::failure::ImportError;
use crate::import::layer::{BroaderLinks, ImportedNeed};
use crate::import::report::RowIssue;
use crate::import::source_dir::SourceDir;
use crate::import::table::{ColumnPosition, CsvTable, Record, Style};
use crate::wording::key;

/// Columns of the files that say what is under what.
struct Above {
    kind: ColumnPosition,
    uri: ColumnPosition,
    broader_kind: ColumnPosition,
    broader: ColumnPosition,
}

impl Above {
    fn of(table: &CsvTable) -> Result<Self, ImportError> {
        Ok(Self {
            kind: table.column("conceptType")?,
            uri: table.column("conceptUri")?,
            broader_kind: table.column("broaderType")?,
            broader: table.column("broaderUri")?,
        })
    }
}

impl EscoReader {
    /// Makes a tree of the groups, and holds what is said of occupations against their own rows.
    pub(super) fn place_occupations(&mut self, source: &mut SourceDir<'_>) -> Result<(), ImportError> {
        let name = self.relation("broaderRelationsOccPillar", source);
        let Some(mut table) = source.open_if_any(&name, Style::Commas, key::IMPORT_WITHOUT_TREE)? else {
            return Ok(());
        };
        let columns = Above::of(&table)?;
        while source.advance(&mut table)? {
            let row = table.row();
            let (uri, broader) = (row.get(columns.uri), row.get(columns.broader));
            match (row.get(columns.kind), row.get(columns.broader_kind)) {
                ("ISCOGroup", "ISCOGroup") => self.place_group(&row, uri, broader, source),
                ("Occupation", "ISCOGroup") => self.check_group(&row, uri, broader, source),
                _ => source.note(&row, RowIssue::NoPlace, uri),
            }
        }
        Ok(())
    }

    fn place_group(&mut self, row: &Record<'_>, uri: &str, broader: &str, source: &mut SourceDir<'_>) {
        let found = self.families.get(uri).zip(self.families.get(broader)).map(|(at, above)| (*at, *above));
        let Some((at, above)) = found else { return source.note(row, RowIssue::UnknownFamily, uri) };
        if at == above {
            return source.note(row, RowIssue::ToItself, uri);
        }
        let parent = self.layer.families[above].id.clone();
        if self.layer.families[at].parent.replace(parent).is_some() {
            source.note(row, RowIssue::RepeatedLink, uri);
        }
    }

    fn check_group(&mut self, row: &Record<'_>, uri: &str, broader: &str, source: &mut SourceDir<'_>) {
        let Some(role) = self.roles.get(uri).map(|at| &self.layer.roles[*at]) else {
            return source.note(row, RowIssue::UnknownRole, uri);
        };
        let Some(family) = self.families.get(broader).map(|at| &self.layer.families[*at]) else {
            return source.note(row, RowIssue::UnknownFamily, broader);
        };
        if role.family.as_ref() != Some(&family.id) {
            source.note(row, RowIssue::Contradiction, uri);
        }
    }

    pub(super) fn needs(&mut self, source: &mut SourceDir<'_>) -> Result<(), ImportError> {
        let name = self.relation("occupationSkillRelations", source);
        let mut table = source.open(&name, Style::Commas)?;
        let (role, skill) = (table.column("occupationUri")?, table.column("skillUri")?);
        let need = table.column("relationType")?;
        let mut seen = HashSet::new();
        while source.advance(&mut table)? {
            let row = table.row();
            let (role, skill) = (row.get(role), row.get(skill));
            let Some(role) = source.find(&self.roles, &row, role, RowIssue::UnknownRole) else { continue };
            let Some(at) = source.find(&self.skills, &row, skill, RowIssue::UnknownSkill) else { continue };
            let need = match row.get(need) {
                "essential" => Need::Essential,
                "optional" => Need::Useful,
                other => {
                    source.note(&row, RowIssue::UnknownWord, other);
                    continue;
                }
            };
            if !seen.insert((role, at)) {
                source.note(&row, RowIssue::RepeatedLink, skill);
                continue;
            }
            let skill = self.layer.skills[at].id.clone();
            self.layer.roles[role].needs.push(ImportedNeed { skill, need, level: None });
        }
        Ok(())
    }

    /// Reads which skill is part of which, where there is a file that says so.
    pub(super) fn broader_skills(&mut self, source: &mut SourceDir<'_>) -> Result<(), ImportError> {
        let name = self.relation("broaderRelationsSkillPillar", source);
        let Some(mut table) = source.open_if_any(&name, Style::Commas, key::IMPORT_WITHOUT_BROADER)? else {
            return Ok(());
        };
        let columns = Above::of(&table)?;
        let mut links = BroaderLinks::default();
        while source.advance(&mut table)? {
            let row = table.row();
            let (uri, broader) = (row.get(columns.uri), row.get(columns.broader));
            if [row.get(columns.kind), row.get(columns.broader_kind)].contains(&"SkillGroup") {
                source.note(&row, RowIssue::NoPlace, uri);
            } else if !self.skills.contains_key(uri) || !self.skills.contains_key(broader) {
                source.note(&row, RowIssue::UnknownSkill, uri);
            } else if uri == broader {
                source.note(&row, RowIssue::ToItself, uri);
            } else if links.of(uri).is_some() {
                source.note(&row, RowIssue::SecondBroader, uri);
            } else if links.closes_ring(uri, broader) {
                source.note(&row, RowIssue::BroaderRing, uri);
            } else {
                links.add(uri, broader);
            }
        }
        for (uri, at) in &self.skills {
            let broader = links.of(uri).and_then(|broader| self.skills.get(broader));
            self.layer.skills[*at].broader = broader.map(|at| self.layer.skills[*at].id.clone());
        }
        Ok(())
    }

    /// Counts what skills ask for, which the format does not say.
    pub(super) fn skill_relations(&self, source: &mut SourceDir<'_>) -> Result<(), ImportError> {
        let name = self.relation("skillSkillRelations", source);
        if !source.has(&name) {
            return Ok(());
        }
        let mut table = source.open(&name, Style::Commas)?;
        let uri = table.column("originalSkillUri")?;
        while source.advance(&mut table)? {
            let row = table.row();
            source.note(&row, RowIssue::NoPlace, row.get(uri));
        }
        Ok(())
    }

    /// The file of a relation, which newer releases give a language.
    pub(super) fn relation(&self, stem: &str, source: &SourceDir<'_>) -> String {
        let plain = format!("{stem}.csv");
        let mut with_language = self.languages.iter().map(|lang| format!("{stem}_{lang}.csv"));
        with_language.find(|name| !source.has(&plain) && source.has(name)).unwrap_or(plain)
    }
}
