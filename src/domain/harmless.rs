//! The one function that makes data harmless.
//!
//! Every byte of a file, a path or an argument is data, never a control sequence. Whatever may reach a
//! terminal, a text answer or an error message passes through [`line()`] or [`block`] once, at the border
//! where it enters: while a catalogue is resolved, and when a message quotes what somebody typed.
//!
//! What happens to what:
//!
//! | in the data | becomes |
//! |---|---|
//! | C0 control codes and DEL | their control picture (`ESC` becomes `␛`) |
//! | tab, and line ends where one line is asked for | a space |
//! | C1 control codes | `�` |
//! | bidi controls, zero-width and other ignorable code points | nothing |
//! | ZWJ and ZWNJ inside scripts that spell with them | themselves |
//! | more than four combining marks on one letter | the first four |
//! | no-break and other spaces | themselves (French needs them), nothing where there is nothing else |

use std::borrow::Cow;

use unicode_normalization::char::is_combining_mark;

/// Combining marks kept on one base letter. Vietnamese needs two, Hebrew and Arabic up to three.
const MARKS_KEPT: usize = 4;

/// Makes `text` harmless and a single line: line ends and runs of blanks become one space, ends are trimmed.
///
/// Borrows when nothing had to change; costs one pass over the characters.
pub fn line(text: &str) -> Cow<'_, str> {
    if is_blank(text) {
        return Cow::Borrowed("");
    }
    if is_plain(text, false) {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len());
    let mut pending_space = false;
    for kept in Kept::of(text) {
        if kept == '\n' || kept == ' ' {
            pending_space = !out.is_empty();
        } else {
            if pending_space {
                out.push(' ');
                pending_space = false;
            }
            out.push(kept);
        }
    }
    unless_blank(out)
}

/// Nothing for a text in which there is nothing to see.
fn unless_blank<'a>(text: String) -> Cow<'a, str> {
    if is_blank(&text) { Cow::Borrowed("") } else { Cow::Owned(text) }
}

/// Whether a text is nothing but blanks, no-break and other spaces among them, and the empty Braille pattern. Looks
/// no further than the first sign that is none.
fn is_blank(text: &str) -> bool {
    text.chars().all(|sign| sign.is_whitespace() || sign == '\u{2800}')
}

/// Whether text that has been made harmless, by paragraphs or as a line, is a single line.
pub(super) fn is_line(harmless: &str) -> bool {
    let bytes = harmless.as_bytes();
    !bytes.contains(&b'\n') && !bytes.windows(2).any(|pair| pair == b"  ")
}

/// Makes `text` harmless and keeps its paragraphs: line ends stay, as bare `\n`; white space at both ends goes.
pub fn block(text: &str) -> Cow<'_, str> {
    if is_blank(text) {
        return Cow::Borrowed("");
    }
    if is_plain(text, true) {
        return Cow::Borrowed(text);
    }
    let kept: String = Kept::of(text).collect();
    unless_blank(kept.trim_matches([' ', '\n']).to_owned())
}

/// Whether nothing needs to change: true for printable ASCII, Latin letters and the usual punctuation, without doubled
/// or outer blanks, and with line ends where they may stand. By far the most text is such, and is left as it is.
fn is_plain(text: &str, line_ends: bool) -> bool {
    let bytes = text.as_bytes();
    let outer = |byte: Option<&u8>| matches!(byte, Some(b' ' | b'\n'));
    if outer(bytes.first()) || outer(bytes.last()) {
        return false;
    }
    let mut rest = bytes;
    loop {
        // By far the most bytes are these.
        while let [0x21..0x7f, others @ ..] = rest {
            rest = others;
        }
        rest = match rest {
            [] => return true,
            // Doubled blanks, and the soft hyphen among the letters below.
            [b' ', b' ', ..] | [0xc2, 0xad, ..] => return false,
            [b'\n', rest @ ..] if line_ends => rest,
            // U+00A0 to U+02FF; U+2010 to U+2027 and the narrow no-break space; currency signs.
            [b' ', rest @ ..]
            | [0xc2, 0xa0..=0xbf, rest @ ..]
            | [0xc3..=0xcb, _, rest @ ..]
            | [0xe2, 0x80, 0x90..=0xa7 | 0xaf, rest @ ..]
            | [0xe2, 0x82, 0xa0..=0xbf, rest @ ..] => rest,
            _ => return false,
        }
    }
}

/// The characters of a text that may be shown, each mapped to its harmless form.
struct Kept<'a> {
    rest: std::iter::Peekable<std::str::Chars<'a>>,
    previous: char,
    marks: usize,
}

impl<'a> Kept<'a> {
    fn of(text: &'a str) -> Self {
        Self { rest: text.chars().peekable(), previous: ' ', marks: 0 }
    }
}

