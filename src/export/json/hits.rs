//! What a search found, as JSON.

use serde::Serialize;

use super::{NamedShape, named_skill, number, some, write};
use crate::domain::{Catalogue, FamilyIx, Lang, SkillNeed, Subject, harmless};
use crate::export::hits::kind;
use crate::search::{ChosenValue, Hit, HitReason, Query, SearchResults};

/// `{version, query, set_aside, total, hits: [{kind, id, name, score, typos, alike, without, why}], nearest: [{kind, id, name}], families}`,
/// best first. `set_aside` are words of adverts and marks such as `H/F` that no name has, `without` the words of the query
/// that nothing of a hit has; `alike` says that a word of a hit's name only looks like one of the query.
///
/// `families`, each `{id, name}`, are those with all words in their name, at most three; they are no hits.
///
/// `total` counts hits left out, too; `nearest` is what is named most alike where there is no hit. `kind` is `role` or `skill`. `why` is
/// `{by, name, lang, skill, need, level, skills, asked}`:
/// `by` says what matched, `title`, `alias`, `skill` or `code`; `name` is the name that matched and `lang` its language,
/// `null` for a name of no language. `skill` as `{id, name}`, `need` and `level` tell of the first skill by which a role
/// was found, and are `null` otherwise; `skills`, each `{id, name, need, level}`, of all of them in the order of the query,
/// of `asked` that the query asks for.
///
/// Where values of facets are chosen there is also `filters: [{facet, value, name}]`: `value` as it is typed, `name` as it
/// is called. The words that choose are no part of `query`, `total` counts the roles that fit, and without other words
/// these are the hits, each by its title.
pub fn hits(
    catalogue: &Catalogue,
    (query, chosen): (&str, &[ChosenValue]),
    found: &SearchResults,
    lang: Lang,
) -> String {
    #[derive(Serialize)]
    struct HitsAnswer<'a> {
        query: &'a str,
        #[serde(skip_serializing_if = "Vec::is_empty")]
        filters: Vec<FilterShape<'a>>,
        set_aside: Vec<String>,
        total: usize,
        hits: Vec<HitShape<'a>>,
        nearest: Vec<SubjectShape<'a>>,
        families: Vec<NamedShape<'a>>,
    }
    let parsed = Query::new(query);
    write(HitsAnswer {
        query: &harmless::line(query),
        filters: chosen.iter().map(FilterShape::of).collect(),
        set_aside: found.aside.iter().map(|text| harmless::line(text).into_owned()).collect(),
        total: found.total,
        hits: found.hits.iter().map(|hit| HitShape::of(catalogue, hit, &parsed, lang)).collect(),
        nearest: found.nearest.iter().map(|subject| SubjectShape::of(catalogue, *subject, lang)).collect(),
        families: found.families.iter().map(|family| family_shape(catalogue, *family, lang)).collect(),
    })
}

fn family_shape(catalogue: &Catalogue, family: FamilyIx, lang: Lang) -> NamedShape<'_> {
    let family = catalogue.family(family);
    NamedShape { id: &family.id, name: family.name.get(lang) }
}

/// A value of a facet that is chosen.
#[derive(Serialize)]
struct FilterShape<'a> {
    facet: &'static str,
    value: std::borrow::Cow<'a, str>,
    name: &'a str,
}

impl<'a> FilterShape<'a> {
    fn of(chosen: &'a ChosenValue) -> Self {
        Self { facet: chosen.facet.as_str(), value: harmless::line(&chosen.value), name: &chosen.name }
    }
}

/// A role or a skill.
#[derive(Serialize)]
struct SubjectShape<'a> {
    kind: &'static str,
    #[serde(flatten)]
    named: NamedShape<'a>,
}

#[derive(Serialize)]
struct HitShape<'a> {
    #[serde(flatten)]
    subject: SubjectShape<'a>,
    score: i32,
    typos: u8,
    alike: bool,
    /// Words of the query that nothing of it has.
    without: Vec<String>,
    why: HitReasonShape<'a>,
}

#[derive(Serialize)]
struct HitReasonShape<'a> {
    by: &'static str,
    name: &'a str,
    lang: Option<String>,
    skill: Option<NamedShape<'a>>,
    need: Option<&'static str>,
    level: Option<u8>,
    skills: Vec<SkillNeedShape<'a>>,
    asked: usize,
}

/// A skill and what a role asks of it.
#[derive(Serialize)]
struct SkillNeedShape<'a> {
    #[serde(flatten)]
    skill: NamedShape<'a>,
    need: &'static str,
    level: Option<u8>,
}

impl<'a> SubjectShape<'a> {
    fn of(catalogue: &'a Catalogue, subject: Subject, lang: Lang) -> Self {
        let named =
            NamedShape { id: catalogue.id_of(subject), name: catalogue.written_name_of(subject, lang) };
        Self { kind: kind(subject), named }
    }
}

impl<'a> HitShape<'a> {
    fn of(catalogue: &'a Catalogue, hit: &Hit, query: &Query, lang: Lang) -> Self {
        let without = query.words_at(hit.missing).map(|word| harmless::line(word).into_owned());
        Self {
            without: without.collect(),
            subject: SubjectShape::of(catalogue, hit.subject, lang),
            score: hit.score,
            typos: hit.typos,
            alike: hit.is_loose,
            why: HitReasonShape::of(catalogue, hit, lang),
        }
    }
}

impl<'a> HitReasonShape<'a> {
    fn of(catalogue: &'a Catalogue, hit: &Hit, reader: Lang) -> Self {
        let named = |by, lang: Option<Lang>| Self {
            by,
            name: hit.matched(catalogue, reader),
            lang: lang.and_then(|lang| some(lang.as_str()).map(str::to_owned)),
            skill: None,
            need: None,
            level: None,
            skills: Vec::new(),
            asked: 0,
        };
        match &hit.why {
            HitReason::Title { lang } => named("title", Some(*lang)),
            HitReason::Alias { lang, .. } => named("alias", Some(*lang)),
            HitReason::Code => named("code", None),
            HitReason::Skills { asked, .. } => {
                let needs = hit.needs(catalogue);
                let first = needs.first();
                Self {
                    skill: first.map(|need| named_skill(catalogue, need.skill, reader)),
                    need: first.map(|need| need.need.as_str()),
                    level: first.and_then(|need| number(need.level)),
                    skills: needs.iter().map(|need| SkillNeedShape::of(catalogue, need, reader)).collect(),
                    asked: *asked,
                    ..named("skill", None)
                }
            }
        }
    }
}

impl<'a> SkillNeedShape<'a> {
    fn of(catalogue: &'a Catalogue, need: &SkillNeed, lang: Lang) -> Self {
        Self {
            skill: named_skill(catalogue, need.skill, lang),
            need: need.need.as_str(),
            level: number(need.level),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::hits;
    use crate::domain::Lang;
    use crate::export::fixture::catalogue;
    use crate::search::{Query, SearchIndex};

    #[test]
    fn hits_tell_what_matched() {
        let catalogue = catalogue();
        let found = |query: &str| {
            let mut found = SearchIndex::new(&catalogue).find(&catalogue, &Query::new(query), 2);
            // Scores are the business of search.
            found.hits.iter_mut().for_each(|hit| hit.score = 100);
            hits(&catalogue, (query, &[]), &found, Lang::EN)
        };
        insta::assert_snapshot!(found("pythno") + &found("coder") + &found("potttter") + &found("\u{9b}2J"));
    }
}
