//! The words a command line is made of.

mod export;

pub use export::{
    ExportArgs, ExportCompareArgs, ExportMapArgs, ExportRouteArgs, Exported, OutFileArgs, TitleStyle, Zoomed,
};

use std::ffi::OsStr;
use std::path::PathBuf;

use clap::builder::{PossibleValue, PossibleValuesParser, StringValueParser, TypedValueParser};
use clap::{Parser, Subcommand, ValueEnum};

use crate::domain::{Lang, Stage};
use crate::export::formats::{self, AnswerShape, OutputFormat, PAGES, ROUTES};
use crate::graph::routes::RouteMeasure;
use crate::loading::stage_hint;
use crate::wording::{Wording, of_locale};

/// The whole command line.
#[derive(Debug, Parser)]
#[command(name = "careernav", bin_name = "careernav", version, about, after_help = AFTER_HELP)]
pub struct Args {
    #[command(flatten)]
    pub view: View,
    #[command(flatten)]
    pub layers: Layers,
    /// Role or skill to open the full-screen program on: id, title or alias
    #[arg(value_name = "ROLE")]
    pub subject: Option<String>,
    #[command(subcommand)]
    pub command: Option<Command>,
}

const AFTER_HELP: &str = "\
Environment:
  CAREERNAV_CATALOGUE       more layers, as PATH lists directories; they come after those of --catalogue
  LC_ALL, LC_MESSAGES, LANG language, where --lang does not say
  NO_COLOR                  no colours, where --color does not say

Exit status: 0 fine, 1 nothing found or problems, 2 wrong usage, 130 interrupted.";

/// Options that every command has stand together in its help.
const COMMON: &str = "Common options";

/// How answers are shown, and on what; the same for every command.
#[derive(Debug, clap::Args)]
pub struct View {
    /// Leave the built-in catalogue out
    #[arg(long, global = true, help_heading = COMMON)]
    pub only: bool,
    /// Read every file, and keep nothing for later starts
    #[arg(long, global = true, help_heading = COMMON)]
    pub no_cache: bool,
    /// Language of answers and content: en, fr, pt-br, fr_FR.UTF-8, ...
    #[arg(long, global = true, help_heading = COMMON, value_name = "LANG", value_parser = lang)]
    pub lang: Option<Lang>,
    /// Draw with ASCII signs only
    #[arg(long, global = true, help_heading = COMMON)]
    pub ascii: bool,
    /// When to use colours
    #[arg(long, global = true, help_heading = COMMON, value_name = "WHEN", value_enum, default_value_t = When::Auto)]
    pub color: When,
}

/// Layers named on the command line. Stands in every command, because options that are given on both sides of
/// a command's name would otherwise count on one side only.
#[derive(Debug, Default, clap::Args)]
pub struct Layers {
    /// YAML file or directory to lay over the catalogue; may be repeated, the last one wins
    #[arg(long, value_name = "PATH", help_heading = COMMON)]
    pub catalogue: Vec<PathBuf>,
}

/// What a command that answers has besides its own options.
#[derive(Debug, Default, clap::Args)]
pub struct Answering {
    #[command(flatten)]
    pub layers: Layers,
    /// How to write the answer; where it is not said, as the ending of FILE says, else as text
    #[arg(long, value_name = "FORMAT", value_parser = format_parser(PAGES))]
    pub format: Option<&'static OutputFormat>,
    /// The same as --format json
    #[arg(long, conflicts_with = "format")]
    pub json: bool,
    #[command(flatten)]
    pub target: OutFileArgs,
}

#[derive(Debug, Subcommand)]
pub enum Command {
    /// List roles
    List(ListArgs),
    /// Show all that is known of a role or a skill
    Show(ShowArgs),
    /// Search roles and skills
    Search(SearchArgs),
    /// Show the steps out of a role and into it
    Next(NextArgs),
    /// Find the best ways from a role to another
    Route(RouteArgs),
    /// Set two roles side by side
    Compare(CompareArgs),
    /// Tell every problem of a catalogue
    Check(CheckArgs),
    /// Show where the catalogue comes from
    Paths(PathsArgs),
    /// Write maps, routes and comparisons for elsewhere: a README, a wiki, a slide
    Export(ExportArgs),
    /// Turn open data, downloaded from its publisher, into a layer
    Import(ImportArgs),
    /// Write a small catalogue to begin with
    Init(InitArgs),
    /// Print the JSON Schema of a file format, for editors
    Schema(SchemaArgs),
}

