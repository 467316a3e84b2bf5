//! Job zones: how much preparation an occupation takes.

use std::collections::BTreeMap;

use super::{EN, OnetReader, open_if_any};
use crate::domain::Stage;
use crate::import::failure::ImportError;
use crate::import::layer::{ImportedEducation, TextByLang, in_one};
use crate::import::report::RowIssue;
use crate::import::source_dir::SourceDir;
use crate::import::table::Style;
use crate::import::text;
use crate::wording::key;

impl OnetReader {
    pub(super) fn zones(&mut self, source: &mut SourceDir<'_>) -> Result<(), ImportError> {
        let found = open_if_any("Job Zones", key::IMPORT_WITHOUT_STAGES, source)?;
        let Some((mut table, code)) = found else { return Ok(()) };
        let words = words(source)?;
        let zone = table.column("Job Zone")?;
        while source.advance(&mut table)? {
            let row = table.row();
            let found = source.find(&self.roles, &row, row.get(code), RowIssue::UnknownRole);
            let Some(at) = found else { continue };
            let role = &mut self.layer.roles[at];
            let zone = row.get(zone);
            let Some(stage) = stage(zone) else {
                source.note(&row, RowIssue::UnknownWord, zone);
                continue;
            };
            if role.stage.replace(stage).is_some() {
                source.note(&row, RowIssue::RepeatedLink, row.get(code));
                continue;
            }
            let way = words.get(zone).cloned();
            if way.is_none() && !words.is_empty() {
                source.note(&row, RowIssue::UnknownZone, zone);
            }
            role.education.extend(way.map(|(level, text)| ImportedEducation { level, text }));
        }
        Ok(())
    }
}

fn stage(zone: &str) -> Option<Stage> {
    match zone {
        "1" | "2" => Some(Stage::Entry),
        "3" => Some(Stage::Intermediate),
        "4" | "5" => Some(Stage::Senior),
        _ => None,
    }
}

/// Name of each zone, and what it says of education, experience and training.
fn words(source: &mut SourceDir<'_>) -> Result<BTreeMap<String, (TextByLang, TextByLang)>, ImportError> {
    let found = source.open_if_any("Job Zone Reference.txt", Style::Tabs, key::IMPORT_WITHOUT_ZONES)?;
    let Some(mut table) = found else { return Ok(BTreeMap::new()) };
    let (zone, name) = (table.column("Job Zone")?, table.column("Name")?);
    let said = [table.column("Education")?, table.column("Experience")?, table.column("Job Training")?];
    let mut words = BTreeMap::new();
    while source.advance(&mut table)? {
        let row = table.row();
        let sentences: Vec<String> =
            said.iter().map(|column| text::name(row.get(*column))).filter(|text| !text.is_empty()).collect();
        let zone = (row.get(zone).to_owned(), text::name(row.get(name)));
        words.insert(zone.0, (in_one(EN, zone.1), in_one(EN, sentences.join(" "))));
    }
    Ok(words)
}
