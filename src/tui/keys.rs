//! Which key asks for what: a table of (context, keys, action), read in both directions.
//!
//! Typing `g g` is a sequence of two keys; every other binding is one key. Keys are written as help shows
//! them: `j`, `ctrl-d`, `shift-tab`, `g g`. No action hangs on a key that a French or German keyboard reaches only by `AltGr`.

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use tui_input::InputRequest;

use super::action::Action;
use crate::wording::{self, key};

/// Where a key is pressed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Context {
    /// In every pane, where the pane has no other use for the key.
    Everywhere,
    Roles,
    Detail,
    Paths,
    /// While a search is typed: every key not listed is text.
    Search,
    /// On the map.
    Map,
    /// On a page of routes, a comparison, or moves from shared skills.
    Page,
    Help,
    Problems,
}

impl Context {
    pub const ALL: [Self; 9] = [
        Self::Everywhere,
        Self::Roles,
        Self::Detail,
        Self::Paths,
        Self::Search,
        Self::Map,
        Self::Page,
        Self::Help,
        Self::Problems,
    ];

    /// Key of the context's name among the words.
    pub fn key(self) -> wording::Key {
        match self {
            Self::Everywhere => key::CONTEXT_EVERYWHERE,
            Self::Roles => key::CONTEXT_ROLES,
            Self::Detail => key::CONTEXT_DETAIL,
            Self::Paths => key::CONTEXT_PATHS,
            Self::Search => key::CONTEXT_SEARCH,
            Self::Map => key::CONTEXT_MAP,
            Self::Page => key::CONTEXT_PAGE,
            Self::Help => key::CONTEXT_HELP,
            Self::Problems => key::CONTEXT_PROBLEMS,
        }
    }
}

/// One row of the table.
#[derive(Clone, Copy, Debug)]
pub struct Binding {
    pub action: Action,
    pub contexts: &'static [Context],
    /// Each a key or a sequence; the first is the one shown in hints.
    pub keys: &'static [&'static str],
}

const PANES: &[Context] = &[
    Context::Roles,
    Context::Detail,
    Context::Paths,
    Context::Map,
    Context::Page,
    Context::Help,
    Context::Problems,
];
const OVERLAYS: &[Context] = &[Context::Help, Context::Problems];
const ALWAYS: &[Context] = &[Context::Everywhere, Context::Search, Context::Help, Context::Problems];
const OPENING: &[Context] = &[Context::Roles, Context::Detail, Context::Paths, Context::Map, Context::Page];
const LISTS: &[Context] = &[Context::Roles, Context::Detail, Context::Paths];
const TEXTS: &[Context] = &[Context::Roles, Context::Detail, Context::Paths, Context::Page];

