//! The form of a cache on disk: chunks of a catalogue, then a table of them with the key, then where the table begins.
//!
//! | part | bytes | holds |
//! |---|---|---|
//! | chunks | as the table says | the texts of a [`Section`] each, see [`TextStore`], then all else of it, in postcard's format |
//! | table | as the tail says | a [`ChunkTable`]: the key, length and checksum of each chunk |
//! | tail | 36 | length of the table, little end first; checksum of the table |
//!
//! So a key that does not fit costs a look at the end of the file, and chunks, which are small, are read, checked and
//! understood on two threads without ever having the whole in memory.

use std::borrow::Cow;
use std::fs::File;
use std::io::{self, Read, Seek, SeekFrom, Write};
use std::path::Path;
use std::sync::Mutex;

use serde::{Deserialize, Serialize};

use super::key::{Checksum, Key};
use crate::domain::{
    Catalogue, Category, Family, FieldLayers, FileLocation, Layer, Parts, Role, Skill, TextStore,
};
use crate::loading::loaded::Loaded;
use crate::loading::{Problem, Severity};
use crate::loading::{pair, rulebook};
use crate::wording::Words;

/// Entries of a list in one chunk: some fifty kilobytes of a large catalogue.
const ROLES: usize = 16;
const SKILLS: usize = 128;
const PROBLEMS: usize = 256;

/// Length of the tail.
const TAIL: usize = 4 + size_of::<Checksum>();

#[derive(Serialize, Deserialize)]
struct ChunkTable<K> {
    key: K,
    chunks: Vec<Chunk>,
}

#[derive(Clone, Copy, Serialize, Deserialize)]
struct Chunk {
    length: u32,
    /// Length of the texts at its beginning.
    texts: u32,
    checksum: Checksum,
}

