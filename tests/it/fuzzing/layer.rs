//! A layer of any bytes: one catalogue, whatever they are, and every problem at a place that is there.

use careernav::domain::Lang;
use careernav::loading::{SourceFile, load_files};
use careernav::search::SearchSession;
use careernav::wording::Wording;

/// Parts of an input end with this; each is a file, the second half of them in a layer above.
const END: &[u8] = b"\n%%\n";

pub(crate) fn run(bytes: &[u8]) {
    let parts = split(bytes);
    let files = || {
        let file = |(number, bytes): (usize, &&[u8])| SourceFile {
            path: format!("{number}.yaml"),
            bytes: bytes.to_vec().into(),
            layer: number * 2 / parts.len(),
        };
        parts.iter().enumerate().map(file).collect::<Vec<_>>()
    };
    let loaded = load_files(files());
    let wording = Wording::new(Lang::EN);
    for problem in &loaded.problems {
        assert!(!problem.line(&wording).contains(['\u{1b}', '\u{9b}', '\n', '\r']), "{problem:?}");
        let Some((line, column)) = problem.place.position else { continue };
        let number: usize = problem.place.file.trim_end_matches(".yaml").parse().expect("one of the files");
        let lines = parts[number].split(|byte| *byte == b'\n' || *byte == b'\r').count();
        assert!(line >= 1 && column >= 1 && line as usize <= lines + 1, "{problem:?}");
    }
    let again = load_files(files());
    assert_eq!(again.problems, loaded.problems);
    // What was taken can be searched and named.
    SearchSession::new(&loaded.catalogue);
    for (_, role) in loaded.catalogue.role_entries() {
        assert!(!role.id.is_empty());
        role.title.get(Lang::EN);
        assert!(role.steps.iter().all(|step| !loaded.catalogue.role(step.to).id.is_empty()));
        assert!(role.skills.iter().all(|need| !loaded.catalogue.skill(need.skill).id.is_empty()));
    }
}

fn split(bytes: &[u8]) -> Vec<&[u8]> {
    let mut parts = Vec::new();
    let mut rest = bytes;
    while let Some(at) = rest.windows(END.len()).position(|window| window == END).filter(|_| parts.len() < 7)
    {
        parts.push(&rest[..at]);
        rest = &rest[at + END.len()..];
    }
    parts.push(rest);
    parts
}
