//! The skills that were marked as known, for the roles that use them.

use crate::domain::{Level, SkillIx};
use crate::graph::fit::{Held, HeldSkill};

/// In the order in which they were marked.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct MarkedSkills(Vec<HeldSkill>);

impl MarkedSkills {
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// In the order in which they were marked.
    pub fn all(&self) -> &[HeldSkill] {
        &self.0
    }

    pub fn holds(&self, skill: SkillIx) -> bool {
        self.0.iter().any(|held| held.skill == skill)
    }

    /// The same as what somebody knows.
    pub fn held(&self) -> Held {
        Held::of(self.0.iter().copied())
    }

    /// Marks a skill, or takes its mark away; whether it is marked now.
    pub(super) fn toggle(&mut self, skill: SkillIx) -> bool {
        let was_marked = self.holds(skill);
        self.0.retain(|held| held.skill != skill);
        if !was_marked {
            self.0.push(HeldSkill { skill, level: None });
        }
        !was_marked
    }

    /// The one whose level is set from here: the skill one is at if it is marked, else the one that was marked last.
    pub fn at_hand(&self, here: Option<SkillIx>) -> Option<HeldSkill> {
        let at_hand = self.0.iter().find(|held| Some(held.skill) == here);
        at_hand.or(self.0.last()).copied()
    }

    /// Moves the level of a marked skill by one; below the lowest it is not told.
    pub(super) fn shift(&mut self, skill: SkillIx, is_up: bool) {
        if let Some(held) = self.0.iter_mut().find(|held| held.skill == skill) {
            held.level = shifted(held.level, is_up);
        }
    }

    pub(super) fn forget(&mut self) {
        self.0.clear();
    }

    /// Replaces each skill, or drops it.
    pub(super) fn map(&mut self, now: impl Fn(SkillIx) -> Option<SkillIx>) {
        let held = |held: &HeldSkill| Some(HeldSkill { skill: now(held.skill)?, ..*held });
        self.0 = self.0.iter().filter_map(held).collect();
    }
}

fn shifted(level: Option<Level>, is_up: bool) -> Option<Level> {
    let number = level.map_or(0, Level::number);
    let next = if is_up { number.saturating_add(1) } else { number.saturating_sub(1) };
    let highest = Level::ALL.last().copied();
    let known = || Level::ALL.iter().copied().find(|level| level.number() == next);
    if next == 0 { None } else { known().or(highest) }
}

#[cfg(test)]
mod tests {
    use super::MarkedSkills;
    use crate::domain::{Level, SkillIx};

    #[test]
    fn skills_are_marked_in_turn_and_rise_from_untold_to_expert() {
        let (python, sql) = (SkillIx(4), SkillIx(2));
        let mut marked = MarkedSkills::default();
        assert!(marked.toggle(python) && marked.toggle(sql));
        assert_eq!(marked.at_hand(Some(python)).map(|held| held.skill), Some(python));
        assert_eq!(marked.at_hand(Some(SkillIx(9))).map(|held| held.skill), Some(sql), "the last one");
        for _ in 0..6 {
            marked.shift(sql, true);
        }
        let level = |marked: &MarkedSkills| marked.at_hand(Some(sql)).and_then(|held| held.level);
        assert_eq!(level(&marked), Some(Level::Expert));
        for _ in 0..4 {
            marked.shift(sql, false);
        }
        assert_eq!(level(&marked), None);
        marked.shift(sql, false);
        assert_eq!(level(&marked), None);
        assert!(!marked.toggle(python));
        assert_eq!(marked.all().len(), 1);
        marked.forget();
        assert!(marked.is_empty() && marked.at_hand(None).is_none());
    }
}
