//! The screen: the only part that knows a terminal.
//!
//! There are two values: the [`world`] (what there is: the catalogue, its index, the words and signs it is told in) and the
//! [`ui`] (where one is in it). The world is borrowed by all and changes only where files have been read again, an index
//! has been made, or another language is spoken.
//!
//! Data goes one way: an event becomes an action ([`keys`], [`program`]), the action changes where one is
//! ([`update`](mod@update)) and returns what else is to happen. Then everything is arranged, once: [`layout`] (where),
//! [`paths_scene`], `why`, [`map_scene`], `columns`, [`help_page`] and `help_lines` (what, in lines and cells), [`theme`] (in which
//! style). The loop (`event_loop`) does what is to happen and draws ([`view`]): views borrow both values and change nothing.

pub mod action;
mod background;
mod clicks;
mod columns;
mod editor;
mod ending;
mod event_loop;
mod files;
mod help_lines;
pub mod help_page;
mod input;
pub mod kept_index;
pub mod keys;
pub mod layout;
pub mod map_scene;
pub mod motion;
mod mouse;
mod on_request;
pub mod opening;
pub mod pane;
pub mod paths_scene;
pub mod program;
mod reads;
mod signals;
pub mod signs;
mod terminal;
pub mod theme;
pub mod ui;
pub mod update;
pub mod view;
mod wake;
mod why;
mod workers;
pub mod world;

use std::io;
use std::sync::Arc;
use std::sync::mpsc::channel;
use std::time::Duration;

use ratatui::layout::Size;

use crate::domain::{Catalogue, Lang, Parts, Subject};
use crate::glyphs::Glyphs;
use crate::loading::{Loaded, Progress};
pub use ending::Ending;
use event_loop::Loop;
use program::Program;
pub use reads::Reads;
use theme::Theme;
use wake::Wake;
use world::World;

/// How long the terminal is left as it is for a catalogue that may soon be there.
const PATIENCE: Duration = Duration::from_millis(80);

/// What there is to draw with before there is a catalogue.
#[derive(Clone, Copy, Debug)]
pub struct Look {
    pub lang: Lang,
    pub glyphs: &'static Glyphs,
    pub theme: Theme,
    /// Whether the terminal is asked for its background, and the theme follows the answer.
    pub asks_background: bool,
    /// Whether to say what can be asked, as at the very first start.
    pub greets: bool,
}

/// Size of the terminal in cells, as far as it is drawn on.
pub fn terminal_size() -> io::Result<Size> {
    terminal::size()
}

/// Reads a catalogue and runs the program with it on the terminal until it is quit. `open` makes the world of
/// what was read, and says what in it is shown first; where it makes none, the session ends at once. A catalogue that
/// takes its time is read behind a screen that says so. The files are watched, and read again when they change. The
/// terminal is whole again when this returns, and also when it panics or a signal ends it.
pub fn run(
    reads: &Reads,
    look: Look,
    mut open: impl FnMut(Loaded) -> Option<(World, Option<Subject>)>,
) -> io::Result<Ending> {
    terminal::give_back_on_panic();
    // The theme has decided; a terminal library that decides once more would take the bar off the selected row.
    crossterm::style::force_color_output(true);
    let (tell, woken) = channel();
    let progress = Arc::new(Progress::default());
    workers::read_catalogue(&reads.loader, &progress, &tell)?;
    let keys = reads.keys();
    let size = terminal_size()?;
    let (program, footing) = if let Ok(Wake::Read(loaded, footing)) = woken.recv_timeout(PATIENCE) {
        let Some((world, subject)) = open(*loaded) else { return Ok(Ending::Refused) };
        let program = Program::new(world.with_keys(keys), size, subject, look.theme);
        (program.greeting(look.greets), Some(footing))
    } else {
        let nothing = Catalogue::new(Parts::default());
        let world = World::new(nothing, Vec::new(), None, look.lang, look.glyphs).with_keys(keys);
        (Program::opening(world, size, look.theme, progress).greeting(look.greets), None)
    };
    Loop::begin(program, reads, tell, footing, look.asks_background)?.run(&woken, open)
}
