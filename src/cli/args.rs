//! The words a command line is made of. What help says of each stands in the wording files: see `usage`.

mod export;
mod filter;

pub use export::{
    ExportArgs, ExportCompareArgs, ExportMapArgs, ExportRouteArgs, Exported, OutFileArgs, TitleStyle, Zoomed,
};

pub use filter::FilterArgs;

use std::fmt;
use std::path::PathBuf;

use clap::builder::{PossibleValue, PossibleValuesParser, TypedValueParser};
use clap::{Parser, Subcommand, ValueEnum};

use crate::domain::{Lang, TitleForm};
use crate::export::formats::{self, AnswerShape, OutputFormat, PAGES, ROUTES};
use crate::graph::routes::RouteMeasure;
use crate::tui::theme::ThemeName;
use crate::wording::{Wording, Words, key, of_locale};

/// The whole command line.
#[derive(Debug, Parser)]
#[command(name = "careernav", bin_name = "careernav", version)]
pub struct Args {
    #[command(flatten)]
    pub view: View,
    #[command(flatten)]
    pub layers: Layers,
    #[arg(value_name = "ROLE")]
    pub subject: Option<String>,
    #[command(subcommand)]
    pub command: Option<Command>,
}

/// Options that every command has stand together in its help, under a heading from the wording files.
const COMMON: &str = "common";

/// How answers are shown, and on what; the same for every command.
#[derive(Debug, clap::Args)]
pub struct View {
    #[arg(long, global = true, help_heading = COMMON)]
    pub only: bool,
    #[arg(long, global = true, help_heading = COMMON)]
    pub no_cache: bool,
    #[arg(long, global = true, help_heading = COMMON, value_name = "LANG", value_parser = lang)]
    pub lang: Option<Lang>,
    #[arg(long, global = true, help_heading = COMMON)]
    pub ascii: bool,
    #[arg(long, global = true, help_heading = COMMON, value_name = "GENDER", value_parser = titles_parser())]
    pub titles: Option<TitleForm>,
    #[arg(long, global = true, help_heading = COMMON, value_name = "THEME", value_parser = theme_parser())]
    pub theme: Option<ThemeName>,
    #[arg(long, global = true, help_heading = COMMON, value_name = "WHEN", value_enum, default_value_t = When::Auto)]
    pub color: When,
}

/// Layers named on the command line. Stands in every command, because options that are given on both sides of
/// a command's name would otherwise count on one side only.
#[derive(Debug, Default, clap::Args)]
pub struct Layers {
    #[arg(long, value_name = "PATH", help_heading = COMMON)]
    pub catalogue: Vec<PathBuf>,
}

/// What a command that answers has besides its own options.
#[derive(Debug, Default, clap::Args)]
pub struct Answering {
    #[command(flatten)]
    pub layers: Layers,
    #[arg(long, value_name = "FORMAT", value_parser = format_parser(PAGES))]
    pub format: Option<&'static OutputFormat>,
    #[arg(long, conflicts_with = "format")]
    pub json: bool,
    #[command(flatten)]
    pub target: OutFileArgs,
}

/// What a command has besides whose text is rows.
#[derive(Clone, Copy, Debug, Default, clap::Args)]
pub struct RowArgs {
    #[arg(long, conflicts_with = "json")]
    pub header: bool,
}

#[derive(Debug, Subcommand)]
pub enum Command {
    List(ListArgs),
    Show(ShowArgs),
    Search(SearchArgs),
    Match(MatchArgs),
    Next(NextArgs),
    Route(RouteArgs),
    Compare(CompareArgs),
    Recommend(RecommendArgs),
    Check(CheckArgs),
    Paths(PathsArgs),
    Export(ExportArgs),
    Import(ImportArgs),
    Init(InitArgs),
    Schema(SchemaArgs),
}

#[derive(Debug, clap::Args)]
pub struct ListArgs {
    #[command(flatten)]
    pub filter: FilterArgs,
    #[command(flatten)]
    pub rows: RowArgs,
    #[command(flatten)]
    pub answering: Answering,
}

#[derive(Debug, clap::Args)]
pub struct ShowArgs {
    #[arg(value_name = "ROLE_OR_SKILL")]
    pub subject: String,
    #[command(flatten)]
    pub answering: Answering,
}

#[derive(Debug, clap::Args)]
pub struct SearchArgs {
    #[arg(required_unless_present_any = filter::FACETS)]
    pub words: Vec<String>,
    #[command(flatten)]
    pub filter: FilterArgs,
    #[arg(long, value_enum)]
    pub kind: Option<SubjectKind>,
    #[arg(long, value_name = "N", default_value_t = 20, value_parser = number)]
    pub limit: usize,
    #[command(flatten)]
    pub rows: RowArgs,
    #[command(flatten)]
    pub answering: Answering,
}

#[derive(Debug, clap::Args)]
pub struct MatchArgs {
    #[arg(value_name = "FILE")]
    pub file: PathBuf,
    #[arg(long, value_name = "N", default_value_t = 50, value_parser = number)]
    pub limit: usize,
    #[command(flatten)]
    pub rows: RowArgs,
    #[command(flatten)]
    pub answering: Answering,
}

#[derive(Debug, clap::Args)]
pub struct NextArgs {
    pub role: String,
    #[arg(long)]
    pub similar: bool,
    #[arg(long, value_name = "N", default_value_t = 8, requires = "similar", value_parser = most(50))]
    pub count: u8,
    #[command(flatten)]
    pub rows: RowArgs,
    #[command(flatten)]
    pub answering: Answering,
}

