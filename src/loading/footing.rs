//! What a catalogue stands on: the files of its layers as they are at a moment, and every name on the disk that has a say
//! in which files those are.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Component, Path, PathBuf};
use std::time::{Duration, SystemTime};

use super::Sources;
use super::below::{Below, MOST_ENTRIES, is_hidden, is_yaml};
use super::stamp::Stamp;
use super::unread::Unread;
use crate::loading::Problem;

/// Links on one path that are followed; as many as Linux follows.
const MOST_LINKS: usize = 40;

/// Where the files of some sources are, found without reading them. No path in it has a link in it.
#[derive(Debug)]
pub struct Footing {
    found_at: SystemTime,
    /// Names that lead to the files: each part of each path, and where a part is a link, each part of where that leads.
    /// What has one of these names can be taken away, put back or be made to lead elsewhere.
    ways: BTreeSet<PathBuf>,
    /// Directories of which all files count.
    trees: BTreeSet<PathBuf>,
    state: FilesState,
}

/// What the files are.
#[derive(Debug, Default, PartialEq, Eq)]
struct FilesState {
    /// The files by the paths they are read by, with what tells whether they are still the same; pipes and the like have
    /// nothing that does.
    files: Vec<(PathBuf, Option<Stamp>)>,
    /// What was wrong with looking for them.
    problems: Vec<Problem>,
}

impl Footing {
    /// Looks where the files of all layers are now.
    pub fn of(sources: &Sources) -> Self {
        let (ways, trees, state) = Default::default();
        let mut footing = Self { found_at: SystemTime::now(), ways, trees, state };
        for path in &sources.paths {
            footing.add_way(path);
            footing.add(path);
        }
        footing
    }

    /// The directories to watch, each for what happens to the names in it; those above others first. They may not be
    /// there: then those above them are to be watched for their coming.
    pub fn directories(&self) -> BTreeSet<&Path> {
        let above = self.ways.iter().filter_map(|way| way.parent());
        above.chain(self.trees.iter().map(PathBuf::as_path)).collect()
    }

    /// Whether another catalogue may be read where something has happened to what is at `path`, or it came or went.
    pub fn concerns(&self, path: &Path) -> bool {
        let is_among = || path.parent().is_some_and(|parent| self.trees.contains(parent));
        let counts = || is_yaml(path) || path.is_dir() || path.is_symlink();
        self.ways.contains(path) || self.trees.contains(path) || (is_among() && !is_hidden(path) && counts())
    }

    /// Whether the same has to be watched, wherever the files themselves are the same.
    pub fn stands_where(&self, other: &Self) -> bool {
        self.ways == other.ways && self.trees == other.trees
    }

    /// Whether the files may say something else than they did in `before`, as far as can be told without reading them:
    /// also where one was last written less than `grain` before that was found. It could be written again without looking
    /// different, where time is kept no finer.
    pub fn may_say_else_than(&self, before: &Self, grain: Duration) -> bool {
        let since = before.found_at.checked_sub(grain).unwrap_or(before.found_at);
        let mut stamps = self.state.files.iter().filter_map(|(_, stamp)| *stamp);
        self.state != before.state || stamps.any(|stamp| stamp.is_touched_since(since))
    }

    fn add(&mut self, path: &Path) {
        let FilesState { files, problems } = &mut self.state;
        match fs::metadata(path) {
            Ok(metadata) if metadata.is_dir() => {
                let below = Below::of(path, MOST_ENTRIES, problems);
                files.extend(below.files.into_iter().map(|(path, stamp)| (path, Some(stamp))));
                self.trees.extend(below.directories);
                below.links.iter().for_each(|link| self.add_way(link));
            }
            Ok(metadata) => {
                files.push((path.to_owned(), metadata.is_file().then(|| Stamp::of(&metadata))));
            }
            Err(error) => problems.push(Unread::because(&error).problem(path)),
        }
    }

    /// Follows a path from the root, through all links in it, to what it leads to or to where that would be.
    fn add_way(&mut self, path: &Path) {
        let Ok(path) = std::path::absolute(path) else { return };
        let mut at = PathBuf::new();
        let mut links = 0;
        let mut ahead = parts(&path);
        while let Some(part) = ahead.pop() {
            match Path::new(&part).components().next() {
                Some(Component::ParentDir) => {
                    at.pop();
                }
                Some(Component::Normal(name)) => {
                    let place = at.join(name);
                    let target = fs::read_link(&place).ok().filter(|_| links < MOST_LINKS);
                    self.ways.insert(place.clone());
                    match target {
                        Some(target) => {
                            links += 1;
                            ahead.extend(parts(&target));
                        }
                        None => at = place,
                    }
                }
                // The root, from which a link may lead all anew.
                _ => at.push(part),
            }
        }
    }
}

/// The parts of a path, last first.
fn parts(path: &Path) -> Vec<PathBuf> {
    let parts = path.components().filter(|part| *part != Component::CurDir);
    parts.rev().map(|part| PathBuf::from(part.as_os_str())).collect()
}

