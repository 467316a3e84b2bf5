//! From the files to trees that fit the format.

use super::files::File;
use super::format::{CATALOGUE, fit, unknown};
use super::problem::Problem;
use super::problems::{Problems, at, whole};
use super::progress::Progress;
use super::quote::shortened;
use super::tree::{DEPTH, Node, NodeKind, NodeTree, Refusal, RefusalCause};
use super::{conflict, decode, pair};
use crate::wording::{Key, Words, key};

/// Below so many bytes in all, a second thread costs more than it saves.
const WORTH_A_THREAD: u64 = 64 * 1024;

/// What was read of a file.
#[derive(Debug, Default)]
pub(crate) struct FileRead {
    /// What is sound; `None` where nothing can be had of it.
    pub(crate) tree: Option<NodeTree>,
    /// What is not.
    pub(crate) problems: Problems,
}

/// Reads every file; the results stand in the order of the files.
pub(crate) fn all(files: &[File], progress: &Progress) -> Vec<FileRead> {
    progress.begin(files.len());
    let one = |number: usize| {
        let read = one(number, &files[number]);
        progress.advance();
        read
    };
    let bytes: u64 = files.iter().map(File::size).sum();
    if files.len() < 2 || bytes < WORTH_A_THREAD {
        return (0..files.len()).map(one).collect();
    }
    pair::map(files.len(), one)
}

/// Reads one file.
pub(crate) fn one(number: usize, file: &File) -> FileRead {
    let mut problems = Problems::default();
    let read = file.bytes().and_then(|bytes| tree(number, file, &bytes, &mut problems));
    let tree = read.map_err(|problem| problems.push(number, *problem)).ok();
    FileRead { tree, problems }
}

/// Reads a file that may be none; a problem where nothing can be had of it.
fn tree(number: usize, file: &File, bytes: &[u8], problems: &mut Problems) -> Result<NodeTree, Box<Problem>> {
    let mut tree = written(number, &file.path, bytes)?;
    if unknown::is_foreign(tree.root()) {
        return Err(Box::new(foreign(file)));
    }
    tell_beside(&tree, problems);
    let root = tree.root();
    let says_nothing = |(key, value): (Node<'_>, Node<'_>)| is_known(key.text()) && value.is_nothing();
    if root.is_nothing() || (root.kind() == NodeKind::Map && root.entries().all(says_nothing)) {
        problems.push(number, Problem::warning("empty-file", whole(&file.path), key::PROBLEM_EMPTY_FILE));
    }
    fit::fit(&mut tree, problems);
    Ok(tree)
}

/// What is written in a file, whatever it is about; a problem where nothing can be had of it.
pub(super) fn written(number: usize, path: &str, bytes: &[u8]) -> Result<NodeTree, Box<Problem>> {
    let text = decode::text(bytes).map_err(|(position, message)| {
        Box::new(Problem::error("not-utf8", at(path, position), message).hint(key::HINT_SAVE_AS_UTF_8))
    })?;
    if let Some(conflict) = conflict::whole(path, text) {
        return Err(Box::new(conflict));
    }
    if let Some((offset, sign)) = decode::forbidden_character(text) {
        let place = at(path, decode::position(text.as_bytes(), offset));
        let sign = format!("U+{:04X}", u32::from(sign));
        let message = Words::of(key::PROBLEM_CONTROL_CHARACTER).text("sign", sign);
        return Err(Box::new(Problem::error("syntax", place, message).hint(key::HINT_CONTROL_CHARACTER)));
    }
    NodeTree::read(number, path, text).map_err(|refusal| Box::new(refused(path, text, &refusal)))
}

/// Tells of what stands in a file beside its values and means nothing: a second document, and tags.
pub(super) fn tell_beside(tree: &NodeTree, problems: &mut Problems) {
    let path = &*tree.path;
    if let Some(second) = tree.second {
        let problem = Problem::error("several-documents", at(path, second), key::PROBLEM_SEVERAL_DOCUMENTS);
        problems.push(tree.file, problem.hint(key::HINT_SEVERAL_DOCUMENTS));
    }
    for (position, tag) in &tree.tags {
        let message = Words::of(key::PROBLEM_TAG).text("tag", shortened(tag));
        problems.push(tree.file, Problem::warning("tag", at(path, *position), message));
    }
}

fn is_known(key: Option<&str>) -> bool {
    key.is_some_and(|key| CATALOGUE.row(key).is_some())
}

