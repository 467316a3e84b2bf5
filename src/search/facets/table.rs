//! The values that a catalogue has, and those of each role.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::OnceLock;

use crate::domain::{
    Catalogue, ConditionKind, EmployerKind, FamilyIx, Field, Frequency, Lang, LayerIx, Market, Pay, Period,
    Prevalence, Role, RoleIx, Stage, StatusKind, StepKind, Text, fold,
};

use super::Facet;
use super::choice::{Choice, EducationLevel, PayLevel};
use super::names::{FacetNames, Names};

/// Bands of pay in one currency and by one period, about.
const BANDS: u64 = 6;
/// A band is at least this part of the highest figure, so that figures that hardly differ are not split.
const NARROWEST_BAND: u64 = 20;

/// The values of every facet but skills, in the order they are shown, and which of them each role has. Made once for a
/// catalogue; cost and size are linear in its roles with what they say.
#[derive(Debug, Default)]
pub struct Facets {
    pub(super) values: Vec<Choice>,
    places: HashMap<Choice, u32>,
    /// Where the values of each role begin, and after the last one where they end.
    starts: Vec<u32>,
    of_roles: Vec<u32>,
    /// Families with the one above each, such that none stands before one that is below it.
    pub(super) families_upwards: Vec<(FamilyIx, Option<FamilyIx>)>,
    /// Levels of education as they are said.
    pub(super) said: Vec<Text>,
    pub(super) scales: Vec<PayScale>,
    /// What values are called, and facets: made when the first is asked for.
    names: OnceLock<Names>,
    facet_names: OnceLock<FacetNames>,
}

/// What figures of pay are compared in.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct PayScale {
    pub(super) currency: Box<str>,
    /// Place in [`Period::ALL`].
    period: usize,
}

impl PayScale {
    pub(super) fn new(currency: &str, period: Period) -> Self {
        let period = Period::ALL.iter().position(|other| *other == period).unwrap_or(0);
        Self { currency: currency.to_uppercase().into(), period }
    }

    pub(super) fn period(&self) -> Period {
        Period::ALL[self.period]
    }
}

/// The amount that a figure reaches.
fn reach(pay: &Pay) -> u64 {
    pay.to.or(pay.from).unwrap_or(0)
}

impl Facets {
    pub fn new(catalogue: &Catalogue) -> Self {
        let mut facets =
            Self { families_upwards: upwards(catalogue), scales: scales(catalogue), ..Self::default() };
        let said = facets.take_said(catalogue);
        facets.values = facets.all_values(catalogue);
        facets.places = facets.values.iter().copied().zip(0..).collect();
        let layers = layers_by_id(catalogue);
        for (at, role) in catalogue.role_entries() {
            facets.starts.push(u32::try_from(facets.of_roles.len()).unwrap_or(u32::MAX));
            let mut choices = facets.simple_choices(role, &said);
            choices.extend(
                layers_of(catalogue, at).into_iter().map(|LayerIx(layer)| layers[usize::from(layer)]),
            );
            choices.sort_unstable();
            choices.dedup();
            let places = choices.iter().filter_map(|choice| facets.places.get(choice));
            facets.of_roles.extend(places);
        }
        facets.starts.push(u32::try_from(facets.of_roles.len()).unwrap_or(u32::MAX));
        facets
    }

    /// What values are called. The catalogue is the one it was made for.
    pub(super) fn names(&self, catalogue: &Catalogue) -> &Names {
        self.names.get_or_init(|| Names::new(catalogue, &self.values, &self.said))
    }

    /// What facets are called.
    pub(super) fn facet_names(&self) -> &FacetNames {
        self.facet_names.get_or_init(FacetNames::new)
    }

    /// The values of a facet, in the order they are shown. Those of skills are the skills of the catalogue.
    pub fn values(&self, facet: Facet) -> &[Choice] {
        let start = self.values.partition_point(|choice| choice.facet() < facet);
        let end = self.values.partition_point(|choice| choice.facet() <= facet);
        &self.values[start..end]
    }

    /// The values a role has, by place; of families its own only, of amounts of pay those that are listed.
    pub(super) fn of_role(&self, RoleIx(role): RoleIx) -> &[u32] {
        let place = |at: u32| self.starts.get(at as usize).copied().unwrap_or(0) as usize;
        &self.of_roles[place(role)..place(role + 1)]
    }

    pub(super) fn place(&self, choice: Choice) -> Option<usize> {
        self.places.get(&choice).map(|place| *place as usize)
    }

    /// Whether a figure of a role reaches an amount that may be none of those listed.
    pub(super) fn pays(&self, role: &Role, level: PayLevel) -> bool {
        match level {
            PayLevel::Known => !role.pay.is_empty(),
            PayLevel::AtLeast { scale, amount } => self.scales.get(scale as usize).is_some_and(|scale| {
                let fits =
                    |pay: &Pay| PayScale::new(&pay.currency, pay.per) == *scale && reach(pay) >= amount;
                role.pay.iter().any(fits)
            }),
        }
    }

