//! What benefits are planned to bring each year. Kroner on the budget and freed hours are figures
//! of their own, and quality is counted, never priced.

use std::collections::{BTreeMap, BTreeSet};

use super::counts::{Row, by_choice, total};
use super::tally::{Tally, none_last};
use super::{Amount, By, Figure};
use crate::calc::is_example;
use crate::model::benefit::{BenefitType, BenefitYear};
use crate::model::field::Choice;
use crate::model::id::RecordId;
use crate::model::kind::Portfolio;
use crate::model::money::Ore;

pub(super) fn figures(portfolio: &Portfolio) -> Vec<Figure> {
    let mut figures = planned(
        portfolio,
        "benefits.planned_kroner",
        |row| row.amount,
        |sums| Amount::Money(sums.iter().sum::<Ore>()),
    );
    figures.extend(planned(
        portfolio,
        "benefits.planned_hours",
        |row| row.hours,
        |sums| Amount::Hours(sums.iter().sum()),
    ));
    figures.extend(by_type(portfolio));
    figures
}

fn by_type(portfolio: &Portfolio) -> Vec<Figure> {
    let rows: Vec<Row<1>> = portfolio
        .benefits
        .iter()
        .map(|benefit| Row {
            id: benefit.id.raw(),
            is_example: is_example(&benefit.source),
            codes: [benefit.benefit_type.map(Choice::code)],
        })
        .collect();
    let mut figures = vec![total("benefits.count", &rows)];
    figures.extend(by_choice("benefits.count", [("benefit_type", &BenefitType::SET)], &rows));
    figures
}

/// A year's plans.
struct Year<T> {
    sums: Vec<T>,
    /// Each benefit once, however many rows it has that year, and whether it was made up.
    benefits: BTreeMap<RecordId, bool>,
    /// All benefits with a row that year.
    among: BTreeSet<RecordId>,
}

/// One figure for each year in which somebody states something.
fn planned<T>(
    portfolio: &Portfolio,
    key: &'static str,
    stated: fn(&BenefitYear) -> Option<T>,
    sum: fn(&[T]) -> Amount,
) -> Vec<Figure> {
    let mut years: BTreeMap<_, Year<T>> = BTreeMap::new();
    for row in portfolio.benefit_years.iter() {
        let year = years.entry(none_last(row.year)).or_insert_with(|| Year {
            sums: Vec::new(),
            benefits: BTreeMap::new(),
            among: BTreeSet::new(),
        });
        let benefit = row.benefit_id.map_or(row.id.raw(), Into::into);
        year.among.insert(benefit);
        if let Some(amount) = stated(row) {
            year.sums.push(amount);
            *year.benefits.entry(benefit).or_default() |= is_made_up(portfolio, row);
        }
    }
    let mut figures = Vec::new();
    for ((_, number), year) in years {
        if year.sums.is_empty() {
            continue;
        }
        let mut tally = Tally::default();
        for (benefit, is_example) in &year.benefits {
            tally.take(*benefit, *is_example);
        }
        for _ in year.among.iter().filter(|id| !year.benefits.contains_key(*id)) {
            tally.pass_over();
        }
        figures.push(tally.figure(key, vec![("year", By::Year(number))], sum(&year.sums)));
    }
    figures
}

/// A plan is made up when its row is, or the benefit that it is the plan of.
fn is_made_up(portfolio: &Portfolio, row: &BenefitYear) -> bool {
    let of_benefit = portfolio.benefits.find(row.benefit_id).is_some_and(|b| is_example(&b.source));
    of_benefit || is_example(&row.source)
}
