//! What becomes of tables as people have them: read rightly, refused with the cause, or told row by row; never less than
//! there was without a word.
//!
//! Every file of the samples is damaged in every way here. With `CAREERNAV_DAMAGE` set, so is every file of the publishers'
//! own sets, where they are at hand (`CAREERNAV_DAMAGE=rome` takes those with such a name, `all` every one), and a table
//! of the outcomes is printed; that takes minutes in a release build.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use careernav::import::{
    Absent, ImportError, ImportRequest, PreparedImport, Publisher, Remark, Report, read,
};

use super::esco::ESCO;
use super::onet::ONET;
use super::rome::ROME;
use super::{Sample, written};
use crate::data::Unpacked;

/// One way a file may have been changed; nothing where that cannot be done to it.
type Damage = (&'static str, fn(&[u8], u64) -> Option<Vec<u8>>);

/// Ways after which everything must be there as before.
const HARMLESS: &[Damage] = &[
    ("byte order mark", |bytes, _| Some([b"\xef\xbb\xbf", bytes].concat())),
    ("CRLF", |bytes, _| Some(lines(bytes).join("\r\n").into_bytes())),
    ("CR", |bytes, _| Some(lines(bytes).join("\r").into_bytes())),
    ("semicolons", |bytes, _| respelt(bytes, b';')),
    ("tabs in quotes", |bytes, _| respelt(bytes, b'\t')),
    ("sep=;", |bytes, _| Some([b"sep=;\r\n".to_vec(), respelt(bytes, b';')?].concat())),
    ("UTF-16", |bytes, _| Some(utf16(bytes, &[0xff, 0xfe], u16::to_le_bytes))),
    ("UTF-16, big end first", |bytes, _| Some(utf16(bytes, &[0xfe, 0xff], u16::to_be_bytes))),
    ("UTF-16 without a mark", |bytes, _| Some(utf16(bytes, &[], u16::to_le_bytes))),
    ("Windows-1252", |bytes, _| {
        let (ansi, _, lossy) = encoding_rs::WINDOWS_1252.encode(std::str::from_utf8(bytes).ok()?);
        (!lossy).then(|| ansi.into_owned())
    }),
];

/// Ways after which something may be missing, if it is said.
const HARMFUL: &[Damage] = &[
    ("decoded twice", |bytes, _| {
        let (text, _) = encoding_rs::WINDOWS_1252.decode_without_bom_handling(bytes);
        Some(text.into_owned().into_bytes())
    }),
    // Between tabs a quote is a sign like any other.
    ("an open quote", |bytes, seed| {
        has_commas(bytes).then(|| Some(with(bytes, b"\"", 1 + at_field(bytes, seed)?)))?
    }),
    ("a quote too many", |bytes, seed| {
        has_commas(bytes).then(|| Some(with(bytes, b"\"", place(bytes, seed)?)))?
    }),
    ("a quote too few", |bytes, seed| {
        let quotes: Vec<usize> =
            bytes.iter().enumerate().filter(|(_, byte)| **byte == b'"').map(|(at, _)| at).collect();
        let at = *quotes.get(usize::try_from(seed).ok()? % quotes.len().max(1))?;
        Some([&bytes[..at], &bytes[at + 1..]].concat())
    }),
    ("cut off", |bytes, seed| Some(bytes[..place(bytes, seed)?].to_vec())),
    ("header only", |bytes, _| Some(bytes.split_inclusive(|byte| *byte == b'\n').next()?.to_vec())),
    ("empty", |_, _| Some(Vec::new())),
    ("a byte that is no text", |bytes, seed| Some(with(bytes, b"\xe9", place(bytes, seed)?))),
    ("a zero byte", |bytes, seed| Some(with(bytes, b"\0", place(bytes, seed)?))),
    ("half in Windows-1252", |bytes, _| {
        let text = std::str::from_utf8(bytes).ok()?;
        let middle = (text.len() / 2..text.len()).find(|at| text.is_char_boundary(*at))?;
        Some([&text.as_bytes()[..middle], &encoding_rs::WINDOWS_1252.encode(&text[middle..]).0].concat())
    }),
    ("an old Mac’s", |bytes, _| {
        Some(encoding_rs::MACINTOSH.encode(std::str::from_utf8(bytes).ok()?).0.into_owned())
    }),
    ("a line lost", |bytes, seed| {
        let mut lines = lines(bytes);
        let at = 1 + usize::try_from(seed).ok()? % lines.len().saturating_sub(1).max(1);
        (at < lines.len()).then(|| lines.remove(at))?;
        Some(lines.join("\n").into_bytes())
    }),
    ("a field lost", |bytes, seed| {
        let at = at_field(bytes, seed)?;
        Some([&bytes[..at], &bytes[at + 1..]].concat())
    }),
    ("numbers without their zeros", |bytes, _| {
        let text = std::str::from_utf8(bytes).ok()?;
        let plain = text.replace(",0", ",").replace("\n0", "\n");
        (plain != text).then(|| plain.into_bytes())
    }),
];

fn lines(bytes: &[u8]) -> Vec<String> {
    String::from_utf8_lossy(bytes).replace("\r\n", "\n").split('\n').map(str::to_owned).collect()
}

fn has_commas(bytes: &[u8]) -> bool {
    !bytes.split(|byte| *byte == b'\n').next().unwrap_or_default().contains(&b'\t')
}

/// The same table with other signs between its fields, where it has commas and quotes.
fn respelt(bytes: &[u8], delimiter: u8) -> Option<Vec<u8>> {
    if !has_commas(bytes) {
        return None;
    }
    let mut reader = csv::ReaderBuilder::new().has_headers(false).flexible(true).from_reader(bytes);
    let mut writer = csv::WriterBuilder::new().delimiter(delimiter).flexible(true).from_writer(Vec::new());
    for record in reader.byte_records() {
        writer.write_byte_record(&record.ok()?).ok()?;
    }
    writer.into_inner().ok()
}

fn utf16(bytes: &[u8], mark: &[u8], order: fn(u16) -> [u8; 2]) -> Vec<u8> {
    let text = String::from_utf8_lossy(bytes).trim_start_matches('\u{feff}').to_owned();
    mark.iter().copied().chain(text.encode_utf16().flat_map(order)).collect()
}

/// A place behind the header.
fn place(bytes: &[u8], seed: u64) -> Option<usize> {
    let header = bytes.iter().position(|byte| *byte == b'\n')? + 1;
    let room = bytes.len().checked_sub(header).filter(|room| *room > 0)?;
    Some(header + usize::try_from(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 16).ok()? % room)
}

/// The place of something between two fields.
fn at_field(bytes: &[u8], seed: u64) -> Option<usize> {
    let from = place(bytes, seed)?;
    bytes[from..].iter().position(|byte| matches!(byte, b',' | b'\t')).map(|at| from + at)
}

fn with(bytes: &[u8], more: &[u8], at: usize) -> Vec<u8> {
    [&bytes[..at], more, &bytes[at..]].concat()
}

fn draft(publisher: Publisher, dir: &Path) -> Result<PreparedImport, ImportError> {
    read(
        &ImportRequest { publisher, from: dir, to: &dir.join("never-written"), release: Some("9") },
        &mut |_| {},
    )
}

/// The files of a layer without the table of what was not taken over.
fn contents(draft: &PreparedImport) -> BTreeMap<String, String> {
    let files = draft.files().iter().filter(|file| file.name != "not-taken-over.tsv");
    files.map(|file| (file.name.clone(), file.text.clone())).collect()
}

/// What is told beside the counts.
fn told(report: &Report) -> (Vec<Remark>, Vec<Absent>) {
    (report.remarks.clone(), report.absent.clone())
}

/// Damages every file of a directory in every way, `seeds` times where the place is random.
fn damage(publisher: Publisher, dir: &Path, seeds: u64) -> BTreeMap<(&'static str, &'static str), usize> {
    let sound = draft(publisher, dir).expect("a sound directory");
    let (before, counts, remarks) = (contents(&sound), sound.report().counts.clone(), told(sound.report()));
    let mut outcomes = BTreeMap::new();
    let mut paths: Vec<PathBuf> = fs::read_dir(dir)
        .expect("a directory")
        .flatten()
        .map(|entry| entry.path())
        .filter(|path| path.is_file())
        .collect();
    paths.sort();
    for path in paths {
        let name = path.file_name().expect("a name").to_string_lossy().into_owned();
        let bytes = fs::read(&path).expect("a file");
        for (kind, change) in HARMLESS {
            let Some(changed) = change(&bytes, 0) else { continue };
            fs::write(&path, changed).expect("written");
            let after = draft(publisher, dir).unwrap_or_else(|error| panic!("{kind} in {name}: {error}"));
            assert!(contents(&after) == before, "{kind} in {name}: not what it was");
            *outcomes.entry((*kind, "as before")).or_default() += 1;
        }
        for (kind, change) in HARMFUL {
            for seed in 1..=seeds {
                let Some(changed) = change(&bytes, seed).filter(|changed| *changed != bytes) else {
                    continue;
                };
                fs::write(&path, changed).expect("written");
                let outcome = match draft(publisher, dir) {
                    Err(error) => {
                        let message = error.to_string();
                        assert!(
                            message.contains(&name)
                                || matches!(
                                    error,
                                    ImportError::NoRoles { .. }
                                        | ImportError::Unsound { .. }
                                        | ImportError::CodesAsNumbers { .. }
                                ),
                            "{kind} in {name}: {message}"
                        );
                        assert!(message.len() < 2_000, "{message}");
                        "refused"
                    }
                    Ok(after) if contents(&after) == before => "as before",
                    Ok(after) if told(after.report()) != remarks => "told",
                    // A field may hold another text, a row may be gone with its line end: nobody can know.
                    Ok(after) if after.report().counts == counts => "another text",
                    Ok(_) if *kind == "a line lost" || *kind == "cut off" => "a row gone",
                    Ok(after) => panic!(
                        "{kind} ({seed}) in {name}: {counts:?} became {:?} without a word",
                        after.report().counts
                    ),
                };
                if outcome == "another text" {
                    eprintln!("{kind} ({seed}) in {name}: another text");
                }
                *outcomes.entry((*kind, outcome)).or_default() += 1;
            }
        }
        fs::write(&path, bytes).expect("as it was");
    }
    outcomes
}

#[test]
fn no_damage_goes_unnoticed() {
    let samples: [(Publisher, Sample); 3] =
        [(Publisher::Esco, ESCO), (Publisher::Rome, ROME), (Publisher::Onet, ONET)];
    for (publisher, sample) in samples {
        let dir = written(sample);
        damage(publisher, &dir.path().join("data-1.2"), 12);
    }
}

#[test]
fn no_damage_of_the_publishers_own_files_goes_unnoticed() {
    let Ok(wanted) = std::env::var("CAREERNAV_DAMAGE") else {
        eprintln!("skipped: CAREERNAV_DAMAGE is not set");
        return;
    };
    for (publisher, archive) in
        [(Publisher::Esco, "esco-1.1.1"), (Publisher::Rome, "rome-460"), (Publisher::Onet, "onet-29.3")]
    {
        if wanted != "all" && !archive.contains(&wanted) {
            continue;
        }
        let Some(unpacked) = Unpacked::new(archive) else { continue };
        for ((kind, outcome), count) in damage(publisher, &unpacked.files(), 2) {
            eprintln!("{archive}\t{kind}\t{outcome}\t{count}");
        }
    }
}
