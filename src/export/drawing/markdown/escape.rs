//! Text that Markdown reads as text.

use crate::domain::StepKind;
use crate::glyphs::Glyphs;

pub(super) fn sign(kind: StepKind, glyphs: &Glyphs) -> String {
    escaped(glyphs.step(kind))
}

/// Text on one line with a backslash before every sign that Markdown, or HTML inside it, would read.
pub(super) fn escaped(text: &str) -> String {
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
