//! Two roles side by side in lines: what a row is about, then a column for each role.

use crate::cells::{cut, listed, width, wrap};
use crate::domain::Need;
use crate::glyphs::Glyphs;
use crate::pages::document::{Document, Line, Link, TextRun, Tone, level_runs};
use crate::pages::{ComparisonCell, ComparisonRow, Reader, SideBySide};

/// Cells between columns.
const GAP: usize = 2;

/// Lays out a comparison for so many cells. The first two cells of a row that leads somewhere are left free for the
/// marker.
pub(super) fn lay_out(page: &SideBySide, room: usize, reader: &Reader<'_>, glyphs: &Glyphs) -> Document {
    let columns = Columns::of(room);
    let signs = Signs { reader, glyphs };
    let mut document = Document::default();
    document.lines.push(columns.heads(&page.heads, glyphs));
    for section in &page.sections {
        document.lines.push(Line::default());
        if !section.heading.is_empty() {
            document
                .lines
                .push(line([TextRun::new(&cut(&section.heading, room, glyphs.ellipsis), Tone::Heading)]));
        }
        for row in &section.rows {
            columns.row(row, signs, &mut document);
        }
    }
    document
}

/// Cells of a whole row, of its label and of each side.
#[derive(Clone, Copy)]
struct Columns {
    room: usize,
    label: usize,
    side: usize,
}

impl Columns {
    fn of(room: usize) -> Self {
        let label = room * 3 / 10;
        Self { room, label, side: (room - label).saturating_sub(2 * GAP) / 2 }
    }

    fn heads(self, heads: &[String; 2], glyphs: &Glyphs) -> Line {
        let [left, right] = heads.each_ref().map(|head| cut(head, self.side, glyphs.ellipsis));
        let before = " ".repeat(self.label + GAP);
        let between = " ".repeat(self.side + GAP - width(&left));
        line([
            TextRun::new(&before, Tone::Text),
            TextRun::new(&left, Tone::Heading),
            TextRun::new(&between, Tone::Text),
            TextRun::new(&right, Tone::Heading),
        ])
    }

    /// As many lines as the longest of label and sides takes; rows without a label use its room, too.
    fn row(self, row: &ComparisonRow, signs: Signs<'_>, document: &mut Document) {
        let has_label = !row.label.is_empty();
        let (label_room, side) = if has_label {
            (self.label, self.side)
        } else {
            (2, (self.label + 2 * self.side + GAP).saturating_sub(2 + GAP) / 2)
        };
        let tone = tone(row);
        let label = wrap(&row.label, label_room.saturating_sub(2));
        let (left, right) = (signs.said(row.left.as_ref()), signs.said(row.right.as_ref()));
        let (left, right) = (wrap(&left, side), wrap(&right, side));
        if let Some(subject) = row.link {
            document.links.push(Link { line: document.lines.len(), cells: 0..self.room, subject });
        }
        let count = label.len().max(left.len()).max(right.len()).max(1);
        for at in 0..count {
            let part = |lines: &[&str]| lines.get(at).copied().unwrap_or_default().to_owned();
            let (label, left, right) = (part(&label), part(&left), part(&right));
            let after_label = (label_room + GAP).saturating_sub(2 + width(&label));
            let after_left = (side + GAP).saturating_sub(width(&left));
            let signed = |cell: Option<&ComparisonCell>, text: &str| match cell.filter(|_| at == 0) {
                Some(cell) => signs.runs(cell, text),
                None => vec![TextRun::new(text, Tone::Text)],
            };
            let (label, left, right) = (
                vec![TextRun::new("  ", Tone::Text), TextRun::new(&label, tone)],
                signed(row.left.as_ref(), &left),
                signed(row.right.as_ref(), &right),
            );
            let blank = |cells: usize| vec![TextRun::new(&" ".repeat(cells), Tone::Text)];
            document.lines.push(line([label, blank(after_label), left, blank(after_left), right].concat()));
        }
        if !has_label && count > 1 {
            document.lines.push(Line::default());
        }
    }
}

/// How the label of a row is written.
fn tone(row: &ComparisonRow) -> Tone {
    let mut cells = [&row.left, &row.right].into_iter().flatten();
    match row.link {
        Some(_) if cells.any(|cell| cell.need == Some(Need::Essential)) => Tone::StrongLink,
        Some(_) => Tone::Link,
        None => Tone::Aside,
    }
}

/// What cells are put into words with.
#[derive(Clone, Copy)]
struct Signs<'a> {
    reader: &'a Reader<'a>,
    glyphs: &'a Glyphs,
}

impl Signs<'_> {
    /// The first line of what is said of a cell, with the sign it begins with in its own tone.
    fn runs(self, cell: &ComparisonCell, text: &str) -> Vec<TextRun> {
        let signs = match (cell.step, &cell.level) {
            (Some(kind), _) => vec![TextRun::new(self.glyphs.step(kind), Tone::Step(kind))],
            (None, Some((level, _))) => level_runs(*level, self.glyphs),
            (None, None) => Vec::new(),
        };
        let sign: String = signs.iter().map(|run| &*run.text).collect();
        // A column can be so narrow that the sign is broken.
        let Some(rest) = text.strip_prefix(&*sign) else { return vec![TextRun::new(text, Tone::Text)] };
        signs.into_iter().chain([TextRun::new(rest, Tone::Text)]).collect()
    }

    /// “●●●○ practitioner · useful”; a sign of its own where the cell is there and empty, a dash where there is none.
    fn said(self, cell: Option<&ComparisonCell>) -> String {
        let Some(cell) = cell else { return self.glyphs.nothing.to_owned() };
        let level = cell.level.as_ref().map(|(level, word)| format!("{} {word}", self.glyphs.level(*level)));
        let need = cell.need.map(|need| self.reader.word(need));
        let skill: Vec<String> = [level, need].into_iter().flatten().collect();
        let step = cell.step.map(|kind| self.glyphs.step(kind).to_owned());
        let parts = [step, Some(listed(skill)), Some(cell.text.clone())];
        let parts: Vec<String> = parts.into_iter().flatten().filter(|part| !part.is_empty()).collect();
        if parts.is_empty() { self.glyphs.there.to_owned() } else { parts.join(" ") }
    }
}

fn line(pieces: impl IntoIterator<Item = TextRun>) -> Line {
    Line { pieces: pieces.into_iter().filter(|piece| !piece.text.is_empty()).collect() }
}
