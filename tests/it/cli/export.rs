//! `careernav export`: every format of maps, routes and comparisons, on standard output and in files.

use super::{on_small, said, small};
use crate::env::Env;

#[test]
fn maps_are_written_in_every_format() {
    let whole = [
        ("svg", "<svg xmlns=", "</svg>\n"),
        ("mermaid", "---\ntitle: \"Software\"\n---\nflowchart LR\n", "\n"),
        ("dot", "digraph careers {\n", "}\n"),
        ("markdown", "# Software\n\n2 roles, 1 step.\n", "\n"),
    ];
    for (format, start, end) in whole {
        let text = said(&format!("export map --family software --format {format}"));
        assert!(text.starts_with(start) && text.ends_with(end), "{text}");
        assert!(
            text.contains("Developer") && text.contains("Team lead") && !text.contains("Potter"),
            "{text}"
        );
        assert_eq!(text, said(&format!("export map --format {format} --family Logiciel")), "the same bytes");
    }
}

#[test]
fn the_part_drawn_is_a_family_or_what_is_around_a_role() {
    let roles = |line: &str| {
        let text = said(&format!("export map {line}"));
        ["Developer", "Team lead", "Potter"].map(|title| text.contains(&format!("**{title}**")))
    };
    assert_eq!(roles("--family crafts"), [false, false, true]);
    assert_eq!(roles("--family crafts --family software"), [true; 3]);
    assert_eq!(roles("--around coder"), [true, true, false]);
    assert_eq!(roles("--around potter --steps 3"), [false, false, true]);
    for (named, option) in [
        ("crafts", "--family crafts"),
        ("coder", "--around coder"),
        ("lead --steps 1", "--around lead --steps 1"),
    ] {
        assert_eq!(said(&format!("export map {named}")), said(&format!("export map {option}")), "{named}");
    }
    let run = on_small("export map --steps 1");
    assert!(
        run.status == Some(2) && run.err.contains("\n\nUsage: careernav export map [OPTIONS]"),
        "{run:?}"
    );
    let run = on_small("export map nothing");
    assert!(run.status == Some(1) && run.err.contains("No result for “nothing”"), "{run:?}");
    let env = Env::new();
    env.write("one.yaml", "families: [{id: f, name: F}]\nroles: [{id: a, title: Only, family: f}]\n");
    let run = env.run(["--only", "--catalogue", "one.yaml", "export", "map"]);
    assert!(
        run.status == Some(0) && run.out.contains("**Only**"),
        "the only family need not be named: {run:?}"
    );
}

#[test]
fn routes_are_written_in_every_format() {
    for (format, start) in [
        ("svg", "<svg "),
        ("mermaid", "---\ntitle: \"Developer → Team lead\"\n"),
        ("dot", "digraph "),
        ("markdown", "# Developer → Team lead\n"),
    ] {
        let text = said(&format!("export route developer lead --by years --count 2 --format {format}"));
        assert!(text.starts_with(start), "{text}");
    }
    let none = on_small("export route lead developer --format svg");
    assert!(none.status == Some(1) && none.out.is_empty() && none.err.contains("Team lead"), "{none:?}");
}

#[test]
fn comparisons_are_tables() {
    let text = said("export compare developer lead");
    assert!(text.starts_with("# Developer and Team lead\n"), "{text}");
    let row = "\n| Python | ●●○○ working · essential | ●●●○ practitioner · useful |\n";
    assert!(text.replace('\u{a0}', " ").contains(row), "{text}");
    assert_eq!(text, said("export compare developer lead --format markdown"));
}

#[test]
fn wrong_usage_names_what_is_right() {
    for (line, words) in [
        ("export map", &["--family", "Crafts (crafts)", "FAMILY_OR_ROLE"][..]),
        ("export map --steps 2", &["--around"]),
        ("export map --family crafts --steps 2", &["--family", "--steps"]),
        ("export map --family crafts --around potter --steps 2", &["--family", "--steps"]),
        ("export map --around potter --steps 0", &["0"]),
        ("export map --family crafts --format png", &["possible values: markdown"]),
        ("export map --family crafts --zoom codes", &["--zoom", "svg"]),
        ("export map --family crafts --out map.png", &[".svg", "--format"]),
        ("export map --family crafts --force", &["--out"]),
        ("export compare developer lead --format svg", &["possible values: text, json, markdown"]),
        ("export compare developer lead --out a.svg", &["markdown", ".md"]),
        ("export route developer lead --by luck", &["steps, years, new-skills"]),
        ("export", &["map", "route", "compare"]),
    ] {
        let run = on_small(line);
        assert_eq!((run.status, &*run.out), (Some(2), ""), "{line}");
        for word in words {
            assert!(run.err.contains(word), "{line}: {word}: {}", run.err);
        }
    }
    assert_eq!(on_small("export map --family nothing").status, Some(1));
    assert_eq!(on_small("export map --around nobody").status, Some(1));
}

