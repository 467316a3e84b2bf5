//! A role's pages, one for each tab of the detail.

use super::glance::glance;
use super::names::{also_called, code_facts};
use super::terms::{HeadedLines, own_lines};
use super::{Block, Mark, PageEntry, Reader, step_summary};
use crate::cells::listed;
use crate::domain::{
    Catalogue, CategoryIx, FamilyIx, Field, Layer, LayerIx, Need, RoleIx, SkillNeed, StepKind, Subject,
};
use crate::graph::focus::{Focus, FocusLink, FocusSide};
use crate::wording::{Key, key};

/// Which part of what is known of a role.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum RolePage {
    Overview,
    Skills,
    Contacts,
    Paths,
    Sources,
}

impl RolePage {
    /// Every page, in the order of the tabs.
    pub const ALL: [Self; 5] = [Self::Overview, Self::Skills, Self::Contacts, Self::Paths, Self::Sources];

    /// Key of the page's name among the words.
    pub fn key(self) -> Key {
        match self {
            Self::Overview => key::PAGE_OVERVIEW,
            Self::Skills => key::PAGE_SKILLS,
            Self::Contacts => key::PAGE_CONTACTS,
            Self::Paths => key::PAGE_PATHS,
            Self::Sources => key::PAGE_SOURCES,
        }
    }
}

/// What `page` says of a role. Cost is linear in what there is to say.
pub fn role_page(catalogue: &Catalogue, at: RoleIx, page: RolePage, reader: &Reader<'_>) -> Vec<Block> {
    let blocks = match page {
        RolePage::Overview => overview(catalogue, at, reader),
        RolePage::Skills => skills(catalogue, at, reader),
        RolePage::Contacts => contacts(catalogue, at, reader),
        RolePage::Paths => paths(catalogue, at, reader),
        RolePage::Sources => sources(catalogue, at, reader),
    };
    if blocks.is_empty() {
        return vec![Block::Paragraph(reader.wording.say(key::NOTHING_WRITTEN))];
    }
    trimmed(blocks)
}

fn overview(catalogue: &Catalogue, at: RoleIx, reader: &Reader<'_>) -> Vec<Block> {
    let role = catalogue.role(at);
    let mut blocks: Vec<Block> = glance(catalogue, at, reader).into_iter().collect();
    if !role.summary.is_empty() {
        blocks.extend(Block::paragraphs(&reader.text(&role.summary)));
    }
    if !role.description.is_empty() {
        blocks.extend(Block::paragraphs(&reader.text(&role.description)));
    }
    let bullets = |(key, lines): HeadedLines| section(key, lines.into_iter().map(Block::Bullet), reader);
    let [work, terms] = own_lines(catalogue, at, reader);
    blocks.extend(work.into_iter().flat_map(bullets));
    let essential = role.skills.iter().filter(|need| need.need == Need::Essential);
    let essential = essential.map(|need| skill_entry(catalogue, need, false, reader));
    blocks.extend(section(key::HEADING_ESSENTIAL, essential, reader));
    blocks.extend(terms.into_iter().flat_map(bullets));
    // It is what people ask for first: that nobody knows is said, on a page that says anything.
    if role.pay.is_empty() && !blocks.is_empty() {
        let unknown = Block::Paragraph(reader.wording.say(key::PAY_UNKNOWN));
        blocks.extend(section(key::HEADING_PAY, std::iter::once(unknown), reader));
    }
    blocks.extend(also_called(&role.title, &role.aliases, reader));
    blocks
}

/// What belongs together, below its heading and before a gap; nothing where there is nothing.
fn section(key: Key, body: impl Iterator<Item = Block>, reader: &Reader<'_>) -> Vec<Block> {
    let body: Vec<Block> = body.collect();
    if body.is_empty() {
        return body;
    }
    [vec![Block::heading(reader, key)], body, vec![Block::Gap]].concat()
}

