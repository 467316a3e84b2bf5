//! The commands that README and guides name: they are there, and do what they are said to.

use std::fmt::Write as _;

use careernav::domain::Lang;
use careernav::export::formats::{AnswerShape, FORMATS, MAPS, PAGES, ROUTES};
use careernav::wording::Wording;

use super::{hold, quoted, read, rows};
use crate::env::Env;

/// Commands that write their answer in formats, with the shapes that it comes in.
const WRITTEN: &[(&str, &[AnswerShape])] = &[
    ("`list`, `show`, `search`, `match`, `next`, `compare`, `recommend`", PAGES),
    ("`route`", ROUTES),
    ("`export map`", MAPS),
];

#[test]
fn formats_are_those_of_the_registry() {
    let mut made = String::from("| format | ending | what | of |\n|---|---|---|---|\n");
    let english = Wording::new(Lang::EN);
    for format in FORMATS {
        let endings: Vec<String> = format.endings.iter().map(|ending| format!("`.{ending}`")).collect();
        let of: Vec<&str> =
            WRITTEN.iter().filter(|(_, shapes)| format.fits(shapes)).map(|(names, _)| *names).collect();
        let (endings, of) = (endings.join(", "), of.join(", "));
        let _ = writeln!(made, "| `{}` | {endings} | {} | {of} |", format.name, english.say(format.about));
    }
    hold("docs/commands.md", &made);
}

/// The commands of the program, as its help lists them.
fn commands() -> Vec<String> {
    let help = Env::new().run(["--help"]).out;
    let (_, rest) = help.split_once("\nCommands:\n").expect("a list of commands");
    let (list, _) = rest.split_once("\n\n").expect("its end");
    let first = |line: &str| line.split_whitespace().next().map(str::to_owned);
    list.lines().filter_map(first).filter(|name| name != "help").collect()
}

#[test]
fn every_command_has_a_row() {
    let guide = read("docs/commands.md");
    let commands = commands();
    assert!(commands.len() > 10, "{commands:?}");
    for command in commands {
        assert!(
            guide.contains(&format!("\n| `careernav {command}")),
            "docs/commands.md has no row for {command}"
        );
    }
}

#[test]
fn every_option_is_told() {
    let guide = read("docs/commands.md");
    let env = Env::new();
    let helps = commands().into_iter().map(|command| env.run([&*command, "--help"]).out);
    let exports = ["map", "route", "compare"].map(|what| env.run(["export", what, "--help"]).out);
    for help in helps.chain(exports) {
        for line in help.lines() {
            let words = line.split_whitespace().take(2);
            for option in words.filter(|word| word.starts_with("--") && *word != "--help") {
                assert!(guide.contains(option), "docs/commands.md does not tell of {option}");
            }
        }
    }
}

#[test]
fn the_columns_of_rows_are_told() {
    let guide = read("docs/commands.md");
    let (_, rest) = guide.split_once("| command | columns |").expect("a table of columns");
    let (table, _) = rest.split_once("\n\n").expect("its end");
    let env = Env::new();
    env.write("cv.txt", "Python and SQL");
    let mut told = Vec::new();
    for row in rows(table) {
        let command = quoted(row[0]).next().expect("a command");
        let columns = quoted(row[1]).collect::<Vec<_>>().join("\t");
        let more: &[&str] = match command {
            "search" => &["python"],
            "match" => &["cv.txt"],
            "next" => &["cto", "--similar"],
            "route" => &["backend-developer", "tech-lead"],
            "compare" => &["tech-lead", "engineering-manager"],
            "recommend" => &["--with", "python"],
            _ => &[],
        };
        let run = |option: &[&str]| env.run([&[command], more, option].concat()).out;
        let with_header = run(&["--header"]);
        assert_eq!(with_header, format!("{columns}\n{}", run(&[])), "{command}");
        let cells = columns.split('\t').count();
        assert!(
            with_header.lines().all(|line| line.split('\t').count() == cells),
            "{command}: {with_header}"
        );
        told.push(command.to_owned());
    }
    let has_header = |command: &String| env.run([&**command, "--help"]).out.contains("--header");
    assert_eq!(told.len(), commands().iter().filter(|command| has_header(command)).count(), "{told:?}");
}

#[test]
fn the_questions_of_the_readme_are_answered() {
    let readme = read("README.md");
    let (_, rest) = readme.split_once("| question |").expect("a table of questions");
    let (table, _) = rest.split_once("\n\n").expect("its end");
    let env = Env::new();
    let mut asked = 0;
    for row in rows(table).skip_while(|row| row[0] == "---") {
        for command in row.iter().skip(1).flat_map(|cell| quoted(cell)) {
            let words = words(command.strip_prefix("careernav").expect("a command of ours"));
            let run = env.run(&words);
            assert_eq!(run.status, Some(0), "{command}: {}{}", run.out, run.err);
            assert!(!run.out.trim().is_empty(), "{command}");
            asked += 1;
        }
    }
    assert!(asked > 5, "{asked} commands");
}

/// The words of a line, with what stands between double quotes as one.
fn words(line: &str) -> Vec<&str> {
    let parts = line.split('"').enumerate();
    parts
        .flat_map(|(nth, part)| if nth % 2 == 1 { vec![part] } else { part.split_whitespace().collect() })
        .collect()
}
