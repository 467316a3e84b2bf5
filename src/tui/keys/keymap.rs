//! The map of keys as a value.

use crossterm::event::Event;
use serde::Deserialize;
use tui_input::InputRequest;
use tui_input::backend::crossterm::to_input_request;

use super::context::Context;
use super::defaults::{BINDINGS, EDITING, MOVES, Written};
use super::key::Key;
use crate::tui::action::Action;
use crate::wording::Wording;

/// What every key asks for.
#[derive(Clone, Debug)]
pub struct Keymap {
    bindings: Vec<Binding>,
    /// Keys that edit the search line, those that only move first.
    editing: Vec<(Sequence, InputRequest)>,
}

/// The keys of an action in some contexts.
#[derive(Clone, Debug)]
pub struct Binding {
    pub action: Action,
    pub contexts: Vec<Context>,
    /// The first is the one shown in hints.
    pub keys: Vec<Sequence>,
}

/// Keys that are pressed one after the other; nearly always one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sequence {
    written: String,
    keys: Vec<Key>,
}

/// Most keys that are pressed one after the other.
const LONGEST: usize = 4;

/// What a sequence of keys means so far.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Meaning {
    Action(Action),
    /// The beginning of a longer sequence.
    Beginning,
    Nothing,
}

impl Default for Keymap {
    /// The keys the program comes with.
    fn default() -> Self {
        let sequences = |keys: &[&str]| keys.iter().filter_map(|written| Sequence::parse(written)).collect();
        let binding = |Written { action, contexts, keys }: &Written| Binding {
            action: *action,
            contexts: contexts.to_vec(),
            keys: sequences(keys),
        };
        let editing = EDITING.iter().filter_map(|(key, request)| Some((Sequence::parse(key)?, *request)));
        Self { bindings: BINDINGS.iter().map(binding).collect(), editing: editing.collect() }
    }
}

impl Keymap {
    pub fn bindings(&self) -> &[Binding] {
        &self.bindings
    }

    /// What `typed` asks for in a context: the context's own keys first, then those that work everywhere.
    pub fn meaning(&self, context: Context, typed: &[Key]) -> Meaning {
        let own = self.meaning_in(context, typed);
        if own == Meaning::Nothing && !context.takes_every_key() {
            self.meaning_in(Context::Everywhere, typed)
        } else {
            own
        }
    }

    fn meaning_in(&self, context: Context, typed: &[Key]) -> Meaning {
        let mut meaning = Meaning::Nothing;
        for binding in self.bindings.iter().filter(|binding| binding.contexts.contains(&context)) {
            for sequence in &binding.keys {
                if sequence.keys == typed {
                    return Meaning::Action(binding.action);
                }
                if sequence.keys.starts_with(typed) {
                    meaning = Meaning::Beginning;
                }
            }
        }
        meaning
    }

    /// The key for hints that asks for `action` in `context`: its own, or one that works everywhere and means nothing
    /// else there.
    pub fn hint(&self, context: Context, action: Action) -> Option<&Sequence> {
        let of = |context| {
            let here = self.bindings.iter().filter(move |binding| binding.contexts.contains(&context));
            here.filter(|binding| binding.action == action).flat_map(|binding| &binding.keys)
        };
        let is_meant =
            |sequence: &&Sequence| self.meaning(context, &sequence.keys) == Meaning::Action(action);
        of(context).chain(of(Context::Everywhere)).find(is_meant)
    }

    /// Whether typing edits the search line with this key, or writes it there.
    pub(super) fn is_text(&self, sequence: &Sequence) -> bool {
        let first = sequence.keys.first().copied();
        first.is_some_and(|key| {
            self.edits(key).is_some() || to_input_request(&Event::Key(key.press())).is_some()
        })
    }

    pub(super) fn with_bindings(self, bindings: Vec<Binding>) -> Self {
        Self { bindings, ..self }
    }

    /// How a key edits the search line.
    pub fn edits(&self, key: Key) -> Option<InputRequest> {
        let asked = self.editing.iter().find(|(sequence, _)| sequence.keys == [key]);
        asked.map(|(_, request)| *request)
    }

    /// Keys that move in the search line, and keys that delete there.
    pub fn editing(&self) -> [Vec<&Sequence>; 2] {
        let (moves, deletes) = self.editing.split_at(MOVES.min(self.editing.len()));
        [moves, deletes].map(|keys| keys.iter().map(|(sequence, _)| sequence).collect())
    }
}

impl Sequence {
    /// Reads keys as they are written, with blanks between them, or two letters as help shows them; `None` where one of
    /// them is no key, or where there are too many.
    pub fn parse(written: &str) -> Option<Self> {
        let one_by_one = written.split_whitespace().take(LONGEST + 1).map(Key::parse);
        let keys = one_by_one.collect::<Option<Vec<_>>>().or_else(|| letters(written))?;
        let written: Vec<String> = keys.iter().map(|key| key.written()).collect();
        (1..=LONGEST).contains(&keys.len()).then(|| Self { written: written.join(" "), keys })
    }

