//! `samstyr figures`: every number that the overview shows.

use std::path::{Path, PathBuf};

use chrono::NaiveDate;
use serde_json::{Map, Value as Json, json};

use super::context::{Context, day, open, portfolio_as_of, print, print_json};
use super::error::CliError;
use super::export::fits_the_name;
use super::narrow::Narrow;
use super::output;
use crate::calc::overview::{Amount, By, Figure, Filter, Seeking};
use crate::export::xlsx::{Page, pages as pages_as_xlsx};
use crate::model::choice::Choice as _;
use crate::model::kind::Portfolio;
use crate::report::cards::{CARDS, Card, Cell, Counted, Looked, Table, TableRow};
use crate::report::figures::{self, remarks};
use crate::report::paper::Holds;
use crate::store::Access;
use crate::text::{Format, Texts};

/// Arguments of `figures`.
#[derive(Debug, clap::Args)]
pub struct Arguments {
    /// The document.
    file: PathBuf,
    /// The portfolio as it stood at the end of that day, by the clock of this machine when it was logged.
    #[arg(long, value_name = "DATE", value_parser = day)]
    as_of: Option<NaiveDate>,
    #[command(flatten)]
    narrow: Narrow,
    /// Of one body, by its name or its short name.
    #[arg(long, value_name = "NAME")]
    body: Option<String>,
    /// Write a workbook: a sheet with every figure, and one for each card of the overview.
    #[arg(long, value_name = "PATH")]
    out: Option<PathBuf>,
    /// One JSON value.
    #[arg(long)]
    json: bool,
}

/// Carries out `figures`.
pub fn run(context: &Context, arguments: &Arguments) -> Result<(), CliError> {
    let document = open(&arguments.file, Access::Read)?;
    let today = context.today(document.portfolio());
    let portfolio = &portfolio_as_of(&document, arguments.as_of)?;
    // Seen from a day in the past, that day is today, unless the caller says otherwise.
    let today = if context.today.is_none() { arguments.as_of.unwrap_or(today) } else { today };
    let filter = arguments.narrow.filter(portfolio, arguments.body.as_deref())?;
    let counted = Counted::within(portfolio, filter, today);
    if let Some(out) = &arguments.out {
        output::write(out, &workbook(context, portfolio, &counted, out)?)?;
    }
    if arguments.json {
        print_json(&json!({
            "today": today.to_string(),
            "as_of": arguments.as_of.map(|day| day.to_string()),
            "filter": sought_json(portfolio, filter),
            "figures": counted.figures.iter().map(|it| json(portfolio, it)).collect::<Vec<Json>>(),
            "drawings": drawings(context, portfolio, &counted),
        }));
        return Ok(());
    }
    if arguments.out.is_some() {
        return Ok(());
    }
    let lang = context.message_lang();
    for figure in &counted.figures {
        print(&line(Texts::of(lang), Format::of(lang), portfolio, figure));
    }
    Ok(())
}

/// Every figure, and what each card says of them, as a workbook.
fn workbook(
    context: &Context,
    portfolio: &Portfolio,
    counted: &Counted,
    out: &Path,
) -> Result<Vec<u8>, CliError> {
    fits_the_name("xlsx", out)?;
    let texts = Texts::of(context.paper_lang(portfolio));
    let looked = Looked { portfolio, counted, texts };
    let all = Page {
        title: texts.get("workbook-title"),
        tables: vec![figures::table(texts, portfolio, &counted.figures)],
        said: Holds::Open.marks(portfolio, texts),
    };
    let cards = CARDS.iter().map(|card| Page::of(card, card.content(&looked), texts));
    let pages: Vec<Page> = [all].into_iter().chain(cards).collect();
    Ok(pages_as_xlsx(&pages, texts.lang())?)
}

