//! Titles fitted to a zoom level: in full, cut short, or as a code of initials.

use std::collections::BTreeSet;

use unicode_segmentation::UnicodeSegmentation;

use crate::cells::{cut, head, width};

/// How much of a title is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Zoom {
    /// Codes of a few letters.
    Codes,
    /// Beginnings of titles.
    Short,
    /// Full titles.
    Full,
}

impl Zoom {
    /// From far to near.
    pub const ALL: &'static [Self] = &[Self::Codes, Self::Short, Self::Full];

    /// The next level nearer, or this one where there is none.
    pub fn nearer(self) -> Self {
        match self {
            Self::Codes => Self::Short,
            Self::Short | Self::Full => Self::Full,
        }
    }

    /// The next level further away, or this one where there is none.
    pub fn further(self) -> Self {
        match self {
            Self::Full => Self::Short,
            Self::Short | Self::Codes => Self::Codes,
        }
    }
}

/// Cells of the longest label at each level; a title in full has an end too.
const SHORT: usize = 20;
const FULL: usize = 48;
const CODE: usize = 8;

/// A label for each title, in the same order. Codes are all different; shortened titles may be alike.
pub(super) fn labels(titles: &[&str], zoom: Zoom, ellipsis: &str) -> Vec<String> {
    match zoom {
        Zoom::Full => titles.iter().map(|title| cut(title, FULL, ellipsis)).collect(),
        Zoom::Short => titles.iter().map(|title| cut(title, SHORT, ellipsis)).collect(),
        Zoom::Codes => codes(titles),
    }
}

fn codes(titles: &[&str]) -> Vec<String> {
    let mut taken = BTreeSet::new();
    titles
        .iter()
        .map(|title| {
            let code = spellings(title).find(|code| !taken.contains(code)).unwrap_or_default();
            taken.insert(code.clone());
            code
        })
        .collect()
}

/// Codes of one title, best first and without end: initials, then more and more of the last word, then a number.
fn spellings(title: &str) -> impl Iterator<Item = String> {
    let words: Vec<&str> = words(title).collect();
    let initials: String = words.iter().map(|word| initial(word)).collect();
    let initials = head(&initials, CODE).to_owned();
    let tail: Vec<&str> =
        words.last().map_or(Vec::new(), |word| word.graphemes(true).skip(1).take(3).collect());
    let numbered = initials.clone();
    let longer = (0..=tail.len()).map(move |letters| format!("{initials}{}", tail[..letters].concat()));
    longer
        .filter(|code| width(code) <= CODE && !code.is_empty())
        .chain((2..).map(move |at| format!("{numbered}{at}")))
}

/// Words that count: small ones like “of” and “de” do not, unless there is nothing else.
fn words(title: &str) -> impl Iterator<Item = &str> {
    let spaced = || title.split([' ', '\u{a0}', '/', '(', ')', ',', '&']).filter(|word| !word.is_empty());
    let is_small = |word: &str| word.chars().count() <= 3 && word.chars().all(char::is_lowercase);
    let only_small = spaced().all(is_small);
    spaced()
        .filter(move |word| only_small || !is_small(word))
        .flat_map(|word| word.split(['-', '’', '\'', '.']).filter(|part| !part.is_empty()))
}

/// The first letter as a capital; of an abbreviation such as “UX”, all of it.
fn initial(word: &str) -> String {
    let is_abbreviation = word.chars().count() <= 4 && word.chars().all(char::is_uppercase);
    if is_abbreviation {
        return word.to_owned();
    }
    word.graphemes(true).next().unwrap_or_default().to_uppercase()
}

#[cfg(test)]
mod tests {
    use super::{Zoom, labels};

    #[test]
    fn codes_are_initials_and_all_different() {
        let titles =
            ["Back-end developer", "UX designer", "Director of engineering", "Data engineer", "Data expert"];
        assert_eq!(labels(&titles, Zoom::Codes, "…"), ["BED", "UXD", "DE", "DEn", "DEx"]);
        assert_eq!(labels(&["Director", "Director", "of"], Zoom::Codes, "…"), ["D", "Di", "O"]);
        assert_eq!(labels(&["工程师", "工人", ""], Zoom::Codes, "…"), ["工", "工人", "2"]);
    }

    #[test]
    fn titles_are_cut_at_their_level() {
        let title = ["Embedded software developer"];
        assert_eq!(labels(&title, Zoom::Full, "…"), ["Embedded software developer"]);
        assert_eq!(labels(&title, Zoom::Short, "…"), ["Embedded software d…"]);
    }
}
