//! `samstyr list`: the records of a kind.

use std::path::PathBuf;

use chrono::NaiveDate;
use serde_json::Value as Json;

use super::context::{self, Context, day, open, print, print_json};
use super::error::CliError;
use super::json;
use crate::app::words::filtered;
use crate::model::kind::{Kind, Portfolio};
use crate::model::record::Record;
use crate::store::Access;
use crate::text::{Texts, harmless, show_value};

/// Arguments of `list`.
#[derive(Debug, clap::Args)]
pub struct Arguments {
    /// The document.
    file: PathBuf,
    /// The kind: projects, concepts, applications, meetings, cases, decisions, actions …
    kind: String,
    /// The portfolio as it stood at the end of that day, by the clock of this machine when it was logged.
    #[arg(long, value_name = "DATE", value_parser = day)]
    as_of: Option<NaiveDate>,
    /// One JSON value.
    #[arg(long)]
    json: bool,
    /// Only records that hold these words, in any order, in any field.
    #[arg(long, value_name = "TEXT")]
    filter: Option<String>,
}

/// Carries out `list`.
pub fn run(context: &Context, arguments: &Arguments) -> Result<(), CliError> {
    let kind = context::kind(&arguments.kind)?;
    let document = open(&arguments.file, Access::Read)?;
    let portfolio = &context::portfolio_as_of(&document, arguments.as_of)?;
    let lang = context.paper_lang(portfolio);
    let texts = Texts::of(if arguments.json { lang } else { context.message_lang() });
    let filter = arguments.filter.as_deref().unwrap_or_default();
    let rows: Vec<&dyn Record> = filtered(portfolio, lang, kind, filter)
        .into_iter()
        .filter_map(|id| portfolio.record(id))
        .collect();
    if arguments.json {
        let list: Vec<Json> = rows.iter().map(|row| json::record(portfolio, *row)).collect();
        print_json(&Json::Array(list));
    } else {
        table(texts, portfolio, kind, &rows).iter().for_each(|line| print(line));
    }
    Ok(())
}

/// A table for people: id, name, and the columns of the kind that have anything in them.
fn table(texts: &Texts, portfolio: &Portfolio, kind: Kind, rows: &[&dyn Record]) -> Vec<String> {
    const WIDEST: usize = 44;
    let says = |index| rows.iter().any(|row| !portfolio.value_of(*row, index).is_null());
    let columns: Vec<usize> = kind
        .fields()
        .iter()
        .enumerate()
        .filter(|(index, field)| field.column && says(*index))
        .map(|(index, _)| index)
        .collect();
    let cut = |text: String| -> String {
        // Before it is measured: each line of the table is one record.
        let text = harmless::line(&text).into_owned();
        if text.chars().count() <= WIDEST {
            return text;
        }
        text.chars().take(WIDEST - 1).chain(['…']).collect()
    };
    let mut lines: Vec<Vec<String>> = Vec::with_capacity(rows.len() + 1);
    let mut head = vec!["id".to_owned()];
    head.extend(
        columns.iter().filter_map(|index| kind.fields().get(*index)).map(|f| f.name.into()),
    );
    lines.push(head);
    for row in rows {
        let mut cells = vec![row.record_id().to_string()];
        for index in &columns {
            let value = portfolio.value_of(*row, *index);
            let text = kind
                .fields()
                .get(*index)
                .map_or_else(String::new, |field| show_value(texts, portfolio, field, &value));
            cells.push(cut(text));
        }
        lines.push(cells);
    }
    aligned(&lines)
}

fn aligned(lines: &[Vec<String>]) -> Vec<String> {
    let width = |column: usize| {
        lines.iter().filter_map(|l| l.get(column)).map(|c| c.chars().count()).max().unwrap_or(0)
    };
    let widths: Vec<usize> = (0..lines.first().map_or(0, Vec::len)).map(width).collect();
    lines
        .iter()
        .map(|line| {
            let cells = line.iter().zip(&widths).map(|(cell, width)| format!("{cell:<width$}"));
            cells.collect::<Vec<_>>().join("  ").trim_end().to_owned()
        })
        .collect()
}
