//! Texts that are missing in a language the layer declares.

use std::collections::BTreeMap;

use crate::domain::Lang;
use crate::loading::finding::{Finding, Findings, Trail};
use crate::loading::merge::{Merged, Written};
use crate::loading::overlay::{Listed, Piece};
use crate::loading::resolve::Draft;
use crate::loading::schema::{
    CategoryEntry, ContactEntry, FamilyEntry, RawText, RoleEntry, SkillEntry, StepEntry,
};

/// Texts named in one message; more are counted.
const NAMED: usize = 8;

/// Every text exists in every language that its layer declares. One problem for each entry and language.
pub(super) fn missing_translation(written: &Written, draft: &mut Draft, findings: &mut Findings) {
    let declared: Vec<&[Lang]> = draft.layers.iter().map(|layer| &*layer.languages).collect();
    if declared.iter().all(|languages| languages.is_empty()) {
        return;
    }
    let mut check = |texts: Texts<'_>| texts.report(&declared, findings);
    written.families.iter().for_each(|entry| check(of_family(entry)));
    written.categories.iter().for_each(|entry| check(of_category(entry)));
    written.skills.iter().for_each(|entry| check(of_skill(entry)));
    written.roles.iter().for_each(|entry| check(of_role(entry)));
}

/// The texts of one entry: layer, place of the entry in that layer, text, and how to call it.
struct Texts<'a>(Vec<(usize, Trail<'a>, &'a RawText, Name)>);

/// A key, or a key inside an item of a list.
type Name = (&'static str, Option<(usize, &'static str)>);

impl<'a> Texts<'a> {
    fn plain(&mut self, key: &'static str, found: Option<(usize, Trail<'a>, &'a RawText)>) {
        self.0.extend(found.map(|(layer, trail, text)| (layer, trail, text, (key, None))));
    }

    /// A text of an item that layers can change.
    fn listed<T: Listed>(
        &mut self,
        key: &'static str,
        item: &Piece<'a, T>,
        pick: impl Fn(&'a T) -> Option<&'a RawText>,
    ) {
        let Some((place, text)) = item.field(pick) else { return };
        let name = (T::LIST, Some((place.index, key)));
        self.0.push((place.origin.layer, item.role_trail(place), text, name));
    }

    fn report(self, declared: &[&[Lang]], findings: &mut Findings) {
        let mut missing: BTreeMap<Lang, (Trail<'a>, Vec<Name>)> = BTreeMap::new();
        for (layer, trail, text, name) in self.0 {
            for lang in declared.get(layer).copied().unwrap_or_default() {
                let has = |written: Lang| written == *lang || written == Lang::NEUTRAL;
                if text.versions().next().is_some() && !text.versions().any(|(written, _)| has(written)) {
                    missing.entry(*lang).or_insert((trail, Vec::new())).1.push(name);
                }
            }
        }
        for (lang, (trail, names)) in missing {
            let mut list: Vec<String> = names.iter().take(NAMED).map(|name| called(*name)).collect();
            if names.len() > NAMED {
                list.push(format!("and {} more", names.len() - NAMED));
            }
            let message = format!("not written in `{lang}`: {}", list.join(", "));
            findings.push(Finding::warning("missing-translation", trail.spot(), message));
        }
    }
}

fn called((key, inside): Name) -> String {
    match inside {
        None => format!("`{key}`"),
        Some((index, "")) => format!("`{key}` {}", index + 1),
        Some((index, field)) => format!("`{field}` of `{key}` {}", index + 1),
    }
}

fn of_family(entry: &Merged<FamilyEntry>) -> Texts<'_> {
    let mut texts = Texts(Vec::new());
    texts.plain("name", entry.layered(|entry| entry.name.as_ref()));
    texts.plain("summary", entry.layered(|entry| entry.summary.as_ref()));
    texts
}

fn of_category(entry: &Merged<CategoryEntry>) -> Texts<'_> {
    let mut texts = Texts(Vec::new());
    texts.plain("name", entry.layered(|entry| entry.name.as_ref()));
    texts.plain("summary", entry.layered(|entry| entry.summary.as_ref()));
    texts
}

