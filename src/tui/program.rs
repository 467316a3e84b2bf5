//! From terminal events to updates: keys through the table, typed text to the search line, the mouse by
//! where it points. The loop in [`super`] feeds it; tests feed it the same way.

use std::sync::Arc;

use std::time::Instant;

use crossterm::event::{Event, KeyCode, KeyEvent, KeyEventKind, MouseEvent};
use ratatui::Frame;
use ratatui::layout::Size;
use tui_input::Input;
use tui_input::backend::crossterm::EventHandler;

use super::action::Action;
use super::clicks::{Clicks, is_on_chosen, is_press};
use super::keys::{Context, Key, Keymap, Meaning, UserKeys};
use super::layout::held;
use super::mouse;
use super::opening::Opening;
use super::theme::Theme;
use super::ui::{Reading, Ui};
use super::update::{Effect, context, pasted, search_changed, search_indexed, update};
use super::view;
use super::why::is_alone;
use super::world::World;
use crate::domain::{Catalogue, RoleIx, Subject};
use crate::graph::similar::Moves;
use crate::loading::{Loaded, Progress};
use crate::search::SearchSession;

/// The program without its terminal: events in, effects and frames out. Whatever has happened, everything is arranged
/// once before anybody sees it.
#[derive(Debug)]
pub struct Program {
    pub(super) world: World,
    pub(super) ui: Ui,
    theme: Theme,
    /// Keys of a sequence typed so far.
    typed: Vec<Key>,
    /// The click before, for a second one to follow.
    clicks: Clicks,
    /// While the catalogue is still being read; the world is one of an empty catalogue until then.
    opening: Option<Opening>,
}

/// What is open and chosen, for those who drive the program and see no screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Whereabouts {
    /// What the detail shows.
    pub shown: Option<Subject>,
    /// Where the chosen link of the detail leads.
    pub link: Option<Subject>,
    /// What the paths are about.
    pub centre: Option<Subject>,
    /// Where the chosen link of the paths leads.
    pub step: Option<RoleIx>,
    /// The role that one is at: on the map and on pages the one that is chosen there.
    pub role: Option<RoleIx>,
}

impl Program {
    /// Opens a world on `subject`, or on the first role of the list.
    pub fn new(world: World, size: Size, subject: Option<Subject>, theme: Theme) -> Self {
        let ui = Ui::new(&world, held(size), subject);
        Self { world, ui, theme, typed: Vec::new(), clicks: Clicks::default(), opening: None }
    }

    /// The program before there is a catalogue. What is typed is kept until [`Program::open`].
    pub fn opening(nothing: World, size: Size, theme: Theme, progress: Arc<Progress>) -> Self {
        Self { opening: Some(Opening::new(progress)), ..Self::new(nothing, size, None, theme) }
    }

    /// Draws in another theme from now on; whether it is another.
    pub fn paint(&mut self, theme: Theme) -> bool {
        std::mem::replace(&mut self.theme, theme) != theme
    }

    /// Tells what can be asked, until something is asked.
    #[must_use]
    pub fn greeting(mut self, greets: bool) -> Self {
        self.ui.greets = greets;
        self
    }

    pub fn is_opening(&self) -> bool {
        self.opening.is_some()
    }

    /// Shows a catalogue that has been read, and does what was asked for meanwhile; tells what that asks of others.
    pub fn open(&mut self, world: World, subject: Option<Subject>) -> Vec<Effect> {
        let world = world.with_keys(self.world.give_keys());
        let greets = self.ui.greets;
        self.ui = Ui::new(&world, self.ui.size, subject);
        self.ui.greets = greets;
        self.world = world;
        let kept = self.opening.take().map(Opening::into_kept).unwrap_or_default();
        kept.iter().map(|event| self.handle(event)).collect()
    }

    /// Takes one event of the terminal, which came just now.
    pub fn handle(&mut self, event: &Event) -> Effect {
        self.handle_at(event, Instant::now())
    }

