//! From the bytes of one file to what it says; many files at once on two threads.

use super::files::File;
use super::finding::{Finding, Findings, Seg, Spot, quoted};
use super::progress::Progress;
use super::schema::{Document, List};
use super::tree::Tree;
use super::yaml::Complaint;
use super::{conflict, decode, foreign, guard, pair, salvage, unknown, yaml};

/// Below so many bytes in all, a second thread costs more than it saves.
pub(crate) const WORTH_A_THREAD: u64 = 64 * 1024;

/// Most values in one flow collection of a file that is read with positions: that parser keeps a whole
/// collection in memory before it gives away its first value.
const FLOW: usize = 500_000;

/// What was read of a file.
#[derive(Debug, Default)]
pub(crate) struct Reading {
    /// What is sound.
    pub(crate) document: Document,
    /// What is not.
    pub(crate) findings: Findings,
    /// Whether the file may be given to the parser with positions.
    pub(crate) placeable: bool,
}

/// Reads every file; the results stand in the order of the files.
pub(crate) fn all(files: &[File], progress: &Progress) -> Vec<Reading> {
    progress.begin(files.len());
    let one = |number: usize| {
        let reading = one(number, &files[number]);
        progress.advance();
        reading
    };
    let bytes: u64 = files.iter().map(File::size).sum();
    if files.len() < 2 || bytes < WORTH_A_THREAD {
        return (0..files.len()).map(one).collect();
    }
    pair::map(files.len(), one)
}

/// Reads one file.
pub(crate) fn one(number: usize, file: &File) -> Reading {
    let mut reading = Reading::default();
    if let Some(document) = file.prepared().and_then(prepared) {
        // Whoever prepared it has parsed it: no guard is needed to look up places.
        return Reading { document, placeable: true, ..reading };
    }
    let read = file.bytes(number).and_then(|bytes| text((number, file.alone), &bytes, &mut reading));
    if let Err(fatal) = read {
        reading.findings.push(fatal);
    }
    reading
}

/// What a prepared file says; `None` where a key in it is unknown, so that reading the file itself tells which.
fn prepared(json: &str) -> Option<Document> {
    let mut known = true;
    let mut json = serde_json::Deserializer::from_str(json);
    let document = serde_ignored::deserialize(&mut json, |_| known = false).ok()?;
    known.then_some(document)
}

/// Number of a file, and whether it is meant to be a catalogue.
type Which = (usize, bool);

/// Reads a file that may be none; an error where nothing can be had of it.
fn text(which: Which, bytes: &[u8], reading: &mut Reading) -> Result<(), Finding> {
    let (number, _) = which;
    let text = decode::text(bytes).map_err(|(position, message)| {
        Finding::error("not-utf8", Spot::file(number).at(Some(position)), message).hint("save it as UTF-8")
    })?;
    if let Some(conflict) = conflict::whole(number, text) {
        return Err(conflict);
    }
    let text = yaml::without_empty_end(text);
    let shape = guard::inspect(number, text)?;
    reading.placeable = shape.longest_flow <= FLOW;
    let (document, unknown) = match yaml::document(text) {
        Ok(read) => read,
        Err(complaint) => return cold(which, text, &complaint, reading),
    };
    if document.is_empty() && !unknown.is_empty() && reading.placeable {
        let tree = Tree::read(text);
        if tree.is_some_and(|tree| foreign::is_foreign(&tree.root)) {
            return Err(foreign::finding(which));
        }
    }
    if document.is_empty() && unknown.is_empty() {
        reading.findings.push(empty(number));
    }
    for path in unknown {
        let spot = Spot::file(number).join(with_id(path, &document));
        reading.findings.push(unknown::finding(spot));
    }
    if shape.tags && reading.placeable {
        note_tags(number, Tree::read(text).as_ref(), &mut reading.findings);
    }
    reading.document = document;
    Ok(())
}

/// Reads what can be had of a file that could not be read in one go; an error where that is nothing.
fn cold(which: Which, text: &str, complaint: &Complaint, reading: &mut Reading) -> Result<(), Finding> {
    let (number, _) = which;
    let documents = yaml::check(text).map_err(|complaint| syntax(number, text, &complaint))?;
    // The two parsers differ in rare cases; then the first complaint is all there is to say.
    let tree = reading.placeable.then(|| Tree::read(text)).flatten().ok_or_else(|| {
        let position = complaint.offset.map(|offset| decode::position(text.as_bytes(), offset));
        Finding::error("wrong-shape", Spot::file(number).at(position), complaint.message.clone())
    })?;
    if foreign::is_foreign(&tree.root) {
        return Err(foreign::finding(which));
    }
    let findings = &mut reading.findings;
    if documents > 1 {
        let spot = Spot::file(number).at(tree.second);
        let message = "a second document begins here; only the first of the file is read";
        let hint = "remove the line `---`, or use one file for each document";
        findings.push(Finding::error("several-documents", spot, message).hint(hint));
    }
    note_tags(number, Some(&tree), findings);
    if tree.root.is_null() {
        findings.push(empty(number));
    }
    reading.document = salvage::salvage(number, tree, findings);
    Ok(())
}

