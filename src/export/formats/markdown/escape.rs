//! Text that Markdown reads as text.

use std::fmt::Write as _;

use crate::domain::StepKind;
use crate::glyphs::Glyphs;

pub(in crate::export) fn sign(kind: StepKind, glyphs: &Glyphs) -> String {
    escaped(glyphs.step(kind))
}

/// Text on one line with a backslash before every sign that Markdown, or HTML inside it, would read.
pub(in crate::export) fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text.chars().peekable();
    while let Some(sign) = rest.next() {
        match sign {
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '|' | '~' | '&' | '$' | '#' | '@' => {
                out.extend(['\\', sign]);
            }
            // Addresses would become links.
            ':' if rest.peek() == Some(&'/') => out.push_str("\\:"),
            sign if sign.is_control() => out.push(' '),
            sign => out.push(sign),
        }
    }
    out
}

/// Text at the beginning of a line: what looks like a list or a rule of its own does not become one.
pub(super) fn at_start(text: &str) -> String {
    let text = escaped(text);
    let digits = text.chars().take_while(char::is_ascii_digit).count();
    let rest = &text[digits..];
    match rest.chars().next() {
        Some('.' | ')') if digits > 0 => format!("{}\\{rest}", &text[..digits]),
        Some('-' | '+' | '=') if digits == 0 => format!("\\{text}"),
        _ => text,
    }
}

/// An address between angle brackets: what would end it, or begin something else, as its bytes.
pub(super) fn address(address: &str) -> String {
    let mut out = String::with_capacity(address.len());
    for byte in address.bytes() {
        match byte {
            b'<' | b'>' | b'\\' | b'`' | b'|' | b'"' | b'*' | 0..=b' ' | 0x7f.. => {
                let _ = write!(out, "%{byte:02X}");
            }
            byte => out.push(char::from(byte)),
        }
    }
    out
}
