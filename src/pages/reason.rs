//! Why something was found, in words.

use super::Reader;
use crate::domain::{Catalogue, Subject};
use crate::search::{Hit, Query, Why};

/// The reason of a hit, with where in it the name stands that matched.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reason {
    /// “title”, “also: Développeur back-end”, “skill: Kubernetes, essential”, each with its typos and the words that are missing.
    pub text: String,
    /// Whether what matched is the very name that is shown for the hit.
    pub by_shown_name: bool,
    /// Byte of `text` at which the name that matched begins, if it stands there.
    pub name_at: Option<usize>,
}

/// Says why `hit` was found by `query`, and which of its words it lacks.
pub fn reason(catalogue: &Catalogue, hit: &Hit, query: &Query, reader: &Reader<'_>) -> Reason {
    let matched = hit.matched(catalogue, reader.lang);
    let by_name = matches!(hit.why, Why::Title { .. } | Why::Alias { .. });
    let by_shown_name = by_name && matched == catalogue.name_of(hit.subject, reader.lang);
    let mut text = match (hit.why, hit.subject) {
        (Why::Skill { need, .. }, _) => {
            let need = reader.word("need", need.as_str());
            reader.wording.with("why-skill", &[("name", matched.into()), ("need", need.into())])
        }
        (Why::Code, _) => reader.wording.say("why-code"),
        (_, Subject::Role(_)) if by_shown_name => reader.wording.say("why-title"),
        (_, Subject::Skill(_)) if by_shown_name => reader.wording.say("why-name"),
        _ => reader.wording.with("why-alias", &[("name", matched.into())]),
    };
    let name_at = if by_shown_name { None } else { text.find(matched) };
    if hit.typos > 0 {
        let typos = reader.wording.with("count-typos", &[("count", usize::from(hit.typos).into())]);
        text = format!("{text}, {typos}");
    }
    let missing: Vec<&str> = query.words_at(hit.missing).collect();
    if !missing.is_empty() {
        let without = reader.wording.with("why-without", &[("words", missing.join(", ").into())]);
        text = format!("{text}; {without}");
    }
    Reason { text, by_shown_name, name_at }
}
