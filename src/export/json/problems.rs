//! Problems as JSON.

use serde::Serialize;

use super::{some, write};
use crate::domain::Problem;

/// `{version, problems: [{severity, rule, file, line, column, within, message, hint}]}` in the order given.
///
/// `severity` is `error` or `warning`; `rule` is a stable name; lines and columns count from 1 and are `null` where
/// the whole file is meant, `file` where none is; `within` is the path of ids and keys inside the file.
pub fn problems(problems: &[Problem]) -> String {
    #[derive(Serialize)]
    struct ProblemsAnswer<'a> {
        problems: Vec<ProblemShape<'a>>,
    }
    write(ProblemsAnswer { problems: problems.iter().map(ProblemShape::of).collect() })
}

#[derive(Serialize)]
struct ProblemShape<'a> {
    severity: &'static str,
    rule: &'static str,
    file: Option<&'a str>,
    line: Option<u32>,
    column: Option<u32>,
    within: Option<&'a str>,
    message: &'a str,
    hint: Option<&'a str>,
}

impl<'a> ProblemShape<'a> {
    fn of(problem: &'a Problem) -> Self {
        let (line, column) = problem.place.position.unzip();
        Self {
            severity: problem.severity.as_str(),
            rule: problem.rule,
            file: some(&problem.place.file),
            line,
            column,
            within: some(&problem.place.within),
            message: &problem.message,
            hint: problem.hint.as_deref(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::problems;
    use crate::domain::{FileLocation, Problem};

    #[test]
    fn problems_are_told_with_their_places() {
        let place = FileLocation {
            file: "a.yaml".to_owned(),
            position: Some((3, 7)),
            within: "roles › dev".to_owned(),
        };
        let told = [
            Problem::error("unknown-skill", &place, "there is no skill `pyton`").with_hint("`python`?"),
            Problem::warning("no-roles", &FileLocation::default(), "the catalogue has no role"),
        ];
        insta::assert_snapshot!(problems(&told) + &problems(&[]));
    }
}
