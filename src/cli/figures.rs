//! `samstyr figures`: every number that the overview shows.

use std::path::PathBuf;

use chrono::NaiveDate;
use serde_json::{Map, Value as Json, json};

use super::context::{Context, day, open, portfolio_as_of, print, print_json};
use super::error::CliError;
use crate::app::figures::remarks;
use crate::calc::overview::{Amount, By, Figure, overview};
use crate::model::kind::Portfolio;
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
    let figures = overview(portfolio, today);
    if arguments.json {
        print_json(&json!({
            "today": today.to_string(),
            "as_of": arguments.as_of.map(|day| day.to_string()),
            "figures": figures.iter().map(|figure| json(portfolio, figure)).collect::<Vec<Json>>(),
        }));
        return Ok(());
    }
    let lang = context.message_lang();
    for figure in &figures {
        print(&line(Texts::of(lang), Format::of(lang), portfolio, figure));
    }
    Ok(())
}

fn json(portfolio: &Portfolio, figure: &Figure) -> Json {
    let value = match figure.value {
        Amount::Count(count) => json!(count),
        Amount::Money(ore) if ore.0 % 100 == 0 => json!(ore.0 / 100),
        Amount::Money(_) | Amount::Hours(_) | Amount::Share(_) => json!(figure.value.number()),
    };
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
    json!({
        "key": figure.key,
        "unit": figure.unit().code(),
        "value": value,
        "by": by,
        "ids": figure.ids.iter().map(ToString::to_string).collect::<Vec<String>>(),
        "among": figure.among,
        "examples": figure.examples,
        "undecided": figure.undecided(portfolio),
    })
}

fn line(texts: &Texts, format: &Format, portfolio: &Portfolio, figure: &Figure) -> String {
    let groups: Vec<String> = figure.by.iter().map(|by| group(texts, portfolio, by)).collect();
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

/// The name of a group, for people.
fn group(texts: &Texts, portfolio: &Portfolio, (name, by): &(&str, By)) -> String {
    let named = match by {
        By::Record(Some(id)) => portfolio.label(*id),
        By::Choice(set, Some(code)) => texts.choice(set, code),
        By::Year(Some(year)) => year.to_string(),
        By::Record(None) if *name == "body" => texts.get("figure-without-body"),
        By::Record(None) | By::Choice(_, None) | By::Year(None) => String::new(),
    };
    if named.is_empty() { texts.get("figure-not-stated") } else { named }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Lang;

    #[test]
    fn a_group_that_says_nothing_is_named_for_what_it_lacks() {
        let named = |name, by| group(Texts::of(Lang::Nb), &Portfolio::default(), &(name, by));
        assert_eq!(named("body", By::Record(None)), "Uten utvalg");
        assert_eq!(named("scheme", By::Record(None)), "Ikke oppgitt");
        assert_eq!(named("year", By::Year(Some(2024))), "2024");
    }
}
