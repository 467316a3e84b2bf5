//! The search text and whether it is being typed.

use super::Visit;
use crate::domain::harmless::line;
use crate::search::Proposals;
use crate::tui::world::World;
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
    /// Whether the text is that of the search before: what is typed next takes its place, as it does with text that is
    /// selected.
    pub is_kept: bool,
    /// Where one was when the search began, the map or page there was included: where `Esc` leads, and what a hit is left
    /// for.
    pub origin: Option<Visit>,
    /// Where a route is to begin, while the role it leads to is searched for.
    pub route_from: Option<crate::domain::RoleIx>,
    /// Whether the best hit is to be opened once there is one: it was asked for while the index was being made.
    pub open_when_found: bool,
    /// What the word before the cursor may become.
    pub(super) proposals: Proposals,
    /// The proposals that are gone through, the text with the present one, and its place.
    pub(super) completed: Option<(Proposals, String, usize)>,
}

impl SearchBar {
    pub fn text(&self) -> &str {
        self.input.value()
    }

    pub fn set(&mut self, text: &str) {
        self.is_kept = false;
        self.input = Input::new(text.to_owned());
        self.pasted = None;
    }

    /// Puts pasted text in at the cursor, as text and nothing else: as much of it as there is room for. The whole is kept
    /// beside. Cost is linear in the text.
    pub fn paste(&mut self, text: &str) {
        self.drop_kept();
        let ends = text.char_indices().map(|(at, letter)| at + letter.len_utf8());
        let end = ends.take_while(|end| *end <= LONGEST_PASTE).last().unwrap_or(0);
        // Signs that are no text, such as line separators, become blanks or nothing.
        put(&mut self.input, &text[..end], LONGEST);
        self.pasted = Some(text[..end].to_owned());
    }

    /// Puts in a letter that was typed; false where there is no room for it, or where it is no text.
    pub fn type_letter(&mut self, letter: char) -> bool {
        let was_kept = self.drop_kept();
        let before = self.text().len();
        put(&mut self.input, letter.encode_utf8(&mut [0; 4]), LONGEST);
        was_kept || self.text().len() != before
    }

    /// Takes the text of the search before away, where it is still that; false where it is not.
    pub fn drop_kept(&mut self) -> bool {
        let was_kept = std::mem::take(&mut self.is_kept);
        if was_kept {
            self.set("");
        }
        was_kept
    }

    /// Finds out what the word before the cursor may become; called once after each event.
    pub(super) fn propose(&mut self, world: &World) {
        let value = self.input.value();
        let cursor = value.char_indices().nth(self.input.cursor()).map_or(value.len(), |(at, _)| at);
        self.proposals = if self.typing { world.proposals(value, cursor) } else { Proposals::default() };
    }

    /// Whether completing would put anything in.
    pub fn would_complete(&self) -> bool {
        self.goes_on() || !self.proposals.texts.is_empty()
    }

    /// Whether the text is still one of several proposals, as it was put in.
    fn goes_on(&self) -> bool {
        let completed = self.completed.as_ref();
        completed.is_some_and(|(all, text, _)| all.texts.len() > 1 && text == self.text())
    }

    /// Puts in what the word before the cursor may become: the first proposal, the next time the one after it. False where
    /// there is none.
    pub(in crate::tui) fn complete(&mut self) -> bool {
        let (proposals, before, nth) = match self.completed.take() {
            Some((all, text, nth)) if all.texts.len() > 1 && text == self.text() => {
                let next = (nth + 1) % all.texts.len();
                let shown = all.at.start..all.at.start + all.texts[nth].len();
                (all, (text[..shown.start].to_owned(), text[shown.end..].to_owned()), next)
            }
            _ => {
                let all = std::mem::take(&mut self.proposals);
                let value = self.text();
                let parts = (value[..all.at.start].to_owned(), value[all.at.end..].to_owned());
                (all, parts, 0)
            }
        };
        let Some(put) = proposals.texts.get(nth) else { return false };
        let (before, behind) = before;
        let text = format!("{before}{put}{behind}");
        let cursor = before.chars().count() + put.chars().count();
        self.input = Input::new(text.clone()).with_cursor(cursor);
        self.completed = Some((proposals, text, nth));
        true
    }

    /// Stops typing; the text stays.
    pub fn leave(&mut self) {
        self.typing = false;
        self.is_kept = false;
        self.origin = None;
        self.open_when_found = false;
        self.route_from = None;
    }
}

/// Puts text into a line at its cursor, as text and nothing else, as much of it as leaves it `longest` letters.
pub(super) fn put(input: &mut Input, text: &str, longest: usize) {
    // By itself a blank is what ends of lines become, and would go.
    let text = if text == " " { text.into() } else { line(text) };
    let value = input.value();
    let room = longest.saturating_sub(value.chars().count());
    let put: String = text.chars().take(room).collect();
    let cursor = input.cursor();
    let before = value.char_indices().nth(cursor).map_or(value.len(), |(at, _)| at);
    let whole = format!("{}{put}{}", &value[..before], &value[before..]);
    *input = Input::new(whole).with_cursor(cursor + put.chars().count());
}
