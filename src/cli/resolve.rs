//! `samstyr resolve`: decides what copies disagree about, as one step.

use std::path::PathBuf;

use super::context::{self, Context, open};
use super::edit;
use super::error::CliError;
use super::signed::Signed;
use crate::model::command::Change;
use crate::model::conflict::{Choice, Conflict, Side};
use crate::model::history::What;
use crate::model::id::RecordId;
use crate::model::message::Message;
use crate::model::value::Value;
use crate::model::when::When;
use crate::store::{Access, Document};

/// Arguments of `resolve`.
#[derive(Debug, clap::Args)]
pub struct Arguments {
    /// The document.
    file: PathBuf,
    /// The id of the record.
    id: String,
    /// Fields with the value they are to have (`exists=yes` or `exists=no` for the record itself),
    /// or, with --take, their names alone.
    #[arg(value_name = "FIELD[=VALUE]")]
    fields: Vec<String>,
    /// The value of that number, as `conflicts` counts them; without a field, for the only one
    /// that is undecided.
    #[arg(long, value_name = "N", conflicts_with = "side")]
    take: Option<usize>,
    /// All values that were written in this copy (mine) or in another (theirs).
    #[arg(long, value_name = "SIDE", value_parser = ["mine", "theirs"])]
    side: Option<String>,
    #[command(flatten)]
    signed: Signed,
}

/// Carries out `resolve`.
pub fn run(context: &Context, arguments: &Arguments) -> Result<(), CliError> {
    let mut document = open(&arguments.file, Access::Write)?;
    let portfolio = document.portfolio().clone();
    let id = context::record(&portfolio, &arguments.id)?.record_id();
    let (by, note) = (arguments.signed.by(), arguments.signed.note());
    let done = match arguments.side.as_deref() {
        Some(side) => {
            let side = if side == "mine" { Side::Mine } else { Side::Theirs };
            document.decide_all(id, side, &context.actor(by), context.now())
        }
        None => {
            let choices = choices(context, arguments, &document, id)?;
            let changes: Vec<Change> = choices.iter().filter_map(Choice::as_change).collect();
            let by = context.author(by, &portfolio, &changes)?;
            document.decide(&choices, &by, note, context.now())
        }
    };
    done.map_err(|error| CliError::within(&error, &portfolio))?;
    Ok(document.close()?)
}

fn choices(
    context: &Context,
    arguments: &Arguments,
    document: &Document,
    id: RecordId,
) -> Result<Vec<Choice>, CliError> {
    let portfolio = document.portfolio();
    let Some(record) = portfolio.record(id) else { return Ok(Vec::new()) };
    let conflicts: Vec<&Conflict> = document.conflicts().of(id).collect();
    if let Some(number) = arguments.take {
        let named = |conflict: &&&Conflict| {
            arguments.fields.iter().any(|field| field == conflict.field_name())
        };
        let wanted: Vec<&Conflict> = match (arguments.fields.as_slice(), conflicts.as_slice()) {
            ([], [only]) => vec![*only],
            _ => conflicts.iter().filter(named).copied().collect(),
        };
        if wanted.is_empty() || wanted.len() < arguments.fields.len() {
            let names: Vec<&str> = conflicts.iter().map(|c| c.field_name()).collect();
            let message = Message::new("usage-which-undecided").text("names", names.join(", "));
            return Err(CliError::Usage(message));
        }
        return wanted.into_iter().map(|conflict| take(conflict, number)).collect();
    }
    if arguments.fields.is_empty() {
        return Err(CliError::Usage(Message::new("usage-what-to-decide")));
    }
    let (exists, fields): (Vec<String>, Vec<String>) =
        arguments.fields.iter().cloned().partition(|field| field.starts_with("exists="));
    let when = When::of(portfolio, id, context.today(portfolio));
    let mut choices: Vec<Choice> = edit::values(record.kind(), &fields, when, portfolio)?
        .into_iter()
        .map(|(field, value)| Choice { record: id, cell: What::Field(field), value })
        .collect();
    for word in exists {
        let value = match word.trim_start_matches("exists=") {
            "yes" => Value::Bool(true),
            "no" => Value::Bool(false),
            other => {
                return Err(CliError::Usage(Message::new("usage-exists").text("other", other)));
            }
        };
        choices.push(Choice { record: id, cell: What::Alive, value });
    }
    Ok(choices)
}

fn take(conflict: &Conflict, number: usize) -> Result<Choice, CliError> {
    let candidate = number.checked_sub(1).and_then(|index| conflict.values.get(index));
    let candidate = candidate.ok_or_else(|| {
        let (field, count) = (conflict.field_name(), conflict.values.len());
        let message = Message::new("usage-take").text("field", field);
        let message = message.text("count", count.to_string()).text("number", number.to_string());
        CliError::Usage(message)
    })?;
    Ok(conflict.choice(candidate.value.clone()))
}
