//! The program as a whole.

mod catalogue;
mod cli;
mod env;
mod picture;
mod pty;
mod registry;
mod screen;
mod tidy;
