//! How much of the result rests on each input: one at a time at 80 % and at 120 % of its value,
//! all others as they are, the usual first test in Norwegian cost-benefit analyses.

use serde::Serialize;

use super::assumptions::{Assumptions, Change};
use super::field::{CasePart, Field};
use super::outcome::{Yearly, annuity, investment, ratio};
use crate::calc::discounting::DiscountRate;

/// The factor of the low variant.
pub const LOW: f64 = 0.8;
/// The factor of the high variant.
pub const HIGH: f64 = 1.2;

/// The result with one input changed.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Variant {
    /// The input's value here, in its own unit. A reduction stops at 1; a lifetime may be broken
    /// (2.4 years count two years and 0.4 of the third); none for stepped discount rates, each of
    /// which is scaled.
    pub value: Option<f64>,
    /// Kroner.
    pub net_present_value: f64,
    /// None without an investment.
    pub ratio: Option<f64>,
}

/// What one input does to the result.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Swing {
    /// Which input, as a path.
    pub input: Field,
    /// Its value in the estimate; none for stepped discount rates.
    pub value: Option<f64>,
    /// The input at 80 %.
    pub low: Variant,
    /// The input at 120 %.
    pub high: Variant,
    /// Kroner between the two net present values, never negative.
    pub swing: f64,
}

/// Every input that the net present value depends on, greatest swing first; equal ones in the
/// order of the input.
///
/// Left out are inputs of zero, of which 80 and 120 % are the same, and what concerns users' time,
/// which is in neither figure.
pub(super) fn swings(assumptions: &Assumptions) -> Vec<Swing> {
    let mut swings: Vec<_> =
        inputs(assumptions).into_iter().map(|field| swing(assumptions, field)).collect();
    swings.sort_by(|a, b| b.swing.total_cmp(&a.swing));
    swings
}

fn swing(assumptions: &Assumptions, field: Field) -> Swing {
    let low = variant(assumptions, field, LOW);
    let high = variant(assumptions, field, HIGH);
    let swing = (high.net_present_value - low.net_present_value).abs();
    Swing { input: field, value: value(assumptions, field), low, high, swing }
}

/// The inputs with something to vary.
fn inputs(assumptions: &Assumptions) -> Vec<Field> {
    let mut fields = Vec::new();
    for (index, case) in assumptions.case_types.iter().enumerate() {
        let change = match case.change {
            Change::After(_) => CasePart::AfterPerYear,
            Change::Reduction(_) => CasePart::Reduction,
        };
        let parts = [
            CasePart::BeforePerYear,
            change,
            CasePart::MinutesPerCase,
            CasePart::DirectCostPerCase,
        ];
        fields.extend(parts.map(|part| part.of(index)));
    }
    fields.extend([
        Field::HourlyCost,
        Field::RewritingHours,
        Field::ExternalCost,
        Field::MaintenanceHoursPerYear,
        Field::LifetimeYears,
        Field::DiscountRate,
    ]);
    fields.retain(|field| value(assumptions, *field) != Some(0.0));
    fields
}

/// The present value of an input; none for stepped rates and for what has no single number.
fn value(assumptions: &Assumptions, field: Field) -> Option<f64> {
    let mut assumptions = assumptions.clone();
    match field {
        Field::LifetimeYears => Some(f64::from(assumptions.lifetime_years)),
        Field::DiscountRate => match assumptions.discount_rate {
            DiscountRate::Constant(rate) => Some(rate),
            DiscountRate::R109 => None,
        },
        field => number(&mut assumptions, field).map(|number| *number),
    }
}

/// Where an input's number stands; none for those that are not a plain number.
fn number(assumptions: &mut Assumptions, field: Field) -> Option<&mut f64> {
    match field {
        Field::Case { index, part } => {
            let case = assumptions.case_types.get_mut(index)?;
            match (part, &mut case.change) {
                (CasePart::BeforePerYear, _) => Some(&mut case.before_per_year),
                (CasePart::AfterPerYear, Change::After(after)) => Some(after),
                (CasePart::Reduction, Change::Reduction(reduction)) => Some(reduction),
                (CasePart::MinutesPerCase, _) => Some(&mut case.minutes_per_case),
                (CasePart::DirectCostPerCase, _) => Some(&mut case.direct_cost_per_case),
                (CasePart::UserMinutesPerCase, _) => Some(&mut case.user_minutes_per_case),
                (CasePart::AfterPerYear | CasePart::Reduction, _) => None,
            }
        }
        Field::HourlyCost => Some(&mut assumptions.hourly_cost),
        Field::RewritingHours => Some(&mut assumptions.rewriting_hours),
        Field::ExternalCost => Some(&mut assumptions.external_cost),
        Field::MaintenanceHoursPerYear => Some(&mut assumptions.maintenance_hours_per_year),
        Field::UserHourValue => assumptions.user_hour_value.as_mut(),
        Field::CaseTypes | Field::CaseType(_) | Field::LifetimeYears | Field::DiscountRate => None,
    }
}

