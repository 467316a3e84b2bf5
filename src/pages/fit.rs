//! Roles that use what somebody knows. The method is that of [`crate::graph::fit`]; what is judged are roles, never a person.

use super::moves::decimal;
use super::{Block, PageEntry, Reader};
use crate::cells::listed;
use crate::domain::{Catalogue, Level, Need, RoleIx, SkillIx, Subject};
use crate::glyphs::Glyphs;
use crate::graph::fit::{Held, NeedCounts, NeedTerm, RoleTerms, Standing, fitting, in_units};
use crate::graph::weights::NeedWeights;
use crate::wording::key;

/// Most missing skills that are named.
const NAMED: usize = 6;
/// So many skills are named where there is little room; more are counted.
const FEW: usize = 2;

/// The `count` roles that use most of what is held, each with its terms opened, below what was told.
pub fn fit_page(
    catalogue: &Catalogue,
    weights: &NeedWeights,
    held: &Held,
    count: usize,
    reader: &Reader<'_>,
    glyphs: &Glyphs,
) -> Vec<Block> {
    let (found, all) = fitting(catalogue, weights, held, count, |_| true);
    let mut blocks = vec![
        Block::Title(reader.wording.say(key::HEADING_FIT)),
        Block::fact(reader, key::FIT_TOLD, held_words(catalogue, held, reader, glyphs)),
    ];
    if found.is_empty() {
        blocks.push(Block::Paragraph(reader.wording.say(key::FIT_NONE)));
        return blocks;
    }
    let counts = [("shown", found.len().into()), ("count", all.into())];
    blocks.push(Block::Paragraph(reader.wording.with(key::FIT_EXPLAINED, &counts)));
    for fit in found {
        let terms = RoleTerms::of(catalogue, weights, held, fit.role);
        let entry = fit_entry(catalogue, held, fit.role, &terms, reader);
        blocks.extend([Block::Gap, Block::Entry(entry)]);
    }
    blocks
}

/// “Python ●●●○ · SQL · Docker ●●○○”.
pub fn held_words(catalogue: &Catalogue, held: &Held, reader: &Reader<'_>, glyphs: &Glyphs) -> String {
    let told = |own: &crate::graph::fit::HeldSkill| {
        let name = name(catalogue, own.skill, reader);
        own.level.map_or(name.clone(), |level| format!("{name} {}", glyphs.level(level)))
    };
    listed(held.skills().iter().map(told))
}

/// “uses 3 of 3”.
fn used_of_told(used: usize, held: &Held, reader: &Reader<'_>) -> String {
    reader.wording.with(key::FIT_USED, &[("used", used.into()), ("told", held.skills().len().into())])
}

/// “essential: 2 met, 1 to improve, 12 missing”; what there is none of is left out. Empty where a role asks for none.
fn counted(counts: NeedCounts, need: Need, reader: &Reader<'_>) -> String {
    let parts = [
        (key::FIT_MET, counts.met),
        (key::FIT_GROW, counts.grow),
        (key::FIT_NOT_TOLD, counts.not_told),
        (key::FIT_MISSING, counts.missing),
    ];
    let told = parts.into_iter().filter(|(_, count)| *count > 0);
    let told: Vec<String> =
        told.map(|(key, count)| reader.wording.with(key, &[("count", count.into())])).collect();
    if told.is_empty() {
        return String::new();
    }
    reader.labelled(&reader.word(need)) + " " + &told.join(", ")
}

/// “2 of 3, without Docker · SQL 2 → 3 · 9 missing”, to stand in a list beside the title.
pub fn fit_words(catalogue: &Catalogue, held: &Held, terms: &RoleTerms, reader: &Reader<'_>) -> String {
    let mut used = reader
        .wording
        .with(key::FIT_OF, &[("used", terms.used(held).into()), ("told", held.skills().len().into())]);
    if (1..=FEW).contains(&terms.idle.len()) {
        let idle: Vec<String> = terms.idle.iter().map(|idle| name(catalogue, idle.skill, reader)).collect();
        used += &reader.wording.with(key::FIT_WITHOUT, &[("skills", idle.join(", ").into())]);
    }
    let grown = |term: &&NeedTerm| matches!(term.standing, Standing::ToGrow { .. });
    let grown: Vec<String> =
        terms.needs.iter().filter(grown).map(|term| used_words(catalogue, term, reader)).collect();
    let counted = |key, count: usize| reader.wording.with(key, &[("count", count.into())]);
    let mut parts = vec![used];
    if grown.len() > FEW {
        parts.push(counted(key::FIT_GROW, grown.len()));
    } else {
        parts.extend(grown);
    }
    let missing = terms.counts(Need::Essential).missing;
    if missing > 0 {
        parts.push(counted(key::FIT_MISSING, missing));
    }
    listed(parts)
}

