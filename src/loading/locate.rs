//! From findings to problems: looks up line and column of every path.
//!
//! Only files with findings are read again, each once.

use super::files::File;
use super::finding::{Finding, Spot};
use super::read::WORTH_A_THREAD;
use super::tree::Position;
use super::{decode, pair, positions, rulebook};
use crate::domain::{FileLocation, Problem, Severity};

/// Turns findings into problems, in the order of [`sort`]. `placeable` says which files may be given
/// to the parser with positions.
pub(crate) fn problems(findings: Vec<Finding>, files: &[File], placeable: &[bool]) -> Vec<Problem> {
    let mut findings = findings;
    let mut spots: Vec<&mut Spot> = findings
        .iter_mut()
        .flat_map(|finding| finding.first.as_deref_mut().into_iter().chain([&mut finding.spot]))
        .filter(|spot| spot.position.is_none() && !spot.path.is_empty())
        .filter(|spot| placeable.get(spot.file) == Some(&true))
        .collect();
    spots.sort_by_key(|spot| spot.file);
    fill(&mut spots, files);
    let mut problems: Vec<Problem> = findings.into_iter().map(|finding| problem(finding, files)).collect();
    sort(&mut problems);
    problems.dedup();
    problems
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

/// Fills in the positions of spots, which are sorted by file.
fn fill(spots: &mut [&mut Spot], files: &[File]) {
    let shared: Vec<&Spot> = spots.iter().map(|spot| &**spot).collect();
    let by_file: Vec<&[&Spot]> = shared.chunk_by(|one, other| one.file == other.file).collect();
    let positions = |number: usize| found(by_file[number], files);
    let bytes = |spots: &&[&Spot]| files.get(spots[0].file).map_or(0, File::size);
    let found: Vec<Vec<Option<Position>>> = if by_file.iter().map(bytes).sum::<u64>() < WORTH_A_THREAD {
        (0..by_file.len()).map(positions).collect()
    } else {
        pair::map(by_file.len(), positions)
    };
    for (spot, position) in spots.iter_mut().zip(found.into_iter().flatten()) {
        spot.position = position;
    }
}

/// The positions of spots that all stand in one file, as far as they can be had.
fn found(spots: &[&Spot], files: &[File]) -> Vec<Option<Position>> {
    let file = spots.first().and_then(|spot| files.get(spot.file));
    let bytes = file.and_then(File::bytes_again);
    let Some(Ok(text)) = bytes.as_deref().map(decode::text) else { return vec![None; spots.len()] };
    positions::find(text, spots).into_iter().map(Some).collect()
}

fn problem(finding: Finding, files: &[File]) -> Problem {
    let Finding { severity, rule, spot, mut message, hint, first } = finding;
    if let Some(first) = first {
        let first = FileLocation { within: String::new(), ..place(&first, files) };
        message = format!("{message}: the first is at {first}");
    }
    let place = place(&spot, files);
    let problem = match severity {
        Severity::Error => Problem::error(rule, &place, message),
        Severity::Warning => Problem::warning(rule, &place, message),
    };
    match hint {
        Some(hint) => problem.with_hint(hint),
        None => problem,
    }
}

fn place(spot: &Spot, files: &[File]) -> FileLocation {
    let file = files.get(spot.file).map(|file| file.path.clone()).unwrap_or_default();
    FileLocation { file, position: spot.position, within: spot.within() }
}
