//! What holds for every map.

use std::collections::{BTreeMap, BTreeSet};

use proptest::prelude::*;

use super::super::{MapPicture, MapStyle, Zoom};
use super::{Move, Station, catalogue, drawn, map_data, text};
use crate::cells::width;
use crate::domain::{Catalogue, Lang, RoleIx, Stage, StepKind};
use crate::glyphs::{ASCII, UNICODE};
use crate::graph::strokes::Weight;

/// Families and stages of roles, and the steps between them.
type Plan = (Vec<(Option<u32>, Option<Stage>)>, Vec<Move>);

/// Random roles with or without stage in up to three families, and steps between them.
fn any_catalogue() -> impl Strategy<Value = Plan> {
    let stage = prop_oneof![
        1 => Just(None),
        12 => prop::sample::select(Stage::ALL).prop_map(Some),
    ];
    let family = prop_oneof![Just(None), (0u32..3).prop_map(Some)];
    prop::collection::vec((family, stage), 1..16).prop_flat_map(|roles| {
        let step = (0..roles.len(), 0..roles.len(), prop::sample::select(StepKind::ALL));
        let steps = prop::collection::vec(step, 0..roles.len() * 3);
        (Just(roles), steps)
    })
}

/// The same catalogue with its roles written in another order.
fn build((roles, steps): &Plan, order: &[usize]) -> Catalogue {
    let ids: Vec<String> = (0..roles.len()).map(|at| format!("role number {at}")).collect();
    let place = |role: usize| order.iter().position(|at| *at == role).expect("every role has a place");
    let listed: Vec<Station<'_>> =
        order.iter().map(|at| (ids[*at].as_str(), roles[*at].0, roles[*at].1)).collect();
    let steps: Vec<Move> = steps.iter().map(|(from, to, kind)| (place(*from), place(*to), *kind)).collect();
    catalogue(&listed, &steps, 3)
}

/// Every cell of a route, from its first corner to its last.
fn cells(corners: &[(usize, usize)]) -> Vec<(usize, usize)> {
    let mut cells = vec![corners[0]];
    for pair in corners.windows(2) {
        let [(mut x, mut y), (to_x, to_y)] = [pair[0], pair[1]];
        assert!(x == to_x || y == to_y, "corners are in line: {corners:?}");
        while (x, y) != (to_x, to_y) {
            x = if x < to_x { x + 1 } else { x - usize::from(x > to_x) };
            y = if y < to_y { y + 1 } else { y - usize::from(y > to_y) };
            cells.push((x, y));
        }
    }
    cells
}

