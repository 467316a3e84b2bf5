//! Finds the files of a catalogue: the built-in ones and the user's. Those on disk are read where they are needed, one
//! at a time, and not kept.

use std::borrow::Cow;
use std::collections::{BinaryHeap, HashSet};
use std::fs;
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use super::SourceFile;
use super::finding::{Finding, Spot};
use super::ignored::Ignored;
use super::stamp::Stamp;
use crate::domain::{FileLocation, Problem};

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
    Held {
        bytes: Cow<'static, [u8]>,
        /// The same read already; see [`SourceFile`].
        prepared: Option<&'static str>,
    },
    OnDisk {
        path: PathBuf,
        /// What it was when it was found.
        stamp: Stamp,
    },
}

impl File {
    /// Its bytes; what is wrong where they cannot be had.
    pub(crate) fn bytes(&self, number: usize) -> Result<Cow<'_, [u8]>, Finding> {
        let Content::OnDisk { path, .. } = &self.content else { return Ok(self.held()) };
        read(path).map(Cow::from).map_err(|Unread { rule, message, hint }| {
            Finding::error(rule, Spot::file(number), message).maybe_hint(hint.map(str::to_owned))
        })
    }

    /// Its bytes once more; `None` where they may not be the same any more.
    pub(crate) fn bytes_again(&self) -> Option<Cow<'_, [u8]>> {
        let Content::OnDisk { path, stamp } = &self.content else { return Some(self.held()) };
        let bytes = read(path).ok()?;
        (Stamp::of(&fs::metadata(path).ok()?) == *stamp).then(|| bytes.into())
    }

    fn held(&self) -> Cow<'_, [u8]> {
        match &self.content {
            Content::Held { bytes, .. } => Cow::Borrowed(bytes),
            Content::OnDisk { .. } => Cow::Borrowed(&[]),
        }
    }

    /// Size as it was when it was found.
    pub(crate) fn size(&self) -> u64 {
        match &self.content {
            Content::Held { bytes, .. } => bytes.len() as u64,
            Content::OnDisk { stamp, .. } => stamp.size(),
        }
    }

    /// The same read already, if it is.
    pub(crate) fn prepared(&self) -> Option<&'static str> {
        match &self.content {
            Content::Held { prepared, .. } => *prepared,
            Content::OnDisk { .. } => None,
        }
    }
}

impl From<SourceFile> for File {
    fn from(file: SourceFile) -> Self {
        let SourceFile { path, bytes, prepared, layer } = file;
        Self { path, layer, alone: false, content: Content::Held { bytes, prepared } }
    }
}

