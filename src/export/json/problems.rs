//! Problems as JSON.

use serde::Serialize;

use super::{some, write};
use crate::loading::Problem;
use crate::wording::Wording;

/// `{version, problems: [{severity, rule, file, line, column, within, message, hint}]}` in the order given.
///
/// `severity` is `error` or `warning`; `rule` is a stable name; lines and columns count from 1 and are `null` where
/// the whole file is meant, `file` where none is; `within` is the path of ids and keys inside the file. `message` and
/// `hint` are for people, in the language of the answer.
pub fn problems(problems: &[Problem], wording: &Wording) -> String {
    #[derive(Serialize)]
    struct ProblemsAnswer<'a> {
        problems: Vec<ProblemShape<'a>>,
    }
    write(ProblemsAnswer {
        problems: problems.iter().map(|problem| ProblemShape::of(problem, wording)).collect(),
    })
}

#[derive(Serialize)]
pub(super) struct ProblemShape<'a> {
    severity: &'static str,
    rule: &'static str,
    file: Option<&'a str>,
    line: Option<u32>,
    column: Option<u32>,
    within: Option<&'a str>,
    message: String,
    hint: Option<String>,
}

impl<'a> ProblemShape<'a> {
    pub(super) fn of(problem: &'a Problem, wording: &Wording) -> Self {
        let (line, column) = problem.place.position.unzip();
        Self {
            severity: problem.severity.as_str(),
            rule: problem.rule,
            file: some(&problem.place.file),
            line,
            column,
            within: some(&problem.place.within),
            message: wording.tell(&problem.message),
            hint: problem.hint.as_ref().map(|hint| wording.tell(hint)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::problems;
    use crate::domain::{FileLocation, Lang};
    use crate::loading::Problem;
    use crate::wording::{Wording, Words, key};

    #[test]
    fn problems_are_told_with_their_places() {
        let place = FileLocation {
            file: "a.yaml".to_owned(),
            position: Some((3, 7)),
            within: "roles › dev".to_owned(),
        };
        let unknown = Words::of(key::PROBLEM_UNKNOWN_ID).text("id", "pyton").text("kind", "skill");
        let told = [
            Problem::error("unknown-id", place, unknown).hint(key::HINT_LOWER_CASE),
            Problem::warning("no-yaml", FileLocation::default(), key::PROBLEM_NO_YAML),
        ];
        let wording = Wording::new(Lang::EN);
        insta::assert_snapshot!(problems(&told, &wording) + &problems(&[], &wording));
    }
}
