//! What keeps an import from being made.

use std::io;
use std::path::PathBuf;

use super::decoding::Undecodable;

/// Why there is no layer. Messages quote paths and headers, these only in part; make them harmless before they are shown.
#[derive(Debug, thiserror::Error)]
pub enum ImportError {
    #[error("{} cannot be read: {source}", path.display())]
    Unreadable { path: PathBuf, source: io::Error },
    #[error("{} is an archive; unpack it and name the directory", path.display())]
    Archive { path: PathBuf },
    #[error("{} is no regular file and is not read", path.display())]
    NoRegularFile { path: PathBuf },
    #[error("{} is larger than {most} MiB and is not read; a publisher’s file is smaller", path.display())]
    TooLarge { path: PathBuf, most: u64 },
    #[error("{file} {}", undecodable(*why))]
    Undecodable { file: String, why: Undecodable },
    #[error(
        "{file}:{line}: a quote here does not belong to its field, or is never closed; everything up to the next quote would be lost. Mend that row, or take the publisher’s file again"
    )]
    OpenQuote { file: String, line: u64 },
    #[error(
        "{broken} of {rows} rows of {file} are broken, from line {line} on ({what}); save it as CSV UTF-8 again, or take the publisher’s file"
    )]
    MostlyBroken { file: String, broken: u64, rows: u64, line: u64, what: String },
    #[error("{file} has more than {most} columns; this is none of the publisher’s tables")]
    TooManyColumns { file: String, most: usize },
    #[error("{}", missing(dir, files, source_of, remarks))]
    MissingFiles {
        dir: PathBuf,
        files: Vec<String>,
        /// Where the files are to be had.
        source_of: &'static str,
        /// What lies there in their place.
        remarks: Vec<String>,
    },
    #[error("the file `{file}` has no column `{column}`; its columns are {}", some(there))]
    MissingColumn { file: String, column: String, there: Vec<String> },
    #[error("`{name}` is both in {} and in {}; name the directory of one release", one.display(), other.display())]
    TwoReleases { name: String, one: PathBuf, other: PathBuf },
    #[error(
        "{count} occupations have the code of another, such as `{code}`: a spreadsheet has made numbers of the codes, and 2512.10 became 2512.1. Take the publisher’s file again"
    )]
    CodesAsNumbers { code: String, count: usize },
    #[error("{count} of the layer’s entries would be errors, such as {first}; nothing is written")]
    Unsound { count: usize, first: String },
    #[error("no occupation could be read from {}; nothing is written", dir.display())]
    NoRoles { dir: PathBuf },
    #[error("{} is not empty and was not written by an import: it holds `{found}`; name another directory", path.display())]
    Occupied { path: PathBuf, found: String },
    #[error("{} is a file; name a directory", path.display())]
    NotADirectory { path: PathBuf },
    #[error("{} cannot be written: {source}", path.display())]
    Unwritable { path: PathBuf, source: io::Error },
}

fn undecodable(why: Undecodable) -> &'static str {
    match why {
        Undecodable::NoText => "holds signs that no text has; this is none of the publisher’s tables",
        Undecodable::DamagedUtf16 => "begins as UTF-16 and is damaged; save it as CSV UTF-8",
        Undecodable::OtherEncoding => "is neither UTF-8 nor Windows-1252; save it as CSV UTF-8",
        Undecodable::Mixed => {
            "is UTF-8 in part only; take the publisher’s file again, or save it as CSV UTF-8"
        }
    }
}

/// Words of a file that a message quotes at most, and letters of each.
const MOST_WORDS: usize = 20;
const LONGEST_WORD: usize = 60;

/// The first of some names, each cut where it is long, and how many there are besides.
fn some(names: &[String]) -> String {
    let cut = |name: &String| match name.char_indices().nth(LONGEST_WORD) {
        Some((at, _)) => format!("{}…", &name[..at]),
        None => name.clone(),
    };
    let shown: Vec<String> = names.iter().take(MOST_WORDS).map(cut).collect();
    match names.len().saturating_sub(MOST_WORDS) {
        0 => shown.join(", "),
        more => format!("{} and {more} more", shown.join(", ")),
    }
}

fn missing(dir: &std::path::Path, files: &[String], source_of: &str, remarks: &[String]) -> String {
    let files: Vec<String> = files.iter().map(|file| format!("`{file}`")).collect();
    let there = match &*files {
        [one] => format!("the file {one} is missing in {}", dir.display()),
        all => format!("these files are missing in {}: {}", dir.display(), some(all)),
    };
    let told = std::iter::once(there).chain(remarks.iter().cloned()).collect::<Vec<_>>().join("; ");
    format!("{told}. They are to be had from {source_of}")
}

#[cfg(test)]
mod tests {
    use super::some;

    #[test]
    fn of_many_or_long_names_some_are_told() {
        let names: Vec<String> = (0..1_000).map(|at| format!("{at}{}", "x".repeat(10_000))).collect();
        let told = some(&names);
        assert!(told.len() < 2_000 && told.ends_with("and 980 more"), "{told}");
        assert_eq!(some(&["a".to_owned(), "b".to_owned()]), "a, b");
    }
}
