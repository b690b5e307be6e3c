//! `samstyr conflicts`: what copies disagree about, until somebody decides.

use std::path::PathBuf;

use serde_json::{Value as Json, json};

use super::context::{Context, moment, open, print, print_json};
use super::error::CliError;
use super::json;
use crate::model::conflict::{Conflict, Side};
use crate::model::history::What;
use crate::model::kind::Portfolio;
use crate::model::seal::{besides, seal_words};
use crate::model::value::Value;
use crate::store::Access;
use crate::text::named;
use crate::text::{Texts, by_whom, show_value};

/// Arguments of `conflicts`.
#[derive(Debug, clap::Args)]
pub struct Arguments {
    /// The document.
    file: PathBuf,
    /// One JSON value.
    #[arg(long)]
    json: bool,
}

/// Carries out `conflicts`: those with money or decisions first.
pub fn run(context: &Context, arguments: &Arguments) -> Result<(), CliError> {
    let document = open(&arguments.file, Access::Read)?;
    let conflicts = document.conflicts().by_weight().into_iter().flat_map(|(_, group)| group);
    if arguments.json {
        print_json(&Json::Array(conflicts.map(json).collect()));
        return Ok(());
    }
    let texts = Texts::of(context.message_lang());
    if document.conflicts().is_empty() {
        print(&texts.get("merge-none-undecided"));
    }
    for conflict in conflicts {
        lines(texts, document.portfolio(), conflict).iter().for_each(|line| print(line));
    }
    Ok(())
}

/// A conflict as JSON; the value that is shown until somebody decides comes first.
pub fn json(conflict: &Conflict) -> Json {
    let side = |side| match side {
        Side::Mine => "mine",
        Side::Theirs => "theirs",
    };
    let values = conflict.values.iter().map(|candidate| {
        json!({
            "value": json::value(&candidate.value),
            "by": candidate.by,
            "at": candidate.at.to_rfc3339_opts(chrono::SecondsFormat::Millis, true),
            "side": side(candidate.side),
        })
    });
    json!({
        "id": conflict.record.to_string(),
        "kind": conflict.kind.plural(),
        "field": conflict.field_name(),
        "values": values.collect::<Vec<_>>(),
        "common": conflict.common.as_ref().map(json::value),
        "sealed": conflict.sealed,
    })
}

/// A conflict for people: what it is about, then its values by number.
pub fn lines(texts: &Texts, portfolio: &Portfolio, conflict: &Conflict) -> Vec<String> {
    let name = named(texts, portfolio, conflict.record);
    let field = texts.field(conflict.kind, conflict.field_name());
    let mut head = format!("{}  {name}: {field}", conflict.record);
    if let Some(common) = &conflict.common {
        let value = shown(texts, portfolio, conflict, common);
        head.push_str(&format!(" ({})", texts.with("merge-common", &[("value", &value)])));
    }
    let mut lines = vec![head];
    for (number, candidate) in conflict.values.iter().enumerate() {
        let value = shown(texts, portfolio, conflict, &candidate.value);
        let at = moment(candidate.at);
        let by = by_whom(texts, &candidate.by);
        let said: Vec<String> = by.into_iter().chain([at]).collect();
        lines.push(format!("  {}. {value}  ({})", number + 1, said.join(", ")));
    }
    if conflict.sealed {
        let besides = besides(portfolio.seals.get(&conflict.record).map(AsRef::as_ref));
        lines.push(format!("  {}", texts.message(&seal_words(conflict.kind, besides), None)));
    }
    lines
}

fn shown(texts: &Texts, portfolio: &Portfolio, conflict: &Conflict, value: &Value) -> String {
    let text = match (conflict.cell, value) {
        (What::Field(index), value) => conflict
            .kind
            .fields()
            .get(index)
            .map_or_else(String::new, |field| show_value(texts, portfolio, field, value)),
        (What::Birth | What::Alive | What::Seal, Value::Bool(true)) => texts.get("merge-there"),
        (What::Birth | What::Alive | What::Seal, _) => texts.get("merge-gone"),
    };
    if text.trim().is_empty() { texts.get("merge-empty") } else { text }
}
