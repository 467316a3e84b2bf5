//! A catalogue kept in the form it has in memory, so that a large one need not be read from YAML at every start.
//!
//! A cache never says anything else than the files it was made of: it holds for exactly one program, one stack of
//! layers and one state of their files ([`Key`]), and a checksum stands over each of its bytes ([`archive`]). One that
//! is missing, out of date, damaged or cut off is not there; the files are read, and a new one takes its place. One
//! that cannot be written is not written. Checksums guard against accidents: the directory is the user's own.

mod archive;
mod beside;
mod folder;
mod key;

use std::path::{Path, PathBuf};
use std::time::SystemTime;

use super::files::File;
use super::loaded::Loaded;
pub use beside::Beside;
use folder::Folder;
use key::{Checksum, Key};

/// Less than so many bytes of YAML are read as quickly as a cache is looked for. The built-in catalogue is larger.
const WORTH_IT: u64 = 300_000;

/// Problems that say that something could not be read; the next time it may.
const PASSING: &[&str] = &["missing-path", "unreadable", "too-large"];

/// A directory for caches.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cache {
    folder: Folder,
    /// Layers of fewer bytes than that are not kept.
    least: u64,
}

impl Cache {
    /// The directory of this user: `careernav` in `$XDG_CACHE_HOME`, otherwise in `~/.cache`, on every system. `None`
    /// where there is no home. Nothing is made until something is written.
    pub fn of_user() -> Option<Self> {
        use etcetera::base_strategy::{BaseStrategy, Xdg};
        Some(Self::at(Xdg::new().ok()?.cache_dir().join("careernav")))
    }

    pub fn at(directory: impl Into<PathBuf>) -> Self {
        Self { folder: Folder(directory.into()), least: WORTH_IT }
    }

    pub fn directory(&self) -> &Path {
        &self.folder.0
    }

    /// Whether nobody has asked this before; from now on somebody has. Where that cannot be noted, nobody ever has.
    pub fn is_first_use(&self) -> bool {
        self.folder.note_first()
    }

    /// What is known of this stack of layers without reading it; `None` where reading is quick anyway, or where the
    /// files cannot be told from others.
    pub(super) fn slot<'a>(
        &'a self,
        name: &[u8],
        files: &'a [File],
        places: &'a [String],
    ) -> Option<Slot<'a>> {
        let pays = files.iter().map(File::size).sum::<u64>() >= self.least;
        let key = Key::of(files, places).filter(|_| pays)?;
        let hash = blake3::hash(name).to_hex();
        let path = self.folder.file(hash.get(..32)?);
        Some(Slot { folder: &self.folder, path, key })
    }
}

/// The cache of one stack of layers.
#[derive(Debug)]
pub(super) struct Slot<'a> {
    folder: &'a Folder,
    path: PathBuf,
    key: Key<'a>,
}

