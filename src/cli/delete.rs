//! `samstyr delete`: takes a record out; its history stays, and undo brings it back.

use std::path::PathBuf;

use super::context::{self, Context, open};
use super::error::CliError;
use crate::model::command::{Change, Command};
use crate::store::Access;

/// Arguments of `delete`.
#[derive(Debug, clap::Args)]
pub struct Arguments {
    /// The document.
    file: PathBuf,
    /// The id of the record.
    id: String,
    /// Who deletes it.
    #[arg(long, value_name = "NAME")]
    by: Option<String>,
    /// Why.
    #[arg(long, value_name = "TEXT")]
    note: Option<String>,
}

/// Carries out `delete`.
pub fn run(context: &Context, arguments: &Arguments) -> Result<(), CliError> {
    let mut document = open(&arguments.file, Access::Write)?;
    let portfolio = document.portfolio().clone();
    let id = context::record(&portfolio, &arguments.id)?.record_id();
    let command = Command {
        by: context.actor(arguments.by.as_deref()),
        note: arguments.note.clone().unwrap_or_default(),
        changes: vec![Change::Delete { id }],
    };
    document
        .apply(&command, context.now())
        .map_err(|error| CliError::within(&error, &portfolio))?;
    Ok(document.close()?)
}
