//! A small catalogue to begin with, written to a directory of the user's.
//!
//! The files stand in `assets/starter`, in each language the program speaks. They are written aside first and then
//! moved to their places, so that whatever goes wrong leaves the directory as it was.

use std::path::{Path, PathBuf};
use std::{fs, io};

use crate::domain::Lang;
use crate::loading::catalogue_schema;
use crate::saving;

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

/// How the directory is called that files are written to first; no two have the same name.
const ASIDE: &str = ".careernav-init-";
/// How it was called by all when there was only one such name.
const ASIDE_ONCE: &str = ".careernav-init";

/// A file and its path below the directory.
type StarterFile<'a> = (&'a str, &'a str);

macro_rules! files {
    ($lang:literal: $($name:literal),+ $(,)?) => {
        &[$(($name, include_str!(concat!("../assets/starter/", $lang, "/", $name)))),+]
    };
}

const ENGLISH: &[StarterFile<'static>] = files!("en":
    "README.md", "catalogue.yaml", "families.yaml", "skills.yaml", "roles/platform-ladder.yaml",
    "roles/backend-developer.yaml",
);

const FRENCH: &[StarterFile<'static>] = files!("fr":
    "README.md", "catalogue.yaml", "families.yaml", "skills.yaml", "roles/platform-ladder.yaml",
    "roles/backend-developer.yaml",
);

/// Writes the catalogue, for a reader of `lang`, to a directory that is new or empty, and says how many files
/// there are. Directories above it are made where they are missing.
pub fn write(directory: &Path, lang: Lang) -> Result<usize, StarterError> {
    refuse(directory)?;
    let schema = catalogue_schema();
    let texts = if lang.primary() == Lang::FR.primary() { FRENCH } else { ENGLISH };
    let files: Vec<StarterFile<'_>> = texts.iter().copied().chain([(SCHEMA, &*schema)]).collect();
    let mut made = Made::default();
    made.fill(directory, &files).map_err(|source| StarterError::Unwritable(directory.to_owned(), source))?;
    made.keep();
    clear_out(directory);
    Ok(files.len())
}

/// Refuses what is there already, but for an empty directory; what a killed run has left does not count.
fn refuse(directory: &Path) -> Result<(), StarterError> {
    let place = || directory.to_owned();
    let is_named = directory.file_name().is_some();
    let is_empty =
        |mut entries: fs::ReadDir| entries.all(|entry| entry.is_ok_and(|entry| is_leftover(&entry)));
    match fs::read_dir(directory).map(is_empty) {
        Ok(true) => Ok(()),
        Ok(false) => Err(StarterError::NotEmpty(place())),
        Err(error) if error.kind() == io::ErrorKind::NotFound && is_named => Ok(()),
        Err(_) if directory.exists() && !directory.is_dir() => Err(StarterError::NoDirectory(place())),
        Err(error) => Err(StarterError::Unwritable(place(), error)),
    }
}

/// Whether this is a directory a run that was killed has been writing to. A link of such a name is somebody's own.
fn is_leftover(entry: &fs::DirEntry) -> bool {
    let name = entry.file_name();
    let is_ours = name == ASIDE_ONCE || name.as_encoded_bytes().starts_with(ASIDE.as_bytes());
    is_ours && entry.file_type().is_ok_and(|kind| kind.is_dir())
}

/// Removes what killed runs have left. What cannot be removed is in nobody's way.
fn clear_out(directory: &Path) {
    let entries = fs::read_dir(directory).into_iter().flatten().flatten();
    for entry in entries.filter(is_leftover) {
        let _ = fs::remove_dir_all(entry.path());
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
    fn fill(&mut self, directory: &Path, files: &[StarterFile<'_>]) -> io::Result<()> {
        self.directory(directory)?;
        let aside = saving::make_directory_in(directory, ASIDE)?;
        self.whole.push(aside.clone());
        for (name, text) in files {
            let path = aside.join(name);
            fs::create_dir_all(path.parent().unwrap_or(&aside))?;
            saving::write_new(&path, text.as_bytes())?;
        }
        // In one order: of two runs at once one comes first everywhere.
        let mut names = fs::read_dir(&aside)?
            .map(|entry| entry.map(|entry| entry.file_name()))
            .collect::<io::Result<Vec<_>>>()?;
        names.sort();
        for name in names {
            let place = directory.join(&name);
            saving::move_to_new(&aside.join(&name), &place)?;
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

    use super::{ASIDE, ENGLISH, FRENCH, Made, StarterError, is_leftover, write};
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
        assert!(fs::read_dir(&place).expect("there").flatten().all(|entry| !is_leftover(&entry)));
        assert!(matches!(write(&place, Lang::EN), Err(StarterError::NotEmpty(_))));
    }

    #[test]
    fn a_failure_leaves_nothing() {
        let home = tempfile::tempdir().expect("a directory");
        let too_long = "x".repeat(300);
        for place in [home.path().to_owned(), home.path().join("a/b")] {
            let mut made = Made::default();
            made.fill(&place, &[("roles/a.yaml", "a"), (&too_long, "b")]).expect_err("no such name");
            assert!(made.whole[0].join("roles/a.yaml").is_file(), "it failed half-way");
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

    #[test]
    fn what_somebody_makes_meanwhile_stays() {
        let home = tempfile::tempdir().expect("a directory");
        fs::write(home.path().join("b"), "mine").expect("a file");
        let mut made = Made::default();
        made.fill(home.path(), &[("a", "1"), ("b", "2")]).expect_err("there is one already");
        drop(made);
        assert_eq!(fs::read_to_string(home.path().join("b")).expect("there"), "mine");
        assert_eq!(fs::read_dir(home.path()).expect("there").count(), 1);
    }

    #[test]
    fn what_a_killed_run_has_left_is_in_nobodys_way() {
        let home = tempfile::tempdir().expect("a directory");
        for name in [".careernav-init", &format!("{ASIDE}AbCdEf")] {
            fs::create_dir_all(home.path().join(name).join("roles")).expect("a directory");
            fs::write(home.path().join(name).join("skills.yaml"), "cut o").expect("a file");
        }
        assert_eq!(write(home.path(), Lang::EN).expect("written"), ENGLISH.len() + 1);
        assert!(fs::read_dir(home.path()).expect("there").flatten().all(|entry| !is_leftover(&entry)));
    }

    #[cfg(unix)]
    #[test]
    fn a_link_in_the_way_is_not_followed() {
        let home = tempfile::tempdir().expect("a directory");
        let place = home.path().join("place");
        for target in ["", "elsewhere"] {
            fs::create_dir_all(home.path().join("place")).expect("a directory");
            fs::create_dir_all(home.path().join("elsewhere")).expect("a directory");
            std::os::unix::fs::symlink(home.path().join(target), place.join(".careernav-init"))
                .expect("a link");
            assert!(matches!(write(&place, Lang::EN), Err(StarterError::NotEmpty(_))));
            assert_eq!(fs::read_dir(home.path().join("elsewhere")).expect("there").count(), 0);
            fs::remove_file(place.join(".careernav-init")).expect("removed");
        }
    }
}
