//! Problems as workflow commands, which GitHub shows beside the lines of a change.
//!
//! A command is a line `::error file=…,line=…,col=…,title=…::message`. Its escapes are those of GitHub's own
//! toolkit (`packages/core/src/command.ts`).

use std::fmt::Write;

use crate::domain::{Problem, harmless};

/// A line for each problem, in the order given; nothing where there is none.
///
/// The title is the rule. A place that is not known is left out, and the problem then stands with the whole run.
/// `in_repository` gives the path of a file from the root of its repository, where GitHub looks for it; where it
/// gives nothing, the file is named as it was given.
pub fn write(problems: &[Problem], in_repository: impl Fn(&str) -> Option<String>) -> String {
    let mut out = String::new();
    for problem in problems {
        let file = in_repository(&problem.place.file);
        let file = harmless::line(file.as_deref().unwrap_or(&problem.place.file));
        let place = place(&file, problem.place.position);
        let _ = write!(out, "::{} {place}title={}::", problem.severity.as_str(), problem.rule);
        out += &escaped(&problem.message, &[]);
        if let Some(hint) = &problem.hint {
            out += "; ";
            out += &escaped(hint, &[]);
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
    use crate::domain::{FileLocation, Problem};
    use proptest::prelude::*;

    fn place(file: &str, position: Option<(u32, u32)>) -> FileLocation {
        FileLocation { file: file.to_owned(), position, within: "roles › dev".to_owned() }
    }

    #[test]
    fn each_problem_is_a_command() {
        let problems = [
            Problem::error("unknown-id", &place("./a/roles.yaml", Some((3, 7))), "no skill `pyton`")
                .with_hint("did you mean `python`?"),
            Problem::warning("empty-file", &place("/srv/100%, C:x.yaml", None), "nothing: 100 %, really"),
            Problem::warning("no-roles", &FileLocation::default(), "no role"),
        ];
        assert_eq!(
            write(&problems, |_| None),
            "\
::error file=a/roles.yaml,line=3,col=7,title=unknown-id::no skill `pyton`; did you mean `python`?
::warning file=/srv/100%25%2C C%3Ax.yaml,title=empty-file::nothing: 100 %25, really
::warning title=no-roles::no role
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
            let line = write(&[Problem::error("syntax", &place(&file, Some((1, 1))), &message)], |_| None);
            prop_assert_eq!(line.matches(['\r', '\n']).count(), 1);
            prop_assert!(line.starts_with("::error ") && line.ends_with('\n'));
            let (properties, _) = line["::error ".len()..].split_once("::").expect("properties, then the message");
            let names: Vec<&str> = properties.split(',').filter_map(|one| one.split('=').next()).collect();
            prop_assert!(matches!(&names[..], ["file", "line", "col", "title"] | ["title"]), "{}", properties);
        }
    }
}
