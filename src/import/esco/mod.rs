//! ESCO, the European classification of skills and occupations, as CSV: `occupations_en.csv` and its neighbours.
//!
//! `occupations_*.csv`, `skills_*.csv` and `ISCOGroups_*.csv` are read in every language they are there in, one at
//! least, and merged by URI. Relation files may bear a language in their names or not.
//!
//! | in ESCO | in the layer |
//! |---|---|
//! | occupation | role `esco-` and its code; first sentence as summary, the rest as description |
//! | alternative labels | aliases; hidden labels are not read |
//! | ISCO group | family `isco-` and its code, in a tree |
//! | skill or competence | technical skill; soft where it stands in the scheme of transversal skills |
//! | knowledge | knowledge |
//! | reuse level | category |
//! | essential, optional | essential, useful |
//! | broader skill or competence (`broaderRelationsSkillPillar`) | broader, the first that is named |
//!
//! Not taken over, but counted: occupations under occupations (the code tells), skills under skill groups, and
//! `skillSkillRelations`, which say what knowledge a skill asks for, not what it is part of.

mod concepts;
mod relations;

use std::collections::{BTreeSet, HashMap};

use super::failure::ImportError;
use super::layer::{ImportedLayer, LayerHeader, TextByLang};
use super::source_dir::SourceDir;
use crate::domain::Lang;

/// The layer as far as it has been read, with an index by URI.
#[derive(Debug, Default)]
struct EscoReader {
    layer: ImportedLayer,
    /// Release as titles of sources say it: `ESCO 1.1.1`.
    title: String,
    /// Languages there are files in.
    languages: Vec<Lang>,
    families: HashMap<String, usize>,
    roles: HashMap<String, usize>,
    skills: HashMap<String, usize>,
}

/// Reads a directory.
pub(super) fn read(
    source: &mut SourceDir<'_>,
    release: Option<String>,
) -> Result<ImportedLayer, ImportError> {
    let release = release.or_else(|| source.release_in_name()).unwrap_or_default();
    let about = about(&release);
    let mut reading = EscoReader {
        title: about.title.clone(),
        layer: ImportedLayer { about, ..ImportedLayer::default() },
        languages: languages(source),
        ..EscoReader::default()
    };
    reading.require(source)?;
    reading.groups(source)?;
    reading.occupations(source)?;
    reading.skills(source)?;
    reading.place_occupations(source)?;
    reading.needs(source)?;
    reading.broader_skills(source)?;
    reading.skill_relations(source)?;
    Ok(reading.layer)
}

fn about(release: &str) -> LayerHeader {
    let title = format!("ESCO {release}").trim_end().to_owned();
    let credit = |text: &str| text.to_owned();
    LayerHeader {
        id: "esco",
        name: TextByLang::from([
            (Lang::EN, format!("{title}, European Skills, Competences, Qualifications and Occupations")),
            (Lang::FR, format!("{title}, aptitudes, compétences, certifications et professions européennes")),
        ]),
        title,
        release: release.to_owned(),
        credit: TextByLang::from([
            (
                Lang::EN,
                credit(
                    "This service uses the ESCO classification of the European Commission. Turned into careernav’s \
                     format: optional skills count as useful.",
                ),
            ),
            (
                Lang::FR,
                credit(
                    "Ce service utilise la classification ESCO de la Commission européenne. Mise au format de \
                     careernav : les compétences facultatives y sont dites utiles.",
                ),
            ),
        ]),
        licence: "Commission Decision 2011/833/EU: reuse authorised, source acknowledged",
        // Titles are shared, and there are no steps between occupations.
        accept: &["ambiguous-name", "unused-skill", "unreachable-role"],
    }
}

/// Languages there are files of concepts in, sorted.
fn languages(source: &SourceDir<'_>) -> Vec<Lang> {
    let starts = ["occupations_", "skills_", "ISCOGroups_"];
    let tags = starts.into_iter().flat_map(|start| source.between(start, ".csv"));
    let languages: BTreeSet<Lang> =
        tags.filter_map(|tag| Lang::parse(tag).filter(|lang| lang.as_str() == tag)).collect();
    languages.into_iter().collect()
}

impl EscoReader {
    /// Fails where occupations, skills or the links between them are not there, and says all of it at once.
    fn require(&self, source: &SourceDir<'_>) -> Result<(), ImportError> {
        // In any of the languages; where in none, the first is named.
        let named = |stem: &str| {
            let mut names = self.languages.iter().map(|lang| format!("{stem}_{lang}.csv"));
            let first = names.next().unwrap_or_else(|| format!("{stem}_en.csv"));
            if source.has(&first) { first } else { names.find(|name| source.has(name)).unwrap_or(first) }
        };
        let relation = |stem: &str| {
            let name = self.relation(stem, source);
            if source.has(&name) { name } else { named(stem) }
        };
        let vital = [named("occupations"), named("skills"), relation("occupationSkillRelations")];
        let besides = [
            named("ISCOGroups"),
            relation("broaderRelationsOccPillar"),
            relation("broaderRelationsSkillPillar"),
        ];
        source.require(&vital, &besides)
    }
}

/// The last part of a URI.
fn tail(uri: &str) -> &str {
    uri.rsplit('/').next().unwrap_or(uri)
}
