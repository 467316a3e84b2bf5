//! The files behind the catalogue while the program runs: watched.
//!
//! What is watched is what stands at the paths of the layers, whatever became of what stood there: whenever something
//! has happened, it is found anew ([`Footing`]) and watched anew. Nothing wakes while nothing happens.

use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::time::{Duration, Instant};

use notify::{ErrorKind, EventKind, RecommendedWatcher, RecursiveMode, Watcher};
use rustix::io::Errno;

use crate::loading::{Footing, Sources};

/// How long files must be left alone before they are read again: an editor writes in several steps.
const CALM: Duration = Duration::from_millis(60);
/// How long that is waited for where they never are.
const LONGEST: Duration = Duration::from_secs(1);
/// How coarsely a file system may keep time.
const GRAIN: Duration = Duration::from_secs(2);
/// How often what is to be watched may change while it is being watched before that is left for later.
const MOST_TRIES: usize = 5;

/// What the loop is told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum News {
    /// The files may say something else than before.
    Changed,
    /// They are watched anew, as was asked for.
    WatchedAnew,
    /// Not all there is can be watched from now on.
    Unwatched(Hindrance),
}

/// Why something cannot be watched.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Hindrance {
    /// The system allows no more to be watched.
    Limit,
    Other(String),
}

/// What wakes the thread that watches.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Cause {
    Event,
    Asked,
    End,
}

/// The files are watched as long as this is kept.
#[derive(Debug)]
pub(super) struct Watch {
    causes: Sender<Cause>,
}

impl Watch {
    /// Calls `tell` whenever something has become of a file of the layers since they were as in `before`. `None` where
    /// there is nothing to watch, or no thread for it.
    pub(super) fn begin(
        sources: &Sources,
        before: Footing,
        tell: impl Fn(News) -> bool + Send + 'static,
    ) -> Option<Self> {
        if sources.paths.is_empty() {
            return None;
        }
        let (causes, woken) = channel();
        let mut keeper = Keeper { sources: sources.clone(), causes: causes.clone(), hindered: false, tell };
        let keep = move || keeper.keep(&woken, &before);
        std::thread::Builder::new().name("files".to_owned()).spawn(keep).ok()?;
        Some(Self { causes })
    }

    /// Has everything watched anew, of which there will be [`News`]; false where nobody will.
    pub(super) fn begin_anew(&self) -> bool {
        self.causes.send(Cause::Asked).is_ok()
    }
}

impl Drop for Watch {
    fn drop(&mut self) {
        let _ = self.causes.send(Cause::End);
    }
}

/// What keeps the watch up.
struct Keeper<T> {
    sources: Sources,
    causes: Sender<Cause>,
    /// Whether something could not be watched, which has been told.
    hindered: bool,
    tell: T,
}

impl<T: Fn(News) -> bool> Keeper<T> {
    fn keep(&mut self, woken: &Receiver<Cause>, before: &Footing) {
        let mut watched = self.watch();
        // That anything has happened at all is not known here: not all that was written lately is suspect.
        let is_missed = watched.footing.may_say_else_than(before, CALM);
        let mut is_heard = !is_missed || (self.tell)(News::Changed);
        is_heard &= self.tell_of(watched.hindrance.take());
        while is_heard {
            let Some(is_asked) = wait_for_calm(woken) else { return };
            // The old watch goes when there is a new one: nothing is missed in between.
            let before = std::mem::replace(&mut watched, self.watch());
            let hindrance = watched.hindrance.take();
            if is_asked {
                is_heard = (self.tell)(News::WatchedAnew);
            } else if watched.footing.may_say_else_than(&before.footing, GRAIN) {
                is_heard = (self.tell)(News::Changed);
            }
            is_heard &= self.tell_of(hindrance);
        }
    }

    /// Watches what stands at the paths now. What changes while it is being watched is in what is found.
    fn watch(&self) -> Watched {
        let mut footing = Arc::new(Footing::of(&self.sources));
        for _ in 0..MOST_TRIES {
            let (watcher, hindrance) = watch(&footing, &self.causes);
            let now = Arc::new(Footing::of(&self.sources));
            if now.stands_where(&footing) {
                return Watched { footing: now, hindrance, _watcher: watcher };
            }
            footing = now;
        }
        let (watcher, hindrance) = watch(&footing, &self.causes);
        let _ = self.causes.send(Cause::Event);
        Watched { footing, hindrance, _watcher: watcher }
    }

    /// Tells of what is in the way, once.
    fn tell_of(&mut self, hindrance: Option<Hindrance>) -> bool {
        let was_hindered = std::mem::replace(&mut self.hindered, hindrance.is_some());
        match hindrance {
            Some(hindrance) if !was_hindered => (self.tell)(News::Unwatched(hindrance)),
            _ => true,
        }
    }
}

/// What is watched.
struct Watched {
    footing: Arc<Footing>,
    hindrance: Option<Hindrance>,
    /// Watches for as long as it is kept.
    _watcher: Option<RecommendedWatcher>,
}

/// Waits until something has happened and then nothing more for a while. Says whether that was asked for; `None` where
/// the watch is to end.
fn wait_for_calm(woken: &Receiver<Cause>) -> Option<bool> {
    let first = woken.recv().ok()?;
    let since = Instant::now();
    let mut latest = Ok(first);
    while let Ok(cause) = latest {
        match cause {
            Cause::Event if since.elapsed() > LONGEST => return Some(false),
            Cause::Event => latest = woken.recv_timeout(CALM),
            Cause::Asked => return Some(true),
            Cause::End => return None,
        }
    }
    Some(false)
}

