//! The problems of the files as a list: place, what is wrong, what to do. Only those on the screen are laid out, so that
//! fifty thousand are as quick as five.

use std::ops::Range;

use crate::cells::{self, wrap};
use crate::domain::FileLocation;
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
    /// The lines of those that say where the chosen one is.
    pub chosen: Option<Range<usize>>,
    /// How many problems are whole on the screen; at least the first, which may be longer than that.
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
        for (at, problem) in problems.iter().enumerate().skip(self.top) {
            if self.shown.len() >= height {
                break;
            }
            let start = self.shown.len();
            if at == self.cursor {
                let head = head(problem, world, width).len();
                self.chosen = Some(start..(start + head).min(height));
            }
            self.shown.extend(lines(at));
            let is_whole = self.shown.len() <= height + 1;
            self.count += usize::from(is_whole || at == self.top);
        }
        self.shown.truncate(height);
        self.laid_out = Some((self.cursor, self.top, world.edition, width, height));
    }
}

/// One problem in lines of `width` cells, with an empty one behind it.
fn lines(problem: &Problem, world: &World, width: usize) -> Vec<Line> {
    let message = world.wording.tell(&problem.message);
    let hint = problem.hint.as_ref().map_or_else(String::new, |hint| world.wording.tell(hint));
    let mut lines = head(problem, world, width);
    for (indent, text, tone) in [("", &*message, Tone::Text), ("  ", &*hint, Tone::Aside)] {
        if !text.is_empty() {
            let room = width.saturating_sub(2 + indent.len());
            lines.extend(wrap(text, room).into_iter().map(|part| line(indent, part, tone)));
        }
    }
    lines.push(Line::default());
    lines
}

/// How bad a problem is, and where.
fn head(problem: &Problem, world: &World, width: usize) -> Vec<Line> {
    let (word, tone) = match problem.severity {
        Severity::Error => (key::SEVERITY_ERROR, Tone::Error),
        Severity::Warning => (key::SEVERITY_WARNING, Tone::Warning),
    };
    let label = world.reader().labelled(&world.wording.say(word));
    let mut rows = place_rows(&label, &problem.place, width.saturating_sub(2)).into_iter();
    let first = rows.next().unwrap_or_default();
    // Where even that breaks, it is written as the rest is.
    let first = match first.strip_prefix(&*label) {
        Some(rest) => {
            // The colour is that of the word, and not of the room before it.
            let mut first = line("", "", Tone::Text);
            first.pieces.extend([TextRun::new(&label, tone), TextRun::new(rest, Tone::Heading)]);
            first
        }
        None => line("", &first, Tone::Heading),
    };
    [first].into_iter().chain(rows.map(|row| line("", &row, Tone::Heading))).collect()
}

/// A label and the place behind it. `:line:column` never breaks: a path that is longer than a line breaks before it.
fn place_rows(label: &str, place: &FileLocation, room: usize) -> Vec<String> {
    let owned = |parts: Vec<&str>| parts.into_iter().map(str::to_owned).collect::<Vec<_>>();
    let position = place.position.map_or_else(String::new, |(line, column)| format!(":{line}:{column}"));
    if cells::width(&place.file) + cells::width(&position) <= room {
        return owned(wrap(&format!("{label} {place}"), room));
    }
    let mut rows = owned(wrap(&format!("{label} {}", place.file), room));
    let within = if place.within.is_empty() { String::new() } else { format!("({})", place.within) };
    for (between, more) in [("", position), (" ", within)] {
        match rows.last_mut() {
            _ if more.is_empty() => {}
            Some(last) if cells::width(last) + between.len() + cells::width(&more) <= room => {
                *last = format!("{last}{between}{more}");
            }
            _ => rows.extend(owned(wrap(&more, room))),
        }
    }
    rows
}

/// A line behind the room for the marker.
fn line(indent: &str, text: &str, tone: Tone) -> Line {
    Line { pieces: vec![TextRun { text: format!("  {indent}{text}"), tone }] }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{ProblemList, lines, place_rows};
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

    #[test]
    fn line_and_column_stay_whole_and_end_what_is_before_them() {
        for file in ["a.yaml", "a/rather/long/path/to/some/catalogue.yaml"] {
            let place = FileLocation {
                file: file.to_owned(),
                position: Some((1, 14)),
                within: "roles › a".to_owned(),
            };
            for room in 12..90 {
                let rows = place_rows("error:", &place, room);
                assert!(rows.iter().any(|row| row.contains(":1:14")), "{room}: {rows:?}");
                assert!(rows.iter().all(|row| crate::cells::width(row) <= room), "{room}: {rows:?}");
            }
        }
    }

    #[test]
    fn problems_that_are_not_whole_on_the_screen_are_not_counted() {
        let world = world(&[1, 1, 30]);
        let mut list = ProblemList::default();
        list.lay_out(&world, 40, 8);
        assert_eq!((list.top, list.count), (0, 2), "the third goes on below");
        list.lay_out(&world, 40, 60);
        assert_eq!((list.top, list.count), (0, 3));
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
                let at = list.chosen.clone().expect("it is on the screen").start;
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
