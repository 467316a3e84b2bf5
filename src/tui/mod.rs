//! The screen: the only part that knows a terminal.
//!
//! Data goes one way: an event becomes an action ([`keys`], [`program`]), the action changes the state
//! ([`update`](mod@update)) and returns what else is to happen, the loop here does that and draws ([`view`]).
//! Views borrow the state and change nothing. Between state and view stands arranging: [`layout`] (where),
//! [`paths_scene`], [`map_scene`], `columns` and [`help_page`] (what, in lines and cells), [`theme`] (in which style).

pub mod action;
mod columns;
mod files;
pub mod help_page;
pub mod keys;
pub mod layout;
pub mod map_scene;
mod mouse;
pub mod opening;
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
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::thread::JoinHandle;
use std::time::{Duration, SystemTime};

use crossterm::event;
use notify::RecommendedWatcher;
use ratatui::layout::Size;

use crate::domain::{Catalogue, Lang, Parts};
use crate::glyphs::Glyphs;
use crate::graph::similar::Moves;
use crate::loading::{Loaded, Loader, Progress, find_place};
use crate::search::Searcher;
use files::EditError;
use program::Program;
use signals::Asked;
use state::{Reading, State};
use terminal::{Session, give_back};
use theme::Theme;
use update::{Effect, index_made};

/// How a session ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ending {
    Quit,
    /// By Ctrl-C.
    Interrupted,
    /// The catalogue that was read was refused by whoever was to open it.
    Refused,
}

/// How long the terminal is left as it is for a catalogue that may soon be there.
const PATIENCE: Duration = Duration::from_millis(80);

/// How often the screen says how far reading is; nothing wakes once there is a catalogue.
const NEWS: Duration = Duration::from_millis(100);

/// What there is to draw with before there is a catalogue.
#[derive(Clone, Copy, Debug)]
pub struct Look {
    pub lang: Lang,
    pub glyphs: &'static Glyphs,
    pub theme: Theme,
}

/// What is to happen after a wake.
enum Turn {
    Draw,
    /// Nothing on the screen has changed.
    Rest,
    End(Ending),
}

impl From<Option<Ending>> for Turn {
    fn from(ending: Option<Ending>) -> Self {
        ending.map_or(Self::Draw, Self::End)
    }
}

