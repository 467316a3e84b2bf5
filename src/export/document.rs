//! Laid-out pages as text.

use crate::cells::NO_BREAK;
use crate::pages::Block;
use crate::pages::document::{Line, lay_out};

use super::Paper;

/// The blocks as lines, each ended, without blanks at their ends. Cost is linear in the text.
pub fn write(blocks: &[Block], paper: &Paper) -> String {
    let mut out = String::new();
    for line in &lay_out(blocks, paper.text_width(), paper.glyphs).lines {
        write_line(&mut out, line, paper);
        out.push('\n');
    }
    out
}

fn write_line(out: &mut String, line: &Line, paper: &Paper) {
    let is_blank = |text: &str| text.trim_end_matches(' ').is_empty();
    let used = line.pieces.iter().rposition(|piece| !is_blank(&piece.text)).map_or(0, |last| last + 1);
    for (at, piece) in line.pieces[..used].iter().enumerate() {
        let is_last = at + 1 == used;
        let text = if is_last { piece.text.trim_end_matches(' ') } else { &piece.text };
        if paper.width.is_none() && text.contains(NO_BREAK) {
            paper.write(out, &with_plain_blanks(text), piece.tone);
        } else {
            paper.write(out, text, piece.tone);
        }
    }
}

/// The text where no line breaks: names are written as programs look for them, and only typography keeps its blanks.
fn with_plain_blanks(text: &str) -> String {
    let mut before = ' ';
    let mut signs = text.chars().peekable();
    let mut plain = String::with_capacity(text.len());
    while let Some(sign) = signs.next() {
        let is_number = before.is_ascii_digit() && signs.peek().is_some_and(char::is_ascii_digit);
        let is_typography =
            is_number || before == '«' || matches!(signs.peek(), Some(':' | ';' | '?' | '!' | '»' | '%'));
        plain.push(if sign == NO_BREAK && !is_typography { ' ' } else { sign });
        before = sign;
    }
    plain
}

#[cfg(test)]
mod tests {
    use super::super::Paper;
    use super::write;
    use crate::domain::{Level, Need};
    use crate::glyphs::{ASCII, UNICODE};
    use crate::pages::{Block, Mark, PageEntry};

    fn page() -> Vec<Block> {
        let entry = |label: &str, level, aside: &str| {
            Block::Entry(PageEntry {
                mark: Mark::Need(Need::Essential),
                label: label.to_owned(),
                link: None,
                level,
                aside: aside.to_owned(),
                note: String::new(),
            })
        };
        vec![
            Block::Heading("Skills".to_owned()),
            entry("SQL", Some((Level::Practitioner, "practitioner".to_owned())), "essential"),
            entry("Teamwork", None, ""),
            Block::Gap,
            Block::Paragraph("Keeps the part of a website that nobody sees ".repeat(4).trim_end().to_owned()),
        ]
    }

    fn stripped(blocks: &[Block], paper: &Paper) -> String {
        anstream::adapter::strip_str(&write(blocks, paper)).to_string()
    }

    #[test]
    fn lines_wrap_on_a_terminal_and_not_in_a_pipe() {
        let pipe = stripped(&page(), &Paper { width: None, has_header: false, glyphs: &UNICODE });
        assert_eq!(pipe.lines().count(), 5, "{pipe}");
        let terminal = stripped(&page(), &Paper { width: Some(50), has_header: false, glyphs: &UNICODE });
        assert!(terminal.lines().all(|line| line.chars().count() <= 50), "{terminal}");
        let wide = stripped(&page(), &Paper { width: Some(400), has_header: false, glyphs: &UNICODE });
        assert!(wide.lines().all(|line| line.chars().count() <= 100), "{wide}");
    }

    #[test]
    fn no_line_ends_in_blanks() {
        let text = stripped(&page(), &Paper { width: Some(60), has_header: false, glyphs: &ASCII });
        assert!(text.lines().all(|line| line.trim_end() == line), "{text:?}");
        assert!(text.contains("SQL       ###. practitioner  essential\n"), "{text}");
    }
}
