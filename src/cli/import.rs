//! `careernav import`.

use std::io::{self, Write};

use super::Failure;
use super::args::{Data, ImportArgs};
use super::output::CommandOutput;
use crate::domain::harmless;
use crate::import::{Counted, ImportProgress, ImportRequest, Publisher, Remark, Report, read};
use crate::wording::{Wording, key};

/// Imports, telling on standard error what is being done; then says what came of it.
pub(super) fn answer(args: &ImportArgs, wording: &Wording) -> Result<CommandOutput, Failure> {
    let publisher = match args.publisher {
        Data::Esco => Publisher::Esco,
        Data::Rome => Publisher::Rome,
        Data::Onet => Publisher::Onet,
    };
    let release = args.release.as_deref();
    let task = ImportRequest { publisher, from: &args.from, to: &args.out, release };
    let draft = read(&task, &mut |progress| tell(progress, wording))?;
    tell(ImportProgress::Writing, wording);
    let report = draft.write()?;
    let place = args.out.display().to_string();
    Ok(CommandOutput::fine(written(&report, &place, wording)))
}

/// One line for each thing that is begun.
fn tell(progress: ImportProgress<'_>, wording: &Wording) {
    let words = match progress {
        ImportProgress::Reading(file) => wording.with(key::IMPORT_READING, &[("file", file.into())]),
        ImportProgress::Writing => wording.say(key::IMPORT_WRITING),
    };
    // The layer matters more than the note: go on where nobody reads it.
    let _ = writeln!(io::stderr(), "careernav: {words}");
}

fn written(report: &Report, place: &str, wording: &Wording) -> String {
    let title = harmless::line(&report.title);
    let values = [("title", (&*title).into()), ("place", place.into())];
    let mut lines = vec![wording.with(key::IMPORT_DONE, &values)];
    lines.extend(report.counts.iter().map(|(what, count)| counted(*what, *count, wording)));
    if !report.remarks.is_empty() {
        lines.push(String::new());
        lines.push(wording.say(key::IMPORT_NOT_TAKEN_OVER));
        lines.extend(report.remarks.iter().map(|remark| remarked(remark, wording)));
    }
    if !report.absent.is_empty() {
        lines.push(String::new());
        lines.push(wording.say(key::IMPORT_ABSENT));
        let told = |absent: &crate::import::Absent| {
            let file = wording.with(key::LABEL, &[("label", (&*absent.file).into())]);
            format!("  {file} {}", wording.say(absent.without))
        };
        lines.extend(report.absent.iter().map(told));
    }
    if report.cleared > 0 {
        lines.push(String::new());
        lines.push(wording.with(key::IMPORT_CLEARED, &[("count", report.cleared.into())]));
    }
    let kilobytes = report.bytes.div_ceil(1000);
    let size = [("files", report.files.into()), ("size", kilobytes.into())];
    lines.push(String::new());
    lines.push(wording.with(key::IMPORT_SIZE, &size));
    lines.join("\n") + "\n"
}

fn counted(what: Counted, count: usize, wording: &Wording) -> String {
    format!("  {}", wording.with(what.key(), &[("count", count.into())]))
}

fn remarked(remark: &Remark, wording: &Wording) -> String {
    let values = [("count", remark.count.into()), ("different", remark.different.into())];
    let file = wording.with(key::LABEL, &[("label", (&*remark.file).into())]);
    format!("  {file} {}", wording.with(remark.reason.key(), &values))
}
