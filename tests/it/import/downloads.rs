//! Directories as people have them: downloads side by side, archives, releases old and new, files that are missing.

use careernav::import::{Counted, Publisher, Report, read};

use super::esco::ESCO;
use super::onet::ONET;
use super::rome::ROME;
use super::{Sample, written};
use crate::data::Unpacked;
use crate::env::Env;

fn import(env: &Env, publisher: &str, from: &str) -> crate::env::Run {
    env.run(["import", publisher, from, "--out", "layer"])
}

fn with(sample: Sample, folder: impl Fn(&str) -> String) -> Env {
    let env = Env::new();
    for (name, text) in sample {
        env.write(&format!("{}/{name}", folder(name)), text);
    }
    env
}

#[test]
fn a_folder_a_language_is_one_download() {
    let folder = |name: &str| {
        let lang = if name.contains("_fr") { "fr" } else { "en" };
        format!("downloads/ESCO dataset - v1.2.1 - classification - {lang} - csv")
    };
    let run = import(&with(ESCO, folder), "esco", "downloads");
    assert_eq!(run.status, Some(0), "{}", run.err);
    assert!(run.out.starts_with("ESCO 1.2.1 is a layer now"), "{}", run.out);
    let one = import(&with(ESCO, |_| "data".to_owned()), "esco", "data");
    let counts = |out: &str| {
        out.lines().skip(1).take_while(|line| !line.is_empty()).map(str::to_owned).collect::<Vec<_>>()
    };
    assert_eq!(counts(&run.out), counts(&one.out));
    assert!(!run.out.contains("Not there"), "{}", run.out);
}

#[test]
fn two_releases_side_by_side_are_refused() {
    let env = with(ESCO, |_| "data/one".to_owned());
    for (name, text) in ESCO {
        env.write(&format!("data/other/{name}"), format!("{text}\n"));
    }
    let run = import(&env, "esco", "data");
    assert_eq!(run.status, Some(1));
    assert!(run.err.contains("both in data/one and in data/other"), "{}", run.err);
}

#[test]
fn archives_and_files_are_told_from_directories() {
    let env = Env::new();
    env.write("esco.zip", "PK\u{3}\u{4}");
    env.write("in/onet.7z", "7z");
    env.write("file", "");
    for (publisher, from, told) in [
        ("esco", "esco.zip", "esco.zip is an archive; unpack it and name the directory"),
        ("onet", "in", "`onet.7z` is an archive: unpack it"),
        ("rome", "file", "file is a file; name a directory"),
        ("rome", "/dev/null", "/dev/null is a file; name a directory"),
    ] {
        let run = import(&env, publisher, from);
        assert_eq!(run.status, Some(1));
        assert!(run.err.contains(told), "{}", run.err);
    }
}

#[test]
fn all_that_is_missing_is_told_at_once_with_where_it_is_to_be_had() {
    let env = Env::new();
    env.write("rome/unix_referentiel_code_rome_v460_utf8.csv", "code_rome,libelle_rome\nA1,B\n");
    env.write("rome/unix_coherence_item_v460_utf8.json", "{}");
    env.write("onet/Occupation Data.txt", "O*NET-SOC Code\tTitle\tDescription\n1\tA\tB\n");
    for (publisher, told) in [
        (
            "rome",
            &["unix_grand_domaine_v460", "unix_coherence_item_v460", "the JSON form", "francetravail.org"][..],
        ),
        ("onet", &["`Skills.txt`", "`Knowledge.txt`", "not vital: `Alternate Titles.txt`", "onetcenter.org"]),
    ] {
        let run = import(&env, publisher, publisher);
        assert_eq!(run.status, Some(1));
        assert!(told.iter().all(|told| run.err.contains(told)), "{}", run.err);
        assert!(!env.home().join("layer").exists());
    }
}