/// The names of the skills a role uses, with the levels told and asked where they differ; then those that lie idle and the first
/// of those that are missing.
fn fit_entry(
    catalogue: &Catalogue,
    held: &Held,
    role: RoleIx,
    terms: &RoleTerms,
    reader: &Reader<'_>,
) -> PageEntry {
    let counts = [Need::Essential, Need::Useful].map(|need| counted(terms.counts(need), need, reader));
    let counts = counts.into_iter().filter(|told| !told.is_empty());
    let used = terms.needs.iter().filter(|term| term.standing != Standing::Missing);
    let used: Vec<String> = used.map(|term| used_words(catalogue, term, reader)).collect();
    let idle: Vec<String> = terms.idle.iter().map(|idle| name(catalogue, idle.skill, reader)).collect();
    let lists = [
        (key::FIT_USES, listed(used)),
        (key::FIT_LACKS, missing_words(catalogue, terms, reader)),
        (key::FIT_IDLE, listed(idle)),
        (key::FIT_SCORE, score_words(terms, reader)),
    ];
    let lists = lists.into_iter().filter(|(_, said)| !said.is_empty());
    let lists = lists.map(|(label, said)| format!("{} {said}", reader.labelled(&reader.wording.say(label))));
    PageEntry {
        aside: used_of_told(terms.used(held), held, reader),
        note: counts.chain(lists).collect::<Vec<_>>().join("\n"),
        ..PageEntry::role(catalogue, role, reader)
    }
}

/// “SQL 2 → 3”, “SQL (level not told)”, “Python (implied by Django)”, or the name alone.
fn used_words(catalogue: &Catalogue, term: &NeedTerm, reader: &Reader<'_>) -> String {
    let name = name(catalogue, term.skill, reader);
    match term.standing {
        Standing::ToGrow { held, asked } => format!("{name} {} → {}", held.number(), asked.number()),
        Standing::NotTold => {
            let asked = term.asked.map_or(0, Level::number);
            reader
                .wording
                .with(key::FIT_LEVEL_ASKED, &[("skill", name.into()), ("level", usize::from(asked).into())])
        }
        Standing::Implied { by } => {
            let by = self::name(catalogue, by, reader);
            reader.wording.with(key::FIT_IMPLIED, &[("skill", name.into()), ("by", by.into())])
        }
        Standing::Met { .. } | Standing::Missing => name,
    }
}

/// The first skills that are missing, the essential ones first, and how many more there are.
fn missing_words(catalogue: &Catalogue, terms: &RoleTerms, reader: &Reader<'_>) -> String {
    let missing: Vec<&NeedTerm> =
        terms.needs.iter().filter(|term| term.standing == Standing::Missing).collect();
    let named = |term: &&NeedTerm| {
        let name = name(catalogue, term.skill, reader);
        term.asked.map_or(name.clone(), |level| format!("{name} {}", level.number()))
    };
    let mut words: Vec<String> = missing.iter().take(NAMED).map(named).collect();
    if missing.len() > NAMED {
        words.push(reader.wording.with(key::FIT_MORE, &[("count", (missing.len() - NAMED).into())]));
    }
    listed(words)
}

fn score_words(terms: &RoleTerms, reader: &Reader<'_>) -> String {
    let weight = |weight: u64| decimal(in_units(weight), 1, reader);
    reader.wording.with(
        key::FIT_SCORE_OF,
        &[
            ("score", decimal(terms.score, 2, reader).into()),
            ("shared", weight(terms.shared).into()),
            ("missing", weight(terms.missing).into()),
            ("unused", weight(terms.unused).into()),
        ],
    )
}

fn name(catalogue: &Catalogue, skill: SkillIx, reader: &Reader<'_>) -> String {
    catalogue.name_of(Subject::Skill(skill), reader.lang).to_owned()
}
