//! Words of titles and summaries, made comparable.

use std::collections::BTreeSet;

use careernav::domain::fold;

/// Words that say nothing of what a text is about.
const STOP_WORDS: &str = "a an and are as at be by each end for from has have how in into is it its no not of on one \
    or out own so that the their them then they this those to up what when where which who whom whose with \
    au aux avec ce ces chaque chez d dans de des du elle en est et il ils l la le les leur leurs ne ni on ou où par \
    pas pour qu que qui quoi s sa sans se ses si son sont sur un une";

/// The words of a text, accents, case and typography aside, in their order.
pub(super) fn words(text: &str) -> Vec<String> {
    let folded = fold(text);
    let parts = folded.split(|letter: char| !letter.is_alphanumeric() && !matches!(letter, '+' | '#'));
    parts.filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

/// The words that say something.
pub(super) fn content_words(text: &str) -> Vec<String> {
    let stop_words: BTreeSet<String> = words(STOP_WORDS).into_iter().collect();
    words(text).into_iter().filter(|word| !stop_words.contains(word)).collect()
}

/// How alike two texts are: words of both, by words of either.
pub(super) fn likeness(one: &BTreeSet<String>, other: &BTreeSet<String>) -> f64 {
    let counted = |count: usize| f64::from(u32::try_from(count).unwrap_or(u32::MAX));
    counted(one.intersection(other).count()) / counted(one.union(other).count().max(1))
}

/// Whether two words are forms of one: `develops` and `developer`, `test` and `testing`.
pub(super) fn akin(one: &str, other: &str) -> bool {
    const ROOT: usize = 6;
    let (short, long) = if one.len() <= other.len() { (one, other) } else { (other, one) };
    let shared = short.bytes().zip(long.bytes()).take_while(|(one, other)| one == other).count();
    shared >= ROOT || (short.len() >= 4 && shared == short.len()) || one == other
}

/// Endings of French words by gender and number, and the one that stands for all.
const ENDINGS: &[(&str, &str)] = &[
    ("trice", "teur"),
    ("euse", "eur"),
    ("ienne", "ien"),
    ("iere", "ier"),
    ("ffe", "f"),
    ("ive", "if"),
    ("elle", "el"),
    ("eaux", "eau"),
    ("ee", "e"),
];

/// A word without gender and number: `développeuses` and `développeur` are one, `networks` and `network` too.
pub(super) fn plain(word: &str) -> String {
    let is_plural = word.len() > 3 && word.ends_with('s') && !word.ends_with("ss");
    let mut plain = word[..word.len() - usize::from(is_plural)].to_owned();
    if let Some((ending, other)) = ENDINGS.iter().find(|(ending, _)| plain.ends_with(ending)) {
        plain.truncate(plain.len() - ending.len());
        plain.push_str(other);
    }
    if plain.len() > 3 && plain.ends_with('e') {
        plain.pop();
    }
    plain
}

#[test]
fn forms_of_a_word_are_known() {
    for (one, other) in [
        ("developpeuses", "developpeur"),
        ("redactrice", "redacteur"),
        ("cheffe", "chef"),
        ("reseaux", "reseau"),
        ("ingenieure", "ingenieur"),
        ("techniciennes", "technicien"),
        ("networks", "network"),
        ("debutantes", "debutante"),
    ] {
        assert_eq!(plain(one), plain(other));
    }
    assert!(akin("develops", "developer") && akin("test", "testing") && akin("web", "web"));
    assert!(!akin("web", "website") && !akin("data", "date") && !akin("design", "decides"));
    assert_eq!(words("L’écriture d’API, en C++."), ["l", "ecriture", "d", "api", "en", "c++"]);
    assert_eq!(content_words("The back end of a website"), ["back", "website"]);
}
