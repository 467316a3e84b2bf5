//! Finds the files of a catalogue: the built-in ones and the user's. Those on disk are read where they are needed, one
//! at a time, and not kept.

use std::borrow::Cow;
use std::fs;
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use super::below::{Below, MOST_ENTRIES};
use super::problem::Problem;
use super::problems::whole;
use super::stamp::Stamp;
use super::unread::Unread;
use crate::wording::{Words, key};

/// A file, read but not understood yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SourceFile {
    /// How the user knows it.
    pub path: String,
    pub bytes: Cow<'static, [u8]>,
    /// Number of its layer; higher layers override lower ones.
    pub layer: usize,
}

/// A file of a layer.
#[derive(Debug)]
pub(crate) struct File {
    /// How the user knows it.
    pub(crate) path: String,
    /// Number of its layer.
    pub(crate) layer: usize,
    /// Whether it was named itself, or is the only one of its directory: then it is meant to be a catalogue.
    pub(crate) alone: bool,
    pub(crate) content: Content,
}

/// Where the bytes of a file are.
#[derive(Debug)]
pub(crate) enum Content {
    Held(Cow<'static, [u8]>),
    OnDisk {
        path: PathBuf,
        /// What it was when it was found.
        stamp: Stamp,
    },
}

impl File {
    /// Its bytes; what is wrong where they cannot be had.
    pub(crate) fn bytes(&self) -> Result<Cow<'_, [u8]>, Box<Problem>> {
        match &self.content {
            Content::Held(bytes) => Ok(Cow::Borrowed(bytes)),
            Content::OnDisk { path, .. } => {
                read(path).map(Cow::from).map_err(|unread| Box::new(unread.problem(path)))
            }
        }
    }

    /// Size as it was when it was found.
    pub(crate) fn size(&self) -> u64 {
        match &self.content {
            Content::Held(bytes) => bytes.len() as u64,
            Content::OnDisk { stamp, .. } => stamp.size(),
        }
    }
}

impl From<SourceFile> for File {
    fn from(file: SourceFile) -> Self {
        let SourceFile { path, bytes, layer } = file;
        Self { path, layer, alone: false, content: Content::Held(bytes) }
    }
}

/// A file that comes with the program.
struct BuiltIn {
    /// Path below `assets/catalogue`.
    name: &'static str,
    yaml: &'static [u8],
}

/// Made by the build script; sorted by name.
static BUILT_IN: &[BuiltIn] = include!(concat!(env!("OUT_DIR"), "/built_in.rs"));

/// How the built-in layer is called in paths and places.
pub(crate) const BUILT_IN_NAME: &str = "built-in";

/// The path that stands for standard input.
pub const STDIN: &str = "<stdin>";

/// Largest file that is read, in bytes.
const LARGEST: u64 = 64 * 1024 * 1024;
/// Bytes that are read of all files together.
pub(crate) const MOST_BYTES: u64 = 256 * 1024 * 1024;

/// The built-in files, sorted by path, as layer `layer`.
pub(crate) fn built_in(layer: usize) -> Vec<File> {
    let file = |file: &BuiltIn| File {
        path: format!("{BUILT_IN_NAME}/{}", file.name),
        layer,
        alone: false,
        content: Content::Held(file.yaml.into()),
    };
    BUILT_IN.iter().map(file).collect()
}

/// Finds what a path names: one file, every `.yaml` and `.yml` file below a directory, sorted by path, or [`STDIN`].
/// Hidden files and directories are skipped, and those that git ignores. What cannot be looked into becomes a problem.
pub(crate) fn at(path: &Path, layer: usize, problems: &mut Vec<Problem>) -> Vec<File> {
    if path == Path::new(STDIN) {
        return kept(read_from(io::stdin().lock(), LARGEST), path, layer, problems).into_iter().collect();
    }
    let found = match fs::metadata(path) {
        Ok(metadata) if metadata.is_dir() => Below::of(path, MOST_ENTRIES, problems).files,
        Ok(metadata) if metadata.is_file() => vec![(path.to_owned(), Stamp::of(&metadata))],
        // What can be read only once, such as a pipe.
        Ok(_) => return kept(read(path), path, layer, problems).into_iter().collect(),
        Err(error) => {
            problems.push(Unread::because(&error).problem(path));
            return Vec::new();
        }
    };
    let alone = found.len() == 1;
    let file = |(path, stamp): (PathBuf, Stamp)| File {
        path: path.display().to_string(),
        layer,
        alone,
        content: Content::OnDisk { path, stamp },
    };
    found.into_iter().map(file).collect()
}

/// A file whose bytes stay with it.
fn kept(
    bytes: Result<Vec<u8>, Unread>,
    path: &Path,
    layer: usize,
    problems: &mut Vec<Problem>,
) -> Option<File> {
    let bytes = bytes.map_err(|unread| problems.push(unread.problem(path)));
    let content = Content::Held(bytes.ok()?.into());
    Some(File { path: path.display().to_string(), layer, alone: true, content })
}

