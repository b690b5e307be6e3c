//! From the input as given to [`Assumptions`]: defaults filled in, every fault found.

use super::assumptions::{Assumptions, CaseType, Change, LARGEST_INPUT, LONGEST_LIFETIME};
use super::error::{InputError, InputErrors};
use super::field::{CasePart, Field};
use super::parameters::{Parameter, ParameterSet};
use super::{CaseTypeInput, Input};
use crate::calc::discounting::DiscountRate;

impl Assumptions {
    /// Checks `input` and fills what is left out from `parameters`.
    ///
    /// # Errors
    /// All faults of the input, in the order of its fields.
    pub fn resolve(input: &Input, parameters: &ParameterSet) -> Result<Self, InputErrors> {
        let mut check = Check::default();
        if input.case_types.is_empty() {
            check.errors.push(InputError::NoCaseTypes);
        }
        let mut case_types = Vec::with_capacity(input.case_types.len());
        for (index, case) in input.case_types.iter().enumerate() {
            case_types.push(check.case_type(index, case, parameters));
        }
        let maintenance_hours = &parameters.maintenance_hours_per_year;
        let assumptions = Self {
            case_types,
            hourly_cost: check.amount(
                Field::HourlyCost,
                input.hourly_cost,
                &parameters.hourly_cost,
            ),
            user_hour_value: check.user_hour_value(input, parameters),
            rewriting_hours: check.amount(
                Field::RewritingHours,
                input.rewriting_hours,
                &parameters.rewriting_hours,
            ),
            external_cost: check.amount(
                Field::ExternalCost,
                input.external_cost,
                &parameters.external_cost,
            ),
            maintenance_hours_per_year: check.amount(
                Field::MaintenanceHoursPerYear,
                input.maintenance_hours_per_year,
                maintenance_hours,
            ),
            lifetime_years: check.lifetime(input.lifetime_years, parameters),
            discount_rate: check.rate(input.discount_rate, parameters),
            parameter_set: parameters.code,
            defaults_used: check.defaults_used,
        };
        if check.errors.is_empty() { Ok(assumptions) } else { Err(InputErrors(check.errors)) }
    }
}

/// Collects faults and defaults while the fields are read. A number at fault reads as 0, which is
/// never seen: with a fault there are no assumptions.
#[derive(Default)]
struct Check {
    errors: Vec<InputError>,
    defaults_used: Vec<Field>,
}

impl Check {
    fn case_type(
        &mut self,
        index: usize,
        case: &CaseTypeInput,
        parameters: &ParameterSet,
    ) -> CaseType {
        CaseType {
            name: case.name.as_deref().map(str::trim).filter(|n| !n.is_empty()).map(str::to_owned),
            before_per_year: self.required(CasePart::BeforePerYear.of(index), case.before_per_year),
            change: self.change(index, case),
            minutes_per_case: self
                .required(CasePart::MinutesPerCase.of(index), case.minutes_per_case),
            direct_cost_per_case: self.amount(
                CasePart::DirectCostPerCase.of(index),
                case.direct_cost_per_case,
                &parameters.direct_cost_per_case,
            ),
            user_minutes_per_case: self.amount(
                CasePart::UserMinutesPerCase.of(index),
                case.user_minutes_per_case,
                &parameters.user_minutes_per_case,
            ),
        }
    }

    fn change(&mut self, index: usize, case: &CaseTypeInput) -> Change {
        let field = Field::CaseType(index);
        match (case.after_per_year, case.reduction) {
            (Some(_), Some(_)) => self.errors.push(InputError::AfterAndReduction { field }),
            (None, None) => self.errors.push(InputError::NeitherAfterNorReduction { field }),
            (Some(after), None) => {
                let field = CasePart::AfterPerYear.of(index);
                return Change::After(self.non_negative(field, after));
            }
            (None, Some(reduction)) => {
                return Change::Reduction(self.reduction(index, reduction));
            }
        }
        Change::Reduction(0.0)
    }

    fn reduction(&mut self, index: usize, value: f64) -> f64 {
        let field = CasePart::Reduction.of(index);
        let value = self.finite(field, value);
        if value > 1.0 {
            self.errors.push(InputError::ReductionAboveOne { field, value });
        }
        value
    }

    /// Blank where the value is left out and the set has none.
    fn user_hour_value(&mut self, input: &Input, parameters: &ParameterSet) -> Option<f64> {
        let default = parameters.user_hour_value;
        if input.user_hour_value.is_none() && default.value.is_none() {
            return None;
        }
        Some(self.amount(Field::UserHourValue, input.user_hour_value, &default))
    }

    fn lifetime(&mut self, given: Option<f64>, parameters: &ParameterSet) -> u32 {
        let field = Field::LifetimeYears;
        let value = self.given_or(field, given, &parameters.lifetime_years);
        let whole = value.fract() == 0.0;
        if whole && (1.0..=f64::from(LONGEST_LIFETIME)).contains(&value) {
            return value as u32;
        }
        self.errors.push(InputError::Lifetime { field, value });
        1
    }

    fn rate(&mut self, given: Option<DiscountRate>, parameters: &ParameterSet) -> DiscountRate {
        let field = Field::DiscountRate;
        let rate = match given {
            Some(rate) => rate,
            None => DiscountRate::Constant(self.given_or(field, None, &parameters.discount_rate)),
        };
        if rate.checked().is_err() {
            let value = rate.rate_in_year(1);
            self.errors.push(InputError::Rate { field, value });
        }
        rate
    }

    fn required(&mut self, field: Field, given: Option<f64>) -> f64 {
        match given {
            Some(value) => self.non_negative(field, value),
            None => {
                self.errors.push(InputError::Missing { field });
                0.0
            }
        }
    }

