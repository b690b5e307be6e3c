//! Who makes a change and why, as every subcommand that makes one is told.

use super::context::{Context, person};
use super::error::CliError;
use crate::model::command::{Change, Command};
use crate::model::id::RecordId;
use crate::model::kind::Portfolio;
use crate::text::{Texts, told_before_final};

/// The arguments.
#[derive(Debug, clap::Args)]
pub struct Signed {
    /// Who makes the change.
    #[arg(long, value_name = "NAME", value_parser = person)]
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

/// Tells of those records what was made final of them between two states: each by its code, and what was recorded
/// along with it or left out.
pub fn tell_final(
    context: &Context,
    (before, after): (&Portfolio, &Portfolio),
    (records, say): (&[RecordId], fn(&str)),
) {
    let is_new = |id: &&RecordId| after.is_sealed(**id) && !before.is_sealed(**id);
    let made: Vec<RecordId> = records.iter().filter(is_new).copied().collect();
    let mut told: Vec<String> = Vec::new();
    for id in &made {
        if let Some(seal) = after.seals.get(id) {
            say(&format!("{id}  {}", seal.short_hash()));
        }
    }
    for id in &made {
        // Of what was added final nothing is known before.
        let known = if before.record(*id).is_some() { before } else { after };
        let texts = Texts::of(context.message_lang());
        for before in told_before_final(texts, known, &[*id]) {
            if !told.contains(&before.text) {
                say(&before.text);
                told.push(before.text);
            }
        }
    }
}
