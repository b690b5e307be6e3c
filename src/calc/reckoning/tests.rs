//! What holds for every calculator, whichever it is, and what one can be that there is not yet.

use std::collections::BTreeSet;

use super::input::{Rows, fields};
use super::parameters::NO_PARAMETERS;
use super::*;
use crate::model::benefit::BenefitType;

#[test]
fn the_list_is_that_of_the_model() {
    let methods: Vec<Method> = CALCULATORS.iter().map(|calculator| calculator.method).collect();
    assert_eq!(methods, Method::ALL);
    for calculator in CALCULATORS {
        assert_eq!(find(calculator.method).version, calculator.version);
        assert_eq!(Method::from_name(calculator.name()), Some(calculator.method));
        assert!(!calculator.version.is_empty() && !calculator.headline.is_empty());
    }
    let versions: BTreeSet<&str> = CALCULATORS.iter().map(|c| c.version).collect();
    assert_eq!(versions.len(), CALCULATORS.len(), "a version says which method it is of");
}

/// Every input of a calculator, those of its rows too.
fn inputs(calculator: &'static Calculator) -> Vec<&'static Input> {
    let tables = calculator.inputs.iter().filter_map(Input::table);
    calculator.inputs.iter().chain(tables.flat_map(|table| table.inputs)).collect()
}

#[test]
fn every_input_has_a_name_of_its_own_and_says_what_it_is_beside() {
    for calculator in CALCULATORS {
        let inputs = inputs(calculator);
        let names: BTreeSet<&str> = inputs.iter().map(|input| input.name).collect();
        assert_eq!(names.len(), inputs.len(), "{}: a name stands twice", calculator.name());
        for list in std::iter::once(calculator.inputs)
            .chain(inputs.iter().filter_map(|input| input.table()).map(|table| table.inputs))
        {
            let paired = list.iter().filter(|input| input.or.is_some()).count();
            let found = fields(list).filter(|(_, other)| other.is_some()).count();
            assert_eq!(paired, found, "{}: the other stands in the same list", calculator.name());
        }
        let years = calculator.brings.years.map(|input| input.name);
        assert!(years.is_none_or(|name| names.contains(name)), "{}", calculator.name());
        let results: BTreeSet<_> = calculator.figures.iter().map(|figure| figure.name).collect();
        assert_eq!(results.len(), calculator.figures.len(), "{}", calculator.name());
        assert!(!results.contains(&None), "{}: a result has a name", calculator.name());
    }
}

#[test]
fn parameter_sets_are_dated_and_what_has_a_source_names_it() {
    for calculator in CALCULATORS {
        for pair in calculator.sets.windows(2) {
            assert!(pair[0].valid_from < pair[1].valid_from);
        }
        let codes: BTreeSet<&str> = calculator.sets.iter().map(|set| set.code).collect();
        assert_eq!(codes.len(), calculator.sets.len());
        for set in calculator.sets {
            assert_eq!(calculator.set(set.code), Some(set));
            let parts: Vec<_> = set.valid_from.split('-').map(str::len).collect();
            assert_eq!(parts, [4, 2, 2], "{}", set.valid_from);
            for parameter in set.parameters {
                let is_own = parameter.origin == Origin::Own;
                assert_eq!(parameter.source.is_empty(), is_own, "{}", parameter.input);
                let known = inputs(calculator).iter().any(|input| input.name == parameter.input);
                assert!(known, "{}: no input {}", set.code, parameter.input);
            }
        }
        assert_eq!(calculator.set("en-som-ikke-finnes"), None);
    }
}

/// A calculator with two tables, shares, a pair outside of any row, and no defaults: what those to
/// come need, and plain language does not.
mod other {
    use super::*;

    const SHARE_BEFORE: Input = Input::share("share_before", "key");
    const SHARE_AFTER: Input = Input::share("share_after", "key").or(&REDUCTION);
    const REDUCTION: Input = Input::reduction("reduction", "key");
    const NAME: Input = Input::text("name", "key");
    const COST: Input = Input::number("cost", "key", Unit::Kroner);
    const LOSS: Input = Input::number("loss", "key", Unit::Kroner);
    const GAINS: Input = table("gains", &[NAME, COST]);
    const LOSSES: Input = table("losses", &[LOSS]);
    const WEEKS: Input = Input::whole("weeks", "key", Unit::Count, (1.0, 53.0));

    const GAIN: Figure = Figure::result("gain", "gain", Unit::Kroner);
    const SPARED: Figure = Figure::result("spared", "spared", Unit::Share);

    const fn table(name: &'static str, inputs: &'static [Input]) -> Input {
        Input::rows(name, "key", Rows { inputs, one: "row", unnamed: "key" })
    }

    fn lines(values: &Values, work: &mut Working) {
        let all = values.whole();
        let sum =
            |table, input| Expression::sum(values.rows(table).iter().map(|row| row.term(input)));
        work.line(&GAIN, (sum(&GAINS, &COST) - sum(&LOSSES, &LOSS)) * all.term(&WEEKS));
        let spared = match all.given(&SHARE_AFTER) {
            Some(after) => all.term(&SHARE_BEFORE) - after,
            None => all.term(&SHARE_BEFORE) * all.term(&REDUCTION),
        };
        work.line(&SPARED, spared);
    }

    pub(super) static CALCULATOR: Calculator = Calculator {
        method: Method::PlainLanguage,
        version: "other v1",
        inputs: &[SHARE_BEFORE, SHARE_AFTER, REDUCTION, GAINS, LOSSES, WEEKS],
        sets: &[],
        lines,
        figures: &[&GAIN, &SPARED],
        headline: &[&GAIN],
        watched: &[&GAIN],
        brings: Brings {
            benefit_type: BenefitType::AvoidedCost,
            kroner: Some(&GAIN),
            hours: None,
            years: None,
        },
    };
}

fn worked_out(text: &str) -> Result<Estimate, String> {
    let given = Given::read(&other::CALCULATOR, text).map_err(|error| error.to_string())?;
    Basis::new(given).calculate().map_err(|faults| faults.to_string())
}

#[test]
fn a_calculator_of_another_shape_works_the_same_way() {
    let estimate = worked_out(
        r#"{"share_before": 0.5, "reduction": 0.5, "gains": [{"name": "a", "cost": 40},
            {"cost": 2}], "losses": [{"loss": 10}], "weeks": 50}"#,
    )
    .unwrap();
    let json = estimate.to_json();
    assert_eq!((json["gain"].as_f64(), json["spared"].as_f64()), (Some(1_600.0), Some(0.25)));
    assert_eq!(json["parameter_set"], "");
    assert!(json["defaults_used"].as_array().unwrap().is_empty());
    assert_eq!(estimate.values.set, &NO_PARAMETERS);
    let inputs: Vec<String> =
        estimate.sensitivity().iter().map(|swing| swing.place.to_string()).collect();
    let expected =
        ["gains[0].cost", "weeks", "losses[0].loss", "gains[1].cost", "share_before", "reduction"];
    assert_eq!(inputs, expected);
    assert_eq!(estimate.values.row_name("gains", 0), Some("a"));
    assert_eq!(estimate.values.row_name("gains", 1), None);
    assert_eq!(estimate.values.row_name("losses", 0), None);
}

#[test]
fn faults_outside_of_rows_have_their_places_too() {
    let faults = |text| worked_out(text).unwrap_err();
    assert_eq!(
        faults(r#"{"share_before": 1.5, "gains": [], "losses": [{"loss": 1}], "weeks": 54}"#),
        "share_before: 1.5 is more than 1, which is all (write 0.4 for 40 %); \
         give share_after or reduction; gains: at least one is needed; \
         weeks: 54 is not a whole number from 1 to 53"
    );
    let both = faults(
        r#"{"share_before": 1, "share_after": -1, "reduction": 0, "gains": [{"cost": 1}],
            "losses": [{}], "weeks": 1}"#,
    );
    assert_eq!(
        both,
        "give either share_after or reduction, not both; losses[0].loss: is missing and has no default"
    );
}
