//! How many roles stand at each stage, as bars.

use super::line::{Line, TextRun, Tone};
use crate::cells::width;
use crate::glyphs::Glyphs;
use crate::pages::Rung;

/// Cells of the longest bar where counts are higher than that.
const LONGEST: usize = 24;

/// Sign, word, bar and count of each stage, on a line of its own; in narrow rooms the bars are shorter.
pub(super) fn rows(rungs: &[Rung], room: usize, glyphs: &Glyphs) -> Vec<Line> {
    let widest = rungs.iter().map(|rung| width(&rung.word)).max().unwrap_or(0);
    let most = rungs.iter().map(|rung| rung.count).max().unwrap_or(1);
    // Two cells before the sign, one behind it, and two on both sides of the bar with its count.
    let beside = 2 + 1 + 1 + widest + 2 + 1 + most.to_string().len();
    let longest = most.min(LONGEST).min(room.saturating_sub(beside));
    let row = |rung: &Rung| {
        let tone = Tone::Stage(rung.stage);
        let blanks = " ".repeat(widest - width(&rung.word));
        let bar = (rung.count * longest / most.max(1)).max(longest.min(1));
        let pieces = [
            TextRun::new("  ", Tone::Text),
            TextRun::new(glyphs.stage(rung.stage), tone),
            TextRun::new(&format!(" {}{blanks}  ", rung.word), Tone::Text),
            TextRun::new(&glyphs.bar.repeat(bar), tone),
            TextRun::new(&format!(" {}", rung.count), Tone::Text),
        ];
        Line { pieces: pieces.into_iter().filter(|run| !run.text.is_empty()).collect() }
    };
    rungs.iter().map(row).collect()
}
