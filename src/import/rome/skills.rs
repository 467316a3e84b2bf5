//! Competences, savoirs and contexts of work.

use std::collections::hash_map::Entry;
use std::sync::Arc;

use super::{FR, RomeReader, id};
use crate::domain::SkillKind;
use crate::import::failure::ImportError;
use crate::import::layer::{BroaderLinks, ImportedCategory, ImportedSkill, NameSet, in_one};
use crate::import::report::RowIssue;
use crate::import::source_dir::SourceDir;
use crate::import::table::Record;
use crate::import::text;
use crate::wording::key;

/// A link to what a competence is part of, to be judged once all are known.
struct Macro {
    file: Arc<str>,
    line: u64,
    code: String,
    broader: String,
}

impl RomeReader {
    pub(super) fn competences(&mut self, source: &mut SourceDir<'_>) -> Result<(), ImportError> {
        let mut table = self.open("unix_referentiel_competence", source)?;
        let (code, label) = (table.column("code_ogr")?, table.column("libelle_competence")?);
        let (wide, narrow) = (table.column("cat_comp")?, table.column("sous_cat_comp")?);
        let (definition, broader) = (table.column("definition")?, table.column("code_ogr_macro_comp")?);
        let mut macros = Vec::new();
        while source.advance(&mut table)? {
            let row = table.row();
            let (code, broader) = (row.get(code), row.get(broader));
            let wide = row.get(wide);
            let kind = if wide.starts_with("Savoir-être") { SkillKind::Soft } else { SkillKind::Technical };
            let skill = self.skill("competences", kind, wide, row.get(narrow));
            let added = self.add_skill(&row, code, row.get(label), skill, source);
            let Some(skill) = added else { continue };
            skill.summary = in_one(FR, text::name(row.get(definition)));
            if !broader.is_empty() {
                let (file, line) = (Arc::clone(row.file), row.line);
                macros.push(Macro { file, line, code: code.to_owned(), broader: broader.to_owned() });
            }
        }
        self.put_macros(&macros, source);
        Ok(())
    }

    fn put_macros(&mut self, macros: &[Macro], source: &mut SourceDir<'_>) {
        let mut links = BroaderLinks::default();
        for Macro { file, line, code, broader } in macros {
            let Some(above) = self.skills.get(broader) else {
                source.note_at(file, *line, RowIssue::UnknownSkill, broader);
                continue;
            };
            if links.closes_ring(code, broader) {
                source.note_at(file, *line, RowIssue::BroaderRing, broader);
                continue;
            }
            links.add(code, broader);
            let above = self.layer.skills[*above].id.clone();
            if let Some(at) = self.skills.get(code) {
                self.layer.skills[*at].broader = Some(above);
            }
        }
    }

    pub(super) fn knowledge(&mut self, source: &mut SourceDir<'_>) -> Result<(), ImportError> {
        let mut table = self.open("unix_referentiel_savoir", source)?;
        let (code, label) = (table.column("code_ogr_savoir")?, table.column("libelle_savoir")?);
        let (wide, narrow) = (table.column("categorie_savoir")?, table.column("sous_categorie_savoir")?);
        while source.advance(&mut table)? {
            let row = table.row();
            let skill = self.skill("savoirs", SkillKind::Knowledge, row.get(wide), row.get(narrow));
            self.add_skill(&row, row.get(code), row.get(label), skill, source);
        }
        self.layer.categories.sort_by(|one, other| one.id.cmp(&other.id));
        Ok(())
    }

    /// A skill without code and name.
    fn skill(&mut self, group: &str, kind: SkillKind, wide: &str, narrow: &str) -> ImportedSkill {
        ImportedSkill {
            id: String::new(),
            group: group.to_owned(),
            named: NameSet::default(),
            category: self.category(wide, narrow),
            kind,
            broader: None,
            summary: in_one(FR, ""),
            codes: Vec::new(),
        }
    }

    /// The category of a sort and its subdivision, made where it is new.
    fn category(&mut self, wide: &str, narrow: &str) -> Option<String> {
        let parts: Vec<String> =
            [wide, narrow].map(text::name).into_iter().filter(|part| !part.is_empty()).collect();
        if parts.is_empty() {
            return None;
        }
        let id = format!("rome-{}", text::slug(&parts.join(" ")));
        if !self.layer.categories.iter().any(|category| category.id == id) {
            self.layer
                .categories
                .push(ImportedCategory { id: id.clone(), name: in_one(FR, parts.join(" · ")) });
        }
        Some(id)
    }

    /// Adds a skill under its code; notes why not.
    fn add_skill(
        &mut self,
        row: &Record<'_>,
        code: &str,
        label: &str,
        skill: ImportedSkill,
        source: &mut SourceDir<'_>,
    ) -> Option<&mut ImportedSkill> {
        let name = text::name(label);
        if code.is_empty() || name.is_empty() {
            source.note(row, RowIssue::NoName, code);
            return None;
        }
        let Entry::Vacant(place) = self.skills.entry(code.to_owned()) else {
            source.note(row, RowIssue::RepeatedId, code);
            return None;
        };
        place.insert(self.layer.skills.len());
        self.layer.skills.push(ImportedSkill {
            id: id(code),
            named: NameSet::new(FR, name),
            codes: vec![("rome-ogr", code.to_owned())],
            ..skill
        });
        self.layer.skills.last_mut()
    }

    pub(super) fn contexts(&mut self, source: &mut SourceDir<'_>) -> Result<(), ImportError> {
        let found =
            self.open_if_any("unix_referentiel_contexte_travail", key::IMPORT_WITHOUT_CONTEXTS, source)?;
        let Some(mut table) = found else { return Ok(()) };
        let (code, label) = (table.column("code_ogr")?, table.column("libelle_cont_travail")?);
        let sort = table.column("libelle_type_cont_trav")?;
        while source.advance(&mut table)? {
            let row = table.row();
            let (code, label) = (row.get(code), text::name(row.get(label)));
            if code.is_empty() || label.is_empty() {
                source.note(&row, RowIssue::NoName, code);
            } else if self.skills.contains_key(code) || self.contexts.contains_key(code) {
                source.note(&row, RowIssue::RepeatedId, code);
            } else {
                self.contexts.insert(code.to_owned(), (label, text::name(row.get(sort))));
            }
        }
        Ok(())
    }
}
