//! What matches one word: lists of names, and the best name of each role and skill.

use super::Index;
use super::merit::Merit;
use super::names::NameIx;

/// A name that matches a word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Fit {
    pub(super) name: NameIx,
    pub(super) merit: Merit,
}

/// How a role or skill matches by its own names: what it is worth, and the name that shows it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Own {
    pub(super) merit: Merit,
    pub(super) name: NameIx,
}

/// The best name of each subject for one word.
pub(super) type Column = Vec<Option<Own>>;

/// Both lists as one, each name with the better of its merits. Both are in the order of names, and so is the
/// answer.
pub(super) fn union(one: &[Fit], other: &[Fit]) -> Vec<Fit> {
    let mut all = Vec::with_capacity(one.len() + other.len());
    let mut others = other.iter().peekable();
    for fit in one {
        while let Some(before) = others.next_if(|other| other.name < fit.name) {
            all.push(*before);
        }
        let same = others.next_if(|other| other.name == fit.name);
        all.push(Fit { merit: same.map_or(fit.merit, |same| same.merit.max(fit.merit)), ..*fit });
    }
    all.extend(others);
    all
}

/// The best of a list for each subject.
pub(super) fn column(index: &Index, fits: &[Fit]) -> Column {
    let mut column = vec![None; index.subject_count()];
    fill(index, &mut column, fits);
    column
}

/// Puts the names of a list into a column, where they are better than those in it.
pub(super) fn fill(index: &Index, column: &mut [Option<Own>], fits: &[Fit]) {
    for fit in fits {
        let own = Own { merit: fit.merit, name: fit.name };
        better(&mut column[index.names.owner(fit.name) as usize], own);
    }
}

/// Keeps the better of two matches of one subject. Where they are equal the first stays, which is the shorter name.
pub(super) fn better(kept: &mut Option<Own>, other: Own) {
    if kept.is_none_or(|own| other.merit > own.merit) {
        *kept = Some(other);
    }
}

#[cfg(test)]
mod tests {
    use super::{Fit, union};
    use crate::search::merit::Merit;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn unions_keep_order_and_the_better(one in fits(), other in fits()) {
            let all = union(&one, &other);
            prop_assert!(all.windows(2).all(|pair| pair[0].name < pair[1].name));
            for fit in one.iter().chain(&other) {
                let best = one.iter().chain(&other).filter(|same| same.name == fit.name).map(|same| same.merit).max();
                prop_assert_eq!(all.iter().find(|same| same.name == fit.name).map(|same| same.merit), best);
            }
        }
    }

    fn fits() -> impl Strategy<Value = Vec<Fit>> {
        proptest::collection::btree_map(0_u32..20, 0_i32..9, 0..12).prop_map(|fits| {
            fits.into_iter().map(|(name, points)| Fit { name, merit: Merit::exact(points) }).collect()
        })
    }
}
