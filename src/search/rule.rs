//! What counts as a match of one word with one name, and what does not.
//!
//! A letter here and a letter there is no match. A word [matches] a name when it
//!
//! - begins one of its words (`dev` in “back-end developer”), also a compound written as one (`backend`);
//! - stands inside one, from three letters (`script` in “JavaScript”);
//! - is several of its words written as one, the last of which may be only begun (`fullstack` and `fullsta` for
//!   “full stack developer”);
//! - is its two or three initials, from its first word on (`fsd` for “full-stack developer”), words of at most
//!   three letters (“of”, “des”) left aside.
//!
//! Where nothing matches so, typos are forgiven; where nothing does then, a word may also [abbreviate](abbreviates)
//! a name.

use std::ops::{Range, RangeInclusive};

use super::letters::{Letter, compounds, solid, words};
use super::pieces::is_in_beginnings;

/// Words this long may be skipped between neighbours.
pub(super) const SHORT_WORD: usize = 3;
/// Numbers of letters that match as initials, and that abbreviate as such.
pub(super) const INITIALS: RangeInclusive<usize> = 2..=3;
pub(super) const MANY_INITIALS: RangeInclusive<usize> = 4..=6;
/// Fewest letters found inside a word, and fewest of the last of several words written as one.
pub(super) const RUN: usize = 3;

/// Whether `word` matches `name`, both folded. The index finds the same names without looking at each.
pub(super) fn matches(word: &[Letter], name: &[Letter]) -> bool {
    words(name).any(|part| name[part.clone()].starts_with(word) || is_inside(word, &name[part]))
        || begins_compound(word, name).is_some()
        || is_as_one(word, name)
        || INITIALS.contains(&word.len()) && is_initials(word, name)
}

/// The compound that begins with `word`.
pub(super) fn begins_compound(word: &[Letter], name: &[Letter]) -> Option<Range<usize>> {
    let begins =
        |compound: &Range<usize>| solid(&name[compound.clone()]).take(word.len()).eq(word.iter().copied());
    compounds(name).into_iter().find(begins)
}

/// Whether `word` stands inside `part` of a name, not at its beginning.
pub(super) fn is_inside(word: &[Letter], part: &[Letter]) -> bool {
    word.len() >= RUN && part.len() > word.len() && part[1..].windows(word.len()).any(|run| run == word)
}

/// Fewest letters of each of several words written as one.
pub(super) const AS_ONE: usize = 2;

/// Whether `word` is several words of `name` written as one, each of two letters or more. The last may be only
/// begun, with three letters.
pub(super) fn is_as_one(word: &[Letter], name: &[Letter]) -> bool {
    words(name).any(|first| {
        let mut rest = word;
        for part in words(&name[first.start..]).map(|part| &name[first.start..][part]) {
            let is_first = rest.len() == word.len();
            match rest.strip_prefix(part) {
                Some(_) if part.len() < AS_ONE => return false,
                Some(&[]) => return !is_first,
                Some(after) => rest = after,
                None => return !is_first && rest.len() >= RUN && part.starts_with(rest),
            }
        }
        false
    })
}

/// Whether `word` is the initials of `name`: those of its first words, but for short ones.
pub(super) fn is_initials(word: &[Letter], name: &[Letter]) -> bool {
    if name.first() != word.first() {
        return false;
    }
    let mut rest = word;
    for part in words(name) {
        match rest.split_first() {
            Some((initial, after)) if name[part.start] == *initial => rest = after,
            Some(_) if part.len() > SHORT_WORD => return false,
            Some(_) => {}
            None => break,
        }
    }
    rest.is_empty()
}

/// Whether `word` abbreviates `name`: is one of its words with letters left out, can be cut into beginnings of
/// them, or is its four to six initials.
pub(super) fn abbreviates(word: &[Letter], name: &[Letter]) -> bool {
    words(name).any(|part| leaves_out(word, &name[part]))
        || is_in_beginnings(word, name)
        || MANY_INITIALS.contains(&word.len()) && is_initials(word, name)
}

/// Whether `word` is `part` with letters left out: the same first letter, the others in order, at least half
/// of those up to the last, and from four letters. `dvlpr` abbreviates “developer”.
pub(super) fn leaves_out(word: &[Letter], part: &[Letter]) -> bool {
    if word.len() <= RUN || word.first() != part.first() {
        return false;
    }
    let mut rest = part.iter();
    let is_in_order = word.iter().all(|letter| rest.any(|other| other == letter));
    is_in_order && part.len() - rest.len() <= word.len() * 2
}

#[cfg(test)]
mod tests {
    use super::{is_as_one, is_initials, is_inside, leaves_out};
    use crate::search::letters::{Letter, letters};

    fn of(text: &str) -> Vec<Letter> {
        letters(text).collect()
    }

    #[test]
    fn runs_stand_inside_words_from_three_letters() {
        assert!(is_inside(&of("script"), &of("javascript")));
        assert!(!is_inside(&of("java"), &of("javascript")));
        assert!(!is_inside(&of("pt"), &of("javascript")));
        assert!(!is_inside(&of("javascript"), &of("java")));
    }

    #[test]
    fn words_written_as_one_are_whole_but_for_the_last() {
        for (word, name) in [
            ("fullstack", "full stack developer"),
            ("fullsta", "full stack developer"),
            ("chefdeprojet", "chef de projet"),
            ("stackdeveloper", "full stack developer"),
            ("uxui", "ux ui designer"),
        ] {
            assert!(is_as_one(&of(word), &of(name)), "{word} in {name}");
        }
        for (word, name) in [
            ("fullst", "full stack developer"),
            ("fulldev", "full stack developer"),
            ("fullstacks", "full stack"),
            ("full", "full stack"),
            ("enginer", "engine repair"),
            ("manger", "m anger"),
        ] {
            assert!(!is_as_one(&of(word), &of(name)), "{word} in {name}");
        }
    }

    #[test]
    fn initials_begin_with_the_first_word() {
        for (word, name) in
            [("fsd", "full-stack developer"), ("po", "product owner"), ("cp", "chef de projet")]
        {
            assert!(is_initials(&of(word), &of(name)), "{word} of {name}");
        }
        for (word, name) in
            [("sd", "full-stack developer"), ("po", "photo studio owner"), ("poo", "product owner")]
        {
            assert!(!is_initials(&of(word), &of(name)), "{word} of {name}");
        }
    }

    #[test]
    fn abbreviations_keep_order_and_half_the_letters() {
        assert!(leaves_out(&of("dvlpr"), &of("developer")));
        assert!(leaves_out(&of("kbrnts"), &of("kubernetes")));
        assert!(!leaves_out(&of("dlpr"), &of("developer")));
        assert!(!leaves_out(&of("dvl"), &of("developer")));
        assert!(!leaves_out(&of("evlpr"), &of("developer")));
    }
}
