//! Single keys: as they arrive, as they are written, and as people see them.

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

use crate::cells;
use crate::domain::harmless;
use crate::wording::{self, Wording, key};

/// A key as it is compared: Shift is part of a character, not beside it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Key {
    code: KeyCode,
    modifiers: KeyModifiers,
}

/// Keys with names, each with the one we write; others name the same keys, too.
const NAMED: &[(&str, KeyCode)] = &[
    ("enter", KeyCode::Enter),
    ("return", KeyCode::Enter),
    ("esc", KeyCode::Esc),
    ("escape", KeyCode::Esc),
    ("tab", KeyCode::Tab),
    ("backtab", KeyCode::BackTab),
    ("space", KeyCode::Char(' ')),
    ("backspace", KeyCode::Backspace),
    ("up", KeyCode::Up),
    ("↑", KeyCode::Up),
    ("down", KeyCode::Down),
    ("↓", KeyCode::Down),
    ("left", KeyCode::Left),
    ("←", KeyCode::Left),
    ("right", KeyCode::Right),
    ("→", KeyCode::Right),
    ("home", KeyCode::Home),
    ("end", KeyCode::End),
    ("pgup", KeyCode::PageUp),
    ("pageup", KeyCode::PageUp),
    ("pgdn", KeyCode::PageDown),
    ("pagedown", KeyCode::PageDown),
    ("insert", KeyCode::Insert),
    ("delete", KeyCode::Delete),
];

/// Keys that may be held with another, as they are written.
const HELD: [(&str, KeyModifiers); 3] =
    [("ctrl", KeyModifiers::CONTROL), ("alt", KeyModifiers::ALT), ("shift", KeyModifiers::SHIFT)];

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
    /// Reads a key as the table writes it, or as people see it; `None` where it is no key, or none that terminals tell
    /// from others.
    pub fn parse(text: &str) -> Option<Self> {
        let (mut modifiers, mut name) = (KeyModifiers::NONE, text);
        while let Some((before, after)) = name.split_once('-').filter(|(_, after)| !after.is_empty()) {
            let held = HELD.iter().find(|(held, _)| before.eq_ignore_ascii_case(held));
            let Some((_, held)) = held else { break };
            modifiers |= *held;
            name = after;
        }
        let code = named(name).or_else(|| letter(name).map(KeyCode::Char))?;
        let key = Self { code, modifiers };
        if modifiers.contains(KeyModifiers::SHIFT) { key.shifted() } else { Some(key) }
            .filter(|key| key.is_told())
    }

    /// The key that arrives where Shift is held.
    fn shifted(self) -> Option<Self> {
        let code = match self.code {
            KeyCode::Tab | KeyCode::BackTab => KeyCode::BackTab,
            KeyCode::Char(letter) => {
                let capital = only(letter.to_uppercase()).filter(|capital| *capital != letter);
                KeyCode::Char(capital.filter(|_| letter.is_lowercase())?)
            }
            _ => return Some(self),
        };
        Some(Self { code, modifiers: self.modifiers - KeyModifiers::SHIFT })
    }

    /// Whether terminals tell this key from all others.
    fn is_told(self) -> bool {
        let held = self.modifiers;
        let (ctrl, alt) = (held.contains(KeyModifiers::CONTROL), held.contains(KeyModifiers::ALT));
        match self.code {
            // Tab and Enter arrive as Ctrl-i and Ctrl-m; Ctrl and a capital as Ctrl and its small letter.
            KeyCode::Char(letter) if ctrl => {
                letter == ' ' || (letter.is_ascii_lowercase() && !"im".contains(letter))
            }
            // Esc and one of these begin what terminals report.
            KeyCode::Char(letter) if alt => !"[]OPX^_".contains(letter),
            KeyCode::Enter | KeyCode::Backspace => held.is_empty() || held == KeyModifiers::ALT,
            KeyCode::Esc | KeyCode::Tab | KeyCode::BackTab => held.is_empty(),
            _ => true,
        }
    }

    /// Whether this is Ctrl-c, which ends the program whatever else happens.
    pub(super) fn interrupts(self) -> bool {
        self == Self { code: KeyCode::Char('c'), modifiers: KeyModifiers::CONTROL }
    }

    /// Whether no key beside it is held: a letter then is text.
    pub(in crate::tui) fn is_unmodified(self) -> bool {
        self.modifiers.is_empty()
    }

    /// The press this key stands for, for driving the program by written keys.
    pub fn press(self) -> KeyEvent {
        KeyEvent::new(self.code, self.modifiers)
    }

    /// As the table writes it: `ctrl-d`, `enter`, `up`.
    pub(super) fn written(self) -> String {
        self.with_held(str::to_owned, str::to_owned)
    }

    /// As readers of `wording` see it on their keyboard: `Ctrl-d`, `Enter`, `↑`; in French `Entrée`, `Maj-Tab`.
    pub(super) fn shown(self, wording: &Wording, ascii: bool) -> String {
        let arrow = |name: &str| match name {
            "up" => Some("↑"),
            "down" => Some("↓"),
            "left" => Some("←"),
            "right" => Some("→"),
            _ => None,
        };
        let name = |name: &str| match (arrow(name).filter(|_| !ascii), words(name)) {
            (Some(arrow), _) => arrow.to_owned(),
            (None, Some(words)) => wording.say(words),
            (None, None) if name.chars().count() > 1 => capital(name),
            (None, None) => name.to_owned(),
        };
        self.with_held(name, name)
    }

    /// The keys that are held, then the key itself, in the words that are given for them.
    fn with_held(self, held: impl Fn(&str) -> String, name: impl Fn(&str) -> String) -> String {
        let (code, extra) = match self.code {
            KeyCode::BackTab => (KeyCode::Tab, KeyModifiers::SHIFT),
            code => (code, KeyModifiers::NONE),
        };
        let modifiers = self.modifiers | extra;
        let mut text = String::new();
        for (word, _) in HELD.iter().filter(|(_, one)| modifiers.contains(*one)) {
            text = text + &held(word) + "-";
        }
        let known = NAMED.iter().find(|(_, other)| *other == code).map(|(name, _)| *name);
        text + &match (known, code) {
            (Some(known), _) => name(known),
            (None, KeyCode::F(number)) => name(&format!("f{number}")),
            (None, KeyCode::Char(letter)) => letter.to_string(),
            (None, _) => String::new(),
        }
    }
}

