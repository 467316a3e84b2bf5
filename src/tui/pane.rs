//! The panes of the screen.

/// A pane of the screen, in the order `Tab` goes through them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Pane {
    Roles,
    Detail,
    Paths,
}

impl Pane {
    pub const ALL: [Self; 3] = [Self::Roles, Self::Detail, Self::Paths];

    /// The pane `places` further on, round and round.
    pub fn moved(self, places: isize) -> Self {
        let at = (self as isize + places).rem_euclid(3);
        Self::ALL[at.unsigned_abs()]
    }
}
