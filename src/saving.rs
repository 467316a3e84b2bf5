//! A file saved: whole or not at all, in the place of what stood there and with its rights.
//!
//! Links are followed: what they lead to is replaced, they stay. What is no regular file (a terminal, a pipe, an open
//! descriptor) is written to as it is. Names of files that are still being written are random and must not exist, so
//! that nobody can put anything in their way, and what a killed run has left is in nobody's way either.

use std::fs::{self, File, FileType, Metadata, OpenOptions, Permissions};
use std::io::{self, Write};
use std::os::unix::fs::{FileTypeExt, MetadataExt, OpenOptionsExt, PermissionsExt, fchown};
use std::path::{Path, PathBuf};

use rustix::io::Errno;

/// Links that are followed one after another; as many as Linux follows.
const MOST_LINKS: usize = 40;

/// How the names of files begin that are still being written.
const UNFINISHED: &str = ".careernav-";

/// Why nothing was saved.
#[derive(Debug, thiserror::Error)]
pub enum Unsaved {
    #[error("there is a file already")]
    Exists,
    #[error("this is the name of a directory")]
    Directory,
    #[error("the file is read-only")]
    ReadOnly,
    #[error(transparent)]
    Failed(#[from] io::Error),
}

/// What was written to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Saved {
    /// A file that is there now.
    File,
    /// Something that takes what is written and passes it on, or away.
    Stream,
}

/// Where a path leads, all links followed.
enum Target {
    /// One of the descriptors of a process, by the path that opens it.
    Descriptor(PathBuf),
    /// What stands there may be anything but a link, or nothing.
    Path(PathBuf),
}

/// Saves `bytes` at a path. A regular file is replaced at once, and only where that is allowed: whoever reads sees the
/// old one or the new one. After a failure everything is as it was.
pub fn save(path: &Path, bytes: &[u8], may_replace: bool) -> Result<Saved, Unsaved> {
    if names_directory(path) {
        return Err(Unsaved::Directory);
    }
    let path = match Target::of(path)? {
        Target::Descriptor(path) => return write_to(OpenOptions::new().append(true), &path, bytes),
        Target::Path(path) => path,
    };
    match fs::symlink_metadata(&path) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => create(&path, bytes),
        Err(error) => Err(error.into()),
        Ok(found) if found.is_dir() => Err(Unsaved::Directory),
        Ok(found) if passes_on(found.file_type()) => write_to(OpenOptions::new().write(true), &path, bytes),
        Ok(_) if !may_replace => Err(Unsaved::Exists),
        Ok(found) if found.is_file() => replace(&path, &found, bytes),
        // A disk, which nobody writes to by chance, or a socket, which cannot be opened.
        Ok(_) => write_to(OpenOptions::new().write(true), &path, bytes),
    }
}

/// Whether a path leads to our own standard output, such as `/dev/stdout`.
pub fn is_standard_output(path: &Path) -> bool {
    let Ok(Target::Descriptor(path)) = Target::of(path) else { return false };
    let own = Path::new("/proc").join(std::process::id().to_string());
    let is_own = path.starts_with("/dev/fd") || path.starts_with(own);
    is_own && path.file_name().is_some_and(|name| name == "1")
}

/// Whether a path leads to something that is written to as it is, such as a device or a pipe.
pub fn is_stream(path: &Path) -> bool {
    match Target::of(path) {
        Ok(Target::Descriptor(_)) => true,
        Ok(Target::Path(path)) => fs::metadata(path).is_ok_and(|found| passes_on(found.file_type())),
        Err(_) => false,
    }
}

/// Makes a directory of a random name that nothing else has in another, and gives its path. `prefix` says how the name
/// begins. What it becomes is up to whoever asked.
pub fn make_directory_in(directory: &Path, prefix: &str) -> io::Result<PathBuf> {
    let made = tempfile::Builder::new().prefix(prefix).make_in(directory, |path| fs::create_dir(path))?;
    Ok(made.into_temp_path().keep()?)
}

/// Writes a file that is not there yet, down to the disk.
pub fn write_new(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut file = File::create_new(path)?;
    file.write_all(bytes)?;
    file.sync_all()
}

/// Gives what stands at one path the name of another, which nothing may have yet.
pub fn move_to_new(from: &Path, to: &Path) -> io::Result<()> {
    #[cfg(any(target_os = "linux", target_os = "macos"))]
    {
        use rustix::fs::{CWD, RenameFlags, renameat_with};
        match renameat_with(CWD, from, CWD, to, RenameFlags::NOREPLACE) {
            // Not every file system can.
            Err(Errno::INVAL | Errno::NOSYS | Errno::NOTSUP) => {}
            outcome => return Ok(outcome?),
        }
    }
    match fs::symlink_metadata(to) {
        Ok(_) => Err(Errno::EXIST.into()),
        Err(_) => fs::rename(from, to),
    }
}

