//! A text cut into passages: stretches of words that belong together, each word with its place.

use std::ops::Range;

use crate::domain::Folded;
use crate::search::text::words::{Token, compounds, words};

/// Longest word that may name something, in bytes; what is longer is no word.
const LONGEST_WORD: usize = 40;
/// Words of a passage; a sentence hardly has more.
pub(super) const MOST_WORDS: usize = 100;
/// Letters of a line from which on it may go on in the next.
const WRAPPED: usize = 40;
/// Steps between two words at most.
const FARTHEST: u8 = 12;

/// A word where it stands in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct PlacedWord {
    /// Folded.
    pub(super) text: String,
    /// Counted from 0.
    pub(super) line: u32,
    /// Its characters in the line, counted from 0.
    pub(super) columns: Range<u32>,
    /// How far it is from the word before: one, and more for what stands between them.
    pub(super) step: u8,
    /// Whether it is written in capitals where others are not.
    pub(super) is_capital: bool,
    /// This word and those after it as one, where they are joined by signs: `backend` of `back-end`.
    pub(super) compound: Option<String>,
}

/// Calls `take` with each passage of a text, in order. Cost is linear; no more than a line and a passage are held.
pub(super) fn read(text: &str, mut take: impl FnMut(&[PlacedWord])) {
    let mut reading = Reading { passage: Vec::new(), may_go_on: false };
    for (line, number) in lines(text).zip(0..) {
        reading.line(line, number, &mut take);
    }
    reading.end(&mut take);
}

/// The lines of a text, without their ends: `\n`, `\r\n` or a lone `\r`.
pub(super) fn lines(text: &str) -> impl Iterator<Item = &str> {
    text.split('\n').flat_map(|line| line.strip_suffix('\r').unwrap_or(line).split('\r'))
}

struct Reading {
    passage: Vec<PlacedWord>,
    /// Whether the line before was long enough to have been wrapped.
    may_go_on: bool,
}

impl Reading {
    fn line(&mut self, line: &str, number: u32, take: &mut impl FnMut(&[PlacedWord])) {
        if !self.may_go_on || begins_anew(line) {
            self.end(take);
        }
        let folded = Folded::new(line);
        let letters = Letters::of(line);
        let tokens = words(folded.text());
        let mut joined = compounds(&tokens).into_iter().peekable();
        let mut end = 0;
        for (at, token) in tokens.iter().enumerate() {
            let between = &folded.text()[end..token.at.start];
            end = token.at.end;
            if at > 0 && ends_sentence(between) || self.passage.len() >= MOST_WORDS {
                self.end(take);
            }
            if token.text.len() > LONGEST_WORD {
                self.end(take);
                continue;
            }
            let columns = folded.origin(token.at.start).start..folded.origin(token.at.end - 1).end;
            if letters.is_address(&columns) || is_stray(token, folded.text()) {
                continue;
            }
            let compound = joined.next_if(|(_, places)| places.start == at).map(|(solid, _)| solid);
            while joined.next_if(|(_, places)| places.start <= at).is_some() {}
            self.passage.push(PlacedWord {
                text: token.text.to_string(),
                line: number,
                step: step(between, at == 0),
                is_capital: letters.is_capital(&columns),
                columns: number_of(columns.start)..number_of(columns.end),
                compound,
            });
        }
        let rest = &folded.text()[end..];
        self.may_go_on = letters.all.len() >= WRAPPED && !ends_sentence(&format!("{rest} "));
    }

    fn end(&mut self, take: &mut impl FnMut(&[PlacedWord])) {
        if !self.passage.is_empty() {
            take(&self.passage);
            self.passage.clear();
        }
    }
}

fn number_of(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}

/// Whether a line cannot go on with what the one before began: a blank one, a heading, an item of a list.
fn begins_anew(line: &str) -> bool {
    let line = line.trim_start();
    let rest = line.trim_start_matches(|sign: char| sign.is_ascii_digit());
    let is_numbered = rest.len() < line.len() && rest.starts_with(['.', ')']);
    line.is_empty()
        || is_numbered
        || line.starts_with(['-', '*', '+', '•', '–', '—', '·', '▪', '#', '>', '|'])
}

/// Whether what stands between two words ends a sentence: a full stop right behind a word, with a blank after it.
fn ends_sentence(between: &str) -> bool {
    let mut signs = between.chars().skip_while(|sign| matches!(sign, ')' | '"' | '\'' | '*' | '_' | '`'));
    match signs.next() {
        Some('.' | '!' | '?' | ';') => {
            signs.find(|sign| !matches!(sign, '.' | '!' | '?' | '"' | ')')) == Some(' ')
        }
        _ => false,
    }
}

/// How far a word is from the one before by what stands between them.
fn step(between: &str, is_first: bool) -> u8 {
    let apart =
        between.chars().any(|sign| matches!(sign, ',' | ';' | ':' | '|' | '/' | '(' | ')' | '.' | '\t'));
    let blanks = between.matches("  ").count() > 0;
    let far = 1 + u8::from(is_first) + if apart || blanks { 2 } else { 0 };
    far.min(FARTHEST)
}