/// What wakes the loop.
enum Wake {
    /// Everything that was typed, clicked or resized since the last frame.
    Input(Vec<event::Event>),
    Signal(Asked),
    /// The index of a large catalogue has been made.
    Indexed(Arc<Catalogue>, Box<Searcher>),
    /// The catalogue has been read for the first time.
    Read(Box<Loaded>),
    /// What the roles of a large catalogue need has been weighed.
    Weighed(Arc<Catalogue>, Box<Moves>),
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

/// Reads a catalogue and runs the program with it on the terminal until it is quit. `open` makes the state to begin
/// with, of what was read and the size of the terminal; where it makes none, the session ends at once. A catalogue that
/// takes its time is read behind a screen that says so. The files are watched, and read again when they change. The
/// terminal is whole again when this returns, and also when it panics or a signal ends it.
pub fn run(
    loader: &Loader,
    look: Look,
    mut open: impl FnMut(Loaded, Size) -> Option<State>,
) -> io::Result<Ending> {
    let (tell, woken) = channel();
    let read_at = SystemTime::now();
    let progress = Arc::new(Progress::default());
    let reading = read(loader, &progress, &tell)?;
    let size = terminal_size()?;
    let program = if let Ok(Wake::Read(loaded)) = woken.recv_timeout(PATIENCE) {
        let Some(state) = open(*loaded, size) else { return Ok(Ending::Refused) };
        Program::new(state, look.theme)
    } else {
        let nothing = Catalogue::new(Parts::default());
        let state = State::new(nothing, Vec::new(), look.lang, look.glyphs, size, None);
        Program::opening(state, look.theme, progress)
    };
    Loop::begin(program, loader, tell, read_at)?.run(&woken, &reading, open)
}

/// Reads the catalogue on a thread of its own.
fn read(loader: &Loader, progress: &Arc<Progress>, tell: &Sender<Wake>) -> io::Result<JoinHandle<()>> {
    let (loader, progress, tell) = (loader.clone(), Arc::clone(progress), tell.clone());
    std::thread::Builder::new().name("catalogue".to_owned()).spawn(move || {
        let _ = tell.send(Wake::Read(Box::new(loader.load(&progress))));
    })
}

/// Makes the index of a large catalogue beside the loop, after its first frame, and weighs what its roles need.
fn make_index(program: &Program, tell: &Sender<Wake>) -> io::Result<()> {
    let Some(catalogue) = program.state.index_later() else { return Ok(()) };
    let tell = tell.clone();
    std::thread::Builder::new().name("index".to_owned()).spawn(move || {
        let searcher = Box::new(Searcher::new(&catalogue));
        let _ = tell.send(Wake::Indexed(Arc::clone(&catalogue), searcher));
        let moves = Box::new(Moves::new(&catalogue));
        let _ = tell.send(Wake::Weighed(catalogue, moves));
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
    program: Program,
    session: Session,
    loader: &'a Loader,
    tell: Sender<Wake>,
    /// Allows the next batch of input to be read.
    allow: Sender<()>,
    /// A stop is followed by the news of being continued, unless nobody could have continued us.
    resumed: bool,
    /// Files changed while they were being read.
    stale: bool,
    #[expect(dead_code, reason = "watches for as long as it is kept")]
    watcher: Option<RecommendedWatcher>,
}

impl<'a> Loop<'a> {
    /// Takes the terminal, draws the first frame, then starts everything that may wake the loop.
    fn begin(
        mut program: Program,
        loader: &'a Loader,
        tell: Sender<Wake>,
        read_at: SystemTime,
    ) -> io::Result<Self> {
        let tell_of_signal = tell.clone();
        signals::listen(move |asked| {
            let _ = tell_of_signal.send(Wake::Signal(asked));
        })?;
        let mut session = Session::begin(program.state.mouse)?;
        // From the first poll on, changes of size are noticed; one before it would be missed for ever.
        event::poll(Duration::ZERO)?;
        program.resize(terminal_size()?);
        session.draw(|frame| program.draw(frame))?;

        make_index(&program, &tell)?;
        let tell_of_files = tell.clone();
        let sources = &loader.sources;
        let watcher = files::watch(sources, read_at, move || tell_of_files.send(Wake::FilesChanged).is_ok());
        let (allow, allowed) = channel();
        let tell_of_input = tell.clone();
        std::thread::Builder::new()
            .name("input".to_owned())
            .spawn(move || read_input(&tell_of_input, &allowed))?;
        Ok(Self { program, session, loader, tell, allow, resumed: false, stale: false, watcher })
    }

    fn run(
        mut self,
        woken: &Receiver<Wake>,
        reading: &JoinHandle<()>,
        mut open: impl FnMut(Loaded, Size) -> Option<State>,
    ) -> io::Result<Ending> {
        let _ = self.allow.send(());
        loop {
            let turn = match self.wait(woken, reading)? {
                Some(wake) => self.take(wake, &mut open)?,
                None => Turn::Draw,
            };
            match turn {
                Turn::End(ending) => return Ok(ending),
                // Given back for a stop that is about to arrive, the terminal is not ours to draw on.
                Turn::Draw if terminal::is_ours() => {
                    let program = &self.program;
                    self.session.draw(|frame| program.draw(frame))?;
                }
                Turn::Draw | Turn::Rest => {}
            }
        }
    }

    /// The next wake; nothing where there is news of reading only.
    fn wait(&self, woken: &Receiver<Wake>, reading: &JoinHandle<()>) -> io::Result<Option<Wake>> {
        if !self.program.is_opening() {
            let lost = |_| io::Error::other("the threads that read the terminal have ended");
            return woken.recv().map(Some).map_err(lost);
        }
        match woken.recv_timeout(NEWS) {
            Ok(wake) => Ok(Some(wake)),
            Err(RecvTimeoutError::Timeout) if !reading.is_finished() => Ok(None),
            // It may have brought the catalogue a moment ago; if not, its panic has been told.
            Err(_) => {
                let lost = |_| io::Error::other("the catalogue could not be read to its end");
                woken.try_recv().map(Some).map_err(lost)
            }
        }
    }

    /// Shows the catalogue once it has been read; an ending if that was asked for meanwhile.
    fn open(&mut self, state: State) -> io::Result<Option<Ending>> {
        for effect in self.program.open(state) {
            if let Some(ending) = self.perform(effect)? {
                return Ok(Some(ending));
            }
        }
        make_index(&self.program, &self.tell)?;
        if std::mem::take(&mut self.stale) {
            self.reload(Reading::Changed)?;
        }
        Ok(None)
    }

    /// Acts on one wake.
    fn take(&mut self, wake: Wake, open: &mut impl FnMut(Loaded, Size) -> Option<State>) -> io::Result<Turn> {
        match wake {
            Wake::Read(loaded) => {
                let Some(state) = open(*loaded, self.program.state.size) else {
                    return Ok(Turn::End(Ending::Refused));
                };
                return Ok(self.open(state)?.into());
            }
            Wake::Input(batch) => {
                for event in &batch {
                    panic_if_asked(event);
                    let effect = self.program.handle(event);
                    if let Some(ending) = self.perform(effect)? {
                        return Ok(Turn::End(ending));
                    }
                }
                let _ = self.allow.send(());
            }
            Wake::Signal(Asked::End(signal)) => {
                give_back();
                signals::end_by(signal);
                return Ok(Turn::End(Ending::Quit));
            }
            Wake::Signal(Asked::Stop) => {
                give_back();
                signals::stop();
                self.resume()?;
                self.resumed = true;
            }
            Wake::Signal(Asked::Continue) if self.resumed => self.resumed = false,
            Wake::Signal(Asked::Continue) => self.resume()?,
            Wake::Indexed(catalogue, searcher) => {
                let shows = index_made(&mut self.program.state, &catalogue, *searcher);
                return Ok(if shows { Turn::Draw } else { Turn::Rest });
            }
            Wake::Weighed(catalogue, moves) => {
                let shows = self.program.state.take_moves(&catalogue, *moves);
                return Ok(if shows { Turn::Draw } else { Turn::Rest });
            }
            Wake::FilesChanged if self.program.is_opening() => self.stale = true,
            Wake::FilesChanged => self.reload(Reading::Changed)?,
            Wake::Loaded(loaded, reading) => {
                self.program.state.replace(*loaded, reading);
                make_index(&self.program, &self.tell)?;
            }
            Wake::InputLost(error) => return Err(error),
        }
        Ok(Turn::Draw)
    }

    fn perform(&mut self, effect: Effect) -> io::Result<Option<Ending>> {
        match effect {
            Effect::None | Effect::Idle => {}
            Effect::Quit => return Ok(Some(Ending::Quit)),
            Effect::Interrupt => return Ok(Some(Ending::Interrupted)),
            Effect::CaptureMouse(capture) => self.session.capture_mouse(capture)?,
            Effect::Reload => self.reload(Reading::Asked)?,
            Effect::EditFile { path, line } => self.edit(files::on_disk(&path).ok(), line)?,
            Effect::EditSubject(subject) => {
                let place = find_place(&self.loader.sources, subject, &self.program.state.catalogue);
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
        let (loader, tell) = (self.loader.clone(), self.tell.clone());
        std::thread::Builder::new().name("reload".to_owned()).spawn(move || {
            let _ = tell.send(Wake::Loaded(Box::new(loader.load(&Progress::default())), reading));
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