fn empty(number: usize) -> Finding {
    Finding::warning("empty-file", Spot::file(number), "there is nothing in this file")
}

fn note_tags(number: usize, tree: Option<&Tree<'_>>, findings: &mut Findings) {
    for (position, tag) in tree.iter().flat_map(|tree| &tree.tags) {
        let message = format!("the tag {} means nothing here; the value is read without it", quoted(tag));
        findings.push(Finding::warning("tag", Spot::file(number).at(Some(*position)), message));
    }
}

/// A file that is no YAML.
fn syntax(number: usize, text: &str, complaint: &Complaint) -> Finding {
    let bytes = text.as_bytes();
    if let Some(conflict) = conflict::remains(number, text) {
        return conflict;
    }
    if let Some((offset, character)) = decode::forbidden_character(text) {
        let message = format!("the control character U+{:04X} is not allowed", u32::from(character));
        let spot = Spot::file(number).at(Some(decode::position(bytes, offset)));
        return Finding::error("syntax", spot, message).hint("remove it, or write it as an escape in quotes");
    }
    let position = complaint.offset.map(|offset| decode::position(bytes, offset));
    let at_tab = complaint.offset.and_then(|offset| bytes.get(offset)) == Some(&b'\t');
    let hint = if at_tab {
        Some("indent with spaces, not with tabs")
    } else {
        HINTS.iter().find(|(part, _)| complaint.message.contains(part)).map(|(_, hint)| *hint)
    };
    let message = format!("this is not YAML: {}", complaint.message);
    Finding::error("syntax", Spot::file(number).at(position), message).maybe_hint(hint.map(str::to_owned))
}

/// What usually lies behind a message of the parser.
const HINTS: &[(&str, &str)] = &[
    ("mapping values are not allowed", "put a text with a colon in it in quotes"),
    ("cannot start any token", "put a text that begins with `@`, `` ` `` or `%` in quotes"),
    ("could not find expected ':'", "a colon may be missing, or a text of several lines may need quotes"),
    ("did not find expected key", "look at the indentation and at quotes inside quoted texts"),
    ("did not find expected '-'", "look at the indentation of the list"),
    ("did not find expected ',' or", "a bracket, a brace or a comma may be missing"),
    ("unexpected end of stream", "a quote may not have been closed"),
    ("unknown escape character", "write `\\\\` for a backslash, or use single quotes"),
    (
        "unknown anchor",
        "an alias (`*name`) needs an anchor (`&name`) before it; quote a text that begins with `*`",
    ),
    ("did not find expected alphabetic", "put a text that begins with `*` or `&` in quotes"),
];

/// A path with the id of the entry it goes through, where the entry has one.
fn with_id(mut path: Vec<Seg>, document: &Document) -> Vec<Seg> {
    if let [Seg::Key(list), Seg::Item { index, id }, ..] = &mut path[..] {
        *id = document.id_of(list, *index).map(Box::from);
    }
    path
}

impl Document {
    fn is_empty(&self) -> bool {
        let Self { catalogue, families, categories, skills, roles } = self;
        catalogue.is_none()
            && families.is_none()
            && categories.is_none()
            && skills.is_none()
            && roles.is_none()
    }

    fn id_of(&self, list: &str, index: usize) -> Option<&str> {
        fn of<'a, T>(
            list: Option<&'a List<T>>,
            index: usize,
            id: impl Fn(&'a T) -> Option<&'a String>,
        ) -> Option<&'a str> {
            id(list?.get(index)?).map(String::as_str)
        }
        match list {
            "families" => of(self.families.as_ref(), index, |entry| entry.id.as_ref()),
            "categories" => of(self.categories.as_ref(), index, |entry| entry.id.as_ref()),
            "skills" => of(self.skills.as_ref(), index, |entry| entry.id.as_ref()),
            "roles" => of(self.roles.as_ref(), index, |entry| entry.id.as_ref()),
            _ => None,
        }
    }
}

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
            ("roles:\n  - title: \"A\n", "1.yaml:3:1", "closed"),
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

    #[test]
    fn refused_files_are_told_and_do_no_harm() {
        let told = told_beside_sound("{a: ".repeat(100_000));
        assert!(told[0].starts_with("1.yaml:1:257: error[too-deep]: "), "{told:?}");
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
