//! Reads the built-in catalogue's YAML while the program is built, so that no start has to.
//!
//! Each file of `assets/catalogue` becomes JSON with the same shape, in which every scalar is text as it was
//! written; `src/loading/files.rs` takes in the list of both. What is wrong with a file is not judged here: the
//! file is then left to be read when the program runs, which tells it with its place.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs, io};

use serde_json::Value as Json;
use serde_yaml::Value as Yaml;

fn main() -> io::Result<()> {
    let root = PathBuf::from(env::var_os("CARGO_MANIFEST_DIR").expect("cargo sets it"));
    let out = PathBuf::from(env::var_os("OUT_DIR").expect("cargo sets it"));
    let assets = root.join("assets/catalogue");
    println!("cargo::rerun-if-changed={}", assets.display());

    let mut files = Vec::new();
    gather(&assets, &mut files)?;
    files.sort();
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
    fs::write(out.join("built_in.rs"), list)
}

fn gather(folder: &Path, files: &mut Vec<PathBuf>) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            gather(&path, files)?;
        } else if path.extension().is_some_and(|extension| extension == "yaml") {
            files.push(path);
        }
    }
    Ok(())
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