fn of_skill(entry: &Merged<SkillEntry>) -> Texts<'_> {
    let mut texts = Texts(Vec::new());
    texts.plain("name", entry.layered(|entry| entry.name.as_ref()));
    texts.plain("summary", entry.layered(|entry| entry.summary.as_ref()));
    texts
}

fn of_role(entry: &Merged<RoleEntry>) -> Texts<'_> {
    let mut texts = Texts(Vec::new());
    texts.plain("title", entry.layered(|entry| entry.title.as_ref()));
    texts.plain("summary", entry.layered(|entry| entry.summary.as_ref()));
    texts.plain("description", entry.layered(|entry| entry.description.as_ref()));
    macro_rules! inside {
        ($list:ident: |$item:ident| $($field:literal = $text:expr),+) => {
            if let Some((layer, trail, list)) = entry.layered(|entry| entry.$list.as_ref()) {
                for (index, $item) in list.items() {
                    $(texts.0.extend($text.map(|text: &RawText| {
                        (layer, trail, text, (stringify!($list), Some((index, $field))))
                    }));)+
                }
            }
        };
    }
    inside!(tasks: |task| "" = Some(task));
    inside!(education: |way| "level" = way.level.as_ref(), "text" = way.text.as_ref());
    inside!(pay: |pay| "source" = pay.source.as_ref());
    inside!(sources: |source| "title" = source.title.as_ref());
    for contact in entry.list::<ContactEntry>().pieces {
        texts.listed("why", &contact, |entry| entry.why.as_ref());
    }
    for step in entry.list::<StepEntry>().pieces {
        texts.listed("source", &step, |entry| entry.source.as_ref());
        texts.listed("why", &step, |entry| entry.why.as_ref());
    }
    texts
}

#[cfg(test)]
mod tests {
    use crate::loading::testing::{lines, load_all, load_layered};

    #[test]
    fn missing_languages_are_told_once_an_entry_and_language() {
        let loaded = load_all(&["\
catalogue: {languages: [en, fr]}
skills:
  - {id: x, name: X, kind: soft, summary: {en: Only English}}
roles:
  - id: a
    title: {en: A, fr: A}
    stage: entry
    summary: {fr: Seulement}
    tasks: [{en: One, fr: Un}, {en: Two}]
    skills: [{skill: x, need: useful}]
    sources: [{title: {en: Book}}]
"]);
        assert_eq!(
            lines(&loaded),
            [
                "0.yaml:3:5 (skills › x): warning[missing-translation]: not written in `fr`: `summary`",
                "0.yaml:5:5 (roles › a): warning[missing-translation]: not written in `en`: `summary`",
                "0.yaml:5:5 (roles › a): warning[missing-translation]: not written in `fr`: `tasks` 2, `title` of \
                 `sources` 1",
            ]
        );
    }

    #[test]
    fn each_layer_answers_for_its_own_texts() {
        let loaded = load_layered(&[
            "catalogue: {languages: [en]}\nroles:\n  - {id: a, title: {en: A}, stage: entry}\n",
            "catalogue: {languages: [en, fr]}\nroles:\n  - {id: a, summary: {en: Text}}\n",
        ]);
        assert_eq!(
            lines(&loaded),
            ["1.yaml:3:5 (roles › a): warning[missing-translation]: not written in `fr`: `summary`"]
        );
    }

    #[test]
    fn plain_texts_and_empty_ones_are_in_every_language() {
        let text = "catalogue: {languages: [en, fr]}\nroles:\n  - {id: a, title: A, stage: entry, summary: {fr: }}\n";
        assert_eq!(lines(&load_all(&[text])), [""; 0]);
    }
}
