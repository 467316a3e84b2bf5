//! Small repairs of publishers' texts.

use crate::domain::{fold, harmless};

/// Longest piece of an id made of a name, in bytes.
const LONGEST_SLUG: usize = 80;
/// Shortest text that stands as a sentence of its own, in bytes.
const SHORTEST_SENTENCE: usize = 30;

/// A name: one line, harmless to show.
pub(super) fn name(text: &str) -> String {
    harmless::line(text).into_owned()
}

/// A sentence that may lack its full stop, with one.
pub(super) fn sentence(text: &str) -> String {
    let mut sentence = name(text);
    if sentence.ends_with(|last: char| last.is_alphanumeric() || matches!(last, ')' | '"' | '»')) {
        sentence.push('.');
    }
    sentence
}

/// A text with its paragraphs, one a line, none of them empty. Backslashes that some exports leave at line ends go.
pub(super) fn paragraphs(text: &str) -> String {
    let shown = harmless::block(text);
    let lines = shown.lines().map(|line| line.trim().trim_end_matches('\\').trim_end());
    lines.filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n")
}

/// The text with characters put right that were decoded byte by byte (`â\u{80}\u{99}` for `’`); `None` where
/// there are none.
///
/// Only sequences with a C1 control code are taken for such: no text has those on purpose.
pub(super) fn mended(text: &str) -> Option<String> {
    if !text.contains(is_c1) {
        return None;
    }
    let letters: Vec<char> = text.chars().collect();
    let mut out = String::with_capacity(text.len());
    let mut at = 0;
    while let Some(letter) = letters.get(at) {
        let (decoded, length) = decoded(&letters[at..]).unwrap_or((*letter, 1));
        out.push(decoded);
        at += length;
    }
    (out != text).then_some(out)
}

/// The character whose UTF-8 bytes the first letters are, and how many.
fn decoded(letters: &[char]) -> Option<(char, usize)> {
    let length = match letters.first()? {
        '\u{c2}'..='\u{df}' => 2,
        '\u{e0}'..='\u{ef}' => 3,
        '\u{f0}'..='\u{f4}' => 4,
        _ => return None,
    };
    let sequence = letters.get(..length)?;
    let bytes: Vec<u8> = sequence.iter().map_while(|letter| u8::try_from(*letter).ok()).collect();
    let letter = std::str::from_utf8(&bytes).ok()?.chars().next()?;
    (bytes.len() == length && sequence.iter().any(|letter| is_c1(*letter))).then_some((letter, length))
}

fn is_c1(letter: char) -> bool {
    ('\u{80}'..='\u{9f}').contains(&letter)
}

/// Parts a text after its first sentence, or after its first line; `None` where there is only one sentence.
pub(super) fn first_sentence(text: &str) -> Option<(&str, &str)> {
    let ends = text.match_indices(['.', '!', '?', '\n']).map(|(at, _)| at);
    let mut parted = ends.filter_map(|at| {
        let (first, rest) = match text.as_bytes()[at] {
            b'\n' => (&text[..at], &text[at..]),
            _ => text.split_at(at + 1),
        };
        let new = rest.trim_start();
        let begins =
            rest.len() > new.len() && (new.starts_with(char::is_uppercase) || rest.starts_with('\n'));
        (begins && first.len() >= SHORTEST_SENTENCE && !is_abbreviated(first)).then_some((first, new))
    });
    parted.next()
}

/// Whether a text ends in an abbreviation rather than a sentence.
fn is_abbreviated(text: &str) -> bool {
    let last = text.trim_end_matches('.').rsplit([' ', '(', '\u{a0}']).next().unwrap_or_default();
    text.ends_with('.')
        && (last.contains('.') || last.chars().count() < 3 || matches!(last, "etc" | "incl" | "Inc" | "Ltd"))
}

/// Lower-case words joined by hyphens, made of a name: `c-sharp` of `C#`. Not unique.
pub(super) fn slug(name: &str) -> String {
    let mut out = String::new();
    for letter in fold(name).chars() {
        match letter {
            'a'..='z' | '0'..='9' => out.push(letter),
            '+' => out.push_str("-plus-"),
            '#' => out.push_str("-sharp-"),
            _ => out.push('-'),
        }
    }
    let words: Vec<&str> = out.split('-').filter(|word| !word.is_empty()).collect();
    let mut slug = words.join("-");
    slug.truncate(LONGEST_SLUG);
    slug.trim_end_matches('-').to_owned()
}

/// Eight hexadecimal digits that tell names apart: FNV-1a, 32 bits.
pub(super) fn digest(name: &str) -> String {
    let hash =
        name.bytes().fold(0x811c_9dc5_u32, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193));
    format!("{hash:08x}")
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{digest, first_sentence, mended, paragraphs, sentence, slug};

    #[test]
    fn wrongly_decoded_characters_are_put_right_and_others_stay() {
        assert_eq!(mended("students\u{e2}\u{80}\u{99} caf\u{c3}\u{89}").as_deref(), Some("students’ cafÉ"));
        for sound in ["Côté", "Ã©", "a\u{80}b", "\u{e2}\u{80}", ""] {
            assert_eq!(mended(sound), None, "{sound:?}");
        }
    }

    #[test]
    fn texts_keep_their_paragraphs_and_lose_empty_ones() {
        assert_eq!(paragraphs("One. \r\n \n\u{a0}\nTwo.\\\n\t three \n"), "One.\nTwo.\nthree");
        assert_eq!(paragraphs(" \u{200b}\n"), "");
    }

    #[test]
    fn sentences_get_the_full_stop_they_lack() {
        for (text, whole) in
            [("Fait.", "Fait."), ("Fait ", "Fait."), ("(fait)", "(fait)."), ("Fait :", "Fait :"), ("", "")]
        {
            assert_eq!(sentence(text), whole);
        }
    }

    #[test]
    fn sentences_end_where_another_begins() {
        fn parted(text: &str) -> Option<String> {
            first_sentence(text).map(|(first, _)| first.to_owned())
        }
        let sentence = "They plan the work of the whole team.";
        assert_eq!(parted(&format!("{sentence} Others do it.")).as_deref(), Some(sentence));
        assert_eq!(parted(&format!("{sentence}\nothers do it.")).as_deref(), Some(sentence));
        for whole in [
            sentence,
            "They plan the work of teams (e.g. Builders, bakers, etc. Or others)",
            "They plan the work of version 1.2 for others.",
            "Short. Texts stay as they are.",
        ] {
            assert_eq!(parted(whole), None, "{whole}");
        }
    }

    #[test]
    fn slugs_are_words() {
        assert_eq!(slug("C++ & C#"), "c-plus-plus-c-sharp");
        assert_eq!(slug("Règlementations, normes"), "reglementations-normes");
        assert_eq!(slug("中"), "");
        assert_ne!(digest("C"), digest("c"));
    }

    proptest! {
        #[test]
        fn parting_loses_nothing_but_white_space(text in "[A-Ca-c. \n]{0,120}") {
            if let Some((first, rest)) = first_sentence(&text) {
                let squeezed = |text: &str| text.split_whitespace().collect::<String>();
                prop_assert_eq!(squeezed(&text), squeezed(first) + &squeezed(rest));
            }
        }

        #[test]
        fn slugs_are_sound_ids(name in any::<String>()) {
            let slug = slug(&name);
            prop_assert!(slug.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-'));
            prop_assert!(slug.len() <= super::LONGEST_SLUG && !slug.starts_with('-') && !slug.ends_with('-'));
        }
    }
}
