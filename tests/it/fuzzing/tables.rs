//! Any tables in a publisher's directory: a refusal in few words, or a layer that `check` finds no fault with.

use std::fs;

use careernav::import::{ImportRequest, Publisher, read};
use careernav::loading::Severity;
use careernav::loading::{SourceFile, load_files};

/// Begins a file; its name follows up to the end of the line.
const FILE: &str = "%% ";

/// Whether they were imported.
pub(crate) fn run(publisher: Publisher, bytes: &[u8]) -> bool {
    let dir = tempfile::Builder::new().tempdir_in(in_memory()).expect("a directory");
    for (name, text) in files(bytes) {
        fs::write(dir.path().join(name), text).expect("a file");
    }
    let to = dir.path().join("never-written");
    match read(&ImportRequest { publisher, from: dir.path(), to: &to, release: None }, &mut |_| {}) {
        Err(error) => {
            assert!(error.to_string().len() < 4_000, "{error}");
            false
        }
        Ok(draft) => {
            assert!(!to.exists());
            let files = draft.files().iter().filter(|file| file.name != "not-taken-over.tsv");
            let files = files.map(|file| SourceFile {
                path: file.name.clone(),
                bytes: file.text.clone().into_bytes().into(),
                layer: 0,
            });
            let loaded = load_files(files.collect());
            let error = loaded.problems.iter().find(|problem| problem.severity == Severity::Error);
            assert_eq!(error, None, "an error of the import’s own making");
            assert!(loaded.catalogue.role_entries().next().is_some());
            true
        }
    }
}

/// Thousands of directories a second are nothing for a disk.
fn in_memory() -> std::path::PathBuf {
    let shared = std::path::PathBuf::from("/dev/shm");
    if shared.is_dir() { shared } else { std::env::temp_dir() }
}

/// The files that an input holds: names that stay in the directory, and texts.
fn files(bytes: &[u8]) -> Vec<(String, Vec<u8>)> {
    let mut files: Vec<(String, Vec<u8>)> = Vec::new();
    for line in bytes.split_inclusive(|byte| *byte == b'\n') {
        match line.strip_prefix(FILE.as_bytes()) {
            Some(name) => {
                let name: String = String::from_utf8_lossy(name)
                    .chars()
                    .filter(|code| code.is_alphanumeric() || matches!(code, ' ' | '_' | '-' | '.' | ','))
                    .take(60)
                    .collect();
                if name.trim_matches(['.', ' ']).is_empty() || files.iter().any(|(other, _)| *other == name) {
                    continue;
                }
                files.push((name, Vec::new()));
            }
            None => {
                if let Some((_, text)) = files.last_mut() {
                    text.extend_from_slice(line);
                }
            }
        }
    }
    files
}
