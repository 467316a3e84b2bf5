//! Competences, savoirs and contexts of work.

use std::collections::hash_map::Entry;
use std::sync::Arc;

use super::{FR, Reading, id};
use crate::domain::SkillKind;
use crate::import::failure::ImportError;
use crate::import::intake::Intake;
use crate::import::layer::{BroaderLinks, Category, Named, Skill, in_one};
use crate::import::report::Reason;
use crate::import::table::Row;
use crate::import::text;
use crate::wording::key;

/// A link to what a competence is part of, to be judged once all are known.
struct Macro {
    file: Arc<str>,
    line: u64,
    code: String,
    broader: String,
}

impl Reading {
    pub(super) fn competences(&mut self, intake: &mut Intake<'_>) -> Result<(), ImportError> {
        let mut table = self.open("unix_referentiel_competence", intake)?;
        let (code, label) = (table.column("code_ogr")?, table.column("libelle_competence")?);
        let (wide, narrow) = (table.column("cat_comp")?, table.column("sous_cat_comp")?);
        let (definition, broader) = (table.column("definition")?, table.column("code_ogr_macro_comp")?);
        let mut macros = Vec::new();
        while intake.advance(&mut table)? {
            let row = table.row();
            let (code, broader) = (row.get(code), row.get(broader));
            let wide = row.get(wide);
            let kind = if wide.starts_with("Savoir-être") { SkillKind::Soft } else { SkillKind::Technical };
            let skill = self.skill("competences", kind, wide, row.get(narrow));
            let added = self.add_skill(&row, code, row.get(label), skill, intake);
            let Some(skill) = added else { continue };
            skill.summary = in_one(FR, text::name(row.get(definition)));
            if !broader.is_empty() {
                let (file, line) = (Arc::clone(row.file), row.line);
                macros.push(Macro { file, line, code: code.to_owned(), broader: broader.to_owned() });
            }
        }
        self.put_macros(&macros, intake);
        Ok(())
    }

    fn put_macros(&mut self, macros: &[Macro], intake: &mut Intake<'_>) {
        let mut links = BroaderLinks::default();
        for Macro { file, line, code, broader } in macros {
            let Some(above) = self.skills.get(broader) else {
                intake.note_at(file, *line, Reason::UnknownSkill, broader);
                continue;
            };
            if links.closes_ring(code, broader) {
                intake.note_at(file, *line, Reason::BroaderRing, broader);
                continue;
            }
            links.add(code, broader);
            let above = self.layer.skills[*above].id.clone();
            if let Some(at) = self.skills.get(code) {
                self.layer.skills[*at].broader = Some(above);
            }
        }
    }

    pub(super) fn knowledge(&mut self, intake: &mut Intake<'_>) -> Result<(), ImportError> {
        let mut table = self.open("unix_referentiel_savoir", intake)?;
        let (code, label) = (table.column("code_ogr_savoir")?, table.column("libelle_savoir")?);
        let (wide, narrow) = (table.column("categorie_savoir")?, table.column("sous_categorie_savoir")?);
        while intake.advance(&mut table)? {
            let row = table.row();
            let skill = self.skill("savoirs", SkillKind::Knowledge, row.get(wide), row.get(narrow));
            self.add_skill(&row, row.get(code), row.get(label), skill, intake);
        }
        self.layer.categories.sort_by(|one, other| one.id.cmp(&other.id));
        Ok(())
    }

    /// A skill without code and name.
    fn skill(&mut self, group: &str, kind: SkillKind, wide: &str, narrow: &str) -> Skill {
        Skill {
            id: String::new(),
            group: group.to_owned(),
            named: Named::default(),
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
            self.layer.categories.push(Category { id: id.clone(), name: in_one(FR, parts.join(" · ")) });
        }
        Some(id)
    }

    /// Adds a skill under its code; notes why not.
    fn add_skill(
        &mut self,
        row: &Row<'_>,
        code: &str,
        label: &str,
        skill: Skill,
        intake: &mut Intake<'_>,
    ) -> Option<&mut Skill> {
        let name = text::name(label);
        if code.is_empty() || name.is_empty() {
            intake.note(row, Reason::NoName, code);
            return None;
        }
        let Entry::Vacant(place) = self.skills.entry(code.to_owned()) else {
            intake.note(row, Reason::RepeatedId, code);
            return None;
        };
        place.insert(self.layer.skills.len());
        self.layer.skills.push(Skill {
            id: id(code),
            named: Named::new(FR, name),
            codes: vec![("rome-ogr", code.to_owned())],
            ..skill
        });
        self.layer.skills.last_mut()
    }

    pub(super) fn contexts(&mut self, intake: &mut Intake<'_>) -> Result<(), ImportError> {
        let found =
            self.open_if_any("unix_referentiel_contexte_travail", key::IMPORT_WITHOUT_CONTEXTS, intake)?;
        let Some(mut table) = found else { return Ok(()) };
        let (code, label) = (table.column("code_ogr")?, table.column("libelle_cont_travail")?);
        let sort = table.column("libelle_type_cont_trav")?;
        while intake.advance(&mut table)? {
            let row = table.row();
            let (code, label) = (row.get(code), text::name(row.get(label)));
            if code.is_empty() || label.is_empty() {
                intake.note(&row, Reason::NoName, code);
            } else if self.skills.contains_key(code) || self.contexts.contains_key(code) {
                intake.note(&row, Reason::RepeatedId, code);
            } else {
                self.contexts.insert(code.to_owned(), (label, text::name(row.get(sort))));
            }
        }
        Ok(())
    }
}
