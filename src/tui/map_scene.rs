//! The words of the map: what it is of, its columns and bands, the reason for a list, and what is said of a role.

use super::signs::{signed_stage, signed_steps};
use super::ui::map_sheet::{MapSheet, Plan, Reach};
use super::world::World;
use crate::cells::cut;
use crate::domain::{FamilyIx, RoleIx};
use crate::graph::focus::{Focus, FocusLink, FocusSide};
use crate::graph::map::{Heading, OutlineEntry, OutlineSection, Unreadable};
use crate::pages::Block;
use crate::pages::document::{Document, TextRun, Tone, lay_out};
use crate::wording::key;

/// “Map: Software engineering”.
pub fn title(map: &MapSheet, world: &World) -> String {
    let family = world.family(world.catalogue.role(map.here).family);
    let role = world.title(map.here);
    let scope = match map.reach {
        Reach::Family => family,
        Reach::Neighbours => world.with(key::MAP_REACH_NEIGHBOURS, &[("family", family.into())]),
        Reach::Steps(steps) => {
            world.with(key::MAP_REACH_STEPS, &[("steps", steps.into()), ("role", role.into())])
        }
    };
    world.with(key::MAP_OF, &[("scope", scope.into())])
}

/// The signs of the steps that are drawn, and how many links are not.
pub fn legend(map: &MapSheet, world: &World) -> Vec<TextRun> {
    let Plan::Picture(picture) = &map.plan else { return Vec::new() };
    let mut parts = signed_steps(picture.ends.iter().map(|end| end.kind).collect(), world);
    if map.hidden > 0 {
        let hidden = world.with(key::MAP_HIDDEN, &[("count", map.hidden.into())]);
        let between = if parts.is_empty() { "" } else { "  " };
        parts.push(TextRun::new(&format!("{between}{hidden}"), Tone::Aside));
    }
    parts
}

/// What a column stands for.
pub fn heading(heading: Heading, world: &World) -> Vec<TextRun> {
    let text = match heading {
        Heading::Stage(stage) => return signed_stage(stage, world),
        Heading::Distance(steps) => {
            let key = if steps < 0 { key::MAP_COLUMN_BEFORE } else { key::MAP_COLUMN_AFTER };
            let count = usize::try_from(steps.unsigned_abs()).unwrap_or(0);
            world.with(key, &[("count", count.into())])
        }
        Heading::Apart => world.say(key::MAP_COLUMN_APART),
    };
    vec![TextRun::new(&text, Tone::Aside)]
}

/// Why there is a list in the place of a picture.
pub fn reason(reason: Unreadable, world: &World) -> String {
    let (key, figure, most) = match reason {
        Unreadable::Columns { columns, most } => (key::MAP_REASON_COLUMNS, columns, most),
        Unreadable::Rows { rows, most } => (key::MAP_REASON_ROWS, rows, most),
        Unreadable::Links { links, most } => (key::MAP_REASON_LINKS, links, most),
        Unreadable::Lines { lines, most } => (key::MAP_REASON_LINES, lines, most),
        Unreadable::Crossings { crossings, most } => (key::MAP_REASON_CROSSINGS, crossings, most),
    };
    world.with(key, &[("figure", figure.into()), ("most", most.into())])
}

/// The summary of a role in lines.
pub fn about(role: RoleIx, width: usize, world: &World) -> Document {
    let summary = &world.catalogue.role(role).summary;
    let blocks =
        if summary.is_empty() { Vec::new() } else { vec![Block::Paragraph(world.reader().text(summary))] };
    lay_out(&blocks, width, world.glyphs)
}

/// Where a role leads, in one line: “↑ Tech lead · Staff engineer  ⇄ Project manager”.
pub fn links_of(role: RoleIx, room: usize, world: &World) -> Vec<TextRun> {
    let focus = Focus::on(&world.catalogue, role);
    let by_kind = focus.links(FocusSide::Out).chunk_by(|one, other| one.step.kind == other.step.kind);
    let name = |link: &FocusLink<'_>| world.title(link.role);
    let mut pieces = Vec::new();
    for links in by_kind {
        let names: Vec<&str> = links.iter().map(name).collect();
        let kind = links[0].step.kind;
        if !pieces.is_empty() {
            pieces.push(TextRun::new("  ", Tone::Text));
        }
        pieces.push(TextRun::new(world.glyphs.step(kind), Tone::Step(kind)));
        pieces.push(TextRun::new(&format!(" {}", names.join(" · ")), Tone::Text));
    }
    let whole: String = pieces.iter().map(|piece| &*piece.text).collect();
    let shown = cut(&whole, room, world.glyphs.ellipsis);
    // Whole pieces as far as the text was not cut, then what is left of the one that was.
    let mut rest = &*shown;
    let mut runs = Vec::new();
    for piece in pieces {
        let Some(after) = rest.strip_prefix(&*piece.text) else { break };
        rest = after;
        runs.push(piece);
    }
    runs.push(TextRun::new(rest, Tone::Text));
    runs
}

/// A line of the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OutlineLine {
    /// The role of this line; none on headings and between families.
    pub role: Option<RoleIx>,
    /// The family that this is the heading of.
    pub family: Option<FamilyIx>,
    pub text: String,
    /// How many steps of each kind lead on.
    pub aside: String,
}

/// Lines of the list from `first` on, at most `count`: a heading for each family, then its roles, each under the one
/// that promotes to it. Only those are put into words.
pub fn outline(sections: &[OutlineSection], first: usize, count: usize, world: &World) -> Vec<OutlineLine> {
    let plain = |text: String| OutlineLine { role: None, family: None, text, aside: String::new() };
    let spots = sections.iter().flat_map(|section| {
        let entries = section.entries.iter().map(Spot::Entry);
        std::iter::once(Spot::Heading(section.family)).chain(entries).chain([Spot::Gap])
    });
    let line = |spot| match spot {
        Spot::Heading(family) => OutlineLine { family, ..plain(world.family(family)) },
        Spot::Entry(entry) => outline_entry(entry, world),
        Spot::Gap => plain(String::new()),
    };
    spots.skip(first).take(count).map(line).collect()
}

/// Number of lines of the list.
pub fn outline_length(sections: &[OutlineSection]) -> usize {
    sections.iter().map(|section| section.entries.len() + 2).sum()
}

/// What a line of the list is about.
enum Spot<'a> {
    Heading(Option<FamilyIx>),
    Entry(&'a OutlineEntry),
    Gap,
}

fn outline_entry(entry: &OutlineEntry, world: &World) -> OutlineLine {
    let counts = entry.links.iter().map(|(kind, to)| format!("{}{}", world.glyphs.step(*kind), to.len()));
    let name = world.title(entry.role);
    OutlineLine {
        role: Some(entry.role),
        family: None,
        text: format!("{}{name}", " ".repeat(2 + 2 * entry.depth)),
        aside: counts.collect::<Vec<_>>().join(" "),
    }
}
