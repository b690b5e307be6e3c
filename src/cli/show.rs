//! `samstyr show`: one record, its thread, and what it is linked to.

use std::path::PathBuf;

use chrono::NaiveDate;
use serde_json::{Map, Value as Json, json};

use super::context::{self, Context, day, open, print, print_json};
use super::error::CliError;
use super::json;
use crate::calc::thread::{Step, linked, thread};
use crate::model::choice::Choice as _;
use crate::model::decision::Outcome;
use crate::model::kind::Portfolio;
use crate::model::record::Record;
use crate::model::seal::Seal;
use crate::report::thread::sort_of;
use crate::store::Access;
use crate::text::{Format, Texts, marked, named, show_date_short, show_value, told_since};

/// Arguments of `show`.
#[derive(Debug, clap::Args)]
pub struct Arguments {
    /// The document.
    file: PathBuf,
    /// The id of the record.
    id: String,
    /// The portfolio as it stood at the end of that day, by the clock of this machine when it was logged.
    #[arg(long, value_name = "DATE", value_parser = day)]
    as_of: Option<NaiveDate>,
    /// One JSON value.
    #[arg(long)]
    json: bool,
}

/// Carries out `show`.
pub fn run(context: &Context, arguments: &Arguments) -> Result<(), CliError> {
    let document = open(&arguments.file, Access::Read)?;
    let portfolio = &context::portfolio_as_of(&document, arguments.as_of)?;
    let record = context::record(portfolio, &arguments.id)?;
    let thread = thread(portfolio, record.record_id());
    let linked = linked(portfolio, record.record_id());
    if arguments.json {
        let mut by_kind = Map::new();
        for (kind, ids) in linked {
            let ids: Vec<Json> = ids.iter().map(|id| link(portfolio, *id)).collect();
            by_kind.insert(kind.plural().to_owned(), Json::Array(ids));
        }
        print_json(&json!({
            "record": json::record(portfolio, record),
            "seals": sealed(portfolio, record),
            "changed_since_final": json::changed_as_json(
                &portfolio.changed_since_final(record.record_id()),
            ),
            "thread": thread.steps.iter().map(step).collect::<Vec<Json>>(),
            "edges": thread.edges.iter().map(|edge| json!({
                "from": edge.from, "to": edge.to, "link": edge.link.code(),
            })).collect::<Vec<Json>>(),
            "linked": by_kind,
        }));
        return Ok(());
    }
    let texts = Texts::of(context.message_lang());
    fields(texts, portfolio, record);
    seals(texts, portfolio, record);
    let sealed = portfolio.changed_since_final(record.record_id());
    if let Some(told) = told_since(texts, portfolio, &sealed) {
        print("");
        print(&format!("  {told}"));
    }
    print("");
    for step in &thread.steps {
        print(&line(texts, portfolio, step));
    }
    Ok(())
}

fn link(portfolio: &Portfolio, id: crate::model::id::RecordId) -> Json {
    json!({ "id": id.to_string(), "title": portfolio.label(id) })
}

fn step(step: &Step) -> Json {
    json!({
        "step": step.step.code(),
        "kind": step.kind.plural(),
        "id": step.id.to_string(),
        "title": step.title,
        "date": step.date.as_ref().map(ToString::to_string),
        "amount": step.amount.map(|amount| json::value(&crate::model::value::Value::Money(amount))),
        "case_number": step.case_number,
        "year": step.year,
        "scheme_id": step.scheme.map(|id| id.to_string()),
    })
}

fn fields(texts: &Texts, portfolio: &Portfolio, record: &dyn Record) {
    print(&format!(
        "{}  {}",
        texts.kind(record.kind()),
        named(texts, portfolio, record.record_id())
    ));
    for (index, field) in record.fields().iter().enumerate() {
        let value = portfolio.value_of(record, index);
        if !value.is_null() {
            let text = show_value(texts, portfolio, field, &value);
            print(&format!("  {:<24} {text}", field.name));
        }
    }
}

/// That copies made a decision final apart: what each says, with its code.
fn seals(texts: &Texts, portfolio: &Portfolio, record: &dyn Record) {
    let Some(decision) = portfolio.decisions.get_raw(record.record_id()) else { return };
    let all = portfolio.said_of(decision);
    if all.len() < 2 {
        return;
    }
    print("");
    print(&format!("  {}", texts.get("paper-apart-short")));
    for said in all {
        let outcome = said.outcome().map_or_else(String::new, |c| texts.choice(&Outcome::SET, c));
        let day = said.day(portfolio).map_or_else(String::new, |d| show_date_short(texts, &d));
        let codes: Vec<&str> = said.seals.iter().map(|seal| seal.short_hash()).collect();
        let parts = [codes.join(", "), day, outcome, said.title().to_owned()];
        let parts: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
        print(&format!("  {}", parts.join("  ")));
    }
}

/// The seals of a decision, the one that is shown first: with those that other copies set.
fn sealed(portfolio: &Portfolio, record: &dyn Record) -> Json {
    let Some(seal) = portfolio.seals.get(&record.record_id()) else { return Json::Null };
    let all = [seal.as_ref()].into_iter().chain(&seal.rivals);
    let one = |seal: &Seal| {
        json!({
            "hash": seal.transaction_hash,
            "at": seal.at.to_rfc3339(),
            "by": seal.by,
            "says": serde_json::from_str::<Json>(seal.content.json()).unwrap_or(Json::Null),
        })
    };
    Json::Array(all.map(one).collect())
}

fn line(texts: &Texts, portfolio: &Portfolio, step: &Step) -> String {
    let format = Format::of(texts.lang());
    let date = step.date.as_ref().map_or_else(String::new, |date| show_date_short(texts, date));
    let amount = step.amount.map_or_else(String::new, |amount| format.kroner(amount));
    let kind = sort_of(texts, step);
    let number = step.case_number.clone().unwrap_or_default();
    let title = marked(texts, portfolio, step.id, step.title.clone());
    format!("{kind:<22} {date:<20} {amount:>16} {number:>7}  {title}")
}
