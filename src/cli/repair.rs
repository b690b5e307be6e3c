//! `samstyr repair`: makes a document anew from a log that is whole.

use std::path::PathBuf;

use serde_json::json;

use super::context::{Context, print, print_json};
use super::error::CliError;
use crate::store::{Lost, repair};
use crate::text::Texts;

/// Arguments of `repair`.
#[derive(Debug, clap::Args)]
pub struct Arguments {
    /// The damaged document; it is only read.
    file: PathBuf,
    /// The new document; an existing file is never overwritten.
    #[arg(long, value_name = "NEW")]
    out: PathBuf,
    /// One JSON value.
    #[arg(long)]
    json: bool,
}

/// Carries out `repair`.
pub fn run(context: &Context, arguments: &Arguments) -> Result<(), CliError> {
    let texts = Texts::of(context.message_lang());
    let repaired = repair(&arguments.file, &arguments.out)?;
    let lost: Vec<(&str, String)> =
        repaired.lost.iter().map(|lost| (what(lost), sentence(texts, lost))).collect();
    if arguments.json {
        let list = lost.iter().map(|(what, text)| json!({ "what": what, "text": text }));
        print_json(&json!({
            "ok": true,
            "transactions": repaired.transactions,
            "records": repaired.records,
            "lost": list.collect::<Vec<_>>(),
        }));
        return Ok(());
    }
    let count = |number: usize| i64::try_from(number).unwrap_or(i64::MAX);
    let records = repaired.records.to_string();
    let done = [("records", records.as_str())];
    print(&texts.count("repair-done", count(repaired.transactions), &done));
    lost.iter().for_each(|(_, text)| print(text));
    Ok(())
}

fn what(lost: &Lost) -> &str {
    match lost {
        Lost::Value { record, .. } | Lost::Record(record) => record,
        Lost::Merges => "merges",
        Lost::Tables => "tables",
        Lost::Identity => "document",
    }
}

/// What was not carried over, as a person is told.
fn sentence(texts: &Texts, lost: &Lost) -> String {
    match lost {
        Lost::Value { record, field } => {
            texts.with("repair-lost-value", &[("record", record), ("field", field)])
        }
        Lost::Record(record) => texts.with("repair-lost-record", &[("record", record)]),
        Lost::Merges => texts.get("repair-lost-merges"),
        Lost::Tables => texts.get("repair-lost-tables"),
        Lost::Identity => texts.get("repair-lost-identity"),
    }
}
