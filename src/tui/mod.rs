//! The screen: the only part that knows a terminal.
//!
//! Data goes one way: an event becomes an action ([`keys`], [`program`]), the action changes the state
//! ([`update`](mod@update)) and returns what else is to happen, the loop here does that and draws ([`view`]).
//! Views borrow the state and change nothing. Between state and view stands arranging: [`layout`] (where),
//! [`paths_scene`] and [`help_page`] (what, in lines and cells), [`theme`] (in which style).

pub mod action;
mod files;
pub mod help_page;
pub mod keys;
pub mod layout;
mod mouse;
pub mod pane;
pub mod paths_scene;
pub mod problems_page;
pub mod program;
mod signals;
pub mod state;
mod terminal;
pub mod theme;
pub mod update;
pub mod view;

use std::io;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::time::{Duration, SystemTime};

use crossterm::event;
use ratatui::layout::Size;

use crate::domain::Catalogue;
use crate::loading::{Loaded, Sources, find_place, load};
use crate::search::Searcher;
use files::EditError;
use program::Program;
use signals::Asked;
use state::Reading;
use terminal::{Session, give_back};
use update::Effect;

/// How a session ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ending {
    Quit,
    /// By Ctrl-C.
    Interrupted,
}

/// What wakes the loop.
enum Wake {
    /// Everything that was typed, clicked or resized since the last frame.
    Input(Vec<event::Event>),
    Signal(Asked),
    /// The index of a large catalogue has been made.
    Indexed(Arc<Catalogue>, Box<Searcher>),
    /// A file of the layers has changed.
    FilesChanged,
    /// The files have been read again.
    Loaded(Box<Loaded>, Reading),
    /// The terminal cannot be read any more.
    InputLost(io::Error),
}

/// Size of the terminal in cells.
pub fn terminal_size() -> io::Result<Size> {
    let (width, height) = crossterm::terminal::size()?;
    Ok(Size { width, height })
}

/// Runs the program on the terminal until it is quit. `sources` are the files its catalogue was read from at
/// `read_at`: they are watched, and read again when they change. The terminal is whole again when this returns, and also when it
/// panics or a signal ends it.
pub fn run(program: &mut Program, sources: &Sources, read_at: SystemTime) -> io::Result<Ending> {
    let (tell, woken) = channel();
    let tell_of_signal = tell.clone();
    signals::listen(move |asked| {
        let _ = tell_of_signal.send(Wake::Signal(asked));
    })?;
    let mut session = Session::begin(program.state.mouse)?;
    // From the first poll on, changes of size are noticed; one before it would be missed for ever.
    event::poll(Duration::ZERO)?;
    program.resize(terminal_size()?);
    session.draw(|frame| program.draw(frame))?;

    make_index(program, &tell)?;
    let tell_of_files = tell.clone();
    let _watcher = files::watch(sources, read_at, move || tell_of_files.send(Wake::FilesChanged).is_ok());
    let (allow, allowed) = channel();
    let tell_of_input = tell.clone();
    std::thread::Builder::new()
        .name("input".to_owned())
        .spawn(move || read_input(&tell_of_input, &allowed))?;
    Loop { program, session, sources, tell, allow, resumed: false }.run(&woken)
}

/// Makes the index of a large catalogue beside the loop, after its first frame.
fn make_index(program: &Program, tell: &Sender<Wake>) -> io::Result<()> {
    let Some(catalogue) = program.state.index_later() else { return Ok(()) };
    let tell = tell.clone();
    std::thread::Builder::new().name("index".to_owned()).spawn(move || {
        let searcher = Box::new(Searcher::new(&catalogue));
        let _ = tell.send(Wake::Indexed(catalogue, searcher));
    })?;
    Ok(())
}

/// Reads one batch of events for every time it is allowed to, so that nothing reads the terminal while it
/// belongs to somebody else.
fn read_input(tell: &Sender<Wake>, allowed: &Receiver<()>) {
    while allowed.recv().is_ok() {
        let batch = read_batch();
        let lost = batch.is_err();
        let told = tell.send(batch.map_or_else(Wake::InputLost, Wake::Input));
        if lost || told.is_err() {
            return;
        }
    }
}

/// Waits for an event and takes along those that are already there.
fn read_batch() -> io::Result<Vec<event::Event>> {
    let mut batch = vec![event::read()?];
    while event::poll(Duration::ZERO)? {
        batch.push(event::read()?);
    }
    Ok(batch)
}

/// The loop with everything it acts on.
struct Loop<'a> {
    program: &'a mut Program,
    session: Session,
    sources: &'a Sources,
    tell: Sender<Wake>,
    /// Allows the next batch of input to be read.
    allow: Sender<()>,
    /// A stop is followed by the news of being continued, unless nobody could have continued us.
    resumed: bool,
}