#[derive(Debug, clap::Args)]
#[command(mut_arg("format", |format| format.value_parser(format_parser(ROUTES))))]
pub struct RouteArgs {
    pub from: String,
    pub to: String,
    #[arg(long, value_name = "MEASURE", default_value = "steps", value_parser = measure_parser())]
    pub by: RouteMeasure,
    #[arg(long, value_name = "K", default_value_t = 3, value_parser = most(20))]
    pub count: u8,
    #[command(flatten)]
    pub rows: RowArgs,
    #[command(flatten)]
    pub answering: Answering,
}

#[derive(Debug, clap::Args)]
pub struct CompareArgs {
    #[arg(value_name = "A")]
    pub one: String,
    #[arg(value_name = "B")]
    pub other: String,
    #[command(flatten)]
    pub rows: RowArgs,
    #[command(flatten)]
    pub answering: Answering,
}

#[derive(Debug, clap::Args)]
pub struct RecommendArgs {
    #[arg(long, value_name = "SKILL", required = true)]
    pub with: Vec<String>,
    #[arg(long, value_name = "N", default_value_t = 10, value_parser = most(50))]
    pub count: u8,
    #[command(flatten)]
    pub rows: RowArgs,
    #[command(flatten)]
    pub answering: Answering,
}

#[derive(Debug, clap::Args)]
pub struct CheckArgs {
    #[arg(value_name = "PATH")]
    pub paths: Vec<PathBuf>,
    #[arg(long)]
    pub strict: bool,
    #[arg(long, value_enum, default_value_t = Format::Text)]
    pub format: Format,
    #[arg(long, conflicts_with = "format")]
    pub json: bool,
    #[command(flatten)]
    pub layers: Layers,
}

#[derive(Debug, clap::Args)]
pub struct ImportArgs {
    #[arg(value_enum)]
    pub publisher: Data,
    #[arg(value_name = "DIR")]
    pub from: PathBuf,
    #[arg(long, value_name = "DIR")]
    pub out: PathBuf,
    #[arg(long, value_name = "RELEASE")]
    pub release: Option<String>,
}

#[derive(Debug, clap::Args)]
pub struct PathsArgs {
    #[command(flatten)]
    pub layers: Layers,
    #[arg(long)]
    pub json: bool,
}

#[derive(Debug, clap::Args)]
pub struct InitArgs {
    #[arg(value_name = "DIR")]
    pub directory: PathBuf,
}

#[derive(Debug, clap::Args)]
pub struct SchemaArgs {
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
    Esco,
    Rome,
    Onet,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Format {
    Text,
    Json,
    Github,
}

/// Files that have a published format.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Files {
    Catalogue,
}

impl Command {
    /// Layers named after the command's name; `None` where no catalogue is looked at.
    pub fn layers(&self) -> Option<&Layers> {
        Some(match self {
            Self::List(list) => &list.answering.layers,
            Self::Show(show) => &show.answering.layers,
            Self::Search(search) => &search.answering.layers,
            Self::Match(text) => &text.answering.layers,
            Self::Next(next) => &next.answering.layers,
            Self::Route(route) => &route.answering.layers,
            Self::Compare(compare) => &compare.answering.layers,
            Self::Recommend(recommend) => &recommend.answering.layers,
            Self::Paths(paths) => &paths.layers,
            Self::Check(check) => &check.layers,
            Self::Export(export) => export.what.layers(),
            Self::Import(_) | Self::Init(_) | Self::Schema(_) => return None,
        })
    }
}

/// A language, or a locale as `$LANG` has it; the neutral one for an empty text, which says as little as an empty
/// variable.
fn lang(text: &str) -> Result<Lang, UnfitValue> {
    let lang = if text.is_empty() { Some(Lang::NEUTRAL) } else { of_locale(text) };
    lang.ok_or(UnfitValue(key::USAGE_LANGUAGE.into()))
}

fn measure_parser() -> impl TypedValueParser<Value = RouteMeasure> {
    let words = RouteMeasure::ALL.iter().map(|measure| measure.as_str());
    PossibleValuesParser::new(words).try_map(|word| RouteMeasure::parse(&word).ok_or("no measure"))
}

fn titles_parser() -> impl TypedValueParser<Value = TitleForm> {
    let words = TitleForm::ALL.iter().map(|form| form.as_str());
    PossibleValuesParser::new(words).try_map(|word| TitleForm::parse(&word).ok_or("no gender"))
}

fn theme_parser() -> impl TypedValueParser<Value = ThemeName> {
    let words = ThemeName::ALL.iter().map(|name| name.as_str());
    PossibleValuesParser::new(words).try_map(|word| ThemeName::parse(&word).ok_or("no theme"))
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
        PossibleValue::new(format.name).help(format!("({})", endings.join(", ")))
    };
    let words = formats::fitting(shapes).map(word).collect::<Vec<_>>();
    PossibleValuesParser::new(words).try_map(|name| formats::named(&name).ok_or("no format"))
}

/// A number from 1 on.
fn most(largest: u8) -> impl TypedValueParser<Value = u8> {
    move |text: &str| {
        let number = text.parse().ok().filter(|number| (1..=largest).contains(number));
        let between = || Words::of(key::USAGE_NUMBER_BETWEEN).count("from", 1).count("to", largest.into());
        number.ok_or_else(|| UnfitValue(between()))
    }
}

fn number(text: &str) -> Result<usize, UnfitValue> {
    text.parse().map_err(|_| UnfitValue(key::USAGE_NUMBER.into()))
}

/// Why a value cannot be that of an option.
#[derive(Debug)]
pub struct UnfitValue(pub Words);

impl fmt::Display for UnfitValue {
    /// Says it in English.
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&Wording::new(Lang::EN).tell(&self.0))
    }
}

impl std::error::Error for UnfitValue {}

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
}
