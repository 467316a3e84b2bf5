//! Two roles compared, in one column.

use super::{contact_reason, own_facts};
use crate::cells::listed;
use crate::domain::{Catalogue, CategoryIx, RoleIx};
use crate::graph::compare::{AskedSkill, CategorySkills, Comparison, SharedSkill};
use crate::pages::moves::change_words;
use crate::pages::role::{category_name, trimmed};
use crate::pages::step::{step_note, written_words};
use crate::pages::terms::own_lines;
use crate::pages::{Block, Mark, PageEntry, Reader, StepSummary};
use crate::wording::key;

/// How many skills are shared; family and stage of both; steps between the roles; skills both ask for, then those only one does, each by category;
/// contacts likewise; what the work is, ways in and pay, one role after the other.
pub fn comparison_page(catalogue: &Catalogue, comparison: &Comparison, reader: &Reader<'_>) -> Vec<Block> {
    let mut blocks = vec![counts(comparison, reader)];
    blocks.extend(facts(catalogue, comparison, reader));
    blocks.push(Block::Gap);
    blocks.extend(steps(catalogue, comparison, reader));
    blocks.extend(skills(catalogue, comparison, reader));
    blocks.extend(contacts(catalogue, comparison, reader));
    blocks.extend(own(catalogue, comparison, reader));
    trimmed(blocks)
}

pub(super) fn counts(comparison: &Comparison, reader: &Reader<'_>) -> Block {
    let [only_first, both, only_second] = comparison.counts();
    let values = [("first", only_first.into()), ("both", both.into()), ("second", only_second.into())];
    Block::Paragraph(reader.wording.with(key::COMPARE_COUNTS, &values))
}

/// Family and stage: of the first role, then of the second.
fn facts(catalogue: &Catalogue, comparison: &Comparison, reader: &Reader<'_>) -> Vec<Block> {
    let told = own_facts(catalogue, comparison.roles, reader).into_iter();
    let told = told.filter(|(_, sides)| sides.iter().any(Option::is_some));
    told.map(|(key, sides)| {
        Block::fact(reader, key, listed(sides.map(|side| side.unwrap_or_else(|| "–".to_owned()))))
    })
    .collect()
}

/// Steps both ways, each with its reason.
fn steps(catalogue: &Catalogue, comparison: &Comparison, reader: &Reader<'_>) -> Vec<Block> {
    let mut blocks = Vec::new();
    for (places, [from, to]) in comparison.steps.iter().zip(both_ways(comparison.roles)) {
        let title = |role| reader.title(catalogue, role);
        let ends = [("from", title(from).into()), ("to", title(to).into())];
        if places.is_empty() {
            blocks.extend([Block::Paragraph(reader.wording.with(key::NO_STEP_BETWEEN, &ends)), Block::Gap]);
            continue;
        }
        blocks.push(Block::Heading(reader.wording.with(key::STEP_FROM_TO, &ends)));
        for place in places {
            let step = &catalogue.role(from).steps[*place];
            let summary = written_words(step, reader);
            let note = step_note(&summary, reader);
            let StepSummary { kind, years, .. } = summary;
            blocks.push(Block::Entry(PageEntry {
                mark: Mark::Step(step.kind),
                aside: listed([Some(kind), years].into_iter().flatten()),
                note,
                ..PageEntry::role(catalogue, to, reader)
            }));
        }
        blocks.push(Block::Gap);
    }
    blocks
}

/// There and back; nothing where both are the same.
fn both_ways([one, other]: [RoleIx; 2]) -> Vec<[RoleIx; 2]> {
    if one == other { Vec::new() } else { vec![[one, other], [other, one]] }
}

fn skills(catalogue: &Catalogue, comparison: &Comparison, reader: &Reader<'_>) -> Vec<Block> {
    let [only_first, both, only_second] = comparison.counts();
    let [first, second] = comparison.roles.map(|role| reader.title(catalogue, role));
    let only = |count: usize, title: String| {
        reader.wording.with(key::SKILLS_ONLY, &[("count", count.into()), ("role", title.into())])
    };
    let shared = |group: &CategorySkills| -> Vec<Block> {
        group.both.iter().map(|shared| shared_entry(catalogue, *shared, reader)).collect()
    };
    let asked = |asked: &[AskedSkill]| -> Vec<Block> {
        asked.iter().map(|asked| asked_entry(catalogue, *asked, reader)).collect()
    };
    let mut blocks = Vec::new();
    if both > 0 {
        let heading = reader.wording.with(key::SKILLS_BOTH, &[("count", both.into())]);
        blocks.extend(by_category(catalogue, comparison, heading, shared, reader));
    }
    for (at, count, title) in [(0, only_first, first), (1, only_second, second)] {
        if count > 0 {
            let entries = |group: &CategorySkills| asked(&group.only[at]);
            blocks.extend(by_category(catalogue, comparison, only(count, title), entries, reader));
        }
    }
    blocks
}

