//! What may be meant by a query: every role and skill that has something of it, with its tier and points.

use crate::domain::{Catalogue, Stage, Subject};
use crate::search::index::{CodeIx, Ix, SearchIndex, SubjectIx};
use crate::search::matching::MatchedWord;
use crate::search::text::query::Query;

use super::by_name::{ByName, ScoreSums, SubjectSums};
use super::by_skill::{BySkill, BySkills};
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
        let candidate = |subject: SubjectIx| {
            SubjectMatch::of(self, subject, (&sought, sums, &by_skills)).candidate(catalogue)
        };
        let touched = sums.touched_subjects.iter().copied();
        // A role may need a skill by another name than the one that stands in its texts.
        let only_needing =
            by_skills.roles.keys().map(|role| SubjectIx(role.0)).filter(|role| !sums.is_touched(*role));
        let mut found: Vec<Candidate> = touched.chain(only_needing).filter_map(candidate).collect();
        doubt_list(&mut found);
        drop_loose(&mut found);
        drop_small_parts(&mut found);
        let coded = self.by_code(query);
        // Whoever types a code means nothing else, unless it is a name as well.
        found.retain(|other| {
            !coded.contains(&other.subject) && (coded.is_empty() || other.tier >= Tier::Whole)
        });
        found.extend(coded.into_iter().map(coded_candidate));
        found
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

/// What bears the query as a code.
fn coded_candidate(subject: SubjectIx) -> Candidate {
    Candidate {
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
    }
}

/// A role or skill beside the query: all that it has of it.
struct SubjectMatch<'a> {
    index: &'a SearchIndex,
    sought: &'a SoughtWords<'a>,
    sums: &'a ScoreSums,
    by_skills: &'a BySkills,
    subject: SubjectIx,
    /// What its names and texts have of the query.
    known: &'a SubjectSums,
    /// What the skills have that it needs, where it is a role that needs any of those asked for.
    skills: Option<&'a BySkill>,
    /// Words of the query that these skills have, as bits.
    by_skill: u16,
}

impl<'a> SubjectMatch<'a> {
    fn of(
        index: &'a SearchIndex,
        subject: SubjectIx,
        (sought, sums, by_skills): (&'a SoughtWords<'_>, &'a ScoreSums, &'a BySkills),
    ) -> Self {
        let skills = index.subject(subject).role().and_then(|role| by_skills.roles.get(&role));
        let known = &sums.subjects[subject.at()];
        let by_skill = skills.map_or(0, |skills| skills.met);
        Self { index, sought, sums, by_skills, subject, known, skills, by_skill }
    }

    /// `None` where neither a name nor the skills needed are a reason to find it.
    fn candidate(&self, catalogue: &Catalogue) -> Option<Candidate> {
        let Self { index, sought, known, by_skill, .. } = *self;
        let (is_by_name, is_by_skill) = (self.is_by_name(), self.is_by_skill());
        let tier_of_name = known.best.map_or(Tier::Part, |best| index.tier(sought, &best));
        let score = if is_by_skill && known.names == 0 {
            // What else it says is no reason to find it: need and level put such roles in order.
            self.points_for_needs()
        } else {
            self.points(catalogue, tier_of_name)
        };
        let says_as_much = known.best.is_some_and(|best| is_by_name && best.met & by_skill == by_skill);
        let by_name = known.best.filter(|_| by_skill != sought.all || says_as_much);
        let (tier, reason) = match (known.best, self.skills) {
            (_, Some(skills)) if is_by_skill && !says_as_much => {
                let is_exact = by_name.is_none_or(|best| best.typos == 0 && !best.is_loose);
                let tier = self.tier_of_list(skills).filter(|_| is_exact);
                (tier.unwrap_or(tier_of_name), self.by_its_skills(skills))
            }
            (Some(best), _) => (tier_of_name, MatchedBy::Name(best.name)),
            (None, _) => return None,
        };
        Some(Candidate {
            subject: self.subject,
            tier,
            score,
            typos: by_name.map_or(0, |best| best.typos),
            is_loose: by_name.is_some_and(|best| best.is_loose),
            missing: sought.places(sought.all & !self.met()),
            reason,
            share: sought.share(self.met()),
            is_title: known.best.is_some_and(|best| index.is_title(best.name)),
            is_hit: is_by_name || is_by_skill,
        })
    }

    fn by_its_skills(&self, skills: &BySkill) -> MatchedBy {
        MatchedBy::Skills { met: skills.skills.clone(), asked: self.by_skills.asked.len() }
    }

    /// Words of the query that it has by its names or by the skills it needs, as bits.
    fn met(&self) -> u16 {
        self.known.names | self.by_skill
    }

    /// Whether its names have enough of the query, and not only words that nearly any trade may have.
    fn is_by_name(&self) -> bool {
        let names = self.known.names;
        let tells = self.sought.is_generic || names & self.sought.telling != 0;
        self.sought.share(names) >= points::SHARE && tells
    }

    /// Whether it needs enough of the skills asked for.
    fn is_by_skill(&self) -> bool {
        let are_enough = |skills| {
            self.sought.share(self.met()) >= points::SHARE_BY_SKILL || self.by_skills.are_most(skills)
        };
        self.by_skill & self.sought.telling != 0 && self.skills.is_some_and(are_enough)
    }

    /// The tier of a role that needs most of a list of skills.
    fn tier_of_list(&self, skills: &BySkill) -> Option<Tier> {
        let tier = if self.met() == self.sought.all { Tier::Together } else { Tier::Mostly };
        self.by_skills.are_most(skills).then_some(tier)
    }

    /// Points for names, texts and the skills needed, by what it is.
    fn points(&self, catalogue: &Catalogue, tier: Tier) -> f32 {
        let (sought, known) = (self.sought, self.known);
        let sum = points::NAME * known.best.map_or(0.0, |best| best.score)
            + points::NAMES * sought.share(known.names)
            + points::TEXT * sought.share(known.texts)
            + points::SKILLS * sought.share(known.skills)
            + points::COSINE * self.sums.cosine(self.index, self.subject, &sought.lengths)
            + self.points_for_needs();
        match self.index.subject(self.subject) {
            Subject::Skill(_) if tier == Tier::Loosely => sum * points::OF_A_SKILL_LOOSELY,
            Subject::Skill(_) => sum * points::OF_A_SKILL,
            Subject::Role(role) => {
                let is_middle = catalogue.role(role).stage == Some(Stage::Intermediate);
                let names = points::MANY_NAMES * f32::from(known.complete).ln_1p();
                match (sought.is_generic, is_middle) {
                    (true, true) => sum + names + points::MIDDLE_STAGE_GENERIC,
                    (true, false) => sum + names,
                    (false, true) => sum + points::MIDDLE_STAGE,
                    (false, false) => sum,
                }
            }
        }
    }

    /// Points for words of the query that only the skills needed have.
    fn points_for_needs(&self) -> f32 {
        let (sought, names) = (self.sought, self.known.names);
        let each = match self.skills {
            Some(skills) if self.by_skill == sought.all && skills.skills.len() > 1 => points::NEEDED_TOGETHER,
            Some(_) if names & sought.telling != 0 && self.met() == sought.all => points::NEEDED_FOR_ALL,
            _ => points::NEEDED,
        };
        let bonus = self.skills.map_or(0.0, |skills| skills.bonus);
        sought.share(self.by_skill & !names) * (each + bonus)
    }
}
