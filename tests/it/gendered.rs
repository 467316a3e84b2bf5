//! The feminine of French titles, held against the titles in both genders that France Travail publishes.

use std::fs::File;

use careernav::domain::gendered;
use csv::ReaderBuilder;

use crate::data::Unpacked;

/// Titles whose feminine the rule does not give, of all that have one: mostly adjectives that may belong to the person or to
/// the thing before them, and trades that bear the name of no other.
const MOST_MISSED: f64 = 0.08;

/// The same for the titles of computing, domain M18.
const MOST_MISSED_IN_COMPUTING: f64 = 0.03;

/// “Abatteur / Abatteuse de carrière” as two titles; `None` where it is not of that form.
fn forms(title: &str) -> Option<(String, String)> {
    let (masculine, feminine) = title.split_once(" / ")?;
    if feminine.contains(" / ") || masculine.contains('(') || feminine.contains('(') {
        return None;
    }
    let head = masculine.split_whitespace().count();
    let tail: Vec<&str> = feminine.split_whitespace().skip(head).collect();
    let masculine = [&[masculine], &tail[..]].concat().join(" ");
    Some((masculine, feminine.to_owned()))
}

#[test]
fn french_feminines_are_those_of_the_public_directory() {
    let Some(unpacked) = Unpacked::new("rome-460") else { return };
    let file = unpacked.file("unix_referentiel_appellation_");
    let mut reader = ReaderBuilder::new().from_reader(File::open(file).expect("the titles"));
    let header = reader.headers().expect("a header").clone();
    let column = |name| header.iter().position(|column| column == name).expect("a column");
    let [code, title] = ["code_rome", "libelle_appellation_long"].map(column);
    let rows: Vec<_> = reader.records().map(|row| row.expect("a row")).collect();
    let all = rows.iter().map(|row| &row[title]);
    assert_missed(all, 5000, MOST_MISSED);
    let computing = rows.iter().filter(|row| row[code].starts_with("M18")).map(|row| &row[title]);
    assert_missed(computing, 300, MOST_MISSED_IN_COMPUTING);
}

/// Holds the rule to titles of which there are so many at least.
#[track_caller]
fn assert_missed<'a>(titles: impl Iterator<Item = &'a str>, least: usize, most_missed: f64) {
    let pairs: Vec<_> = titles.filter_map(forms).collect();
    assert!(pairs.len() >= least, "{}", pairs.len());
    let wrong: Vec<String> = pairs
        .iter()
        .filter_map(|(masculine, feminine)| {
            let given = gendered(masculine).map(|title| title.feminine);
            (given.as_ref() != Some(feminine)).then(|| format!("{masculine}: {feminine}, not {given:?}"))
        })
        .collect();
    #[expect(clippy::cast_precision_loss, reason = "some thousands")]
    let missed = wrong.len() as f64 / pairs.len() as f64;
    let told = wrong.join("\n");
    assert!(missed <= most_missed, "{missed}: {} of {}\n{told}", wrong.len(), pairs.len());
}