/// The key that has a name, capitals not counting.
fn named(name: &str) -> Option<KeyCode> {
    let known = NAMED.iter().find(|(known, _)| known.eq_ignore_ascii_case(name)).map(|(_, code)| *code);
    let function = || {
        let digits = name.strip_prefix(['f', 'F']).filter(|rest| !rest.starts_with(['0', '+']))?;
        digits.parse().ok().filter(|number| (1..=12).contains(number)).map(KeyCode::F)
    };
    known.or_else(function)
}

/// What a key with a name is called on the keyboard of a reader; nothing where that is the same in every language.
fn words(name: &str) -> Option<wording::Key> {
    Some(match name {
        "enter" => key::KEY_ENTER,
        "esc" => key::KEY_ESC,
        "space" => key::KEY_SPACE,
        "backspace" => key::KEY_BACKSPACE,
        "up" => key::KEY_UP,
        "down" => key::KEY_DOWN,
        "left" => key::KEY_LEFT,
        "right" => key::KEY_RIGHT,
        "home" => key::KEY_HOME,
        "end" => key::KEY_END,
        "pgup" => key::KEY_PGUP,
        "pgdn" => key::KEY_PGDN,
        "insert" => key::KEY_INSERT,
        "delete" => key::KEY_DELETE,
        "shift" => key::KEY_SHIFT,
        _ => return None,
    })
}

/// The one character of a text, where it is one that can be seen.
fn letter(text: &str) -> Option<char> {
    only(text.chars()).filter(|_| harmless::line(text) == text && cells::width(text) > 0)
}

fn only(mut letters: impl Iterator<Item = char>) -> Option<char> {
    letters.next().filter(|_| letters.next().is_none())
}

fn capital(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

#[cfg(test)]
mod tests {
    use super::{Key, NAMED};
    use crate::domain::Lang;
    use crate::wording::Wording;

    fn written(text: &str) -> Option<String> {
        Key::parse(text).map(Key::written)
    }

    #[test]
    fn keys_are_read_as_they_are_written_and_as_they_are_shown() {
        let english = Wording::new(Lang::EN);
        let modified = ["ctrl-", "alt-", "shift-", "ctrl-alt-", "ctrl-alt-shift-"];
        let names = NAMED.iter().map(|(name, _)| (*name).to_owned());
        let functions = (1..=12).map(|number| format!("f{number}"));
        let letters = "aZ1é-+?€漢".chars().map(String::from);
        for name in names.chain(functions).chain(letters) {
            let all = modified.iter().map(|held| format!("{held}{name}")).chain([name.clone()]);
            for key in all.filter_map(|text| Key::parse(&text)) {
                for text in [key.written(), key.shown(&english, false), key.shown(&english, true)] {
                    assert_eq!(Key::parse(&text), Some(key), "{text}");
                }
            }
        }
    }

    #[test]
    fn keys_are_called_what_stands_on_the_keyboard_of_the_reader() {
        let french = Wording::new(Lang::FR);
        for (text, unicode, ascii) in [
            ("enter", "Entrée", "Entrée"),
            ("shift-tab", "Maj-Tab", "Maj-Tab"),
            ("backspace", "Retour\u{a0}arrière", "Retour\u{a0}arrière"),
            ("ctrl-d", "Ctrl-d", "Ctrl-d"),
            ("alt-left", "Alt-←", "Alt-Gauche"),
            ("pgdn", "PgSuiv", "PgSuiv"),
            ("f1", "F1", "F1"),
        ] {
            let key = Key::parse(text).expect("a key");
            assert_eq!((&*key.shown(&french, false), &*key.shown(&french, true)), (unicode, ascii));
        }
    }

    #[test]
    fn names_are_those_of_keyboards() {
        for (text, expected) in [
            ("Ctrl-D", None),
            ("CTRL-d", Some("ctrl-d")),
            ("BackTab", Some("shift-tab")),
            ("shift-Tab", Some("shift-tab")),
            ("shift-g", Some("G")),
            ("alt-ctrl-x", Some("ctrl-alt-x")),
            ("PageDown", Some("pgdn")),
            ("F12", Some("f12")),
            ("shift-↑", Some("shift-up")),
            ("alt--", Some("alt--")),
            ("-", Some("-")),
        ] {
            assert_eq!(written(text).as_deref(), expected, "{text}");
        }
    }

    #[test]
    fn what_no_terminal_tells_is_no_key() {
        for text in
            ["ctrl-i", "ctrl-m", "ctrl-[", "ctrl-é", "shift-1", "shift-é-", "alt-[", "alt-O", "shift-enter"]
        {
            assert_eq!(written(text), None, "{text}");
        }
        for text in [
            "", "--", "f0", "f13", "f01", "f+1", "ctrl-", "hyper-x", "\u{202e}", "\u{301}", "\u{1b}", " ",
            "xy",
        ] {
            assert_eq!(written(text), None, "{text:?}");
        }
    }
}
