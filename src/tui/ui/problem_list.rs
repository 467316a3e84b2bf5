//! The problems of the files as a list: place, what is wrong, what to do. Only those on the screen are laid out, so that
//! fifty thousand are as quick as five.

use crate::cells::wrap;
use crate::loading::{Problem, Severity};
use crate::pages::document::{Line, TextRun, Tone};
use crate::tui::world::World;
use crate::wording::key;

/// Which problem is chosen, which is the first on the screen, and the lines there.
#[derive(Clone, Debug, Default)]
pub struct ProblemList {
    /// The chosen problem, by its place.
    pub cursor: usize,
    /// The first problem on the screen.
    pub top: usize,
    /// The lines on the screen; those of the last problem may go on below.
    pub shown: Vec<Line>,
    /// The line of those at which the chosen one begins.
    pub chosen: Option<usize>,
    /// How many problems begin on the screen.
    pub count: usize,
    /// What the lines were made for.
    laid_out: Option<(usize, usize, u32, usize, usize)>,
}

impl ProblemList {
    /// Makes the lines anew at the next layout: the problems are others.
    pub(super) fn forget(&mut self) {
        self.laid_out = None;
    }

    /// Problems on the screen at once, about: every one takes three or four lines.
    pub(super) fn page(&self) -> usize {
        self.laid_out.map_or(0, |(.., height)| height / 3)
    }

    /// Keeps the chosen problem whole on a screen of `width` and `height` cells, with as little scrolling as can be, and
    /// lays out what is on it. Cost is that of the text on two screens.
    pub(super) fn lay_out(&mut self, world: &World, width: usize, height: usize) {
        let problems = &world.problems;
        self.cursor = self.cursor.min(problems.len().saturating_sub(1));
        self.top = self.top.min(self.cursor);
        let wanted = Some((self.cursor, self.top, world.edition, width, height));
        if self.laid_out == wanted {
            return;
        }
        let lines = |at: usize| lines(&problems[at], world, width);
        // The empty line after the last one need not be seen.
        let fit = |from: usize| {
            let mut room = height + 1;
            let mut first = from;
            for at in (0..=from).rev() {
                match room.checked_sub(lines(at).len()) {
                    Some(rest) => (room, first) = (rest, at),
                    None => break,
                }
            }
            first
        };
        if !problems.is_empty() {
            self.top = self.top.max(fit(self.cursor)).min(self.cursor);
            // No empty room below the last one while there are others above.
            self.top = self.top.min(fit(problems.len() - 1));
        }
        self.shown.clear();
        (self.chosen, self.count) = (None, 0);
        if problems.is_empty() {
            self.shown.push(line("", &world.wording.say(key::NO_PROBLEMS), Tone::Text));
        }
        for at in self.top..problems.len() {
            if self.shown.len() >= height {
                break;
            }
            if at == self.cursor {
                self.chosen = Some(self.shown.len());
            }
            self.count += 1;
            self.shown.extend(lines(at));
        }
        self.shown.truncate(height);
        self.laid_out = Some((self.cursor, self.top, world.edition, width, height));
    }
}

/// One problem in lines of `width` cells, with an empty one behind it.
fn lines(problem: &Problem, world: &World, width: usize) -> Vec<Line> {
    let severity = world.wording.say(match problem.severity {
        Severity::Error => key::SEVERITY_ERROR,
        Severity::Warning => key::SEVERITY_WARNING,
    });
    let head = format!("{severity}: {}", problem.place);
    let message = world.wording.tell(&problem.message);
    let hint = problem.hint.as_ref().map_or_else(String::new, |hint| world.wording.tell(hint));
    let parts = [("", &*head, Tone::Heading), ("", &*message, Tone::Text), ("  ", &*hint, Tone::Aside)];
    let mut lines = Vec::new();
    for (indent, text, tone) in parts {
        if !text.is_empty() {
            let room = width.saturating_sub(2 + indent.len());
            lines.extend(wrap(text, room).into_iter().map(|part| line(indent, part, tone)));
        }
    }
    lines.push(Line::default());
    lines
}

/// A line behind the room for the marker.
fn line(indent: &str, text: &str, tone: Tone) -> Line {
    Line { pieces: vec![TextRun { text: format!("  {indent}{text}"), tone }] }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{ProblemList, lines};
    use crate::domain::{Catalogue, FileLocation, Lang, Parts};
    use crate::glyphs::UNICODE;
    use crate::loading::{Problem, Severity};
    use crate::tui::world::World;
    use crate::wording::{Words, key};

    fn world(lengths: &[usize]) -> World {
        let problem = |length: &usize| Problem {
            place: FileLocation { file: "a.yaml".to_owned(), ..FileLocation::default() },
            severity: Severity::Error,
            rule: "syntax",
            message: Words::of(key::PROBLEM_UNREADABLE).text("error", "word ".repeat(*length)),
            hint: None,
        };
        let problems = lengths.iter().map(problem).collect();
        World::new(Catalogue::new(Parts::default()), problems, None, Lang::EN, &UNICODE)
    }

    proptest! {
        #[test]
        fn the_chosen_problem_is_whole_on_the_screen_and_no_room_is_wasted(
            lengths in proptest::collection::vec(1_usize..30, 1..40),
            goes in proptest::collection::vec((0_usize..40, 4_usize..30), 1..12),
        ) {
            let world = world(&lengths);
            let mut list = ProblemList::default();
            for (cursor, height) in goes {
                list.cursor = cursor;
                list.lay_out(&world, 40, height);
                prop_assert!(list.cursor < lengths.len());
                prop_assert!(list.shown.len() <= height);
                let own = lines(&world.problems[list.cursor], &world, 40).len() - 1;
                let at = list.chosen.expect("it is on the screen");
                prop_assert!(at + own.min(height) <= height.max(own), "{at} + {own} of {height}");
                prop_assert!(at + own <= height || list.top == list.cursor);
                // Lines stay empty only where everything is shown.
                let above = list.top.checked_sub(1).map_or(0, |at| lines(&world.problems[at], &world, 40).len());
                let is_full = list.shown.len() + 1 >= height || list.shown.len() + above > height;
                prop_assert!(is_full || list.top == 0);
            }
        }
    }
}
