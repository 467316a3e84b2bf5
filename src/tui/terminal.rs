//! The terminal taken over and given back. Giving back is one function, safe to call at any time and from any
//! thread, so that every way out of the program leads through it.

use std::cell::RefCell;
use std::fmt;
use std::io::{self, Write};
use std::rc::Rc;
use std::sync::atomic::{AtomicBool, Ordering};

use crossterm::Command;
use crossterm::cursor::{Hide, Show};
use crossterm::event::{DisableBracketedPaste, DisableMouseCapture, EnableBracketedPaste};
use crossterm::terminal::{
    BeginSynchronizedUpdate, Clear, ClearType, EndSynchronizedUpdate, EnterAlternateScreen,
    LeaveAlternateScreen, disable_raw_mode, enable_raw_mode,
};
use crossterm::{execute, queue};
use ratatui::backend::CrosstermBackend;
use ratatui::buffer::{Buffer, Cell};
use ratatui::layout::{Rect, Size};
use ratatui::{Frame, Terminal, TerminalOptions, Viewport};
use rustix::termios::{OptionalActions, Termios, tcgetattr, tcgetpgrp, tcsetattr};

use super::layout::held;
use crate::cells;

/// Whether the terminal is ours at the moment.
static TAKEN: AtomicBool = AtomicBool::new(false);

/// Size of the terminal in cells, as far as it is drawn on.
pub(super) fn size() -> io::Result<Size> {
    let (width, height) = crossterm::terminal::size()?;
    Ok(held(Size { width, height }))
}

/// Gives the terminal back and lets the program end with 101, whichever thread panics, before the message is printed: a
/// thread that died would leave a program that takes no keys or shows nothing new.
pub(super) fn give_back_on_panic() {
    let previous = std::panic::take_hook();
    let main = std::thread::current().id();
    std::panic::set_hook(Box::new(move |panic| {
        give_back();
        previous(panic);
        if std::thread::current().id() != main {
            std::process::exit(101);
        }
    }));
}

/// The terminal while it is ours; dropping gives it back.
#[derive(Debug)]
pub(super) struct Session {
    terminal: Terminal<CrosstermBackend<Outlet>>,
    outlet: Outlet,
    area: Rect,
    /// What the last frame has on the screen that terminals do not agree about.
    doubtful: bool,
    /// How the line was set before it was ours; `None` where that cannot be said.
    line: Option<Termios>,
}

impl Session {
    /// Takes the terminal over.
    pub(super) fn begin(mouse: bool, size: Size) -> io::Result<Self> {
        let outlet = Outlet::default();
        let area = Rect::new(0, 0, size.width, size.height);
        let terminal = on(&outlet, area)?;
        let line = tcgetattr(rustix::stdio::stdout()).ok();
        let mut session = Self { terminal, outlet, area, doubtful: false, line };
        session.take(mouse)?;
        Ok(session)
    }

    /// Takes the terminal over, at the start or after it was given back; the next frame is drawn whole.
    pub(super) fn take(&mut self, mouse: bool) -> io::Result<()> {
        TAKEN.store(true, Ordering::SeqCst);
        enable_raw_mode()?;
        let out = self.terminal.backend_mut();
        queue!(out, PutRight, EnterAlternateScreen, WholeScreen, EnableBracketedPaste, Hide)?;
        if mouse {
            queue!(out, ReportClicks)?;
        }
        self.blank()
    }

    /// Sets the line as it was before it was ours, whatever another program has left behind. The terminal must have been
    /// given back.
    pub(super) fn put_line_right(&self) {
        if let Some(line) = &self.line {
            // A terminal that is gone is noticed where it is read.
            let _ = tcsetattr(rustix::stdio::stdout(), OptionalActions::Now, line);
        }
    }

