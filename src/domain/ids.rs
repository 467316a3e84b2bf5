//! Look-up of ids that are kept elsewhere.

use std::hash::{BuildHasher, RandomState};

/// An index of ids by their positions in a list. Holds no ids: callers say which id stands at a position.
#[derive(Debug, Default)]
pub(super) struct IdIndex {
    /// Places, each where the hash of its id leads to or behind that; [`FREE`] in between. At least half are free.
    slots: Vec<u32>,
    hasher: RandomState,
}

const FREE: u32 = u32::MAX;

impl IdIndex {
    /// Takes the ids of a list in its order. Of two that are the same, the first counts.
    pub(super) fn new<'a>(ids: impl ExactSizeIterator<Item = &'a str>) -> Self {
        let mut table =
            Self { slots: vec![FREE; (2 * ids.len()).next_power_of_two()], hasher: RandomState::new() };
        for (id, place) in ids.zip(0..) {
            let free = table.probes(id).find(|slot| table.slots[*slot] == FREE);
            if let Some(slot) = free {
                table.slots[slot] = place;
            }
        }
        table
    }

    /// The place of an id.
    pub(super) fn find<'a>(&self, id: &str, id_at: impl Fn(u32) -> &'a str) -> Option<u32> {
        let places = self.probes(id).map(|slot| self.slots[slot]).take_while(|place| *place != FREE);
        places.into_iter().find(|place| id_at(*place) == id)
    }

    /// The slots in which an id may stand, the most likely first.
    fn probes(&self, id: &str) -> impl Iterator<Item = usize> + use<> {
        let last = self.slots.len().wrapping_sub(1);
        let hash = self.hasher.hash_one(id);
        // A table has far fewer slots than a hash has values: the lower bits are enough.
        let first = usize::try_from(hash & 0xffff_ffff).unwrap_or_default();
        (0..self.slots.len()).map(move |step| first.wrapping_add(step) & last)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::IdIndex;

    #[test]
    fn nothing_is_found_among_nothing() {
        assert_eq!(IdIndex::new([].into_iter()).find("a", |_| ""), None);
        assert_eq!(IdIndex::default().find("a", |_| ""), None);
    }

    proptest! {
        #[test]
        fn every_id_is_found_where_it_stands_first(ids in proptest::collection::vec("[a-c]{0,4}", 0..100), other in "[a-d]{0,5}") {
            let table = IdIndex::new(ids.iter().map(String::as_str));
            for id in ids.iter().chain([&other]) {
                let place = table.find(id, |place| &ids[place as usize]);
                prop_assert_eq!(place.map(|place| place as usize), ids.iter().position(|known| known == id));
            }
        }
    }
}
