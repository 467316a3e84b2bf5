//! Which words of a query count, and where two were written as one.

use crate::search::index::{Room, SearchIndex};
use crate::search::ranking::points;
use crate::search::text::lexicon::is_small;
use crate::search::text::query::{MOST_WORDS, Query, QueryWord};

use super::{MatchedWord, WordMatch};

/// Letters that each of two words typed as one has at least.
const SHORTEST_PART: usize = 4;

impl SearchIndex {
    /// The words that count, and what is set aside: what adverts add and no name has. Small words count only where there
    /// is nothing else.
    pub(in crate::search) fn sought(
        &self,
        query: &Query,
        words: Vec<MatchedWord>,
        room: &mut Room,
    ) -> (Vec<MatchedWord>, Vec<String>) {
        let mut aside = query.aside.clone();
        let only_noise = words.iter().all(|meant| meant.is_aside);
        let (noise, sought): (Vec<_>, Vec<_>) =
            words.into_iter().partition(|meant| meant.is_aside && !only_noise);
        aside.extend(noise.into_iter().map(|meant| meant.word.text));
        let mut sought: Vec<MatchedWord> =
            sought.into_iter().flat_map(|meant| self.parted(meant, room)).collect();
        sought.truncate(MOST_WORDS);
        let is_small = |meant: &MatchedWord| is_small(&meant.word.text, &self.languages);
        if sought.iter().any(|meant| !is_small(meant)) {
            sought.retain(|meant| !is_small(meant));
        }
        self.join_pairs(&mut sought);
        (sought, aside)
    }

    /// The two words that were typed as one, where names have both and not the one: `patterndeveloper`.
    fn parted(&self, meant: MatchedWord, room: &mut Room) -> Vec<MatchedWord> {
        if meant.ways.iter().any(|way| !way.is_loose) {
            return vec![meant];
        }
        let text = &*meant.word.text;
        let ends = text.char_indices().map(|(at, _)| at);
        let fits = |at: &usize| *at >= SHORTEST_PART && text.len() - at >= SHORTEST_PART;
        let both = |at: &usize| self.words.all.find(&text[..*at]).zip(self.words.all.find(&text[*at..]));
        let weight =
            |at: &usize| both(at).map(|(one, other)| self.words.weight(one) + self.words.weight(other));
        // Of several places the one between the commonest words.
        let place = ends.filter(fits).filter_map(|at| Some((at, weight(&at)?)));
        let place = place.min_by(|one, other| one.1.total_cmp(&other.1));
        match place {
            Some((at, _)) => [&text[..at], &text[at..]]
                .map(|part| self.meant(&QueryWord { text: part.to_owned(), ..meant.word.clone() }, room))
                .to_vec(),
            None => vec![meant],
        }
    }

    /// Words side by side that names write as one: each means that word, too.
    fn join_pairs(&self, sought: &mut [MatchedWord]) {
        for at in 1..sought.len() {
            let joined = format!("{}{}", sought[at - 1].word.text, sought[at].word.text);
            let Some(word) = self.words.all.find(&joined) else { continue };
            for meant in &mut sought[at - 1..=at] {
                meant.ways.retain(|other| other.word != word);
                let place = meant.ways.partition_point(|other| other.closeness >= points::COMPOUND);
                let way =
                    WordMatch { word, closeness: points::COMPOUND, typos: 0, is_loose: false, part: 0.5 };
                meant.ways.insert(place, way);
            }
        }
    }
}