/// Watches as much of what files stand on as can be, and says what cannot be.
fn watch(footing: &Arc<Footing>, causes: &Sender<Cause>) -> (Option<RecommendedWatcher>, Option<Hindrance>) {
    let (stands_on, causes) = (Arc::clone(footing), causes.clone());
    let made = notify::recommended_watcher(move |event: notify::Result<notify::Event>| {
        if event.map_or(true, |event| concerns(&event, &stands_on)) {
            let _ = causes.send(Cause::Event);
        }
    });
    let mut watcher = match made {
        Ok(watcher) => watcher,
        Err(error) => return (None, Some(error.into())),
    };
    let mut hindrance = None;
    for directory in footing.directories() {
        match watcher.watch(directory, RecursiveMode::NonRecursive) {
            Err(error) if !is_let_be(&error) => hindrance = Some(error.into()),
            Ok(()) | Err(_) => {}
        }
    }
    (Some(watcher), hindrance)
}

/// Whether an error says that a directory is not there, which is waited for, or is closed to us: of one of ours that is
/// told as a problem; one above ours may well be.
fn is_let_be(error: &notify::Error) -> bool {
    match &error.kind {
        ErrorKind::PathNotFound => true,
        ErrorKind::Io(error) => {
            use io::ErrorKind::{NotADirectory, NotFound, PermissionDenied};
            matches!(error.kind(), NotFound | NotADirectory | PermissionDenied)
        }
        _ => false,
    }
}

impl From<notify::Error> for Hindrance {
    fn from(error: notify::Error) -> Self {
        let is_limit = |error: &io::Error| {
            [Errno::MFILE, Errno::NFILE, Errno::NOSPC]
                .iter()
                .any(|limit| Some(limit.raw_os_error()) == error.raw_os_error())
        };
        match error.kind {
            ErrorKind::MaxFilesWatch => Self::Limit,
            ErrorKind::Io(error) if is_limit(&error) => Self::Limit,
            ErrorKind::Io(error) => Self::Other(error.to_string()),
            other => Self::Other(notify::Error::new(other).to_string()),
        }
    }
}

/// Whether an event may have changed what a layer says, or where it is. That events were lost may have, too.
fn concerns(event: &notify::Event, footing: &Footing) -> bool {
    let happened = matches!(event.kind, EventKind::Create(_) | EventKind::Modify(_) | EventKind::Remove(_));
    event.need_rescan() || (happened && event.paths.iter().any(|path| footing.concerns(path)))
}

/// The file of a problem or a role, if it is one on disk rather than one that comes with the program.
pub(super) fn on_disk(path: &str) -> io::Result<PathBuf> {
    Path::new(path).canonicalize()
}

#[cfg(test)]
mod tests {
    use std::fs::File;
    use std::path::Path;
    use std::sync::mpsc::{Receiver, channel};
    use std::time::{Duration, SystemTime};

    use notify::event::{AccessKind, CreateKind, EventKind, Flag};

    use super::{CALM, Cause, Footing, News, Sources, Watch, concerns, wait_for_calm};

    fn sources(path: &Path) -> Sources {
        Sources { builtin: false, paths: vec![path.to_owned()] }
    }

    #[test]
    fn only_what_layers_are_made_of_counts() {
        let dir = tempfile::tempdir().expect("a temporary directory");
        let place = dir.path().canonicalize().expect("it is there");
        let footing = Footing::of(&sources(&place));
        let event = |kind, name: &str| notify::Event::new(kind).add_path(place.join(name));
        let created = EventKind::Create(CreateKind::File);
        assert!(concerns(&event(created, "roles.yaml"), &footing));
        assert!(!concerns(&event(created, ".roles.yaml.swp"), &footing));
        assert!(!concerns(&event(EventKind::Access(AccessKind::Read), "roles.yaml"), &footing));
        assert!(concerns(&notify::Event::new(EventKind::Other).set_flag(Flag::Rescan), &footing));
    }

    fn news(path: &Path, before: Footing) -> (Watch, Receiver<News>) {
        let (tell, told) = channel();
        let watch = Watch::begin(&sources(path), before, move |news| tell.send(news).is_ok());
        (watch.expect("a thread"), told)
    }

    #[test]
    fn what_changed_before_it_was_watched_is_told() {
        let dir = tempfile::tempdir().expect("a temporary directory");
        let file = dir.path().join("a.yaml");
        let before = Footing::of(&sources(dir.path()));
        let long_ago = SystemTime::now() - Duration::from_secs(3600);
        File::create(&file).and_then(|file| file.set_modified(long_ago)).expect("a file");
        let (_watch, told) = news(dir.path(), before);
        assert_eq!(told.recv(), Ok(News::Changed));
        std::thread::sleep(CALM * 2);
        let (watch, told) = news(dir.path(), Footing::of(&sources(dir.path())));
        assert!(watch.begin_anew());
        assert_eq!(told.recv(), Ok(News::WatchedAnew), "nothing has changed");
        drop(watch);
        assert!(told.recv().is_err(), "nobody watches any more");
    }

    #[test]
    fn calm_is_not_waited_for_without_end() {
        let (causes, woken) = channel();
        let busy = std::thread::spawn(move || {
            while causes.send(Cause::Event).is_ok() {
                std::thread::sleep(Duration::from_millis(5));
            }
        });
        assert_eq!(wait_for_calm(&woken), Some(false));
        drop(woken);
        busy.join().expect("it ends");
        let (causes, woken) = channel();
        for cause in [Cause::Event, Cause::Asked, Cause::End] {
            causes.send(cause).expect("sent");
        }
        assert_eq!(wait_for_calm(&woken), Some(true));
        assert_eq!(wait_for_calm(&woken), None);
    }
}
