//! Codes of classifications, held against the publishers' own files where they are at hand: every code is there, and
//! what is called by it there is what is called by it here.

use std::collections::{BTreeMap, BTreeSet};
use std::fs::File;
use std::path::Path;

use careernav::domain::{Catalogue, CodeMatch, Lang, Role};
use csv::ReaderBuilder;

use super::lints::names_code;
use super::words::{content_words, plain};
use super::{LANGUAGES, builtin};
use crate::data::Unpacked;

/// Titles by code, in one language.
type Titles = BTreeMap<String, Vec<String>>;

/// Words of titles that say little of the trade.
const GENERIC: &str = "developer engineer manager specialist officer head lead chief director analyst consultant \
    technician expert senior junior staff principal associate assistant designer administrator computer ict it \
    ingénieur responsable chef directeur chargé analyste technicien développeur débutant adjoint concepteur \
    administrateur informatique tic étude";

/// Roles called by a title that none of theirs is like in its words, and why it fits.
const EXCEPTIONS: &[(&str, &str, &str, &str)] = &[
    ("junior-backend-developer", "esco", "software developer", "is the code of the role one step up"),
    (
        "junior-backend-developer",
        "esco",
        "développeur de logiciels/développeuse de logiciels",
        "is the code of the role one step up",
    ),
    (
        "engineering-manager",
        "rome",
        "Responsable analyse programmation",
        "leads the people who analyse and program",
    ),
    (
        "director-of-engineering",
        "rome",
        "Directeur / Directrice de département informatique",
        "heads the department in which software is made",
    ),
    (
        "platform-engineer",
        "onet",
        "Software Systems Engineer",
        "builds software systems that others deploy on",
    ),
];

#[test]
fn esco_codes_name_the_same_work() {
    let Some(unpacked) = Unpacked::new("esco-1.1.1") else { return };
    let titles = LANGUAGES.map(|lang| {
        let file = unpacked.files().join(format!("occupations_{lang}.csv"));
        (lang, titles(&file, b',', ["code", "preferredLabel", "altLabels"]))
    });
    assert_fitting("esco", &titles);
}

#[test]
fn rome_codes_name_the_same_work() {
    let Some(unpacked) = Unpacked::new("rome-460") else { return };
    let file = |name| unpacked.file(name);
    let mut titles = titles(&file("unix_referentiel_code_rome_"), b',', ["code_rome", "libelle_rome", ""]);
    let columns = ["code_rome", "libelle_appellation_long", "libelle_appellation_court"];
    for (code, more) in self::titles(&file("unix_referentiel_appellation_"), b',', columns) {
        titles.get_mut(&code).unwrap_or_else(|| panic!("{code} is not among the codes")).extend(more);
    }
    assert_fitting("rome", &[(Lang::FR, titles)]);
}

#[test]
fn onet_codes_name_the_same_work() {
    let Some(unpacked) = Unpacked::new("onet-29.3") else { return };
    let file = |name| unpacked.files().join(name);
    let mut titles = titles(&file("Occupation Data.txt"), b'\t', ["O*NET-SOC Code", "Title", ""]);
    let columns = ["O*NET-SOC Code", "Alternate Title", "Short Title"];
    for (code, more) in self::titles(&file("Alternate Titles.txt"), b'\t', columns) {
        titles.get_mut(&code).unwrap_or_else(|| panic!("{code} is not among the codes")).extend(more);
    }
    assert_fitting("onet", &[(Lang::EN, titles)]);
}

