//! What keeps an import from being made.

use std::fmt;
use std::io;
use std::path::{Path, PathBuf};

use super::decoding::Undecodable;
use super::row_damage::RowDamage;
use crate::domain::Lang;
use crate::wording::{Key, Wording, Words, key};

/// Why there is no layer. Paths and headers that are quoted are made harmless when it is said, and told only in part.
#[derive(Debug)]
pub enum ImportError {
    Unreadable {
        path: PathBuf,
        source: io::Error,
    },
    Archive {
        path: PathBuf,
    },
    NoRegularFile {
        path: PathBuf,
    },
    TooLarge {
        path: PathBuf,
        most: u64,
    },
    Undecodable {
        file: String,
        why: Undecodable,
    },
    OpenQuote {
        file: String,
        line: u64,
    },
    MostlyBroken {
        file: String,
        broken: u64,
        rows: u64,
        /// The first broken row, and what is wrong with it.
        line: u64,
        what: RowDamage,
    },
    TooManyColumns {
        file: String,
        most: usize,
    },
    MissingFiles {
        dir: PathBuf,
        files: Vec<String>,
        /// Words for where the files are to be had.
        source_of: Key,
        /// What lies there in their place.
        remarks: Vec<Words>,
    },
    MissingColumn {
        file: String,
        column: String,
        there: Vec<String>,
    },
    TwoReleases {
        name: String,
        one: PathBuf,
        other: PathBuf,
    },
    CodesAsNumbers {
        code: String,
        count: usize,
    },
    Unsound {
        count: usize,
        /// Rule and id of the first.
        first: String,
    },
    NoRoles {
        dir: PathBuf,
    },
    Occupied {
        path: PathBuf,
        found: String,
    },
    NotADirectory {
        path: PathBuf,
    },
    Unwritable {
        path: PathBuf,
        source: io::Error,
    },
}

impl ImportError {
    /// What to say of it, with what to do about it.
    pub fn words(&self) -> Words {
        match self {
            Self::Unreadable { path, source } => {
                of_path(key::IMPORT_UNREADABLE, path).words("error", source.into())
            }
            Self::Archive { path } => of_path(key::IMPORT_ARCHIVE, path),
            Self::NoRegularFile { path } => of_path(key::IMPORT_NO_REGULAR_FILE, path),
            Self::TooLarge { path, most } => of_path(key::IMPORT_TOO_LARGE, path).count("most", count(*most)),
            Self::Undecodable { file, why } => of_file(undecodable(*why), file),
            Self::OpenQuote { file, line } => {
                of_file(key::IMPORT_OPEN_QUOTE, file).count("line", count(*line))
            }
            Self::MostlyBroken { file, broken, rows, line, what } => of_file(key::IMPORT_MOSTLY_BROKEN, file)
                .count("broken", count(*broken))
                .count("rows", count(*rows))
                .count("line", count(*line))
                .words("what", what.words()),
            Self::TooManyColumns { file, most } => {
                of_file(key::IMPORT_TOO_MANY_COLUMNS, file).count("most", *most)
            }
            Self::MissingFiles { dir, files, source_of, remarks } => missing(dir, files, *source_of, remarks),
            Self::MissingColumn { file, column, there } => of_file(key::IMPORT_MISSING_COLUMN, file)
                .text("column", &**column)
                .words("there", some(there)),
            Self::TwoReleases { name, one, other } => {
                let words = Words::of(key::IMPORT_TWO_RELEASES).text("name", &**name);
                words.text("one", shown(one)).text("other", shown(other))
            }
            Self::CodesAsNumbers { code, count } => {
                Words::of(key::IMPORT_CODES_AS_NUMBERS).text("code", &**code).count("count", *count)
            }
            Self::Unsound { count, first } => {
                Words::of(key::IMPORT_UNSOUND).text("first", &**first).count("count", *count)
            }
            Self::NoRoles { dir } => of_path(key::IMPORT_NO_ROLES, dir),
            Self::Occupied { path, found } => of_path(key::IMPORT_OCCUPIED, path).text("found", &**found),
            Self::NotADirectory { path } => of_path(key::IMPORT_NOT_A_DIRECTORY, path),
            Self::Unwritable { path, source } => {
                of_path(key::IMPORT_UNWRITABLE, path).words("error", source.into())
            }
        }
    }
}

impl fmt::Display for ImportError {
    /// Says it in English.
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&Wording::new(Lang::EN).tell(&self.words()))
    }
}

impl std::error::Error for ImportError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::Unreadable { source, .. } | Self::Unwritable { source, .. } => Some(source),
            _ => None,
        }
    }
}

fn of_path(key: Key, path: &Path) -> Words {
    Words::of(key).text("place", shown(path))
}

fn of_file(key: Key, file: &str) -> Words {
    Words::of(key).text("file", file)
}

fn shown(path: &Path) -> String {
    path.display().to_string()
}

fn count(number: u64) -> usize {
    usize::try_from(number).unwrap_or(usize::MAX)
}

fn undecodable(why: Undecodable) -> Key {
    match why {
        Undecodable::NoText => key::IMPORT_NO_TEXT,
        Undecodable::DamagedUtf16 => key::IMPORT_DAMAGED_UTF_16,
        Undecodable::OtherEncoding => key::IMPORT_OTHER_ENCODING,
        Undecodable::Mixed => key::IMPORT_MIXED_ENCODINGS,
    }
}