#[test]
fn files_are_written_once_and_over_only_when_forced() {
    let env = small();
    let run = |line: &str| {
        env.run(["--only", "--catalogue", "small.yaml", "export"].into_iter().chain(line.split_whitespace()))
    };
    let map = "map --family software --out map.svg";
    let first = run(map);
    assert_eq!((first.status, &*first.out, &*first.err), (Some(0), "Wrote map.svg.\n", ""));
    let file = env.home().join("map.svg");
    let read = || std::fs::read_to_string(&file).expect("the file");
    assert_eq!(read(), said("export map --family software --format svg"), "the ending says which format");

    std::fs::write(&file, "mine").expect("a file of one's own");
    let second = run(map);
    assert!(second.status == Some(1) && second.err.contains("--force"), "{second:?}");
    assert_eq!(read(), "mine");
    assert_eq!(run(&format!("{map} --force --format dot")).status, Some(0));
    assert!(read().starts_with("digraph"));

    let nowhere = run("map --family software --out no/where.svg");
    assert!(nowhere.status == Some(1) && nowhere.err.contains("cannot be written"), "{nowhere:?}");
    let left: Vec<_> = std::fs::read_dir(env.home())
        .expect("the home")
        .flatten()
        .filter(|entry| entry.file_name().to_string_lossy().starts_with(".careernav"))
        .collect();
    assert!(left.is_empty(), "{left:?}");
}

#[cfg(unix)]
#[test]
fn files_are_readable_as_any_new_file() {
    use std::os::unix::fs::PermissionsExt;
    let env = small();
    env.run("--only --catalogue small.yaml export compare developer lead --out c.md".split(' '));
    let plain = env.write("plain", "");
    let mode = |path| std::fs::metadata(path).expect("the file").permissions().mode();
    assert_eq!(mode(env.home().join("c.md")), mode(plain));
}

/// What stands in the home, by name.
fn names(env: &Env) -> Vec<String> {
    let entries = std::fs::read_dir(env.home()).expect("the home").flatten();
    let mut names: Vec<String> =
        entries.map(|entry| entry.file_name().to_string_lossy().into_owned()).collect();
    names.sort();
    names
}

#[cfg(unix)]
#[test]
fn what_is_written_over_keeps_its_links_and_its_rights() {
    use std::os::unix::fs::{PermissionsExt, symlink};
    let env = small();
    let force = "--only --catalogue small.yaml export compare developer lead --out link.md --force";
    let file = env.write("real/c.md", "old");
    let set = |mode| std::fs::set_permissions(&file, PermissionsExt::from_mode(mode)).expect("rights");
    let read = || std::fs::read_to_string(&file).expect("the file");
    set(0o600);
    symlink("real/c.md", env.home().join("link.md")).expect("a link");
    let run = env.run(force.split(' '));
    assert_eq!((run.status, &*run.out, &*run.err), (Some(0), "Wrote link.md.\n", ""));
    assert!(env.home().join("link.md").is_symlink() && read().starts_with("# Developer and Team lead"));
    assert_eq!(std::fs::metadata(&file).expect("the file").permissions().mode() & 0o777, 0o600);

    std::fs::write(&file, "kept").expect("a file");
    set(0o444);
    let run = env.run(force.split(' '));
    assert_eq!((run.status, &*run.out), (Some(1), ""));
    assert_eq!(run.err, "careernav: link.md is read-only and was left unchanged.\n");
    assert_eq!(read(), "kept");

    let told = "careernav: real est un répertoire\u{a0}; indiquez un fichier.\n";
    let directory = env.run(
        "--lang fr --only --catalogue small.yaml export compare developer lead --format markdown --out real --force"
            .split(' '),
    );
    assert_eq!((directory.status, &*directory.err), (Some(1), told));

    std::fs::remove_file(&file).expect("gone");
    assert_eq!(env.run(force.split(' ')).status, Some(0));
    assert!(env.home().join("link.md").is_symlink() && read().starts_with("# Developer and Team lead"));
    assert_eq!(names(&env), ["link.md", "real", "small.yaml"]);
}

