//! `samstyr import`: a workbook or CSV file into the document, as one step.

use std::path::{Path, PathBuf};
use std::sync::atomic::AtomicBool;

use serde_json::{Map, Value as Json, json};

use super::context::{self, Context, apply_worked_out, open, person, print, print_json};
use super::error::CliError;
use super::input::read_input;
use super::json;
use super::same_number;
use super::terminal::remark;
use crate::import::sheet::grid::Workbook;
use crate::import::sheet::isolated::{Limits, read_workbook};
use crate::import::sheet::left_out::LeftOut;
use crate::import::sheet::mapping::Mapping;
use crate::import::sheet::outcome::{Added, Changed, Outcome, Place};
use crate::import::sheet::{self, Options};
use crate::model::column::ColumnKey;
use crate::model::command::Command;
use crate::model::kind::{Kind, Portfolio};
use crate::model::message::{Message, Tell as _};
use crate::model::plan::plan;
use crate::model::value::Value;
use crate::store::{Access, Document};
use crate::text::Texts;
use crate::text::amount_unit::AmountUnit;

/// Arguments of `import`.
#[derive(Debug, clap::Args)]
pub struct Arguments {
    /// The document.
    file: PathBuf,
    /// The workbook (xlsx, xls, xlsb, ods) or CSV file.
    source: PathBuf,
    /// What the rows become: projects, benefits … By default what the headings fit.
    #[arg(long = "as", value_name = "KIND")]
    kind: Option<String>,
    /// Where the columns go, as JSON: {"kind", "sheet", "header_row", "columns": {HEADING: FIELD or
    /// null}, "key": [FIELD], "same": {NAME: NAME IN THE DOCUMENT}, "all_rows", "spelling",
    /// "whole_rows", "kroner_per_unit"}. Remembered in the document, but for "whole_rows".
    #[arg(long, value_name = "MAP.json")]
    map: Option<PathBuf>,
    /// Take in rows of sums, sections and notes, and what is hidden in the spreadsheet, as well.
    #[arg(long)]
    all_rows: bool,
    /// Correct names that differ from those in the document in capitals and spaces alone.
    #[arg(long)]
    spelling: bool,
    /// Leave out new rows of which a value is refused. Without it the rest of such a row is taken in, and told.
    #[arg(long)]
    whole_rows: bool,
    /// How many kroner one stands for in amounts, whatever the file says of it: 1, 1000, 1000000 or 1000000000.
    #[arg(long, value_name = "KRONER", value_parser = unit)]
    kroner_per_unit: Option<AmountUnit>,
    /// Only say what would happen.
    #[arg(long)]
    dry_run: bool,
    /// One JSON value.
    #[arg(long)]
    json: bool,
    /// Who makes the change.
    #[arg(long, value_name = "NAME", value_parser = person)]
    by: Option<String>,
}

/// Carries out `import`.
pub fn run(context: &Context, arguments: &Arguments) -> Result<(), CliError> {
    let kind = arguments.kind.as_deref().map(context::kind).transpose()?;
    let mapping = arguments.map.as_deref().map(read_mapping).transpose()?;
    let access = if arguments.dry_run { Access::Read } else { Access::Write };
    let mut document = open(&arguments.file, access)?;
    let program = std::env::current_exe()
        .map_err(|error| Message::new("sheet-no-reader").text("detail", error.to_string()))
        .map_err(CliError::Fault)?;
    let stop = AtomicBool::new(false);
    let workbook = read_workbook(&program, &arguments.source, &Limits::default(), &stop)?;
    let id = document.id().to_string();
    let work_out = |document: &Document| {
        let mapping = mapping.clone();
        worked_out(context, arguments, document.portfolio(), &id, &workbook, (kind, mapping))
    };
    let (value, lines, in_part) = if arguments.dry_run {
        work_out(&document)?.1
    } else {
        apply_worked_out(&mut document, context.now(), work_out)?
    };
    document.close()?;
    // Only what has happened is said to have.
    value.iter().for_each(print_json);
    lines.iter().for_each(|line| print(line));
    in_part.iter().for_each(|line| remark(line));
    Ok(())
}

/// What the command prints of an import: one JSON value, which says all of it, or lines; and, besides lines, what is
/// said of rows that come in in part.
type Said = (Option<Json>, Vec<String>, Option<String>);

