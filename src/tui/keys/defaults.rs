//! The keys the program comes with. No action hangs on a key that a French or German keyboard reaches only by `AltGr`.

use tui_input::InputRequest;

use super::context::Context;
use crate::tui::action::Action;

/// One row of the table, as it is written here.
#[derive(Clone, Copy, Debug)]
pub(super) struct Written {
    pub(super) action: Action,
    pub(super) contexts: &'static [Context],
    /// Each a key or a sequence; the first is the one shown in hints.
    pub(super) keys: &'static [&'static str],
}

const PANES: &[Context] = &[
    Context::Roles,
    Context::Detail,
    Context::Paths,
    Context::Map,
    Context::Page,
    Context::Help,
    Context::Problems,
    Context::Facets,
];
const OVERLAYS: &[Context] = &[Context::Help, Context::Problems];
const ALWAYS: &[Context] =
    &[Context::Everywhere, Context::Search, Context::Help, Context::Problems, Context::Facets];
const HELPED: &[Context] = &[Context::Everywhere, Context::Problems, Context::Facets];
const OPENING: &[Context] = &[Context::Roles, Context::Detail, Context::Paths, Context::Map, Context::Page];
const LISTS: &[Context] = &[Context::Roles, Context::Detail, Context::Paths];
const CHOOSING: &[Context] = &[Context::Roles, Context::Detail, Context::Paths, Context::Facets];