/// Skills by category in the catalogue's order, essential first, higher level first.
fn skills(catalogue: &Catalogue, at: RoleIx, reader: &Reader<'_>) -> Vec<Block> {
    let category = |need: &SkillNeed| catalogue.skill(need.skill).category;
    let mut needs: Vec<&SkillNeed> = catalogue.role(at).skills.iter().collect();
    needs.sort_by_key(|need| {
        let category = category(need);
        (category.is_none(), category, need.need, std::cmp::Reverse(need.level))
    });
    let mut blocks = Vec::new();
    for group in needs.chunk_by(|one, other| category(one) == category(other)) {
        blocks.push(Block::Heading(category_name(catalogue, category(group[0]), reader)));
        blocks.extend(group.iter().map(|need| skill_entry(catalogue, need, true, reader)));
        blocks.push(Block::Gap);
    }
    blocks
}

pub(super) fn category_name(
    catalogue: &Catalogue,
    category: Option<CategoryIx>,
    reader: &Reader<'_>,
) -> String {
    match category {
        Some(at) => reader.text(&catalogue.category(at).name),
        None => reader.wording.say(key::OTHER_SKILLS),
    }
}

fn skill_entry(catalogue: &Catalogue, need: &SkillNeed, with_need: bool, reader: &Reader<'_>) -> Block {
    let asked = || reader.word(need.need);
    Block::Entry(PageEntry {
        mark: if with_need { Mark::Need(need.need) } else { Mark::None },
        label: reader.text(&catalogue.skill(need.skill).name),
        link: Some(Subject::Skill(need.skill)),
        level: need.level.map(|level| reader.level(level)),
        aside: if with_need { asked() } else { String::new() },
        note: String::new(),
    })
}

fn contacts(catalogue: &Catalogue, at: RoleIx, reader: &Reader<'_>) -> Vec<Block> {
    let contacts = catalogue.role(at).contacts.iter();
    let entries = contacts.flat_map(|contact| {
        let entry = PageEntry {
            mark: Mark::None,
            label: reader.title(catalogue, contact.role),
            link: Some(Subject::Role(contact.role)),
            level: None,
            aside: String::new(),
            note: if contact.why.is_empty() { String::new() } else { reader.text(&contact.why) },
        };
        [Block::Entry(entry), Block::Gap]
    });
    entries.collect()
}

fn paths(catalogue: &Catalogue, at: RoleIx, reader: &Reader<'_>) -> Vec<Block> {
    let focus = Focus::on(catalogue, at);
    let mut blocks = Vec::new();
    for (side, key) in [(FocusSide::Out, key::HEADING_NEXT_STEPS), (FocusSide::Into, key::HEADING_LEADS_HERE)]
    {
        let links = focus.links(side);
        if links.is_empty() {
            continue;
        }
        blocks.push(Block::Heading(reader.wording.with(key, &[("count", links.len().into())])));
        let towards = |link: &FocusLink<'_>| {
            let from = if side == FocusSide::Out { at } else { link.role };
            link_blocks(catalogue, from, link, reader)
        };
        if focus.is_by_family(side) {
            let family = |link: &FocusLink<'_>| catalogue.role(link.role).family;
            for group in links.chunk_by(|one, other| family(one) == family(other)) {
                blocks.push(family_heading(catalogue, family(&group[0]), group.len(), reader));
                blocks.extend(group.iter().flat_map(towards));
                blocks.push(Block::Gap);
            }
        } else {
            blocks.extend(links.iter().flat_map(towards));
        }
        if !matches!(blocks.last(), Some(Block::Gap)) {
            blocks.push(Block::Gap);
        }
    }
    blocks
}

/// “Software engineering (5)”, above the links of one family.
fn family_heading(
    catalogue: &Catalogue,
    family: Option<FamilyIx>,
    count: usize,
    reader: &Reader<'_>,
) -> Block {
    Block::Heading(format!("{} ({count})", reader.family(catalogue, family)))
}

