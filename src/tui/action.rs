//! Everything a person can ask the program to do.
//!
//! What an action does in words stands beside it, so that none is without; the few that the status line offers have
//! their one word there. Which keys ask for an action is [`super::keys`]'s table. Its name, by which the user's own file
//! of keys knows it, is that of its words: who renames those breaks such files.

use crate::wording::{Key, key};

/// Defines the closed list of actions with the words for each.
macro_rules! actions {
    ($($action:ident = key::$words:ident,)+) => {
        /// An action; its words say what it does.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum Action { $($action,)+ }

        impl Action {
            /// Every action, in the order help lists them.
            pub const ALL: &'static [Self] = &[$(Self::$action),+];

            /// The words for what it does.
            pub fn words(self) -> Key {
                match self { $(Self::$action => key::$words,)+ }
            }

            /// Its name in the user's file of keys: `search`, `half-down`.
            pub fn name(self) -> &'static str {
                let words = self.words().as_str();
                words.strip_prefix("action-").unwrap_or(words)
            }
        }
    };
}

actions! {
    Search = key::ACTION_SEARCH,
    Open = key::ACTION_OPEN,
    Out = key::ACTION_OUT,
    Back = key::ACTION_BACK,
    Forward = key::ACTION_FORWARD,
    Up = key::ACTION_UP,
    Down = key::ACTION_DOWN,
    Left = key::ACTION_LEFT,
    Right = key::ACTION_RIGHT,
    Top = key::ACTION_TOP,
    Bottom = key::ACTION_BOTTOM,
    HalfDown = key::ACTION_HALF_DOWN,
    HalfUp = key::ACTION_HALF_UP,
    PageDown = key::ACTION_PAGE_DOWN,
    PageUp = key::ACTION_PAGE_UP,
    ScrollDown = key::ACTION_SCROLL_DOWN,
    ScrollUp = key::ACTION_SCROLL_UP,
    NextPane = key::ACTION_NEXT_PANE,
    PreviousPane = key::ACTION_PREVIOUS_PANE,
    ShowRoles = key::ACTION_SHOW_ROLES,
    ShowDetail = key::ACTION_SHOW_DETAIL,
    ShowPaths = key::ACTION_SHOW_PATHS,
    NextTab = key::ACTION_NEXT_TAB,
    PreviousTab = key::ACTION_PREVIOUS_TAB,
    Mark = key::ACTION_MARK,
    RaiseLevel = key::ACTION_RAISE_LEVEL,
    LowerLevel = key::ACTION_LOWER_LEVEL,
    ForgetSkills = key::ACTION_FORGET_SKILLS,
    Compare = key::ACTION_COMPARE,
    Route = key::ACTION_ROUTE,
    Measure = key::ACTION_MEASURE,
    Why = key::ACTION_WHY,
    Map = key::ACTION_MAP,
    Wider = key::ACTION_WIDER,
    Narrower = key::ACTION_NARROWER,
    ZoomIn = key::ACTION_ZOOM_IN,
    ZoomOut = key::ACTION_ZOOM_OUT,
    AllLinks = key::ACTION_ALL_LINKS,
    Expand = key::ACTION_EXPAND,
    Collapse = key::ACTION_COLLAPSE,
    Fold = key::ACTION_FOLD,
    FoldAll = key::ACTION_FOLD_ALL,
    Facets = key::ACTION_FACETS,
    Choose = key::ACTION_CHOOSE,
    NextFacet = key::ACTION_NEXT_FACET,
    PreviousFacet = key::ACTION_PREVIOUS_FACET,
    ClearFacets = key::ACTION_CLEAR_FACETS,
    Cancel = key::ACTION_CANCEL,
    Language = key::ACTION_LANGUAGE,
    Mouse = key::ACTION_MOUSE,
    Problems = key::ACTION_PROBLEMS,
    Edit = key::ACTION_EDIT,
    Reload = key::ACTION_RELOAD,
    Help = key::ACTION_HELP,
    Suspend = key::ACTION_SUSPEND,
    Quit = key::ACTION_QUIT,
    Interrupt = key::ACTION_INTERRUPT,
}
