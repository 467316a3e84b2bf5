//! `--format` and `--out`: every command in every format of the registry, on standard output and in files.

use careernav::export::formats::{AnswerShape, FORMATS, MAPS, PAGES, ROUTES, fitting};

use super::{on_small, said, small};

/// Commands that are written in formats, with the shapes that their answers come in.
const COMMANDS: &[(&str, &[AnswerShape])] = &[
    ("list", PAGES),
    ("show developer", PAGES),
    ("show python", PAGES),
    ("search python", PAGES),
    ("next developer --similar", PAGES),
    ("route developer lead", ROUTES),
    ("compare developer lead", PAGES),
    ("export compare developer lead", PAGES),
    ("export route developer lead", ROUTES),
    ("export map --family software", MAPS),
];

#[test]
fn every_command_writes_what_fits_and_refuses_the_rest() {
    for (command, shapes) in COMMANDS {
        let fitting: Vec<&str> = fitting(shapes).map(|format| format.name).collect();
        for format in FORMATS {
            let run = on_small(&format!("{command} --format {}", format.name));
            if fitting.contains(&format.name) {
                assert_eq!((run.status, &*run.err), (Some(0), ""), "{command} {}", format.name);
                assert!(
                    run.out.ends_with('\n') && run.out.len() > 20,
                    "{command} {}: {}",
                    format.name,
                    run.out
                );
                assert!(run.out.contains("Developer") || run.out.contains("Python"), "{}", run.out);
            } else {
                assert_eq!((run.status, &*run.out), (Some(2), ""), "{command} {}", format.name);
                assert!(run.err.contains(&fitting.join(", ")), "{command} {}: {}", format.name, run.err);
            }
        }
    }
}

#[test]
fn an_ending_that_does_not_fit_is_refused_with_those_that_do() {
    for (command, shapes) in COMMANDS {
        let unfit = FORMATS.iter().filter(|format| !format.fits(shapes)).map(|format| format.endings[0]);
        for ending in unfit.chain(["unknown"]) {
            let run = on_small(&format!("{command} --out answer.{ending}"));
            assert_eq!((run.status, &*run.out), (Some(2), ""), "{command} {ending}");
            for format in fitting(shapes) {
                let words = [format.name, format.endings[0]].map(|word| format!("{word}`"));
                assert!(words.iter().all(|word| run.err.contains(word)), "{command} {ending}: {}", run.err);
            }
        }
    }
}

#[test]
fn what_is_usual_stays_as_it_is() {
    for command in
        ["list", "show developer", "next developer", "route developer lead", "compare developer lead"]
    {
        assert_eq!(said(command), said(&format!("{command} --format text")), "{command}");
        assert_eq!(
            said(&format!("{command} --json")),
            said(&format!("{command} --format json")),
            "{command}"
        );
    }
    let forced = on_small("list --force");
    assert!(forced.status == Some(2) && forced.err.contains("--out"), "{forced:?}");
    let both = on_small("list --json --format html");
    assert!(both.status == Some(2) && both.err.contains("--format"), "{both:?}");
    assert_eq!(said("export route developer lead"), said("route developer lead --format markdown"));
    assert_eq!(said("export compare developer lead"), said("compare developer lead --format markdown"));
}

#[test]
fn the_ending_of_the_file_says_which_format() {
    for format in FORMATS {
        for ending in format.endings {
            let env = small();
            let run = |line: &str| {
                env.run(["--only", "--catalogue", "small.yaml"].into_iter().chain(line.split_whitespace()))
            };
            let file = format!("answer.{ending}");
            let saved = run(&format!("route developer lead --out {file}"));
            assert_eq!((saved.status, &*saved.out, &*saved.err), (Some(0), &*format!("Wrote {file}.\n"), ""));
            let text = std::fs::read_to_string(env.home().join(&file)).expect("the file");
            assert!(!text.contains('\u{1b}'), "{text}");
            // Text in a file is laid out for people; in a pipe it is for `cut`.
            if format.name == "text" {
                assert!(text.starts_with("Developer → Team lead\n━━━"), "{text}");
                assert!(text.lines().all(|line| line.chars().count() <= 100), "{text}");
            } else {
                let line = format!("route developer lead --format {}", format.name);
                assert_eq!(text, said(&line), "{file}");
            }
            let again = run(&format!("show developer --format json --out {file}"));
            assert!(again.status == Some(1) && again.err.contains("--force"), "{again:?}");
            let forced = run(&format!("show developer --format json --out {file} --force"));
            assert_eq!(forced.status, Some(0));
            let text = std::fs::read_to_string(env.home().join(&file)).expect("the file");
            assert_eq!(text, said("show developer --json"), "an option counts more than an ending");
        }
    }
}

#[test]
fn an_empty_answer_is_one_for_programs_only() {
    let env = small();
    let run = |line: &str| {
        env.run(["--only", "--catalogue", "small.yaml"].into_iter().chain(line.split_whitespace()))
    };
    let none = run("route lead developer --out none.html");
    assert!(
        none.status == Some(1) && none.out.is_empty() && !env.home().join("none.html").exists(),
        "{none:?}"
    );
    let none = run("route lead developer --out none.json");
    assert_eq!((none.status, &*none.out), (Some(1), "Wrote none.json.\n"));
    assert!(env.home().join("none.json").exists());
}

#[test]
fn pages_speak_the_readers_language() {
    let html = said("--lang fr next developer --format html");
    assert!(html.starts_with("<!DOCTYPE html>\n<html lang=\"fr\">\n"), "{html}");
    assert!(html.contains("Chef/fe d’équipe") && html.contains("promotion"), "{html}");
    let list = said("--lang fr list --format markdown");
    assert!(
        list.starts_with("# Métiers\n\n3 métiers\n\n| Métier | Famille | Niveau | Identifiant |\n"),
        "{list}"
    );
    let hits = said("search python --format markdown");
    assert!(hits.starts_with("# Search: python\n\n| Name | Kind | Why | Id |\n"), "{hits}");
}
