//! The help page: every key with what it does, made of the table of keys and the wording files.

use super::action::Action;
use super::keys::{Context, keys_for, shown};
use super::state::State;
use crate::cells::width;
use crate::glyphs::Glyphs;
use crate::wording::Wording;

/// A line of the help page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum HelpLine {
    Heading(String),
    /// Keys and what they do.
    Keys {
        keys: String,
        what: String,
    },
    Gap,
}

/// The whole page: the contexts in order, each with its actions in order.
pub fn lines(wording: &Wording, glyphs: &Glyphs) -> Vec<HelpLine> {
    let mut lines = Vec::new();
    for context in Context::ALL {
        if !lines.is_empty() {
            lines.push(HelpLine::Gap);
        }
        lines.push(HelpLine::Heading(wording.say(context.key())));
        for action in Action::ALL {
            let keys: Vec<String> = keys_for(context, *action).map(|key| shown(key, glyphs.ascii)).collect();
            if !keys.is_empty() {
                let what = wording.say(&format!("action-{}", action.name()));
                lines.push(HelpLine::Keys { keys: keys.join(" "), what });
            }
        }
    }
    lines
}

/// Cells of the column of keys.
pub fn key_column(lines: &[HelpLine]) -> usize {
    let keys = |line: &HelpLine| if let HelpLine::Keys { keys, .. } = line { width(keys) } else { 0 };
    lines.iter().map(keys).max().unwrap_or(0)
}

/// Lines of help on the screen at once: all but header, status line and frame.
pub fn height(state: &State) -> usize {
    usize::from(state.size.height).saturating_sub(4).max(1)
}

/// How far the help can scroll.
pub fn last_scroll(state: &State) -> usize {
    lines(&state.wording, state.glyphs).len().saturating_sub(height(state))
}
