//! The directory a layer is written to: whole or not at all.
//!
//! Files go to a hidden directory beside it, of a name that nobody can know before, and are on the disk before it takes
//! the place's name: in one step, where the system can exchange two directories. Only what an import wrote before is ever
//! replaced, and every file in it must bear the mark: somebody's own file there would be lost. A directory that cannot be
//! replaced without harm (the present one, a mount point, an empty one somebody made) is filled instead.

use std::fs::{self, File};
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use rustix::fs::{CWD, FlockOperation, RenameFlags, flock, renameat_with};
use rustix::io::Errno;
use tempfile::TempDir;

use super::failure::ImportError;
use super::files::{MARK, NewFile};
use crate::saving;

/// What names of directories that are being written end in, before signs made at random.
const WORKING: &str = ".careernav-import-";

/// Files that are written at a time.
const WRITERS: usize = 8;

/// A directory that was checked and may be written, and how.
#[derive(Debug)]
pub(super) struct OutputDir {
    out: PathBuf,
    mode: WriteMode,
}

/// How the output directory is put in place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum WriteMode {
    /// Nothing is there.
    New,
    /// An earlier layer is there.
    Replace,
    /// What is there stays, with other things in it.
    Fill,
}

/// Figures of a finished write.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct WriteSummary {
    pub(super) files: usize,
    pub(super) bytes: usize,
    /// Directories that imports had left half-written.
    pub(super) cleared: usize,
}

impl OutputDir {
    /// Checks whether a directory may be written, without changing anything.
    pub(super) fn find(out: &Path) -> Result<Self, ImportError> {
        // A link is followed, so that what it leads to is replaced and not the link.
        let out = out.canonicalize().unwrap_or_else(|_| out.to_owned());
        let mode = match fs::metadata(&out) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => WriteMode::New,
            Err(source) => return Err(ImportError::Unreadable { path: out, source }),
            Ok(found) if !found.is_dir() => return Err(ImportError::NotADirectory { path: out }),
            Ok(found) => {
                refuse_others(&out, &out)?;
                if is_to_stay(&out, &found) { WriteMode::Fill } else { WriteMode::Replace }
            }
        };
        Ok(Self { out, mode })
    }

    /// Writes the files and puts them in place.
    pub(super) fn write(self, files: &[NewFile]) -> Result<WriteSummary, ImportError> {
        let (around, prefix) = self.workshop();
        // Names of our own making say nothing to anybody.
        let unwritable = |source| ImportError::Unwritable { path: self.out.clone(), source };
        fs::create_dir_all(around).map_err(unwritable)?;
        let cleared = clear_left(around, &prefix);
        let (new, _lock) = working_directory(around, &prefix).map_err(unwritable)?;
        write_files(new.path(), files).map_err(unwritable)?;
        match self.mode {
            WriteMode::New => self.put(new),
            WriteMode::Replace => self.exchange(&new),
            WriteMode::Fill => self.fill(&new),
        }
        .map_err(unwritable)?;
        let bytes = files.iter().map(|file| file.text.len()).sum();
        Ok(WriteSummary { files: files.len(), bytes, cleared })
    }

    /// The directory in which the working directory is made, so that moving it is one step; and how its name begins.
    fn workshop(&self) -> (&Path, String) {
        if self.mode == WriteMode::Fill {
            return (&self.out, WORKING.to_owned());
        }
        let around = match self.out.parent() {
            Some(parent) if parent.as_os_str().is_empty() => Path::new("."),
            Some(parent) => parent,
            None => &self.out,
        };
        let name = self.out.file_name().unwrap_or_default().to_string_lossy();
        (around, format!(".{name}{WORKING}"))
    }

    fn put(&self, new: TempDir) -> io::Result<()> {
        saving::move_to_new(new.path(), &self.out)?;
        let _ = new.keep();
        sync_around(&self.out)
    }

    /// The old layer is in the working directory afterwards, and goes with it.
    fn exchange(&self, new: &TempDir) -> io::Result<()> {
        fs::set_permissions(new.path(), fs::metadata(&self.out)?.permissions())?;
        match renameat_with(CWD, new.path(), CWD, &self.out, RenameFlags::EXCHANGE) {
            // Not every file system can.
            Err(Errno::INVAL | Errno::NOSYS | Errno::NOTSUP) => self.exchange_in_two_steps(new)?,
            moved => moved?,
        }
        sync_around(&self.out)
    }

    /// Where the system cannot do it in one. What is replaced waits within the working directory's own room.
    fn exchange_in_two_steps(&self, new: &TempDir) -> io::Result<()> {
        let around = new.path().parent().unwrap_or(new.path());
        let old = tempfile::Builder::new().prefix(".careernav-old-").tempdir_in(around)?;
        let waiting = old.path().join("layer");
        fs::rename(&self.out, &waiting)?;
        fs::rename(new.path(), &self.out).inspect_err(|_| {
            let _ = fs::rename(&waiting, &self.out);
        })
    }

    /// Moves what was written into a directory that stays. The roles come last: without them there is no layer yet.
    fn fill(&self, new: &TempDir) -> io::Result<()> {
        let mut names = names_in(new.path())?;
        names.sort_by_key(|name| (name.starts_with("roles"), name.clone()));
        for name in names_in(&self.out)? {
            if !names.contains(&name) && !name.starts_with(WORKING) {
                fs::rename(self.out.join(&name), new.path().join(format!("{name}.old")))?;
            }
        }
        for name in names {
            let (from, to) = (new.path().join(&name), self.out.join(&name));
            if to.exists() {
                fs::rename(&to, new.path().join(format!("{name}.old")))?;
            }
            fs::rename(from, to)?;
        }
        sync(&self.out)
    }
}

