//! The terminal taken over and given back. Giving back is one function, safe to call at any time and from any
//! thread, so that every way out of the program leads through it.

use std::cell::RefCell;
use std::io::{self, Write};
use std::rc::Rc;
use std::sync::atomic::{AtomicBool, Ordering};

use crossterm::cursor::{Hide, Show};
use crossterm::event::{
    DisableBracketedPaste, DisableMouseCapture, EnableBracketedPaste, EnableMouseCapture,
};
use crossterm::terminal::{
    BeginSynchronizedUpdate, Clear, ClearType, EndSynchronizedUpdate, EnterAlternateScreen,
    LeaveAlternateScreen, disable_raw_mode, enable_raw_mode,
};
use crossterm::{execute, queue};
use ratatui::backend::CrosstermBackend;
use ratatui::{Frame, Terminal};

/// Whether the terminal is ours at the moment.
static TAKEN: AtomicBool = AtomicBool::new(false);

/// The terminal while it is ours; dropping gives it back.
#[derive(Debug)]
pub(super) struct Session {
    terminal: Terminal<CrosstermBackend<Outlet>>,
    outlet: Outlet,
}

impl Session {
    /// Takes the terminal over and makes sure that a panic gives it back before its message is printed.
    pub(super) fn begin(mouse: bool) -> io::Result<Self> {
        let previous = std::panic::take_hook();
        std::panic::set_hook(Box::new(move |panic| {
            give_back();
            previous(panic);
        }));
        let outlet = Outlet::default();
        let terminal = Terminal::new(CrosstermBackend::new(outlet.clone()))?;
        let mut session = Self { terminal, outlet };
        session.take(mouse)?;
        Ok(session)
    }

    /// Takes the terminal over, at the start or after it was given back; the next frame is drawn whole.
    pub(super) fn take(&mut self, mouse: bool) -> io::Result<()> {
        TAKEN.store(true, Ordering::SeqCst);
        enable_raw_mode()?;
        let out = self.terminal.backend_mut();
        queue!(out, EnterAlternateScreen, Clear(ClearType::All), EnableBracketedPaste, Hide)?;
        if mouse {
            queue!(out, EnableMouseCapture)?;
        }
        // Both buffers blank, as the screen is now. `Terminal::clear` would ask where the cursor is and wait.
        self.terminal.swap_buffers();
        Ok(())
    }

    /// Draws one frame and sends it in one piece, so that it never tears.
    pub(super) fn draw(&mut self, draw: impl FnOnce(&mut Frame<'_>)) -> io::Result<()> {
        queue!(self.terminal.backend_mut(), BeginSynchronizedUpdate)?;
        self.terminal.draw(draw)?;
        queue!(self.terminal.backend_mut(), EndSynchronizedUpdate)?;
        self.outlet.send()
    }

    pub(super) fn capture_mouse(&mut self, capture: bool) -> io::Result<()> {
        let out = self.terminal.backend_mut();
        if capture { queue!(out, EnableMouseCapture) } else { queue!(out, DisableMouseCapture) }
    }
}

impl Drop for Session {
    fn drop(&mut self) {
        give_back();
    }
}

/// Whether the terminal is ours at the moment.
pub(super) fn is_ours() -> bool {
    TAKEN.load(Ordering::SeqCst)
}

/// Leaves the terminal as it was found; does nothing where it is not ours.
pub(super) fn give_back() {
    if !TAKEN.swap(false, Ordering::SeqCst) {
        return;
    }
    // There is nobody left to tell if this fails, and the rest is still worth trying.
    let _ = execute!(
        io::stdout(),
        EndSynchronizedUpdate,
        DisableMouseCapture,
        DisableBracketedPaste,
        LeaveAlternateScreen,
        Show
    );
    let _ = disable_raw_mode();
}

/// Gathers what is written until the session sends it: a frame reaches the terminal in one write. Shared with
/// the session because the backend does not lend its writer out.
#[derive(Clone, Debug, Default)]
struct Outlet {
    gathered: Rc<RefCell<Vec<u8>>>,
}

impl Outlet {
    fn send(&self) -> io::Result<()> {
        let mut out = io::stdout().lock();
        let mut gathered = self.gathered.borrow_mut();
        out.write_all(&gathered)?;
        gathered.clear();
        out.flush()
    }
}

impl Write for Outlet {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.gathered.borrow_mut().extend_from_slice(bytes);
        Ok(bytes.len())
    }

    /// Does nothing: the backend flushes in the middle of a frame.
    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}
