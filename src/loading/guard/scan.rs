//! One pass over the bytes of a file, lexing it as the parser will.
//!
//! What is followed is the scanner of libyaml, which `yaml_serde` runs on: the same indents, the same idea of
//! where a scalar ends, the same line ends (U+0085, U+2028 and U+2029 among them). Whoever wants to hide
//! brackets from this scan must hide them from the parser too. Where libyaml stops with an error, the rest no
//! longer matters: the scan may stop or go on.

use std::collections::HashSet;

use super::cursor::Cursor;
use super::{DEPTH, DIRECTIVES, NODES};

/// How far back, in bytes, the parser looks for the beginning of a key.
const KEY_REACH: usize = 1024;

/// What a file holds.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Shape {
    /// Where the first alias stands.
    pub(crate) alias: Option<usize>,
    /// Whether there are tags.
    pub(crate) tags: bool,
    /// Most values inside one outermost flow collection.
    pub(crate) longest_flow: usize,
    /// Deepest nesting of block collections met, and of flow collections.
    pub(crate) blocks: usize,
    pub(crate) flows: usize,
}

/// What a file has too much of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Excess {
    Depth,
    Nodes,
    Directives,
    AnchorTwice,
}

/// Scans a file; an error names the byte where a limit was passed. Costs about one nanosecond a byte.
pub(super) fn scan(bytes: &[u8]) -> Result<Shape, (usize, Excess)> {
    let mut scanner = Scanner::new(bytes);
    loop {
        match scanner.token() {
            Ok(()) => {}
            Err(Stop::End) => return Ok(scanner.shape),
            Err(Stop::Excess(at, excess)) => return Err((at, excess)),
        }
    }
}

/// Why scanning stops: nothing is left, the parser would fail here, or a limit is passed.
enum Stop {
    End,
    Excess(usize, Excess),
}

type Step = Result<(), Stop>;

struct Scanner<'a> {
    here: Cursor<'a>,
    flow: usize,
    /// Column of the innermost block collection, -1 outside of all, and of those around it.
    indent: isize,
    indents: Vec<isize>,
    /// Whether a key may begin here.
    key_allowed: bool,
    /// Where a key outside of flow collections may have begun: its byte, line and column.
    key: Option<(usize, usize, isize)>,
    nodes: usize,
    /// Number of values before the present outermost flow collection.
    before_flow: usize,
    directives: usize,
    anchors: HashSet<&'a [u8]>,
    shape: Shape,
}

impl<'a> Scanner<'a> {
    fn new(bytes: &'a [u8]) -> Self {
        Self {
            here: Cursor { bytes, at: 0, line: 0 },
            flow: 0,
            indent: -1,
            indents: Vec::new(),
            key_allowed: true,
            key: None,
            nodes: 0,
            before_flow: 0,
            directives: 0,
            anchors: HashSet::new(),
            shape: Shape::default(),
        }
    }

    /// Skips blanks, comments and line ends.
    fn skip_to_token(&mut self) {
        loop {
            self.here.skip_byte_order_mark();
            while matches!(self.here.peek(0), b' ' | b'\t') {
                self.here.at += 1;
            }
            if self.here.peek(0) == b'#' {
                self.here.skip_line();
            }
            if !self.here.skip_break() {
                return;
            }
            if self.flow == 0 {
                self.key_allowed = true;
            }
        }
    }

