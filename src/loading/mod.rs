//! From YAML to the domain.
//!
//! A file is read once, into a tree that knows its places; layers are laid over one another on the tree; one walk makes
//! domain values and problems. [`load`] never fails as a whole: what is sound becomes part of the catalogue, everything
//! else a [`Problem`] with its place. The way of a file:
//!
//! | step | turns | into |
//! |---|---|---|
//! | `files` | paths | bytes |
//! | `decode`, `conflict` | bytes | text |
//! | `tree` | text | values with line and column, within limits |
//! | `format` | values | those that fit the rows of the format |
//! | `layers`, `lists` | entries of all layers | one stack an id, asked key by key and item by item |
//! | `hidden` | all roles | those that are shown |
//! | `resolve` | names | indices: domain values |
//! | `rules` | domain values that are sound one by one | a catalogue that is sound as a whole |
//! | `cache` | all of that | a file that is read in its place |
//! | `user_file` | a file that the user wrote for the program | typed values, each with its place |
//! | `splice` | such a file, and one value of it | the file with that value changed and no other byte |
//! | `footing` | paths | what to watch on the disk to know when all of that is to be done again |
//!
//! [`catalogue_schema`] tells editors what the files may say.
//!
//! Never prints, never ends the program, knows nothing of screens.

mod below;
mod cache;
mod conflict;
mod decode;
mod files;
mod footing;
mod format;
mod hidden;
mod ignored;
#[cfg(test)]
mod layering;
mod layers;
mod lists;
mod loaded;
mod nearest;
mod pair;
mod place;
mod plain_text;
mod problem;
mod problems;
mod progress;
mod quote;
mod read;
mod resolve;
mod rulebook;
mod rules;
pub mod splice;
mod stamp;
mod synonyms;
#[cfg(test)]
mod testing;
mod tree;
mod unread;
pub(crate) mod user_file;

use std::path::PathBuf;
use std::time::SystemTime;

use crate::domain::{Catalogue, TitleForm};
use crate::wording::Words;
pub use cache::{Beside, Cache};
pub(crate) use files::BUILT_IN_NAME;
use files::File;
pub use files::{STDIN, SourceFile};
pub use footing::Footing;
pub use format::catalogue_schema;
use layers::LaidLayers;
pub use loaded::Loaded;
pub use nearest::nearest;
pub use place::find_place;
pub use plain_text::plain_text;
pub use problem::{Problem, Severity};
use problems::Accepted;
pub(crate) use problems::Problems;
pub use progress::Progress;
pub use rulebook::{RULES, Rule};
pub(crate) use tree::{Node, NodeKind};
pub use user_file::user_config;

/// Where a catalogue comes from: layers, lowest first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sources {
    /// Whether the catalogue that comes with the program is the lowest layer.
    pub builtin: bool,
    /// Files and directories, each a layer over those before it.
    pub paths: Vec<PathBuf>,
}

/// Reads every layer. Costs some 30 ns a byte.
pub fn load(sources: &Sources) -> Loaded {
    Loader { sources: sources.clone(), cache: None, titles: TitleForm::Masculine }.load(&Progress::default())
}

/// What to read, and where what was read is kept for the next time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Loader {
    pub sources: Sources,
    /// Nothing is kept where there is none.
    pub cache: Option<Cache>,
    /// In which gender French titles are shown.
    pub titles: TitleForm,
}

impl Loader {
    /// Reads every layer, as [`load`] does; what is known already is not read again, what had to be read is kept.
    /// Gives the same with a cache and without. Counts files in `progress` while it works.
    pub fn load(&self, progress: &Progress) -> Loaded {
        let since = SystemTime::now();
        let found = Found::of(&self.sources);
        let name = self.sources.name();
        let slot = self.cache.as_ref().and_then(|cache| cache.slot(&name, &found.files, &found.places));
        let mut loaded = slot.as_ref().and_then(cache::Slot::get).unwrap_or_else(|| {
            let mut loaded = load_layers(&found, progress);
            loaded.beside = slot.as_ref().and_then(|slot| slot.put(&loaded, since));
            loaded
        });
        loaded.catalogue.show_titles(self.titles);
        loaded.told(found.problems)
    }
}

