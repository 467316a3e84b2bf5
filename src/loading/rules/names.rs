//! Names that mean two things.

use std::collections::HashMap;
use std::collections::hash_map::Entry as Place;

use crate::domain::fold;
use crate::loading::finding::{Finding, Findings, Seg, Spot, quoted};
use crate::loading::merge::{Entry, Merged, Written};
use crate::loading::resolve::Draft;

/// A title, name or alias means one role or one skill, accents and capitals aside. Where it means two, a
/// command that is given it has to ask back.
pub(super) fn ambiguous_name(written: &Written, _: &mut Draft, findings: &mut Findings) {
    let mut names = Names::default();
    // Titles before aliases: the alias is the one to blame.
    written.roles.iter().for_each(|entry| names.titles(entry, findings));
    written.skills.iter().for_each(|entry| names.titles(entry, findings));
    written.roles.iter().for_each(|entry| names.aliases(entry, findings));
    written.skills.iter().for_each(|entry| names.aliases(entry, findings));
}

/// Whom each name means: kind and id.
#[derive(Default)]
struct Names<'a>(HashMap<String, (&'static str, &'a str)>);

impl<'a> Names<'a> {
    fn titles<E: Entry>(&mut self, entry: &'a Merged<E>, findings: &mut Findings) {
        let Some((trail, title)) = entry.title() else { return };
        for (_, name) in title.versions() {
            self.add::<E>(name, &entry.id, || trail.key(E::TITLE).spot(), findings);
        }
    }

    fn aliases<E: Entry>(&mut self, entry: &'a Merged<E>, findings: &mut Findings) {
        let Some((trail, aliases)) = entry.aliases() else { return };
        for (lang, name) in aliases.iter() {
            let by_language = (!lang.as_str().is_empty()).then(|| Seg::key(lang.to_string()));
            let spot = || trail.key("aliases").spot().join(by_language.clone());
            self.add::<E>(name, &entry.id, spot, findings);
        }
    }

    fn add<E: Entry>(&mut self, name: &str, id: &'a str, spot: impl Fn() -> Spot, findings: &mut Findings) {
        let folded = fold(name);
        if folded.is_empty() {
            return;
        }
        match self.0.entry(folded) {
            Place::Vacant(place) => {
                place.insert((E::WORD, id));
            }
            Place::Occupied(place) => {
                let (word, other) = *place.get();
                if (word, other) != (E::WORD, id) {
                    let message = format!("{} already means the {word} {}", quoted(name), quoted(other));
                    findings.push(Finding::warning("ambiguous-name", spot(), message));
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::loading::testing::{lines, load_all};

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
    fn one_thing_may_have_one_name_many_times() {
        let text = "roles:\n  - {id: a, title: {en: Product owner, fr: Product owner}, aliases: [product owner, PO, po]}\n";
        assert_eq!(lines(&load_all(&[text])), [""; 0]);
    }
}