    fn token(&mut self) -> Step {
        self.skip_to_token();
        self.unroll(self.here.column());
        let byte = self.here.peek(0);
        if byte == b'%' && self.here.column() == 0 {
            return self.directive();
        }
        if self.here.at_document_mark() {
            self.document_mark();
            return Ok(());
        }
        match byte {
            b'[' | b'{' => self.open(),
            b']' | b'}' => {
                self.close();
                Ok(())
            }
            b',' => {
                self.comma();
                Ok(())
            }
            b'-' if self.here.gap_at(1) => self.dash(),
            b'?' if self.flow > 0 || self.here.gap_at(1) => self.question(),
            b':' if self.flow > 0 || self.here.gap_at(1) => self.colon(),
            b'*' => self.alias(),
            b'&' => self.anchor(),
            b'!' => self.tag(),
            b'|' | b'>' if self.flow == 0 => self.block_scalar(),
            b'\'' | b'"' => self.quoted(),
            0 | b'%' | b'@' | b'`' | b'|' | b'>' => Err(Stop::End),
            _ => self.plain(),
        }
    }

    fn count(&mut self, nodes: usize) -> Step {
        self.nodes += nodes;
        if self.nodes > NODES { Err(Stop::Excess(self.here.at, Excess::Nodes)) } else { Ok(()) }
    }

    fn deepen(&mut self, at: usize) -> Step {
        self.shape.blocks = self.shape.blocks.max(self.indents.len());
        self.shape.flows = self.shape.flows.max(self.flow);
        if self.indents.len() + self.flow > DEPTH {
            Err(Stop::Excess(at, Excess::Depth))
        } else {
            self.count(2)
        }
    }

    /// Enters a block collection that begins at this byte and column, if that is deeper than the present one.
    fn roll(&mut self, at: usize, column: isize) -> Step {
        if self.indent >= column {
            return Ok(());
        }
        self.indents.push(self.indent);
        self.indent = column;
        self.deepen(at)
    }

    fn unroll(&mut self, column: isize) {
        while self.flow == 0 && self.indent > column {
            self.indent = self.indents.pop().unwrap_or(-1);
        }
    }

    /// Notes that what begins here may turn out to be a key.
    fn note_key(&mut self) {
        if self.flow == 0 && self.key_allowed {
            self.key = Some((self.here.at, self.here.line, self.here.column()));
        }
        self.key_allowed = false;
    }

    fn forget_key(&mut self) {
        if self.flow == 0 {
            self.key = None;
        }
    }

    fn directive(&mut self) -> Step {
        self.directives += 1;
        if self.directives > DIRECTIVES {
            return Err(Stop::Excess(self.here.at, Excess::Directives));
        }
        self.unroll(-1);
        self.forget_key();
        self.key_allowed = false;
        self.here.skip_line();
        self.here.skip_break();
        Ok(())
    }

    fn document_mark(&mut self) {
        self.unroll(-1);
        self.forget_key();
        self.key_allowed = false;
        self.anchors.clear();
        self.here.at += 3;
    }

    fn open(&mut self) -> Step {
        self.note_key();
        if self.flow == 0 {
            self.before_flow = self.nodes;
        }
        self.flow += 1;
        self.key_allowed = true;
        self.deepen(self.here.at)?;
        self.here.at += 1;
        Ok(())
    }

    fn close(&mut self) {
        self.forget_key();
        self.flow = self.flow.saturating_sub(1);
        if self.flow == 0 {
            self.shape.longest_flow = self.shape.longest_flow.max(self.nodes - self.before_flow);
        }
        self.key_allowed = false;
        self.here.at += 1;
    }

    fn comma(&mut self) {
        self.forget_key();
        self.key_allowed = true;
        self.here.at += 1;
    }

    /// Enters the block collection that the sign here opens, unless this is no place for one.
    fn roll_at_sign(&mut self) -> Step {
        if self.flow > 0 {
            return Ok(());
        }
        if !self.key_allowed {
            return Err(Stop::End);
        }
        self.roll(self.here.at, self.here.column())
    }

    fn dash(&mut self) -> Step {
        self.roll_at_sign()?;
        self.forget_key();
        self.key_allowed = true;
        self.here.at += 1;
        self.count(1)
    }

    fn question(&mut self) -> Step {
        self.roll_at_sign()?;
        self.forget_key();
        self.key_allowed = self.flow == 0;
        self.here.at += 1;
        Ok(())
    }

