//! Small repairs of publishers' texts.

use crate::domain::{fold, harmless};

/// Longest piece of an id made of a name, in bytes.
const LONGEST_SLUG: usize = 80;
/// Letters that two forms of a word have in common at their beginning.
const SAME_START: usize = 3;
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

/// The two names in a title such as `Développeur / Développeuse web`: what follows the second belongs to the first, too,
/// where both begin alike. `None` where the title is not of that form.
pub(super) fn both_names(title: &str) -> Option<[String; 2]> {
    let (one, other) = title.split_once(" / ").filter(|(_, other)| !other.contains(" / "))?;
    let words = one.split_whitespace().count();
    let rest: Vec<&str> = other.split_whitespace().skip(words).collect();
    let start = |name: &str| fold(&name.chars().take(SAME_START).collect::<String>());
    let shared = !rest.is_empty() && start(one) == start(other);
    let one = if shared { format!("{one} {}", rest.join(" ")) } else { one.to_owned() };
    (!one.trim().is_empty() && !other.trim().is_empty()).then(|| [one, other.to_owned()])
}

/// A number as publishers write it, or with the comma of a spreadsheet in Europe.
pub(super) fn number(written: &str) -> Option<f64> {
    let plain = written.parse().or_else(|_| written.replacen(',', ".", 1).parse());
    plain.ok().filter(|value: &f64| value.is_finite())
}

/// The text with characters put right that were decoded byte by byte (`â\u{80}\u{99}` or `â€™` for `’`); `None` where
/// there are none.
///
/// Only what makes a letter or sign of Western European texts is taken for such, and sequences with a C1 control code:
/// no text has those on purpose.
pub(super) fn mended(text: &str) -> Option<String> {
    let follows = |letter: char| byte(letter).is_some_and(|byte| (0x80..0xc0).contains(&byte));
    let mut pairs = text.chars().zip(text.chars().skip(1));
    if text.is_ascii() || !pairs.any(|(one, next)| is_lead(one) && follows(next)) {
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

/// Whether a character may be the first of several that were one.
fn is_lead(letter: char) -> bool {
    ('\u{c2}'..='\u{f4}').contains(&letter)
}

/// The character whose UTF-8 bytes the first letters are, read as Latin-1 or Windows-1252, and how many.
fn decoded(letters: &[char]) -> Option<(char, usize)> {
    let length = match letters.first()? {
        '\u{c2}'..='\u{df}' => 2,
        '\u{e0}'..='\u{ef}' => 3,
        '\u{f0}'..='\u{f4}' => 4,
        _ => return None,
    };
    let sequence = letters.get(..length)?;
    let bytes: Vec<u8> = sequence.iter().map_while(|letter| byte(*letter)).collect();
    let letter = std::str::from_utf8(&bytes).ok()?.chars().next()?;
    let is_western = matches!(letter, '\u{a0}'..='\u{17f}' | '\u{2010}'..='\u{203a}' | '€' | '™');
    let certain = is_western || sequence.iter().any(|letter| is_c1(*letter));
    (bytes.len() == length && certain).then_some((letter, length))
}

/// The byte a character stands for in Latin-1 or Windows-1252.
fn byte(letter: char) -> Option<u8> {
    if let Ok(byte) = u8::try_from(letter) {
        return Some(byte);
    }
    let mut text = [0; 4];
    let (bytes, _, unknown) = encoding_rs::WINDOWS_1252.encode(letter.encode_utf8(&mut text));
    match &*bytes {
        [byte] if !unknown => Some(*byte),
        _ => None,
    }
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

    use super::{both_names, digest, first_sentence, mended, number, paragraphs, sentence, slug};

    #[test]
    fn wrongly_decoded_characters_are_put_right_and_others_stay() {
        assert_eq!(mended("students\u{e2}\u{80}\u{99} caf\u{c3}\u{89}").as_deref(), Some("students’ cafÉ"));
        assert_eq!(
            mended("dÃ©veloppeur dâ€™Å“uvres, Ã\u{a0} faÃ§on").as_deref(),
            Some("développeur d’œuvres, à façon")
        );
        for sound in ["Côté", "CAFÉ»", "CAFÉ”", "à l’Âge, «\u{a0}É\u{a0}»", "a\u{80}b", "\u{e2}\u{80}", ""]
        {
            assert_eq!(mended(sound), None, "{sound:?}");
        }
    }

    #[test]
    fn a_title_of_both_is_two_names() {
        let names = |title: &str| both_names(title).map(|names| names.join("|"));
        for (title, expected) in [
            ("Coiffeur / Coiffeuse", "Coiffeur|Coiffeuse"),
            ("Développeur / Développeuse web", "Développeur web|Développeuse web"),
            ("Chef / Cheffe de cuisine", "Chef de cuisine|Cheffe de cuisine"),
            ("Directeur commercial / Directrice commerciale", "Directeur commercial|Directrice commerciale"),
            ("Steward / Hôtesse de l'air", "Steward|Hôtesse de l'air"),
        ] {
            assert_eq!(names(title).as_deref(), Some(expected));
        }
        for title in ["Boulangerie", "Vente et/ou achat", "a / b / c", " / b"] {
            assert_eq!(names(title), None, "{title}");
        }
    }

    #[test]
    fn numbers_may_have_a_comma() {
        assert_eq!((number("3.12"), number("3,12"), number("4")), (Some(3.12), Some(3.12), Some(4.0)));
        assert_eq!((number("1,2,3"), number("x"), number("inf"), number("")), (None, None, None, None));
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
