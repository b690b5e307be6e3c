//! `samstyr history`: who changed what, newest first.

use std::path::PathBuf;

use serde_json::{Value as Json, json};

use super::context::{Context, moment, open, print, print_json};
use super::error::CliError;
use super::json;
use crate::model::command::StepKind;
use crate::model::history::{Entry, EntryChange, What};
use crate::model::id::RecordId;
use crate::model::kind::Portfolio;
use crate::model::message::Message;
use crate::model::value::Value;
use crate::store::Access;
use crate::text::{Texts, by_whom, describe_step, step_kind};

/// Arguments of `history`.
#[derive(Debug, clap::Args)]
pub struct Arguments {
    /// The document.
    file: PathBuf,
    /// The id of a record, deleted or not; without it, of the whole document.
    id: Option<String>,
    /// One JSON value.
    #[arg(long)]
    json: bool,
}

/// Carries out `history`.
pub fn run(context: &Context, arguments: &Arguments) -> Result<(), CliError> {
    let document = open(&arguments.file, Access::Read)?;
    let unknown = |id: &str| CliError::Fault(Message::new("error-no-such-record").text("id", id));
    let id = match &arguments.id {
        Some(text) => Some(text.parse::<RecordId>().map_err(|_| unknown(text))?),
        None => None,
    };
    let entries = document.history(id, None)?;
    if let (Some(text), true) = (&arguments.id, entries.is_empty()) {
        return Err(unknown(text));
    }
    if arguments.json {
        print_json(&Json::Array(entries.iter().map(entry).collect()));
        return Ok(());
    }
    let texts = Texts::of(context.message_lang());
    for entry in &entries {
        print(&line(texts, document.portfolio(), entry));
    }
    Ok(())
}

/// How much room the longest word for a step takes.
fn step_width(texts: &Texts) -> usize {
    let words = StepKind::ALL.iter().map(|kind| step_kind(texts, *kind).chars().count());
    words.max().unwrap_or(0)
}

fn line(texts: &Texts, portfolio: &Portfolio, entry: &Entry) -> String {
    let at = moment(entry.at);
    let what = describe_step(texts, portfolio, entry);
    let note = if entry.note.is_empty() { String::new() } else { format!("  – {}", entry.note) };
    let step = step_kind(texts, entry.step);
    let by = by_whom(texts, &entry.by).unwrap_or_default();
    format!("{at}  {step:<width$}  {by}  {what}{note}", width = step_width(texts))
}

fn entry(entry: &Entry) -> Json {
    json!({
        "transaction": entry.transaction.to_string(),
        "at": entry.at.to_rfc3339_opts(chrono::SecondsFormat::Millis, true),
        "by": entry.by,
        "kind": entry.step.code(),
        "note": entry.note,
        "undo_of": entry.undo_of.map(|id| id.to_string()),
        "changes": entry.changes.iter().flat_map(change).collect::<Vec<Json>>(),
    })
}

/// A change as JSON; the birth of a record as one for its being there and one for each field.
fn change(change: &EntryChange) -> Vec<Json> {
    let id = change.id.to_string();
    let one = |field: &str, old: Json, new: Json| json!({ "id": id, "field": field, "old": old, "new": new });
    match (change.what, &change.new) {
        (What::Birth, Value::Text(text)) => {
            let mut all = vec![one("exists", json!(false), json!(true))];
            let born = crate::store::birth_values(change.kind, text).unwrap_or_default();
            all.extend(born.iter().filter_map(|(index, value)| {
                let field = change.kind.fields().get(*index)?;
                Some(one(field.name, Json::Null, json::value(value)))
            }));
            all
        }
        (What::Birth, _) => vec![one("exists", json!(false), json!(true))],
        (What::Alive, _) => {
            vec![one("exists", json::value(&change.old), json::value(&change.new))]
        }
        (What::Seal, Value::Text(text)) => {
            let content = serde_json::from_str(text).unwrap_or(Json::Null);
            vec![one("seal", Json::Null, content)]
        }
        (What::Seal, _) => vec![one("seal", Json::Null, Json::Null)],
        (What::Field(_), _) => {
            vec![one(change.field_name(), json::value(&change.old), json::value(&change.new))]
        }
    }
}
