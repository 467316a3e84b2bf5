//! The user's editor, to which the terminal is lent.

use std::ffi::OsString;
use std::path::Path;
use std::process::{Child, Command, ExitStatus};

use rustix::io::Errno;
use rustix::process::{Pid, WaitId, WaitIdOptions, waitid};

use super::signals::{Lending, Lent};
use crate::wording::Value;

/// Why an editor was not opened, or ended badly.
#[derive(Debug)]
pub(super) enum EditError {
    /// Neither `VISUAL` nor `EDITOR` is set.
    NoneNamed,
    /// There is no such program.
    NotFound(Named),
    /// There is, but it may not be run.
    NotRunnable(Named),
    Failed(String),
}

/// An editor as a variable names it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Named {
    /// `VISUAL` or `EDITOR`.
    variable: &'static str,
    /// All that stands there.
    value: String,
}

/// Opens a file in the editor that `VISUAL` or `EDITOR` names and waits for its end. The terminal must have been
/// given back. An editor that stops takes us along, as it does with any program that waits for it.
pub(super) fn edit(path: &Path, line: Option<u32>) -> Result<(), EditError> {
    let named = Named::of(|name| std::env::var(name).ok()).ok_or(EditError::NoneNamed)?;
    let failed = |error: std::io::Error| EditError::Failed(error.to_string());
    let lending = Lending::begin();
    let mut child = named.command(path, line).spawn().map_err(failed)?;
    let status = wait(&mut child).map_err(failed)?;
    drop(lending);
    match status.code() {
        _ if status.success() => Ok(()),
        // What shells say of programs they cannot start.
        Some(127) => Err(EditError::NotFound(named)),
        Some(126) => Err(EditError::NotRunnable(named)),
        _ => Err(EditError::Failed(status.to_string())),
    }
}

/// Waits for the end of a program the terminal is lent to.
fn wait(child: &mut Child) -> std::io::Result<ExitStatus> {
    let pid = i32::try_from(child.id()).ok().and_then(Pid::from_raw);
    if let Some(pid) = pid {
        let lent = Lent::to(pid);
        // What is only looked at is still there for `Child::wait`.
        let look = |options| waitid(WaitId::Pid(pid), options | WaitIdOptions::NOWAIT);
        let stopped_now = || matches!(look(WaitIdOptions::STOPPED | WaitIdOptions::NOHANG), Ok(Some(status)) if status.stopped());
        loop {
            match look(WaitIdOptions::EXITED | WaitIdOptions::STOPPED) {
                Ok(Some(status)) if status.stopped() => lent.stop_together(stopped_now),
                Err(Errno::INTR) | Ok(None) => {}
                Ok(Some(_)) | Err(_) => break,
            }
        }
    }
    child.wait()
}

impl Named {
    fn of(variable: impl Fn(&str) -> Option<String>) -> Option<Self> {
        ["VISUAL", "EDITOR"].into_iter().find_map(|name| {
            let value = variable(name).filter(|value| !value.trim().is_empty())?;
            Some(Self { variable: name, value })
        })
    }

    /// The program among the words, as the shell sees it.
    fn program(&self) -> &str {
        let value = self.value.trim();
        let quoted = |quote| value.strip_prefix(quote).and_then(|rest| rest.split(quote).next());
        let quoted = quoted('"').or_else(|| quoted('\''));
        quoted.or_else(|| value.split_whitespace().next()).unwrap_or_default()
    }

    /// What is told of it.
    pub(super) fn values(&self) -> [(&'static str, Value<'_>); 3] {
        let (program, value) = (self.program().into(), self.value.as_str().into());
        [("program", program), ("variable", self.variable.into()), ("value", value)]
    }

    /// Whether the value looks like one path that the shell takes for several words.
    pub(super) fn wants_quotes(&self) -> bool {
        let mut words = self.value.split_whitespace();
        words.next().is_some_and(|first| first.contains('/') && !first.starts_with(['"', '\'']))
            && words.any(|word| word.contains('/'))
    }

    /// The command line. As with git, the variable may hold options and is read by the shell; the path is an argument of
    /// its own and never read by it.
    fn command(&self, path: &Path, line: Option<u32>) -> Command {
        let mut command = Command::new("sh");
        command.arg("-c").arg(format!("exec {} \"$@\"", self.value)).arg(&self.value);
        command.args(arguments(self.program(), path, line));
        command
    }
}

/// How an editor is told of a line: most by `+LINE`, a few in the file's name.
fn arguments(program: &str, path: &Path, line: Option<u32>) -> Vec<OsString> {
    let name = Path::new(program).file_stem().and_then(|name| name.to_str()).unwrap_or_default();
    let file = path.as_os_str().to_owned();
    let Some(line) = line else { return vec![file] };
    let with_line = || {
        let mut name = file.clone();
        name.push(format!(":{line}"));
        name
    };
    match name {
        "code" | "codium" | "code-insiders" => vec!["--goto".into(), with_line()],
        "hx" | "helix" | "subl" | "zed" => vec![with_line()],
        "vi" | "vim" | "nvim" | "view" | "nano" | "emacs" | "emacsclient" | "kak" | "micro" | "joe"
        | "ne" | "mg" => {
            vec![format!("+{line}").into(), file]
        }
        // An editor nobody knows might take a line for a file.
        _ => vec![file],
    }
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::{Named, arguments};

    #[test]
    fn editors_are_told_of_the_line_in_their_own_way() {
        let told = |editor| {
            let arguments = arguments(editor, Path::new("/a b.yaml"), Some(7));
            arguments.iter().map(|part| part.to_string_lossy().into_owned()).collect::<Vec<_>>()
        };
        assert_eq!(told("/usr/bin/vim"), ["+7", "/a b.yaml"]);
        assert_eq!(told("code"), ["--goto", "/a b.yaml:7"]);
        assert_eq!(told("hx"), ["/a b.yaml:7"]);
        assert_eq!(told("somebodys-editor"), ["/a b.yaml"]);
    }

    #[test]
    fn the_program_is_found_among_its_options_and_quotes() {
        let named = |value: &str| Named { variable: "EDITOR", value: value.to_owned() };
        assert_eq!(named("/usr/bin/vim -u NONE").program(), "/usr/bin/vim");
        assert_eq!(named("'/opt/my editors/edit' -w").program(), "/opt/my editors/edit");
        assert_eq!(named("\"/opt/my editors/edit\"").program(), "/opt/my editors/edit");
        assert_eq!(named("/opt/my editors/edit").program(), "/opt/my");
        assert!(named("/opt/my editors/edit").wants_quotes());
        for fine in ["vim -u NONE", "code --wait", "/usr/bin/vim -u NONE", "'/opt/my editors/edit'"] {
            assert!(!named(fine).wants_quotes(), "{fine}");
        }
    }

    #[test]
    fn visual_goes_before_editor_and_blanks_are_nothing() {
        let of = |visual: Option<&str>, editor: Option<&str>| {
            Named::of(|name| (if name == "VISUAL" { visual } else { editor }).map(str::to_owned))
                .map(|named| (named.variable, named.value))
        };
        assert_eq!(of(Some("a"), Some("b")), Some(("VISUAL", "a".to_owned())));
        assert_eq!(of(Some(" "), Some("b")), Some(("EDITOR", "b".to_owned())));
        assert_eq!(of(None, None), None);
    }
}
