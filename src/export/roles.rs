//! A list of roles.

use crate::domain::{Catalogue, RoleIx};
use crate::pages::Reader;
use crate::pages::document::Tone;

use super::Paper;
use super::table::{self, Cell, aligned, tabbed};

/// The columns of a pipe. Stages are written as files write them.
pub const COLUMNS: &[&str] = &["title", "stage", "family", "id"];

/// The roles in the order given.
///
/// On a terminal families stand above their roles; give roles of one family side by side. In a pipe each line is whole.
pub fn write(catalogue: &Catalogue, roles: &[RoleIx], reader: &Reader<'_>, paper: &Paper) -> String {
    let Some(width) = paper.width else {
        let rows: Vec<_> = roles.iter().map(|at| whole_row(catalogue, *at, reader)).collect();
        return tabbed(COLUMNS, &rows, paper);
    };
    let rows: Vec<_> = roles.iter().map(|at| row(catalogue, *at, reader)).collect();
    let mut out = String::new();
    let mut family = None;
    for (at, line) in roles.iter().zip(aligned(&rows, 2, width, paper)) {
        let own = catalogue.role(*at).family;
        if family != Some(own) {
            family = Some(own);
            paper.write(&mut out, &reader.family(catalogue, own), Tone::Heading);
            out.push('\n');
        }
        out.push_str(&line);
    }
    out
}

fn row(catalogue: &Catalogue, at: RoleIx, reader: &Reader<'_>) -> Vec<Cell> {
    let role = catalogue.role(at);
    let stage = role.stage.map_or_else(String::new, |stage| reader.word(stage));
    table::row([reader.title(catalogue, at), stage, role.id.to_string()])
}

fn whole_row(catalogue: &Catalogue, at: RoleIx, reader: &Reader<'_>) -> Vec<Cell> {
    let role = catalogue.role(at);
    let family = role.family.map_or("", |family| catalogue.family(family).name.get(reader.lang));
    let stage = role.stage.map_or("", |stage| stage.as_str());
    table::row([catalogue.title(at, reader.lang), stage, family, &role.id].map(str::to_owned))
}

#[cfg(test)]
mod tests {
    use super::super::fixture::{PIPE, catalogue, english, stripped, terminal};
    use super::write;
    use crate::domain::{Lang, RoleIx};
    use crate::pages::Reader;

    const ALL: [RoleIx; 3] = [RoleIx(0), RoleIx(1), RoleIx(2)];

    #[test]
    fn families_stand_above_their_roles_on_a_terminal() {
        let (catalogue, wording) = (catalogue(), english());
        let reader = Reader { lang: Lang::EN, wording: &wording };
        let text = stripped(&write(&catalogue, &ALL, &reader, &terminal(80)));
        assert_eq!(
            text,
            "Software\n  Developer  intermediate  developer\n  Lead       lead          lead\n\
             Without a family\n  Potter                   potter\n"
        );
    }

    #[test]
    fn a_pipe_gets_whole_rows() {
        let (catalogue, wording) = (catalogue(), english());
        let reader = Reader { lang: Lang::FR, wording: &wording };
        let text = stripped(&write(&catalogue, &ALL, &reader, &PIPE));
        assert_eq!(
            text,
            "Développeur\tintermediate\tLogiciel\tdeveloper\nRéférent\tlead\tLogiciel\tlead\nPotter\t\t\tpotter\n"
        );
    }
}
