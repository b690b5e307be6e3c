//! `samstyr repair`: makes a document anew from a log that is whole.

use std::path::PathBuf;

use serde_json::json;

use super::context::{Context, print, print_json};
use super::error::CliError;
use crate::app::repairing::{outcome, words_of};
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
    let told = |lost| (what(lost), texts.message(&words_of(lost), None));
    let lost: Vec<(String, String)> = repaired.lost.iter().map(told).collect();
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
    let done = texts.count("repair-done", count(repaired.transactions), &done);
    print(&format!("{done} {}", outcome(texts, &repaired.lost)));
    lost.iter().for_each(|(_, text)| print(text));
    Ok(())
}

fn what(lost: &Lost) -> String {
    match lost {
        Lost::Value { record, .. }
        | Lost::Seal(Some(record))
        | Lost::Record(record)
        | Lost::File { record, .. } => record.to_string(),
        Lost::Seal(None) => "seal".to_owned(),
        Lost::Merges => "merges".to_owned(),
        Lost::Tables => "tables".to_owned(),
        Lost::Identity => "document".to_owned(),
    }
}