/// What to say of a file that is none of ours: an error where a catalogue is meant, and a warning where it stands
/// beside one.
fn foreign(file: &File) -> Problem {
    let place = whole(&file.path);
    if file.alone {
        return Problem::error("not-a-catalogue", place, key::PROBLEM_NO_CATALOGUE)
            .hint(key::HINT_WRITE_A_CATALOGUE);
    }
    let message = Words::of(key::PROBLEM_FOREIGN_FILE).one_of("keys", CATALOGUE.keys());
    Problem::warning("not-a-catalogue", place, message)
}

/// What to say of a file that gives no tree.
fn refused(path: &str, text: &str, Refusal { at: position, cause }: &Refusal) -> Problem {
    let place = at(path, *position);
    match cause {
        RefusalCause::TooDeep => {
            let message = Words::of(key::PROBLEM_TOO_DEEP).text("most", DEPTH.to_string());
            Problem::error("too-deep", place, message).hint(key::HINT_TOO_DEEP)
        }
        RefusalCause::TooManyValues => {
            Problem::error("too-many-values", place, key::PROBLEM_TOO_MANY_VALUES).hint(key::HINT_SPLIT)
        }
        RefusalCause::TooLong => {
            Problem::error("too-long", place, key::PROBLEM_TOO_LONG).hint(key::HINT_TOO_LONG)
        }
        RefusalCause::AliasGrowth => {
            Problem::error("alias-growth", place, key::PROBLEM_ALIAS_GROWTH).hint(key::HINT_ALIAS_GROWTH)
        }
        RefusalCause::NotYaml(told) => {
            if let Some(conflict) = conflict::remains(path, text) {
                return conflict;
            }
            if told.contains("directive") {
                // Some are YAML, and none says anything to us.
                return Problem::error("syntax", place, key::PROBLEM_DIRECTIVE).hint(key::HINT_DIRECTIVE);
            }
            let known = CAUSES.iter().find(|(part, ..)| told.contains(part));
            let message = Words::of(key::PROBLEM_NOT_YAML);
            match known {
                Some((_, cause, hint)) => {
                    let place = if *cause == key::YAML_TAB { at(path, tab(text, *position)) } else { place };
                    Problem::error("syntax", place, message.words("told", (*cause).into())).hint(*hint)
                }
                None => Problem::error("syntax", place, message.text("told", &**told)),
            }
        }
    }
}

/// Where the first tab stands in an indentation from a line on: the parser tells of the text that it broke.
fn tab(text: &str, from: (u32, u32)) -> (u32, u32) {
    let lines = (1..).zip(text.lines()).skip_while(|(number, _)| *number < from.0);
    let tabs = lines.map(|(number, line)| (number, (1..).zip(line.chars()).find(|(_, sign)| *sign != ' ')));
    let found = tabs.into_iter().find_map(|(number, first)| match first {
        Some((column, '\t')) => Some((number, column)),
        _ => None,
    });
    found.unwrap_or(from)
}

/// What the parser says of a file, in part; what that means in our words; and what usually lies behind it.
const CAUSES: &[(&str, Key, Key)] = &[
    ("mapping values are not allowed", key::YAML_COLON, key::HINT_COLON_IN_TEXT),
    ("unknown anchor", key::YAML_ALIAS, key::HINT_ANCHOR),
    ("scanning an anchor or alias", key::YAML_ANCHOR_NAME, key::HINT_ANCHOR),
    ("unexpected character", key::YAML_SIGN, key::HINT_SIGN_IN_TEXT),
    ("handle wasn't declared", key::YAML_TAG, key::HINT_TAG),
    ("simple key expect", key::YAML_NO_COLON, key::HINT_COLON_MISSING),
    ("expected '-'", key::YAML_LIST, key::HINT_INDENTATION),
    ("block mapping, did not find expected key", key::YAML_MAP, key::HINT_INDENTATION),
    ("unknown escape character", key::YAML_ESCAPE, key::HINT_ESCAPE),
    ("trailing content after", key::YAML_AFTER_QUOTE, key::HINT_QUOTE_INSIDE),
    ("quoted scalar, found unexpected end", key::YAML_QUOTE, key::HINT_QUOTE),
    ("block scalar, did not find", key::YAML_BLOCK, key::HINT_BLOCK),
    ("tab", key::YAML_TAB, key::HINT_TABS),
    ("byte order mark", key::YAML_BYTE_ORDER_MARK, key::HINT_BYTE_ORDER_MARK),
    ("only valid inside a block", key::YAML_DASH, key::HINT_DASH),
    ("invalid indentation", key::YAML_INDENTATION, key::HINT_INDENT_MORE),
    ("flow", key::YAML_BRACKET, key::HINT_BRACKET),
    ("bracket", key::YAML_BRACKET, key::HINT_BRACKET),
    ("expected node content", key::YAML_BRACKET, key::HINT_BRACKET),
];

