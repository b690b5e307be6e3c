//! Whether the benefits came that were planned: how many were measured and are there, and what is planned for
//! each year, kroner and hours apart.

use std::collections::{BTreeSet, HashSet};

use super::{Card, Cell, Content, Looked, Picture, Table, TableRow};
use crate::calc::overview::{By, Figure};
use crate::model::benefit::Achievement;
use crate::model::choice::Choice as _;
use crate::model::id::RecordId;
use crate::model::kind::Kind;
use crate::report::draw::bars::{Bar, Bars, Series};
use crate::report::draw::parts::{Part, PartSort, Parts, Row};
use crate::report::draw::{Fill, Measure, Pattern, Standing};
use crate::report::figures::{made_up, undecided};

/// The card.
pub(super) const CARD: Card = Card { key: "benefits", make, first: Some(Kind::Benefit) };

/// What is planned for each year, each by a scale of its own.
const PLANNED: [&str; 2] = ["benefits.planned_kroner", "benefits.planned_hours"];

fn make(looked: &Looked<'_>) -> Content {
    let all = looked.number("benefits.count");
    let years = years(looked);
    if all == 0 && years.is_empty() {
        return Content::default();
    }
    let count = |what: Achievement| of(looked, what).map_or(0, |figure| figure.ids.len());
    let measured = all - count(Achievement::NotMeasured).min(all);
    let mut answer = looked.count("card-benefits-answer", all, &[]);
    if all > 0 {
        let measured_words = looked.format().number(measured as f64, 0);
        let said = match measured {
            0 => looked.count("card-benefits-none-measured", all, &[]),
            _ => looked.count(
                "card-benefits-measured",
                count(Achievement::Reached),
                &[("measured", &measured_words)],
            ),
        };
        answer = format!("{answer} {said}");
    }
    let mut pictures = Vec::new();
    if measured > 0 {
        pictures.push(achieved(looked));
    }
    if !years.is_empty() {
        pictures.push(planned(looked, &years));
    }
    let made_up = looked.total("benefits.count").and_then(|figure| made_up(looked.texts, figure));
    let apart = (!years.is_empty()).then(|| looked.texts.get("overview-benefits-note"));
    let planned = PLANNED.iter().flat_map(|key| looked.of(key));
    let undecided = undecided(looked.texts, looked.portfolio, planned);
    Content {
        answer,
        pictures,
        notes: made_up.into_iter().chain(apart).chain(undecided).collect(),
        tables: tables(looked, &years),
        counted: looked.total("benefits.count").map_or(Vec::new(), |all| all.ids.clone()),
        ..Content::default()
    }
}

fn of<'a>(looked: &Looked<'a>, what: Achievement) -> Option<&'a Figure> {
    let by = [("achievement", By::Choice(&Achievement::SET, Some(what.code())))];
    looked.of("benefits.achieved").find(|figure| figure.by == by)
}

fn look(what: Achievement) -> (Fill, Pattern) {
    match what {
        Achievement::Reached => (Fill::Standing(Standing::Good), Pattern::Plain),
        Achievement::NotReached => (Fill::Standing(Standing::Waiting), Pattern::Rising),
        Achievement::WithoutTarget => (Fill::Standing(Standing::Neutral), Pattern::Upright),
        Achievement::NotMeasured => (Fill::Unknown, Pattern::Falling),
    }
}

fn achieved(looked: &Looked<'_>) -> Picture {
    let there: Vec<(Achievement, &Figure)> =
        Achievement::ALL.iter().filter_map(|what| Some((*what, of(looked, *what)?))).collect();
    let sort = |(what, _): &(Achievement, &Figure)| {
        let (fill, pattern) = look(*what);
        PartSort { name: looked.texts.choice(&Achievement::SET, what.code()), fill, pattern }
    };
    let part = |(what, figure): &(Achievement, &Figure)| {
        let short = looked.value(figure.value);
        let name = looked.texts.choice(&Achievement::SET, what.code());
        let label = looked.label(&name, figure);
        Some(Part { value: figure.value.number(), short, label, ids: figure.ids.clone() })
    };
    let name = looked.name_of("benefits.count");
    let row = Row {
        name: name.clone(),
        total: looked
            .total("benefits.count")
            .map(|all| looked.value(all.value))
            .unwrap_or_default(),
        parts: there.iter().map(part).collect(),
    };
    Picture::Parts(Parts {
        sorts: there.iter().map(sort).collect(),
        rows: vec![row],
        measure: Measure::counted(name),
    })
}

fn years(looked: &Looked<'_>) -> Vec<i64> {
    let figures = PLANNED.iter().flat_map(|key| looked.of(key));
    let years: BTreeSet<i64> = figures.filter_map(year_of).collect();
    years.into_iter().collect()
}

fn year_of(figure: &Figure) -> Option<i64> {
    let [(_, by)] = figure.by.as_slice() else { return None };
    by.year()
}

fn of_year<'a>(looked: &Looked<'a>, key: &str, year: i64) -> Option<&'a Figure> {
    looked.of(key).find(|figure| year_of(figure) == Some(year))
}

fn planned(looked: &Looked<'_>, years: &[i64]) -> Picture {
    let series = PLANNED.iter().filter(|key| looked.of(key).next().is_some()).map(|key| {
        let bar = |year: &i64| {
            let figure = of_year(looked, key, *year)?;
            Some(Bar {
                length: figure.value.number(),
                value: looked.value_marked(figure),
                label: looked.label(&year.to_string(), figure),
                ids: figure.ids.clone(),
            })
        };
        Series { title: looked.name_of(key), bars: years.iter().map(bar).collect() }
    });
    Picture::Bars(Bars {
        rows: years.iter().map(i64::to_string).collect(),
        series: series.collect(),
    })
}

/// How many came to what, and what is planned for each year.
fn tables(looked: &Looked<'_>, years: &[i64]) -> Vec<Table> {
    let row = |(what, figure): (&Achievement, &Figure)| TableRow {
        cells: vec![
            Cell::words(looked.texts.choice(&Achievement::SET, what.code())),
            looked.cell(figure),
        ],
        ids: figure.ids.clone(),
    };
    let counted = Achievement::ALL.iter().filter_map(|what| Some((what, of(looked, *what)?)));
    let counted = Table {
        heads: vec![looked.texts.get("choice-achievement"), looked.name_of("benefits.count")],
        rows: counted.map(row).collect(),
    };
    [counted, planned_table(looked, years)]
        .into_iter()
        .filter(|table| !table.rows.is_empty())
        .collect()
}

fn planned_table(looked: &Looked<'_>, years: &[i64]) -> Table {
    let heads = PLANNED.iter().map(|key| looked.name_of(key));
    let row = |year: &i64| {
        let figures = PLANNED.map(|key| of_year(looked, key, *year));
        let value = |figure: &Option<&Figure>| {
            figure.map_or_else(Cell::unsaid, |figure| looked.cell(figure))
        };
        let mut seen: HashSet<RecordId> = HashSet::new();
        let ids = figures.iter().flatten().flat_map(|figure| &figure.ids).copied();
        let ids: Vec<RecordId> = ids.filter(|id| seen.insert(*id)).collect();
        TableRow {
            cells: [Cell::words(year.to_string())]
                .into_iter()
                .chain(figures.iter().map(value))
                .collect(),
            ids,
        }
    };
    Table {
        heads: [looked.texts.get("card-year")].into_iter().chain(heads).collect(),
        rows: years.iter().map(row).collect(),
    }
}
