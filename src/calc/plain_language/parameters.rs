//! What an input left out is taken to be, and where each such number comes from.
//!
//! The table is dated. An estimate stores the code of the set it was made with, so that it gives
//! the same figures after a newer set has come; a set once published is therefore never edited,
//! a new one is added at the end of [`PARAMETER_SETS`].
//!
//! | input left out | default | why |
//! | --- | --- | --- |
//! | `hourly_cost` | 520 kr | SSB 2022, worked out below |
//! | `discount_rate` | 0.04 | R-109/21, first step |
//! | `lifetime_years` | 3 | our own cautious choice |
//! | `direct_cost_per_case`, `user_minutes_per_case` | 0 | nothing is claimed unsaid |
//! | `maintenance_hours_per_year`, `rewriting_hours`, `external_cost` | 0 | see below |
//! | `user_hour_value` | none | no general Norwegian figure; without it no user value |
//! | `case_types`, `before_per_year`, `minutes_per_case` | an error | only the user knows |
//! | `after_per_year` and `reduction`, both | an error | one of them says what changes |
//!
//! A cost left out counts as nothing, which is no caution. It is allowed because published cases
//! (Bergen's, for one) state the saving alone; but then there is no ratio, and the result says
//! which inputs were defaults and that no investment was counted.

use serde::Serialize;

use crate::calc::discounting::R109_STEPS;

/// How much a default can be trusted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Origin {
    /// Stands in the source as it is.
    Published,
    /// Worked out from numbers in the source.
    Derived,
    /// Our own choice; no source.
    Own,
}

impl Origin {
    /// The Fluent key of the word for people (no arguments).
    pub fn key(self) -> &'static str {
        match self {
            Self::Published => "plain-language-origin-published",
            Self::Derived => "plain-language-origin-derived",
            Self::Own => "plain-language-origin-own",
        }
    }
}

/// One default with its provenance.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Parameter {
    /// The default in the input's own unit; none where the input stays blank.
    pub value: Option<f64>,
    /// How it came about.
    pub origin: Origin,
    /// The source as a reference with the arithmetic, not translated; empty for [`Origin::Own`].
    pub source: &'static str,
}

impl Parameter {
    const fn own(value: Option<f64>) -> Self {
        Self { value, origin: Origin::Own, source: "" }
    }
}

/// A dated set of defaults.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct ParameterSet {
    /// Stable name, stored with each estimate.
    pub code: &'static str,
    /// First day on which the set is the one to use, `YYYY-MM-DD`.
    pub valid_from: &'static str,
    /// The year in whose kroner the amounts are.
    pub price_year: u16,
    /// Kroner an hour, social costs included, overhead not.
    pub hourly_cost: Parameter,
    /// Kroner an hour of a user's time.
    pub user_hour_value: Parameter,
    /// Kroner a case.
    pub direct_cost_per_case: Parameter,
    /// Minutes of a user's time a case.
    pub user_minutes_per_case: Parameter,
    /// Hours, once.
    pub rewriting_hours: Parameter,
    /// Kroner, once.
    pub external_cost: Parameter,
    /// Hours a year.
    pub maintenance_hours_per_year: Parameter,
    /// Whole years.
    pub lifetime_years: Parameter,
    /// Real rate, fraction a year.
    pub discount_rate: Parameter,
}

/// Every set there has been, oldest first.
pub static PARAMETER_SETS: [ParameterSet; 1] = [ParameterSet {
    code: "klarsprak-2022",
    valid_from: "2022-01-01",
    price_year: 2022,
    hourly_cost: Parameter {
        // 519.52 rounded to whole kroner: the average of all industries carries no more digits.
        value: Some(520.0),
        origin: Origin::Derived,
        source: "SSB, Arbeidskraftkostnader 2022: 880 592 kr ÷ 1 695 t",
    },
    user_hour_value: Parameter::own(None),
    direct_cost_per_case: Parameter::own(Some(0.0)),
    user_minutes_per_case: Parameter::own(Some(0.0)),
    rewriting_hours: Parameter::own(Some(0.0)),
    external_cost: Parameter::own(Some(0.0)),
    maintenance_hours_per_year: Parameter::own(Some(0.0)),
    lifetime_years: Parameter::own(Some(3.0)),
    discount_rate: Parameter {
        value: Some(R109_STEPS[0].rate),
        origin: Origin::Published,
        source: "Finansdepartementet, rundskriv R-109/21",
    },
}];

impl ParameterSet {
    /// The newest set.
    pub fn newest() -> &'static Self {
        &PARAMETER_SETS[PARAMETER_SETS.len() - 1]
    }

    /// The set that a stored estimate names; none for an unknown code.
    pub fn by_code(code: &str) -> Option<&'static Self> {
        PARAMETER_SETS.iter().find(|set| set.code == code)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_unique_and_dates_ascend() {
        for pair in PARAMETER_SETS.windows(2) {
            assert!(pair[0].valid_from < pair[1].valid_from);
            assert_ne!(pair[0].code, pair[1].code);
        }
        for set in &PARAMETER_SETS {
            assert_eq!(ParameterSet::by_code(set.code), Some(set));
            let parts: Vec<_> = set.valid_from.split('-').map(str::len).collect();
            assert_eq!(parts, [4, 2, 2], "{}", set.valid_from);
        }
        assert_eq!(ParameterSet::by_code("klarsprak-1922"), None);
    }

    #[test]
    fn the_hourly_cost_follows_from_its_source() {
        let set = ParameterSet::newest();
        assert_eq!(set.hourly_cost.value, Some((880_592.0_f64 / 1_695.0).round()));
    }

    #[test]
    fn what_has_a_source_names_it() {
        let set = ParameterSet::newest();
        for parameter in [set.hourly_cost, set.user_hour_value, set.discount_rate] {
            assert_eq!(parameter.source.is_empty(), parameter.origin == Origin::Own);
        }
    }
}
