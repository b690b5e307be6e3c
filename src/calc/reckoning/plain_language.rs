//! The plain-language calculator, method «klarspråk v1»: what a municipality gains by rewriting a
//! text that people misunderstand.
//!
//! **This is Samstyr's own reconstruction**, after what KS 2024 and Menon Economics 2022 have
//! published about scope and results. KS' spreadsheet, its formulas and its defaults are not
//! public, and this must never be called KS' calculator; its label says so wherever its figures are
//! shown.
//!
//! From the published material: only the organisation's own time and costs are counted in kroner,
//! the counts are before and after, and the return is `(gains ÷ cost − 1) × 100`. Our own: case
//! types with direct costs, maintenance, lifetime and discounting.
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

mod lines;
mod suggestions;

use super::calculator::{Brings, Calculator};
use super::discounting::R109_STEPS;
use super::figure::Figure;
use super::input::{Input, Rows};
use super::parameters::{Origin, ParameterSet};
use super::unit::Unit;
use crate::model::benefit::BenefitType;
use crate::model::method::Method;

/// The longest lifetime, in years: what R-109/21 regards as the period before its last step.
const LONGEST_LIFETIME: f64 = 75.0;

const NAME: Input = Input::text("name", "plain-language-field-name");
const BEFORE_PER_YEAR: Input =
    Input::number("before_per_year", "plain-language-field-before-per-year", Unit::Count);
const AFTER_PER_YEAR: Input =
    Input::number("after_per_year", "plain-language-field-after-per-year", Unit::Count)
        .or(&REDUCTION);
/// Of the cases, not of the recipients. Negative where clearer language makes more people get in
/// touch.
const REDUCTION: Input = Input::reduction("reduction", "plain-language-field-reduction");
/// Follow-up included.
const MINUTES_PER_CASE: Input =
    Input::number("minutes_per_case", "plain-language-field-minutes-per-case", Unit::Minutes);
/// Postage, printing, fees.
const DIRECT_COST_PER_CASE: Input = Input::number(
    "direct_cost_per_case",
    "plain-language-field-direct-cost-per-case",
    Unit::Kroner,
);
const USER_MINUTES_PER_CASE: Input = Input::number(
    "user_minutes_per_case",
    "plain-language-field-user-minutes-per-case",
    Unit::Minutes,
)
.apart();
const CASE_TYPES: Input = Input::rows(
    "case_types",
    "plain-language-field-case-types",
    Rows {
        inputs: &[
            NAME,
            BEFORE_PER_YEAR,
            AFTER_PER_YEAR,
            REDUCTION,
            MINUTES_PER_CASE,
            DIRECT_COST_PER_CASE,
            USER_MINUTES_PER_CASE,
        ],
        one: "case_type",
        unnamed: "plain-language-case-unnamed",
    },
);
/// Social costs included, overhead not.
const HOURLY_COST: Input =
    Input::number("hourly_cost", "plain-language-field-hourly-cost", Unit::KronerPerHour)
        .under("plain-language-work");
/// Once: rewriting, testing and training.
const REWRITING_HOURS: Input =
    Input::number("rewriting_hours", "plain-language-field-rewriting-hours", Unit::Hours);
/// Once, to others.
const EXTERNAL_COST: Input =
    Input::number("external_cost", "plain-language-field-external-cost", Unit::Kroner);
const MAINTENANCE_HOURS_PER_YEAR: Input = Input::number(
    "maintenance_hours_per_year",
    "plain-language-field-maintenance-hours-per-year",
    Unit::Hours,
);
const LIFETIME_YEARS: Input = Input::whole(
    "lifetime_years",
    "plain-language-field-lifetime-years",
    Unit::Years,
    (1.0, LONGEST_LIFETIME),
);
const DISCOUNT_RATE: Input = Input::rate("discount_rate", "plain-language-field-discount-rate");
const USER_HOUR_VALUE: Input =
    Input::number("user_hour_value", "plain-language-field-user-hour-value", Unit::KronerPerHour)
        .may_be_blank()
        .apart();

/// Time, not cash.
const HOURS: Figure =
    Figure::result("hours_per_year", "plain-language-line-hours-total", Unit::Hours);
const DIRECT: Figure =
    Figure::result("direct_savings_per_year", "plain-language-line-direct-total", Unit::Kroner);
const GROSS: Figure = Figure::result("gross_per_year", "plain-language-line-gross", Unit::Kroner);
const NET: Figure = Figure::result("net_per_year", "plain-language-line-net", Unit::Kroner);
/// In year 0.
const INVESTMENT: Figure =
    Figure::result("investment", "plain-language-line-investment", Unit::Kroner);
