//! What a figure says of itself besides its value: of how many it is the sum, how many of them are made up, and
//! what surprises in it.

use crate::calc::overview::{Amount, By, Figure, Seeking};
use crate::calc::stated::Stated;
use crate::model::body::Layer;
use crate::model::choice::Choice as _;
use crate::model::kind::Portfolio;
use crate::model::project::ServiceArea;
use crate::report::cards::{Cell, Table, TableRow};
use crate::text::{self, Format, Summed, Texts, stated};

/// What is to be said beside a figure, a few words each.
#[must_use]
pub fn remarks(texts: &Texts, portfolio: &Portfolio, figure: &Figure) -> Vec<String> {
    let surprises = match figure.value {
        Amount::Share(share) => (share > 1.0).then(|| texts.get("figure-more-than-all")),
        Amount::Money(_) | Amount::Hours(_) | Amount::Count(_) => None,
    };
    let partly = partly_of(texts, figure);
    partly
        .into_iter()
        .chain(surprises)
        .chain(made_up(texts, figure))
        .chain(undecided(texts, portfolio, [figure]))
        .collect()
}

/// How many of the amounts, hours or other numbers behind figures copies disagree about, in words; nothing where they are decided.
#[must_use]
pub fn undecided<'a>(
    texts: &Texts,
    portfolio: &Portfolio,
    figures: impl IntoIterator<Item = &'a Figure>,
) -> Option<String> {
    let (mut amounts, mut numbers) = (0, 0);
    for figure in figures {
        match figure.value {
            Amount::Hours(_) | Amount::Count(_) => numbers += figure.undecided(portfolio),
            Amount::Money(_) | Amount::Share(_) => amounts += figure.undecided(portfolio),
        }
    }
    let told = [("figure-undecided", amounts), ("figure-undecided-numbers", numbers)];
    let told = told.into_iter().filter(|(_, count)| *count > 0);
    let told: Vec<String> = told
        .map(|(key, count)| texts.count(key, i64::try_from(count).unwrap_or(i64::MAX), &[]))
        .collect();
    (!told.is_empty()).then(|| told.join(" · "))
}

/// Of how many records a figure is the sum, where it is one and not of all.
#[must_use]
pub fn partly_of(texts: &Texts, figure: &Figure) -> Option<String> {
    match figure.value {
        Amount::Money(_) => partly(texts, Summed::Amounts, figure.stated()),
        Amount::Hours(_) => partly(texts, Summed::Numbers, figure.stated()),
        // A count of some is no sum of all, and a share says of what it is.
        Amount::Count(_) | Amount::Share(_) => None,
    }
}

/// A figure's value in words.
#[must_use]
pub fn value(texts: &Texts, amount: Amount) -> String {
    let format = Format::of(texts.lang());
    match amount {
        Amount::Money(ore) => format.kroner(ore),
        Amount::Count(count) => format.integer(count),
        Amount::Hours(hours) => texts.with("unit-hours", &[("value", &format.number(hours, 0))]),
        Amount::Share(share) => format.percent(share, 0),
    }
}

/// The name of a figure, with what is to be said of it.
#[must_use]
pub fn name(texts: &Texts, portfolio: &Portfolio, figure: &Figure) -> String {
    let name = texts.get(&figure.message());
    let remarks = remarks(texts, portfolio, figure);
    if remarks.is_empty() { name } else { format!("{name} ({})", remarks.join(", ")) }
}

/// How many of the records behind a figure were made up, in words; nothing where none was.
#[must_use]
pub fn made_up(texts: &Texts, figure: &Figure) -> Option<String> {
    let count = i64::try_from(figure.examples).unwrap_or(i64::MAX);
    (count > 0).then(|| texts.count("figure-examples", count, &[]))
}

/// Of how many records a sum is, where it is not of all: "beløp oppgitt for 2 av 11".
#[must_use]
pub fn partly(texts: &Texts, summed: Summed, of: Stated) -> Option<String> {
    of.is_partial().then(|| stated(texts, summed, of.by, of.of))
}

/// Every figure as a table: its name, what it is of, its value with what is to be known of it, and its key.
#[must_use]
pub fn table(texts: &Texts, portfolio: &Portfolio, figures: &[Figure]) -> Table {
    let row = |figure: &Figure| {
        let groups: Vec<String> = figure.by.iter().map(|by| group(texts, portfolio, by)).collect();
        let value = Cell {
            words: value(texts, figure.value),
            remark: remarks(texts, portfolio, figure).join(" · "),
            figure: Some((figure.key, figure.value)),
        };
        TableRow {
            cells: vec![
                Cell::words(texts.get(&figure.message())),
                Cell::words(groups.join(" · ")),
                value,
                Cell::words(figure.key),
            ],
            ids: figure.ids.clone(),
        }
    };
    let heads = ["card-what", "workbook-group", "workbook-value", "workbook-key"];
    Table { heads: heads.map(|key| texts.get(key)).into(), rows: figures.iter().map(row).collect() }
}

/// The name of a group, for people.
#[must_use]
pub fn group(texts: &Texts, portfolio: &Portfolio, (name, by): &(&str, By)) -> String {
    let named = match by {
        By::Record(Some(id)) => text::named(texts, portfolio, *id),
        By::Choice(set, Some(code)) => texts.choice(set, code),
        By::Year(Some(year)) => year.to_string(),
        By::Record(None) if *name == "body" => texts.get("figure-without-body"),
        By::Record(None) | By::Choice(_, None) | By::Year(None) => String::new(),
    };
    if named.is_empty() { texts.get("figure-not-stated") } else { named }
}

/// What is sought, in words.
#[must_use]
pub fn sought(texts: &Texts, portfolio: &Portfolio, seeking: Seeking) -> String {
    match seeking {
        Seeking::Year(year) => year.to_string(),
        Seeking::Layer(layer) => texts.choice(&Layer::SET, layer.code()),
        Seeking::ServiceArea(area) => texts.choice(&ServiceArea::SET, area.code()),
        Seeking::Municipality(id) => portfolio.label(id.raw()),
        Seeking::Body(id) => portfolio.label(id.raw()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::money::Ore;
    use crate::text::Lang;

    fn told(value: Amount, among: usize) -> String {
        let (key, by, ids, examples) = ("money.awarded", Vec::new(), Vec::new(), 0);
        let (fields, rows) = (&[][..], Vec::new());
        let figure = Figure { key, value, by, ids, among, examples, fields, rows };
        remarks(Texts::of(Lang::Nb), &Portfolio::default(), &figure).join(", ")
    }

    #[test]
    fn what_surprises_in_a_figure_is_told_beside_it() {
        assert_eq!(told(Amount::Money(Ore(1)), 0), "");
        assert_eq!(told(Amount::Money(Ore(1)), 11), "beløp oppgitt for 0 av 11");
        assert_eq!(told(Amount::Hours(1.0), 11), "oppgitt for 0 av 11");
        assert_eq!(told(Amount::Count(1), 11), "");
        assert_eq!(told(Amount::Share(1.0), 11), "");
        assert_eq!(told(Amount::Share(2.0), 11), "tildelt mer enn det ble søkt om");
    }

    #[test]
    fn a_group_that_says_nothing_is_named_for_what_it_lacks() {
        let named = |name, by| group(Texts::of(Lang::Nb), &Portfolio::default(), &(name, by));
        assert_eq!(named("body", By::Record(None)), "Uten utvalg");
        assert_eq!(named("scheme", By::Record(None)), "Ikke oppgitt");
        assert_eq!(named("year", By::Year(Some(2024))), "2024");
    }
}
