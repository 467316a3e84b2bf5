//! Whether standard output was closed (`>&-`) before the program began. Asked before `main`: by then the standard library
//! has opened `/dev/null` in its place, and all that is written is lost without a word.

use std::sync::atomic::{AtomicBool, Ordering};

static CLOSED: AtomicBool = AtomicBool::new(false);

/// Whether nobody can ever see what is printed.
pub(super) fn is_closed() -> bool {
    CLOSED.load(Ordering::Relaxed)
}

extern "C" fn look() {
    let is_open = rustix::io::fcntl_getfd(rustix::stdio::stdout()).is_ok();
    CLOSED.store(!is_open, Ordering::Relaxed);
}

/// Has the system call [`look`] when the program is loaded.
#[expect(
    unsafe_code,
    reason = "where such functions are listed is told to the linker, which cannot check it"
)]
#[used]
// SAFETY: these sections hold addresses of functions of this very type, and `look` needs nothing that `main` prepares.
#[cfg_attr(target_os = "macos", unsafe(link_section = "__DATA,__mod_init_func"))]
#[cfg_attr(not(target_os = "macos"), unsafe(link_section = ".init_array"))]
static LOOK: extern "C" fn() = look;
