//! The publishers' own files, where they are at hand: `CAREERNAV_TEST_DATA`, or `shared/data` beside the project.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use tempfile::TempDir;

/// A publisher's archive, unpacked. Gone when dropped.
#[derive(Debug)]
pub(crate) struct Unpacked {
    dir: TempDir,
    archive: &'static str,
}

impl Unpacked {
    /// Unpacks `ARCHIVE.tar.xz`; `None`, with a word, where it is not there.
    pub(crate) fn new(archive: &'static str) -> Option<Self> {
        let dir = tempfile::tempdir().expect("a directory");
        let unpacked = Self { dir, archive };
        if !unpack(archive, unpacked.around()) || !unpacked.files().is_dir() {
            eprintln!(
                "skipped: {archive}.tar.xz is not there or cannot be unpacked; set CAREERNAV_TEST_DATA"
            );
            return None;
        }
        Some(unpacked)
    }

    /// The directory that holds the files.
    pub(crate) fn files(&self) -> PathBuf {
        self.around().join(self.archive)
    }

    /// The file whose name begins like this.
    pub(crate) fn file(&self, beginning: &str) -> PathBuf {
        let files = fs::read_dir(self.files()).expect("a directory").flatten().map(|entry| entry.path());
        let is_it = |path: &PathBuf| {
            path.file_name().is_some_and(|file| file.to_string_lossy().starts_with(beginning))
        };
        let mut named = files.filter(is_it);
        named.next().unwrap_or_else(|| panic!("no {beginning}…"))
    }

    /// The directory around it, with room for more.
    pub(crate) fn around(&self) -> &Path {
        self.dir.path()
    }
}

fn unpack(archive: &str, to: &Path) -> bool {
    let beside = concat!(env!("CARGO_MANIFEST_DIR"), "/../shared/data");
    let data = std::env::var_os("CAREERNAV_TEST_DATA").map_or_else(|| beside.into(), PathBuf::from);
    let path = data.join(format!("{archive}.tar.xz"));
    let tar = || Command::new("tar").arg("xf").arg(&path).arg("-C").arg(to).status();
    path.exists() && tar().is_ok_and(|status| status.success())
}
