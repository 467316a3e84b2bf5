//! A small catalogue to begin with, written to a directory of the user's.
//!
//! The files stand in `assets/starter`, in each language the program speaks. They are written aside first and then
//! moved to their places, so that whatever goes wrong leaves the directory as it was.

use std::path::{Path, PathBuf};
use std::{fs, io};

use crate::domain::Lang;
use crate::loading::catalogue_schema;

/// Name of the schema among the files, for editors; the first line of each YAML file points to it.
pub const SCHEMA: &str = "catalogue.schema.json";

/// Why nothing was written.
#[derive(Debug, thiserror::Error)]
pub enum StarterError {
    #[error("{0} is not empty")]
    NotEmpty(PathBuf),
    #[error("{0} is not a directory")]
    NoDirectory(PathBuf),
    #[error("{0} cannot be written: {1}")]
    Unwritable(PathBuf, #[source] io::Error),
}

/// A file and its path below the directory.
type File<'a> = (&'a str, &'a str);

macro_rules! files {
    ($lang:literal: $($name:literal),+ $(,)?) => {
        &[$(($name, include_str!(concat!("../assets/starter/", $lang, "/", $name)))),+]
    };
}

const ENGLISH: &[File<'static>] = files!("en":
    "README.md", "catalogue.yaml", "families.yaml", "skills.yaml", "roles/platform-ladder.yaml",
    "roles/backend-developer.yaml",
);

const FRENCH: &[File<'static>] = files!("fr":
    "README.md", "catalogue.yaml", "families.yaml", "skills.yaml", "roles/platform-ladder.yaml",
    "roles/backend-developer.yaml",
);

/// Writes the catalogue, for a reader of `lang`, to a directory that is new or empty, and says how many files
/// there are. Directories above it are made where they are missing.
pub fn write(directory: &Path, lang: Lang) -> Result<usize, StarterError> {
    refuse(directory)?;
    let schema = catalogue_schema();
    let texts = if lang.primary() == Lang::FR.primary() { FRENCH } else { ENGLISH };
    let files: Vec<File<'_>> = texts.iter().copied().chain([(SCHEMA, &*schema)]).collect();
    let mut made = Made::default();
    made.fill(directory, &files).map_err(|source| StarterError::Unwritable(directory.to_owned(), source))?;
    made.keep();
    Ok(files.len())
}

/// Refuses what is there already, but for an empty directory.
fn refuse(directory: &Path) -> Result<(), StarterError> {
    let place = || directory.to_owned();
    let is_named = directory.file_name().is_some();
    match fs::read_dir(directory).map(|mut entries| entries.next().is_none()) {
        Ok(true) => Ok(()),
        Ok(false) => Err(StarterError::NotEmpty(place())),
        Err(error) if error.kind() == io::ErrorKind::NotFound && is_named => Ok(()),
        Err(_) if directory.exists() && !directory.is_dir() => Err(StarterError::NoDirectory(place())),
        Err(error) => Err(StarterError::Unwritable(place(), error)),
    }
}

/// What has been made so far; goes again when dropped.
#[derive(Debug, Default)]
struct Made {
    /// Directories above the files, outermost first.
    directories: Vec<PathBuf>,
    /// Files and directories with all that is in them.
    whole: Vec<PathBuf>,
}

impl Made {
    fn fill(&mut self, directory: &Path, files: &[File<'_>]) -> io::Result<()> {
        self.directory(directory)?;
        let aside = directory.join(".careernav-init");
        fs::create_dir(&aside)?;
        self.whole.push(aside.clone());
        for (name, text) in files {
            let path = aside.join(name);
            fs::create_dir_all(path.parent().unwrap_or(&aside))?;
            fs::write(path, text)?;
        }
        for entry in fs::read_dir(&aside)? {
            let entry = entry?;
            let place = directory.join(entry.file_name());
            fs::rename(entry.path(), &place)?;
            self.whole.push(place);
        }
        fs::remove_dir(&aside)
    }

    /// Makes a directory and those above it that are missing.
    fn directory(&mut self, directory: &Path) -> io::Result<()> {
        let missing: Vec<&Path> =
            directory.ancestors().take_while(|path| !path.as_os_str().is_empty() && !path.exists()).collect();
        for path in missing.into_iter().rev() {
            match fs::create_dir(path) {
                Ok(()) => self.directories.push(path.to_owned()),
                // `a/..` is there as soon as `a` is.
                Err(_) if path.is_dir() => {}
                Err(error) => return Err(error),
            }
        }
        Ok(())
    }

    fn keep(mut self) {
        self.directories.clear();
        self.whole.clear();
    }
}

impl Drop for Made {
    fn drop(&mut self) {
        // What cannot be removed stays: there is nobody left to be told more than why nothing was written.
        for path in &self.whole {
            let _ = if path.is_dir() { fs::remove_dir_all(path) } else { fs::remove_file(path) };
        }
        for path in self.directories.iter().rev() {
            let _ = fs::remove_dir(path);
        }
    }
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::{ENGLISH, FRENCH, Made, StarterError, write};
    use crate::domain::Lang;

    #[test]
    fn both_languages_have_the_same_files() {
        let names = |files: &[(&'static str, &str)]| files.iter().map(|(name, _)| *name).collect::<Vec<_>>();
        assert_eq!(names(ENGLISH), names(FRENCH));
    }

    #[test]
    fn missing_directories_are_made() {
        let home = tempfile::tempdir().expect("a directory");
        let place = home.path().join("a/./c/../b/");
        assert_eq!(write(&place, Lang::EN).expect("written"), ENGLISH.len() + 1);
        assert!(place.join("roles/backend-developer.yaml").is_file());
        assert!(!place.join(".careernav-init").exists());
        assert!(matches!(write(&place, Lang::EN), Err(StarterError::NotEmpty(_))));
    }

    #[test]
    fn a_failure_leaves_nothing() {
        let home = tempfile::tempdir().expect("a directory");
        let too_long = "x".repeat(300);
        for place in [home.path().to_owned(), home.path().join("a/b")] {
            let mut made = Made::default();
            made.fill(&place, &[("roles/a.yaml", "a"), (&too_long, "b")]).expect_err("no such name");
            assert!(place.join(".careernav-init/roles/a.yaml").is_file(), "it failed half-way");
            drop(made);
            assert_eq!(fs::read_dir(home.path()).expect("still there").count(), 0, "{}", place.display());
        }
    }

    #[test]
    fn what_was_moved_already_goes_again() {
        let home = tempfile::tempdir().expect("a directory");
        // Somebody else makes a directory of the same name in between: a file cannot replace it.
        fs::create_dir(home.path().join("b")).expect("made");
        let mut made = Made::default();
        made.fill(home.path(), &[("a/x", "1"), ("b", "2"), ("c", "3")])
            .expect_err("a directory is in the way");
        drop(made);
        let left: Vec<_> = fs::read_dir(home.path()).expect("still there").flatten().collect();
        assert_eq!(left.iter().map(std::fs::DirEntry::file_name).collect::<Vec<_>>(), ["b"]);
    }
}