impl Sources {
    /// What tells these sources from others, from the directory the program was started in.
    fn name(&self) -> Vec<u8> {
        let mut name = vec![u8::from(self.builtin)];
        if self.paths.iter().any(|path| path.is_relative()) {
            let here = std::env::current_dir().unwrap_or_default();
            name.extend_from_slice(here.as_os_str().as_encoded_bytes());
        }
        for path in &self.paths {
            name.push(0);
            name.extend_from_slice(path.as_os_str().as_encoded_bytes());
        }
        name
    }
}

/// The files of all layers, lowest first.
struct Found {
    files: Vec<File>,
    /// What each layer is called.
    places: Vec<String>,
    /// What was wrong with looking for them.
    problems: Vec<Problem>,
}

impl Found {
    fn of(sources: &Sources) -> Self {
        let mut found = Self { files: Vec::new(), places: Vec::new(), problems: Vec::new() };
        if sources.builtin {
            found.files.extend(files::built_in(0));
            found.places.push(BUILT_IN_NAME.to_owned());
        }
        for path in &sources.paths {
            found.files.extend(files::at(path, found.places.len(), &mut found.problems));
            found.places.push(path.display().to_string());
        }
        files::leave_out_too_much(&mut found.files, files::MOST_BYTES, &mut found.problems);
        found
    }
}

/// What to say to somebody who wrote a word that is no stage: which is meant, if that can be told, and what there is.
pub fn stage_hint(written: &str) -> Words {
    resolve::stage_hint(written)
}

/// Reads files that are at hand. A layer is called by the path of its first file.
pub fn load_files(files: Vec<SourceFile>) -> Loaded {
    let mut files: Vec<File> = files.into_iter().map(File::from).collect();
    files.sort_by_key(|file| file.layer);
    let mut places: Vec<String> = Vec::new();
    for layer in files.chunk_by_mut(|one, other| one.layer == other.layer) {
        let number = places.len();
        places.push(layer.first().map(|file| file.path.clone()).unwrap_or_default());
        let alone = layer.len() == 1;
        for file in layer {
            file.alone = alone;
            file.layer = number;
        }
    }
    load_layers(&Found { files, places, problems: Vec::new() }, &Progress::default())
}

