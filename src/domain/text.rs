//! Languages, and texts that may exist in several of them.

use std::fmt;

use super::harmless;

/// A language tag such as `en`, `fr` or `pt-br`, lower case, at most eleven letters.
///
/// The empty tag [`Lang::NEUTRAL`] marks text that is the same in every language (`Docker`, `Git`).
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
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

    pub fn as_str(&self) -> &str {
        std::str::from_utf8(&self.letters[..usize::from(self.length)]).unwrap_or_default()
    }

    /// The language without script or region: `pt` for `pt-br`.
    pub fn primary(&self) -> &str {
        self.as_str().split('-').next().unwrap_or_default()
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

/// A text in one or more languages, already harmless to show. Empty where nothing was written.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Text {
    versions: Box<[(Lang, Box<str>)]>,
}

impl Text {
    /// A text of one line in each language, such as a title; made harmless here.
    pub fn lines<'a>(versions: impl IntoIterator<Item = (Lang, &'a str)>) -> Self {
        Self::made_of(versions.into_iter().map(|(lang, text)| (lang, harmless::line(text))))
    }

    /// A text with paragraphs in each language, such as a description; made harmless here.
    pub fn blocks<'a>(versions: impl IntoIterator<Item = (Lang, &'a str)>) -> Self {
        Self::made_of(versions.into_iter().map(|(lang, text)| (lang, harmless::block(text))))
    }

    fn made_of<'a>(versions: impl Iterator<Item = (Lang, std::borrow::Cow<'a, str>)>) -> Self {
        Self {
            versions: versions
                .filter(|(_, text)| !text.is_empty())
                .map(|(lang, text)| (lang, text.into()))
                .collect(),
        }
    }

    pub fn is_empty(&self) -> bool {
        self.versions.is_empty()
    }

    /// Every version, in the order it was written.
    pub fn versions(&self) -> impl Iterator<Item = (Lang, &str)> {
        self.versions.iter().map(|(lang, text)| (*lang, &**text))
    }

    /// The version written for exactly this language, or for none in particular.
    pub fn exactly(&self, lang: Lang) -> Option<&str> {
        self.versions()
            .find(|(written, _)| *written == lang || *written == Lang::NEUTRAL)
            .map(|(_, text)| text)
    }

    /// The text to show to a reader of `lang`: that language, its relatives (`pt` for `pt-br`), English, or
    /// whatever there is. Empty where there is nothing.
    pub fn get(&self, lang: Lang) -> &str {
        self.nearest(lang).map_or("", |(_, text)| text)
    }

    /// The language the reader is given instead of `lang`, where the text does not exist in it.
    pub fn substitute(&self, lang: Lang) -> Option<Lang> {
        let (given, _) = self.nearest(lang)?;
        (given != Lang::NEUTRAL && given.primary() != lang.primary()).then_some(given)
    }

    fn nearest(&self, lang: Lang) -> Option<(Lang, &str)> {
        let having = |wanted: &dyn Fn(Lang) -> bool| self.versions().find(|(given, _)| wanted(*given));
        having(&|given| given == lang)
            .or_else(|| having(&|given| given == Lang::NEUTRAL))
            .or_else(|| having(&|given| given.primary() == lang.primary()))
            .or_else(|| having(&|given| given == Lang::EN))
            .or_else(|| self.versions().next())
    }
}

#[cfg(test)]
mod tests {
    use super::{Lang, Text};

    fn lang(tag: &str) -> Lang {
        Lang::parse(tag).expect("a sound tag")
    }

    #[test]
    fn tags_are_read_or_refused() {
        assert_eq!(lang("FR"), Lang::FR);
        assert_eq!(lang("zh-Hant").primary(), "zh");
        for refused in ["", "f", "fr_FR", "1a", "french", "en-", "much-too-long-tag", "\u{1b}["] {
            assert_eq!(Lang::parse(refused), None, "{refused:?}");
        }
    }

    #[test]
    fn readers_get_the_nearest_language() {
        let text = Text::lines([(Lang::FR, "Graphiste"), (Lang::EN, "Graphic designer")]);
        assert_eq!(text.get(Lang::FR), "Graphiste");
        assert_eq!(text.get(lang("fr-CA")), "Graphiste");
        assert_eq!(text.substitute(lang("fr-CA")), None);
        assert_eq!(text.get(lang("de")), "Graphic designer");
        assert_eq!(text.substitute(lang("de")), Some(Lang::EN));
        let neutral = Text::lines([(Lang::NEUTRAL, "Docker")]);
        assert_eq!((neutral.get(Lang::FR), neutral.substitute(Lang::FR)), ("Docker", None));
        assert_eq!(Text::default().get(Lang::EN), "");
    }
}
