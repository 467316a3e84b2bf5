//! The directory a layer is written to: whole or not at all.
//!
//! Files go to a hidden directory beside it, which takes its name at the end. Only what an import wrote before is
//! ever replaced, and every file in it must bear the mark: somebody's own file there would be lost.

use std::fs;
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use super::failure::ImportError;
use super::files::{MARK, NewFile};

/// A directory that may be written.
#[derive(Debug)]
pub(super) struct Place {
    out: PathBuf,
    /// Written here first; gone again unless it takes the place's name.
    new: PathBuf,
    /// What is replaced waits here until the new directory is in place.
    old: PathBuf,
}

/// What was written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Written {
    pub(super) files: usize,
    pub(super) bytes: usize,
}

impl Place {
    /// Looks whether a directory may be written; changes nothing.
    pub(super) fn find(out: &Path) -> Result<Self, ImportError> {
        // A link is followed, so that what it leads to is replaced and not the link.
        let out = out.canonicalize().unwrap_or_else(|_| out.to_owned());
        match fs::metadata(&out) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => {}
            Err(source) => return Err(ImportError::Unreadable { path: out, source }),
            Ok(found) if !found.is_dir() => return Err(ImportError::NotADirectory { path: out }),
            Ok(_) => refuse_others(&out, &out)?,
        }
        let beside = |what: &str| {
            let name = out.file_name().unwrap_or_default().to_string_lossy();
            out.with_file_name(format!(".{name}.{what}-{}", std::process::id()))
        };
        Ok(Self { new: beside("new"), old: beside("old"), out })
    }

    /// Writes the files and puts them in place.
    pub(super) fn write(self, files: &[NewFile]) -> Result<Written, ImportError> {
        let written = self.write_beside(files).and_then(|()| self.swap());
        if written.is_err() {
            // The first failure is the one to tell.
            let _ = fs::remove_dir_all(&self.new);
        }
        written
            .map(|()| Written { files: files.len(), bytes: files.iter().map(|file| file.text.len()).sum() })
    }

    fn write_beside(&self, files: &[NewFile]) -> Result<(), ImportError> {
        for file in files {
            let path = file.name.split('/').fold(self.new.clone(), |path, part| path.join(part));
            let folder = path.parent().unwrap_or(&self.new);
            fs::create_dir_all(folder)
                .and_then(|()| fs::write(&path, &file.text))
                .map_err(unwritable(&path))?;
        }
        Ok(())
    }

    fn swap(&self) -> Result<(), ImportError> {
        let replaces = self.out.exists();
        if replaces {
            fs::rename(&self.out, &self.old).map_err(unwritable(&self.out))?;
        }
        if let Err(source) = fs::rename(&self.new, &self.out) {
            if replaces {
                let _ = fs::rename(&self.old, &self.out);
            }
            return Err(unwritable(&self.out)(source));
        }
        if replaces {
            fs::remove_dir_all(&self.old).map_err(unwritable(&self.old))?;
        }
        Ok(())
    }
}

fn unwritable(path: &Path) -> impl Fn(io::Error) -> ImportError {
    move |source| ImportError::Unwritable { path: path.to_owned(), source }
}

/// Fails where a directory holds a file that no import wrote.
fn refuse_others(top: &Path, dir: &Path) -> Result<(), ImportError> {
    let unreadable = |source| ImportError::Unreadable { path: dir.to_owned(), source };
    for entry in fs::read_dir(dir).map_err(unreadable)? {
        let entry = entry.map_err(unreadable)?;
        let kind = entry.file_type().map_err(unreadable)?;
        if kind.is_dir() {
            refuse_others(top, &entry.path())?;
        } else if !kind.is_file() || !is_marked(&entry.path()) {
            let path = entry.path();
            let found = path.strip_prefix(top).unwrap_or(&path).display().to_string();
            return Err(ImportError::Occupied { path: top.to_owned(), found });
        }
    }
    Ok(())
}

fn is_marked(path: &Path) -> bool {
    let mut start = vec![0; MARK.len()];
    fs::File::open(path).and_then(|mut file| file.read_exact(&mut start)).is_ok() && start == MARK.as_bytes()
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::path::Path;

    use super::{MARK, NewFile, Place};
    use crate::import::ImportError;

    fn files(names: &[&str]) -> Vec<NewFile> {
        names.iter().map(|name| NewFile { name: (*name).to_owned(), text: format!("{MARK}\n") }).collect()
    }

    fn write(out: &Path, names: &[&str]) -> Result<super::Written, ImportError> {
        Place::find(out)?.write(&files(names))
    }

    fn names(dir: &Path) -> Vec<String> {
        let entries = fs::read_dir(dir).expect("a directory");
        let mut names: Vec<String> =
            entries.map(|entry| entry.expect("an entry").file_name().into_string().expect("text")).collect();
        names.sort();
        names
    }

    #[test]
    fn directories_are_made_and_replaced_whole() {
        let dir = tempfile::tempdir().expect("a directory");
        let out = dir.path().join("deep/out");
        let written = write(&out, &["a.yaml", "roles/b.yaml"]).expect("written");
        assert_eq!((written.files, written.bytes), (2, 2 * MARK.len() + 2));
        write(&out, &["c.yaml"]).expect("replaced");
        assert_eq!(names(&out), ["c.yaml"]);
        assert_eq!(names(&dir.path().join("deep")), ["out"], "nothing is left beside it");
    }

    #[test]
    fn an_empty_directory_is_taken() {
        let dir = tempfile::tempdir().expect("a directory");
        write(dir.path().join(".").as_path(), &["a.yaml"]).expect("written");
        assert_eq!(names(dir.path()), ["a.yaml"]);
    }

    #[test]
    fn what_is_somebody_elses_is_not_touched() {
        let dir = tempfile::tempdir().expect("a directory");
        let out = dir.path().join("out");
        write(&out, &["a.yaml", "roles/b.yaml"]).expect("written");
        fs::write(out.join("roles/mine.yaml"), "roles: []\n").expect("a file");
        let refused = write(&out, &["c.yaml"]).expect_err("refused").to_string();
        assert!(refused.contains("mine.yaml") && refused.contains("not written by an import"), "{refused}");
        assert_eq!(names(&out), ["a.yaml", "roles"]);
        let file = out.join("a.yaml");
        assert!(matches!(write(&file, &["c.yaml"]), Err(ImportError::NotADirectory { .. })));
    }

    #[test]
    fn a_failed_import_leaves_nothing_behind() {
        let dir = tempfile::tempdir().expect("a directory");
        let out = dir.path().join("out");
        write(&out, &["a.yaml"]).expect("written");
        // A file cannot be a directory as well.
        let failed = write(&out, &["b", "b/c.yaml"]).expect_err("impossible files");
        assert!(matches!(failed, ImportError::Unwritable { .. }), "{failed}");
        assert_eq!((names(dir.path()), names(&out)), (vec!["out".to_owned()], vec!["a.yaml".to_owned()]));
    }

    #[cfg(unix)]
    #[test]
    fn a_link_leads_to_what_is_replaced() {
        let dir = tempfile::tempdir().expect("a directory");
        write(&dir.path().join("real"), &["a.yaml"]).expect("written");
        std::os::unix::fs::symlink("real", dir.path().join("link")).expect("a link");
        write(&dir.path().join("link"), &["b.yaml"]).expect("written");
        assert_eq!(names(&dir.path().join("real")), ["b.yaml"]);
        assert!(dir.path().join("link").is_symlink());
    }
}
