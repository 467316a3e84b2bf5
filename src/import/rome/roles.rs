//! Families, occupations, their names and texts.

use std::collections::hash_map::Entry;
use std::collections::{BTreeMap, HashSet};

use super::{FR, Reading, id};
use crate::import::failure::ImportError;
use crate::import::intake::Intake;
use crate::import::layer::{Education, Family, Named, Role, in_one};
use crate::import::report::Reason;
use crate::import::text;
use crate::wording::key;

/// Sentences of an occupation in the order of their numbers.
#[derive(Debug, Default)]
struct Sentences {
    definition: BTreeMap<(u32, u64), String>,
    access: BTreeMap<(u32, u64), String>,
}

impl Reading {
    pub(super) fn families(&mut self, intake: &mut Intake<'_>) -> Result<(), ImportError> {
        for (stem, code, label) in [
            ("unix_grand_domaine", "code_grand_domaine", "libelle_grand_domaine"),
            ("unix_domaine_professionnel", "code_domaine_professionnel", "libelle_domaine_professionnel"),
        ] {
            let mut table = self.open(stem, intake)?;
            let (code, label) = (table.column(code)?, table.column(label)?);
            while intake.advance(&mut table)? {
                let row = table.row();
                let (code, name) = (row.get(code), text::name(row.get(label)));
                let id = id(code);
                if code.is_empty() || name.is_empty() {
                    intake.note(&row, Reason::NoName, code);
                } else if self.layer.families.iter().any(|family| family.id == id) {
                    intake.note(&row, Reason::RepeatedId, code);
                } else {
                    self.layer.families.push(Family { id, name: in_one(FR, name), parent: None });
                }
            }
        }
        Ok(())
    }

    pub(super) fn roles(&mut self, intake: &mut Intake<'_>) -> Result<(), ImportError> {
        let mut table = self.open("unix_referentiel_code_rome", intake)?;
        let (code, label) = (table.column("code_rome")?, table.column("libelle_rome")?);
        while intake.advance(&mut table)? {
            let row = table.row();
            let (code, title) = (row.get(code), text::name(row.get(label)));
            if code.is_empty() || title.is_empty() {
                intake.note(&row, Reason::NoName, code);
                continue;
            }
            let Entry::Vacant(place) = self.roles.entry(code.to_owned()) else {
                intake.note(&row, Reason::RepeatedId, code);
                continue;
            };
            place.insert(self.layer.roles.len());
            self.layer.roles.push(Role {
                id: id(code),
                // The letter of the grand domaine.
                group: format!("rome-{}", text::slug(code.get(..1).unwrap_or_default())),
                named: named(title),
                codes: vec![("rome", code.to_owned())],
                source: format!("{}, {code}", self.layer.about.title),
                ..Role::default()
            });
        }
        self.met.resize_with(self.layer.roles.len(), BTreeMap::new);
        Ok(())
    }

    /// Gives occupations their family, and families their parent.
    pub(super) fn place_roles(&mut self, intake: &mut Intake<'_>) -> Result<(), ImportError> {
        let mut table = self.open("unix_cr_gd_dp", intake)?;
        let (code, wide) = (table.column("code_rome")?, table.column("code_grand_domaine")?);
        // The publisher spells this one both ways.
        let narrow = table.column_called(["code_domaine_professionel", "code_domaine_professionnel"])?;
        while intake.advance(&mut table)? {
            let row = table.row();
            let found = intake.find(&self.roles, &row, row.get(code), Reason::UnknownRole);
            let Some(role) = found else { continue };
            let (wide, narrow) = (id(row.get(wide)), id(row.get(narrow)));
            let families = &mut self.layer.families;
            let is_known = families.iter().any(|family| family.id == wide);
            let Some(family) = families.iter_mut().find(|family| is_known && family.id == narrow) else {
                intake.note(&row, Reason::UnknownFamily, narrow);
                continue;
            };
            family.parent = Some(wide);
            if self.layer.roles[role].family.replace(narrow).is_some() {
                intake.note(&row, Reason::RepeatedLink, row.get(code));
            }
        }
        Ok(())
    }

    pub(super) fn names(&mut self, intake: &mut Intake<'_>) -> Result<(), ImportError> {
        let mut table = self.open("unix_referentiel_appellation", intake)?;
        let (role, label) = (table.column("code_rome")?, table.column("libelle_appellation_long")?);
        let mut titles = HashSet::new();
        while intake.advance(&mut table)? {
            let row = table.row();
            let name = text::name(row.get(label));
            let found = intake.find(&self.roles, &row, row.get(role), Reason::UnknownRole);
            let Some(at) = found else { continue };
            let named = &mut self.layer.roles[at].named;
            // The principal name is the title, word for word; it is no further name, but no repetition either.
            let is_title = named.title.get(&FR) == Some(&name) && titles.insert(at);
            if name.is_empty() {
                intake.note(&row, Reason::NoName, row.get(role));
            } else if !is_title && !named.alias(FR, &name) {
                intake.note(&row, Reason::RepeatedName, name);
            }
        }
        Ok(())
    }

    pub(super) fn texts(&mut self, intake: &mut Intake<'_>) -> Result<(), ImportError> {
        let found = self.open_if_any("unix_texte", key::IMPORT_WITHOUT_TEXTS, intake)?;
        let Some(mut table) = found else { return Ok(()) };
        let (role, kind) = (table.column("code_rome")?, table.column("libelle_type_texte")?);
        let (number, words) = (table.column("position_phrase")?, table.column("libelle_texte")?);
        let mut sentences: Vec<Sentences> = Vec::new();
        sentences.resize_with(self.layer.roles.len(), Sentences::default);
        while intake.advance(&mut table)? {
            let row = table.row();
            let found = intake.find(&self.roles, &row, row.get(role), Reason::UnknownRole);
            let Some(at) = found else { continue };
            let Ok(number) = row.get(number).parse() else {
                intake.note(&row, Reason::NotANumber, row.get(number));
                continue;
            };
            // This file alone doubles its apostrophes.
            let sentence = text::sentence(&row.get(words).replace("''", "'"));
            match row.get(kind) {
                "definition" => sentences[at].definition.insert((number, row.line), sentence),
                "acces_metier" => sentences[at].access.insert((number, row.line), sentence),
                other => {
                    intake.note(&row, Reason::NoPlace, other);
                    continue;
                }
            };
        }
        for (role, said) in self.layer.roles.iter_mut().zip(sentences) {
            put(role, said);
        }
        Ok(())
    }
}

/// A title and, where it is one of a man and of a woman as `Coiffeur / Coiffeuse`, both names.
fn named(title: String) -> Named {
    let both = text::both_names(&title);
    let mut named = Named::new(FR, title);
    for name in both.into_iter().flatten() {
        named.alias(FR, &name);
    }
    named
}

fn put(role: &mut Role, Sentences { definition, access }: Sentences) {
    let mut sentences = definition.into_values();
    role.summary = in_one(FR, sentences.next().unwrap_or_default());
    role.description = in_one(FR, sentences.collect::<Vec<_>>().join(" "));
    let access: Vec<String> = access.into_values().collect();
    if !access.is_empty() {
        role.education.push(Education { text: in_one(FR, access.join(" ")), ..Education::default() });
    }
}