/// Each year's net falls at its end.
const PRESENT_VALUE: Figure =
    Figure::result("present_value", "plain-language-line-present-value", Unit::Kroner);
const NET_PRESENT_VALUE: Figure =
    Figure::result("net_present_value", "plain-language-line-net-present-value", Unit::Kroner);
const RATIO: Figure = Figure::result("ratio", "plain-language-line-ratio", Unit::Ratio);
/// The way Menon Economics 2022 presents the ratio: 1.3 is 30 %, 4 is 300 %.
const RETURN: Figure =
    Figure::result("return_percent", "plain-language-line-return", Unit::Percent);
/// Undiscounted. It may exceed the lifetime, and a remark then says so.
const PAYBACK: Figure = Figure::result("payback_years", "plain-language-line-payback", Unit::Years);
const USER_HOURS: Figure =
    Figure::result("user_hours_per_year", "plain-language-line-user-hours-total", Unit::Hours);
/// Stands apart: it is in no other figure.
const USER_VALUE: Figure =
    Figure::result("user_value_per_year", "plain-language-line-user-value", Unit::Kroner);
/// The one fraction of the cases before, the same for every case type, whose disappearance would
/// make the ratio exactly 1, all else as assumed. It replaces the counts and reductions given, so it
/// depends on none of them. None without an investment, where cases cost nothing, and where even the
/// last case avoided would not pay.
const BREAK_EVEN: Figure =
    Figure::result("break_even_reduction", "plain-language-line-break-even", Unit::Share);
/// The reduction assumed as one number, each case type weighing by what it costs. The ratio is above
/// 1 exactly when this is above the break-even. None where cases cost nothing.
const WEIGHTED_REDUCTION: Figure =
    Figure::result("weighted_reduction", "plain-language-line-weighted-reduction", Unit::Share);

/// The calculator.
pub static CALCULATOR: Calculator = Calculator {
    method: Method::PlainLanguage,
    version: "klarspråk v1",
    inputs: &[
        CASE_TYPES,
        HOURLY_COST,
        REWRITING_HOURS,
        EXTERNAL_COST,
        MAINTENANCE_HOURS_PER_YEAR,
        LIFETIME_YEARS,
        DISCOUNT_RATE,
        USER_HOUR_VALUE,
    ],
    sets: &[ParameterSet {
        code: "klarsprak-2022",
        valid_from: "2022-01-01",
        price_year: 2022,
        parameters: &[
            // 519.52 rounded to whole kroner: the average of all industries carries no more digits.
            HOURLY_COST.default(
                520.0,
                Origin::Derived,
                "SSB, Arbeidskraftkostnader 2022: 880 592 kr ÷ 1 695 t",
            ),
            DISCOUNT_RATE.default(
                R109_STEPS[0].rate,
                Origin::Published,
                "Finansdepartementet, rundskriv R-109/21",
            ),
            LIFETIME_YEARS.own_default(3.0),
            DIRECT_COST_PER_CASE.own_default(0.0),
            USER_MINUTES_PER_CASE.own_default(0.0),
            REWRITING_HOURS.own_default(0.0),
            EXTERNAL_COST.own_default(0.0),
            MAINTENANCE_HOURS_PER_YEAR.own_default(0.0),
        ],
    }],
    lines: lines::lines,
    figures: &[
        &HOURS,
        &DIRECT,
        &GROSS,
        &NET,
        &INVESTMENT,
        &PRESENT_VALUE,
        &NET_PRESENT_VALUE,
        &RATIO,
        &RETURN,
        &PAYBACK,
        &USER_HOURS,
        &USER_VALUE,
        &BREAK_EVEN,
        &WEIGHTED_REDUCTION,
    ],
    // Kroner, freed time and the users' side stand apart.
    headline: &[
        &HOURS,
        &DIRECT,
        &NET,
        &INVESTMENT,
        &NET_PRESENT_VALUE,
        &RETURN,
        &PAYBACK,
        &USER_HOURS,
    ],
    watched: &[&NET_PRESENT_VALUE, &RATIO],
    brings: Brings {
        benefit_type: BenefitType::TimeSaved,
        kroner: Some(&DIRECT),
        hours: Some(&HOURS),
        years: Some(&LIFETIME_YEARS),
    },
};

#[cfg(test)]
pub(super) mod tests;