    /// Takes an event that came at an instant.
    pub fn handle_at(&mut self, event: &Event, at: Instant) -> Effect {
        let effect = match self.act_on(event, at) {
            Effect::Idle => return Effect::Idle,
            Effect::Speak(lang) => {
                self.ui.speak(&mut self.world, lang);
                Effect::None
            }
            effect => effect,
        };
        self.ui.arrange(&self.world);
        effect
    }

    fn act_on(&mut self, event: &Event, at: Instant) -> Effect {
        if let (Some(opening), false) = (&mut self.opening, matches!(event, Event::Resize(..))) {
            let action = opening.take(event, &self.world.keymap);
            return action.map_or(Effect::None, |action| update(&mut self.ui, &self.world, action));
        }
        // Whatever is done, who does it needs no card any more. A click may be on the card: it does no more than that.
        let is_click = matches!(event, Event::Mouse(mouse) if is_press(*mouse));
        if matches!(event, Event::Key(_) | Event::Paste(_)) || is_click {
            let greeted = std::mem::take(&mut self.ui.greets);
            if greeted && is_click {
                return Effect::None;
            }
        }
        match event {
            Event::Key(key) if key.kind != KeyEventKind::Release => self.take_key(*key),
            Event::Mouse(event) if self.ui.mouse => self.take_mouse(*event, at),
            Event::Paste(text) => self.paste(text),
            Event::Resize(width, height) => {
                self.ui.size = held(Size { width: *width, height: *height });
                Effect::None
            }
            Event::Key(_) | Event::Mouse(_) | Event::FocusGained | Event::FocusLost => Effect::Idle,
        }
    }

    /// Takes one key.
    pub fn press(&mut self, key: KeyEvent) -> Effect {
        self.handle(&Event::Key(key))
    }

    /// Takes the size of the terminal, as far as a screen can be that large.
    pub fn resize(&mut self, size: Size) {
        self.handle(&Event::Resize(size.width, size.height));
    }

    /// Takes what the user's own file of keys says now; to be followed by [`Program::replace`], which tells its problems.
    pub(super) fn take_keys(&mut self, keys: UserKeys) {
        self.typed.clear();
        self.world.take_keys(keys);
    }

    /// Shows what the files say now.
    pub fn replace(&mut self, loaded: Loaded, reading: Reading) {
        self.ui.replace(&mut self.world, loaded, reading);
        self.ui.arrange(&self.world);
    }

    /// Takes the index of a large catalogue once it has been made, and does what was typed meanwhile; whether that shows.
    /// That of a catalogue that has been replaced is dropped.
    pub fn take_index(&mut self, catalogue: &Arc<Catalogue>, searcher: SearchSession) -> bool {
        let is_taken = self.world.take_index(catalogue, searcher);
        let shows = is_taken && (search_indexed(&mut self.ui, &self.world) || self.ui.shows_facets());
        self.ui.arrange(&self.world);
        shows
    }

    /// Takes what the roles of a large catalogue need, weighed; whether that shows. Weights of a catalogue that has been
    /// replaced are dropped.
    pub fn take_moves(&mut self, catalogue: &Arc<Catalogue>, moves: Moves) -> bool {
        let is_taken = self.world.take_moves(catalogue, moves);
        self.ui.arrange(&self.world);
        is_taken && self.ui.paths.focus(&self.world.catalogue).is_some_and(|focus| is_alone(&focus))
    }

    /// The catalogue where its index is too large to be made before a frame: somebody is to make it, and bring it by
    /// [`Program::take_index`].
    pub fn without_index(&self) -> Option<Arc<Catalogue>> {
        self.world.without_index()
    }

    pub fn catalogue(&self) -> &Arc<Catalogue> {
        &self.world.catalogue
    }