    /// Gathers the levels of education as they are said, those that most roles say first, and returns their places by
    /// their folded names.
    fn take_said(&mut self, catalogue: &Catalogue) -> HashMap<String, u32> {
        let mut known: BTreeMap<String, (usize, &Text)> = BTreeMap::new();
        for role in catalogue.roles() {
            let levels = role.education.iter().map(|way| (said_as(&way.level), &way.level));
            for (name, level) in levels.collect::<BTreeMap<_, _>>() {
                known.entry(name).or_insert((0, level)).0 += 1;
            }
        }
        known.remove("");
        let mut levels: Vec<_> = known.into_iter().collect();
        levels.sort_by_key(|(_, (roles, _))| std::cmp::Reverse(*roles));
        self.said = levels.iter().map(|(_, (_, level))| (*level).clone()).collect();
        levels.into_iter().map(|(name, _)| name).zip(0..).collect()
    }

    fn all_values(&self, catalogue: &Catalogue) -> Vec<Choice> {
        let families = (0..).map(FamilyIx).zip(catalogue.families()).map(|(at, _)| Choice::Family(at));
        let stages = Stage::ALL.iter().copied().map(Choice::Stage);
        let steps = StepKind::ALL.iter().copied().map(Choice::Step);
        let spans = catalogue.roles().iter().flat_map(|role| &role.education).filter_map(|way| way.eqf);
        let eqf: BTreeSet<u32> = spans.flat_map(|span| span.from..=span.to.min(HIGHEST_EQF)).collect();
        let said = (0..).zip(&self.said).map(|(at, _)| EducationLevel::Said(at));
        let education = eqf.into_iter().map(EducationLevel::Eqf).chain(said).map(Choice::Education);
        let pay = [PayLevel::Known].into_iter().chain(self.bands(catalogue)).map(Choice::Pay);
        let remote = Frequency::ALL.iter().copied().map(Choice::Remote);
        let on_call = Frequency::ALL.iter().copied().map(Choice::OnCall);
        let employers = EmployerKind::ALL.iter().copied().map(Choice::Employer);
        let status = StatusKind::ALL.iter().copied().map(Choice::Status);
        let market = Market::ALL.iter().copied().map(Choice::Market);
        let layers = layers_by_id(catalogue).into_iter().collect::<BTreeSet<_>>();
        let written = catalogue.roles().iter().flat_map(|role| role.title.versions().map(|(lang, _)| lang));
        let written = written.filter(|lang| *lang != Lang::NEUTRAL).collect::<BTreeSet<_>>();
        families
            .chain(stages)
            .chain(steps)
            .chain(education)
            .chain(pay)
            .chain(remote)
            .chain(on_call)
            .chain(employers)
            .chain(status)
            .chain(market)
            .chain(layers)
            .chain(written.into_iter().map(Choice::Language))
            .collect()
    }

    /// Round amounts between the lowest and the highest figure of each scale.
    fn bands(&self, catalogue: &Catalogue) -> Vec<PayLevel> {
        let mut ends: BTreeMap<u32, (u64, u64)> = BTreeMap::new();
        for pay in catalogue.roles().iter().flat_map(|role| &role.pay) {
            let Some(scale) = self.scale(&pay.currency, pay.per) else { continue };
            let (low, high) = ends.entry(scale).or_insert((u64::MAX, 0));
            (*low, *high) = ((*low).min(reach(pay)), (*high).max(reach(pay)));
        }
        let amounts = |(scale, (low, high)): (u32, (u64, u64))| {
            let step = round((high - low) / BANDS).max(round(high / NARROWEST_BAND));
            let first = (low / step).max(1);
            (first..=high / step).map(move |times| PayLevel::AtLeast { scale, amount: times * step })
        };
        ends.into_iter().flat_map(amounts).collect()
    }

    pub(super) fn scale(&self, currency: &str, period: Period) -> Option<u32> {
        let at = self.scales.binary_search(&PayScale::new(currency, period)).ok()?;
        u32::try_from(at).ok()
    }

