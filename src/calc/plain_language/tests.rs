//! Published figures, a whole example worked out by hand, and laws that hold for every input.

use proptest::prelude::*;

use super::assumptions::Change;
use super::derivation::LineResult;
use super::outcome::Notice;
use super::*;

pub(super) fn read(text: &str) -> Input {
    serde_json::from_str(text).unwrap()
}

pub(super) fn estimate(input: &Input) -> Estimate {
    calculate(input, ParameterSet::newest()).unwrap()
}

/// Two case types, all inputs given; the figures were worked out by hand.
pub(super) fn worked_example() -> Input {
    read(
        r#"{
            "case_types": [
                {"name": "telefon", "before_per_year": 1200, "after_per_year": 720,
                 "minutes_per_case": 6, "direct_cost_per_case": 0, "user_minutes_per_case": 10},
                {"name": "mangelbrev", "before_per_year": 300, "after_per_year": 180,
                 "minutes_per_case": 20, "direct_cost_per_case": 25, "user_minutes_per_case": 30}
            ],
            "hourly_cost": 520, "user_hour_value": 250, "rewriting_hours": 60,
            "external_cost": 15000, "maintenance_hours_per_year": 4, "lifetime_years": 3,
            "discount_rate": 0.04
        }"#,
    )
}

#[track_caller]
fn near(value: f64, expected: f64, tolerance: f64) {
    assert!((value - expected).abs() <= tolerance, "{value} is not {expected}");
}

#[test]
fn the_whole_example() {
    let outcome = estimate(&worked_example()).outcome;
    near(outcome.hours_per_year, 88.0, 1e-12);
    near(outcome.direct_savings_per_year, 3_000.0, 1e-12);
    near(outcome.gross_per_year, 48_760.0, 1e-9);
    near(outcome.net_per_year, 46_680.0, 1e-9);
    near(outcome.investment, 46_200.0, 1e-9);
    near(outcome.present_value, 129_541.25, 0.005);
    near(outcome.net_present_value, 83_341.25, 0.005);
    near(outcome.ratio.unwrap(), 2.803_923, 5e-7);
    near(outcome.return_percent.unwrap(), 180.39, 0.005);
    near(outcome.payback_years.unwrap(), 0.989_72, 5e-6);
    near(outcome.user_hours_per_year, 140.0, 1e-12);
    near(outcome.user_value_per_year.unwrap(), 35_000.0, 1e-9);
    // All cases reduced by 40 %: the weighted reduction must say so. Break-even by hand:
    // (46 200 ÷ 2.775091 + 2 080) ÷ 121 900 kr.
    near(outcome.weighted_reduction.unwrap(), 0.4, 1e-12);
    near(outcome.break_even_reduction.unwrap(), 0.153_635, 5e-7);
    assert_eq!(outcome.notices, []);
    assert_eq!(outcome.defaults_used, []);
}

#[test]
fn a_reduction_says_the_same_as_the_count_it_leads_to() {
    let mut input = worked_example();
    for case in &mut input.case_types {
        case.after_per_year = None;
        case.reduction = Some(0.4);
    }
    let outcome = estimate(&input).outcome;
    near(outcome.net_present_value, 83_341.25, 0.005);
    assert_eq!(outcome.notices, []);
}

/// NRK 2023: almost 200 letters fewer are 12 000 kr a year. Minutes and hourly cost are those that
/// lead there, not published.
#[test]
fn bergen() {
    let outcome = estimate(&read(
        r#"{"case_types": [{"before_per_year": 200, "after_per_year": 0, "minutes_per_case": 7.2}],
            "hourly_cost": 500}"#,
    ))
    .outcome;
    near(outcome.hours_per_year, 24.0, 1e-12);
    near(outcome.gross_per_year, 12_000.0, 1e-9);
    assert_eq!((outcome.ratio, outcome.return_percent), (None, None));
    assert_eq!((outcome.break_even_reduction, outcome.payback_years), (None, Some(0.0)));
    assert_eq!(outcome.user_value_per_year, None);
    assert_eq!(outcome.notices, [Notice::NoInvestment]);
}