impl Target {
    fn of(path: &Path) -> io::Result<Self> {
        let mut path = path.to_owned();
        for _ in 0..MOST_LINKS {
            let Some(name) = path.file_name() else { return Ok(Self::Path(path)) };
            let directory = directory_of(&path).canonicalize()?;
            let place = directory.join(name);
            if holds_descriptors(&directory) {
                return Ok(Self::Descriptor(place));
            }
            match fs::read_link(&place) {
                Ok(target) => path = directory.join(target),
                Err(_) => return Ok(Self::Path(place)),
            }
        }
        Err(Errno::LOOP.into())
    }
}

/// The directory a path stands in.
fn directory_of(path: &Path) -> &Path {
    path.parent().filter(|parent| !parent.as_os_str().is_empty()).unwrap_or(Path::new("."))
}

/// Whether a path can only be that of a directory, whatever stands there.
fn names_directory(path: &Path) -> bool {
    let text = path.as_os_str().as_encoded_bytes();
    text.ends_with(b"/") || text.ends_with(b"/.")
}

/// Whether what is in a directory are the open descriptors of a process: `/proc/1/fd`, or `/dev/fd` where that is no
/// link to it.
fn holds_descriptors(directory: &Path) -> bool {
    directory == Path::new("/dev/fd") || (directory.starts_with("/proc") && directory.ends_with("fd"))
}

fn passes_on(kind: FileType) -> bool {
    kind.is_char_device() || kind.is_fifo()
}

fn write_to(options: &OpenOptions, path: &Path, bytes: &[u8]) -> Result<Saved, Unsaved> {
    options.open(path)?.write_all(bytes)?;
    Ok(Saved::Stream)
}

/// Puts a file where there is none; it may be read as any new file.
fn create(path: &Path, bytes: &[u8]) -> Result<Saved, Unsaved> {
    let file = unfinished(path, 0o666, bytes)?;
    file.as_file().sync_all()?;
    match file.persist_noclobber(path) {
        Ok(_) => sync_directory(path),
        Err(refused) if refused.error.kind() == io::ErrorKind::AlreadyExists => return Err(Unsaved::Exists),
        Err(refused) => return Err(refused.error.into()),
    }
    Ok(Saved::File)
}

/// Puts a file in the place of another, with its rights and, where we may give it away, its owner.
fn replace(path: &Path, old: &Metadata, bytes: &[u8]) -> Result<Saved, Unsaved> {
    refuse_read_only(path, old)?;
    let file = unfinished(path, 0o600, bytes)?;
    let rights = rights_as_of(file.as_file(), old);
    file.as_file().set_permissions(Permissions::from_mode(rights))?;
    file.as_file().sync_all()?;
    file.persist(path).map_err(|refused| refused.error)?;
    sync_directory(path);
    Ok(Saved::File)
}

/// Refuses what we may not write. Root may write all there is: what its owner may not write is refused to root, too.
fn refuse_read_only(path: &Path, old: &Metadata) -> Result<(), Unsaved> {
    if old.mode() & 0o200 == 0 {
        return Err(Unsaved::ReadOnly);
    }
    match OpenOptions::new().write(true).open(path) {
        Ok(_) => Ok(()),
        Err(error) if error.kind() == io::ErrorKind::PermissionDenied => Err(Unsaved::ReadOnly),
        Err(error) => Err(error.into()),
    }
}

/// Gives a new file the owner and the group of an old one, as far as we may, and says which rights it is to have: those
/// of the old one. A group that is another gets no more than others had.
fn rights_as_of(file: &File, old: &Metadata) -> u32 {
    let rights = old.mode() & 0o777;
    let is_given = fchown(file, Some(old.uid()), Some(old.gid())).is_ok();
    if is_given || fchown(file, None, Some(old.gid())).is_ok() {
        return rights;
    }
    (rights & 0o707) | ((rights & 0o007) << 3)
}

/// A file beside `path` that holds `bytes` and goes again unless it is put in place.
fn unfinished(path: &Path, rights: u32, bytes: &[u8]) -> io::Result<tempfile::NamedTempFile> {
    let open = |path: &Path| OpenOptions::new().write(true).create_new(true).mode(rights).open(path);
    // Written to directly: errors of the library's own way name the file.
    let mut file = tempfile::Builder::new().prefix(UNFINISHED).make_in(directory_of(path), open)?;
    file.as_file_mut().write_all(bytes)?;
    Ok(file)
}

/// Has the disk know the new name. Where it cannot, the file is still whole: old or new.
fn sync_directory(path: &Path) {
    let _ = File::open(directory_of(path)).and_then(|directory| directory.sync_all());
}

#[cfg(test)]
mod tests {
    use std::fs::{self, Permissions};
    use std::os::unix::fs::{MetadataExt, PermissionsExt, symlink};
    use std::path::Path;

    use tempfile::TempDir;

    use super::{Saved, Unsaved, is_standard_output, make_directory_in, save};

    fn directory() -> TempDir {
        tempfile::tempdir().expect("a temporary directory")
    }

    fn read(path: &Path) -> String {
        fs::read_to_string(path).expect("a file")
    }

