//! Signals, turned into messages for the loop. A signal that the parent has told us to ignore stays ignored.

use signal_hook::consts::{SIGCONT, SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGTSTP};
use signal_hook::iterator::Signals;
use signal_hook::low_level::emulate_default_handler;

/// What a signal asks of the program.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Asked {
    /// Give the terminal back and end as the signal would have ended us.
    End(Signal),
    /// Give the terminal back and stop until continued.
    Stop,
    /// We were continued: take the terminal again.
    Continue,
}

/// A signal by number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Signal(i32);

/// Calls `tell` for every signal that concerns us, from a thread of its own.
pub(super) fn listen(tell: impl Fn(Asked) + Send + 'static) -> std::io::Result<()> {
    let wanted = [SIGTERM, SIGHUP, SIGINT, SIGQUIT, SIGTSTP, SIGCONT];
    let mut signals = Signals::new(wanted.into_iter().filter(|signal| !is_ignored(*signal)))?;
    std::thread::Builder::new().name("signals".to_owned()).spawn(move || {
        for signal in &mut signals {
            tell(match signal {
                SIGTSTP => Asked::Stop,
                SIGCONT => Asked::Continue,
                signal => Asked::End(Signal(signal)),
            });
        }
    })?;
    Ok(())
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
    #[expect(unsafe_code, reason = "the default action of a signal can only be set through the C library")]
    // SAFETY: both structures are valid, fully initialised (all zero is a valid value) and outlive the calls;
    // the action found is put back unchanged.
    unsafe {
        let mut default: libc::sigaction = std::mem::zeroed();
        default.sa_sigaction = libc::SIG_DFL;
        let mut present: libc::sigaction = std::mem::zeroed();
        if libc::sigaction(SIGTSTP, &raw const default, &raw mut present) == 0 {
            libc::raise(SIGTSTP);
            libc::sigaction(SIGTSTP, &raw const present, std::ptr::null_mut());
        }
    }
}

/// Asks the whole foreground job to stop, as the terminal driver does for Ctrl-Z, so that a program that
/// started us stops with us. [`Asked::Stop`] then arrives. False where we are not to be suspended.
pub(super) fn ask_job_to_stop() -> bool {
    if is_ignored(SIGTSTP) {
        return false;
    }
    #[expect(unsafe_code, reason = "no safe function of the dependencies signals one's own process group")]
    // SAFETY: kill with pid 0 takes no pointers and has no preconditions.
    let sent = unsafe { libc::kill(0, SIGTSTP) };
    sent == 0
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
