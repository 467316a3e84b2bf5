//! A skill's page: what it is, its place among others, and the roles that need it.

use super::names::{also_called, code_facts};
use super::role::trimmed;
use super::terms::{certificate_words, resource_words};
use super::{Block, Mark, PageEntry, Reader};
use crate::domain::{Catalogue, Resource, Skill, SkillIx, Subject};
use crate::wording::key;

/// What is said of a skill: summary, facts, wider and narrower skills, the roles that need it, essential before useful,
/// higher level first; then what it is learned from, what attests it, and its other names.
pub fn skill_page(catalogue: &Catalogue, at: SkillIx, reader: &Reader<'_>) -> Vec<Block> {
    let skill = catalogue.skill(at);
    let mut blocks = Vec::new();
    if !skill.summary.is_empty() {
        blocks.extend(Block::paragraphs(&reader.text(&skill.summary)));
    }
    if let Some(category) = skill.category {
        let category = catalogue.category(category);
        let name = reader.text(&category.name);
        let about = if category.summary.is_empty() { String::new() } else { reader.text(&category.summary) };
        let between = if about.is_empty() { "" } else { " — " };
        blocks.push(Block::fact(reader, key::FACT_CATEGORY, format!("{name}{between}{about}")));
    }
    blocks.push(Block::fact(reader, key::FACT_KIND, reader.word(skill.kind)));
    blocks.extend(code_facts(&skill.codes, reader));
    blocks.push(Block::Gap);
    blocks.extend(relatives(catalogue, at, reader));
    blocks.extend(users(catalogue, at, reader));
    blocks.push(Block::Gap);
    blocks.extend(resources(skill, reader));
    blocks.extend(certificates(catalogue, at, reader));
    blocks.extend(also_called(&skill.name, &skill.aliases, reader));
    trimmed(blocks)
}

fn relatives(catalogue: &Catalogue, at: SkillIx, reader: &Reader<'_>) -> Vec<Block> {
    let broader = catalogue.skill(at).broader.into_iter().collect::<Vec<_>>();
    let narrower: Vec<SkillIx> = catalogue
        .skill_entries()
        .filter(|(_, skill)| skill.broader == Some(at))
        .map(|(narrower, _)| narrower)
        .collect();
    let mut blocks = Vec::new();
    for (key, skills) in [(key::HEADING_BROADER, broader), (key::HEADING_NARROWER, narrower)] {
        if skills.is_empty() {
            continue;
        }
        blocks.push(Block::heading(reader, key));
        blocks.extend(skills.into_iter().map(|skill| skill_entry(catalogue, skill, reader)));
        blocks.push(Block::Gap);
    }
    blocks
}

fn skill_entry(catalogue: &Catalogue, at: SkillIx, reader: &Reader<'_>) -> Block {
    Block::Entry(PageEntry {
        mark: Mark::None,
        label: reader.text(&catalogue.skill(at).name),
        link: Some(Subject::Skill(at)),
        level: None,
        aside: String::new(),
        note: String::new(),
    })
}

/// What to learn it from, what helps to reach a lower level first.
fn resources(skill: &Skill, reader: &Reader<'_>) -> Vec<Block> {
    if skill.resources.is_empty() {
        return Vec::new();
    }
    let mut resources: Vec<&Resource> = skill.resources.iter().collect();
    resources.sort_by_key(|resource| (resource.level.is_none(), resource.level));
    let source = |resource: &Resource| Block::Source {
        text: resource_words(resource, reader),
        address: resource.url.as_ref().map(ToString::to_string),
    };
    let mut blocks = vec![Block::heading(reader, key::HEADING_RESOURCES)];
    blocks.extend(resources.into_iter().map(source));
    blocks.push(Block::Gap);
    blocks
}

/// The certificates that attest it, by their names.
fn certificates(catalogue: &Catalogue, at: SkillIx, reader: &Reader<'_>) -> Vec<Block> {
    let certificates = catalogue.certificates_of(at);
    if certificates.is_empty() {
        return Vec::new();
    }
    let words = certificates.into_iter().map(|told| Block::Bullet(certificate_words(told, reader)));
    [vec![Block::heading(reader, key::HEADING_CERTIFICATIONS)], words.collect(), vec![Block::Gap]].concat()
}

fn users(catalogue: &Catalogue, at: SkillIx, reader: &Reader<'_>) -> Vec<Block> {
    let users = catalogue.roles_needing(at);
    if users.len() == 0 {
        return vec![Block::Paragraph(reader.wording.say(key::NO_ROLE_NEEDS_IT))];
    }
    let heading = reader.wording.with(key::HEADING_NEEDED_BY, &[("count", users.len().into())]);
    let mut blocks = vec![Block::Heading(heading)];
    blocks.extend(users.map(|(role, need)| {
        Block::Entry(PageEntry {
            mark: Mark::Need(need.need),
            label: reader.title(catalogue, role),
            link: Some(Subject::Role(role)),
            level: need.level.map(|level| reader.level(level)),
            aside: reader.word(need.need),
            note: String::new(),
        })
    }));
    blocks
}
