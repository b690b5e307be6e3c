//! `samstyr undo` and `samstyr redo`.

use std::path::PathBuf;

use super::context::{Context, open, person, print};
use super::error::CliError;
use crate::model::message::{Argument, Message};
use crate::store::{Access, Document, Reversed};
use crate::text::{Texts, describe_passed, describe_step};

/// Arguments of `undo` and `redo`.
#[derive(Debug, clap::Args)]
pub struct Arguments {
    /// The document.
    file: PathBuf,
    /// Who takes the step.
    #[arg(long, value_name = "NAME", value_parser = person)]
    by: Option<String>,
}

/// Carries out `undo`; prints the step that was taken back.
pub fn undo(context: &Context, arguments: &Arguments) -> Result<(), CliError> {
    step(context, arguments, |document, by| document.undo(by, context.now()))
}

/// Carries out `redo`; prints the step that was done again.
pub fn redo(context: &Context, arguments: &Arguments) -> Result<(), CliError> {
    step(context, arguments, |document, by| document.redo(by, context.now()))
}

fn step(
    context: &Context,
    arguments: &Arguments,
    reverse: impl FnOnce(&mut Document, &str) -> Result<Reversed, crate::store::StoreError>,
) -> Result<(), CliError> {
    let mut document = open(&arguments.file, Access::Write)?;
    let before = document.portfolio().clone();
    let by = context.actor(arguments.by.as_deref());
    let reversed =
        reverse(&mut document, &by).map_err(|error| CliError::within(&error, &before))?;
    let texts = Texts::of(context.message_lang());
    for passed in &reversed.passed {
        print(&describe_passed(texts, &reversed.portfolio, passed));
    }
    print(&describe_step(texts, &reversed.portfolio, &reversed.step));
    for (record, kind, field) in reversed.moved {
        let message = Message::new("error-moved-on")
            .field(kind, field)
            .with("record", Argument::Record(record));
        print(&texts.message(&message, Some(&reversed.portfolio)));
    }
    Ok(document.close()?)
}
