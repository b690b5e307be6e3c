//! Who makes a change and why, as every subcommand that makes one is told.

use super::context::Context;
use super::error::CliError;
use crate::model::command::{Change, Command};
use crate::model::kind::Portfolio;

/// The arguments.
#[derive(Debug, clap::Args)]
pub struct Signed {
    /// Who makes the change.
    #[arg(long, value_name = "NAME")]
    by: Option<String>,
    /// Why.
    #[arg(long, value_name = "TEXT")]
    note: Option<String>,
}

impl Signed {
    /// Who, where that was said.
    pub fn by(&self) -> Option<&str> {
        self.by.as_deref()
    }

    /// Why; empty where nothing was said.
    pub fn note(&self) -> &str {
        self.note.as_deref().unwrap_or_default()
    }

    /// Those changes as one step.
    ///
    /// # Errors
    /// When nobody has said who makes a record final.
    pub fn command(
        &self,
        context: &Context,
        portfolio: &Portfolio,
        changes: Vec<Change>,
    ) -> Result<Command, CliError> {
        let by = context.author(self.by(), portfolio, &changes)?;
        Ok(Command { by, note: self.note().to_owned(), changes })
    }
}