#[cfg(test)]
mod tests {
    use crate::loading::testing::{SOUND, errors, load_all, role, told, told_beside_sound};

    #[test]
    fn a_sound_file_has_no_problems() {
        assert_eq!(told(SOUND), [""; 0]);
    }

    #[test]
    fn byte_order_marks_and_line_ends_of_any_kind_are_fine() {
        assert_eq!(told(format!("\u{feff}{SOUND}")), [""; 0]);
        assert_eq!(told(SOUND.replace('\n', "\r\n")), [""; 0]);
        assert_eq!(told(SOUND.replace('\n', "\r")), [""; 0]);
        let marked =
            format!("\u{feff}{}", SOUND.replace("stage: entry", "stage: entrance").replace('\n', "\r\n"));
        assert!(told(marked)[0].starts_with("0.yaml:6:12 "));
    }

    #[test]
    fn files_that_are_no_text_are_told_with_their_place() {
        assert_eq!(
            told_beside_sound(b"roles:\n  - id: d\xe9veloppeur\n"),
            ["1.yaml:2:10: error[not-utf8]: the byte 0xE9 here is not UTF-8; save it as UTF-8"]
        );
        assert_eq!(
            told_beside_sound(b"\xff\xfer\0o\0l\0e\0s\0"),
            ["1.yaml:1:1: error[not-utf8]: the file is UTF-16; save it as UTF-8"]
        );
        assert_eq!(
            told_beside_sound(b"roles:\n  - id: a\0b\n"),
            [
                "1.yaml:2:10: error[syntax]: the control character U+0000 is not allowed; remove it, or write it \
              as an escape in quotes"
            ]
        );
    }

    #[test]
    fn empty_files_are_told() {
        for empty in [
            "",
            "\n\n",
            "# only a comment\n",
            "---\n",
            "---\n---\n...\n",
            "---",
            "~\n",
            "{}\n",
            "roles:\n",
            "\u{feff}",
        ] {
            let told = told_beside_sound(empty);
            assert_eq!(told, ["1.yaml: warning[empty-file]: there is nothing in this file"], "{empty:?}");
        }
    }

    #[test]
    fn files_that_are_no_yaml_are_told_with_place_and_hint() {
        let cases = [
            ("roles:\n  - id: a\n    title: A: b\n", "1.yaml:3:13", "in quotes"),
            ("roles:\n  - id: a\n\ttitle: A\n", "1.yaml:3:1", "spaces"),
            ("roles:\n  - id: a\n   title: A\n", "1.yaml:3:4", "indentation"),
            ("roles:\n  - title: \"A\n", "1.yaml:2:12", "closed"),
            ("roles:\n  - title: @a\n", "1.yaml:2:12", "in quotes"),
            ("roles:\n  - title: *a\n", "1.yaml:2:12", "anchor"),
            ("roles: [{id: a]\n", "1.yaml:1:15", "brace"),
        ];
        for (text, place, hint) in cases {
            let told = told_beside_sound(text);
            assert_eq!(told.len(), 1, "{told:?}");
            assert!(
                told[0].starts_with(&format!("{place}: error[syntax]: this is not YAML: ")),
                "{}",
                told[0]
            );
            assert!(told[0].contains(hint), "{}", told[0]);
        }
    }

