//! Moving about on a map with four keys.

use crate::domain::RoleIx;

use super::picture::{MapPicture, Station};

/// Where to move.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Direction {
    Left,
    Right,
    Up,
    Down,
}

impl MapPicture {
    /// The role to move to from `role`; `None` where there is nothing further that way.
    ///
    /// Up and down stay in the column. Left and right prefer the nearest linked role on that side, else take the
    /// nearest in the next column.
    pub fn next(&self, role: RoleIx, direction: Direction) -> Option<RoleIx> {
        let here = self.station(role)?;
        let ahead = self.stations.iter().filter(|other| is_ahead(here, other, direction));
        let linked = |other: &Station| {
            self.routes.iter().any(|route| route.roles.contains(&role) && route.roles.contains(&other.role))
        };
        let rank = |other: &&Station| {
            let sideways = here.column.abs_diff(other.column);
            let is_vertical = sideways == 0;
            (!is_vertical && !linked(other), sideways, here.y.abs_diff(other.y), other.y)
        };
        ahead.min_by_key(rank).map(|station| station.role)
    }
}

fn is_ahead(here: &Station, other: &Station, direction: Direction) -> bool {
    match direction {
        Direction::Left => other.column < here.column,
        Direction::Right => other.column > here.column,
        Direction::Up => other.column == here.column && other.y < here.y,
        Direction::Down => other.column == here.column && other.y > here.y,
    }
}
