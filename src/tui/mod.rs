//! The screen: the only part that knows a terminal.
//!
//! Data goes one way: an event becomes an action ([`keys`], [`program`]), the action changes the state
//! ([`update`](mod@update)) and returns what else is to happen, the loop (`event_loop`) does that and draws ([`view`]).
//! Views borrow the state and change nothing. Between state and view stands arranging: [`layout`] (where),
//! [`paths_scene`], [`map_scene`], `columns` and [`help_page`] (what, in lines and cells), [`theme`] (in which style).

pub mod action;
mod columns;
mod editor;
mod ending;
mod event_loop;
mod files;
pub mod help_page;
mod input;
pub mod kept_index;
pub mod keys;
pub mod layout;
pub mod map_scene;
mod mouse;
mod on_request;
pub mod opening;
pub mod pane;
pub mod paths_scene;
pub mod program;
mod signals;
pub mod state;
mod terminal;
pub mod theme;
pub mod update;
pub mod view;
mod wake;
mod workers;
pub mod world;

use std::io;
use std::sync::Arc;
use std::sync::mpsc::channel;
use std::time::Duration;

use ratatui::layout::Size;

use crate::domain::{Catalogue, Lang, Parts};
use crate::glyphs::Glyphs;
use crate::loading::{Loaded, Loader, Progress};
pub use ending::Ending;
use event_loop::Loop;
use program::Program;
use state::State;
use theme::Theme;
use wake::Wake;

/// How long the terminal is left as it is for a catalogue that may soon be there.
const PATIENCE: Duration = Duration::from_millis(80);

/// What there is to draw with before there is a catalogue.
#[derive(Clone, Copy, Debug)]
pub struct Look {
    pub lang: Lang,
    pub glyphs: &'static Glyphs,
    pub theme: Theme,
}

/// Size of the terminal in cells, as far as it is drawn on.
pub fn terminal_size() -> io::Result<Size> {
    terminal::size()
}

/// Reads a catalogue and runs the program with it on the terminal until it is quit. `open` makes the state to begin
/// with, of what was read and the size of the terminal; where it makes none, the session ends at once. A catalogue that
/// takes its time is read behind a screen that says so. The files are watched, and read again when they change. The
/// terminal is whole again when this returns, and also when it panics or a signal ends it.
pub fn run(
    loader: &Loader,
    look: Look,
    mut open: impl FnMut(Loaded, Size) -> Option<State>,
) -> io::Result<Ending> {
    terminal::give_back_on_panic();
    let (tell, woken) = channel();
    let progress = Arc::new(Progress::default());
    workers::read_catalogue(loader, &progress, &tell)?;
    let size = terminal_size()?;
    let (program, footing) = if let Ok(Wake::Read(loaded, footing)) = woken.recv_timeout(PATIENCE) {
        let Some(state) = open(*loaded, size) else { return Ok(Ending::Refused) };
        (Program::new(state, look.theme), Some(footing))
    } else {
        let nothing = Catalogue::new(Parts::default());
        let state = State::new(nothing, Vec::new(), look.lang, look.glyphs, size, None);
        (Program::opening(state, look.theme, progress), None)
    };
    Loop::begin(program, loader, tell, footing)?.run(&woken, open)
}