    fn amount(&mut self, field: Field, given: Option<f64>, default: &Parameter) -> f64 {
        let value = self.given_or(field, given, default);
        self.non_negative(field, value)
    }

    fn given_or(&mut self, field: Field, given: Option<f64>, default: &Parameter) -> f64 {
        if given.is_none() && default.value.is_some() {
            self.defaults_used.push(field);
        }
        given.or(default.value).unwrap_or_else(|| {
            self.errors.push(InputError::Missing { field });
            0.0
        })
    }

    fn non_negative(&mut self, field: Field, value: f64) -> f64 {
        let value = self.finite(field, value);
        if value < 0.0 {
            self.errors.push(InputError::Negative { field, value });
        }
        value
    }

    fn finite(&mut self, field: Field, value: f64) -> f64 {
        if !value.is_finite() {
            self.errors.push(InputError::NotFinite { field });
            return 0.0;
        }
        if value.abs() > LARGEST_INPUT {
            self.errors.push(InputError::TooLarge { field, value });
            return 0.0;
        }
        value
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::{read, worked_example};
    use super::*;

    fn faults(input: &Input) -> Vec<InputError> {
        Assumptions::resolve(input, ParameterSet::newest()).unwrap_err().0
    }

    fn only_fault(text: &str) -> String {
        let errors = faults(&read(text));
        assert_eq!(errors.len(), 1, "{errors:?}");
        errors[0].to_string()
    }

    #[test]
    fn what_is_left_out_takes_its_default_and_is_listed() {
        let input = read(
            r#"{"case_types": [{"before_per_year": 10, "reduction": 0.1, "minutes_per_case": 6}]}"#,
        );
        let assumptions = Assumptions::resolve(&input, ParameterSet::newest()).unwrap();
        assert_eq!(assumptions.hourly_cost, 520.0);
        assert_eq!(assumptions.discount_rate, DiscountRate::Constant(0.04));
        assert_eq!((assumptions.lifetime_years, assumptions.user_hour_value), (3, None));
        let used = serde_json::to_value(&assumptions.defaults_used).unwrap();
        let expected = serde_json::json!([
            "case_types[0].direct_cost_per_case",
            "case_types[0].user_minutes_per_case",
            "hourly_cost",
            "rewriting_hours",
            "external_cost",
            "maintenance_hours_per_year",
            "lifetime_years",
            "discount_rate"
        ]);
        assert_eq!(used, expected);
    }

    #[test]
    fn null_is_left_out() {
        let text = r#"{"case_types": [{"name": " ", "before_per_year": 1, "after_per_year": 0,
            "minutes_per_case": 1, "reduction": null}], "hourly_cost": null}"#;
        let assumptions = Assumptions::resolve(&read(text), ParameterSet::newest()).unwrap();
        assert_eq!((assumptions.hourly_cost, &assumptions.case_types[0].name), (520.0, &None));
    }

    #[test]
    fn each_fault_names_its_place() {
        let case = |numbers: &str| {
            let good = r#"{"before_per_year": 1, "after_per_year": 0, "minutes_per_case": 1}"#;
            format!(r#"{{"case_types": [{good}, {{{numbers}}}]}}"#)
        };
        for (numbers, expected) in [
            (
                r#""before_per_year": 1, "reduction": 0.1"#,
                "case_types[1].minutes_per_case: is missing",
            ),
            (
                r#""reduction": 0.1, "minutes_per_case": 1"#,
                "case_types[1].before_per_year: is missing",
            ),
            (
                r#""before_per_year": 1, "minutes_per_case": 1"#,
                "case_types[1]: give after_per_year",
            ),
            (
                r#""before_per_year": 1, "minutes_per_case": 1, "reduction": 0, "after_per_year": 1"#,
                "case_types[1]: give either",
            ),
            (
                r#""before_per_year": 1, "minutes_per_case": 1, "reduction": 40"#,
                "case_types[1].reduction: 40 is more than 1",
            ),
            (
                r#""before_per_year": 1, "minutes_per_case": -2, "reduction": 0.4"#,
                "case_types[1].minutes_per_case: -2 is negative",
            ),
            (
                r#""before_per_year": 1e300, "minutes_per_case": 2, "reduction": 0.4"#,
                "case_types[1].before_per_year: 1",
            ),
        ] {
            let fault = only_fault(&case(numbers));
            assert!(fault.starts_with(expected), "{fault}");
        }
        assert!(only_fault("{}").starts_with("case_types: at least one"));
    }

    #[test]
    fn lifetime_rate_and_amounts_have_their_ranges() {
        let mut input = worked_example();
        for years in [0.0, 2.5, 76.0, -1.0, f64::NAN, f64::INFINITY] {
            input.lifetime_years = Some(years);
            assert!(matches!(faults(&input)[..], [InputError::Lifetime { .. }]), "{years}");
        }
        input.lifetime_years = Some(75.0);
        for rate in [4.0, -0.1, f64::NAN] {
            input.discount_rate = Some(DiscountRate::Constant(rate));
            assert!(matches!(faults(&input)[..], [InputError::Rate { .. }]), "{rate}");
        }
        input.discount_rate = Some(DiscountRate::R109);
        input.hourly_cost = Some(f64::NAN);
        assert_eq!(faults(&input), [InputError::NotFinite { field: Field::HourlyCost }]);
    }

    #[test]
    fn all_faults_are_reported_in_one_line() {
        let mut input = worked_example();
        input.hourly_cost = Some(-1.0);
        input.case_types[1].minutes_per_case = None;
        let errors = Assumptions::resolve(&input, ParameterSet::newest()).unwrap_err();
        assert_eq!(
            errors.to_string(),
            "case_types[1].minutes_per_case: is missing and has no default; \
             hourly_cost: -1 is negative"
        );
    }
}
