//! The files behind the catalogue while the program runs: watched.

use std::io;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, channel};
use std::time::{Duration, SystemTime};

use notify::{EventKind, RecommendedWatcher, RecursiveMode, Watcher};

use crate::loading::Sources;

/// How long files must be left alone before they are read again: an editor writes in several steps.
const CALM: Duration = Duration::from_millis(60);

/// Calls `tell` whenever a file of the layers has changed, until the watcher is dropped; also for what changed
/// after `since` but before it was watched. Nothing wakes while nothing changes. `None` where there is nothing to
/// watch, or no way to.
pub(super) fn watch(
    sources: &Sources,
    since: SystemTime,
    tell: impl Fn() -> bool + Send + 'static,
) -> Option<RecommendedWatcher> {
    if sources.paths.is_empty() {
        return None;
    }
    let watched: Vec<PathBuf> = sources.paths.iter().filter_map(|path| path.canonicalize().ok()).collect();
    let files: Vec<PathBuf> = watched.iter().filter(|path| path.is_file()).cloned().collect();
    let (changed, changes) = channel();
    let missed = changed.clone();
    let mut watcher = notify::recommended_watcher(move |event: notify::Result<notify::Event>| {
        if event.is_ok_and(|event| concerns(&event, &files)) {
            let _ = changed.send(());
        }
    })
    .ok()?;
    for path in &watched {
        // Of a file, its directory: editors put a new file in the place of the old one.
        let (place, mode) = match path.parent() {
            Some(parent) if path.is_file() => (parent, RecursiveMode::NonRecursive),
            _ => (path.as_path(), RecursiveMode::Recursive),
        };
        watcher.watch(place, mode).ok()?;
    }
    let watching = move || {
        if watched.iter().any(|path| changed_since(path, since)) {
            let _ = missed.send(());
        }
        drop(missed);
        tell_when_calm(&changes, tell);
    };
    std::thread::Builder::new().name("files".to_owned()).spawn(watching).ok()?;
    Some(watcher)
}

/// Whether a file, or anything in a directory, was written at `since` or later.
fn changed_since(path: &Path, since: SystemTime) -> bool {
    // File systems keep time less finely than clocks do.
    let since = since.checked_sub(CALM).unwrap_or(since);
    let modified = std::fs::metadata(path).and_then(|data| data.modified()).is_ok_and(|time| time >= since);
    let below = || std::fs::read_dir(path).into_iter().flatten().flatten();
    modified || below().any(|entry| changed_since(&entry.path(), since))
}

/// Whether an event may have changed what a layer says: files that come, go or are written. Of directories that
/// are watched for one file, only that file counts.
fn concerns(event: &notify::Event, files: &[PathBuf]) -> bool {
    let written = matches!(event.kind, EventKind::Create(_) | EventKind::Modify(_) | EventKind::Remove(_));
    let known = |path: &PathBuf| {
        let yaml = path.extension().is_some_and(|extension| extension == "yaml" || extension == "yml");
        files.contains(path)
            || (yaml && !files.iter().any(|file| file.parent() == path.parent()))
            || path.is_dir()
    };
    written && event.paths.iter().any(known)
}

fn tell_when_calm(changes: &Receiver<()>, tell: impl Fn() -> bool) {
    while changes.recv().is_ok() {
        while changes.recv_timeout(CALM).is_ok() {}
        if !tell() {
            return;
        }
    }
}

/// The file of a problem or a role, if it is one on disk rather than one that comes with the program.
pub(super) fn on_disk(path: &str) -> io::Result<PathBuf> {
    Path::new(path).canonicalize()
}

#[cfg(test)]
mod tests {
    use std::path::PathBuf;

    use notify::event::{AccessKind, CreateKind, EventKind};

    use super::concerns;

    #[test]
    fn only_what_layers_are_made_of_counts() {
        let event = |kind, path: &str| notify::Event::new(kind).add_path(PathBuf::from(path));
        let created = EventKind::Create(CreateKind::File);
        assert!(concerns(&event(created, "/layer/roles.yaml"), &[]));
        assert!(!concerns(&event(created, "/layer/.roles.yaml.swp"), &[]));
        assert!(!concerns(&event(EventKind::Access(AccessKind::Read), "/layer/roles.yaml"), &[]));
        let files = [PathBuf::from("/here/ladder.yaml")];
        assert!(concerns(&event(created, "/here/ladder.yaml"), &files));
        assert!(!concerns(&event(created, "/here/other.yaml"), &files));
    }
}
