//! `careernav check`.

use std::fs;
use std::io::Read;

use super::args::{CheckArgs, Format};
use super::context::CommandContext;
use super::output::CommandOutput;
use super::{Status, repository};
use crate::export::repeats::{self, Group};
use crate::export::{github, json, snippet};
use crate::loading::{Problem, Severity};
use crate::wording::{Key, key};

/// Every problem of the catalogue.
pub(super) fn answer(check: &CheckArgs, context: &CommandContext) -> CommandOutput {
    let errors = count(&context.problems, Severity::Error);
    let warnings = count(&context.problems, Severity::Warning);
    let fails = errors > 0 || (check.strict && warnings > 0);
    let format = if check.json { Format::Json } else { check.format };
    let text = match format {
        Format::Json => json::problems(&context.problems, &context.wording),
        Format::Github => github::write(&context.problems, &context.wording, repository::path_in),
        Format::Text => text(context) + &summary(errors, warnings, context) + &accepted(context) + "\n",
    };
    CommandOutput { text, status: if fails { Status::Nothing } else { Status::Fine } }
}

fn count(problems: &[Problem], severity: Severity) -> usize {
    problems.iter().filter(|problem| problem.severity == severity).count()
}

/// All errors, then all warnings, each with the line it stands in.
fn text(context: &CommandContext) -> String {
    let of = |severity| {
        context.problems.iter().filter(move |problem| problem.severity == severity).collect::<Vec<_>>()
    };
    told(&of(Severity::Error), context) + &told(&of(Severity::Warning), context)
}

/// What repeats is told once.
fn told(problems: &[&Problem], context: &CommandContext) -> String {
    let mut out = String::new();
    let groups = repeats::group(problems.iter().copied());
    for of_file in groups.chunk_by(|one, other| one.problem.place.file == other.problem.place.file) {
        let file =
            of_file.first().and_then(|group| read_again(&group.problem.place.file)).unwrap_or_default();
        let lines = snippet::lines(&file);
        for group in of_file {
            let number = group.problem.place.position.map_or(0, |(line, _)| line as usize);
            let line = number.checked_sub(1).and_then(|at| lines.get(at).copied());
            out += &snippet::write(
                group.problem,
                line,
                &notes(group, context),
                &context.wording,
                &context.paper,
            );
        }
    }
    out
}

/// How many problems are not told in full because this one is, and where the first of them stand.
fn notes(group: &Group<'_>, context: &CommandContext) -> Vec<String> {
    let note = |key: Key, problems: &[&Problem], quoting: bool| {
        let places = repeats::places(problems, quoting);
        let places = if context.paper.glyphs.ascii { places.replace('…', "...") } else { places };
        let values = [("count", problems.len().into()), ("places", places.into())];
        (!problems.is_empty()).then(|| context.wording.with(key, &values))
    };
    let same = note(key::CHECK_SAME, &group.same, false);
    same.into_iter().chain(note(key::CHECK_ALIKE, &group.alike, true)).collect()
}

/// The text of a file with problems, to quote from: its path may have been shortened, or the file gone by now.
fn read_again(path: &str) -> Option<String> {
    /// Largest file that is quoted from.
    const LARGEST: u64 = 64 * 1024 * 1024;
    // A pipe has been read to its end, and would block.
    fs::metadata(path).ok().filter(fs::Metadata::is_file)?;
    let mut bytes = Vec::new();
    fs::File::open(path).ok()?.take(LARGEST).read_to_end(&mut bytes).ok()?;
    Some(String::from_utf8_lossy(&bytes).into_owned())
}

/// How often layers break rules on purpose, if they do; what comes before it is a sentence of its own.
fn accepted(context: &CommandContext) -> String {
    let rules = context.catalogue.layers().iter().flat_map(|layer| &layer.accepted);
    let count: usize = rules.map(|(_, count)| *count as usize).sum();
    let told = || format!(" {}", context.wording.with(key::CHECK_ACCEPTED, &[("count", count.into())]));
    if count == 0 { String::new() } else { told() }
}

fn summary(errors: usize, warnings: usize, context: &CommandContext) -> String {
    let counted = |key: Key, count: usize| context.wording.with(key, &[("count", count.into())]);
    if errors + warnings > 0 {
        let counts = [
            ("errors", counted(key::COUNT_ERRORS, errors).into()),
            ("warnings", counted(key::COUNT_WARNINGS, warnings).into()),
        ];
        return context.wording.with(key::CHECK_FOUND, &counts);
    }
    let counts = [
        ("roles", counted(key::COUNT_ROLES, context.catalogue.roles().len()).into()),
        ("skills", counted(key::COUNT_SKILLS, context.catalogue.skills().len()).into()),
    ];
    context.wording.with(key::CHECK_FINE, &counts)
}