/// Whether a directory is to be filled rather than replaced: it is empty, the present one, or one that another file
/// system is mounted on.
fn is_to_stay(out: &Path, found: &fs::Metadata) -> bool {
    let is_empty = fs::read_dir(out).is_ok_and(|mut entries| entries.next().is_none());
    let is_present =
        std::env::current_dir().and_then(|here| here.canonicalize()).is_ok_and(|here| here == *out);
    is_empty || is_present || is_mounted(out, found)
}

fn is_mounted(out: &Path, found: &fs::Metadata) -> bool {
    use std::os::unix::fs::MetadataExt;
    let above = out.parent().map(fs::metadata);
    above.is_none_or(|above| above.is_ok_and(|above| above.dev() != found.dev()))
}

/// Makes a directory of a name that is not there, and locks it for as long as it is written.
fn working_directory(around: &Path, prefix: &str) -> io::Result<(TempDir, File)> {
    let mut builder = tempfile::Builder::new();
    builder.prefix(prefix);
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        // What others may do is left to the user's mask, as for any directory.
        builder.permissions(fs::Permissions::from_mode(0o777));
    }
    let new = builder.tempdir_in(around)?;
    let lock = File::open(new.path())?;
    flock(&lock, FlockOperation::NonBlockingLockExclusive)?;
    Ok((new, lock))
}

/// Removes working directories that killed imports left here, and returns their number. Those still being written are
/// locked, and stay.
fn clear_left(around: &Path, prefix: &str) -> usize {
    let left = names_in(around).unwrap_or_default();
    let left = left.iter().filter(|name| name.starts_with(prefix)).map(|name| around.join(name));
    let is_free = |path: &PathBuf| {
        let is_directory = fs::symlink_metadata(path).is_ok_and(|found| found.is_dir());
        let lock = is_directory.then(|| File::open(path).ok()).flatten();
        lock.is_some_and(|lock| flock(lock, FlockOperation::NonBlockingLockExclusive).is_ok())
    };
    left.filter(is_free).filter(|path| fs::remove_dir_all(path).is_ok()).count()
}

/// Writes the files below a directory and waits until they are on the disk, several at a time: most of it is waiting.
fn write_files(top: &Path, files: &[NewFile]) -> io::Result<()> {
    let path = |file: &NewFile| file.name.split('/').fold(top.to_owned(), |path, part| path.join(part));
    let mut folders = vec![top.to_owned()];
    for file in files {
        let path = path(file);
        let folder = path.parent().unwrap_or(top);
        if !folders.iter().any(|known| known == folder) {
            fs::create_dir_all(folder)?;
            folders.push(folder.to_owned());
        }
    }
    let write = |file: &NewFile| saving::write_new(&path(file), file.text.as_bytes());
    std::thread::scope(|scope| {
        let parts = files.chunks(files.len().div_ceil(WRITERS).max(1));
        let writers: Vec<_> = parts.map(|part| scope.spawn(|| part.iter().try_for_each(write))).collect();
        writers
            .into_iter()
            .try_for_each(|writer| writer.join().unwrap_or_else(|_| Err(io::Error::other("a writer failed"))))
    })?;
    folders.iter().try_for_each(|folder| sync(folder))
}

