//! See `tests/it/fuzzing`.
#![no_main]
#![allow(dead_code, reason = "tests use more of what is shared")]

#[path = "../../tests/it/fuzzing/layer.rs"]
mod layer;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| layer::run(bytes));
