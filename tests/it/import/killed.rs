//! An import that is killed at any moment leaves a layer that is whole, or none.
//!
//! `CAREERNAV_KILLS` says how often it is killed; ESCO's own files are imported where they are at hand, so that there is
//! enough to write.

use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use super::esco::ESCO;
use super::{contents, written};
use crate::data::Unpacked;
use crate::env::program;

/// Kills of the ordinary test.
const KILLS: u64 = 12;

/// Starts an import and waits until it says that it writes.
fn begin(from: &Path, to: &Path) -> Child {
    let mut command = Command::new(program());
    command.args(["import", "esco", "--release", "1.0"]).arg(from).arg("--out").arg(to);
    let mut child = command.stdout(Stdio::null()).stderr(Stdio::piped()).spawn().expect("it starts");
    let told = BufReader::new(child.stderr.take().expect("a pipe"));
    let is_writing =
        |line: &std::io::Result<String>| line.as_ref().is_ok_and(|line| line.ends_with("writing the layer"));
    assert!(told.lines().any(|line| is_writing(&line)), "it comes to writing");
    child
}

fn left_beside(out: &Path) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(out.parent().expect("around it")).expect("a directory").flatten();
    let is_left = |path: &PathBuf| {
        path.file_name().is_some_and(|name| name.to_string_lossy().contains("careernav-import"))
    };
    entries.map(|entry| entry.path()).filter(is_left).collect()
}

#[test]
fn a_killed_import_leaves_a_whole_layer_or_none() {
    let kills = std::env::var("CAREERNAV_KILLS").ok().and_then(|kills| kills.parse().ok()).unwrap_or(KILLS);
    let sample = written(ESCO);
    let real = if kills > KILLS { Unpacked::new("esco-1.1.1") } else { None };
    let from = real.as_ref().map_or_else(|| sample.path().join("data-1.2"), Unpacked::files);
    let dir = tempfile::tempdir().expect("a directory");
    let (whole, out) = (dir.path().join("whole"), dir.path().join("out"));
    let mut first = begin(&from, &whole);
    let began = Instant::now();
    assert!(first.wait().is_ok_and(|status| status.success()));
    // Moments are spread over the time that writing takes here.
    let writing = u64::try_from(began.elapsed().as_micros()).unwrap_or(u64::MAX).max(1);
    let expected = contents(&whole);
    let (mut in_writing, mut after) = (0, 0);
    for kill in 0..kills {
        // Every other time over a layer that is there.
        if kill % 2 == 0 {
            let _ = std::fs::remove_dir_all(&out);
        }
        let mut child = begin(&from, &out);
        std::thread::sleep(Duration::from_micros(kill.wrapping_mul(0x9e37_79b9_7f4a_7c15) % writing));
        child.kill().expect("killed");
        child.wait().expect("gone");
        if left_beside(&out).is_empty() {
            after += 1;
        } else {
            in_writing += 1;
        }
        assert!(!out.exists() || contents(&out) == expected, "kill {kill}: a part of a layer");
        assert!(begin(&from, &out).wait().is_ok_and(|status| status.success()), "kill {kill}: it runs again");
        assert!(contents(&out) == expected, "kill {kill}");
        assert_eq!(left_beside(&out), [] as [PathBuf; 0], "kill {kill}");
    }
    eprintln!(
        "{kills} kills: {in_writing} between the first write and the last rename, {after} before or after"
    );
}
