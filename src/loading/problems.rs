//! The problems of all files while they are read: no more of one file than are worth listing, and none that a layer has
//! accepted.

use std::collections::HashMap;

use super::problem::{Problem, Severity};
use super::rulebook;
use super::tree::Node;
use crate::domain::FileLocation;
use crate::wording::{Words, key};

/// Problems kept of one file. A file with more than that is broken in one way many times over.
const KEPT_PER_FILE: usize = 1000;

/// Problems so far, each of a file by its number.
#[derive(Debug, Default)]
pub(crate) struct Problems {
    kept: Vec<Problem>,
    seen: HashMap<usize, Seen>,
    accepted: Accepted,
}

/// How many problems a file has.
#[derive(Debug)]
struct Seen {
    path: String,
    count: usize,
}

/// The rules that layers break on purpose, and how often they do.
#[derive(Debug, Default)]
pub(crate) struct Accepted {
    /// Layer of each file.
    layers: Vec<usize>,
    /// Rules and counts of each layer.
    rules: Vec<Vec<(Box<str>, u32)>>,
}

impl Accepted {
    /// `layers` says which layer each file is of, `rules` what each layer accepts.
    pub(crate) fn new(layers: &[usize], rules: impl Iterator<Item = Vec<(Box<str>, u32)>>) -> Self {
        Self { layers: layers.to_vec(), rules: rules.collect() }
    }

    /// Counts a problem, if it is of a rule its layer accepts.
    fn take(&mut self, file: usize, severity: Severity, rule: &str) -> bool {
        let rules = self.layers.get(file).and_then(|layer| self.rules.get_mut(*layer));
        match rules.into_iter().flatten().find(|(accepted, _)| **accepted == *rule) {
            Some((_, count)) if severity == Severity::Warning => {
                *count += 1;
                true
            }
            Some(_) | None => false,
        }
    }
}

impl Problems {
    /// From now on, counts what layers accept and keeps the rest.
    pub(crate) fn accept(&mut self, accepted: Accepted) {
        self.accepted = accepted;
    }

    /// The rules each layer accepts, with how often it breaks them.
    pub(crate) fn take_accepted(&mut self) -> Vec<Vec<(Box<str>, u32)>> {
        std::mem::take(&mut self.accepted).rules
    }

    /// Whether so many problems of a file are kept that no more will be.
    pub(crate) fn is_full(&self, file: usize) -> bool {
        self.seen.get(&file).is_some_and(|seen| seen.count >= KEPT_PER_FILE)
    }

    /// Counts a warning of a file, if it is of a rule its layer accepts.
    pub(crate) fn is_accepted(&mut self, file: usize, rule: &str) -> bool {
        self.accepted.take(file, Severity::Warning, rule)
    }

    /// Something written that is left out, with what to do about it if that is known.
    pub(crate) fn error(
        &mut self,
        rule: &'static str,
        node: Node<'_>,
        message: impl Into<Words>,
        hint: Option<Words>,
    ) {
        self.add(Severity::Error, rule, node, message.into(), hint);
    }

    /// Something written that is taken and probably not what was meant.
    pub(crate) fn warning(
        &mut self,
        rule: &'static str,
        node: Node<'_>,
        message: impl Into<Words>,
        hint: Option<Words>,
    ) {
        self.add(Severity::Warning, rule, node, message.into(), hint);
    }

    fn add(
        &mut self,
        severity: Severity,
        rule: &'static str,
        node: Node<'_>,
        message: Words,
        hint: Option<Words>,
    ) {
        let file = node.file();
        // Where a problem stands is looked up only if it is kept.
        if !self.accepted.take(file, severity, rule) && self.has_room(file, node.path_of_file()) {
            let new = if severity == Severity::Error { Problem::error } else { Problem::warning };
            self.keep(new(rule, node.location(), message).maybe_hint(hint));
        }
    }

    /// Takes a problem of a file as a whole, or of a place in it that is no value.
    pub(crate) fn push(&mut self, file: usize, problem: Problem) {
        if self.has_room(file, &problem.place.file) {
            self.keep(problem);
        }
    }

    fn has_room(&mut self, file: usize, path: &str) -> bool {
        let seen = self.seen.entry(file).or_insert_with(|| Seen { path: path.to_owned(), count: 0 });
        seen.count += 1;
        seen.count <= KEPT_PER_FILE
    }

    fn keep(&mut self, problem: Problem) {
        debug_assert!(rulebook::knows(problem.rule), "{} is not in the rulebook", problem.rule);
        self.kept.push(problem);
    }

    /// Takes over the problems of one more file.
    pub(crate) fn absorb(&mut self, other: Self) {
        self.kept.extend(other.kept);
        self.seen.extend(other.seen);
    }

    /// Everything kept, and one problem more for each file that had too many; in the order of [`sort`].
    pub(crate) fn into_sorted(self) -> Vec<Problem> {
        let mut all = self.kept;
        for Seen { path, count } in self.seen.into_values().filter(|seen| seen.count > KEPT_PER_FILE) {
            let message = Words::of(key::PROBLEM_TOO_MANY_PROBLEMS).count("count", count - KEPT_PER_FILE);
            all.push(Problem::warning("too-many-problems", whole(&path), message));
        }
        sort(&mut all);
        all.dedup();
        all
    }
}

/// A file as a whole.
pub(crate) fn whole(path: &str) -> FileLocation {
    FileLocation { file: path.to_owned(), ..FileLocation::default() }
}

/// A place in a file that is no value.
pub(crate) fn at(path: &str, position: (u32, u32)) -> FileLocation {
    FileLocation { position: Some(position), ..whole(path) }
}

/// Sorts problems by file, position and path, those first that keep a file from being read.
pub(crate) fn sort(problems: &mut [Problem]) {
    problems.sort_by(|one, other| order(one).cmp(&order(other)));
}

fn order(problem: &Problem) -> (bool, &Problem) {
    (!rulebook::keeps_from_reading(problem.rule), problem)
}

#[cfg(test)]
pub(crate) fn are_sorted(problems: &[Problem]) -> bool {
    problems.is_sorted_by(|one, other| order(one) <= order(other))
}

#[cfg(test)]
mod tests {
    use super::{KEPT_PER_FILE, Problem, Problems, whole};
    use crate::wording::key;

    #[test]
    fn a_file_with_too_many_problems_says_so_once() {
        let mut problems = Problems::default();
        let problem =
            |path: &str, line| Problem::error("syntax", super::at(path, (line, 1)), key::PROBLEM_EMPTY_FILE);
        for line in 1..=u32::try_from(KEPT_PER_FILE).expect("small") + 5 {
            problems.push(7, problem("7.yaml", line));
        }
        problems.push(8, problem("8.yaml", 1));
        let all = problems.into_sorted();
        assert_eq!(all.len(), KEPT_PER_FILE + 2);
        let told = all.iter().filter(|problem| problem.rule == "too-many-problems").collect::<Vec<_>>();
        assert!(told.len() == 1 && told[0].place == whole("7.yaml"), "{told:?}");
    }
}
