//! What a search found, as JSON.

use serde::Serialize;

use super::{Named, named_skill, number, some, write};
use crate::domain::{Catalogue, Lang, Subject, harmless};
use crate::export::hits::kind;
use crate::search::{Found, Hit, Query, Why};

/// `{version, query, set_aside, total, hits: [{kind, id, name, score, typos, without, why}], nearest: [{kind, id, name}]}`,
/// best first. `set_aside` are words of adverts and marks such as `H/F` that no name has, `without` the words of the query
/// that nothing of a hit has.
///
/// `total` counts hits left out, too; `nearest` is what is named most alike where there is no hit. `kind` is `role` or `skill`. `why` is `{by, name, lang, skill, need, level}`:
/// `by` says what matched, `title`, `alias`, `skill` or `code`; `name` is the name that matched and `lang` its language,
/// `null` for a name of no language; the last three tell of a role found by a skill it needs, with `skill` as
/// `{id, name}`, and are `null` otherwise.
pub fn hits(catalogue: &Catalogue, query: &str, found: &Found, lang: Lang) -> String {
    #[derive(Serialize)]
    struct Answer<'a> {
        query: &'a str,
        set_aside: Vec<String>,
        total: usize,
        hits: Vec<Shape<'a>>,
        nearest: Vec<Thing<'a>>,
    }
    let parsed = Query::new(query);
    write(Answer {
        query: &harmless::line(query),
        set_aside: found.aside.iter().map(|text| harmless::line(text).into_owned()).collect(),
        total: found.total,
        hits: found.hits.iter().map(|hit| Shape::of(catalogue, hit, &parsed, lang)).collect(),
        nearest: found.nearest.iter().map(|subject| Thing::of(catalogue, *subject, lang)).collect(),
    })
}

/// A role or a skill.
#[derive(Serialize)]
struct Thing<'a> {
    kind: &'static str,
    #[serde(flatten)]
    named: Named<'a>,
}

#[derive(Serialize)]
struct Shape<'a> {
    #[serde(flatten)]
    subject: Thing<'a>,
    score: i32,
    typos: u8,
    /// Words of the query that nothing of it has.
    without: Vec<String>,
    why: Reason<'a>,
}

#[derive(Serialize)]
struct Reason<'a> {
    by: &'static str,
    name: &'a str,
    lang: Option<String>,
    skill: Option<Named<'a>>,
    need: Option<&'static str>,
    level: Option<u8>,
}

impl<'a> Thing<'a> {
    fn of(catalogue: &'a Catalogue, subject: Subject, lang: Lang) -> Self {
        let named = Named { id: catalogue.id_of(subject), name: catalogue.name_of(subject, lang) };
        Self { kind: kind(subject), named }
    }
}

impl<'a> Shape<'a> {
    fn of(catalogue: &'a Catalogue, hit: &Hit, query: &Query, lang: Lang) -> Self {
        let without = query.words_at(hit.missing).map(|word| harmless::line(word).into_owned());
        Self {
            without: without.collect(),
            subject: Thing::of(catalogue, hit.subject, lang),
            score: hit.score,
            typos: hit.typos,
            why: Reason::of(catalogue, hit, lang),
        }
    }
}

impl<'a> Reason<'a> {
    fn of(catalogue: &'a Catalogue, hit: &Hit, reader: Lang) -> Self {
        let named = |by, lang: Option<Lang>| Self {
            by,
            name: hit.matched(catalogue, reader),
            lang: lang.and_then(|lang| some(lang.as_str()).map(str::to_owned)),
            skill: None,
            need: None,
            level: None,
        };
        match hit.why {
            Why::Title { lang } => named("title", Some(lang)),
            Why::Alias { lang, .. } => named("alias", Some(lang)),
            Why::Code => named("code", None),
            Why::Skill { skill, need, level } => Self {
                skill: Some(named_skill(catalogue, skill, reader)),
                need: Some(need.as_str()),
                level: number(level),
                ..named("skill", None)
            },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::hits;
    use crate::domain::Lang;
    use crate::export::fixture::catalogue;
    use crate::search::{Index, Query};

    #[test]
    fn hits_tell_what_matched() {
        let catalogue = catalogue();
        let found = |query: &str| {
            let mut found = Index::new(&catalogue).find(&catalogue, &Query::new(query), 2);
            // Scores are the business of search.
            found.hits.iter_mut().for_each(|hit| hit.score = 100);
            hits(&catalogue, query, &found, Lang::EN)
        };
        insta::assert_snapshot!(found("pythno") + &found("coder") + &found("potttter") + &found("\u{9b}2J"));
    }
}
