//! “Did you mean”: the candidate that differs least from what was written.

use super::quote;
use crate::wording::{Words, key};

/// Longer words than this, in characters, are not compared.
const LONGEST: usize = 100;

/// The candidate nearest to `written`, if one is near enough: one edit up to seven letters, one in four above
/// that, and none that puts another first letter where there is more than one; failing that, the one that begins most alike, for two thirds of `written` and four letters at least.
/// Capitals do not count. Costs one edit distance for each candidate of about the same length.
pub fn nearest<'a, C>(written: &str, candidates: C) -> Option<&'a str>
where
    C: IntoIterator<Item = &'a str>,
    C::IntoIter: Clone,
{
    let written = written.to_lowercase();
    let length = written.chars().count();
    if length > LONGEST {
        return None;
    }
    let candidates = candidates.into_iter();
    mistyped(&written, length, candidates.clone()).or_else(|| shortened(&written, length, candidates))
}

fn mistyped<'a>(written: &str, length: usize, candidates: impl Iterator<Item = &'a str>) -> Option<&'a str> {
    let allowed = (length / 4).max(1);
    let first = |word: &str| word.chars().next().map(|letter| letter.to_lowercase().to_string());
    let begins = first(written);
    candidates
        .filter(|candidate| candidate.chars().count().abs_diff(length) <= allowed)
        .map(|candidate| (strsim::osa_distance(written, &candidate.to_lowercase()), candidate))
        .filter(|(distance, candidate)| *distance <= allowed && (*distance < 2 || first(candidate) == begins))
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, candidate)| candidate)
}

fn shortened<'a>(written: &str, length: usize, candidates: impl Iterator<Item = &'a str>) -> Option<&'a str> {
    let alike = |candidate: &str| {
        let pairs = written.chars().zip(candidate.chars().flat_map(char::to_lowercase));
        pairs.take_while(|(one, other)| one == other).count()
    };
    candidates
        .map(|candidate| (alike(candidate), candidate))
        .filter(|(alike, _)| *alike >= 4 && alike * 3 >= length * 2)
        .max_by_key(|(alike, candidate)| (*alike, std::cmp::Reverse(candidate.len())))
        .map(|(_, candidate)| candidate)
}

/// Asks whether another word was meant.
pub(crate) fn did_you_mean(near: &str) -> Words {
    Words::of(key::HINT_DID_YOU_MEAN).text("near", quote::shortened(near))
}

#[cfg(test)]
mod tests {
    use super::nearest;

    #[test]
    fn slips_are_mended_and_other_words_are_not() {
        let stages = ["entry", "intermediate", "senior", "lead"];
        assert_eq!(nearest("snior", stages), Some("senior"));
        assert_eq!(nearest("Lead", stages), Some("lead"));
        assert_eq!(nearest("intermediary", stages), Some("intermediate"));
        assert_eq!(nearest("principal", stages), None);
        assert_eq!(nearest("junior", stages), None);
        assert_eq!(nearest("dbaackend", ["aabackend"]), None);
        assert_eq!(nearest("", stages), None);
        assert_eq!(nearest(&"x".repeat(100_000), stages), None);
    }

    #[test]
    fn beginnings_are_completed() {
        let ids = ["backend-developer-senior", "backend-developer", "database-administrator", "families"];
        assert_eq!(nearest("backend-dev", ids), Some("backend-developer"));
        assert_eq!(nearest("Database-Admin", ids), Some("database-administrator"));
        assert_eq!(nearest("family", ids), Some("families"));
        assert_eq!(nearest("data", ids), Some("database-administrator"));
        assert_eq!(nearest("dat", ids), None);
    }
}
