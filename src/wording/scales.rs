//! The words for the values of the domain's scales. A value without words does not compile.

use super::key::{self, Key};
use crate::domain::{Field, Level, Need, Period, SkillKind, Stage, StepKind};

impl From<Stage> for Key {
    fn from(stage: Stage) -> Self {
        match stage {
            Stage::Entry => key::STAGE_ENTRY,
            Stage::Intermediate => key::STAGE_INTERMEDIATE,
            Stage::Senior => key::STAGE_SENIOR,
            Stage::Lead => key::STAGE_LEAD,
            Stage::Head => key::STAGE_HEAD,
            Stage::Executive => key::STAGE_EXECUTIVE,
        }
    }
}

impl From<Need> for Key {
    fn from(need: Need) -> Self {
        match need {
            Need::Essential => key::NEED_ESSENTIAL,
            Need::Useful => key::NEED_USEFUL,
        }
    }
}

impl From<Level> for Key {
    fn from(level: Level) -> Self {
        match level {
            Level::Awareness => key::LEVEL_AWARENESS,
            Level::Working => key::LEVEL_WORKING,
            Level::Practitioner => key::LEVEL_PRACTITIONER,
            Level::Expert => key::LEVEL_EXPERT,
        }
    }
}

impl From<SkillKind> for Key {
    fn from(kind: SkillKind) -> Self {
        match kind {
            SkillKind::Technical => key::SKILL_TECHNICAL,
            SkillKind::Soft => key::SKILL_SOFT,
            SkillKind::Knowledge => key::SKILL_KNOWLEDGE,
        }
    }
}

impl From<StepKind> for Key {
    fn from(kind: StepKind) -> Self {
        match kind {
            StepKind::Promotion => key::KIND_PROMOTION,
            StepKind::Specialisation => key::KIND_SPECIALISATION,
            StepKind::Lateral => key::KIND_LATERAL,
            StepKind::ChangeOfTrack => key::KIND_CHANGE_OF_TRACK,
            StepKind::Related => key::KIND_RELATED,
        }
    }
}

impl From<Period> for Key {
    fn from(period: Period) -> Self {
        match period {
            Period::Year => key::PER_YEAR,
            Period::Month => key::PER_MONTH,
            Period::Day => key::PER_DAY,
            Period::Hour => key::PER_HOUR,
        }
    }
}

impl From<Field> for Key {
    fn from(field: Field) -> Self {
        match field {
            Field::Title => key::FIELD_TITLE,
            Field::Aliases => key::FIELD_ALIASES,
            Field::Family => key::FIELD_FAMILY,
            Field::Stage => key::FIELD_STAGE,
            Field::Summary => key::FIELD_SUMMARY,
            Field::Description => key::FIELD_DESCRIPTION,
            Field::Tasks => key::FIELD_TASKS,
            Field::Skills => key::FIELD_SKILLS,
            Field::Contacts => key::FIELD_CONTACTS,
            Field::Education => key::FIELD_EDUCATION,
            Field::Pay => key::FIELD_PAY,
            Field::Steps => key::FIELD_STEPS,
            Field::Codes => key::FIELD_CODES,
            Field::Sources => key::FIELD_SOURCES,
        }
    }
}

/// The sentence on what a level means.
pub fn about(level: Level) -> Key {
    match level {
        Level::Awareness => key::ABOUT_LEVEL_AWARENESS,
        Level::Working => key::ABOUT_LEVEL_WORKING,
        Level::Practitioner => key::ABOUT_LEVEL_PRACTITIONER,
        Level::Expert => key::ABOUT_LEVEL_EXPERT,
    }
}
