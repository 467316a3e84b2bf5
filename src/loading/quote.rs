//! Pieces of a file as messages quote them.

use std::borrow::Cow;

use crate::domain::harmless;

/// Longest piece of a file quoted in a message, in characters.
const LONGEST: usize = 60;

/// A piece of a file, harmless, on one line, shortened. Messages put it between back quotes.
pub(crate) fn shortened(text: &str) -> Cow<'_, str> {
    // Only as much as can be shown is made harmless: a value may be as large as a file.
    let end = text.char_indices().nth(LONGEST).map(|(end, _)| end);
    match end {
        None => harmless::line(text),
        Some(end) => Cow::Owned(format!("{}…", harmless::line(&text[..end]))),
    }
}

#[cfg(test)]
mod tests {
    use super::shortened;

    #[test]
    fn quotes_are_short_and_harmless() {
        assert_eq!(shortened("a\u{1b}[2Jb"), "a␛[2Jb");
        assert_eq!(shortened(&"é".repeat(10_000)).chars().count(), 61);
    }
}
