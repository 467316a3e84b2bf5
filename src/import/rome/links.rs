//! What an occupation asks for, where it is done, and where it leads.

use std::collections::{BTreeMap, HashSet};

use super::{FR, Reading};
use crate::domain::Need;
use crate::import::failure::ImportError;
use crate::import::intake::Intake;
use crate::import::layer::{SkillNeed, Step, Texts};
use crate::import::report::Reason;
use crate::wording::key;

impl Reading {
    /// Competences, savoirs and contexts of each occupation; one file has them all.
    pub(super) fn items(&mut self, intake: &mut Intake<'_>) -> Result<(), ImportError> {
        let mut table = self.open("unix_coherence_item", intake)?;
        let (role, item) = (table.column("code_rome")?, table.column("code_ogr")?);
        let core = table.column("coeur_metier")?;
        let mut seen = HashSet::new();
        while intake.advance(&mut table)? {
            let row = table.row();
            let item = row.get(item);
            let found = intake.find(&self.roles, &row, row.get(role), Reason::UnknownRole);
            let Some(role) = found else { continue };
            if !seen.insert((role, item.to_owned())) {
                intake.note(&row, Reason::RepeatedLink, item);
                continue;
            }
            let need = match row.get(core) {
                "Principale" | "Émergente" => Need::Essential,
                "" => Need::Useful,
                other => {
                    intake.note(&row, Reason::UnknownWord, other);
                    continue;
                }
            };
            if let Some(at) = self.skills.get(item) {
                let skill = self.layer.skills[*at].id.clone();
                self.layer.roles[role].needs.push(SkillNeed { skill, need, level: None });
            } else if let Some((label, sort)) = self.contexts.get(item) {
                self.met[role].entry(sort.clone()).or_default().push(label.clone());
                self.layer.contexts += 1;
            } else {
                intake.note(&row, Reason::UnknownSkill, item);
            }
        }
        self.describe_contexts();
        Ok(())
    }

    /// Adds a line for each sort of context to the descriptions.
    fn describe_contexts(&mut self) {
        for (role, met) in self.layer.roles.iter_mut().zip(std::mem::take(&mut self.met)) {
            append(&mut role.description, met);
        }
    }

    pub(super) fn mobility(&mut self, intake: &mut Intake<'_>) -> Result<(), ImportError> {
        let found = self.open_if_any("unix_rubrique_mobilite", key::IMPORT_WITHOUT_STEPS, intake)?;
        let Some(mut table) = found else { return Ok(()) };
        let (from, to) = (table.column("code_rome")?, table.column("code_rome_cible")?);
        let rank = table.column("numero_ordre")?;
        let mut ranked: BTreeMap<(usize, u32, u64), usize> = BTreeMap::new();
        let mut seen = HashSet::new();
        while intake.advance(&mut table)? {
            let row = table.row();
            let (from, to) = (row.get(from), row.get(to));
            let Some(role) = intake.find(&self.roles, &row, from, Reason::UnknownRole) else { continue };
            let Some(target) = intake.find(&self.roles, &row, to, Reason::UnknownRole) else { continue };
            let Ok(rank) = row.get(rank).parse() else {
                intake.note(&row, Reason::NotANumber, row.get(rank));
                continue;
            };
            if role == target {
                intake.note(&row, Reason::ToItself, from);
            } else if seen.insert((role, target)) {
                ranked.insert((role, rank, row.line), target);
            } else {
                intake.note(&row, Reason::RepeatedLink, to);
            }
        }
        for ((role, ..), target) in ranked {
            let to = self.layer.roles[target].id.clone();
            self.layer.roles[role].steps.push(Step { to, why: Texts::new() });
        }
        Ok(())
    }
}

fn append(description: &mut Texts, met: BTreeMap<String, Vec<String>>) {
    let line = |(sort, labels): (String, Vec<String>)| {
        let labels = labels.join(" ; ");
        // No-break spaces before colon and semicolon, as French has them.
        let labels = labels.replace(" ;", "\u{a0};");
        if sort.is_empty() { labels } else { format!("{sort}\u{a0}: {labels}") }
    };
    let lines: Vec<String> = description.remove(&FR).into_iter().chain(met.into_iter().map(line)).collect();
    if !lines.is_empty() {
        description.insert(FR, lines.join("\n"));
    }
}
