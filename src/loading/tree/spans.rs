//! Where each value of a file stands, byte for byte: what an edit replaces.

use saphyr_parser::{Event, Parser, ScalarStyle, Span, StrInput};

/// A value of a file with the bytes that it takes.
#[derive(Debug)]
pub(crate) struct SpanNode {
    pub(crate) kind: SpanKind,
    /// First byte; of a block text, where its `|` or `>` stands.
    pub(crate) begin: usize,
    /// The byte behind the last one that says something. Nothing written begins and ends behind its colon or dash.
    pub(crate) end: usize,
    /// The byte behind the last one that belongs to it: the empty lines behind a block text are its own.
    pub(crate) whole_end: usize,
    /// Items, or keys and values by turns.
    pub(crate) inside: Vec<SpanNode>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum SpanKind {
    Empty,
    Scalar,
    Alias,
    FlowList,
    FlowMap,
    BlockList,
    BlockMap,
}

impl SpanKind {
    fn is_list(self) -> bool {
        matches!(self, Self::FlowList | Self::BlockList)
    }

    fn is_block(self) -> bool {
        matches!(self, Self::BlockList | Self::BlockMap)
    }
}

impl SpanNode {
    /// The value that the first document of a file is; `None` where there is none. `text` is one that
    /// [`NodeTree::read`](super::NodeTree::read) has read: that it costs no more than its size is known. Linear.
    pub(crate) fn of(text: &str) -> Option<Self> {
        let bytes = Offsets::of(text);
        let mut open: Vec<SpanNode> = Vec::new();
        for event in Parser::new(StrInput::new(text)) {
            let (event, span) = event.ok()?;
            let done = match event {
                Event::DocumentEnd | Event::StreamEnd => return None,
                Event::SequenceStart(..) => {
                    open.push(Self::opened(text, bytes.range(&span), SpanKind::FlowList));
                    continue;
                }
                Event::MappingStart(..) => {
                    open.push(Self::opened(text, bytes.range(&span), SpanKind::FlowMap));
                    continue;
                }
                Event::SequenceEnd | Event::MappingEnd => {
                    let mut collection = open.pop()?;
                    if !collection.kind.is_block() {
                        // The parser counts what stands behind the bracket.
                        collection.end = bytes.range(&span).0 + 1;
                        collection.whole_end = collection.end;
                    }
                    collection
                }
                Event::Alias(_) => Self::plain(text, bytes.range(&span), SpanKind::Alias),
                Event::Scalar(said, style, ..) => {
                    Self::scalar(text, bytes.range(&span), (style, said.is_empty()), open.last())
                }
                Event::Nothing | Event::StreamStart | Event::DocumentStart(_) => continue,
            };
            match open.last_mut() {
                Some(collection) => collection.take(done),
                None => return Some(done),
            }
        }
        None
    }

    /// Whether the bytes of all values lie in order inside those of what they are in: the parser is not exact about every
    /// value, such as a map that is a key.
    pub(crate) fn is_in_order(&self, text: &str) -> bool {
        let ends = [self.begin, self.end, self.whole_end];
        let mut before = self.begin;
        ends.is_sorted()
            && ends.iter().all(|end| text.is_char_boundary(*end))
            && self.inside.iter().all(|inner| {
                let is_behind = before <= inner.begin && inner.whole_end <= self.whole_end;
                before = inner.end;
                is_behind && inner.is_in_order(text)
            })
    }

    fn opened(text: &str, (begin, _): (usize, usize), flow: SpanKind) -> Self {
        let kind = match text.as_bytes().get(begin) {
            Some(b'{' | b'[') => flow,
            // An anchor or a tag may stand before the bracket.
            Some(b'&' | b'!') if text[begin..].lines().next().is_some_and(opens_flow) => flow,
            _ if flow == SpanKind::FlowList => SpanKind::BlockList,
            _ => SpanKind::BlockMap,
        };
        Self { kind, begin, end: begin, whole_end: begin, inside: Vec::new() }
    }

    fn plain(text: &str, (begin, end): (usize, usize), kind: SpanKind) -> Self {
        let end = begin + text[begin..end].trim_end().len();
        Self { kind, begin, end, whole_end: end, inside: Vec::new() }
    }

    fn scalar(
        text: &str,
        (begin, end): (usize, usize),
        (style, is_nothing): (ScalarStyle, bool),
        parent: Option<&SpanNode>,
    ) -> Self {
        let behind = parent.map_or(0, |open| open.inside.last().map_or(open.begin, |last| last.whole_end));
        let is_value = parent.is_some_and(|open| !open.kind.is_list() && open.inside.len() % 2 == 1);
        match style {
            ScalarStyle::Plain if is_nothing => {
                let is_item = parent.is_some_and(|open| open.kind == SpanKind::BlockList);
                let begin = if is_item {
                    behind_dash(text, behind).unwrap_or(begin)
                } else {
                    behind_sign(text, if is_value { behind } else { begin })
                };
                Self { kind: SpanKind::Empty, begin, end: begin, whole_end: begin, inside: Vec::new() }
            }
            ScalarStyle::Literal | ScalarStyle::Folded => {
                let sign = text[behind..begin].find(['|', '>']).map_or(begin, |at| behind + at);
                // What stands before the next value on its line is not this one's.
                let whole_end = begin + text[begin..end].trim_end_matches([' ', '\t']).len();
                Self { begin: sign, whole_end, ..Self::plain(text, (begin, end), SpanKind::Scalar) }
            }
            // The parser counts what stands behind the quotes.
            ScalarStyle::SingleQuoted | ScalarStyle::DoubleQuoted => {
                let end = quotes_end(&text[begin..end]).map_or(end, |length| begin + length);
                Self::plain(text, (begin, end), SpanKind::Scalar)
            }
            ScalarStyle::Plain => Self::plain(text, (begin, end), SpanKind::Scalar),
        }
    }

