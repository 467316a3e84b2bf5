//! The words of `careernav export`.

use std::path::PathBuf;

use clap::{Subcommand, ValueEnum};

use super::{Layers, format_parser, measure_parser, most};
use crate::export::formats::{MAPS, OutputFormat, PAGES, ROUTES};
use crate::graph::routes::RouteMeasure;

/// Maps, routes and comparisons for elsewhere.
#[derive(Debug, clap::Args)]
pub struct ExportArgs {
    #[command(subcommand)]
    pub what: Exported,
}

#[derive(Debug, Subcommand)]
pub enum Exported {
    Map(ExportMapArgs),
    Route(ExportRouteArgs),
    Compare(ExportCompareArgs),
}

#[derive(Debug, clap::Args)]
pub struct ExportMapArgs {
    #[arg(value_name = "FAMILY_OR_ROLE", conflicts_with_all = ["family", "around"])]
    pub centre: Option<String>,
    #[arg(long, value_name = "FAMILY", conflicts_with = "steps")]
    pub family: Vec<String>,
    #[arg(long, value_name = "ROLE")]
    pub around: Option<String>,
    #[arg(long, value_name = "N", value_parser = most(20))]
    pub steps: Option<u8>,
    #[arg(long)]
    pub all_links: bool,
    #[arg(long, value_name = "FORMAT", value_parser = format_parser(MAPS))]
    pub format: Option<&'static OutputFormat>,
    #[command(flatten)]
    pub zoomed: Zoomed,
    #[command(flatten)]
    pub target: OutFileArgs,
    #[command(flatten)]
    pub layers: Layers,
}

#[derive(Debug, clap::Args)]
pub struct ExportRouteArgs {
    pub from: String,
    pub to: String,
    #[arg(long, value_name = "MEASURE", default_value = "steps", value_parser = measure_parser())]
    pub by: RouteMeasure,
    #[arg(long, value_name = "K", default_value_t = 3, value_parser = most(20))]
    pub count: u8,
    #[arg(long, value_name = "FORMAT", value_parser = format_parser(ROUTES))]
    pub format: Option<&'static OutputFormat>,
    #[command(flatten)]
    pub zoomed: Zoomed,
    #[command(flatten)]
    pub target: OutFileArgs,
    #[command(flatten)]
    pub layers: Layers,
}

#[derive(Debug, clap::Args)]
pub struct ExportCompareArgs {
    #[arg(value_name = "A")]
    pub one: String,
    #[arg(value_name = "B")]
    pub other: String,
    #[arg(long, value_name = "FORMAT", value_parser = format_parser(PAGES))]
    pub format: Option<&'static OutputFormat>,
    #[command(flatten)]
    pub target: OutFileArgs,
    #[command(flatten)]
    pub layers: Layers,
}

/// How roles are drawn.
#[derive(Clone, Copy, Debug, clap::Args)]
pub struct Zoomed {
    #[arg(long, value_enum)]
    pub zoom: Option<TitleStyle>,
}

/// Options for the file to write.
#[derive(Debug, Default, clap::Args)]
pub struct OutFileArgs {
    #[arg(long, value_name = "FILE")]
    pub out: Option<PathBuf>,
    #[arg(long, requires = "out")]
    pub force: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum TitleStyle {
    Full,
    Short,
    Codes,
}

impl Exported {
    /// Layers named after the command's name.
    pub fn layers(&self) -> &Layers {
        match self {
            Self::Map(map) => &map.layers,
            Self::Route(route) => &route.layers,
            Self::Compare(compare) => &compare.layers,
        }
    }
}
