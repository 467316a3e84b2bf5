//! What wakes the loop.

use std::io;
use std::sync::Arc;

use crossterm::event::Event;

use super::files::News;
use super::keys::UserKeys;
use super::signals::Asked;
use super::theme::Rgb;
use crate::domain::Catalogue;
use crate::graph::similar::Moves;
use crate::loading::{Footing, Loaded};
use crate::search::SearchSession;

/// Something that has happened, for the loop to act on.
pub(super) enum Wake {
    /// Everything that was typed or clicked since the last frame.
    Input(Vec<Event>),
    /// The terminal has said what its background is.
    Background(Rgb),
    Signal(Asked),
    /// The index of a large catalogue has been made.
    Indexed(Arc<Catalogue>, Box<SearchSession>),
    /// The catalogue has been read for the first time, and what it stood on before that.
    Read(Box<Loaded>, Box<Footing>),
    /// What the roles of a large catalogue need has been weighed.
    Weighed(Arc<Catalogue>, Box<Moves>),
    /// Something has become of the files of the layers.
    Files(News),
    /// The files have been read again, the user's own keys among them; the number of the reading.
    ReadAgain(Box<Loaded>, Box<UserKeys>, u64),
    /// The terminal cannot be read any more.
    InputLost(io::Error),
}
