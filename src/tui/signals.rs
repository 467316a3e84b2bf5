//! Signals, turned into messages for the loop. A signal that the parent has told us to ignore stays ignored.

use std::sync::atomic::{AtomicBool, AtomicI32, Ordering};
use std::time::Duration;

use rustix::process::{Pid, Signal as Sent, kill_process};
use signal_hook::consts::{SIGCONT, SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGTSTP, SIGWINCH};
use signal_hook::iterator::Signals;
use signal_hook::low_level::emulate_default_handler;

use super::terminal;

/// What a signal asks of the program.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Asked {
    /// Give the terminal back and end as the signal would have ended us.
    End(Signal),
    /// Give the terminal back and stop until continued.
    Stop,
    /// We were continued: take the terminal again.
    Continue,
    /// The terminal has another size.
    Resize,
}

/// A signal by number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Signal(i32);

/// How long the loop may take to end in good order; it may be in the middle of something.
const GRACE: Duration = Duration::from_millis(400);
/// How long giving the terminal back may take; nobody may be reading what is written to it any more.
const FAREWELL: Duration = Duration::from_millis(200);

/// Time for all programs of a job to be continued.
const ABREAST: Duration = Duration::from_millis(50);

/// Whether the terminal is lent, or about to be: what interrupts is for the borrower.
static LENDING: AtomicBool = AtomicBool::new(false);

/// The process the terminal is lent to, or 0.
static BORROWER: AtomicI32 = AtomicI32::new(0);

/// Calls `tell` for every signal that concerns us, from a thread of its own. Where the loop does not end in time when
/// it should, this thread ends the program.
pub(super) fn listen(tell: impl Fn(Asked) + Send + 'static) -> std::io::Result<()> {
    let wanted = [SIGTERM, SIGHUP, SIGINT, SIGQUIT, SIGTSTP, SIGCONT, SIGWINCH];
    let mut signals = Signals::new(wanted.into_iter().filter(|signal| !is_ignored(*signal)))?;
    std::thread::Builder::new().name("signals".to_owned()).spawn(move || {
        for signal in &mut signals {
            match signal {
                SIGTSTP => tell(Asked::Stop),
                SIGCONT => tell(Asked::Continue),
                SIGWINCH => tell(Asked::Resize),
                SIGINT | SIGQUIT if LENDING.load(Ordering::SeqCst) => {}
                signal => {
                    pass_on(signal);
                    tell(Asked::End(Signal(signal)));
                    end_soon(move || end_by(Signal(signal)));
                }
            }
        }
    })?;
    Ok(())
}

/// Ends the program by `end` unless it has ended in good order by then. The terminal is given back if that can be done.
pub(super) fn end_soon(end: impl FnOnce()) {
    std::thread::sleep(GRACE);
    let (done, is_done) = std::sync::mpsc::channel();
    let giving_back = std::thread::Builder::new().spawn(move || {
        terminal::give_back();
        let _ = done.send(());
    });
    if giving_back.is_ok() {
        let _ = is_done.recv_timeout(FAREWELL);
    }
    end();
}

/// Whoever the terminal is lent to ends as we do, rather than fight with the shell for it.
fn pass_on(signal: i32) {
    if let (Some(borrower), Some(signal)) =
        (Pid::from_raw(BORROWER.load(Ordering::SeqCst)), Sent::from_named_raw(signal))
    {
        let _ = kill_process(borrower, signal);
    }
}

/// Ends the program by the signal's own default, so that the parent sees the real cause.
pub(super) fn end_by(signal: Signal) {
    // Where even this fails, returning ends the program in the ordinary way.
    let _ = emulate_default_handler(signal.0);
}

/// Stops the program until it is continued. The terminal must have been given back.
///
/// By SIGTSTP's own default rather than by SIGSTOP: where no shell is there to continue us, the system then
/// does not stop us either.
pub(super) fn stop() {
    let stops = SignalAction::set(SIGTSTP, libc::SIG_DFL);
    if stops.is_some() {
        #[expect(
            unsafe_code,
            reason = "no safe function of the dependencies raises a signal in this very thread"
        )]
        // SAFETY: raise takes no pointers and has no preconditions.
        unsafe {
            libc::raise(SIGTSTP);
        }
    }
}

