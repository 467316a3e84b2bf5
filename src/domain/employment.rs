//! On what terms people work in a role: who employs them and how, under which conditions, with which certificates, and
//! how hard a post is to find.

use serde::{Deserialize, Serialize};

use super::figure::Origin;
use super::level::{CertificationNeed, ConditionKind, EmployerKind, Frequency, Level, Market, StatusKind};
use super::skill::SkillIx;
use super::text::Text;

/// How common something is among those who hold a role, somewhere, according to somebody.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Prevalence<K> {
    pub kind: K,
    pub how: Frequency,
    pub told: Statement,
}

/// Remote work, hours, on-call, travel.
pub type Condition = Prevalence<ConditionKind>;

/// Where people in a role work.
pub type Employer = Prevalence<EmployerKind>;

/// On what footing they work.
pub type Status = Prevalence<StatusKind>;

/// How easily a post is found, somewhere, according to somebody.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Outlook {
    pub market: Market,
    pub told: Statement,
}

/// What is said of something, of where, by whom and when.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Statement {
    /// Country or region code, for instance `FR`; `None` where it holds anywhere.
    pub region: Option<Box<str>>,
    /// A sentence on what that means in this role.
    pub text: Text,
    pub origin: Origin,
    /// Day, month or year of the source as the file writes it.
    pub dated: Option<Box<str>>,
}

/// A certificate that is asked for in a role.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Certification {
    pub name: Text,
    /// Who gives it.
    pub issuer: Text,
    pub need: CertificationNeed,
    /// The skill it attests, at the level it attests.
    pub skill: Option<SkillIx>,
    pub level: Option<Level>,
    pub told: Statement,
}
