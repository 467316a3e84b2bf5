//! Words from the shell to an answer and an exit status.
//!
//! [`parse`] reads the words, [`run`] does what they ask for. Each command is a file that turns its options and
//! a `CommandContext` into an `CommandOutput`; only [`run`] prints one, and only `main` reports a [`Failure`].

pub mod args;
mod browse;
mod check;
mod closed_output;
mod compare;
mod context;
mod delivery;
mod export;
mod failure;
mod families;
mod filter;
mod import;
mod init;
mod list;
mod mentions;
mod misspelt;
mod naming;
mod next;
mod output;
mod paths;
mod recommend;
mod repository;
mod route;
mod schema;
mod search;
mod show;
mod status;
mod usage;

pub use failure::Failure;
pub use status::Status;

use std::env;
use std::ffi::OsString;

use args::{Args, Command};
use clap::Parser;
use context::{CommandContext, Options};
use output::CommandOutput;

use crate::domain::Lang;
use crate::wording::{Wording, choose, of_locale};

/// What a command line asks for.
#[derive(Debug)]
pub struct Request {
    args: Args,
    /// The words it was read from.
    words: Vec<OsString>,
}

/// The language to speak, found before the words are known to make sense: that of the last `--lang` among them, else
/// that of the environment.
pub fn language(words: &[OsString]) -> Lang {
    let asked = output::last_value(words, "--lang").and_then(of_locale);
    choose(asked, |name| env::var(name).ok())
}

/// Reads the words of a command line, the program's own name first, and decides on colours for all that follows. What is
/// wrong with them is told in a language.
pub fn parse(words: &[OsString], lang: Lang) -> Result<Request, Failure> {
    // Help and complaints about usage are printed before there are any arguments to look at.
    output::choose_colour(output::colour_asked_for(words));
    let args =
        Args::try_parse_from(words).map_err(|error| usage::explain(&error, words, &Wording::new(lang)))?;
    output::choose_colour(Some(args.view.color));
    let wording = || Wording::new(lang);
    let refused = |what| usage::with_usage(usage::refuse(&what, &wording()), words, &wording());
    context::refuse_nothing(&args).map_err(refused)?;
    Ok(Request { args, words: words.to_owned() })
}

/// Does what is asked for. Prints the answer, and one line on standard error where the catalogue has problems.
pub fn run(request: Request) -> Result<Status, Failure> {
    let Request { args, words } = request;
    output::outlive_limits();
    let options = Options::of(&args);
    options.tell_of_language(&args);
    if args.command.is_none() && output::is_screen() {
        return browse::run(&options, args.subject.as_deref());
    }
    let context = options.read();
    // `check` has nothing else to tell.
    let is_check = matches!(args.command, Some(Command::Check(_)));
    let is_whole = is_check || context.tell_of_problems(&options.loader.sources);
    let answer =
        answer(&args, &context).map_err(|failure| usage::with_usage(failure, &words, &context.wording))?;
    output::print(&answer.text).map_err(Failure::Output)?;
    // The process ends: taking a large catalogue apart piece by piece would only be waited for.
    std::mem::forget(context);
    Ok(if is_whole { answer.status } else { Status::Nothing })
}

fn answer(args: &Args, context: &CommandContext) -> Result<CommandOutput, Failure> {
    match (&args.command, &args.subject) {
        (Some(Command::List(list)), _) => list::answer(list, context),
        (Some(Command::Show(show)), _) => show::answer(&show.subject, &show.answering, context),
        (Some(Command::Search(search)), _) => search::answer(search, context),
        (Some(Command::Match(text)), _) => mentions::answer(text, context),
        (Some(Command::Next(next)), _) => next::answer(next, context),
        (Some(Command::Route(route)), _) => route::answer(route, context),
        (Some(Command::Compare(compare)), _) => compare::answer(compare, context),
        (Some(Command::Recommend(recommend)), _) => recommend::answer(recommend, context),
        (Some(Command::Check(check)), _) => Ok(check::answer(check, context)),
        (Some(Command::Paths(paths)), _) => Ok(paths::answer(paths, context)),
        (Some(Command::Export(export)), _) => export::answer(export, context),
        (Some(Command::Import(order)), _) => import::answer(order, &context.wording),
        (Some(Command::Init(init)), _) => init::answer(init, context),
        (Some(Command::Schema(schema)), _) => Ok(schema::answer(schema)),
        (None, Some(subject)) => show::alone(subject, context),
        (None, None) => list::all(context),
    }
}
