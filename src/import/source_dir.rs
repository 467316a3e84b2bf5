//! The directory with a publisher's files, and the notes made while they are read.

use std::collections::{BTreeMap, HashMap};
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::failure::{ImportError, some};
use super::progress::ImportProgress;
use super::report::{Absent, Note, RowIssue};
use super::table::{Advance, CsvTable, Record, Style};
use crate::wording::{Key, Words, key};

/// Folders below the one that is named are looked into, so deep: downloads come as one folder each.
const DEPTH: usize = 2;
/// Most files and folders looked at.
const MOST_ENTRIES: usize = 10_000;
/// Endings of archives.
const ARCHIVES: [&str; 8] = ["zip", "7z", "rar", "tar", "gz", "tgz", "xz", "bz2"];

/// Opens the files of one directory, reports progress, and collects notes.
pub(super) struct SourceDir<'a> {
    dir: PathBuf,
    /// Where each file is, by its name; of several of one name, all.
    files: BTreeMap<String, Vec<PathBuf>>,
    /// Words for the web page to download missing files from.
    source_of: Key,
    progress: &'a mut dyn FnMut(ImportProgress<'_>),
    notes: Vec<Note>,
    absent: Vec<Absent>,
}

impl<'a> SourceDir<'a> {
    /// Looks at what files there are in a directory and, behind those, in folders below it.
    pub(super) fn new(
        dir: &Path,
        source_of: Key,
        progress: &'a mut dyn FnMut(ImportProgress<'_>),
    ) -> Result<Self, ImportError> {
        let unreadable = |source| ImportError::Unreadable { path: dir.to_owned(), source };
        if !fs::metadata(dir).map_err(unreadable)?.is_dir() {
            let path = dir.to_owned();
            return Err(if is_archive(dir) {
                ImportError::Archive { path }
            } else {
                ImportError::NotADirectory { path }
            });
        }
        // What is below cannot be looked into everywhere; what is named must be.
        fs::read_dir(dir).map_err(unreadable)?;
        let mut files = BTreeMap::new();
        let mut entries = 0;
        gather(dir, DEPTH, &mut entries, &mut files);
        Ok(Self { dir: dir.to_owned(), files, source_of, progress, notes: Vec::new(), absent: Vec::new() })
    }

    /// Names of the files that begin and end so, without those two parts.
    pub(super) fn between<'s>(&'s self, start: &'s str, end: &'s str) -> impl Iterator<Item = &'s str> {
        self.files.keys().filter_map(move |name| name.strip_prefix(start)?.strip_suffix(end))
    }

    pub(super) fn has(&self, name: &str) -> bool {
        self.files.contains_key(name)
    }

    /// The release that the directory's name ends in or bears between words: `1.1.1` of `esco-1.1.1`, `29.3` of
    /// `db_29_3_text`; else one of a folder with files.
    pub(super) fn release_in_name(&self) -> Option<String> {
        let named = |path: &Path| release_in(path.canonicalize().ok()?.file_name()?.to_str()?);
        named(&self.dir).or_else(|| {
            let folders = self.files.values().flatten().filter_map(|path| path.parent());
            folders.filter(|folder| *folder != self.dir).find_map(named)
        })
    }

    /// Fails where any of the vital files is not there; names all of them, and what is missing besides.
    pub(super) fn require(&self, vital: &[String], besides: &[String]) -> Result<(), ImportError> {
        let absent =
            |names: &[String]| names.iter().filter(|name| !self.has(name)).cloned().collect::<Vec<_>>();
        let files = absent(vital);
        if files.is_empty() { Ok(()) } else { Err(self.missing(files, &absent(besides))) }
    }

    /// Says which files are missing, which of those it could do without, and what lies there instead.
    fn missing(&self, files: Vec<String>, besides: &[String]) -> ImportError {
        let stem = |name: &str| name.rsplit_once('.').map(|(stem, _)| stem.to_lowercase());
        let json: Vec<&String> = self
            .files
            .keys()
            .filter(|name| name.to_lowercase().ends_with(".json"))
            .filter(|name| files.iter().any(|file| stem(file) == stem(name)))
            .collect();
        let archives = self.files.keys().filter(|name| is_archive(Path::new(name)));
        let unpack = |name: &String| Words::of(key::IMPORT_UNPACK).text("name", &**name);
        let mut remarks: Vec<Words> = archives.take(3).map(unpack).collect();
        if !besides.is_empty() {
            remarks.push(Words::of(key::IMPORT_NOT_VITAL).words("names", some(besides)));
        }
        if let Some(name) = json.first() {
            remarks.push(Words::of(key::IMPORT_JSON_FORM).text("name", &***name));
        }
        ImportError::MissingFiles { dir: self.dir.clone(), files, source_of: self.source_of, remarks }
    }

    pub(super) fn tell(&mut self, progress: ImportProgress<'_>) {
        (self.progress)(progress);
    }

    /// Opens a table that must be there.
    pub(super) fn open(&mut self, name: &str, style: Style) -> Result<CsvTable, ImportError> {
        let Some(paths) = self.files.get(name) else { return Err(self.missing(vec![name.to_owned()], &[])) };
        let path = only(name, paths)?.to_owned();
        self.tell(ImportProgress::Reading(name));
        let table = CsvTable::open(&path, name, style)?;
        if let Some(encoding) = table.encoding {
            let file = Arc::clone(table.row().file);
            self.note_at(&file, 1, RowIssue::Decoded, encoding);
        }
        Ok(table)
    }

    /// Opens a table that is not vital. Where it is not there, that is told with what follows from it: `without` is the
    /// key of the words for that.
    pub(super) fn open_if_any(
        &mut self,
        name: &str,
        style: Style,
        without: Key,
    ) -> Result<Option<CsvTable>, ImportError> {
        if self.has(name) {
            return self.open(name, style).map(Some);
        }
        self.absent.push(Absent { file: name.to_owned(), without });
        Ok(None)
    }

    /// Reads the next sound row of a table; false at its end.
    pub(super) fn advance(&mut self, table: &mut CsvTable) -> Result<bool, ImportError> {
        loop {
            match table.advance()? {
                Advance::Row => return Ok(true),
                Advance::End { empty } => {
                    if empty {
                        let file = Arc::clone(table.row().file);
                        self.note_at(&file, 1, RowIssue::NoRows, "");
                    }
                    return Ok(false);
                }
                Advance::Mended(columns) => {
                    self.note(&table.row(), RowIssue::Mended, columns.join(", "));
                    return Ok(true);
                }
                Advance::Broken(line, what) => {
                    let file = Arc::clone(table.row().file);
                    self.notes.push(Note { file, line, reason: RowIssue::BrokenRow, what: what.to_string() });
                }
            }
        }
    }

    /// Notes that something of a row was not taken over, or not as it stands.
    pub(super) fn note(&mut self, row: &Record<'_>, reason: RowIssue, what: impl Into<String>) {
        self.note_at(row.file, row.line, reason, what);
    }

    /// The same for a row that is not at hand any more.
    pub(super) fn note_at(&mut self, file: &Arc<str>, line: u64, reason: RowIssue, what: impl Into<String>) {
        self.notes.push(Note { file: Arc::clone(file), line, reason, what: what.into() });
    }

    /// Where an id leads; notes a row with one that leads nowhere.
    pub(super) fn find(
        &mut self,
        known: &HashMap<String, usize>,
        row: &Record<'_>,
        id: &str,
        reason: RowIssue,
    ) -> Option<usize> {
        let found = known.get(id).copied();
        if found.is_none() {
            self.note(row, reason, id);
        }
        found
    }

    /// The directory that is read.
    pub(super) fn dir(&self) -> &Path {
        &self.dir
    }

    /// What was noted, and which files were not there.
    pub(super) fn into_notes(self) -> (Vec<Note>, Vec<Absent>) {
        (self.notes, self.absent)
    }
}

