//! Open data turned into a layer: the publishers' own files in, YAML files out.
//!
//! [`read`] reads a directory of ESCO, ROME or O*NET as its publisher hands it out and writes a layer. Tables
//! are read row by row, columns by the names in their header. Every row either becomes part of the layer or is
//! noted with a [`RowIssue`]; all notes are written beside the layer, in a table, so that nothing is lost in
//! silence. The same files give the same layer, byte for byte.
//!
//! | step | turns | into |
//! |---|---|---|
//! | `source_dir`, `table` | files of the directory | rows, and notes of broken ones |
//! | `esco`, `rome`, `onet` | rows | a `layer` of plain values, among them each `role` |
//! | `yaml` | values | YAML text |
//! | `files` | YAML text | files of sensible size |
//! | `output_dir` | files | a directory that is whole or not there |
//!
//! How each publisher's scales are read stands at the head of its module. Never prints, and knows nothing of
//! how the layer is read again.

mod decoding;
mod esco;
mod failure;
mod faults;
mod files;
mod layer;
mod names;
mod onet;
mod output_dir;
mod progress;
mod quotes;
mod report;
mod role;
mod rome;
mod row_damage;
mod source_dir;
mod table;
mod text;
mod yaml;

use std::path::Path;
use std::thread;

pub use decoding::Undecodable;
pub use failure::ImportError;
pub use files::NewFile;
pub use progress::ImportProgress;
pub use report::{Absent, Counted, Remark, Report, RowIssue};
pub use row_damage::RowDamage;

use layer::ImportedLayer;
use output_dir::{OutputDir, WriteSummary};
use source_dir::SourceDir;

use crate::wording::{Key, key};

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

/// Options of an import: the publisher, where its files are, and where the layer goes.
#[derive(Clone, Copy, Debug)]
pub struct ImportRequest<'a> {
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
pub struct PreparedImport {
    output_dir: OutputDir,
    files: Vec<NewFile>,
    report: Report,
}

/// Reads the publisher's files and makes a layer of them; writes nothing.
///
/// Cost is linear in the files; what will be written is held in memory, some 100 MB for ESCO.
pub fn read(
    request: &ImportRequest<'_>,
    progress: &mut dyn FnMut(ImportProgress<'_>),
) -> Result<PreparedImport, ImportError> {
    let output_dir = OutputDir::find(request.to)?;
    let mut source = SourceDir::new(request.from, request.publisher.source_of(), progress)?;
    let layer = layer_of(request, &mut source)?;
    if layer.roles.is_empty() {
        return Err(ImportError::NoRoles { dir: source.dir().to_owned() });
    }
    let (notes, absent) = source.into_notes();
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
    Ok(PreparedImport { output_dir, files, report })
}

impl PreparedImport {
    /// Returns the files to write: those of the layer and the table of notes.
    pub fn files(&self) -> &[NewFile] {
        &self.files
    }

    /// Returns the report on reading; figures of writing are still zero.
    pub fn report(&self) -> &Report {
        &self.report
    }

    /// Writes the layer, or leaves everything as it was.
    pub fn write(self) -> Result<Report, ImportError> {
        let WriteSummary { files, bytes, cleared } = self.output_dir.write(&self.files)?;
        Ok(Report { files, bytes, cleared, ..self.report })
    }
}

impl Publisher {
    /// Returns the words for the web page to download the publisher's files from.
    fn source_of(self) -> Key {
        match self {
            Self::Esco => key::IMPORT_FROM_ESCO,
            Self::Rome => key::IMPORT_FROM_ROME,
            Self::Onet => key::IMPORT_FROM_ONET,
        }
    }
}

fn layer_of(request: &ImportRequest<'_>, source: &mut SourceDir<'_>) -> Result<ImportedLayer, ImportError> {
    let release = request.release.map(|release| crate::domain::harmless::line(release).into_owned());
    let mut layer = match request.publisher {
        Publisher::Esco => esco::read(source, release),
        Publisher::Rome => rome::read(source, release),
        Publisher::Onet => onet::read(source, release),
    }?;
    layer.sort();
    Ok(layer)
}
