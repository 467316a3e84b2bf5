//! The skills that a text names, and the roles nearest to them.

use crate::domain::{Catalogue, RoleIx};
use crate::pages::document::Tone;
use crate::pages::{Block, PageCell, PageTable, Reader};
use crate::search::Mention;
use crate::wording::{Key, key};

use super::Paper;
use super::table::{Cell, aligned, row, tabbed};

/// Skills told at most that are only likely.
const LIKELY: usize = 10;

/// A role that uses skills of a text.
#[derive(Clone, Copy, Debug)]
pub struct NearRole {
    pub role: RoleIx,
    /// How many of the skills it asks for are named, of how many.
    pub met: usize,
    pub of: usize,
    /// Above 0, at most 1; see [`crate::graph::fit`].
    pub score: f64,
}

/// What was found in a text.
#[derive(Clone, Copy, Debug)]
pub struct TextMatch<'a> {
    /// All skills, best first, sure or not.
    pub mentions: &'a [Mention],
    pub roles: &'a [NearRole],
    /// Most skills to tell.
    pub limit: usize,
}

impl<'a> TextMatch<'a> {
    /// The skills that are told first: those that are sure.
    fn shown(&self) -> impl Iterator<Item = &'a Mention> {
        self.mentions.iter().filter(|mention| mention.is_sure).take(self.limit)
    }

    /// The first of those that are likely.
    fn likely(&self) -> impl Iterator<Item = &'a Mention> {
        self.mentions.iter().filter(|mention| mention.is_likely()).take(LIKELY)
    }

    /// How many are left out because there are too many, and because they are not sure.
    fn notes(&self, reader: &Reader<'_>) -> Vec<String> {
        let sure = self.mentions.iter().filter(|mention| mention.is_sure).count();
        let shown = sure.min(self.limit);
        let more = (sure > shown)
            .then(|| reader.wording.with(key::MORE_HITS, &[("shown", shown.into()), ("total", sure.into())]));
        let unsure = self.mentions.len() - sure - self.likely().count();
        let unsure =
            (unsure > 0).then(|| reader.wording.with(key::MENTIONS_UNSURE, &[("count", unsure.into())]));
        more.into_iter().chain(unsure).collect()
    }
}

/// The columns of a pipe. The kind is the word `skill` or `role` in every language; skills have a place (line and column),
/// how often they are named, and in which words, roles how many of their skills are met, of how many.
pub const COLUMNS: &[&str] = &["name", "kind", "place", "times", "words", "met", "of", "id"];

/// Skills, then roles, best first.
pub fn write(catalogue: &Catalogue, found: &TextMatch<'_>, reader: &Reader<'_>, paper: &Paper) -> String {
    let Some(width) = paper.width else {
        return tabbed(COLUMNS, &piped(catalogue, found, reader), paper);
    };
    let quiet = |text: String| Cell::new(text, Tone::Quiet);
    let named = |text: &str| Cell::new(text, Tone::Text);
    let skill = |mention: &Mention| {
        let skill = catalogue.skill(mention.skill);
        let (name, words) = (named(skill.name.get(reader.lang)), named(&mention.text));
        let id = quiet(skill.id.to_string());
        vec![name, words, quiet(times(mention, reader)), quiet(place(mention)), id]
    };
    let roles = found.roles.iter().map(|near| {
        let role = catalogue.role(near.role);
        vec![
            named(catalogue.title(near.role, reader.lang)),
            quiet(met(near, reader)),
            quiet(role.id.to_string()),
        ]
    });
    let (sure, likely): (Vec<_>, Vec<_>) =
        (found.shown().map(skill).collect(), found.likely().map(skill).collect());
    let roles: Vec<_> = roles.collect();
    let mut out = String::new();
    heading(&mut out, key::MENTIONS_TITLE, reader, paper);
    out += &aligned(&sure, 0, width, paper).concat();
    if !likely.is_empty() {
        out.push('\n');
        heading(&mut out, key::MENTIONS_LIKELY, reader, paper);
        out += &aligned(&likely, 0, width, paper).concat();
    }
    for note in found.notes(reader) {
        paper.write(&mut out, &note, Tone::Quiet);
        out.push('\n');
    }
    if !roles.is_empty() {
        out.push('\n');
        heading(&mut out, key::MENTIONS_ROLES, reader, paper);
        out += &aligned(&roles, 0, width, paper).concat();
    }
    out
}