/// Adds the files of a folder and, where these have other names, of those below it; hidden ones are left out.
fn gather(dir: &Path, depth: usize, entries: &mut usize, files: &mut BTreeMap<String, Vec<PathBuf>>) {
    let (own, folders) = listed(dir, entries);
    let mut below = BTreeMap::new();
    for folder in folders.into_iter().filter(|_| depth > 0) {
        gather(&folder, depth - 1, entries, &mut below);
    }
    below.retain(|name, _| !own.contains_key(name));
    for (name, paths) in below.into_iter().chain(own.into_iter().map(|(name, path)| (name, vec![path]))) {
        files.entry(name).or_default().extend(paths);
    }
}

/// The files of a folder by name, and the folders in it, as long as not too many entries were looked at.
fn listed(dir: &Path, entries: &mut usize) -> (BTreeMap<String, PathBuf>, Vec<PathBuf>) {
    let mut paths: Vec<PathBuf> =
        fs::read_dir(dir).into_iter().flatten().flatten().map(|entry| entry.path()).collect();
    paths.sort();
    let (mut own, mut folders) = (BTreeMap::new(), Vec::new());
    for path in paths {
        *entries += 1;
        let Some(name) =
            path.file_name().and_then(|name| name.to_str()).filter(|name| !name.starts_with('.'))
        else {
            continue;
        };
        if *entries > MOST_ENTRIES {
            break;
        }
        if path.is_dir() {
            folders.push(path);
        } else {
            own.insert(name.to_owned(), path);
        }
    }
    (own, folders)
}

/// The one file of a name. Several are one where they say the same.
fn only<'p>(name: &'p str, paths: &'p [PathBuf]) -> Result<&'p Path, ImportError> {
    let [one, others @ ..] = paths else { return Ok(Path::new(name)) };
    let size = |path: &PathBuf| fs::metadata(path).map(|data| data.len()).ok();
    let same = |other: &&PathBuf| size(one) == size(other) && fs::read(one).ok() == fs::read(other).ok();
    match others.iter().find(|other| !same(other)) {
        None => Ok(one),
        Some(other) => Err(ImportError::TwoReleases {
            name: name.to_owned(),
            one: one.parent().unwrap_or(one).to_owned(),
            other: other.parent().unwrap_or(other).to_owned(),
        }),
    }
}

fn is_archive(path: &Path) -> bool {
    let ending = path.extension().and_then(|ending| ending.to_str()).unwrap_or_default();
    ARCHIVES.iter().any(|archive| ending.eq_ignore_ascii_case(archive))
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
