//! Names that mean two things.

use std::collections::HashMap;
use std::collections::hash_map::Entry as Place;
use std::hash::{BuildHasher, RandomState};

use crate::domain::{Lang, fold};
use crate::loading::finding::{Finding, Findings, Seg, Spot, Trail, quoted};
use crate::loading::merge::{Entry, Merged, Written};
use crate::loading::resolve::Draft;

/// A title, name or alias means one role or one skill, accents and capitals aside. Where it means two, a
/// command that is given it has to ask back.
pub(super) fn ambiguous_name(written: &Written, _: &mut Draft, findings: &mut Findings) {
    let mut names = Names { written, owners: HashMap::new(), hasher: RandomState::new(), findings };
    let roles = || written.roles.iter().zip((0..).map(Owner::Role));
    let skills = || written.skills.iter().zip((0..).map(Owner::Skill));
    // Titles before aliases: the alias is the one to blame.
    roles().for_each(|(entry, own)| names.titles(entry, own));
    skills().for_each(|(entry, own)| names.titles(entry, own));
    roles().for_each(|(entry, own)| names.aliases(entry, own));
    skills().for_each(|(entry, own)| names.aliases(entry, own));
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Owner {
    Role(u32),
    Skill(u32),
}

/// Whom each name means.
struct Names<'a, 'f> {
    written: &'a Written,
    /// By hash of the folded name: the names themselves take as much memory as all else together.
    owners: HashMap<u64, Owner>,
    hasher: RandomState,
    findings: &'f mut Findings,
}

impl Names<'_, '_> {
    fn titles<E: Entry>(&mut self, entry: &Merged<E>, own: Owner) {
        for (trail, _, name) in entry.versions(E::title) {
            self.add(name, own, || trail.key(E::TITLE).spot());
        }
    }

    fn aliases<E: Entry>(&mut self, entry: &Merged<E>, own: Owner) {
        for (trail, lang, name) in entry.each_alias() {
            self.add(name, own, || alias_spot(&trail, lang));
        }
    }

    fn add(&mut self, name: &str, own: Owner, spot: impl Fn() -> Spot) {
        let folded = fold(name);
        if folded.is_empty() {
            return;
        }
        match self.owners.entry(self.hasher.hash_one(&folded)) {
            Place::Vacant(place) => {
                place.insert(own);
            }
            Place::Occupied(place) => {
                let other = *place.get();
                if other != own && has(self.written, other, &folded) {
                    let (word, id) = called(self.written, other);
                    let message = format!("{} already means the {word} {}", quoted(name), quoted(id));
                    self.findings.push(Finding::warning("ambiguous-name", spot(), message));
                }
            }
        }
    }
}

fn alias_spot(trail: &Trail<'_>, lang: Lang) -> Spot {
    let by_language = (lang != Lang::NEUTRAL).then(|| Seg::key(lang.to_string()));
    trail.key("aliases").spot().join(by_language)
}

fn called(written: &Written, owner: Owner) -> (&'static str, &str) {
    fn called<E: Entry>(entry: &Merged<E>) -> (&'static str, &str) {
        (E::WORD, &entry.id)
    }
    match owner {
        Owner::Role(at) => called(&written.roles[at as usize]),
        Owner::Skill(at) => called(&written.skills[at as usize]),
    }
}

/// Whether something really has a name, not only one with the same hash.
fn has(written: &Written, owner: Owner, folded: &str) -> bool {
    fn has<E: Entry>(entry: &Merged<E>, folded: &str) -> bool {
        let names = entry.versions(E::title).into_iter().chain(entry.each_alias());
        names.into_iter().any(|(_, _, name)| fold(name) == folded)
    }
    match owner {
        Owner::Role(at) => has(&written.roles[at as usize], folded),
        Owner::Skill(at) => has(&written.skills[at as usize], folded),
    }
}

#[cfg(test)]
mod tests {
    use crate::loading::testing::{lines, load_all, load_layered};

    #[test]
    fn names_that_mean_two_things_are_told_at_the_alias() {
        let loaded = load_all(&["\
skills:
  - {id: x, name: Excel, kind: soft, aliases: {en: [Décideur], fr: [Tableur]}}
roles:
  - {id: a, title: A, stage: entry, aliases: [po, tableur]}
  - {id: b, title: {en: PO, fr: DECIDEUR}, stage: entry, skills: [{skill: x, need: useful}]}
"]);
        assert_eq!(
            lines(&loaded),
            [
                "0.yaml:2:52 (skills › x › aliases › en): warning[ambiguous-name]: `Décideur` already means the role \
                 `b`",
                "0.yaml:2:68 (skills › x › aliases › fr): warning[ambiguous-name]: `Tableur` already means the role \
                 `a`",
                "0.yaml:4:46 (roles › a › aliases): warning[ambiguous-name]: `po` already means the role `b`",
            ]
        );
    }

    #[test]
    fn names_of_every_layer_count_and_are_told_where_they_stand() {
        let loaded = load_layered(&[
            "roles:\n  - {id: a, title: {en: A, fr: Un}, stage: entry, aliases: {en: [po]}}\n  - {id: b, title: PO, stage: entry}\n",
            "roles:\n  - {id: a, title: {de: AA}, aliases: {fr: [uno]}}\n  - {id: c, title: UN, stage: entry, aliases: [Uno]}\n",
        ]);
        assert_eq!(
            lines(&loaded),
            [
                "0.yaml:2:65 (roles › a › aliases › en): warning[ambiguous-name]: `po` already means the role `b`",
                "1.yaml:3:20 (roles › c › title): warning[ambiguous-name]: `UN` already means the role `a`",
                "1.yaml:3:47 (roles › c › aliases): warning[ambiguous-name]: `Uno` already means the role `a`",
            ]
        );
    }

    #[test]
    fn one_thing_may_have_one_name_many_times() {
        let text = "roles:\n  - {id: a, title: {en: Product owner, fr: Product owner}, aliases: [product owner, PO, po]}\n";
        assert_eq!(lines(&load_all(&[text])), [""; 0]);
    }
}
