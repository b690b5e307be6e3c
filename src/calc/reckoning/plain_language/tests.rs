//! Published figures, and a whole example worked out by hand.

mod laws;

use serde_json::{Value as Json, json};

use super::CALCULATOR;
use crate::calc::reckoning::expression::tests::written;
use crate::calc::reckoning::input::LARGEST_INPUT;
use crate::calc::reckoning::sensitivity::Swing;
use crate::calc::reckoning::{Basis, Estimate, Given, LineResult, Subject};

pub(in crate::calc::reckoning) fn given(input: &Json) -> Given {
    Given::read(&CALCULATOR, &input.to_string()).unwrap()
}

pub(in crate::calc::reckoning) fn estimate(input: &Json) -> Estimate {
    Basis::new(given(input)).calculate().unwrap()
}

/// Two case types, all inputs given; the figures were worked out by hand.
pub(in crate::calc::reckoning) fn worked_example() -> Json {
    json!({
        "case_types": [
            {"name": "telefon", "before_per_year": 1200, "after_per_year": 720,
             "minutes_per_case": 6, "direct_cost_per_case": 0, "user_minutes_per_case": 10},
            {"name": "mangelbrev", "before_per_year": 300, "after_per_year": 180,
             "minutes_per_case": 20, "direct_cost_per_case": 25, "user_minutes_per_case": 30},
        ],
        "hourly_cost": 520, "user_hour_value": 250, "rewriting_hours": 60,
        "external_cost": 15000, "maintenance_hours_per_year": 4, "lifetime_years": 3,
        "discount_rate": 0.04,
    })
}

impl Estimate {
    /// A figure by its name.
    #[track_caller]
    pub(in crate::calc::reckoning) fn get(&self, name: &str) -> Option<f64> {
        let figures = self.calculator().figures.iter();
        let figure = figures.copied().find(|figure| figure.name == Some(name));
        self.figure(figure.unwrap_or_else(|| panic!("no figure {name}")))
    }

    #[track_caller]
    fn number(&self, name: &str) -> f64 {
        self.get(name).unwrap_or_else(|| panic!("{name} does not exist"))
    }

    fn codes(&self) -> Vec<(&'static str, Option<usize>)> {
        let code = |notice: &crate::calc::reckoning::Notice| {
            (notice.remark.code, notice.row.map(|(_, index)| index))
        };
        self.notices().iter().map(code).collect()
    }
}

#[track_caller]
fn near(value: f64, expected: f64, tolerance: f64) {
    assert!((value - expected).abs() <= tolerance, "{value} is not {expected}");
}

#[test]
fn the_whole_example() {
    let estimate = estimate(&worked_example());
    for (name, expected, tolerance) in [
        ("hours_per_year", 88.0, 1e-12),
        ("direct_savings_per_year", 3_000.0, 1e-12),
        ("gross_per_year", 48_760.0, 1e-9),
        ("net_per_year", 46_680.0, 1e-9),
        ("investment", 46_200.0, 1e-9),
        ("present_value", 129_541.25, 0.005),
        ("net_present_value", 83_341.25, 0.005),
        ("ratio", 2.803_923, 5e-7),
        ("return_percent", 180.39, 0.005),
        ("payback_years", 0.989_72, 5e-6),
        ("user_hours_per_year", 140.0, 1e-12),
        ("user_value_per_year", 35_000.0, 1e-9),
        // All cases reduced by 40 %: the weighted reduction must say so. Break-even by hand:
        // (46 200 ÷ 2.775091 + 2 080) ÷ 121 900 kr.
        ("weighted_reduction", 0.4, 1e-12),
        ("break_even_reduction", 0.153_635, 5e-7),
    ] {
        near(estimate.number(name), expected, tolerance);
    }
    assert_eq!(estimate.codes(), []);
    assert_eq!(estimate.values.defaults_used, []);
}

#[test]
fn a_reduction_says_the_same_as_the_count_it_leads_to() {
    let mut input = worked_example();
    for case in input["case_types"].as_array_mut().unwrap() {
        case["after_per_year"] = Json::Null;
        case["reduction"] = json!(0.4);
    }
    let estimate = estimate(&input);
    near(estimate.number("net_present_value"), 83_341.25, 0.005);
    assert_eq!(estimate.codes(), []);
}

