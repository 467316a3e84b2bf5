//! Quotes of a table held against the rule before it is parsed: a parser forgives a quote that is never closed, and all
//! rows up to the next quote are gone.

use memchr::{memchr, memchr_iter, memchr3};

/// Bytes a field in quotes may have.
const LONGEST: usize = 1 << 20;
/// Lines it may have.
const MOST_LINES: u64 = 10_000;

/// The line of the first quote that is not as it should be: in the middle of a field, or opening one and not closed before
/// the end of the file, of a megabyte or of 10,000 lines, with nothing between it and what ends the field. Cost is linear in the text.
pub(super) fn open_quote(text: &[u8], delimiter: u8) -> Option<u64> {
    let mut line = 1;
    let mut rest = text;
    // Always at the beginning of a field.
    while !rest.is_empty() {
        if let Some(quoted) = rest.strip_prefix(b"\"") {
            let Some((behind, lines)) = behind_quote(quoted) else { return Some(line) };
            let ends = behind.first().is_none_or(|byte| *byte == delimiter || *byte == b'\n');
            // Some programs leave blanks there.
            let ends =
                ends || behind.trim_ascii_start().len() < behind.len() && is_blank_to_end(behind, delimiter);
            if !ends {
                return Some(line);
            }
            line += lines;
            rest = behind;
        }
        let end = memchr3(delimiter, b'\n', b'"', rest)?;
        // Whoever writes tables puts a field with a quote in it into quotes.
        if rest[end] == b'"' {
            return Some(line);
        }
        line += u64::from(rest[end] == b'\n');
        rest = &rest[end + 1..];
    }
    None
}

/// What stands behind the quote that closes a field, and how many line ends before it.
fn behind_quote(quoted: &[u8]) -> Option<(&[u8], u64)> {
    let mut from = 0;
    let close = loop {
        let at = from + memchr(b'"', &quoted[from..])?;
        if quoted.get(at + 1) != Some(&b'"') {
            break at;
        }
        from = at + 2;
    };
    let lines = memchr_iter(b'\n', &quoted[..close]).count() as u64;
    (close <= LONGEST && lines <= MOST_LINES).then(|| (&quoted[close + 1..], lines))
}

fn is_blank_to_end(behind: &[u8], delimiter: u8) -> bool {
    let end = behind.iter().position(|byte| *byte == delimiter || *byte == b'\n').unwrap_or(behind.len());
    behind[..end].iter().all(u8::is_ascii_whitespace)
}

/// A field that a spreadsheet has put in quotes, without them; `None` where it has not. Between tabs publishers write
/// none, so a quote that is not doubled shows that those at the ends are text.
pub(super) fn unquoted(field: &str) -> Option<String> {
    let inside = field.strip_prefix('"')?.strip_suffix('"')?;
    let single = inside.replace("\"\"", "");
    (!single.contains('"')).then(|| inside.replace("\"\"", "\""))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{MOST_LINES, open_quote, unquoted};

    #[test]
    fn an_open_quote_is_found_where_it_was_opened() {
        for sound in
            ["", "a,b\n", "\"a\",\"b\"\n\"c\nd\",e\n", "\"say \"\"hi\"\"\",x", "\"\",\"\"\n", "\"a\" ,b\n"]
        {
            assert_eq!(open_quote(sound.as_bytes(), b','), None, "{sound:?}");
        }
        for (open, line) in [
            ("a,b\nc,\"d\ne,f\n", 2),
            ("a,b\nc,\"d\ne,\"f\"\n", 2),
            ("\"a\nb\",c\n\"d,e\n\"f\",g\n", 3),
            ("\"a\"b\",c\n", 1),
            ("a,b\n5\" pipe,x\n", 2),
            ("a,b\"", 1),
        ] {
            assert_eq!(open_quote(open.as_bytes(), b','), Some(line), "{open:?}");
        }
        let long = format!("a\n\"{}\"\n", "x\n".repeat(usize::try_from(MOST_LINES).unwrap_or(0) + 2));
        assert_eq!(open_quote(long.as_bytes(), b','), Some(2));
        let wide = format!("a\n\"{}\"\n", "x".repeat((1 << 20) + 2));
        assert_eq!(open_quote(wide.as_bytes(), b','), Some(2));
    }

    #[test]
    fn quotes_of_a_spreadsheet_go_and_those_of_a_text_stay() {
        assert_eq!(unquoted("\"Keepers, All Other\"").as_deref(), Some("Keepers, All Other"));
        assert_eq!(unquoted("\"Say \"\"prune\"\".\"").as_deref(), Some("Say \"prune\"."));
        for text in ["plain", "\"a\" and \"b\"", "\"", "6\" pipe", "\"open"] {
            assert_eq!(unquoted(text), None, "{text}");
        }
    }

    proptest! {
        #[test]
        fn what_a_writer_of_tables_writes_is_sound(rows in proptest::collection::vec(proptest::collection::vec("[a\",\n ]{0,6}", 2..4), 0..6)) {
            let mut writer = csv::WriterBuilder::new().flexible(true).from_writer(Vec::new());
            for row in &rows {
                writer.write_record(row).expect("in memory");
            }
            let bytes = writer.into_inner().expect("in memory");
            prop_assert_eq!(open_quote(&bytes, b','), None);
        }
    }
}
