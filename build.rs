//! Lists the files of the built-in catalogue, `assets/catalogue`; `src/loading/files.rs` takes them in.
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

fn main() -> io::Result<()> {
    let root = PathBuf::from(env::var_os("CARGO_MANIFEST_DIR").expect("cargo sets it"));
    let out = PathBuf::from(env::var_os("OUT_DIR").expect("cargo sets it"));
    let assets = root.join("assets/catalogue");
    println!("cargo::rerun-if-changed={}", assets.display());

    let files = gathered(&assets, "yaml")?;
    println!("cargo::rustc-env=CAREERNAV_BUILD={:016x}", build(&root, &files)?);
    let mut list = String::from("&[\n");
    for path in &files {
        let name = path.strip_prefix(&assets).expect("below the assets").to_string_lossy().replace('\\', "/");
        let yaml = path.display().to_string();
        let _ = writeln!(list, "    BuiltIn {{ name: {name:?}, yaml: include_bytes!({yaml:?}) }},");
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
