//! Routes on small catalogues, and against brute force on any.

use proptest::prelude::*;

use super::{Route, RouteMeasure, Routes, find};
use crate::domain::{Catalogue, Need, RoleIx, SkillIx, Span, StepKind};
use crate::graph::testing::{Draft, any_drafts, catalogue, draft, step};

fn routes(drafts: &[Draft], to: u32, measure: RouteMeasure, count: usize) -> Routes {
    find(&catalogue(drafts), RoleIx(0), RoleIx(to), measure, count)
}

fn lines(catalogue: &Catalogue, routes: &[Route]) -> Vec<String> {
    let line = |route: &Route| {
        route.stations.iter().map(|role| &*catalogue.role(*role).id).collect::<Vec<_>>().join(" ")
    };
    routes.iter().map(line).collect()
}

fn found(drafts: &[Draft], to: u32, measure: RouteMeasure) -> Vec<String> {
    lines(&catalogue(drafts), &routes(drafts, to, measure, 9).found)
}

/// Three ways from `a` to `z`: the straight one asks for much, the one over `b` for time, the one over `c` and `d` for
/// neither.
fn three_ways() -> [Draft; 5] {
    [
        draft("a").essential(&[0]).within(4, 9, 9).within(1, 3, 5).within(2, 1, 1),
        draft("b").essential(&[0, 1]).within(4, 3, 5),
        draft("c").essential(&[0, 2]).within(3, 1, 1),
        draft("d").essential(&[2, 3]).within(4, 1, 1),
        draft("z").essential(&[1, 2, 3]),
    ]
}

#[test]
fn each_measure_has_its_own_order() {
    let drafts = three_ways();
    assert_eq!(found(&drafts, 4, RouteMeasure::Steps), ["a z", "a b z", "a c d z"]);
    assert_eq!(found(&drafts, 4, RouteMeasure::Years), ["a c d z", "a b z", "a z"]);
    // All of them ask for the three skills of the goal.
    assert_eq!(found(&drafts, 4, RouteMeasure::NewSkills), ["a z", "a b z", "a c d z"]);
}

#[test]
fn a_skill_learned_once_is_not_new_again() {
    let drafts = [
        draft("a").useful(&[0]).to(&[1]),
        draft("b").essential(&[0, 1]).useful(&[3]).to(&[2]),
        draft("c").essential(&[2]).to(&[3]),
        draft("d").essential(&[1, 0, 3, 4]),
    ];
    let routes = routes(&drafts, 3, RouteMeasure::NewSkills, 9);
    let [route] = &routes.found[..] else { panic!("{routes:?}") };
    let new: Vec<_> =
        route.legs.iter().map(|leg| leg.new.iter().map(|skill| skill.0).collect::<Vec<_>>()).collect();
    assert_eq!(new, [vec![1], vec![2], vec![3, 4]]);
    assert_eq!(route.legs[2].transfer.learned.len(), 4);
    assert_eq!(route.cost.new_skills, 4);
}

#[test]
fn a_skill_of_the_way_that_comes_back_is_told_and_counted() {
    let drafts = [
        draft("a").to(&[1]),
        draft("b").essential(&[0, 1]).to(&[2]),
        draft("c").essential(&[2]).useful(&[1]).to(&[3]),
        draft("d").essential(&[0, 1]).to(&[4]),
        draft("z").essential(&[0]),
    ];
    let routes = routes(&drafts, 4, RouteMeasure::Steps, 9);
    let again: Vec<_> = routes.found[0].legs.iter().map(|leg| leg.again.clone()).collect();
    assert_eq!(again, [vec![], vec![], vec![SkillIx(1)], vec![]]);
    assert_eq!(routes.found[0].cost.new_skills, 4);
}