    /// What libraries of YAML 1.1 refuse or read otherwise.
    #[test]
    fn yaml_1_2_is_read() {
        for (text, title) in [
            ("roles: [{id: a, title: b, stage: entry}, ]", "b"),
            ("{roles: [{\"id\":a, \"title\":b, stage: entry}]}", "b"),
            ("roles:\n- ? id\n  : a\n  ? title\n  : b\n  stage: entry\n", "b"),
            ("roles:\n  -\n    id: a\n    title: |-\n     b\n    stage: entry\n", "b"),
            ("%YAML 1.2\n---\nroles: [{id: a, title: \"b\\/c\", stage: entry}]\n...\n", "b/c"),
            ("roles: [{id: a, title: x#y, stage: entry}]", "x#y"),
            ("roles: [{id: a, title: a?b, stage: entry}]", "a?b"),
            ("x: &a 1\nroles: [&a {id: a, title: b, stage: entry}]", "b"),
        ] {
            let loaded = load_all(&[text]);
            let named = loaded.catalogue.roles().first().map(|role| role.title.get(crate::domain::Lang::EN));
            assert_eq!(named, Some(title), "{text}: {:?}", crate::loading::testing::lines(&loaded));
        }
        let odd = told_beside_sound("%YAML 1.2 # odd\n%FOO bar\n---\nroles: []\n");
        assert!(odd.iter().all(|line| !line.contains("not YAML")), "{odd:?}");
    }

    #[test]
    fn refused_files_are_told_and_do_no_harm() {
        let told = told_beside_sound("{a: ".repeat(100_000));
        assert!(told[0].starts_with("1.yaml:1:1021: error[too-deep]: "), "{told:?}");
        let told =
            told_beside_sound(format!("a: &a {}\nb: [{}]\n", "x".repeat(100_000), "*a, ".repeat(20_000)));
        assert!(told[0].starts_with("1.yaml:2:5: error[alias-growth]: "), "{told:?}");
    }

    #[test]
    fn of_several_documents_the_first_is_read() {
        let loaded = load_all(&[format!("{SOUND}---\nroles:\n  - id: lost\n")]);
        assert_eq!(errors(&loaded), ["several-documents"]);
        assert_eq!(loaded.problems[0].place.position, Some((10, 1)));
        assert_eq!(loaded.catalogue.roles().len(), 2);
    }

    #[test]
    fn an_empty_last_document_is_no_document() {
        for end in ["---\n", "---", "...\n", "...\n---\n\n", "--- # the end\n# really\n", "---\r\n"] {
            assert_eq!(told(format!("---\n{SOUND}{end}")), [""; 0], "{end:?}");
        }
        let positioned = told(format!("{}---\n", SOUND.replace("stage: entry", "stage: entrance")));
        assert!(positioned[0].starts_with("0.yaml:6:12 "), "{positioned:?}");
        let loaded = load_all(&[format!("{SOUND}---\nroles: []\n---\n")]);
        assert_eq!(errors(&loaded), ["several-documents"]);
    }

    #[test]
    fn tags_are_told_whether_or_not_they_stand_in_the_way() {
        let text = "skills:\n  - {id: !x a, name: !y A, kind: !!str soft}\n";
        let loaded = load_all(&[text]);
        assert_eq!(errors(&loaded), [""; 0]);
        let tags: Vec<_> =
            loaded.problems.iter().map(|problem| (problem.rule, problem.place.position)).collect();
        assert_eq!(tags, [("tag", Some((2, 10))), ("tag", Some((2, 22)))]);
        assert_eq!(loaded.catalogue.skills()[0].name.versions().next().map(|(_, name)| name), Some("A"));
    }

    #[test]
    fn aliases_are_followed() {
        let text =
            "skills:\n  - {id: a, name: &n {en: A, fr: B}, kind: soft}\n  - {id: b, name: *n, kind: soft}\n";
        let loaded = load_all(&[text]);
        assert_eq!(loaded.catalogue.skills()[0].name, loaded.catalogue.skills()[1].name);
    }

    #[test]
    fn many_files_give_the_same_on_every_run() {
        let files: Vec<String> = (0..64)
            .map(|number| format!("skills:\n  - {{id: s{number}, name: {}, kind: soft}}\n", "N".repeat(2000)))
            .collect();
        let ids = |files: &[String]| {
            let loaded = load_all(files);
            loaded.catalogue.skills().iter().map(|skill| skill.id.clone()).collect::<Vec<_>>()
        };
        let expected: Vec<Box<str>> = (0..64).map(|number| format!("s{number}").into()).collect();
        for _ in 0..8 {
            assert_eq!(ids(&files), expected);
        }
    }

    #[test]
    fn one_role_among_the_lost_is_found() {
        let loaded = load_all(&["roles: [", "roles:\n  - {id: kept, title: Kept}\n"]);
        assert_eq!(errors(&loaded), ["syntax"]);
        assert_eq!(role(&loaded.catalogue, "kept").title.versions().count(), 1);
    }
}
