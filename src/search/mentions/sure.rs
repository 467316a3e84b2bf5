//! Which skills of a passage are named beyond doubt.

use crate::domain::SkillIx;
use crate::search::index::WordIx;
use crate::search::text::lexicon::is_generic;

use super::passage::{Candidate, PassageReader};
use super::points;

/// Skills that may have a word in their names which by itself names one of them, where it is no title.
const FEW: usize = 3;
/// Letters of an ending: of a word that names a skill by itself, and of one among others.
const OWN_ENDING: usize = 2;
const ENDING: usize = 5;
/// Endings of words for people, who do what a skill is: who works with managers does not manage.
const PEOPLE: [&str; 14] =
    ["er", "ers", "or", "ors", "ant", "ants", "ist", "ists", "eur", "eurs", "euse", "euses", "rice", "rices"];

impl PassageReader<'_> {
    /// Whether each candidate of the last passage is named as a whole, by hardly more words than that takes, by its own
    /// words and not only by some of the same stem, and not within the name of another.
    pub(super) fn sure(&self, candidates: &[Candidate]) -> Vec<bool> {
        let named: Vec<bool> = candidates.iter().map(|candidate| self.is_named(candidate)).collect();
        let is_within = |at: usize| {
            let met = candidates[at].window.met;
            let others = candidates.iter().enumerate().filter(|(other, _)| *other != at && named[*other]);
            others.map(|(other, candidate)| (other, candidate.window.met)).any(|(other, wider)| {
                // Of two with the same words the better one comes first.
                met & wider == met && (met != wider || other < at)
            })
        };
        (0..candidates.len()).map(|at| named[at] && !is_within(at)).collect()
    }

    fn is_named(&self, candidate: &Candidate) -> bool {
        let window = &candidate.window;
        if window.of_name < points::WHOLE_FROM || window.filled < points::SURE_WINDOW {
            return false;
        }
        let is_alone = window.met.is_power_of_two();
        let ending = if is_alone { OWN_ENDING } else { ENDING };
        let words = self.words_met(window.met);
        let has_words = words.iter().all(|(said, ways)| {
            let mut of_name = ways.iter().filter(|way| self.has(candidate.name, **way));
            of_name.any(|way| is_form(said, self.word(*way), ending))
        });
        let may_be_alone = |(said, ways): &(&str, &[WordIx])| {
            !is_generic(said) && (self.is_title(candidate.name) || self.is_of_few(ways, candidate.skill))
        };
        has_words && (!is_alone || words.iter().all(may_be_alone))
    }

    /// Whether hardly another skill has one of these words in its names.
    fn is_of_few(&self, ways: &[WordIx], skill: SkillIx) -> bool {
        let mut skills: Vec<SkillIx> = vec![skill];
        for other in ways.iter().flat_map(|way| self.skills_with(*way)) {
            if !skills.contains(&other) {
                skills.push(other);
            }
            if skills.len() > FEW {
                return false;
            }
        }
        true
    }
}

/// Whether two words are one but for a short ending, and neither is a person where the other is none.
fn is_form(said: &str, other: &str, ending: usize) -> bool {
    if said == other {
        return true;
    }
    let common = said.bytes().zip(other.bytes()).take_while(|(one, other)| one == other).count();
    let is_person = |word: &str| PEOPLE.iter().any(|ending| word.ends_with(ending));
    let shorter = said.len().min(other.len());
    let longer = said.len().max(other.len());
    common + 1 >= shorter && longer <= common + ending && is_person(said) == is_person(other)
}

#[cfg(test)]
mod tests {
    use super::{ENDING, OWN_ENDING, is_form};

    #[test]
    fn a_form_is_no_other_word_of_the_stem() {
        for (one, other) in [("statistic", "statistics"), ("sale", "sales"), ("dashboards", "dashboard")] {
            assert!(is_form(one, other, OWN_ENDING), "{one} {other}");
        }
        for (one, other) in [("management", "manage"), ("communicate", "communication")] {
            assert!(is_form(one, other, ENDING) && !is_form(one, other, OWN_ENDING), "{one} {other}");
        }
        for (one, other) in [("integration", "integrity"), ("patients", "patience"), ("manager", "manage")] {
            assert!(!is_form(one, other, ENDING), "{one} {other}");
        }
    }
}