#[test]
fn not_knowing_the_years_never_looks_faster_than_knowing_them() {
    let drafts = [
        draft("a").to(&[1]).within(2, 2, 4),
        draft("b").within(3, 0, 0),
        draft("c").within(3, 0, 0),
        draft("z").within(0, 1, 2),
    ];
    let routes = routes(&drafts, 3, RouteMeasure::Years, 9);
    assert_eq!(lines(&catalogue(&drafts), &routes.found), ["a c z", "a b z"]);
    let [known, unknown] = [0, 1].map(|at| routes.found[at].cost);
    let span = |from, to| Some(Span { from, to });
    assert_eq!((known.years, known.unknown, known.half_years), (span(2, 4), 0, 6));
    // Half a year more than the longest step known, and nothing for a step that takes no time.
    assert_eq!((unknown.years, unknown.unknown, unknown.half_years), (span(0, 0), 1, 7));
    let more = unknown.beyond(&known);
    assert_eq!((more.steps, more.half_years, more.unknown, more.new_skills), (0, None, 1, 0));
}

#[test]
fn of_several_steps_between_two_roles_the_best_is_taken() {
    let mut first = draft("a").to(&[1]).within(1, 3, 3);
    first.steps.push(step(1, StepKind::Specialisation, Some((2, 2))));
    first.steps.push(step(1, StepKind::Promotion, Some((2, 2))));
    let routes = routes(&[first, draft("b")], 1, RouteMeasure::Steps, 9);
    assert_eq!(routes.found.len(), 1);
    let leg = &routes.found[0].legs[0];
    assert_eq!((leg.step, leg.kind, leg.years), (3, StepKind::Promotion, Some(Span { from: 2, to: 2 })));
}

#[test]
fn alike_routes_come_by_the_ids_of_their_stations() {
    let drafts = [
        draft("m").to(&[3, 2, 1]),
        draft("q").to(&[4]),
        draft("b").to(&[4]),
        draft("k").to(&[4]),
        draft("z"),
    ];
    assert_eq!(found(&drafts, 4, RouteMeasure::Steps), ["m b z", "m k z", "m q z"]);
}

#[test]
fn a_role_is_reached_from_itself_without_a_step_and_from_nowhere_not_at_all() {
    let drafts = [draft("a").to(&[0]), draft("b").to(&[0])];
    let same = routes(&drafts, 0, RouteMeasure::Years, 3);
    assert_eq!((same.found.len(), same.found[0].legs.len(), same.found[0].cost.half_years), (1, 0, 0));
    assert_eq!(routes(&drafts, 1, RouteMeasure::Steps, 3).found, []);
    assert_eq!(found(&[draft("a").to(&[1]), draft("b")], 1, RouteMeasure::Steps).len(), 1);
    assert_eq!(routes(&[draft("a").to(&[1]), draft("b")], 1, RouteMeasure::Steps, 0).found, []);
}

/// A cluster in which everything leads everywhere, entered and left through one role, holds no trap.
#[test]
fn ways_that_cannot_return_are_given_up_at_once() {
    let inside: Vec<u32> = (2..20).collect();
    let mut drafts = vec![draft("a").to(&[1]), draft("gate").to(&inside).to(&[20])];
    drafts.extend(inside.iter().map(|at| draft(&format!("r{at}")).to(&inside).to(&[1])));
    drafts.push(draft("z"));
    let catalogue = catalogue(&drafts);
    for measure in RouteMeasure::ALL {
        let routes = find(&catalogue, RoleIx(0), RoleIx(20), *measure, 9);
        assert_eq!(lines(&catalogue, &routes.found), ["a gate z"]);
    }
}