/// NRK 2023: almost 200 letters fewer are 12 000 kr a year. Minutes and hourly cost are those that
/// lead there, not published.
#[test]
fn bergen() {
    let estimate = estimate(&json!({
        "case_types": [{"before_per_year": 200, "after_per_year": 0, "minutes_per_case": 7.2}],
        "hourly_cost": 500,
    }));
    near(estimate.number("hours_per_year"), 24.0, 1e-12);
    near(estimate.number("gross_per_year"), 12_000.0, 1e-9);
    for name in ["ratio", "return_percent", "break_even_reduction", "user_value_per_year"] {
        assert_eq!(estimate.get(name), None, "{name}");
    }
    assert_eq!(estimate.get("payback_years"), Some(0.0));
    assert_eq!(estimate.codes(), [("no-investment", None)]);
}

#[test]
fn more_contact_than_before_is_a_result_like_any_other() {
    let mut input = worked_example();
    input["case_types"][0]["after_per_year"] = json!(1_500);
    input["case_types"][1]["after_per_year"] = Json::Null;
    input["case_types"][1]["reduction"] = json!(-0.1);
    let estimate = estimate(&input);
    near(estimate.number("hours_per_year"), -40.0, 1e-9);
    near(estimate.number("direct_savings_per_year"), -750.0, 1e-9);
    near(estimate.number("net_per_year"), -40.0 * 520.0 - 750.0 - 2_080.0, 1e-9);
    assert!(estimate.number("ratio") < 0.0 && estimate.number("return_percent") < -100.0);
    assert_eq!(estimate.get("payback_years"), None);
    near(estimate.number("user_value_per_year"), -65.0 * 250.0, 1e-9);
    let expected = [("never-paid-back", None), ("more-cases", Some(0)), ("more-cases", Some(1))];
    assert_eq!(estimate.codes(), expected);
}

#[test]
fn remarks_on_late_payback_and_bold_assumptions() {
    let mut input = worked_example();
    input["external_cost"] = json!(1e6);
    input["case_types"][1]["after_per_year"] = Json::Null;
    input["case_types"][1]["reduction"] = json!(0.41);
    let estimate = estimate(&input);
    let expected = [("paid-back-after-lifetime", None), ("high-reduction", Some(1))];
    assert_eq!(estimate.codes(), expected);
    // Even without a single case left it would not pay.
    assert_eq!(estimate.get("break_even_reduction"), None);
    let expected =
        r#"[{"code":"paid-back-after-lifetime"},{"code":"high-reduction","case_type":1}]"#;
    assert_eq!(estimate.to_json()["notices"].to_string(), expected);
}

#[test]
fn the_result_has_the_promised_keys_in_order() {
    let json = estimate(&worked_example()).to_json();
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
    let case = json!({"before_per_year": 0, "reduction": 0, "minutes_per_case": 0});
    let json = estimate(&json!({"case_types": [case]})).to_json();
    for key in ["ratio", "return_percent", "payback_years", "user_value_per_year"] {
        assert!(json[key].is_null(), "{key}");
    }
    for key in ["weighted_reduction", "break_even_reduction"] {
        assert!(json[key].is_null(), "{key}");
    }
    assert_eq!(json["net_present_value"].to_string(), "0.0");
}

/// Formula and figure of a line, or the key of why there is none.
fn right_side(estimate: &Estimate, ending: &str, subject: Subject) -> (String, Option<f64>) {
    let key = format!("plain-language-line-{ending}");
    let is_it =
        |line: &&crate::calc::reckoning::Line| line.figure.key == key && line.subject == subject;
    match &estimate.lines().iter().find(is_it).unwrap_or_else(|| panic!("no {key}")).result {
        LineResult::Computed { formula, value } => (written(formula), Some(*value)),
        LineResult::Absent { reason } => ((*reason).to_owned(), None),
    }
}

