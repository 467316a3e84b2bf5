//! Routes as JSON.

use serde::Serialize;

use super::steps::{MovedSkillsShape, source};
use super::{SpanShape, TitledShape, text, titled, write};
use crate::domain::{Catalogue, Lang, RoleIx, Subject};
use crate::graph::routes::{Bridge, Cost, Crossing, Leg, Route, Routes};
use crate::graph::similar::Move;
use crate::pages::LegSkills;

/// `{version, from, to, by, routes, nearest, bridges}`: the routes that were found, best first.
///
/// | key | value |
/// |---|---|
/// | `from`, `to` | `{id, title}` |
/// | `by` | `steps`, `years` or `new-skills` |
/// | `routes` | `[{cost, beyond, steps}]`, empty where there is none |
/// | `nearest` | where there is none: `{id, title, score}`, the role most like the goal that can be reached, or `null` |
/// | `bridges` | where there is none: `[{from, to, score, before, after, keep, grow, learn}]`, moves from shared skills that would lead across; `from` and `to` are `{id, title}`, `before` and `after` count the written steps on either side |
///
/// Of a route:
///
/// | key | value |
/// |---|---|
/// | `cost` | `{steps, years, years_unknown, new_skills}`: `years` is `{from, to}`, the sum of those that are known, or `null`; `years_unknown` counts steps whose years are not |
/// | `beyond` | what it costs more than the first route, or less, in the same keys; `years` is a number, `null` where some are not known |
/// | `steps` | `[{from, from_title, to, title, kind, years, source, why, keep, grow, learn}]`, `from` and `to` ids, the rest as in [`steps`](super::steps()) |
///
/// Skills are seen from all stations before: `learn` has essential ones that are new on the route, or asked
/// for again after a station that had no use for them, then useful ones.
pub fn routes(catalogue: &Catalogue, routes: &Routes, bridge: Option<&Bridge>, lang: Lang) -> String {
    #[derive(Serialize)]
    struct RoutesAnswer<'a> {
        from: TitledShape<'a>,
        to: TitledShape<'a>,
        by: &'static str,
        routes: Vec<RouteShape<'a>>,
        nearest: Option<NearestRoleShape<'a>>,
        bridges: Vec<BridgeShape<'a>>,
    }
    let first = routes.found.first().map(|route| route.cost);
    let route = |route: &Route| RouteShape::of(catalogue, route, first, lang);
    let nearest = bridge.and_then(|bridge| bridge.nearest);
    let crossings = bridge.map_or(&[][..], |bridge| &bridge.crossings);
    write(RoutesAnswer {
        from: titled(catalogue, routes.from, lang),
        to: titled(catalogue, routes.to, lang),
        by: routes.measure.as_str(),
        routes: routes.found.iter().map(route).collect(),
        nearest: nearest.map(|found| NearestRoleShape::of(catalogue, found, lang)),
        bridges: crossings.iter().map(|found| BridgeShape::of(catalogue, found, lang)).collect(),
    })
}

#[derive(Serialize)]
struct RouteShape<'a> {
    cost: CostShape,
    beyond: CostBeyondShape,
    steps: Vec<StepShape<'a>>,
}

#[derive(Serialize)]
struct CostShape {
    steps: u64,
    years: Option<SpanShape>,
    years_unknown: u64,
    new_skills: u64,
}

#[derive(Serialize)]
struct CostBeyondShape {
    steps: i64,
    years: Option<f64>,
    years_unknown: i64,
    new_skills: i64,
}

#[derive(Serialize)]
struct StepShape<'a> {
    from: &'a str,
    from_title: &'a str,
    to: &'a str,
    title: &'a str,
    kind: &'static str,
    years: Option<SpanShape>,
    source: Option<&'a str>,
    why: Option<&'a str>,
    #[serde(flatten)]
    skills: MovedSkillsShape<'a>,
}