/// What files say, and what is wrong with that.
fn load_layers(Found { files, places, .. }: &Found, progress: &Progress) -> Loaded {
    let mut problems = Problems::default();
    let mut trees = Vec::with_capacity(files.len());
    for read in read::all(files, progress) {
        trees.push(read.tree);
        problems.absorb(read.problems);
    }
    let layer_of_file: Vec<usize> = files.iter().map(|file| file.layer).collect();
    let mut layers = LaidLayers::of(&trees, &layer_of_file, places, &mut problems);
    hidden::set_aside(&mut layers, &mut problems);
    let mut draft = resolve::resolve(&layers, &mut problems);
    let accepted = draft.layers.iter().map(|layer| layer.accepted.clone());
    problems.accept(Accepted::new(&layer_of_file, accepted));
    rules::check(&layers, &mut draft, &mut problems);
    for (layer, accepted) in draft.layers.iter_mut().zip(problems.take_accepted()) {
        layer.accepted = accepted;
    }
    drop(layers);
    let parts = draft.into_parts();
    drop(trees);
    Loaded { catalogue: Catalogue::new(parts), problems: problems.into_sorted(), beside: None }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::testing::{SOUND, load_all, load_layered, role};
    use super::{Loaded, Sources, load, problems};
    use crate::domain::{Lang, Stage};
    use crate::loading::Severity;

    #[test]
    fn the_built_in_catalogue_is_sound() {
        let loaded = load(&Sources { builtin: true, paths: Vec::new() });
        let errors: Vec<_> =
            loaded.problems.iter().filter(|problem| problem.severity == Severity::Error).collect();
        assert_eq!(errors, [] as [&crate::loading::Problem; 0]);
        assert!(loaded.catalogue.role_by_id("backend-developer").is_some());
        assert_eq!(&*loaded.catalogue.layers()[0].place, "built-in");
    }

    #[test]
    fn a_directory_over_the_built_in_catalogue() {
        let dir = tempfile::tempdir().expect("a temporary directory");
        let text = "roles:\n  - {id: backend-developer, stage: senior}\n  - {id: mine, title: Mine}\n";
        std::fs::write(dir.path().join("mine.yaml"), text).expect("a file");
        let paths = vec![dir.path().to_owned(), dir.path().join("nowhere")];
        let loaded = load(&Sources { builtin: true, paths: paths.clone() });
        let changed = role(&loaded.catalogue, "backend-developer");
        assert_eq!(changed.stage, Some(Stage::Senior));
        assert!(!changed.steps.is_empty(), "what is not written stays");
        assert!(loaded.problems.iter().any(|problem| problem.rule == "missing-path"));
        assert!(problems::are_sorted(&loaded.problems));
        let alone = load(&Sources { builtin: false, paths });
        assert!(alone.catalogue.role_by_id("product-owner").is_none());
        assert_eq!(role(&alone.catalogue, "mine").title.get(Lang::FR), "Mine");
    }

    #[test]
    fn a_translation_leaves_the_other_languages_alone() {
        let base = "roles:\n  - {id: a, title: {en: Weaver, fr: Tisserand}, aliases: {en: [spinner], fr: [fileur]}}\n";
        let german = "roles:\n  - {id: a, title: {de: Weber}, aliases: {en: [clothmaker]}}\n";
        let loaded = load_layered(&[base, german]);
        let weaver = role(&loaded.catalogue, "a");
        let de = Lang::parse("de").expect("a language");
        let titles = [Lang::EN, Lang::FR, de].map(|lang| weaver.title.get(lang));
        assert_eq!(titles, ["Weaver", "Tisserand", "Weber"]);
        let names: Vec<&str> = weaver.aliases.iter().map(|(_, name)| name).collect();
        assert_eq!(names, ["fileur", "clothmaker"]);
        let plain = load_layered(&[base, german, "roles:\n  - {id: a, title: W, aliases: []}\n"]);
        let weaver = role(&plain.catalogue, "a");
        assert_eq!((weaver.title.get(Lang::FR), weaver.aliases.len()), ("W", 0));
    }

    #[test]
    fn lists_of_later_layers_replace_lists() {
        let over = "roles:\n  - {id: junior, skills: [], tasks: [Learn]}\n";
        let loaded = load_layered(&[SOUND, over]);
        let junior = role(&loaded.catalogue, "junior");
        assert_eq!((junior.skills.len(), junior.tasks.len(), junior.steps.len()), (0, 1, 1));
    }

    #[test]
    fn why_a_file_is_not_read_comes_before_what_follows_from_it() {
        let loaded = load_all(&["roles:\n  - {id: a, title: A, family: f}\n", "families:\n  - {id: f\n"]);
        let rules: Vec<&str> = loaded.problems.iter().map(|problem| problem.rule).collect();
        assert_eq!(rules, ["syntax", "unknown-id"]);
    }

    #[test]
    fn problems_are_sorted_by_file_and_position() {
        let odd = "roles:\n  - {id: b, titel: B}\n  - {id: c, stage: odd, family: none}\n";
        let loaded = load_all(&[odd, "roles: [", odd.replace("b,", "d,").as_str()]);
        assert_eq!((loaded.problems[0].rule, &*loaded.problems[0].place.file), ("syntax", "1.yaml"));
        let places: Vec<_> = loaded.problems[1..]
            .iter()
            .map(|problem| (problem.place.file.clone(), problem.place.position))
            .collect();
        assert!(places.is_sorted() && places.len() > 6, "{places:?}");
    }

    /// Every text of a catalogue and of its problems.
    fn texts(loaded: &Loaded) -> Vec<String> {
        let catalogue = &loaded.catalogue;
        let mut texts: Vec<String> = super::testing::lines(loaded);
        texts.push(format!("{:?}", catalogue.layers()));
        texts.extend(catalogue.roles().iter().map(|role| role.id.to_string()));
        texts.extend(catalogue.skills().iter().map(|skill| skill.id.to_string()));
        texts.extend(catalogue.families().iter().map(|family| family.id.to_string()));
        for role in catalogue.roles() {
            texts.extend(
                role.title.versions().chain(role.summary.versions()).map(|(_, text)| text.to_owned()),
            );
            texts.extend(role.aliases.iter().map(|(_, alias)| alias.to_string()));
            texts.extend(role.codes.iter().map(|(scheme, code)| format!("{scheme}{code}")));
            texts.extend(role.pay.iter().map(|pay| format!("{}{}", pay.region, pay.currency)));
            texts.extend(role.sources.iter().filter_map(|source| source.url.as_deref()).map(str::to_owned));
        }
        texts
    }

    /// Pieces of the format, of YAML and of malice.
    const PIECES: &[&str] = &[
        "roles:\n",
        "  - id: a\n",
        "  - {id: ",
        "    title: ",
        "    skills:\n",
        "      - {skill: x, need: useful}\n",
        "    steps: [{to: a, kind: promotion, years: 3}]\n",
        "    pay: [{region: \"F\\eR\"}]\n",
        "skills:\n",
        "\n",
        " ",
        "  ",
        "\t",
        "\r\n",
        ": ",
        "- ",
        "? ",
        "{",
        "}",
        "[",
        "]",
        ", ",
        "'",
        "\"",
        "\"a\\e[31m\\u202Eb\"",
        "|-\n",
        ">\n",
        "&a ",
        "*a",
        "!t ",
        "!!str ",
        "<<: ",
        "---\n",
        "...\n",
        "%YAML 1.2\n",
        "#",
        "~",
        "1.5",
        "0x1F",
        "é",
        "\u{2028}",
        "\u{85}",
        "\u{feff}",
        "\u{1b}[2J",
        "\0",
        "fr: ",
        "en: ",
        "title: {en: A, fr: B}\n",
        "catalogue: {languages: [en]}\n",
    ];

    proptest! {
        #[test]
        fn no_bytes_do_harm(bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
            let loaded = load_all(&[SOUND.as_bytes(), &bytes]);
            prop_assert!(loaded.catalogue.role_by_id("junior").is_some());
            prop_assert!(!texts(&loaded).iter().any(|text| text.chars().any(char::is_control)));
        }

        #[test]
        fn no_pieces_do_harm(pieces in proptest::collection::vec(proptest::sample::select(PIECES), 0..40)) {
            let text = pieces.concat();
            let loaded = load_all(&[SOUND, &text]);
            prop_assert!(loaded.catalogue.role_by_id("junior").is_some());
            prop_assert!(problems::are_sorted(&loaded.problems));
            for text in texts(&loaded) {
                prop_assert!(!text.chars().any(|shown| shown.is_control() || shown == '\u{202e}'), "{text:?}");
            }
        }

        #[test]
        fn no_change_to_a_sound_file_does_harm(at in 0..SOUND.len(), piece in proptest::sample::select(PIECES)) {
            let mut text = SOUND.to_owned();
            text.insert_str(at, piece);
            let loaded = load_all(&[text]);
            // Whatever was lost has been told.
            prop_assert!(loaded.catalogue.roles().len() == 2 || !loaded.problems.is_empty(), "{piece:?} at {at}");
        }
    }
}
