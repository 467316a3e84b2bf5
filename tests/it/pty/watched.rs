//! Files that change while the program shows them, whatever they are changed by.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use super::driver::{RealProgram, Shell};
use crate::import::onet::ONET;

/// A place for layers.
struct Place {
    dir: tempfile::TempDir,
}

impl Place {
    fn new() -> Self {
        Self { dir: tempfile::tempdir().expect("a temporary directory") }
    }

    fn at(&self, name: &str) -> PathBuf {
        self.dir.path().join(name)
    }

    /// Writes a layer of one role with this title, with the directories it needs.
    fn write(&self, name: &str, title: &str) {
        let path = self.at(name);
        fs::create_dir_all(path.parent().expect("below the place")).expect("a directory");
        fs::write(path, format!("roles:\n  - {{id: weaver, title: {title}}}\n")).expect("a file");
    }

    fn remove(&self, name: &str) {
        fs::remove_dir_all(self.at(name)).expect("removed");
    }

    fn rename(&self, from: &str, to: &str) {
        fs::rename(self.at(from), self.at(to)).expect("renamed");
    }

    fn link(&self, name: &str, target: impl AsRef<Path>) {
        std::os::unix::fs::symlink(target, self.at(name)).expect("a link");
    }

    /// The program with this layer, that shows `text`.
    fn show(&self, layer: &str, text: &str) -> RealProgram {
        let layer = self.at(layer).display().to_string();
        let program = RealProgram::start(&["--only", "--catalogue", &layer]);
        program.wait_for(text);
        program
    }
}

fn quit(mut program: RealProgram) {
    program.send("q");
    assert_eq!(program.wait_for_end(), 0);
    program.assert_terminal_whole();
}

#[test]
fn edits_are_seen_however_an_editor_saves() {
    let place = Place::new();
    place.write("layer/a.yaml", "Weaver");
    for layer in ["layer", "layer/a.yaml"] {
        let program = place.show(layer, "Weaver");
        place.write("layer/a.yaml", "In place");
        program.wait_for("In place");
        place.write("layer/.a.new", "Beside");
        place.rename("layer/.a.new", "layer/a.yaml");
        program.wait_for("Beside");
        place.rename("layer/a.yaml", "layer/a.yaml~");
        place.write("layer/a.yaml", "Weaver");
        program.wait_for("Weaver");
        quit(program);
    }
}

#[test]
fn a_directory_that_goes_and_comes_back_is_still_watched() {
    let place = Place::new();
    place.write("repo/ladders/layer/a.yaml", "Weaver");
    let program = place.show("repo/ladders/layer", "Weaver");
    for (gone, title) in [("repo/ladders/layer", "Spinner"), ("repo/ladders", "Dyer"), ("repo", "Fuller")] {
        place.remove(gone);
        program.wait_for("problem");
        place.write("repo/ladders/layer/a.yaml", title);
        program.wait_for(title);
        place.write("repo/ladders/layer/a.yaml", &format!("{title} again"));
        program.wait_for(&format!("{title} again"));
    }
    // One above takes another's name: nothing happens in the layer itself.
    place.write("other/ladders/layer/a.yaml", "Tailor");
    place.rename("repo", "old");
    place.rename("other", "repo");
    program.wait_for("Tailor");
    place.write("repo/ladders/layer/a.yaml", "Tailor again");
    program.wait_for("Tailor again");
    quit(program);
}

#[test]
fn a_directory_in_a_layer_may_be_replaced() {
    let place = Place::new();
    place.write("layer/roles/deep/a.yaml", "Weaver");
    let program = place.show("layer", "Weaver");
    for title in ["Spinner", "Dyer"] {
        place.write("new/deep/a.yaml", title);
        place.rename("layer/roles", "old");
        place.rename("new", "layer/roles");
        program.wait_for(title);
        place.remove("old");
        place.write("layer/roles/deep/a.yaml", &format!("{title} again"));
        program.wait_for(&format!("{title} again"));
    }
    quit(program);
}

