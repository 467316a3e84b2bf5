//! What tells whether a file is still the one it was, without reading it.

use std::fs::Metadata;

/// Size, times and identity of a file. Where any of them differs, the content may.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Stamp {
    size: u64,
    /// Nanoseconds since 1970.
    modified: i128,
    /// The same for the last change to the file or to what the system keeps of it; nobody can set it.
    changed: i128,
    device: u64,
    inode: u64,
}

impl Stamp {
    #[cfg(unix)]
    pub(crate) fn of(metadata: &Metadata) -> Self {
        use std::os::unix::fs::MetadataExt;
        let nanoseconds = |seconds: i64, rest: i64| i128::from(seconds) * 1_000_000_000 + i128::from(rest);
        Self {
            size: metadata.size(),
            modified: nanoseconds(metadata.mtime(), metadata.mtime_nsec()),
            changed: nanoseconds(metadata.ctime(), metadata.ctime_nsec()),
            device: metadata.dev(),
            inode: metadata.ino(),
        }
    }

    #[cfg(not(unix))]
    pub(crate) fn of(metadata: &Metadata) -> Self {
        let modified = metadata.modified().map(nanoseconds).unwrap_or_default();
        Self { size: metadata.len(), modified, changed: modified, device: 0, inode: 0 }
    }

    pub(crate) fn size(&self) -> u64 {
        self.size
    }
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::Stamp;

    #[test]
    fn another_file_of_the_same_size_and_time_is_another() {
        let dir = tempfile::tempdir().expect("a temporary directory");
        let (path, other) = (dir.path().join("a"), dir.path().join("b"));
        let stamp = || Stamp::of(&fs::metadata(&path).expect("a file"));
        fs::write(&path, "one").expect("written");
        let first = stamp();
        assert_eq!(first, stamp());
        let time = fs::metadata(&path).and_then(|data| data.modified()).expect("a time");
        fs::write(&other, "two").expect("written");
        fs::File::options().write(true).open(&other).and_then(|file| file.set_modified(time)).expect("set");
        fs::rename(&other, &path).expect("renamed");
        assert_eq!(stamp().modified, first.modified);
        assert_ne!(stamp(), first);
    }
}
