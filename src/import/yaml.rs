//! Writes YAML, as little of it as a layer needs: indented lines, quoted scalars, short flow maps.
//!
//! Whatever comes from a file stands in double quotes with escapes, so no text can mean anything to YAML but
//! itself, and every text is read back as it was, control characters included.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;

use super::names::TextByLang;
use crate::domain::Lang;

/// YAML text that grows line by line.
#[derive(Debug, Default)]
pub(super) struct Yaml {
    text: String,
    /// Languages of every text so far.
    languages: Option<BTreeSet<Lang>>,
}

impl Yaml {
    /// Adds a line of these parts at a depth of two blanks each.
    pub(super) fn line(&mut self, depth: usize, parts: &[&str]) {
        for _ in 0..depth {
            self.text.push_str("  ");
        }
        for part in parts {
            self.text.push_str(part);
        }
        self.text.push('\n');
    }

    /// Adds a key with a text by language on one line, unless the text is empty.
    pub(super) fn text(&mut self, depth: usize, key: &str, text: &TextByLang) {
        if !text.is_empty() {
            let flow = self.flow(text);
            self.line(depth, &[key, ": ", &flow]);
        }
    }

    /// The same with a line for each language.
    pub(super) fn long_text(&mut self, depth: usize, key: &str, text: &TextByLang) {
        if text.is_empty() {
            return;
        }
        self.line(depth, &[key, ":"]);
        for (lang, text) in text {
            self.line(depth + 1, &[self::key(lang.as_str()), ": ", &quoted(text)]);
        }
        self.note(text);
    }

    /// Adds a key with a list, each item on a line as `write` has it, unless there are none.
    pub(super) fn list<T>(
        &mut self,
        depth: usize,
        key: &str,
        items: &[T],
        write: impl Fn(&mut Self, &T) -> String,
    ) {
        if items.is_empty() {
            return;
        }
        self.line(depth, &[key, ":"]);
        for item in items {
            let item = write(self, item);
            self.line(depth + 1, &["- ", &item]);
        }
    }

    /// Adds a key with lists of names by language, unless there are none.
    pub(super) fn names(&mut self, depth: usize, key: &str, names: &BTreeMap<Lang, Vec<String>>) {
        if names.is_empty() {
            return;
        }
        self.line(depth, &[key, ":"]);
        for (lang, names) in names {
            self.list(depth + 1, self::key(lang.as_str()), names, |_, name| quoted(name));
        }
    }

    pub(super) fn codes(&mut self, depth: usize, codes: &[(&str, String)]) {
        if !codes.is_empty() {
            let pairs: Vec<String> =
                codes.iter().map(|(scheme, code)| format!("{scheme}: {}", quoted(code))).collect();
            self.line(depth, &["codes: {", &pairs.join(", "), "}"]);
        }
    }

    pub(super) fn optional(&mut self, depth: usize, key: &str, value: Option<&str>) {
        if let Some(value) = value {
            self.line(depth, &[key, ": ", &quoted(value)]);
        }
    }

    /// A text by language as a flow map: `{en: "…", fr: "…"}`.
    pub(super) fn flow(&mut self, text: &TextByLang) -> String {
        self.note(text);
        let pairs: Vec<String> =
            text.iter().map(|(lang, text)| format!("{}: {}", key(lang.as_str()), quoted(text))).collect();
        format!("{{{}}}", pairs.join(", "))
    }

    /// Keeps of the languages those of this text.
    fn note(&mut self, text: &TextByLang) {
        match &mut self.languages {
            _ if text.is_empty() => {}
            Some(shared) => shared.retain(|lang| text.contains_key(lang)),
            None => self.languages = Some(text.keys().copied().collect()),
        }
    }

    /// The languages in which there is every text so far, separated by commas.
    pub(super) fn languages(&self) -> String {
        let languages = self.languages.iter().flatten().map(|lang| quoted(lang.as_str()));
        languages.collect::<Vec<_>>().join(", ")
    }

    /// Takes out what has been written. The languages stay.
    pub(super) fn take(&mut self) -> String {
        std::mem::take(&mut self.text)
    }
}

/// A language tag as a key. Norwegian is “no” in more senses than one: older YAML reads a bare `no` as false.
pub(super) fn key(tag: &str) -> &str {
    if tag == "no" { "\"no\"" } else { tag }
}

/// A text in double quotes, with escapes for all that is not plainly visible.
pub(super) fn quoted(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 2);
    out.push('"');
    let mut rest = text;
    loop {
        // Nearly all of it is printable ASCII, which is taken over run by run.
        let is_plain_ascii = |byte: &u8| matches!(byte, b' '..=b'~') && !matches!(byte, b'"' | b'\\');
        let run = rest.bytes().take_while(|byte| is_plain_ascii(byte)).count();
        out.push_str(&rest[..run]);
        let mut letters = rest[run..].chars();
        let Some(letter) = letters.next() else { break };
        rest = letters.as_str();
        match letter {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\t' => out.push_str("\\t"),
            '\r' => out.push_str("\\r"),
            plain if is_plain(plain) => out.push(plain),
            other => escape(other, &mut out),
        }
    }
    out.push('"');
    out
}