/// The same as a page, with a table for each.
pub fn page(catalogue: &Catalogue, found: &TextMatch<'_>, reader: &Reader<'_>) -> Vec<Block> {
    let heads = |keys: &[Key]| keys.iter().map(|key| reader.wording.say(*key)).collect::<Vec<_>>();
    let skill = |mention: &Mention| {
        let skill = catalogue.skill(mention.skill);
        let cells = [
            reader.text(&skill.name),
            place(mention),
            times(mention, reader),
            mention.text.clone(),
            skill.id.to_string(),
        ];
        cells.map(PageCell::text).to_vec()
    };
    let role = |near: &NearRole| {
        let role = catalogue.role(near.role);
        [reader.title(catalogue, near.role), met(near, reader), role.id.to_string()]
            .map(PageCell::text)
            .to_vec()
    };
    let skills = |rows: Vec<_>| PageTable {
        heads: heads(&[
            key::WRITTEN_NAME,
            key::MENTIONS_PLACE,
            key::MENTIONS_COUNT,
            key::MENTIONS_WORDS,
            key::FACT_ID,
        ]),
        is_labelled: true,
        rows,
    };
    let sure = skills(found.shown().map(skill).collect());
    let mut blocks = vec![Block::Title(reader.wording.say(key::MENTIONS_TITLE)), Block::Table(sure)];
    let likely: Vec<_> = found.likely().map(skill).collect();
    if !likely.is_empty() {
        blocks.push(Block::Heading(reader.wording.say(key::MENTIONS_LIKELY)));
        blocks.push(Block::Table(skills(likely)));
    }
    blocks.extend(found.notes(reader).into_iter().map(Block::Paragraph));
    if !found.roles.is_empty() {
        let heads = heads(&[key::WRITTEN_ROLE, key::MENTIONS_OF_SKILLS, key::FACT_ID]);
        let roles = PageTable { heads, is_labelled: true, rows: found.roles.iter().map(role).collect() };
        blocks.extend([Block::Heading(reader.wording.say(key::MENTIONS_ROLES)), Block::Table(roles)]);
    }
    blocks
}

fn heading(out: &mut String, key: Key, reader: &Reader<'_>, paper: &Paper) {
    paper.write(out, &reader.wording.say(key), Tone::Heading);
    out.push('\n');
}

fn piped(catalogue: &Catalogue, found: &TextMatch<'_>, reader: &Reader<'_>) -> Vec<Vec<Cell>> {
    let none = String::new;
    let skills = found.shown().map(|mention| {
        let skill = catalogue.skill(mention.skill);
        let (name, count) = (skill.name.get(reader.lang).to_owned(), mention.count.to_string());
        let (kind, words) = ("skill".to_owned(), mention.text.clone());
        row([name, kind, place(mention), count, words, none(), none(), skill.id.to_string()])
    });
    let roles = found.roles.iter().map(|near| {
        let title = catalogue.title(near.role, reader.lang).to_owned();
        let (met, of) = (near.met.to_string(), near.of.to_string());
        let id = catalogue.role(near.role).id.to_string();
        row([title, "role".to_owned(), none(), none(), none(), met, of, id])
    });
    skills.chain(roles).collect()
}

/// Line and column, as compilers and editors write them.
fn place(mention: &Mention) -> String {
    format!("{}:{}", mention.line, mention.column)
}

fn times(mention: &Mention, reader: &Reader<'_>) -> String {
    reader.wording.with(key::MENTIONS_TIMES, &[("count", mention.count.into())])
}

fn met(near: &NearRole, reader: &Reader<'_>) -> String {
    reader.wording.with(key::MENTIONS_MET, &[("met", near.met.into()), ("count", near.of.into())])
}
