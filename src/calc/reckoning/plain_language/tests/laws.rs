//! Laws that hold for every input.

use proptest::prelude::*;
use serde_json::{Map, Value as Json, json};

use super::{CALCULATOR, estimate, given};
use crate::calc::reckoning::{Basis, Estimate, LineResult};

fn case_type() -> impl Strategy<Value = Json> {
    let change = prop_oneof![
        (0.0..2e4).prop_map(|after| ("after_per_year", after)),
        (-1.0..=1.0).prop_map(|share| ("reduction", share)),
    ];
    (0.0..1e4, change, 0.0..120.0, 0.0..200.0, 0.0..240.0).prop_map(
        |(before, (change, by), minutes, direct, user_minutes)| {
            json!({
                "before_per_year": before, change: by, "minutes_per_case": minutes,
                "direct_cost_per_case": direct, "user_minutes_per_case": user_minutes,
            })
        },
    )
}

fn any_input() -> impl Strategy<Value = Json> {
    let rate = prop_oneof![(0.0..=1.0).prop_map(|rate| json!(rate)), Just(json!("R-109"))];
    let amounts = (1.0..2e3, proptest::option::of(0.0..1e3), 0.0..500.0, 0.0..1e6, 0.0..100.0);
    (proptest::collection::vec(case_type(), 1..6), amounts, 1_u32..=75, rate).prop_map(
        |(case_types, amounts, lifetime, rate)| {
            json!({
                "case_types": case_types, "hourly_cost": amounts.0, "user_hour_value": amounts.1,
                "rewriting_hours": amounts.2, "external_cost": amounts.3,
                "maintenance_hours_per_year": amounts.4, "lifetime_years": lifetime,
                "discount_rate": rate,
            })
        },
    )
}

/// The case types of an input, to change them.
fn cases(input: &mut Json) -> impl Iterator<Item = &mut Map<String, Json>> {
    input["case_types"].as_array_mut().unwrap().iter_mut().filter_map(Json::as_object_mut)
}

/// Equal up to rounding, where `size` is that of the numbers that went in: two large ones may
/// leave a small difference.
fn equal(a: f64, b: f64, size: f64) -> bool {
    (a - b).abs() <= 1e-9 * size.abs().max(1.0)
}

