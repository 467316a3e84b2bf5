//! The user's own keys: what their file says, laid over the keys the program comes with.
//!
//! A file of keys is a map from the names of actions to a key, a list of keys, or nothing. What it says of an action takes
//! the place of all keys that the action comes with. Where two actions are left with one key in one place, the first
//! in the file has it, and after those the one that comes with it.

use std::path::{Path, PathBuf};

use super::clashes::{Claim, Loss, settle};
use super::context::Context;
use super::keymap::{Binding, Keymap, Sequence};
use crate::loading::user_file::{self, KnownNames, UserFile, UserValue, typed};
use crate::loading::{Node, NodeKind, Problem, Problems};
use crate::tui::action::Action;
use crate::wording::{Key as WordsKey, Words, key};

/// Most keys of one action.
const MOST_KEYS: usize = 8;

/// Where a file of keys may stand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeysFile {
    pub path: PathBuf,
    /// Whether somebody has named it: then it is missed where it is not there.
    pub is_named: bool,
}

/// The keys that hold, and what is wrong with the user's own.
#[derive(Clone, Debug, Default)]
pub struct UserKeys {
    pub keymap: Keymap,
    pub problems: Vec<Problem>,
}

impl UserValue for Sequence {
    const EXPECTED: WordsKey = key::EXPECTED_KEYS;
    const HINT: Option<WordsKey> = Some(key::HINT_KEYS);
}

impl KeysFile {
    /// Reads the file. The keys the program comes with hold where there is none.
    pub fn read(&self) -> UserKeys {
        match UserFile::at(&self.path) {
            Some(file) => UserKeys::from(file),
            None if self.is_named => {
                UserKeys { problems: vec![user_file::missing(&self.path)], ..UserKeys::default() }
            }
            None => UserKeys::default(),
        }
    }
}

impl UserKeys {
    /// Reads what a file says; `path` is how the user knows it.
    pub fn parse(path: &Path, bytes: &[u8]) -> Self {
        UserFile::of(&path.display().to_string(), bytes).into()
    }
}

impl From<UserFile> for UserKeys {
    fn from(mut file: UserFile) -> Self {
        let (root, problems) = file.parts();
        let keymap = root.map_or_else(Keymap::default, |root| keymap(&entries(root, problems), problems));
        Self { keymap, problems: file.into_problems() }
    }
}

/// What a file says of one action.
struct ActionKeys<'t> {
    action: Action,
    /// Its keys, each with its place; none where it is to have none.
    keys: Vec<(Sequence, Node<'t>)>,
}

/// What the file says, in its order.
fn entries<'t>(root: Node<'t>, problems: &mut Problems) -> Vec<ActionKeys<'t>> {
    let names: Vec<&str> = Action::ALL.iter().map(|action| action.name()).collect();
    let known = KnownNames {
        names: &names,
        rule: "unknown-action",
        message: key::PROBLEM_UNKNOWN_ACTION,
        expected: key::EXPECTED_KEYMAP,
    };
    let entries = known.entries(root, problems).into_iter();
    entries.filter_map(|(at, value)| entry(Action::ALL[at], value, problems)).collect()
}

/// The keys an action is given. `None` where something is written and none of it is a key it can have: then it keeps
/// those it comes with.
fn entry<'t>(action: Action, value: Node<'t>, problems: &mut Problems) -> Option<ActionKeys<'t>> {
    let written: Vec<Node<'t>> = match value.kind() {
        NodeKind::List => value.items().map(|(_, item)| item).collect(),
        _ if value.is_nothing() => Vec::new(),
        _ => vec![value],
    };
    if let Some(first) = written.get(MOST_KEYS) {
        let message = Words::of(key::PROBLEM_MANY_KEYS).text("most", MOST_KEYS.to_string());
        problems.error("broken-value", *first, message, None);
    }
    let mut keys: Vec<(Sequence, Node<'t>)> = Vec::new();
    for node in written.iter().take(MOST_KEYS) {
        let Some(sequence) = typed::<Sequence>(*node, problems) else { continue };
        if sequence.interrupts() && action != Action::Interrupt {
            problems.error("key-in-use", *node, key::PROBLEM_KEY_INTERRUPTS, None);
        } else if !keys.iter().any(|(other, _)| *other == sequence) && !sequence.interrupts() {
            keys.push((sequence, *node));
        }
    }
    (!keys.is_empty() || written.is_empty()).then_some(ActionKeys { action, keys })
}

