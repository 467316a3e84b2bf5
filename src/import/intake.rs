//! A publisher's directory being read, and what is noted on the way.

use std::collections::HashMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::Progress;
use super::failure::ImportError;
use super::report::{Note, Reason};
use super::table::{Advance, Row, Style, Table};

/// Reads files of one directory, tells which, and keeps the notes.
pub(super) struct Intake<'a> {
    dir: PathBuf,
    /// Names of the files, sorted.
    names: Vec<String>,
    progress: &'a mut dyn FnMut(Progress<'_>),
    notes: Vec<Note>,
}

impl<'a> Intake<'a> {
    /// Looks at what files there are.
    pub(super) fn new(dir: &Path, progress: &'a mut dyn FnMut(Progress<'_>)) -> Result<Self, ImportError> {
        let unreadable = |source| ImportError::Unreadable { path: dir.to_owned(), source };
        let entries =
            fs::read_dir(dir).map_err(unreadable)?.collect::<Result<Vec<_>, _>>().map_err(unreadable)?;
        let mut names: Vec<String> =
            entries.iter().filter_map(|entry| entry.file_name().into_string().ok()).collect();
        names.sort();
        Ok(Self { dir: dir.to_owned(), names, progress, notes: Vec::new() })
    }

    /// Names of the files that begin and end so, without those two parts.
    pub(super) fn between<'s>(&'s self, start: &'s str, end: &'s str) -> impl Iterator<Item = &'s str> {
        self.names.iter().filter_map(move |name| name.strip_prefix(start)?.strip_suffix(end))
    }

    pub(super) fn has(&self, name: &str) -> bool {
        self.names.iter().any(|there| there == name)
    }

    /// The release that the directory's name ends in or bears between words: `1.1.1` of `esco-1.1.1`, `29.3` of
    /// `db_29_3_text`.
    pub(super) fn release_in_name(&self) -> Option<String> {
        let real = self.dir.canonicalize().ok()?;
        release_in(real.file_name()?.to_str()?)
    }

    pub(super) fn missing(&self, file: &str) -> ImportError {
        ImportError::MissingFile { dir: self.dir.clone(), file: file.to_owned() }
    }

    pub(super) fn tell(&mut self, progress: Progress<'_>) {
        (self.progress)(progress);
    }

    /// Opens a table that must be there.
    pub(super) fn open(&mut self, name: &str, style: Style) -> Result<Table, ImportError> {
        if !self.has(name) {
            return Err(self.missing(name));
        }
        self.tell(Progress::Reading(name));
        Table::open(&self.dir.join(name), name, style)
    }

    /// Reads the next sound row of a table; false at its end.
    pub(super) fn advance(&mut self, table: &mut Table) -> Result<bool, ImportError> {
        loop {
            match table.advance()? {
                Advance::Row => return Ok(true),
                Advance::End => return Ok(false),
                Advance::Mended(columns) => {
                    self.note(&table.row(), Reason::Mended, columns.join(", "));
                    return Ok(true);
                }
                Advance::Broken(line, what) => {
                    let file = Arc::clone(table.row().file);
                    self.notes.push(Note { file, line, reason: Reason::BrokenRow, what });
                }
            }
        }
    }

    /// Notes that something of a row was not taken over, or not as it stands.
    pub(super) fn note(&mut self, row: &Row<'_>, reason: Reason, what: impl Into<String>) {
        self.note_at(row.file, row.line, reason, what);
    }

    /// The same for a row that is not at hand any more.
    pub(super) fn note_at(&mut self, file: &Arc<str>, line: u64, reason: Reason, what: impl Into<String>) {
        self.notes.push(Note { file: Arc::clone(file), line, reason, what: what.into() });
    }

    /// Where an id leads; notes a row with one that leads nowhere.
    pub(super) fn find(
        &mut self,
        known: &HashMap<String, usize>,
        row: &Row<'_>,
        id: &str,
        reason: Reason,
    ) -> Option<usize> {
        let found = known.get(id).copied();
        if found.is_none() {
            self.note(row, reason, id);
        }
        found
    }

    pub(super) fn into_notes(self) -> Vec<Note> {
        self.notes
    }
}

/// The first two or more numbers with single signs between them.
fn release_in(name: &str) -> Option<String> {
    let is_part = |letter: char| letter.is_ascii_digit() || matches!(letter, '.' | '_' | '-');
    let release = |run: &str| {
        let numbers: Vec<&str> = run.split(['.', '_', '-']).filter(|number| !number.is_empty()).collect();
        (numbers.len() > 1).then(|| numbers.join("."))
    };
    name.split(|letter| !is_part(letter)).find_map(release)
}

#[cfg(test)]
mod tests {
    use super::release_in;

    #[test]
    fn releases_are_read_from_names_of_directories() {
        for (name, release) in [
            ("esco-1.1.1", Some("1.1.1")),
            ("db_29_3_text", Some("29.3")),
            ("ESCO dataset - v1.2.0 - classification - en - csv", Some("1.2.0")),
            ("onet-29.3", Some("29.3")),
            ("data", None),
            ("data2", None),
        ] {
            assert_eq!(release_in(name).as_deref(), release, "{name}");
        }
    }
}
