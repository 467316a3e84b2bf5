//! The short scales of a catalogue: stage of a role, need and level of a skill, and what else has a word of a closed set.

/// Defines a closed scale whose values have a written form in YAML, JSON and wording keys.
macro_rules! scale {
    ($(#[$doc:meta])* $name:ident { $($(#[$value_doc:meta])* $value:ident = $written:literal,)+ }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, serde::Serialize, serde::Deserialize)]
        pub enum $name { $($(#[$value_doc])* $value,)+ }

        impl $name {
            /// Every value, lowest or first first.
            pub const ALL: &'static [Self] = &[$(Self::$value),+];

            /// The value as files, answers and wording keys write it.
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$value => $written,)+ }
            }

            /// The value written as `text`, or `None`.
            pub fn parse(text: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|value| value.as_str() == text)
            }
        }
    };
}

pub(super) use scale;

scale! {
    /// Seniority of a role; the columns of the career map.
    Stage {
        Entry = "entry",
        Intermediate = "intermediate",
        Senior = "senior",
        Lead = "lead",
        Head = "head",
        Executive = "executive",
    }
}

scale! {
    /// How much a role asks for a skill. Essential comes first.
    Need {
        Essential = "essential",
        Useful = "useful",
    }
}

scale! {
    /// Proficiency in a skill, in the four words of the UK government's digital capability framework.
    Level {
        Awareness = "awareness",
        Working = "working",
        Practitioner = "practitioner",
        Expert = "expert",
    }
}

scale! {
    /// What a working condition is about.
    ConditionKind {
        /// Work from elsewhere than the employer's place.
        Remote = "remote",
        /// Evenings, nights and weekends.
        Hours = "hours",
        /// To be reached and ready outside working hours.
        OnCall = "on-call",
        Travel = "travel",
    }
}

scale! {
    /// Where people in a role work.
    EmployerKind {
        /// A firm that works for others on their systems: IT services and consulting.
        ServiceCompany = "service-company",
        /// A firm that sells software or lives by an online product.
        ProductCompany = "product-company",
        /// The IT of a business that does something else.
        InHouse = "in-house",
        PublicService = "public-service",
        /// Web, design and communication.
        Agency = "agency",
        Research = "research",
        NonProfit = "non-profit",
    }
}

scale! {
    /// On what footing people in a role work.
    StatusKind {
        Employee = "employee",
        CivilServant = "civil-servant",
        Freelance = "freelance",
        Apprentice = "apprentice",
    }
}

scale! {
    /// How easily a post is found.
    Market {
        /// Employers look for people.
        Shortage = "shortage",
        Balance = "balance",
        /// People look for posts.
        Surplus = "surplus",
    }
}

scale! {
    /// How much a certificate is asked for.
    CertificationNeed {
        /// Adverts often name it.
        Expected = "expected",
        /// It helps.
        Optional = "optional",
    }
}

scale! {
    /// How well a code of a public classification fits what it stands beside.
    CodeMatch {
        /// The same work under the same name.
        Exact = "exact",
        /// Nearly the same work.
        Close = "close",
        /// Part of a wider occupation, or the nearest there is.
        Broad = "broad",
    }
}

scale! {
    /// What a learning resource is.
    ResourceKind {
        Book = "book",
        Course = "course",
        Documentation = "documentation",
        Tutorial = "tutorial",
        Exercise = "exercise",
        Standard = "standard",
        Video = "video",
        Community = "community",
    }
}

scale! {
    /// How common something is among those who hold a role.
    Frequency {
        Usual = "usual",
        Partly = "partly",
        Rare = "rare",
    }
}

scale! {
    /// What sort of thing a skill is.
    SkillKind {
        Technical = "technical",
        Soft = "soft",
        Knowledge = "knowledge",
    }
}

scale! {
    /// What sort of move a step is, in the order steps are listed.
    StepKind {
        /// Upwards, to more responsibility.
        Promotion = "promotion",
        /// Deeper into one part of the present work.
        Specialisation = "specialisation",
        /// Sideways, on the same footing.
        Lateral = "lateral",
        /// Into other work, where part of what one knows carries over.
        ChangeOfTrack = "change-of-track",
        /// Open data that links two roles without saying how.
        Related = "related",
    }
}

impl Level {
    /// The level as a number from 1 to 4.
    pub fn number(self) -> u8 {
        self as u8 + 1
    }

    /// The level of a number from 1 to 4, or `None`.
    pub fn from_number(number: u64) -> Option<Self> {
        let index = usize::try_from(number.checked_sub(1)?).ok()?;
        Self::ALL.get(index).copied()
    }
}

#[cfg(test)]
mod tests {
    use super::{Level, Stage};

    #[test]
    fn levels_are_numbered_from_one_to_four() {
        for level in Level::ALL {
            assert_eq!(Level::from_number(u64::from(level.number())), Some(*level));
        }
        assert_eq!(Level::from_number(0), None);
        assert_eq!(Level::from_number(5), None);
    }

    #[test]
    fn written_forms_are_read_back() {
        for stage in Stage::ALL {
            assert_eq!(Stage::parse(stage.as_str()), Some(*stage));
        }
        assert_eq!(Stage::parse("Senior"), None);
    }
}
