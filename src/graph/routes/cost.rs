//! What a route costs, and how routes are put in order by it.

use crate::domain::Span;

/// What the best route has least of. Ties are broken by the other two, in the order given here, then by the ids of the
/// stations from first to last.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum RouteMeasure {
    /// Fewest steps; then fewest new skills, then shortest time.
    Steps,
    /// Shortest time; then fewest steps, then fewest new skills.
    Years,
    /// Fewest new skills; then fewest steps, then shortest time.
    NewSkills,
}

impl RouteMeasure {
    pub const ALL: &'static [Self] = &[Self::Steps, Self::Years, Self::NewSkills];

    /// The measure as commands and answers write it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Steps => "steps",
            Self::Years => "years",
            Self::NewSkills => "new-skills",
        }
    }

    /// The measure written as `text`, or `None`.
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|measure| measure.as_str() == text)
    }

    /// Costs in the order they count.
    pub(super) fn key(self, cost: Triple) -> CostKey {
        let Triple { steps, time, new_skills } = cost;
        match self {
            Self::Steps => [steps, new_skills, time],
            Self::Years => [time, steps, new_skills],
            Self::NewSkills => [new_skills, steps, time],
        }
    }
}

/// Costs in the order they count: lower comes first.
pub(super) type CostKey = [u64; 3];

/// The sum of two costs.
pub(super) fn sum(one: CostKey, other: CostKey) -> CostKey {
    std::array::from_fn(|at| one[at].saturating_add(other[at]))
}

/// The three costs of a step or a route.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Triple {
    pub(super) steps: u64,
    /// In half years.
    pub(super) time: u64,
    pub(super) new_skills: u64,
}

/// What a route costs under each measure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cost {
    pub steps: u64,
    /// The sum of the years that are known; `None` where none are.
    pub years: Option<Span>,
    /// Number of steps whose years are not known.
    pub unknown: u64,
    /// What time is ordered by, in half years: twice the middle of each span; a step whose years are not known
    /// counts half a year more than the longest known step of the catalogue, so that not knowing never makes a route
    /// look faster.
    pub half_years: u64,
    /// Skills that are new on any leg, or asked for again.
    pub new_skills: u64,
}

/// How one route differs from another: positive where it costs more.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Difference {
    pub steps: i64,
    /// In half years, where the years of every step of both are known.
    pub half_years: Option<i64>,
    pub unknown: i64,
    pub new_skills: i64,
}

impl Cost {
    /// What this costs more, or less, than `other`: the answer to “why not this one”.
    pub fn beyond(&self, other: &Self) -> Difference {
        let more = |own: u64, theirs: u64| own.cast_signed() - theirs.cast_signed();
        Difference {
            steps: more(self.steps, other.steps),
            half_years: (self.unknown + other.unknown == 0).then(|| more(self.half_years, other.half_years)),
            unknown: more(self.unknown, other.unknown),
            new_skills: more(self.new_skills, other.new_skills),
        }
    }
}

/// The time a step counts where its years are known.
pub(super) fn half_years(span: Span) -> u64 {
    u64::from(span.from) + u64::from(span.to)
}

/// The sum of two spans.
pub(super) fn added(one: Option<Span>, other: Option<Span>) -> Option<Span> {
    match (one, other) {
        (Some(one), Some(other)) => {
            Some(Span { from: one.from.saturating_add(other.from), to: one.to.saturating_add(other.to) })
        }
        (one, other) => one.or(other),
    }
}
