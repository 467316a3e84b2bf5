//! What an occupation asks for, where it is done, and where it leads.

use std::collections::{BTreeMap, HashSet};

use super::terms::term;
use super::{FR, RomeReader};
use crate::domain::Need;
use crate::import::failure::ImportError;
use crate::import::layer::{ImportedNeed, ImportedStep, TextByLang};
use crate::import::report::RowIssue;
use crate::import::source_dir::SourceDir;
use crate::wording::key;

impl RomeReader {
    /// Competences, savoirs and contexts of each occupation; one file has them all.
    pub(super) fn items(&mut self, source: &mut SourceDir<'_>) -> Result<(), ImportError> {
        let mut table = self.open("unix_coherence_item", source)?;
        let (role, item) = (table.column("code_rome")?, table.column("code_ogr")?);
        let core = table.column("coeur_metier")?;
        let mut seen = HashSet::new();
        while source.advance(&mut table)? {
            let row = table.row();
            let item = row.get(item);
            let found = source.find(&self.roles, &row, row.get(role), RowIssue::UnknownRole);
            let Some(role) = found else { continue };
            if !seen.insert((role, item.to_owned())) {
                source.note(&row, RowIssue::RepeatedLink, item);
                continue;
            }
            let Some(need) = need(row.get(core)) else {
                source.note(&row, RowIssue::UnknownWord, row.get(core));
                continue;
            };
            if let Some(at) = self.skills.get(item) {
                let skill = self.layer.skills[*at].id.clone();
                self.layer.roles[role].needs.push(ImportedNeed { skill, need, level: None });
            } else if let Some((label, sort)) = self.contexts.get(item) {
                let terms = &mut self.layer.roles[role].terms;
                if let Some(term) = term(label)
                    && terms.iter().all(|known| (known.list, known.kind) != (term.list, term.kind))
                {
                    terms.push(term);
                }
                self.met[role].entry(sort.clone()).or_default().push(label.clone());
                self.layer.contexts += 1;
            } else {
                source.note(&row, RowIssue::UnknownSkill, item);
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

    pub(super) fn mobility(&mut self, source: &mut SourceDir<'_>) -> Result<(), ImportError> {
        let found = self.open_if_any("unix_rubrique_mobilite", key::IMPORT_WITHOUT_STEPS, source)?;
        let Some(mut table) = found else { return Ok(()) };
        let (from, to) = (table.column("code_rome")?, table.column("code_rome_cible")?);
        let rank = table.column("numero_ordre")?;
        let mut ranked: BTreeMap<(usize, u32, u64), usize> = BTreeMap::new();
        let mut seen = HashSet::new();
        while source.advance(&mut table)? {
            let row = table.row();
            let (from, to) = (row.get(from), row.get(to));
            let Some(role) = source.find(&self.roles, &row, from, RowIssue::UnknownRole) else { continue };
            let Some(target) = source.find(&self.roles, &row, to, RowIssue::UnknownRole) else { continue };
            let Ok(rank) = row.get(rank).parse() else {
                source.note(&row, RowIssue::NotANumber, row.get(rank));
                continue;
            };
            if role == target {
                source.note(&row, RowIssue::ToItself, from);
            } else if seen.insert((role, target)) {
                ranked.insert((role, rank, row.line), target);
            } else {
                source.note(&row, RowIssue::RepeatedLink, to);
            }
        }
        for ((role, ..), target) in ranked {
            let to = self.layer.roles[target].id.clone();
            self.layer.roles[role].steps.push(ImportedStep { to, why: TextByLang::new() });
        }
        Ok(())
    }
}

/// What an occupation asks for, by the words for how near an item is to the core of the trade.
fn need(core: &str) -> Option<Need> {
    match core {
        "Principale" | "Émergente" => Some(Need::Essential),
        "" => Some(Need::Useful),
        _ => None,
    }
}

fn append(description: &mut TextByLang, met: BTreeMap<String, Vec<String>>) {
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