/// Asks the whole foreground job to stop, as the terminal driver does for Ctrl-Z, so that a program that
/// started us stops with us. [`Asked::Stop`] then arrives. False where we are not to be suspended.
pub(super) fn ask_job_to_stop() -> bool {
    !is_ignored(SIGTSTP) && stop_job().is_ok()
}

fn stop_job() -> rustix::io::Result<()> {
    rustix::process::kill_current_process_group(Sent::TSTP)
}

/// From before another program of our job starts that the terminal is lent to: keys that stop the job stop us too, at
/// once, and those that interrupt it are not for us. Were that begun later, a program that stops at once would be gone on
/// with before we had heard of the stop. Dropping takes this back.
#[derive(Debug)]
pub(super) struct Lending {
    #[expect(dead_code, reason = "dropping puts the former action back")]
    action: Option<SignalAction>,
}

impl Lending {
    pub(super) fn begin() -> Self {
        LENDING.store(true, Ordering::SeqCst);
        Self { action: SignalAction::set(SIGTSTP, libc::SIG_DFL) }
    }
}

impl Drop for Lending {
    fn drop(&mut self) {
        LENDING.store(false, Ordering::SeqCst);
    }
}

/// While the terminal is lent to another program of our job: keys that interrupt it are for that program alone.
/// Dropping takes this back.
#[derive(Debug)]
pub(super) struct Lent {
    borrower: Pid,
    #[expect(dead_code, reason = "dropping puts the former actions back")]
    actions: [Option<SignalAction>; 2],
}

impl Lent {
    pub(super) fn to(borrower: Pid) -> Self {
        BORROWER.store(borrower.as_raw_nonzero().get(), Ordering::SeqCst);
        let actions = [SignalAction::set(SIGINT, libc::SIG_IGN), SignalAction::set(SIGQUIT, libc::SIG_IGN)];
        Self { borrower, actions }
    }

    /// After the borrower has stopped: stops with it until both are continued, where it stopped by itself alone. Where
    /// nobody is there to continue us, it goes on at once.
    pub(super) fn stop_together(&self, is_stopped: impl Fn() -> bool) {
        // Of a job that is continued, one program is a little before the other.
        let stays_stopped = || {
            std::thread::sleep(ABREAST);
            is_stopped()
        };
        if stays_stopped() {
            let _ = stop_job();
            if stays_stopped() {
                let _ = kill_process(self.borrower, Sent::CONT);
            }
        }
    }
}

impl Drop for Lent {
    fn drop(&mut self) {
        BORROWER.store(0, Ordering::SeqCst);
    }
}

/// What a signal did before its action was set; dropping puts that back. A signal that is ignored stays ignored.
struct SignalAction {
    signal: i32,
    before: libc::sigaction,
}

impl SignalAction {
    fn set(signal: i32, handler: libc::sighandler_t) -> Option<Self> {
        if is_ignored(signal) {
            return None;
        }
        #[expect(unsafe_code, reason = "the action of a signal can only be set through the C library")]
        // SAFETY: both structures are valid, fully initialised (all zero is a valid value) and outlive the call.
        unsafe {
            let mut action: libc::sigaction = std::mem::zeroed();
            action.sa_sigaction = handler;
            let mut before: libc::sigaction = std::mem::zeroed();
            (libc::sigaction(signal, &raw const action, &raw mut before) == 0)
                .then_some(Self { signal, before })
        }
    }
}

impl Drop for SignalAction {
    fn drop(&mut self) {
        #[expect(unsafe_code, reason = "the action of a signal can only be set through the C library")]
        // SAFETY: `before` is what the system gave for this signal and outlives the call; null asks for nothing back.
        unsafe {
            libc::sigaction(self.signal, &raw const self.before, std::ptr::null_mut());
        }
    }
}

impl std::fmt::Debug for SignalAction {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.debug_struct("SignalAction").field("signal", &self.signal).finish_non_exhaustive()
    }
}

fn is_ignored(signal: i32) -> bool {
    #[expect(unsafe_code, reason = "the present action of a signal can only be asked of the C library")]
    // SAFETY: a null new action makes sigaction only write the present one into `present`, which is a valid,
    // fully initialised (all zero is a valid value) structure of the right type that outlives the call.
    unsafe {
        let mut present: libc::sigaction = std::mem::zeroed();
        libc::sigaction(signal, std::ptr::null(), &raw mut present) == 0
            && present.sa_sigaction == libc::SIG_IGN
    }
}
