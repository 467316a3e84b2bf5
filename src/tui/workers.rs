//! What goes on beside the loop, each on a thread of its own that wakes it: reading the catalogue, making its index,
//! reading the files again, reading the terminal.

use std::io;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender};
use std::thread::Builder;
use std::time::Duration;

use crossterm::event::{Event, KeyCode, KeyModifiers};

use super::ending::Ending;
use super::input::Keyboard;
use super::kept_index::index_of;
use super::reads::Reads;
use super::signals::end_soon;
use super::ui::Reading;
use super::wake::Wake;
use super::world::World;
use super::{on_request, terminal};
use crate::graph::similar::Moves;
use crate::loading::{Footing, Loader, Progress};
use crate::search::SearchSession;

/// How long the loop may be at work before what is typed is looked at for Ctrl-C.
const AT_WORK: Duration = Duration::from_millis(400);

/// Reads the catalogue for the first time, and looks before that what it stands on.
pub(super) fn read_catalogue(
    loader: &Loader,
    progress: &Arc<Progress>,
    tell: &Sender<Wake>,
) -> io::Result<()> {
    let (loader, progress, tell) = (loader.clone(), Arc::clone(progress), tell.clone());
    Builder::new().name("catalogue".to_owned()).spawn(move || {
        let footing = Box::new(Footing::of(&loader.sources));
        let _ = tell.send(Wake::Read(Box::new(loader.load(&progress)), footing));
    })?;
    Ok(())
}

/// Makes the index of a large catalogue, after its first frame, and weighs what its roles need.
pub(super) fn make_index(world: &World, tell: &Sender<Wake>) -> io::Result<()> {
    let Some(catalogue) = world.without_index() else { return Ok(()) };
    let (tell, beside) = (tell.clone(), world.beside.clone());
    Builder::new().name("index".to_owned()).spawn(move || {
        on_request::panic_in("index");
        let searcher = Box::new(SearchSession::of(&catalogue, index_of(&catalogue, beside.as_ref())));
        let _ = tell.send(Wake::Indexed(Arc::clone(&catalogue), searcher));
        let moves = Box::new(Moves::new(&catalogue));
        let _ = tell.send(Wake::Weighed(catalogue, moves));
    })?;
    Ok(())
}

/// Reads the files again. Readings are numbered: they may end in another order than they were begun in.
pub(super) fn read_again(reads: &Reads, number: u64, tell: &Sender<Wake>) -> io::Result<()> {
    let (reads, tell) = (reads.clone(), tell.clone());
    Builder::new().name("reload".to_owned()).spawn(move || {
        on_request::panic_in("reload");
        let keys = Box::new(reads.keys());
        let _ = tell.send(Wake::ReadAgain(Box::new(reads.loader.load(&Progress::default())), keys, number));
    })?;
    Ok(())
}

/// Reads one batch of events for every time it is allowed to, so that nothing reads the terminal while it belongs to
/// somebody else.
pub(super) fn read_terminal(tell: &Sender<Wake>, allowed: Receiver<()>) -> io::Result<()> {
    let mut keyboard = Keyboard::open()?;
    let tell = tell.clone();
    Builder::new().name("input".to_owned()).spawn(move || {
        let mut ahead = Vec::new();
        let mut interrupted = false;
        while wait_for_leave(&allowed, &mut keyboard, &mut ahead, interrupted) {
            on_request::panic_in("input");
            let batch = if ahead.is_empty() { keyboard.read_batch() } else { Ok(std::mem::take(&mut ahead)) };
            interrupted = batch.as_ref().is_ok_and(|batch| batch.iter().any(interrupts));
            let is_lost = batch.is_err();
            if let Some(background) = keyboard.take_background() {
                let _ = tell.send(Wake::Background(background));
            }
            if tell.send(batch.map_or_else(Wake::InputLost, Wake::Input)).is_err() {
                return;
            }
            if is_lost {
                end_soon(|| std::process::exit(1));
            }
        }
    })?;
    Ok(())
}

/// Waits until the next batch may be read; false where nobody wants one any more. While the loop is long at work, what
/// is typed is read ahead: Ctrl-C ends the program even then, and so does one that the loop was sent (`interrupted`).
fn wait_for_leave(
    allowed: &Receiver<()>,
    keyboard: &mut Keyboard,
    ahead: &mut Vec<Event>,
    interrupted: bool,
) -> bool {
    loop {
        match allowed.recv_timeout(AT_WORK) {
            Ok(()) => return true,
            Err(RecvTimeoutError::Disconnected) => return false,
            Err(RecvTimeoutError::Timeout) if !terminal::is_ours() => return allowed.recv().is_ok(),
            Err(RecvTimeoutError::Timeout) => {}
        }
        match keyboard.read_ready() {
            Ok(batch) => ahead.extend(batch),
            Err(_) => end_soon(|| std::process::exit(1)),
        }
        if interrupted || ahead.iter().any(interrupts) {
            end_soon(|| std::process::exit(Ending::INTERRUPTED));
        }
    }
}

fn interrupts(event: &Event) -> bool {
    let is_interrupt = |key: &crossterm::event::KeyEvent| {
        key.code == KeyCode::Char('c') && key.modifiers == KeyModifiers::CONTROL
    };
    matches!(event, Event::Key(key) if is_interrupt(key))
}

/// Which readings of the files have been begun and shown.
#[derive(Debug, Default)]
pub(super) struct Readings {
    begun: u64,
    shown: u64,
    /// The last one that somebody asked for.
    asked: u64,
}

impl Readings {
    /// The number of a new reading.
    pub(super) fn begin(&mut self, why: Reading) -> u64 {
        self.begun += 1;
        if why == Reading::Asked {
            self.asked = self.begun;
        }
        self.begun
    }

    /// Whether one has been begun that has not been shown yet.
    pub(super) fn are_under_way(&self) -> bool {
        self.shown < self.begun
    }

    /// As what a reading that has ended is to be shown: as asked for where one was that it stands in for. `None` where a
    /// newer one has been shown.
    pub(super) fn end(&mut self, number: u64) -> Option<Reading> {
        if number <= self.shown {
            return None;
        }
        let is_asked = (self.shown + 1..=number).contains(&self.asked);
        self.shown = number;
        Some(if is_asked { Reading::Asked } else { Reading::Changed })
    }
}

#[cfg(test)]
mod tests {
    use super::{Reading, Readings};

    #[test]
    fn an_older_reading_never_wins() {
        let mut readings = Readings::default();
        let first = readings.begin(Reading::Changed);
        let second = readings.begin(Reading::Changed);
        assert_eq!(readings.end(second), Some(Reading::Changed));
        assert_eq!(readings.end(first), None);
        let third = readings.begin(Reading::Changed);
        assert_eq!(readings.end(third), Some(Reading::Changed));
    }

    #[test]
    fn what_was_asked_for_is_shown_by_whichever_reading_is_newer() {
        let mut readings = Readings::default();
        let asked = readings.begin(Reading::Asked);
        let newer = readings.begin(Reading::Changed);
        assert_eq!(readings.end(newer), Some(Reading::Asked));
        assert_eq!(readings.end(asked), None);
        let changed = readings.begin(Reading::Changed);
        let asked = readings.begin(Reading::Asked);
        assert_eq!(readings.end(changed), Some(Reading::Changed), "begun before it was asked for");
        assert_eq!(readings.end(asked), Some(Reading::Asked));
    }
}
