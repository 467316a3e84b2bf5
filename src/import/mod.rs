//! Open data turned into a layer: the publishers' own files in, YAML files out.
//!
//! [`read`] reads a directory of ESCO, ROME or O*NET as its publisher hands it out and writes a layer. Tables
//! are read row by row, columns by the names in their header. Every row either becomes part of the layer or is
//! noted with a [`Reason`]; all notes are written beside the layer, in a table, so that nothing is lost in
//! silence. The same files give the same layer, byte for byte.
//!
//! | step | turns | into |
//! |---|---|---|
//! | `intake`, `table` | files of the directory | rows, and notes of broken ones |
//! | `esco`, `rome`, `onet` | rows | a `layer` of plain values |
//! | `entries`, `yaml` | values | YAML text |
//! | `files` | YAML text | files of sensible size |
//! | `place` | files | a directory that is whole or not there |
//!
//! How each publisher's scales are read stands at the head of its module. Never prints, and knows nothing of
//! how the layer is read again.

mod decoding;
mod entries;
mod esco;
mod failure;
mod faults;
mod files;
mod intake;
mod layer;
mod onet;
mod place;
mod progress;
mod quotes;
mod report;
mod rome;
mod table;
mod text;
mod yaml;

use std::path::Path;
use std::thread;

pub use decoding::Undecodable;
pub use failure::ImportError;
pub use files::NewFile;
pub use progress::Progress;
pub use report::{Absent, Counted, Reason, Remark, Report};

use intake::Intake;
use layer::Layer;
use place::{Place, Written};

/// Whose files.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Publisher {
    /// The European Commission's ESCO, as CSV.
    Esco,
    /// France Travail's ROME, as CSV.
    Rome,
    /// The US Department of Labor's O*NET, as tab-separated text.
    Onet,
}

/// What is to be imported.
#[derive(Clone, Copy, Debug)]
pub struct Order<'a> {
    pub publisher: Publisher,
    /// Directory with the publisher's files.
    pub from: &'a Path,
    /// Directory to write: one that is not there, is empty, or was written by an import.
    pub to: &'a Path,
    /// Release of the data, where the names of directory and files do not say it.
    pub release: Option<&'a str>,
}

/// A layer that has been made of a publisher's files and is not written yet.
#[derive(Debug)]
pub struct Draft {
    place: Place,
    files: Vec<NewFile>,
    report: Report,
}

/// Reads the publisher's files and makes a layer of them; writes nothing.
///
/// Cost is linear in the files; what will be written is held in memory, some 100 MB for ESCO.
pub fn read(order: &Order<'_>, progress: &mut dyn FnMut(Progress<'_>)) -> Result<Draft, ImportError> {
    let place = Place::find(order.to)?;
    let mut intake = Intake::new(order.from, order.publisher.source_of(), progress)?;
    let layer = layer_of(order, &mut intake)?;
    if layer.roles.is_empty() {
        return Err(ImportError::NoRoles { dir: intake.dir().to_owned() });
    }
    let (notes, absent) = intake.into_notes();
    // Either takes a tenth of the time of an import, and is in vain only where the import itself is at fault.
    let (faults, files) = thread::scope(|scope| {
        let faults = scope.spawn(|| faults::faults(&layer));
        let files = files::of(&layer, &notes);
        (faults.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic)), files)
    });
    if let Some(first) = faults.first() {
        return Err(ImportError::Unsound { count: faults.len(), first: first.clone() });
    }
    let report = Report::new(&layer, &notes, absent);
    // A million small texts: given back while the files are being written.
    thread::spawn(move || drop((layer, notes)));
    Ok(Draft { place, files, report })
}

impl Draft {
    /// The files the layer will be made of, with the table of notes.
    pub fn files(&self) -> &[NewFile] {
        &self.files
    }

    /// What there is to say of it; of writing, nothing yet.
    pub fn report(&self) -> &Report {
        &self.report
    }

    /// Writes the layer, or leaves everything as it was.
    pub fn write(self) -> Result<Report, ImportError> {
        let Written { files, bytes, cleared } = self.place.write(&self.files)?;
        Ok(Report { files, bytes, cleared, ..self.report })
    }
}

impl Publisher {
    /// Where the publisher hands its files out.
    fn source_of(self) -> &'static str {
        match self {
            Self::Esco => {
                "the ESCO portal (esco.ec.europa.eu, Download: content “classification”, file type CSV)"
            }
            Self::Rome => "France Travail’s open data (francetravail.org, ROME 4.0 in CSV)",
            Self::Onet => "the O*NET Resource Center (onetcenter.org, Database, Text)",
        }
    }
}

fn layer_of(order: &Order<'_>, intake: &mut Intake<'_>) -> Result<Layer, ImportError> {
    let release = order.release.map(|release| crate::domain::harmless::line(release).into_owned());
    let mut layer = match order.publisher {
        Publisher::Esco => esco::read(intake, release),
        Publisher::Rome => rome::read(intake, release),
        Publisher::Onet => onet::read(intake, release),
    }?;
    layer.sort();
    Ok(layer)
}