#[derive(Debug, clap::Args)]
pub struct ListArgs {
    /// Only roles of this family: id or name
    #[arg(long, value_name = "FAMILY")]
    pub family: Option<String>,
    /// Only roles of this stage
    #[arg(long, value_name = "STAGE", value_parser = StageParser)]
    pub stage: Option<Stage>,
    /// Only roles that need this skill: id, name or alias
    #[arg(long, value_name = "SKILL")]
    pub skill: Option<String>,
    #[command(flatten)]
    pub answering: Answering,
}

#[derive(Debug, clap::Args)]
pub struct ShowArgs {
    /// Role or skill: id, title or alias
    #[arg(value_name = "ROLE_OR_SKILL")]
    pub subject: String,
    #[command(flatten)]
    pub answering: Answering,
}

#[derive(Debug, clap::Args)]
pub struct SearchArgs {
    /// Words to look for, in any order
    #[arg(required = true)]
    pub words: Vec<String>,
    /// Only roles, or only skills
    #[arg(long, value_enum)]
    pub kind: Option<SubjectKind>,
    /// Most hits to give
    #[arg(long, value_name = "N", default_value_t = 20)]
    pub limit: usize,
    #[command(flatten)]
    pub answering: Answering,
}

#[derive(Debug, clap::Args)]
pub struct NextArgs {
    /// Role: id, title or alias
    pub role: String,
    /// Tell the roles most like it, too: moves computed from shared skills
    #[arg(long)]
    pub similar: bool,
    /// Most of such roles to tell
    #[arg(long, value_name = "N", default_value_t = 8, requires = "similar", value_parser = most(50))]
    pub count: u8,
    #[command(flatten)]
    pub answering: Answering,
}

#[derive(Debug, clap::Args)]
#[command(mut_arg("format", |format| format.value_parser(format_parser(ROUTES))))]
pub struct RouteArgs {
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
    #[command(flatten)]
    pub answering: Answering,
}

#[derive(Debug, clap::Args)]
pub struct CompareArgs {
    /// Role: id, title or alias
    #[arg(value_name = "A")]
    pub one: String,
    /// Role to compare it with
    #[arg(value_name = "B")]
    pub other: String,
    #[command(flatten)]
    pub answering: Answering,
}

#[derive(Debug, clap::Args)]
pub struct CheckArgs {
    /// Files and directories to check as further layers; `-` is standard input
    #[arg(value_name = "PATH")]
    pub paths: Vec<PathBuf>,
    /// Exit with status 1 on warnings, too
    #[arg(long)]
    pub strict: bool,
    /// How to tell problems
    #[arg(long, value_enum, default_value_t = Format::Text)]
    pub format: Format,
    /// The same as --format json
    #[arg(long, conflicts_with = "format")]
    pub json: bool,
    #[command(flatten)]
    pub layers: Layers,
}

#[derive(Debug, clap::Args)]
pub struct ImportArgs {
    /// Whose data
    #[arg(value_enum)]
    pub publisher: Data,
    /// Directory with the publisher's files, unpacked
    #[arg(value_name = "DIR")]
    pub from: PathBuf,
    /// Directory to write the layer to: new, empty, or written by an import before
    #[arg(long, value_name = "DIR")]
    pub out: PathBuf,
    /// Release of the data, where no file or directory bears it in its name
    #[arg(long, value_name = "RELEASE")]
    pub release: Option<String>,
}

#[derive(Debug, clap::Args)]
pub struct PathsArgs {
    #[command(flatten)]
    pub layers: Layers,
    /// Answer as JSON
    #[arg(long)]
    pub json: bool,
}

#[derive(Debug, clap::Args)]
pub struct InitArgs {
    /// Directory to write it to: a new or an empty one
    #[arg(value_name = "DIR")]
    pub directory: PathBuf,
}

#[derive(Debug, clap::Args)]
pub struct SchemaArgs {
    /// Which files it is for
    #[arg(value_name = "FILES", value_enum)]
    pub files: Files,
}

/// When answers are coloured.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum When {
    Auto,
    Always,
    Never,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum SubjectKind {
    Role,
    Skill,
}

/// Open data that can be imported.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Data {
    /// European classification of the European Commission, CSV
    Esco,
    /// French directory of France Travail, CSV
    Rome,
    /// Network of the US Department of Labor, tab-separated text
    Onet,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// For people: each problem with the line it stands in
    Text,
    /// For programs
    Json,
    /// Workflow commands that GitHub shows beside the lines of a change
    Github,
}

