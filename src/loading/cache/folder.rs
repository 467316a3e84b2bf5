//! The directory of caches: one file for each stack of layers.

use std::ffi::OsStr;
use std::fs::{self, DirEntry, File};
use std::io;
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

const DAY: Duration = Duration::from_secs(24 * 60 * 60);

/// A cache that has not been used for so long is removed.
const KEPT: Duration = Duration::from_secs(90 * 24 * 60 * 60);
/// Of more caches than that, those not used for the longest time are removed.
const MOST: usize = 16;

const EXTENSION: &str = "cache";
/// What is made of a catalogue is kept beside its cache.
pub(super) const BESIDE: &str = "index";
/// An empty file says that the screen was shown once.
const STARTED: &str = "started";
/// How the names of files begin that are still being written.
const UNFINISHED: &str = ".unfinished-";

#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Folder(pub(super) PathBuf);

impl Folder {
    /// The file of a cache called so.
    pub(super) fn file(&self, name: &str) -> PathBuf {
        self.0.join(name).with_extension(EXTENSION)
    }

    /// Puts what `write` writes in the place of a file, at once: whoever reads sees the old one or the new one. Makes
    /// the directory, for its owner alone, where it is not there.
    pub(super) fn replace(
        &self,
        path: &Path,
        write: impl FnOnce(&mut File) -> io::Result<()>,
    ) -> io::Result<()> {
        self.make()?;
        let mut file = tempfile::Builder::new().prefix(UNFINISHED).tempfile_in(&self.0)?;
        write(file.as_file_mut())?;
        // Nothing waits for the disk: what a power cut leaves of the file, checksums tell.
        file.persist(path)?;
        Ok(())
    }

    /// Leaves the mark of a first start; false where it is there. One look at the disk where it is, and nothing is waited for.
    pub(super) fn note_first(&self) -> bool {
        let path = self.0.join(STARTED);
        let leave = || File::options().write(true).create_new(true).open(&path);
        let left = leave().or_else(|error| match error.kind() {
            io::ErrorKind::NotFound => self.make().and_then(|()| leave()),
            _ => Err(error),
        });
        !left.is_err_and(|error| error.kind() == io::ErrorKind::AlreadyExists)
    }

    fn make(&self) -> io::Result<()> {
        let mut builder = fs::DirBuilder::new();
        builder.recursive(true);
        #[cfg(unix)]
        std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
        builder.create(&self.0)
    }

    /// Removes caches nobody uses any more, and what is left of writing that was cut off. Touches no other files.
    pub(super) fn clear_out(&self, now: SystemTime) {
        let mut caches: Vec<(SystemTime, PathBuf)> = Vec::new();
        for entry in fs::read_dir(&self.0).into_iter().flatten().flatten() {
            let Some(used) = last_used(&entry) else { continue };
            let age = now.duration_since(used).unwrap_or_default();
            let path = entry.path();
            let unfinished = entry.file_name().as_encoded_bytes().starts_with(UNFINISHED.as_bytes());
            let ends_in = |extension: &str| path.extension() == Some(OsStr::new(extension));
            let is_left = (unfinished && age > DAY) || (ends_in(BESIDE) || ends_in(EXTENSION)) && age > KEPT;
            if is_left {
                remove(&path);
            } else if ends_in(EXTENSION) {
                caches.push((used, path));
            }
        }
        caches.sort_by(|one, other| other.cmp(one));
        for (_, path) in caches.iter().skip(MOST) {
            remove(path);
            remove(&path.with_extension(BESIDE));
        }
    }
}

/// Notes, once a day, that a cache is in use.
pub(super) fn note_use(path: &Path) {
    let now = SystemTime::now();
    let used = fs::metadata(path).and_then(|data| data.modified());
    if used.is_ok_and(|used| now.duration_since(used).unwrap_or_default() > DAY) {
        // Where it cannot be noted, the cache is made again in three months.
        let _ = File::options().write(true).open(path).and_then(|file| file.set_modified(now));
    }
}

fn last_used(entry: &DirEntry) -> Option<SystemTime> {
    let metadata = entry.metadata().ok().filter(fs::Metadata::is_file)?;
    metadata.modified().ok()
}

fn remove(path: &Path) {
    // What cannot be removed stays.
    let _ = fs::remove_file(path);
}

#[cfg(test)]
mod tests {
    use std::fs::{self, File};
    use std::io::{self, Write};
    use std::time::SystemTime;

    use super::{DAY, Folder, KEPT, MOST, note_use};

    fn names(folder: &Folder) -> Vec<String> {
        let entries = fs::read_dir(&folder.0).expect("a directory").flatten();
        let mut names: Vec<String> =
            entries.map(|entry| entry.file_name().to_string_lossy().into_owned()).collect();
        names.sort();
        names
    }

    #[test]
    fn a_file_is_replaced_as_a_whole_or_not_at_all() {
        let dir = tempfile::tempdir().expect("a temporary directory");
        let folder = Folder(dir.path().join("some/where"));
        let path = folder.file("a");
        folder.replace(&path, |file| file.write_all(b"one")).expect("written");
        let failed = folder.replace(&path, |file| {
            file.write_all(b"two")?;
            Err(io::Error::other("cut off"))
        });
        assert!(failed.is_err());
        assert_eq!(fs::read(&path).expect("read"), b"one");
        assert_eq!(names(&folder), ["a.cache"]);
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt;
            let mode = fs::metadata(&folder.0).expect("a directory").permissions().mode();
            assert_eq!(mode & 0o777, 0o700);
        }
    }

    #[test]
    fn only_old_caches_and_leftovers_are_removed() {
        let dir = tempfile::tempdir().expect("a temporary directory");
        let folder = Folder(dir.path().to_owned());
        let now = SystemTime::now();
        let write = |name: &str, age| {
            let file = File::create(dir.path().join(name)).expect("a file");
            file.set_modified(now - age).expect("a time");
        };
        write("used.cache", KEPT / 2);
        write("unused.cache", KEPT + DAY);
        write("notes.txt", KEPT + DAY);
        write(".unfinished-1", DAY * 2);
        write(".unfinished-2", DAY / 2);
        folder.clear_out(now);
        assert_eq!(names(&folder), [".unfinished-2", "notes.txt", "used.cache"]);
        for number in 0..MOST {
            write(&format!("{number}.cache"), DAY);
        }
        folder.clear_out(now);
        assert_eq!(names(&folder).len(), MOST + 2);
        assert!(!dir.path().join("used.cache").exists(), "the one not used for the longest time goes");
    }

    #[test]
    fn the_first_start_is_the_first_once() {
        let dir = tempfile::tempdir().expect("a temporary directory");
        let folder = Folder(dir.path().join("new"));
        assert_eq!([folder.note_first(), folder.note_first()], [true, false]);
        let nowhere = dir.path().join("file");
        File::create(&nowhere).expect("a file");
        let folder = Folder(nowhere.join("below"));
        assert_eq!([folder.note_first(), folder.note_first()], [true, true]);
    }

    #[test]
    fn use_is_noted() {
        let dir = tempfile::tempdir().expect("a temporary directory");
        let path = dir.path().join("a.cache");
        let long_ago = SystemTime::now() - DAY * 50;
        File::create(&path).and_then(|file| file.set_modified(long_ago)).expect("a file");
        note_use(&path);
        let used = fs::metadata(&path).and_then(|data| data.modified()).expect("a time");
        assert!(used > long_ago + DAY * 49);
        note_use(&dir.path().join("none"));
    }
}
