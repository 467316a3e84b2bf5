//! Problems grouped for reading: what repeats is told once, with its count and next places.
//!
//! A file in another form breaks the same few rules hundreds of times. Problems that say the same are one
//! [`Group`]. Where even the groups are many, those of one kind (the same rule, and the same message of different
//! things) share their room: some are told in full, the rest by their places.

use std::collections::HashMap;

use crate::loading::{Problem, Severity};
use crate::wording::Key;

/// Groups told in full as long as no kind has to go without one.
const ROOM: usize = 12;
/// Places told of those that follow.
const PLACES: usize = 5;

/// A problem that is told in full.
#[derive(Debug, PartialEq, Eq)]
pub struct Group<'a> {
    pub problem: &'a Problem,
    /// Others that say exactly the same.
    pub same: Vec<&'a Problem>,
    /// Others of its kind that are not told in full.
    pub alike: Vec<&'a Problem>,
}

/// Groups problems, in the order in which the first of each stands. Cost is linear in their text.
pub fn group<'a>(problems: impl IntoIterator<Item = &'a Problem>) -> Vec<Group<'a>> {
    let groups = by(problems, |problem| {
        (problem.severity, problem.rule, problem.message.clone(), problem.hint.clone())
    });
    let firsts: Vec<&Problem> = groups.iter().filter_map(|group| group.first().copied()).collect();
    let kinds = by(firsts, kind);
    let each = share(&kinds.iter().map(Vec::len).collect::<Vec<_>>());
    let mut told: Vec<Group<'a>> = Vec::new();
    // Of each kind, which groups were told; the last of them names the rest.
    let mut told_of: HashMap<ProblemKind, Vec<usize>> = HashMap::new();
    for group in groups {
        let Some((problem, same)) = group.split_first() else { continue };
        let of_kind = told_of.entry(kind(problem)).or_default();
        match of_kind.last().and_then(|last| told.get_mut(*last)) {
            Some(last) if of_kind.len() >= each => last.alike.extend(group),
            _ => {
                of_kind.push(told.len());
                told.push(Group { problem, same: same.to_vec(), alike: Vec::new() });
            }
        }
    }
    told
}

/// Where other problems stand, the first few of them: `roles.yaml:12:5, roles.yaml:14:5, …`. With `quoting`, each
/// comes with what its message is of.
pub fn places(problems: &[&Problem], quoting: bool) -> String {
    let place = |problem: &&Problem| {
        let place = crate::domain::FileLocation { within: String::new(), ..problem.place.clone() };
        let place = if place.file.is_empty() { problem.place.within.clone() } else { place.to_string() };
        match problem.message.first_text().filter(|_| quoting) {
            Some(name) => format!("{place} `{name}`"),
            None => place,
        }
    };
    let mut places: Vec<String> = problems.iter().take(PLACES).map(place).collect();
    if problems.len() > PLACES {
        places.push("…".to_owned());
    }
    places.join(", ")
}

/// Severity, rule, and what is said without what it is said of.
type ProblemKind = (Severity, &'static str, Key);

fn kind(problem: &Problem) -> ProblemKind {
    (problem.severity, problem.rule, problem.message.key())
}

/// How many of each kind are told in full: the most that all together stay within [`ROOM`], and one at least.
fn share(sizes: &[usize]) -> usize {
    let needed = |each: usize| sizes.iter().map(|size| (*size).min(each)).sum::<usize>();
    (1..=ROOM).rev().find(|each| needed(*each) <= ROOM).unwrap_or(1)
}

/// Groups by a key, in the order of the first of each.
fn by<'a, K: std::hash::Hash + Eq>(
    problems: impl IntoIterator<Item = &'a Problem>,
    key: impl Fn(&Problem) -> K,
) -> Vec<Vec<&'a Problem>> {
    let mut places: HashMap<K, usize> = HashMap::new();
    let mut groups: Vec<Vec<&Problem>> = Vec::new();
    for problem in problems {
        let at = *places.entry(key(problem)).or_insert(groups.len());
        match groups.get_mut(at) {
            Some(group) => group.push(problem),
            None => groups.push(vec![problem]),
        }
    }
    groups
}

#[cfg(test)]
mod tests {
    use super::{ROOM, group, places};
    use crate::domain::FileLocation;
    use crate::loading::Problem;
    use crate::wording::{Key, Words, key};

    fn problem(line: u32, rule: &'static str, message: Key, of: &str) -> Problem {
        let place =
            FileLocation { file: "a.yaml".to_owned(), position: Some((line, 5)), within: "roles".to_owned() };
        Problem::error(rule, place, Words::of(message).text("name", of))
    }

    #[test]
    fn what_says_the_same_is_told_once() {
        let problems: Vec<Problem> = (1..=30)
            .flat_map(|line| {
                ["levels", "scores"].map(|name| problem(line, "unknown-key", key::PROBLEM_UNKNOWN_KEY, name))
            })
            .collect();
        let groups = group(&problems);
        assert_eq!(groups.len(), 2);
        assert_eq!((groups[0].problem, groups[0].same.len(), groups[0].alike.len()), (&problems[0], 29, 0));
        assert_eq!(places(&groups[1].same[..2], false), "a.yaml:2:5, a.yaml:3:5");
        assert!(places(&groups[1].same, false).ends_with("a.yaml:6:5, …"));
    }

    #[test]
    fn few_that_differ_are_all_told() {
        let problems: Vec<Problem> = (1..=12)
            .map(|line| problem(line, "unknown-id", key::PROBLEM_UNKNOWN_ID, &format!("id{line}")))
            .collect();
        assert_eq!(group(&problems).len(), problems.len());
        assert!(group(&problems).iter().all(|group| group.same.is_empty() && group.alike.is_empty()));
    }

    #[test]
    fn many_that_differ_share_the_room_and_none_is_lost() {
        let mut problems: Vec<Problem> = (1..=300)
            .map(|line| problem(line, "unknown-id", key::PROBLEM_UNKNOWN_ID, &format!("id{line}")))
            .collect();
        problems.extend(
            (1..=70).map(|line| problem(line, "broken-value", key::PROBLEM_BROKEN_VALUE, &line.to_string())),
        );
        problems.push(problem(400, "syntax", key::PROBLEM_NOT_YAML, ""));
        let groups = group(&problems);
        assert!(groups.len() <= ROOM, "{}", groups.len());
        let told: usize = groups.iter().map(|group| 1 + group.same.len() + group.alike.len()).sum();
        assert_eq!(told, problems.len());
        assert_eq!(groups.last().map(|group| group.problem.rule), Some("syntax"));
        let rest = groups.iter().find(|group| !group.alike.is_empty()).expect("some are not told in full");
        assert!(places(&rest.alike, true).starts_with("a.yaml:6:5 `id6`, "), "{}", places(&rest.alike, true));
    }
}