/// All keys of actions.
#[rustfmt::skip]
pub(super) const BINDINGS: &[Written] = &[
    Written { action: Action::Search, contexts: &[Context::Everywhere], keys: &["/"] },
    Written { action: Action::Open, contexts: OPENING, keys: &["enter"] },
    Written { action: Action::Open, contexts: &[Context::Detail], keys: &["l", "right"] },
    Written { action: Action::Expand, contexts: &[Context::Roles], keys: &["l", "right"] },
    Written { action: Action::Collapse, contexts: &[Context::Roles], keys: &["h", "left"] },
    Written { action: Action::Back, contexts: &[Context::Everywhere], keys: &["-", "backspace", "alt-left", "ctrl-o"] },
    Written { action: Action::Forward, contexts: &[Context::Everywhere], keys: &["=", "alt-right"] },
    Written { action: Action::Up, contexts: PANES, keys: &["k", "up"] },
    Written { action: Action::Down, contexts: PANES, keys: &["j", "down"] },
    Written { action: Action::Left, contexts: &[Context::Paths], keys: &["h", "left"] },
    Written { action: Action::Right, contexts: &[Context::Paths], keys: &["l", "right"] },
    Written { action: Action::Out, contexts: &[Context::Detail], keys: &["h", "left"] },
    Written { action: Action::Map, contexts: &[Context::Everywhere], keys: &["m"] },
    Written { action: Action::Cancel, contexts: &[Context::Map, Context::Page], keys: &["q", "esc"] },
    Written { action: Action::Mark, contexts: OPENING, keys: &["space"] },
    Written { action: Action::RaiseLevel, contexts: &[Context::Everywhere], keys: &["."] },
    Written { action: Action::LowerLevel, contexts: &[Context::Everywhere], keys: &[","] },
    Written { action: Action::ForgetSkills, contexts: &[Context::Everywhere], keys: &["X"] },
    Written { action: Action::Compare, contexts: &[Context::Everywhere], keys: &["c"] },
    Written { action: Action::Route, contexts: &[Context::Everywhere], keys: &["t"] },
    Written { action: Action::Why, contexts: &[Context::Everywhere], keys: &["w"] },
    Written { action: Action::Measure, contexts: &[Context::Page], keys: &["s"] },
    Written { action: Action::Left, contexts: &[Context::Map], keys: &["h", "left"] },
    Written { action: Action::Right, contexts: &[Context::Map], keys: &["l", "right"] },
    Written { action: Action::Wider, contexts: &[Context::Map], keys: &[">"] },
    Written { action: Action::Narrower, contexts: &[Context::Map], keys: &["<"] },
    Written { action: Action::ZoomIn, contexts: &[Context::Map], keys: &["+"] },
    Written { action: Action::ZoomOut, contexts: &[Context::Map], keys: &["_"] },
    Written { action: Action::AllLinks, contexts: &[Context::Map], keys: &["a"] },
    Written { action: Action::Top, contexts: PANES, keys: &["g g", "home"] },
    Written { action: Action::Bottom, contexts: PANES, keys: &["G", "end"] },
    Written { action: Action::HalfDown, contexts: PANES, keys: &["ctrl-d"] },
    Written { action: Action::HalfUp, contexts: PANES, keys: &["ctrl-u"] },
    Written { action: Action::PageDown, contexts: PANES, keys: &["pgdn", "ctrl-f"] },
    Written { action: Action::PageDown, contexts: OVERLAYS, keys: &["space"] },
    Written { action: Action::PageUp, contexts: PANES, keys: &["pgup", "ctrl-b"] },
    Written { action: Action::ScrollDown, contexts: PANES, keys: &["J"] },
    Written { action: Action::ScrollUp, contexts: PANES, keys: &["K"] },
    Written { action: Action::NextPane, contexts: &[Context::Everywhere], keys: &["tab"] },
    Written { action: Action::PreviousPane, contexts: &[Context::Everywhere], keys: &["shift-tab"] },
    Written { action: Action::ShowRoles, contexts: &[Context::Everywhere], keys: &["1"] },
    Written { action: Action::ShowDetail, contexts: &[Context::Everywhere], keys: &["2"] },
    Written { action: Action::ShowPaths, contexts: &[Context::Everywhere], keys: &["3"] },
    Written { action: Action::NextTab, contexts: LISTS, keys: &["L", "]"] },
    Written { action: Action::PreviousTab, contexts: LISTS, keys: &["H", "["] },
    Written { action: Action::Cancel, contexts: &[Context::Everywhere], keys: &["esc"] },
    Written { action: Action::Search, contexts: &[Context::Help], keys: &["/"] },
    Written { action: Action::Cancel, contexts: &[Context::Help], keys: &["q", "esc", "?", "f1"] },
    Written { action: Action::Facets, contexts: LISTS, keys: &["f"] },
    Written { action: Action::ClearFacets, contexts: CHOOSING, keys: &["F"] },
    Written { action: Action::Choose, contexts: &[Context::Facets], keys: &["space", "enter"] },
    Written { action: Action::NextFacet, contexts: &[Context::Facets], keys: &["tab", "l", "right"] },
    Written { action: Action::PreviousFacet, contexts: &[Context::Facets], keys: &["shift-tab", "h", "left"] },
    Written { action: Action::Cancel, contexts: &[Context::Facets], keys: &["q", "esc", "f"] },
    Written { action: Action::Fold, contexts: &[Context::Roles, Context::Facets], keys: &["z"] },
    Written { action: Action::FoldAll, contexts: &[Context::Roles], keys: &["Z"] },
    Written { action: Action::Problems, contexts: &[Context::Everywhere], keys: &["!"] },
    Written { action: Action::Cancel, contexts: &[Context::Problems], keys: &["q", "esc", "!"] },
    Written { action: Action::Edit, contexts: &[Context::Everywhere], keys: &["e"] },
    Written { action: Action::Edit, contexts: &[Context::Problems], keys: &["enter", "e"] },
    Written { action: Action::Reload, contexts: &[Context::Everywhere], keys: &["R"] },
    Written { action: Action::Language, contexts: &[Context::Everywhere], keys: &["i"] },
    Written { action: Action::Mouse, contexts: &[Context::Everywhere], keys: &["%"] },
    Written { action: Action::Help, contexts: HELPED, keys: &["?", "f1"] },
    Written { action: Action::Suspend, contexts: ALWAYS, keys: &["ctrl-z"] },
    Written { action: Action::Quit, contexts: &[Context::Everywhere], keys: &["q"] },
    Written { action: Action::Interrupt, contexts: ALWAYS, keys: &["ctrl-c"] },

    Written { action: Action::Open, contexts: &[Context::Search], keys: &["enter"] },
    Written { action: Action::Cancel, contexts: &[Context::Search], keys: &["esc"] },
    Written { action: Action::Up, contexts: &[Context::Search], keys: &["up", "ctrl-p", "ctrl-k"] },
    Written { action: Action::Down, contexts: &[Context::Search], keys: &["down", "ctrl-n", "ctrl-j"] },
    Written { action: Action::PageUp, contexts: &[Context::Search], keys: &["pgup"] },
    Written { action: Action::PageDown, contexts: &[Context::Search], keys: &["pgdn"] },
    Written { action: Action::NextPane, contexts: &[Context::Search], keys: &["tab"] },
    Written { action: Action::Mark, contexts: &[Context::Search], keys: &["ctrl-t"] },
    Written { action: Action::Help, contexts: &[Context::Search], keys: &["f1"] },
];

/// Keys that edit the search line as shells do, beside those that every line editor has.
/// Movements first, [`MOVES`] of them.
pub(super) const EDITING: &[(&str, InputRequest)] = &[
    ("ctrl-a", InputRequest::GoToStart),
    ("ctrl-e", InputRequest::GoToEnd),
    ("alt-b", InputRequest::GoToPrevWord),
    ("alt-f", InputRequest::GoToNextWord),
    ("ctrl-w", InputRequest::DeletePrevWord),
    ("alt-d", InputRequest::DeleteNextWord),
    ("ctrl-u", InputRequest::DeleteLine),
    ("ctrl-d", InputRequest::DeleteNextChar),
];

/// How many of [`EDITING`] move without deleting.
pub(super) const MOVES: usize = 4;
