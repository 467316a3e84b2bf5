//! Roles and skills that match, put in order.

use std::cmp::Ordering;

use crate::domain::SkillIx;
use crate::search::index::{NameIx, SearchIndex, SubjectIx};

use super::points;

/// Hits that are enough, however they were found.
const MANY: usize = 10;

/// How a name has all words of a query, best last. Any of these stands above any name that lacks one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::search) enum Tier {
    /// It has not.
    Part,
    /// With typos, or words that only look alike.
    Loosely,
    /// It has not, but the role needs more than half of the skills that the query lists.
    Mostly,
    /// The same with all of them.
    Together,
    /// Among other words.
    Among,
    /// And nothing else, in other forms.
    Whole,
    /// An alias that is the query.
    Alias,
    /// A title that is the query.
    Title,
    /// By a code.
    Code,
}

/// A role or skill while it is put in order.
#[derive(Clone, Debug)]
pub(in crate::search) struct Candidate {
    pub(in crate::search) subject: SubjectIx,
    pub(in crate::search) tier: Tier,
    pub(in crate::search) score: f32,
    pub(in crate::search) typos: u8,
    /// Whether a word of its best name only looks like one of the query.
    pub(in crate::search) is_loose: bool,
    pub(in crate::search) missing: u16,
    pub(in crate::search) reason: MatchedBy,
    /// Share of the query's weight that it meets.
    pub(in crate::search) share: f32,
    /// Whether the name is a title.
    pub(in crate::search) is_title: bool,
    /// False where what it meets is too little for a hit.
    pub(in crate::search) is_hit: bool,
}

#[derive(Clone, Debug)]
pub(in crate::search) enum MatchedBy {
    Name(NameIx),
    /// Skills of so many that are asked for.
    Skills {
        met: Vec<SkillIx>,
        asked: usize,
    },
    Code,
}

/// The better of two first: by tier, then points; roles before skills, then by id. Where both are named so as a whole, the
/// role comes first whatever the points: it is meant before a skill of the same name.
pub(in crate::search) fn order(index: &SearchIndex, one: &Candidate, other: &Candidate) -> Ordering {
    let is_skill = |candidate: &Candidate| index.is_skill(candidate.subject);
    let whole = one.tier >= Tier::Whole;
    (other.tier.cmp(&one.tier))
        .then((whole && is_skill(one)).cmp(&(whole && is_skill(other))))
        .then(other.score.total_cmp(&one.score))
        .then(is_skill(one).cmp(&is_skill(other)))
        .then(index.rank(one.subject).cmp(&index.rank(other.subject)))
        .then(one.subject.cmp(&other.subject))
}

/// Where no role has all skills of what looks like a list of them, it may be no list: most of them prove nothing then.
pub(in crate::search) fn doubt_list(candidates: &mut [Candidate]) {
    if candidates.iter().all(|candidate| candidate.tier != Tier::Together) {
        for candidate in candidates.iter_mut().filter(|candidate| candidate.tier == Tier::Mostly) {
            candidate.tier = Tier::Part;
        }
    }
}

/// Where names have all words, leaves out what has few of them; where skills have, what has words that only look alike.
pub(in crate::search) fn drop_small_parts(candidates: &mut Vec<Candidate>) {
    let is_hit = |least: Tier| candidates.iter().any(|other| other.is_hit && other.tier >= least);
    let (by_name, by_skills) = (is_hit(Tier::Among), is_hit(Tier::Together));
    candidates.retain(|candidate| {
        let is_small = by_name && candidate.share < points::SHARE_BESIDE_ALL;
        let is_chance = by_skills && !by_name && candidate.tier == Tier::Part && candidate.is_loose;
        !is_small && !is_chance
    });
}

/// Where names have all words as they were typed, leaves out those with words that only look alike, and those with typos
/// where it is sure that nothing is mistyped. Large catalogues have every typo in some alias (“project manger”), so a few
/// aliases prove nothing.
pub(in crate::search) fn drop_loose(candidates: &mut Vec<Candidate>) {
    let exact = candidates.iter().filter(|candidate| candidate.is_hit && candidate.tier >= Tier::Among);
    let proves = |candidate: &Candidate| candidate.tier >= Tier::Whole || candidate.is_title;
    let is_found = exact.clone().next().is_some();
    let is_sure = exact.clone().any(proves) || exact.count() >= MANY;
    candidates.retain(|candidate| {
        candidate.tier != Tier::Loosely || if candidate.typos > 0 { !is_sure } else { !is_found }
    });
}
