//! Checks over a catalogue whose values are sound one by one.
//!
//! A check is a function in the list [`CHECKS`]. It sees what was written (for places and texts) and the draft
//! made of it, entry for entry in the same order, and may take out of the draft what cannot stay.

mod inside;
mod names;
mod reach;
mod translation;

use super::layers::LaidLayers;
use super::problems::Problems;
use super::resolve::Draft;

/// A check, by the name of its rule.
type Check = (&'static str, for<'t> fn(&LaidLayers<'t>, &mut Draft<'t>, &mut Problems));

/// Every check, in the order they run: those that take something out come first.
const CHECKS: &[Check] = &[
    ("step-to-itself", inside::step_to_itself),
    ("duplicate-entry", inside::duplicate_entry),
    ("promotion-down", inside::promotion_down),
    ("missing-translation", translation::missing_translation),
    ("unused-skill", reach::unused_skill),
    ("unreachable-role", reach::unreachable_role),
    ("ambiguous-name", names::ambiguous_name),
];

/// Runs every check. Each costs one pass over the catalogue.
pub(crate) fn check<'t>(layers: &LaidLayers<'t>, draft: &mut Draft<'t>, problems: &mut Problems) {
    for (_, run) in CHECKS {
        run(layers, draft, problems);
    }
}

#[cfg(test)]
mod tests {
    use super::CHECKS;
    use crate::loading::rulebook;
    use crate::loading::testing::{SOUND, lines, load_all};

    #[test]
    fn every_check_stands_in_the_rulebook() {
        for (name, _) in CHECKS {
            assert!(rulebook::knows(name), "{name}");
        }
    }

    #[test]
    fn a_sound_catalogue_breaks_no_rule() {
        assert_eq!(lines(&load_all(&[SOUND])), [""; 0]);
    }
}
