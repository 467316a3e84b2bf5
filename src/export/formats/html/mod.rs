//! Pages as HTML: one file that stands for itself, without scripts and without anything from elsewhere. Its colours
//! follow the reader's light or dark theme, and paper gets black on white.
//!
//! Whatever a name holds, it becomes text and nothing else. Links lead within the file, or to the address of a source.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use super::super::xml::escaped;
use crate::domain::{Level, Need, Subject};
use crate::glyphs::Glyphs;
use crate::pages::{
    Block, GlanceLine, Mark, PageCell, PageEntry, PageTable, Reader, heading_level, web_address,
};
use crate::wording::key;

/// Blocks as one file.
pub(super) fn write(blocks: &[Block], reader: &Reader<'_>, glyphs: &Glyphs) -> String {
    let title =
        blocks.iter().find_map(|block| if let Block::Title(text) = block { Some(text) } else { None });
    let title = escaped(title.map_or("careernav", |text| text));
    let mut body = HtmlBody::new(blocks, glyphs);
    for (at, block) in blocks.iter().enumerate() {
        if Some(at) == body.parts.first().map(|(at, _)| *at) {
            body.contents(reader);
        }
        body.add(at, block, reader);
    }
    body.enter(HtmlGroup::None);
    if body.in_part {
        body.out.push_str("</section>\n");
    }
    let (lang, style, body) = (reader.lang, include_str!("style.css"), body.out);
    format!(
        "<!DOCTYPE html>\n<html lang=\"{lang}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <title>{title}</title>\n<style>\n{style}</style>\n</head>\n<body>\n<main>\n{body}</main>\n</body>\n</html>\n"
    )
}

/// What is written of a page so far.
struct HtmlBody<'a> {
    out: String,
    glyphs: &'a Glyphs,
    /// Where each part begins that has a heading of the second level, with that heading.
    parts: Vec<(usize, &'a str)>,
    /// The level of a plain heading.
    level: usize,
    /// Where most is said of a role or skill that the page names several times.
    homes: BTreeMap<Subject, usize>,
    /// The element that blocks of one kind stand in together.
    group: HtmlGroup,
    in_part: bool,
}

/// An element around blocks of one kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum HtmlGroup {
    None,
    Bullets,
    Entries,
    Facts,
}

impl HtmlGroup {
    fn tags(self) -> [&'static str; 2] {
        match self {
            Self::None => ["", ""],
            Self::Bullets => ["<ul>\n", "</ul>\n"],
            Self::Entries => ["<ul class=\"entries\">\n", "</ul>\n"],
            Self::Facts => ["<dl>\n", "</dl>\n"],
        }
    }
}

impl<'a> HtmlBody<'a> {
    fn new(blocks: &'a [Block], glyphs: &'a Glyphs) -> Self {
        let level = heading_level(blocks);
        let parts = blocks.iter().enumerate().filter_map(|(at, block)| match block {
            Block::Section(text) => Some((at, &**text)),
            Block::Heading(text) if level == 2 => Some((at, &**text)),
            _ => None,
        });
        Self {
            out: String::new(),
            glyphs,
            parts: parts.collect(),
            level,
            homes: homes(blocks),
            group: HtmlGroup::None,
            in_part: false,
        }
    }

    /// Links to the parts, where there are several.
    fn contents(&mut self, reader: &Reader<'_>) {
        if self.parts.len() < 2 {
            return;
        }
        self.enter(HtmlGroup::None);
        let label = escaped(&reader.wording.say(key::WRITTEN_CONTENTS));
        let _ = writeln!(self.out, "<nav aria-label=\"{label}\">\n<ul>");
        for (at, heading) in &self.parts {
            let _ = writeln!(self.out, "<li><a href=\"#part-{at}\">{}</a></li>", escaped(heading));
        }
        self.out.push_str("</ul>\n</nav>\n");
    }

    fn add(&mut self, at: usize, block: &Block, reader: &Reader<'_>) {
        self.enter(match block {
            Block::Bullet(_) | Block::Source { .. } => HtmlGroup::Bullets,
            Block::Entry(_) => HtmlGroup::Entries,
            Block::Fact { .. } | Block::Glance(_) | Block::Ladder(_) => HtmlGroup::Facts,
            // Lists go on behind an empty line.
            Block::Gap => return,
            Block::Title(_)
            | Block::Section(_)
            | Block::Heading(_)
            | Block::Paragraph(_)
            | Block::Table(_) => HtmlGroup::None,
        });
        match block {
            Block::Title(text) => self.line("h1", text),
            Block::Section(text) => self.part(at, text),
            Block::Heading(text) if self.level == 2 => self.part(at, text),
            Block::Heading(text) => self.line("h3", text),
            Block::Paragraph(text) => self.line("p", text),
            Block::Bullet(text) => self.line("li", text),
            Block::Fact { label, value } => self.fact(label, value),
            Block::Ladder(rungs) => {
                for rung in rungs {
                    self.fact(&reader.labelled(&rung.word), &rung.count.to_string());
                }
            }
            Block::Glance(lines) => {
                let mark =
                    |mark| if let Mark::Step(kind) = mark { self.glyphs.step(kind) } else { "" }.to_owned();
                let words = |line: &GlanceLine| line.words(mark, |level| self.glyphs.level(level).to_owned());
                let told: Vec<String> = lines.iter().map(words).collect();
                for (line, told) in lines.iter().zip(told) {
                    self.fact(&reader.labelled(&line.label), &told);
                }
            }
            Block::Source { text, address } => self.source(text, address.as_deref()),
            Block::Entry(entry) => self.entry(at, entry),
            Block::Table(table) => self.table(table),
            Block::Gap => {}
        }
    }

