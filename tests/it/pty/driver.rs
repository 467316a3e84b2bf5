//! A pseudo-terminal with the built program in it, read through a terminal emulator.

use std::io::{Read, Write};
use std::num::NonZero;
use std::path::PathBuf;
use std::process::Command;
use std::sync::{Arc, Condvar, Mutex};
use std::time::{Duration, Instant};

use portable_pty::{Child, CommandBuilder, MasterPty, PtySize, native_pty_system};

/// How long a screen may take to show what it must: long, because machines can be slow, and never waited out
/// when all is well.
const PATIENCE: Duration = Duration::from_secs(20);

/// Everything the terminal has been sent, and the screen that makes.
struct Received {
    bytes: Vec<u8>,
    parser: vt100::Parser,
    ended: bool,
}

/// A terminal with something running in it.
struct Terminal {
    master: Box<dyn MasterPty + Send>,
    writer: Box<dyn Write + Send>,
    child: Box<dyn Child + Send + Sync>,
    received: Arc<(Mutex<Received>, Condvar)>,
}

impl Terminal {
    fn start(command: CommandBuilder) -> Self {
        let size = PtySize { rows: 40, cols: 120, pixel_width: 0, pixel_height: 0 };
        let pair = native_pty_system().openpty(size).expect("a pseudo-terminal");
        let child = pair.slave.spawn_command(command).expect("the program starts");
        drop(pair.slave);
        let mut reader = pair.master.try_clone_reader().expect("a reader");
        let writer = pair.master.take_writer().expect("a writer");
        let parser = vt100::Parser::new(cells(40), cells(120), 0);
        let received =
            Arc::new((Mutex::new(Received { bytes: Vec::new(), parser, ended: false }), Condvar::new()));
        let shared = Arc::clone(&received);
        std::thread::spawn(move || {
            let mut chunk = [0; 4096];
            loop {
                let count = reader.read(&mut chunk).unwrap_or(0);
                let mut received = shared.0.lock().expect("no other thread panics with it");
                received.bytes.extend_from_slice(&chunk[..count]);
                received.parser.process(&chunk[..count]);
                received.ended = count == 0;
                shared.1.notify_all();
                if count == 0 {
                    return;
                }
            }
        });
        Self { master: pair.master, writer, child, received }
    }

    fn send(&mut self, text: &str) {
        self.writer.write_all(text.as_bytes()).expect("the terminal takes keys");
        self.writer.flush().expect("the terminal takes keys");
    }

    fn wait_until(&self, what: &str, done: impl Fn(&Received) -> bool) {
        let deadline = Instant::now() + PATIENCE;
        let mut received = self.received.0.lock().expect("no other thread panics with it");
        while !done(&received) {
            let left = deadline.saturating_duration_since(Instant::now());
            let screen = received.parser.screen().contents();
            assert!(!left.is_zero(), "waited in vain for {what} on\n{screen}");
            received =
                self.received.1.wait_timeout(received, left).expect("no other thread panics with it").0;
        }
    }

    fn wait_for(&self, text: &str) {
        self.wait_until(&format!("{text:?}"), |received| received.parser.screen().contents().contains(text));
    }

    /// Line settings of the terminal, as `stty -a` tells them.
    fn line_settings(&self) -> String {
        let name = self.master.tty_name().expect("a pseudo-terminal has a name");
        let output = Command::new("stty").arg("-F").arg(name).arg("-a").output();
        output.map_or_else(|_| String::new(), |output| String::from_utf8_lossy(&output.stdout).into_owned())
    }
}

fn cells(count: u16) -> NonZero<u16> {
    NonZero::new(count).expect("a terminal has a row and a column")
}

/// The environment every program gets: nothing but what it needs.
fn command(program: PathBuf) -> CommandBuilder {
    let mut command = CommandBuilder::new(program);
    command.env_clear();
    command.env("TERM", "xterm-256color");
    command.env("LANG", "C.UTF-8");
    command.env("PATH", std::env::var("PATH").unwrap_or_default());
    command.env("HOME", std::env::temp_dir());
    command
}

fn binary() -> PathBuf {
    PathBuf::from(env!("CARGO_BIN_EXE_careernav"))
}

/// The program, alone in a terminal.
pub(crate) struct RealProgram {
    terminal: Terminal,
    settings_before: String,
}

impl RealProgram {
    pub(crate) fn start(arguments: &[&str]) -> Self {
        Self::start_with(arguments, &[])
    }

    pub(crate) fn start_with(arguments: &[&str], variables: &[(&str, &str)]) -> Self {
        let mut command = command(binary());
        command.args(arguments);
        for (name, value) in variables {
            command.env(name, value);
        }
        // A terminal just like it, never taken over, says what its line settings were.
        let size = PtySize { rows: 40, cols: 120, pixel_width: 0, pixel_height: 0 };
        let untouched = native_pty_system().openpty(size).expect("a pseudo-terminal");
        let name = untouched.master.tty_name().expect("a pseudo-terminal has a name");
        let output = Command::new("stty").arg("-F").arg(name).arg("-a").output();
        let settings =
            output.map_or_else(|_| String::new(), |out| String::from_utf8_lossy(&out.stdout).into_owned());
        Self { terminal: Terminal::start(command), settings_before: settings }
    }

    pub(crate) fn send(&mut self, keys: &str) {
        self.terminal.send(keys);
    }

    pub(crate) fn wait_for(&self, text: &str) {
        self.terminal.wait_for(text);
    }

    pub(crate) fn resize(&mut self, cols: u16, rows: u16) {
        let mut received = self.terminal.received.0.lock().expect("no other thread panics with it");
        received.parser.screen_mut().set_size(cells(rows), cells(cols));
        drop(received);
        let size = PtySize { rows, cols, pixel_width: 0, pixel_height: 0 };
        self.terminal.master.resize(size).expect("a pseudo-terminal takes any size");
    }

