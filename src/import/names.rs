//! Texts and names of what is imported.

use std::collections::{BTreeMap, HashSet};

use crate::domain::{Lang, fold};

/// A text by language.
pub(super) type TextByLang = BTreeMap<Lang, String>;

/// A text in one language; nothing where it is empty.
pub(super) fn in_one(lang: Lang, text: impl Into<String>) -> TextByLang {
    let text = text.into();
    if text.is_empty() { TextByLang::new() } else { TextByLang::from([(lang, text)]) }
}

/// Codes in classifications, by scheme.
pub(super) type CodeList = Vec<(&'static str, String)>;

/// A title and other names, each once a language, accents and case aside.
#[derive(Debug, Default)]
pub(super) struct NameSet {
    pub(super) title: TextByLang,
    pub(super) aliases: BTreeMap<Lang, Vec<String>>,
    taken: HashSet<(Lang, String)>,
}

impl NameSet {
    pub(super) fn new(lang: Lang, title: impl Into<String>) -> Self {
        let mut named = Self::default();
        named.entitle(lang, title);
        named
    }

    /// Sets the title in a language. Comes before the other names.
    pub(super) fn entitle(&mut self, lang: Lang, title: impl Into<String>) {
        let title = title.into();
        self.taken.insert((lang, fold(&title)));
        self.title.insert(lang, title);
    }

    /// Adds another name; false where it is there already.
    pub(super) fn alias(&mut self, lang: Lang, name: &str) -> bool {
        let is_new = self.taken.insert((lang, fold(name)));
        if is_new {
            self.aliases.entry(lang).or_default().push(name.to_owned());
        }
        is_new
    }

    pub(super) fn alias_count(&self) -> usize {
        self.aliases.values().map(Vec::len).sum()
    }
}

#[cfg(test)]
mod tests {
    use super::{Lang, NameSet};

    #[test]
    fn names_are_kept_once_a_language() {
        let mut named = NameSet::new(Lang::FR, "Développeur");
        assert!(!named.alias(Lang::FR, "DEVELOPPEUR"));
        assert!(named.alias(Lang::FR, "Codeur") && !named.alias(Lang::FR, "codeur"));
        assert!(named.alias(Lang::EN, "Codeur"));
        assert_eq!(named.alias_count(), 2);
    }
}
