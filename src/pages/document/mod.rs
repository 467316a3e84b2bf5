//! Blocks arranged in lines of a width: what the detail scrolls through and what text answers print.
//!
//! Between gathering (the rest of [`crate::pages`]) and painting: knows widths and signs, no colours.

mod glance;
mod ladder;
mod line;

pub(super) use glance::columns as facts_at_a_glance;
pub use line::{Document, ENDLESS, Line, Link, TextRun, Tone, level_runs};
use line::{LONGEST_RULE, prose_room};

use super::{Block, Mark, PageEntry, PageTable};
use crate::cells::{BETWEEN, cut, width, wrap};
use crate::domain::Need;
use crate::glyphs::Glyphs;

/// Cells before a note.
const NOTE: usize = 4;

/// Whether a value is names that leave room enough for hanging beside their label.
fn hangs(label: &str, value: &str, room: usize) -> bool {
    value.contains(BETWEEN) && !label.contains(BETWEEN) && (width(label) + 1) * 3 <= room
}

/// Lays blocks out in lines of `room` cells. The first two cells of a link's line are left free for the
/// marker of the selection. Cost is linear in the text.
pub fn lay_out(blocks: &[Block], room: usize, glyphs: &Glyphs) -> Document {
    let columns = EntryColumns::of(blocks, room);
    let mut document = Document::default();
    for block in blocks {
        document.add(block, room, &columns, glyphs);
    }
    document
}

impl Document {
    fn add(&mut self, block: &Block, room: usize, columns: &EntryColumns, glyphs: &Glyphs) {
        match block {
            Block::Title(text) => self.underlined(text, "━", room),
            Block::Section(text) => self.underlined(text, "─", room),
            Block::Heading(text) => self.wrapped(text, Tone::Heading, "", "", room),
            Block::Paragraph(text) => self.wrapped(text, Tone::Text, "", "", room),
            Block::Bullet(text) => self.wrapped(text, Tone::Text, &format!("{} ", glyphs.bullet), "  ", room),
            Block::Fact { label, value } => self.fact(label, value, room),
            Block::Glance(lines) => self.lines.extend(glance::rows(lines, room, glyphs)),
            Block::Ladder(rungs) => self.lines.extend(ladder::rows(rungs, room, glyphs)),
            Block::Entry(entry) => self.entry(entry, room, columns, glyphs),
            Block::Table(table) => self.table(table, room, glyphs),
            Block::Source { text, address } => {
                let parts: Vec<&str> = [&**text].into_iter().chain(address.as_deref()).collect();
                self.wrapped(&parts.join(", "), Tone::Text, &format!("{} ", glyphs.bullet), "  ", room);
            }
            Block::Gap => self.lines.push(Line::default()),
        }
    }

    /// A text on as many lines as it takes, the first behind `first`, the others behind `rest`.
    fn wrapped(&mut self, text: &str, tone: Tone, first: &str, rest: &str, room: usize) {
        let indent = width(first).max(width(rest));
        let mut before = first;
        let room = if tone == Tone::Heading { room } else { prose_room(room) };
        for line in wrap(text, room.saturating_sub(indent)) {
            let mut pieces = Vec::new();
            if !before.is_empty() {
                pieces.push(TextRun::new(before, Tone::Quiet));
            }
            pieces.push(TextRun::new(line, tone));
            self.lines.push(Line { pieces });
            before = rest;
        }
    }

    /// A heading that is one without any style, too.
    fn underlined(&mut self, text: &str, sign: &str, room: usize) {
        self.wrapped(text, Tone::Heading, "", "", room);
        let line = sign.repeat(width(text).min(room).min(LONGEST_RULE));
        self.lines.push(Line { pieces: vec![TextRun::new(&line, Tone::Heading)] });
    }

