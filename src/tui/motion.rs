//! Movements: one table of what the moving keys mean, whatever it is that moves.

use super::action::Action;

/// A movement back (-1) or forth (1) over lines, rows, problems or roles.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Motion {
    Step(isize),
    Half(isize),
    Page(isize),
    /// To the beginning or the end.
    End(isize),
}

impl Motion {
    /// The movement that an action asks for, if it asks for one.
    pub fn of(action: Action) -> Option<Self> {
        Some(match action {
            Action::Up => Self::Step(-1),
            Action::Down => Self::Step(1),
            Action::HalfUp => Self::Half(-1),
            Action::HalfDown => Self::Half(1),
            Action::PageUp => Self::Page(-1),
            Action::PageDown => Self::Page(1),
            Action::Top => Self::End(-1),
            Action::Bottom => Self::End(1),
            _ => return None,
        })
    }

    /// The same over the panes, where nothing scrolls beside a selection: to scroll is to move.
    pub fn over_panes(action: Action) -> Option<Self> {
        Self::of(match action {
            Action::ScrollUp => Action::Up,
            Action::ScrollDown => Action::Down,
            action => action,
        })
    }

    /// How far that is where so many are on the screen at once; at least one.
    pub fn far(self, page: usize) -> isize {
        let page = isize::try_from(page).unwrap_or(isize::MAX);
        match self {
            Self::Step(way) => way,
            Self::Half(way) => way * (page / 2).max(1),
            Self::Page(way) => way * page.max(1),
            Self::End(way) => way * isize::MAX,
        }
    }

    /// A place in a list after the movement, not held to its end.
    pub fn from(self, place: usize, page: usize) -> usize {
        place.saturating_add_signed(self.far(page))
    }
}
