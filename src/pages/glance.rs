//! A role at a glance: what people come for, in one short line each.

use super::step::years_words;
use super::terms::{home_first, pay_amount};
use super::{Block, Mark, Reader};
use crate::cells::listed;
use crate::domain::{Catalogue, Level, Need, Pay, RoleIx, SkillNeed, Stage, Subject};
use crate::graph::focus::{Focus, FocusLink, FocusSide};
use crate::wording::{Key, key};

/// One line of what is known at a glance, told in full further down.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GlanceLine {
    /// What the line tells, as a word: “Pay”.
    pub label: String,
    pub said: Glanced,
}

/// What such a line says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Glanced {
    /// All stages there are, lowest first, each with its word, and the one it is about.
    Ladder { stages: Vec<(Stage, String)>, here: Stage },
    /// Facts, the most important first. Those that have no room are counted.
    Facts(Vec<GlanceFact>),
    /// Skills that entries of the same page tell in full.
    Skills(Vec<GlanceFact>),
}

/// A short fact: `↑ Tech lead 4–7 years`, `Python ●●●○`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GlanceFact {
    pub mark: Mark,
    pub text: String,
    pub level: Option<Level>,
    /// A few words behind it; empty where there are none.
    pub aside: String,
}

/// What is known of a role at a glance; `None` where nothing is.
pub(super) fn glance(catalogue: &Catalogue, at: RoleIx, reader: &Reader<'_>) -> Option<Block> {
    let role = catalogue.role(at);
    let focus = Focus::on(catalogue, at);
    let skills: Vec<GlanceFact> =
        most_needed(&role.skills).map(|need| skill_fact(catalogue, need, reader)).collect();
    let [next, from] = [FocusSide::Out, FocusSide::Into]
        .map(|side| focus.links(side).iter().map(|link| step_fact(catalogue, link, side, reader)).collect());
    let ways = home_first(&role.education, |way| way.region.as_deref(), reader).into_iter();
    let ways = ways.filter(|way| !way.level.is_empty()).map(|way| {
        let region = way.region.as_deref().map(|region| reader.region(region));
        let aside = region.map(|region| format!("({region})")).unwrap_or_default();
        GlanceFact { aside, ..plain(reader.text(&way.level)) }
    });
    let pay = home_first(&role.pay, |pay| Some(&pay.region), reader).into_iter();
    let stage = role.stage.map(|here| Glanced::Ladder { stages: stages(reader), here });
    let lines = [
        (key::GLANCE_STAGE, stage),
        (key::GLANCE_PAY, some(pay.filter_map(|pay| pay_fact(pay, reader)).collect())),
        (key::GLANCE_WAYS, some(ways.collect())),
        (key::GLANCE_NEEDS, (!skills.is_empty()).then_some(Glanced::Skills(skills))),
        (key::GLANCE_NEXT, some(next)),
        (key::GLANCE_FROM, some(from)),
    ];
    let line = |(key, said): (Key, Option<Glanced>)| {
        Some(GlanceLine { label: reader.wording.say(key), said: said? })
    };
    let lines: Vec<GlanceLine> = lines.into_iter().filter_map(line).collect();
    (!lines.is_empty()).then_some(Block::Glance(lines))
}

impl GlanceLine {
    /// The line as one text, for writers that have no room to count.
    pub fn words(&self, sign: impl Fn(Mark) -> String, points: impl Fn(Level) -> String) -> String {
        match &self.said {
            Glanced::Ladder { stages, here } => stages
                .iter()
                .find(|(stage, _)| stage == here)
                .map(|(_, word)| word.clone())
                .unwrap_or_default(),
            Glanced::Facts(facts) | Glanced::Skills(facts) => listed(facts.iter().map(|fact| {
                let level = fact.level.map(&points);
                let parts = [Some(sign(fact.mark)), Some(fact.text.clone()), level, Some(fact.aside.clone())];
                let parts = parts.into_iter().flatten().filter(|part| !part.is_empty());
                parts.collect::<Vec<_>>().join(" ")
            })),
        }
    }
}

fn some(facts: Vec<GlanceFact>) -> Option<Glanced> {
    (!facts.is_empty()).then_some(Glanced::Facts(facts))
}

fn plain(text: String) -> GlanceFact {
    GlanceFact { mark: Mark::None, text, level: None, aside: String::new() }
}

fn stages(reader: &Reader<'_>) -> Vec<(Stage, String)> {
    Stage::ALL.iter().map(|stage| (*stage, reader.word(*stage))).collect()
}

/// Essential skills, or the useful ones of a role that has no others; higher levels first.
fn most_needed(needs: &[SkillNeed]) -> impl Iterator<Item = &SkillNeed> {
    let first = needs.iter().map(|need| need.need).min().unwrap_or(Need::Essential);
    let mut needs: Vec<&SkillNeed> = needs.iter().filter(|need| need.need == first).collect();
    needs.sort_by_key(|need| std::cmp::Reverse(need.level));
    needs.into_iter()
}

fn skill_fact(catalogue: &Catalogue, need: &SkillNeed, reader: &Reader<'_>) -> GlanceFact {
    let name = catalogue.name_of(Subject::Skill(need.skill), reader.lang).to_owned();
    GlanceFact { level: need.level, ..plain(name) }
}

/// A role one step away; the years are told of the steps that lead on.
fn step_fact(
    catalogue: &Catalogue,
    link: &FocusLink<'_>,
    side: FocusSide,
    reader: &Reader<'_>,
) -> GlanceFact {
    let years = link.step.years.as_ref().filter(|_| side == FocusSide::Out);
    let years = years.map(|(span, _)| years_words(*span, reader));
    GlanceFact {
        mark: Mark::Step(link.step.kind),
        aside: years.unwrap_or_default(),
        ..plain(reader.title(catalogue, link.role))
    }
}

/// “up to 65,000 EUR a year”, and behind it “(5–6 years, France, 2023)”.
fn pay_fact(pay: &Pay, reader: &Reader<'_>) -> Option<GlanceFact> {
    let text = format!("{} {}", pay_amount(pay, reader)?, reader.word(pay.per));
    let experience = pay.experience.map(|span| years_words(span, reader));
    let year = pay.dated.as_deref().and_then(|dated| dated.split('-').next()).map(str::to_owned);
    let aside = [experience, Some(reader.region(&pay.region)), year].into_iter().flatten();
    let aside = format!("({})", aside.collect::<Vec<_>>().join(", "));
    Some(GlanceFact { aside, ..plain(text) })
}