/// A file that comes with the program.
struct BuiltIn {
    /// Path below `assets/catalogue`.
    name: &'static str,
    yaml: &'static [u8],
    /// The same in JSON, every scalar a text, where the build script could say it so.
    json: Option<&'static str>,
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
/// Most files and directories looked at below one path.
pub(crate) const MOST_ENTRIES: usize = 20_000;

/// The built-in files, sorted by path, as layer `layer`.
pub(crate) fn built_in(layer: usize) -> Vec<File> {
    let file = |file: &BuiltIn| File {
        path: format!("{BUILT_IN_NAME}/{}", file.name),
        layer,
        alone: false,
        content: Content::Held { bytes: file.yaml.into(), prepared: file.json },
    };
    BUILT_IN.iter().map(file).collect()
}

/// Finds what a path names: one file, every `.yaml` and `.yml` file below a directory, sorted by path, or [`STDIN`].
/// Hidden files and directories are skipped, and those that are [`Ignored`]. What cannot be looked into becomes a problem.
pub(crate) fn at(path: &Path, layer: usize, problems: &mut Vec<Problem>) -> Vec<File> {
    if path == Path::new(STDIN) {
        return kept(read_from(io::stdin().lock()), path, layer, problems).into_iter().collect();
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
    let content = Content::Held { bytes: bytes.ok()?.into(), prepared: None };
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
    let others = match left_out.len() {
        1 => "it is not read".to_owned(),
        count => format!("it and {} more are not read", count - 1),
    };
    let message = format!("with this file, all files together are larger than {} MiB; {others}", most >> 20);
    let at = FileLocation {
        file: left_out.first().map_or_else(String::new, |file| file.path.clone()),
        ..FileLocation::default()
    };
    problems.push(Problem::error("too-large", &at, message).with_hint("name fewer files or directories"));
}

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
                let message = format!("more than {most} files are below this directory; not all are read");
                let problem = Problem::error("too-many-files", &place(top), message);
                problems.push(problem.with_hint("name a smaller one"));
                break;
            }
        }
        if found.files.is_empty() {
            let message = "there is no YAML file in this directory";
            let hint = "files end in `.yaml` or `.yml`; hidden ones and those that git ignores are skipped";
            problems.push(Problem::error("no-yaml", &place(top), message).with_hint(hint));
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

/// Why something is not read.
pub(crate) struct Unread {
    rule: &'static str,
    message: String,
    hint: Option<&'static str>,
}

impl Unread {
    pub(crate) fn because(error: &io::Error) -> Self {
        let (rule, message) = match error.kind() {
            io::ErrorKind::NotFound => {
                ("missing-path", "there is no file or directory of this name".to_owned())
            }
            _ => ("unreadable", format!("this cannot be read: {error}")),
        };
        Self { rule, message, hint: None }
    }

    pub(crate) fn problem(self, path: &Path) -> Problem {
        let problem = Problem::error(self.rule, &place(path), self.message);
        match self.hint {
            Some(hint) => problem.with_hint(hint),
            None => problem,
        }
    }
}

/// The bytes of a file.
fn read(path: &Path) -> Result<Vec<u8>, Unread> {
    fs::File::open(path).map_err(|error| Unread::because(&error)).and_then(read_from)
}

/// The size a file system gives is not binding: reads one byte more than allowed and sees.
fn read_from(file: impl Read) -> Result<Vec<u8>, Unread> {
    let mut bytes = Vec::new();
    match file.take(LARGEST + 1).read_to_end(&mut bytes) {
        Err(error) => Err(Unread::because(&error)),
        Ok(length) if length as u64 > LARGEST => {
            let message = format!("the file is larger than {} MiB; it is not read", LARGEST >> 20);
            Err(Unread { rule: "too-large", message, hint: Some("split it into several files") })
        }
        Ok(_) => Ok(bytes),
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
    FileLocation { file: path.display().to_string(), ..FileLocation::default() }
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::path::Path;

    use super::{Below, LARGEST, at, built_in, leave_out_too_much};
    use crate::domain::{FileLocation, Problem};
    use crate::loading::finding::Finding;

    /// Files that can be read, by their path below the directory, and what is told of the others.
    fn found(path: &Path) -> (Vec<String>, Vec<Problem>) {
        let mut problems = Vec::new();
        let mut files = at(path, 0, &mut problems);
        files.retain(|file| {
            let told =
                |unread: Finding| Problem::error(unread.rule, &FileLocation::default(), unread.message);
            file.bytes(0).map_err(|unread| problems.push(told(unread))).is_ok()
        });
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

    #[test]
    fn files_that_have_changed_are_not_read_again() {
        let dir = tree(&["a.yaml", "b.yaml"]);
        let files = at(dir.path(), 0, &mut Vec::new());
        fs::write(dir.path().join("b.yaml"), "skills:\n").expect("written");
        let again: Vec<bool> = files.iter().map(|file| file.bytes_again().is_some()).collect();
        assert_eq!(again, [true, false]);
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
            assert_eq!(files[0].bytes_again().as_deref(), Some(&b"roles:\n"[..]));
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
        assert_eq!((problems[0].rule, &*problems[0].message), ("too-large", told));
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
