//! Languages.

use std::fmt;

use serde::{Deserialize, Serialize};

/// A language tag such as `en`, `fr` or `pt-br`, lower case, at most eleven letters.
///
/// The empty tag [`Lang::NEUTRAL`] marks text that is the same in every language (`Docker`, `Git`).
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Lang {
    letters: [u8; 11],
    length: u8,
}

impl Lang {
    pub const NEUTRAL: Self = Self { letters: [0; 11], length: 0 };
    pub const EN: Self = Self::short(*b"en");
    pub const FR: Self = Self::short(*b"fr");

    const fn short(tag: [u8; 2]) -> Self {
        let mut letters = [0; 11];
        letters[0] = tag[0];
        letters[1] = tag[1];
        Self { letters, length: 2 }
    }

    /// Reads a tag: `fr`, `FR`, `pt-BR`, `zh-Hant`. `None` where it is longer than eleven letters, where the
    /// language is not two or three ASCII letters, or where a part between hyphens is empty or no letters and digits.
    pub fn parse(tag: &str) -> Option<Self> {
        let bytes = tag.as_bytes();
        let mut parts = tag.split('-');
        let language = parts.next().unwrap_or_default();
        let sound = bytes.len() <= 11
            && (2..=3).contains(&language.len())
            && language.bytes().all(|byte| byte.is_ascii_alphabetic())
            && parts.all(|part| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_alphanumeric()));
        if !sound {
            return None;
        }
        let mut letters = [0; 11];
        for (slot, byte) in letters.iter_mut().zip(bytes) {
            *slot = byte.to_ascii_lowercase();
        }
        Some(Self { letters, length: u8::try_from(bytes.len()).ok()? })
    }

    /// The language of a tag that [`Lang::as_str`] has given, or the neutral one for anything that cannot be one.
    pub(super) fn of(tag: &str) -> Self {
        let mut letters = [0; 11];
        match (letters.get_mut(..tag.len()), u8::try_from(tag.len())) {
            (Some(slots), Ok(length)) => {
                slots.copy_from_slice(tag.as_bytes());
                Self { letters, length }
            }
            _ => Self::NEUTRAL,
        }
    }

    pub fn as_str(&self) -> &str {
        std::str::from_utf8(&self.letters[..usize::from(self.length)]).unwrap_or_default()
    }

    /// The language without script or region: `pt` for `pt-br`.
    pub fn primary(&self) -> &str {
        self.as_str().split('-').next().unwrap_or_default()
    }

    /// Whether who reads this language reads the other: it is the same but for script or region, or both are
    /// Norwegian, whose two forms (`nb`, `nn`) and their common name (`no`) all have tags of their own.
    pub fn is_close_to(&self, other: Self) -> bool {
        const NORWEGIAN: [&str; 3] = ["no", "nb", "nn"];
        let is_norwegian = |lang: &Self| NORWEGIAN.contains(&lang.primary());
        self.primary() == other.primary() || (is_norwegian(self) && is_norwegian(&other))
    }
}

impl fmt::Display for Lang {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(self.as_str())
    }
}

impl fmt::Debug for Lang {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "Lang({:?})", self.as_str())
    }
}

#[cfg(test)]
mod tests {
    use super::Lang;

    #[test]
    fn tags_are_read_or_refused() {
        let lang = |tag| Lang::parse(tag).expect("a sound tag");
        assert_eq!(lang("FR"), Lang::FR);
        assert_eq!(lang("zh-Hant").primary(), "zh");
        for refused in ["", "f", "fr_FR", "1a", "french", "en-", "much-too-long-tag", "\u{1b}["] {
            assert_eq!(Lang::parse(refused), None, "{refused:?}");
        }
    }

    #[test]
    fn relatives_are_told_from_strangers() {
        let close = |one, other| {
            let lang = |tag| Lang::parse(tag).expect("a sound tag");
            lang(one).is_close_to(lang(other)) && lang(other).is_close_to(lang(one))
        };
        assert!(close("pt-br", "pt") && close("nb", "no") && close("nn-no", "nb") && close("no", "nn"));
        assert!(!close("nb", "da") && !close("en", "fr"));
    }

    #[test]
    fn tags_lead_back_to_their_language() {
        for lang in [Lang::NEUTRAL, Lang::FR, Lang::parse("sr-latn-rs").expect("a sound tag")] {
            assert_eq!(Lang::of(lang.as_str()), lang);
        }
        assert_eq!(Lang::of("much-too-long-tag"), Lang::NEUTRAL);
    }
}