fn zooms() -> impl Strategy<Value = Zoom> {
    prop::sample::select(Zoom::ALL)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 160, ..ProptestConfig::default() })]

    #[test]
    fn stations_do_not_overlap(plan in any_catalogue(), zoom in zooms()) {
        let order: Vec<usize> = (0..plan.0.len()).collect();
        let picture = drawn(&build(&plan, &order), zoom, &ASCII);
        let mut taken = BTreeSet::new();
        for station in &picture.stations {
            let [left, right] = station.edges;
            prop_assert!(left < station.x && station.x + width(&station.label) <= right);
            prop_assert!(right < picture.width && station.y < picture.height);
            for x in left..=right {
                prop_assert!(taken.insert((x, station.y)), "{:?} at {x}, {}", station.label, station.y);
            }
        }
        prop_assert_eq!(picture.stations.len(), plan.0.len());
    }

    #[test]
    fn every_frame_has_room(plan in any_catalogue(), zoom in zooms()) {
        let order: Vec<usize> = (0..plan.0.len()).collect();
        let picture = drawn(&build(&plan, &order), zoom, &UNICODE);
        for station in &picture.stations {
            let [(left, top), (right, bottom)] = station.frame(picture.is_dense);
            prop_assert!(right < picture.width && bottom < picture.height);
            for y in (top..=bottom).filter(|y| *y != station.y) {
                for x in left..=right {
                    prop_assert!(picture.at(x, y).is_empty(), "a line at {x}, {y} under a frame");
                }
            }
        }
    }

    #[test]
    fn every_link_is_one_way_from_role_to_role(plan in any_catalogue(), zoom in zooms()) {
        let order: Vec<usize> = (0..plan.0.len()).collect();
        let catalogue = build(&plan, &order);
        let picture = drawn(&catalogue, zoom, &UNICODE);
        let own: BTreeMap<(usize, usize), RoleIx> = picture
            .stations
            .iter()
            .flat_map(|station| (station.edges[0]..=station.edges[1]).map(|x| ((x, station.y), station.role)))
            .collect();
        let mut lines = BTreeSet::new();
        for route in &picture.routes {
            let way = cells(&route.corners);
            for ((x, y), role) in [(way[0], route.roles[0]), (way[way.len() - 1], route.roles[1])] {
                let station = picture.station(role).expect("a role of the map");
                prop_assert!(y == station.y && station.edges.contains(&x));
            }
            // Between its ends it meets no station.
            for cell in &way[1..way.len() - 1] {
                prop_assert!(!own.contains_key(cell), "{:?} runs through {:?}", route.roles, own[cell]);
            }
            for (x, y) in &way {
                prop_assert!(!picture.at(*x, *y).is_empty(), "a gap at {x}, {y}");
            }
            lines.extend(way);
        }
        // Nothing is drawn that is no link.
        for y in 0..picture.height {
            for x in 0..picture.width {
                prop_assert_eq!(picture.at(x, y).is_empty(), !lines.contains(&(x, y)), "at {}, {}", x, y);
            }
        }
    }

    #[test]
    fn every_step_is_drawn_once(plan in any_catalogue(), zoom in zooms()) {
        let order: Vec<usize> = (0..plan.0.len()).collect();
        let catalogue = build(&plan, &order);
        let map_data = map_data(&catalogue);
        let picture = map_data.picture(&catalogue, &MapStyle { lang: Lang::EN, zoom, glyphs: &UNICODE });
        let mut drawn = BTreeMap::new();
        for route in &picture.routes {
            let [one, two] = route.roles;
            for (pair, kind) in [((one, two), route.there), ((two, one), route.back)] {
                if let Some(kind) = kind {
                    prop_assert_eq!(drawn.insert(pair, kind), None);
                }
            }
        }
        let hidden = map_data.members.links.iter().filter(|link| link.implied);
        drawn.extend(hidden.map(|link| {
            let [one, two] = link.ends.map(|end| map_data.members.roles[end]);
            ((one, two), StepKind::Promotion)
        }));
        let mut steps: BTreeMap<_, StepKind> = BTreeMap::new();
        for (from, role) in catalogue.role_entries() {
            for step in role.steps.iter().filter(|step| step.to != from) {
                let kind = steps.entry((from, step.to)).or_insert(step.kind);
                *kind = step.kind.min(*kind);
            }
        }
        prop_assert_eq!(&drawn, &steps);
        // Each has its sign where it arrives.
        let ends: usize = picture.ends.iter().map(|end| end.routes.len()).sum();
        prop_assert_eq!(ends + map_data.hidden(), steps.len());
        for end in &picture.ends {
            let station = picture.station_at(end.x, end.y).expect("signs stand at stations");
            prop_assert!(end.routes.iter().all(|route| picture.routes[*route].roles.contains(&station.role)));
        }
    }

    #[test]
    fn whoever_follows_a_line_finds_only_links(plan in any_catalogue(), zoom in zooms()) {
        let order: Vec<usize> = (0..plan.0.len()).collect();
        let picture = drawn(&build(&plan, &order), zoom, &UNICODE);
        let linked: BTreeSet<[RoleIx; 2]> = picture.routes.iter().map(|route| route.roles).collect();
        for [one, two] in forward_walks(&picture) {
            prop_assert!(linked.contains(&[one, two]), "{one:?} seems to lead to {two:?}");
        }
    }

    #[test]
    fn the_order_of_the_files_changes_nothing(
        (plan, order) in any_catalogue().prop_flat_map(|plan| {
            let places: Vec<usize> = (0..plan.0.len()).collect();
            (Just(plan), Just(places).prop_shuffle())
        }),
        zoom in zooms(),
    ) {
        let straight: Vec<usize> = (0..plan.0.len()).collect();
        // Without stages columns are counted from the first role, which must then be the same.
        prop_assume!(plan.0.iter().filter(|(_, stage)| stage.is_some()).count() * 2 >= plan.0.len());
        let (one, two) = (build(&plan, &straight), build(&plan, &order));
        let (first, second) = (drawn(&one, zoom, &UNICODE), drawn(&two, zoom, &UNICODE));
        prop_assert_eq!(text(&first, None, false), text(&second, None, false));
        prop_assert_eq!(first, drawn(&one, zoom, &UNICODE));
    }

    #[test]
    fn an_outline_has_every_role_once(plan in any_catalogue()) {
        let order: Vec<usize> = (0..plan.0.len()).collect();
        let catalogue = build(&plan, &order);
        let sections = map_data(&catalogue).outline(&catalogue);
        let mut roles: Vec<RoleIx> =
            sections.iter().flat_map(|section| section.entries.iter().map(|entry| entry.role)).collect();
        roles.sort_unstable();
        prop_assert_eq!(roles, catalogue.role_entries().map(|(at, _)| at).collect::<Vec<_>>());
        for section in &sections {
            let mut depth = 0;
            for entry in &section.entries {
                prop_assert!(entry.depth <= depth);
                depth = entry.depth + 1;
            }
        }
    }
}

/// How a reader moves: to the right, having turned in this gutter or not, or up, or down.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Going {
    Right { turned: bool },
    Up,
    Down,
}

/// Where one gets from each station by following lines to the right, turning up or down only where there is an
/// arm, and only once in each gutter: what a reader would take for a link.
fn forward_walks(picture: &MapPicture) -> BTreeSet<[RoleIx; 2]> {
    let mut found = BTreeSet::new();
    for station in &picture.stations {
        let mut waiting = vec![((station.edges[1], station.y), Going::Right { turned: false })];
        let mut seen = BTreeSet::new();
        while let Some(((x, y), going)) = waiting.pop() {
            if picture.at(x, y).is_empty() || !seen.insert(((x, y), going)) {
                continue;
            }
            match picture.station_at(x, y) {
                Some(other) if x == other.edges[0] => drop(found.insert([station.role, other.role])),
                _ => waiting.extend(following(picture, (x, y), going)),
            }
        }
    }
    found
}

fn following(picture: &MapPicture, (x, y): (usize, usize), going: Going) -> Vec<((usize, usize), Going)> {
    let joint = picture.at(x, y);
    let has = |arm| arm != Weight::None;
    let up = has(joint.up).then(|| ((x, y - 1), Going::Up));
    let down = has(joint.down).then(|| ((x, y + 1), Going::Down));
    let right = has(joint.right).then_some(((x + 1, y), Going::Right { turned: true }));
    match going {
        Going::Up => up.into_iter().chain(right).collect(),
        Going::Down => down.into_iter().chain(right).collect(),
        Going::Right { turned } => {
            let is_column = picture.headings.iter().any(|column| (column.from..column.to).contains(&x));
            let turned = turned && !is_column;
            // Without an arm to the left the line passes under.
            let turns = up.into_iter().chain(down).filter(|_| !turned && has(joint.left));
            turns.chain([((x + 1, y), Going::Right { turned })]).collect()
        }
    }
}