#[test]
fn the_example_reads_as_on_paper() {
    let estimate = estimate(&worked_example());
    let row = |index| Subject::Row { table: "case_types", index };
    for (subject, ending, formula, value) in [
        (row(0), "avoided", "1200 − 720", 480.0),
        (row(0), "hours", "(1200 − 720) × 6 ÷ 60", 48.0),
        (row(0), "user-hours", "(1200 − 720) × 10 ÷ 60", 80.0),
        (row(1), "direct", "(300 − 180) × 25", 3_000.0),
        (Subject::Whole, "hours-total", "48 + 40", 88.0),
        (Subject::Whole, "gross", "88 × 520 + 3000", 48_760.0),
        (Subject::Whole, "maintenance", "4 × 520", 2_080.0),
        (Subject::Whole, "net", "48760 − 2080", 46_680.0),
        (Subject::Whole, "investment", "60 × 520 + 15000", 46_200.0),
        (Subject::Whole, "payback", "46200 ÷ 46680", 46_200.0 / 46_680.0),
        (Subject::Whole, "user-value", "140 × 250", 35_000.0),
    ] {
        let expected = (formula.to_owned(), Some(value));
        assert_eq!(right_side(&estimate, ending, subject), expected, "{ending}");
    }
    let factor = estimate.lines().iter().find(|line| line.subject == Subject::Year(1)).unwrap();
    let LineResult::Computed { formula, value } = &factor.result else { panic!("{factor:?}") };
    assert_eq!((written(formula).as_str(), *value), ("1 ÷ (1 + 0.04)", 1.0 / 1.04));
    // Four for each case type, six of the year and investment, two for each year, ten more.
    assert_eq!(estimate.lines().len(), 2 * 4 + 6 + 3 * 2 + 10);
}

#[test]
fn absent_figures_say_why() {
    let mut input = worked_example();
    input["rewriting_hours"] = json!(0);
    input["external_cost"] = json!(0);
    input["user_hour_value"] = Json::Null;
    input["maintenance_hours_per_year"] = json!(1_000);
    let estimate = estimate(&input);
    for (ending, reason) in [
        ("ratio", "plain-language-absent-no-investment"),
        ("return", "plain-language-absent-no-investment"),
        ("payback", "plain-language-absent-never-paid-back"),
        ("break-even", "plain-language-absent-no-investment"),
        ("user-value", "plain-language-absent-no-user-hour-value"),
    ] {
        let expected = (reason.to_owned(), None);
        assert_eq!(right_side(&estimate, ending, Subject::Whole), expected, "{ending}");
    }
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
    let swings = estimate(&worked_example()).sensitivity();
    assert_eq!(swings.len(), expected.len(), "inputs of zero are left out");
    for (swing, (path, low, high)) in swings.iter().zip(expected) {
        assert_eq!(swing.place.to_string(), path, "greatest first");
        near(swing.low.figures[0].unwrap(), low, 0.006);
        near(swing.high.figures[0].unwrap(), high, 0.006);
        near(swing.swing, (high - low).abs(), 0.012);
    }
    let rate = of(&swings, "discount_rate");
    assert_eq!((rate.value, rate.low.value), (Some(0.04), Some(0.04 * 0.8)));
}

fn of<'a>(swings: &'a [Swing], path: &str) -> &'a Swing {
    swings.iter().find(|swing| swing.place.to_string() == path).unwrap()
}

#[test]
fn a_reduction_stops_at_all_cases_and_stepped_rates_scale_together() {
    let swings = estimate(&json!({
        "case_types": [{"before_per_year": 10, "reduction": 0.9, "minutes_per_case": 6}],
        "discount_rate": "R-109", "lifetime_years": 50,
    }))
    .sensitivity();
    assert_eq!(of(&swings, "case_types[0].reduction").high.value, Some(1.0));
    let rate = of(&swings, "discount_rate");
    assert_eq!((rate.value, rate.high.value, rate.high.figures[1]), (None, None, None));
    assert!(rate.low.figures[0] > rate.high.figures[0]);
}

