//! Roles, what they need, whom they work with and where they lead.

use serde::{Deserialize, Serialize};

use super::employment::{Certification, Condition, Employer, Outlook, Status};
use super::figure::{Origin, Pay, Span};
use super::level::{Level, Need, Stage, StepKind, scale};
use super::skill::SkillIx;
use super::text::{Codes, Names, Text};

/// A role of one catalogue: its place in [`Catalogue::roles`](super::Catalogue::roles).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct RoleIx(pub u32);

/// A family of one catalogue, by place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct FamilyIx(pub u32);

/// An occupation or position. A level is a role, and a ladder is a chain of promotions.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Role {
    pub id: Box<str>,
    pub title: Text,
    /// Other titles people search by; [`Lang::NEUTRAL`](super::Lang::NEUTRAL) where they belong to no language.
    pub aliases: Names,
    pub family: Option<FamilyIx>,
    pub stage: Option<Stage>,
    pub summary: Text,
    pub description: Text,
    pub tasks: Vec<Text>,
    pub skills: Vec<SkillNeed>,
    pub contacts: Vec<Contact>,
    pub education: Vec<Education>,
    pub certifications: Vec<Certification>,
    pub pay: Vec<Pay>,
    pub outlook: Vec<Outlook>,
    pub employers: Vec<Employer>,
    pub status: Vec<Status>,
    pub conditions: Vec<Condition>,
    /// Moves out of this role, in the order they were written.
    pub steps: Vec<Step>,
    /// Codes in public classifications: (`rome`, `M1805`).
    pub codes: Codes,
    pub sources: Vec<Source>,
}

scale! {
    /// A field of a role that a layer can write, in the order of a file.
    Field {
        Title = "title",
        Aliases = "aliases",
        Family = "family",
        Stage = "stage",
        Summary = "summary",
        Description = "description",
        Tasks = "tasks",
        Skills = "skills",
        Contacts = "contacts",
        Education = "education",
        Certifications = "certifications",
        Pay = "pay",
        Outlook = "outlook",
        Employers = "employers",
        Status = "status",
        Conditions = "conditions",
        Steps = "steps",
        Codes = "codes",
        Sources = "sources",
    }
}

impl Role {
    /// What it says of itself in sentences, apart from its lists of other things.
    pub fn prose(&self) -> impl Iterator<Item = &Text> {
        [&self.summary, &self.description].into_iter().chain(&self.tasks)
    }
}

/// A skill a role asks for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SkillNeed {
    pub skill: SkillIx,
    pub need: Need,
    pub level: Option<Level>,
}

/// A role one works with.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Contact {
    pub role: RoleIx,
    pub why: Text,
}

/// A way into a role through education or training.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Education {
    /// Country or region whose diplomas it speaks of; `None` where it holds anywhere.
    pub region: Option<Box<str>>,
    /// The diploma level as it is said locally: “Bac+3 to Bac+5”.
    pub level: Text,
    /// Levels of the European Qualifications Framework, 1 to 8.
    pub eqf: Option<Span>,
    pub text: Text,
}

/// A directed career move.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Step {
    pub to: RoleIx,
    pub kind: StepKind,
    /// Years it usually takes, with where the figure comes from.
    pub years: Option<(Span, Origin)>,
    pub why: Text,
}

/// What a profile rests on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Source {
    pub title: Text,
    /// Day or year as the file writes it.
    pub dated: Option<Box<str>>,
    pub url: Option<Box<str>>,
}

/// A group of roles.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Family {
    pub id: Box<str>,
    pub name: Text,
    pub summary: Text,
    pub parent: Option<FamilyIx>,
}
