//! Facets: what roles are told apart by, and a filter made of that.
//!
//! There are thirteen ([`Facet`]); a [`Choice`] is one value of one of them, a [`RoleFilter`] all that is chosen. Within a
//! facet any of the chosen values is enough, except that every chosen skill must be needed; between facets all must hold.
//! Values follow from the catalogue: [`Facets`] holds those there are, and which of them each role has.
//!
//! | facet | a role has a value if |
//! |---|---|
//! | family | it is in that family, or in one below it |
//! | stage | it is at that stage |
//! | step | a step of that kind leads on from it |
//! | skill | it needs that skill, essential or useful; with a level, at least at that one. A need without a level meets none |
//! | education | a way in spans that level of the EQF, or says that level in those words |
//! | pay | it has any figure; or one in that currency, by that period, whose upper end reaches the amount (the lower end, where there is no upper one) |
//! | remote, on-call | remote work or being on call is that common in it, according to any of its sources |
//! | employer, status | people in it work for such an employer, or on that footing, and not rarely so |
//! | market | posts are that easily found, according to any of its sources, wherever that is |
//! | layer | one of its fields comes from that layer |
//! | language | its title and whatever prose it has are written in that language, or in none in particular |
//!
//! **Counts.** The count of a value is the number of roles that are found once it is chosen in its facet, all else as it
//! is: alone there, and for a skill beside the other skills ([`RoleFilter::with`]). It is counted among what the words of
//! the search find, before hits are limited.
//!
//! **Words.** In a text, `name:value` stands for a choice ([`Asked`]): `family:data`, `skill:sql:3`,
//! `family:"data and analytics"`. Names and values are read in every language that the program or the catalogue speaks.
//! A word whose name is that of no facet, or that has nothing behind the colon, stays a word.

mod choice;
mod count;
mod names;
mod propose;
mod resolve;
mod table;
mod text;

pub use choice::{Choice, EducationLevel, PayLevel, RoleFilter};
pub use count::{FacetCounts, RoleSet};
pub use propose::Proposals;
pub use resolve::{ChosenValue, NamesNothing, Resolver};
pub use table::Facets;
pub use text::{Asked, FacetWord};

use crate::wording::{Key, key};

/// What roles are told apart by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Facet {
    Family,
    Stage,
    Step,
    Skill,
    Education,
    Pay,
    Remote,
    OnCall,
    Employer,
    Status,
    Market,
    Layer,
    Language,
}

impl Facet {
    /// Every facet, in the order they are shown.
    pub const ALL: [Self; 13] = [
        Self::Family,
        Self::Stage,
        Self::Step,
        Self::Skill,
        Self::Education,
        Self::Pay,
        Self::Remote,
        Self::OnCall,
        Self::Employer,
        Self::Status,
        Self::Market,
        Self::Layer,
        Self::Language,
    ];

    /// Its name in a text, as options and JSON have it too.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Family => "family",
            Self::Stage => "stage",
            Self::Step => "step",
            Self::Skill => "skill",
            Self::Education => "education",
            Self::Pay => "pay",
            Self::Remote => "remote",
            Self::OnCall => "on-call",
            Self::Employer => "employer",
            Self::Status => "status",
            Self::Market => "market",
            Self::Layer => "layer",
            Self::Language => "language",
        }
    }

    /// The words for its name in a text: one word in every language.
    pub fn word(self) -> Key {
        match self {
            Self::Family => key::FACET_FAMILY,
            Self::Stage => key::FACET_STAGE,
            Self::Step => key::FACET_STEP,
            Self::Skill => key::FACET_SKILL,
            Self::Education => key::FACET_EDUCATION,
            Self::Pay => key::FACET_PAY,
            Self::Remote => key::FACET_REMOTE,
            Self::OnCall => key::FACET_ON_CALL,
            Self::Employer => key::FACET_EMPLOYER,
            Self::Status => key::FACET_STATUS,
            Self::Market => key::FACET_MARKET,
            Self::Layer => key::FACET_LAYER,
            Self::Language => key::FACET_LANGUAGE,
        }
    }

    const fn bit(self) -> u16 {
        1 << self as u8
    }
}
