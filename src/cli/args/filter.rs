//! Options that say which roles: one for each facet, the same as its words in a search.

use std::ffi::OsStr;

use clap::builder::{PossibleValue, StringValueParser, TypedValueParser};

use crate::domain::{EmployerKind, Frequency, Market, Stage, StatusKind, StepKind};
use crate::search::Facet;

/// Which roles are told of. Each may be given several times, and several values stand between commas.
#[derive(Debug, Default, clap::Args)]
pub struct FilterArgs {
    #[arg(long, value_name = "FAMILY")]
    pub family: Vec<String>,
    #[arg(long, value_name = "STAGE", value_parser = ScaleParser(stages))]
    pub stage: Vec<String>,
    #[arg(long, value_name = "STEP", value_parser = ScaleParser(steps))]
    pub step: Vec<String>,
    #[arg(long, value_name = "SKILL")]
    pub skill: Vec<String>,
    #[arg(long, value_name = "EDUCATION")]
    pub education: Vec<String>,
    #[arg(long, value_name = "PAY")]
    pub pay: Vec<String>,
    #[arg(long, value_name = "HOW", value_parser = ScaleParser(frequencies))]
    pub remote: Vec<String>,
    #[arg(long, value_name = "HOW", value_parser = ScaleParser(frequencies))]
    pub on_call: Vec<String>,
    #[arg(long, value_name = "EMPLOYER", value_parser = ScaleParser(employers))]
    pub employer: Vec<String>,
    #[arg(long, value_name = "STATUS", value_parser = ScaleParser(statuses))]
    pub status: Vec<String>,
    #[arg(long, value_name = "MARKET", value_parser = ScaleParser(markets))]
    pub market: Vec<String>,
    #[arg(long, value_name = "LAYER")]
    pub layer: Vec<String>,
    #[arg(long, value_name = "LANG")]
    pub has_language: Vec<String>,
}

/// Names of these options in the definition.
pub(super) const FACETS: [&str; 13] = [
    "family",
    "stage",
    "step",
    "skill",
    "education",
    "pay",
    "remote",
    "on_call",
    "employer",
    "status",
    "market",
    "layer",
    "has_language",
];

impl FilterArgs {
    /// The values that are given, each with its facet.
    pub fn values(&self) -> impl Iterator<Item = (Facet, &str)> {
        let of = |facet| match facet {
            Facet::Family => &self.family,
            Facet::Stage => &self.stage,
            Facet::Step => &self.step,
            Facet::Skill => &self.skill,
            Facet::Education => &self.education,
            Facet::Pay => &self.pay,
            Facet::Remote => &self.remote,
            Facet::OnCall => &self.on_call,
            Facet::Employer => &self.employer,
            Facet::Status => &self.status,
            Facet::Market => &self.market,
            Facet::Layer => &self.layer,
            Facet::Language => &self.has_language,
        };
        Facet::ALL.into_iter().flat_map(move |facet| of(facet).iter().map(move |value| (facet, &**value)))
    }
}

fn stages() -> Vec<&'static str> {
    Stage::ALL.iter().map(|stage| stage.as_str()).collect()
}

fn frequencies() -> Vec<&'static str> {
    Frequency::ALL.iter().map(|how| how.as_str()).collect()
}

fn employers() -> Vec<&'static str> {
    EmployerKind::ALL.iter().map(|kind| kind.as_str()).collect()
}

fn statuses() -> Vec<&'static str> {
    StatusKind::ALL.iter().map(|kind| kind.as_str()).collect()
}

fn markets() -> Vec<&'static str> {
    Market::ALL.iter().map(|market| market.as_str()).collect()
}

fn steps() -> Vec<&'static str> {
    StepKind::ALL.iter().map(|kind| kind.as_str()).collect()
}

/// Takes any text, as values are read in every language and between commas, and tells help the words there are.
#[derive(Clone, Debug)]
struct ScaleParser(fn() -> Vec<&'static str>);

impl TypedValueParser for ScaleParser {
    type Value = String;

    fn parse_ref(
        &self,
        command: &clap::Command,
        argument: Option<&clap::Arg>,
        value: &OsStr,
    ) -> Result<String, clap::Error> {
        StringValueParser::new().parse_ref(command, argument, value)
    }

    fn possible_values(&self) -> Option<Box<dyn Iterator<Item = PossibleValue> + '_>> {
        Some(Box::new(self.0().into_iter().map(PossibleValue::new)))
    }
}