    /// What a row is about, with every other cell below it behind the name of its column.
    fn table(&mut self, table: &PageTable, room: usize, glyphs: &Glyphs) {
        for row in &table.rows {
            for (at, (head, cell)) in table.heads.iter().zip(row).enumerate() {
                let said = cell.lines(glyphs).join("\n");
                if table.is_labelled && at == 0 {
                    self.wrapped(&said, Tone::Link, "", "  ", room);
                    continue;
                }
                let between = if head.is_empty() { "" } else { BETWEEN };
                self.wrapped(&format!("{head}{between}{said}"), Tone::Text, "  ", "    ", room);
            }
        }
    }

    /// Label and value in one flow of text; the label is quiet. Names hang below the first of them where there is room.
    fn fact(&mut self, label: &str, value: &str, room: usize) {
        if hangs(label, value, room) {
            return self.hanging(label, value, [0, room], Tone::Aside);
        }
        let room = prose_room(room);
        let whole = format!("{label} {value}");
        let mut label_left = label.len();
        for line in wrap(&whole, room) {
            // The label is cut only where the line itself was, so this is a boundary; if not, all is value.
            let (quiet, text) = line.split_at_checked(label_left.min(line.len())).unwrap_or(("", line));
            label_left = label_left.saturating_sub(line.len() + 1);
            let pieces = [TextRun::new(quiet, Tone::Aside), TextRun::new(text, Tone::Text)];
            self.lines
                .push(Line { pieces: pieces.into_iter().filter(|piece| !piece.text.is_empty()).collect() });
        }
    }

    /// Names beside a label, on as many lines as they take, each begun below the first name.
    fn hanging(&mut self, label: &str, names: &str, [indent, room]: [usize; 2], tone: Tone) {
        let below = indent + width(label) + 1;
        let mut line = Line::indented(indent);
        line.pieces.push(TextRun::new(label, tone));
        line.pieces.push(TextRun::new(" ", Tone::Text));
        for names in wrap(names, room.saturating_sub(below)) {
            line.pieces.push(TextRun::new(names, Tone::Text));
            line.pieces.retain(|piece| !piece.text.is_empty());
            self.lines.push(std::mem::replace(&mut line, Line::indented(below)));
        }
    }

    /// What is said of an entry, below it.
    fn note(&mut self, note: &str, room: usize) {
        let room = prose_room(room);
        for line in note.lines() {
            match line.split_once(": ") {
                Some((label, names)) if hangs(label, names, room.saturating_sub(NOTE)) => {
                    self.hanging(&format!("{label}:"), names, [NOTE, room], Tone::Text);
                }
                _ => self.wrapped(line, Tone::Text, "    ", "    ", room),
            }
        }
    }

    fn entry(&mut self, entry: &PageEntry, room: usize, columns: &EntryColumns, glyphs: &Glyphs) {
        if let Some(subject) = entry.link {
            self.links.push(Link { line: self.lines.len(), cells: 0..room, subject });
        }
        let mut line = self.label(entry, room, glyphs);
        let (rest, more) = columns.beside(entry, room, glyphs);
        let gap = columns.label.saturating_sub(line.width()).max(2);
        let below = line.width() + gap + rest.iter().map(|piece| width(&piece.text)).sum::<usize>() > room;
        if below {
            self.lines.push(line);
            if !rest.is_empty() {
                self.lines.push(Line::indented(4));
            }
        } else {
            line.pieces.push(TextRun::new(&" ".repeat(gap), Tone::Text));
            self.lines.push(line);
        }
        if let Some(line) = self.lines.last_mut() {
            line.pieces.extend(rest);
        }
        self.lines.extend(more);
        if !entry.note.is_empty() {
            self.note(&entry.note, room);
        }
    }

