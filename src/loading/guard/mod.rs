//! Refuses, before it is parsed, what would cost far more than its size.
//!
//! The YAML parser is quadratic in the depth of flow collections, in runs of blanks and in tag directives, and
//! copies what an alias names as often as it is named: some 400 kB can take it half a minute, some 100 kB two
//! gigabytes. So [`inspect`] looks first: one pass over the bytes ([`scan`]) that follows the parser's own rules
//! closely enough to know depth and number of values, and, only where that pass has seen an alias, a walk
//! through the parser's expansion that stops at a limit.
//!
//! | limit | why this one |
//! |---|---|
//! | [`DEPTH`] levels | the format needs eight |
//! | [`NODES`] values in a file | the parser holds some 100 to 200 bytes for each |
//! | [`BLANKS`] blanks in a row | the parser clears that much at each line end |
//! | [`DIRECTIVES`] | the parser compares each with all others |
//! | [`EXPANDED`] bytes after aliases, or ten times the file and [`ADDED`] more | nobody repeats more by hand |

mod cursor;
mod scan;

use super::finding::{Finding, Spot};
use super::{decode, yaml};
use scan::Excess;
pub(crate) use scan::Shape;

/// Deepest nesting of lists and maps.
const DEPTH: usize = 64;
/// Most values in one file.
const NODES: usize = 4_000_000;
/// Longest run of blanks and line ends.
const BLANKS: usize = 1000;
/// Most lines beginning with `%`.
const DIRECTIVES: usize = 16;
/// Bytes that any file may have once its aliases are replaced by what they name.
const EXPANDED: usize = 10_000_000;
/// Most bytes that aliases may add to a large one.
const ADDED: usize = 100_000_000;

/// What a file holds, as far as a quick look tells; or why it is refused.
pub(crate) fn inspect(file: usize, text: &str) -> Result<Shape, Finding> {
    let refuse = |offset: usize, rule, message: String| {
        let spot = Spot::file(file).at(Some(decode::position(text.as_bytes(), offset)));
        Finding::error(rule, spot, message)
    };
    if let Some(offset) = long_blank(text.as_bytes()) {
        let message = format!("more than {BLANKS} blanks or empty lines follow here; the file is not read");
        return Err(refuse(offset, "too-many-blanks", message).hint("remove them"));
    }
    let shape = scan::scan(text.as_bytes()).map_err(|(offset, excess)| match excess {
        Excess::Depth => {
            let message = format!("lists and maps are nested more than {DEPTH} deep; the file is not read");
            refuse(offset, "too-deep", message).hint("a bracket or brace may not have been closed")
        }
        Excess::Nodes => {
            let message = format!("the file holds more than {NODES} values; it is not read");
            refuse(offset, "too-many-values", message).hint("split it into several files")
        }
        Excess::Directives => {
            let message = format!("more than {DIRECTIVES} lines begin with `%`; the file is not read");
            refuse(offset, "too-many-directives", message).hint("leave them out: none is needed here")
        }
        Excess::AnchorTwice => {
            let message = "the anchor here has the name of an earlier one; the file is not read";
            refuse(offset, "anchor-twice", message.to_owned()).hint("give each anchor its own name")
        }
    })?;
    if let Some(alias) = shape.alias
        && yaml::expands_beyond(text, (10 * text.len()).min(text.len() + ADDED).max(EXPANDED))
    {
        let message = "the aliases of this file repeat so much that it is not read";
        return Err(refuse(alias, "alias-growth", message.to_owned()).hint("write out what is really meant"));
    }
    Ok(shape)
}

