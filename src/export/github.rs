//! Problems as workflow commands, which GitHub shows beside the lines of a change.
//!
//! A command is a line `::error file=…,line=…,col=…,title=…::message`. Its escapes are those of GitHub's own
//! toolkit (`packages/core/src/command.ts`).

use std::fmt::Write;

use crate::domain::harmless;
use crate::loading::Problem;
use crate::wording::Wording;

/// A line for each problem, in the order given; nothing where there is none.
///
/// The title is the rule. A place that is not known is left out, and the problem then stands with the whole run.
/// `in_repository` gives the path of a file from the root of its repository, where GitHub looks for it; where it
/// gives nothing, the file is named as it was given.
pub fn write(
    problems: &[Problem],
    wording: &Wording,
    in_repository: impl Fn(&str) -> Option<String>,
) -> String {
    let mut out = String::new();
    for problem in problems {
        let file = in_repository(&problem.place.file);
        let file = harmless::line(file.as_deref().unwrap_or(&problem.place.file));
        let place = place(&file, problem.place.position);
        let _ = write!(out, "::{} {place}title={}::", problem.severity.as_str(), problem.rule);
        out += &escaped(&wording.tell(&problem.message), &[]);
        if let Some(hint) = &problem.hint {
            out += "; ";
            out += &escaped(&wording.tell(hint), &[]);
        }
        out.push('\n');
    }
    out
}

/// The properties that say where, each with its comma.
fn place(file: &str, position: Option<(u32, u32)>) -> String {
    if file.is_empty() {
        return String::new();
    }
    let mut file = file;
    // `careernav check .` names `./roles.yaml`, and only `roles.yaml` is found in a change.
    while let Some(rest) = file.strip_prefix("./") {
        file = rest.trim_start_matches('/');
    }
    let mut out = format!("file={},", escaped(file, &[':', ',']));
    if let Some((line, column)) = position {
        let _ = write!(out, "line={line},col={column},");
    }
    out
}

/// Text with `%`, line ends and these signs written by their numbers.
fn escaped(text: &str, more: &[char]) -> String {
    let mut out = String::with_capacity(text.len());
    for sign in text.chars() {
        if matches!(sign, '%' | '\r' | '\n') || more.contains(&sign) {
            let _ = write!(out, "%{:02X}", u32::from(sign));
        } else {
            out.push(sign);
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::{escaped, write};
    use crate::domain::{FileLocation, Lang};
    use crate::loading::Problem;
    use crate::wording::{Wording, Words, key};
    use proptest::prelude::*;

    fn place(file: &str, position: Option<(u32, u32)>) -> FileLocation {
        FileLocation { file: file.to_owned(), position, within: "roles › dev".to_owned() }
    }

    fn unreadable(why: &str) -> Words {
        Words::of(key::PROBLEM_UNREADABLE).text("error", why)
    }

    #[test]
    fn each_problem_is_a_command() {
        let unknown = Words::of(key::PROBLEM_UNKNOWN_ID).text("id", "pyton").text("kind", "skill");
        let problems = [
            Problem::error("unknown-id", place("./a/roles.yaml", Some((3, 7))), unknown)
                .hint(Words::of(key::HINT_DID_YOU_MEAN).text("near", "python")),
            Problem::warning("empty-file", place("/srv/100%, C:x.yaml", None), unreadable("100 %, really")),
            Problem::warning("no-yaml", FileLocation::default(), key::PROBLEM_EMPTY_FILE),
        ];
        let wording = Wording::new(Lang::EN);
        let write =
            |problems: &[Problem], named: fn(&str) -> Option<String>| write(problems, &wording, named);
        assert_eq!(
            write(&problems, |_| None),
            "\
::error file=a/roles.yaml,line=3,col=7,title=unknown-id::there is no skill with the id `pyton`; did you mean `python`?
::warning file=/srv/100%25%2C C%3Ax.yaml,title=empty-file::this cannot be read: 100 %25, really
::warning title=no-yaml::there is nothing in this file
"
        );
        assert_eq!(write(&[], |_| None), "");
        let named = write(&problems[..1], |file| Some(format!("ladder/{}", file.trim_start_matches("./"))));
        assert!(named.starts_with("::error file=ladder/a/roles.yaml,line=3,"), "{named}");
    }

    #[test]
    fn line_ends_are_written_by_their_numbers() {
        assert_eq!(escaped("a\r\nb%0A:,", &[]), "a%0D%0Ab%250A:,");
        assert_eq!(escaped("a:b,c", &[':', ',']), "a%3Ab%2Cc");
    }

    proptest! {
        #[test]
        fn nothing_in_a_problem_begins_another_command(file in any::<String>(), message in any::<String>()) {
            let problem = Problem::error("syntax", place(&file, Some((1, 1))), unreadable(&message));
            let line = write(&[problem], &Wording::new(Lang::EN), |_| None);
            prop_assert_eq!(line.matches(['\r', '\n']).count(), 1);
            prop_assert!(line.starts_with("::error ") && line.ends_with('\n'));
            let (properties, _) = line["::error ".len()..].split_once("::").expect("properties, then the message");
            let names: Vec<&str> = properties.split(',').filter_map(|one| one.split('=').next()).collect();
            prop_assert!(matches!(&names[..], ["file", "line", "col", "title"] | ["title"]), "{}", properties);
        }
    }
}
