//! What a command's argument names.

use crate::domain::{Catalogue, Subject, Text, fold};

use super::hit::Why;
use super::index::Index;
use super::letters::{Letter, letters, solid};
use super::nearest::{OFFERED, nearest};
use super::query::Query;

/// Hits looked at to find names to offer.
const LOOKED_AT: usize = 200;

/// What is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wanted {
    Role,
    Skill,
    Any,
}

/// What a text names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Lookup {
    Found(Subject),
    /// More than one, roles first, in the order of the catalogue.
    Several(Vec<Subject>),
    Nothing {
        /// Up to three that may be meant, best first.
        suggestions: Vec<Subject>,
    },
}

/// How a text names something, best first. “Loosely” leaves out blanks, hyphens and other punctuation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Named {
    Id,
    Title,
    TitleLoosely,
    Alias,
    AliasLoosely,
}

/// Finds what `text` names: an id, or a title or alias in any language, accents and case ignored.
///
/// An exact id wins, then a title, then an alias. Cost is linear in all names; where nothing is named so, that of
/// [`Index::new`].
pub fn lookup(catalogue: &Catalogue, text: &str, wanted: Wanted) -> Lookup {
    let text = text.trim();
    match &*exactly(catalogue, text, wanted) {
        [] => {}
        [one] => return Lookup::Found(*one),
        several => return Lookup::Several(several.to_vec()),
    }
    let sought = Sought::new(text);
    let mut best = None;
    let mut named = Vec::new();
    for subject in subjects(catalogue, wanted) {
        let Some(how) = sought.names(catalogue, subject) else { continue };
        if best.is_none_or(|best| how < best) {
            best = Some(how);
            named.clear();
        }
        if best == Some(how) {
            named.push(subject);
        }
    }
    match *named {
        [] => Lookup::Nothing { suggestions: suggestions(catalogue, text, wanted) },
        [one] => Lookup::Found(one),
        _ => Lookup::Several(named),
    }
}

fn exactly(catalogue: &Catalogue, id: &str, wanted: Wanted) -> Vec<Subject> {
    let role = catalogue.role_by_id(id).map(Subject::Role);
    let skill = catalogue.skill_by_id(id).map(Subject::Skill);
    role.into_iter().chain(skill).filter(|subject| wanted.takes(*subject)).collect()
}

fn subjects(catalogue: &Catalogue, wanted: Wanted) -> impl Iterator<Item = Subject> + '_ {
    let roles = catalogue.role_entries().map(|(at, _)| Subject::Role(at));
    let skills = catalogue.skill_entries().map(|(at, _)| Subject::Skill(at));
    roles.chain(skills).filter(move |subject| wanted.takes(*subject))
}

/// The best hits by name, or else what is named most alike.
fn suggestions(catalogue: &Catalogue, text: &str, wanted: Wanted) -> Vec<Subject> {
    let index = Index::new(catalogue);
    let query = Query::new(text);
    let found = index.find(catalogue, &query, LOOKED_AT);
    let by_name = found.hits.iter().filter(|hit| !matches!(hit.why, Why::Skill { .. }));
    let hits: Vec<Subject> =
        by_name.map(|hit| hit.subject).filter(|subject| wanted.takes(*subject)).take(OFFERED).collect();
    if hits.is_empty() { nearest(&index, &query, |subject| wanted.takes(subject)) } else { hits }
}

impl Wanted {
    fn takes(self, subject: Subject) -> bool {
        match self {
            Self::Any => true,
            Self::Role => matches!(subject, Subject::Role(_)),
            Self::Skill => matches!(subject, Subject::Skill(_)),
        }
    }
}

/// A text in the forms it is compared in.
struct Sought {
    folded: String,
    solid: Vec<Letter>,
}

impl Sought {
    fn new(text: &str) -> Self {
        let folded = fold(text);
        let solid = solid(&letters(&folded).collect::<Vec<_>>()).collect();
        Self { folded, solid }
    }

    fn names(&self, catalogue: &Catalogue, subject: Subject) -> Option<Named> {
        let (id, title, aliases) = match subject {
            Subject::Role(at) => {
                let role = catalogue.role(at);
                (&role.id, &role.title, &role.aliases)
            }
            Subject::Skill(at) => {
                let skill = catalogue.skill(at);
                (&skill.id, &skill.name, &skill.aliases)
            }
        };
        let by_id = self.is(id, Named::Id, Named::TitleLoosely);
        let by_title = self.is_title(title);
        let by_alias = || {
            aliases.iter().filter_map(|(_, alias)| self.is(alias, Named::Alias, Named::AliasLoosely)).min()
        };
        [by_id, by_title].into_iter().flatten().min().or_else(by_alias)
    }