#[test]
fn more_contact_than_before_is_a_result_like_any_other() {
    let mut input = worked_example();
    input.case_types[0].after_per_year = Some(1_500.0);
    input.case_types[1].after_per_year = None;
    input.case_types[1].reduction = Some(-0.1);
    let outcome = estimate(&input).outcome;
    near(outcome.hours_per_year, -40.0, 1e-9);
    near(outcome.direct_savings_per_year, -750.0, 1e-9);
    near(outcome.net_per_year, -40.0 * 520.0 - 750.0 - 2_080.0, 1e-9);
    assert!(outcome.ratio.unwrap() < 0.0 && outcome.return_percent.unwrap() < -100.0);
    assert_eq!(outcome.payback_years, None);
    near(outcome.user_value_per_year.unwrap(), -65.0 * 250.0, 1e-9);
    assert_eq!(
        outcome.notices,
        [
            Notice::NeverPaidBack,
            Notice::MoreCases { case_type: 0 },
            Notice::MoreCases { case_type: 1 }
        ]
    );
}

#[test]
fn remarks_on_late_payback_and_bold_assumptions() {
    let mut input = worked_example();
    input.external_cost = Some(1e6);
    input.case_types[1].after_per_year = None;
    input.case_types[1].reduction = Some(0.41);
    let outcome = estimate(&input).outcome;
    assert_eq!(
        outcome.notices,
        [Notice::PaidBackAfterLifetime, Notice::HighReduction { case_type: 1 }]
    );
    // Even without a single case left it would not pay.
    assert_eq!(outcome.break_even_reduction, None);
    let notices = serde_json::to_string(&outcome.notices).unwrap();
    let expected =
        r#"[{"code":"paid-back-after-lifetime"},{"code":"high-reduction","case_type":1}]"#;
    assert_eq!(notices, expected);
}

#[test]
fn the_result_has_the_promised_keys_in_order() {
    let json = serde_json::to_value(estimate(&worked_example()).outcome).unwrap();
    let keys: Vec<_> = json.as_object().unwrap().keys().map(String::as_str).collect();
    let promised = [
        "hours_per_year",
        "direct_savings_per_year",
        "gross_per_year",
        "net_per_year",
        "investment",
        "present_value",
        "net_present_value",
        "ratio",
        "return_percent",
        "payback_years",
        "user_hours_per_year",
        "user_value_per_year",
    ];
    assert_eq!(keys[..promised.len()], promised);
    assert_eq!(json["parameter_set"], "klarsprak-2022");
    assert_eq!(json["method_version"], "klarspråk v1");
    assert!(json["sensitivity"][0]["input"].is_string());
}

#[test]
fn nothing_is_null_never_zero() {
    let text = r#"{"case_types": [{"before_per_year": 0, "reduction": 0, "minutes_per_case": 0}]}"#;
    let json = serde_json::to_value(estimate(&read(text)).outcome).unwrap();
    for key in ["ratio", "return_percent", "payback_years", "user_value_per_year"] {
        assert!(json[key].is_null(), "{key}");
    }
    for key in ["weighted_reduction", "break_even_reduction"] {
        assert!(json[key].is_null(), "{key}");
    }
    assert_eq!(json["net_present_value"].to_string(), "0.0");
}

