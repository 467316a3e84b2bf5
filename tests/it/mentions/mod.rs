//! `careernav match`: skills that a text names.

use serde_json::Value;

use crate::env::{Env, Run};

const CV: &str = include_str!("cv-en.md");
const ADVERT: &str = include_str!("advert-en.txt");
const FRENCH_CV: &str = include_str!("cv-fr.txt");
const FRENCH_ADVERT: &str = include_str!("advert-fr.md");

fn on(text: impl AsRef<[u8]>, line: &str) -> Run {
    let env = Env::new();
    env.write("text", text);
    env.run(line.split_whitespace())
}

/// The id, place and count of each row that tells a skill, and its words.
fn skills(text: &str, lang: &str) -> Vec<String> {
    let run = on(text, &format!("--lang {lang} match text"));
    assert_eq!((run.status, &*run.err), (Some(0), ""));
    let rows = run.out.lines().map(|line| line.split('\t').collect::<Vec<_>>());
    rows.filter(|row| row[1] == "skill")
        .map(|row| format!("{} {} {} | {}", row[7], row[2], row[3], row[4]))
        .collect()
}

#[test]
fn whole_texts_name_skills_of_the_built_in_catalogue() {
    let told: Vec<String> = [(CV, "en"), (ADVERT, "en"), (FRENCH_CV, "fr"), (FRENCH_ADVERT, "fr")]
        .map(|(text, lang)| skills(text, lang).join("\n"))
        .to_vec();
    insta::assert_snapshot!(told.join("\n\n"));
}

#[test]
fn roles_nearest_to_the_skills_follow() {
    let run = on(CV, "match text");
    let roles = run.out.lines().map(|line| line.split('\t').collect::<Vec<_>>());
    let roles: Vec<&str> = roles.filter(|row| row[1] == "role").map(|row| row[7]).collect();
    let mut first = roles[..2].to_vec();
    first.sort_unstable();
    assert_eq!(first, ["data-engineer", "senior-data-engineer"], "a data engineer who mentors");
}

#[test]
fn json_has_weaker_ones_too_best_first() {
    let answer: Value = serde_json::from_str(&on(CV, "match text --json").out).expect("JSON");
    let skills = answer["skills"].as_array().expect("skills");
    assert_eq!(skills.len(), 50);
    assert!(answer["total"].as_u64() > Some(50));
    assert!(skills.is_sorted_by_key(|skill| std::cmp::Reverse(skill["score"].as_u64())));
    assert!(
        skills.iter().any(|skill| skill["sure"] == true) && skills.iter().any(|skill| skill["sure"] == false)
    );
    let python = skills.iter().find(|skill| skill["id"] == "python").expect("Python");
    assert_eq!(
        (&python["at"]["line"], &python["at"]["column"], &python["text"]),
        (&14.into(), &41.into(), &"Python".into())
    );
    let few: Value = serde_json::from_str(&on(CV, "match text --json --limit 3").out).expect("JSON");
    assert_eq!(few["skills"].as_array().map(Vec::len), Some(3));
}

#[test]
fn standard_input_is_read_for_a_hyphen() {
    let piped = |words: &[&str]| -> Run {
        let env = Env::new();
        let mut command = env.command();
        command.args(words);
        let mut command = assert_cmd::Command::from_std(command);
        command.write_stdin("Docker and Terraform").output().expect("the program runs").into()
    };
    let run = piped(&["match", "-"]);
    assert_eq!(run.out.lines().filter(|line| line.contains("\tskill\t")).count(), 2, "{run:?}");
}

#[test]
fn what_is_no_text_is_told_with_its_place() {
    let large = vec![b'a'; 10 << 20];
    for (bytes, said) in [
        (&b"Python\nd\xe9veloppement"[..], "text:2:2: the byte 0xE9 here is not UTF-8"),
        (b"\xff\xfeP\0y\0", "text:1:1: the file is UTF-16"),
        (&large, "text: the file is larger than 1 MiB"),
    ] {
        let run = on(bytes, "match text");
        assert!(run.status == Some(1) && run.out.is_empty() && run.err.contains(said), "{run:?}");
    }
    let none = on("", "match nowhere");
    assert!(none.status == Some(1) && none.err.contains("nowhere"), "{none:?}");
    let nothing = on("lorem ipsum", "match text");
    assert_eq!((nothing.status, &*nothing.out), (Some(1), ""));
    let empty = on("", "match text --json");
    assert!(empty.status == Some(1) && empty.out.contains("\"skills\": []"), "{empty:?}");
}

#[test]
fn hostile_texts_come_out_harmless() {
    let run = on("\u{1b}[2J Python\u{9b}31m \u{202e}and\u{7} Docker\r\n\u{0}", "match text");
    assert_eq!(run.status, Some(0));
    assert!(run.out.contains("\tpython\n") && run.out.contains("\tdocker\n"), "{run:?}");
    assert!(!run.out.chars().any(|sign| sign.is_control() && !matches!(sign, '\n' | '\t')), "{run:?}");
    for text in ["x".repeat(1_000_000), "a ".repeat(500_000), "Python ".repeat(140_000)] {
        assert!(matches!(on(text, "match text").status, Some(0 | 1)));
    }
}
