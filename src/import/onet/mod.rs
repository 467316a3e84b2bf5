//! O*NET, the occupational information network of the United States, as tab-separated text: `Occupation Data.txt`
//! and its neighbours.
//!
//! | in O*NET | in the layer |
//! |---|---|
//! | occupation | role `onet-` and its code; first sentence as summary, the rest as description |
//! | alternate (since 30.3: job) and short titles | aliases |
//! | major group of the Standard Occupational Classification | family `soc-` and its two digits |
//! | task | task |
//! | importance 3 to 5 (“important” and more) | essential |
//! | importance 2 up to 3 (“somewhat important”) | useful |
//! | importance below 2 | left out, counted |
//! | level 0 to 7, in four equal parts | level 1 to 4; none where O*NET calls it not relevant or unreliable |
//! | skill of the group Technical Skills (2.B.3), any other skill | technical skill, soft skill |
//! | knowledge | knowledge |
//! | technology in demand, any other technology | technical skill, essential or useful |
//! | class of technologies | category: the one most rows name |
//! | job zone 1 and 2; 3; 4 and 5 | stage entry; intermediate; senior. The zone's own words are education |
//! | related occupation, by rank | related step in that order, the tier in its reason |
//!
//! A job zone says how much preparation an occupation takes, not whom one leads: so no zone is a lead.

mod ratings;
mod roles;
mod technologies;
mod zones;

use std::collections::HashMap;

use super::failure::ImportError;
use super::layer::{ImportedLayer, LayerHeader, in_one};
use super::source_dir::SourceDir;
use super::table::{ColumnPosition, CsvTable, Style};
use crate::domain::Lang;
use crate::wording::Key;

/// The language of everything.
const EN: Lang = Lang::EN;
/// The column that every table of occupations begins with.
const CODE: &str = "O*NET-SOC Code";

/// The layer as far as it has been read, with an index by occupation code.
#[derive(Debug, Default)]
struct OnetReader {
    layer: ImportedLayer,
    roles: HashMap<String, usize>,
}

/// Reads a directory.
pub(super) fn read(
    source: &mut SourceDir<'_>,
    release: Option<String>,
) -> Result<ImportedLayer, ImportError> {
    let release = release.or_else(|| source.release_in_name()).unwrap_or_default();
    let layer = ImportedLayer { about: about(&release), ..ImportedLayer::default() };
    let mut reading = OnetReader { layer, ..OnetReader::default() };
    require(source)?;
    reading.roles(source)?;
    reading.names(source)?;
    reading.tasks(source)?;
    reading.ratings("Skills", skill_files(source), source)?;
    reading.ratings("Knowledge", &["Knowledge"], source)?;
    reading.technologies(source)?;
    reading.zones(source)?;
    reading.related(source)?;
    Ok(reading.layer)
}

fn about(release: &str) -> LayerHeader {
    let title = format!("O*NET {release}").trim_end().to_owned();
    let credit = format!(
        "This page includes information from the {title} Database by the U.S. Department of Labor, Employment and \
         Training Administration (USDOL/ETA). Used under the CC BY 4.0 license. O*NET® is a trademark of USDOL/ETA. \
         careernav has modified this information: skills and knowledge of importance 3 or more count as essential, \
         from 2 up to 3 as useful, below 2 they are left out; levels from 0 to 7 are read as 1 to 4; technologies in \
         demand count as essential; job zones 1 and 2 are called entry, 3 intermediate, 4 and 5 senior. USDOL/ETA \
         has not approved, endorsed, or tested these modifications."
    );
    LayerHeader {
        id: "onet",
        name: in_one(EN, format!("{title}, Occupational Information Network")),
        title,
        release: release.to_owned(),
        credit: in_one(EN, credit),
        licence: "CC BY 4.0",
        accept: &["ambiguous-name", "unreachable-role"],
    }
}

/// Files of skills: two since release 30.3.
fn skill_files(source: &SourceDir<'_>) -> &'static [&'static str] {
    const PARTED: &[&str] = &["Essential Skills", "Transferable Skills"];
    let is_parted = PARTED.iter().any(|name| source.has(&format!("{name}.txt")));
    if is_parted && !source.has("Skills.txt") { PARTED } else { &["Skills"] }
}

/// Of a table that two releases call by different names, the one that is there; else the older.
fn called(names: [&'static str; 2], source: &SourceDir<'_>) -> &'static str {
    names.into_iter().find(|name| source.has(&format!("{name}.txt"))).unwrap_or(names[1])
}

/// Fails where occupations, skills or knowledge are not there.
fn require(source: &SourceDir<'_>) -> Result<(), ImportError> {
    let names = ["Occupation Data", "Knowledge"].iter().chain(skill_files(source));
    let files: Vec<String> = names.map(|name| format!("{name}.txt")).collect();
    source.require(&files, &besides(source).map(|name| format!("{name}.txt")))
}

/// Tables a layer can do without, each with a consequence that is told.
fn besides(source: &SourceDir<'_>) -> [&'static str; 6] {
    [
        called(["Job Titles", "Alternate Titles"], source),
        called(["Software Skills", "Technology Skills"], source),
        "Job Zones",
        "Job Zone Reference",
        "Task Statements",
        "Related Occupations",
    ]
}

/// Opens a table of occupations that need not be there; also the column of their codes.
fn open_if_any(
    name: &str,
    without: Key,
    source: &mut SourceDir<'_>,
) -> Result<Option<(CsvTable, ColumnPosition)>, ImportError> {
    let table = source.open_if_any(&format!("{name}.txt"), Style::Tabs, without)?;
    table.map(|table| table.column(CODE).map(|code| (table, code))).transpose()
}

/// Opens a table of occupations; also the column of their codes.
fn open(name: &str, source: &mut SourceDir<'_>) -> Result<(CsvTable, ColumnPosition), ImportError> {
    let table = source.open(&format!("{name}.txt"), Style::Tabs)?;
    let code = table.column(CODE)?;
    Ok((table, code))
}
