//! Moves from shared skills, which nobody wrote down.

use crate::cells::NO_BREAK;
use crate::domain::{Catalogue, RoleIx, Subject};
use crate::graph::similar::Moves;
use crate::pages::{Block, Reader, StepSummary, likeness, moves_page, transfer_summary};

use super::steps::COLUMNS;
use super::table::{row, tabbed};
use super::{Paper, document};

/// The `count` roles most like a role, to stand after its steps.
///
/// In a pipe the rows have the columns of [`steps`](super::steps::COLUMNS), without a header of their own, and `cut -f2` tells
/// them apart: the side is `similar`, the kind `computed`, and the reason tells how alike the roles are.
pub fn write(
    catalogue: &Catalogue,
    moves: &Moves,
    role: RoleIx,
    count: usize,
    reader: &Reader<'_>,
    paper: &Paper,
) -> String {
    if paper.width.is_some() {
        let mut blocks = vec![Block::Gap];
        blocks.extend(moves_page(catalogue, moves, role, count, reader));
        return document::write(&blocks, paper);
    }
    let rows = moves.nearest(catalogue, role, count).into_iter().map(|found| {
        let other = Subject::Role(found.role);
        let StepSummary { kept, raised, learned: [learned, useful], .. } =
            transfer_summary(catalogue, role, found.role, reader);
        row([
            catalogue.name_of(other, reader.lang).to_owned(),
            "similar".to_owned(),
            "computed".to_owned(),
            String::new(),
            // Rows do not wrap.
            likeness(catalogue, [role, found.role], found.score, reader).replace(NO_BREAK, " "),
            learned.join(", "),
            useful.join(", "),
            raised.join(", "),
            kept.join(", "),
            catalogue.id_of(other).to_owned(),
        ])
    });
    tabbed(COLUMNS, &rows.collect::<Vec<_>>(), &Paper { has_header: false, ..*paper })
}

#[cfg(test)]
mod tests {
    use super::super::Paper;
    use super::super::fixture::{PIPE, ladders, role, stripped, terminal};
    use super::write;
    use crate::domain::Lang;
    use crate::export::document;
    use crate::graph::similar::Moves;
    use crate::pages::{Reader, move_page};
    use crate::wording::Wording;

    fn told(lang: Lang, id: &str, count: usize, paper: &Paper) -> String {
        let (catalogue, wording) = (ladders(), Wording::new(lang));
        let reader = Reader { lang, wording: &wording };
        let moves = Moves::new(&catalogue);
        stripped(&write(&catalogue, &moves, role(&catalogue, id), count, &reader, paper))
    }

    #[test]
    fn moves_say_that_they_are_computed_and_how() {
        let told = |lang| told(lang, "developer", 2, &terminal(72));
        insta::assert_snapshot!(told(Lang::EN) + &told(Lang::FR));
    }

    #[test]
    fn a_move_is_opened_into_its_terms() {
        let catalogue = ladders();
        let moves = Moves::new(&catalogue);
        let [from, to] = ["developer", "architect"].map(|id| role(&catalogue, id));
        let told = |lang| {
            let wording = Wording::new(lang);
            let reader = Reader { lang, wording: &wording };
            stripped(&document::write(&move_page(&catalogue, &moves, from, to, &reader), &terminal(72)))
        };
        insta::assert_snapshot!(told(Lang::EN) + "\n" + &told(Lang::FR));
    }

    #[test]
    fn a_pipe_gets_the_columns_of_steps() {
        let text = told(Lang::EN, "lead", 9, &PIPE);
        let start = "Architect\tsimilar\tcomputed\t\t2 of 4 skills shared · likeness 0.";
        let architect = text.lines().find(|line| line.starts_with(start)).expect("a row");
        assert!(architect.ends_with("\tUML\tGit\tSQL 2 → 3\tPlanning\tarchitect"), "{text}");
        assert!(text.lines().all(|line| line.split('\t').count() == 10), "{text}");
        assert_eq!(told(Lang::EN, "lead", 9, &PIPE).lines().count(), 5);
    }
}
