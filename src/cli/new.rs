//! `samstyr new`: an empty portfolio with reference data.

use std::path::PathBuf;

use super::context::{Context, print};
use super::error::CliError;
use crate::app::documents::{make_new, written_in};
use crate::text::Lang;

/// Arguments of `new`.
#[derive(Debug, clap::Args)]
pub struct Arguments {
    /// The file to make.
    file: PathBuf,
}

/// Carries out `new`.
pub fn run(context: &Context, arguments: &Arguments) -> Result<(), CliError> {
    let language = written_in(context.lang.unwrap_or(Lang::Nb));
    make_new(&arguments.file, context.actor(None), language, context.now())
        .map_err(CliError::Fault)?;
    print(&arguments.file.display().to_string());
    Ok(())
}
