//! From the passages of a text to each skill once: its best score, where it stands first and how often.

use rustc_hash::FxHashMap;

use crate::domain::{SkillIx, harmless};

use super::mention::Mention;
use super::passage::Candidate;
use super::passages::PlacedWord;
use super::points;

/// Characters of the words of a mention that are given back.
const LONGEST: usize = 200;

/// The best that is known of a skill so far.
#[derive(Clone, Copy, Debug)]
struct Found {
    score: f32,
    is_sure: bool,
    count: usize,
    stretch: Stretch,
}

/// From the first character of a word to the last of another, lines and columns counted from 0.
#[derive(Clone, Copy, Debug)]
struct Stretch {
    from: (u32, u32),
    to: (u32, u32),
}

/// Skills found so far.
#[derive(Debug, Default)]
pub(super) struct Gathered {
    found: FxHashMap<SkillIx, Found>,
}

impl Gathered {
    /// Takes up what one passage may name, best first, and which of it is sure. `content` are the places of its content
    /// words.
    pub(super) fn take(
        &mut self,
        candidates: impl Iterator<Item = (Candidate, bool)>,
        passage: &[PlacedWord],
        content: &[usize],
    ) {
        for (candidate, is_sure) in candidates {
            let [first, last] = [candidate.window.ends.0, candidate.window.ends.1]
                .map(|end| &passage[content[usize::from(end)]]);
            let stretch =
                Stretch { from: (first.line, first.columns.start), to: (last.line, last.columns.end) };
            let here = Found { score: candidate.score, is_sure, count: 1, stretch };
            self.found.entry(candidate.skill).and_modify(|known| known.join(here)).or_insert(here);
        }
    }

    /// Each skill with its words in the text, best first.
    pub(super) fn mentions(self, lines: &[&str]) -> Vec<Mention> {
        let mut found: Vec<(SkillIx, Found)> = self.found.into_iter().collect();
        found.sort_by(|(one, first), (other, second)| {
            second.score.total_cmp(&first.score).then(one.cmp(other))
        });
        let mention = |(skill, found): (SkillIx, Found)| Mention {
            skill,
            score: thousandths(found.score),
            is_sure: found.is_sure,
            count: found.count,
            line: found.stretch.from.0 + 1,
            column: found.stretch.from.1 + 1,
            text: found.stretch.written(lines),
        };
        found.into_iter().map(mention).collect()
    }
}

impl Found {
    /// The same skill in a later passage: the first place of those that count as much.
    fn join(&mut self, later: Self) {
        match (self.is_sure, later.is_sure) {
            (true, true) => self.count += 1,
            (false, true) => (self.is_sure, self.stretch) = (true, later.stretch),
            (false, false) if later.score > self.score => self.stretch = later.stretch,
            _ => {}
        }
        self.score = self.score.max(later.score);
    }
}

impl Stretch {
    /// The words as they stand, on one line.
    fn written(&self, lines: &[&str]) -> String {
        let mut text = String::new();
        for at in self.from.0..=self.to.0 {
            let line = lines.get(at as usize).copied().unwrap_or_default();
            let from = if at == self.from.0 { self.from.1 } else { 0 };
            let to = if at == self.to.0 { self.to.1 } else { u32::MAX };
            text.extend(line.chars().take(to as usize).skip(from as usize).take(LONGEST));
            text.push(' ');
        }
        harmless::line(text.trim()).chars().take(LONGEST).collect()
    }
}

/// A score that has no end as thousandths of one that has.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "between nothing and a thousand")]
fn thousandths(score: f32) -> u16 {
    (score / (score + points::HALF) * 1000.0).round() as u16
}