/// The keys that hold: those of the file, then those that actions come with of which it says nothing.
fn keymap(entries: &[ActionKeys<'_>], problems: &mut Problems) -> Keymap {
    let defaults = Keymap::default();
    if entries.is_empty() {
        return defaults;
    }
    let mut claims: Vec<Claim> = Vec::new();
    let mut places: Vec<Node<'_>> = Vec::new();
    for entry in entries {
        claim(entry, &defaults, &mut claims, &mut places);
    }
    claims.extend(entries.iter().flat_map(|entry| kept_in_search(entry, &defaults)));
    for binding in defaults.bindings() {
        let is_said = entries.iter().any(|entry| entry.action == binding.action);
        // Ctrl-c always ends the program.
        if !is_said || binding.action == Action::Interrupt {
            claims.extend(binding.keys.iter().map(|keys| Claim::of_default(binding, keys)));
        }
    }
    for loss in settle(&mut claims, &defaults) {
        tell(&loss, &places, problems);
    }
    let mut bindings: Vec<Binding> = Vec::new();
    for Claim { action, keys, contexts, .. } in claims.into_iter().filter(|claim| !claim.contexts.is_empty())
    {
        match bindings.last_mut().filter(|last| last.action == action && last.contexts == contexts) {
            Some(last) => last.keys.push(keys),
            None => bindings.push(Binding { action, contexts, keys: vec![keys] }),
        }
    }
    defaults.with_bindings(bindings)
}

/// Lays claim to the keys of an entry wherever its action has keys; in the search line only where they are no text.
fn claim<'t>(entry: &ActionKeys<'t>, defaults: &Keymap, claims: &mut Vec<Claim>, places: &mut Vec<Node<'t>>) {
    let own = defaults.bindings().iter().filter(|binding| binding.action == entry.action);
    let mut contexts: Vec<Context> = own.flat_map(|binding| &binding.contexts).copied().collect();
    contexts.sort();
    contexts.dedup();
    for (keys, node) in &entry.keys {
        let mut contexts = contexts.clone();
        if !is_for_search(keys, entry.action, defaults) {
            contexts.retain(|context| *context != Context::Search);
        }
        places.push(*node);
        claims.push(Claim {
            action: entry.action,
            keys: keys.clone(),
            contexts,
            said: Some(places.len() - 1),
        });
    }
}

