//! What must be there, what may be more, and that the same files give the same layer.

use std::fs;

use careernav::import::{ImportError, Publisher};

use super::esco::ESCO;
use super::onet::ONET;
use super::rome::ROME;
use super::{Sample, contents, run, sound, written};

const ALL: [(Publisher, Sample); 3] =
    [(Publisher::Esco, ESCO), (Publisher::Rome, ROME), (Publisher::Onet, ONET)];

/// A file of another release, which nobody reads.
const OTHER_RELEASE: &str = "unix_referentiel_code_rome_v8_utf8.csv";

/// Files that are there in another language, or that are read only to be counted.
const UNNEEDED_FILES: &[&str] = &[
    "ISCOGroups_en.csv",
    "occupations_en.csv",
    "ISCOGroups_fr.csv",
    "occupations_fr.csv",
    "skillSkillRelations.csv",
    OTHER_RELEASE,
];

/// Files without which the layer lacks something, which is said.
const OPTIONAL_FILES: &[&str] = &[
    "broaderRelationsOccPillar_en.csv",
    "broaderRelationsSkillPillar.csv",
    "unix_texte_v9_utf8.csv",
    "unix_referentiel_contexte_travail_v9_utf8.csv",
    "unix_rubrique_mobilite_v9_utf8.csv",
    "Alternate Titles.txt",
    "Task Statements.txt",
    "Technology Skills.txt",
    "Job Zones.txt",
    "Job Zone Reference.txt",
    "Related Occupations.txt",
];

/// Columns that one can do without, or that nobody reads.
const OPTIONAL_COLUMNS: &[&str] = &[
    "extra",
    "code",
    "inScheme",
    "Short Title",
    "Recommend Suppress",
    "Not Relevant",
    "In Demand",
    "relatedSkillUri",
];

#[test]
fn each_file_is_asked_for_by_its_name() {
    for (publisher, sample) in ALL {
        for (name, _) in sample {
            let dir = written(sample);
            fs::remove_file(dir.path().join("data-1.2").join(name)).expect("a file");
            // Would be read in place of the other.
            let _ = fs::remove_file(dir.path().join("data-1.2").join(OTHER_RELEASE));
            let ran = run(publisher, dir.path());
            if UNNEEDED_FILES.contains(name) {
                assert_eq!(ran.expect(name).absent, [], "{name}");
                continue;
            }
            if OPTIONAL_FILES.contains(name) {
                let absent = ran.expect(name).absent;
                assert_eq!(absent.iter().map(|absent| stem(&absent.file)).collect::<Vec<_>>(), [stem(name)]);
                sound(&dir.path().join("out"));
                continue;
            }
            match ran {
                Err(ImportError::MissingFiles { files, .. }) => {
                    assert_eq!(files.iter().map(|file| stem(file)).collect::<Vec<_>>(), [stem(name)]);
                }
                other => panic!("without {name}: {other:?}"),
            }
            assert!(!dir.path().join("out").exists(), "{name}");
        }
    }
}

/// A file's name without the release or language that may be in it.
fn stem(name: &str) -> &str {
    let name = name.split("_v").next().unwrap_or(name);
    name.split(['.', '_']).next().filter(|stem| *stem != "unix").unwrap_or(name)
}

#[test]
fn each_column_is_asked_for_by_its_name_and_file() {
    for (publisher, sample) in ALL {
        for (name, text) in sample {
            let (header, rows) = text.split_once('\n').expect("a header");
            let delimiter = if header.contains('\t') { '\t' } else { ',' };
            let columns: Vec<&str> = header.trim_start_matches('\u{feff}').trim().split(delimiter).collect();
            for column in columns {
                let column = column.trim_matches('"');
                if *name == OTHER_RELEASE || (column == "skillType" && name.starts_with("occupation")) {
                    continue;
                }
                let dir = written(sample);
                let renamed: Vec<&str> = header
                    .split(delimiter)
                    .map(|written| if bare(written) == column { "renamed" } else { written })
                    .collect();
                let renamed = format!("{}\n{rows}", renamed.join(&delimiter.to_string()));
                fs::write(dir.path().join("data-1.2").join(name), renamed).expect("a file");
                let ran = run(publisher, dir.path());
                if OPTIONAL_COLUMNS.contains(&column) {
                    ran.expect(column);
                    continue;
                }
                let error = ran.expect_err(&format!("{name} without {column}")).to_string();
                assert!(error.contains(name) && error.contains(&format!("`{column}`")), "{error}");
            }
        }
    }
}

fn bare(written: &str) -> &str {
    written.trim_matches(['"', '\u{feff}', '\r'])
}

#[test]
fn the_same_files_give_the_same_layer() {
    for (publisher, sample) in ALL {
        let (one, other) = (written(sample), written(sample));
        run(publisher, one.path()).expect("an import");
        run(publisher, other.path()).expect("an import");
        let first = contents(&one.path().join("out"));
        assert!(first == contents(&other.path().join("out")), "{publisher:?}");
        run(publisher, one.path()).expect("an import over the first");
        assert!(first == contents(&one.path().join("out")), "{publisher:?}");
        assert_eq!(fs::read_dir(one.path()).expect("a directory").count(), 2, "nothing else is left");
    }
}