    fn names(directory: &Path) -> Vec<String> {
        let entries = fs::read_dir(directory).expect("a directory").flatten();
        let mut names: Vec<String> =
            entries.map(|entry| entry.file_name().to_string_lossy().into_owned()).collect();
        names.sort();
        names
    }

    #[test]
    fn a_file_is_replaced_only_where_that_is_allowed() {
        let dir = directory();
        let path = dir.path().join("a");
        assert_eq!(save(&path, b"one", false).expect("saved"), Saved::File);
        assert!(matches!(save(&path, b"two", false), Err(Unsaved::Exists)));
        assert_eq!(read(&path), "one");
        save(&path, b"two", true).expect("saved");
        assert_eq!((read(&path), names(dir.path())), ("two".to_owned(), vec!["a".to_owned()]));
    }

    #[test]
    fn links_stay_and_what_they_lead_to_is_replaced() {
        let dir = directory();
        let at = |name: &str| dir.path().join(name);
        fs::create_dir(at("far")).expect("a directory");
        fs::write(at("far/real"), "old").expect("a file");
        symlink("far/real", at("near")).expect("a link");
        symlink("near", at("link")).expect("a link");
        assert!(matches!(save(&at("link"), b"new", false), Err(Unsaved::Exists)));
        save(&at("link"), b"new", true).expect("saved");
        assert!(at("link").is_symlink() && at("near").is_symlink() && !at("far/real").is_symlink());
        assert_eq!(read(&at("far/real")), "new");

        symlink("far/none", at("dangling")).expect("a link");
        save(&at("dangling"), b"new", true).expect("saved");
        assert!(at("dangling").is_symlink());
        assert_eq!(
            (read(&at("far/none")), names(&at("far"))),
            ("new".to_owned(), vec!["none".to_owned(), "real".to_owned()])
        );

        symlink("ring", at("ring")).expect("a link");
        assert!(matches!(save(&at("ring"), b"new", true), Err(Unsaved::Failed(_))));
    }

    #[test]
    fn rights_and_owner_are_kept() {
        let dir = directory();
        let path = dir.path().join("a");
        for mode in [0o600, 0o640, 0o666, 0o755] {
            fs::write(&path, "old").expect("a file");
            fs::set_permissions(&path, Permissions::from_mode(mode)).expect("rights");
            let given = std::os::unix::fs::chown(&path, Some(12345), Some(12345)).is_ok();
            save(&path, b"new", true).expect("saved");
            let now = fs::metadata(&path).expect("a file");
            assert_eq!(now.mode() & 0o7777, mode);
            assert!(!given || (now.uid(), now.gid()) == (12345, 12345));
        }
    }

    #[test]
    fn what_is_read_only_stays() {
        let dir = directory();
        let path = dir.path().join("a");
        fs::write(&path, "old").expect("a file");
        fs::set_permissions(&path, Permissions::from_mode(0o444)).expect("rights");
        assert!(matches!(save(&path, b"new", true), Err(Unsaved::ReadOnly)));
        symlink("a", dir.path().join("b")).expect("a link");
        assert!(matches!(save(&dir.path().join("b"), b"new", true), Err(Unsaved::ReadOnly)));
        assert_eq!((read(&path), names(dir.path()).len()), ("old".to_owned(), 2));
    }

    #[test]
    fn a_directory_is_no_file() {
        let dir = directory();
        for name in ["", ".", "..", "new/", "new/."] {
            let refused = save(&dir.path().join(name), b"new", true);
            assert!(matches!(refused, Err(Unsaved::Directory)), "{name}");
        }
        assert_eq!(names(dir.path()), [""; 0]);
    }

    #[test]
    fn devices_stay_devices() {
        let dir = directory();
        let null = Path::new("/dev/null");
        for may_replace in [false, true] {
            assert_eq!(save(null, b"gone", may_replace).expect("written"), Saved::Stream);
        }
        let link = dir.path().join("null");
        symlink(null, &link).expect("a link");
        assert_eq!(save(&link, b"gone", false).expect("written"), Saved::Stream);
        assert!(link.is_symlink() && !fs::metadata(null).expect("a device").is_file());
        assert!(is_standard_output(Path::new("/dev/stdout")) && is_standard_output(Path::new("/dev/fd/1")));
        assert!(!is_standard_output(null) && !is_standard_output(Path::new("/dev/stderr")));
    }

    #[test]
    fn a_failure_names_nothing_of_ours() {
        let dir = directory();
        let long = dir.path().join("x".repeat(300));
        let told = save(&long, b"new", true).expect_err("too long").to_string();
        let nowhere = save(&dir.path().join("no/where"), b"new", true).expect_err("no directory").to_string();
        let neither = make_directory_in(&dir.path().join("no"), "p").expect_err("no directory").to_string();
        for told in [told, nowhere, neither] {
            assert!(!told.contains(".careernav") && !told.contains("path"), "{told}");
        }
        assert_eq!(names(dir.path()), [""; 0]);
    }
}
