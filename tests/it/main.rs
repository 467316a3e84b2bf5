//! The program as a whole, run sealed from the machine it is tested on.

mod cli;
mod env;
