//! `careernav export`.

use std::path::{Path, PathBuf};

use clap::CommandFactory;
use clap::error::ErrorKind;

use super::args::{
    Args, DrawingFormat, Drawn, ExportArgs, ExportCompareArgs, ExportMapArgs, ExportRouteArgs, Exported,
    OutFileArgs, TitleStyle,
};
use super::context::CommandContext;
use super::output::{self, CommandOutput};
use super::{Failure, list, naming};
use crate::domain::{FamilyIx, RoleIx};
use crate::export::drawing::{Drawing, dot, markdown, mermaid, svg};
use crate::export::routes;
use crate::graph::compare::Comparison;
use crate::graph::map::{Scope, Zoom};
use crate::graph::routes::{bridge, find};
use crate::graph::similar::Moves;
use crate::saving::{self, Saved, Unsaved};
use crate::wording::{Key, key};

/// Roles that one picture may have: beyond, it could neither be read nor be drawn in a moment.
const MOST_ROLES: usize = 150;

/// What is asked for, in a file or as the answer.
pub(super) fn answer(export: &ExportArgs, context: &CommandContext) -> Result<CommandOutput, Failure> {
    match &export.what {
        Exported::Map(map) => deliver(&self::map(map, context)?, &map.target, context),
        Exported::Route(route) => deliver(&self::route(route, context)?, &route.target, context),
        Exported::Compare(compare) => deliver(&self::compare(compare, context)?, &compare.target, context),
    }
}

fn map(map: &ExportMapArgs, context: &CommandContext) -> Result<String, Failure> {
    let format = format(map.drawn, &map.target)?;
    let around = map.around.as_deref().map(|name| naming::role(name, context)).transpose()?;
    let scope = scope(map, around, context)?;
    let CommandContext { catalogue, paper, .. } = context;
    let drawing = Drawing::map(catalogue, &scope, around, map.all_links, context.reader(), paper.glyphs);
    if drawing.extent.members.roles.is_empty() {
        return Err(Failure::Unknown(context.wording.say(key::NO_ROLE_FITS)));
    }
    match format {
        DrawingFormat::Markdown => Ok(markdown::map(&drawing)),
        other => drawn(&drawing, other, map.drawn, context),
    }
}

fn route(route: &ExportRouteArgs, context: &CommandContext) -> Result<String, Failure> {
    let format = format(route.drawn, &route.target)?;
    let CommandContext { catalogue, paper, .. } = context;
    let reader = context.reader();
    let from = naming::role(&route.from, context)?;
    let to = naming::role(&route.to, context)?;
    let count = usize::from(route.count);
    let found = find(catalogue, from, to, route.by, count);
    if found.found.is_empty() {
        let bridge = bridge(catalogue, &Moves::new(catalogue), from, to, count);
        return Err(Failure::Unknown(routes::none(catalogue, from, to, &bridge, &reader, paper)));
    }
    match format {
        DrawingFormat::Markdown => Ok(markdown::routes(catalogue, &found, &reader, paper.glyphs)),
        other => {
            drawn(&Drawing::routes(catalogue, &found, reader, paper.glyphs), other, route.drawn, context)
        }
    }
}

fn compare(compare: &ExportCompareArgs, context: &CommandContext) -> Result<String, Failure> {
    let is_markdown = |path: &PathBuf| of_name(path) == Some(DrawingFormat::Markdown);
    if compare.format.is_none() && !compare.target.out.as_ref().is_none_or(is_markdown) {
        return Err(misused("a comparison is written as markdown only: name a FILE that ends in .md"));
    }
    let one = naming::role(&compare.one, context)?;
    let other = naming::role(&compare.other, context)?;
    let CommandContext { catalogue, paper, .. } = context;
    let compared = Comparison::between(catalogue, one, other);
    Ok(markdown::comparison(catalogue, &compared, &context.reader(), paper.glyphs))
}

/// Which roles a map shows. Families that are named; so many steps around a role, or its family; the only family.
fn scope(map: &ExportMapArgs, around: Option<RoleIx>, context: &CommandContext) -> Result<Scope, Failure> {
    let catalogue = &context.catalogue;
    if !map.family.is_empty() {
        let families = map.family.iter().map(|name| list::family(name, context).map(Some));
        return Ok(Scope::Families(families.collect::<Result<_, _>>()?));
    }
    match (around, map.steps) {
        (Some(role), Some(steps)) => Ok(Scope::Around { role, steps: steps.into() }),
        // What has no family has its neighbours.
        (Some(role), None) if catalogue.role(role).family.is_none() => Ok(Scope::Around { role, steps: 1 }),
        (Some(role), None) => Ok(Scope::family_of(catalogue, role)),
        (None, _) => match catalogue.families() {
            [] => Ok(Scope::Families(vec![None])),
            [_] => Ok(Scope::Families(vec![Some(FamilyIx(0))])),
            _ => Err(misused(&(context.wording.say(key::DRAWING_SCOPE) + &list::families(context)))),
        },
    }
}

