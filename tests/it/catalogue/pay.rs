//! Pay in the United States, held against the wages their statistics bureau publishes by occupation, where its file is
//! at hand: no figure is of another hand, and none that is there is left out.

use std::collections::BTreeMap;
use std::path::Path;
use std::process::Command;

use careernav::domain::{Lang, Origin, Pay, Period, Role};
use careernav::pages::{Reader, RolePage, role_page};
use careernav::wording::Wording;

use super::builtin;
use crate::data::Unpacked;

/// What the bureau says of an occupation: its title, and the quartiles of its wages a year.
#[derive(Debug, PartialEq, Eq)]
struct Wages {
    title: String,
    quartiles: [Option<u64>; 2],
}

#[test]
fn every_us_figure_is_the_bureaus() {
    let Some(unpacked) = Unpacked::new("oews-2024") else { return };
    let Some(wages) = wages(&unpacked.files().join("national_M2024_dl.xlsx")) else { return };
    assert!(wages.len() > 800, "{} occupations", wages.len());
    let catalogue = builtin();
    let faults: Vec<String> = catalogue.roles().iter().filter_map(|role| fault(role, &wages)).collect();
    assert!(faults.is_empty(), "{faults:#?}");
}

/// What is wrong with a role's pay in the United States.
fn fault(role: &Role, wages: &BTreeMap<String, Wages>) -> Option<String> {
    let told: Vec<&Pay> = role.pay.iter().filter(|pay| &*pay.region == "US").collect();
    let code = role.codes.iter().find(|(scheme, _)| *scheme == "onet").map(|(_, code)| code);
    // An occupation of O*NET is one of the bureau's, or a part of one.
    let known = code.and_then(|code| code.get(..7)).and_then(|code| wages.get_key_value(code));
    match (known, &told[..]) {
        (None, []) => None,
        (None, _) => Some(format!("{}: a figure for no occupation of the file", role.id)),
        (Some((code, wages)), [pay]) => {
            let (from, to) = (pay.from, pay.to);
            let is_it = [from, to] == wages.quartiles
                && (&*pay.currency, pay.per, pay.gross) == ("USD", Period::Year, true)
                && pay.experience.is_none()
                && pay.dated.as_deref() == Some("2024-05")
                && names(&pay.origin, code, &wages.title);
            (!is_it).then(|| format!("{}: {pay:?} for {code}, {wages:?}", role.id))
        }
        (Some((code, _)), told) => Some(format!("{}: {} figures for {code}", role.id, told.len())),
    }
}

/// Whether a source says whose figure it is: of an occupation that is wider than the role.
fn names(origin: &Origin, code: &str, title: &str) -> bool {
    let Origin::Named(text) = origin else { return false };
    let occupation = format!("wider occupation {code}, {}, at all levels", title.to_lowercase());
    let told = |lang, what: &str| {
        let text = text.get(lang);
        text.contains("Bureau of Labor Statistics") && text.contains(what)
    };
    told(Lang::EN, &occupation) && told(Lang::FR, code)
}

/// The wages by code; `None`, with a word, where the workbook cannot be unpacked.
fn wages(workbook: &Path) -> Option<BTreeMap<String, Wages>> {
    let part = |name: &str| -> Option<String> {
        let run = Command::new("unzip").arg("-p").arg(workbook).arg(name).output().ok()?;
        run.status.success().then(|| String::from_utf8_lossy(&run.stdout).into_owned())
    };
    let (Some(texts), Some(sheet)) = (part("xl/sharedStrings.xml"), part("xl/worksheets/sheet1.xml")) else {
        eprintln!("skipped: unzip is not there, or cannot unpack the workbook");
        return None;
    };
    let texts: Vec<String> = elements(&texts, "si").map(|(_, text)| plain(text)).collect();
    let mut rows = elements(&sheet, "row").map(|(_, row)| cells(row, &texts));
    let header = rows.next().expect("a header");
    let column = |name: &str| {
        let named = header.iter().find(|(_, title)| *title == name);
        named.unwrap_or_else(|| panic!("no {name}")).0.clone()
    };
    let [code, title, from, to] = ["OCC_CODE", "OCC_TITLE", "A_PCT25", "A_PCT75"].map(column);
    let wages = rows.filter_map(|mut row| {
        let quartiles = [&from, &to].map(|at| row.get(at).and_then(|text| amount(text)));
        Some((row.remove(&code)?, Wages { title: row.remove(&title)?, quartiles }))
    });
    Some(wages.collect())
}