#[test]
fn what_is_left_out_takes_its_default_and_is_listed() {
    let case = json!({"before_per_year": 10, "reduction": 0.1, "minutes_per_case": 6});
    let estimate = estimate(&json!({"case_types": [case]}));
    let json = estimate.to_json();
    let expected = json!([
        "case_types[0].direct_cost_per_case",
        "case_types[0].user_minutes_per_case",
        "hourly_cost",
        "rewriting_hours",
        "external_cost",
        "maintenance_hours_per_year",
        "lifetime_years",
        "discount_rate"
    ]);
    assert_eq!(json["defaults_used"], expected);
    near(estimate.number("gross_per_year"), 10.0 * 0.1 * 6.0 / 60.0 * 520.0, 1e-12);
}

fn faults(input: &Json) -> String {
    Basis::new(given(input)).calculate().unwrap_err().to_string()
}

#[test]
fn each_fault_names_its_place() {
    for (numbers, expected) in [
        (
            json!({"before_per_year": 1, "reduction": 0.1}),
            "case_types[1].minutes_per_case: is missing",
        ),
        (
            json!({"reduction": 0.1, "minutes_per_case": 1}),
            "case_types[1].before_per_year: is missing",
        ),
        (
            json!({"before_per_year": 1, "minutes_per_case": 1}),
            "case_types[1]: give after_per_year or reduction",
        ),
        (
            json!({"before_per_year": 1, "minutes_per_case": 1, "reduction": 0, "after_per_year": 1}),
            "case_types[1]: give either after_per_year or reduction, not both",
        ),
        (
            json!({"before_per_year": 1, "minutes_per_case": 1, "reduction": 40}),
            "case_types[1].reduction: 40 is more than 1",
        ),
        (
            json!({"before_per_year": 1, "minutes_per_case": -2, "reduction": 0.4}),
            "case_types[1].minutes_per_case: -2 is negative",
        ),
        (
            json!({"before_per_year": 1e300, "minutes_per_case": 2, "reduction": 0.4}),
            "case_types[1].before_per_year: 1",
        ),
    ] {
        let good = json!({"before_per_year": 1, "after_per_year": 0, "minutes_per_case": 1});
        let fault = faults(&json!({"case_types": [good, numbers]}));
        assert!(fault.starts_with(expected) && !fault.contains(';'), "{fault}");
    }
    assert_eq!(faults(&json!({})), "case_types: at least one is needed");
}

#[test]
fn lifetime_rate_and_amounts_have_their_ranges() {
    for (name, value, expected) in [
        ("lifetime_years", 0.0, "0 is not a whole number from 1 to 75"),
        ("lifetime_years", 2.5, "2.5 is not a whole number"),
        ("lifetime_years", 76.0, "76 is not a whole number"),
        ("lifetime_years", -1.0, "-1 is not a whole number"),
        ("discount_rate", 4.0, "4 is not a fraction from 0 to 1"),
        ("discount_rate", -0.1, "-0.1 is not a fraction from 0 to 1"),
        ("hourly_cost", -1.0, "-1 is negative"),
        ("hourly_cost", 2.0 * LARGEST_INPUT, "2000000000000 is too large"),
    ] {
        let mut input = worked_example();
        input[name] = json!(value);
        let fault = faults(&input);
        assert!(fault.starts_with(&format!("{name}: {expected}")), "{fault}");
    }
    let mut input = worked_example();
    (input["lifetime_years"], input["discount_rate"]) = (json!(75), json!("R-109"));
    estimate(&input);
}

#[test]
fn all_faults_are_reported_in_one_line() {
    let mut input = worked_example();
    input["hourly_cost"] = json!(-1);
    input["case_types"][1]["minutes_per_case"] = Json::Null;
    assert_eq!(
        faults(&input),
        "case_types[1].minutes_per_case: is missing and has no default; \
         hourly_cost: -1 is negative"
    );
}

#[test]
fn the_hourly_cost_follows_from_its_source() {
    let hourly_cost = CALCULATOR.newest_set().of("hourly_cost").unwrap();
    assert_eq!(hourly_cost.value, (880_592.0_f64 / 1_695.0).round());
}
