//! Answers as JSON, for programs.
//!
//! Every answer is one object with `"version": 1`, which grows by new keys and changes its number when a key goes
//! or changes its meaning. Keys are always there: what is not known is `null` or an empty list. Ids stand beside
//! names, names and other text are in the reader's language, titles as the files write them, words of a scale (`senior`, `essential`, `promotion`)
//! are those of the files, levels are numbers from 1 to 4, spans are `{"from": 2, "to": 3}`.
//! The same catalogue, language and question give the same bytes.

mod comparison;
mod fits;
mod hits;
mod layers;
mod mentions;
mod problems;
mod role;
mod routes;
mod similar;
mod skill;
mod steps;
mod terms;

pub use comparison::comparison;
pub use fits::fits;
pub use hits::hits;
pub use layers::layers;
pub use mentions::mentions;
pub use problems::problems;
pub use role::{role, roles};
pub use routes::routes;
pub use similar::similar;
pub use skill::skill;
pub use steps::steps;

use serde::Serialize;

use crate::domain::{Catalogue, CodeMatch, Codes, Lang, Level, Names, RoleIx, SkillIx, Span, Text};

/// Version of all answers.
const VERSION: u32 = 1;

#[derive(Serialize)]
struct Versioned<T> {
    version: u32,
    #[serde(flatten)]
    body: T,
}

/// The answer as indented JSON that ends in a line end.
fn write<T: Serialize>(body: T) -> String {
    let answer = Versioned { version: VERSION, body };
    let text = serde_json::to_string_pretty(&answer).expect("structs of plain values can be written");
    text + "\n"
}

/// Something with a name.
#[derive(Serialize)]
struct NamedShape<'a> {
    id: &'a str,
    name: &'a str,
}

/// A role, which has a title.
#[derive(Serialize)]
struct TitledShape<'a> {
    id: &'a str,
    title: &'a str,
}

#[derive(Serialize)]
struct SpanShape {
    from: u32,
    to: u32,
}

#[derive(Serialize)]
struct CodeShape<'a> {
    scheme: &'a str,
    code: &'a str,
    #[serde(rename = "match")]
    fits: Option<&'static str>,
}

impl From<Span> for SpanShape {
    fn from(span: Span) -> Self {
        Self { from: span.from, to: span.to }
    }
}

fn titled(catalogue: &Catalogue, at: RoleIx, lang: Lang) -> TitledShape<'_> {
    let role = catalogue.role(at);
    TitledShape { id: &role.id, title: role.title.get(lang) }
}

fn named_skill(catalogue: &Catalogue, at: SkillIx, lang: Lang) -> NamedShape<'_> {
    let skill = catalogue.skill(at);
    NamedShape { id: &skill.id, name: skill.name.get(lang) }
}

fn category(catalogue: &Catalogue, skill: SkillIx, lang: Lang) -> Option<NamedShape<'_>> {
    let category = catalogue.category(catalogue.skill(skill).category?);
    Some(NamedShape { id: &category.id, name: category.name.get(lang) })
}

fn codes(codes: &Codes) -> Vec<CodeShape<'_>> {
    let shape = |(scheme, code, fits): (_, _, Option<CodeMatch>)| {
        let fits = fits.map(CodeMatch::as_str);
        CodeShape { scheme, code, fits }
    };
    codes.with_matches().map(shape).collect()
}

/// Aliases in the reader's language and in none.
fn aliases(aliases: &Names, reader: Lang) -> Vec<&str> {
    let close = |lang: Lang| lang == Lang::NEUTRAL || lang.is_close_to(reader);
    aliases.iter().filter(|(lang, _)| close(*lang)).map(|(_, alias)| alias).collect()
}

/// The text for a reader of `lang`, or nothing where none is written.
fn text(text: &Text, lang: Lang) -> Option<&str> {
    (!text.is_empty()).then(|| text.get(lang))
}

fn some(text: &str) -> Option<&str> {
    (!text.is_empty()).then_some(text)
}

/// A score or a share of one, to six places: what comes after depends on the order of a sum.
fn score(score: f64) -> f64 {
    (score * 1e6).round() / 1e6
}

fn number(level: Option<Level>) -> Option<u8> {
    level.map(Level::number)
}
