//! Folded text cut into words.

use std::borrow::Cow;
use std::ops::Range;

use unicode_normalization::char::is_combining_mark;

/// Longest compound (`state-of-the-art`) that is also one word, in bytes.
const LONGEST_COMPOUND: usize = 24;
/// Longest part on either side of a slash that makes a compound: `ci/cd`, `pl/sql`, not `man/woman`.
const LONGEST_SLASHED: usize = 3;

/// A word of a folded text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::search) struct Token<'t> {
    pub(in crate::search) text: Cow<'t, str>,
    /// Bytes it stands on.
    pub(in crate::search) at: Range<usize>,
    /// The sign right before it, where nothing else stands between it and the word before.
    pub(in crate::search) joined_by: Option<char>,
}

/// Endings that inclusive spelling adds to a word behind a sign: `développeur·se`, `administrateur(rice)`, `collègue-s`.
const ENDINGS: [&str; 24] = [
    "e", "es", "s", "se", "ses", "euse", "euses", "rice", "rices", "trice", "trices", "ere", "eres", "iere",
    "ieres", "ne", "nes", "nne", "ienne", "iennes", "ve", "ive", "te", "le",
];

/// The words of a folded text in order. Signs belong to a word at its end and nowhere else: `c++`, `c#`, `C ++`. Endings of
/// inclusive spelling are part of the word before them and no words.
pub(in crate::search) fn words(folded: &str) -> Vec<Token<'_>> {
    let mut found: Vec<Token<'_>> = Vec::new();
    let mut rest = folded;
    let at = |rest: &str| folded.len() - rest.len();
    while let Some(from) = rest.find(in_word) {
        let between = &rest[..from];
        rest = &rest[from..];
        let length = rest.find(|code| !in_word(code)).unwrap_or(rest.len());
        let start = at(rest);
        let word = &rest[..length];
        rest = &rest[length..];
        let mut text = Cow::Borrowed(word);
        if let Some((signs, consumed)) = signs(rest, word.chars().count() == 1) {
            text = Cow::Owned(format!("{word}{signs}"));
            rest = &rest[consumed..];
        }
        let mut signs = between.chars();
        let joined_by = signs.next().filter(|sign| signs.next().is_none() && !sign.is_whitespace());
        let joined_by = joined_by.filter(|_| !found.is_empty());
        let long_before = found.last().is_some_and(|before| before.text.chars().count() > 2);
        if long_before && matches!(joined_by, Some('.' | '(' | '/' | '-')) && ENDINGS.contains(&&*text) {
            continue;
        }
        found.push(Token { text, at: start..at(rest), joined_by });
    }
    found
}

/// `++`, `+` or `#` at the end of a word, where another word does not follow at once; of a single letter also behind a
/// blank. Also how many bytes that is.
fn signs(rest: &str, after_letter: bool) -> Option<(&str, usize)> {
    let blanks = if after_letter { rest.len() - rest.trim_start_matches(' ').len() } else { 0 };
    let rest = &rest[blanks..];
    let length = rest.find(|sign| sign != '+' && sign != '#').unwrap_or(rest.len());
    let ends = rest[length..].chars().next().is_none_or(|next| !in_word(next));
    let signs = &rest[..length];
    // A blank before a lone plus is a plus between two things.
    let belongs = blanks == 0 || signs != "+";
    (length > 0 && ends && belongs).then_some((signs, blanks + length))
}

fn in_word(code: char) -> bool {
    code.is_ascii_alphanumeric() || !code.is_ascii() && (code.is_alphanumeric() || is_combining_mark(code))
}

/// Runs of words that are written as one with signs between them, each as one word: `backend` of `back-end`, with the
/// places of its words.
pub(in crate::search) fn compounds(words: &[Token<'_>]) -> Vec<(String, Range<usize>)> {
    let mut found = Vec::new();
    let mut start = 0;
    for end in 1..=words.len() {
        let goes_on = end < words.len() && is_joined(&words[end - 1], &words[end]);
        if goes_on {
            continue;
        }
        if end - start > 1 {
            let solid: String = words[start..end].iter().map(|word| &*word.text).collect();
            if solid.len() <= LONGEST_COMPOUND {
                found.push((solid, start..end));
            }
        }
        start = end;
    }
    found
}

fn is_joined(one: &Token<'_>, other: &Token<'_>) -> bool {
    match other.joined_by {
        Some('-' | '.') => true,
        Some('/' | '&') => one.text.len().max(other.text.len()) <= LONGEST_SLASHED,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::{compounds, words};
    use crate::domain::fold;

    fn split(text: &str) -> Vec<String> {
        words(&fold(text)).into_iter().map(|word| word.text.into_owned()).collect()
    }

    #[test]
    fn names_are_cut_into_words() {
        for (text, expected) in [
            ("back-end (web) developer", &["back", "end", "web", "developer"][..]),
            ("chef d’équipe", &["chef", "d", "equipe"]),
            ("C++, C# / .NET", &["c++", "c#", "net"]),
            ("C ++ et C♯", &["c++", "et", "c#"]),
            ("bac+3 c++11", &["bac", "3", "c", "11"]),
            (" - + ", &[]),
            ("разработчик по", &["разработчик", "по"]),
        ] {
            assert_eq!(split(text), expected, "{text}");
        }
    }

    #[test]
    fn endings_of_inclusive_spelling_are_no_words() {
        for (text, expected) in [
            ("développeur·se back-end", &["developpeur", "back", "end"][..]),
            ("développeur(se) web", &["developpeur", "web"]),
            ("administrateur.rice systèmes", &["administrateur", "systemes"]),
            ("chargé-e de projet", &["charge", "de", "projet"]),
            ("technicien/ne", &["technicien"]),
            ("node.js", &["node", "js"]),
            ("a-s", &["a", "s"]),
        ] {
            assert_eq!(split(text), expected, "{text}");
        }
    }

    #[test]
    fn joined_words_are_also_one() {
        let joined = |text: &str| {
            let folded = fold(text);
            compounds(&words(&folded)).into_iter().map(|(solid, _)| solid).collect::<Vec<_>>()
        };
        assert_eq!(joined("back-end and front-end developer"), ["backend", "frontend"]);
        assert_eq!(joined("state-of-the-art node.js"), ["stateoftheart", "nodejs"]);
        assert_eq!(joined("ci/cd man/woman d’art a - b"), ["cicd"]);
        assert_eq!(joined(".net"), [""; 0]);
    }
}