    /// Says that the window has another size, which no terminal here is large enough to show.
    pub(crate) fn claim_size(&mut self, cols: u16, rows: u16) {
        let size = PtySize { rows, cols, pixel_width: 0, pixel_height: 0 };
        self.terminal.master.resize(size).expect("a pseudo-terminal takes any size");
    }

    /// The most memory the program has held, in megabytes; `None` where the system does not say.
    pub(crate) fn peak_memory(&self) -> Option<u64> {
        let pid = self.terminal.child.process_id()?;
        let status = std::fs::read_to_string(format!("/proc/{pid}/status")).ok()?;
        let line = status.lines().find(|line| line.starts_with("VmHWM:"))?;
        let kilobytes: u64 = line.split_whitespace().nth(1)?.parse().ok()?;
        Some(kilobytes / 1024)
    }

    /// What is on the screen.
    pub(crate) fn screen(&self) -> String {
        let received = self.terminal.received.0.lock().expect("no other thread panics with it");
        received.parser.screen().contents()
    }

    pub(crate) fn signal(&self, name: &str) {
        let pid = self.terminal.child.process_id().expect("it runs").to_string();
        let status = Command::new("kill").args(["-s", name, &pid]).status().expect("kill is everywhere");
        assert!(status.success());
    }

    /// Waits for the end of the program; gives the exit code, or 1 for a signal.
    pub(crate) fn wait_for_end(&mut self) -> u32 {
        let deadline = Instant::now() + PATIENCE;
        loop {
            if let Some(status) = self.terminal.child.try_wait().expect("it can be waited for") {
                return status.exit_code();
            }
            if Instant::now() > deadline {
                let _ = self.terminal.child.kill();
                panic!("it does not end:\n{}", self.screen());
            }
            std::thread::sleep(Duration::from_millis(5));
        }
    }

    /// Bytes the program has written so far.
    pub(crate) fn written(&self) -> usize {
        self.terminal.received.0.lock().expect("no other thread panics with it").bytes.len()
    }

    /// Whether the program has written `sequence` so far.
    pub(crate) fn has_written(&self, sequence: &str) -> bool {
        let received = self.terminal.received.0.lock().expect("no other thread panics with it");
        received.bytes.windows(sequence.len()).any(|window| window == sequence.as_bytes())
    }

    /// Waits until the program has written `sequence`.
    pub(crate) fn wait_to_write(&self, sequence: &str) {
        self.terminal.wait_until(&format!("{sequence:?}"), |received| {
            received.bytes.windows(sequence.len()).any(|window| window == sequence.as_bytes())
        });
    }

    /// Waits until the first frame has arrived whole: it ends with the end of a synchronised update.
    pub(crate) fn settle(&self) {
        self.terminal.wait_until("the end of a frame", |received| received.bytes.ends_with(b"\x1b[?2026l"));
    }

    /// Asserts that the mouse, paste brackets and the alternate screen are off, the cursor is shown, and the
    /// line settings are as they were.
    pub(crate) fn assert_terminal_whole(&self) {
        let off = |code: &str| {
            let sequence = format!("\x1b[?{code}");
            self.terminal.wait_until(&format!("{code:?}"), |received| {
                received.bytes.windows(sequence.len()).any(|window| window == sequence.as_bytes())
            });
        };
        for code in ["1000l", "2004l", "1049l", "25h"] {
            off(code);
        }
        let received = self.terminal.received.0.lock().expect("no other thread panics with it");
        let screen = received.parser.screen();
        assert!(!screen.alternate_screen(), "still on the alternate screen");
        assert!(!screen.hide_cursor(), "the cursor is hidden");
        assert!(!screen.bracketed_paste(), "pastes are still bracketed");
        assert_eq!(screen.mouse_protocol_mode(), vt100::MouseProtocolMode::None);
        drop(received);
        assert_eq!(comparable(&self.terminal.line_settings()), comparable(&self.settings_before));
    }
}

/// Line settings without the size of the window, which tests change.
fn comparable(settings: &str) -> String {
    settings.lines().skip(1).collect::<Vec<_>>().join("\n")
}

/// A shell with job control, in which the program is started by hand.
pub(crate) struct Shell {
    terminal: Terminal,
}

impl Shell {
    /// `None` where there is no bash.
    pub(crate) fn start(variables: &[(&str, &str)]) -> Option<Self> {
        let found = Command::new("bash").arg("-c").arg("true").status().is_ok_and(|status| status.success());
        if !found {
            return None;
        }
        let mut shell = command(PathBuf::from("bash"));
        shell.args(["--norc", "--noprofile", "-i"]);
        shell.env("PS1", "ready> ");
        for (name, value) in variables {
            shell.env(name, value);
        }
        let terminal = Terminal::start(shell);
        terminal.wait_for("ready>");
        Some(Self { terminal })
    }

    /// Starts the program as its foreground job.
    pub(crate) fn run_program(&mut self, arguments: &str) {
        let line = format!("'{}' {arguments}\r", binary().display());
        self.terminal.send(&line);
    }

    /// Waits until the terminal shows the screen of a program.
    pub(crate) fn wait_for_screen(&self) {
        self.terminal.wait_until("another screen", |received| received.parser.screen().alternate_screen());
    }

    pub(crate) fn send(&mut self, keys: &str) {
        self.terminal.send(keys);
    }

    pub(crate) fn wait_for(&self, text: &str) {
        self.terminal.wait_for(text);
    }

    /// Waits until the terminal shows its ordinary screen again.
    pub(crate) fn assert_ordinary(&self) {
        self.terminal
            .wait_until("the ordinary screen", |received| !received.parser.screen().alternate_screen());
    }
}
