//! Help, written from the tree of commands.

use anstyle::Style;
use clap::builder::PossibleValue;
use clap::{Arg, Command};

use super::tree;
use crate::cells;
use crate::cli::output;
use crate::wording::{Wording, key};

const HEADING: Style = Style::new().bold().underline();
const LITERAL: Style = Style::new().bold();

/// Where the words of a long help begin.
const LONG_INDENT: usize = 10;

/// The help of a command: how it is used, the commands below it, its arguments and options.
pub(super) fn write(path: &[&str], is_long: bool, wording: &Wording) -> String {
    let mut root = tree::in_language(wording);
    root.build();
    let Some(command) = path.iter().try_fold(&mut root, |at, name| at.find_subcommand_mut(name)) else {
        return String::new();
    };
    let usage = usage_line(command, wording);
    let mut page = HelpPage { command, path, is_long: false, width: output::width(), wording };
    page.is_long = is_long && page.command.get_arguments().any(|arg| page.has_long(arg));
    page.write(&usage)
}

/// How the command of a path is used, on one line with its heading; how the program is where there is no such command.
pub(super) fn usage_of(path: &[&str], wording: &Wording) -> String {
    let mut root = tree::in_language(wording);
    root.build();
    let usage = path.iter().try_fold(&mut root, |at, name| at.find_subcommand_mut(name));
    match usage.map(|command| usage_line(command, wording)) {
        Some(line) => line,
        None => usage_line(&mut root, wording),
    }
}

/// How a command is used, on one line with its heading.
fn usage_line(command: &mut Command, wording: &Wording) -> String {
    let usage = command.render_usage().ansi().to_string();
    with_heading(&usage, wording)
}

/// The same for a line that clap has made, which begins with a heading of its own.
pub(super) fn with_heading(usage: &str, wording: &Wording) -> String {
    let line = usage.split_once(' ').map_or(usage, |(_, line)| line);
    format!("{HEADING}{}{HEADING:#} {}", wording.say(key::USAGE_HEADING), line.trim_end())
}

/// The help of one command while it is written.
struct HelpPage<'a> {
    command: &'a Command,
    path: &'a [&'a str],
    is_long: bool,
    /// Cells of a line, where it is known how many there are.
    width: Option<usize>,
    wording: &'a Wording,
}

/// What is explained, with and without styles, and its explanation.
struct HelpEntry {
    shown: String,
    cells: usize,
    words: String,
}

