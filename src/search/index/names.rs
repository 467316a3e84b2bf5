//! The names of a catalogue: titles and aliases of roles and skills in all languages.

use crate::domain::{Catalogue, Lang, Names as Aliases, Subject, Text};

/// The kind of a name, with its position among those of its owner.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::search) enum NameKind {
    /// The nth version of the title.
    Title(usize),
    /// The nth alias.
    Alias(usize),
}

/// One name while the index is made.
#[derive(Clone, Copy, Debug)]
pub(in crate::search) struct GivenName<'c> {
    pub(in crate::search) text: &'c str,
    /// The same with its other half, where it is one of two.
    pub(in crate::search) whole: &'c str,
    pub(in crate::search) lang: Lang,
    pub(in crate::search) which: NameKind,
}

/// The names of one subject. “X / Y” counts as two names, each with the whole one's place.
pub(in crate::search) fn names_of(
    catalogue: &Catalogue,
    subject: Subject,
) -> impl Iterator<Item = GivenName<'_>> {
    let (title, aliases): (&Text, &Aliases) = match subject {
        Subject::Role(at) => (&catalogue.role(at).title, &catalogue.role(at).aliases),
        Subject::Skill(at) => (&catalogue.skill(at).name, &catalogue.skill(at).aliases),
    };
    let titles = title.versions().enumerate().map(|(nth, (lang, text))| GivenName {
        text,
        whole: text,
        lang,
        which: NameKind::Title(nth),
    });
    let aliases = aliases.iter().enumerate().map(|(nth, (lang, text))| GivenName {
        text,
        whole: text,
        lang,
        which: NameKind::Alias(nth),
    });
    titles.chain(aliases).flat_map(|given| {
        let (one, other) = halves(given.text);
        std::iter::once(one).chain(other).map(move |text| GivenName { text, ..given })
    })
}

/// Shortest half of a name that is one by itself, in letters: `CI/CD` is one name.
const SHORTEST: usize = 4;

/// The two names that a gendered one is made of: a man's and a woman's. Others are themselves.
fn halves(name: &str) -> (&str, Option<&str>) {
    let Some((one, other)) = name.split_once('/') else { return (name, None) };
    let (one, other) = (one.trim(), other.trim());
    let is_name = |part: &str| part.chars().count() >= SHORTEST && !part.contains('/');
    if is_name(one) && is_name(other) && alike(one, other) { (one, Some(other)) } else { (name, None) }
}

/// Whether two texts are forms of one name: their first words begin alike, or both are whole names of several words.
fn alike(one: &str, other: &str) -> bool {
    let first = |text: &str| -> Vec<char> {
        text.split(' ').next().unwrap_or_default().chars().flat_map(char::to_lowercase).take(3).collect()
    };
    first(one) == first(other)
}

#[cfg(test)]
mod tests {
    use super::halves;

    #[test]
    fn a_mans_and_a_womans_title_are_two_names() {
        assert_eq!(halves("Boulanger / Boulangère"), ("Boulanger", Some("Boulangère")));
        assert_eq!(
            halves("agent de sécurité/agente de sécurité"),
            ("agent de sécurité", Some("agente de sécurité"))
        );
        for whole in ["CI/CD", "PL/SQL", "Data scientist", "Web/mobile designer", "a/b/c"] {
            assert_eq!(halves(whole), (whole, None));
        }
    }
}