    /// The values of a role but for its layers.
    fn simple_choices(&self, role: &Role, said: &HashMap<String, u32>) -> Vec<Choice> {
        let mut choices: Vec<Choice> = role.family.map(Choice::Family).into_iter().collect();
        choices.extend(role.stage.map(Choice::Stage));
        choices.extend(role.steps.iter().map(|step| Choice::Step(step.kind)));
        for way in &role.education {
            let levels = way.eqf.into_iter().flat_map(|span| span.from..=span.to.min(HIGHEST_EQF));
            choices.extend(levels.map(EducationLevel::Eqf).map(Choice::Education));
            let level = said.get(&said_as(&way.level)).map(|at| EducationLevel::Said(*at));
            choices.extend(level.map(Choice::Education));
        }
        if !role.pay.is_empty() {
            let listed = self.values(Facet::Pay).iter().copied();
            choices.extend(
                listed.filter(|choice| matches!(choice, Choice::Pay(level) if self.pays(role, *level))),
            );
        }
        choices.extend(role.conditions.iter().filter_map(|told| match told.kind {
            ConditionKind::Remote => Some(Choice::Remote(told.how)),
            ConditionKind::OnCall => Some(Choice::OnCall(told.how)),
            ConditionKind::Hours | ConditionKind::Travel => None,
        }));
        choices.extend(not_rare(&role.employers).map(Choice::Employer));
        choices.extend(not_rare(&role.status).map(Choice::Status));
        choices.extend(role.outlook.iter().map(|told| Choice::Market(told.market)));
        choices.extend(languages(role, self.values(Facet::Language)));
        choices
    }
}

/// What is usual or partly so.
fn not_rare<K: Copy>(told: &[Prevalence<K>]) -> impl Iterator<Item = K> {
    told.iter().filter(|told| told.how != Frequency::Rare).map(|told| told.kind)
}

/// The highest level of the European Qualifications Framework.
const HIGHEST_EQF: u32 = 8;

/// Levels that are called the same are one.
fn said_as(level: &Text) -> String {
    fold(level.get(Lang::EN))
}

fn scales(catalogue: &Catalogue) -> Vec<PayScale> {
    let figures = catalogue.roles().iter().flat_map(|role| &role.pay);
    let scales: BTreeSet<PayScale> = figures.map(|pay| PayScale::new(&pay.currency, pay.per)).collect();
    scales.into_iter().collect()
}

/// The next number at or above `least` that is 1, 2 or 5 with zeros behind it.
fn round(least: u64) -> u64 {
    let mut tens = 1_u64;
    loop {
        for digit in [1, 2, 5] {
            if tens.saturating_mul(digit) >= least {
                return tens.saturating_mul(digit);
            }
        }
        tens = tens.saturating_mul(10);
    }
}

/// For each layer the choice that stands for it: the first layer of its id.
fn layers_by_id(catalogue: &Catalogue) -> Vec<Choice> {
    let mut first: HashMap<&str, LayerIx> = HashMap::new();
    let layers = (0..).map(LayerIx).zip(catalogue.layers());
    layers.map(|(at, layer)| Choice::Layer(*first.entry(&layer.id).or_insert(at))).collect()
}

/// The layers that write a field of a role. Where there is but one, everything comes from it.
fn layers_of(catalogue: &Catalogue, role: RoleIx) -> Vec<LayerIx> {
    match catalogue.layers() {
        [_] => vec![LayerIx(0)],
        _ => Field::ALL.iter().filter_map(|field| catalogue.origin(role, *field)).collect(),
    }
}

/// Those of the languages in which a role's title and all of its prose can be read.
fn languages(role: &Role, all: &[Choice]) -> Vec<Choice> {
    let texts = [&role.title].into_iter().chain(role.prose()).filter(|text| !text.is_empty());
    // Text by text, so that cost is that of the texts, however many languages there are.
    let mut left: Option<BTreeSet<Lang>> = None;
    for text in texts {
        let here: BTreeSet<Lang> = text.versions().map(|(lang, _)| lang).collect();
        // A text of no language is for readers of any.
        if !here.contains(&Lang::NEUTRAL) {
            left =
                Some(left.map_or_else(|| here.clone(), |left| left.intersection(&here).copied().collect()));
        }
    }
    match left {
        Some(langs) => langs.into_iter().map(Choice::Language).collect(),
        None => all.to_vec(),
    }
}

/// Families with the one above each, those below others first. Those that lie in a circle are left out.
fn upwards(catalogue: &Catalogue) -> Vec<(FamilyIx, Option<FamilyIx>)> {
    let families = catalogue.families();
    let mut below = vec![0_u32; families.len()];
    for parent in families.iter().filter_map(|family| family.parent) {
        below[parent.0 as usize] += 1;
    }
    let mut free: Vec<FamilyIx> =
        (0..).map(FamilyIx).take(families.len()).filter(|at| below[at.0 as usize] == 0).collect();
    let mut order = Vec::with_capacity(families.len());
    while let Some(at) = free.pop() {
        let parent = families[at.0 as usize].parent;
        order.push((at, parent));
        if let Some(FamilyIx(above)) = parent {
            below[above as usize] -= 1;
            if below[above as usize] == 0 {
                free.push(FamilyIx(above));
            }
        }
    }
    order
}
