//! See `tests/it/fuzzing`.
#![no_main]
#![allow(dead_code, reason = "tests use more of what is shared")]

#[path = "../../tests/it/fuzzing/events.rs"]
mod events;
#[path = "../../tests/it/screen"]
mod screen {
    pub(crate) mod driver;
    pub(crate) mod events;
}

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| events::run(bytes));