/// A picture, chart or graph.
fn drawn(
    drawing: &Drawing<'_>,
    format: DrawingFormat,
    options: Drawn,
    context: &CommandContext,
) -> Result<String, Failure> {
    Ok(match format {
        DrawingFormat::Mermaid => mermaid::write(drawing),
        DrawingFormat::Dot => dot::write(drawing),
        DrawingFormat::Markdown => markdown::map(drawing),
        DrawingFormat::Svg => {
            refuse_endless(drawing, context)?;
            if drawing.extent.objection().is_some() {
                output::note(&context.wording.say(key::DRAWING_CROWDED));
            }
            let zoom = match options.zoom {
                None | Some(TitleStyle::Full) => Zoom::Full,
                Some(TitleStyle::Short) => Zoom::Short,
                Some(TitleStyle::Codes) => Zoom::Codes,
            };
            svg::write(drawing, zoom)
        }
    })
}

fn refuse_endless(drawing: &Drawing<'_>, context: &CommandContext) -> Result<(), Failure> {
    let roles = drawing.extent.members.roles.len();
    if roles <= MOST_ROLES {
        return Ok(());
    }
    let values = [("roles", roles.into()), ("most", MOST_ROLES.into())];
    Err(Failure::Refused(context.wording.with(key::DRAWING_TOO_LARGE, &values)))
}

/// The format that is asked for, or that the file's name stands for.
fn format(drawn: Drawn, target: &OutFileArgs) -> Result<DrawingFormat, Failure> {
    let format = match (drawn.format, &target.out) {
        (Some(format), _) => format,
        (None, None) => DrawingFormat::Markdown,
        (None, Some(path)) => of_name(path).ok_or_else(|| {
            misused("the name of FILE does not end in .svg, .mmd, .dot or .md; say which with --format")
        })?,
    };
    if drawn.zoom.is_some() && format != DrawingFormat::Svg {
        return Err(misused("--zoom is for --format svg; the other formats give whole titles"));
    }
    Ok(format)
}

/// What the file's name stands for, if anything. Names of devices stand for nothing: they get what standard output gets.
fn of_name(path: &Path) -> Option<DrawingFormat> {
    let ending = path.extension().and_then(|ending| ending.to_str()).map(str::to_ascii_lowercase);
    let named = ending.and_then(|ending| DrawingFormat::of_ending(&ending));
    named.or_else(|| saving::is_stream(path).then_some(DrawingFormat::Markdown))
}

/// Gives the text as the answer, or puts it in a file and says so. Where it goes elsewhere, nothing is said: that may be
/// where the answer goes, too.
fn deliver(text: &str, target: &OutFileArgs, context: &CommandContext) -> Result<CommandOutput, Failure> {
    let path = match &target.out {
        Some(path) if !saving::is_standard_output(path) => path,
        _ => return Ok(CommandOutput::fine(text.to_owned())),
    };
    let place = path.display().to_string();
    let told = |key: Key, error: String| {
        context.wording.with(key, &[("place", (&*place).into()), ("error", error.into())])
    };
    let refused = |key: Key| Err(Failure::Refused(told(key, String::new())));
    match saving::save(path, text.as_bytes(), target.force) {
        Ok(Saved::File) => Ok(CommandOutput::fine(told(key::DRAWING_WRITTEN, String::new()) + "\n")),
        Ok(Saved::Stream) => Ok(CommandOutput::fine(String::new())),
        Err(Unsaved::Exists) => refused(key::DRAWING_EXISTS),
        Err(Unsaved::Directory) => refused(key::DRAWING_DIRECTORY),
        Err(Unsaved::ReadOnly) => refused(key::DRAWING_READ_ONLY),
        Err(Unsaved::Failed(error)) => {
            Err(Failure::Refused(told(key::DRAWING_UNWRITABLE, error.to_string())))
        }
    }
}

fn misused(message: &str) -> Failure {
    Args::command().error(ErrorKind::InvalidValue, message).into()
}
