//! ROME, the French operational directory of occupations, as CSV: `unix_referentiel_code_rome_v460_utf8.csv` and
//! its neighbours. The release is the number in their names; where files of several lie there, the highest.
//!
//! | in ROME | in the layer |
//! |---|---|
//! | fiche | role `rome-` and its code in small letters |
//! | appellation | alias; the principal one is the title, short forms are not read |
//! | definition | first sentence as summary, the rest as description |
//! | access to the occupation | education |
//! | contexts of work | lines of the description, one for each sort of context; those of [`terms`] also `employers`, `status` and `conditions` |
//! | domaine, grand domaine | family and its parent |
//! | savoir-faire, savoir-être professionnel | technical skill, soft skill |
//! | savoir | knowledge |
//! | macro-competence of a competence | broader |
//! | sort of competence or savoir | category |
//! | `coeur_metier` `Principale` or `Émergente`, empty | essential, useful |
//! | mobility, by rank | related steps in that order |
//!
//! Themes, labels of the transitions and frames of employment are not read.

mod links;
mod roles;
mod skills;
mod terms;

use std::collections::{BTreeMap, HashMap};

use super::failure::ImportError;
use super::layer::{ImportedLayer, LayerHeader, TextByLang, in_one};
use super::source_dir::SourceDir;
use super::table::{CsvTable, Style};
use crate::domain::Lang;
use crate::wording::Key;

/// The language of everything.
const FR: Lang = Lang::FR;
/// End of every file's name.
const END: &str = "_utf8.csv";

/// The layer as far as it has been read, with indices by code.
#[derive(Debug, Default)]
struct RomeReader {
    layer: ImportedLayer,
    release: String,
    roles: HashMap<String, usize>,
    skills: HashMap<String, usize>,
    /// Label, and sort, of each context of work by its code.
    contexts: HashMap<String, (String, String)>,
    /// Contexts of each role, by sort.
    met: Vec<BTreeMap<String, Vec<String>>>,
}

/// Reads a directory.
pub(super) fn read(
    source: &mut SourceDir<'_>,
    release: Option<String>,
) -> Result<ImportedLayer, ImportError> {
    let number = version(source);
    let release = release.unwrap_or_else(|| format!("v{number}"));
    let layer = ImportedLayer { about: about(&release), ..ImportedLayer::default() };
    let mut reading = RomeReader { layer, release: number, ..RomeReader::default() };
    reading.require(source)?;
    reading.families(source)?;
    reading.roles(source)?;
    reading.place_roles(source)?;
    reading.names(source)?;
    reading.texts(source)?;
    reading.competences(source)?;
    reading.knowledge(source)?;
    reading.contexts(source)?;
    reading.items(source)?;
    reading.mobility(source)?;
    Ok(reading.layer)
}

/// The id of a code, in small letters: a letter alone would look like a mistake otherwise.
fn id(code: &str) -> String {
    format!("rome-{}", code.to_lowercase())
}

/// The highest release number among the files of occupations; where there is none of those, among all, and where there is
/// none at all, one that there was.
fn version(source: &SourceDir<'_>) -> String {
    let numbers = |stem: &str| {
        let start = format!("{stem}_v");
        let between = source.between(&start, END).filter_map(|number| number.parse::<u32>().ok());
        between.max()
    };
    let highest = numbers(VITAL[0]).or_else(|| VITAL.into_iter().filter_map(numbers).max());
    highest.unwrap_or(460).to_string()
}

fn about(release: &str) -> LayerHeader {
    let title = format!("ROME 4.0 {release}");
    LayerHeader {
        id: "rome",
        name: in_one(FR, format!("{title}, répertoire opérationnel des métiers et des emplois")),
        release: release.to_owned(),
        credit: TextByLang::from([
            (
                Lang::EN,
                format!(
                    "France Travail, {title}. Turned into careernav’s format: skills at the core of an occupation or \
                     emerging in it count as essential, others as useful."
                ),
            ),
            (
                FR,
                format!(
                    "France Travail, {title}. Mis au format de careernav : les compétences et savoirs principaux ou \
                     émergents d’un métier y sont dits essentiels, les autres utiles."
                ),
            ),
        ]),
        title,
        licence: "Licence Ouverte / Etalab",
        accept: &["ambiguous-name", "unused-skill", "unreachable-role"],
    }
}

/// Stems of the files without which there is no layer: occupations with their names and families, skills, and what links
/// them.
const VITAL: [&str; 8] = [
    "unix_referentiel_code_rome",
    "unix_referentiel_appellation",
    "unix_grand_domaine",
    "unix_domaine_professionnel",
    "unix_cr_gd_dp",
    "unix_referentiel_competence",
    "unix_referentiel_savoir",
    "unix_coherence_item",
];
/// What a layer can do without, each with a consequence that is told.
const BESIDES: [&str; 3] = ["unix_texte", "unix_rubrique_mobilite", "unix_referentiel_contexte_travail"];

impl RomeReader {
    fn file(&self, stem: &str) -> String {
        format!("{stem}_v{}{END}", self.release)
    }

    fn require(&self, source: &SourceDir<'_>) -> Result<(), ImportError> {
        source.require(&VITAL.map(|stem| self.file(stem)), &BESIDES.map(|stem| self.file(stem)))
    }

    /// Opens a file that need not be there.
    fn open_if_any(
        &self,
        stem: &str,
        without: Key,
        source: &mut SourceDir<'_>,
    ) -> Result<Option<CsvTable>, ImportError> {
        source.open_if_any(&self.file(stem), Style::Commas, without)
    }

    /// Opens the file of a stem, of the release that is read.
    fn open(&self, stem: &str, source: &mut SourceDir<'_>) -> Result<CsvTable, ImportError> {
        source.open(&self.file(stem), Style::Commas)
    }
}
