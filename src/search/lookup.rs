//! Finding the role or skill that a command's argument names.

use crate::domain::{Catalogue, Subject, fold};

use super::index::{GivenName, NameKind, SearchIndex, names_of};
use super::text::query::Query;

/// The kind of subject that is looked up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wanted {
    Role,
    Skill,
    Any,
}

/// The result of a lookup.
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

/// How a text matches a name, id or code, best first. “Loosely” leaves out blanks, hyphens and other punctuation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum NameMatch {
    Id,
    Title,
    TitleLoosely,
    Alias,
    AliasLoosely,
    Code,
}

/// Finds what `text` names: an id, a title or alias in any language, accents and case ignored, one of the two forms of a
/// gendered one, or a code. Failing that, what a search would put first without doubt: the one name that is the text in
/// other forms, without its small words or what adverts add.
///
/// An exact id wins, then a title, then an alias; a role over a skill of the same name. Cost is linear in all names; where
/// nothing is named so, that of [`SearchIndex::new`].
pub fn lookup(catalogue: &Catalogue, text: &str, wanted: Wanted) -> Lookup {
    lookup_with(catalogue, text, wanted, || SearchIndex::new(catalogue))
}

/// [`lookup`] with an index that may be at hand; it is asked for only where it is needed.
pub fn lookup_with(
    catalogue: &Catalogue,
    text: &str,
    wanted: Wanted,
    index: impl FnOnce() -> SearchIndex,
) -> Lookup {
    or_else(lookup_exactly(catalogue, text, wanted), || searched(catalogue, &index(), text.trim(), wanted))
}

/// [`lookup`] with an index that is at hand.
pub(super) fn lookup_with_index(
    catalogue: &Catalogue,
    text: &str,
    wanted: Wanted,
    index: &SearchIndex,
) -> Lookup {
    or_else(lookup_exactly(catalogue, text, wanted), || searched(catalogue, index, text.trim(), wanted))
}

fn or_else(found: Lookup, other: impl FnOnce() -> Lookup) -> Lookup {
    if matches!(found, Lookup::Nothing { .. }) { other() } else { found }
}

/// [`lookup`] of ids, titles, aliases and codes alone, without suggestions.
pub(super) fn lookup_exactly(catalogue: &Catalogue, text: &str, wanted: Wanted) -> Lookup {
    let text = text.trim();
    match &*exactly(catalogue, text, wanted) {
        [] => {}
        [one] => return Lookup::Found(*one),
        several => return Lookup::Several(several.to_vec()),
    }
    let sought = ComparedText::new(text);
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
        [] => Lookup::Nothing { suggestions: Vec::new() },
        [one] => Lookup::Found(one),
        // A role is meant before a skill of the same name.
        [Subject::Role(role), Subject::Skill(_)] => Lookup::Found(Subject::Role(role)),
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

/// What a search puts first without doubt, or else the best hits by name, or what is named most alike.
fn searched(catalogue: &Catalogue, index: &SearchIndex, text: &str, wanted: Wanted) -> Lookup {
    let answer = index.whole_names(catalogue, &Query::new(text), |subject| wanted.takes(subject));
    match *answer.whole {
        [one] => Lookup::Found(one),
        _ => Lookup::Nothing { suggestions: answer.suggestions },
    }
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

/// The text looked up, normalized for comparison.
struct ComparedText {
    folded: String,
    solid: String,
}

impl ComparedText {
    fn new(text: &str) -> Self {
        let folded = fold(text);
        Self { solid: signed(&folded), folded }
    }

    fn names(&self, catalogue: &Catalogue, subject: Subject) -> Option<NameMatch> {
        let (id, codes) = match subject {
            Subject::Role(at) => (&catalogue.role(at).id, &catalogue.role(at).codes),
            Subject::Skill(at) => (&catalogue.skill(at).id, &catalogue.skill(at).codes),
        };
        let by_id = self.is(id, NameMatch::Id, NameMatch::TitleLoosely);
        let by_name = names_of(catalogue, subject).filter_map(|given| match given.which {
            NameKind::Title(_) => self.is_either(&given, NameMatch::Title, NameMatch::TitleLoosely),
            NameKind::Alias(_) => self.is_either(&given, NameMatch::Alias, NameMatch::AliasLoosely),
        });
        let by_whole_name = by_id.into_iter().chain(by_name).min();
        by_whole_name.or_else(|| {
            let is_it = |code: &str| self.may_be(code) && signed(&fold(code)) == self.solid;
            let is_code = !self.solid.is_empty() && codes.iter().any(|(_, code)| is_it(code));
            is_code.then_some(NameMatch::Code)
        })
    }

    /// Whether it is a name or, where that is one of two forms, both together as they are written.
    fn is_either(&self, given: &GivenName<'_>, strictly: NameMatch, loosely: NameMatch) -> Option<NameMatch> {
        self.is(given.text, strictly, loosely).or_else(|| self.is(given.whole, strictly, loosely))
    }

    /// False where the first letters of a name already say that it is another: most names need not be folded.
    fn may_be(&self, name: &str) -> bool {
        let mut sought = self.solid.chars();
        for code in name.chars() {
            if !code.is_ascii() {
                return true;
            }
            if tells(code) && sought.next() != Some(code.to_ascii_lowercase()) {
                return false;
            }
        }
        sought.next().is_none()
    }

    fn is(&self, name: &str, strictly: NameMatch, loosely: NameMatch) -> Option<NameMatch> {
        if !self.may_be(name) {
            return None;
        }
        let folded = fold(name);
        if folded == self.folded {
            return Some(strictly);
        }
        (!self.solid.is_empty() && signed(&folded) == self.solid).then_some(loosely)
    }
}

/// Whether a letter, digit or sign tells names apart.
fn tells(code: char) -> bool {
    code.is_alphanumeric() || matches!(code, '+' | '#')
}

/// Letters, digits and the signs that make another name: `c`, `c++`, `c#`.
pub(super) fn signed(folded: &str) -> String {
    folded.chars().filter(|code| tells(*code)).collect()
}

#[cfg(test)]
mod tests {
    use super::{Lookup, Wanted, lookup};
    use crate::search::fixtures::{catalogue, ids, software};

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

    #[test]
    fn a_gendered_title_is_named_by_either_form_and_by_both() {
        let catalogue = crate::search::fixtures::roles(&["Boulanger / Boulangère", "CI/CD engineer"]);
        for text in ["boulanger", "Boulangère", "Boulanger / Boulangère", "boulanger/boulangere"] {
            let found =
                super::lookup_with(&catalogue, text, Wanted::Role, || panic!("{text} needs no index"));
            assert!(matches!(found, Lookup::Found(_)), "{text}");
        }
    }
}