    /// Closes the element that the last block stands in, and opens another, where it is one.
    fn enter(&mut self, group: HtmlGroup) {
        if group != self.group {
            let ([_, close], [open, _]) = (self.group.tags(), group.tags());
            self.out.extend([close, open]);
            self.group = group;
        }
    }

    fn line(&mut self, element: &str, text: &str) {
        let _ = writeln!(self.out, "<{element}>{}</{element}>", escaped(text));
    }

    fn fact(&mut self, label: &str, value: &str) {
        let (label, value) = (escaped(label), escaped(value));
        let _ = writeln!(self.out, "<div><dt>{label}</dt> <dd>{value}</dd></div>");
    }

    fn part(&mut self, at: usize, heading: &str) {
        let close = if self.in_part { "</section>\n" } else { "" };
        let _ = writeln!(self.out, "{close}<section id=\"part-{at}\">\n<h2>{}</h2>", escaped(heading));
        self.in_part = true;
    }

    fn source(&mut self, text: &str, address: Option<&str>) {
        let label = escaped(if text.is_empty() { address.unwrap_or_default() } else { text });
        let _ = match (address, address.and_then(web_address)) {
            (_, Some(web)) => writeln!(self.out, "<li><a href=\"{}\">{label}</a></li>", escaped(web)),
            (Some(other), None) if !text.is_empty() => {
                writeln!(self.out, "<li>{label}, {}</li>", escaped(other))
            }
            _ => writeln!(self.out, "<li>{label}</li>"),
        };
    }

    /// `↑ Lead · ●●○○ working · promotion`, with every line of its note below.
    fn entry(&mut self, at: usize, entry: &PageEntry) {
        let home = entry.link.and_then(|subject| self.homes.get(&subject)).copied();
        let id = if home == Some(at) { format!(" id=\"entry-{at}\"") } else { String::new() };
        let mut label = escaped(&entry.label);
        if let Some(home) = home.filter(|home| *home != at) {
            label = format!("<a href=\"#entry-{home}\">{label}</a>");
        }
        if matches!(entry.mark, Mark::Step(_) | Mark::Need(Need::Essential)) {
            label = format!("<strong>{label}</strong>");
        }
        let aside = (!entry.aside.is_empty())
            .then(|| format!("<span class=\"quiet\">{}</span>", escaped(&entry.aside)));
        let level = entry.level.as_ref().map(|level| self.level(level));
        let parts = [Some(label), level, aside].into_iter().flatten().collect::<Vec<_>>().join(" · ");
        let _ = write!(self.out, "<li{id}>{}{parts}", self.sign(entry.mark));
        for line in entry.note.lines().filter(|line| !line.trim().is_empty()) {
            let _ = write!(self.out, "\n<p>{}</p>", escaped(line.trim()));
        }
        self.out.push_str("</li>\n");
    }

    /// Rows under their heads; what a row is about is a head, too.
    fn table(&mut self, table: &PageTable) {
        self.out.push_str("<div class=\"wide\">\n<table>\n<thead>\n<tr>");
        for head in &table.heads {
            let _ = match &**head {
                "" => write!(self.out, "<td></td>"),
                head => write!(self.out, "<th scope=\"col\">{}</th>", escaped(head)),
            };
        }
        self.out.push_str("</tr>\n</thead>\n<tbody>\n");
        for row in &table.rows {
            self.out.push_str("<tr>");
            for (at, cell) in row.iter().enumerate() {
                let text = self.cell(cell);
                let _ = if table.is_labelled && at == 0 {
                    write!(self.out, "<th scope=\"row\">{text}</th>")
                } else {
                    write!(self.out, "<td>{text}</td>")
                };
            }
            self.out.push_str("</tr>\n");
        }
        self.out.push_str("</tbody>\n</table>\n</div>\n");
    }

    fn cell(&self, cell: &PageCell) -> String {
        let lines = cell.text.lines().filter(|line| !line.trim().is_empty()).map(escaped);
        let text = lines.collect::<Vec<_>>().join("<br>");
        let level = cell.level.as_ref().map(|level| self.level(level));
        let parts = level.into_iter().chain([text]).filter(|part| !part.is_empty());
        self.sign(cell.mark) + &parts.collect::<Vec<_>>().join(" · ")
    }

    /// The sign of a step, whose word stands beside it.
    fn sign(&self, mark: Mark) -> String {
        match mark {
            Mark::Step(kind) => {
                format!(
                    "<span class=\"sign\" aria-hidden=\"true\">{}</span> ",
                    escaped(self.glyphs.step(kind))
                )
            }
            Mark::Need(_) | Mark::None => String::new(),
        }
    }

    /// A level as its sign and its word.
    fn level(&self, (level, word): &(Level, String)) -> String {
        let sign = escaped(self.glyphs.level(*level));
        format!("<span class=\"level\" aria-hidden=\"true\">{sign}</span> {}", escaped(word))
    }
}

/// Of what is named in several places, the place where most is said of it: the first one with a note, or else an aside.
fn homes(blocks: &[Block]) -> BTreeMap<Subject, usize> {
    let mut homes: BTreeMap<Subject, (usize, usize)> = BTreeMap::new();
    let mut several = BTreeSet::new();
    for (at, block) in blocks.iter().enumerate() {
        let Block::Entry(entry) = block else { continue };
        let Some(subject) = entry.link else { continue };
        let said = 2 * usize::from(!entry.note.is_empty()) + usize::from(!entry.aside.is_empty());
        match homes.get_mut(&subject) {
            None => {
                homes.insert(subject, (said, at));
            }
            Some(home) => {
                several.insert(subject);
                if said > home.0 {
                    *home = (said, at);
                }
            }
        }
    }
    several.into_iter().filter_map(|subject| Some((subject, homes.get(&subject)?.1))).collect()
}

#[cfg(test)]
mod tests;