/// Files that have a published format.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Files {
    /// The YAML of a catalogue
    Catalogue,
}

impl Command {
    /// Layers named after the command's name; `None` where no catalogue is looked at.
    pub fn layers(&self) -> Option<&Layers> {
        Some(match self {
            Self::List(list) => &list.answering.layers,
            Self::Show(show) => &show.answering.layers,
            Self::Search(search) => &search.answering.layers,
            Self::Next(next) => &next.answering.layers,
            Self::Route(route) => &route.answering.layers,
            Self::Compare(compare) => &compare.answering.layers,
            Self::Paths(paths) => &paths.layers,
            Self::Check(check) => &check.layers,
            Self::Export(export) => export.what.layers(),
            Self::Import(_) | Self::Init(_) | Self::Schema(_) => return None,
        })
    }
}

/// A language, or a locale as `$LANG` has it; the neutral one for an empty text, which says as little as an empty
/// variable.
fn lang(text: &str) -> Result<Lang, &'static str> {
    let lang = if text.is_empty() { Some(Lang::NEUTRAL) } else { of_locale(text) };
    lang.ok_or("a language is written as two letters, maybe with a script or region: fr, pt-br")
}

/// Reads a stage. Tells which is meant by a word of another ladder, where clap would compare letters.
#[derive(Clone, Debug)]
struct StageParser;

impl TypedValueParser for StageParser {
    type Value = Stage;

    fn parse_ref(
        &self,
        command: &clap::Command,
        argument: Option<&clap::Arg>,
        value: &OsStr,
    ) -> Result<Stage, clap::Error> {
        let stage =
            |word: String| Stage::parse(&word).ok_or_else(|| Wording::new(Lang::EN).tell(&stage_hint(&word)));
        StringValueParser::new().try_map(stage).parse_ref(command, argument, value)
    }

    fn possible_values(&self) -> Option<Box<dyn Iterator<Item = PossibleValue> + '_>> {
        Some(Box::new(Stage::ALL.iter().map(|stage| PossibleValue::new(stage.as_str()))))
    }
}

fn measure_parser() -> impl TypedValueParser<Value = RouteMeasure> {
    let words = RouteMeasure::ALL.iter().map(|measure| measure.as_str());
    PossibleValuesParser::new(words).try_map(|word| RouteMeasure::parse(&word).ok_or("no measure"))
}

impl Answering {
    /// The format that is asked for.
    pub fn format(&self) -> Option<&'static OutputFormat> {
        if self.json { formats::named("json") } else { self.format }
    }
}

/// Reads the name of a format that can be made from one of the shapes.
fn format_parser(shapes: &[AnswerShape]) -> impl TypedValueParser<Value = &'static OutputFormat> {
    let word = |format: &OutputFormat| {
        let endings: Vec<String> = format.endings.iter().map(|ending| format!(".{ending}")).collect();
        PossibleValue::new(format.name).help(format!("{} ({})", format.about, endings.join(", ")))
    };
    let words = formats::fitting(shapes).map(word).collect::<Vec<_>>();
    PossibleValuesParser::new(words).try_map(|name| formats::named(&name).ok_or("no format"))
}

/// A number from 1 on.
fn most(largest: u8) -> impl TypedValueParser<Value = u8> {
    clap::value_parser!(u8).range(1..=i64::from(largest))
}

#[cfg(test)]
mod tests {
    use super::{Args, Command};
    use clap::{CommandFactory, Parser};

    #[test]
    fn the_definition_is_sound() {
        Args::command().debug_assert();
    }

    #[test]
    fn options_count_on_both_sides_of_the_command() {
        let words = ["careernav", "--catalogue", "a", "--lang", "fr", "list", "--catalogue", "b", "--only"];
        let args = Args::try_parse_from(words).expect("sound words");
        assert_eq!(args.view.lang.map(|lang| lang.to_string()).as_deref(), Some("fr"));
        assert!(args.view.only);
        assert_eq!(args.layers.catalogue, ["a".as_ref() as &std::path::Path]);
        let after = args.command.as_ref().and_then(Command::layers).map(|layers| layers.catalogue.clone());
        assert_eq!(after, Some(vec!["b".into()]));
    }

    #[test]
    fn every_option_is_described() {
        let mut command = Args::command();
        command.build();
        let all = std::iter::once(&command).chain(command.get_subcommands());
        for argument in all.flat_map(clap::Command::get_arguments) {
            assert!(argument.get_help().is_some(), "{}", argument.get_id());
        }
    }
}
