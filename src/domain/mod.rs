//! What a role, a skill and a catalogue are: plain values with their invariants.
//!
//! Knows nothing of files, formats, clocks or terminals. Text that reached a domain value is harmless to
//! print: see [`harmless`].

mod catalogue;
mod employment;
mod field;
mod figure;
mod fold;
mod gendered;
pub mod harmless;
mod ids;
mod lang;
mod level;
mod links;
mod location;
mod packed;
mod role;
mod skill;
mod text;

pub use catalogue::{Catalogue, Layer, Parts, Subject};
pub use employment::{Certification, Condition, Employer, Outlook, Prevalence, Statement, Status};
pub use field::{FieldLayers, LayerIx};
pub use figure::{Origin, Pay, Period, Span};
pub use fold::{Folded, fold};
pub use gendered::{GenderedTitle, TitleForm, gendered};
pub use lang::Lang;
pub use level::{
    CertificationNeed, CodeMatch, ConditionKind, EmployerKind, Frequency, Level, Market, Need, ResourceKind,
    SkillKind, Stage, StatusKind, StepKind,
};
pub use location::FileLocation;
pub use packed::TextStore;
pub use role::{Contact, Education, Family, FamilyIx, Field, Role, RoleIx, SkillNeed, Source, Step};
pub use skill::{Category, CategoryIx, Resource, Skill, SkillIx};
pub use text::{Codes, Names, Text};