/// The estimate with `field` multiplied by `factor`.
fn variant(assumptions: &Assumptions, field: Field, factor: f64) -> Variant {
    let mut changed = assumptions.clone();
    let mut lifetime = f64::from(assumptions.lifetime_years);
    let mut rate_scale = 1.0;
    let mut value = value(assumptions, field).map(|value| value * factor);
    match field {
        Field::LifetimeYears => lifetime *= factor,
        Field::DiscountRate => rate_scale = factor,
        _ => {
            if let Some(number) = number(&mut changed, field) {
                let most = if is_reduction(field) { 1.0 } else { f64::INFINITY };
                *number = (*number * factor).min(most);
                value = Some(*number);
            }
        }
    }
    let present_value =
        Yearly::of(&changed).net * annuity(changed.discount_rate, lifetime, rate_scale);
    let investment = investment(&changed);
    Variant {
        value,
        net_present_value: present_value - investment,
        ratio: ratio(present_value, investment),
    }
}

fn is_reduction(field: Field) -> bool {
    matches!(field, Field::Case { part: CasePart::Reduction, .. })
}

#[cfg(test)]
mod tests {
    use super::super::parameters::ParameterSet;
    use super::super::tests::{read, worked_example};
    use super::*;

    fn example() -> Assumptions {
        Assumptions::resolve(&worked_example(), ParameterSet::newest()).unwrap()
    }

    fn of(swings: &[Swing], path: &str) -> Swing {
        swings.iter().find(|swing| swing.input.to_string() == path).unwrap().clone()
    }

    /// Worked out outside this program, input by input; a lifetime of 3.6 years counts 0.6 of the
    /// fourth.
    #[test]
    fn the_example_varies_as_worked_out_elsewhere() {
        let expected = [
            ("case_types[0].before_per_year", 48_708.11, 117_974.39),
            ("case_types[1].before_per_year", 50_317.67, 116_364.83),
            ("lifetime_years", 58_442.24, 107_282.61),
            ("case_types[0].after_per_year", 104_121.13, 62_561.37),
            ("case_types[1].after_per_year", 103_155.40, 63_527.10),
            ("hourly_cost", 65_338.05, 101_344.44),
            ("case_types[0].minutes_per_case", 69_487.99, 97_194.50),
            ("case_types[1].minutes_per_case", 71_796.87, 94_885.63),
            ("rewriting_hours", 89_581.25, 77_101.25),
            ("external_cost", 86_341.25, 80_341.25),
            ("discount_rate", 85_333.48, 81_399.12),
            ("case_types[1].direct_cost_per_case", 81_676.19, 85_006.30),
            ("maintenance_hours_per_year", 84_495.69, 82_186.81),
        ];
        let swings = swings(&example());
        assert_eq!(swings.len(), expected.len(), "inputs of zero are left out");
        for (swing, (path, low, high)) in swings.iter().zip(expected) {
            assert_eq!(swing.input.to_string(), path, "greatest first");
            assert!((swing.low.net_present_value - low).abs() < 0.006, "{path}");
            assert!((swing.high.net_present_value - high).abs() < 0.006, "{path}");
            assert!((swing.swing - (high - low).abs()).abs() < 0.012, "{path}");
        }
        let rate = of(&swings, "discount_rate");
        assert_eq!((rate.value, rate.low.value), (Some(0.04), Some(0.04 * LOW)));
    }

    #[test]
    fn a_reduction_stops_at_all_cases_and_stepped_rates_scale_together() {
        let input = read(
            r#"{"case_types": [{"before_per_year": 10, "reduction": 0.9, "minutes_per_case": 6}],
                "discount_rate": "R-109", "lifetime_years": 50}"#,
        );
        let assumptions = Assumptions::resolve(&input, ParameterSet::newest()).unwrap();
        let swings = swings(&assumptions);
        assert_eq!(of(&swings, "case_types[0].reduction").high.value, Some(1.0));
        let rate = of(&swings, "discount_rate");
        assert_eq!((rate.value, rate.high.value, rate.high.ratio), (None, None, None));
        assert!(rate.low.net_present_value > rate.high.net_present_value);
    }
}
