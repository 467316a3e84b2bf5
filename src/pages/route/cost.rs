//! What a route costs, and how it differs from the first, in a line.

use crate::cells::listed;
use crate::domain::Catalogue;
use crate::graph::routes::{Cost, Route};
use crate::pages::Reader;
use crate::pages::step::years_words;
use crate::pages::terms::origin_words;
use crate::wording::{Key, Value, key};

/// “4 steps · 9–16 years (our estimate) and 1 step of unknown length · 24 new skills”.
pub(super) fn totals(catalogue: &Catalogue, route: &Route, reader: &Reader<'_>) -> String {
    let parts = [
        counted(key::COUNT_STEPS, route.cost.steps, reader),
        years(catalogue, route, reader),
        counted(key::COUNT_NEW_SKILLS, route.cost.new_skills, reader),
    ];
    listed(parts)
}

/// “1 more step · 2 fewer new skills · about 1.5 years longer”: only what differs.
///
/// Where years are not known for every step of both, no difference is made up: it is said how many of this one's are missing.
pub(super) fn beyond(own: &Cost, first: &Cost, reader: &Reader<'_>) -> String {
    let difference = own.beyond(first);
    let time = match difference.half_years {
        Some(half_years) => longer(half_years, reader),
        None => unknown(own, reader),
    };
    let parts = [
        more([key::STEPS_MORE, key::STEPS_FEWER], difference.steps, reader),
        more([key::NEW_SKILLS_MORE, key::NEW_SKILLS_FEWER], difference.new_skills, reader),
        time,
    ];
    let parts: Vec<String> = parts.into_iter().flatten().collect();
    if parts.is_empty() { reader.wording.say(key::COSTS_AS_MUCH) } else { listed(parts) }
}

/// The sum of the years that are known, with who says so, and how many steps there are besides.
fn years(catalogue: &Catalogue, route: &Route, reader: &Reader<'_>) -> String {
    let Some(span) = route.cost.years else { return reader.wording.say(key::YEARS_ALL_UNKNOWN) };
    let known = format!("{} ({})", years_words(span, reader), origins(catalogue, route, reader).join(", "));
    if route.cost.unknown == 0 {
        return known;
    }
    let values = [("years", known.into()), ("count", value(route.cost.unknown))];
    reader.wording.with(key::YEARS_KNOWN_IN_PART, &values)
}

/// Who says how long the steps take, each once.
fn origins(catalogue: &Catalogue, route: &Route, reader: &Reader<'_>) -> Vec<String> {
    let mut origins = Vec::new();
    for (_, origin) in route.legs.iter().filter_map(|leg| leg.written(catalogue).years.as_ref()) {
        let words = origin_words(origin, reader);
        if !origins.contains(&words) {
            origins.push(words);
        }
    }
    origins
}

fn unknown(cost: &Cost, reader: &Reader<'_>) -> Option<String> {
    (cost.unknown > 0).then(|| counted(key::YEARS_UNKNOWN, cost.unknown, reader))
}

fn more([more, fewer]: [Key; 2], difference: i64, reader: &Reader<'_>) -> Option<String> {
    let key = if difference > 0 { more } else { fewer };
    (difference != 0).then(|| counted(key, difference.unsigned_abs(), reader))
}

fn longer(half_years: i64, reader: &Reader<'_>) -> Option<String> {
    let key = if half_years > 0 { key::YEARS_LONGER } else { key::YEARS_SHORTER };
    let halves = half_years.unsigned_abs();
    let half =
        if halves.is_multiple_of(2) { String::new() } else { reader.wording.say(key::DECIMAL_SIGN) + "5" };
    let values = [("years", format!("{}{half}", halves / 2).into()), ("halves", value(halves))];
    (half_years != 0).then(|| reader.wording.with(key, &values))
}

fn counted(key: Key, count: u64, reader: &Reader<'_>) -> String {
    reader.wording.with(key, &[("count", value(count))])
}

pub(super) fn value(count: u64) -> Value<'static> {
    Value::Count(u32::try_from(count).unwrap_or(u32::MAX))
}
