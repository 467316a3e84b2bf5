//! The few signs the program draws with, in Unicode and in ASCII.

use crate::domain::{Level, Need, Stage, StepKind};

/// One set of signs. Every sign takes as many cells as it has characters.
#[derive(Debug, PartialEq, Eq)]
pub struct Glyphs {
    /// True where only ASCII may be drawn.
    pub ascii: bool,
    /// Before the selected line.
    pub marker: &'static str,
    pub bullet: &'static str,
    /// Ends a text that was cut.
    pub ellipsis: &'static str,
    /// More above, more below.
    pub above: &'static str,
    pub below: &'static str,
    /// More to the left, more to the right.
    pub beside: [&'static str; 2],
    /// Where all links of a line of the map meet.
    pub hub: &'static str,
    /// In a table: it is so, and there is nothing.
    pub there: &'static str,
    pub nothing: &'static str,
    /// Before a role that was marked.
    pub mark: &'static str,
    /// Before a skill among roles.
    pub skill: &'static str,
    /// Before the goal of a route that is searched for.
    pub route: &'static str,
    /// Head of the arrow into the role in focus.
    pub arrow: &'static str,
    /// Before what is folded away below, and before what stands open.
    pub folded: &'static str,
    pub unfolded: &'static str,
    /// A cell of a bar that is as long as a count is high.
    pub bar: &'static str,
    /// Between the places of a trail.
    pub trail: &'static str,
    /// Before a family.
    pub family: &'static str,
    steps: [&'static str; 5],
    levels: [&'static str; 4],
    needs: [&'static str; 2],
    stages: [&'static str; 6],
}

pub static UNICODE: Glyphs = Glyphs {
    ascii: false,
    marker: "❯",
    bullet: "•",
    ellipsis: "…",
    above: "▲",
    below: "▼",
    beside: ["◀", "▶"],
    hub: "●",
    there: "✓",
    nothing: "–",
    mark: "◆",
    skill: "#",
    route: "→",
    arrow: "▶",
    folded: "▸",
    unfolded: "▾",
    bar: "█",
    trail: "›",
    family: "▌",
    steps: ["↑", "◇", "→", "⇄", "≈"],
    levels: ["●○○○", "●●○○", "●●●○", "●●●●"],
    needs: ["■", "□"],
    stages: ["▁", "▂", "▃", "▅", "▆", "█"],
};

pub static ASCII: Glyphs = Glyphs {
    ascii: true,
    marker: ">",
    bullet: "*",
    ellipsis: "...",
    above: "^",
    below: "v",
    beside: ["<", ">"],
    hub: "o",
    there: "x",
    nothing: "-",
    mark: "@",
    skill: "#",
    route: ">",
    arrow: ">",
    folded: "+",
    unfolded: "-",
    bar: "=",
    trail: ">",
    family: "|",
    steps: ["^", "*", ">", "<>", "~"],
    levels: ["#...", "##..", "###.", "####"],
    needs: ["!", "+"],
    stages: ["1", "2", "3", "4", "5", "6"],
};

impl Glyphs {
    pub fn step(&self, kind: StepKind) -> &'static str {
        match kind {
            StepKind::Promotion => self.steps[0],
            StepKind::Specialisation => self.steps[1],
            StepKind::Lateral => self.steps[2],
            StepKind::ChangeOfTrack => self.steps[3],
            StepKind::Related => self.steps[4],
        }
    }

    /// Four signs, as many of them filled as the level has points.
    pub fn level(&self, level: Level) -> &'static str {
        self.levels[level as usize]
    }

    /// The same in two parts: what is filled, and what is not.
    pub fn level_points(&self, level: Level) -> (&'static str, &'static str) {
        let sign = self.level(level);
        let filled = sign.char_indices().nth(level as usize + 1).map_or(sign.len(), |(at, _)| at);
        sign.split_at(filled)
    }

    pub fn need(&self, need: Need) -> &'static str {
        self.needs[need as usize]
    }

    /// A bar, the higher the further up the stage is.
    pub fn stage(&self, stage: Stage) -> &'static str {
        self.stages[stage as usize]
    }
}

/// The nearest ASCII character for a sign of ours or of typography, where there is one of the same width.
/// Letters of any script stay as they are: they are content.
pub fn to_ascii(sign: char) -> Option<char> {
    Some(match sign {
        '’' | '‘' | 'ʼ' => '\'',
        '“' | '”' | '«' | '»' | '„' => '"',
        '–' | '—' | '‐' | '‑' | '−' | '·' | '─' | '━' | '▾' => '-',
        '…' => '.',
        '\u{a0}' | '\u{202f}' => ' ',
        '→' | '›' | '❯' | '▶' => '>',
        '▸' => '+',
        '•' => '*',
        '│' | '┃' => '|',
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::{ASCII, UNICODE};
    use crate::cells::width;
    use crate::domain::{Level, Need, Stage, StepKind};

    #[test]
    fn every_sign_is_as_wide_as_it_has_characters() {
        for glyphs in [&UNICODE, &ASCII] {
            let steps = StepKind::ALL.iter().map(|kind| glyphs.step(*kind));
            let levels = Level::ALL.iter().map(|level| glyphs.level(*level));
            let needs = Need::ALL.iter().map(|need| glyphs.need(*need));
            let stages = Stage::ALL.iter().map(|stage| glyphs.stage(*stage));
            let others =
                [glyphs.family, glyphs.marker, glyphs.bullet, glyphs.ellipsis, glyphs.arrow, glyphs.trail];
            let others = others.into_iter().chain([glyphs.folded, glyphs.unfolded, glyphs.bar]);
            for sign in steps.chain(levels).chain(needs).chain(stages).chain(others) {
                assert_eq!(width(sign), sign.chars().count(), "{sign}");
                assert!(!glyphs.ascii || sign.is_ascii(), "{sign}");
            }
        }
    }
}
