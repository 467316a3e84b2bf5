//! The search text and whether it is being typed.

use super::Visit;
use crate::domain::harmless::line;
use tui_input::Input;

/// Letters the search line takes; nobody looks for more.
const LONGEST: usize = 500;
/// Bytes of a pasted text that are kept.
const LONGEST_PASTE: usize = 1 << 20;

/// State of the search line.
#[derive(Debug, Default)]
pub struct SearchBar {
    pub input: Input,
    /// The text that was pasted last, whole as far as a megabyte; what is searched for is its beginning.
    pub pasted: Option<String>,
    pub typing: bool,
    /// Where one was when the search began, the map or page there was included: where `Esc` leads, and what a hit is left
    /// for.
    pub origin: Option<Visit>,
    /// Where a route is to begin, while the role it leads to is searched for.
    pub route_from: Option<crate::domain::RoleIx>,
    /// Whether the best hit is to be opened once there is one: it was asked for while the index was being made.
    pub open_when_found: bool,
}

impl SearchBar {
    pub fn text(&self) -> &str {
        self.input.value()
    }

    pub fn set(&mut self, text: &str) {
        self.input = Input::new(text.to_owned());
        self.pasted = None;
    }

    /// Puts pasted text in at the cursor, as text and nothing else: as much of it as there is room for. The whole is kept
    /// beside. Cost is linear in the text.
    pub fn paste(&mut self, text: &str) {
        let ends = text.char_indices().map(|(at, letter)| at + letter.len_utf8());
        let end = ends.take_while(|end| *end <= LONGEST_PASTE).last().unwrap_or(0);
        // Signs that are no text, such as line separators, become blanks or nothing.
        self.put(&line(&text[..end]));
        self.pasted = Some(text[..end].to_owned());
    }

    /// Puts in a letter that was typed; false where there is no room for it, or where it is no text.
    pub fn type_letter(&mut self, letter: char) -> bool {
        let before = self.text().len();
        // By itself a blank is what ends of lines become, and would go.
        if letter == ' ' {
            self.put(" ");
        } else {
            self.put(&line(letter.encode_utf8(&mut [0; 4])));
        }
        self.text().len() != before
    }

    fn put(&mut self, harmless: &str) {
        let value = self.input.value();
        let room = LONGEST.saturating_sub(value.chars().count());
        let put: String = harmless.chars().take(room).collect();
        let cursor = self.input.cursor();
        let before = value.char_indices().nth(cursor).map_or(value.len(), |(at, _)| at);
        let whole = format!("{}{put}{}", &value[..before], &value[before..]);
        self.input = Input::new(whole).with_cursor(cursor + put.chars().count());
    }

    /// Stops typing; the text stays.
    pub fn leave(&mut self) {
        self.typing = false;
        self.origin = None;
        self.open_when_found = false;
        self.route_from = None;
    }
}