    fn take(&mut self, value: SpanNode) {
        if self.kind.is_block() {
            self.end = value.end.max(self.end);
            self.whole_end = value.whole_end.max(self.whole_end);
        }
        self.inside.push(value);
    }
}

/// Whether a line that begins with an anchor or a tag goes on with a bracket.
fn opens_flow(line: &str) -> bool {
    let first = line.split_whitespace().find(|word| !word.starts_with(['&', '!']));
    first.is_some_and(|word| word.starts_with(['{', '[']))
}

/// The byte behind the quote that closes a text, before which an anchor or a tag may stand.
fn quotes_end(text: &str) -> Option<usize> {
    let mut word_begins = true;
    let mut open = None;
    let mut signs = text.char_indices().peekable();
    while let Some((at, sign)) = signs.next() {
        match (open, sign) {
            (None, '\'' | '"') if word_begins => open = Some(sign),
            (None, _) => word_begins = sign.is_whitespace(),
            (Some('"'), '\\') => drop(signs.next()),
            (Some('\''), '\'') if signs.next_if(|(_, next)| *next == '\'').is_some() => {}
            (Some(quote), _) if sign == quote => return Some(at + 1),
            (Some(_), _) => {}
        }
    }
    None
}

/// The byte behind the colon, the dash or the question mark that stands at `at` or behind blanks there.
fn behind_sign(text: &str, at: usize) -> usize {
    let rest = &text[at..];
    let sign = at + (rest.len() - rest.trim_start_matches([' ', '\t']).len());
    match text.as_bytes().get(sign) {
        Some(b':' | b'-' | b'?') => sign + 1,
        _ => at,
    }
}

/// The byte behind the next dash, before which lines and comments may stand.
fn behind_dash(text: &str, mut at: usize) -> Option<usize> {
    loop {
        let rest = &text[at..];
        at += rest.len() - rest.trim_start().len();
        match text.as_bytes().get(at)? {
            b'#' => at += text[at..].find(['\n', '\r'])?,
            b'-' => return Some(at + 1),
            _ => return None,
        }
    }
}

/// Bytes of the characters that the parser counts.
struct Offsets {
    /// Where each character begins and where the last one ends; nothing where characters are bytes.
    begins: Vec<usize>,
    end: usize,
}

impl Offsets {
    fn of(text: &str) -> Self {
        let begins = || text.char_indices().map(|(at, _)| at).collect();
        Self { begins: if text.is_ascii() { Vec::new() } else { begins() }, end: text.len() }
    }

    fn at(&self, character: usize) -> usize {
        if self.begins.is_empty() {
            return character.min(self.end);
        }
        self.begins.get(character).copied().unwrap_or(self.end)
    }

    fn range(&self, span: &Span) -> (usize, usize) {
        let begin = self.at(span.start.index());
        (begin, self.at(span.end.index()).max(begin))
    }
}

#[cfg(test)]
mod tests {
    use super::{SpanKind, SpanNode};

    /// Every value with what it is and the text it takes, outermost first.
    fn spans(text: &str) -> Vec<(SpanKind, String)> {
        fn add(node: &SpanNode, text: &str, told: &mut Vec<(SpanKind, String)>) {
            told.push((node.kind, text[node.begin..node.end].to_owned()));
            node.inside.iter().for_each(|inner| add(inner, text, told));
        }
        let mut told = Vec::new();
        add(&SpanNode::of(text).expect("a value"), text, &mut told);
        told
    }

    #[test]
    fn values_know_their_bytes() {
        use SpanKind::{Alias, BlockList, BlockMap, Empty, FlowList, FlowMap, Scalar};
        let text = "é: 'ü'  # c\nb:\n  - x\n  - {y: &a [1,\n      2 ], w: }\nc: |+ # c\n  foo\n\n\nd: *a\ne:\n# end\n";
        let told = spans(text);
        let told: Vec<(SpanKind, &str)> = told.iter().map(|(kind, text)| (*kind, text.as_str())).collect();
        assert_eq!(told[0].0, BlockMap);
        assert_eq!(
            &told[1..],
            [
                (Scalar, "é"),
                (Scalar, "'ü'"),
                (Scalar, "b"),
                (BlockList, "- x\n  - {y: &a [1,\n      2 ], w: }"),
                (Scalar, "x"),
                (FlowMap, "{y: &a [1,\n      2 ], w: }"),
                (Scalar, "y"),
                (FlowList, "&a [1,\n      2 ]"),
                (Scalar, "1"),
                (Scalar, "2"),
                (Scalar, "w"),
                (Empty, ""),
                (Scalar, "c"),
                (Scalar, "|+ # c\n  foo"),
                (Scalar, "d"),
                (Alias, "*a"),
                (Scalar, "e"),
                (Empty, ""),
            ]
        );
    }

    #[test]
    fn a_file_in_which_nothing_is_written_has_no_value() {
        assert!(SpanNode::of("# nothing\n").is_none());
        assert!(SpanNode::of("").is_none());
    }
}