    pub fn written(&self) -> &str {
        &self.written
    }

    /// As readers of `wording` see them on their keyboard: `Ctrl-d`, `Enter`, `↑`, `gg`.
    pub fn shown(&self, wording: &Wording, ascii: bool) -> String {
        let shown: Vec<String> = self.keys.iter().map(|key| key.shown(wording, ascii)).collect();
        let are_letters = shown.iter().all(|key| key.chars().count() == 1);
        shown.join(if are_letters { "" } else { " " })
    }

    /// Whether one of the keys is Ctrl-c.
    pub(super) fn interrupts(&self) -> bool {
        self.keys.iter().any(|key| key.interrupts())
    }

    /// Whether nobody could tell which of two is meant: they are the same, or one is the beginning of the other.
    pub(super) fn clashes(&self, other: &Self) -> bool {
        self.keys.starts_with(&other.keys) || other.keys.starts_with(&self.keys)
    }
}

/// Two letters without a blank between them.
fn letters(written: &str) -> Option<Vec<Key>> {
    let are_two = written.chars().count() == 2 && written.chars().all(char::is_alphabetic);
    are_two.then(|| written.chars().map(|letter| Key::parse(letter.encode_utf8(&mut [0; 4]))).collect())?
}

impl<'de> Deserialize<'de> for Sequence {
    /// A text; a number is the text of its digits, as in `show-roles: 1`.
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        #[derive(Deserialize)]
        #[serde(untagged)]
        enum WrittenKeys {
            Text(String),
            Digits(u32),
        }
        let text = match WrittenKeys::deserialize(deserializer)? {
            WrittenKeys::Text(text) => text,
            WrittenKeys::Digits(digits) => digits.to_string(),
        };
        Self::parse(&text).ok_or_else(|| serde::de::Error::custom("no key"))
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::{Action, BINDINGS, Context, EDITING, Key, Keymap, Meaning, Sequence, Wording};
    use crate::domain::Lang;

    #[test]
    fn every_key_of_the_table_is_a_key() {
        let editing = EDITING.iter().map(|(key, _)| key);
        for written in BINDINGS.iter().flat_map(|binding| binding.keys).chain(editing) {
            assert!(Sequence::parse(written).is_some(), "{written}");
        }
    }

    #[test]
    fn every_action_has_a_key() {
        let keymap = Keymap::default();
        let bound: BTreeSet<Action> = keymap.bindings().iter().map(|binding| binding.action).collect();
        assert_eq!(bound.len(), Action::ALL.len());
    }

    #[test]
    fn no_key_means_two_things_in_one_context() {
        let keymap = Keymap::default();
        for context in Context::ALL {
            let mut seen = BTreeSet::new();
            let here = keymap.bindings().iter().filter(|binding| binding.contexts.contains(&context));
            for key in here.flat_map(|binding| &binding.keys) {
                assert!(seen.insert(key.written()), "{key:?} twice in {context:?}");
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
    fn sequences_are_shown_as_on_a_keyboard() {
        let all = ["ctrl-d", "g g", "gg", "enter", "up", "-", "alt-left", "shift-tab", "ctrl-x s"];
        let english = Wording::new(Lang::EN);
        let said: Vec<String> = all
            .iter()
            .filter_map(|keys| Sequence::parse(keys))
            .map(|keys| keys.shown(&english, false))
            .collect();
        assert_eq!(said, ["Ctrl-d", "gg", "gg", "Enter", "↑", "-", "Alt-←", "Shift-Tab", "Ctrl-x s"]);
        assert_eq!(Sequence::parse("up").map(|up| up.shown(&english, true)).as_deref(), Some("Up"));
        for none in ["", " ", "a b c d e", "abc", "g1", "q x1"] {
            assert_eq!(Sequence::parse(none), None, "{none:?}");
        }
    }

    #[test]
    fn sequences_are_followed() {
        let keymap = Keymap::default();
        let g = Key::parse("g").expect("a key");
        assert_eq!(keymap.meaning(Context::Roles, &[g]), Meaning::Beginning);
        assert_eq!(keymap.meaning(Context::Roles, &[g, g]), Meaning::Action(Action::Top));
        assert_eq!(keymap.meaning(Context::Search, &[g]), Meaning::Nothing);
        let q = Key::parse("q").expect("a key");
        assert_eq!(keymap.meaning(Context::Detail, &[q]), Meaning::Action(Action::Quit));
        assert_eq!(keymap.meaning(Context::Help, &[q]), Meaning::Action(Action::Cancel));
    }
}