#[test]
fn links_are_followed_wherever_they_lead() {
    let place = Place::new();
    place.write("dotfiles/real.yaml", "Weaver");
    place.write("store/v1/a.yaml", "Weaver");
    place.write("store/v2/a.yaml", "Spinner");
    fs::create_dir(place.at("layer")).expect("a directory");
    place.link("layer/a.yaml", "../dotfiles/real.yaml");
    place.link("current", "store/v1");

    let program = place.show("layer", "Weaver");
    place.write("dotfiles/real.yaml", "Edited");
    program.wait_for("Edited");
    place.write("dotfiles/new.yaml", "Replaced");
    place.rename("dotfiles/new.yaml", "dotfiles/real.yaml");
    program.wait_for("Replaced");
    place.write("elsewhere/b.yaml", "Redirected");
    place.link("layer/.new", "../elsewhere/b.yaml");
    place.rename("layer/.new", "layer/a.yaml");
    program.wait_for("Redirected");
    place.write("elsewhere/b.yaml", "Elsewhere");
    program.wait_for("Elsewhere");
    quit(program);

    let program = place.show("current", "Weaver");
    fs::remove_file(place.at("current")).expect("removed");
    place.link("current", "store/v2");
    program.wait_for("Spinner");
    place.write("store/v2/a.yaml", "Dyer");
    program.wait_for("Dyer");
    place.link("next", "store/v1");
    place.rename("next", "current");
    program.wait_for("Weaver");
    quit(program);
}

#[test]
fn what_is_not_there_yet_is_seen_when_it_comes() {
    let place = Place::new();
    place.write("other.yaml", "Weaver");
    for layer in ["a/b/layer", "c/d/layer/a.yaml"] {
        let paths = [place.at("other.yaml"), place.at(layer)].map(|path| path.display().to_string());
        let program = RealProgram::start(&["--only", "--catalogue", &paths[0], "--catalogue", &paths[1]]);
        program.wait_for("Weaver");
        let file = if layer == "a/b/layer" { "a/b/layer/a.yaml" } else { layer };
        place.write(file, "Spinner");
        program.wait_for("Spinner");
        place.write(file, "Dyer");
        program.wait_for("Dyer");
        quit(program);
    }
}

#[test]
fn an_import_over_the_open_layer_is_seen_each_time() {
    let place = Place::new();
    let import = |title: &str| {
        fs::create_dir_all(place.at("onet")).expect("a directory");
        for (name, text) in ONET {
            let text = text.replace("Software Developers", title);
            fs::write(place.at("onet").join(name), text).expect("a table");
        }
        let mut command = Command::new(env!("CARGO_BIN_EXE_careernav"));
        command.args(["import", "onet"]).arg(place.at("onet")).arg("--out").arg(place.at("layer"));
        let output = command.output().expect("the program runs");
        assert!(output.status.success(), "{output:?}");
    };
    import("Weavers");
    let program = place.show("layer", "Weavers");
    for title in ["Spinners", "Dyers", "Fullers"] {
        import(title);
        program.wait_for(title);
    }
    quit(program);
}

#[test]
fn that_files_cannot_be_watched_is_told_once() {
    // A user namespace has limits of its own.
    let limited = |limit: &str| {
        format!("unshare -U -r sh -c 'echo {limit} > /proc/sys/user/max_inotify_watches && \"$@\"' sh ")
    };
    let tried = Command::new("sh").arg("-c").arg(limited("0") + "true").output();
    let Some(mut shell) = Shell::start(&[]).filter(|_| tried.is_ok_and(|output| output.status.success()))
    else {
        eprintln!("skipped: no limits of our own here");
        return;
    };
    let place = Place::new();
    place.write("layer/a.yaml", "Weaver");
    let layer = place.at("layer").display().to_string();
    let words = format!("{} --only --catalogue {layer}\r", env!("CARGO_BIN_EXE_careernav"));
    shell.send(&(limited("0") + &words));
    shell.wait_for("The system allows no more files to be watched; press R to reload them.");
    place.write("layer/a.yaml", "Spinner");
    shell.send("R");
    shell.wait_for("Reloaded.");
    shell.wait_for("Spinner");
    shell.send("q");
    shell.assert_ordinary();
}
