//! Writes YAML, as little of it as a layer needs: indented lines, quoted scalars, short flow maps.
//!
//! Whatever comes from a file stands in double quotes with escapes, so no text can mean anything to YAML but
//! itself, and every text is read back as it was, control characters included.

use std::fmt::Write;

use super::layer::TextByLang;

/// YAML text that grows line by line.
#[derive(Debug, Default)]
pub(super) struct Yaml(String);

impl Yaml {
    /// Adds a line of these parts at a depth of two blanks each.
    pub(super) fn line(&mut self, depth: usize, parts: &[&str]) {
        for _ in 0..depth {
            self.0.push_str("  ");
        }
        for part in parts {
            self.0.push_str(part);
        }
        self.0.push('\n');
    }

    /// Adds a key with a text by language on one line, unless the text is empty.
    pub(super) fn texts(&mut self, depth: usize, key: &str, texts: &TextByLang) {
        if !texts.is_empty() {
            self.line(depth, &[key, ": ", &flow(texts)]);
        }
    }

    /// The same with a line for each language.
    pub(super) fn long_texts(&mut self, depth: usize, key: &str, texts: &TextByLang) {
        if texts.is_empty() {
            return;
        }
        self.line(depth, &[key, ":"]);
        for (lang, text) in texts {
            self.line(depth + 1, &[self::key(lang.as_str()), ": ", &quoted(text)]);
        }
    }

    pub(super) fn into_text(self) -> String {
        self.0
    }
}

/// A text by language as a flow map: `{en: "…", fr: "…"}`.
pub(super) fn flow(texts: &TextByLang) -> String {
    let pairs: Vec<String> =
        texts.iter().map(|(lang, text)| format!("{}: {}", key(lang.as_str()), quoted(text))).collect();
    format!("{{{}}}", pairs.join(", "))
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

    use super::{TextByLang, Yaml, flow, quoted};
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
        assert_eq!(flow(&norwegian), "{\"no\": \"nei\"}");
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
            yaml.texts(2, "b", &texts);
            yaml.long_texts(2, "c", &texts);
            let yaml = yaml.into_text();
            prop_assert!(yaml.chars().all(|letter| letter == '\n' || !letter.is_control()));
            let back: Vec<BTreeMap<String, Maps>> = serde_yaml::from_str(&yaml).expect(&yaml);
            for key in ["b", "c"] {
                let read = &back[0]["a"][key];
                prop_assert_eq!((&read["en"], &read["fr"]), (&texts[&Lang::EN], &texts[&Lang::FR]));
            }
        }
    }
}