/// What the workbook changes in a portfolio, as a command, and what is said of it.
fn worked_out(
    context: &Context,
    arguments: &Arguments,
    portfolio: &Portfolio,
    document: &str,
    workbook: &Workbook,
    (kind, mapping): (Option<Kind>, Option<Mapping>),
) -> Result<(Command, Said), CliError> {
    let lang = if arguments.json { context.paper_lang(portfolio) } else { context.message_lang() };
    let texts = Texts::of(lang);
    let remember = mapping.is_some();
    let mut mapping = mapping.unwrap_or_default();
    mapping.all_rows |= arguments.all_rows;
    mapping.spelling |= arguments.spelling;
    mapping.whole_rows = mapping.whole_rows.or(arguments.whole_rows.then_some(true));
    mapping.kroner_per_unit = arguments.kroner_per_unit.or(mapping.kroner_per_unit);
    let options =
        Options { kind, remember, mapping, document, texts, today: context.today(portfolio) };
    let outcome = sheet::import(portfolio, workbook, &options)?;
    // Names in sentences are those of the document as it will be.
    let after = plan(portfolio, &outcome.changes)
        .map_err(|error| CliError::within(&error, portfolio))?
        .portfolio;
    let said = if arguments.json {
        (Some(as_json(&outcome, &after, texts)), Vec::new(), None)
    } else {
        let told = outcome.told_in_part().into_iter();
        let in_part = told.map(|(sheet, told)| {
            in_sheet(&outcome, Some(&sheet), &texts.message(&told, Some(&after)))
        });
        let numbers = same_number::told(texts, portfolio, &after);
        let in_part: Vec<String> = in_part.chain(numbers).collect();
        let in_part = Some(in_part.join(" ")).filter(|told| !told.is_empty());
        (None, as_text(&outcome, &after, texts), in_part)
    };
    let by = context.actor(arguments.by.as_deref());
    let command = Command { by, note: workbook.name.clone(), changes: outcome.into_changes() };
    Ok((command, said))
}

fn unit(text: &str) -> Result<AmountUnit, String> {
    let kroner: u32 = text.parse().map_err(|_| "it is no number of kroner".to_owned())?;
    AmountUnit::try_from(kroner).map_err(|error| error.to_string())
}

fn read_mapping(path: &Path) -> Result<Mapping, CliError> {
    let fault = |detail: String| {
        let message = Message::new("error-input-file").text("path", path.display().to_string());
        CliError::Fault(message.text("detail", detail))
    };
    let text = read_input(path).map_err(|error| fault(error.kind().to_string()))?;
    serde_json::from_str(&text).map_err(|error| fault(error.to_string()))
}

fn as_json(outcome: &Outcome, portfolio: &Portfolio, texts: &Texts) -> Json {
    let said = |message: &Message| texts.message(message, Some(portfolio));
    let in_part = outcome.in_part().into_iter();
    let in_part = in_part.map(|one| with(&one.place, json!({"id": one.id.to_string()})));
    let recognised = outcome.recognised.iter();
    let recognised = recognised.map(|one| with(&one.place, json!({"id": one.id.to_string()})));
    let refused = outcome.refused.iter().map(|one| {
        let field = one.column.map(|key| key.name(one.kind));
        with(&one.place, json!({"field": field, "text": said(&one.why)}))
    });
    let read = outcome.read.iter().map(|one| {
        json!({
            "sheet": one.sheet,
            "kind": one.kind.plural(),
            "guessed": one.guessed,
            "text": said(&one.message()),
        })
    });
    let similar = outcome.similar.iter().map(|one| {
        let rest = json!({
            "id": one.id.to_string(),
            "name": one.name,
            "other": one.other.to_string(),
            "other_name": portfolio.label(one.other),
            "text": said(&one.message()),
        });
        with(&one.place, rest)
    });
    let left_out = outcome.left_out.iter().map(|left| left_out_json(left, portfolio, texts));
    json!({
        "read": read.collect::<Vec<_>>(),
        "similar": similar.collect::<Vec<_>>(),
        "added": outcome.added.iter().map(added_json).collect::<Vec<_>>(),
        "changed": outcome.changed.iter().map(changed_json).collect::<Vec<_>>(),
        "refused": refused.collect::<Vec<_>>(),
        "in_part": in_part.collect::<Vec<_>>(),
        "unchanged": outcome.unchanged,
        "recognised": recognised.collect::<Vec<_>>(),
        "left_out": left_out.collect::<Vec<_>>(),
        "notes": outcome.notes.iter().map(said).collect::<Vec<_>>(),
    })
}

/// Where in the file something stands, with the rest that is said of it.
fn with(place: &Place, rest: Json) -> Json {
    let mut map = Map::new();
    map.insert("row".to_owned(), json!(place.row));
    if !place.sheet.is_empty() {
        map.insert("sheet".to_owned(), json!(place.sheet));
    }
    if let Json::Object(rest) = rest {
        map.extend(rest);
    }
    Json::Object(map)
}