/// All keys. Help, the status line and `docs/keys.md` are made of this.
#[rustfmt::skip]
pub const BINDINGS: &[Binding] = &[
    Binding { action: Action::Search, contexts: &[Context::Everywhere], keys: &["/"] },
    Binding { action: Action::Open, contexts: OPENING, keys: &["enter"] },
    Binding { action: Action::Open, contexts: &[Context::Roles, Context::Detail], keys: &["l", "right"] },
    Binding { action: Action::Back, contexts: &[Context::Everywhere], keys: &["-", "backspace", "alt-left", "ctrl-o"] },
    Binding { action: Action::Forward, contexts: &[Context::Everywhere], keys: &["=", "alt-right"] },
    Binding { action: Action::Up, contexts: PANES, keys: &["k", "up"] },
    Binding { action: Action::Down, contexts: PANES, keys: &["j", "down"] },
    Binding { action: Action::Left, contexts: &[Context::Paths], keys: &["h", "left"] },
    Binding { action: Action::Right, contexts: &[Context::Paths], keys: &["l", "right"] },
    Binding { action: Action::Out, contexts: &[Context::Detail], keys: &["h", "left"] },
    Binding { action: Action::Map, contexts: &[Context::Everywhere], keys: &["m"] },
    Binding { action: Action::Cancel, contexts: &[Context::Map, Context::Page], keys: &["q", "esc"] },
    Binding { action: Action::Mark, contexts: OPENING, keys: &["space"] },
    Binding { action: Action::Compare, contexts: &[Context::Everywhere], keys: &["c"] },
    Binding { action: Action::Route, contexts: &[Context::Everywhere], keys: &["t"] },
    Binding { action: Action::Why, contexts: &[Context::Everywhere], keys: &["w"] },
    Binding { action: Action::Measure, contexts: &[Context::Page], keys: &["s"] },
    Binding { action: Action::Left, contexts: &[Context::Map], keys: &["h", "left"] },
    Binding { action: Action::Right, contexts: &[Context::Map], keys: &["l", "right"] },
    Binding { action: Action::Wider, contexts: &[Context::Map], keys: &[">"] },
    Binding { action: Action::Narrower, contexts: &[Context::Map], keys: &["<"] },
    Binding { action: Action::ZoomIn, contexts: &[Context::Map], keys: &["+"] },
    Binding { action: Action::ZoomOut, contexts: &[Context::Map], keys: &["_"] },
    Binding { action: Action::AllLinks, contexts: &[Context::Map], keys: &["a"] },
    Binding { action: Action::Top, contexts: PANES, keys: &["g g", "home"] },
    Binding { action: Action::Bottom, contexts: PANES, keys: &["G", "end"] },
    Binding { action: Action::HalfDown, contexts: PANES, keys: &["ctrl-d"] },
    Binding { action: Action::HalfUp, contexts: PANES, keys: &["ctrl-u"] },
    Binding { action: Action::PageDown, contexts: PANES, keys: &["pgdn", "ctrl-f"] },
    Binding { action: Action::PageDown, contexts: OVERLAYS, keys: &["space"] },
    Binding { action: Action::PageUp, contexts: PANES, keys: &["pgup", "ctrl-b"] },
    Binding { action: Action::ScrollDown, contexts: TEXTS, keys: &["J"] },
    Binding { action: Action::ScrollUp, contexts: TEXTS, keys: &["K"] },
    Binding { action: Action::NextPane, contexts: &[Context::Everywhere], keys: &["tab"] },
    Binding { action: Action::PreviousPane, contexts: &[Context::Everywhere], keys: &["shift-tab"] },
    Binding { action: Action::ShowRoles, contexts: &[Context::Everywhere], keys: &["1"] },
    Binding { action: Action::ShowDetail, contexts: &[Context::Everywhere], keys: &["2"] },
    Binding { action: Action::ShowPaths, contexts: &[Context::Everywhere], keys: &["3"] },
    Binding { action: Action::NextTab, contexts: LISTS, keys: &["L", "]"] },
    Binding { action: Action::PreviousTab, contexts: LISTS, keys: &["H", "["] },
    Binding { action: Action::Cancel, contexts: &[Context::Everywhere], keys: &["esc"] },
    Binding { action: Action::Cancel, contexts: &[Context::Help], keys: &["q", "esc", "?", "f1"] },
    Binding { action: Action::Fold, contexts: &[Context::Roles], keys: &["z"] },
    Binding { action: Action::FoldAll, contexts: &[Context::Roles], keys: &["Z"] },
    Binding { action: Action::Problems, contexts: &[Context::Everywhere], keys: &["!"] },
    Binding { action: Action::Cancel, contexts: &[Context::Problems], keys: &["q", "esc", "!"] },
    Binding { action: Action::Edit, contexts: &[Context::Everywhere], keys: &["e"] },
    Binding { action: Action::Edit, contexts: &[Context::Problems], keys: &["enter", "e"] },
    Binding { action: Action::Reload, contexts: &[Context::Everywhere], keys: &["R"] },
    Binding { action: Action::Language, contexts: &[Context::Everywhere], keys: &["i"] },
    Binding { action: Action::Mouse, contexts: &[Context::Everywhere], keys: &["%"] },
    Binding { action: Action::Help, contexts: &[Context::Everywhere], keys: &["?", "f1"] },
    Binding { action: Action::Suspend, contexts: ALWAYS, keys: &["ctrl-z"] },
    Binding { action: Action::Quit, contexts: &[Context::Everywhere], keys: &["q"] },
    Binding { action: Action::Interrupt, contexts: ALWAYS, keys: &["ctrl-c"] },

    Binding { action: Action::Open, contexts: &[Context::Search], keys: &["enter"] },
    Binding { action: Action::Cancel, contexts: &[Context::Search], keys: &["esc"] },
    Binding { action: Action::Up, contexts: &[Context::Search], keys: &["up", "ctrl-p", "ctrl-k"] },
    Binding { action: Action::Down, contexts: &[Context::Search], keys: &["down", "ctrl-n", "ctrl-j"] },
    Binding { action: Action::PageUp, contexts: &[Context::Search], keys: &["pgup"] },
    Binding { action: Action::PageDown, contexts: &[Context::Search], keys: &["pgdn"] },
    Binding { action: Action::NextPane, contexts: &[Context::Search], keys: &["tab"] },
    Binding { action: Action::Help, contexts: &[Context::Search], keys: &["f1"] },
];

