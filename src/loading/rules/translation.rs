//! Texts that are missing in a language the layer declares.

use std::collections::BTreeMap;

use crate::domain::Lang;
use crate::loading::format::{CATEGORY, FAMILY, KeyTable, ROLE, SKILL, ValueShape};
use crate::loading::layers::{Entry, LaidLayers, versions};
use crate::loading::lists::Items;
use crate::loading::problems::Problems;
use crate::loading::resolve::Draft;
use crate::loading::tree::Node;
use crate::wording::{Words, key};

/// Texts named in one message; more are counted.
const NAMED: usize = 8;

/// Every text exists in every language that its layer declares. One problem for each entry and language.
pub(super) fn missing_translation(layers: &LaidLayers<'_>, draft: &mut Draft<'_>, problems: &mut Problems) {
    let declared: Vec<&[Lang]> = draft.layers.iter().map(|layer| &*layer.languages).collect();
    if declared.iter().all(|languages| languages.is_empty()) {
        return;
    }
    for (entries, table) in [
        (&layers.families, &FAMILY),
        (&layers.categories, &CATEGORY),
        (&layers.skills, &SKILL),
        (&layers.roles, &ROLE),
    ] {
        for entry in entries {
            tell(&texts(entry, table), &declared, problems);
        }
    }
}

/// A text with what its layer writes of the entry it is in.
struct WrittenText<'t> {
    layer: usize,
    entry: Node<'t>,
    text: Node<'t>,
    /// Its key, or that of the list it is in.
    key: &'static str,
    /// In a list, the number of the item, counted from 1, and the key there, if it has one.
    inside: Option<(usize, Option<&'static str>)>,
}

/// The texts of an entry, each as the highest layer has it that writes it. Which they are, the rows of the format say.
fn texts<'t>(entry: &Entry<'t>, table: &'static KeyTable) -> Vec<WrittenText<'t>> {
    let mut texts = Vec::new();
    for row in table.rows {
        let key = row.key;
        if let ValueShape::Changing(item) = row.shape {
            for stack in Items::of(entry, item).stacks {
                for inner in item.table.rows.iter().filter(|row| matches!(row.shape, ValueShape::Text)) {
                    let Some((written, text)) = stack.written(inner.key) else { continue };
                    let inside = Some((written.index + 1, Some(inner.key)));
                    let (layer, entry) = (written.role.layer, written.role.node);
                    texts.push(WrittenText { layer, entry, text, key, inside });
                }
            }
            continue;
        }
        let Some((written, node)) = entry.written(key) else { continue };
        let (layer, entry) = (written.layer, written.node);
        let mut add = |text, inside| texts.push(WrittenText { layer, entry, text, key, inside });
        match row.shape {
            ValueShape::Text => add(node, None),
            ValueShape::Texts => node.items().for_each(|(index, text)| add(text, Some((index + 1, None)))),
            ValueShape::List(table) => {
                for (index, item) in node.items() {
                    for inner in table.rows.iter().filter(|row| matches!(row.shape, ValueShape::Text)) {
                        if let Some(text) = item.get(inner.key) {
                            add(text, Some((index + 1, Some(inner.key))));
                        }
                    }
                }
            }
            _ => {}
        }
    }
    texts
}

/// Tells of the texts of one entry that are not written in every language.
fn tell(texts: &[WrittenText<'_>], declared: &[&[Lang]], problems: &mut Problems) {
    let mut missing: BTreeMap<Lang, Vec<&WrittenText<'_>>> = BTreeMap::new();
    for text in texts {
        let mut langs = versions(text.text).map(|(lang, _)| lang).peekable();
        if langs.peek().is_none() {
            continue;
        }
        let langs: Vec<Lang> = langs.collect();
        for lang in declared.get(text.layer).copied().unwrap_or_default() {
            if !langs.iter().any(|written| written == lang || *written == Lang::NEUTRAL) {
                missing.entry(*lang).or_default().push(text);
            }
        }
    }
    for (lang, texts) in missing {
        let Some(first) = texts.first() else { continue };
        let named: Vec<String> = texts.iter().take(NAMED).map(|text| called(text)).collect();
        let message = match texts.len() - named.len() {
            0 => Words::of(key::PROBLEM_MISSING_TRANSLATION),
            more => Words::of(key::PROBLEM_MISSING_TRANSLATIONS).count("more", more),
        };
        let message = message.text("lang", lang.to_string()).text("texts", named.join(", "));
        problems.warning("missing-translation", first.entry, message, None);
    }
}

/// Where a text stands, as paths in messages have it.
fn called(text: &WrittenText<'_>) -> String {
    match text.inside {
        None => format!("`{}`", text.key),
        Some((number, None)) => format!("`{} › {number}`", text.key),
        Some((number, Some(key))) => format!("`{} › {number} › {key}`", text.key),
    }
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
                "0.yaml:5:5 (roles › a): warning[missing-translation]: not written in `fr`: `tasks › 2`, `sources › 1 › title`",
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