fn added_json(one: &Added) -> Json {
    let fields = one.fields.iter();
    let fields: Map<String, Json> =
        fields.map(|(key, value)| (key.name(one.kind), json::value(value))).collect();
    with(&one.place, json!({"id": one.id.to_string(), "kind": one.kind.plural(), "fields": fields}))
}

fn changed_json(one: &Changed) -> Json {
    let rest = json!({
        "id": one.id.to_string(),
        "kind": one.kind.plural(),
        "field": one.column.name(one.kind),
        "old": json::value(&one.old),
        "new": json::value(&one.new),
    });
    with(&one.place, rest)
}

fn left_out_json(left: &LeftOut, portfolio: &Portfolio, texts: &Texts) -> Json {
    let text = texts.message(&left.message(), Some(portfolio));
    match left {
        LeftOut::Column { sheet, letters, heading, cells, first, why: _ } => json!({
            "code": left.code(),
            "sheet": sheet,
            "column": letters,
            "heading": heading,
            "cells": cells,
            "first": first,
            "text": text,
        }),
        LeftOut::Sheet { name, rows } => {
            json!({"code": left.code(), "sheet": name, "rows": rows, "text": text})
        }
        LeftOut::Row { sheet, row, text: of, why: _ } => {
            json!({"code": left.code(), "sheet": sheet, "row": row, "of": of, "text": text})
        }
        LeftOut::Hidden { sheet, rows }
        | LeftOut::InPart { sheet, rows }
        | LeftOut::Cleared { sheet, rows } => json!({
            "code": left.code(),
            "sheet": sheet,
            "row_numbers": rows,
            "rows": rows.len(),
            "text": text,
        }),
        LeftOut::Table { sheet, row, rows, text: of } => json!({
            "code": left.code(),
            "sheet": sheet,
            "row": row,
            "rows": rows,
            "of": of,
            "text": text,
        }),
        LeftOut::Beside { sheet, letters, columns, text: of } => json!({
            "code": left.code(),
            "sheet": sheet,
            "column": letters,
            "columns": columns,
            "of": of,
            "text": text,
        }),
        LeftOut::Above { sheet, rows, text: of } => {
            json!({"code": left.code(), "sheet": sheet, "rows": rows, "of": of, "text": text})
        }
    }
}

/// What is said of a sheet, with its name where several are read.
fn in_sheet(outcome: &Outcome, sheet: Option<&str>, said: &str) -> String {
    match sheet.filter(|_| outcome.read.len() > 1) {
        Some(sheet) => format!("{sheet}: {said}"),
        None => said.to_owned(),
    }
}

/// The outcome for people: a line for each finding.
fn as_text(outcome: &Outcome, portfolio: &Portfolio, texts: &Texts) -> Vec<String> {
    let place = |place: &Place| match place.sheet.as_str() {
        "" => place.row.to_string(),
        sheet => format!("{sheet}!{}", place.row),
    };
    let show = |kind: Kind, key: ColumnKey, value: &Value| {
        let shown = sheet::show(texts, portfolio, kind, key, value);
        if shown.is_empty() { texts.get("sheet-nothing") } else { shown }
    };
    let said = |message: &Message| texts.message(message, Some(portfolio));
    let mut lines: Vec<String> = outcome.read.iter().map(|one| said(&one.message())).collect();
    for one in &outcome.added {
        lines.push(format!("+ {} {}", place(&one.place), portfolio.label(one.id)));
    }
    for one in &outcome.changed {
        lines.push(format!(
            "~ {} {} · {}: {} → {}",
            place(&one.place),
            portfolio.label(one.id),
            one.column.name(one.kind),
            show(one.kind, one.column, &one.old),
            show(one.kind, one.column, &one.new),
        ));
    }
    for one in &outcome.refused {
        lines.push(format!("! {} {}", place(&one.place), texts.message(&one.why, Some(portfolio))));
    }
    for one in &outcome.similar {
        lines.push(format!("? {} {}", place(&one.place), said(&one.message())));
    }
    for left in &outcome.left_out {
        lines.push(format!("- {}", in_sheet(outcome, left.within(), &said(&left.message()))));
    }
    lines.extend(outcome.notes.iter().map(|note| texts.message(note, Some(portfolio))));
    let sum = [
        ("bring-added", outcome.added.len()),
        ("bring-changed", outcome.changed.len()),
        ("bring-refused", outcome.refused.len()),
        ("bring-unchanged", outcome.unchanged),
        ("bring-left-rows", outcome.left_out.iter().map(LeftOut::rows).sum()),
    ];
    let count = |count: usize| i64::try_from(count).unwrap_or(i64::MAX);
    lines.push(sum.map(|(word, number)| texts.count(word, count(number), &[])).join(" · "));
    lines
}