/// Whether a character may stand as it is: YAML allows it, and an editor shows it.
fn is_plain(letter: char) -> bool {
    let visible = matches!(letter, ' '..='~' | '\u{a1}'..='\u{ac}' | '\u{ae}'..='\u{1fff}' | '\u{2010}'..='\u{2027}')
        || matches!(letter, '\u{2030}'..='\u{205e}' | '\u{2070}'..='\u{d7ff}' | '\u{e000}'..='\u{fdff}');
    visible || matches!(letter, '\u{fe10}'..='\u{fefe}' | '\u{ff00}'..='\u{ffef}' | '\u{10000}'..='\u{1fffd}')
}

fn escape(letter: char, out: &mut String) {
    let code = u32::from(letter);
    // Writing to a string cannot fail.
    let _ = match code {
        0..=0xff => write!(out, "\\x{code:02X}"),
        0x100..=0xffff => write!(out, "\\u{code:04X}"),
        _ => write!(out, "\\U{code:08X}"),
    };
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use proptest::prelude::*;

    use super::{TextByLang, Yaml, quoted};
    use crate::domain::Lang;

    type Maps = BTreeMap<String, BTreeMap<String, String>>;

    fn read_back(yaml: &str) -> Vec<String> {
        serde_yaml::from_str(yaml).expect(yaml)
    }

    /// Characters that mean something to YAML, to a terminal or to nobody.
    const ODD: &[char] = &[
        '"',
        '\'',
        '\\',
        '\n',
        '\r',
        '\t',
        '\0',
        '\u{7}',
        '\u{1b}',
        '\u{7f}',
        '\u{80}',
        '\u{85}',
        '\u{9b}',
        '\u{a0}',
        '\u{ad}',
        '\u{200b}',
        '\u{200d}',
        '\u{2028}',
        '\u{2029}',
        '\u{202e}',
        '\u{202f}',
        '\u{feff}',
        '\u{fffd}',
        '\u{fffe}',
        '\u{ffff}',
        '\u{1fffe}',
        '\u{10ffff}',
        ' ',
        ':',
        '#',
        '-',
        '{',
        '}',
        '[',
        ']',
        ',',
        '&',
        '*',
        '!',
        '|',
        '>',
        '%',
        '@',
        '`',
        'é',
        '’',
        '語',
        '🎻',
    ];

    #[test]
    fn what_is_not_plainly_visible_is_escaped() {
        assert_eq!(quoted("a\"b\\c\nd\u{a0}e\u{200b}f\u{1b}’é"), r#""a\"b\\c\nd\xA0e\u200Bf\x1B’é""#);
        assert_eq!(quoted("\u{1fffe}"), r#""\U0001FFFE""#);
    }

    #[test]
    fn words_of_other_yaml_stay_texts() {
        let words = [
            "no",
            "true",
            "~",
            "null",
            "1e5",
            "0x1F",
            "2023-01-31",
            "",
            " a ",
            "- a",
            "---",
            "<<",
            "=",
            "\t",
        ];
        let quoted: Vec<String> = words.iter().map(|word| super::quoted(word)).collect();
        assert_eq!(read_back(&format!("[{}]", quoted.join(", "))), words);
        let norwegian = TextByLang::from([(Lang::parse("no").expect("a tag"), "nei".to_owned())]);
        assert_eq!(Yaml::default().flow(&norwegian), "{\"no\": \"nei\"}");
    }

    #[test]
    fn languages_are_those_of_every_text() {
        let mut yaml = Yaml::default();
        assert_eq!(yaml.languages(), "");
        yaml.flow(&TextByLang::from([(Lang::EN, "A".to_owned()), (Lang::FR, "B".to_owned())]));
        assert_eq!(yaml.languages(), r#""en", "fr""#);
        yaml.long_text(2, "c", &TextByLang::from([(Lang::FR, "C".to_owned())]));
        yaml.text(2, "d", &TextByLang::new());
        assert_eq!(yaml.languages(), r#""fr""#);
    }

    proptest! {
        #[test]
        fn any_text_is_read_back_as_it_was(text in any::<String>()) {
            prop_assert_eq!(read_back(&format!("- {}\n", quoted(&text))), [text]);
        }

        #[test]
        fn odd_texts_are_read_back_wherever_they_stand(
            letters in proptest::collection::vec(proptest::sample::select(ODD), 0..40),
            others in proptest::collection::vec(proptest::sample::select(ODD), 0..40),
        ) {
            let texts: TextByLang = [(Lang::EN, letters.iter().collect()), (Lang::FR, others.iter().collect())].into();
            let mut yaml = Yaml::default();
            yaml.line(0, &["- a:"]);
            yaml.text(2, "b", &texts);
            yaml.long_text(2, "c", &texts);
            let yaml = yaml.take();
            prop_assert!(yaml.chars().all(|letter| letter == '\n' || !letter.is_control()));
            let back: Vec<BTreeMap<String, Maps>> = serde_yaml::from_str(&yaml).expect(&yaml);
            for key in ["b", "c"] {
                let read = &back[0]["a"][key];
                prop_assert_eq!((&read["en"], &read["fr"]), (&texts[&Lang::EN], &texts[&Lang::FR]));
            }
        }
    }
}
