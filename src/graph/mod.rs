//! Questions on how roles hang together, and how the answer is laid out in cells.
//!
//! [`focus`] gathers what leads to a role and where it leads, [`transfer`] says what a move keeps and asks
//! for, [`focus_picture`] arranges the focus view on a grid, [`map`] whole families. Colours and the size of any window are
//! not known here.
//!
//! [`routes`] finds the ways from one role to another, [`compare`] sets two roles side by side, [`similar`] finds moves
//! that nobody wrote down from what roles need, [`fit`] the roles that use what somebody knows; both weigh with [`weights`].

pub mod compare;
pub mod fit;
pub mod focus;
pub mod focus_picture;
pub mod map;
pub mod routes;
pub mod similar;
pub mod strokes;
#[cfg(test)]
mod testing;
pub mod transfer;
pub mod weights;
