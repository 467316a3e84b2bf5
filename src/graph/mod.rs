//! Questions on how roles hang together, and how the answer is laid out in cells.
//!
//! [`focus`] gathers what leads to a role and where it leads, [`transfer`] says what a move keeps and asks
//! for, [`focus_picture`] arranges the focus view on a grid, [`map`] whole families. Colours and the size of any window are
//! not known here.
//!
//! [`routes`] finds the ways from one role to another, [`compare`] sets two roles side by side, [`similar`] finds moves
//! that nobody wrote down from what roles need, [`nearest_roles`] the roles near to skills that somebody has.

pub mod compare;
pub mod focus;
pub mod focus_picture;
pub mod map;
pub mod nearest_roles;
pub mod routes;
pub mod similar;
pub mod strokes;
#[cfg(test)]
mod testing;
pub mod transfer;
