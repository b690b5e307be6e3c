//! `samstyr new`: an empty portfolio with reference data.

use std::path::PathBuf;

use super::context::{Context, actor, print};
use super::error::CliError;
use crate::import::reference;
use crate::model::command::Command;
use crate::model::id::RecordId;
use crate::store::Draft;

/// Arguments of `new`.
#[derive(Debug, clap::Args)]
pub struct Arguments {
    /// The file to make.
    file: PathBuf,
}

/// Carries out `new`.
pub fn run(context: &Context, arguments: &Arguments) -> Result<(), CliError> {
    let at = context.now();
    let mut draft = Draft::begin(&arguments.file, RecordId::new(), at)?;
    let changes = reference::changes().map_err(|error| CliError::Usage(error.to_string()))?;
    draft.apply(&Command { by: actor(None), note: String::new(), changes }, at)?;
    draft.finish()?;
    print(&arguments.file.display().to_string());
    Ok(())
}
