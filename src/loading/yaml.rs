//! The YAML parser, named nowhere else.
//!
//! Three questions are put to it: what a file says ([`document`]), whether it is YAML at all ([`check`]), and
//! how large its aliases make it ([`expands_beyond`]). Ask [`guard`](super::guard) first.

use std::fmt;

use serde::de::{Deserialize, DeserializeSeed, EnumAccess, IgnoredAny, MapAccess, SeqAccess, VariantAccess};
use serde_yaml::Deserializer;

use super::finding::Seg;
use super::schema::Document;

/// Unknown keys noted for one file; more than anybody would read.
const UNKNOWN_KEPT: usize = 2000;

/// What the parser did not like, and at which byte if it says so.
#[derive(Debug)]
pub(crate) struct Complaint {
    pub(crate) offset: Option<usize>,
    pub(crate) message: String,
}

impl From<serde_yaml::Error> for Complaint {
    fn from(error: serde_yaml::Error) -> Self {
        let mut message = error.to_string();
        let offset = error.location().map(|location| {
            // The place stands beside the message, where lines are counted as editors count them.
            let place = format!(" at line {} column {}", location.line(), location.column());
            message = message.replacen(&place, "", 1);
            location.index()
        });
        Self { offset, message }
    }
}

/// Reads a whole file at once: what it says, and the paths of the keys nobody knows.
///
/// Fails where the file is not YAML, has several documents, or does not fit the schema in any place.
pub(crate) fn document(text: &str) -> Result<(Document, Vec<Vec<Seg>>), Complaint> {
    let mut unknown = Vec::new();
    let parser = Deserializer::from_str(text);
    let document = serde_ignored::deserialize(parser, |path| note_unknown(&mut unknown, &path))?;
    Ok((document, unknown))
}

/// Notes a key that serde left aside.
pub(crate) fn note_unknown(unknown: &mut Vec<Vec<Seg>>, path: &serde_ignored::Path<'_>) {
    if unknown.len() < UNKNOWN_KEPT {
        unknown.push(segs(path));
    }
}

fn segs(path: &serde_ignored::Path<'_>) -> Vec<Seg> {
    use serde_ignored::Path;
    match path {
        Path::Root => Vec::new(),
        Path::Seq { parent, index } => joined(parent, Seg::item(*index)),
        Path::Map { parent, key } => joined(parent, Seg::key(key.clone())),
        Path::Some { parent } | Path::NewtypeStruct { parent } | Path::NewtypeVariant { parent } => {
            segs(parent)
        }
    }
}

fn joined(parent: &serde_ignored::Path<'_>, last: Seg) -> Vec<Seg> {
    let mut path = segs(parent);
    path.push(last);
    path
}

/// Number of documents of a well-formed file, counted up to two; otherwise what is wrong with it.
pub(crate) fn check(text: &str) -> Result<usize, Complaint> {
    let mut documents = 0;
    for document in Deserializer::from_str(text).take(2) {
        IgnoredAny::deserialize(document)?;
        documents += 1;
    }
    Ok(documents)
}

/// The text without the documents at its end that have nothing in them, not even a value: `---` or `...`, and
/// comments.
pub(crate) fn without_empty_end(text: &str) -> &str {
    let mut kept = text;
    while let Some(end) = empty_end(kept) {
        kept = &kept[..end];
    }
    kept
}

/// Where the last document begins, if it has nothing in it.
fn empty_end(text: &str) -> Option<usize> {
    let mut before = text;
    loop {
        let start = before.rfind(['\n', '\r']).map_or(0, |end| end + 1);
        let line = &before[start..];
        let rest = line.strip_prefix("---").or_else(|| line.strip_prefix("..."));
        if rest.is_some_and(|rest| is_nothing(rest) && !rest.starts_with('#')) {
            // What stands before the first document belongs to it.
            let above = text[..start].trim_end().rsplit(['\n', '\r']).next();
            return above.is_none_or(|line| !line.starts_with('%')).then_some(start);
        }
        if start == 0 || !is_nothing(line) {
            return None;
        }
        before = &before[..start - 1];
    }
}

/// Whether a line, or the rest of one, is blank or a comment.
fn is_nothing(line: &str) -> bool {
    let line = line.trim_start_matches([' ', '\t']);
    line.is_empty() || line.starts_with('#')
}

/// Whether the first document of a file holds more than so many bytes once each alias is replaced by what it
/// names, every value counting for 16 more; or nests so deep through aliases that it cannot be told. Stops at
/// the limit. Files that are no YAML do not expand.
pub(crate) fn expands_beyond(text: &str, limit: usize) -> bool {
    let mut left = Some(limit);
    let walked = Deserializer::from_str(text).next().map(|document| Measure(&mut left).deserialize(document));
    // The parser has limits of its own; where it stops at one of them, the rest is not known.
    matches!(walked, Some(Err(_))) && (left.is_none() || check(text).is_ok())
}