/// Whether a single letter is what is left of a word: behind or before an apostrophe, or an initial.
fn is_stray(token: &Token<'_>, folded: &str) -> bool {
    if token.text.len() != 1 || token.text.bytes().all(|letter| letter.is_ascii_digit()) {
        return token.text.bytes().all(|letter| letter.is_ascii_digit());
    }
    let before = folded[..token.at.start].chars().next_back();
    let after = folded[token.at.end..].chars().next();
    let inside = folded.get(token.at.end + 1..).and_then(|rest| rest.chars().next());
    matches!(before, Some('\'' | '.'))
        || after == Some('\'')
        || (after == Some('.') && inside.is_some_and(|sign| sign == ' ' || sign.is_alphanumeric()))
}

/// The letters of a line as they stand there.
struct Letters {
    all: Vec<char>,
    has_small: bool,
    /// Where addresses of the web and of mail stand.
    addresses: Vec<Range<usize>>,
}

impl Letters {
    fn of(line: &str) -> Self {
        let all: Vec<char> = line.chars().collect();
        let mut addresses = Vec::new();
        if line.contains("://") || line.contains('@') || line.contains("www.") {
            let ends =
                |sign: &char| sign.is_whitespace() || matches!(sign, '(' | ')' | '<' | '>' | '[' | ']' | '|');
            let mut start = 0;
            for part in all.split_inclusive(ends) {
                let text: String = part.iter().collect();
                if text.contains("://") || text.contains('@') || text.contains("www.") {
                    addresses.push(start..start + part.len());
                }
                start += part.len();
            }
        }
        Self { has_small: all.iter().any(|letter| letter.is_lowercase()), all, addresses }
    }

    fn is_address(&self, columns: &Range<usize>) -> bool {
        let after = self.addresses.partition_point(|address| address.end <= columns.start);
        self.addresses.get(after).is_some_and(|address| address.start <= columns.start)
    }

    fn is_capital(&self, columns: &Range<usize>) -> bool {
        let letters = self.all.get(columns.clone()).unwrap_or_default();
        self.has_small
            && letters.iter().any(|letter| letter.is_uppercase())
            && !letters.iter().any(|letter| letter.is_lowercase())
    }
}

#[cfg(test)]
mod tests {
    use super::{lines, read};
    use proptest::prelude::*;

    fn passages(text: &str) -> Vec<String> {
        let mut found = Vec::new();
        read(text, |passage| {
            found.push(passage.iter().map(|word| &*word.text).collect::<Vec<_>>().join(" "));
        });
        found
    }

    fn places(text: &str) -> Vec<(u32, u32, u32)> {
        let mut found = Vec::new();
        let place = |word: &super::PlacedWord| (word.line, word.columns.start, word.columns.end);
        read(text, |passage| found.extend(passage.iter().map(place)));
        found
    }

    #[test]
    fn sentences_and_items_are_passages() {
        assert_eq!(passages("One thing. Another thing!"), ["one thing", "another thing"]);
        assert_eq!(passages("- Python\n- Java\n\nC++ and .NET"), ["python", "java", "c++ and net"]);
        assert_eq!(passages("Python\nJava"), ["python", "java"], "short lines do not go on");
        let wrapped = "we are looking for somebody who knows relational\ndatabases and statistics";
        assert_eq!(passages(wrapped).len(), 1, "long ones do");
        assert_eq!(passages("services . NET technology"), ["services net technology"]);
    }

    #[test]
    fn addresses_numbers_and_rests_of_words_are_no_words() {
        assert_eq!(
            passages("[Rust](https://rust.example/learn) me@mail.example 2019 www.a.example"),
            ["rust"]
        );
        assert_eq!(passages("l’équipe d'Anna, J. Smith"), ["equipe anna", "smith"]);
        assert_eq!(passages("C and R"), ["c and r"]);
    }

    #[test]
    fn places_are_counted_in_characters_on_every_sort_of_line() {
        assert_eq!(places("été Go\r\n\rœuf"), [(0, 0, 3), (0, 4, 6), (2, 0, 3)]);
        assert_eq!(lines("a\r\nb\rc\n").collect::<Vec<_>>(), ["a", "b", "c", ""]);
    }

    #[test]
    fn what_is_no_text_is_read_in_pieces() {
        assert_eq!(passages(&"x".repeat(1_000_000)), [""; 0]);
        let letters = passages(&"a ".repeat(500_000));
        assert!(letters.iter().all(|passage| passage.len() < 200), "{}", letters.len());
        assert_eq!(passages(&"\u{0}\u{1b}[2J\u{9b}\n".repeat(1000)).len(), 1000);
        assert_eq!(passages(&"\n".repeat(1_000_000)), [""; 0]);
    }

    proptest! {
        #[test]
        fn places_are_within_the_text(text in "(\\PC{0,12}|\n|\r|é|œ|ﬁ|İ|- |\\. |://|@){0,20}") {
            let lines: Vec<&str> = lines(&text).collect();
            for (line, from, to) in places(&text) {
                let length = lines[line as usize].chars().count();
                prop_assert!(from < to && to as usize <= length, "{from}..{to} of {length}");
            }
        }
    }
}
