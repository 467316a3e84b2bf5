//! The steps out of a role and into it.

use crate::cells::listed;
use crate::domain::{Catalogue, RoleIx, Subject};
use crate::graph::focus::{Focus, FocusLink, FocusSide};
use crate::pages::{Block, Mark, PageEntry, Reader, StepSummary, step_note, step_summary};

use super::table::{Cell, row, tabbed};
use super::{Paper, document};
use crate::wording::{Key, key};

/// The columns of a pipe, a step a line. The title and the id are those of the other role; the side is `out` or `into`, the
/// last four before the id name skills.
pub const COLUMNS: &[&str] =
    &["title", "side", "kind", "years", "why", "learn", "useful", "grow", "keep", "id"];

/// Both sides of a role with their reasons and skills: next steps, then what leads here. On a terminal titles stand in one
/// column and kinds in another.
pub fn write(catalogue: &Catalogue, role: RoleIx, reader: &Reader<'_>, paper: &Paper) -> String {
    let focus = Focus::on(catalogue, role);
    match paper.width {
        None => tabbed(COLUMNS, &rows(catalogue, &focus, reader), paper),
        Some(_) => document::write(&blocks(catalogue, &focus, reader), paper),
    }
}

/// Both sides of a role as one page.
pub fn page(catalogue: &Catalogue, role: RoleIx, reader: &Reader<'_>) -> Vec<Block> {
    blocks(catalogue, &Focus::on(catalogue, role), reader)
}

const SIDES: [(FocusSide, &str, Key); 2] =
    [(FocusSide::Out, "out", key::HEADING_NEXT_STEPS), (FocusSide::Into, "into", key::HEADING_LEADS_HERE)];

/// The step of a link in words; it starts at the role in focus or ends there.
fn summary(
    catalogue: &Catalogue,
    focus: &Focus<'_>,
    side: FocusSide,
    link: &FocusLink<'_>,
    reader: &Reader<'_>,
) -> StepSummary {
    let from = if side == FocusSide::Out { focus.role } else { link.role };
    step_summary(catalogue, from, link.step, reader)
}

fn rows(catalogue: &Catalogue, focus: &Focus<'_>, reader: &Reader<'_>) -> Vec<Vec<Cell>> {
    let mut rows = Vec::new();
    for (side, word, _) in SIDES {
        for link in focus.links(side) {
            let summary = summary(catalogue, focus, side, link, reader);
            let other = Subject::Role(link.role);
            let texts = [
                catalogue.name_of(other, reader.lang).to_owned(),
                word.to_owned(),
                link.step.kind.as_str().to_owned(),
                link.step.years.as_ref().map_or_else(String::new, |(span, _)| span.to_string()),
                // A reason may have paragraphs; a row has one line.
                summary.why.split_whitespace().collect::<Vec<_>>().join(" "),
                summary.learned[0].join(", "),
                summary.learned[1].join(", "),
                summary.raised.join(", "),
                summary.kept.join(", "),
                catalogue.id_of(other).to_owned(),
            ];
            rows.push(row(texts));
        }
    }
    rows
}

fn blocks(catalogue: &Catalogue, focus: &Focus<'_>, reader: &Reader<'_>) -> Vec<Block> {
    let mut blocks = vec![Block::Title(reader.title(catalogue, focus.role))];
    for (side, _, heading) in SIDES {
        let links = focus.links(side);
        if links.is_empty() {
            continue;
        }
        let heading = reader.wording.with(heading, &[("count", links.len().into())]);
        blocks.extend([Block::Gap, Block::Heading(heading)]);
        for link in links {
            let summary = summary(catalogue, focus, side, link, reader);
            blocks.extend([Block::Gap, entry(catalogue, link, &summary, reader)]);
        }
    }
    if focus.into.is_empty() && focus.out.is_empty() {
        blocks.extend([Block::Gap, Block::Paragraph(reader.wording.say(key::NO_STEPS))]);
    }
    blocks
}

/// A step with everything that is said of it below.
fn entry(catalogue: &Catalogue, link: &FocusLink<'_>, summary: &StepSummary, reader: &Reader<'_>) -> Block {
    let aside = [Some(&summary.kind), summary.years.as_ref()];
    Block::Entry(PageEntry {
        mark: Mark::Step(link.step.kind),
        label: reader.title(catalogue, link.role),
        link: Some(Subject::Role(link.role)),
        level: None,
        aside: listed(aside.into_iter().flatten()),
        note: step_note(summary, reader),
    })
}

#[cfg(test)]
mod tests {
    use super::super::fixture::{PIPE, catalogue, english, stripped, terminal};
    use super::write;
    use crate::domain::{Lang, RoleIx};
    use crate::pages::Reader;

    fn steps(role: u32, paper: &super::Paper) -> String {
        let (catalogue, wording) = (catalogue(), english());
        let reader = Reader { lang: Lang::EN, wording: &wording };
        stripped(&write(&catalogue, RoleIx(role), &reader, paper))
    }

    #[test]
    fn both_sides_are_explained() {
        insta::assert_snapshot!(
            steps(0, &terminal(60)) + &steps(1, &terminal(60)) + &steps(2, &terminal(60))
        );
    }

    #[test]
    fn a_pipe_gets_a_line_for_each_step() {
        let common = "promotion";
        let rest = "3–6\tLeads others.\tCoding\t\tPython 2 → 3\t";
        assert_eq!(steps(0, &PIPE), format!("Lead\tout\t{common}\t{rest}\tlead\n"));
        assert_eq!(steps(1, &PIPE), format!("Developer\tinto\t{common}\t{rest}\tdeveloper\n"));
        assert_eq!(steps(2, &PIPE), "");
    }
}