/// Walks through values and takes their size off what is left of the limit; `None` once nothing is.
struct Measure<'a>(&'a mut Option<usize>);

impl Measure<'_> {
    fn take<E: serde::de::Error>(&mut self, size: usize) -> Result<(), E> {
        *self.0 = self.0.and_then(|left| left.checked_sub(size + 16));
        if self.0.is_some() { Ok(()) } else { Err(E::custom("too large")) }
    }
}

impl<'de> DeserializeSeed<'de> for Measure<'_> {
    type Value = ();

    fn deserialize<D: serde::Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> serde::de::Visitor<'de> for Measure<'_> {
    type Value = ();

    fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("any value")
    }

    fn visit_str<E: serde::de::Error>(mut self, text: &str) -> Result<(), E> {
        self.take(text.len())
    }

    fn visit_bool<E: serde::de::Error>(mut self, _: bool) -> Result<(), E> {
        self.take(0)
    }

    fn visit_i64<E: serde::de::Error>(mut self, _: i64) -> Result<(), E> {
        self.take(8)
    }

    fn visit_u64<E: serde::de::Error>(mut self, _: u64) -> Result<(), E> {
        self.take(8)
    }

    fn visit_i128<E: serde::de::Error>(mut self, _: i128) -> Result<(), E> {
        self.take(16)
    }

    fn visit_u128<E: serde::de::Error>(mut self, _: u128) -> Result<(), E> {
        self.take(16)
    }

    fn visit_f64<E: serde::de::Error>(mut self, _: f64) -> Result<(), E> {
        self.take(8)
    }

    fn visit_unit<E: serde::de::Error>(mut self) -> Result<(), E> {
        self.take(0)
    }

    fn visit_seq<A: SeqAccess<'de>>(mut self, mut items: A) -> Result<(), A::Error> {
        self.take(0)?;
        while items.next_element_seed(Measure(self.0))?.is_some() {}
        Ok(())
    }

    fn visit_map<A: MapAccess<'de>>(mut self, mut entries: A) -> Result<(), A::Error> {
        self.take(0)?;
        while entries.next_key_seed(Measure(self.0))?.is_some() {
            entries.next_value_seed(Measure(self.0))?;
        }
        Ok(())
    }

    fn visit_enum<A: EnumAccess<'de>>(mut self, tagged: A) -> Result<(), A::Error> {
        self.take(0)?;
        let (IgnoredAny, value) = tagged.variant()?;
        value.newtype_variant_seed(self)
    }
}

#[cfg(test)]
mod tests {
    use super::{check, document, expands_beyond, without_empty_end};

    #[test]
    fn unknown_keys_come_with_their_path() {
        let (_, unknown) =
            document("roles:\n- id: a\n  colour: red\n  skills:\n  - {skill: b, lvl: 1}\nx: 1\n")
                .expect("fits the schema");
        let shown: Vec<String> = unknown
            .into_iter()
            .map(|path| crate::loading::finding::Spot::file(0).join(path).within())
            .collect();
        assert_eq!(shown, ["roles › 1 › colour", "roles › 1 › skills › 1 › lvl", "x"]);
    }

    #[test]
    fn complaints_give_their_place_once() {
        let complaint = check("roles:\n  - id: a\n - b\n").expect_err("broken indentation");
        assert_eq!(complaint.offset, Some(18));
        assert!(!complaint.message.contains("line 3"), "{}", complaint.message);
        assert_eq!(check("a: 1\n---\nb: 2\n---\n: [").expect("two are enough"), 2);
        assert_eq!(check("").expect("nothing is YAML"), 1);
    }

    #[test]
    fn empty_ends_go() {
        for (text, kept) in [
            ("a: 1\n---\n", "a: 1\n"),
            ("a: 1\n...", "a: 1\n"),
            ("a: 1\r\n---\r\n\r\n# b\r\n--- # c", "a: 1\r\n"),
            ("---\n", ""),
            ("---\na: 1\n", "---\na: 1\n"),
            ("%YAML 1.2\n---\n", "%YAML 1.2\n---\n"),
            ("a: 1\n---#b\n", "a: 1\n---#b\n"),
            ("a: |\n  ---\n", "a: |\n  ---\n"),
            ("# b\n", "# b\n"),
            ("", ""),
        ] {
            assert_eq!(without_empty_end(text), kept, "{text:?}");
        }
    }

    #[test]
    fn expansion_is_measured_through_aliases_and_tags() {
        let text = "a: &a xxxxxxxxxx\nb: !t [*a, *a]\n";
        // Two keys of one byte, three texts of ten, and 16 for each of map, list, tag, keys and texts.
        assert!(expands_beyond(text, 159));
        assert!(!expands_beyond(text, 160));
        assert!(!expands_beyond("a: [", 1000), "broken files are told elsewhere");
        assert!(expands_beyond("a: &a [*a]\n", 1_000_000), "a ring has no size");
    }
}