#[cfg(all(test, unix))]
mod tests {
    use std::fs;
    use std::os::unix::fs::symlink;
    use std::path::{Path, PathBuf};
    use std::time::{Duration, SystemTime};

    use super::{Footing, Sources};

    const HOUR: Duration = Duration::from_secs(3600);
    const GRAIN: Duration = Duration::from_secs(2);

    /// A place with directories, files of long ago and links.
    struct Place {
        dir: tempfile::TempDir,
        root: PathBuf,
    }

    impl Place {
        fn new() -> Self {
            let dir = tempfile::tempdir().expect("a temporary directory");
            let root = dir.path().canonicalize().expect("it is there");
            Self { dir, root }
        }

        fn at(&self, name: &str) -> PathBuf {
            self.root.join(name)
        }

        fn write(&self, name: &str) {
            let path = self.at(name);
            fs::create_dir_all(path.parent().expect("below the place")).expect("a directory");
            fs::write(path, "roles: []\n").expect("a file");
        }

        fn footing(&self, name: &str) -> Footing {
            Footing::of(&Sources { builtin: false, paths: vec![self.dir.path().join(name)] })
        }

        fn watched(&self, footing: &Footing) -> Vec<String> {
            let below =
                footing.directories().into_iter().filter_map(|path| path.strip_prefix(&self.root).ok());
            below.map(|path| path.display().to_string()).collect()
        }
    }

    #[test]
    fn what_is_above_a_layer_and_below_it_is_watched() {
        let place = Place::new();
        place.write("a/layer/b/c.yaml");
        place.write("a/layer/.git/d.yaml");
        let footing = place.footing("a/layer");
        assert_eq!(place.watched(&footing), ["", "a", "a/layer", "a/layer/b"]);
        assert!(footing.directories().contains(Path::new("/")), "what is above may be put elsewhere");
        for name in ["a", "a/layer", "a/layer/b", "a/layer/b/c.yaml", "a/layer/new.yml"] {
            assert!(footing.concerns(&place.at(name)), "{name}");
        }
        for name in ["b", "a/other.yaml", "a/layer/.git", "a/layer/.x.yaml", "a/layer/notes.md"] {
            assert!(!footing.concerns(&place.at(name)), "{name}");
        }
    }

    #[test]
    fn what_is_not_there_yet_is_waited_for() {
        let place = Place::new();
        let footing = place.footing("a/b/layer.yaml");
        assert_eq!(place.watched(&footing), ["", "a", "a/b"]);
        for name in ["a", "a/b", "a/b/layer.yaml"] {
            assert!(footing.concerns(&place.at(name)), "{name}");
        }
        assert!(!footing.concerns(&place.at("a/c")));
        place.write("a/b/layer.yaml");
        let now = place.footing("a/b/layer.yaml");
        assert!(now.stands_where(&footing) && now.may_say_else_than(&footing, GRAIN));
    }

    #[test]
    fn links_are_watched_with_what_they_lead_to() {
        let place = Place::new();
        place.write("store/v1/a.yaml");
        place.write("dotfiles/b.yaml");
        fs::create_dir(place.at("layer")).expect("a directory");
        symlink("../dotfiles/b.yaml", place.at("layer/b.yaml")).expect("a link");
        symlink("v1", place.at("store/now")).expect("a link");
        symlink(place.at("store/now"), place.at("layer/linked")).expect("a link");
        symlink("../later", place.at("layer/later")).expect("a link");
        symlink("layer", place.at("link")).expect("a link");
        let footing = place.footing("link");
        assert_eq!(place.watched(&footing), ["", "dotfiles", "layer", "store", "store/v1"]);
        for name in ["link", "layer", "dotfiles", "dotfiles/b.yaml", "store/now", "store/v1/c.yaml", "later"]
        {
            assert!(footing.concerns(&place.at(name)), "{name}");
        }
        assert!(!footing.concerns(&place.at("dotfiles/c.yaml")) && !footing.concerns(&place.at("store/v2")));

        symlink("ring", place.at("ring")).expect("a link");
        assert_eq!(place.watched(&place.footing("ring")), [""]);
    }

    #[test]
    fn it_tells_what_may_have_changed() {
        let place = Place::new();
        place.write("layer/a.yaml");
        let first = place.footing("layer");
        assert!(place.footing("layer").may_say_else_than(&first, HOUR), "it may have been written again");
        place.write("layer/notes.md");
        // As if nothing had been written for an hour before.
        let later = |footing| Footing { found_at: SystemTime::now() + HOUR, ..footing };
        assert!(!place.footing("layer").may_say_else_than(&later(first), GRAIN));
        let first = later(place.footing("layer"));
        fs::rename(place.at("layer/a.yaml"), place.at("layer/b.yaml")).expect("renamed");
        assert!(place.footing("layer").may_say_else_than(&first, GRAIN));
        let first = later(place.footing("layer"));
        fs::remove_dir_all(place.at("layer")).expect("removed");
        assert!(place.footing("layer").may_say_else_than(&first, GRAIN));
    }
}