    /// The text that was pasted last while a search is typed: whole as far as a megabyte, where a search takes its beginning.
    pub fn pasted(&self) -> Option<&str> {
        self.ui.search.pasted.as_deref()
    }

    pub fn whereabouts(&self) -> Whereabouts {
        Whereabouts {
            shown: self.ui.shown.subject(),
            link: self.ui.detail.text.chosen(),
            centre: self.ui.paths.about,
            step: self.ui.paths.chosen_role(&self.world.catalogue),
            role: self.ui.role_here(),
        }
    }

    pub fn draw(&self, frame: &mut Frame<'_>) {
        match &self.opening {
            Some(opening) => view::draw_opening(frame, opening, &self.world, &self.ui, self.theme),
            None => view::draw(frame, &self.world, &self.ui, self.theme),
        }
    }

    fn take_key(&mut self, event: KeyEvent) -> Effect {
        self.ui.notice = None;
        let here = context(&self.ui);
        self.typed.push(event.into());
        let mut found = self.world.keymap.meaning(here, &self.typed);
        if found == Meaning::Nothing && self.typed.len() > 1 {
            // Not a sequence after all: the last key counts by itself.
            self.typed = vec![event.into()];
            found = self.world.keymap.meaning(here, &self.typed);
        }
        if found != Meaning::Beginning {
            self.typed.clear();
        }
        match found {
            Meaning::Action(action) => return update(&mut self.ui, &self.world, action),
            Meaning::Nothing if here == Context::Search => self.edit(event),
            Meaning::Beginning | Meaning::Nothing => {}
        }
        Effect::None
    }

    /// Takes the mouse: the second of two quick clicks on what the first has chosen opens it.
    fn take_mouse(&mut self, event: MouseEvent, at: Instant) -> Effect {
        if self.clicks.is_second(event, at) && is_on_chosen(&self.ui, event) {
            self.ui.notice = None;
            return update(&mut self.ui, &self.world, Action::Open);
        }
        mouse::handle(&mut self.ui, &self.world, event)
    }

    fn edit(&mut self, event: KeyEvent) {
        let letter = typed_letter(event);
        let keymap = &self.world.keymap;
        if let Some(help) = self.ui.help_mut() {
            match letter {
                Some(letter) => help.put(letter.encode_utf8(&mut [0; 4])),
                None => help.scroll = if edit(&mut help.filter, keymap, event) { 0 } else { help.scroll },
            }
            return;
        }
        let search = &mut self.ui.search;
        let changed = match letter {
            Some(letter) => search.type_letter(letter),
            // A key that deletes takes all of what was searched for before; one that moves keeps it.
            None if search.is_kept && matches!(event.code, KeyCode::Backspace | KeyCode::Delete) => {
                search.drop_kept()
            }
            None => {
                search.is_kept = false;
                edit(&mut search.input, keymap, event)
            }
        };
        if changed {
            search_changed(&mut self.ui, &self.world);
        }
    }

    /// Pasted text is text only, never keys; where no line is typed there is nothing it could be text for.
    fn paste(&mut self, text: &str) -> Effect {
        self.ui.notice = None;
        if context(&self.ui) != Context::Search {
            return Effect::None;
        }
        match self.ui.help_mut() {
            Some(help) => help.put(text),
            None => pasted(&mut self.ui, &self.world, text),
        }
        Effect::None
    }
}

/// Edits a line by a key that types nothing; whether its text is another.
fn edit(input: &mut Input, keymap: &Keymap, event: KeyEvent) -> bool {
    let change = match keymap.edits(event.into()) {
        Some(request) => input.handle(request),
        None => input.handle_event(&Event::Key(event)),
    };
    change.is_some_and(|change| change.value)
}

/// The letter a key types; nothing for keys that edit or do something else.
fn typed_letter(event: KeyEvent) -> Option<char> {
    let KeyCode::Char(letter) = event.code else { return None };
    Key::from(event).is_unmodified().then_some(letter)
}
