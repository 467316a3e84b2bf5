//! A place to run the program in that nothing of this machine reaches.

use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use tempfile::TempDir;

/// An empty home with its own directories and a cleared environment. Gone when dropped.
#[derive(Debug)]
pub(crate) struct Env {
    home: TempDir,
}

/// What a run of the program left behind.
#[derive(Debug)]
pub(crate) struct Run {
    pub(crate) status: Option<i32>,
    pub(crate) out: String,
    pub(crate) err: String,
}

/// The program under test.
pub(crate) fn program() -> &'static str {
    env!("CARGO_BIN_EXE_careernav")
}

impl Env {
    pub(crate) fn new() -> Self {
        Self { home: tempfile::tempdir().expect("a directory of our own") }
    }

    /// Where runs start.
    pub(crate) fn home(&self) -> &Path {
        self.home.path()
    }

    /// The whole environment of a run.
    pub(crate) fn variables(&self) -> Vec<(&'static str, PathBuf)> {
        let below = |name: &str| self.home().join(name);
        vec![
            ("HOME", self.home().to_owned()),
            ("XDG_CONFIG_HOME", below(".config")),
            ("XDG_DATA_HOME", below(".local/share")),
            ("XDG_STATE_HOME", below(".local/state")),
            ("XDG_CACHE_HOME", below(".cache")),
            ("LANG", "C.UTF-8".into()),
        ]
    }

    /// Writes a file below the home, with the directories it needs.
    pub(crate) fn write(&self, name: &str, text: impl AsRef<[u8]>) -> PathBuf {
        let path = self.home().join(name);
        std::fs::create_dir_all(path.parent().expect("a file stands in a directory")).expect("its directory");
        std::fs::write(&path, text).expect("the file");
        path
    }

    /// The program, ready to run here.
    pub(crate) fn command(&self) -> Command {
        let mut command = Command::new(program());
        command.env_clear().envs(self.variables()).current_dir(self.home());
        command
    }

    /// Runs the program on these words.
    pub(crate) fn run<W: AsRef<OsStr>>(&self, words: impl IntoIterator<Item = W>) -> Run {
        self.run_with(&[], words)
    }

    /// Runs the program on these words, with more variables set.
    pub(crate) fn run_with<W: AsRef<OsStr>>(
        &self,
        variables: &[(&str, &str)],
        words: impl IntoIterator<Item = W>,
    ) -> Run {
        let mut command = self.command();
        command.args(words).envs(variables.iter().copied());
        assert_cmd::Command::from_std(command).output().expect("the program runs").into()
    }
}

impl From<Output> for Run {
    fn from(output: Output) -> Self {
        let text = |bytes| String::from_utf8(bytes).expect("answers are UTF-8");
        Self { status: output.status.code(), out: text(output.stdout), err: text(output.stderr) }
    }
}