fn sync(directory: &Path) -> io::Result<()> {
    File::open(directory)?.sync_all()
}

fn sync_around(path: &Path) -> io::Result<()> {
    match path.parent().filter(|parent| !parent.as_os_str().is_empty()) {
        Some(parent) => sync(parent),
        None => sync(Path::new(".")),
    }
}

fn names_in(directory: &Path) -> io::Result<Vec<String>> {
    let names = fs::read_dir(directory)?.map(|entry| Ok(entry?.file_name().to_string_lossy().into_owned()));
    names.collect()
}

/// Fails where a directory holds a file that no import wrote.
fn refuse_others(top: &Path, dir: &Path) -> Result<(), ImportError> {
    let unreadable = |source| ImportError::Unreadable { path: dir.to_owned(), source };
    for entry in fs::read_dir(dir).map_err(unreadable)? {
        let entry = entry.map_err(unreadable)?;
        // Left by an import that was killed; goes when the next one writes.
        if dir == top && entry.file_name().to_string_lossy().starts_with(WORKING) {
            continue;
        }
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

    use super::{MARK, NewFile, OutputDir};
    use crate::import::ImportError;

    fn files(names: &[&str]) -> Vec<NewFile> {
        names.iter().map(|name| NewFile { name: (*name).to_owned(), text: format!("{MARK}\n") }).collect()
    }

    fn write(out: &Path, names: &[&str]) -> Result<super::WriteSummary, ImportError> {
        OutputDir::find(out)?.write(&files(names))
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
    fn what_killed_imports_have_left_goes_and_what_is_being_written_stays() {
        let dir = tempfile::tempdir().expect("a directory");
        let left = dir.path().join(".out.careernav-import-aaaaaa");
        fs::create_dir(&left).and_then(|()| fs::write(left.join("half.yaml"), "#")).expect("left");
        let busy = dir.path().join(".out.careernav-import-bbbbbb");
        fs::create_dir(&busy).expect("another import");
        let lock = fs::File::open(&busy).expect("opened");
        rustix::fs::flock(&lock, rustix::fs::FlockOperation::LockExclusive).expect("locked");
        let elsewhere = dir.path().join("elsewhere");
        fs::create_dir(&elsewhere)
            .and_then(|()| fs::write(elsewhere.join("mine"), ""))
            .expect("somebody's own");
        #[cfg(unix)]
        std::os::unix::fs::symlink(&elsewhere, dir.path().join(".out.careernav-import-cccccc"))
            .expect("planted");
        let written = write(&dir.path().join("out"), &["a.yaml"]).expect("written");
        assert_eq!(written.cleared, 1);
        assert!(!left.exists() && busy.exists() && elsewhere.join("mine").exists());
    }

    #[cfg(unix)]
    #[test]
    fn a_directory_that_is_to_stay_is_filled() {
        use std::os::unix::fs::{MetadataExt, PermissionsExt};
        let dir = tempfile::tempdir().expect("a directory");
        fs::set_permissions(dir.path(), fs::Permissions::from_mode(0o750)).expect("a mode");
        let identity = |path: &Path| fs::metadata(path).map(|found| (found.ino(), found.mode())).ok();
        let before = identity(dir.path());
        write(dir.path(), &["a.yaml", "roles/b.yaml"]).expect("filled");
        assert_eq!(identity(dir.path()), before);
        assert_eq!(names(dir.path()), ["a.yaml", "roles"]);
        // A layer is replaced, and keeps what others may do.
        write(dir.path(), &["c.yaml"]).expect("replaced");
        assert_eq!(names(dir.path()), ["c.yaml"]);
        assert_eq!(identity(dir.path()).map(|(_, mode)| mode), before.map(|(_, mode)| mode));
        fs::create_dir(dir.path().join(".careernav-import-left")).expect("left");
        let place = OutputDir { out: dir.path().to_owned(), mode: super::WriteMode::Fill };
        place.write(&files(&["d.yaml", "roles.yaml"])).expect("filled");
        assert_eq!(names(dir.path()), ["d.yaml", "roles.yaml"]);
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