/// A whole amount; none where the file has a sign in its place: not published, or at its upper bound.
fn amount(text: &str) -> Option<u64> {
    text.strip_suffix(".0").unwrap_or(text).parse().ok()
}

/// The cells of a row by their column: `B` of `B17`.
fn cells(row: &str, texts: &[String]) -> BTreeMap<String, String> {
    let cell = |(tag, inner): (&str, &str)| {
        let place = attribute(tag, "r")?.trim_end_matches(|letter: char| letter.is_ascii_digit());
        let (_, value) = elements(inner, "v").next()?;
        let is_shared = attribute(tag, "t") == Some("s");
        let value =
            if is_shared { texts[value.parse::<usize>().expect("a number")].clone() } else { plain(value) };
        Some((place.to_owned(), value))
    };
    elements(row, "c").filter_map(cell).collect()
}

/// The elements of a name, each with its attributes and what is in it. None of them is within another.
fn elements<'a>(xml: &'a str, name: &'static str) -> impl Iterator<Item = (&'a str, &'a str)> {
    let close = format!("</{name}>");
    xml.split('<')
        .scan(0, |at, part| {
            let start = *at;
            *at += part.len() + 1;
            Some((start, part))
        })
        .filter_map(move |(start, part)| {
            let rest = part.strip_prefix(name).filter(|rest| rest.starts_with([' ', '>', '/']))?;
            let (tag, _) = rest.split_once('>')?;
            if tag.ends_with('/') {
                return Some((tag, ""));
            }
            let inner = &xml[start + name.len() + tag.len() + 1..];
            Some((tag, inner.split_once(&close)?.0))
        })
}

fn attribute<'a>(tag: &'a str, name: &str) -> Option<&'a str> {
    let (_, rest) = tag.split_once(&format!(" {name}=\""))?;
    rest.split('"').next()
}

/// The text of an element, without the tags in it.
fn plain(xml: &str) -> String {
    let text: String =
        xml.split('<').map(|part| part.split_once('>').map_or(part, |(_, text)| text)).collect();
    text.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&amp;", "&")
        .trim()
        .to_owned()
}

#[test]
fn a_page_tells_how_old_a_figure_is_or_that_none_is_known() {
    let catalogue = builtin();
    let told = |id: &str, lang| {
        let wording = Wording::new(lang);
        let reader = Reader { lang, wording: &wording };
        format!("{:?}", role_page(&catalogue, super::role(&catalogue, id).0, RolePage::Overview, &reader))
    };
    for (lang, month, day, none) in [
        (Lang::EN, "May 2024", "31 January 2023", "No figure with a known source."),
        (Lang::FR, "mai 2024", "31 janvier 2023", "Aucun chiffre dont la source est connue."),
    ] {
        let paid = told("backend-developer", lang);
        assert!(paid.contains(month) && paid.contains(day) && !paid.contains(none), "{paid}");
        assert!(told("agile-coach", lang).contains(none), "{lang}");
    }
}

#[test]
fn cells_are_read_by_their_column() {
    let row = r#"<c r="A2" t="s"><v>1</v></c><c r="B2" s="4"/><c r="AC2"><v>99.0</v></c>"#;
    let texts = ["no", "<t>R&amp;D</t>"].map(plain);
    let read = cells(row, &texts);
    assert_eq!(
        read,
        BTreeMap::from([("A", "R&D"), ("AC", "99.0")].map(|(at, text)| (at.into(), text.into())))
    );
    assert_eq!(["99.0", "126080", "#", "*", ""].map(amount), [Some(99), Some(126_080), None, None, None]);
}

#[test]
fn a_figure_of_another_hand_is_told() {
    let catalogue = builtin();
    let (_, role) = super::role(&catalogue, "data-scientist");
    let wages = |code: &str, from, to| {
        let title = "Data Scientists".to_owned();
        BTreeMap::from([(code.to_owned(), Wages { title, quartiles: [Some(from), to] })])
    };
    assert_eq!(fault(role, &wages("15-2051", 82_630, Some(155_810))), None);
    assert!(fault(role, &wages("15-2051", 82_630, Some(155_811))).is_some());
    assert!(fault(role, &wages("15-2051", 82_630, None)).is_some());
    assert!(fault(role, &wages("15-2052", 82_630, Some(155_810))).is_some());
    let (_, unpaid) = super::role(&catalogue, "agile-coach");
    assert_eq!(fault(unpaid, &wages("15-2051", 82_630, Some(155_810))), None);
    let bare = Role { pay: Vec::new(), ..role.clone() };
    assert!(fault(&bare, &wages("15-2051", 82_630, Some(155_810))).is_some(), "one that is left out");
}