    /// Draws one frame of a size and sends it in one piece, so that it never tears.
    pub(super) fn draw(&mut self, size: Size, draw: impl FnOnce(&mut Frame<'_>)) -> io::Result<()> {
        queue!(self.terminal.backend_mut(), BeginSynchronizedUpdate)?;
        let area = Rect::new(0, 0, size.width, size.height);
        if self.area != area {
            self.terminal = on(&self.outlet, area)?;
            self.area = area;
            self.blank()?;
        } else if self.doubtful {
            // Where such a sign stood, only a line that is written anew is sure to be clean.
            self.blank()?;
        }
        let frame = self.terminal.draw(draw)?;
        self.doubtful = is_doubtful(frame.buffer);
        queue!(self.terminal.backend_mut(), EndSynchronizedUpdate)?;
        self.outlet.send()
    }

    /// Asks the terminal what its background is; the answer comes among what is typed, where one comes.
    pub(super) fn ask_background(&self) -> io::Result<()> {
        let mut out = self.outlet.clone();
        queue!(out, AskBackground)?;
        self.outlet.send()
    }

    pub(super) fn capture_mouse(&mut self, capture: bool) -> io::Result<()> {
        let out = self.terminal.backend_mut();
        if capture { queue!(out, ReportClicks) } else { queue!(out, DisableMouseCapture) }
    }

    /// Clears the screen; the next frame is drawn whole.
    fn blank(&mut self) -> io::Result<()> {
        queue!(self.terminal.backend_mut(), Clear(ClearType::All))?;
        // Both buffers blank, as the screen is now. `Terminal::clear` would ask where the cursor is and wait.
        self.terminal.swap_buffers();
        Ok(())
    }
}

impl Drop for Session {
    fn drop(&mut self) {
        give_back();
    }
}

/// A terminal that is drawn on in one area, whatever size it says it has.
fn on(outlet: &Outlet, area: Rect) -> io::Result<Terminal<CrosstermBackend<Outlet>>> {
    let options = TerminalOptions { viewport: Viewport::Fixed(area) };
    Terminal::with_options(CrosstermBackend::new(outlet.clone()), options)
}

/// Whether anything drawn takes, on some terminals, other cells than on others: signs made of several, such as flags.
fn is_doubtful(buffer: &Buffer) -> bool {
    let several = |cell: &Cell| {
        let sign = cell.symbol();
        sign.len() > 4 && sign.chars().nth(1).is_some() && cells::width(sign) > 1
    };
    buffer.content.iter().any(several)
}

/// Whether the terminal is ours at the moment.
pub(super) fn is_ours() -> bool {
    TAKEN.load(Ordering::SeqCst)
}

/// Whether our job is the one that the terminal is for. Taking it from the background would stop us.
pub(super) fn is_in_foreground() -> bool {
    tcgetpgrp(rustix::stdio::stdout()).is_ok_and(|group| group == rustix::process::getpgrp())
}

/// Whether the terminal is for another job. One that is gone is for nobody.
pub(super) fn is_for_others() -> bool {
    tcgetpgrp(rustix::stdio::stdout()).is_ok_and(|group| group != rustix::process::getpgrp())
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

/// Asks for clicks and the wheel in the form that knows large screens, and not for every motion.
struct ReportClicks;

impl Command for ReportClicks {
    fn write_ansi(&self, out: &mut impl fmt::Write) -> fmt::Result {
        out.write_str("\x1b[?1000h\x1b[?1006h")
    }
}

/// Asks for the colour of the background: OSC 11 of xterm, which those that do not know it leave without an answer.
struct AskBackground;

impl Command for AskBackground {
    fn write_ansi(&self, out: &mut impl fmt::Write) -> fmt::Result {
        out.write_str("\x1b]11;?\x1b\\")
    }
}

/// Takes back what another program may have left set, where that moves no cursor: attributes, insert mode, another
/// character set, keys of applications, reports of the mouse and of the focus; lines wrap.
struct PutRight;

impl Command for PutRight {
    fn write_ansi(&self, out: &mut impl fmt::Write) -> fmt::Result {
        out.write_str("\x1b[m\x1b[4l\x0f\x1b(B\x1b[?1l\x1b>\x1b[?7h\x1b[?1004l")?;
        DisableMouseCapture.write_ansi(out)
    }
}

/// Takes back a scrolling region and places counted from it. Moves the cursor, so that the ordinary screen must not be
/// the present one: its cursor is where it will be gone on from.
struct WholeScreen;

impl Command for WholeScreen {
    fn write_ansi(&self, out: &mut impl fmt::Write) -> fmt::Result {
        out.write_str("\x1b[?6l\x1b[r")
    }
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

#[cfg(test)]
mod tests {
    use ratatui::buffer::Buffer;

    use super::is_doubtful;

    #[test]
    fn flags_are_doubtful_and_letters_are_not() {
        for plain in ["Développeur", "e\u{301}", "漢字", "●●●○ ┃"] {
            assert!(!is_doubtful(&Buffer::with_lines([plain])), "{plain}");
        }
        for doubtful in ["a 🇫🇷", "👩‍💻", "❤\u{fe0f}"] {
            assert!(is_doubtful(&Buffer::with_lines([doubtful])), "{doubtful}");
        }
    }
}
