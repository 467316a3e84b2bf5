//! What somebody typed, as words to look for.

use crate::domain::fold;

use super::lexicon::{is_gender, is_place, is_posting, posting_phrase};
use super::words::{Token, words};

/// Characters of a query that are read; what is longer is no name.
const LONGEST: usize = 200;
/// Words of a query that are read.
pub(in crate::search) const MOST_WORDS: usize = 12;
/// Words that adverts add together, at most.
const LONGEST_PHRASE: usize = 3;
/// Words behind which a title says what it is not.
const EXCEPT: [&str; 5] = ["except", "excluding", "sauf", "hormis", "excepte"];

/// A query: folded words in the order they were typed, and what was set aside.
///
/// Hyphens, slashes and other punctuation separate words as blanks do, in queries as in names.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Query {
    pub(in crate::search) words: Vec<QueryWord>,
    /// Marks of adverts such as `H/F` and what stands behind “except”, as typed but for case and accents.
    pub(in crate::search) aside: Vec<String>,
    /// Letters and digits alone, as codes are compared.
    pub(in crate::search) solid: String,
}

/// One word of a query.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(in crate::search) struct QueryWord {
    pub(in crate::search) text: String,
    /// Whether it counts only where some name has it: a word that adverts add to titles, or a place.
    pub(in crate::search) is_noise: bool,
    /// Whether it stands in brackets or behind a dash, where adverts say more than the title.
    pub(in crate::search) is_remark: bool,
    /// Its place in the query.
    pub(in crate::search) place: u8,
}

impl Query {
    /// Reads the first 200 characters and 12 words of `text`; never fails.
    pub fn new(text: &str) -> Self {
        let start: String = text.chars().take(LONGEST).collect();
        let folded = fold(&start);
        let tokens = words(&folded);
        let end = tokens.iter().skip(1).position(|token| EXCEPT.contains(&&*token.text));
        let (said, excepted) = tokens.split_at(end.map_or(tokens.len(), |at| at + 1));
        let mut query = Self { solid: solid(&folded), ..Self::default() };
        let mut at = 0;
        while let Some(token) = said.get(at) {
            let marks = set_aside(&said[at..], said.len());
            if marks > 1 {
                query.aside.push(folded[token.at.start..said[at + marks - 1].at.end].to_owned());
                at += marks;
                continue;
            }
            query.take(token, &folded[..token.at.start]);
            at += 1;
        }
        if let (Some(first), Some(last)) = (excepted.first(), excepted.last()) {
            query.aside.push(folded[first.at.start..last.at.end].to_owned());
        }
        query
    }

    /// Takes a word up, unless there are enough or it was said before. `before` is what stands before it.
    fn take(&mut self, token: &Token<'_>, before: &str) {
        if self.words.len() >= MOST_WORDS || self.words.iter().any(|other| other.text == *token.text) {
            return;
        }
        let text = token.text.clone().into_owned();
        let is_remark = !self.words.is_empty() && is_remark(before);
        let place = u8::try_from(self.words.len()).unwrap_or(u8::MAX);
        let is_noise = is_posting(&text) || is_place(&text);
        self.words.push(QueryWord { text, is_noise, is_remark, place });
    }

    /// The words at these places, each a bit, as they were typed but for case and accents.
    pub fn words_at(&self, places: u16) -> impl Iterator<Item = &str> {
        let chosen = self.words.iter().filter(move |word| places >> word.place & 1 == 1);
        chosen.map(|word| &*word.text)
    }

    /// True where there is nothing to look for: blanks and punctuation only.
    pub fn is_empty(&self) -> bool {
        self.words.is_empty()
    }
}

/// Whether what follows a text is said beside the title: in brackets, or behind a dash with blanks.
fn is_remark(before: &str) -> bool {
    let opened = before.rfind(['(', '[']);
    let closed = before.rfind([')', ']']);
    opened > closed || before.contains(" - ") || before.contains(" @ ")
}

/// Letters and digits of a folded text.
pub(in crate::search) fn solid(folded: &str) -> String {
    folded.chars().filter(|code| code.is_alphanumeric()).collect()
}

/// How many tokens at the start are to be set aside together, of so many in all: marks of adverts, or what they add in
/// several words beside others.
fn set_aside(tokens: &[Token<'_>], all: usize) -> usize {
    let texts: Vec<&str> = tokens.iter().take(LONGEST_PHRASE).map(|token| &*token.text).collect();
    let phrase = posting_phrase(&texts);
    if phrase < all { phrase.max(gender_marks(tokens)) } else { gender_marks(tokens) }
}

/// How many tokens at the start are the letters of `H/F`, `m/w/d` or the like.
fn gender_marks(tokens: &[Token<'_>]) -> usize {
    let is_mark = |(at, token): &(usize, &Token<'_>)| {
        is_gender(&token.text) && (*at == 0 || matches!(token.joined_by, Some('/' | '|' | '-' | '.' | ',')))
    };
    tokens.iter().enumerate().take_while(is_mark).count()
}

#[cfg(test)]
mod tests {
    use super::Query;
    use proptest::prelude::*;

    fn words(text: &str) -> Vec<String> {
        Query::new(text).words.into_iter().map(|word| word.text).collect()
    }

    #[test]
    fn queries_are_words_in_folded_form() {
        assert_eq!(words("  Développeur  Back-End "), ["developpeur", "back", "end"]);
        assert_eq!(words("C++ / C#"), ["c++", "c#"]);
        assert_eq!(words("java JAVA"), ["java"]);
        assert!(Query::new(" \u{a0}\t-").is_empty());
    }

    #[test]
    fn marks_of_adverts_and_exceptions_are_set_aside() {
        for text in
            ["Comptable H/F", "Comptable (F/H)", "comptable h/f/x", "Comptable m/w/d", "COMPTABLE F|M"]
        {
            let query = Query::new(text);
            assert_eq!(query.words, Query::new("comptable").words, "{text}");
            assert_eq!(query.aside.len(), 1, "{text}");
        }
        assert_eq!(words("Engineers, Except Mining and Geology"), ["engineers"]);
        assert_eq!(words("except"), ["except"]);
        assert_eq!(words("d"), ["d"]);
    }

    proptest! {
        #[test]
        fn any_text_is_a_query(text in "\\PC{0,80}") {
            Query::new(&text);
        }
    }
}
