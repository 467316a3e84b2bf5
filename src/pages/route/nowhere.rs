//! What is said where no written steps lead from one role to another.

use super::cost::value;
use crate::domain::{Catalogue, RoleIx};
use crate::graph::routes::{Bridge, Crossing};
use crate::graph::similar::Move;
use crate::pages::moves::{likeness, likeness_explained, what_it_asks};
use crate::pages::{Block, PageEntry, Reader};
use crate::wording::key;

/// Says that there is no way from `from` to `to`; which of the roles that can be reached is most like the goal; and which
/// moves from shared skills would lead across, each as two entries: where it starts and where it ends.
pub fn no_route_page(
    catalogue: &Catalogue,
    from: RoleIx,
    to: RoleIx,
    bridge: &Bridge,
    reader: &Reader<'_>,
) -> Vec<Block> {
    let [start, goal] = [from, to].map(|role| reader.title(catalogue, role));
    let ends = [("from", start.into()), ("to", goal.into())];
    let mut blocks = vec![Block::Paragraph(reader.wording.with(key::NO_ROUTE, &ends)), Block::Gap];
    blocks.extend(nearest(catalogue, [from, to], bridge, reader));
    blocks.push(Block::Gap);
    if bridge.crossings.is_empty() {
        blocks.push(Block::Paragraph(reader.wording.say(key::NO_BRIDGES)));
        return blocks;
    }
    blocks.push(Block::heading(reader, key::HEADING_BRIDGES));
    blocks.push(Block::Paragraph(likeness_explained(reader)));
    for found in &bridge.crossings {
        blocks.push(Block::Gap);
        blocks.extend(crossing(catalogue, found, reader));
    }
    blocks
}

/// How near written steps come.
fn nearest(
    catalogue: &Catalogue,
    [from, to]: [RoleIx; 2],
    bridge: &Bridge,
    reader: &Reader<'_>,
) -> Vec<Block> {
    let count = [("count", bridge.reachable.len().into())];
    match bridge.nearest {
        _ if bridge.reachable.is_empty() => {
            let from = reader.title(catalogue, from);
            vec![Block::Paragraph(reader.wording.with(key::NOTHING_REACHED, &[("from", from.into())]))]
        }
        None => vec![Block::Paragraph(reader.wording.with(key::NOTHING_ALIKE_REACHED, &count))],
        Some(Move { role, score, .. }) => vec![
            Block::Paragraph(reader.wording.with(key::NEAREST_REACHED, &count)),
            Block::Entry(PageEntry {
                aside: likeness(catalogue, [role, to], score, reader),
                ..PageEntry::role(catalogue, role, reader)
            }),
        ],
    }
}

/// “Back-end developer, after 2 steps”, then “Scrum master” with how alike they are, what to learn, and what is left
/// of the way.
fn crossing(catalogue: &Catalogue, found: &Crossing, reader: &Reader<'_>) -> [Block; 2] {
    let Crossing { from, to, score, before, after } = *found;
    let before = reader.wording.with(key::BRIDGE_BEFORE, &[("count", value(before))]);
    let after = reader.wording.with(key::BRIDGE_AFTER, &[("count", value(after))]);
    let alike = likeness(catalogue, [from, to], score, reader);
    let asked = what_it_asks(catalogue, from, to, reader);
    let note = if asked.is_empty() { after } else { format!("{after}\n{asked}") };
    [
        Block::Entry(PageEntry { aside: before, ..PageEntry::role(catalogue, from, reader) }),
        Block::Entry(PageEntry { aside: alike, note, ..PageEntry::role(catalogue, to, reader) }),
    ]
}