    fn colon(&mut self) -> Step {
        if self.flow == 0
            && let Some((at, line, column)) = self.key.take()
            && line == self.here.line
            && self.here.at <= at + KEY_REACH
        {
            self.roll(at, column)?;
            self.key_allowed = false;
        } else {
            self.roll_at_sign()?;
            self.key_allowed = self.flow == 0;
        }
        self.here.at += 1;
        Ok(())
    }

    fn alias(&mut self) -> Step {
        self.note_key();
        self.shape.alias.get_or_insert(self.here.at);
        self.name()?;
        self.count(1)
    }

    fn anchor(&mut self) -> Step {
        self.note_key();
        let began = self.here.at;
        let name = self.name()?;
        if !self.anchors.insert(name) {
            return Err(Stop::Excess(began, Excess::AnchorTwice));
        }
        self.count(1)
    }

    /// The name of an anchor or alias, behind its sign.
    fn name(&mut self) -> Result<&'a [u8], Stop> {
        let began = self.here.at + 1;
        let bytes = self.here.bytes;
        let named = |byte: &&u8| matches!(byte, b'0'..=b'9' | b'A'..=b'Z' | b'a'..=b'z' | b'_' | b'-');
        let length = bytes[began..].iter().take_while(named).count();
        self.here.at = began + length;
        let ends = self.here.gap_at(0)
            || matches!(self.here.peek(0), b'?' | b':' | b',' | b']' | b'}' | b'%' | b'@' | b'`');
        if length > 0 && ends { Ok(&bytes[began..began + length]) } else { Err(Stop::End) }
    }

    fn tag(&mut self) -> Step {
        self.note_key();
        self.shape.tags = true;
        let verbatim = self.here.peek(1) == b'<';
        self.here.at += 1;
        while !self.here.gap_at(0) {
            let byte = self.here.peek(0);
            if byte == b',' && self.flow > 0 && !verbatim {
                break;
            }
            self.here.at += 1;
            if byte == b'>' && verbatim {
                break;
            }
        }
        self.count(1)
    }

    fn block_scalar(&mut self) -> Step {
        self.key = None;
        self.key_allowed = true;
        let explicit = match (self.here.peek(1), self.here.peek(2)) {
            (digit @ b'1'..=b'9', _) | (b'+' | b'-', digit @ b'1'..=b'9') => digit - b'0',
            _ => 0,
        };
        let mut indent = match explicit {
            0 => 0,
            digit => self.indent.max(0) + isize::from(digit.cast_signed()),
        };
        self.here.skip_line();
        self.here.skip_break();
        self.here.skip_block_breaks(&mut indent, self.indent + 1);
        while self.here.column() == indent && self.here.peek(0) != 0 {
            self.here.skip_line();
            if !self.here.skip_break() {
                break;
            }
            self.here.skip_block_breaks(&mut indent, self.indent + 1);
        }
        self.count(1)
    }

    fn quoted(&mut self) -> Step {
        self.note_key();
        self.here.skip_quoted().ok_or(Stop::End)?;
        self.count(1)
    }

    fn plain(&mut self) -> Step {
        self.note_key();
        let began = self.here.at;
        // Whether the last thing seen was a line end.
        let mut broken = false;
        while !self.here.at_document_mark() && self.here.peek(0) != b'#' {
            let word = self.here.at;
            self.here.skip_plain_word(self.flow > 0).ok_or(Stop::End)?;
            broken &= self.here.at == word;
            if self.here.peek(0) == 0 || !self.here.gap_at(0) {
                break;
            }
            broken |= self.here.skip_gap();
            if self.flow == 0 && self.here.column() <= self.indent {
                break;
            }
        }
        if broken {
            self.key_allowed = true;
        }
        // No progress means that nothing can begin here: the parser fails.
        if self.here.at == began { Err(Stop::End) } else { self.count(1) }
    }
}
