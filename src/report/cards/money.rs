//! What was applied for, awarded and used: over the applications whose sum and answer are both known, by year.

use std::collections::BTreeSet;

use super::{Card, Cell, Content, Looked, Picture, Table, TableRow};
use crate::calc::overview::{By, Figure};
use crate::model::id::RecordId;
use crate::model::kind::Kind;
use crate::report::draw::beside::{Bar, Beside, Row, SeriesOf};
use crate::report::draw::{Fill, Measure, Pattern, Series};
use crate::report::figures;

/// The card.
pub(super) const CARD: Card = Card { key: "money", make, first: Some(Kind::Application) };

/// What stands beside each other, each with the word that stands behind its sum.
const SERIES: [(&str, &str); 3] =
    [(APPLIED, "applied"), ("money.awarded_where_answered", "awarded"), (SPENT, "spent")];

const APPLIED: &str = "money.applied_where_answered";
const SPENT: &str = "money.spent_where_answered";

fn make(looked: &Looked<'_>) -> Content {
    let (all, there) = (looked.number("applications.sent"), looked.number("applications.count"));
    if there == 0 {
        return Content::default();
    }
    if all == 0 {
        let answer = looked.count("card-money-not-sent", there, &[]);
        return Content { answer, ..Content::default() };
    }
    let [applied, awarded, _] = SERIES.map(|(key, _)| looked.total(key));
    let Some((applied, awarded)) = applied.zip(awarded) else {
        let answer = looked.count("card-money-none", all, &[]);
        return Content { answer, ..Content::default() };
    };
    let number = |count: usize| looked.format().number(count as f64, 0);
    let share = looked.total("money.award_share").map(|figure| looked.value(figure.value));
    let arguments = [
        ("applied", looked.value(applied.value)),
        ("awarded", looked.value(awarded.value)),
        ("all", number(applied.among)),
        ("share", share.unwrap_or_default()),
    ];
    let arguments: Vec<(&str, &str)> =
        arguments.iter().map(|(name, value)| (*name, value.as_str())).collect();
    let answer = looked.count("card-money-answer", applied.ids.len(), &arguments);
    let note = looked.count("card-money-note", applied.ids.len(), &arguments);
    let without_letter = looked.number("money.year_without_letter");
    let without_letter = (without_letter > 0)
        .then(|| looked.count("card-money-without-letter", without_letter, &[]));
    let earlier = years(looked).len().checked_sub(YEARS).filter(|count| *count > 0);
    let earlier = earlier.map(|count| looked.count("card-money-earlier", count, &[]));
    let undecided = figures::undecided(looked.texts, looked.portfolio, [applied, awarded]);
    let notes = [Some(note), without_letter, earlier, undecided];
    Content {
        answer,
        pictures: vec![picture(looked)],
        notes: notes.into_iter().flatten().collect(),
        tables: vec![table(looked)],
        ..Content::default()
    }
}

/// How many years are drawn, the newest of them; all stand in the table.
const YEARS: usize = 6;

/// The years of the sums, the newest first, those that nobody states last.
fn years(looked: &Looked<'_>) -> Vec<Option<i64>> {
    let figures = SERIES.iter().flat_map(|(key, _)| looked.of(key));
    let years: BTreeSet<Option<i64>> = figures
        .filter(|figure| !figure.by.is_empty())
        .map(|figure| figure.by.iter().find_map(|(_, by)| by.year()))
        .collect();
    years.into_iter().rev().collect()
}

fn of_year<'a>(looked: &Looked<'a>, key: &str, year: Option<i64>) -> Option<&'a Figure> {
    looked.of(key).find(|figure| figure.by == [("year", By::Year(year))])
}

/// The year, with of how many applications of it both sums are known.
fn name_of(looked: &Looked<'_>, year: Option<i64>) -> String {
    let name =
        year.map_or_else(|| looked.texts.get("overview-year-unknown"), |year| year.to_string());
    let Some(figure) = of_year(looked, APPLIED, year) else { return name };
    if figure.ids.len() == figure.among {
        return name;
    }
    let number = |count: usize| looked.format().number(count as f64, 0);
    let (stated, all) = (number(figure.ids.len()), number(figure.among));
    let arguments = [("name", name.as_str()), ("stated", &stated), ("all", &all)];
    looked.texts.with("card-money-of", &arguments)
}

/// What is to be said of a sum. Of how many applications it is, its row says, but for what was used, which fewer
/// state.
fn remark_of(looked: &Looked<'_>, figure: &Figure) -> String {
    let partly = figures::partly_of(looked.texts, figure).filter(|_| figure.key == SPENT);
    let said: Vec<String> = partly.into_iter().chain(looked.marks(figure)).collect();
    said.join(" · ")
}

fn cell_of(looked: &Looked<'_>, figure: &Figure) -> Cell {
    looked.remarked(figure, remark_of(looked, figure))
}

fn picture(looked: &Looked<'_>) -> Picture {
    let series = SERIES.iter().enumerate().map(|(number, (_, word))| SeriesOf {
        name: looked.texts.attribute("card-sum", word),
        fill: Fill::Series(Series::number(number)),
        pattern: Pattern::number(number),
    });
    let row = |year: Option<i64>| {
        let name = name_of(looked, year);
        let bar = |(key, _): &(&str, &str)| {
            let figure = of_year(looked, key, year)?;
            Some(Bar {
                value: figure.value.number(),
                words: looked.value(figure.value),
                remark: remark_of(looked, figure),
                label: looked.label(&name, figure),
                ids: figure.ids.clone(),
            })
        };
        let bars = SERIES.iter().map(bar).collect();
        Row { name, bars }
    };
    Picture::Beside(Beside {
        series: series.collect(),
        rows: years(looked).into_iter().take(YEARS).map(row).collect(),
        measure: Measure {
            unit: looked.texts.get("card-million-kroner"),
            per: 1e6,
            is_counted: false,
        },
    })
}

fn table(looked: &Looked<'_>) -> Table {
    let heads = SERIES.iter().map(|(key, _)| looked.name_of(key));
    let row = |year: Option<i64>| {
        let figures: Vec<Option<&Figure>> =
            SERIES.iter().map(|(key, _)| of_year(looked, key, year)).collect();
        let sum = |figure: &Option<&Figure>| {
            figure.map_or_else(Cell::unsaid, |figure| cell_of(looked, figure))
        };
        let ids: Vec<RecordId> =
            figures.iter().flatten().next().map_or(Vec::new(), |figure| figure.ids.clone());
        let name = Cell::words(name_of(looked, year));
        TableRow { cells: [name].into_iter().chain(figures.iter().map(sum)).collect(), ids }
    };
    Table {
        heads: [looked.texts.get("card-year")].into_iter().chain(heads).collect(),
        rows: years(looked).into_iter().map(row).collect(),
    }
}
