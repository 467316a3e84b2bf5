//! What of a directory tree is nobody's work: what git ignores there, and what tools put beside it.
//!
//! Reads the common patterns of `.gitignore` files: names, paths, `*`, `?`, `**`, and `!` before what is not ignored
//! after all. A pattern with brackets or backslashes is left out.

use std::fs;
use std::io::Read;
use std::path::{Path, PathBuf};
use std::rc::Rc;

/// Largest `.gitignore` that is looked at, in bytes.
const LARGEST: u64 = 1024 * 1024;
/// Most patterns that count at one place.
const PATTERNS: usize = 1000;

/// What is ignored in one directory: its own patterns after those of the directories above it.
#[derive(Clone, Debug, Default)]
pub(crate) struct Ignored(Rc<Vec<Pattern>>);

#[derive(Clone, Debug)]
struct Pattern {
    /// Where it was written, and where it counts.
    base: PathBuf,
    /// The parts between slashes; one that stands alone means a name at any depth.
    parts: Vec<String>,
    /// Whether it means directories alone.
    directories: bool,
    /// Whether it says what is not ignored after all.
    negated: bool,
}

impl Ignored {
    /// What the directories above `top` say of what is below it, up to the root of its repository.
    pub(crate) fn above(top: &Path) -> Self {
        let Ok(top) = top.canonicalize() else { return Self::default() };
        let Some(root) = top.ancestors().position(|above| above.join(".git").exists()) else {
            return Self::default();
        };
        let mut above: Vec<&Path> = top.ancestors().skip(1).take(root).collect();
        above.reverse();
        above.into_iter().fold(Self::default(), |ignored, dir| ignored.inside(dir, dir))
    }

    /// What is ignored in a directory, whose real path is `real`.
    pub(crate) fn inside(&self, dir: &Path, real: &Path) -> Self {
        let mut text = String::new();
        let file = dir.join(".gitignore");
        if !file.is_file() {
            return self.clone();
        }
        let read = fs::File::open(file).and_then(|file| file.take(LARGEST).read_to_string(&mut text));
        let own: Vec<Pattern> = text.lines().filter_map(|line| Pattern::parse(line, real)).collect();
        if read.is_err() || own.is_empty() {
            return self.clone();
        }
        let mut patterns: Vec<Pattern> = self.0.iter().cloned().chain(own).collect();
        patterns.truncate(PATTERNS);
        Self(Rc::new(patterns))
    }

    /// Whether a file or directory of the directory `real` is left aside.
    pub(crate) fn has(&self, real: &Path, name: &str, is_directory: bool) -> bool {
        if is_directory && is_of_tools(real, name) {
            return true;
        }
        let path = real.join(name);
        let says = |pattern: &&Pattern| pattern.matches(&path, name, is_directory);
        self.0.iter().rev().find(says).is_some_and(|pattern| !pattern.negated)
    }
}

/// Directories that package managers and compilers fill.
fn is_of_tools(real: &Path, name: &str) -> bool {
    let beside = |file: &str| real.join(file).exists();
    match name {
        "node_modules" => true,
        // Roles may be targets, too.
        "target" => beside("target/CACHEDIR.TAG") || beside("Cargo.toml") || beside("pom.xml"),
        _ => false,
    }
}

impl Pattern {
    fn parse(line: &str, base: &Path) -> Option<Self> {
        let line = line.trim_end();
        if line.is_empty() || line.starts_with('#') || line.contains(['[', '\\']) {
            return None;
        }
        let (negated, line) = line.strip_prefix('!').map_or((false, line), |rest| (true, rest));
        let (directories, line) = line.strip_suffix('/').map_or((false, line), |rest| (true, rest));
        let mut parts: Vec<String> = line.split('/').map(str::to_owned).collect();
        if parts.len() > 1 && parts.first().is_some_and(String::is_empty) {
            // A leading slash ties a name to its place; the empty part is what says so.
            parts.remove(0);
            parts.insert(0, ".".to_owned());
        }
        Some(Self { base: base.to_owned(), parts, directories, negated })
    }