/// The size of what is added up in an estimate, for [`equal`].
fn size(input: &Json) -> f64 {
    let hourly_cost = input["hourly_cost"].as_f64().unwrap();
    let size_of = |case: &Json| {
        let number = |name: &str| case[name].as_f64().unwrap_or_default();
        let count = 2.0 * number("before_per_year") + number("after_per_year");
        count * (number("minutes_per_case") * hourly_cost + number("direct_cost_per_case"))
    };
    let all: f64 = input["case_types"].as_array().unwrap().iter().map(size_of).sum();
    let number = |name: &str| input[name].as_f64().unwrap();
    all * number("lifetime_years")
        + number("rewriting_hours") * hourly_cost
        + number("external_cost")
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn without_other_costs_all_kroner_follow_the_hourly_cost(
        mut input in any_input(), factor in 0.01..100.0,
    ) {
        input["external_cost"] = json!(0);
        cases(&mut input).for_each(|case| drop(case.remove("direct_cost_per_case")));
        let before = estimate(&input);
        input["hourly_cost"] = json!(input["hourly_cost"].as_f64().unwrap() * factor);
        let (after, size) = (estimate(&input), size(&input));
        for name in ["gross_per_year", "net_present_value"] {
            prop_assert!(equal(after.number(name), before.number(name) * factor, size), "{name}");
        }
        for name in ["hours_per_year", "user_value_per_year"] {
            prop_assert_eq!(after.get(name), before.get(name));
        }
    }

    #[test]
    fn at_break_even_a_krone_gives_a_krone(mut input in any_input()) {
        let outcome = estimate(&input);
        let even = outcome.get("break_even_reduction");
        if let (Some(ratio), Some(weighted), Some(even)) =
            (outcome.get("ratio"), outcome.get("weighted_reduction"), even)
        {
            let clear = (ratio - 1.0).abs() > 1e-6 && (weighted - even).abs() > 1e-9;
            prop_assert!(!clear || (ratio > 1.0) == (weighted > even));
        }
        prop_assume!(even.is_some() && outcome.number("investment") > 1.0);
        for case in cases(&mut input) {
            case.remove("after_per_year");
            case.insert("reduction".to_owned(), json!(even));
        }
        let even = estimate(&input);
        let size = 1.0 + even.number("gross_per_year") / even.number("investment");
        prop_assert!(equal(even.number("ratio"), 1.0, size));
    }

    #[test]
    fn values_are_discounted_year_by_year(input in any_input()) {
        let outcome = estimate(&input);
        let mut growth = 1.0;
        let mut expected = -outcome.number("investment");
        for year in 1..=input["lifetime_years"].as_u64().unwrap() {
            let rate = match input["discount_rate"].as_f64() {
                Some(rate) => rate,
                None if year <= 40 => 0.04,
                None => 0.03,
            };
            growth *= 1.0 + rate;
            expected += outcome.number("net_per_year") / growth;
        }
        let value = outcome.number("net_present_value");
        prop_assert!(equal(value, expected, size(&input)));
        prop_assert_eq!(value, outcome.number("present_value") - outcome.number("investment"));
        if let Some(ratio) = outcome.get("ratio") {
            prop_assert!((ratio > 1.0) == (value > 0.0) || equal(ratio, 1.0, 1.0));
        }
    }

    #[test]
    fn the_order_of_case_types_is_of_no_matter(mut input in any_input(), turn in 0_usize..6) {
        let first = estimate(&input);
        let cases = input["case_types"].as_array_mut().unwrap();
        let turn = turn % cases.len();
        cases.rotate_left(turn);
        cases.reverse();
        let (second, size) = (estimate(&input), size(&input));
        let same = |name, size| equal(first.number(name), second.number(name), size);
        prop_assert!(same("net_present_value", size) && same("user_hours_per_year", 1e6));
        let greatest = |estimate: &Estimate| estimate.sensitivity()[0].swing;
        prop_assert!(equal(greatest(&first), greatest(&second), size));
    }

    #[test]
    fn users_time_is_in_no_kroner_figure(mut input in any_input()) {
        let with = estimate(&input);
        input["user_hour_value"] = Json::Null;
        cases(&mut input).for_each(|case| drop(case.remove("user_minutes_per_case")));
        let without = estimate(&input);
        prop_assert_eq!(with.get("net_present_value"), without.get("net_present_value"));
        prop_assert_eq!(with.get("ratio"), without.get("ratio"));
        prop_assert_eq!(with.sensitivity(), without.sensitivity());
    }

    #[test]
    fn every_line_works_out_to_its_figure(input in any_input()) {
        let size = size(&input);
        for line in estimate(&input).lines() {
            if let LineResult::Computed { formula, value } = &line.result {
                prop_assert!(equal(formula.value(), *value, size), "{}: {value}", line.figure.key);
            }
        }
    }

    #[test]
    fn the_estimate_lies_between_its_variants(input in any_input()) {
        let outcome = estimate(&input);
        let (value, slack) = (outcome.number("net_present_value"), 1e-9 * size(&input).max(1.0));
        for swing in outcome.sensitivity() {
            let (a, b) = (swing.low.figures[0].unwrap(), swing.high.figures[0].unwrap());
            prop_assert!(a.min(b) - slack <= value && value <= a.max(b) + slack, "{swing:?}");
        }
    }

    #[test]
    fn every_figure_is_finite_and_the_input_reads_back(input in any_input()) {
        let basis = Basis::new(given(&input));
        let outcome = basis.calculate().unwrap();
        let again = given(&basis.given.to_json());
        prop_assert_eq!(&again, &basis.given);
        for figure in CALCULATOR.figures {
            prop_assert!(outcome.figure(figure).is_none_or(f64::is_finite), "{}", figure.key);
        }
    }
}
