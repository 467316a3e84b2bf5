//! Occupations, their names, tasks and relatives.

use std::collections::hash_map::Entry;
use std::collections::{BTreeMap, HashSet};

use super::{EN, OnetReader, called, open, open_if_any};
use crate::import::failure::ImportError;
use crate::import::layer::{ImportedFamily, ImportedRole, ImportedStep, NameSet, TextByLang, in_one};
use crate::import::report::RowIssue;
use crate::import::source_dir::SourceDir;
use crate::import::text;
use crate::wording::key;

/// Major groups of the Standard Occupational Classification of 2018; O*NET's files have their numbers only.
const MAJOR_GROUPS: [(&str, &str); 23] = [
    ("11", "Management"),
    ("13", "Business and Financial Operations"),
    ("15", "Computer and Mathematical"),
    ("17", "Architecture and Engineering"),
    ("19", "Life, Physical, and Social Science"),
    ("21", "Community and Social Service"),
    ("23", "Legal"),
    ("25", "Educational Instruction and Library"),
    ("27", "Arts, Design, Entertainment, Sports, and Media"),
    ("29", "Healthcare Practitioners and Technical"),
    ("31", "Healthcare Support"),
    ("33", "Protective Service"),
    ("35", "Food Preparation and Serving Related"),
    ("37", "Building and Grounds Cleaning and Maintenance"),
    ("39", "Personal Care and Service"),
    ("41", "Sales and Related"),
    ("43", "Office and Administrative Support"),
    ("45", "Farming, Fishing, and Forestry"),
    ("47", "Construction and Extraction"),
    ("49", "Installation, Maintenance, and Repair"),
    ("51", "Production"),
    ("53", "Transportation and Material Moving"),
    ("55", "Military Specific"),
];

impl OnetReader {
    pub(super) fn roles(&mut self, source: &mut SourceDir<'_>) -> Result<(), ImportError> {
        let (mut table, code) = open("Occupation Data", source)?;
        let (title, description) = (table.column("Title")?, table.column("Description")?);
        while source.advance(&mut table)? {
            let row = table.row();
            let (code, title) = (row.get(code), text::name(row.get(title)));
            if code.is_empty() || title.is_empty() {
                source.note(&row, RowIssue::NoName, code);
                continue;
            }
            let Entry::Vacant(place) = self.roles.entry(code.to_owned()) else {
                source.note(&row, RowIssue::RepeatedId, code);
                continue;
            };
            place.insert(self.layer.roles.len());
            let role = role(code, title, row.get(description), &self.layer.about.title);
            self.layer.roles.push(role);
        }
        self.add_families();
        Ok(())
    }

    fn add_families(&mut self) {
        let ids: std::collections::BTreeSet<&String> =
            self.layer.roles.iter().filter_map(|role| role.family.as_ref()).collect();
        let family = |id: &String| {
            let group = MAJOR_GROUPS.iter().find(|(number, _)| id.ends_with(number));
            let name =
                group.map_or_else(|| id.to_uppercase().replace('-', " "), |(_, name)| (*name).to_owned());
            ImportedFamily { id: id.clone(), name: in_one(EN, name), parent: None }
        };
        self.layer.families = ids.into_iter().map(family).collect();
    }

    pub(super) fn names(&mut self, source: &mut SourceDir<'_>) -> Result<(), ImportError> {
        let file = called(["Job Titles", "Alternate Titles"], source);
        let Some((mut table, code)) = open_if_any(file, key::IMPORT_WITHOUT_NAMES, source)? else {
            return Ok(());
        };
        let long = table.column_called(["Alternate Title", "Job Title"])?;
        let short = table.column_if_any("Short Title");
        while source.advance(&mut table)? {
            let row = table.row();
            let found = source.find(&self.roles, &row, row.get(code), RowIssue::UnknownRole);
            let Some(at) = found else { continue };
            let named = &mut self.layer.roles[at].named;
            let long = text::name(row.get(long));
            // Older releases write “n/a” where there is no short title.
            let short = Some(text::name(row.get(short))).filter(|short| !short.is_empty() && short != "n/a");
            if long.is_empty() {
                source.note(&row, RowIssue::NoName, row.get(code));
            }
            for name in [Some(long).filter(|long| !long.is_empty()), short].into_iter().flatten() {
                if !named.alias(EN, &name) {
                    source.note(&row, RowIssue::RepeatedName, name);
                }
            }
        }
        Ok(())
    }

