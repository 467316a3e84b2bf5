//! The skills that a text names, as JSON.

use serde::Serialize;

use super::{NamedShape, TitledShape, named_skill, score, titled, write};
use crate::domain::{Catalogue, Lang};
use crate::export::mentions::{NearRole, TextMatch};
use crate::search::Mention;

/// `{version, total, skills: [{id, name, score, sure, count, at: {line, column}, text}], roles: [{id, title, met, of, score}]}`, both
/// best first.
///
/// `skills` are those that a text names, and behind or between them those that some of its words may mean: `sure` says that
/// a whole name of the skill stands there. `score` is in thousandths, `count` in how many sentences or lines the skill is
/// sure. `at` is where it stands first, counted from 1, columns in characters; `text` are the words as they stand there.
/// `total` counts skills left out, too. `roles` are nearest to those that are sure and to likely ones, of 720 and more: `met` of the skills a role asks for, of
/// `of`; their `score` is above 0 and at most 1.
pub fn mentions(catalogue: &Catalogue, found: &TextMatch<'_>, lang: Lang) -> String {
    #[derive(Serialize)]
    struct MentionsAnswer<'a> {
        total: usize,
        skills: Vec<MentionShape<'a>>,
        roles: Vec<NearRoleShape<'a>>,
    }
    let skill = |mention: &'_ Mention| MentionShape {
        skill: named_skill(catalogue, mention.skill, lang),
        score: mention.score,
        sure: mention.is_sure,
        count: mention.count,
        at: TextPlaceShape { line: mention.line, column: mention.column },
        text: mention.text.clone(),
    };
    let role = |near: &NearRole| NearRoleShape {
        role: titled(catalogue, near.role, lang),
        met: near.met,
        of: near.of,
        score: score(near.score),
    };
    write(MentionsAnswer {
        total: found.mentions.len(),
        skills: found.mentions.iter().take(found.limit).map(skill).collect(),
        roles: found.roles.iter().map(role).collect(),
    })
}

#[derive(Serialize)]
struct MentionShape<'a> {
    #[serde(flatten)]
    skill: NamedShape<'a>,
    score: u16,
    sure: bool,
    count: usize,
    at: TextPlaceShape,
    text: String,
}

#[derive(Serialize)]
struct TextPlaceShape {
    line: u32,
    column: u32,
}

#[derive(Serialize)]
struct NearRoleShape<'a> {
    #[serde(flatten)]
    role: TitledShape<'a>,
    met: usize,
    of: usize,
    score: f64,
}
