//! Text measured in terminal cells: how wide it is, where it is cut, where it wraps.
//!
//! Wide characters take two cells and combining marks none; nothing is ever cut inside a grapheme.

use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

/// Cells `text` takes.
pub fn width(text: &str) -> usize {
    text.width()
}

/// `text` in at most `most` cells. Where it is cut it ends in `ellipsis`, or in as much of that as fits.
pub fn cut(text: &str, most: usize, ellipsis: &str) -> String {
    if text.width() <= most {
        return text.to_owned();
    }
    let room = most.saturating_sub(ellipsis.width());
    let mut kept = head(text, room).trim_end().to_owned();
    kept.push_str(head(ellipsis, most - kept.width()));
    kept
}

/// The longest beginning of `text` that takes at most `most` cells.
pub fn head(text: &str, most: usize) -> &str {
    // Most letters are plain: each is a grapheme of one cell, unless one that is not plain joins it.
    let (mut used, mut last) = (0, 0);
    for (at, letter) in text.char_indices() {
        if !is_plain(letter) {
            return head_from(text, last, used.max(1) - 1, most);
        }
        if used == most {
            return &text[..at];
        }
        (used, last) = (used + 1, at);
    }
    text
}

/// The same, where what stands before `begin` takes `used` cells and ends a grapheme.
fn head_from(text: &str, begin: usize, mut used: usize, most: usize) -> &str {
    for (at, grapheme) in text[begin..].grapheme_indices(true) {
        used += grapheme.width();
        if used > most {
            return &text[..begin + at];
        }
    }
    text
}

/// Whether it takes one cell and joins no other of its kind: Latin letters, and the signs texts in them are set with.
fn is_plain(letter: char) -> bool {
    matches!(letter, ' '..='~' | '\u{a0}'..='\u{ac}' | '\u{ae}'..='\u{2ff}' | '\u{2010}'..='\u{2027}')
}

/// Breaks `text` into lines of at most `most` cells: at spaces, and inside a word only where the word alone is
/// wider than a line. No-break spaces do not break. Line ends in `text` stay. Never empty.
pub fn wrap(text: &str, most: usize) -> Vec<&str> {
    let most = most.max(1);
    text.split('\n').flat_map(|line| Wrapped { rest: Some(line), most }).collect()
}

/// `text` on at most `rows` lines of `most` cells; the last is cut where there is more.
pub fn wrap_in(text: &str, most: usize, rows: usize, ellipsis: &str) -> Vec<String> {
    let lines = wrap(text, most);
    let mut kept: Vec<String> = lines.iter().take(rows.max(1)).map(|line| (*line).to_owned()).collect();
    if let (Some(next), Some(last)) = (lines.get(kept.len()), kept.last_mut()) {
        // A word that would fit is cut rather than left out, so that the line is as full as it can be.
        *last = cut(&format!("{last} {next}{ellipsis}"), most, ellipsis);
    }
    kept
}

struct Wrapped<'a> {
    rest: Option<&'a str>,
    most: usize,
}

impl<'a> Iterator for Wrapped<'a> {
    type Item = &'a str;

    fn next(&mut self) -> Option<&'a str> {
        let rest = self.rest?;
        let fits = head(rest, self.most);
        if fits.len() == rest.len() {
            self.rest = None;
            return Some(rest.trim_end_matches(' '));
        }
        // A break just after the part that fits is as good as one inside it.
        let breaks_here = rest[fits.len()..].starts_with(' ');
        let end = if breaks_here { Some(fits.len()) } else { fits.rfind(' ') };
        let end = end.filter(|end| !fits[..*end].trim().is_empty()).unwrap_or_else(|| {
            // One grapheme at least, however narrow the line, or this would never end.
            let first = rest.graphemes(true).next().map_or(rest.len(), str::len);
            fits.len().max(first)
        });
        let following = rest[end..].trim_start_matches(' ');
        self.rest = (!following.is_empty()).then_some(following);
        Some(rest[..end].trim_end_matches(' '))
    }
}

#[cfg(test)]
mod tests {
    use super::{cut, head, head_from, width, wrap, wrap_in};
    use proptest::prelude::*;

    #[test]
    fn wide_characters_are_cut_whole() {
        assert_eq!(cut("数据库管理员", 7, "…"), "数据库…");
        assert_eq!(cut("e\u{301}te\u{301}", 2, "…"), "e\u{301}…");
        assert_eq!(cut("developer", 9, "…"), "developer");
        assert_eq!(cut("developer", 5, "..."), "de...");
        assert_eq!(cut("developer", 2, "..."), "..");
    }

    #[test]
    fn lines_break_at_spaces() {
        assert_eq!(wrap("one two three", 7), ["one two", "three"]);
        assert_eq!(wrap("« un\u{a0}deux » trois", 9), ["« un\u{a0}deux", "» trois"]);
        assert_eq!(wrap("abcdefgh ij", 4), ["abcd", "efgh", "ij"]);
        assert_eq!(wrap("one\n\ntwo", 9), ["one", "", "two"]);
        assert_eq!(wrap("", 9), [""]);
    }

    #[test]
    fn the_last_of_few_lines_is_cut() {
        assert_eq!(wrap_in("one two three four", 9, 2, "…"), ["one two", "three fo…"]);
        assert_eq!(wrap_in("one two", 9, 2, "…"), ["one two"]);
        assert_eq!(wrap_in("architecture", 6, 1, "…"), ["archi…"]);
    }

    proptest! {
        #[test]
        fn plain_letters_are_measured_as_any(text in "[a-zéœ’–— \u{a0}©\u{ad}\u{301}\u{fe0f}\u{200d}数👩]{0,20}", most in 0usize..22) {
            prop_assert_eq!(head(&text, most), head_from(&text, 0, 0, most));
        }

        #[test]
        fn no_line_is_too_wide_and_no_letter_is_lost(text in "[a-z数é \u{a0}]{0,60}", most in 2usize..20) {
            let lines = wrap(&text, most);
            prop_assert!(lines.iter().all(|line| width(line) <= most));
            let letters = |text: &str| text.chars().filter(|code| *code != ' ').collect::<String>();
            prop_assert_eq!(letters(&lines.concat()), letters(&text));
        }

        #[test]
        fn cutting_keeps_to_the_width(text in any::<String>(), most in 0usize..20) {
            prop_assert!(width(&cut(&text, most, "…")) <= most);
        }
    }
}
