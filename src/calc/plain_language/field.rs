//! The name of one input, wherever it has to be pointed at: in an error, in a sensitivity, in a
//! formula and in the list of defaults that were used.

use std::fmt;

use serde::{Serialize, Serializer};

use super::expression::Unit;

/// One input of the estimate. Displayed (and written to JSON) as its path in an input file, for
/// instance `case_types[1].minutes_per_case`; case types count from 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Field {
    /// The list of case types as a whole.
    CaseTypes,
    /// One case type as a whole, by its index.
    CaseType(usize),
    /// One number of one case type.
    Case {
        /// Index in the list.
        index: usize,
        /// Which of its numbers.
        part: CasePart,
    },
    /// Cost of an employee's hour, kroner.
    HourlyCost,
    /// Value of a user's hour, kroner.
    UserHourValue,
    /// Hours spent once on rewriting, testing and training.
    RewritingHours,
    /// Cost paid once to others, kroner.
    ExternalCost,
    /// Hours a year to keep the text good.
    MaintenanceHoursPerYear,
    /// Years the text is in use.
    LifetimeYears,
    /// Real discount rate, fraction a year.
    DiscountRate,
}

/// One number of a case type.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum CasePart {
    /// Cases a year with today's text.
    BeforePerYear,
    /// Cases a year with the new text.
    AfterPerYear,
    /// Share of the cases that goes away, as a fraction.
    Reduction,
    /// An employee's minutes on one case.
    MinutesPerCase,
    /// Postage, printing and the like for one case, kroner.
    DirectCostPerCase,
    /// The user's minutes on one case.
    UserMinutesPerCase,
}

impl CasePart {
    /// This part of the case type with `index`.
    pub fn of(self, index: usize) -> Field {
        Field::Case { index, part: self }
    }

    fn name(self) -> &'static str {
        match self {
            Self::BeforePerYear => "before_per_year",
            Self::AfterPerYear => "after_per_year",
            Self::Reduction => "reduction",
            Self::MinutesPerCase => "minutes_per_case",
            Self::DirectCostPerCase => "direct_cost_per_case",
            Self::UserMinutesPerCase => "user_minutes_per_case",
        }
    }
}

impl Field {
    /// The Fluent key of the field's label (no arguments).
    pub fn key(self) -> &'static str {
        match self {
            Self::CaseTypes => "plain-language-field-case-types",
            Self::CaseType(_) => "plain-language-field-case-type",
            Self::Case { part, .. } => match part {
                CasePart::BeforePerYear => "plain-language-field-before-per-year",
                CasePart::AfterPerYear => "plain-language-field-after-per-year",
                CasePart::Reduction => "plain-language-field-reduction",
                CasePart::MinutesPerCase => "plain-language-field-minutes-per-case",
                CasePart::DirectCostPerCase => "plain-language-field-direct-cost-per-case",
                CasePart::UserMinutesPerCase => "plain-language-field-user-minutes-per-case",
            },
            Self::HourlyCost => "plain-language-field-hourly-cost",
            Self::UserHourValue => "plain-language-field-user-hour-value",
            Self::RewritingHours => "plain-language-field-rewriting-hours",
            Self::ExternalCost => "plain-language-field-external-cost",
            Self::MaintenanceHoursPerYear => "plain-language-field-maintenance-hours-per-year",
            Self::LifetimeYears => "plain-language-field-lifetime-years",
            Self::DiscountRate => "plain-language-field-discount-rate",
        }
    }

    /// The unit in which the input is given; a list is counted in cases.
    pub fn unit(self) -> Unit {
        match self {
            Self::CaseTypes | Self::CaseType(_) => Unit::Cases,
            Self::Case { part, .. } => match part {
                CasePart::BeforePerYear | CasePart::AfterPerYear => Unit::Cases,
                CasePart::Reduction => Unit::Share,
                CasePart::MinutesPerCase | CasePart::UserMinutesPerCase => Unit::Minutes,
                CasePart::DirectCostPerCase => Unit::Kroner,
            },
            Self::HourlyCost | Self::UserHourValue => Unit::KronerPerHour,
            Self::RewritingHours | Self::MaintenanceHoursPerYear => Unit::Hours,
            Self::ExternalCost => Unit::Kroner,
            Self::LifetimeYears => Unit::Years,
            Self::DiscountRate => Unit::Share,
        }
    }

    /// The index of the case type that the field belongs to, if it belongs to one.
    pub fn case_type(self) -> Option<usize> {
        match self {
            Self::CaseType(index) | Self::Case { index, .. } => Some(index),
            _ => None,
        }
    }
}

impl fmt::Display for Field {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let name = match self {
            Self::CaseType(index) => return write!(formatter, "case_types[{index}]"),
            Self::Case { index, part } => {
                return write!(formatter, "case_types[{index}].{}", part.name());
            }
            Self::CaseTypes => "case_types",
            Self::HourlyCost => "hourly_cost",
            Self::UserHourValue => "user_hour_value",
            Self::RewritingHours => "rewriting_hours",
            Self::ExternalCost => "external_cost",
            Self::MaintenanceHoursPerYear => "maintenance_hours_per_year",
            Self::LifetimeYears => "lifetime_years",
            Self::DiscountRate => "discount_rate",
        };
        formatter.write_str(name)
    }
}

impl Serialize for Field {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}