/// What is sought, by the names of the arguments.
fn sought_json(portfolio: &Portfolio, filter: Filter) -> Json {
    let said = |seeking: Seeking| match seeking {
        Seeking::Year(year) => json!(year),
        Seeking::Layer(layer) => json!(layer.code()),
        Seeking::ServiceArea(area) => json!(area.code()),
        Seeking::Municipality(id) => json!(portfolio.label(id.raw())),
        Seeking::Body(id) => json!(portfolio.label(id.raw())),
    };
    let fields = filter.sought().map(|it| (it.property().name().to_owned(), said(it)));
    Json::Object(fields.collect())
}

fn value_json(amount: Amount) -> Json {
    match amount {
        Amount::Count(count) => json!(count),
        Amount::Money(ore) if ore.0 % 100 == 0 => json!(ore.0 / 100),
        Amount::Money(_) | Amount::Hours(_) | Amount::Share(_) => json!(amount.number()),
    }
}

fn json(portfolio: &Portfolio, figure: &Figure) -> Json {
    let mut by = Map::new();
    for (name, group) in &figure.by {
        match group {
            By::Record(id) => {
                by.insert((*name).to_owned(), json!(id.map(|id| portfolio.label(id))));
                by.insert(format!("{name}_id"), json!(id.map(|id| id.to_string())));
            }
            By::Choice(_, code) => {
                by.insert((*name).to_owned(), json!(code));
            }
            By::Year(year) => {
                by.insert((*name).to_owned(), json!(year));
            }
        }
    }
    let mut json = json!({
        "key": figure.key,
        "unit": figure.unit().code(),
        "value": value_json(figure.value),
        "by": by,
        "ids": figure.ids.iter().map(ToString::to_string).collect::<Vec<String>>(),
        "among": figure.among,
        "examples": figure.examples,
        "undecided": figure.undecided(portfolio),
    });
    if let (true, Some(fields)) = (figure.is_partial(), json.as_object_mut()) {
        fields.insert("known".to_owned(), json!(figure.ids.len()));
        fields.insert("of".to_owned(), json!(figure.among));
    }
    json
}

/// The drawings of the overview: what each asks and answers, and the records behind it.
fn drawings(context: &Context, portfolio: &Portfolio, counted: &Counted) -> Vec<Json> {
    let texts = Texts::of(context.paper_lang(portfolio));
    let looked = Looked { portfolio, counted, texts };
    let drawing = |card: &Card| {
        let content = card.content(&looked);
        json!({
            "key": card.key,
            "question": card.question(texts),
            "answer": content.answer,
            "tables": content.tables.iter().map(table_json).collect::<Vec<Json>>(),
            "ids": content.ids().iter().map(ToString::to_string).collect::<Vec<String>>(),
        })
    };
    CARDS.iter().map(drawing).collect()
}

/// The numbers of a card: what stands in each cell, and where that is a figure, which one and its value.
fn table_json(table: &Table) -> Json {
    let cell = |cell: &Cell| match cell.figure {
        Some((key, value)) => {
            json!({ "text": cell.text(), "key": key, "value": value_json(value) })
        }
        None => json!({ "text": cell.text() }),
    };
    let row = |row: &TableRow| {
        json!({
            "cells": row.cells.iter().map(cell).collect::<Vec<Json>>(),
            "ids": row.ids.iter().map(ToString::to_string).collect::<Vec<String>>(),
        })
    };
    json!({ "heads": table.heads, "rows": table.rows.iter().map(row).collect::<Vec<Json>>() })
}

fn line(texts: &Texts, format: &Format, portfolio: &Portfolio, figure: &Figure) -> String {
    let groups: Vec<String> =
        figure.by.iter().map(|by| figures::group(texts, portfolio, by)).collect();
    let value = match figure.value {
        Amount::Money(ore) => format.kroner(ore),
        Amount::Count(count) => format.integer(count),
        Amount::Hours(hours) => format.number(hours, 1),
        Amount::Share(share) => format.percent(share, 0),
    };
    let remarks = remarks(texts, portfolio, figure);
    let remarks =
        if remarks.is_empty() { remarks.join("") } else { format!("  ({})", remarks.join(", ")) };
    let name = format!("{}  {}", figure.key, groups.join(" · "));
    format!("{:<70} {value:>18}{remarks}", name.trim_end())
}
