//! Problems as workflow commands, which GitHub shows beside the lines of a change.
//!
//! A command is a line `::error file=…,line=…,col=…,title=…::message`. Its escapes are those of GitHub's own
//! toolkit (`packages/core/src/command.ts`).

use std::fmt::Write;

use crate::domain::{Place, Problem};

/// A line for each problem, in the order given; nothing where there is none.
///
/// The title is the rule. A place that is not known is left out, and the problem then stands with the whole run.
/// Files are named as they were given: GitHub finds them where that was below the directory it checked out to.
pub fn write(problems: &[Problem]) -> String {
    let mut out = String::new();
    for problem in problems {
        let _ =
            write!(out, "::{} {}title={}::", problem.severity.as_str(), place(&problem.place), problem.rule);
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
fn place(place: &Place) -> String {
    if place.file.is_empty() {
        return String::new();
    }
    let mut file = &*place.file;
    // `careernav check .` names `./roles.yaml`, and only `roles.yaml` is found in a change.
    while let Some(rest) = file.strip_prefix("./") {
        file = rest.trim_start_matches('/');
    }
    let mut out = format!("file={},", escaped(file, &[':', ',']));
    if let Some((line, column)) = place.position {
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
    use crate::domain::{Place, Problem};
    use proptest::prelude::*;

    fn place(file: &str, position: Option<(u32, u32)>) -> Place {
        Place { file: file.to_owned(), position, within: "roles › dev".to_owned() }
    }

    #[test]
    fn each_problem_is_a_command() {
        let problems = [
            Problem::error("unknown-id", &place("./a/roles.yaml", Some((3, 7))), "no skill `pyton`")
                .with_hint("did you mean `python`?"),
            Problem::warning("empty-file", &place("/srv/100%, C:x.yaml", None), "nothing: 100 %, really"),
            Problem::warning("no-roles", &Place::default(), "no role"),
        ];
        assert_eq!(
            write(&problems),
            "\
::error file=a/roles.yaml,line=3,col=7,title=unknown-id::no skill `pyton`; did you mean `python`?
::warning file=/srv/100%25%2C C%3Ax.yaml,title=empty-file::nothing: 100 %25, really
::warning title=no-roles::no role
"
        );
        assert_eq!(write(&[]), "");
    }

    #[test]
    fn line_ends_are_written_by_their_numbers() {
        assert_eq!(escaped("a\r\nb%0A:,", &[]), "a%0D%0Ab%250A:,");
        assert_eq!(escaped("a:b,c", &[':', ',']), "a%3Ab%2Cc");
    }

    proptest! {
        #[test]
        fn nothing_in_a_problem_begins_another_command(file in any::<String>(), message in any::<String>()) {
            let line = write(&[Problem::error("syntax", &place(&file, Some((1, 1))), &message)]);
            prop_assert_eq!(line.matches(['\r', '\n']).count(), 1);
            prop_assert!(line.starts_with("::error ") && line.ends_with('\n'));
            let (properties, _) = line["::error ".len()..].split_once("::").expect("properties, then the message");
            let names: Vec<&str> = properties.split(',').filter_map(|one| one.split('=').next()).collect();
            prop_assert!(matches!(&names[..], ["file", "line", "col", "title"] | ["title"]), "{}", properties);
        }
    }
}