/// A heading, then what there is in each category.
fn by_category(
    catalogue: &Catalogue,
    comparison: &Comparison,
    heading: String,
    entries: impl Fn(&CategorySkills) -> Vec<Block>,
    reader: &Reader<'_>,
) -> Vec<Block> {
    let mut blocks = vec![Block::Heading(heading)];
    let name = |category: Option<CategoryIx>| category_name(catalogue, category, reader);
    for group in &comparison.groups {
        let entries = entries(group);
        if !entries.is_empty() {
            blocks.push(Block::Paragraph(name(group.category)));
            blocks.extend(entries);
        }
    }
    blocks.push(Block::Gap);
    blocks
}

/// A shared skill with the level of the second role, and how the first asks for it where that differs.
fn shared_entry(catalogue: &Catalogue, shared: SharedSkill, reader: &Reader<'_>) -> Block {
    let [first, second] = shared.need;
    let change = change_words(shared.need, shared.level, reader);
    let need = (first == second).then(|| reader.word(second));
    let aside = [need, Some(change).filter(|change| !change.is_empty())];
    Block::Entry(PageEntry {
        mark: Mark::Need(first.min(second)),
        level: shared.level[1].map(|level| reader.level(level)),
        aside: listed(aside.into_iter().flatten()),
        ..PageEntry::skill(catalogue, shared.skill, reader)
    })
}

fn asked_entry(catalogue: &Catalogue, asked: AskedSkill, reader: &Reader<'_>) -> Block {
    Block::Entry(PageEntry {
        mark: Mark::Need(asked.need),
        level: asked.level.map(|level| reader.level(level)),
        aside: reader.word(asked.need),
        ..PageEntry::skill(catalogue, asked.skill, reader)
    })
}

fn contacts(catalogue: &Catalogue, comparison: &Comparison, reader: &Reader<'_>) -> Vec<Block> {
    let [first, second] = comparison.roles.map(|role| reader.title(catalogue, role));
    let contacts = &comparison.contacts;
    let count = |roles: &[RoleIx]| ("count", roles.len().into());
    let only = |roles: &[RoleIx], title: String| {
        reader.wording.with(key::CONTACTS_ONLY, &[count(roles), ("role", title.into())])
    };
    let parts = [
        (&contacts.both, reader.wording.with(key::CONTACTS_BOTH, &[count(&contacts.both)])),
        (&contacts.only[0], only(&contacts.only[0], first)),
        (&contacts.only[1], only(&contacts.only[1], second)),
    ];
    let mut blocks = Vec::new();
    for (roles, heading) in parts.into_iter().filter(|(roles, _)| !roles.is_empty()) {
        blocks.push(Block::Heading(heading));
        blocks.extend(roles.iter().map(|role| contact(catalogue, comparison, *role, reader)));
        blocks.push(Block::Gap);
    }
    blocks
}

/// A contact with the reasons of the roles, each behind the title of its role where both work with it.
fn contact(catalogue: &Catalogue, comparison: &Comparison, at: RoleIx, reader: &Reader<'_>) -> Block {
    let is_shared = comparison.contacts.both.contains(&at);
    let line = |role: RoleIx| {
        let reason = contact_reason(catalogue, role, at, reader).filter(|reason| !reason.is_empty())?;
        if !is_shared {
            return Some(reason);
        }
        let title = reader.title(catalogue, role);
        Some(format!("{} {reason}", reader.labelled(&title)))
    };
    let mut lines: Vec<String> = comparison.roles.into_iter().filter_map(line).collect();
    lines.dedup();
    Block::Entry(PageEntry { note: lines.join("\n"), ..PageEntry::role(catalogue, at, reader) })
}

/// What each role says of itself, under its title.
fn own(catalogue: &Catalogue, comparison: &Comparison, reader: &Reader<'_>) -> Vec<Block> {
    let [first, second] = comparison.roles.map(|role| own_lines(catalogue, role, reader).concat());
    let titles = comparison.roles.map(|role| reader.title(catalogue, role));
    let mut blocks = Vec::new();
    for ((key, first), (_, second)) in first.into_iter().zip(second) {
        if first.is_empty() && second.is_empty() {
            continue;
        }
        blocks.push(Block::heading(reader, key));
        for (title, lines) in titles.iter().zip([first, second]) {
            if !lines.is_empty() {
                let label = reader.labelled(title);
                blocks.push(Block::Paragraph(label));
                blocks.extend(lines.into_iter().map(Block::Bullet));
            }
        }
        blocks.push(Block::Gap);
    }
    blocks
}