    fn is_title(&self, title: &Text) -> Option<Named> {
        title.versions().filter_map(|(_, text)| self.is(text, Named::Title, Named::TitleLoosely)).min()
    }

    fn is(&self, name: &str, strictly: Named, loosely: Named) -> Option<Named> {
        let folded = fold(name);
        if folded == self.folded {
            return Some(strictly);
        }
        let letters: Vec<Letter> = letters(&folded).collect();
        (!self.solid.is_empty() && solid(&letters).eq(self.solid.iter().copied())).then_some(loosely)
    }
}

#[cfg(test)]
mod tests {
    use super::{Lookup, Wanted, lookup};
    use crate::search::sample::{catalogue, ids, software};

    fn named(text: &str, wanted: Wanted) -> Vec<String> {
        let catalogue = software();
        let subjects = match lookup(&catalogue, text, wanted) {
            Lookup::Found(subject) => vec![subject],
            Lookup::Several(subjects) => subjects,
            Lookup::Nothing { .. } => Vec::new(),
        };
        ids(&catalogue, &subjects).into_iter().map(str::to_owned).collect()
    }

    fn suggested(text: &str, wanted: Wanted) -> Vec<String> {
        let catalogue = software();
        match lookup(&catalogue, text, wanted) {
            Lookup::Nothing { suggestions } => {
                ids(&catalogue, &suggestions).into_iter().map(str::to_owned).collect()
            }
            named => panic!("{text} names {named:?}"),
        }
    }

    #[test]
    fn ids_titles_and_aliases_name_things_in_any_language() {
        for text in [
            "backend-developer",
            "Backend-Developer",
            "back-end developer",
            "BACKEND DEVELOPER",
            "développeur back-end",
            "  developpeur Back\u{2011}End ",
            "server-side developer",
        ] {
            assert_eq!(named(text, Wanted::Any), ["backend-developer"], "{text}");
        }
        assert_eq!(named("c++", Wanted::Any), ["cpp"]);
        assert_eq!(named("c", Wanted::Any), ["c"]);
        assert_eq!(named("K8S", Wanted::Skill), ["kubernetes"]);
    }

    #[test]
    fn only_what_is_wanted_is_named() {
        assert_eq!(named("symfony", Wanted::Skill), ["symfony"]);
        assert!(named("symfony", Wanted::Role).is_empty());
        assert!(named("product-owner", Wanted::Skill).is_empty());
    }

    #[test]
    fn ids_win_over_titles_and_titles_over_aliases() {
        let catalogue = catalogue(
            &[
                (("lead", "Head", "", &["boss"]), &[]),
                (("head", "Boss", "", &["lead"]), &[]),
                (("chief", "Chief", "", &["head of", "boss"]), &[]),
                (("other", "Other", "", &["twin"]), &[]),
                (("another", "Another", "", &["twin"]), &[]),
            ],
            &[("chief", "Something", "", &[])],
        );
        let found = |text: &str, wanted: Wanted| match lookup(&catalogue, text, wanted) {
            Lookup::Found(subject) => ids(&catalogue, &[subject]),
            Lookup::Several(subjects) => ids(&catalogue, &subjects),
            Lookup::Nothing { .. } => Vec::new(),
        };
        assert_eq!(found("head", Wanted::Any), ["head"]);
        assert_eq!(found("boss", Wanted::Any), ["head"]);
        assert_eq!(found("twin", Wanted::Any), ["other", "another"]);
        assert_eq!(found("chief", Wanted::Any), ["chief", "chief"]);
        assert_eq!(found("chief", Wanted::Role), ["chief"]);
    }

    #[test]
    fn what_names_nothing_suggests_something() {
        assert_eq!(suggested("symfnoy", Wanted::Role), ["php-symfony-developer"]);
        assert_eq!(suggested("symfnoy", Wanted::Skill), ["symfony"]);
        assert_eq!(suggested("bakend-developper", Wanted::Role)[0], "backend-developer");
        assert_eq!(suggested("product wner", Wanted::Any), ["product-owner"]);
        assert_eq!(suggested("kubrnttes", Wanted::Any), ["kubernetes"]);
        assert!(suggested("", Wanted::Any).is_empty());
        assert!(suggested("zzzzzz", Wanted::Any).is_empty());
    }
}
