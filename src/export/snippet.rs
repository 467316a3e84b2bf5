//! Problems as people read them: what is wrong, where, the line it stands in, and what to do about it.

use std::ops::Range;

use annotate_snippets::renderer::DecorStyle;
use annotate_snippets::{AnnotationKind, Level, Origin, Renderer, Snippet};

use crate::domain::harmless;
use crate::loading::{Problem, Severity};
use crate::wording::{Key, Wording, key};

use super::Paper;

/// One problem on several lines, the last one empty. `line` is the line it stands in as the file has it, where
/// that can still be read; `notes` come after the hint.
///
/// The place is written `file:line:column`, which editors and terminals know how to open.
pub fn write(
    problem: &Problem,
    line: Option<&str>,
    notes: &[String],
    wording: &Wording,
    paper: &Paper,
) -> String {
    let level = match problem.severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
    };
    let place = &problem.place;
    // The colon is put behind it as it is; before it stands what the language asks for.
    let name = |name: Key| {
        let label = wording.with(key::LABEL, &[("label", wording.say(name).into())]);
        label.trim_end_matches(':').to_owned()
    };
    let message = wording.tell(&problem.message);
    let title = level.primary_title(paper.signs(&message)).id(problem.rule);
    let within = Some(paper.signs(&place.within)).filter(|within| !within.is_empty());
    let quote = place.position.zip(line).and_then(|((_, column), line)| Quote::of(line, column));
    let group = if let (Some(quote), Some((number, _))) = (quote, place.position) {
        let mark = AnnotationKind::Primary.span(quote.marked).label(within);
        let snippet = Snippet::source(quote.text).path(&place.file).line_start(number as usize);
        title.element(snippet.annotation(mark))
    } else {
        let origin = (!place.file.is_empty()).then(|| origin(problem));
        title
            .elements(origin)
            .elements(within.map(|within| Level::NOTE.with_name(name(key::PROBLEM_WITHIN)).message(within)))
    };
    let hint = problem.hint.as_ref().map(|hint| paper.signs(&wording.tell(hint)).into_owned());
    let hint = hint.map(|hint| Level::HELP.with_name(name(key::PROBLEM_HINT)).message(hint));
    let notes = notes.iter().map(|note| Level::NOTE.no_name().message(paper.signs(note)));
    renderer(paper).render(&[group.elements(hint).elements(notes)]) + "\n\n"
}

fn renderer(paper: &Paper) -> Renderer {
    let decor = if paper.glyphs.ascii { DecorStyle::Ascii } else { DecorStyle::Unicode };
    let renderer = Renderer::styled().decor_style(decor);
    paper.width.map_or(renderer.clone(), |width| renderer.term_width(width))
}

fn origin(problem: &Problem) -> Origin<'_> {
    let origin = Origin::path(&problem.place.file);
    match problem.place.position {
        Some((line, column)) => origin.line(line as usize).char_column(column as usize),
        None => origin,
    }
}

/// The lines of a file as problems count them: ended by `\n`, `\r\n` or a lone `\r`, without a byte order mark.
pub fn lines(text: &str) -> Vec<&str> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let mut lines = Vec::new();
    for line in text.split('\n') {
        lines.extend(line.strip_suffix('\r').unwrap_or(line).split('\r'));
    }
    lines
}

/// A line, harmless to print, and which bytes of it are meant.
struct Quote {
    text: String,
    marked: Range<usize>,
}

/// Longest line that is quoted, in bytes; a file may have all its text on one.
const LONGEST: usize = 10_000;

impl Quote {
    /// A line whose word at a column, counted from 1, is marked. Nothing where the line cannot be shown so that
    /// the column stays what it is.
    fn of(line: &str, column: u32) -> Option<Self> {
        let at = (column as usize).checked_sub(1)?;
        let end = line.char_indices().map(|(byte, _)| byte).chain([line.len()]).nth(at)?;
        let (before, rest) = line.split_at(end);
        let (word, after) = rest.split_at(word_end(rest));
        let mut text = as_it_stands(before);
        let from = text.len();
        let stays = line.len() <= LONGEST && text.chars().count() == at;
        text.push_str(&as_it_stands(word));
        let marked = from..text.len();
        text.push_str(&as_it_stands(after));
        stays.then_some(Self { text, marked })
    }
}

