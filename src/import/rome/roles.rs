//! Families, occupations, their names and texts.

use std::collections::hash_map::Entry;
use std::collections::{BTreeMap, HashSet};

use super::{FR, RomeReader, id};
use crate::import::failure::ImportError;
use crate::import::layer::{ImportedEducation, ImportedFamily, ImportedRole, NameSet, in_one};
use crate::import::report::RowIssue;
use crate::import::source_dir::SourceDir;
use crate::import::text;
use crate::wording::key;

/// Sentences of an occupation in the order of their numbers.
#[derive(Debug, Default)]
struct Sentences {
    definition: BTreeMap<(u32, u64), String>,
    access: BTreeMap<(u32, u64), String>,
}

impl RomeReader {
    pub(super) fn families(&mut self, source: &mut SourceDir<'_>) -> Result<(), ImportError> {
        for (stem, code, label) in [
            ("unix_grand_domaine", "code_grand_domaine", "libelle_grand_domaine"),
            ("unix_domaine_professionnel", "code_domaine_professionnel", "libelle_domaine_professionnel"),
        ] {
            let mut table = self.open(stem, source)?;
            let (code, label) = (table.column(code)?, table.column(label)?);
            while source.advance(&mut table)? {
                let row = table.row();
                let (code, name) = (row.get(code), text::name(row.get(label)));
                let id = id(code);
                if code.is_empty() || name.is_empty() {
                    source.note(&row, RowIssue::NoName, code);
                } else if self.layer.families.iter().any(|family| family.id == id) {
                    source.note(&row, RowIssue::RepeatedId, code);
                } else {
                    self.layer.families.push(ImportedFamily { id, name: in_one(FR, name), parent: None });
                }
            }
        }
        Ok(())
    }

    pub(super) fn roles(&mut self, source: &mut SourceDir<'_>) -> Result<(), ImportError> {
        let mut table = self.open("unix_referentiel_code_rome", source)?;
        let (code, label) = (table.column("code_rome")?, table.column("libelle_rome")?);
        while source.advance(&mut table)? {
            let row = table.row();
            let (code, title) = (row.get(code), text::name(row.get(label)));
            if code.is_empty() || title.is_empty() {
                source.note(&row, RowIssue::NoName, code);
                continue;
            }
            let Entry::Vacant(place) = self.roles.entry(code.to_owned()) else {
                source.note(&row, RowIssue::RepeatedId, code);
                continue;
            };
            place.insert(self.layer.roles.len());
            self.layer.roles.push(ImportedRole {
                id: id(code),
                // The letter of the grand domaine.
                group: format!("rome-{}", text::slug(code.get(..1).unwrap_or_default())),
                named: named(title),
                codes: vec![("rome", code.to_owned())],
                source: format!("{}, {code}", self.layer.about.title),
                ..ImportedRole::default()
            });
        }
        self.met.resize_with(self.layer.roles.len(), BTreeMap::new);
        Ok(())
    }

    /// Gives occupations their family, and families their parent.
    pub(super) fn place_roles(&mut self, source: &mut SourceDir<'_>) -> Result<(), ImportError> {
        let mut table = self.open("unix_cr_gd_dp", source)?;
        let (code, wide) = (table.column("code_rome")?, table.column("code_grand_domaine")?);
        // The publisher spells this one both ways.
        let narrow = table.column_called(["code_domaine_professionel", "code_domaine_professionnel"])?;
        while source.advance(&mut table)? {
            let row = table.row();
            let found = source.find(&self.roles, &row, row.get(code), RowIssue::UnknownRole);
            let Some(role) = found else { continue };
            let (wide, narrow) = (id(row.get(wide)), id(row.get(narrow)));
            let families = &mut self.layer.families;
            let is_known = families.iter().any(|family| family.id == wide);
            let Some(family) = families.iter_mut().find(|family| is_known && family.id == narrow) else {
                source.note(&row, RowIssue::UnknownFamily, narrow);
                continue;
            };
            family.parent = Some(wide);
            if self.layer.roles[role].family.replace(narrow).is_some() {
                source.note(&row, RowIssue::RepeatedLink, row.get(code));
            }
        }
        Ok(())
    }

    pub(super) fn names(&mut self, source: &mut SourceDir<'_>) -> Result<(), ImportError> {
        let mut table = self.open("unix_referentiel_appellation", source)?;
        let (role, label) = (table.column("code_rome")?, table.column("libelle_appellation_long")?);
        let mut titles = HashSet::new();
        while source.advance(&mut table)? {
            let row = table.row();
            let name = text::name(row.get(label));
            let found = source.find(&self.roles, &row, row.get(role), RowIssue::UnknownRole);
            let Some(at) = found else { continue };
            let named = &mut self.layer.roles[at].named;
            // The principal name is the title, word for word; it is no further name, but no repetition either.
            let is_title = named.title.get(&FR) == Some(&name) && titles.insert(at);
            if name.is_empty() {
                source.note(&row, RowIssue::NoName, row.get(role));
            } else if !is_title && !named.alias(FR, &name) {
                source.note(&row, RowIssue::RepeatedName, name);
            }
        }
        Ok(())
    }

    pub(super) fn texts(&mut self, source: &mut SourceDir<'_>) -> Result<(), ImportError> {
        let found = self.open_if_any("unix_texte", key::IMPORT_WITHOUT_TEXTS, source)?;
        let Some(mut table) = found else { return Ok(()) };
        let (role, kind) = (table.column("code_rome")?, table.column("libelle_type_texte")?);
        let (number, words) = (table.column("position_phrase")?, table.column("libelle_texte")?);
        let mut sentences: Vec<Sentences> = Vec::new();
        sentences.resize_with(self.layer.roles.len(), Sentences::default);
        while source.advance(&mut table)? {
            let row = table.row();
            let found = source.find(&self.roles, &row, row.get(role), RowIssue::UnknownRole);
            let Some(at) = found else { continue };
            let Ok(number) = row.get(number).parse() else {
                source.note(&row, RowIssue::NotANumber, row.get(number));
                continue;
            };
            // This file alone doubles its apostrophes.
            let sentence = text::sentence(&row.get(words).replace("''", "'"));
            let said = match row.get(kind) {
                "definition" => &mut sentences[at].definition,
                "acces_metier" => &mut sentences[at].access,
                other => {
                    source.note(&row, RowIssue::NoPlace, other);
                    continue;
                }
            };
            said.insert((number, row.line), sentence);
        }
        for (role, said) in self.layer.roles.iter_mut().zip(sentences) {
            put(role, said);
        }
        Ok(())
    }
}

/// A title and, where it is one of a man and of a woman as `Coiffeur / Coiffeuse`, both names.
fn named(title: String) -> NameSet {
    let both = text::both_names(&title);
    let mut named = NameSet::new(FR, title);
    for name in both.into_iter().flatten() {
        named.alias(FR, &name);
    }
    named
}

fn put(role: &mut ImportedRole, Sentences { definition, access }: Sentences) {
    let mut sentences = definition.into_values();
    role.summary = in_one(FR, sentences.next().unwrap_or_default());
    role.description = in_one(FR, sentences.collect::<Vec<_>>().join(" "));
    let access: Vec<String> = access.into_values().collect();
    if !access.is_empty() {
        role.education
            .push(ImportedEducation { text: in_one(FR, access.join(" ")), ..ImportedEducation::default() });
    }
}
