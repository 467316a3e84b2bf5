//! What an update asks of others.

use crate::domain::{Lang, Subject};

/// What is to be done after an update, beside drawing: by the program itself where it concerns the world, else by the loop.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Effect {
    /// Draw what has changed, and nothing else.
    None,
    /// Nothing has changed: nothing is to be drawn.
    Idle,
    /// Speak another language from now on. The program does that, and asks for [`Effect::None`] in its place.
    Speak(Lang),
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
