//! How good a match is.

/// Typos first, then points: the greater, the better.
///
/// One number: points, less 2³² for each typo that is more than two neighbours swapped, less 2⁴⁸ for each typo. So
/// merits are compared and added as numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Merit(i64);

const TYPO: i64 = 1 << 48;
const NO_SWAP: i64 = 1 << 32;

impl Merit {
    pub(super) fn exact(points: i32) -> Self {
        Self(i64::from(points))
    }

    /// A match after `typos` edits, of which `swaps` are neighbours swapped.
    pub(super) fn with_typos(points: i32, typos: u32, swaps: u32) -> Self {
        let others = typos.saturating_sub(swaps);
        Self(i64::from(points) - i64::from(typos) * TYPO - i64::from(others) * NO_SWAP)
    }

    /// Both together.
    pub(super) fn and(self, other: Self) -> Self {
        Self(self.0 + other.0)
    }

    pub(super) fn plus(self, points: i32) -> Self {
        Self(self.0 + i64::from(points))
    }

    /// The part of the points that `letters` of `all` letters have, where there are no typos.
    pub(super) fn share(self, letters: usize, all: usize) -> Self {
        let [letters, all] = [letters, all].map(|count| i64::try_from(count).unwrap_or(1).max(1));
        Self(self.0 * letters / all)
    }

    pub(super) fn typos(self) -> u8 {
        u8::try_from((TYPO / 2 - self.0).div_euclid(TYPO)).unwrap_or(u8::MAX)
    }

    pub(super) fn points(self) -> i32 {
        let points = (self.0 + NO_SWAP / 2).rem_euclid(NO_SWAP) - NO_SWAP / 2;
        i32::try_from(points).unwrap_or(0)
    }

    /// The merit without its points: alike for matches with typos as many and as bad.
    pub(super) fn without_points(self) -> Self {
        Self(self.0 - i64::from(self.points()))
    }
}

#[cfg(test)]
mod tests {
    use super::Merit;
    use proptest::prelude::*;

    #[test]
    fn typos_weigh_more_than_points() {
        assert!(Merit::exact(1) > Merit::with_typos(500, 1, 1));
        assert!(Merit::with_typos(1, 1, 1) > Merit::with_typos(500, 1, 0));
        assert!(Merit::with_typos(1, 1, 0) > Merit::with_typos(500, 2, 2));
        assert!(Merit::exact(2) > Merit::exact(1));
    }

    proptest! {
        #[test]
        fn merits_add_up(points in -900_i32..3000, typos in 0_u32..3, swaps in 0_u32..3, more in -900_i32..3000) {
            let merit = Merit::with_typos(points, typos, swaps).and(Merit::with_typos(more, 2, 1)).plus(7);
            prop_assert_eq!(u32::from(merit.typos()), typos + 2);
            prop_assert_eq!(merit.points(), points + more + 7);
            prop_assert_eq!(merit.without_points().points(), 0);
            prop_assert_eq!(merit.without_points().typos(), merit.typos());
        }
    }
}
