//! Names that have the letters of a word scattered over them: `dvlpr`, `phpsym`. The last resort of a search.

use fuzzy_matcher::FuzzyMatcher;
use fuzzy_matcher::skim::SkimMatcherV2;

use crate::domain::{Catalogue, Subject, fold};

use super::index::{NameIx, NameKind, SearchIndex, letters_of};

/// Letters of which such a word has at least so many.
const SHORTEST: usize = 4;
/// Names that are looked at.
const MOST_NAMES: usize = 4_000;
/// What `SkimMatcherV2` must give for each letter: what a few gaps leave of a run at the beginnings of words.
const A_LETTER: i64 = 15;

/// Names with the letters of a word in its order, most of them where words begin or side by side, each with a score below 1.
pub(super) fn scattered(index: &SearchIndex, catalogue: &Catalogue, word: &str) -> Vec<(NameIx, f32)> {
    let length = word.chars().count();
    if length < SHORTEST {
        return Vec::new();
    }
    let letters = letters_of(word);
    let most = i64::try_from(length).unwrap_or(i64::MAX);
    let mut found: Vec<(NameIx, f32)> = Vec::new();
    for name in index.names.with_letters(letters).take(MOST_NAMES) {
        let folded = fold(text_of(index, catalogue, name));
        // A fresh matcher each time: a used one remembers too much.
        let Some((score, places)) = SkimMatcherV2::default().fuzzy_indices(&folded, word) else { continue };
        if score >= A_LETTER * most && places.first() == Some(&0) {
            found.push((name, thousandth(score)));
        }
    }
    // The best name of each role and skill.
    found.sort_by_key(|(name, _)| index.names.owner(*name));
    found.sort_by(|one, other| {
        let owner = |hit: &(NameIx, f32)| index.names.owner(hit.0);
        owner(one).cmp(&owner(other)).then(other.1.total_cmp(&one.1)).then(one.0.cmp(&other.0))
    });
    found.dedup_by_key(|(name, _)| index.names.owner(*name));
    found
}

fn text_of<'c>(index: &SearchIndex, catalogue: &'c Catalogue, name: NameIx) -> &'c str {
    let (title, aliases) = match index.subject(index.names.owner(name)) {
        Subject::Role(at) => (&catalogue.role(at).title, &catalogue.role(at).aliases),
        Subject::Skill(at) => (&catalogue.skill(at).name, &catalogue.skill(at).aliases),
    };
    match index.which(name) {
        NameKind::Title(nth) => title.versions().nth(nth).map_or("", |(_, text)| text),
        NameKind::Alias(nth) => aliases.get(nth).map_or("", |(_, text)| text),
    }
}

#[expect(clippy::cast_precision_loss, reason = "scores are some hundreds")]
fn thousandth(score: i64) -> f32 {
    score as f32 / 1000.0
}
