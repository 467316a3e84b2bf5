//! Merge conflicts that nobody has resolved: what version control leaves in a file where two changes met.

use super::decode;
use super::problem::Problem;
use super::problems::at;
use crate::wording::{Words, key};

/// What is wrong with a file that two versions stand in, each behind its marker. Costs a look for `<<<<<<<`.
pub(crate) fn whole(path: &str, text: &str) -> Option<Problem> {
    let openings = markers(text, '<');
    let first = *openings.first()?;
    let is_closed = markers(text, '>').last().is_some_and(|closing| *closing > first);
    is_closed.then(|| problem(path, text, first, openings.len()))
}

/// The same for a file that is no YAML, where one marker left behind is enough.
pub(crate) fn remains(path: &str, text: &str) -> Option<Problem> {
    let first = ['<', '|', '=', '>'].into_iter().find_map(|sign| markers(text, sign).first().copied())?;
    Some(problem(path, text, first, 1))
}

fn problem(path: &str, text: &str, first: usize, conflicts: usize) -> Problem {
    let place = at(path, decode::position(text.as_bytes(), first));
    let hint = match conflicts {
        0 | 1 => Words::of(key::HINT_MERGE_CONFLICT),
        more => Words::of(key::HINT_MERGE_CONFLICTS).count("more", more - 1),
    };
    Problem::error("merge-conflict", place, key::PROBLEM_MERGE_CONFLICT).hint(hint)
}

/// Byte offsets of the lines that begin with seven of a sign, followed by a blank or nothing.
fn markers(text: &str, sign: char) -> Vec<usize> {
    let marker: String = std::iter::repeat_n(sign, 7).collect();
    let is_end = |byte: Option<&u8>| matches!(byte, None | Some(b'\n' | b'\r'));
    let bytes = text.as_bytes();
    let stands_alone = |at: usize| {
        let begins = is_end(at.checked_sub(1).and_then(|before| bytes.get(before)));
        let after = bytes.get(at + marker.len());
        begins && (is_end(after) || after == Some(&b' '))
    };
    text.match_indices(&marker).map(|(at, _)| at).filter(|at| stands_alone(*at)).collect()
}

#[cfg(test)]
mod tests {
    use crate::loading::testing::{SOUND, told, told_beside_sound};

    const CONFLICT: &str = "\
roles:
<<<<<<< HEAD
  - {id: a, title: A, stage: entry}
=======
  - {id: a, title: B, stage: entry}
>>>>>>> other
";

    /// The one problem of a file: its place and its rule.
    fn place_of(text: &str) -> String {
        let told = told_beside_sound(text);
        assert_eq!(told.len(), 1, "{told:?}");
        assert!(
            told[0].contains(": error[merge-conflict]: a merge conflict is not resolved here"),
            "{told:?}"
        );
        told[0].split(": error").next().unwrap_or_default().to_owned()
    }

    #[test]
    fn a_conflict_is_told_in_place_of_what_it_breaks() {
        assert_eq!(place_of(CONFLICT), "1.yaml:2:1");
        assert_eq!(place_of(&CONFLICT.replace('\n', "\r\n")), "1.yaml:2:1");
        let three_ways = CONFLICT.replace("=======", "||||||| 1f3a\n  - {id: a}\n=======");
        assert_eq!(place_of(&three_ways), "1.yaml:2:1");
        assert_eq!(place_of("<<<<<<< ours\n=======\nroles:\n>>>>>>>"), "1.yaml:1:1");
        assert_eq!(place_of(&format!("{SOUND}<<<<<<<\n- a\n=======\n\tx: y: z\n>>>>>>> b\n")), "1.yaml:10:1");
    }

    #[test]
    fn conflicts_in_texts_and_beside_anchors_are_told_too() {
        let quoted = "roles:\n  - id: a\n    title: \"A\n<<<<<<< HEAD\nB\n=======\nC\n>>>>>>> c\n  \"\n";
        assert_eq!(place_of(quoted), "1.yaml:4:1");
        let anchors = "<<<<<<< HEAD\na: &a 1\n=======\na: &a 2\n>>>>>>> c\n";
        assert_eq!(place_of(anchors), "1.yaml:1:1");
        let told = told_beside_sound(format!("{CONFLICT}{CONFLICT}{CONFLICT}"));
        assert!(told[0].ends_with("; 2 more follow"), "{told:?}");
    }

    #[test]
    fn what_is_left_of_a_conflict_is_told_where_it_breaks_the_file() {
        assert_eq!(place_of("roles:\n  - {id: a, title: A}\n>>>>>>> other\n"), "1.yaml:3:1");
        assert_eq!(place_of("roles:\n  - {id: a, title: A}\n=======\n"), "1.yaml:3:1");
    }

    #[test]
    fn signs_that_mean_nothing_are_no_conflict() {
        let text = "\
roles:
  - id: a
    title: A
    stage: entry
    description: |
      <<<<<<< HEAD
      =======
      >>>>>>> other
# <<<<<<< HEAD
";
        assert_eq!(told(text), [""; 0]);
        let told = told_beside_sound("roles: [\n<<<<<<<<\n>>>>>>>other\n");
        assert!(told.iter().all(|line| !line.contains("merge-conflict")), "{told:?}");
    }
}