/// Where the word or quoted text at the beginning of `rest` ends.
fn word_end(rest: &str) -> usize {
    let quote = rest.chars().next().filter(|first| matches!(first, '"' | '\''));
    let closing = quote.and_then(|quote| Some(1 + rest[1..].find(quote)? + 1));
    let is_end = |sign: char| sign.is_whitespace() || matches!(sign, ',' | ']' | '}' | ':');
    closing.or_else(|| rest.find(is_end)).unwrap_or(rest.len())
}

/// [`harmless::block`] with the blanks at both ends, which columns rest on.
fn as_it_stands(text: &str) -> String {
    let fenced = format!("|{text}|");
    let shown = harmless::block(&fenced);
    shown.strip_prefix('|').and_then(|rest| rest.strip_suffix('|')).unwrap_or_default().replace('\n', " ")
}

#[cfg(test)]
mod tests {
    use super::super::Paper;
    use super::{Quote, lines};
    use crate::domain::{FileLocation, Lang};
    use crate::glyphs::ASCII;
    use crate::loading::Problem;
    use crate::wording::{Wording, Words, key};
    use proptest::prelude::*;

    const PAPER: Paper = Paper { width: Some(80), has_header: false, glyphs: &ASCII };

    fn problem(line: u32, column: u32) -> Problem {
        let place = FileLocation {
            file: "roles.yaml".to_owned(),
            position: Some((line, column)),
            within: "roles › dev › skills › 1".to_owned(),
        };
        let message = Words::of(key::PROBLEM_UNKNOWN_ID).text("id", "pyton").text("kind", "skill");
        let hint = Words::of(key::HINT_DID_YOU_MEAN).text("near", "python");
        Problem::error("unknown-id", place, message).hint(hint)
    }

    fn write(problem: &Problem, line: Option<&str>, notes: &[String], paper: &Paper) -> String {
        super::write(problem, line, notes, &Wording::new(Lang::EN), paper)
    }

    fn stripped(text: &str) -> String {
        anstream::adapter::strip_str(text).to_string()
    }

    #[test]
    fn place_line_and_hint_are_shown() {
        let text = write(&problem(12, 15), Some("    - {skill: pyton, need: useful}"), &[], &PAPER);
        insta::assert_snapshot!(stripped(&text));
    }

    #[test]
    fn notes_come_last() {
        let text = write(&problem(12, 16), None, &["and 2 more: a.yaml:3:1, a.yaml:4:1".to_owned()], &PAPER);
        let text = stripped(&text);
        let (before, after) = text.split_once("did you mean `python`?\n").expect("the hint");
        assert!(before.contains("12:16") && after.contains("and 2 more: a.yaml:3:1"), "{text}");
    }

    #[test]
    fn without_its_line_the_place_is_still_shown() {
        let nowhere = Problem::warning("no-yaml", FileLocation::default(), key::PROBLEM_NO_YAML);
        let text = write(&problem(12, 16), None, &[], &PAPER) + &write(&nowhere, None, &[], &PAPER);
        insta::assert_snapshot!(stripped(&text));
    }

    #[test]
    fn lines_end_as_problems_count_them() {
        assert_eq!(lines("\u{feff}a\nb\r\nc\rd"), ["a", "b", "c", "d"]);
        assert_eq!(lines(""), [""]);
    }

    #[test]
    fn words_are_marked_where_columns_stay_what_they_are() {
        let marked =
            |line: &str, column| Quote::of(line, column).map(|quote| quote.text[quote.marked].to_owned());
        assert_eq!(marked("\t\u{1b}[2J é: name: 1", 10).as_deref(), Some("name"));
        assert_eq!(marked("x: 'a b': 1", 4).as_deref(), Some("'a b'"));
        assert_eq!(marked("x: {a, b}", 8).as_deref(), Some("b"));
        assert_eq!(marked("x", 2).as_deref(), Some(""));
        assert_eq!(marked("x", 3), None);
        assert_eq!(marked("\u{202e}x: 1", 2), None);
        assert_eq!(marked(&"x ".repeat(6000), 3), None);
    }

    proptest! {
        #[test]
        fn any_line_and_place_can_be_written(text in any::<String>(), line in 1u32.., column in 1u32..30) {
            let text = stripped(&write(&problem(line, column), Some(&text), &[], &PAPER));
            let origin = format!("roles.yaml:{line}:{column}\n");
            prop_assert!(text.contains(&origin), "{text}");
            prop_assert!(!text.chars().any(|sign| sign != '\n' && sign.is_control()), "{text:?}");
        }
    }
}
