//! `samstyr figures`: every number that the overview shows.

use std::path::PathBuf;

use chrono::NaiveDate;
use serde_json::{Map, Value as Json, json};

use super::context::{Context, day, open, portfolio_as_of, print, print_json};
use super::error::CliError;
use crate::calc::overview::{Amount, By, Figure, Filter};
use crate::model::body::{Body, Layer};
use crate::model::choice::Choice;
use crate::model::kind::Portfolio;
use crate::model::project::ServiceArea;
use crate::report::cards::{CARDS, Card, Counted, Looked};
use crate::report::figures::remarks;
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
    /// One JSON value.
    #[arg(long)]
    json: bool,
}

/// What the figures are of; of everything where nothing is said.
#[derive(Debug, clap::Args)]
struct Narrow {
    /// Of one year of award.
    #[arg(long, value_name = "YEAR")]
    year: Option<i64>,
    /// Of one layer, by its code.
    #[arg(long, value_name = "CODE")]
    layer: Option<String>,
    /// Of one service area, by its code.
    #[arg(long, value_name = "CODE")]
    service_area: Option<String>,
    /// Of one municipality, by its name.
    #[arg(long, value_name = "NAME")]
    municipality: Option<String>,
    /// Of one body, by its name or its short name.
    #[arg(long, value_name = "NAME")]
    body: Option<String>,
}

impl Narrow {
    fn filter(&self, portfolio: &Portfolio) -> Result<Filter, CliError> {
        let unknown = |what: &str, said: &str, all: String| {
            Err(CliError::Usage(format!("unknown {what} “{said}”. Choose one of: {all}")))
        };
        let mut filter = Filter { year: self.year, ..Filter::default() };
        if let Some(said) = &self.layer {
            filter.layer = Layer::from_code(said);
            if filter.layer.is_none() {
                return unknown("layer", said, codes(Layer::ALL));
            }
        }
        if let Some(said) = &self.service_area {
            filter.service_area = ServiceArea::from_code(said);
            if filter.service_area.is_none() {
                return unknown("service area", said, codes(ServiceArea::ALL));
            }
        }
        if let Some(said) = &self.municipality {
            let named = portfolio.municipalities.iter().find(|it| it.name == *said);
            filter.municipality = named.map(|it| it.id);
            if filter.municipality.is_none() {
                let all = portfolio.municipalities.iter().map(|it| it.name.as_str());
                return unknown("municipality", said, all.collect::<Vec<_>>().join(", "));
            }
        }
        if let Some(said) = &self.body {
            let named = |it: &&Body| it.title == *said || it.short_name == *said;
            filter.body = portfolio.bodies.iter().find(named).map(|it| it.id);
            if filter.body.is_none() {
                let all = portfolio.bodies.iter().map(|it| it.title.as_str());
                return unknown("body", said, all.collect::<Vec<_>>().join(", "));
            }
        }
        Ok(filter)
    }
}

fn codes(all: &[impl Choice]) -> String {
    all.iter().map(|one| one.code()).collect::<Vec<_>>().join(", ")
}

/// Carries out `figures`.
pub fn run(context: &Context, arguments: &Arguments) -> Result<(), CliError> {
    let document = open(&arguments.file, Access::Read)?;
    let today = context.today(document.portfolio());
    let portfolio = &portfolio_as_of(&document, arguments.as_of)?;
    // Seen from a day in the past, that day is today, unless the caller says otherwise.
    let today = if context.today.is_none() { arguments.as_of.unwrap_or(today) } else { today };
    let counted = Counted::within(portfolio, arguments.narrow.filter(portfolio)?, today);
    let figures = &counted.figures;
    if arguments.json {
        print_json(&json!({
            "today": today.to_string(),
            "as_of": arguments.as_of.map(|day| day.to_string()),
            "figures": figures.iter().map(|figure| json(portfolio, figure)).collect::<Vec<Json>>(),
            "drawings": drawings(context, portfolio, &counted),
        }));
        return Ok(());
    }
    let lang = context.message_lang();
    for figure in figures {
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
    let mut json = json!({
        "key": figure.key,
        "unit": figure.unit().code(),
        "value": value,
        "by": by,
        "ids": figure.ids.iter().map(ToString::to_string).collect::<Vec<String>>(),
        "among": figure.among,
        "examples": figure.examples,
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
            "ids": content.ids().iter().map(ToString::to_string).collect::<Vec<String>>(),
        })
    };
    CARDS.iter().map(drawing).collect()
}

fn line(texts: &Texts, format: &Format, portfolio: &Portfolio, figure: &Figure) -> String {
    let groups: Vec<String> = figure.by.iter().map(|by| group(texts, portfolio, by)).collect();
    let value = match figure.value {
        Amount::Money(ore) => format.kroner(ore),
        Amount::Count(count) => format.integer(count),
        Amount::Hours(hours) => format.number(hours, 1),
        Amount::Share(share) => format.percent(share, 0),
    };
    let remarks = remarks(texts, figure);
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
