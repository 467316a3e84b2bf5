//! How good a match is.

use std::cmp::Reverse;

/// Typos first, then points: the greater, the better.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Merit {
    typos: Reverse<u8>,
    /// Typos that are more than two neighbours swapped.
    others: Reverse<u8>,
    points: i32,
}

impl Merit {
    pub(super) fn exact(points: i32) -> Self {
        Self::with_typos(points, 0, 0)
    }

    /// A match after `typos` edits, of which `swaps` are neighbours swapped.
    pub(super) fn with_typos(points: i32, typos: u8, swaps: u8) -> Self {
        Self { typos: Reverse(typos), others: Reverse(typos.saturating_sub(swaps)), points }
    }

    /// Both together.
    pub(super) fn and(self, other: Self) -> Self {
        Self {
            typos: Reverse(self.typos.0.saturating_add(other.typos.0)),
            others: Reverse(self.others.0.saturating_add(other.others.0)),
            points: self.points + other.points,
        }
    }

    pub(super) fn plus(self, points: i32) -> Self {
        Self { points: self.points + points, ..self }
    }

    /// The part of the points that `letters` of `all` letters have.
    pub(super) fn share(self, letters: usize, all: usize) -> Self {
        let [letters, all] = [letters, all].map(|count| i32::try_from(count).unwrap_or(1).max(1));
        Self { points: self.points * letters / all, ..self }
    }

    pub(super) fn typos(self) -> u8 {
        self.typos.0
    }

    pub(super) fn others(self) -> u8 {
        self.others.0
    }

    pub(super) fn points(self) -> i32 {
        self.points
    }
}

#[cfg(test)]
mod tests {
    use super::Merit;

    #[test]
    fn typos_weigh_more_than_points() {
        assert!(Merit::exact(1) > Merit::with_typos(500, 1, 1));
        assert!(Merit::with_typos(1, 1, 1) > Merit::with_typos(500, 1, 0));
        assert!(Merit::with_typos(1, 1, 0) > Merit::with_typos(500, 2, 2));
        assert!(Merit::exact(2) > Merit::exact(1));
    }
}