/// What routes cost, worked out again from what the catalogue says.
fn cost(catalogue: &Catalogue, stations: &[RoleIx]) -> [u64; 3] {
    let spans =
        || catalogue.roles().iter().flat_map(|role| &role.steps).filter_map(|step| step.years.as_ref());
    let half_years = |span: &Span| u64::from(span.from + span.to);
    let unknown = spans().map(|(span, _)| half_years(span)).max().unwrap_or(0) + 1;
    let time = |pair: &[RoleIx]| {
        let steps = catalogue.role(pair[0]).steps.iter().filter(|step| step.to == pair[1]);
        steps.map(|step| step.years.as_ref().map_or(unknown, |(span, _)| half_years(span))).min().unwrap()
    };
    let essential = |role: &RoleIx| -> Vec<SkillIx> {
        let needs = catalogue.role(*role).skills.iter().filter(|need| need.need == Need::Essential);
        needs.map(|need| need.skill).collect()
    };
    let held: Vec<SkillIx> = catalogue.role(stations[0]).skills.iter().map(|need| need.skill).collect();
    let goal = essential(&stations[stations.len() - 1]);
    let mut met = Vec::new();
    let mut new_skills = 0;
    for pair in stations.windows(2) {
        for skill in essential(&pair[1]).into_iter().filter(|skill| !held.contains(skill)) {
            let first = !met.contains(&skill);
            met.push(skill);
            new_skills += u64::from(first || !goal.contains(&skill) && !essential(&pair[0]).contains(&skill));
        }
    }
    [stations.len() as u64 - 1, stations.windows(2).map(time).sum(), new_skills]
}

fn every_route(catalogue: &Catalogue, path: &mut Vec<RoleIx>, to: RoleIx, all: &mut Vec<Vec<RoleIx>>) {
    let last = path[path.len() - 1];
    if last == to {
        all.push(path.clone());
        return;
    }
    for step in &catalogue.role(last).steps {
        if !path.contains(&step.to) {
            path.push(step.to);
            every_route(catalogue, path, to, all);
            path.pop();
        }
    }
}

type Ordered = ([u64; 3], Vec<String>);

/// Every route there is, in order.
fn brute_force(catalogue: &Catalogue, from: RoleIx, to: RoleIx, measure: RouteMeasure) -> Vec<Ordered> {
    let mut all = Vec::new();
    every_route(catalogue, &mut vec![from], to, &mut all);
    let mut all: Vec<_> = all.iter().map(|stations| ordered(catalogue, stations, measure)).collect();
    all.sort();
    all.dedup();
    all
}

fn ordered(catalogue: &Catalogue, stations: &[RoleIx], measure: RouteMeasure) -> Ordered {
    let [steps, time, new] = cost(catalogue, stations);
    let key = match measure {
        RouteMeasure::Steps => [steps, new, time],
        RouteMeasure::Years => [time, steps, new],
        RouteMeasure::NewSkills => [new, steps, time],
    };
    (key, stations.iter().map(|role| catalogue.role(*role).id.to_string()).collect())
}

proptest! {
    #[test]
    fn no_better_route_is_left_out(drafts in any_drafts(7, 4), count in 1_usize..7) {
        let catalogue = catalogue(&drafts);
        let last = RoleIx(u32::try_from(drafts.len()).unwrap() - 1);
        for measure in RouteMeasure::ALL {
            let routes = find(&catalogue, RoleIx(0), last, *measure, count);
            let mut all = brute_force(&catalogue, RoleIx(0), last, *measure);
            all.truncate(count);
            let found: Vec<_> = routes.found.iter().map(|route| ordered(&catalogue, &route.stations, *measure)).collect();
            prop_assert_eq!(found, all);
        }
    }

    #[test]
    fn what_a_route_says_of_itself_is_what_its_stations_say(drafts in any_drafts(7, 4)) {
        let catalogue = catalogue(&drafts);
        let last = RoleIx(u32::try_from(drafts.len()).unwrap() - 1);
        for route in find(&catalogue, RoleIx(0), last, RouteMeasure::NewSkills, 5).found {
            let told = route.cost;
            prop_assert_eq!([told.steps, told.half_years, told.new_skills], cost(&catalogue, &route.stations));
            for (leg, pair) in route.legs.iter().zip(route.stations.windows(2)) {
                prop_assert_eq!([leg.from, leg.to], [pair[0], pair[1]]);
                prop_assert_eq!((leg.written(&catalogue).to, leg.written(&catalogue).kind), (leg.to, leg.kind));
            }
        }
    }
}
