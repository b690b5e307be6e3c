//! What benefits are planned to bring each year. Kroner on the budget and freed hours are figures
//! of their own, and quality is counted, never priced.

use std::collections::{BTreeMap, HashSet};

use super::counts::{Row, by_choice, place_of, total};
use super::tally::{Tally, none_last};
use super::{Amount, By, Figure};
use crate::calc::is_example;
use crate::model::any_field::AnyField;
use crate::model::benefit::{Benefit, BenefitType};
use crate::model::benefit_year::BenefitYear;
use crate::model::choice::Choice;
use crate::model::id::{Id, RecordId};
use crate::model::kind::Portfolio;
use crate::model::money::Ore;

/// The fields that the plans of a year are added up from.
const KRONER: &[AnyField] = &[BenefitYear::amount.any()];
const HOURS: &[AnyField] = &[BenefitYear::hours.any()];

/// What is planned each year.
pub(super) fn planned(portfolio: &Portfolio) -> Vec<Figure> {
    let years = years(portfolio);
    let mut figures = by_year(
        &years,
        ("benefits.planned_kroner", KRONER),
        |plan| plan.amount,
        |sums| Amount::Money(sums.iter().sum()),
    );
    figures.extend(by_year(
        &years,
        ("benefits.planned_hours", HOURS),
        |plan| plan.hours,
        |sums| Amount::Hours(sums.iter().sum()),
    ));
    figures
}

/// How many there are, and of each type.
pub(super) fn by_type(portfolio: &Portfolio) -> Vec<Figure> {
    let rows: Vec<Row<1>> = portfolio
        .benefits
        .iter()
        .map(|benefit| Row {
            id: benefit.id.raw(),
            is_example: is_example(&benefit.source),
            choices: [place_of(benefit.benefit_type)],
        })
        .collect();
    let mut figures = vec![total("benefits.count", &rows)];
    figures.extend(by_choice("benefits.count", &[(("benefit_type", &BenefitType::SET), 0)], &rows));
    figures
}

/// What one row plans for a benefit.
struct Plan {
    row: RecordId,
    benefit: RecordId,
    amount: Option<Ore>,
    hours: Option<f64>,
    is_example: bool,
}

/// The plans of each year, those of one benefit side by side.
fn years(portfolio: &Portfolio) -> Vec<(Option<i64>, Vec<Plan>)> {
    let made_up: HashSet<Id<Benefit>> =
        portfolio.benefits.iter().filter(|b| is_example(&b.source)).map(|b| b.id).collect();
    let mut years: BTreeMap<_, Vec<Plan>> = BTreeMap::new();
    for row in portfolio.benefit_years.iter() {
        // A plan is made up when its row is, or the benefit that it is the plan of.
        let of_benefit = || row.benefit_id.is_some_and(|benefit| made_up.contains(&benefit));
        years.entry(none_last(row.year)).or_default().push(Plan {
            row: row.id.raw(),
            benefit: row.benefit_id.map_or(row.id.raw(), Into::into),
            amount: row.amount,
            hours: row.hours,
            is_example: is_example(&row.source) || of_benefit(),
        });
    }
    let mut years: Vec<_> = years.into_iter().map(|((_, year), plans)| (year, plans)).collect();
    for (_, plans) in &mut years {
        plans.sort_by_key(|plan| plan.benefit.0.as_u128());
    }
    years
}

/// One figure for each year in which somebody states something. A benefit counts once, however
/// many rows it has that year.
fn by_year<T>(
    years: &[(Option<i64>, Vec<Plan>)],
    (key, fields): (&'static str, &'static [AnyField]),
    stated: fn(&Plan) -> Option<T>,
    sum: fn(&[T]) -> Amount,
) -> Vec<Figure> {
    let mut figures = Vec::new();
    for (year, plans) in years {
        let (mut tally, mut sums, mut rows) = (Tally::default(), Vec::new(), Vec::new());
        for of_one in plans.chunk_by(|a, b| a.benefit == b.benefit) {
            let before = sums.len();
            for plan in of_one {
                let said = stated(plan);
                rows.extend(said.is_some().then_some(plan.row));
                sums.extend(said);
            }
            match of_one.first().filter(|_| sums.len() > before) {
                Some(plan) => tally.take(plan.benefit, of_one.iter().any(|plan| plan.is_example)),
                None => tally.pass_over(),
            }
        }
        if !sums.is_empty() {
            let figure = tally.figure(key, vec![("year", By::Year(*year))], sum(&sums));
            figures.push(Figure { rows, ..figure.of(fields) });
        }
    }
    figures
}
