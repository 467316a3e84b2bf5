//! The characters of a file as the parser takes them, with a limit to how many it may take without giving anything.
//!
//! It keeps a whole flow collection in memory before it gives away its first value, some hundred bytes for each of its
//! own. Where it has taken too many, the file ends for it.

use std::cell::Cell;

use saphyr_parser::input::SkipTabs;
use saphyr_parser::{Input, StrInput};

/// How many characters may still be taken; nothing once there were too many.
#[derive(Debug, Default)]
pub(super) struct Allowance(Cell<Option<usize>>);

impl Allowance {
    /// Allows so many from now on, unless there were too many before.
    pub(super) fn renew(&self, characters: usize) {
        self.0.set(self.0.get().map(|_| characters));
    }

    pub(super) fn of(characters: usize) -> Self {
        Self(Cell::new(Some(characters)))
    }

    pub(super) fn is_used_up(&self) -> bool {
        self.0.get().is_none()
    }
}

/// A text that ends where the allowance does.
#[derive(Debug)]
pub(super) struct Limited<'a> {
    text: StrInputOf<'a>,
    allowance: &'a Allowance,
}

/// The parser's own input says nothing of itself.
struct StrInputOf<'a>(StrInput<'a>);

impl std::fmt::Debug for StrInputOf<'_> {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.write_str("a text")
    }
}

impl<'a> Limited<'a> {
    pub(super) fn new(text: &'a str, allowance: &'a Allowance) -> Self {
        Self { text: StrInputOf(StrInput::new(text)), allowance }
    }

    fn take(&mut self, characters: usize) {
        let left = self.allowance.0.get().and_then(|left| left.checked_sub(characters));
        if left.is_none() {
            self.text.0 = StrInput::new("");
        }
        self.allowance.0.set(left);
    }
}

/// Hands a question on.
macro_rules! ask {
    ($($name:ident($($value:ident: $type:ty),*) -> $answer:ty;)+) => {
        $(#[inline]
        fn $name(&self, $($value: $type),*) -> $answer {
            self.text.0.$name($($value),*)
        })+
    };
}

/// Hands on what takes as many characters as it says.
macro_rules! count {
    ($($name:ident($($value:ident: $type:ty),*);)+) => {
        $(#[inline]
        fn $name(&mut self, $($value: $type),*) -> usize {
            let taken = self.text.0.$name($($value),*);
            self.take(taken);
            taken
        })+
    };
}

impl Input for Limited<'_> {
    ask! {
        buflen() -> usize;
        bufmaxlen() -> usize;
        buf_is_empty() -> bool;
        peek() -> char;
        peek_nth(n: usize) -> char;
        peek_opt() -> Option<char>;
        next_char_is(sign: char) -> bool;
        nth_char_is(n: usize, sign: char) -> bool;
        next_2_are(one: char, two: char) -> bool;
        next_3_are(one: char, two: char, three: char) -> bool;
        next_is_document_indicator() -> bool;
        next_is_document_start() -> bool;
        next_is_document_end() -> bool;
        next_can_be_plain_scalar(in_flow: bool) -> bool;
        next_is_blank_or_break() -> bool;
        next_is_blank_or_breakz() -> bool;
        next_is_blank() -> bool;
        next_is_break() -> bool;
        next_is_breakz() -> bool;
        next_is_z() -> bool;
        next_is_flow() -> bool;
        next_is_digit() -> bool;
        next_is_alpha() -> bool;
    }

    count! {
        skip_while_non_breakz();
        skip_while_blank();
        fetch_while_is_alpha(out: &mut String);
        fetch_while_is_yaml_non_space(out: &mut String);
    }

    #[inline]
    fn lookahead(&mut self, count: usize) {
        self.text.0.lookahead(count);
    }

    #[inline]
    fn look_ch(&mut self) -> char {
        self.text.0.look_ch()
    }

    #[inline]
    fn raw_read_ch(&mut self) -> char {
        let sign = self.text.0.raw_read_ch();
        self.take(1);
        sign
    }

    #[inline]
    fn raw_read_non_breakz_ch(&mut self) -> Option<char> {
        let sign = self.text.0.raw_read_non_breakz_ch();
        self.take(1);
        sign
    }

    #[inline]
    fn skip(&mut self) {
        self.text.0.skip();
        self.take(1);
    }

    #[inline]
    fn skip_n(&mut self, count: usize) {
        self.text.0.skip_n(count);
        self.take(count);
    }

    #[inline]
    fn skip_ws_to_eol(&mut self, skip_tabs: SkipTabs) -> (usize, Result<SkipTabs, &'static str>) {
        let (taken, found) = self.text.0.skip_ws_to_eol(skip_tabs);
        self.take(taken);
        (taken, found)
    }
}
