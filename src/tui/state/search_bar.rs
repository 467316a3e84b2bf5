//! The search text and whether it is being typed.

use super::Visit;
use tui_input::Input;

/// State of the search line.
#[derive(Debug, Default)]
pub struct SearchBar {
    pub input: Input,
    pub typing: bool,
    /// Where one was when the search began: where `Esc` leads, and what a hit is left for.
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
    }

    /// Puts pasted text in at the cursor, as text and nothing else.
    pub fn paste(&mut self, text: &str) {
        let pasted = crate::domain::harmless::line(text).into_owned();
        for letter in pasted.chars() {
            self.input.handle(tui_input::InputRequest::InsertChar(letter));
        }
    }

    /// Stops typing; the text stays.
    pub fn leave(&mut self) {
        self.typing = false;
        self.origin = None;
        self.open_when_found = false;
        self.route_from = None;
    }
}
