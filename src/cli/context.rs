//! What every command works with: the catalogue, the language, and what answers are written on.

use std::env;
use std::ffi::OsString;
use std::path::{Path, PathBuf};

use super::args::{Args, Command, Layers};
use super::output;
use crate::domain::{Catalogue, Lang, TitleForm, harmless};
use crate::export::Paper;
use crate::loading::Problem;
use crate::loading::{Beside, Cache, Loaded, Loader, Progress, STDIN, Sources, user_config};
use crate::pages::Reader;
use crate::search::SearchIndex;
use crate::tui::kept_index::index_of;
use crate::tui::keys::KeysFile;
use crate::tui::theme::ThemeName;
use crate::wording::{Key, SPOKEN, Wording, Words, choose, key};

/// Names further layers, as `PATH` names directories.
pub(super) const CATALOGUE_VARIABLE: &str = "CAREERNAV_CATALOGUE";
/// Names another file of keys than the one in the user's configuration.
const KEYS_VARIABLE: &str = "CAREERNAV_KEYS";

/// In which gender French titles are shown, where no option says so.
const TITLES_VARIABLE: &str = "CAREERNAV_TITLES";
/// In which colours the screen is drawn, where no option says so.
const THEME_VARIABLE: &str = "CAREERNAV_THEME";

/// Options that apply to every command, known before any layer is read.
#[derive(Debug)]
pub(super) struct Options {
    pub loader: Loader,
    pub lang: Lang,
    pub theme: ThemeName,
    pub paper: Paper,
}

/// The loaded catalogue and all else that a command works with.
#[derive(Debug)]
pub(super) struct CommandContext {
    /// The directory of caches, where there are any.
    pub cache: Option<PathBuf>,
    pub catalogue: Catalogue,
    pub problems: Vec<Problem>,
    /// Where the catalogue's index may be kept.
    pub beside: Option<Beside>,
    pub lang: Lang,
    pub wording: Wording,
    pub paper: Paper,
}

impl Options {
    /// Reads the options from the arguments and the environment. There are no layers if the command looks at none.
    pub(super) fn of(args: &Args) -> Self {
        let sources = if looks_at_none(args) {
            Sources { builtin: false, paths: Vec::new() }
        } else {
            Sources { builtin: !args.view.only, paths: layers(args) }
        };
        // Whoever asks what is wrong with files wants them looked at.
        let cached = !args.view.no_cache && !matches!(args.command, Some(Command::Check(_)));
        let lang = choose(args.view.lang.filter(|lang| *lang != Lang::NEUTRAL), |name| env::var(name).ok());
        let glyphs = output::glyphs(args.view.ascii);
        Self {
            loader: Loader {
                sources,
                cache: cached.then(Cache::of_user).flatten(),
                titles: titles(args, lang),
            },
            lang,
            theme: theme(args, lang),
            paper: Paper { width: output::width(), has_header: false, glyphs },
        }
    }

    /// Notes that the program does not speak the language that is asked for by name. A locale is only a guess, and read in
    /// silence.
    pub(super) fn tell_of_language(&self, args: &Args) {
        let asked = args.view.lang.filter(|lang| *lang != Lang::NEUTRAL);
        let is_spoken = |lang: Lang| SPOKEN.iter().any(|(spoken, _)| spoken.is_close_to(lang));
        if let Some(lang) = asked.filter(|lang| !is_spoken(*lang)) {
            let spoken = SPOKEN.iter().map(|(spoken, _)| spoken.as_str());
            let words =
                Words::of(key::LANGUAGE_NOT_SPOKEN).text("lang", lang.as_str()).one_of("spoken", spoken);
            output::note(&Wording::new(self.lang).tell(&words));
        }
    }

    /// Returns the context of a command that works with a loaded catalogue.
    pub(super) fn with(&self, loaded: Loaded) -> CommandContext {
        CommandContext {
            cache: self.loader.cache.as_ref().map(|cache| cache.directory().to_owned()),
            catalogue: loaded.catalogue,
            problems: loaded.problems,
            beside: loaded.beside,
            lang: self.lang,
            wording: Wording::new(self.lang),
            paper: self.paper,
        }
    }

    /// Reads the layers and returns the context with their catalogue.
    pub(super) fn read(&self) -> CommandContext {
        self.with(self.loader.load(&Progress::default()))
    }
}

/// In which gender French titles are shown: as the option says, or the variable. Notes a word there that is none.
fn titles(args: &Args, lang: Lang) -> TitleForm {
    let words = || TitleForm::ALL.iter().map(|form| form.as_str());
    let from_variable = || variable(TITLES_VARIABLE, TitleForm::parse, words(), lang, key::UNKNOWN_GENDER);
    args.view.titles.or_else(from_variable).unwrap_or(TitleForm::Both)
}

