//! `samstyr export FILE changes`: what has changed since a day, as a paper, as text or as JSON.

use std::sync::Arc;

use serde_json::{Map, Value as Json, json};

use super::{Arguments, Format, bytes};
use crate::app::comparing::{Asked, NoComparison, compare};
use crate::calc::changes::{Changes, Comparison, FieldChange, Line, Period, Topic};
use crate::calc::meetings::held_before;
use crate::cli::context::{Context, begins_later};
use crate::cli::error::CliError;
use crate::cli::json::value;
use crate::files::write::write_whole;
use crate::model::message::Message;
use crate::report::changes::{Options, changes_paper};
use crate::store::Document;
use crate::text::harmless;

/// Writes the changes: from the last meeting of the deciding body unless a day is given, up to
/// today unless a day is given.
pub(super) fn run(
    context: &Context,
    arguments: &Arguments,
    document: &Document,
) -> Result<(), CliError> {
    let format = format_of_changes(arguments)?;
    let comparison = comparison(context, arguments, document)?;
    let written = match format {
        None => {
            let json = whole(&comparison, arguments.public);
            let text = serde_json::to_string_pretty(&json).unwrap_or_default();
            (harmless::json(&text).into_owned() + "\n").into_bytes()
        }
        Some(format) => paper(context, arguments, &comparison, format)?,
    };
    Ok(write_whole(&arguments.out, &written)?)
}

/// The format that is asked for; nothing for JSON.
fn format_of_changes(arguments: &Arguments) -> Result<Option<Format>, CliError> {
    let ending = arguments.out.extension().and_then(|ending| ending.to_str());
    let wanted = arguments.format.as_deref().or(ending).unwrap_or_default().to_lowercase();
    match wanted.as_str() {
        "pdf" => Ok(Some(Format::Pdf)),
        "docx" => Ok(Some(Format::Docx)),
        "txt" => Ok(Some(Format::Text)),
        "json" => Ok(None),
        other => Err(CliError::Usage(format!(
            "“{other}” is no format for changes. Choose pdf, docx, txt or json with --format or \
             the file's name"
        ))),
    }
}

fn paper(
    context: &Context,
    arguments: &Arguments,
    comparison: &Comparison,
    format: Format,
) -> Result<Vec<u8>, CliError> {
    let options = Options {
        lang: context.paper_lang(&comparison.after),
        public: arguments.public,
        made_at: context.now(),
    };
    bytes(&changes_paper(comparison, &options), format)
}

fn comparison(
    context: &Context,
    arguments: &Arguments,
    document: &Document,
) -> Result<Arc<Comparison>, CliError> {
    let now = document.portfolio();
    let to = arguments.to.unwrap_or_else(|| context.today(now));
    let from = match arguments.from {
        Some(from) => from,
        None => {
            let last = held_before(now, to).first().map(|(day, _)| *day);
            last.ok_or_else(|| CliError::Fault(Message::new("error-no-meeting-before")))?
        }
    };
    if from >= to {
        let (from, to) = (from.to_string(), to.to_string());
        let message = Message::new("error-period-empty").text("from", from).text("to", to);
        return Err(CliError::Fault(message));
    }
    let to_now = arguments.to.is_none();
    let asked = Asked { period: Period { from, to }, to_now, version: 0 };
    compare(&document.log_reader()?, document.portfolio(), asked).map_err(|why| match why {
        NoComparison::BeginsLater(begins) => begins_later(from, begins),
        NoComparison::Failed(message) => CliError::Fault(message),
    })
}

fn whole(comparison: &Comparison, public: bool) -> Json {
    let Changes { sums, unlisted, others, .. } = &comparison.changes;
    let topics = Topic::ALL.iter().map(|topic| {
        let lines = comparison.changes.of(*topic).map(|line| one(line, public));
        json!({ "topic": topic.code(), "lines": lines.collect::<Vec<Json>>() })
    });
    let others: Map<String, Json> =
        others.iter().map(|(kind, count)| (kind.plural().to_owned(), json!(count))).collect();
    json!({
        "from": comparison.period.from.to_string(),
        "to": comparison.period.to.to_string(),
        "sums": sums.iter().map(|sum| json!({
            "key": sum.key,
            "before": value(&crate::model::value::Value::Money(sum.before)),
            "after": value(&crate::model::value::Value::Money(sum.after)),
        })).collect::<Vec<Json>>(),
        "topics": topics.collect::<Vec<Json>>(),
        "unlisted": unlisted,
        "others": others,
    })
}

/// A line; of what is exempt, the public learns that something happened and not what.
fn one(line: &Line, public: bool) -> Json {
    let hidden = public && line.exempt;
    let shown = |json: Json| if hidden { Json::Null } else { json };
    let fields = line.fields.iter().filter(|_| !hidden).map(|change| field(line, change));
    let by = line.seen.as_ref().filter(|_| !public).map(|seen| seen.by.clone());
    json!({
        "id": shown(json!(line.id.to_string())),
        "kind": line.kind.plural(),
        "title": shown(json!(line.title)),
        "case": shown(json!(line.case.map(|case| case.to_string()))),
        "events": line.events.iter().map(|event| event.code()).collect::<Vec<&str>>(),
        "fields": fields.collect::<Vec<Json>>(),
        "at": line.seen.as_ref().map(|seen| seen.at.to_rfc3339()),
        "by": by,
    })
}

fn field(line: &Line, change: &FieldChange) -> Json {
    let field = line.kind.fields().get(change.index);
    json!({
        "field": field.map(|field| field.name),
        "old": value(&change.old),
        "new": value(&change.new),
    })
}
