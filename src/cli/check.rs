//! `samstyr check`: verifies everything in a document.

use std::path::PathBuf;
use std::process::ExitCode;

use serde_json::json;

use super::context::{Context, open, print, print_json};
use super::error::CliError;
use super::terminal::complain;
use crate::model::message::{Message, Tell as _};
use crate::store::{Access, StoreError};
use crate::text::Texts;

/// Arguments of `check`.
#[derive(Debug, clap::Args)]
pub struct Arguments {
    /// The document.
    file: PathBuf,
    /// A verification code from a paper, or a longer part of the hash: which transaction it is.
    #[arg(long, value_name = "HEX")]
    hash: Option<String>,
    /// One JSON value.
    #[arg(long)]
    json: bool,
}

/// One line of the report.
struct Finding {
    code: &'static str,
    place: String,
    text: String,
}

/// Carries out `check`: exit status 0 when nothing is wrong, 1 otherwise.
pub fn run(context: &Context, arguments: &Arguments) -> Result<ExitCode, CliError> {
    let texts = Texts::of(context.message_lang());
    if let Some(digits) = &arguments.hash {
        return witness(arguments, digits);
    }
    let findings: Vec<Finding> = match open(&arguments.file, Access::Read) {
        Ok(document) => document
            .check()?
            .into_iter()
            .map(|problem| {
                let text = texts.get(&format!("problem-{}", problem.code));
                let text = match problem.detail.as_str() {
                    "" => text,
                    detail => format!("{text}: {detail}"),
                };
                Finding { code: problem.code, place: problem.place, text }
            })
            .collect(),
        Err(CliError::Fault(message)) => {
            let place = arguments.file.display().to_string();
            let text = texts.message(&message, None);
            vec![Finding { code: code_of(&message), place, text }]
        }
        Err(other) => return Err(other),
    };
    let ok = findings.is_empty();
    if arguments.json {
        let problems: Vec<_> = findings
            .iter()
            .map(|f| json!({ "code": f.code, "where": f.place, "text": f.text }))
            .collect();
        print_json(&json!({ "ok": ok, "problems": problems }));
    } else if ok {
        print("ok");
    } else {
        let mut lines = findings.iter().map(|f| format!("{}: {} ({})", f.code, f.text, f.place));
        // One line on standard error; the rest is the report that was asked for.
        if let Some(first) = lines.next() {
            complain(&first);
        }
        lines.for_each(|line| print(&line));
    }
    Ok(if ok { ExitCode::SUCCESS } else { ExitCode::from(1) })
}

/// The code of a document that could not even be opened.
fn code_of(message: &Message) -> &'static str {
    let damaged = StoreError::Damaged { path: PathBuf::new(), detail: String::new() };
    if message.key == damaged.message().key {
        "damaged"
    } else {
        message.key.strip_prefix("error-").unwrap_or(message.key)
    }
}

/// The fewest digits that name a transaction well enough.
const SHORTEST_HASH: usize = 8;

/// Which transaction a hash names: exit status 1 when the document has none.
fn witness(arguments: &Arguments, digits: &str) -> Result<ExitCode, CliError> {
    let hexadecimal = digits.bytes().all(|digit| digit.is_ascii_hexdigit());
    if digits.len() < SHORTEST_HASH || digits.len() > 64 || !hexadecimal {
        return Err(CliError::Usage(format!(
            "“{digits}” is no verification code: it takes {SHORTEST_HASH} to 64 hexadecimal digits"
        )));
    }
    let document = open(&arguments.file, Access::Read)?;
    let found = document.witness(digits)?;
    if found.is_empty() {
        return Err(CliError::Fault(
            Message::new("error-unknown-hash")
                .text("hash", digits)
                .text("path", arguments.file.display().to_string()),
        ));
    }
    let time =
        |at: chrono::DateTime<chrono::Utc>| at.to_rfc3339_opts(chrono::SecondsFormat::Millis, true);
    if arguments.json {
        let list = found.iter().map(
            |w| json!({ "hash": w.hash, "kind": w.step.code(), "at": time(w.at), "by": w.by }),
        );
        print_json(&json!(list.collect::<Vec<_>>()));
    } else {
        for w in &found {
            print(&format!("{}  {}  {}  {}", w.hash, w.step.code(), time(w.at), w.by));
        }
    }
    Ok(ExitCode::SUCCESS)
}
