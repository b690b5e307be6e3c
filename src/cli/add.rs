//! `samstyr add`: a new record; prints its id.

use std::path::PathBuf;

use super::context::{self, Context, open, print};
use super::edit;
use super::error::CliError;
use super::signed::Signed;
use crate::model::command::Change;
use crate::model::defaults::defaults;
use crate::model::id::RecordId;
use crate::store::Access;

/// Arguments of `add`.
#[derive(Debug, clap::Args)]
pub struct Arguments {
    /// The document.
    file: PathBuf,
    /// The kind.
    kind: String,
    /// Its fields, as `list` names them; `FIELD=@PATH` gives one its file.
    #[arg(value_name = "FIELD=VALUE")]
    fields: Vec<String>,
    #[command(flatten)]
    signed: Signed,
}

/// Carries out `add`.
pub fn run(context: &Context, arguments: &Arguments) -> Result<(), CliError> {
    let kind = context::kind(&arguments.kind)?;
    let mut document = open(&arguments.file, Access::Write)?;
    let portfolio = document.portfolio().clone();
    let today = context.today(&portfolio);
    let given = edit::given(kind, &arguments.fields, today, &portfolio)?;
    let mut values = defaults(kind);
    for (index, value) in given.values {
        values.retain(|(other, _)| *other != index);
        values.push((index, value));
    }
    let id = RecordId::new();
    let changes = vec![Change::Add { kind, id, values }];
    let command = arguments.signed.command(context, &portfolio, changes)?;
    document
        .apply_with(&command, context.now(), &given.files)
        .map_err(|error| CliError::within(&error, &portfolio))?;
    document.close()?;
    print(&id.to_string());
    Ok(())
}
