//! What is below a directory: the files of a layer, and what to watch.

use std::collections::{BinaryHeap, HashSet};
use std::fs;
use std::path::{Path, PathBuf};

use super::ignored::Ignored;
use super::problem::Problem;
use super::problems::whole;
use super::stamp::Stamp;
use super::unread::Unread;
use crate::domain::FileLocation;
use crate::wording::{Words, key};

/// Most files and directories looked at below one path.
pub(crate) const MOST_ENTRIES: usize = 20_000;

/// The `most` paths of a directory that stand first in order, however the file system lists them.
fn first_in_order(listed: fs::ReadDir, most: usize) -> Vec<PathBuf> {
    let mut paths = BinaryHeap::new();
    for entry in listed.filter_map(Result::ok) {
        paths.push(entry.path());
        if paths.len() > most {
            paths.pop();
        }
    }
    paths.into_sorted_vec()
}

/// What is below a directory.
#[derive(Debug, Default)]
pub(crate) struct Below {
    /// The YAML files, sorted by path.
    pub(crate) files: Vec<(PathBuf, Stamp)>,
    /// The directories that were searched, without links in their paths; the first is the one all is below.
    pub(crate) directories: Vec<PathBuf>,
    /// Links, to files or directories or nowhere.
    pub(crate) links: Vec<PathBuf>,
}

impl Below {
    /// Looks below a directory that holds at most so many files and directories. Links are followed, each directory
    /// once, so that no ring catches us.
    pub(crate) fn of(top: &Path, most: usize, problems: &mut Vec<Problem>) -> Self {
        let mut found = Self::default();
        let mut seen = HashSet::new();
        let mut open = vec![(top.to_owned(), Ignored::above(top))];
        let mut entries = 0;
        while let Some((dir, ignored)) = open.pop() {
            let Ok(real) = dir.canonicalize() else { continue };
            if !seen.insert(real.clone()) {
                continue;
            }
            let ignored = ignored.inside(&dir, &real);
            found.directories.push(real.clone());
            let listed = match fs::read_dir(&dir) {
                Ok(listed) => listed,
                Err(error) => {
                    problems.push(Unread::because(&error).problem(&dir));
                    continue;
                }
            };
            // Which files are read, and which of two links to one directory counts, must not depend on the file system.
            let paths = first_in_order(listed, most + 1);
            entries += paths.len();
            for path in paths.into_iter().rev().filter(|path| !is_hidden(path)) {
                let name = path.file_name().unwrap_or_default().to_string_lossy();
                if !ignored.has(&real, &name, path.is_dir()) && found.take(&path, problems) {
                    open.push((path, ignored.clone()));
                }
            }
            if entries > most {
                let message = Words::of(key::PROBLEM_TOO_MANY_FILES).text("most", most.to_string());
                problems.push(
                    Problem::error("too-many-files", place(top), message).hint(key::HINT_SMALLER_DIRECTORY),
                );
                break;
            }
        }
        if found.files.is_empty() {
            let problem = Problem::error("no-yaml", place(top), key::PROBLEM_NO_YAML);
            problems.push(problem.hint(key::HINT_YAML_FILES));
        }
        found.files.sort_by(|(one, _), (other, _)| one.cmp(other));
        found
    }

    /// Takes what stands in a directory; true where that is a directory, to be looked into.
    fn take(&mut self, path: &Path, problems: &mut Vec<Problem>) -> bool {
        if path.is_symlink() {
            self.links.push(path.to_owned());
        }
        match fs::metadata(path) {
            Ok(metadata) if metadata.is_dir() => return true,
            Ok(metadata) if metadata.is_file() && is_yaml(path) => {
                self.files.push((path.to_owned(), Stamp::of(&metadata)));
            }
            Err(error) if is_yaml(path) => problems.push(Unread::because(&error).problem(path)),
            // Pipes and devices would block or never end.
            Ok(_) | Err(_) => {}
        }
        false
    }
}

pub(crate) fn is_yaml(path: &Path) -> bool {
    let extension = path.extension().and_then(|extension| extension.to_str());
    extension.is_some_and(|extension| {
        extension.eq_ignore_ascii_case("yaml") || extension.eq_ignore_ascii_case("yml")
    }) && !is_hidden(path)
}

pub(crate) fn is_hidden(path: &Path) -> bool {
    path.file_name().is_some_and(|name| name.as_encoded_bytes().starts_with(b"."))
}

fn place(path: &Path) -> FileLocation {
    whole(&path.display().to_string())
}
