//! A map as a person reads it: titles, headings and what is said below, from the cells of the screen alone.

use careernav::cells::width;
use ratatui::buffer::Buffer;
use ratatui::style::Modifier;

use super::driver::Screen;

/// What is on the screen while a map is open.
#[derive(Debug)]
pub(super) struct MapReader {
    /// “Map: Boatyard” and what follows, on one line.
    pub(super) title: String,
    /// The name on the rule under the map.
    pub(super) selected: String,
    /// What is said under the rule.
    pub(super) about: Vec<String>,
    /// Rows of the map, that of the headings first.
    pub(super) rows: Vec<String>,
    /// Titles on the map or in the list, from top to bottom.
    pub(super) labels: Vec<Label>,
    /// The line that says which part of the map is on the screen.
    pub(super) mark_line: String,
    /// Whether it is a list, because there would be too much on a map.
    pub(super) is_list: bool,
}

/// A title as it stands on the map.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Label {
    pub(super) text: String,
    /// Strong, as the roles are that are linked with the selected one.
    pub(super) is_lit: bool,
    /// Whether the edge of the screen may have taken something of it.
    pub(super) is_at_edge: bool,
    /// How many steps a list says lead on from there.
    pub(super) steps: usize,
}

/// One cell: its sign, and whether it is strong.
type Cell = (String, bool);

impl MapReader {
    #[track_caller]
    pub(super) fn read(screen: &mut Screen) -> Self {
        let text = screen.text();
        let buffer = screen.buffer();
        let lines: Vec<Vec<Cell>> = (0..buffer.area.height).map(|row| cells(&buffer, row)).collect();
        let whole = |line: &Vec<Cell>| line.iter().map(|(sign, _)| sign.as_str()).collect::<String>();
        let framed = ["┏", "+"].contains(&&*lines[1][0].0);
        // Inside the frame and its margins, or inside the margins alone.
        let (margin, first, mark_row) =
            if framed { (2, 2, lines.len() - 2) } else { (1, 3.min(lines.len() - 1), 2) };
        let last = lines.len() - if framed { 2 } else { 1 };
        let inside = |line: &Vec<Cell>| line[margin..line.len() - margin].to_vec();
        let body: Vec<Vec<Cell>> = lines[first..last].iter().map(inside).collect();
        let texts: Vec<String> = body.iter().map(whole).collect();
        let rule = texts.iter().rposition(|line| name_on_rule(line).is_some());
        let rule = rule.unwrap_or_else(|| panic!("no rule under a map on\n{text}"));
        let is_list = ["Shown as a list", "Affiché en liste"].iter().any(|why| texts[0].contains(why));
        let labels = if is_list {
            texts[1..rule].iter().filter_map(|line| entry(line)).collect()
        } else {
            body[..rule].iter().skip(1).flat_map(|row| labels(row)).collect()
        };
        Self {
            title: whole(&lines[1]),
            selected: name_on_rule(&texts[rule]).unwrap_or_default(),
            about: texts[rule + 1..].iter().map(|line| line.trim_end().to_owned()).collect(),
            rows: texts[..rule].to_vec(),
            labels,
            mark_line: whole(&lines[mark_row]),
            is_list,
        }
    }

    /// The titles as they stand there, sorted.
    pub(super) fn titles(&self) -> Vec<&str> {
        let mut titles: Vec<&str> = self.labels.iter().map(|label| label.text.as_str()).collect();
        titles.sort_unstable();
        titles
    }

    /// The titles that are strong, sorted.
    pub(super) fn lit(&self) -> Vec<&str> {
        let lit = self.labels.iter().filter(|label| label.is_lit);
        let mut titles: Vec<&str> = lit.map(|label| label.text.as_str()).collect();
        titles.sort_unstable();
        titles
    }
}

/// The cells of a row, without those that a wide letter covers.
fn cells(buffer: &Buffer, row: u16) -> Vec<Cell> {
    let mut cells = Vec::new();
    let mut covered = 0;
    for column in 0..buffer.area.width {
        let cell = &buffer[(column, row)];
        if covered == 0 {
            cells.push((cell.symbol().to_owned(), cell.modifier.contains(Modifier::BOLD)));
            covered = width(cell.symbol()).saturating_sub(1);
        } else {
            covered -= 1;
        }
    }
    cells
}

/// “Boatbuilder ─────” is a name on a rule: nothing but the rule stands behind it, and nothing before it.
fn name_on_rule(line: &str) -> Option<String> {
    let before = line.trim_end().trim_end_matches(['─', '-']);
    let name = before.strip_suffix(' ')?;
    let is_rule = line.trim_end().len() > before.len() && !name.is_empty() && !name.starts_with(' ');
    (is_rule && !name.contains(is_line)).then(|| name.to_owned())
}

/// Whether a sign is one of lines and links, which never stand in a title. In ASCII nothing tells them apart.
pub(super) fn is_line(sign: char) -> bool {
    ('\u{2500}'..='\u{257f}').contains(&sign) || "●↑◇→←⇄≈".contains(sign)
}

/// The titles in a row of a map drawn in Unicode: what stands between lines, signs, and two or more blanks.
fn labels(row: &[Cell]) -> Vec<Label> {
    let is_gap = |cell: &Cell| cell.0.chars().all(is_line);
    let is_blank = |cell: &Cell| cell.0 == " ";
    let mut labels = Vec::new();
    let mut start = None;
    for at in 0..=row.len() {
        let ends = row.get(at).is_none_or(|cell| {
            is_gap(cell)
                || (is_blank(cell) && row.get(at + 1).is_none_or(|next| is_gap(next) || is_blank(next)))
        });
        match start {
            None if !ends && !is_blank(&row[at]) => start = Some(at),
            Some(from) if ends => {
                let text = row[from..at].iter().map(|(sign, _)| sign.as_str()).collect();
                let is_at_edge = from == 0 || at == row.len();
                labels.push(Label { text, is_lit: row[from].1, is_at_edge, steps: 0 });
                start = None;
            }
            _ => {}
        }
    }
    labels
}

/// A role in a list: “    Boatbuilder  ↑1 ◇1”, or “❯ ” before it where it is selected. Families stand at the left.
fn entry(line: &str) -> Option<Label> {
    let title = line.strip_prefix("  ").or_else(|| line.strip_prefix("❯ "))?.trim();
    let (text, aside) = title.split_once("  ").unwrap_or((title, ""));
    let counts = aside.split(' ').filter_map(|count| count.trim_start_matches(is_line).parse::<usize>().ok());
    let label = Label { text: text.to_owned(), is_lit: false, is_at_edge: false, steps: counts.sum() };
    (!label.text.is_empty()).then_some(label)
}