/// A link with the reason for its step; a gap after it where there is one, for longer texts need room.
fn link_blocks(catalogue: &Catalogue, from: RoleIx, link: &FocusLink<'_>, reader: &Reader<'_>) -> Vec<Block> {
    let summary = step_summary(catalogue, from, link.step, reader);
    let aside = [Some(kind_words(link.step.kind, reader)), summary.years];
    let has_note = !summary.why.is_empty();
    let entry = Block::Entry(PageEntry {
        mark: Mark::Step(link.step.kind),
        label: reader.title(catalogue, link.role),
        link: Some(Subject::Role(link.role)),
        level: None,
        aside: listed(aside.into_iter().flatten()),
        note: summary.why,
    });
    if has_note { vec![entry, Block::Gap] } else { vec![entry] }
}

pub(super) fn kind_words(kind: StepKind, reader: &Reader<'_>) -> String {
    reader.word(kind)
}

/// Codes, sources and the layers everything comes from.
fn sources(catalogue: &Catalogue, at: RoleIx, reader: &Reader<'_>) -> Vec<Block> {
    let role = catalogue.role(at);
    let mut blocks = section(key::HEADING_CODES, code_facts(&role.codes, reader), reader);
    let sources = role.sources.iter().map(|source| {
        let dated = source.dated.as_ref().map(|dated| reader.date(dated));
        let facts = [Some(reader.text(&source.title)), dated];
        Block::Source {
            text: facts.into_iter().flatten().collect::<Vec<_>>().join(", "),
            address: source.url.as_ref().map(ToString::to_string),
        }
    });
    blocks.extend(section(key::HEADING_SOURCES, sources, reader));
    blocks.push(Block::heading(reader, key::HEADING_CATALOGUE));
    for layer in catalogue.layers() {
        let mut facts = vec![layer_name(layer, reader), layer.version.to_string(), layer.licence.to_string()];
        facts.push(if layer.credit.is_empty() { String::new() } else { reader.text(&layer.credit) });
        facts.retain(|fact| !fact.is_empty());
        blocks.push(Block::Bullet(listed(facts)));
    }
    blocks.push(Block::fact(reader, key::FACT_ID, &*role.id));
    blocks.extend(origins(catalogue, at, reader));
    blocks
}

/// What a layer calls itself, or where it was read from.
fn layer_name(layer: &Layer, reader: &Reader<'_>) -> String {
    if !layer.name.is_empty() {
        return reader.text(&layer.name);
    }
    let called = if layer.id.is_empty() { &layer.place } else { &layer.id };
    called.to_string()
}

/// Where there is more than one layer: which fields come from which, highest layer first.
fn origins(catalogue: &Catalogue, at: RoleIx, reader: &Reader<'_>) -> Vec<Block> {
    let mut by_layer: Vec<(LayerIx, Vec<String>)> = Vec::new();
    for field in Field::ALL {
        let Some(layer) = catalogue.origin(at, *field) else { continue };
        let word = reader.word(*field);
        match by_layer.iter_mut().find(|(known, _)| *known == layer) {
            Some((_, fields)) => fields.push(word),
            None => by_layer.push((layer, vec![word])),
        }
    }
    if by_layer.is_empty() {
        return Vec::new();
    }
    by_layer.sort_by_key(|(layer, _)| std::cmp::Reverse(*layer));
    let mut blocks = vec![Block::Gap, Block::heading(reader, key::HEADING_ORIGINS)];
    blocks.extend(by_layer.into_iter().map(|(layer, fields)| {
        Block::labelled(reader, &layer_name(catalogue.layer(layer), reader), listed(fields))
    }));
    blocks
}

/// Without the gaps at the end.
pub(super) fn trimmed(mut blocks: Vec<Block>) -> Vec<Block> {
    while blocks.last() == Some(&Block::Gap) {
        blocks.pop();
    }
    blocks
}
