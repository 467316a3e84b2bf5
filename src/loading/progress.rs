//! How far reading has come, for whoever waits for it on another thread.

use std::sync::atomic::{AtomicUsize, Ordering};

/// Files read and files to read. Counts are for people: nothing else depends on them.
#[derive(Debug, Default)]
pub struct Progress {
    read: AtomicUsize,
    files: AtomicUsize,
}

impl Progress {
    pub(super) fn begin(&self, files: usize) {
        self.files.store(files, Ordering::Relaxed);
    }

    pub(super) fn advance(&self) {
        self.read.fetch_add(1, Ordering::Relaxed);
    }

    /// How many files have been read, and of how many; of none before they have been found.
    pub fn files(&self) -> (usize, usize) {
        (self.read.load(Ordering::Relaxed), self.files.load(Ordering::Relaxed))
    }
}
