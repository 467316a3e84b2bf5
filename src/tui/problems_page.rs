//! The problems of the files in lines: place, what is wrong, what to do.

use super::state::State;
use crate::cells::wrap;
use crate::domain::{Problem, Severity};
use crate::pages::document::{Line, TextRun, Tone};
use crate::wording::key;

/// All problems, and the line each begins at; after the last, the number of lines.
#[derive(Debug, Default)]
pub struct ProblemsPage {
    pub lines: Vec<Line>,
    pub starts: Vec<usize>,
}

/// Lays the problems out in lines of `width` cells. Cost is linear in their text.
pub fn lay_out(state: &State, width: usize) -> ProblemsPage {
    let mut page = ProblemsPage::default();
    if state.problems.is_empty() {
        page.lines.push(line("", &state.wording.say(key::NO_PROBLEMS), Tone::Text));
    }
    for problem in &state.problems {
        page.starts.push(page.lines.len());
        page.add(problem, state, width);
    }
    page.starts.push(page.lines.len());
    page
}

impl ProblemsPage {
    fn add(&mut self, problem: &Problem, state: &State, width: usize) {
        let severity = match problem.severity {
            Severity::Error => state.wording.say(key::SEVERITY_ERROR),
            Severity::Warning => state.wording.say(key::SEVERITY_WARNING),
        };
        let head = format!("{severity}: {}", problem.place);
        let hint = problem.hint.as_deref().unwrap_or_default();
        let parts =
            [("", &*head, Tone::Heading), ("", &problem.message, Tone::Text), ("  ", hint, Tone::Quiet)];
        for (indent, text, tone) in parts {
            if !text.is_empty() {
                let room = width.saturating_sub(2 + indent.len());
                self.lines.extend(wrap(text, room).into_iter().map(|part| line(indent, part, tone)));
            }
        }
        self.lines.push(Line::default());
    }

    /// First line to show so that a problem is on a screen of `height` lines, with as little scrolling as can be.
    pub fn scrolled(&self, cursor: usize, scroll: usize, height: usize) -> usize {
        let (Some(top), Some(bottom)) = (self.starts.get(cursor), self.starts.get(cursor + 1)) else {
            return 0;
        };
        // The empty line after it need not be seen.
        let bottom = bottom.saturating_sub(1);
        scroll.max(bottom.saturating_sub(height)).min(*top)
    }
}

/// A line behind the room for the marker.
fn line(indent: &str, text: &str, tone: Tone) -> Line {
    Line { pieces: vec![TextRun { text: format!("  {indent}{text}"), tone }] }
}