#[cfg(unix)]
#[test]
fn what_is_no_file_is_written_to_as_it_is() {
    let written = said("export compare developer lead");
    for out in ["/dev/stdout", "/dev/fd/1", "/dev/stdout --force", "/proc/self/fd/1"] {
        let run = on_small(&format!("export compare developer lead --format markdown --out {out}"));
        assert_eq!((run.status, &*run.out, &*run.err), (Some(0), &*written, ""), "{out}");
    }
    let run = on_small("export compare developer lead --out /dev/stderr");
    assert_eq!((run.status, &*run.out, &*run.err), (Some(0), "", &*written));
    assert_eq!(
        on_small("export map --family crafts --out /dev/stdout").out,
        said("export map --family crafts")
    );
    for out in ["/dev/null", "/dev/null --force"] {
        let run = on_small(&format!("export compare developer lead --format markdown --out {out}"));
        assert_eq!((run.status, &*run.out, &*run.err), (Some(0), "", ""), "{out}");
        assert!(!std::path::Path::new("/dev/null").is_file());
    }

    let env = small();
    let shell = |script: &str| {
        let script = script.replace(
            "CAREERNAV",
            &format!(
                "'{}' --only --catalogue small.yaml export compare developer lead",
                crate::env::program()
            ),
        );
        let mut shell = std::process::Command::new("sh");
        shell.args(["-c", &script]).current_dir(env.home()).env_clear().envs(env.variables());
        shell.env("PATH", std::env::var_os("PATH").unwrap_or_default());
        crate::env::Run::from(shell.output().expect("there is a shell"))
    };
    for (script, said) in [
        ("mkfifo p.md && { cat p.md & } && CAREERNAV --out p.md; wait; test -p p.md && echo same", "same\n"),
        ("{ CAREERNAV --format markdown --out /dev/fd/3; } 3>&1 | cat", ""),
        ("echo before > log.md; CAREERNAV --out /dev/stdout --format markdown >> log.md; sed 1d log.md", ""),
    ] {
        let run = shell(script);
        assert_eq!((run.status, &*run.err), (Some(0), ""), "{script}");
        assert_eq!(run.out, format!("{written}{said}"), "{script}");
    }
    let mut left = names(&env);
    left.retain(|name| !matches!(&**name, "p.md" | "log.md" | "small.yaml"));
    assert!(left.is_empty(), "{left:?}");
    #[cfg(target_os = "linux")]
    {
        let full = shell("CAREERNAV --format markdown --out /dev/full");
        assert!(full.status == Some(1) && full.err.contains("/dev/full cannot be written"), "{full:?}");
    }
}

#[cfg(unix)]
#[test]
fn a_file_that_may_not_grow_leaves_nothing_behind() {
    let env = small();
    let script = format!(
        "ulimit -f 0; '{}' --only --catalogue small.yaml export compare developer lead --out new.md 2>&1 | cat",
        crate::env::program()
    );
    let mut shell = std::process::Command::new("sh");
    shell.args(["-c", &script]).current_dir(env.home()).env_clear().envs(env.variables());
    shell.env("PATH", std::env::var_os("PATH").unwrap_or_default());
    let output = shell.output().expect("there is a shell");
    let told = String::from_utf8_lossy(&output.stdout).into_owned();
    assert!(
        told.starts_with("careernav: new.md cannot be written: ") && !told.contains(".careernav-"),
        "{told}"
    );
    assert_eq!(names(&env), ["small.yaml"]);
}

#[test]
fn pictures_speak_the_readers_language_and_ascii() {
    let svg = said("--lang fr export map --family software --format svg");
    assert!(svg.contains("lang=\"fr\"") && svg.contains(">Chef/fe d’équipe</text>"), "{svg}");
    let plain = said("--ascii export map --family software --format svg --zoom codes");
    assert!(plain.contains(">^</text>") && !plain.contains('↑'), "{plain}");
}

#[test]
fn what_is_too_much_for_a_picture_is_refused_and_still_listed() {
    let env = Env::new();
    let role = |at| format!("  - {{id: r{at}, title: Role {at}, stage: entry}}");
    let roles: Vec<String> = (0..200).map(role).collect();
    env.write("many.yaml", format!("roles:\n{}\n", roles.join("\n")));
    let run = |format| env.run(["--only", "--catalogue", "many.yaml", "export", "map", "--format", format]);
    let refused = run("svg");
    assert!(refused.status == Some(1) && refused.err.contains("200"), "{refused:?}");
    for format in ["mermaid", "dot", "markdown"] {
        let listed = run(format);
        assert!(listed.status == Some(0) && listed.out.contains("Role 199"), "{listed:?}");
    }
}
