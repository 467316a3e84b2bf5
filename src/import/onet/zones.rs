//! Job zones: how much preparation an occupation takes.

use std::collections::BTreeMap;

use super::{EN, Reading, open_if_any};
use crate::domain::Stage;
use crate::import::failure::ImportError;
use crate::import::intake::Intake;
use crate::import::layer::{Education, Texts, in_one};
use crate::import::report::Reason;
use crate::import::table::Style;
use crate::import::text;
use crate::wording::key;

impl Reading {
    pub(super) fn zones(&mut self, intake: &mut Intake<'_>) -> Result<(), ImportError> {
        let found = open_if_any("Job Zones", key::IMPORT_WITHOUT_STAGES, intake)?;
        let Some((mut table, code)) = found else { return Ok(()) };
        let words = words(intake)?;
        let zone = table.column("Job Zone")?;
        while intake.advance(&mut table)? {
            let row = table.row();
            let found = intake.find(&self.roles, &row, row.get(code), Reason::UnknownRole);
            let Some(at) = found else { continue };
            let role = &mut self.layer.roles[at];
            let zone = row.get(zone);
            let Some(stage) = stage(zone) else {
                intake.note(&row, Reason::UnknownWord, zone);
                continue;
            };
            if role.stage.replace(stage).is_some() {
                intake.note(&row, Reason::RepeatedLink, row.get(code));
                continue;
            }
            let way = words.get(zone).cloned();
            if way.is_none() && !words.is_empty() {
                intake.note(&row, Reason::UnknownZone, zone);
            }
            role.education.extend(way.map(|(level, text)| Education { level, text }));
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
fn words(intake: &mut Intake<'_>) -> Result<BTreeMap<String, (Texts, Texts)>, ImportError> {
    let found = intake.open_if_any("Job Zone Reference.txt", Style::Tabs, key::IMPORT_WITHOUT_ZONES)?;
    let Some(mut table) = found else { return Ok(BTreeMap::new()) };
    let (zone, name) = (table.column("Job Zone")?, table.column("Name")?);
    let said = [table.column("Education")?, table.column("Experience")?, table.column("Job Training")?];
    let mut words = BTreeMap::new();
    while intake.advance(&mut table)? {
        let row = table.row();
        let sentences: Vec<String> =
            said.iter().map(|column| text::name(row.get(*column))).filter(|text| !text.is_empty()).collect();
        let zone = (row.get(zone).to_owned(), text::name(row.get(name)));
        words.insert(zone.0, (in_one(EN, zone.1), in_one(EN, sentences.join(" "))));
    }
    Ok(words)
}
