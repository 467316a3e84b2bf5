//! Pages as Markdown.

use crate::glyphs::Glyphs;
use crate::pages::{Block, Mark, PageEntry};

use super::escape::{at_start, escaped, sign};

/// Blocks as paragraphs and lists, with an empty line between what does not belong to one list.
pub(super) fn write(blocks: &[Block], glyphs: &Glyphs) -> String {
    let mut out = String::new();
    let mut in_list = false;
    for block in blocks {
        let (text, is_item) = match block {
            Block::Heading(text) => (format!("## {}", escaped(text)), false),
            Block::Paragraph(text) => (at_start(text), false),
            Block::Fact { label, value } => (format!("{} {}", at_start(label), escaped(value)), false),
            Block::Bullet(text) => (format!("- {}", at_start(text)), true),
            Block::Entry(entry) => (item(entry, glyphs), true),
            Block::Gap => continue,
        };
        let continues = in_list && is_item;
        if !(out.is_empty() || continues) {
            out.push('\n');
        }
        out.push_str(&text);
        out.push('\n');
        in_list = is_item;
    }
    out
}

/// `- ↑ **Lead** ●●○○ working · promotion`, with every line of its note in a list below.
fn item(entry: &PageEntry, glyphs: &Glyphs) -> String {
    let mark = match entry.mark {
        Mark::Step(kind) => Some(sign(kind, glyphs)),
        Mark::Need(_) | Mark::None => None,
    };
    let level = entry.level.as_ref().map(|(level, word)| format!("{} {word}", escaped(glyphs.level(*level))));
    let aside = Some(escaped(&entry.aside)).filter(|aside| !aside.is_empty());
    let name = Some(format!("**{}**", escaped(&entry.label)));
    let mut text = format!("- {}", mark.into_iter().chain(name).collect::<Vec<_>>().join(" "));
    for more in level.into_iter().chain(aside) {
        text.push_str(" · ");
        text.push_str(&more);
    }
    for line in entry.note.lines().filter(|line| !line.trim().is_empty()) {
        text.push_str("\n  - ");
        text.push_str(&at_start(line.trim()));
    }
    text
}
