//! An answer in the format that is asked for, on standard output or in a file.

use std::path::Path;

use super::args::{Answering, OutFileArgs, RowArgs};
use super::context::CommandContext;
use super::output::{self, CommandOutput};
use super::status::Status;
use super::{Failure, usage};
use crate::export::drawing::Drawing;
use crate::export::formats::{AnswerShape, OutputFormat, WritableAnswer, fitting, named, of_ending};
use crate::export::{Paper, WIDEST_TEXT};
use crate::graph::map::Zoom;
use crate::saving::{self, Saved, Unsaved};
use crate::wording::{Key, Wording, Words, key};

/// Roles that one picture may have: beyond, it could neither be read nor be drawn in a moment.
const MOST_ROLES: usize = 150;

/// The format and the place of an answer.
#[derive(Clone, Copy, Debug)]
pub(super) struct Delivery<'a> {
    pub format: &'static OutputFormat,
    target: &'a OutFileArgs,
    /// Whether the answer is rows between tabs, below the names of their columns, wherever it goes.
    pub has_header: bool,
}

impl<'a> Delivery<'a> {
    /// As a command's options say; text where they say nothing.
    pub(super) fn of(
        answering: &'a Answering,
        shapes: &[AnswerShape],
        wording: &Wording,
    ) -> Result<Self, Failure> {
        Self::new(answering.format(), &answering.target, (shapes, "text"), wording)
    }

    /// In the format that is asked for, that the name of the file stands for, or the `usual` one. Fails where the file's
    /// name stands for none that fits.
    pub(super) fn new(
        asked: Option<&'static OutputFormat>,
        target: &'a OutFileArgs,
        (shapes, usual): (&[AnswerShape], &str),
        wording: &Wording,
    ) -> Result<Self, Failure> {
        let format = match (asked, &target.out) {
            (Some(format), _) => Some(format),
            (None, None) => named(usual),
            (None, Some(path)) => of_name(path, shapes, usual),
        };
        let unknown = || usage::refuse(&unknown_ending(shapes), wording);
        format.map(|format| Self { format, target, has_header: false }).ok_or_else(unknown)
    }

    /// With rows as their options say; wrong usage in a format that has none.
    pub(super) fn with_rows(self, rows: RowArgs, wording: &Wording) -> Result<Self, Failure> {
        if rows.header && !self.format.is_text() {
            return Err(usage::refuse(&key::USAGE_HEADER_WITHOUT_ROWS.into(), wording));
        }
        Ok(Self { has_header: rows.header, ..self })
    }

    /// Gives the answer with the status that the program ends with.
    pub(super) fn deliver(
        self,
        answer: &WritableAnswer<'_>,
        status: Status,
        context: &CommandContext,
    ) -> Result<CommandOutput, Failure> {
        self.deliver_zoomed(answer, Zoom::Full, status, context)
    }

    /// The same; pictures show so much of each title.
    pub(super) fn deliver_zoomed(
        self,
        answer: &WritableAnswer<'_>,
        zoom: Zoom,
        status: Status,
        context: &CommandContext,
    ) -> Result<CommandOutput, Failure> {
        if let Some(drawing) = answer.as_drawing().filter(|_| self.format.is_picture()) {
            refuse_endless(drawing, context)?;
        }
        let file = self.target.out.as_deref().filter(|path| !saving::is_standard_output(path));
        // A file is read later and elsewhere: neither this terminal nor a pipe says how wide it is.
        let is_file = file.is_some_and(|path| !saving::is_stream(path));
        let width = match (self.has_header, is_file) {
            (true, _) => None,
            (false, true) => Some(WIDEST_TEXT),
            (false, false) => context.paper.width,
        };
        let paper = Paper { width, has_header: self.has_header, ..context.paper };
        let written = self.format.write(answer, &context.reader(), &paper, zoom);
        let mut text = written.expect("options name only formats that fit");
        if let Some(path) = file {
            if self.format.is_text() {
                text = anstream::adapter::strip_str(&text).to_string();
            }
            text = self.save(path, &text, context)?;
        }
        Ok(CommandOutput { text, status })
    }

    /// Puts the text in a file and says so. Where it goes elsewhere, nothing is said: that may be where the answer goes,
    /// too.
    fn save(self, path: &Path, text: &str, context: &CommandContext) -> Result<String, Failure> {
        let place = path.display().to_string();
        let told = |key: Key, error: String| {
            context.wording.with(key, &[("place", (&*place).into()), ("error", error.into())])
        };
        let refused = |key: Key| Err(Failure::Refused(told(key, String::new())));
        match saving::save(path, text.as_bytes(), self.target.force) {
            Ok(Saved::File) => Ok(told(key::DRAWING_WRITTEN, String::new()) + "\n"),
            Ok(Saved::Stream) => Ok(String::new()),
            Err(Unsaved::Exists) => refused(key::DRAWING_EXISTS),
            Err(Unsaved::Directory) => refused(key::DRAWING_DIRECTORY),
            Err(Unsaved::ReadOnly) => refused(key::DRAWING_READ_ONLY),
            Err(Unsaved::Failed(error)) => {
                let cause = context.wording.tell(&Words::from(&error));
                Err(Failure::Refused(told(key::DRAWING_UNWRITABLE, cause)))
            }
        }
    }
}

/// What the file's name stands for, if that fits. Names of devices stand for nothing: they get what standard output gets.
fn of_name(path: &Path, shapes: &[AnswerShape], usual: &str) -> Option<&'static OutputFormat> {
    let ending = path.extension().and_then(|ending| ending.to_str());
    let format = ending.and_then(of_ending).filter(|format| format.fits(shapes));
    format.or_else(|| named(usual).filter(|_| saving::is_stream(path)))
}

/// Says which endings and which formats there are for an answer of these shapes.
fn unknown_ending(shapes: &[AnswerShape]) -> Words {
    let usual = |format: &OutputFormat| format.endings.first().map(|ending| format!(".{ending}"));
    let endings: Vec<String> = fitting(shapes).filter_map(usual).collect();
    Words::of(key::USAGE_UNKNOWN_ENDING)
        .one_of("endings", endings.iter().map(String::as_str))
        .one_of("formats", fitting(shapes).map(|format| format.name))
}

/// Refuses a picture of too many roles, and notes that one is crowded.
fn refuse_endless(drawing: &Drawing<'_>, context: &CommandContext) -> Result<(), Failure> {
    let roles = drawing.extent.members.roles.len();
    if roles > MOST_ROLES {
        let values = [("roles", roles.into()), ("most", MOST_ROLES.into())];
        return Err(Failure::Refused(context.wording.with(key::DRAWING_TOO_LARGE, &values)));
    }
    if drawing.extent.objection().is_some() {
        output::note(&context.wording.say(key::DRAWING_CROWDED));
    }
    Ok(())
}
