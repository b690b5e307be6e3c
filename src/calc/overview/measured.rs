//! Whether benefits came: what was last measured of each, held against what is aimed at.

use std::collections::HashMap;

use super::Figure;
use super::counts::{Row, by_choice, place_of};
use crate::calc::is_example;
use crate::model::benefit::{Achievement, Benefit};
use crate::model::choice::Choice;
use crate::model::id::Id;
use crate::model::kind::Portfolio;
use crate::model::measurement::Measurement;
use crate::model::municipality::Municipality;

/// The newest measurement of a benefit in each municipality, or in none in particular.
type Newest<'a> = HashMap<Option<Id<Municipality>>, &'a Measurement>;

pub(super) fn figures(portfolio: &Portfolio) -> Vec<Figure> {
    let mut measured: HashMap<Id<Benefit>, Newest<'_>> = HashMap::new();
    for measurement in portfolio.measurements.iter() {
        let (Some(benefit), Some(_)) = (measurement.benefit_id, measurement.value) else {
            continue;
        };
        let of_one = measured.entry(benefit).or_default();
        let newest = of_one.entry(measurement.municipality_id).or_insert(measurement);
        let place = |one: &Measurement| (one.measured_on.clone(), one.id.raw());
        if place(measurement) > place(newest) {
            *newest = measurement;
        }
    }
    let rows: Vec<Row<1>> = portfolio
        .benefits
        .iter()
        .map(|benefit| Row {
            id: benefit.id.raw(),
            is_example: is_example(&benefit.source),
            choices: [place_of(Some(achievement(benefit, measured.get(&benefit.id))))],
        })
        .collect();
    by_choice("benefits.achieved", &[(("achievement", &Achievement::SET), 0)], &rows)
}

/// Reached where every municipality that measured is at the aim.
fn achievement(benefit: &Benefit, newest: Option<&Newest<'_>>) -> Achievement {
    let Some(newest) = newest else { return Achievement::NotMeasured };
    let Some(target) = benefit.target else { return Achievement::WithoutTarget };
    // Without a value before, more is taken for better.
    let falls = benefit.baseline.is_some_and(|baseline| baseline > target);
    let mut values = newest.values().filter_map(|measurement| measurement.value);
    match values.all(|value| if falls { value <= target } else { value >= target }) {
        true => Achievement::Reached,
        false => Achievement::NotReached,
    }
}
