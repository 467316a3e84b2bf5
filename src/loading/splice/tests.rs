use std::fmt::Write as _;

use proptest::prelude::*;
use serde_yaml::Value;

use super::PathStep::{self, Item, Key};
use super::{Unspliced, change, remove, set};
use crate::loading::tree::NodeTree;

const PROFILE: &str = "\
# yaml-language-server: $schema=./profile.schema.json
profile: 1
person: {name: Sam Okafor, languages: {fr: native, en: C1}}    # only `name` is asked for
past:
  - {role: clerk, at: Brumes SAS, from: 2020-09, to: 2022-08}
  # the school
  - role: \"Assistant d’éducation\"
    at: Lycée Colbert
skills:
  python: 3                 # short form
  sql: {level: 3, dated: 2026-10-02}
  php: {level: 2, like: false,}

  \"Kettle drums\": {level: 3}
not_mine: [jira, # never again
  cobol]
goals:
# none yet
notes: |
  several
  lines

limits: {}
";

fn value(text: &str) -> Value {
    serde_yaml::from_str(text).expect("a value")
}

/// The lines of the profile that an edit changes, before and after.
fn changed(edited: &str) -> (Vec<&str>, Vec<&str>) {
    let (old, new): (Vec<&str>, Vec<&str>) = (PROFILE.lines().collect(), edited.lines().collect());
    let same = |(one, other): &(&&str, &&str)| one == other;
    let head = old.iter().zip(&new).take_while(same).count();
    let tail = old[head..].iter().rev().zip(new[head..].iter().rev()).take_while(same).count();
    (old[head..old.len() - tail].to_vec(), new[head..new.len() - tail].to_vec())
}

