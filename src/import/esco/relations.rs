//! What is linked to what, row by row.

use std::collections::HashSet;

use super::Reading;
use crate::domain::Need;
use crate::import::failure::ImportError;
use crate::import::intake::Intake;
use crate::import::layer::{BroaderLinks, SkillNeed};
use crate::import::report::Reason;
use crate::import::table::{Column, Row, Style, Table};
use crate::wording::key;

/// Columns of the files that say what is under what.
struct Above {
    kind: Column,
    uri: Column,
    broader_kind: Column,
    broader: Column,
}

impl Above {
    fn of(table: &Table) -> Result<Self, ImportError> {
        Ok(Self {
            kind: table.column("conceptType")?,
            uri: table.column("conceptUri")?,
            broader_kind: table.column("broaderType")?,
            broader: table.column("broaderUri")?,
        })
    }
}

impl Reading {
    /// Makes a tree of the groups, and holds what is said of occupations against their own rows.
    pub(super) fn place_occupations(&mut self, intake: &mut Intake<'_>) -> Result<(), ImportError> {
        let name = self.relation("broaderRelationsOccPillar", intake);
        let Some(mut table) = intake.open_if_any(&name, Style::Commas, key::IMPORT_WITHOUT_TREE)? else {
            return Ok(());
        };
        let columns = Above::of(&table)?;
        while intake.advance(&mut table)? {
            let row = table.row();
            let (uri, broader) = (row.get(columns.uri), row.get(columns.broader));
            match (row.get(columns.kind), row.get(columns.broader_kind)) {
                ("ISCOGroup", "ISCOGroup") => self.place_group(&row, uri, broader, intake),
                ("Occupation", "ISCOGroup") => self.check_group(&row, uri, broader, intake),
                _ => intake.note(&row, Reason::NoPlace, uri),
            }
        }
        Ok(())
    }

    fn place_group(&mut self, row: &Row<'_>, uri: &str, broader: &str, intake: &mut Intake<'_>) {
        let found = self.families.get(uri).zip(self.families.get(broader)).map(|(at, above)| (*at, *above));
        let Some((at, above)) = found else { return intake.note(row, Reason::UnknownFamily, uri) };
        if at == above {
            return intake.note(row, Reason::ToItself, uri);
        }
        let parent = self.layer.families[above].id.clone();
        if self.layer.families[at].parent.replace(parent).is_some() {
            intake.note(row, Reason::RepeatedLink, uri);
        }
    }

    fn check_group(&mut self, row: &Row<'_>, uri: &str, broader: &str, intake: &mut Intake<'_>) {
        let Some(role) = self.roles.get(uri).map(|at| &self.layer.roles[*at]) else {
            return intake.note(row, Reason::UnknownRole, uri);
        };
        let Some(family) = self.families.get(broader).map(|at| &self.layer.families[*at]) else {
            return intake.note(row, Reason::UnknownFamily, broader);
        };
        if role.family.as_ref() != Some(&family.id) {
            intake.note(row, Reason::Contradiction, uri);
        }
    }

    pub(super) fn needs(&mut self, intake: &mut Intake<'_>) -> Result<(), ImportError> {
        let name = self.relation("occupationSkillRelations", intake);
        let mut table = intake.open(&name, Style::Commas)?;
        let (role, skill) = (table.column("occupationUri")?, table.column("skillUri")?);
        let need = table.column("relationType")?;
        let mut seen = HashSet::new();
        while intake.advance(&mut table)? {
            let row = table.row();
            let (role, skill) = (row.get(role), row.get(skill));
            let Some(role) = intake.find(&self.roles, &row, role, Reason::UnknownRole) else { continue };
            let Some(at) = intake.find(&self.skills, &row, skill, Reason::UnknownSkill) else { continue };
            let need = match row.get(need) {
                "essential" => Need::Essential,
                "optional" => Need::Useful,
                other => {
                    intake.note(&row, Reason::UnknownWord, other);
                    continue;
                }
            };
            if !seen.insert((role, at)) {
                intake.note(&row, Reason::RepeatedLink, skill);
                continue;
            }
            let skill = self.layer.skills[at].id.clone();
            self.layer.roles[role].needs.push(SkillNeed { skill, need, level: None });
        }
        Ok(())
    }

    /// Reads which skill is part of which, where there is a file that says so.
    pub(super) fn broader_skills(&mut self, intake: &mut Intake<'_>) -> Result<(), ImportError> {
        let name = self.relation("broaderRelationsSkillPillar", intake);
        let Some(mut table) = intake.open_if_any(&name, Style::Commas, key::IMPORT_WITHOUT_BROADER)? else {
            return Ok(());
        };
        let columns = Above::of(&table)?;
        let mut links = BroaderLinks::default();
        while intake.advance(&mut table)? {
            let row = table.row();
            let (uri, broader) = (row.get(columns.uri), row.get(columns.broader));
            if [row.get(columns.kind), row.get(columns.broader_kind)].contains(&"SkillGroup") {
                intake.note(&row, Reason::NoPlace, uri);
            } else if !self.skills.contains_key(uri) || !self.skills.contains_key(broader) {
                intake.note(&row, Reason::UnknownSkill, uri);
            } else if uri == broader {
                intake.note(&row, Reason::ToItself, uri);
            } else if links.of(uri).is_some() {
                intake.note(&row, Reason::SecondBroader, uri);
            } else if links.closes_ring(uri, broader) {
                intake.note(&row, Reason::BroaderRing, uri);
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
    pub(super) fn skill_relations(&self, intake: &mut Intake<'_>) -> Result<(), ImportError> {
        let name = self.relation("skillSkillRelations", intake);
        if !intake.has(&name) {
            return Ok(());
        }
        let mut table = intake.open(&name, Style::Commas)?;
        let uri = table.column("originalSkillUri")?;
        while intake.advance(&mut table)? {
            let row = table.row();
            intake.note(&row, Reason::NoPlace, row.get(uri));
        }
        Ok(())
    }

    /// The file of a relation, which newer releases give a language.
    pub(super) fn relation(&self, stem: &str, intake: &Intake<'_>) -> String {
        let plain = format!("{stem}.csv");
        let mut with_language = self.languages.iter().map(|lang| format!("{stem}_{lang}.csv"));
        with_language.find(|name| !intake.has(&plain) && intake.has(name)).unwrap_or(plain)
    }
}