impl HelpPage<'_> {
    fn write(&self, usage: &str) -> String {
        let about = tree::about(self.path).map(|key| self.wording.say(key)).unwrap_or_default();
        let mut parts = vec![cells::wrap(&about, self.most(0)).join("\n"), usage.to_owned()];
        let commands: Vec<HelpEntry> =
            self.command.get_subcommands().map(|below| self.below(below)).collect();
        let is_of = |arg: &Arg, heading: Option<&str>| arg.get_help_heading() == heading;
        let args = || self.command.get_arguments();
        let entries = |args: Vec<&Arg>| args.into_iter().map(|arg| self.entry(arg)).collect::<Vec<_>>();
        let positionals = entries(args().filter(|arg| arg.is_positional()).collect());
        let own = entries(args().filter(|arg| !arg.is_positional() && is_of(arg, None)).collect());
        let common = entries(args().filter(|arg| !is_of(arg, None)).collect());
        for (heading, entries, is_long) in [
            (key::USAGE_COMMANDS, commands, false),
            (key::USAGE_ARGUMENTS, positionals, self.is_long),
            (key::USAGE_OPTIONS, own, self.is_long),
            (key::USAGE_COMMON_OPTIONS, common, self.is_long),
        ] {
            if !entries.is_empty() {
                let heading = format!("{HEADING}{}{HEADING:#}\n", self.wording.say(heading));
                parts.push(heading + &if is_long { self.long(&entries) } else { self.short(&entries) });
            }
        }
        if self.path.is_empty() {
            parts.push(self.wording.say(key::USAGE_AFTER_HELP));
        }
        parts.join("\n\n") + "\n"
    }

    fn below(&self, command: &Command) -> HelpEntry {
        let name = command.get_name();
        let words = tree::about(&[self.path, &[name]].concat()).map(|key| self.wording.say(key));
        let shown = format!("  {LITERAL}{name}{LITERAL:#}");
        HelpEntry { shown, cells: 2 + cells::width(name), words: words.unwrap_or_default() }
    }

    fn entry(&self, arg: &Arg) -> HelpEntry {
        let written = arg.to_string();
        let (option, value) = written.split_once(' ').unwrap_or((&written, ""));
        let (shown, before) = match (arg.get_short(), arg.get_long()) {
            (Some(short), _) => (format!("  {LITERAL}-{short}{LITERAL:#}, {LITERAL}{option}{LITERAL:#}"), 6),
            (None, Some(_)) => (format!("      {LITERAL}{option}{LITERAL:#}"), 6),
            (None, None) => (format!("  {option}"), 2),
        };
        let shown = if value.is_empty() { shown } else { format!("{shown} {value}") };
        HelpEntry { shown, cells: before + cells::width(&written), words: self.words(arg) }
    }

    /// One entry a line, or two where there is no room beside it.
    fn short(&self, entries: &[HelpEntry]) -> String {
        let indent = entries.iter().map(|entry| entry.cells).max().unwrap_or_default() + 2;
        let line = |entry: &HelpEntry| {
            let gap = " ".repeat(indent - entry.cells);
            format!("{}{gap}{}", entry.shown, self.indented(&entry.words, indent))
        };
        entries.iter().map(line).collect::<Vec<_>>().join("\n")
    }

    /// Each entry with its words below.
    fn long(&self, entries: &[HelpEntry]) -> String {
        let told = |entry: &HelpEntry| {
            let indent = " ".repeat(LONG_INDENT);
            format!("{}\n{indent}{}", entry.shown, self.indented(&entry.words, LONG_INDENT))
        };
        entries.iter().map(told).collect::<Vec<_>>().join("\n\n")
    }

    /// All that is said of an argument: its words, the values it can have, the one it has where none is given.
    fn words(&self, arg: &Arg) -> String {
        let say = tree::argument(self.path, arg).map(|key| self.wording.say(key)).unwrap_or_default();
        if arg.get_id() == "help" && self.command.get_arguments().any(|arg| self.has_long(arg)) {
            let more = if self.is_long { key::USAGE_SEE_SUMMARY } else { key::USAGE_SEE_MORE };
            return format!("{say} {}", self.wording.say(more));
        }
        if !arg.get_action().takes_values() {
            return say;
        }
        let mut notes = Vec::new();
        if let Some(value) = arg.get_default_values().first() {
            let value = value.to_string_lossy().into_owned();
            notes.push(self.wording.with(key::USAGE_DEFAULT, &[("value", value.into())]));
        }
        let values = arg.get_possible_values();
        let is_told = self.is_long && self.has_long(arg);
        if !values.is_empty() && !is_told {
            let names = values.iter().map(PossibleValue::get_name).collect::<Vec<_>>().join(", ");
            notes.push(self.wording.with(key::USAGE_POSSIBLE_VALUES, &[("values", names.into())]));
        }
        let mut paragraphs = vec![say];
        if is_told {
            paragraphs.push(self.values(arg, &values));
        }
        if !notes.is_empty() {
            paragraphs.push(notes.join(if self.is_long { "\n" } else { " " }));
        }
        paragraphs.join(if self.is_long { "\n\n" } else { " " })
    }

    /// Each value with its words; what the definition adds to them stands behind.
    fn values(&self, arg: &Arg, values: &[PossibleValue]) -> String {
        let widest = values.iter().map(|value| cells::width(value.get_name())).max().unwrap_or_default();
        let mut lines = vec![self.wording.say(key::USAGE_VALUES)];
        for value in values {
            let name = value.get_name();
            let words =
                tree::value(self.path, arg, name).map(|key| self.wording.say(key)).unwrap_or_default();
            let more = value.get_help().map(|more| format!(" {more}")).unwrap_or_default();
            let label = self.wording.with(key::LABEL, &[("label", name.into())]);
            let gap = " ".repeat(widest - cells::width(name));
            let label = label.replacen(name, &format!("{LITERAL}{name}{LITERAL:#}"), 1);
            lines.push(format!("- {label} {gap}{words}{more}"));
        }
        lines.join("\n")
    }

    /// Whether there is more to say of an argument than fits on a line: words for its values.
    fn has_long(&self, arg: &Arg) -> bool {
        let takes = arg.get_action().takes_values();
        let mut values = if takes { arg.get_possible_values() } else { Vec::new() }.into_iter();
        values.any(|value| tree::value(self.path, arg, value.get_name()).is_some())
    }

    /// Cells that are left for words.
    fn most(&self, indent: usize) -> usize {
        self.width.map_or(usize::MAX, |width| width.saturating_sub(indent).max(20))
    }

    /// Words in lines that begin in one column; the first is there already.
    fn indented(&self, words: &str, indent: usize) -> String {
        let lines = words.lines().flat_map(|line| {
            // What has styles is short.
            let is_styled = line.contains('\u{1b}');
            if is_styled || line.is_empty() { vec![line] } else { cells::wrap(line, self.most(indent)) }
        });
        let line_break = format!("\n{}", " ".repeat(indent));
        lines.collect::<Vec<_>>().join(&line_break).replace(&format!("{line_break}\n"), "\n\n")
    }
}
