//! From terminal events to updates: keys through the table, typed text to the search line, the mouse by
//! where it points. The loop in [`super`] feeds it; tests feed it the same way.

use std::sync::Arc;

use crossterm::event::{Event, KeyCode, KeyEvent, KeyEventKind};
use ratatui::Frame;
use ratatui::layout::Size;
use tui_input::backend::crossterm::EventHandler;

use super::keys::{Context, Key, Meaning};
use super::layout::held;
use super::mouse;
use super::opening::Opening;
use super::state::State;
use super::theme::Theme;
use super::update::{Effect, context, search_changed, update};
use super::view;
use crate::loading::Progress;

/// The program without its terminal: events in, effects and frames out.
#[derive(Debug)]
pub struct Program {
    pub state: State,
    theme: Theme,
    /// Keys of a sequence typed so far.
    typed: Vec<Key>,
    /// While the catalogue is still being read; the state is one of an empty catalogue until then.
    opening: Option<Opening>,
}

impl Program {
    pub fn new(state: State, theme: Theme) -> Self {
        Self { state, theme, typed: Vec::new(), opening: None }
    }

    /// The program before there is a catalogue. What is typed is kept until [`Program::open`].
    pub fn opening(state: State, theme: Theme, progress: Arc<Progress>) -> Self {
        Self { opening: Some(Opening::new(progress)), ..Self::new(state, theme) }
    }

    pub fn is_opening(&self) -> bool {
        self.opening.is_some()
    }

    /// Shows a catalogue that has been read, and does what was asked for meanwhile; tells what that asks of others.
    pub fn open(&mut self, state: State) -> Vec<Effect> {
        let size = self.state.size;
        self.state = state;
        self.resize(size);
        let kept = self.opening.take().map(Opening::into_kept).unwrap_or_default();
        kept.iter().map(|event| self.handle(event)).collect()
    }

    /// Takes one event of the terminal.
    pub fn handle(&mut self, event: &Event) -> Effect {
        if let (Some(opening), false) = (&mut self.opening, matches!(event, Event::Resize(..))) {
            let action = opening.take(event, &self.state.world.keymap);
            return action.map_or(Effect::None, |action| update(&mut self.state, action));
        }
        match event {
            Event::Key(key) if key.kind != KeyEventKind::Release => self.press(*key),
            Event::Mouse(event) if self.state.mouse => mouse::handle(&mut self.state, *event),
            Event::Paste(text) => self.paste(text),
            Event::Resize(width, height) => self.resize(Size { width: *width, height: *height }),
            Event::Key(_) | Event::Mouse(_) | Event::FocusGained | Event::FocusLost => Effect::Idle,
        }
    }

    /// Takes one key.
    pub fn press(&mut self, event: KeyEvent) -> Effect {
        self.state.notice = None;
        let here = context(&self.state);
        self.typed.push(event.into());
        let mut found = self.state.world.keymap.meaning(here, &self.typed);
        if found == Meaning::Nothing && self.typed.len() > 1 {
            // Not a sequence after all: the last key counts by itself.
            self.typed = vec![event.into()];
            found = self.state.world.keymap.meaning(here, &self.typed);
        }
        match found {
            Meaning::Beginning => Effect::None,
            Meaning::Action(action) => {
                self.typed.clear();
                update(&mut self.state, action)
            }
            Meaning::Nothing => {
                self.typed.clear();
                if here == Context::Search {
                    self.edit(event);
                }
                Effect::None
            }
        }
    }

    /// Takes the size of the terminal, as far as a screen can be that large.
    pub fn resize(&mut self, size: Size) -> Effect {
        self.state.size = held(size);
        self.state.arrange();
        Effect::None
    }

    pub fn draw(&self, frame: &mut Frame<'_>) {
        match &self.opening {
            Some(opening) => view::draw_opening(frame, opening, &self.state, self.theme),
            None => view::draw(frame, &self.state, self.theme),
        }
    }

    fn edit(&mut self, event: KeyEvent) {
        if let Some(letter) = typed_letter(event) {
            let before = self.state.search.text().len();
            self.state.search.type_letter(letter);
            if self.state.search.text().len() != before {
                search_changed(&mut self.state);
            }
            return;
        }
        let asked = self.state.world.keymap.edits(event.into());
        let input = &mut self.state.search.input;
        let change = match asked {
            Some(request) => input.handle(request),
            None => input.handle_event(&Event::Key(event)),
        };
        if change.is_some_and(|change| change.value) {
            search_changed(&mut self.state);
        }
    }

    /// Pasted text is text only, never keys; outside the search line there is nothing it could be text for.
    fn paste(&mut self, text: &str) -> Effect {
        self.state.notice = None;
        if context(&self.state) == Context::Search {
            self.state.search.paste(text);
            search_changed(&mut self.state);
        }
        Effect::None
    }
}

/// The letter a key types; nothing for keys that edit or do something else.
fn typed_letter(event: KeyEvent) -> Option<char> {
    let KeyCode::Char(letter) = event.code else { return None };
    Key::from(event).is_unmodified().then_some(letter)
}