/// A key as it is compared: Shift is part of a character, not beside it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Key {
    code: KeyCode,
    modifiers: KeyModifiers,
}

impl From<KeyEvent> for Key {
    fn from(event: KeyEvent) -> Self {
        let (code, mut modifiers) = (event.code, event.modifiers);
        modifiers &= KeyModifiers::CONTROL | KeyModifiers::ALT | KeyModifiers::SHIFT;
        if matches!(code, KeyCode::Char(_) | KeyCode::BackTab) {
            modifiers -= KeyModifiers::SHIFT;
        }
        // AltGr arrives as Ctrl+Alt on some systems; what it types is text.
        if matches!(code, KeyCode::Char(letter) if !letter.is_ascii_alphanumeric())
            && modifiers == KeyModifiers::CONTROL | KeyModifiers::ALT
        {
            modifiers = KeyModifiers::NONE;
        }
        Self { code, modifiers }
    }
}

impl Key {
    /// Reads a key as the table writes it; `None` where it is no key.
    pub fn parse(text: &str) -> Option<Self> {
        let (modifiers, name) = match text.split_once('-').filter(|(_, rest)| !rest.is_empty()) {
            Some(("ctrl", name)) => (KeyModifiers::CONTROL, name),
            Some(("alt", name)) => (KeyModifiers::ALT, name),
            _ => (KeyModifiers::NONE, text),
        };
        let mut letters = name.chars();
        let code = match (name, letters.next(), letters.next()) {
            ("shift-tab", ..) => KeyCode::BackTab,
            (_, Some(letter), None) => KeyCode::Char(letter),
            ("enter", ..) => KeyCode::Enter,
            ("esc", ..) => KeyCode::Esc,
            ("tab", ..) => KeyCode::Tab,
            ("space", ..) => KeyCode::Char(' '),
            ("backspace", ..) => KeyCode::Backspace,
            ("up", ..) => KeyCode::Up,
            ("down", ..) => KeyCode::Down,
            ("left", ..) => KeyCode::Left,
            ("right", ..) => KeyCode::Right,
            ("home", ..) => KeyCode::Home,
            ("end", ..) => KeyCode::End,
            ("pgup", ..) => KeyCode::PageUp,
            ("pgdn", ..) => KeyCode::PageDown,
            ("f1", ..) => KeyCode::F(1),
            _ => return None,
        };
        Some(Self { code, modifiers })
    }

    /// Whether no key beside it is held: a letter then is text.
    pub(super) fn is_unmodified(self) -> bool {
        self.modifiers.is_empty()
    }

    /// The press this key stands for, for driving the program by written keys.
    pub fn press(self) -> KeyEvent {
        KeyEvent::new(self.code, self.modifiers)
    }
}

/// What a sequence of keys means so far.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Meaning {
    Action(Action),
    /// The beginning of a longer sequence.
    Beginning,
    Nothing,
}

/// What `typed` asks for in a context: the context's own keys first, then those that work everywhere.
pub fn meaning(context: Context, typed: &[Key]) -> Meaning {
    let own = meaning_in(context, typed);
    let takes_all = matches!(context, Context::Search | Context::Help | Context::Problems);
    if own == Meaning::Nothing && !takes_all { meaning_in(Context::Everywhere, typed) } else { own }
}

fn meaning_in(context: Context, typed: &[Key]) -> Meaning {
    let mut meaning = Meaning::Nothing;
    for binding in BINDINGS.iter().filter(|binding| binding.contexts.contains(&context)) {
        for sequence in binding.keys {
            let keys: Vec<Key> = sequence.split(' ').filter_map(Key::parse).collect();
            if keys == typed {
                return Meaning::Action(binding.action);
            }
            if keys.starts_with(typed) {
                meaning = Meaning::Beginning;
            }
        }
    }
    meaning
}

/// Keys that ask for `action` in `context`, the one for hints first.
pub fn keys_for(context: Context, action: Action) -> impl Iterator<Item = &'static str> {
    BINDINGS
        .iter()
        .filter(move |binding| binding.action == action && binding.contexts.contains(&context))
        .flat_map(|binding| binding.keys.iter().copied())
}

/// A key as people see it on a keyboard: `Ctrl-d`, `Enter`, `↑`, `gg`.
pub fn shown(sequence: &str, ascii: bool) -> String {
    sequence.split(' ').map(|key| shown_key(key, ascii)).collect()
}

