//! What may be meant by a query: every role and skill that has something of it, with its tier and points.

use crate::domain::{Catalogue, Stage, Subject};
use crate::search::index::{CodeIx, Ix, SearchIndex, SubjectIx};
use crate::search::matching::MatchedWord;
use crate::search::text::query::Query;

use super::by_name::{ByName, ScoreSums};
use super::by_skill::BySkills;
use super::order::{Candidate, MatchedBy, Tier, doubt_list, drop_loose, drop_small_parts};
use super::points;
use super::sought::SoughtWords;

/// Letters and digits a code has at least.
const SHORTEST_CODE: usize = 3;

impl SearchIndex {
    pub(in crate::search) fn candidates(
        &self,
        catalogue: &Catalogue,
        query: &Query,
        words: &[MatchedWord],
        sums: &ScoreSums,
    ) -> Vec<Candidate> {
        let sought = SoughtWords::new(self, words);
        let by_skills = BySkills::of(catalogue, self, &sought, sums);
        let candidate = |subject: &SubjectIx| self.candidate(catalogue, &sought, sums, *subject, &by_skills);
        let touched = sums.touched_subjects.iter().copied();
        // A role may need a skill by another name than the one that stands in its texts.
        let only_needing =
            by_skills.roles.keys().map(|role| SubjectIx(role.0)).filter(|role| !sums.is_touched(*role));
        let mut found: Vec<Candidate> = touched.chain(only_needing).filter_map(|at| candidate(&at)).collect();
        doubt_list(&mut found);
        drop_loose(&mut found);
        drop_small_parts(&mut found);
        let coded = self.by_code(query);
        // Whoever types a code means nothing else, unless it is a name as well.
        found.retain(|other| {
            !coded.contains(&other.subject) && (coded.is_empty() || other.tier >= Tier::Whole)
        });
        found.extend(coded.into_iter().map(|subject| Candidate {
            subject,
            tier: Tier::Code,
            score: points::NAME,
            typos: 0,
            is_loose: false,
            missing: 0,
            reason: MatchedBy::Code,
            share: 1.0,
            is_title: false,
            is_hit: true,
        }));
        found
    }

    fn candidate(
        &self,
        catalogue: &Catalogue,
        sought: &SoughtWords<'_>,
        sums: &ScoreSums,
        subject: SubjectIx,
        by_skills: &BySkills,
    ) -> Option<Candidate> {
        let skills = self.subject(subject).role().and_then(|role| by_skills.roles.get(&role));
        let known = &sums.subjects[subject.at()];
        let share = |bits: u16| sought.share(bits);
        let by_skill = skills.map_or(0, |skills| skills.met);
        let needed = share(by_skill & !known.names);
        let for_needed = match skills {
            Some(skills) if by_skill == sought.all && skills.skills.len() > 1 => points::NEEDED_TOGETHER,
            Some(_) if known.names & sought.telling != 0 && known.names | by_skill == sought.all => {
                points::NEEDED_FOR_ALL
            }
            _ => points::NEEDED,
        };
        let by_needs = needed * (for_needed + skills.map_or(0.0, |skills| skills.bonus));
        let mut score = points::NAME * known.best.map_or(0.0, |best| best.score)
            + points::NAMES * share(known.names)
            + points::TEXT * share(known.texts)
            + points::SKILLS * share(known.skills)
            + points::COSINE * sums.cosine(self, subject, &sought.lengths)
            + by_needs;
        let mut tier = known.best.map_or(Tier::Part, |best| self.tier(sought, &best));
        match self.subject(subject) {
            Subject::Skill(_) if tier == Tier::Loosely => score *= points::OF_A_SKILL_LOOSELY,
            Subject::Skill(_) => score *= points::OF_A_SKILL,
            Subject::Role(role) => {
                let is_middle = catalogue.role(role).stage == Some(Stage::Intermediate);
                if sought.is_generic {
                    score += points::MANY_NAMES * f32::from(known.complete).ln_1p();
                }
                if is_middle {
                    score +=
                        if sought.is_generic { points::MIDDLE_STAGE_GENERIC } else { points::MIDDLE_STAGE };
                }
            }
        }
        let tells = |bits: u16| sought.is_generic || bits & sought.telling != 0;
        let is_by_name = share(known.names) >= points::SHARE && tells(known.names);
        let are_enough =
            |skills| share(by_skill | known.names) >= points::SHARE_BY_SKILL || by_skills.are_most(skills);
        let is_by_skill = by_skill & sought.telling != 0 && skills.is_some_and(are_enough);
        if is_by_skill && known.names == 0 {
            // What else it says is no reason to find it: need and level put such roles in order.
            score = by_needs;
        }
        let says_as_much = known.best.is_some_and(|best| is_by_name && best.met & by_skill == by_skill);
        let by_name = known.best.filter(|_| by_skill != sought.all || says_as_much);
        let reason = match (known.best, skills) {
            (_, Some(skills)) if is_by_skill && !says_as_much => {
                let is_exact = by_name.is_none_or(|best| best.typos == 0 && !best.is_loose);
                if is_exact && by_skills.are_most(skills) {
                    let is_all = known.names | by_skill == sought.all;
                    tier = if is_all { Tier::Together } else { Tier::Mostly };
                }
                MatchedBy::Skills { met: skills.skills.clone(), asked: by_skills.asked.len() }
            }
            (Some(best), _) => MatchedBy::Name(best.name),
            (None, _) => return None,
        };
        Some(Candidate {
            subject,
            tier,
            score,
            typos: by_name.map_or(0, |best| best.typos),
            is_loose: by_name.is_some_and(|best| best.is_loose),
            missing: sought.places(sought.all & !(known.names | by_skill)),
            reason,
            share: share(known.names | by_skill),
            is_title: known.best.is_some_and(|best| self.is_title(best.name)),
            is_hit: is_by_name || is_by_skill,
        })
    }

    fn tier(&self, sought: &SoughtWords<'_>, best: &ByName) -> Tier {
        if best.met != sought.all {
            Tier::Part
        } else if best.typos > 0 || best.is_loose {
            Tier::Loosely
        } else if best.covered < points::WHOLE_NAME || (sought.is_generic && sought.words.len() == 1) {
            Tier::Among
        } else if best.covered < 1.0 - f32::EPSILON * 8.0 {
            Tier::Whole
        } else if self.is_title(best.name) {
            Tier::Title
        } else {
            Tier::Alias
        }
    }

    /// Roles and skills that bear the query as a code, blanks and signs left out; the zeros at the end of a code of O*NET
    /// need not be typed.
    fn by_code(&self, query: &Query) -> Vec<SubjectIx> {
        let code = &*query.solid;
        if code.len() < SHORTEST_CODE || !code.bytes().any(|byte| byte.is_ascii_digit()) {
            return Vec::new();
        }
        let same = |at: &CodeIx| matches!(self.codes.all.get(*at).strip_prefix(code), Some("" | "00"));
        let codes = self.codes.all.beginning_with(code).filter(same);
        let mut found: Vec<SubjectIx> = codes.flat_map(|at| self.codes.subjects.get(at)).collect();
        found.sort_unstable();
        found.dedup();
        found
    }
}
