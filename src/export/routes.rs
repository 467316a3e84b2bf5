//! Routes from one role to another.

use crate::domain::{Catalogue, RoleIx, Subject};
use crate::graph::routes::{Bridge, Route, Routes};
use crate::pages::{Block, LegSkills, Reader, StepSummary, leg_summary, no_route_page, routes_page};

use super::table::{Cell, row, tabbed};
use super::{Paper, document};
use crate::wording::key;

/// The columns of a pipe, a leg a line. The title and the id are those of the role it leads to, `from` is the id of the one it
/// starts at, and `route` counts the routes.
pub const COLUMNS: &[&str] =
    &["title", "route", "kind", "years", "why", "learn", "useful", "grow", "keep", "from", "id"];

/// The routes that were found, best first, with what every leg asks for and why the others come after the first.
pub fn write(catalogue: &Catalogue, routes: &Routes, reader: &Reader<'_>, paper: &Paper) -> String {
    if paper.width.is_none() {
        let rows: Vec<_> = (1..)
            .zip(&routes.found)
            .flat_map(|(number, route)| rows(catalogue, number, route, reader))
            .collect();
        return tabbed(COLUMNS, &rows, paper);
    }
    document::write(&page(catalogue, routes, reader), paper)
}

/// The routes as one page, below where they lead from and to.
pub fn page(catalogue: &Catalogue, routes: &Routes, reader: &Reader<'_>) -> Vec<Block> {
    let [from, to] = [routes.from, routes.to].map(|role| reader.title(catalogue, role));
    let ends = [("from", from.into()), ("to", to.into())];
    let mut blocks = vec![Block::Title(reader.wording.with(key::STEP_FROM_TO, &ends))];
    blocks.extend(routes_page(catalogue, routes, reader));
    blocks
}

/// That there is no route, how near one comes, and what would lead across; without any style, for it is no answer but
/// a reason why there is none.
pub fn none(
    catalogue: &Catalogue,
    from: RoleIx,
    to: RoleIx,
    bridge: &Bridge,
    reader: &Reader<'_>,
    paper: &Paper,
) -> String {
    let text = document::write(&no_route_page(catalogue, from, to, bridge, reader), paper);
    anstream::adapter::strip_str(&text).to_string().trim_end().to_owned()
}

fn rows(catalogue: &Catalogue, number: usize, route: &Route, reader: &Reader<'_>) -> Vec<Vec<Cell>> {
    let legs = route.legs.iter().zip(LegSkills::along(catalogue, route));
    let rows = legs.map(|(leg, skills)| {
        let StepSummary { why, kept, raised, learned: [learned, useful], .. } =
            leg_summary(catalogue, leg, &skills, reader);
        row([
            catalogue.name_of(Subject::Role(leg.to), reader.lang).to_owned(),
            number.to_string(),
            leg.kind.as_str().to_owned(),
            leg.years.map_or_else(String::new, |span| span.to_string()),
            // A reason may have paragraphs; a row has one line.
            why.split_whitespace().collect::<Vec<_>>().join(" "),
            learned.join(", "),
            useful.join(", "),
            raised.join(", "),
            kept.join(", "),
            catalogue.id_of(Subject::Role(leg.from)).to_owned(),
            catalogue.id_of(Subject::Role(leg.to)).to_owned(),
        ])
    });
    rows.collect()
}

#[cfg(test)]
mod tests {
    use super::super::Paper;
    use super::super::fixture::{PIPE, ladders, role, stripped, terminal};
    use super::{none, write};
    use crate::domain::Lang;
    use crate::graph::routes::{RouteMeasure, bridge, find};
    use crate::graph::similar::Moves;
    use crate::pages::Reader;
    use crate::wording::Wording;

    fn told(lang: Lang, [from, to]: [&str; 2], measure: RouteMeasure, paper: &Paper) -> String {
        let (catalogue, wording) = (ladders(), Wording::new(lang));
        let reader = Reader { lang, wording: &wording };
        let [from, to] = [from, to].map(|id| role(&catalogue, id));
        let routes = find(&catalogue, from, to, measure, 3);
        stripped(&write(&catalogue, &routes, &reader, paper))
    }

    fn why_none(lang: Lang, [from, to]: [&str; 2], paper: &Paper) -> String {
        let (catalogue, wording) = (ladders(), Wording::new(lang));
        let reader = Reader { lang, wording: &wording };
        let [from, to] = [from, to].map(|id| role(&catalogue, id));
        let bridge = bridge(&catalogue, &Moves::new(&catalogue), from, to, 2);
        none(&catalogue, from, to, &bridge, &reader, paper)
    }

    #[test]
    fn routes_tell_what_every_leg_asks_for_and_why_the_first_is_first() {
        let told = |lang, measure| told(lang, ["junior", "architect"], measure, &terminal(72));
        insta::assert_snapshot!(
            told(Lang::EN, RouteMeasure::Steps)
                + "\n"
                + &told(Lang::FR, RouteMeasure::Years)
                + "\n"
                + &told(Lang::EN, RouteMeasure::NewSkills)
        );
    }

    #[test]
    fn a_pipe_gets_a_line_for_each_leg() {
        let text = told(Lang::FR, ["junior", "architect"], RouteMeasure::Steps, &PIPE);
        let first = "Développeur\t1\tpromotion\t1–2\tVous travaillez seul.\tGit\tUML\tSQL 1 → 3\t\tjunior\tdeveloper\n";
        assert!(text.starts_with(first), "{text}");
        assert_eq!(
            text.lines().map(|line| line.split('\t').nth(1).unwrap_or_default()).collect::<String>(),
            "1122333"
        );
        assert!(text.lines().all(|line| line.split('\t').count() == 11), "{text}");
    }

    #[test]
    fn where_there_is_no_route_the_way_across_is_told() {
        let told = |lang, ends| why_none(lang, ends, &terminal(72)) + "\n\n";
        insta::assert_snapshot!(
            told(Lang::EN, ["junior", "landscaper"])
                + &told(Lang::FR, ["junior", "gardener"])
                + &told(Lang::FR, ["landscaper", "junior"])
                + &told(Lang::EN, ["gardener", "junior"])
        );
    }

    #[test]
    fn a_route_to_itself_has_no_steps() {
        assert_eq!(told(Lang::EN, ["junior", "junior"], RouteMeasure::Steps, &PIPE), "");
        let text = told(Lang::EN, ["junior", "junior"], RouteMeasure::Steps, &terminal(80));
        assert!(text.contains("there is no step to take"), "{text}");
    }
}