/// Words of a file that a message quotes at most, and letters of each.
const MOST_WORDS: usize = 20;
const LONGEST_WORD: usize = 60;

/// The first of some names, each cut where it is long, and how many there are besides.
pub(super) fn some(names: &[String]) -> Words {
    let cut = |name: &String| match name.char_indices().nth(LONGEST_WORD) {
        Some((at, _)) => format!("`{}…`", &name[..at]),
        None => format!("`{name}`"),
    };
    let shown: Vec<String> = names.iter().take(MOST_WORDS).map(cut).collect();
    let more = names.len().saturating_sub(MOST_WORDS);
    Words::of(key::IMPORT_SOME_NAMES).text("names", shown.join(", ")).count("more", more)
}

/// Which files are missing, then the remarks one after the other, then where to get the files.
fn missing(dir: &Path, files: &[String], source_of: Key, remarks: &[Words]) -> Words {
    let there =
        of_path(key::IMPORT_MISSING_FILES, dir).words("files", some(files)).count("count", files.len());
    let told = remarks.iter().fold(there, |before, remark| {
        Words::of(key::IMPORT_AND_REMARK).words("before", before).words("remark", remark.clone())
    });
    Words::of(key::IMPORT_GET_FILES).words("told", told).words("publisher", source_of.into())
}

#[cfg(test)]
mod tests {
    use std::io;
    use std::path::PathBuf;

    use super::{ImportError, some};
    use crate::domain::Lang;
    use crate::import::{RowDamage, Undecodable};
    use crate::wording::{SPOKEN, Wording, Words, key};

    #[test]
    fn of_many_or_long_names_some_are_told() {
        let english = Wording::new(Lang::EN);
        let names: Vec<String> = (0..1_000).map(|at| format!("{at}{}", "x".repeat(10_000))).collect();
        let told = english.tell(&some(&names));
        assert!(told.len() < 2_000 && told.ends_with("and 980 more"), "{told}");
        assert_eq!(english.tell(&some(&["a".to_owned(), "b".to_owned()])), "`a`, `b`");
    }

    /// One error of each sort.
    fn each() -> Vec<ImportError> {
        let path = || PathBuf::from("some/place");
        let file = || "rows.csv".to_owned();
        let names = |count: usize| (0..count).map(|at| format!("name{at}")).collect::<Vec<_>>();
        let source = || io::Error::from(io::ErrorKind::PermissionDenied);
        let mut each = vec![
            ImportError::Unreadable { path: path(), source: source() },
            ImportError::Archive { path: path() },
            ImportError::NoRegularFile { path: path() },
            ImportError::TooLarge { path: path(), most: 64 },
            ImportError::OpenQuote { file: file(), line: 3 },
            ImportError::TooManyColumns { file: file(), most: 1000 },
            ImportError::MissingColumn { file: file(), column: "code".to_owned(), there: names(30) },
            ImportError::TwoReleases { name: file(), one: path(), other: path() },
            ImportError::CodesAsNumbers { code: "2512.1".to_owned(), count: 1 },
            ImportError::CodesAsNumbers { code: "2512.1".to_owned(), count: 7 },
            ImportError::Unsound { count: 1, first: "cycle: a (b)".to_owned() },
            ImportError::Unsound { count: 2, first: "cycle: a (b)".to_owned() },
            ImportError::NoRoles { dir: path() },
            ImportError::Occupied { path: path(), found: "mine.yaml".to_owned() },
            ImportError::NotADirectory { path: path() },
            ImportError::Unwritable { path: path(), source: io::Error::from(io::ErrorKind::StorageFull) },
        ];
        let why =
            [Undecodable::NoText, Undecodable::DamagedUtf16, Undecodable::OtherEncoding, Undecodable::Mixed];
        each.extend(why.map(|why| ImportError::Undecodable { file: file(), why }));
        each.extend(
            [RowDamage::NotUtf8, RowDamage::Fields { has: 1, should: 2 }]
                .map(|what| ImportError::MostlyBroken { file: file(), broken: 8, rows: 9, line: 2, what }),
        );
        let remarks = [
            Words::of(key::IMPORT_UNPACK).text("name", "a.zip"),
            Words::of(key::IMPORT_NOT_VITAL).words("names", some(&names(1))),
            Words::of(key::IMPORT_JSON_FORM).text("name", "a.json"),
        ];
        let publishers = [key::IMPORT_FROM_ESCO, key::IMPORT_FROM_ROME, key::IMPORT_FROM_ONET];
        each.extend(publishers.into_iter().enumerate().map(|(at, source_of)| ImportError::MissingFiles {
            dir: path(),
            files: names(at + 1),
            source_of,
            remarks: remarks[..=at].to_vec(),
        }));
        each
    }

    #[test]
    fn every_error_is_told_in_every_language() {
        for (lang, _) in SPOKEN {
            let wording = Wording::new(lang);
            let told: Vec<String> = each().iter().map(|error| wording.tell(&error.words())).collect();
            insta::assert_snapshot!(format!("errors_in_{lang}"), told.join("\n"));
            assert!(!told.iter().any(|told| told.contains("{$") || told.contains("{ ")), "{told:#?}");
        }
    }
}
