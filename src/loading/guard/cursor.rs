//! A place in a file, and what the parser would see from there.

/// A set of bytes to stop at.
type Stops = [bool; 256];

/// Bytes at which a plain scalar may end; all others are skipped without a further look.
static PLAIN_STOPS: Stops = stops(b" \t\n\r\0:,[]{}\xc2\xe2");
/// Bytes at which a line may end.
static LINE_STOPS: Stops = stops(b"\n\r\0\xc2\xe2");
/// Bytes that mean something in quotes.
static SINGLE_STOPS: Stops = stops(b"'\n\r\0\xc2\xe2");
static DOUBLE_STOPS: Stops = stops(b"\"\\\n\r\0\xc2\xe2");

const fn stops(stops: &[u8]) -> Stops {
    let mut table = [false; 256];
    let mut at = 0;
    while at < stops.len() {
        table[stops[at] as usize] = true;
        at += 1;
    }
    table
}

/// A place in a file.
pub(super) struct Cursor<'a> {
    pub(super) bytes: &'a [u8],
    pub(super) at: usize,
    /// Where the present line begins.
    pub(super) line: usize,
}

impl Cursor<'_> {
    /// The byte so many places ahead; 0 past the end, which no parser accepts inside a file either.
    pub(super) fn peek(&self, ahead: usize) -> u8 {
        self.bytes.get(self.at + ahead).copied().unwrap_or(0)
    }

    pub(super) fn column(&self) -> isize {
        self.at.saturating_sub(self.line).cast_signed()
    }

    /// Width of the line end so many bytes ahead; 0 where there is none.
    pub(super) fn break_at(&self, ahead: usize) -> usize {
        match self.peek(ahead) {
            b'\r' if self.peek(ahead + 1) == b'\n' => 2,
            b'\n' | b'\r' => 1,
            0xc2 if self.peek(ahead + 1) == 0x85 => 2,
            0xe2 if self.peek(ahead + 1) == 0x80 && matches!(self.peek(ahead + 2), 0xa8 | 0xa9) => 3,
            _ => 0,
        }
    }

    /// Whether a blank, a line end or the end of the file is so many bytes ahead.
    pub(super) fn gap_at(&self, ahead: usize) -> bool {
        matches!(self.peek(ahead), b' ' | b'\t' | 0) || self.break_at(ahead) > 0
    }

    pub(super) fn at_document_mark(&self) -> bool {
        self.at == self.line
            && matches!(self.bytes.get(self.at..self.at + 3), Some(b"---" | b"..."))
            && self.gap_at(3)
    }

    /// Goes behind the line end here, if there is one.
    pub(super) fn skip_break(&mut self) -> bool {
        let width = self.break_at(0);
        if width > 0 {
            self.at += width;
            self.line = self.at;
        }
        width > 0
    }

    /// Goes to the next byte of a set and returns it; at the end of the file, 0.
    fn skip_to(&mut self, stops: &Stops) -> u8 {
        let rest = self.bytes.get(self.at..).unwrap_or_default();
        self.at += rest.iter().position(|byte| stops[usize::from(*byte)]).unwrap_or(rest.len());
        self.peek(0)
    }

    /// Goes to the end of the line.
    pub(super) fn skip_line(&mut self) {
        while self.skip_to(&LINE_STOPS) != 0 && self.break_at(0) == 0 {
            self.at += 1;
        }
    }

    /// Goes behind a byte order mark at the head of a line: one column wide.
    pub(super) fn skip_byte_order_mark(&mut self) {
        if self.at == self.line && (self.peek(0), self.peek(1), self.peek(2)) == (0xef, 0xbb, 0xbf) {
            self.at += 3;
            self.line += 2;
        }
    }

    /// Skips blanks and line ends; whether there was a line end.
    pub(super) fn skip_gap(&mut self) -> bool {
        let mut broken = false;
        loop {
            if matches!(self.peek(0), b' ' | b'\t') {
                self.at += 1;
            } else if self.skip_break() {
                broken = true;
            } else {
                return broken;
            }
        }
    }

    /// Goes to the end of a word of a plain scalar; `None` where the parser fails.
    pub(super) fn skip_plain_word(&mut self, in_flow: bool) -> Option<()> {
        loop {
            let ends = match self.skip_to(&PLAIN_STOPS) {
                b':' if self.gap_at(1) => true,
                b':' if in_flow && matches!(self.peek(1), b',' | b'?' | b'[' | b']' | b'{' | b'}') => {
                    return None;
                }
                b',' | b'[' | b']' | b'{' | b'}' => in_flow,
                0xc2 | 0xe2 => self.break_at(0) > 0,
                other => other != b':',
            };
            if ends {
                return Some(());
            }
            self.at += 1;
        }
    }

    /// Goes behind the closing quote of a scalar whose opening one is here; `None` where it has none.
    pub(super) fn skip_quoted(&mut self) -> Option<()> {
        let quote = self.peek(0);
        let stops = if quote == b'"' { &DOUBLE_STOPS } else { &SINGLE_STOPS };
        self.at += 1;
        loop {
            match self.skip_to(stops) {
                0 => return None,
                b'\\' => self.at += if self.break_at(1) > 0 { 1 } else { 2 },
                b'\'' if quote == b'\'' && self.peek(1) == quote => self.at += 2,
                byte if byte == quote => {
                    self.at += 1;
                    return Some(());
                }
                _ if self.skip_break() => {}
                _ => self.at += 1,
            }
        }
    }

    /// Skips the indentation and the empty lines of a block scalar. An indent of 0 is still to be found; then
    /// `least` is the smallest it can be.
    pub(super) fn skip_block_breaks(&mut self, indent: &mut isize, least: isize) {
        let mut widest = 0;
        loop {
            while (*indent == 0 || self.column() < *indent) && self.peek(0) == b' ' {
                self.at += 1;
            }
            widest = widest.max(self.column());
            if !self.skip_break() {
                break;
            }
        }
        if *indent == 0 {
            *indent = widest.max(least).max(1);
        }
    }
}
