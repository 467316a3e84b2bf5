//! The screen: the only part that knows a terminal.
//!
//! Data goes one way: an event becomes an action ([`keys`], [`program`]), the action changes the state
//! ([`update`](mod@update)) and returns what else is to happen, the loop here does that and draws ([`view`]).
//! Views borrow the state and change nothing. Between state and view stands arranging: [`layout`] (where),
//! [`paths_scene`] and [`help_page`] (what, in lines and cells), [`theme`] (in which style).

pub mod action;
pub mod help_page;
pub mod keys;
pub mod layout;
mod mouse;
pub mod pane;
pub mod paths_scene;
pub mod program;
mod signals;
pub mod state;
mod terminal;
pub mod theme;
pub mod update;
pub mod view;

use std::io;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::time::Duration;

use crossterm::event;
use ratatui::layout::Size;

use program::Program;
use signals::Asked;
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
    /// The terminal cannot be read any more.
    InputLost(io::Error),
}

/// Size of the terminal in cells.
pub fn terminal_size() -> io::Result<Size> {
    let (width, height) = crossterm::terminal::size()?;
    Ok(Size { width, height })
}

/// Runs the program on the terminal until it is quit. The terminal is whole again when this returns, and also
/// when it panics or a signal ends it.
pub fn run(program: &mut Program) -> io::Result<Ending> {
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

    let (allow, allowed) = channel();
    std::thread::Builder::new().name("input".to_owned()).spawn(move || read_input(&tell, &allowed))?;
    run_loop(program, &mut session, &woken, &allow)
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

fn run_loop(
    program: &mut Program,
    session: &mut Session,
    woken: &Receiver<Wake>,
    allow: &Sender<()>,
) -> io::Result<Ending> {
    let mut reading = false;
    // A stop is followed by the news of being continued, unless nobody could have continued us.
    let mut resumed = false;
    loop {
        if !reading {
            reading = allow.send(()).is_ok();
        }
        let Ok(wake) = woken.recv() else {
            return Err(io::Error::other("the threads that read the terminal have ended"));
        };
        match wake {
            Wake::Input(batch) => {
                reading = false;
                for event in &batch {
                    panic_if_asked(event);
                    match program.handle(event) {
                        Effect::None => {}
                        Effect::Quit => return Ok(Ending::Quit),
                        Effect::Interrupt => return Ok(Ending::Interrupted),
                        Effect::CaptureMouse(capture) => session.capture_mouse(capture)?,
                        Effect::Suspend => {
                            give_back();
                            if !signals::ask_job_to_stop() {
                                resume(program, session)?;
                                program.state.notice = Some(program.state.wording.say("cannot-suspend"));
                            }
                        }
                    }
                }
            }
            Wake::Signal(Asked::End(signal)) => {
                give_back();
                signals::end_by(signal);
                return Ok(Ending::Quit);
            }
            Wake::Signal(Asked::Stop) => {
                give_back();
                signals::stop();
                resume(program, session)?;
                resumed = true;
            }
            Wake::Signal(Asked::Continue) if resumed => resumed = false,
            Wake::Signal(Asked::Continue) => resume(program, session)?,
            Wake::InputLost(error) => return Err(error),
        }
        // Given back for a stop that is about to arrive, the terminal is not ours to draw on.
        if terminal::is_ours() {
            session.draw(|frame| program.draw(frame))?;
        }
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

/// Takes the terminal again, which may have another size by now.
fn resume(program: &mut Program, session: &mut Session) -> io::Result<()> {
    program.resize(terminal_size()?);
    session.take(program.state.mouse)
}
