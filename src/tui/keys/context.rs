//! Where keys are pressed.

use crate::wording::{self, key};

/// Where a key is pressed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Context {
    /// In every pane, where the pane has no other use for the key.
    Everywhere,
    Roles,
    Detail,
    Paths,
    /// While a search is typed: every key not listed is text.
    Search,
    /// On the map.
    Map,
    /// On a page of routes, a comparison, or moves from shared skills.
    Page,
    Help,
    Problems,
    /// The facets beside the list.
    Facets,
}

impl Context {
    pub const ALL: [Self; 10] = [
        Self::Everywhere,
        Self::Roles,
        Self::Detail,
        Self::Paths,
        Self::Search,
        Self::Map,
        Self::Page,
        Self::Help,
        Self::Problems,
        Self::Facets,
    ];

    /// Whether keys that work everywhere do nothing here: typed text, and what is open over everything.
    pub fn takes_every_key(self) -> bool {
        matches!(self, Self::Search | Self::Help | Self::Problems | Self::Facets)
    }

    /// Key of the context's name among the words.
    pub fn key(self) -> wording::Key {
        match self {
            Self::Everywhere => key::CONTEXT_EVERYWHERE,
            Self::Roles => key::CONTEXT_ROLES,
            Self::Detail => key::CONTEXT_DETAIL,
            Self::Paths => key::CONTEXT_PATHS,
            Self::Search => key::CONTEXT_SEARCH,
            Self::Map => key::CONTEXT_MAP,
            Self::Page => key::CONTEXT_PAGE,
            Self::Help => key::CONTEXT_HELP,
            Self::Problems => key::CONTEXT_PROBLEMS,
            Self::Facets => key::CONTEXT_FACETS,
        }
    }
}