    /// Mark and label of an entry. A label longer than a line goes on below, a little further in; the link is its first
    /// line. The last line is returned, for more to be put beside the label.
    fn label(&mut self, entry: &PageEntry, room: usize, glyphs: &Glyphs) -> Line {
        let mut line = Line::indented(2);
        if let Some((sign, tone)) = entry.mark.sign(glyphs) {
            line.pieces.push(TextRun::new(sign, tone));
            line.pieces.push(TextRun::new(" ", Tone::Text));
        }
        let tone = if entry.mark == Mark::Need(Need::Essential) { Tone::StrongLink } else { Tone::Link };
        let label_room = room.saturating_sub(line.width());
        // Lines after the first begin two cells further in.
        let label_room =
            if width(&entry.label) > label_room { label_room.saturating_sub(2) } else { label_room };
        let mut parts = wrap(&entry.label, label_room).into_iter();
        let last = parts.next_back().unwrap_or_default();
        for part in parts {
            line.pieces.push(TextRun::new(part, tone));
            self.lines.push(std::mem::replace(&mut line, Line::indented(4)));
        }
        line.pieces.push(TextRun::new(&cut(last, room.saturating_sub(line.width()), glyphs.ellipsis), tone));
        line
    }
}

/// The cells at which parts of entries begin, the same for all entries of a document.
struct EntryColumns {
    /// Cells before the levels and asides.
    label: usize,
    /// Whether the words for levels fit beside their signs.
    level_words: bool,
    level: usize,
    /// Whether words at the end are left out: signs before the labels say the same.
    without_asides: bool,
}

impl EntryColumns {
    fn of(blocks: &[Block], room: usize) -> Self {
        let entries = || {
            blocks.iter().filter_map(|block| if let Block::Entry(entry) = block { Some(entry) } else { None })
        };
        let label = |entry: &PageEntry| {
            let mark = if entry.mark == Mark::None { 0 } else { 2 };
            2 + mark + width(&entry.label) + 2
        };
        let longest = |measure: &dyn Fn(&PageEntry) -> usize| entries().map(measure).max().unwrap_or(0);
        let labels = longest(&label);
        let level = longest(&|entry| entry.level.as_ref().map_or(0, |(_, word)| 5 + width(word)));
        let aside = longest(&|entry| width(&entry.aside));
        let aside_and_gap = if aside == 0 { 0 } else { aside + 2 };
        // Where lines would break for a word that the sign before them says already, the word goes.
        let told_by_sign =
            entries().all(|entry| entry.aside.is_empty() || matches!(entry.mark, Mark::Need(_)));
        let without_asides = told_by_sign && labels + level.min(4) + aside_and_gap > room;
        let aside_and_gap = if without_asides { 0 } else { aside_and_gap };
        let level_words = labels + level + aside_and_gap <= room;
        let level = if level_words { level } else { level.min(4) };
        // Where not everything fits, long labels push what is beside them out of line rather than all to the edge.
        let most = room.saturating_sub(level + aside_and_gap).max(room * 2 / 5);
        Self { label: labels.min(most), level_words, level, without_asides }
    }

    /// What stands right of an entry's label, level and aside, each in its column; and the lines on which an aside goes on
    /// that is too long for one.
    fn beside(&self, entry: &PageEntry, room: usize, glyphs: &Glyphs) -> (Vec<TextRun>, Vec<Line>) {
        let mut pieces = Vec::new();
        let mut more = Vec::new();
        let mut used = 0;
        if let Some((level, word)) = &entry.level {
            pieces.extend(level_runs(*level, glyphs));
            used = 4;
            if self.level_words {
                let word = format!(" {word}");
                used += width(&word);
                pieces.push(TextRun::new(&word, Tone::Text));
            }
        }
        if !(entry.aside.is_empty() || self.without_asides) {
            let gap = if self.level == 0 { 0 } else { self.level.saturating_sub(used) + 2 };
            pieces.push(TextRun::new(&" ".repeat(gap), Tone::Text));
            // Where it does not fit beside the label, it stands on a line of its own, four cells in.
            let mut lines = wrap(&entry.aside, room.saturating_sub(4 + used + gap)).into_iter();
            pieces.push(TextRun::new(lines.next().unwrap_or_default(), Tone::Aside));
            let indented = |text| {
                let mut line = Line::indented(4 + used + gap);
                line.pieces.push(TextRun::new(text, Tone::Aside));
                line
            };
            more.extend(lines.map(indented));
        }
        (pieces, more)
    }
}

