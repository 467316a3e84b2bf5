//! From bytes to text, and from byte offsets to lines and columns.

use crate::wording::{Words, key};

const BOM: &[u8] = b"\xef\xbb\xbf";

/// The text of a file without byte order marks before it.
///
/// Errors say what is wrong and at which line and column, counted from 1.
pub(crate) fn text(bytes: &[u8]) -> Result<&str, ((u32, u32), Words)> {
    if matches!(bytes, [0xff, 0xfe, ..] | [0xfe, 0xff, ..]) {
        return Err(((1, 1), key::PROBLEM_UTF_16.into()));
    }
    let mut bytes = bytes;
    // All of them: the parser would take the next one for its own.
    while let Some(rest) = bytes.strip_prefix(BOM) {
        bytes = rest;
    }
    std::str::from_utf8(bytes).map_err(|error| {
        let offset = error.valid_up_to();
        let byte = bytes.get(offset).copied().unwrap_or_default();
        let message = Words::of(key::PROBLEM_NOT_UTF_8).text("byte", format!("0x{byte:02X}"));
        (position(bytes, offset), message)
    })
}

/// Line and column of a byte offset, counted from 1, columns in characters. A line ends with `\n`, `\r\n` or a
/// lone `\r`, as editors count. Costs one pass up to the offset.
pub(crate) fn position(bytes: &[u8], offset: usize) -> (u32, u32) {
    let before = &bytes[..offset.min(bytes.len())];
    let mut line = 1_u32;
    let mut line_start = 0;
    for (at, byte) in before.iter().enumerate() {
        let lone_return = *byte == b'\r' && bytes.get(at + 1) != Some(&b'\n');
        if *byte == b'\n' || lone_return {
            line = line.saturating_add(1);
            line_start = at + 1;
        }
    }
    let characters = before[line_start..].iter().filter(|byte| **byte & 0xc0 != 0x80).count();
    (line, u32::try_from(characters).unwrap_or(u32::MAX).saturating_add(1))
}

/// The first control character YAML does not allow, and its byte offset. Costs next to nothing where there is none.
pub(crate) fn forbidden_character(text: &str) -> Option<(usize, char)> {
    let suspect = |byte: &u8| matches!(byte, 0..=8 | 0xb | 0xc | 0xe..=0x1f | 0x7f | 0xc2 | 0xef);
    let is_forbidden = |(_, sign): &(usize, char)| match sign {
        '\t' | '\n' | '\r' | '\u{85}' => false,
        '\u{fffe}' | '\u{ffff}' => true,
        other => other.is_control(),
    };
    let mut from = 0;
    loop {
        from += text.as_bytes()[from..].iter().position(suspect)?;
        // Each suspect begins a character.
        let sign = text[from..].chars().next()?;
        if is_forbidden(&(from, sign)) {
            return Some((from, sign));
        }
        from += sign.len_utf8();
    }
}

#[cfg(test)]
mod tests {
    use super::{forbidden_character, position, text};
    use crate::wording::{Words, key};

    #[test]
    fn byte_order_marks_go() {
        assert_eq!(text(b"\xef\xbb\xbfroles:"), Ok("roles:"));
        assert_eq!(text(b"\xef\xbb\xbf\xef\xbb\xbf"), Ok(""));
        let told = text(b"\xff\xfer\0").expect_err("UTF-16 is told");
        assert_eq!(told, ((1, 1), key::PROBLEM_UTF_16.into()));
    }

    #[test]
    fn the_place_of_a_broken_byte_is_told() {
        let (at, message) = text(b"roles:\r\n  - id: d\xc3\xa9\xe9v").expect_err("Latin-1 is told");
        assert_eq!(at, (2, 11));
        assert_eq!(message, Words::of(key::PROBLEM_NOT_UTF_8).text("byte", "0xE9"));
    }

    #[test]
    fn positions_count_every_sort_of_line_end() {
        let bytes = "a\nb\r\nc\rdé!".as_bytes();
        assert_eq!(position(bytes, 0), (1, 1));
        assert_eq!(position(bytes, 2), (2, 1));
        assert_eq!(position(bytes, 5), (3, 1));
        assert_eq!(position(bytes, bytes.len() - 1), (4, 3));
        assert_eq!(position(bytes, 999), (4, 4));
    }

    #[test]
    fn only_forbidden_characters_are_found() {
        assert_eq!(forbidden_character("a\tb\r\n\u{85}é🙂"), None);
        assert_eq!(forbidden_character("ab\0"), Some((2, '\0')));
        assert_eq!(forbidden_character("é\u{1b}["), Some((2, '\u{1b}')));
    }
}
