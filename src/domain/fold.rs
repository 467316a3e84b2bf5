//! Text made comparable: accents, case, ligatures and typography no longer matter.
//!
//! Search, look-up by name and the rules on clashing names all compare folded text, so that `Développeur`,
//! `DÉVELOPPEUR` and `developpeur` are one name. Folding is compatibility decomposition (NFKD), then marks
//! stripped, lower case, and a table for letters that do not decompose. It never looks at a language: Turkish
//! `ı` and `İ` both become `i`.
//!
//! Marks that are letters of their own in their script (vowel signs of Indic scripts and Thai, the voicing
//! marks of Japanese) stay, because without them different words would become one.

use std::ops::Range;

use unicode_normalization::UnicodeNormalization;
use unicode_segmentation::UnicodeSegmentation;

use super::harmless::is_ignorable;

/// The folded form of `text`. Folding a folded text changes nothing; cost is linear.
pub fn fold(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    fold_into(text, &mut out);
    out
}

/// A folded text that remembers where each of its bytes comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Folded {
    text: String,
    /// For each folded byte, first and end character of what it stands for; `None` for ASCII, where byte and
    /// character are the same.
    origins: Option<Vec<(u32, u32)>>,
}

impl Folded {
    /// Folds `text` as [`fold`] does.
    pub fn new(text: &str) -> Self {
        if text.is_ascii() {
            return Self { text: fold(text), origins: None };
        }
        let mut folded = String::with_capacity(text.len());
        let mut origins = Vec::with_capacity(text.len());
        let mut start = 0;
        for whole in text.graphemes(true) {
            let end = start + u32::try_from(whole.chars().count()).unwrap_or(0);
            fold_into(whole, &mut folded);
            origins.resize(folded.len(), (start, end));
            start = end;
        }
        Self { text: folded, origins: Some(origins) }
    }

    pub fn text(&self) -> &str {
        &self.text
    }

    /// Characters of the original that the folded byte at `byte` stands for: always a whole letter as a
    /// reader sees it, base and marks together. Empty where there is no such byte.
    pub fn origin(&self, byte: usize) -> Range<usize> {
        match &self.origins {
            None if byte < self.text.len() => byte..byte + 1,
            Some(origins) if byte < origins.len() => origins[byte].0 as usize..origins[byte].1 as usize,
            _ => 0..0,
        }
    }
}

/// Most text is ASCII, in which nothing decomposes; marks are never sorted across it, so what stands between may be
/// folded on its own.
fn fold_into(text: &str, out: &mut String) {
    let mut rest = text;
    while !rest.is_empty() {
        let plain = rest.bytes().position(|byte| !byte.is_ascii()).unwrap_or(rest.len());
        fold_ascii(&rest[..plain], out);
        rest = &rest[plain..];
        let other = rest.bytes().position(|byte| byte.is_ascii()).unwrap_or(rest.len());
        fold_other(&rest[..other], out);
        rest = &rest[other..];
    }
}

fn fold_ascii(text: &str, out: &mut String) {
    if text.bytes().any(|byte| byte.is_ascii_control()) {
        let blank = |letter: char| if letter.is_ascii_control() { ' ' } else { letter.to_ascii_lowercase() };
        out.extend(text.chars().map(blank));
        return;
    }
    let start = out.len();
    out.push_str(text);
    out[start..].make_ascii_lowercase();
}

fn fold_other(text: &str, out: &mut String) {
    let kept = text.nfkd().filter(|code| !is_stripped(*code) && !is_ignorable(*code));
    for lower in kept.flat_map(char::to_lowercase) {
        match lower {
            'a'..='z' | '0'..='9' | ' ' => out.push(lower),
            'œ' => out.push_str("oe"),
            'æ' => out.push_str("ae"),
            'ß' => out.push_str("ss"),
            'þ' => out.push_str("th"),
            'ŋ' => out.push_str("ng"),
            other => out.push(plain(other)),
        }
    }
}

/// The one plain character that stands for `code`, or `code` itself.
fn plain(code: char) -> char {
    match code {
        'ł' | 'ƚ' => 'l',
        'ø' => 'o',
        'đ' | 'ð' | 'ɖ' => 'd',
        'ı' => 'i',
        'ȷ' => 'j',
        'ħ' => 'h',
        'ŧ' => 't',
        'ĸ' => 'k',
        'ς' => 'σ',
        '\u{2018}'..='\u{201b}' | '\u{2b9}'..='\u{2bc}' | '\u{2032}' | '‹' | '›' | '´' | '\u{ff40}' => {
            '\''
        }
        '\u{201c}'..='\u{201f}' | '\u{2033}' | '«' | '»' => '"',
        '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{2043}' => '-',
        '\u{2044}' | '\u{2215}' => '/',
        '·' | '•' => '.',
        '♯' => '#',
        blank if blank.is_whitespace() || blank.is_control() => ' ',
        other => other,
    }
}

