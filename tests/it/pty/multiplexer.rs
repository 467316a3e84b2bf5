//! In tmux, which counts the cells of some signs in its own way.

use std::process::Command;
use std::time::{Duration, Instant};

/// A server of tmux with the program in it; gone when dropped.
struct Tmux {
    home: tempfile::TempDir,
}

impl Tmux {
    /// `None` where there is no tmux.
    fn start(yaml: &str, role: &str) -> Option<Self> {
        Command::new("tmux").arg("-V").output().ok()?;
        let home = tempfile::tempdir().expect("a temporary directory");
        let tmux = Self { home };
        let file = tmux.home.path().join("t.yaml");
        std::fs::write(&file, yaml).expect("a file");
        let program =
            format!("'{}' --only --catalogue '{}' {role}", env!("CARGO_BIN_EXE_careernav"), file.display());
        tmux.run(&["-f", "/dev/null", "-u", "new-session", "-d", "-x", "80", "-y", "24", &program]);
        Some(tmux)
    }

    fn run(&self, arguments: &[&str]) -> String {
        let socket = self.home.path().join("socket");
        let output = Command::new("tmux")
            .arg("-S")
            .arg(socket)
            .args(arguments)
            .env("LC_ALL", "C.UTF-8")
            .env("HOME", self.home.path())
            .output();
        output.map_or_else(|_| String::new(), |output| String::from_utf8_lossy(&output.stdout).into_owned())
    }

    /// What its screen shows once that holds `text`.
    fn screen_with(&self, text: &str) -> String {
        let deadline = Instant::now() + Duration::from_secs(20);
        loop {
            let screen = self.run(&["capture-pane", "-p"]);
            if screen.contains(text) {
                return screen;
            }
            assert!(Instant::now() < deadline, "waited in vain for {text:?} on\n{screen}");
            std::thread::sleep(Duration::from_millis(20));
        }
    }
}

impl Drop for Tmux {
    fn drop(&mut self) {
        self.run(&["kill-server"]);
    }
}

#[test]
fn signs_of_several_parts_leave_nothing_behind() {
    let yaml = "roles:\n  - {id: a-role, title: \"Drapeau 🇫🇷 France\", stage: entry, summary: S.}\n  - {id: c-role, title: \"Zwei 👩‍💻 ❤️\", stage: entry, summary: S.}\n  - {id: b-role, title: Plain, stage: entry, summary: T.}\n";
    let Some(tmux) = Tmux::start(yaml, "b-role") else {
        eprintln!("skipped: there is no tmux here");
        return;
    };
    tmux.screen_with("Overview");
    tmux.run(&["send-keys", "3"]);
    let screen = tmux.screen_with("Next steps");
    let left: String = screen.chars().filter(|sign| ('\u{1f000}'..).contains(sign) || *sign == '❤').collect();
    assert_eq!(left, "", "{screen}");
}