/// Leaves out the files from the one on that makes all of them together larger than `most` bytes, in their order, and
/// tells of that.
pub(crate) fn leave_out_too_much(files: &mut Vec<File>, most: u64, problems: &mut Vec<Problem>) {
    let mut bytes = 0_u64;
    let first = files.iter().position(|file| {
        bytes = bytes.saturating_add(file.size());
        bytes > most
    });
    let Some(first) = first else { return };
    let left_out = files.split_off(first);
    let path = left_out.first().map_or_else(String::new, |file| file.path.clone());
    let message = Words::of(key::PROBLEM_TOO_LARGE_TOGETHER)
        .text("size", format!("{} MiB", most >> 20))
        .count("more", left_out.len().saturating_sub(1));
    problems.push(Problem::error("too-large", whole(&path), message).hint(key::HINT_NAME_FEWER));
}

/// The bytes of a file.
pub(crate) fn read(path: &Path) -> Result<Vec<u8>, Unread> {
    fs::File::open(path).map_err(|error| Unread::because(&error)).and_then(|file| read_from(file, LARGEST))
}

/// The size a file system gives is not binding: reads one byte more than allowed and sees.
pub(super) fn read_from(file: impl Read, most: u64) -> Result<Vec<u8>, Unread> {
    let mut bytes = Vec::new();
    match file.take(most + 1).read_to_end(&mut bytes) {
        Err(error) => Err(Unread::because(&error)),
        Ok(length) if length as u64 > most => {
            let message = Words::of(key::PROBLEM_TOO_LARGE).text("size", format!("{} MiB", most >> 20));
            Err(Unread { rule: "too-large", message, hint: Some(key::HINT_SPLIT) })
        }
        Ok(_) => Ok(bytes),
    }
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::path::Path;

    use super::{Below, LARGEST, at, built_in, leave_out_too_much};
    use crate::domain::Lang;
    use crate::loading::Problem;
    use crate::wording::Wording;

    /// Files that can be read, by their path below the directory, and what is told of the others.
    fn found(path: &Path) -> (Vec<String>, Vec<Problem>) {
        let mut problems = Vec::new();
        let mut files = at(path, 0, &mut problems);
        files.retain(|file| file.bytes().map_err(|unread| problems.push(*unread)).is_ok());
        let relative = |file: super::File| {
            let path = file.path.strip_prefix(&path.display().to_string()).unwrap_or(&file.path).to_owned();
            path.trim_start_matches('/').replace('\\', "/")
        };
        (files.into_iter().map(relative).collect(), problems)
    }

    fn tree(files: &[&str]) -> tempfile::TempDir {
        let dir = tempfile::tempdir().expect("a temporary directory");
        for file in files {
            let path = dir.path().join(file);
            fs::create_dir_all(path.parent().expect("below the directory")).expect("a directory");
            fs::write(path, "roles:\n").expect("a file");
        }
        dir
    }

    #[test]
    fn directories_are_searched_in_order_and_hidden_things_skipped() {
        let dir =
            tree(&["b.yaml", "a/z.yml", "a/b/c.YAML", "a.yaml", ".git/x.yaml", ".hidden.yaml", "a/notes.md"]);
        let (files, problems) = found(dir.path());
        assert_eq!(files, ["a/b/c.YAML", "a/z.yml", "a.yaml", "b.yaml"]);
        assert_eq!(problems, []);
    }

    #[test]
    fn what_git_ignores_and_tools_fill_is_skipped() {
        let dir =
            tree(&["a.yaml", "drafts/b.yaml", "x/drafts/c.yaml", "x/d.local.yml", "node_modules/e/f.yaml"]);
        fs::write(dir.path().join(".gitignore"), "drafts/\n").expect("written");
        fs::write(dir.path().join("x/.gitignore"), "*.local.yml\n").expect("written");
        assert_eq!(found(dir.path()).0, ["a.yaml"]);
        assert_eq!(found(&dir.path().join("x")).0.len(), 1, "there is no repository above");
        fs::create_dir(dir.path().join(".git")).expect("a directory");
        let (files, problems) = found(&dir.path().join("x"));
        assert_eq!((files.len(), problems[0].rule), (0, "no-yaml"));
        assert_eq!(found(&dir.path().join("drafts")).0, ["b.yaml"], "what is named is meant");
    }

    #[test]
    fn a_file_may_be_called_anything() {
        let dir = tree(&[".odd"]);
        let (files, problems) = found(&dir.path().join(".odd"));
        assert_eq!((files.len(), problems.len()), (1, 0));
    }

    #[test]
    fn missing_paths_and_empty_directories_are_told() {
        let dir = tree(&["notes.md"]);
        let (files, problems) = found(&dir.path().join("nowhere"));
        assert_eq!((files.len(), problems[0].rule), (0, "missing-path"));
        let (files, problems) = found(dir.path());
        assert_eq!((files.len(), problems[0].rule), (0, "no-yaml"));
    }

    #[cfg(unix)]
    #[test]
    fn rings_of_links_end() {
        use std::os::unix::fs::symlink;
        let dir = tree(&["a/x.yaml"]);
        symlink(dir.path(), dir.path().join("a/up")).expect("a link");
        symlink(dir.path().join("a"), dir.path().join("b")).expect("a link");
        symlink("nowhere", dir.path().join("broken.yaml")).expect("a link");
        let (files, problems) = found(dir.path());
        assert_eq!(files, ["a/x.yaml"]);
        assert_eq!(problems.iter().map(|problem| problem.rule).collect::<Vec<_>>(), ["missing-path"]);
    }

    #[cfg(unix)]
    #[test]
    fn unreadable_things_are_told_and_the_rest_is_read() {
        use std::os::unix::fs::PermissionsExt;
        let dir = tree(&["a.yaml", "b.yaml", "c/d.yaml"]);
        let closed = fs::Permissions::from_mode(0o000);
        fs::set_permissions(dir.path().join("a.yaml"), closed.clone()).expect("closed");
        fs::set_permissions(dir.path().join("c"), closed).expect("closed");
        let (files, problems) = found(dir.path());
        fs::set_permissions(dir.path().join("c"), fs::Permissions::from_mode(0o755)).expect("opened");
        // The system's administrator reads everything.
        if problems.is_empty() {
            assert_eq!(files.len(), 3);
        } else {
            assert_eq!(files, ["b.yaml"]);
            assert!(problems.iter().all(|problem| problem.rule == "unreadable"), "{problems:?}");
        }
    }

    #[cfg(unix)]
    #[test]
    fn pipes_are_read_once() {
        let dir = tree(&[]);
        let pipe = dir.path().join("pipe");
        let made = std::process::Command::new("mkfifo").arg(&pipe).status().expect("mkfifo runs");
        assert!(made.success());
        let writer = std::thread::spawn({
            let pipe = pipe.clone();
            move || fs::write(pipe, "roles:\n").expect("written")
        });
        let files = at(&pipe, 0, &mut Vec::new());
        writer.join().expect("written");
        for _ in 0..2 {
            assert_eq!(files[0].bytes().as_deref(), Ok(&b"roles:\n"[..]));
        }
    }

    #[test]
    fn endless_directories_are_told() {
        let dir = tree(&["a.yaml", "b.yaml", "c.yaml"]);
        let mut problems = Vec::new();
        assert_eq!(Below::of(dir.path(), 3, &mut problems).files.len(), 3);
        assert_eq!(problems, []);
        Below::of(dir.path(), 2, &mut problems);
        assert_eq!(problems[0].rule, "too-many-files");
    }

    #[test]
    fn of_a_directory_with_too_much_the_same_is_read_everywhere() {
        let names: Vec<String> = (0..40).map(|at| format!("{}.yaml", (at * 17) % 40)).collect();
        let dir = tree(&names.iter().map(String::as_str).collect::<Vec<_>>());
        let found = Below::of(dir.path(), 10, &mut Vec::new()).files;
        let mut first: Vec<&String> = names.iter().collect();
        first.sort();
        let read: Vec<String> = found
            .iter()
            .filter_map(|(path, _)| Some(path.file_name()?.to_string_lossy().into_owned()))
            .collect();
        assert_eq!(read.iter().collect::<Vec<_>>(), first[..11], "and the limit is told of");
    }

    #[test]
    fn files_that_are_too_large_together_are_told_with_the_limit() {
        let dir = tree(&["a.yaml", "b.yaml", "c.yaml", "d.yaml"]);
        for name in ["b.yaml", "c.yaml"] {
            let file = fs::File::create(dir.path().join(name)).expect("a file");
            file.set_len(3 << 20).expect("a hole");
        }
        let mut problems = Vec::new();
        let mut files = at(dir.path(), 0, &mut problems);
        leave_out_too_much(&mut files, 5 << 20, &mut problems);
        assert_eq!(files.len(), 2);
        assert!(problems[0].place.file.ends_with("c.yaml"), "{problems:?}");
        let told = "with this file, all files together are larger than 5 MiB; it and 1 more are not read";
        assert!(problems[0].line(&Wording::new(Lang::EN)).contains(told), "{problems:?}");
        let mut files = at(dir.path(), 0, &mut problems);
        leave_out_too_much(&mut files, 7 << 20, &mut problems);
        assert_eq!((files.len(), problems.len()), (4, 1));
    }

    #[test]
    fn files_that_are_too_large_are_not_read() {
        let dir = tree(&["a.yaml"]);
        let file = fs::File::create(dir.path().join("b.yaml")).expect("a file");
        file.set_len(LARGEST + 1).expect("a hole");
        let (files, problems) = found(dir.path());
        assert_eq!((files, problems[0].rule), (vec!["a.yaml".to_owned()], "too-large"));
    }

    #[test]
    fn the_built_in_files_are_there() {
        let files = built_in(3);
        assert!(files.iter().all(|file| file.path.starts_with("built-in/") && file.layer == 3));
        assert!(files.is_sorted_by(|one, other| one.path < other.path));
        assert!(files.iter().any(|file| file.path == "built-in/roles/backend-developer.yaml"));
    }
}
