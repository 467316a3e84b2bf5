//! The time before there is a catalogue: what is typed meanwhile is kept for it.

use std::sync::Arc;

use crossterm::event::{Event, KeyEventKind};

use super::action::Action;
use super::keys::{Context, Keymap, Meaning};
use crate::loading::Progress;

/// A catalogue that is being read.
#[derive(Debug)]
pub struct Opening {
    progress: Arc<Progress>,
    /// Events that will be handled once it is there.
    kept: Vec<Event>,
}

impl Opening {
    pub fn new(progress: Arc<Progress>) -> Self {
        Self { progress, kept: Vec::new() }
    }

    /// How many files have been read, and of how many.
    pub fn files(&self) -> (usize, usize) {
        self.progress.files()
    }

    /// Takes one event: what it asks for where that needs no catalogue. Everything else is kept; once something is,
    /// `q` may be a letter of it.
    pub(super) fn take(&mut self, event: &Event, keymap: &Keymap) -> Option<Action> {
        let Event::Key(key) = event else {
            self.kept.push(event.clone());
            return None;
        };
        if key.kind == KeyEventKind::Release {
            return None;
        }
        let action = match keymap.meaning(Context::Everywhere, &[(*key).into()]) {
            Meaning::Action(action @ (Action::Interrupt | Action::Suspend)) => Some(action),
            Meaning::Action(Action::Quit) if self.kept.is_empty() => Some(Action::Quit),
            Meaning::Action(_) | Meaning::Beginning | Meaning::Nothing => None,
        };
        if action.is_none() {
            self.kept.push(event.clone());
        }
        action
    }

    /// What was typed, in order.
    pub(super) fn into_kept(self) -> Vec<Event> {
        self.kept
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use crossterm::event::{Event, KeyCode, KeyEvent, KeyModifiers};

    use super::{Action, Keymap, Opening};

    fn key(code: char) -> Event {
        Event::Key(KeyEvent::new(KeyCode::Char(code), KeyModifiers::NONE))
    }

    #[test]
    fn keys_are_kept_and_leaving_is_always_possible() {
        let mut opening = Opening::new(Arc::default());
        assert_eq!(opening.take(&key('q'), &Keymap::default()), Some(Action::Quit));
        for letter in ['/', 's', 'q'] {
            assert_eq!(opening.take(&key(letter), &Keymap::default()), None);
        }
        let interrupt = Event::Key(KeyEvent::new(KeyCode::Char('c'), KeyModifiers::CONTROL));
        assert_eq!(opening.take(&interrupt, &Keymap::default()), Some(Action::Interrupt));
        assert_eq!(opening.into_kept(), [key('/'), key('s'), key('q')]);
    }
}
