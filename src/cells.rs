//! Text measured in terminal cells: how wide it is, where it is cut, where it wraps.
//!
//! Wide characters take two cells and combining marks none; nothing is ever cut inside a grapheme.
//!
//! Names side by side are joined by [`listed`]; no line that is wrapped or cut here begins or ends with the dot between
//! them.

use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

/// A blank at which no line breaks.
pub const NO_BREAK: char = '\u{a0}';
/// The dot between names, with the blank before it that keeps it from beginning a line.
pub const BETWEEN: &str = "\u{a0}· ";
/// Cells of what is surely a name: longer texts may be sentences, and break at their blanks.
const LONGEST_NAME: usize = 40;

/// Names or short facts side by side: “Python · SQL”. A line may break between them and not inside one.
pub fn listed<T: AsRef<str>>(names: impl IntoIterator<Item = T>) -> String {
    let whole = |name: T| {
        if width(name.as_ref()) > LONGEST_NAME { name.as_ref().to_owned() } else { unbroken(name.as_ref()) }
    };
    names.into_iter().map(whole).collect::<Vec<_>>().join(BETWEEN)
}

/// The text with no place for a line to break at.
pub fn unbroken(text: &str) -> String {
    text.replace(' ', "\u{a0}")
}

/// The text without the dot that would stand between it and a name that is no longer beside it.
fn without_dot(text: &str) -> &str {
    let text = text.trim_end_matches([' ', NO_BREAK]);
    text.strip_suffix('·').map_or(text, |before| before.trim_end_matches([' ', NO_BREAK]))
}

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
    let mut kept = without_dot(head(text, room)).to_owned();
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

/// Breaks `text` into lines of at most `most` cells: at spaces. What is wider than a line by itself breaks at its no-break
/// spaces, and only then inside a word. A dot between names goes where a line breaks at it. Line ends in `text` stay.
/// Never empty.
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
        let last_break = |blank: char| {
            let breaks_here = rest[fits.len()..].starts_with(blank);
            let end = if breaks_here { Some(fits.len()) } else { fits.rfind(blank) };
            end.filter(|end| !fits[..*end].trim().is_empty())
        };
        // The dot behind a name that fits may stand out, for it is not shown.
        let is_at_dot = rest[fits.len()..].trim_start_matches(NO_BREAK).starts_with("· ");
        let at_dot = Some(fits.len()).filter(|_| is_at_dot && !fits.trim().is_empty());
        let end = at_dot.or_else(|| last_break(' ')).or_else(|| last_break(NO_BREAK)).unwrap_or_else(|| {
            // One grapheme at least, however narrow the line, or this would never end.
            let first = rest.graphemes(true).next().map_or(rest.len(), str::len);
            fits.len().max(first)
        });
        let following = rest[end..].trim_start_matches([' ', NO_BREAK]);
        // Where the dot itself has no room, the break is before it.
        let following = following.strip_prefix("· ").unwrap_or(following);
        self.rest = (!following.is_empty()).then_some(following);
        Some(without_dot(&rest[..end]))
    }
}

#[cfg(test)]
mod tests {
    use super::{cut, head, head_from, listed, width, wrap, wrap_in};
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
    fn names_stay_whole_and_no_line_begins_or_ends_with_a_dot() {
        let names = listed(["Technical documentation 2 → 3", "SQL", "Decision-making"]);
        assert_eq!(wrap(&names, 60), [names.as_str()]);
        for most in 1..60 {
            let lines = wrap(&names, most);
            let is_dotted = |line: &&str| line.starts_with('·') || line.ends_with('·');
            assert!(!lines.iter().any(is_dotted), "{most}: {lines:?}");
            let is_whole = |line: &&str| {
                line.split("\u{a0}· ").all(|name| names.split("\u{a0}· ").any(|one| one == name))
            };
            assert!(most < 30 || lines.iter().all(is_whole), "{most}: {lines:?}");
        }
        assert_eq!(
            wrap(&names, 33),
            ["Technical\u{a0}documentation\u{a0}2\u{a0}→\u{a0}3", "SQL\u{a0}· Decision-making"]
        );
        assert_eq!(wrap(&listed(["Machine learning"]), 9), ["Machine", "learning"]);
        assert_eq!(cut(&listed(["one", "two"]), 7, "…"), "one…");
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
            let letters = |text: &str| text.chars().filter(|code| !matches!(code, ' ' | '\u{a0}')).collect::<String>();
            prop_assert_eq!(letters(&lines.concat()), letters(&text));
        }

        #[test]
        fn cutting_keeps_to_the_width(text in any::<String>(), most in 0usize..20) {
            prop_assert!(width(&cut(&text, most, "…")) <= most);
        }
    }
}
