//! What counts as a match of one word with one name, and what does not.
//!
//! A letter here and a letter there is no match. A word matches a name when it
//!
//! - begins one of its words (`dev` in “back-end developer”), also a compound written as one (`backend`);
//! - stands inside one, from three letters (`script` in “JavaScript”);
//! - can be cut into beginnings of its words, in order, on average at least two letters each, where a
//!   beginning of two letters must follow the word before directly, and one of a single letter the whole of
//!   it (`fullstack`, `phpsym`, `fulls`);
//! - is its initials, from its first word on (`fsd` for “full-stack developer”).
//!
//! Words of at most three letters (“of”, “des”) may be skipped wherever words must follow directly.
//! Where no name matches a query so, typos are forgiven; where none matches then, a word may also be
//! [an abbreviation](abbreviates).

use super::edits::LONGEST;
use super::letters::{Letter, words};

/// Words this long may be skipped between neighbours.
const SHORT_WORD: usize = 3;
/// Fewest letters found inside a word, and fewest that may follow at a distance.
const RUN: usize = 3;

/// Whether `word` stands inside `part` of a name, not at its beginning.
pub(super) fn is_inside(word: &[Letter], part: &[Letter]) -> bool {
    word.len() >= RUN && part.len() > word.len() && part[1..].windows(word.len()).any(|run| run == word)
}

/// Whether `word` can be cut into beginnings of the words of `name`, or is its initials.
pub(super) fn is_in_pieces(word: &[Letter], name: &[Letter]) -> bool {
    is_initials(word, name) || word.len() > RUN && in_beginnings(word, name)
}

fn is_initials(word: &[Letter], name: &[Letter]) -> bool {
    if word.len() < 2 || name.first() != word.first() {
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

fn in_beginnings(word: &[Letter], name: &[Letter]) -> bool {
    let word = &word[..word.len().min(LONGEST)];
    let mut found = Pieces { anywhere: [NONE; _], before: [NONE; _], after_whole: [NONE; _] };
    found.anywhere[0] = 0;
    for part in words(name) {
        found.take(word, &name[part]);
    }
    usize::from(found.anywhere[word.len()]) * 2 <= word.len()
}

const NONE: u8 = u8::MAX;

/// For each number of letters of a word, the fewest pieces they were found in so far.
struct Pieces {
    anywhere: [u8; LONGEST + 1],
    /// Where the last piece is in the word before, short words left aside.
    before: [u8; LONGEST + 1],
    /// Where the last piece is the whole of the word before.
    after_whole: [u8; LONGEST + 1],
}

impl Pieces {
    /// Goes on over the next word of the name.
    fn take(&mut self, word: &[Letter], part: &[Letter]) {
        let (mut here, mut here_whole) = ([NONE; LONGEST + 1], [NONE; LONGEST + 1]);
        for done in (0..word.len()).filter(|done| self.anywhere[*done] != NONE) {
            for end in done + 1..=done + common(&word[done..], part) {
                let from = match end - done {
                    _ if done == 0 => self.anywhere[0],
                    1 => self.after_whole[done],
                    2 => self.before[done],
                    _ => self.anywhere[done],
                };
                here[end] = here[end].min(from.saturating_add(1));
                if end - done == part.len() {
                    here_whole[end] = here[end];
                }
            }
        }
        if part.len() > SHORT_WORD {
            (self.before, self.after_whole) = ([NONE; _], [NONE; _]);
        }
        for done in 1..=word.len() {
            self.before[done] = self.before[done].min(here[done]);
            self.after_whole[done] = self.after_whole[done].min(here_whole[done]);
            self.anywhere[done] = self.anywhere[done].min(here[done]);
        }
    }
}

/// Number of letters with which both begin.
fn common(one: &[Letter], other: &[Letter]) -> usize {
    one.iter().zip(other).take_while(|(a, b)| a == b).count()
}

/// Whether `word` is `part` with letters left out: the same first letter, the others in order, at least half
/// of those up to the last, and from four letters. `dvlpr` abbreviates “developer”.
pub(super) fn abbreviates(word: &[Letter], part: &[Letter]) -> bool {
    if word.len() <= RUN || word.first() != part.first() {
        return false;
    }
    let mut rest = part.iter();
    let is_in_order = word.iter().all(|letter| rest.any(|other| other == letter));
    is_in_order && part.len() - rest.len() <= word.len() * 2
}

#[cfg(test)]
mod tests {
    use super::{abbreviates, is_in_pieces, is_inside};
    use crate::search::letters::{Letter, letters};

    fn of(text: &str) -> Vec<Letter> {
        letters(text).collect()
    }

    #[test]
    fn pieces_are_beginnings_in_order() {
        for (word, name) in [
            ("fullstack", "full-stack developer"),
            ("fullst", "full-stack developer"),
            ("fulls", "full stack developer"),
            ("backend", "back-end developer"),
            ("phpdev", "php symfony developer"),
            ("phpsym", "php symfony developer"),
            ("pmanager", "project manager"),
            ("chefprojet", "chef de projet"),
            ("fsd", "full-stack developer"),
            ("po", "product owner"),
            ("cp", "chef de projet"),
        ] {
            assert!(is_in_pieces(&of(word), &of(name)), "{word} in {name}");
        }
    }

    #[test]
    fn scattered_letters_are_no_match() {
        for (word, name) in [
            ("symfnoy", "symfony developer on yachts"),
            ("pyhton", "python"),
            ("dvlp", "full-stack developer"),
            ("sd", "full-stack developer"),
            ("jvaa", "jeune vacataire adjoint"),
            ("phde", "php symfony developer"),
            ("develr", "developer of racing cars"),
            ("po", "photo studio owner"),
        ] {
            assert!(!is_in_pieces(&of(word), &of(name)), "{word} in {name}");
        }
    }

    #[test]
    fn runs_stand_inside_words_from_three_letters() {
        assert!(is_inside(&of("script"), &of("javascript")));
        assert!(!is_inside(&of("java"), &of("javascript")));
        assert!(!is_inside(&of("pt"), &of("javascript")));
        assert!(!is_inside(&of("javascript"), &of("java")));
    }

    #[test]
    fn abbreviations_keep_order_and_half_the_letters() {
        assert!(abbreviates(&of("dvlpr"), &of("developer")));
        assert!(abbreviates(&of("kbrnts"), &of("kubernetes")));
        assert!(!abbreviates(&of("dlpr"), &of("developer")));
        assert!(!abbreviates(&of("dvl"), &of("developer")));
        assert!(!abbreviates(&of("evlpr"), &of("developer")));
    }
}
