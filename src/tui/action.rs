//! Everything a person can ask the program to do, by name.
//!
//! What an action does in words stands in the wording files under `action-NAME`, and in one word for the
//! status line under `hint-NAME`. Which keys ask for it is [`super::keys`]'s table.

/// Defines the closed list of actions with their names.
macro_rules! actions {
    ($($action:ident = $name:literal,)+) => {
        /// An action; see the wording key `action-NAME` for what it does.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum Action { $($action,)+ }

        impl Action {
            /// Every action, in the order help lists them.
            pub const ALL: &'static [Self] = &[$(Self::$action),+];

            /// Lower-case words joined by hyphens; part of the wording keys.
            pub fn name(self) -> &'static str {
                match self { $(Self::$action => $name,)+ }
            }
        }
    };
}

actions! {
    Search = "search",
    Open = "open",
    Out = "out",
    Back = "back",
    Forward = "forward",
    Up = "up",
    Down = "down",
    Left = "left",
    Right = "right",
    Top = "top",
    Bottom = "bottom",
    HalfDown = "half-down",
    HalfUp = "half-up",
    PageDown = "page-down",
    PageUp = "page-up",
    ScrollDown = "scroll-down",
    ScrollUp = "scroll-up",
    NextPane = "next-pane",
    PreviousPane = "previous-pane",
    ShowRoles = "show-roles",
    ShowDetail = "show-detail",
    ShowPaths = "show-paths",
    NextTab = "next-tab",
    PreviousTab = "previous-tab",
    Mark = "mark",
    Compare = "compare",
    Route = "route",
    Measure = "measure",
    Why = "why",
    Map = "map",
    Wider = "wider",
    Narrower = "narrower",
    ZoomIn = "zoom-in",
    ZoomOut = "zoom-out",
    AllLinks = "all-links",
    Fold = "fold",
    FoldAll = "fold-all",
    Cancel = "cancel",
    Language = "language",
    Mouse = "mouse",
    Problems = "problems",
    Edit = "edit",
    Reload = "reload",
    Help = "help",
    Suspend = "suspend",
    Quit = "quit",
    Interrupt = "interrupt",
}
