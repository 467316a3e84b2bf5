//! Words of the format.

use std::borrow::Cow;
use std::fmt;
use std::ops::Deref;

use serde::de::{Deserialize, Deserializer, Error, Visitor};

use crate::domain::{Level, Need, SkillKind, Stage, StepKind};

/// A text that should be one of the format's own words or a small number; those take no memory of their own, however
/// often they are written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Word(Cow<'static, str>);

impl Deref for Word {
    type Target = str;

    fn deref(&self) -> &str {
        &self.0
    }
}

impl From<&str> for Word {
    fn from(text: &str) -> Self {
        Self(known(text).map_or_else(|| text.to_owned().into(), Cow::from))
    }
}

fn known(text: &str) -> Option<&'static str> {
    let need = || Need::parse(text).map(Need::as_str);
    let kind = || SkillKind::parse(text).map(SkillKind::as_str);
    let step = || StepKind::parse(text).map(StepKind::as_str);
    let stage = || Stage::parse(text).map(Stage::as_str);
    let level = || Level::parse(text).map(Level::as_str);
    let number = || ["1", "2", "3", "4"].into_iter().find(|number| *number == text);
    need().or_else(number).or_else(kind).or_else(step).or_else(stage).or_else(level)
}

impl<'de> Deserialize<'de> for Word {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct WordVisitor;
        impl Visitor<'_> for WordVisitor {
            type Value = Word;

            fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
                out.write_str("a string")
            }

            fn visit_str<E: Error>(self, text: &str) -> Result<Word, E> {
                Ok(text.into())
            }
        }
        deserializer.deserialize_str(WordVisitor)
    }
}

#[cfg(test)]
mod tests {
    use std::borrow::Cow;

    use super::Word;

    #[test]
    fn words_are_what_is_written() {
        for (text, own) in [("useful", true), ("3", true), ("lead", true), ("usefull", false), ("", false)] {
            let word = Word::from(text);
            assert_eq!((&*word, matches!(word.0, Cow::Borrowed(_))), (text, own));
        }
    }
}
