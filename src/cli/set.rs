//! `samstyr set`: changes fields of a record, as one step.

use std::path::PathBuf;

use super::context::{self, Context, open};
use super::edit;
use super::error::CliError;
use super::guessed_year;
use super::same_number;
use super::signed::{Signed, tell_final};
use super::terminal::{print, remark};
use crate::model::column::ColumnKey;
use crate::model::command::Change;
use crate::model::fit::is_open;
use crate::model::when::When;
use crate::store::Access;
use crate::text::Texts;

/// Arguments of `set`.
#[derive(Debug, clap::Args)]
pub struct Arguments {
    /// The document.
    file: PathBuf,
    /// The id of the record.
    id: String,
    /// Fields as `list` names them; `FIELD=` empties one, `FIELD=@PATH` gives one its file.
    #[arg(required = true, value_name = "FIELD=VALUE")]
    fields: Vec<String>,
    #[command(flatten)]
    signed: Signed,
}

/// Carries out `set`.
pub fn run(context: &Context, arguments: &Arguments) -> Result<(), CliError> {
    let mut document = open(&arguments.file, Access::Write)?;
    document.count_as_today(context.today);
    let portfolio = document.portfolio().clone();
    let record = context::record(&portfolio, &arguments.id)?;
    let (kind, id) = (record.kind(), record.record_id());
    let when = When::of(&portfolio, id, context.today(&portfolio));
    let given = edit::given(kind, &arguments.fields, when, &portfolio)?;
    for (field, _) in &given.values {
        // A date that is read elsewhere is changed there, unless this very step lets go of it.
        let link = kind.borrows(*field).and_then(|borrowed| kind.field(borrowed.from));
        let lets_go =
            link.is_some_and(|(link, _)| given.values.iter().any(|(field, _)| *field == link));
        if !lets_go {
            is_open(&portfolio, record, ColumnKey::Field(*field))
                .map_err(|error| CliError::within(&error, &portfolio))?;
        }
    }
    let set = |(field, value)| Change::Set { id, field, value };
    let changes: Vec<Change> = given.values.into_iter().map(set).collect();
    let command = arguments.signed.command(context, &portfolio, changes)?;
    let applied = document
        .apply_with(&command, context.now(), &given.files)
        .map_err(|error| CliError::within(&error, &portfolio))?;
    document.close()?;
    let texts = Texts::of(context.message_lang());
    guessed_year::tell(texts, &applied.portfolio, id, &arguments.fields);
    tell_final(context, (&portfolio, &applied.portfolio), (&[id], print));
    let numbers = same_number::told(texts, &portfolio, &applied.portfolio);
    numbers.iter().for_each(|told| remark(told));
    // A note belongs to a step: without one it is kept nowhere, and that is said.
    if applied.transaction.is_none() && !command.note.is_empty() {
        print(&texts.get("step-note-not-kept"));
    }
    Ok(())
}