impl<'a> RouteShape<'a> {
    fn of(catalogue: &'a Catalogue, route: &Route, first: Option<Cost>, lang: Lang) -> Self {
        let cost = route.cost;
        let difference = cost.beyond(&first.unwrap_or(cost));
        let legs = route.legs.iter().zip(LegSkills::along(catalogue, route));
        Self {
            cost: CostShape {
                steps: cost.steps,
                years: cost.years.map(SpanShape::from),
                years_unknown: cost.unknown,
                new_skills: cost.new_skills,
            },
            beyond: CostBeyondShape {
                steps: difference.steps,
                years: difference.half_years.map(in_years),
                years_unknown: difference.unknown,
                new_skills: difference.new_skills,
            },
            steps: legs.map(|(leg, skills)| StepShape::of(catalogue, leg, &skills, lang)).collect(),
        }
    }
}

/// Half years in years.
fn in_years(half_years: i64) -> f64 {
    // No sum of years comes near the 32 bits that a number of this kind holds exactly.
    i32::try_from(half_years).map_or(f64::MAX, f64::from) / 2.0
}

impl<'a> StepShape<'a> {
    fn of(catalogue: &'a Catalogue, leg: &Leg, skills: &LegSkills, lang: Lang) -> Self {
        let [from, to] = [leg.from, leg.to].map(Subject::Role);
        let step = &catalogue.role(leg.from).steps[leg.step];
        Self {
            from: catalogue.id_of(from),
            from_title: catalogue.written_name_of(from, lang),
            to: catalogue.id_of(to),
            title: catalogue.written_name_of(to, lang),
            kind: leg.kind.as_str(),
            years: leg.years.map(SpanShape::from),
            source: step.years.as_ref().map(|(_, origin)| source(origin, lang)),
            why: text(&step.why, lang),
            skills: MovedSkillsShape::told(
                catalogue,
                leg.to,
                [&skills.keep, &skills.learn, &skills.useful],
                &skills.grow,
                lang,
            ),
        }
    }
}

#[derive(Serialize)]
struct NearestRoleShape<'a> {
    #[serde(flatten)]
    role: TitledShape<'a>,
    score: f64,
}

impl<'a> NearestRoleShape<'a> {
    fn of(catalogue: &'a Catalogue, found: Move, lang: Lang) -> Self {
        Self { role: titled(catalogue, found.role, lang), score: super::score(found.score) }
    }
}

#[derive(Serialize)]
struct BridgeShape<'a> {
    from: TitledShape<'a>,
    to: TitledShape<'a>,
    score: f64,
    before: u64,
    after: u64,
    #[serde(flatten)]
    skills: MovedSkillsShape<'a>,
}

impl<'a> BridgeShape<'a> {
    fn of(catalogue: &'a Catalogue, found: &Crossing, lang: Lang) -> Self {
        let role = |role: RoleIx| titled(catalogue, role, lang);
        Self {
            from: role(found.from),
            to: role(found.to),
            score: super::score(found.score),
            before: found.before,
            after: found.after,
            skills: MovedSkillsShape::of(catalogue, found.from, found.to, lang),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::routes;
    use crate::domain::Lang;
    use crate::export::fixture::{ladders, role};
    use crate::graph::routes::{RouteMeasure, bridge, find};
    use crate::graph::similar::Moves;

    #[test]
    fn routes_are_told_with_what_they_cost_more() {
        let catalogue = ladders();
        let [from, to] = ["junior", "architect"].map(|id| role(&catalogue, id));
        let found = find(&catalogue, from, to, RouteMeasure::Steps, 2);
        insta::assert_snapshot!(routes(&catalogue, &found, None, Lang::FR));
    }

    #[test]
    fn without_a_route_there_is_what_would_lead_across() {
        let catalogue = ladders();
        let [from, to] = ["junior", "landscaper"].map(|id| role(&catalogue, id));
        let found = find(&catalogue, from, to, RouteMeasure::Years, 1);
        let bridge = bridge(&catalogue, &Moves::new(&catalogue), from, to, 1);
        insta::assert_snapshot!(routes(&catalogue, &found, Some(&bridge), Lang::EN));
    }
}
