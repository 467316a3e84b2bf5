//! From findings to problems: looks up line and column of every path.
//!
//! Only files with findings are read again, each once.

use super::finding::{Finding, Spot};
use super::{SourceFile, decode, positions};
use crate::domain::{Place, Problem, Severity};

/// Turns findings into problems, sorted by file, position and path. `placeable` says which files may be given
/// to the parser with positions.
pub(crate) fn problems(findings: Vec<Finding>, files: &[SourceFile], placeable: &[bool]) -> Vec<Problem> {
    let mut findings = findings;
    let mut spots: Vec<&mut Spot> = findings
        .iter_mut()
        .flat_map(|finding| finding.first.as_deref_mut().into_iter().chain([&mut finding.spot]))
        .collect();
    spots.sort_by_key(|spot| spot.file);
    for of_one_file in spots.chunk_by_mut(|one, other| one.file == other.file) {
        fill(of_one_file, files, placeable);
    }
    let mut problems: Vec<Problem> = findings.into_iter().map(|finding| problem(finding, files)).collect();
    problems.sort();
    problems.dedup();
    problems
}

/// Fills in the positions of spots that all stand in one file.
fn fill(spots: &mut [&mut Spot], files: &[SourceFile], placeable: &[bool]) {
    let mut wanting: Vec<&mut Spot> = spots
        .iter_mut()
        .map(|spot| &mut **spot)
        .filter(|spot| spot.position.is_none() && !spot.path.is_empty())
        .collect();
    let Some(number) = wanting.first().map(|spot| spot.file) else { return };
    let Some(file) = files.get(number).filter(|_| placeable.get(number) == Some(&true)) else { return };
    let Ok(text) = decode::text(&file.bytes) else { return };
    let paths: Vec<&Spot> = wanting.iter().map(|spot| &**spot).collect();
    let found = positions::find(text, &paths);
    for (spot, position) in wanting.iter_mut().zip(found) {
        spot.position = Some(position);
    }
}

fn problem(finding: Finding, files: &[SourceFile]) -> Problem {
    let Finding { severity, rule, spot, mut message, hint, first } = finding;
    if let Some(first) = first {
        let first = Place { within: String::new(), ..place(&first, files) };
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

fn place(spot: &Spot, files: &[SourceFile]) -> Place {
    let file = files.get(spot.file).map(|file| file.path.clone()).unwrap_or_default();
    Place { file, position: spot.position, within: spot.within() }
}
