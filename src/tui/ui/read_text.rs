//! A text of several lines that was pasted into the search: a CV, a job advert. The skills it names are offered, then listed.

use crate::domain::SkillIx;
use crate::graph::fit::{Held, HeldSkill};
use crate::search::Mention;
use crate::tui::world::World;

/// Bytes that are read: ten thousand words, which takes less than a tenth of a second.
const READ: usize = 64 * 1024;

/// Two lines of fewer bytes are something to search for that was cut in two.
const SHORT: usize = 40;

/// The text, and what it names.
#[derive(Clone, Debug)]
pub struct ReadText {
    text: String,
    /// Characters of all that was pasted.
    pub letters: usize,
    /// Whether the end of it was not read.
    pub is_cut: bool,
    /// The skills that are named, beyond doubt or likely, best first; `None` while there is no index.
    pub mentions: Option<Vec<Mention>>,
    /// Whether they are listed, rather than offered.
    pub is_shown: bool,
}

impl ReadText {
    /// Reads a text where it has several lines; `None` where it is one to search for. Costs what
    /// [`mentions`](crate::search::mentions) does.
    pub fn of(text: &str, world: &World) -> Option<Self> {
        let lines = text.split(['\n', '\r']).filter(|line| !line.trim().is_empty()).take(3).count();
        if lines < 2 || (lines == 2 && text.len() < SHORT) {
            return None;
        }
        let ends = text.char_indices().map(|(at, letter)| at + letter.len_utf8());
        let end = ends.take_while(|end| *end <= READ).last().unwrap_or(0);
        let (kept, letters) = (text[..end].to_owned(), text.chars().count());
        let mentions = world.mentions(&kept);
        Some(Self { text: kept, letters, is_cut: end < text.len(), mentions, is_shown: false })
    }

    /// Reads the text where there was no index yet.
    pub(super) fn read_late(&mut self, world: &World) {
        if self.mentions.is_none() {
            self.mentions = world.mentions(&self.text);
        }
    }

    /// The skills it names beyond doubt, or those that are only likely; the best first.
    pub fn named(&self, is_sure: bool) -> impl Iterator<Item = &Mention> {
        self.mentions.iter().flatten().filter(move |mention| mention.is_sure == is_sure)
    }

    /// How many skills it names beyond doubt.
    pub fn count(&self) -> usize {
        self.named(true).count()
    }

    /// Whether there is anything to be shown.
    pub fn names_any(&self) -> bool {
        self.mentions.as_ref().is_some_and(|mentions| !mentions.is_empty())
    }

    /// The skills as what somebody knows, at levels that are not told.
    pub fn held(&self) -> Held {
        let mentions = self.mentions.iter().flatten();
        Held::of(mentions.map(|mention| HeldSkill { skill: mention.skill, level: None }))
    }

    /// Replaces each skill, or drops it.
    pub(super) fn map(&mut self, now: impl Fn(SkillIx) -> Option<SkillIx>) {
        if let Some(mentions) = &mut self.mentions {
            mentions.retain_mut(|mention| now(mention.skill).map(|skill| mention.skill = skill).is_some());
        }
    }
}
