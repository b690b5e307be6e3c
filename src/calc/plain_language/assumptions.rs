//! The input made whole: every number present and within its range. From here on nothing can fail.

use serde::Serialize;

use super::field::Field;
use crate::calc::discounting::DiscountRate;

/// The largest number accepted in any field, in either direction. Generous for every municipality,
/// and small enough that no product of inputs can leave the range of `f64`.
pub const LARGEST_INPUT: f64 = 1e12;

/// The longest lifetime, in years: what R-109/21 regards as the period before its last step.
pub const LONGEST_LIFETIME: u32 = 75;

/// What happens to the number of cases.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Change {
    /// Counted with the new text: cases a year, 0 or more; may exceed those before.
    After(f64),
    /// Assumed: the share of the cases that goes away, at most 1; negative where more people get
    /// in touch than before.
    Reduction(f64),
}

/// One kind of case that the text causes.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct CaseType {
    /// Its name, if it was given one.
    pub name: Option<String>,
    /// Cases a year with today's text.
    pub before_per_year: f64,
    /// What the new text does to them.
    pub change: Change,
    /// An employee's minutes on one case.
    pub minutes_per_case: f64,
    /// Kroner paid out for one case.
    pub direct_cost_per_case: f64,
    /// The user's minutes on one case.
    pub user_minutes_per_case: f64,
}

impl CaseType {
    /// Cases avoided a year: before − after, or before × reduction. Negative if there are more.
    pub fn avoided_per_year(&self) -> f64 {
        let avoided = match self.change {
            Change::After(after) => self.before_per_year - after,
            Change::Reduction(reduction) => self.before_per_year * reduction,
        };
        // −0.0 becomes 0.0, so that nobody reads "minus nothing".
        avoided + 0.0
    }
}

/// All that an estimate is computed from.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Assumptions {
    /// At least one.
    pub case_types: Vec<CaseType>,
    /// Kroner an hour.
    pub hourly_cost: f64,
    /// Kroner an hour; none where users' time is not valued.
    pub user_hour_value: Option<f64>,
    /// Hours, once, in year 0.
    pub rewriting_hours: f64,
    /// Kroner, once, in year 0.
    pub external_cost: f64,
    /// Hours a year.
    pub maintenance_hours_per_year: f64,
    /// Whole years, 1 to [`LONGEST_LIFETIME`].
    pub lifetime_years: u32,
    /// Real rate.
    pub discount_rate: DiscountRate,
    /// Code of the parameter set that filled what was left out.
    pub parameter_set: &'static str,
    /// The inputs that were left out and have their default.
    pub defaults_used: Vec<Field>,
}