/// The keys that an action of the search line keeps there, because it is given nothing but text.
fn kept_in_search(entry: &ActionKeys<'_>, defaults: &Keymap) -> Vec<Claim> {
    let action = entry.action;
    let is_text = |(keys, _): &(Sequence, Node<'_>)| !is_for_search(keys, action, defaults);
    if entry.keys.is_empty() || !entry.keys.iter().all(is_text) {
        return Vec::new();
    }
    let claim =
        |keys: &Sequence| Claim { action, keys: keys.clone(), contexts: vec![Context::Search], said: None };
    keys_in_search(action, defaults).map(claim).collect()
}

/// Whether keys can ask for an action while a search is typed: they do so anyway, or nobody types with them.
fn is_for_search(keys: &Sequence, action: Action, defaults: &Keymap) -> bool {
    keys_in_search(action, defaults).any(|own| own == keys) || !defaults.is_text(keys)
}

fn keys_in_search(action: Action, defaults: &Keymap) -> impl Iterator<Item = &Sequence> {
    let here = defaults.bindings().iter().filter(|binding| binding.contexts.contains(&Context::Search));
    here.filter(move |binding| binding.action == action).flat_map(|binding| &binding.keys)
}

/// Tells of a key that two actions would have.
fn tell(loss: &Loss, places: &[Node<'_>], problems: &mut Problems) {
    let Some(winner) = loss.winner_said.map(|said| places[said]) else { return };
    let said = |message| {
        Words::of(message)
            .text("key", loss.keys.written())
            .text("action", loss.winner.name())
            .text("other", loss.loser.name())
    };
    if let Some(loser) = loss.loser_said {
        let message = said(key::PROBLEM_KEY_TWICE).text("first", winner.place());
        problems.error("key-in-use", places[loser], message, Some(key::HINT_OTHER_KEY.into()));
    } else {
        let hint = Words::of(key::HINT_KEYS_FOR).text("other", loss.loser.name());
        problems.warning("key-in-use", winner, said(key::PROBLEM_KEY_TAKEN), Some(hint));
    }
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use proptest::prelude::*;

    use super::super::{Key, Meaning};
    use super::{Context, Keymap, Sequence, UserKeys};
    use crate::domain::Lang;
    use crate::tui::action::Action;
    use crate::wording::Wording;

    fn read(text: &str) -> UserKeys {
        UserKeys::parse(Path::new("keys.yaml"), text.as_bytes())
    }

    fn told_in(lang: Lang, text: &str) -> Vec<String> {
        let wording = Wording::new(lang);
        read(text).problems.iter().map(|problem| problem.line(&wording)).collect()
    }

    fn told(text: &str) -> Vec<String> {
        told_in(Lang::EN, text)
    }

    #[track_caller]
    fn sound(text: &str) -> Keymap {
        assert_eq!(told(text), [""; 0], "{text}");
        read(text).keymap
    }

    fn asked(keymap: &Keymap, context: Context, keys: &str) -> Option<Action> {
        let keys: Vec<Key> = keys.split(' ').map(|key| Key::parse(key).expect("a key")).collect();
        match keymap.meaning(context, &keys) {
            Meaning::Action(action) => Some(action),
            Meaning::Beginning | Meaning::Nothing => None,
        }
    }

    /// Every key of every action in every context.
    fn all(keymap: &Keymap) -> Vec<(Action, Context, String)> {
        let mut all = Vec::new();
        for binding in keymap.bindings() {
            for context in &binding.contexts {
                all.extend(
                    binding.keys.iter().map(|keys| (binding.action, *context, keys.written().to_owned())),
                );
            }
        }
        all.sort();
        all
    }

    #[test]
    fn what_the_file_says_takes_the_place_of_an_actions_keys() {
        let keymap = sound("quit: Q\nback: [x, alt-left]\nfold-all: ~\nmark: []\n");
        assert_eq!(asked(&keymap, Context::Roles, "Q"), Some(Action::Quit));
        assert_eq!(asked(&keymap, Context::Roles, "q"), None);
        assert_eq!(asked(&keymap, Context::Map, "q"), Some(Action::Cancel), "of another action");
        assert_eq!(asked(&keymap, Context::Detail, "x"), Some(Action::Back));
        assert_eq!(asked(&keymap, Context::Detail, "alt-left"), Some(Action::Back));
        assert_eq!(asked(&keymap, Context::Detail, "-"), None);
        assert_eq!(asked(&keymap, Context::Roles, "Z"), None);
        assert_eq!(asked(&keymap, Context::Roles, "space"), None);
        assert_eq!(keymap.hint(Context::Roles, Action::Back).map(Sequence::written), Some("x"));
        assert_eq!(keymap.hint(Context::Roles, Action::FoldAll), None);
    }

    #[test]
    fn a_file_that_says_what_holds_anyway_changes_nothing() {
        let defaults = Keymap::default();
        for text in ["", "# nothing yet\n", "~\n", "{}\n", "quit: q\nhelp: ['?', f1]\nmap: m\nfold: z\n"] {
            assert_eq!(all(&sound(text)), all(&defaults), "{text}");
        }
        assert_eq!(all(&sound("interrupt: ctrl-c\n")), all(&defaults));
    }

    #[test]
    fn keys_are_written_as_help_shows_them() {
        let keymap = sound("top: gg\nbottom: PgUp Home\nshow-roles: 4\nup: ↑\npage-up: ~\n");
        assert_eq!(asked(&keymap, Context::Roles, "g g"), Some(Action::Top));
        assert_eq!(asked(&keymap, Context::Roles, "pgup home"), Some(Action::Bottom));
        assert_eq!(asked(&keymap, Context::Roles, "4"), Some(Action::ShowRoles));
        assert_eq!(asked(&keymap, Context::Roles, "up"), Some(Action::Up));
    }

    #[test]
    fn letters_stay_text_in_the_search_line() {
        let text = "open: [o, f5]\ncancel: x\ndown: [n, ctrl-e]\nnext-pane: ctrl-n\n";
        assert_eq!(told(text).len(), 1, "{:?}", told(text));
        let keymap = read(text).keymap;
        assert_eq!(asked(&keymap, Context::Roles, "o"), Some(Action::Open));
        assert_eq!(asked(&keymap, Context::Search, "o"), None);
        assert_eq!(asked(&keymap, Context::Search, "f5"), Some(Action::Open));
        assert_eq!(asked(&keymap, Context::Search, "enter"), None, "it has another key there");
        assert_eq!(asked(&keymap, Context::Search, "esc"), Some(Action::Cancel), "it has none there");
        assert_eq!(asked(&keymap, Context::Search, "ctrl-e"), None, "it edits");
        assert_eq!(asked(&keymap, Context::Search, "down"), Some(Action::Down));
        assert_eq!(asked(&keymap, Context::Search, "ctrl-n"), Some(Action::NextPane), "no longer down");
        assert_eq!(asked(&keymap, Context::Roles, "esc"), None);
    }

    #[test]
    fn ctrl_c_always_ends_the_program() {
        assert_eq!(
            told("quit: [ctrl-c, Q]\n"),
            [
                "keys.yaml:1:8 (quit › 1): error[key-in-use]: `Ctrl-c` always ends the program and asks for nothing else"
            ]
        );
        for text in
            ["interrupt: ~\n", "interrupt: ctrl-x\n", "interrupt: [ctrl-x, ctrl-c]\n", "quit: g ctrl-c\n"]
        {
            let keymap = read(text).keymap;
            for context in Context::ALL {
                assert_eq!(
                    asked(&keymap, context, "ctrl-c"),
                    Some(Action::Interrupt),
                    "{text} in {context:?}"
                );
            }
        }
    }

    #[test]
    fn of_two_actions_on_one_key_the_files_own_wins_then_the_first() {
        assert_eq!(
            told("quit: m\n"),
            [
                "keys.yaml:1:7 (quit): warning[key-in-use]: `m` asks for `quit` now, and where both work no longer for \
             `map`; say which keys `map` is to have, or that it has none: `map: ~`"
            ]
        );
        let keymap = read("quit: m\n").keymap;
        assert_eq!(asked(&keymap, Context::Roles, "m"), Some(Action::Quit));
        sound("quit: m\nmap: M\n");
        let twice = "quit: x\nmap: [x, M]\n";
        assert_eq!(
            told(twice),
            [
                "keys.yaml:2:7 (map › 1): error[key-in-use]: `x` is given to `quit` at keys.yaml:1:7; where both work, it \
             does not ask for `map`; choose another key for one of them"
            ]
        );
        assert_eq!(asked(&read(twice).keymap, Context::Roles, "x"), Some(Action::Quit));
        assert_eq!(asked(&read(twice).keymap, Context::Roles, "M"), Some(Action::Map));
        // Nobody could say which is meant.
        assert_eq!(told("quit: g\n").len(), 1);
        assert_eq!(asked(&read("quit: g\n").keymap, Context::Roles, "g"), Some(Action::Quit));
        // Two actions that never meet.
        sound("fold: x\nwider: x\n");
    }

    #[test]
    fn a_key_for_everywhere_works_in_every_pane() {
        let text = "search: k\n";
        assert_eq!(told(text).len(), 1, "{:?}", told(text));
        let keymap = read(text).keymap;
        for context in [Context::Roles, Context::Paths, Context::Map] {
            assert_eq!(asked(&keymap, context, "k"), Some(Action::Search), "{context:?}");
        }
        assert_eq!(asked(&keymap, Context::Problems, "k"), Some(Action::Up), "search does nothing there");
        let keymap = read("fold: m\n").keymap;
        assert_eq!(asked(&keymap, Context::Roles, "m"), Some(Action::Fold));
        assert_eq!(asked(&keymap, Context::Detail, "m"), Some(Action::Map));
        assert_eq!(keymap.hint(Context::Roles, Action::Map), None, "it would fold");
        assert_eq!(told("fold: m\n").len(), 1);
    }

    #[test]
    fn what_is_wrong_is_told_with_its_place_in_both_languages() {
        let keys = "a key is one sign";
        let cases: &[(&str, &str, &str)] = &[
            (
                "qit: q\n",
                "keys.yaml:1:1 (qit): error[unknown-action]: there is no action called `qit`; did you mean `quit`?",
                "aucune action ne s’appelle `qit`; vouliez-vous dire `quit`",
            ),
            (
                "xyzzy: q\n",
                "there is no action called `xyzzy`; allowed: `search`, `open`",
                "`search`, `open`",
            ),
            (
                "quit: ctrl-i\n",
                "keys.yaml:1:7 (quit): error[broken-value]: `ctrl-i` is not a key such as `q`",
                "n’est pas une touche telle que",
            ),
            (
                "quit: [q, qq1]\n",
                "keys.yaml:1:11 (quit › 2): error[broken-value]: `qq1` is not a key such",
                "`qq1`",
            ),
            ("quit: true\n", "`true` is not a key", keys_in_french()),
            (
                "quit: {a: b}\n",
                "keys.yaml:1:7 (quit): error[wrong-shape]: expected a key such as",
                "une touche est un signe",
            ),
            ("quit: [q, ~]\n", "(quit › 2): error[wrong-shape]: expected a key", "rien"),
            (
                "- quit\n",
                "keys.yaml:1:1: error[wrong-shape]: expected a map from actions to keys",
                "une table d’actions et de touches",
            ),
            ("quit: q\nquit: x\n", "keys.yaml:2:1 (quit): error[duplicate-key]: ", "figure deux fois"),
            ("? [a]\n: q\n", "error[odd-key]", "texte"),
            ("quit: [q\n", "error[syntax]: this is not YAML", "YAML"),
            ("quit: *\n", "keys.yaml:1:7: error[syntax]: this is not YAML", "YAML"),
            (
                "quit: [a, b, c, d, e, f, g, h, i]\n",
                "keys.yaml:1:32 (quit › 9): error[broken-value]: this key is one too many: an action has 8 at most",
                "une action en a 8 au plus",
            ),
            ("quit: q\n---\nmap: m\n", "error[several-documents]", "document"),
            ("quit: !x q\n", "warning[tag]", "!x"),
        ];
        for (text, english, french) in cases {
            let (en, fr) = (told(text).join("\n"), told_in(Lang::FR, text).join("\n"));
            assert!(en.contains(english), "{text}{en}");
            assert!(fr.contains(french), "{text}{fr}");
        }
        assert!(told("quit: ctrl-i\n")[0].contains(keys));
        let bytes = UserKeys::parse(Path::new("keys.yaml"), b"quit: \xff\n");
        assert_eq!(bytes.problems[0].rule, "not-utf8");
    }

    fn keys_in_french() -> &'static str {
        "une touche est un signe"
    }

    #[test]
    fn one_wrong_entry_takes_nothing_else_with_it() {
        let keymap = read("quit: nonsense\nqit: x\nmap: [ctrl-i, M]\nfold: {}\n").keymap;
        assert_eq!(asked(&keymap, Context::Roles, "q"), Some(Action::Quit), "it keeps its own");
        assert_eq!(asked(&keymap, Context::Roles, "M"), Some(Action::Map));
        assert_eq!(asked(&keymap, Context::Roles, "z"), Some(Action::Fold));
    }

    /// Pieces of a file of keys, and of malice.
    const PIECES: &[&str] = &[
        "quit",
        "map",
        "cancel",
        "open",
        "interrupt",
        "search",
        ": ",
        "q",
        "x",
        "ctrl-c",
        "ctrl-x",
        "g g",
        "gg",
        "[",
        "]",
        ", ",
        "\n",
        "- ",
        "~",
        "'",
        "\"",
        "esc",
        "enter",
        "\u{1b}[2J",
        "\u{202e}",
        "\\e",
        "{",
        "}",
        "&a ",
        "*a",
        "!t ",
        "1",
        "\t",
        "#",
    ];

    proptest! {
        #[test]
        fn no_bytes_do_harm(bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
            prop_assert!(is_sound(&UserKeys::parse(Path::new("k"), &bytes)));
        }

        #[test]
        fn no_pieces_do_harm(pieces in proptest::collection::vec(proptest::sample::select(PIECES), 0..30)) {
            prop_assert!(is_sound(&read(&pieces.concat())));
        }

        #[test]
        fn no_key_means_two_things_whatever_the_file_says(
            entries in proptest::collection::vec((0..Action::ALL.len(), 0..40_usize), 0..12),
        ) {
            let usual: Vec<String> = all(&Keymap::default()).into_iter().map(|(.., keys)| keys).collect();
            let line = |(action, keys): &(usize, usize)| {
                format!("{}: \"{}\"\n", Action::ALL[*action].name(), usual[keys * usual.len() / 40])
            };
            let text: String = entries.iter().map(line).collect();
            let keys = read(&text);
            prop_assert!(is_sound(&keys), "{text}");
            for context in Context::ALL {
                let here: Vec<_> = all(&keys.keymap).into_iter().filter(|(_, other, _)| *other == context).collect();
                for (action, _, written) in &here {
                    prop_assert_eq!(asked(&keys.keymap, context, written), Some(*action), "{} in {:?}:\n{}", written, context, text);
                }
            }
        }
    }

    /// Whether nothing that is told could harm a screen, and the program can be ended.
    fn is_sound(keys: &UserKeys) -> bool {
        let wording = Wording::new(Lang::EN);
        let is_harmless = |text: &str| !text.chars().any(|sign| sign.is_control() || sign == '\u{202e}');
        let shown = all(&keys.keymap).into_iter().all(|(.., written)| is_harmless(&written));
        let told = keys.problems.iter().all(|problem| is_harmless(&problem.line(&wording)));
        let ends = Context::ALL
            .iter()
            .all(|context| asked(&keys.keymap, *context, "ctrl-c") == Some(Action::Interrupt));
        shown && told && ends
    }
}