fn shown_key(key: &str, ascii: bool) -> String {
    let arrow = |sign: &str, name: &str| if ascii { name.to_owned() } else { sign.to_owned() };
    match key {
        "up" => arrow("↑", "Up"),
        "down" => arrow("↓", "Down"),
        "left" => arrow("←", "Left"),
        "right" => arrow("→", "Right"),
        "alt-left" => format!("Alt-{}", arrow("←", "Left")),
        "alt-right" => format!("Alt-{}", arrow("→", "Right")),
        "pgup" => "PgUp".to_owned(),
        "pgdn" => "PgDn".to_owned(),
        "shift-tab" => "Shift-Tab".to_owned(),
        key => match key.split_once('-').filter(|(modifier, _)| !modifier.is_empty()) {
            Some((modifier, letter)) => format!("{}-{letter}", capital(modifier)),
            None if key.chars().count() > 1 => capital(key),
            None => key.to_owned(),
        },
    }
}

fn capital(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// Keys that edit the search line as shells do, beside those that every line editor has.
/// Movements first, [`MOVES`] of them.
pub const EDITING: &[(&str, InputRequest)] = &[
    ("ctrl-a", InputRequest::GoToStart),
    ("ctrl-e", InputRequest::GoToEnd),
    ("alt-b", InputRequest::GoToPrevWord),
    ("alt-f", InputRequest::GoToNextWord),
    ("ctrl-w", InputRequest::DeletePrevWord),
    ("alt-d", InputRequest::DeleteNextWord),
    ("ctrl-u", InputRequest::DeleteLine),
    ("ctrl-d", InputRequest::DeleteNextChar),
];

/// How many of [`EDITING`] move without deleting.
pub const MOVES: usize = 4;

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::{Action, BINDINGS, Context, Key, Meaning, meaning, shown};

    #[test]
    fn every_key_of_the_table_is_a_key() {
        for sequence in BINDINGS.iter().flat_map(|binding| binding.keys) {
            assert!(sequence.split(' ').all(|key| Key::parse(key).is_some()), "{sequence}");
        }
    }

    #[test]
    fn every_action_has_a_key() {
        let bound: BTreeSet<Action> = BINDINGS.iter().map(|binding| binding.action).collect();
        assert_eq!(bound.len(), Action::ALL.len());
    }

    #[test]
    fn no_key_means_two_things_in_one_context() {
        for context in Context::ALL {
            let mut seen = BTreeSet::new();
            let here = BINDINGS.iter().filter(|binding| binding.contexts.contains(&context));
            for key in here.flat_map(|binding| binding.keys) {
                assert!(seen.insert(key), "{key} twice in {context:?}");
            }
        }
    }

    #[test]
    fn nothing_hangs_on_a_key_that_needs_altgr() {
        for action in Action::ALL {
            let keys = || BINDINGS.iter().filter(|row| row.action == *action).flat_map(|row| row.keys);
            let easy = |key: &&&str| !["[", "]", "{", "}", "~", "@", "1", "2", "3"].contains(*key);
            let digits_only = matches!(action, Action::ShowRoles | Action::ShowDetail | Action::ShowPaths);
            // Panes are also reached by Tab, so their digits may stay direct keys.
            assert!(digits_only || keys().any(|key| easy(&key)), "{action:?}");
        }
    }

    #[test]
    fn sequences_are_followed() {
        let g = Key::parse("g").expect("a key");
        assert_eq!(meaning(Context::Roles, &[g]), Meaning::Beginning);
        assert_eq!(meaning(Context::Roles, &[g, g]), Meaning::Action(Action::Top));
        assert_eq!(meaning(Context::Search, &[g]), Meaning::Nothing);
        let q = Key::parse("q").expect("a key");
        assert_eq!(meaning(Context::Detail, &[q]), Meaning::Action(Action::Quit));
        assert_eq!(meaning(Context::Help, &[q]), Meaning::Action(Action::Cancel));
    }

    #[test]
    fn keys_are_shown_as_on_a_keyboard() {
        let all = ["ctrl-d", "g g", "enter", "up", "-", "alt-left", "shift-tab"];
        let said: Vec<String> = all.iter().map(|key| shown(key, false)).collect();
        assert_eq!(said, ["Ctrl-d", "gg", "Enter", "↑", "-", "Alt-←", "Shift-Tab"]);
        assert_eq!(shown("up", true), "Up");
    }
}