/// A part of a catalogue with its problems.
#[derive(Serialize, Deserialize)]
enum Section<'a> {
    Layers(Cow<'a, [Layer]>),
    Families(Cow<'a, [Family]>),
    Categories(Cow<'a, [Category]>),
    Skills(Cow<'a, [Skill]>),
    Roles(Cow<'a, [Role]>),
    Origins(Cow<'a, [FieldLayers]>),
    Problems(Vec<Told<'a>>),
}

/// A problem; its rule by name.
#[derive(Serialize, Deserialize)]
struct Told<'a> {
    place: Cow<'a, FileLocation>,
    severity: Severity,
    rule: Cow<'a, str>,
    message: Cow<'a, Words>,
    hint: Option<Cow<'a, Words>>,
}

/// Writes an archive of what was loaded; returns the checksum that tells it from any other.
pub(super) fn write(file: &mut File, key: &Key<'_>, loaded: &Loaded) -> io::Result<Checksum> {
    let mut file = io::BufWriter::new(file);
    let mut chunks = Vec::new();
    for section in sections(loaded) {
        let (values, texts) = TextStore::gather(|| postcard::to_stdvec(&section));
        let bytes = [texts.as_bytes(), &values.map_err(io::Error::other)?].concat();
        file.write_all(&bytes)?;
        let [length, texts] = [bytes.len(), texts.len()].map(u32::try_from);
        let (length, texts) = (length.map_err(io::Error::other)?, texts.map_err(io::Error::other)?);
        chunks.push(Chunk { length, texts, checksum: *blake3::hash(&bytes).as_bytes() });
    }
    let table = ChunkTable { key, chunks };
    let table = postcard::to_stdvec(&table).map_err(io::Error::other)?;
    file.write_all(&table)?;
    file.write_all(&u32::try_from(table.len()).map_err(io::Error::other)?.to_le_bytes())?;
    let checksum = *blake3::hash(&table).as_bytes();
    file.write_all(&checksum)?;
    file.flush()?;
    Ok(checksum)
}

fn sections(loaded: &Loaded) -> impl Iterator<Item = Section<'_>> {
    let parts = loaded.catalogue.parts();
    let told = |problem| Told::of(problem);
    let problems = loaded.problems.chunks(PROBLEMS);
    [
        Section::Layers(Cow::Borrowed(&parts.layers)),
        Section::Families(Cow::Borrowed(&parts.families)),
        Section::Categories(Cow::Borrowed(&parts.categories)),
        Section::Origins(Cow::Borrowed(&parts.origins)),
    ]
    .into_iter()
    .chain(parts.roles.chunks(ROLES).map(|roles| Section::Roles(Cow::Borrowed(roles))))
    .chain(parts.skills.chunks(SKILLS).map(|skills| Section::Skills(Cow::Borrowed(skills))))
    .chain(problems.map(move |problems| Section::Problems(problems.iter().map(told).collect())))
}

/// Reads the archive at `path` and its checksum, if there is one, it holds for `key` and no byte of it is wrong.
pub(super) fn read(path: &Path, key: &Key<'_>) -> Option<(Loaded, Checksum)> {
    let mut file = File::open(path).ok()?;
    let size = file.metadata().ok()?.len();
    let (chunks, checksum) = chunks(&mut file, size, key)?;
    let file = Mutex::new(file);
    let mut parts = Parts::default();
    let mut problems = Vec::new();
    for section in pair::map(chunks.len(), |number| section(&file, chunks[number])) {
        match section? {
            Section::Layers(layers) => parts.layers = layers.into_owned(),
            Section::Families(families) => parts.families = families.into_owned(),
            Section::Categories(categories) => parts.categories = categories.into_owned(),
            Section::Origins(origins) => parts.origins = origins.into_owned(),
            Section::Roles(roles) => parts.roles.append(&mut roles.into_owned()),
            Section::Skills(skills) => parts.skills.append(&mut skills.into_owned()),
            Section::Problems(told) => {
                problems.extend(told.into_iter().map(Told::into_problem).collect::<Option<Vec<_>>>()?);
            }
        }
    }
    parts.is_whole().then(|| (Loaded { catalogue: Catalogue::new(parts), problems, beside: None }, checksum))
}

/// Where each chunk begins and what is known of it, and the checksum of that, if the key fits.
fn chunks(file: &mut File, size: u64, key: &Key<'_>) -> Option<(Vec<(u64, Chunk)>, Checksum)> {
    let tail_at = size.checked_sub(TAIL as u64)?;
    let tail = bytes_at(file, tail_at, TAIL)?;
    let (length, checksum) = tail.split_at(4);
    let length = usize::try_from(u32::from_le_bytes(length.try_into().ok()?)).ok()?;
    let table_at = tail_at.checked_sub(length as u64)?;
    let table = bytes_at(file, table_at, length)?;
    if blake3::hash(&table).as_bytes() != checksum {
        return None;
    }
    let table: ChunkTable<Key<'_>> = postcard::from_bytes(&table).ok()?;
    let mut end = 0;
    let mut chunks = Vec::with_capacity(table.chunks.len());
    for chunk in table.chunks {
        chunks.push((end, chunk));
        end += u64::from(chunk.length);
    }
    (table.key == *key && end == table_at).then_some((chunks, checksum.try_into().ok()?))
}

/// Reads, checks and understands one chunk.
fn section(file: &Mutex<File>, (begin, chunk): (u64, Chunk)) -> Option<Section<'static>> {
    let length = usize::try_from(chunk.length).ok()?;
    let mut bytes = bytes_at(&mut *file.lock().ok()?, begin, length)?;
    if *blake3::hash(&bytes).as_bytes() != chunk.checksum {
        return None;
    }
    let texts = usize::try_from(chunk.texts).ok()?;
    if texts > bytes.len() {
        return None;
    }
    let values = bytes.split_off(texts);
    let (section, rest) = TextStore::give(bytes, || postcard::take_from_bytes(&values)).ok()?;
    rest.is_empty().then_some(section)
}

/// So many bytes from a place that lies within the file.
fn bytes_at(file: &mut File, begin: u64, length: usize) -> Option<Vec<u8>> {
    let mut bytes = vec![0; length];
    file.seek(SeekFrom::Start(begin)).ok()?;
    file.read_exact(&mut bytes).ok()?;
    Some(bytes)
}

impl<'a> Told<'a> {
    fn of(problem: &'a Problem) -> Self {
        Self {
            place: Cow::Borrowed(&problem.place),
            severity: problem.severity,
            rule: problem.rule.into(),
            message: Cow::Borrowed(&problem.message),
            hint: problem.hint.as_ref().map(Cow::Borrowed),
        }
    }

    /// `None` where there is no such rule.
    fn into_problem(self) -> Option<Problem> {
        let rule = rulebook::RULES.iter().find(|rule| rule.name == self.rule)?.name;
        Some(Problem {
            place: self.place.into_owned(),
            severity: self.severity,
            rule,
            message: self.message.into_owned(),
            hint: self.hint.map(Cow::into_owned),
        })
    }
}
