//! Families that a query names.

use crate::domain::{Catalogue, FamilyIx, fold};

use super::text::query::Query;

/// Families told at most.
const TOLD: usize = 3;
/// Letters that a query has at least: fewer begin some word of nearly every family.
const SHORTEST: usize = 3;

/// The families whose names have every word of a query, as a word or as the beginning of one, in one language: those first of
/// whose names it is most, at most three. Costs a look at the name of each family.
pub(super) fn families_named(catalogue: &Catalogue, query: &Query) -> Vec<FamilyIx> {
    let words: Vec<&str> = query.words.iter().map(|word| &*word.text).collect();
    if words.iter().map(|word| word.chars().count()).sum::<usize>() < SHORTEST {
        return Vec::new();
    }
    let mut found = Vec::new();
    for (at, family) in (0..).map(FamilyIx).zip(catalogue.families()) {
        if let Some(left) = family.name.versions().filter_map(|(_, name)| words_left(&words, name)).min() {
            found.push((left, &*family.id, at));
        }
    }
    found.sort_unstable();
    found.into_iter().take(TOLD).map(|(_, _, at)| at).collect()
}

/// How many words of a name are not asked for; `None` where it lacks one that is.
fn words_left(words: &[&str], name: &str) -> Option<usize> {
    let name = fold(name);
    let of_name: Vec<&str> =
        name.split(|sign: char| !sign.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let has = |word: &&str| of_name.iter().any(|other| other.starts_with(*word));
    words.iter().all(has).then(|| of_name.len().saturating_sub(words.len()))
}

#[cfg(test)]
mod tests {
    use super::words_left;

    #[test]
    fn every_word_of_a_query_begins_one_of_the_name() {
        let name = "Données et intelligence artificielle";
        assert_eq!(words_left(&["donnees"], name), Some(3));
        assert_eq!(words_left(&["donn", "intel"], name), Some(2));
        assert_eq!(words_left(&["intelligence", "donnees", "et", "artificielle"], name), Some(0));
        assert_eq!(words_left(&["donnees", "cuisine"], name), None);
        assert_eq!(words_left(&["telligence"], name), None);
    }
}
