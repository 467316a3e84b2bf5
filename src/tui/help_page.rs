//! The help page: every key with what it does, made of the table of keys and the wording files.

use std::collections::BTreeMap;

use super::keys::{Binding, Context, Keymap, Sequence};
use super::world::World;
use crate::cells::{self, cut};
use crate::domain::{Level, StepKind};
use crate::glyphs::Glyphs;
use crate::pages::document::{Line, TextRun, Tone};
use crate::wording::{Key, Wording, key};

/// A line of the help page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum HelpLine {
    Heading(String),
    /// A sign of the pages and what it means.
    Sign {
        sign: String,
        what: String,
    },
    /// Keys and what they do.
    Keys {
        keys: String,
        what: String,
    },
    Gap,
}

/// The whole page: what works everywhere, then in every pane, then in single ones; each with its actions in
/// order.
pub fn lines(keymap: &Keymap, wording: &Wording, glyphs: &Glyphs) -> Vec<HelpLine> {
    let mut groups: BTreeMap<Vec<KeyScope>, Vec<&Binding>> = BTreeMap::new();
    for binding in keymap.bindings().iter().filter(|binding| !binding.keys.is_empty()) {
        groups.entry(places(&binding.contexts)).or_default().push(binding);
    }
    let mut lines = Vec::new();
    for (places, mut bindings) in groups {
        if !lines.is_empty() {
            lines.push(HelpLine::Gap);
        }
        let names: Vec<String> = places.iter().map(|place| wording.say(place.key())).collect();
        lines.push(HelpLine::Heading(names.join(", ")));
        bindings.sort_by_key(|binding| binding.action);
        let told = |keys: Vec<&Sequence>, words| HelpLine::Keys {
            keys: keys.into_iter().map(|key| key.shown(glyphs.ascii)).collect::<Vec<_>>().join(" "),
            what: wording.say(words),
        };
        let keys = |binding: &Binding| told(binding.keys.iter().collect(), binding.action.words());
        lines.extend(bindings.into_iter().map(keys));
        if places == [KeyScope::One(Context::Search)] {
            let [moves, deletes] = keymap.editing();
            lines.extend([told(moves, key::EDIT_MOVE), told(deletes, key::EDIT_DELETE)]);
        }
    }
    lines.extend([HelpLine::Gap, HelpLine::Heading(wording.say(key::TITLE_SIGNS))]);
    lines.extend(signs(wording, glyphs));
    lines
}

/// What the signs of steps and levels mean.
fn signs(wording: &Wording, glyphs: &Glyphs) -> Vec<HelpLine> {
    let sign = |sign: &str, what: String| HelpLine::Sign { sign: sign.to_owned(), what };
    let kinds = StepKind::ALL.iter().map(|kind| sign(glyphs.step(*kind), wording.say((*kind).into())));
    let level = |level: &Level| sign(glyphs.level(*level), wording.level_meaning(*level));
    let levels = Level::ALL.iter().map(level);
    kinds.chain(levels).collect()
}

/// Where a key works, as help says it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum KeyScope {
    Everywhere,
    EveryView,
    EveryPane,
    One(Context),
}

impl KeyScope {
    fn key(self) -> Key {
        match self {
            Self::Everywhere => key::CONTEXT_EVERYWHERE,
            Self::EveryView => key::CONTEXT_VIEWS,
            Self::EveryPane => key::CONTEXT_PANES,
            Self::One(context) => context.key(),
        }
    }
}

/// The contexts of a binding in as few words as say it.
fn places(contexts: &[Context]) -> Vec<KeyScope> {
    let panes = [Context::Roles, Context::Detail, Context::Paths];
    let others = [Context::Map, Context::Page];
    let all = |wanted: &[Context]| wanted.iter().all(|context| contexts.contains(context));
    if contexts.contains(&Context::Everywhere) {
        return vec![KeyScope::Everywhere];
    }
    let (together, told): (_, &[&[Context]]) = match (all(&panes), all(&others)) {
        (true, true) => (Some(KeyScope::EveryView), &[&panes, &others]),
        (true, false) => (Some(KeyScope::EveryPane), &[&panes]),
        (false, _) => (None, &[]),
    };
    let rest = contexts.iter().filter(|context| !told.iter().any(|told| told.contains(context)));
    together.into_iter().chain(rest.copied().map(KeyScope::One)).collect()
}

/// The page in lines of `width` cells. Cost is that of the whole page.
pub(super) fn lay_out(world: &World, width: usize) -> Vec<Line> {
    let lines = lines(&world.keymap, &world.wording, world.glyphs);
    let ellipsis = world.glyphs.ellipsis;
    let column = key_column(&lines).min(width / 2);
    let piece = |text: String, tone| TextRun { text, tone };
    lines
        .into_iter()
        .map(|line| match line {
            HelpLine::Gap => Line::default(),
            HelpLine::Heading(text) => Line { pieces: vec![piece(text, Tone::Heading)] },
            HelpLine::Keys { keys, what } | HelpLine::Sign { sign: keys, what } => {
                let keys = cut(&keys, column, ellipsis);
                let blanks = " ".repeat(column + 2 - cells::width(&keys));
                let what = cut(&what, width.saturating_sub(column + 4), ellipsis);
                let pieces = vec![
                    piece("  ".to_owned(), Tone::Text),
                    piece(keys, Tone::Sign),
                    piece(blanks + &what, Tone::Text),
                ];
                Line { pieces }
            }
        })
        .collect()
}

/// Cells of the column of keys.
fn key_column(lines: &[HelpLine]) -> usize {
    let keys = |line: &HelpLine| if let HelpLine::Keys { keys, .. } = line { cells::width(keys) } else { 0 };
    lines.iter().map(keys).max().unwrap_or(0)
}