#[cfg(test)]
mod tests {
    use super::{Block, Mark, PageEntry};
    use super::{Document, lay_out};
    use crate::cells::width;
    use crate::domain::{Level, Need, RoleIx, StepKind, Subject};
    use crate::glyphs::UNICODE;

    fn text(document: &Document) -> String {
        let line = |line: &super::Line| line.pieces.iter().map(|piece| &*piece.text).collect::<String>();
        document.lines.iter().map(|each| line(each).trim_end().to_owned() + "\n").collect()
    }

    fn entry(mark: Mark, label: &str, level: Option<(Level, &str)>, aside: &str, note: &str) -> Block {
        Block::Entry(PageEntry {
            mark,
            label: label.to_owned(),
            link: Some(Subject::Role(RoleIx(0))),
            level: level.map(|(level, word)| (level, word.to_owned())),
            aside: aside.to_owned(),
            note: note.to_owned(),
        })
    }

    fn page() -> Vec<Block> {
        vec![
            Block::Heading("Databases".to_owned()),
            entry(
                Mark::Need(Need::Essential),
                "SQL",
                Some((Level::Practitioner, "practitioner")),
                "essential",
                "",
            ),
            entry(
                Mark::Need(Need::Useful),
                "Data modelling",
                Some((Level::Working, "working")),
                "useful",
                "",
            ),
            entry(Mark::Step(StepKind::Promotion), "Tech lead", None, "promotion", "Leads a team of four."),
            Block::Fact { label: "Family:".to_owned(), value: "Software engineering".to_owned() },
            Block::Bullet("Keeps the server running and answers for it".to_owned()),
        ]
    }

    #[test]
    fn columns_line_up_where_there_is_room() {
        insta::assert_snapshot!(text(&lay_out(&page(), 60, &UNICODE)));
    }

    #[test]
    fn words_give_way_where_there_is_little() {
        insta::assert_snapshot!(text(&lay_out(&page(), 32, &UNICODE)));
    }

    #[test]
    fn no_line_is_wider_than_its_room() {
        for room in 4..80 {
            for line in &lay_out(&page(), room, &UNICODE).lines {
                let used: usize = line.pieces.iter().map(|piece| width(&piece.text)).sum();
                assert!(used <= room.max(12), "{used} of {room}: {line:?}");
            }
        }
    }

    #[test]
    fn names_hang_below_the_first_and_break_between_them() {
        let names =
            crate::cells::listed(["Software architecture", "Leadership", "Mentoring", "Decision-making"]);
        let note = format!("Leads a team.\nTo learn (4): {names}");
        let blocks = [
            entry(Mark::Step(StepKind::Promotion), "Tech lead", None, "promotion", &note),
            Block::Fact { label: "also:".to_owned(), value: names },
        ];
        let shown = text(&lay_out(&blocks, 52, &UNICODE)).replace('\u{a0}', " ");
        assert_eq!(
            shown,
            "  ↑ Tech lead  promotion\n    Leads a team.\n    To learn (4): Software architecture · Leadership\n                  \
             Mentoring · Decision-making\nalso: Software architecture · Leadership · Mentoring\n      Decision-making\n"
        );
    }

    #[test]
    fn links_know_their_lines() {
        let document = lay_out(&page(), 60, &UNICODE);
        assert_eq!(document.links.iter().map(|link| link.line).collect::<Vec<_>>(), [1, 2, 3]);
        assert_eq!(document.link_from(2), Some(1));
        assert_eq!(document.link_from(9), None);
    }
}
