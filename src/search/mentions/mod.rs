//! Skills named in a text: a CV, a job advert, a sentence.

mod named;
mod passage;
mod passages;
mod points;
mod spoken;
mod windows;

use rustc_hash::FxHashMap;

use crate::domain::{Catalogue, SkillIx, harmless};

use super::index::SearchIndex;
use passage::PassageReader;
use passages::PlacedWord;

/// A skill that a text names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mention {
    pub skill: SkillIx,
    /// Thousandths.
    pub score: u16,
    /// Whether a whole name of it stands in the text.
    pub is_sure: bool,
    /// In how many passages.
    pub count: usize,
    /// Line and column where it stands first, counted from 1.
    pub line: u32,
    pub column: u32,
    /// The words as they stand there.
    pub text: String,
}

/// The skills that a text names, best first.
pub fn mentions(catalogue: &Catalogue, index: &SearchIndex, text: &str) -> Vec<Mention> {
    let mut reader = PassageReader::new(catalogue, index);
    let mut best: FxHashMap<SkillIx, (f32, Mention)> = FxHashMap::default();
    let lines: Vec<&str> = passages::lines(text).collect();
    passages::read(text, |passage| {
        for candidate in reader.read(passage) {
            let ends = candidate.window.ends;
            let [first, last] = [ends.0, ends.1].map(|end| &passage[reader.content[usize::from(end)]]);
            let known = best.get(&candidate.skill).map_or(0.0, |known| known.0);
            if candidate.score <= known {
                continue;
            }
            let score = candidate.score / (candidate.score + points::HALF);
            let mention = Mention {
                skill: candidate.skill,
                score: (score * 1000.0) as u16,
                is_sure: candidate.window.of_name >= points::WHOLE_FROM,
                count: 1,
                line: first.line + 1,
                column: first.columns.start + 1,
                text: written(&lines, first, last),
            };
            best.insert(candidate.skill, (candidate.score, mention));
        }
    });
    let mut found: Vec<(f32, Mention)> = best.into_values().collect();
    found.sort_by(|one, other| other.0.total_cmp(&one.0).then(one.1.skill.cmp(&other.1.skill)));
    found.into_iter().map(|(_, mention)| mention).collect()
}

fn written(lines: &[&str], first: &PlacedWord, last: &PlacedWord) -> String {
    let mut text = String::new();
    for line in first.line..=last.line {
        let from = if line == first.line { first.columns.start } else { 0 };
        let to = if line == last.line { last.columns.end } else { u32::MAX };
        let part = lines.get(line as usize).copied().unwrap_or_default();
        text.extend(part.chars().skip(from as usize).take((to - from) as usize));
        text.push(' ');
    }
    harmless::line(text.trim()).into_owned()
}
