//! `samstyr finalise`: makes a record final, or all decisions of a meeting.

use std::path::PathBuf;

use super::context::{self, Context, open, person, print};
use super::error::CliError;
use super::signed::tell_final;
use crate::calc::agenda::AgendaIndex;
use crate::model::command::{Change, Command};
use crate::model::id::{Id, RecordId};
use crate::model::kind::{Kind, Portfolio};
use crate::model::message::Message;
use crate::model::record::Record;
use crate::store::Access;

/// Arguments of `finalise`.
#[derive(Debug, clap::Args)]
pub struct Arguments {
    /// The document.
    file: PathBuf,
    /// The id of a record that can be made final, such as a decision, or of a meeting, which stands
    /// for its decisions.
    id: String,
    /// Who makes it final.
    #[arg(long, value_name = "NAME", value_parser = person)]
    by: Option<String>,
}

/// Carries out `finalise`; prints the id and the verification code of each record.
pub fn run(context: &Context, arguments: &Arguments) -> Result<(), CliError> {
    let mut document = open(&arguments.file, Access::Write)?;
    let portfolio = document.portfolio().clone();
    let records = drafts(&portfolio, context::record(&portfolio, &arguments.id)?)?;
    document.count_as_today(context.today);
    let seal = |id: &RecordId| Change::Seal { record: *id };
    let changes: Vec<Change> = records.iter().map(seal).collect();
    let by = context.author(arguments.by.as_deref(), &portfolio, &changes)?;
    let applied = document
        .apply(&Command { by, note: String::new(), changes }, context.now())
        .map_err(|error| CliError::within(&error, &portfolio))?;
    document.close()?;
    tell_final(context, (&portfolio, &applied.portfolio), (&records, print));
    Ok(())
}

/// The records that a call means: one of a kind that is made final, or the decisions of a meeting
/// that are not final yet.
fn drafts(portfolio: &Portfolio, record: &dyn Record) -> Result<Vec<RecordId>, CliError> {
    let id = record.record_id();
    match record.kind() {
        Kind::Meeting => {
            let drafts = AgendaIndex::of(portfolio).drafts_at(portfolio, Id::from_raw(id));
            if drafts.is_empty() {
                return Err(CliError::Fault(Message::new("error-nothing-to-finalise")));
            }
            Ok(drafts)
        }
        kind if kind.about().sealing.is_some() => Ok(vec![id]),
        kind => {
            let message = Message::new("usage-never-final").text("id", id.to_string());
            Err(CliError::Usage(message.text("kind", kind.plural())))
        }
    }
}