impl Slot<'_> {
    /// What the files say, if it is known.
    pub(super) fn get(&self) -> Option<Loaded> {
        let (mut loaded, stamp) = archive::read(&self.path, &self.key)?;
        folder::note_use(&self.path);
        loaded.beside = Some(self.beside(stamp));
        Some(loaded)
    }

    /// Keeps what the files say. `since` is when the first of them was looked at: where one has been touched at about
    /// that time, nothing is kept, because nobody could tell whether it was touched again. Returns the place for what is
    /// made of it.
    pub(super) fn put(&self, loaded: &Loaded, since: SystemTime) -> Option<Beside> {
        let passing = loaded.problems.iter().any(|problem| PASSING.contains(&problem.rule));
        if passing || !self.key.is_settled(since) {
            return None;
        }
        let mut stamp = None;
        let write = |file: &mut std::fs::File| {
            stamp = Some(archive::write(file, &self.key, loaded)?);
            Ok(())
        };
        self.folder.replace(&self.path, write).ok()?;
        self.folder.clear_out(SystemTime::now());
        stamp.map(|stamp| self.beside(stamp))
    }

    fn beside(&self, stamp: Checksum) -> Beside {
        Beside { folder: self.folder.clone(), path: self.path.with_extension(folder::BESIDE), stamp }
    }
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::path::Path;
    use std::time::{Duration, SystemTime};

    use proptest::prelude::*;
    use tempfile::TempDir;

    use super::super::testing::{SOUND, load_all};
    use super::super::{Found, Loaded, Loader, Progress, Sources, load, load_layers};
    use super::{Cache, archive, key::Key};

    /// A directory with a layer and a directory for caches.
    fn place(yaml: &str) -> (TempDir, Sources, Cache) {
        let dir = tempfile::tempdir().expect("a temporary directory");
        let layer = dir.path().join("layer");
        fs::create_dir(&layer).and_then(|()| fs::write(layer.join("a.yaml"), yaml)).expect("a layer");
        let sources = Sources { builtin: false, paths: vec![layer] };
        let cache = Cache { least: 0, ..Cache::at(dir.path().join("cache")) };
        (dir, sources, cache)
    }

    /// Keeps what the sources say as if their files had been left alone for a while.
    fn keep(sources: &Sources, cache: &Cache) {
        let found = Found::of(sources);
        let name = sources.name();
        let slot = cache.slot(&name, &found.files, &found.places).expect("a slot");
        let later = SystemTime::now() + Duration::from_secs(10);
        slot.put(&load_layers(&found, &Progress::default()), later);
    }

    /// What is known of the sources without reading them.
    fn known(sources: &Sources, cache: &Cache) -> Option<Loaded> {
        let found = Found::of(sources);
        let name = sources.name();
        cache.slot(&name, &found.files, &found.places)?.get()
    }

    fn assert_same(one: &Loaded, other: &Loaded) {
        assert_eq!((&one.catalogue, &one.problems), (&other.catalogue, &other.problems));
    }

    fn only_file(cache: &Cache) -> std::path::PathBuf {
        let files = fs::read_dir(cache.directory()).expect("a directory").flatten();
        let files: Vec<_> = files.map(|entry| entry.path()).collect();
        assert_eq!(files.len(), 1, "{files:?}");
        files[0].clone()
    }

    #[test]
    fn a_cache_says_what_the_files_say_until_they_change() {
        let (_dir, sources, cache) = place(SOUND);
        assert!(known(&sources, &cache).is_none());
        keep(&sources, &cache);
        assert_same(&known(&sources, &cache).expect("kept"), &load(&sources));
        let loader = Loader {
            sources: sources.clone(),
            cache: Some(cache.clone()),
            titles: crate::domain::TitleForm::Both,
        };
        assert_same(&loader.load(&Progress::default()), &load(&sources));
        fs::write(sources.paths[0].join("a.yaml"), SOUND.replace("Junior", "Novice")).expect("written");
        assert!(known(&sources, &cache).is_none(), "a file changed");
        keep(&sources, &cache);
        fs::write(sources.paths[0].join("b.yaml"), "roles: []").expect("written");
        assert!(known(&sources, &cache).is_none(), "a file came");
        fs::remove_file(sources.paths[0].join("b.yaml")).expect("removed");
        assert!(known(&sources, &cache).is_some(), "as it was kept");
        let with_built_in = Sources { builtin: true, ..sources };
        assert!(known(&with_built_in, &cache).is_none(), "another stack");
    }

    #[test]
    fn files_that_may_still_change_are_not_kept() {
        let (_dir, sources, cache) = place(SOUND);
        let loader = Loader {
            sources: sources.clone(),
            cache: Some(cache.clone()),
            titles: crate::domain::TitleForm::Both,
        };
        loader.load(&Progress::default());
        assert!(!Path::exists(cache.directory()), "written a moment ago, read at the same time");
    }

    #[test]
    fn a_damaged_cache_is_none() {
        // A second file with mistakes, so that problems are part of it.
        let (_dir, sources, cache) = place(SOUND);
        fs::write(sources.paths[0].join("b.yaml"), "roles: [{id: x, titel: X}]").expect("written");
        keep(&sources, &cache);
        assert!(!known(&sources, &cache).expect("kept").problems.is_empty());
        let file = only_file(&cache);
        let sound = fs::read(&file).expect("a cache");
        for at in 0..sound.len() {
            for flip in [0x01, 0x80, 0xff] {
                let mut bytes = sound.clone();
                bytes[at] ^= flip;
                fs::write(&file, &bytes).expect("written");
                assert!(known(&sources, &cache).is_none(), "byte {at} flipped by {flip:#x}");
            }
        }
        for length in 0..sound.len() {
            fs::write(&file, &sound[..length]).expect("written");
            assert!(known(&sources, &cache).is_none(), "cut off after {length}");
        }
        fs::write(&file, [&sound[..], &[0]].concat()).expect("written");
        assert!(known(&sources, &cache).is_none(), "a byte too many");
        let loader = Loader {
            sources: sources.clone(),
            cache: Some(cache.clone()),
            titles: crate::domain::TitleForm::Both,
        };
        assert_same(&loader.load(&Progress::default()), &load(&sources));
        keep(&sources, &cache);
        assert_same(&known(&sources, &cache).expect("made again"), &load(&sources));
    }

    #[test]
    fn a_directory_that_cannot_be_written_does_no_harm() {
        let (dir, sources, _) = place(SOUND);
        let taken = dir.path().join("taken");
        fs::write(&taken, "no directory").expect("written");
        let cache = Cache { least: 0, ..Cache::at(&taken) };
        keep(&sources, &cache);
        let loader =
            Loader { sources: sources.clone(), cache: Some(cache), titles: crate::domain::TitleForm::Both };
        assert_same(&loader.load(&Progress::default()), &load(&sources));
        assert_eq!(fs::read_to_string(&taken).expect("as it was"), "no directory");
    }

    /// What an archive of `loaded` says.
    fn through_archive(loaded: &Loaded) -> Loaded {
        let dir = tempfile::tempdir().expect("a temporary directory");
        let path = dir.path().join("archive");
        let key = Key::of(&[], &[]).expect("a key");
        let mut file = fs::File::create(&path).expect("a file");
        archive::write(&mut file, &key, loaded).expect("written");
        archive::read(&path, &key).expect("read").0
    }

    #[test]
    fn the_built_in_catalogue_goes_through_an_archive_unchanged() {
        let loaded = load(&Sources { builtin: true, paths: Vec::new() });
        assert_same(&through_archive(&loaded), &loaded);
    }

    proptest! {
        #[test]
        fn whatever_was_read_goes_through_an_archive_unchanged(
            at in 0..SOUND.len(),
            piece in "[a-z{}: \\[\\]\n\"é\u{2028}-]{0,12}",
        ) {
            let mut text = SOUND.to_owned();
            text.insert_str(at, &piece);
            let loaded = load_all(&[text, "roles: [{id: other, title: {en: Other, fr: Autre}, aliases: [o]}]".to_owned()]);
            assert_same(&through_archive(&loaded), &loaded);
        }
    }
}
