//! `samstyr delete`: takes a record out; its history stays, and undo brings it back.

use std::path::PathBuf;

use super::context::{self, Context, open};
use super::error::CliError;
use super::signed::Signed;
use crate::model::command::Change;
use crate::store::Access;

/// Arguments of `delete`.
#[derive(Debug, clap::Args)]
pub struct Arguments {
    /// The document.
    file: PathBuf,
    /// The id of the record.
    id: String,
    #[command(flatten)]
    signed: Signed,
}

/// Carries out `delete`.
pub fn run(context: &Context, arguments: &Arguments) -> Result<(), CliError> {
    let mut document = open(&arguments.file, Access::Write)?;
    let portfolio = document.portfolio().clone();
    let id = context::record(&portfolio, &arguments.id)?.record_id();
    let command = arguments.signed.command(context, &portfolio, vec![Change::Delete { id }])?;
    document
        .apply(&command, context.now())
        .map_err(|error| CliError::within(&error, &portfolio))?;
    Ok(document.close()?)
}