/// In which colours the screen is drawn: as the option says, or the variable. Notes a word there that is no theme.
fn theme(args: &Args, lang: Lang) -> ThemeName {
    let words = || ThemeName::ALL.iter().map(|name| name.as_str());
    let from_variable = || variable(THEME_VARIABLE, ThemeName::parse, words(), lang, key::UNKNOWN_THEME);
    args.view.theme.or_else(from_variable).unwrap_or_default()
}

/// What a variable says, where it is set. Notes a word that is none of those it can have.
fn variable<T>(
    name: &'static str,
    parse: impl Fn(&str) -> Option<T>,
    words: impl Iterator<Item = &'static str>,
    lang: Lang,
    unknown: Key,
) -> Option<T> {
    let word = env::var(name).ok().filter(|word| !word.is_empty())?;
    let value = parse(&word);
    if value.is_none() {
        let told = Words::of(unknown).text("variable", name).text("word", harmless::line(&word));
        output::note(&Wording::new(lang).tell(&told.one_of("words", words)));
    }
    value
}

/// The user's own file of keys; `None` where there is no place for one.
pub(super) fn keys_file() -> Option<KeysFile> {
    let named = env::var_os(KEYS_VARIABLE).filter(|named| !named.is_empty());
    match named {
        Some(path) => Some(KeysFile { path: path.into(), is_named: true }),
        None => user_config("keys.yaml").map(|path| KeysFile { path, is_named: false }),
    }
}

impl CommandContext {
    /// Returns the search index of the catalogue, from the cache if it is there.
    pub(super) fn index(&self) -> SearchIndex {
        index_of(&self.catalogue, self.beside.as_ref())
    }

    pub(super) fn reader(&self) -> Reader<'_> {
        Reader { lang: self.lang, wording: &self.wording }
    }

    /// Notes on standard error that the catalogue has problems, if it has, and how to see them, and which of the named
    /// layers cannot be read at all. Returns true if all could be read.
    pub(super) fn tell_of_problems(&self, sources: &Sources) -> bool {
        if self.problems.is_empty() {
            return true;
        }
        let named: Vec<String> = sources
            .paths
            .iter()
            .map(|path| harmless::line(&path.display().to_string()).into_owned())
            .collect();
        let is_lost = |problem: &&Problem| {
            matches!(problem.rule, "missing-path" | "unreadable" | "no-yaml")
                && named.contains(&problem.place.file)
        };
        let mut is_whole = true;
        for problem in self.problems.iter().filter(is_lost) {
            output::note(&format!("{}: {}", problem.place.file, self.wording.tell(&problem.message)));
            is_whole = false;
        }
        let note = self.wording.with(key::PROBLEMS_NOTE, &[("count", self.problems.len().into())]);
        output::note(&note);
        is_whole
    }
}

/// Refuses a catalogue without any layer, and a role beside a command, neither of which can be what was meant. Says so.
pub(super) fn refuse_nothing(args: &Args) -> Result<(), Words> {
    if args.command.is_some() && args.subject.is_some() {
        return Err(key::USAGE_ROLE_AND_COMMAND.into());
    }
    if args.view.only && layers(args).is_empty() && !looks_at_none(args) {
        return Err(key::USAGE_NOTHING_LEFT.into());
    }
    Ok(())
}

fn looks_at_none(args: &Args) -> bool {
    args.command.as_ref().is_some_and(|command| command.layers().is_none())
}

/// Layers over the built-in one, lowest first: options, the variable, then what is to be checked.
fn layers(args: &Args) -> Vec<PathBuf> {
    let options = [Some(&args.layers), args.command.as_ref().and_then(Command::layers)];
    let named = options.into_iter().flatten().flat_map(|Layers { catalogue }| catalogue.iter().cloned());
    let checked = match &args.command {
        Some(Command::Check(check)) => &check.paths[..],
        _ => &[],
    };
    let stdin = |path: &PathBuf| if path == Path::new("-") { STDIN.into() } else { path.clone() };
    let variable = env::var_os(CATALOGUE_VARIABLE).unwrap_or_default();
    once_each(named.chain(listed(&variable)).chain(checked.iter().map(stdin)).collect())
}

/// Without the paths that are named again later: a layer over itself would hide what is wrong with it.
fn once_each(paths: Vec<PathBuf>) -> Vec<PathBuf> {
    let real = |path: &PathBuf| path.canonicalize().unwrap_or_else(|_| path.clone());
    let mut kept: Vec<PathBuf> = Vec::with_capacity(paths.len());
    for path in paths.into_iter().rev() {
        if !kept.iter().any(|other| real(other) == real(&path)) {
            kept.push(path);
        }
    }
    kept.reverse();
    kept
}

/// Paths of a list such as `PATH`; empty ones mean nothing.
fn listed(variable: &OsString) -> Vec<PathBuf> {
    env::split_paths(variable).filter(|path| !path.as_os_str().is_empty()).collect()
}
