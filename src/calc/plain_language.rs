//! The plain-language calculator, method «klarspråk v1»: what a municipality gains by rewriting a
//! text that people misunderstand.
//!
//! **This is Samstyr's own reconstruction**, after what KS 2024 and Menon Economics 2022 have
//! published about scope and results. KS' spreadsheet, its formulas and its defaults are not
//! public, and this must never be called KS' calculator; [`LABEL_KEY`] is the label that stands
//! wherever its figures are shown.
//!
//! From the published material: only the organisation's own time and costs are counted in kroner,
//! the counts are before and after, and the return is `(gains ÷ cost − 1) × 100`. Our own: case
//! types with direct costs, maintenance, lifetime and discounting. The formulas stand with the
//! figures in [`Outcome`], the defaults in [`parameters`].
//!
//! Three things are never added together: kroner that are not spent, time that is freed (no cash,
//! though it has a value in kroner), and the users' side.
//!
//! Pure: from [`Input`] to [`Estimate`] without files, clock or language. Texts for people are
//! Fluent keys with numbers.

pub mod assumptions;
mod check;
pub mod derivation;
pub mod error;
pub mod expression;
pub mod field;
pub mod outcome;
pub mod parameters;
pub mod sensitivity;
pub mod suggestions;

use serde::{Deserialize, Serialize};

pub use self::assumptions::Assumptions;
pub use self::derivation::{Line, LineResult};
pub use self::error::{InputError, InputErrors};
pub use self::field::Field;
pub use self::outcome::Outcome;
pub use self::parameters::ParameterSet;

use super::discounting::DiscountRate;

/// The Fluent key of the label that says whose method this is (no arguments).
pub const LABEL_KEY: &str = "plain-language-label";

/// Name and version of the method, stored with each estimate; a changed formula gets a new one.
pub const METHOD_VERSION: &str = "klarspråk v1";

/// The input as a person or a file gives it. What is left out, or null, takes the default of the
/// [`ParameterSet`]; a key that is not listed here is refused on reading, and named.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Input {
    /// The kinds of case that the text causes; at least one.
    #[serde(default)]
    pub case_types: Vec<CaseTypeInput>,
    /// Cost of an employee's hour with social costs, kroner; 0 or more.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub hourly_cost: Option<f64>,
    /// Value of a user's hour, kroner; 0 or more. Left out: users' hours have no kroner value.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub user_hour_value: Option<f64>,
    /// Hours spent once on rewriting, testing and training; 0 or more.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rewriting_hours: Option<f64>,
    /// Cost paid once to others, kroner; 0 or more.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub external_cost: Option<f64>,
    /// Hours a year to keep the text good; 0 or more.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub maintenance_hours_per_year: Option<f64>,
    /// How long the text is in use: whole years, 1 to 75.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub lifetime_years: Option<f64>,
    /// Real discount rate: a fraction from 0 to 1, or `"R-109"` for the stepped rates.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub discount_rate: Option<DiscountRate>,
}

/// One kind of case, such as phone calls or letters asking for what is missing.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CaseTypeInput {
    /// What people call it; may be left out.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// Cases a year with today's text; 0 or more; no default.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub before_per_year: Option<f64>,
    /// Cases a year counted with the new text; 0 or more. Either this or `reduction`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub after_per_year: Option<f64>,
    /// Share of the cases (not of the recipients) that is assumed to go away, as a fraction of at
    /// most 1. Negative where clearer language makes more people get in touch.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reduction: Option<f64>,
    /// An employee's minutes on one case, follow-up included; 0 or more; no default.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub minutes_per_case: Option<f64>,
    /// Postage, printing, fees for one case, kroner; 0 or more.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub direct_cost_per_case: Option<f64>,
    /// The user's minutes on one case; 0 or more.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub user_minutes_per_case: Option<f64>,
}

/// A finished estimate: what was assumed, and what follows.
#[derive(Debug, Clone, PartialEq)]
pub struct Estimate {
    /// Every assumption, defaults included.
    pub assumptions: Assumptions,
    /// The figures. Serialises to the keys that the command line promises.
    pub outcome: Outcome,
}

impl Estimate {
    /// Every figure with its formula, in reading order.
    pub fn derivation(&self) -> Vec<Line> {
        derivation::derivation(&self.assumptions, &self.outcome)
    }
}

/// Makes the estimate. `parameters` is [`ParameterSet::newest`] for a new one, and the set named
/// in a stored one.
///
/// # Errors
/// Every fault of the input, each with its field.
pub fn calculate(input: &Input, parameters: &ParameterSet) -> Result<Estimate, InputErrors> {
    let assumptions = Assumptions::resolve(input, parameters)?;
    let outcome = Outcome::of(&assumptions);
    Ok(Estimate { assumptions, outcome })
}

#[cfg(test)]
mod tests;