#[track_caller]
fn sets(path: &[PathStep<'_>], to: &str, old: &[&str], new: &[&str]) {
    let edited = set(PROFILE, path, &value(to)).expect("can be set");
    assert_eq!(changed(&edited), (old.to_vec(), new.to_vec()));
}

#[track_caller]
fn removes(path: &[PathStep<'_>], old: &[&str], new: &[&str]) {
    let edited = remove(PROFILE, path).expect("can be removed");
    assert_eq!(changed(&edited), (old.to_vec(), new.to_vec()));
}

#[test]
fn a_value_takes_the_place_of_another() {
    let python = "  python: 3                 # short form";
    sets(&[Key("skills"), Key("python")], "4", &[python], &["  python: 4                 # short form"]);
    sets(
        &[Key("skills"), Key("python")],
        "{level: 4, by: agreed, evidence: ['a: b', c]}",
        &[python],
        &["  python: {level: 4, by: agreed, evidence: ['a: b', c]}                 # short form"],
    );
    sets(
        &[Key("skills"), Key("sql"), Key("level")],
        "4",
        &["  sql: {level: 3, dated: 2026-10-02}"],
        &["  sql: {level: 4, dated: 2026-10-02}"],
    );
    sets(
        &[Key("past"), Item(1), Key("at")],
        "\"a, b: c # d\\ne\"",
        &["    at: Lycée Colbert"],
        &["    at: \"a, b: c # d\\ne\""],
    );
    sets(&[Key("not_mine"), Item(1)], "'yes, no'", &["  cobol]"], &["  \"yes, no\"]"]);
    sets(&[Key("notes")], "one", &["notes: |", "  several", "  lines"], &["notes: one"]);
    sets(&[Key("limits")], "{region: FR}", &["limits: {}"], &["limits: {region: FR}"]);
    sets(&[Key("goals")], "[{role: tech-lead}]", &[], &["  - role: tech-lead"]);
}

#[test]
fn what_is_missing_is_added_behind_the_others() {
    let drums = "  \"Kettle drums\": {level: 3}";
    sets(&[Key("skills"), Key("docker")], "2", &[], &["  docker: 2"]);
    sets(&[Key("skills"), Key("docker"), Key("level")], "2", &[], &["  docker: {level: 2}"]);
    sets(
        &[Key("skills"), Key("Kettle drums"), Key("like")],
        "true",
        &[drums],
        &["  \"Kettle drums\": {level: 3, like: true}"],
    );
    sets(
        &[Key("skills"), Key("php"), Key("want")],
        "3",
        &["  php: {level: 2, like: false,}"],
        &["  php: {level: 2, like: false, want: 3}"],
    );
    sets(&[Key("past"), Item(1), Key("to")], "2020", &[], &["    to: 2020"]);
    sets(&[Key("past"), Item(2)], "{role: cook}", &[], &["  - {role: cook}"]);
    sets(&[Key("not_mine"), Item(2)], "perl", &["  cobol]"], &["  cobol, perl]"]);
    sets(&[Key("limits"), Key("region")], "FR", &["limits: {}"], &["limits: {region: FR}"]);
    sets(&[Key("role")], "backend-developer", &[], &["role: backend-developer"]);
    sets(
        &[Key("changes"), Item(0)],
        "{dated: 2026-09-12, skill: docker}",
        &[],
        &["changes:", "  - dated: 2026-09-12", "    skill: docker"],
    );
}

#[test]
fn what_is_removed_takes_its_line_with_it() {
    removes(&[Key("skills"), Key("python")], &["  python: 3                 # short form"], &[]);
    removes(
        &[Key("skills"), Key("sql"), Key("level")],
        &["  sql: {level: 3, dated: 2026-10-02}"],
        &["  sql: {dated: 2026-10-02}"],
    );
    removes(
        &[Key("skills"), Key("sql"), Key("dated")],
        &["  sql: {level: 3, dated: 2026-10-02}"],
        &["  sql: {level: 3}"],
    );
    removes(
        &[Key("skills"), Key("Kettle drums"), Key("level")],
        &["  \"Kettle drums\": {level: 3}"],
        &["  \"Kettle drums\": {}"],
    );
    removes(
        &[Key("past"), Item(1), Key("role")],
        &["  - role: \"Assistant d’éducation\"", "    at: Lycée Colbert"],
        &["  - at: Lycée Colbert"],
    );
    removes(&[Key("not_mine"), Item(0)], &["not_mine: [jira, # never again"], &["not_mine: [ # never again"]);
    removes(
        &[Key("not_mine"), Item(1)],
        &["not_mine: [jira, # never again", "  cobol]"],
        &["not_mine: [jira # never again", "  ]"],
    );
    removes(&[Key("notes")], &["notes: |", "  several", "  lines", ""], &[]);
    removes(&[Key("goals")], &["goals:"], &[]);
}

#[test]
fn the_last_one_leaves_something_empty() {
    assert_eq!(
        remove("a:\n  # why\n  b: 1\nc: 2\n", &[Key("a"), Key("b")]).as_deref(),
        Ok("a: {}\n  # why\nc: 2\n")
    );
    assert_eq!(remove("- x\n", &[Item(0)]).as_deref(), Ok("[]\n"));
    assert_eq!(remove("- - x\n- y\n", &[Item(0), Item(0)]).as_deref(), Ok("- []\n- y\n"));
    assert_eq!(remove("a: 1", &[Key("a")]).as_deref(), Ok("{}"));
}

#[test]
fn line_ends_marks_and_empty_files_stay() {
    let set = |text: &str, path: &[PathStep<'_>], to: &str| set(text, path, &value(to));
    assert_eq!(set("a: 1\r\nb: 2\r\n", &[Key("c")], "[1]").as_deref(), Ok("a: 1\r\nb: 2\r\nc:\r\n  - 1\r\n"));
    assert_eq!(set("a: 1", &[Key("b")], "2").as_deref(), Ok("a: 1\nb: 2"));
    assert_eq!(set("\u{feff}é: 1\n", &[Key("é")], "2").as_deref(), Ok("\u{feff}é: 2\n"));
    assert_eq!(set("# nothing", &[Key("a"), Key("b")], "2").as_deref(), Ok("# nothing\na:\n  b: 2\n"));
    assert_eq!(
        set("---\na: 1\n...\n# end\n", &[Key("b")], "2").as_deref(),
        Ok("---\na: 1\nb: 2\n...\n# end\n")
    );
    assert_eq!(set("a: {b, c: 1}\n", &[Key("a"), Key("b")], "2").as_deref(), Ok("a: {b: 2, c: 1}\n"));
}

#[test]
fn what_cannot_be_changed_alone_is_left() {
    let set = |text: &str, path: &[PathStep<'_>]| set(text, path, &value("9"));
    assert_eq!(set("a: &x 1\nb: *x\n", &[Key("a")]), Err(Unspliced::Tangled), "b says it too");
    assert_eq!(set("a: &x {c: 1}\nb: *x\n", &[Key("b"), Key("c")]), Err(Unspliced::Tangled));
    assert_eq!(set("a: &x 1\nb: *x\n", &[Key("b")]).as_deref(), Ok("a: &x 1\nb: 9\n"));
    assert_eq!(set("a: 1\na: 2\n", &[Key("a")]), Err(Unspliced::NoSuchPlace));
    assert_eq!(set("a: 1\n", &[Key("a"), Key("b")]), Err(Unspliced::NoSuchPlace));
    assert_eq!(set("a: [1]\n", &[Key("a"), Item(3)]), Err(Unspliced::NoSuchPlace));
    assert_eq!(set("a: [1\n", &[Key("a")]), Err(Unspliced::Unread));
    assert_eq!(remove("a: 1\n", &[Key("b")]), Err(Unspliced::NoSuchPlace));
    assert_eq!(remove("a: 1\n", &[]), Err(Unspliced::NoSuchPlace));
}

/// Writes a file, of which each part is chosen by the next number.
#[derive(Debug)]
struct Writer<I> {
    text: String,
    choices: I,
    comments: usize,
}

impl<I: Iterator<Item = u8>> Writer<I> {
    fn choose(&mut self, among: u8) -> u8 {
        self.choices.next().unwrap_or(0) % among
    }

    fn comment(&mut self, before: &str) {
        if self.choose(3) == 1 {
            self.comments += 1;
            let _ = write!(self.text, "{before}# c{}: [x", self.comments);
        }
    }

    fn flow(&mut self, depth: usize) {
        let shapes = if depth > 2 { 5 } else { 8 };
        match self.choose(shapes) {
            0 => self.text += "plain text",
            1 => self.text += "'it''s # no, {comment}'",
            2 => self.text += "\"\\\"é\\\", \"",
            3 => self.text += "3",
            4 => self.text += "~",
            5 => {
                self.text += "{";
                for nth in 0..self.choose(4) {
                    let _ = write!(self.text, "{}f{nth}: ", if nth > 0 { ", " } else { "" });
                    self.flow(depth + 1);
                }
                self.text += "}";
            }
            shape => {
                self.text += "[";
                for nth in 0..self.choose(4) {
                    self.text += if nth > 0 { ", " } else { "" };
                    self.flow(depth + 1);
                }
                self.text += if shape == 7 && !self.text.ends_with('[') { ",]" } else { "]" };
            }
        }
    }

    /// What stands behind a colon or a dash, and the end of the line.
    fn value(&mut self, depth: usize) {
        let blanks = " ".repeat(2 * depth + 2);
        match self.choose(if depth > 2 { 4 } else { 7 }) {
            0 | 1 => {
                self.text += " ";
                self.flow(0);
                self.comment("  ");
                self.text += "\n";
            }
            2 => {
                let sign = ["|", "|-", ">", "|+"][usize::from(self.choose(4))];
                let _ = write!(self.text, " {sign}\n{blanks}some: [text\n\n{blanks}# and more\n\n");
            }
            3 => {
                self.comment(" ");
                self.text += "\n";
            }
            4 | 5 => {
                self.comment(" ");
                self.text += "\n";
                self.map(depth + 1);
            }
            _ => {
                self.text += "\n";
                let count = 1 + self.choose(3);
                for _ in 0..count {
                    self.comment(&blanks);
                    if !self.text.ends_with('\n') {
                        self.text += "\n";
                    }
                    let _ = write!(self.text, "{blanks}-");
                    self.value(depth + 1);
                }
            }
        }
    }

    fn map(&mut self, depth: usize) {
        let blanks = " ".repeat(2 * depth);
        let count = 1 + self.choose(4);
        for nth in 0..count {
            self.comment(&blanks);
            if !self.text.is_empty() && !self.text.ends_with('\n') {
                self.text += "\n";
            }
            let key = ["k", "'k'", "k é"][usize::from(self.choose(3))];
            let key = if let Some(key) = key.strip_suffix('\'') {
                format!("{key}{nth}'")
            } else {
                format!("{key}{nth}")
            };
            let _ = write!(self.text, "{blanks}{key}:");
            self.value(depth);
        }
    }
}

/// Every path of a value with what stands there.
fn paths(value: &Value, here: &[Step], found: &mut Vec<Vec<Step>>) {
    let with = |step| [here, &[step]].concat();
    match value {
        Value::Mapping(entries) => {
            for (key, value) in entries {
                let here = with(Step::Key(key.as_str().unwrap_or_default().to_owned()));
                found.push(here.clone());
                paths(value, &here, found);
            }
        }
        Value::Sequence(items) => {
            for (at, value) in items.iter().enumerate() {
                let here = with(Step::Item(at));
                found.push(here.clone());
                paths(value, &here, found);
            }
        }
        _ => {}
    }
}

#[derive(Clone, Debug)]
enum Step {
    Key(String),
    Item(usize),
}

impl Step {
    fn borrowed(&self) -> PathStep<'_> {
        match self {
            Self::Key(key) => Key(key),
            Self::Item(at) => Item(*at),
        }
    }
}

fn read(text: &str) -> Option<Value> {
    NodeTree::read(0, "", text).ok()?.root().to_value()
}

/// Bytes at the beginning and the end that two texts have in common, and that do not overlap.
fn common(one: &str, other: &str) -> usize {
    let (one, other) = (one.as_bytes(), other.as_bytes());
    let head = one.iter().zip(other).take_while(|(one, other)| one == other).count();
    let tail =
        one[head..].iter().rev().zip(other[head..].iter().rev()).take_while(|(one, other)| one == other);
    head + tail.count()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2000))]

    #[test]
    fn an_edit_changes_what_it_is_about_and_no_other_byte(
        choices in proptest::collection::vec(any::<u8>(), 1..120),
        which in any::<prop::sample::Index>(),
        kind in 0_u8..4,
        to in prop::sample::select(vec!["7", "'a, b'", "x", "\"a\\nb\"", "{l: 3, 'm n': [1]}", "[]", "'#'", "null", "true", "'true'", "\"\\u0007\""]),
        crlf in any::<bool>(),
    ) {
        let mut writer = Writer { text: String::new(), choices: choices.into_iter(), comments: 0 };
        writer.map(0);
        let text = if crlf { writer.text.replace('\n', "\r\n") } else { writer.text };
        let before = read(&text).expect("what is written can be read");
        let mut all = Vec::new();
        paths(&before, &[], &mut all);
        let mut path: Vec<Step> = which.get(&all).clone();
        let to = value(to);
        if kind == 1 {
            path.push(Step::Key("new".to_owned()));
        }
        let path: Vec<PathStep<'_>> = path.iter().map(Step::borrowed).collect();
        let to = (kind < 3).then_some(&to);
        let mut wanted = before.clone();
        let leads = change(&mut wanted, &path, to);
        let edited = super::edited(&text, &path, to);
        if leads.is_none() {
            prop_assert_eq!(edited, Err(Unspliced::NoSuchPlace));
            return Ok(());
        }
        // Nothing here is repeated by an alias: there is always a way.
        let edited = edited.map_err(|why| TestCaseError::fail(format!("{why:?}\n{text}\n{path:?}")))?;
        prop_assert_eq!(read(&edited), Some(wanted), "{}", edited);
        let kept = common(&text, &edited);
        let comments = |text: &str| -> Vec<String> {
            text.lines().filter_map(|line| Some(line.split_once("# c")?.1.to_owned())).collect()
        };
        match kind {
            // Nothing of what was there goes, but for the value that was nothing or empty.
            1 => prop_assert!(kept + 4 >= text.len(), "{text}\n---\n{edited}"),
            3 => {
                let (old, new) = (comments(&text), comments(&edited));
                prop_assert!(new.iter().all(|comment| old.contains(comment)), "{text}\n---\n{edited}");
            }
            _ => {
                let mut left = before;
                change(&mut left, &path, Some(&Value::Null));
                // Where a single value takes the place of a single value, no comment goes.
                let inside = all.iter().filter(|other| other.len() > path.len() && other.iter().map(Step::borrowed).zip(&path).all(|(one, other)| one == *other)).count();
                if inside == 0 {
                    prop_assert_eq!(comments(&text), comments(&edited), "{}\n---\n{}", text, edited);
                }
            }
        }
    }

    #[test]
    fn any_text_is_left_or_edited(text in any::<String>(), key in "\\PC{0,4}") {
        if let Ok(edited) = set(&text, &[Key(&key)], &value("[1, x]")) {
            let body = edited.trim_start_matches('\u{feff}');
            prop_assert!(read(body).is_some());
        }
    }
}