impl Iterator for Kept<'_> {
    type Item = char;

    fn next(&mut self) -> Option<char> {
        loop {
            let raw = self.rest.next()?;
            let shown = match raw {
                '\r' if self.rest.peek() == Some(&'\n') => continue,
                '\r' | '\n' | '\u{85}' | '\u{2028}' | '\u{2029}' => '\n',
                '\t' | '\u{b}' | '\u{c}' => ' ',
                '\u{7f}' => '\u{2421}',
                control if control < ' ' => char::from_u32(0x2400 + control as u32).unwrap_or('\u{fffd}'),
                '\u{80}'..='\u{9f}' | '\u{fff9}'..='\u{fffb}' => '\u{fffd}',
                '\u{200c}' | '\u{200d}' if spells_with_joiners(self.previous) => raw,
                ignorable if is_ignorable(ignorable) => continue,
                other => other,
            };
            // No mark stands before U+0300; the table need not be asked for most letters.
            if shown >= '\u{300}' && is_combining_mark(shown) {
                self.marks += 1;
                if self.marks > MARKS_KEPT {
                    continue;
                }
            } else {
                self.marks = 0;
            }
            self.previous = shown;
            return Some(shown);
        }
    }
}

/// Scripts from Hebrew to Myanmar, in which a joiner changes what is written rather than hiding something.
fn spells_with_joiners(previous: char) -> bool {
    ('\u{590}'..='\u{109f}').contains(&previous)
}

/// Unicode's `Default_Ignorable_Code_Point` (DerivedCoreProperties.txt, version 16): code points that show
/// nothing and can therefore hide something. The bidi controls and variation selectors are among them.
pub(super) fn is_ignorable(code: char) -> bool {
    matches!(code,
        '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}'..='\u{1160}' | '\u{17b4}'..='\u{17b5}'
        | '\u{180b}'..='\u{180f}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}' | '\u{3164}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}'
        | '\u{ffa0}' | '\u{fff0}'..='\u{fff8}' | '\u{1bca0}'..='\u{1bca3}'
        | '\u{1d173}'..='\u{1d17a}' | '\u{e0000}'..='\u{e0fff}')
}

#[cfg(test)]
mod tests {
    use super::{Kept, block, is_plain, line};
    use proptest::prelude::*;

    #[test]
    fn ordinary_text_is_borrowed() {
        assert!(matches!(line("Back-end developer"), std::borrow::Cow::Borrowed(_)));
        assert_eq!(line("Développeur « back-end »\u{a0}!"), "Développeur « back-end »\u{a0}!");
    }

    #[test]
    fn control_sequences_become_pictures() {
        assert_eq!(line("\u{1b}[2Jrm\u{7}"), "␛[2Jrm␇");
        assert_eq!(line("a\u{9b}31mb"), "a\u{fffd}31mb");
        assert_eq!(line("safe\u{202e}txt.exe\u{200b}"), "safetxt.exe");
    }

    #[test]
    fn blanks_and_line_ends() {
        assert_eq!(line("  one\r\n two\t\tthree "), "one two three");
        assert_eq!(block("one\r\n\r\ntwo\n"), "one\n\ntwo");
    }

    #[test]
    fn text_without_anything_to_see_is_none() {
        for nothing in
            ["\u{a0}", " \u{202f}\t", "\u{200b}\u{a0}\u{feff}", "\u{2800}", "\u{3000}", "\u{3164}\u{2003}\n"]
        {
            assert_eq!((&*line(nothing), &*block(nothing)), ("", ""), "{nothing:?}");
        }
        assert_eq!(line("\u{a0}!"), "\u{a0}!");
    }

    #[test]
    fn joiners_stay_where_they_spell() {
        assert_eq!(line("می\u{200c}خواهم"), "می\u{200c}خواهم");
        assert_eq!(line("a\u{200d}b"), "ab");
    }

    #[test]
    fn piled_marks_are_cut() {
        let piled = format!("z{}", "\u{301}".repeat(40));
        assert_eq!(line(&piled).chars().count(), 5);
    }

    proptest! {
        #[test]
        fn no_control_code_survives(text in any::<String>()) {
            prop_assert!(!line(&text).chars().any(char::is_control));
            prop_assert!(!block(&text).chars().any(|kept| kept != '\n' && kept.is_control()));
        }

        #[test]
        fn text_that_is_borrowed_would_have_stayed_the_same(text in "[a-z \n\t\u{7f}-\u{ad}éçﬁ«’…\u{202e}\u{202f}€\u{200b}\u{301}]{0,12}") {
            let slowly: String = Kept::of(&text).collect();
            if is_plain(&text, true) {
                prop_assert_eq!(&text, slowly.trim_matches([' ', '\n']));
            }
            if is_plain(&text, false) {
                prop_assert!(!text.contains('\n') && slowly == text);
            }
        }

        #[test]
        fn harmless_text_stays_as_it_is(text in any::<String>()) {
            let once = line(&text).into_owned();
            prop_assert_eq!(line(&once).into_owned(), once.clone());
            let once = block(&text).into_owned();
            prop_assert_eq!(block(&once).into_owned(), once.clone());
        }
    }
}
