//! Where files stand in a repository, as GitHub names them.

use std::env;
use std::path::{Component, Path, PathBuf};

use crate::loading::STDIN;

/// Where GitHub has checked the repository out to.
const WORKSPACE: &str = "GITHUB_WORKSPACE";

/// The path of a file from the root of its repository, with `/` between its parts: from the directory that
/// `GITHUB_WORKSPACE` names, else from the nearest one above the file that has a `.git`. `None` where there is neither.
pub(super) fn path_in(file: &str) -> Option<String> {
    if file == STDIN {
        return None;
    }
    let workspace = env::var_os(WORKSPACE).filter(|path| !path.is_empty()).map(PathBuf::from);
    let path = without_detours(&env::current_dir().ok()?.join(file));
    below(&path, workspace.as_deref())
}

fn below(path: &Path, workspace: Option<&Path>) -> Option<String> {
    // A repository may have been reached by a link; the one given first is the one meant.
    let real = path.canonicalize().ok();
    let paths = || [Some(path), real.as_deref()].into_iter().flatten();
    let roots = [workspace.map(Path::to_owned), workspace.and_then(|root| root.canonicalize().ok())];
    let mut roots = roots.into_iter().flatten();
    let in_workspace = roots.find_map(|root| paths().find_map(|path| from(path, &root)));
    in_workspace.or_else(|| {
        paths().find_map(|path| {
            let root = path.ancestors().skip(1).find(|above| above.join(".git").exists())?;
            from(path, root)
        })
    })
}

/// A path from a directory that is above it.
fn from(path: &Path, root: &Path) -> Option<String> {
    let parts = path.strip_prefix(root).ok()?.components();
    let parts: Vec<_> = parts.map(|part| part.as_os_str().to_string_lossy()).collect();
    (!parts.is_empty()).then(|| parts.join("/"))
}

/// Without `.` and `..`; the file need not exist.
fn without_detours(path: &Path) -> PathBuf {
    let mut out = PathBuf::new();
    for part in path.components() {
        match part {
            Component::CurDir => {}
            Component::ParentDir => {
                out.pop();
            }
            part => out.push(part),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::path::Path;

    use super::{below, without_detours};

    #[test]
    fn files_are_named_from_the_root() {
        let dir = tempfile::tempdir().expect("a temporary directory");
        let root = dir.path().join("repo");
        fs::create_dir_all(root.join("ladder/.git")).expect("directories");
        let file = root.join("ladder/g.yaml");
        fs::write(&file, "roles:").expect("a file");
        assert_eq!(below(&file, Some(&root)).as_deref(), Some("ladder/g.yaml"));
        assert_eq!(below(&file, None).as_deref(), Some("g.yaml"));
        assert_eq!(below(&file, Some(Path::new("/nowhere"))).as_deref(), Some("g.yaml"));
        let missing = root.join("nothing.yaml");
        assert_eq!(below(&missing, Some(&root)).as_deref(), Some("nothing.yaml"));
    }

    #[cfg(unix)]
    #[test]
    fn a_root_may_be_a_link() {
        let dir = tempfile::tempdir().expect("a temporary directory");
        let root = dir.path().join("repo");
        fs::create_dir(&root).expect("a directory");
        fs::write(root.join("g.yaml"), "roles:").expect("a file");
        let link = dir.path().join("link");
        std::os::unix::fs::symlink(&root, &link).expect("a link");
        assert_eq!(below(&root.join("g.yaml"), Some(&link)).as_deref(), Some("g.yaml"));
        assert_eq!(below(&link.join("g.yaml"), Some(&root)).as_deref(), Some("g.yaml"));
    }

    #[test]
    fn detours_go() {
        assert_eq!(without_detours(Path::new("/a/./b/../c.yaml")), Path::new("/a/c.yaml"));
    }
}
