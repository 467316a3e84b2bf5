//! Reads the built-in catalogue's YAML while the program is built, so that no start has to.
//!
//! Each file of `assets/catalogue` becomes JSON with the same shape, in which every scalar is text as it was
//! written; `src/loading/files.rs` takes in the list of both. What is wrong with a file is not judged here: the
//! file is then left to be read when the program runs, which tells it with its place.
//!
//! Makes a constant for each key of the program's words, too, so that a key that is not there does not compile;
//! `src/wording/key.rs` takes them in.
//!
//! Also makes a name for this very catalogue and the code that reads and holds one, `CAREERNAV_BUILD`: what one
//! build keeps for later starts is of no use to another.

use std::fmt::Write as _;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::{Path, PathBuf};
use std::{env, fs, io};

use serde_json::Value as Json;
use serde_yaml::Value as Yaml;

fn main() -> io::Result<()> {
    let root = PathBuf::from(env::var_os("CARGO_MANIFEST_DIR").expect("cargo sets it"));
    let out = PathBuf::from(env::var_os("OUT_DIR").expect("cargo sets it"));
    let assets = root.join("assets/catalogue");
    println!("cargo::rerun-if-changed={}", assets.display());

    let files = gathered(&assets, "yaml")?;
    println!("cargo::rustc-env=CAREERNAV_BUILD={:016x}", build(&root, &files)?);
    let mut list = String::from("&[\n");
    for (number, path) in files.iter().enumerate() {
        let name = path.strip_prefix(&assets).expect("below the assets").to_string_lossy().replace('\\', "/");
        let read = match prepared(path) {
            Some(json) => {
                let file = out.join(format!("{number}.json"));
                fs::write(&file, json)?;
                format!("Some(include_str!({:?}))", file.display().to_string())
            }
            None => "None".to_owned(),
        };
        let yaml = path.display().to_string();
        let _ =
            writeln!(list, "    BuiltIn {{ name: {name:?}, yaml: include_bytes!({yaml:?}), json: {read} }},");
    }
    list.push_str("]\n");
    fs::write(out.join("built_in.rs"), list)?;

    let words = |path: &Path| fs::read_to_string(path);
    let wording = root.join("assets/wording");
    println!("cargo::rerun-if-changed={}", wording.display());
    let english = words(&wording.join("en.ftl"))?;
    for path in gathered(&wording, "ftl")? {
        if let Some(key) = missing(&english, &words(&path)?).first() {
            return Err(io::Error::other(format!("{} has no words for {key}", path.display())));
        }
    }
    fs::write(out.join("wording_keys.rs"), wording_keys(&english))
}

/// The keys of one Fluent file that another has not: whoever asks for words gets some in every language.
fn missing<'e>(english: &'e str, other: &str) -> Vec<&'e str> {
    let there: Vec<&str> = other.lines().filter_map(message).collect();
    english.lines().filter_map(message).filter(|key| !there.contains(key)).collect()
}

/// A constant for each key of a Fluent file, then the list of all. A key that stands there twice is a constant made
/// twice, which does not compile.
fn wording_keys(words: &str) -> String {
    let mut keys: Vec<&str> = words.lines().filter_map(message).collect();
    keys.sort_unstable();
    let name = |key: &str| key.to_uppercase().replace('-', "_");
    let mut code = String::new();
    for key in &keys {
        let _ = writeln!(code, "/// `{key}`\npub const {}: Key = Key({key:?});", name(key));
    }
    code.push_str("\n/// Every key, sorted.\npub const ALL: &[Key] = &[\n");
    for key in &keys {
        let _ = writeln!(code, "    {},", name(key));
    }
    code + "];\n"
}

/// The key of the message that a line begins: `key = words`, with nothing before it. Comments begin with `#`, terms
/// with `-`, and what belongs to a message above is indented.
fn message(line: &str) -> Option<&str> {
    let (key, _) = line.split_once('=')?;
    let key = key.trim_end();
    let sound = |letter: char| letter.is_ascii_alphanumeric() || letter == '-' || letter == '_';
    (key.starts_with(|first: char| first.is_ascii_alphabetic()) && key.chars().all(sound)).then_some(key)
}

/// The files below a folder that end so, sorted.
fn gathered(folder: &Path, ending: &str) -> io::Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            files.extend(gathered(&path, ending)?);
        } else if path.extension().is_some_and(|extension| extension == ending) {
            files.push(path);
        }
    }
    files.sort();
    Ok(files)
}

/// Hash of the catalogue, of the code that a catalogue goes through, and of the versions of what that uses.
fn build(root: &Path, catalogue: &[PathBuf]) -> io::Result<u64> {
    let mut files = catalogue.to_vec();
    for folder in ["src/loading", "src/domain"] {
        println!("cargo::rerun-if-changed={}", root.join(folder).display());
        files.extend(gathered(&root.join(folder), "rs")?);
    }
    let versions = root.join("Cargo.lock");
    if versions.exists() {
        println!("cargo::rerun-if-changed={}", versions.display());
        files.push(versions);
    }
    let mut hasher = DefaultHasher::new();
    for path in files {
        path.strip_prefix(root).unwrap_or(&path).hash(&mut hasher);
        fs::read(&path)?.hash(&mut hasher);
    }
    Ok(hasher.finish())
}

/// A file as JSON; `None` where it holds what JSON cannot say alike.
fn prepared(path: &Path) -> Option<String> {
    let text = fs::read_to_string(path).ok()?;
    let value: Yaml = serde_yaml::from_str(&text).ok()?;
    json(value).map(|json| json.to_string())
}

fn json(value: Yaml) -> Option<Json> {
    Some(match value {
        Yaml::Null => Json::Null,
        Yaml::Bool(value) => Json::String(value.to_string()),
        // A number with a point may be a version: 1.10 is not 1.1, so only whole ones are sure to be as written.
        Yaml::Number(value) => Json::String(value.as_i64()?.to_string()),
        Yaml::String(value) => Json::String(value),
        Yaml::Sequence(items) => Json::Array(items.into_iter().map(json).collect::<Option<_>>()?),
        Yaml::Mapping(entries) => {
            let entry = |(key, value): (Yaml, Yaml)| Some((key.as_str()?.to_owned(), json(value)?));
            Json::Object(entries.into_iter().map(entry).collect::<Option<_>>()?)
        }
        Yaml::Tagged(_) => return None,
    })
}
