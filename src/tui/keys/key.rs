//! Single keys: as they arrive, as they are written, and as people see them.

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

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
    pub(in crate::tui) fn is_unmodified(self) -> bool {
        self.modifiers.is_empty()
    }

    /// The press this key stands for, for driving the program by written keys.
    pub fn press(self) -> KeyEvent {
        KeyEvent::new(self.code, self.modifiers)
    }
}

/// A key as people see it on a keyboard: `Ctrl-d`, `Enter`, `↑`, `gg`.
pub(super) fn shown(sequence: &str, ascii: bool) -> String {
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

#[cfg(test)]
mod tests {
    use super::shown;

    #[test]
    fn keys_are_shown_as_on_a_keyboard() {
        let all = ["ctrl-d", "g g", "enter", "up", "-", "alt-left", "shift-tab"];
        let said: Vec<String> = all.iter().map(|key| shown(key, false)).collect();
        assert_eq!(said, ["Ctrl-d", "gg", "Enter", "↑", "-", "Alt-←", "Shift-Tab"]);
        assert_eq!(shown("up", true), "Up");
    }
}
