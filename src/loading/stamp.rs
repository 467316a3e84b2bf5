//! What tells whether a file is still the one it was, without reading it.

use std::fs::Metadata;
use std::time::{SystemTime, UNIX_EPOCH};

use serde::{Deserialize, Serialize};

/// Size, times and identity of a file. Where any of them differs, the content may.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
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

    /// Whether the file was touched at `time` or later.
    pub(crate) fn is_touched_since(&self, time: SystemTime) -> bool {
        self.modified.max(self.changed) >= nanoseconds(time)
    }

    /// Whether the file was last touched well before `time`. One touched at about that time may have been touched
    /// again since without looking different: file systems keep time in steps of up to two seconds.
    pub(crate) fn is_settled(&self, time: SystemTime) -> bool {
        self.modified.max(self.changed) + 2_000_000_000 < nanoseconds(time)
    }
}

/// Nanoseconds since 1970; times before that count as 1970.
fn nanoseconds(time: SystemTime) -> i128 {
    let since = time.duration_since(UNIX_EPOCH).unwrap_or_default();
    i128::try_from(since.as_nanos()).unwrap_or(i128::MAX)
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::time::{Duration, SystemTime};

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

    #[test]
    fn a_file_settles_after_a_while() {
        let dir = tempfile::tempdir().expect("a temporary directory");
        let path = dir.path().join("a");
        fs::write(&path, "one").expect("written");
        let stamp = Stamp::of(&fs::metadata(&path).expect("a file"));
        assert!(!stamp.is_settled(SystemTime::now()));
        assert!(stamp.is_settled(SystemTime::now() + Duration::from_secs(3)));
    }
}
