//! Maps, routes and comparisons as Markdown: headings, lists and tables that read well as they stand, too.

mod blocks;
mod comparison;
mod escape;
mod outline;

pub use comparison::comparison;
pub use outline::map;

use crate::domain::Catalogue;
use crate::glyphs::Glyphs;
use crate::graph::routes::Routes;
use crate::pages::{Reader, routes_page};

use super::route_title;
use escape::escaped;

/// The routes found, each a list of its stations with what every step asks for.
pub fn routes(catalogue: &Catalogue, routes: &Routes, reader: &Reader<'_>, glyphs: &Glyphs) -> String {
    let title = escaped(&route_title(catalogue, routes, reader));
    format!("# {title}\n\n{}", blocks::write(&routes_page(catalogue, routes, reader), glyphs))
}

#[cfg(test)]
mod tests {
    use super::super::fixture::{hostile, on_hostile, on_ladder, on_map};
    use super::escape::{at_start, escaped};
    use super::{comparison, map, routes};
    use crate::domain::{Catalogue, Lang, RoleIx};
    use crate::glyphs::UNICODE;
    use crate::graph::compare::Comparison;
    use crate::graph::routes::{RouteMeasure, find};
    use crate::pages::Reader;

    fn compared(catalogue: &Catalogue, one: u32, other: u32, reader: &Reader<'_>) -> String {
        let between = Comparison::between(catalogue, RoleIx(one), RoleIx(other));
        comparison(catalogue, &between, reader, &UNICODE)
    }

    #[test]
    fn a_map_is_an_outline() {
        insta::assert_snapshot!(on_map(map));
    }

    #[test]
    fn routes_are_lists_of_stations() {
        insta::assert_snapshot!(on_ladder(Lang::EN, |catalogue, reader| {
            let found = find(catalogue, RoleIx(0), RoleIx(3), RouteMeasure::Steps, 2);
            routes(catalogue, &found, reader, &UNICODE)
        }));
    }

    #[test]
    fn a_comparison_is_made_of_tables() {
        insta::assert_snapshot!(on_ladder(Lang::FR, |catalogue, reader| compared(catalogue, 1, 2, reader)));
    }

    #[test]
    fn names_stay_in_their_cell_and_line() {
        assert_eq!(escaped("a|b\\ <i> [x](y) _z_ https://q"), r"a\|b\\ \<i\> \[x\](y) \_z\_ https\://q");
        assert_eq!(at_start("1. one"), r"1\. one");
        assert_eq!(at_start("- one"), r"\- one");
        let catalogue = hostile();
        let tables = on_ladder(Lang::EN, |_, reader| compared(&catalogue, 0, 1, reader));
        for line in tables.lines().filter(|line| line.starts_with('|')) {
            let bars = line.replace("\\\\", "").replace("\\|", "").matches('|').count();
            assert!(matches!(bars, 3 | 4), "{line}");
        }
        let listed = on_ladder(Lang::EN, |_, reader| {
            routes(
                &catalogue,
                &find(&catalogue, RoleIx(0), RoleIx(1), RouteMeasure::Steps, 1),
                reader,
                &UNICODE,
            )
        });
        for text in [tables.replace("<br>", ""), listed, on_hostile(map)] {
            assert!(!text.replace("\\<", "").contains('<'), "{text}");
            assert!(text.chars().all(|sign| sign == '\n' || !sign.is_control()), "{text}");
        }
    }
}
