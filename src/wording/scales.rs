//! The words for the values of the domain's scales. A value without words does not compile.

use super::key::{self, Key};
use crate::domain::{
    CertificationNeed, CodeMatch, ConditionKind, EmployerKind, Field, Frequency, Level, Market, Need, Period,
    ResourceKind, SkillKind, Stage, StatusKind, StepKind,
};

/// Gives the values of each scale the words whose key is the prefix with the value as it is written.
macro_rules! worded {
    ($($scale:ident: $prefix:literal,)+) => {$(
        impl From<$scale> for Key {
            fn from(value: $scale) -> Self {
                const WORDS: [Key; $scale::ALL.len()] = {
                    let mut words = [key::ALL[0]; $scale::ALL.len()];
                    let mut at = 0;
                    while at < words.len() {
                        words[at] = made_of($prefix, $scale::ALL[at].as_str());
                        at += 1;
                    }
                    words
                };
                WORDS[value as usize]
            }
        }
    )+};
}

worded! {
    Stage: "stage-",
    Need: "need-",
    Level: "level-",
    SkillKind: "skill-",
    StepKind: "kind-",
    Period: "per-",
    ConditionKind: "condition-",
    Frequency: "how-",
    EmployerKind: "employer-",
    StatusKind: "status-",
    Market: "market-",
    CertificationNeed: "certificate-",
    CodeMatch: "match-",
    ResourceKind: "resource-",
    Field: "field-",
}

/// The key that consists of two parts.
#[expect(clippy::panic, reason = "is asked while compiling only")]
const fn made_of(prefix: &str, value: &str) -> Key {
    let mut at = 0;
    while at < key::ALL.len() {
        if let Some((start, end)) = key::ALL[at].as_str().as_bytes().split_at_checked(prefix.len())
            && is_same(start, prefix.as_bytes())
            && is_same(end, value.as_bytes())
        {
            return key::ALL[at];
        }
        at += 1;
    }
    // The compiler says which value has no words.
    panic!("{}", value)
}

const fn is_same(one: &[u8], other: &[u8]) -> bool {
    let mut at = 0;
    while at < one.len() && at < other.len() && one[at] == other[at] {
        at += 1;
    }
    at == one.len() && at == other.len()
}

/// The sentence on what a level means.
pub(super) fn about(level: Level) -> Key {
    match level {
        Level::Awareness => key::ABOUT_LEVEL_AWARENESS,
        Level::Working => key::ABOUT_LEVEL_WORKING,
        Level::Practitioner => key::ABOUT_LEVEL_PRACTITIONER,
        Level::Expert => key::ABOUT_LEVEL_EXPERT,
    }
}