    pub(super) fn tasks(&mut self, source: &mut SourceDir<'_>) -> Result<(), ImportError> {
        let found = open_if_any("Task Statements", key::IMPORT_WITHOUT_TASKS, source)?;
        let Some((mut table, code)) = found else { return Ok(()) };
        let task = table.column("Task")?;
        while source.advance(&mut table)? {
            let row = table.row();
            let found = source.find(&self.roles, &row, row.get(code), RowIssue::UnknownRole);
            let Some(at) = found else { continue };
            let task = text::name(row.get(task));
            if task.is_empty() {
                source.note(&row, RowIssue::NoName, row.get(code));
            } else {
                self.layer.roles[at].tasks.push(in_one(EN, task));
            }
        }
        Ok(())
    }

    pub(super) fn related(&mut self, source: &mut SourceDir<'_>) -> Result<(), ImportError> {
        let found = open_if_any("Related Occupations", key::IMPORT_WITHOUT_STEPS, source)?;
        let Some((mut table, code)) = found else { return Ok(()) };
        let (to, tier) = (table.column("Related O*NET-SOC Code")?, table.column("Relatedness Tier")?);
        let rank = table.column("Index")?;
        let mut ranked: BTreeMap<(usize, u32, u64), (usize, TextByLang)> = BTreeMap::new();
        let mut seen = HashSet::new();
        while source.advance(&mut table)? {
            let row = table.row();
            let found = source.find(&self.roles, &row, row.get(code), RowIssue::UnknownRole);
            let Some(role) = found else { continue };
            let found = source.find(&self.roles, &row, row.get(to), RowIssue::UnknownRole);
            let Some(target) = found else { continue };
            let Ok(rank) = row.get(rank).parse() else {
                source.note(&row, RowIssue::NotANumber, row.get(rank));
                continue;
            };
            if role == target {
                source.note(&row, RowIssue::ToItself, row.get(to));
            } else if seen.insert((role, target)) {
                ranked.insert((role, rank, row.line), (target, in_one(EN, reason(row.get(tier)))));
            } else {
                source.note(&row, RowIssue::RepeatedLink, row.get(to));
            }
        }
        for ((role, ..), (target, why)) in ranked {
            let to = self.layer.roles[target].id.clone();
            self.layer.roles[role].steps.push(ImportedStep { to, why });
        }
        Ok(())
    }
}

fn role(code: &str, title: String, description: &str, release: &str) -> ImportedRole {
    let group: String = code.chars().take_while(char::is_ascii_digit).collect();
    let group = format!("soc-{group}");
    let description = text::paragraphs(description);
    let (first, rest) = text::first_sentence(&description).unwrap_or((&description, ""));
    ImportedRole {
        id: format!("onet-{code}"),
        named: NameSet::new(EN, title),
        family: Some(group.clone()),
        group,
        summary: in_one(EN, first),
        description: in_one(EN, rest),
        codes: vec![("onet", code.to_owned())],
        source: format!("{release}, {code}"),
        ..ImportedRole::default()
    }
}

/// What a tier says of a move.
fn reason(tier: &str) -> String {
    let meaning = match tier {
        "Primary-Short" => "among the closest",
        "Primary-Long" => "close",
        "Supplemental" => "further off",
        _ => return text::name(tier),
    };
    format!("{tier}: {meaning}")
}