/// A file of O*NET 29.3 in the form of today's releases; one was parted in two.
fn of_today(name: &str, text: &str) -> Vec<(&'static str, String)> {
    let renamed = |columns: &[[&str; 2]]| {
        let (header, rows) = text.split_once('\n').expect("a header");
        let header = columns.iter().fold(header.to_owned(), |header, [old, new]| header.replace(old, new));
        format!("{header}\n{rows}")
    };
    match name {
        "Alternate Titles.txt" => vec![("Job Titles.txt", renamed(&[["Alternate Title", "Job Title"]]))],
        "Technology Skills.txt" => {
            let columns = [
                ["Example", "Workplace Example"],
                ["Commodity Code", "Element ID"],
                ["Commodity Title", "Element Name"],
            ];
            vec![("Software Skills.txt", renamed(&columns))]
        }
        "Skills.txt" => {
            let (header, rows) = text.split_once('\n').expect("a header");
            let part = |transferable: bool| -> String {
                let rows = rows.lines().filter(|row| row.contains("\t2.B.") == transferable);
                std::iter::once(header).chain(rows).fold(String::new(), |text, row| text + row + "\n")
            };
            vec![("Essential Skills.txt", part(false)), ("Transferable Skills.txt", part(true))]
        }
        _ => Vec::new(),
    }
}

/// Imports a directory of O*NET 29.3 and the same in the form of today.
fn both_forms(old: &std::path::Path) -> [Report; 2] {
    let new = tempfile::tempdir().expect("a directory");
    for entry in std::fs::read_dir(old).expect("a directory").flatten() {
        let name = entry.file_name().to_string_lossy().into_owned();
        let text = std::fs::read_to_string(entry.path()).expect("a text");
        let files = of_today(&name, &text);
        if files.is_empty() {
            std::fs::write(new.path().join(&name), &text).expect("a file");
        }
        for (name, text) in files {
            std::fs::write(new.path().join(name), text).expect("a file");
        }
    }
    [report(Publisher::Onet, old), report(Publisher::Onet, new.path())]
}

#[test]
fn both_forms_of_onet_say_the_same() {
    let dir = written(ONET);
    let real = Unpacked::new("onet-29.3");
    for old in [Some(dir.path().join("data-1.2")), real.as_ref().map(Unpacked::files)].into_iter().flatten() {
        let [old, new] = both_forms(&old);
        assert_eq!(old.counts, new.counts);
        assert_eq!((old.absent, new.absent), (vec![], vec![]));
    }
}

fn report(publisher: Publisher, from: &std::path::Path) -> Report {
    let to = from.join("never-written");
    let order = careernav::import::ImportRequest { publisher, from, to: &to, release: None };
    read(&order, &mut |_| {}).expect("a layer").report().clone()
}

#[test]
fn a_title_of_a_man_and_a_woman_is_found_by_both_names() {
    let env = with(ROME, |_| "data".to_owned());
    assert_eq!(import(&env, "rome", "data").status, Some(0));
    for name in ["Développeuse", "développeur", "Développeur / Développeuse"] {
        let run = env.run(["--only", "--catalogue", "layer", "show", name]);
        assert!(run.out.starts_with("Développeur / Développeuse [fr]\n"), "{name}: {}{}", run.out, run.err);
    }
}

#[test]
fn a_spreadsheets_numbers_are_codes_again() {
    let dir = tempfile::tempdir().expect("a directory");
    let write = |name: &str, text: &str| std::fs::write(dir.path().join(name), text).expect("a file");
    write(
        "ISCOGroups_en.csv",
        "conceptUri,code,preferredLabel\nhttp://x/C0,0,Armed forces\nhttp://x/C0110,110,Officers\nhttp://x/C1,1,Managers\n",
    );
    write(
        "occupations_en.csv",
        "conceptUri,code,iscoGroup,preferredLabel,altLabels,description\nhttp://x/a,110.1,110,officer,,Leads.\n",
    );
    write(
        "skills_en.csv",
        "conceptUri,skillType,reuseLevel,preferredLabel,altLabels,description\nhttp://x/s,knowledge,cross-sector,law,,\n",
    );
    write(
        "occupationSkillRelations_en.csv",
        "occupationUri,relationType,skillUri\nhttp://x/a,essential,http://x/s\n",
    );
    let order = careernav::import::ImportRequest {
        publisher: Publisher::Esco,
        from: dir.path(),
        to: &dir.path().join("out"),
        release: None,
    };
    let draft = read(&order, &mut |_| {}).expect("a layer");
    let text: String = draft.files().iter().map(|file| file.text.clone()).collect();
    assert!(
        text.contains("esco-0110.1") && text.contains("isco-0110") && !text.contains("isco-110"),
        "{text}"
    );
    assert_eq!(draft.report().count(Counted::Families), 3);
}
