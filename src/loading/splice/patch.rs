//! Texts in the place of texts, and where lines begin and end.

/// Ranges of a file, in order and apart, each with what stands there instead.
#[derive(Debug, Default)]
pub(super) struct Patch(Vec<(usize, usize, String)>);

impl Patch {
    /// Puts a text in the place of the bytes from `begin` up to `end`.
    pub(super) fn put(mut self, begin: usize, end: usize, text: impl Into<String>) -> Self {
        self.0.push((begin, end, text.into()));
        self
    }

    pub(super) fn cut(self, begin: usize, end: usize) -> Self {
        self.put(begin, end, "")
    }

    pub(super) fn applied(self, text: &str) -> String {
        let mut edited = String::with_capacity(text.len() + 64);
        let mut done = 0;
        for (begin, end, put) in self.0 {
            edited += &text[done..begin];
            edited += &put;
            done = end;
        }
        edited + &text[done..]
    }
}

/// Where the line begins in which a byte stands.
pub(super) fn line_begin(text: &str, at: usize) -> usize {
    text[..at].rfind(['\n', '\r']).map_or(0, |sign| sign + 1)
}

/// Where the line ends in which a byte stands, before what ends it.
pub(super) fn line_end(text: &str, at: usize) -> usize {
    text[at..].find(['\n', '\r']).map_or(text.len(), |length| at + length)
}

/// Where the next line begins.
pub(super) fn next_line(text: &str, at: usize) -> usize {
    let end = line_end(text, at);
    let ending = ["\r\n", "\n", "\r"].into_iter().find(|ending| text[end..].starts_with(ending));
    end + ending.map_or(0, str::len)
}

/// What ends the lines of a file: as its first one ends.
pub(super) fn line_ending(text: &str) -> &'static str {
    let end = line_end(text, 0);
    ["\r\n", "\r"].into_iter().find(|ending| text[end..].starts_with(ending)).unwrap_or("\n")
}

/// What stands before a byte on its line, as blanks of the same width.
pub(super) fn indentation(text: &str, at: usize) -> String {
    let before = &text[line_begin(text, at)..at];
    if is_blank(before) { before.to_owned() } else { " ".repeat(before.chars().count()) }
}

pub(super) fn is_blank(text: &str) -> bool {
    text.chars().all(char::is_whitespace)
}

/// The first comma between two bytes that is not in a comment.
pub(super) fn comma(text: &str, begin: usize, end: usize) -> Option<usize> {
    let mut is_comment = false;
    for (at, sign) in text[begin..end].char_indices() {
        match sign {
            '\n' | '\r' => is_comment = false,
            '#' => is_comment = true,
            ',' if !is_comment => return Some(begin + at),
            _ => {}
        }
    }
    None
}
