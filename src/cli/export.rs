//! `careernav export`.

use super::args::{ExportArgs, ExportMapArgs, Exported, TitleStyle, Zoomed};
use super::context::CommandContext;
use super::delivery::Delivery;
use super::output::CommandOutput;
use super::{Failure, Status, compare, families, naming, route, usage};
use crate::domain::{FamilyIx, RoleIx};
use crate::export::drawing::Drawing;
use crate::export::formats::{MAPS, OutputFormat, PAGES, ROUTES, WritableAnswer};
use crate::graph::map::{Scope, Zoom};
use crate::wording::{Wording, key};

/// The format where none is said.
const USUAL: &str = "markdown";

/// What is asked for, in a file or as the answer.
pub(super) fn answer(export: &ExportArgs, context: &CommandContext) -> Result<CommandOutput, Failure> {
    match &export.what {
        Exported::Map(map) => self::map(map, context),
        Exported::Route(export) => {
            let delivery = Delivery::new(export.format, &export.target, (ROUTES, USUAL), &context.wording)?;
            let zoom = zoom(export.zoomed, delivery.format, &context.wording)?;
            route::deliver((&export.from, &export.to), (export.by, export.count), (delivery, zoom), context)
        }
        Exported::Compare(export) => {
            let delivery = Delivery::new(export.format, &export.target, (PAGES, USUAL), &context.wording)?;
            compare::deliver(&export.one, &export.other, delivery, context)
        }
    }
}

fn map(map: &ExportMapArgs, context: &CommandContext) -> Result<CommandOutput, Failure> {
    let delivery = Delivery::new(map.format, &map.target, (MAPS, USUAL), &context.wording)?;
    let zoom = zoom(map.zoomed, delivery.format, &context.wording)?;
    let centre = centre(map, context)?;
    let around = match centre {
        Some(Centre::Role(role)) => Some(role),
        Some(Centre::Family(_)) | None => None,
    };
    let scope = scope(map, centre, context)?;
    let CommandContext { catalogue, paper, .. } = context;
    let drawing = Drawing::map(catalogue, &scope, around, map.all_links, context.reader(), paper.glyphs);
    if drawing.extent.members.roles.is_empty() {
        return Err(Failure::Unknown(context.wording.say(key::NO_ROLE_FITS)));
    }
    let answer = WritableAnswer::default().drawn(|| drawing);
    delivery.deliver_zoomed(&answer, zoom, Status::Fine, context)
}

/// What a map is drawn around.
#[derive(Clone, Copy, Debug)]
enum Centre {
    Family(FamilyIx),
    Role(RoleIx),
}

/// What is named as an option or without one; steps are counted from a role. What goes by one name is the family.
fn centre(map: &ExportMapArgs, context: &CommandContext) -> Result<Option<Centre>, Failure> {
    let named = map.around.as_deref().or(map.centre.as_deref());
    let Some(name) = named else {
        let needs_a_role = || usage::refuse(&key::USAGE_STEPS_AROUND.into(), &context.wording);
        return if map.steps.is_some() { Err(needs_a_role()) } else { Ok(None) };
    };
    let is_family = map.around.is_none() && map.steps.is_none();
    match families::family(name, context) {
        Ok(family) if is_family => Ok(Some(Centre::Family(family))),
        _ => naming::role(name, context).map(|role| Some(Centre::Role(role))),
    }
}

/// Which roles a map shows. Families that are named; so many steps around a role, or its family; the only family.
fn scope(map: &ExportMapArgs, centre: Option<Centre>, context: &CommandContext) -> Result<Scope, Failure> {
    let catalogue = &context.catalogue;
    if !map.family.is_empty() {
        let families = map.family.iter().map(|name| families::family(name, context).map(Some));
        return Ok(Scope::Families(families.collect::<Result<_, _>>()?));
    }
    match (centre, map.steps) {
        (Some(Centre::Family(family)), _) => Ok(Scope::Families(vec![Some(family)])),
        (Some(Centre::Role(role)), Some(steps)) => Ok(Scope::Around { role, steps: steps.into() }),
        // What has no family has its neighbours.
        (Some(Centre::Role(role)), None) if catalogue.role(role).family.is_none() => {
            Ok(Scope::Around { role, steps: 1 })
        }
        (Some(Centre::Role(role)), None) => Ok(Scope::family_of(catalogue, role)),
        (None, _) => match catalogue.families() {
            [] => Ok(Scope::Families(vec![None])),
            [_] => Ok(Scope::Families(vec![Some(FamilyIx(0))])),
            _ => {
                let scope = context.wording.say(key::DRAWING_SCOPE) + &families::families(context);
                Err(Failure::Misused(scope))
            }
        },
    }
}

/// How much of each title a picture shows; wrong usage for another format.
fn zoom(zoomed: Zoomed, format: &OutputFormat, wording: &Wording) -> Result<Zoom, Failure> {
    if zoomed.zoom.is_some() && !format.is_picture() {
        return Err(usage::refuse(&key::USAGE_ZOOM_WITHOUT_PICTURE.into(), wording));
    }
    Ok(match zoomed.zoom {
        None | Some(TitleStyle::Full) => Zoom::Full,
        Some(TitleStyle::Short) => Zoom::Short,
        Some(TitleStyle::Codes) => Zoom::Codes,
    })
}