/// Where a run of more than [`BLANKS`] blanks and line ends begins. Looks at two bytes in a thousand.
///
/// The bytes of U+0085, U+2028 and U+2029 count too: the parser takes them for line ends.
fn long_blank(bytes: &[u8]) -> Option<usize> {
    let blank =
        |byte: &u8| matches!(byte, b' ' | b'\t' | b'\n' | b'\r' | 0xc2 | 0x85 | 0xe2 | 0x80 | 0xa8 | 0xa9);
    (0..bytes.len()).step_by(BLANKS / 2).filter(|at| blank(&bytes[*at])).find_map(|at| {
        let before = bytes[..at].iter().rev().take_while(|byte| blank(byte)).take(BLANKS).count();
        let after = bytes[at..].iter().take_while(|byte| blank(byte)).take(BLANKS + 1).count();
        (before + after > BLANKS).then_some(at - before)
    })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{BLANKS, DEPTH, decode, inspect, long_blank, yaml};

    fn refused(text: &str) -> (&'static str, Option<(u32, u32)>) {
        let finding = inspect(0, text).err();
        finding.map(|finding| (finding.rule, finding.spot.position)).unwrap_or_default()
    }

    #[test]
    fn deep_nesting_is_refused_in_every_style() {
        let deep = 100_000;
        assert_eq!(refused(&"{a: ".repeat(deep)).0, "too-deep");
        assert_eq!(refused(&"[".repeat(deep)).0, "too-deep");
        assert_eq!(refused(&"- ".repeat(deep)).0, "too-deep");
        assert_eq!(refused(&"? ".repeat(deep)).0, "too-deep");
        let steps: Vec<String> = (0..200).map(|level| format!("{}a:\n", " ".repeat(level))).collect();
        assert_eq!(refused(&steps.concat()), ("too-deep", Some((65, 65))));
    }

    #[test]
    fn the_deepest_allowed_nesting_passes() {
        let nested = format!("{}x{}", "[".repeat(DEPTH), "]".repeat(DEPTH));
        assert_eq!(refused(&nested), ("", None));
    }

    #[test]
    fn growth_by_aliases_is_refused() {
        let many = format!("a: &a \"{}\"\nb: [{}]\n", "x".repeat(100_000), "*a,".repeat(20_000));
        assert_eq!(refused(&many), ("alias-growth", Some((2, 5))));
        let laugh = |level: usize| match level {
            0 => "a0: &a0 [lol, lol]\n".to_owned(),
            _ => format!("a{level}: &a{level} [*a{0}, *a{0}, *a{0}]\n", level - 1),
        };
        let laughs = (0..30).map(laugh).collect::<Vec<_>>().concat();
        assert_eq!(refused(&laughs).0, "alias-growth");
    }

    #[test]
    fn ordinary_aliases_pass() {
        assert_eq!(refused("a: &text some text\nb: *text\nc: [*text, *text]\n"), ("", None));
    }

    #[test]
    fn an_anchor_defined_twice_is_refused() {
        // The parser would give one of them the content of a third.
        assert_eq!(refused("a: &x 1\nb: &x 2\nc: &y 3\nd: *x\n"), ("anchor-twice", Some((2, 4))));
    }

    #[test]
    fn runs_of_blanks_are_refused_wherever_they_begin() {
        for start in [0, 1, 499, 500, 501, 777, 1000] {
            let text = format!("{}{}y", "x".repeat(start), " ".repeat(BLANKS + 1));
            assert_eq!(long_blank(text.as_bytes()), Some(start), "{start}");
            let text = format!("{}{}y", "x".repeat(start), "\n".repeat(BLANKS));
            assert_eq!(long_blank(text.as_bytes()), None, "{start}");
        }
        assert_eq!(refused(&format!("a: b{}\n", "\u{2028}".repeat(BLANKS))).0, "too-many-blanks");
    }

    #[test]
    fn crowds_of_directives_and_values_are_refused() {
        assert_eq!(refused(&"%TAG !a! x\n".repeat(20)).0, "too-many-directives");
        assert_eq!(refused(&format!("[{}]", "a,".repeat(4_100_000))).0, "too-many-values");
    }

    #[test]
    fn honest_text_full_of_signs_is_not_refused() {
        let signs = "[[{{ it's \"so\" * & ! - - - ? : | > % @ ` # ";
        let many = signs.repeat(100);
        let block: String = many.replace("# ", "#\n      ");
        let texts = [
            format!("a:\n  b: |-\n      {block}\n  c: d\n"),
            format!("a:\n  b: >2\n      {block}\n  c: d\n"),
            format!("a:\n  b: '{}'\n  c: d\n", many.replace('\'', "''")),
            format!("a:\n  b: \"{}\"\n  c: d\n", many.replace('"', "\\\"")),
            format!(
                "a:\n  b: {}\n  c: d\n",
                "it's [not ]] {what [it says\"\n     [[ - \" ' ? seems\n     ".repeat(100)
            ),
            format!("a:\n  b: c # {}\n  # {many}\n  c: d\n", many.replace('\n', " ")),
            format!("a:\n  b: {{c: it's, d: 'it''s [[', e: \"[[\\\"\", f: a[b}}\n{}", "  #[[\n".repeat(100)),
        ];
        for text in texts {
            let shape = inspect(0, &text).map_err(|finding| finding.message).expect(&text);
            assert_eq!((shape.blocks, shape.alias, shape.tags), (2, None, false), "{text}");
            assert!(shape.flows <= 2, "{text}");
        }
    }

    /// Signs that mean something to YAML, and some that do not.
    fn scribble() -> impl Strategy<Value = String> {
        proptest::string::string_regex("[\\[\\]{}'\"#&*!|>\\-:?,%@` a-c]{0,200}").expect("a pattern")
    }

    /// Pieces of which YAML is made.
    const PIECES: &[&str] = &[
        "a", "b: ", "- ", "? ", ": ", "{", "}", "[", "]", ", ", " ", "\n", "\n  ", "\n    ", "'", "\"", "\\",
        " #", "|\n", ">2\n   ", "&a ", "*a ", "!t ", "!<,> ", "---\n", "\u{2028}", "\u{85}", "\u{feff}",
        "\r\n", "it's", "\"q\": ",
    ];

    /// Deepest nesting as another parser sees it; `None` where it does not accept the text.
    fn nesting(text: &str) -> Option<usize> {
        use saphyr_parser::{Event, Parser};
        let (mut depth, mut deepest) = (0_usize, 0);
        for event in Parser::new_from_str(text) {
            match event.ok()?.0 {
                Event::SequenceStart(..) | Event::MappingStart(..) => depth += 1,
                Event::SequenceEnd | Event::MappingEnd => depth -= 1,
                _ => {}
            }
            deepest = deepest.max(depth);
        }
        Some(deepest)
    }

    proptest! {
        #[test]
        fn scribbles_in_scalars_count_as_text(scribble in scribble(), indent in 1..5_usize) {
            let doubled = scribble.replace('\'', "''");
            let escaped = scribble.replace('"', "\\\"");
            let lines = scribble.replace(',', &format!("\n  {}", " ".repeat(indent)));
            for text in [
                format!("a:\n  b: '{doubled}'\n"),
                format!("a:\n  b: \"{escaped}\"\n"),
                format!("a:\n  b: |{indent}\n  {}{lines}\n  c: d\n", " ".repeat(indent)),
                format!("a:\n  # {scribble}\n  b: c\n"),
            ] {
                let shape = inspect(0, &text).map_err(|finding| TestCaseError::fail(finding.message))?;
                prop_assert_eq!((shape.blocks, shape.flows, shape.alias), (2, 0, None), "{}", text);
            }
        }

        #[test]
        fn no_nesting_is_overlooked(pieces in proptest::collection::vec(proptest::sample::select(PIECES), 0..30)) {
            let pieces = pieces.concat();
            let text = decode::text(pieces.as_bytes()).expect("text");
            if let (Ok(shape), Some(nesting), Ok(_)) = (inspect(0, text), nesting(text), yaml::check(text)) {
                // A list may stand at the column of its key, and a pair in a flow list is a map of its own.
                prop_assert!(nesting <= 2 * (shape.blocks + shape.flows), "{text:?}: {nesting}, {shape:?}");
            }
        }
    }
}
