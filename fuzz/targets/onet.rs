//! See `tests/it/fuzzing`.
#![no_main]
#![allow(dead_code, reason = "tests use more of what is shared")]

#[path = "../../tests/it/fuzzing/tables.rs"]
mod tables;

use careernav::import::Publisher;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    tables::run(Publisher::Onet, bytes);
});
