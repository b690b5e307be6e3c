//! The command line: one file a subcommand. Names, keys and exit status are a contract.
//!
//! Knows every room. Standard output carries what was asked for and nothing else; what went wrong
//! is one line on standard error.

mod add;
mod attachment;
mod calc;
mod check;
mod conflicts;
mod context;
mod delete;
mod demo;
mod edit;
mod error;
mod export;
mod figures;
mod finalise;
mod guessed_year;
mod history;
mod import;
mod input;
mod json;
mod list;
mod merge;
mod narrow;
mod new;
mod output;
mod read_table;
mod render;
mod repair;
mod resolve;
mod round;
mod same_number;
mod set;
mod show;
mod signed;
mod terminal;
mod undo;
mod window;
mod without_display;

use std::path::PathBuf;
use std::process::ExitCode;

use chrono::NaiveDate;
use clap::{Parser, Subcommand};

use crate::model::message::Message;
use crate::text::Lang;
use context::{Context, day};
use error::CliError;
pub use read_table::LimitMemory;

/// The chain of a municipal digitalisation network, from idea to benefit, in one file.
#[derive(Debug, Parser)]
#[command(name = "samstyr", version)]
struct Arguments {
    /// The day that counts as today (YYYY-MM-DD).
    #[arg(long, global = true, value_name = "DATE", value_parser = day)]
    today: Option<NaiveDate>,
    /// The language of papers (default: the document's own) and of messages (default: en).
    #[arg(long, global = true, value_name = "LANG", value_parser = parse_lang)]
    lang: Option<Lang>,
    #[command(subcommand)]
    call: Option<Call>,
    /// The document to open in the window.
    file: Option<PathBuf>,
}

#[derive(Debug, Subcommand)]
enum Call {
    /// Make an empty portfolio with reference data; an existing file is never overwritten.
    New(new::Arguments),
    /// Make the example portfolio, or a synthetic one of a given size.
    Demo(demo::Arguments),
    /// Verify everything in a document.
    Check(check::Arguments),
    /// Make a damaged document anew from its change log, into a new file.
    Repair(repair::Arguments),
    /// List the records of a kind.
    List(list::Arguments),
    /// Show one record, its thread, and what it is linked to.
    Show(show::Arguments),
    /// Change fields of a record.
    Set(set::Arguments),
    /// Add a record; prints its id.
    Add(add::Arguments),
    /// Write the file that a record has to a place outside the document.
    Attachment(attachment::Arguments),
    /// Delete a record; its history stays.
    Delete(delete::Arguments),
    /// Make a decision final, or all decisions of a meeting. This cannot be undone.
    Finalise(finalise::Arguments),
    /// Take back the newest step.
    Undo(undo::Arguments),
    /// Do again the newest step that was undone.
    Redo(undo::Arguments),
    /// Who changed what, newest first; times are those of this machine.
    History(history::Arguments),
    /// Every figure of the overview.
    Figures(figures::Arguments),
    /// Run a calculator alone.
    Calc(calc::Arguments),
    /// Write a paper or a table.
    Export(export::Arguments),
    /// Bring a workbook or CSV file in, as one step.
    Import(import::Arguments),
    /// Bring the changes of another copy into a document.
    Merge(merge::Arguments),
    /// What copies disagree about, until somebody decides.
    Conflicts(conflicts::Arguments),
    /// Decide what copies disagree about.
    Resolve(resolve::Arguments),
    /// Draw a view of the window to a picture, with no display and no GPU.
    Render(render::Arguments),
    /// Sheets and mail drafts of a round go out, replies come in.
    Round(round::Arguments),
    /// Read a foreign workbook for another process of this program.
    #[command(hide = true)]
    ReadTable(read_table::Arguments),
}

fn parse_lang(text: &str) -> Result<Lang, String> {
    Lang::from_code(text).ok_or_else(|| "choose nb, nn or en".to_owned())
}

/// Reads the arguments and carries out the call. `limit_memory` is how this process can be held to a
/// limit.
#[must_use]
pub fn main(limit_memory: LimitMemory) -> ExitCode {
    terminal::tell_of_own_faults(Lang::En);
    let arguments = match Arguments::try_parse() {
        Ok(arguments) => arguments,
        // Help and version are asked for; anything else is a fault of the call.
        Err(about) => {
            let at_fault = terminal::print_about_arguments(about);
            return if at_fault { ExitCode::from(2) } else { ExitCode::SUCCESS };
        }
    };
    let context = Context { today: arguments.today, lang: arguments.lang };
    terminal::tell_of_own_faults(context.message_lang());
    match run(arguments, &context, limit_memory) {
        Ok(status) => status,
        Err(error) => error.report(context.message_lang()),
    }
}

fn run(
    arguments: Arguments,
    context: &Context,
    limit_memory: LimitMemory,
) -> Result<ExitCode, CliError> {
    let call = match (arguments.call, arguments.file) {
        (None, file) => return window::run(context, file),
        (Some(_), Some(file)) => {
            let file = file.display().to_string();
            return Err(CliError::Usage(Message::new("usage-file-first").text("file", file)));
        }
        (Some(call), None) => call,
    };
    match call {
        Call::New(arguments) => new::run(context, &arguments),
        Call::Demo(arguments) => demo::run(context, &arguments),
        Call::Check(arguments) => return check::run(context, &arguments),
        Call::Repair(arguments) => repair::run(context, &arguments),
        Call::List(arguments) => list::run(context, &arguments),
        Call::Show(arguments) => show::run(context, &arguments),
        Call::Set(arguments) => set::run(context, &arguments),
        Call::Add(arguments) => add::run(context, &arguments),
        Call::Attachment(arguments) => attachment::run(context, &arguments),
        Call::Delete(arguments) => delete::run(context, &arguments),
        Call::Finalise(arguments) => finalise::run(context, &arguments),
        Call::Undo(arguments) => undo::undo(context, &arguments),
        Call::Redo(arguments) => undo::redo(context, &arguments),
        Call::History(arguments) => history::run(context, &arguments),
        Call::Figures(arguments) => figures::run(context, &arguments),
        Call::Calc(arguments) => calc::run(context, &arguments),
        Call::Export(arguments) => export::run(context, &arguments),
        Call::Import(arguments) => import::run(context, &arguments),
        Call::Merge(arguments) => merge::run(context, &arguments),
        Call::Conflicts(arguments) => conflicts::run(context, &arguments),
        Call::Resolve(arguments) => resolve::run(context, &arguments),
        Call::Render(arguments) => render::run(context, &arguments),
        Call::Round(arguments) => round::run(context, &arguments),
        Call::ReadTable(arguments) => read_table::run(limit_memory, &arguments),
    }
    .map(|()| ExitCode::SUCCESS)
}
