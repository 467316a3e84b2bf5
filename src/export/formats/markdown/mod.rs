//! Pages as Markdown: headings, lists and tables that read well as they stand, too.
//!
//! Whatever a name holds, it becomes no markup, no HTML and no link; only the addresses of sources do.

pub(in crate::export) mod escape;

use crate::glyphs::Glyphs;
use crate::pages::{
    Block, GlanceLine, Mark, PageCell, PageEntry, PageTable, Reader, Rung, heading_level, web_address,
};

use escape::{address, at_start, escaped, sign};

/// Blocks as headings, paragraphs, lists and tables, with an empty line between what does not belong to one list.
pub(super) fn write(blocks: &[Block], reader: &Reader<'_>, glyphs: &Glyphs) -> String {
    let level = "#".repeat(heading_level(blocks));
    let mut out = String::new();
    let mut in_list = false;
    for block in blocks {
        let (text, is_item) = match block {
            Block::Title(text) => (format!("# {}", escaped(text)), false),
            Block::Section(text) => (format!("## {}", escaped(text)), false),
            Block::Heading(text) => (format!("{level} {}", escaped(text)), false),
            Block::Paragraph(text) => (at_start(text), false),
            Block::Glance(lines) => (glance(lines, reader, glyphs), true),
            Block::Fact { label, value } => (format!("{} {}", at_start(label), escaped(value)), false),
            Block::Bullet(text) => (format!("- {}", at_start(text)), true),
            Block::Ladder(rungs) => {
                let rung =
                    |rung: &Rung| format!("- {} {}", at_start(&reader.labelled(&rung.word)), rung.count);
                (rungs.iter().map(rung).collect::<Vec<_>>().join("\n"), true)
            }
            Block::Entry(entry) => (item(entry, glyphs), true),
            Block::Table(table) => (rows(table, glyphs), false),
            Block::Source { text, address } => (source(text, address.as_deref()), true),
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

/// `- Pay: up to 65,000 EUR a year`, a line for each.
fn glance(lines: &[GlanceLine], reader: &Reader<'_>, glyphs: &Glyphs) -> String {
    let mark = |mark| if let Mark::Step(kind) = mark { sign(kind, glyphs) } else { String::new() };
    let line = |line: &GlanceLine| {
        let words = line.words(mark, |level| glyphs.level(level).to_owned());
        format!("- {} {}", at_start(&reader.labelled(&line.label)), escaped(&words))
    };
    lines.iter().map(line).collect::<Vec<_>>().join("\n")
}

/// `- ↑ **Lead** ●●○○ working · promotion`, with every line of its note in a list below.
fn item(entry: &PageEntry, glyphs: &Glyphs) -> String {
    let mark = match entry.mark {
        Mark::Step(kind) => Some(sign(kind, glyphs)),
        Mark::Need(_) | Mark::None => None,
    };
    let level = entry.level.as_ref();
    let level = level.map(|(level, word)| escaped(&format!("{} {word}", glyphs.level(*level))));
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

/// `- [News page, 2023](<https://news.example>)`; an address that is none of the web stays text.
fn source(text: &str, found_at: Option<&str>) -> String {
    let label = escaped(if text.is_empty() { found_at.unwrap_or_default() } else { text });
    match (found_at, found_at.and_then(web_address)) {
        (_, Some(web)) => format!("- [{label}](<{}>)", address(web)),
        (Some(other), None) if !text.is_empty() => format!("- {}, {}", at_start(text), escaped(other)),
        _ => format!("- {}", at_start(text)),
    }
}

/// A table whose cells stay on one line.
fn rows(table: &PageTable, glyphs: &Glyphs) -> String {
    let cell = |cell: &PageCell| {
        let lines: Vec<String> = cell.lines(glyphs).iter().map(|line| escaped(line)).collect();
        lines.join("<br>")
    };
    let line = |cells: Vec<String>| format!("| {} |", cells.join(" | "));
    let heads = line(table.heads.iter().map(|head| escaped(head)).collect());
    let rule = format!("|{}", "---|".repeat(table.heads.len()));
    let rows = table.rows.iter().map(|row| line(row.iter().map(cell).collect()));
    [heads, rule].into_iter().chain(rows).collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests;
