//! What is chosen.

use std::collections::BTreeSet;

use crate::domain::{
    EmployerKind, FamilyIx, Frequency, Lang, LayerIx, Level, Market, SkillIx, Stage, StatusKind, StepKind,
};

use super::Facet;

/// A value of a facet. Valid for the catalogue and the [`Facets`](super::Facets) it was made for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Choice {
    Family(FamilyIx),
    Stage(Stage),
    /// A step of this kind leads on.
    Step(StepKind),
    /// The skill is needed, at this level at least.
    Skill(SkillIx, Option<Level>),
    Education(EducationLevel),
    Pay(PayLevel),
    /// Remote work is that common.
    Remote(Frequency),
    /// Being on call is that common.
    OnCall(Frequency),
    /// People work for such an employer.
    Employer(EmployerKind),
    /// They work on that footing.
    Status(StatusKind),
    /// Posts are that easily found.
    Market(Market),
    /// The first of the layers that have this id.
    Layer(LayerIx),
    Language(Lang),
}

/// How far education goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum EducationLevel {
    /// A level of the European Qualifications Framework.
    Eqf(u32),
    /// A level as it is said, by its place among those of the catalogue.
    Said(u32),
}

/// What is paid.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum PayLevel {
    /// There is a figure.
    Known,
    /// In a currency by a period, which stand at this place among those of the catalogue.
    AtLeast { scale: u32, amount: u64 },
}

impl Choice {
    pub fn facet(self) -> Facet {
        match self {
            Self::Family(_) => Facet::Family,
            Self::Stage(_) => Facet::Stage,
            Self::Step(_) => Facet::Step,
            Self::Skill(..) => Facet::Skill,
            Self::Education(_) => Facet::Education,
            Self::Pay(_) => Facet::Pay,
            Self::Remote(_) => Facet::Remote,
            Self::OnCall(_) => Facet::OnCall,
            Self::Employer(_) => Facet::Employer,
            Self::Status(_) => Facet::Status,
            Self::Market(_) => Facet::Market,
            Self::Layer(_) => Facet::Layer,
            Self::Language(_) => Facet::Language,
        }
    }
}

/// All that is chosen; a skill stands in it at most once.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RoleFilter {
    chosen: BTreeSet<Choice>,
}

impl RoleFilter {
    pub fn is_empty(&self) -> bool {
        self.chosen.is_empty()
    }

    /// How many values are chosen.
    pub fn len(&self) -> usize {
        self.chosen.len()
    }

    /// What is chosen, facet by facet.
    pub fn iter(&self) -> impl Iterator<Item = Choice> {
        self.chosen.iter().copied()
    }

    /// Chooses a value in addition. Of two levels of one skill the higher counts, as both must be met.
    pub fn add(&mut self, choice: Choice) {
        if let Choice::Skill(skill, level) = choice {
            let known = self.level(skill).flatten();
            self.drop_skill(skill);
            self.chosen.insert(Choice::Skill(skill, level.max(known)));
        } else {
            self.chosen.insert(choice);
        }
    }

    /// Whether a value is chosen; a skill without a level, whether it is at any.
    pub fn has(&self, choice: Choice) -> bool {
        match choice {
            Choice::Skill(skill, None) => self.level(skill).is_some(),
            choice => self.chosen.contains(&choice),
        }
    }

    /// The least level asked of a skill that is chosen.
    pub fn level(&self, skill: SkillIx) -> Option<Option<Level>> {
        let mut skills =
            self.chosen.range(Choice::Skill(skill, None)..=Choice::Skill(skill, Some(Level::Expert)));
        skills.find_map(|choice| match choice {
            Choice::Skill(_, level) => Some(*level),
            _ => None,
        })
    }

    /// Takes a value that is chosen away, or chooses it beside the others of its facet. A level of a skill takes the place
    /// of another; without its level the skill stays.
    pub fn toggle(&mut self, choice: Choice) {
        match choice {
            Choice::Skill(skill, Some(_)) => {
                let was_there = self.has(choice);
                self.drop_skill(skill);
                self.chosen.insert(if was_there { Choice::Skill(skill, None) } else { choice });
            }
            Choice::Skill(skill, None) if self.has(choice) => self.drop_skill(skill),
            choice if self.chosen.remove(&choice) => {}
            choice => {
                self.chosen.insert(choice);
            }
        }
    }

    /// The filter once a value is chosen in its facet and all else stays: alone there, a skill beside other skills. That is
    /// what a value's count counts.
    pub fn with(&self, choice: Choice) -> Self {
        let mut other = self.clone();
        if let Choice::Skill(skill, _) = choice {
            other.drop_skill(skill);
        } else {
            other.chosen.retain(|chosen| chosen.facet() != choice.facet());
        }
        other.chosen.insert(choice);
        other
    }

    fn drop_skill(&mut self, skill: SkillIx) {
        self.chosen.retain(|choice| !matches!(choice, Choice::Skill(other, _) if *other == skill));
    }
}

impl FromIterator<Choice> for RoleFilter {
    fn from_iter<I: IntoIterator<Item = Choice>>(choices: I) -> Self {
        let mut filter = Self::default();
        choices.into_iter().for_each(|choice| filter.add(choice));
        filter
    }
}
