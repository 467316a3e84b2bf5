//! Names most like a query that names nothing.

use super::index::{INITIALS, Room, SearchIndex, SubjectIx};
use super::matching::MatchedWord;

/// Least cosine of two words' letters for one to be offered for the other.
const ALIKE: f32 = 0.25;
/// Names looked at for a word that looks alike.
const NAMES: usize = 3;

/// Roles and skills with a word that looks most like one of the query, the likest first.
pub(super) fn alike(index: &SearchIndex, words: &[MatchedWord], room: &mut Room) -> Vec<SubjectIx> {
    let mut found: Vec<(f32, SubjectIx)> = Vec::new();
    for meant in words {
        for (word, cosine) in index.words.grams.alike(&meant.word.text, ALIKE, room) {
            if index.words.all.get(word).starts_with(INITIALS) {
                continue;
            }
            let names = index.words.names.get(word).take(NAMES);
            found.extend(names.map(|name| (cosine, index.names.owner(name))));
        }
    }
    let rank = |subject: SubjectIx| (index.is_skill(subject), index.rank(subject));
    found.sort_by(|one, other| other.0.total_cmp(&one.0).then(rank(one.1).cmp(&rank(other.1))));
    found.into_iter().map(|(_, subject)| subject).collect()
}
