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
    /// Roles and the steps between them: a family, several, or what is around a role
    Map(ExportMapArgs),
    /// The best ways from a role to another
    Route(ExportRouteArgs),
    /// Two roles side by side
    Compare(ExportCompareArgs),
}

#[derive(Debug, clap::Args)]
pub struct ExportMapArgs {
    /// Roles of this family: id or name; may be repeated
    #[arg(long, value_name = "FAMILY", conflicts_with = "steps")]
    pub family: Vec<String>,
    /// Role to draw around: id, title or alias; its family, where nothing else is said
    #[arg(long, value_name = "ROLE")]
    pub around: Option<String>,
    /// Roles at most so many steps from that role, of whatever family
    #[arg(long, value_name = "N", requires = "around", value_parser = most(20))]
    pub steps: Option<u8>,
    /// Promotions that others imply, too
    #[arg(long)]
    pub all_links: bool,
    /// How to write it; where it is not said, as the ending of FILE says, else as Markdown
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
    /// Role to start from: id, title or alias
    pub from: String,
    /// Role to get to
    pub to: String,
    /// What the best route has least of
    #[arg(long, value_name = "MEASURE", default_value = "steps", value_parser = measure_parser())]
    pub by: RouteMeasure,
    /// Most routes to give
    #[arg(long, value_name = "K", default_value_t = 3, value_parser = most(20))]
    pub count: u8,
    /// How to write it; where it is not said, as the ending of FILE says, else as Markdown
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
    /// Role: id, title or alias
    #[arg(value_name = "A")]
    pub one: String,
    /// Role to compare it with
    #[arg(value_name = "B")]
    pub other: String,
    /// How to write it; where it is not said, as the ending of FILE says, else as Markdown
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
    /// How much of each title an SVG picture shows [default: full]
    #[arg(long, value_enum)]
    pub zoom: Option<TitleStyle>,
}

/// Options for the file to write.
#[derive(Debug, Default, clap::Args)]
pub struct OutFileArgs {
    /// File to write; standard output where none is named
    #[arg(long, value_name = "FILE")]
    pub out: Option<PathBuf>,
    /// Write over a file that is there
    #[arg(long, requires = "out")]
    pub force: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum TitleStyle {
    /// Whole titles
    Full,
    /// Their beginnings
    Short,
    /// Codes of a few letters, explained below the picture
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