impl Loop<'_> {
    fn run(mut self, woken: &Receiver<Wake>) -> io::Result<Ending> {
        let _ = self.allow.send(());
        loop {
            let Ok(wake) = woken.recv() else {
                return Err(io::Error::other("the threads that read the terminal have ended"));
            };
            if let Some(ending) = self.take(wake)? {
                return Ok(ending);
            }
            // Given back for a stop that is about to arrive, the terminal is not ours to draw on.
            if terminal::is_ours() {
                let program = &*self.program;
                self.session.draw(|frame| program.draw(frame))?;
            }
        }
    }

    /// Acts on one wake; an ending if it was the last.
    fn take(&mut self, wake: Wake) -> io::Result<Option<Ending>> {
        match wake {
            Wake::Input(batch) => {
                for event in &batch {
                    panic_if_asked(event);
                    let effect = self.program.handle(event);
                    if let Some(ending) = self.perform(effect)? {
                        return Ok(Some(ending));
                    }
                }
                let _ = self.allow.send(());
            }
            Wake::Signal(Asked::End(signal)) => {
                give_back();
                signals::end_by(signal);
                return Ok(Some(Ending::Quit));
            }
            Wake::Signal(Asked::Stop) => {
                give_back();
                signals::stop();
                self.resume()?;
                self.resumed = true;
            }
            Wake::Signal(Asked::Continue) if self.resumed => self.resumed = false,
            Wake::Signal(Asked::Continue) => self.resume()?,
            Wake::Indexed(catalogue, searcher) => self.program.state.search_with(&catalogue, *searcher),
            Wake::FilesChanged => self.reload(Reading::Changed)?,
            Wake::Loaded(loaded, reading) => {
                self.program.state.replace(*loaded, reading);
                make_index(self.program, &self.tell)?;
            }
            Wake::InputLost(error) => return Err(error),
        }
        Ok(None)
    }

    fn perform(&mut self, effect: Effect) -> io::Result<Option<Ending>> {
        match effect {
            Effect::None => {}
            Effect::Quit => return Ok(Some(Ending::Quit)),
            Effect::Interrupt => return Ok(Some(Ending::Interrupted)),
            Effect::CaptureMouse(capture) => self.session.capture_mouse(capture)?,
            Effect::Reload => self.reload(Reading::Asked)?,
            Effect::EditFile { path, line } => self.edit(files::on_disk(&path).ok(), line)?,
            Effect::EditSubject(subject) => {
                let place = find_place(self.sources, subject, &self.program.state.catalogue);
                let (path, line) = place.map_or((None, None), |(path, line)| (Some(path), Some(line)));
                self.edit(path, line)?;
            }
            Effect::Suspend => {
                give_back();
                if !signals::ask_job_to_stop() {
                    self.resume()?;
                    self.notice("cannot-suspend");
                }
            }
        }
        Ok(None)
    }

    /// Takes the terminal again, which may have another size by now.
    fn resume(&mut self) -> io::Result<()> {
        self.program.resize(terminal_size()?);
        self.session.take(self.program.state.mouse)
    }

    /// Reads the files again beside the loop.
    fn reload(&self, reading: Reading) -> io::Result<()> {
        let (sources, tell) = (self.sources.clone(), self.tell.clone());
        std::thread::Builder::new().name("reload".to_owned()).spawn(move || {
            let _ = tell.send(Wake::Loaded(Box::new(load(&sources)), reading));
        })?;
        Ok(())
    }

    /// Lends the terminal to the user's editor, then reads the files again.
    fn edit(&mut self, path: Option<PathBuf>, line: Option<u32>) -> io::Result<()> {
        let Some(path) = path else {
            self.notice("built-in-file");
            return Ok(());
        };
        give_back();
        let edited = files::edit(&path, line);
        self.resume()?;
        match edited {
            Ok(()) => return self.reload(Reading::Changed),
            Err(EditError::NoneNamed) => self.notice("no-editor"),
            Err(EditError::Failed(error)) => {
                let words = &self.program.state.wording;
                self.program.state.notice = Some(words.with("editor-failed", &[("error", error.into())]));
            }
        }
        Ok(())
    }

    fn notice(&mut self, key: &str) {
        self.program.state.notice = Some(self.program.state.wording.say(key));
    }
}

/// In debug builds, `P` panics where `CAREERNAV_TEST_PANIC` is set, so that a test can see what a panic leaves.
#[expect(clippy::panic, reason = "this is the panic that was asked for")]
fn panic_if_asked(event: &event::Event) {
    let asked = || std::env::var_os("CAREERNAV_TEST_PANIC").is_some();
    if cfg!(debug_assertions)
        && matches!(event, event::Event::Key(key) if key.code == event::KeyCode::Char('P'))
        && asked()
    {
        panic!("a panic that was asked for");
    }
}
