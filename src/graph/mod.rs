//! Questions on how roles hang together, and how the answer is laid out in cells.
//!
//! [`focus`] gathers what leads to a role and where it leads, [`transfer`] says what a move keeps and asks
//! for, [`picture`] arranges the focus view on a grid. Colours and the size of any window are not known here.

pub mod focus;
pub mod picture;
pub mod strokes;
pub mod transfer;