/// The titles in a file: columns of the code, of a title, and of more titles on lines of their own, which may be none.
fn titles(path: &Path, delimiter: u8, columns: [&str; 3]) -> Titles {
    let file = File::open(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    let mut reader = ReaderBuilder::new().delimiter(delimiter).quoting(delimiter == b',').from_reader(file);
    let header = reader.headers().expect("a header").clone();
    let places =
        columns.map(|name| header.iter().position(|column| column.trim_start_matches('\u{feff}') == name));
    let mut titles = Titles::new();
    for row in reader.into_records() {
        let row = row.expect("a row");
        let [code, title, more] =
            places.map(|place| place.and_then(|place| row.get(place)).unwrap_or_default());
        let called = [title].into_iter().chain(more.lines()).filter(|title| !title.is_empty());
        titles.entry(code.to_owned()).or_default().extend(called.map(str::to_owned));
    }
    titles
}

/// Fails where a role has a code that is not there or means other work, or where a source quotes a title that is not.
fn assert_fitting(scheme: &str, languages: &[(Lang, Titles)]) {
    let catalogue = builtin();
    let faults = faults(&catalogue, scheme, languages, EXCEPTIONS);
    assert!(faults.is_empty(), "{faults:#?}");
}

fn faults(
    catalogue: &Catalogue,
    scheme: &str,
    languages: &[(Lang, Titles)],
    exceptions: &[(&str, &str, &str, &str)],
) -> Vec<String> {
    let mut faults = Vec::new();
    let coded = catalogue.roles().iter().flat_map(|role| role.codes.iter().map(move |code| (role, code)));
    for (role, (_, code)) in coded.filter(|(_, (written, _))| *written == scheme) {
        let mut all = Vec::new();
        for (lang, titles) in languages {
            let Some(titles) = titles.get(code) else {
                faults.push(format!("{}: no {code} in {scheme} in {lang}", role.id));
                continue;
            };
            let is_excepted = exceptions.iter().any(|(id, of, title, _)| {
                *id == &*role.id && *of == scheme && titles.iter().any(|there| there == title)
            });
            if fits(&own_titles(role, *lang), titles) == is_excepted {
                let wrong = if is_excepted { "no exception any more" } else { "nothing like" };
                faults.push(format!("{}: {wrong}: {code} in {scheme} in {lang}, {}", role.id, titles[0]));
            }
            all.extend(titles.iter().map(|title| bare(title)));
        }
        faults.extend(too_good(role, scheme, code, languages));
        let absent = quoted(role, code).into_iter().filter(|title| !all.contains(&bare(title)));
        faults.extend(absent.map(|title| format!("{}: {code} in {scheme} is not called {title:?}", role.id)));
    }
    faults
}

/// What is wrong with how well a code is said to fit: exact is an occupation that bears a title of the role as its own,
/// close one among whose titles there is one of the role.
fn too_good(role: &Role, scheme: &str, code: &str, languages: &[(Lang, Titles)]) -> Option<String> {
    let written = role.codes.with_matches().find(|(of, it, _)| (*of, *it) == (scheme, code));
    let Some(fits) = written.and_then(|(.., fits)| fits) else {
        return Some(format!("{}: nothing says how well {code} in {scheme} fits", role.id));
    };
    let own: BTreeSet<Vec<String>> =
        languages.iter().flat_map(|(lang, _)| own_titles(role, *lang)).map(wording).collect();
    let bears = |title: &String| forms(title).iter().any(|form| own.contains(&wording(form)));
    let titles = || languages.iter().filter_map(|(_, titles)| titles.get(code));
    let is_called = titles().filter_map(|titles| titles.first()).any(bears);
    let is_listed = titles().flatten().any(bears);
    let best = match (is_called, is_listed) {
        (true, _) => CodeMatch::Exact,
        (false, true) => CodeMatch::Close,
        (false, false) => CodeMatch::Broad,
    };
    (fits < best).then(|| format!("{}: {code} in {scheme} is at best {}", role.id, best.as_str()))
}

/// The words of a title without their endings.
fn wording(title: &str) -> Vec<String> {
    let folded = careernav::domain::fold(title);
    let words = folded.split(|sign: char| !sign.is_alphanumeric()).filter(|word| !word.is_empty());
    words.map(|word| word.trim_end_matches('s').to_owned()).collect()
}

/// “Développeur / Développeuse web” as two titles; any other as itself.
fn forms(title: &str) -> Vec<String> {
    let Some((masculine, feminine)) = title.split_once('/') else { return vec![title.to_owned()] };
    let head = masculine.split_whitespace().count();
    let tail: Vec<&str> = feminine.split_whitespace().skip(head).collect();
    let whole = [&[masculine.trim()], &tail[..]].concat().join(" ");
    vec![masculine.to_owned(), feminine.to_owned(), whole]
}

fn own_titles(role: &Role, lang: Lang) -> Vec<&str> {
    let aliases = role.aliases.iter().filter(|(written, _)| [lang, Lang::NEUTRAL].contains(written));
    [role.title.get(lang)].into_iter().chain(aliases.map(|(_, alias)| alias)).collect()
}

/// Whether a title here and a title there have a main word in common.
fn fits(own: &[&str], theirs: &[String]) -> bool {
    let own: BTreeSet<String> = own.iter().flat_map(|title| main_words(title)).collect();
    theirs.iter().flat_map(|title| main_words(title)).any(|word| own.contains(&word))
}

/// The words of a title without those that stand in any title, or all of them where there are no others.
fn main_words(title: &str) -> BTreeSet<String> {
    let generic: BTreeSet<String> = content_words(GENERIC).iter().map(|word| plain(word)).collect();
    let words: BTreeSet<String> = content_words(title).iter().map(|word| plain(word)).collect();
    let main: BTreeSet<String> = words.difference(&generic).cloned().collect();
    if main.is_empty() { words } else { main }
}

/// Titles that the source of a code quotes.
fn quoted(role: &Role, code: &str) -> Vec<String> {
    let texts = role.sources.iter().flat_map(|source| source.title.versions().map(|(_, text)| text));
    let of_code = texts.filter(|text| names_code(text, code));
    let quotes = of_code.flat_map(|text| text.split(['“', '«']).skip(1));
    quotes.filter_map(|quote| quote.split(['”', '»']).next()).map(|title| title.trim().to_owned()).collect()
}

/// A title without case and typography.
fn bare(title: &str) -> String {
    careernav::domain::fold(title).split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn titles_fit_by_their_main_words() {
    let fit = |own: &str, theirs: &str| fits(&[own], &[theirs.to_owned()]);
    assert!(fit("Développeuse web", "Développeur / Développeuse Web"));
    assert!(fit("Network engineer", "computer networks designer"));
    assert!(fit("Software engineer", "Software Developers"));
    assert!(fit("Lead developer", "Developers"), "nothing else is in the title");
    assert!(!fit("Java developer", "Web Developers"));
    assert!(!fit("Ingénieur données", "Ingénieur réseaux"));
    assert!(!fit("Back-end developer", "Front-end developer"));
}

#[test]
fn what_does_not_fit_is_told() {
    let catalogue = builtin();
    let with =
        |code: &str, title: &str| [(Lang::FR, Titles::from([(code.to_owned(), vec![title.to_owned()])]))];
    let about = |faults: Vec<String>| -> Vec<String> {
        faults.into_iter().filter(|fault| fault.starts_with("scrum-master: ")).collect()
    };
    let all = |code, title, exceptions| about(faults(&catalogue, "rome", &with(code, title), exceptions));
    let faults = |code, title, exceptions| -> Vec<String> {
        all(code, title, exceptions).into_iter().filter(|fault| !fault.contains("at best")).collect()
    };
    assert_eq!(all("M1814", "Boulanger", &[])[1], "scrum-master: M1814 in rome is at best broad");
    assert_eq!(faults("M1814", "Scrum Master", &[]), [""; 0]);
    assert_eq!(
        faults("M1814", "Boulanger", &[]),
        ["scrum-master: nothing like: M1814 in rome in fr, Boulanger"]
    );
    assert_eq!(faults("M1814", "Boulanger", &[("scrum-master", "rome", "Boulanger", "")]), [""; 0]);
    assert_eq!(faults("M1815", "Scrum Master", &[]), ["scrum-master: no M1814 in rome in fr"]);
    let needless = [("scrum-master", "rome", "Scrum Master", "")];
    let told = faults("M1814", "Scrum Master", &needless);
    assert_eq!(told, ["scrum-master: no exception any more: M1814 in rome in fr, Scrum Master"]);
    let quoting = faults("M1814", "Scrum master agile", &[]);
    assert_eq!(quoting, [""; 0], "no title is quoted");
}