/// Marks that only modify the letter they stand on: the combining diacritics, Hebrew points and Arabic vowel
/// signs.
fn is_stripped(code: char) -> bool {
    matches!(code,
        '\u{300}'..='\u{36f}' | '\u{483}'..='\u{489}' | '\u{591}'..='\u{5bd}' | '\u{5bf}' | '\u{5c1}'..='\u{5c2}'
        | '\u{5c4}'..='\u{5c5}' | '\u{5c7}' | '\u{610}'..='\u{61a}' | '\u{64b}'..='\u{65f}' | '\u{670}'
        | '\u{6d6}'..='\u{6dc}' | '\u{6df}'..='\u{6e4}' | '\u{6e7}'..='\u{6e8}' | '\u{6ea}'..='\u{6ed}'
        | '\u{1ab0}'..='\u{1aff}' | '\u{1dc0}'..='\u{1dff}' | '\u{20d0}'..='\u{20ff}' | '\u{fe20}'..='\u{fe2f}')
}

#[cfg(test)]
mod tests {
    use super::{Folded, fold};
    use proptest::prelude::*;

    /// The part of `text` that the folded letters `part` come from.
    fn traced<'a>(text: &'a str, part: &str) -> std::borrow::Cow<'a, str> {
        let folded = Folded::new(text);
        let from = folded.text().find(part).expect("part is there");
        let start = folded.origin(from).start;
        let end = folded.origin(from + part.len() - 1).end;
        text.chars().skip(start).take(end - start).collect::<String>().into()
    }

    #[test]
    fn accents_case_and_typography_do_not_matter() {
        for (written, folded) in [
            ("Développeur BACK-END", "developpeur back-end"),
            ("De\u{301}veloppeur", "developpeur"),
            ("Chef d’œuvre", "chef d'oeuvre"),
            ("«\u{a0}Ingénieur\u{202f}»", "\" ingenieur \""),
            ("Straße STRAẞE", "strasse strasse"),
            ("Łódź Ørsted Đà Nẵng Þór", "lodz orsted da nang thor"),
            ("Lập trình viên", "lap trinh vien"),
            ("İstanbul ışık IŞIK", "istanbul isik isik"),
            ("back\u{2011}end \u{2013} “x”", "back-end - \"x\""),
            ("ﬁn ² Ｆｕｌｌ", "fin 2 full"),
            ("soft\u{ad}ware\u{200b}", "software"),
            ("Σίσυφος", "σισυφοσ"),
            ("a\tb\nc", "a b c"),
        ] {
            assert_eq!(fold(written), folded, "{written:?}");
        }
    }

    #[test]
    fn marks_that_are_letters_stay() {
        assert_ne!(fold("がか"), fold("かか"));
        assert_ne!(fold("कि"), fold("का"));
    }

    #[test]
    fn folded_letters_lead_back_to_whole_letters() {
        assert_eq!(traced("Développeur", "eve"), "éve");
        assert_eq!(traced("De\u{301}veloppeur", "e"), "e\u{301}");
        assert_eq!(traced("un œuf", "e"), "œ");
        assert_eq!(traced("Straße", "ss"), "ß");
        assert_eq!(traced("Straße", "tras"), "traß");
        assert_eq!(traced("Nẵng", "an"), "ẵn");
        assert_eq!(traced("İzmir", "iz"), "İz");
        assert_eq!(traced("plain", "ai"), "ai");
        assert_eq!(Folded::new("é").origin(1), 0..0);
    }

    proptest! {
        #[test]
        fn folding_twice_is_folding_once(text in any::<String>()) {
            let once = fold(&text);
            prop_assert_eq!(fold(&once), once);
        }

        #[test]
        fn both_forms_agree_and_every_byte_has_an_origin(text in any::<String>()) {
            let folded = Folded::new(&text);
            prop_assert_eq!(folded.text(), fold(&text));
            let length = text.chars().count();
            let mut last = 0;
            for byte in 0..folded.text().len() {
                let origin = folded.origin(byte);
                prop_assert!(origin.start < origin.end && origin.end <= length && origin.start >= last);
                last = origin.start;
            }
        }

        #[test]
        fn pieces_fold_as_the_whole(text in "[a-zA-Z \t\u{301}\u{323}éǖẵ가\u{1100}\u{1161}ﬁक\u{93c}\u{94d}]{0,16}") {
            let mut whole = String::new();
            super::fold_other(&text, &mut whole);
            prop_assert_eq!(fold(&text), whole);
        }

        #[test]
        fn composed_and_decomposed_text_are_one(text in "[a-zA-Zéèçãßœŵ ẵ]{0,12}") {
            use unicode_normalization::UnicodeNormalization;
            prop_assert_eq!(fold(&text), fold(&text.nfd().collect::<String>()));
        }
    }
}