#[test]
fn an_unknown_key_is_named() {
    for (text, key) in [
        (r#"{"case_types": [], "hourly_kost": 1}"#, "hourly_kost"),
        (r#"{"case_types": [{"minutes": 1}]}"#, "minutes"),
    ] {
        let refused = serde_json::from_str::<Input>(text).unwrap_err().to_string();
        assert!(refused.contains(&format!("unknown field `{key}`")), "{refused}");
    }
}

fn case_type() -> impl Strategy<Value = CaseTypeInput> {
    let change =
        prop_oneof![(0.0..2e4).prop_map(Change::After), (-1.0..=1.0).prop_map(Change::Reduction)];
    (0.0..1e4, change, 0.0..120.0, 0.0..200.0, 0.0..240.0).prop_map(
        |(before, change, minutes, direct, user_minutes)| {
            let (after_per_year, reduction) = match change {
                Change::After(after) => (Some(after), None),
                Change::Reduction(reduction) => (None, Some(reduction)),
            };
            CaseTypeInput {
                name: None,
                before_per_year: Some(before),
                after_per_year,
                reduction,
                minutes_per_case: Some(minutes),
                direct_cost_per_case: Some(direct),
                user_minutes_per_case: Some(user_minutes),
            }
        },
    )
}

fn any_input() -> impl Strategy<Value = Input> {
    let rate = prop_oneof![(0.0..=1.0).prop_map(DiscountRate::Constant), Just(DiscountRate::R109)];
    let amounts = (1.0..2e3, proptest::option::of(0.0..1e3), 0.0..500.0, 0.0..1e6, 0.0..100.0);
    (proptest::collection::vec(case_type(), 1..6), amounts, 1_u32..=75, rate).prop_map(
        |(case_types, amounts, lifetime, rate)| Input {
            case_types,
            hourly_cost: Some(amounts.0),
            user_hour_value: amounts.1,
            rewriting_hours: Some(amounts.2),
            external_cost: Some(amounts.3),
            maintenance_hours_per_year: Some(amounts.4),
            lifetime_years: Some(f64::from(lifetime)),
            discount_rate: Some(rate),
        },
    )
}

/// Equal up to rounding, where `size` is that of the numbers that went in: two large ones may
/// leave a small difference.
fn equal(a: f64, b: f64, size: f64) -> bool {
    (a - b).abs() <= 1e-9 * size.abs().max(1.0)
}

/// The size of what is added up in an estimate, for [`equal`].
fn size(outcome: &Outcome, assumptions: &Assumptions) -> f64 {
    let cases = |case: &assumptions::CaseType| {
        let count = case.before_per_year + case.avoided_per_year().abs();
        count * (case.minutes_per_case * assumptions.hourly_cost + case.direct_cost_per_case)
    };
    let years = f64::from(assumptions.lifetime_years);
    assumptions.case_types.iter().map(cases).sum::<f64>() * years + outcome.investment
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn without_other_costs_all_kroner_follow_the_hourly_cost(
        mut input in any_input(), factor in 0.01..100.0,
    ) {
        input.external_cost = Some(0.0);
        for case in &mut input.case_types {
            case.direct_cost_per_case = Some(0.0);
        }
        let before = estimate(&input);
        input.hourly_cost = input.hourly_cost.map(|cost| cost * factor);
        let after = estimate(&input);
        let size = size(&after.outcome, &after.assumptions);
        let (before, after) = (before.outcome, after.outcome);
        prop_assert!(equal(after.gross_per_year, before.gross_per_year * factor, size));
        prop_assert!(equal(after.net_present_value, before.net_present_value * factor, size));
        prop_assert_eq!(after.hours_per_year, before.hours_per_year);
        prop_assert_eq!(after.user_value_per_year, before.user_value_per_year);
    }

    #[test]
    fn at_break_even_a_krone_gives_a_krone(mut input in any_input()) {
        let outcome = estimate(&input).outcome;
        if let (Some(ratio), Some(weighted), Some(even)) =
            (outcome.ratio, outcome.weighted_reduction, outcome.break_even_reduction)
        {
            let clear = (ratio - 1.0).abs() > 1e-6 && (weighted - even).abs() > 1e-9;
            prop_assert!(!clear || (ratio > 1.0) == (weighted > even));
        }
        prop_assume!(outcome.break_even_reduction.is_some() && outcome.investment > 1.0);
        for case in &mut input.case_types {
            case.after_per_year = None;
            case.reduction = outcome.break_even_reduction;
        }
        let even = estimate(&input).outcome;
        prop_assert!(equal(even.ratio.unwrap(), 1.0, 1.0 + even.gross_per_year / even.investment));
    }

    #[test]
    fn values_are_discounted_year_by_year(input in any_input()) {
        let Estimate { assumptions, outcome } = estimate(&input);
        let mut growth = 1.0;
        let mut expected = -outcome.investment;
        for year in 1..=assumptions.lifetime_years {
            let rate = match assumptions.discount_rate {
                DiscountRate::Constant(rate) => rate,
                DiscountRate::R109 if year <= 40 => 0.04,
                DiscountRate::R109 => 0.03,
            };
            growth *= 1.0 + rate;
            expected += outcome.net_per_year / growth;
        }
        let size = size(&outcome, &assumptions);
        prop_assert!(equal(outcome.net_present_value, expected, size));
        let difference = outcome.present_value - outcome.investment;
        prop_assert_eq!(outcome.net_present_value, difference);
        if let Some(ratio) = outcome.ratio {
            prop_assert!((ratio > 1.0) == (outcome.net_present_value > 0.0) || equal(ratio, 1.0, 1.0));
        }
    }

    #[test]
    fn the_order_of_case_types_is_of_no_matter(mut input in any_input(), turn in 0_usize..6) {
        let first = estimate(&input);
        let turn = turn % input.case_types.len();
        input.case_types.rotate_left(turn);
        input.case_types.reverse();
        let size = size(&first.outcome, &first.assumptions);
        let (first, second) = (first.outcome, estimate(&input).outcome);
        prop_assert!(equal(first.net_present_value, second.net_present_value, size));
        prop_assert!(equal(first.user_hours_per_year, second.user_hours_per_year, 1e6));
        prop_assert!(equal(first.sensitivity[0].swing, second.sensitivity[0].swing, size));
    }

    #[test]
    fn users_time_is_in_no_kroner_figure(mut input in any_input()) {
        let with = estimate(&input).outcome;
        input.user_hour_value = None;
        for case in &mut input.case_types {
            case.user_minutes_per_case = None;
        }
        let without = estimate(&input).outcome;
        prop_assert_eq!(with.net_present_value, without.net_present_value);
        prop_assert_eq!(with.ratio, without.ratio);
        prop_assert_eq!(with.sensitivity, without.sensitivity);
    }

    #[test]
    fn every_line_works_out_to_its_figure(input in any_input()) {
        let estimate = estimate(&input);
        let size = size(&estimate.outcome, &estimate.assumptions);
        for line in estimate.derivation() {
            if let LineResult::Computed { formula, value } = &line.result {
                prop_assert!(equal(formula.value(), *value, size), "{}: {value}", line.key);
            }
        }
    }

    #[test]
    fn the_estimate_lies_between_its_variants(input in any_input()) {
        let Estimate { assumptions, outcome } = estimate(&input);
        let slack = 1e-9 * size(&outcome, &assumptions).max(1.0);
        for swing in &outcome.sensitivity {
            let (a, b) = (swing.low.net_present_value, swing.high.net_present_value);
            let value = outcome.net_present_value;
            prop_assert!(a.min(b) - slack <= value && value <= a.max(b) + slack, "{swing:?}");
        }
    }

    #[test]
    fn every_figure_is_finite_and_the_input_reads_back(input in any_input()) {
        let Estimate { assumptions, outcome } = estimate(&input);
        // JSON may lose the last bit of a number unless serde_json is told to keep it.
        let back = estimate(&read(&serde_json::to_string(&input).unwrap())).outcome;
        let size = size(&outcome, &assumptions);
        prop_assert!(equal(back.net_present_value, outcome.net_present_value, size));
        prop_assert_eq!(&back.defaults_used, &outcome.defaults_used);
        for value in [outcome.present_value, outcome.gross_per_year, outcome.net_present_value] {
            prop_assert!(value.is_finite());
        }
        for value in [outcome.ratio, outcome.payback_years, outcome.break_even_reduction] {
            prop_assert!(value.is_none_or(f64::is_finite));
        }
    }
}
