//! What an update asks of the loop.

use crate::domain::Subject;

/// What the loop is to do after an update, beside drawing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Effect {
    /// Draw what has changed, and nothing else.
    None,
    /// Nothing has changed: nothing is to be drawn.
    Idle,
    Quit,
    /// Quit because of Ctrl-C; the exit status says so.
    Interrupt,
    /// Give the terminal back and stop until continued.
    Suspend,
    /// Tell the terminal to report the mouse, or to keep it.
    CaptureMouse(bool),
    /// Open a file in the user's editor, at a line if it is known.
    EditFile {
        path: String,
        line: Option<u32>,
    },
    /// Open the file that the present role or skill is written in.
    EditSubject(Subject),
    /// Read the files again.
    Reload,
}