    fn matches(&self, path: &Path, name: &str, is_directory: bool) -> bool {
        if self.directories && !is_directory {
            return false;
        }
        if let [only] = &self.parts[..] {
            return is_like(name, only);
        }
        let Ok(below) = path.strip_prefix(&self.base) else { return false };
        let below: Vec<String> = below.iter().map(|part| part.to_string_lossy().into_owned()).collect();
        let parts = self.parts.strip_prefix(&[".".to_owned()]).unwrap_or(&self.parts);
        are_like(&below, parts)
    }
}

fn are_like(names: &[String], parts: &[String]) -> bool {
    match (names, parts) {
        ([], []) => true,
        (_, [part, rest @ ..]) if part == "**" => {
            // At the end it means what is inside, not the directory itself.
            let fewest = usize::from(rest.is_empty());
            (fewest..=names.len()).any(|skipped| are_like(&names[skipped..], rest))
        }
        ([name, names @ ..], [part, parts @ ..]) => is_like(name, part) && are_like(names, parts),
        _ => false,
    }
}

/// Whether a name is what a pattern with `*` and `?` says. Costs their lengths multiplied at most.
fn is_like(name: &str, pattern: &str) -> bool {
    let (name, pattern): (Vec<char>, Vec<char>) = (name.chars().collect(), pattern.chars().collect());
    let (mut at, mut in_pattern) = (0, 0);
    let mut star: Option<(usize, usize)> = None;
    while at < name.len() {
        match pattern.get(in_pattern) {
            Some('*') => {
                star = Some((in_pattern, at));
                in_pattern += 1;
            }
            Some(sign) if *sign == '?' || *sign == name[at] => {
                at += 1;
                in_pattern += 1;
            }
            _ => {
                let Some((from, taken)) = star else { return false };
                star = Some((from, taken + 1));
                at = taken + 1;
                in_pattern = from + 1;
            }
        }
    }
    pattern[in_pattern..].iter().all(|sign| *sign == '*')
}

#[cfg(test)]
mod tests {
    use std::path::Path;
    use std::rc::Rc;

    use super::{Ignored, Pattern, is_like};

    fn ignores(patterns: &str, path: &str) -> bool {
        let parse = |line: &str| Pattern::parse(line, Path::new("/repo"));
        let ignored = Ignored(Rc::new(patterns.lines().filter_map(parse).collect()));
        let (path, is_directory) = path.strip_suffix('/').map_or((path, false), |path| (path, true));
        let path = Path::new("/repo").join(path);
        let name = path.file_name().and_then(|name| name.to_str()).expect("a name");
        ignored.has(path.parent().expect("below the root"), name, is_directory)
    }

    #[test]
    fn patterns_are_read_as_git_reads_them() {
        for (patterns, path) in [
            ("drafts", "a/drafts/"),
            ("drafts/", "drafts/"),
            ("*.local.yaml", "a/b/x.local.yaml"),
            ("/top.yaml", "top.yaml"),
            ("a/b.yaml", "a/b.yaml"),
            ("**/out", "x/y/out/"),
            ("a/**/z.yaml", "a/z.yaml"),
            ("out/**", "out/x.yaml"),
            ("!x.yaml\n*.yaml", "x.yaml"),
            ("", "web/node_modules/"),
        ] {
            assert!(ignores(patterns, path), "{patterns} {path}");
        }
        for (patterns, path) in [
            ("drafts/", "drafts"),
            ("/top.yaml", "a/top.yaml"),
            ("a/b.yaml", "x/a/b.yaml"),
            ("*.yaml\n!x.yaml", "x.yaml"),
            ("# x.yaml\n\n[x].yaml", "x.yaml"),
            ("out/**", "out/"),
            ("", "target/"),
        ] {
            assert!(!ignores(patterns, path), "{patterns} {path}");
        }
    }

    #[test]
    fn stars_stand_for_anything() {
        assert!(is_like("abcab", "*ab") && is_like("", "*") && is_like("é", "?") && is_like("a", "a**"));
        assert!(!is_like("abc", "ab") && !is_like("ab", "a?c") && !is_like("", "?"));
    }
}
