//! The figures of an estimate, and the few formulas behind them.
//!
//! The first twelve figures keep their names for good: other programs read them. A figure that
//! does not exist is none (JSON `null`), never infinite and never a made-up number.

use serde::Serialize;

use super::METHOD_VERSION;
use super::assumptions::{Assumptions, CaseType, Change};
use super::field::Field;
use super::sensitivity::{Swing, swings};
use super::suggestions::HIGHEST_SUGGESTED_REDUCTION;
use crate::calc::discounting::{DiscountRate, chain_product};

/// Minutes in an hour.
pub(super) const MINUTES_PER_HOUR: f64 = 60.0;

/// The result of an estimate, unrounded. Amounts are real kroner of the inputs' price year.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Outcome {
    /// Employees' time freed, hours a year: `Σ avoided × minutes ÷ 60`. Time, not cash.
    pub hours_per_year: f64,
    /// Spending avoided, kroner a year: `Σ avoided × direct cost`.
    pub direct_savings_per_year: f64,
    /// Kroner a year: `hours × hourly cost + direct savings`.
    pub gross_per_year: f64,
    /// Kroner a year: `gross − maintenance hours × hourly cost`.
    pub net_per_year: f64,
    /// Kroner in year 0: `rewriting hours × hourly cost + external cost`.
    pub investment: f64,
    /// Kroner in year 0: `Σ net × DF(t)` over the lifetime, each year's net falling at its end.
    pub present_value: f64,
    /// Kroner in year 0: `present value − investment`.
    pub net_present_value: f64,
    /// `present value ÷ investment`; none without an investment.
    pub ratio: Option<f64>,
    /// `(ratio − 1) × 100`, the way Menon Economics 2022 presents it; none without a ratio.
    pub return_percent: Option<f64>,
    /// Years, undiscounted: `investment ÷ net`; none where net is not positive. It may exceed the
    /// lifetime, and a notice then says so.
    pub payback_years: Option<f64>,
    /// Users' time freed, hours a year: `Σ avoided × user minutes ÷ 60`.
    pub user_hours_per_year: f64,
    /// Kroner a year: `user hours × value`; none where no value is set. Stands apart: it is in no
    /// other figure here.
    pub user_value_per_year: Option<f64>,
    /// The reduction, the same fraction for every case type, at which the ratio is exactly 1; see
    /// [`break_even_reduction`].
    pub break_even_reduction: Option<f64>,
    /// The reduction assumed here as one number, each case type weighing by what it costs: gross
    /// ÷ gross if every case went away. The ratio is above 1 exactly when this is above the
    /// break-even. None where cases cost nothing.
    pub weighted_reduction: Option<f64>,
    /// What the result owes to each input, greatest first.
    pub sensitivity: Vec<Swing>,
    /// What a reader must be told beside the figures.
    pub notices: Vec<Notice>,
    /// The inputs that were left out and have their default, as paths.
    pub defaults_used: Vec<Field>,
    /// Code of the parameter set that the defaults are from.
    pub parameter_set: &'static str,
    /// Name and version of the method.
    pub method_version: &'static str,
}

/// A remark that belongs to the figures.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(tag = "code", rename_all = "kebab-case")]
pub enum Notice {
    /// Nothing was invested, so there is neither ratio nor return.
    NoInvestment,
    /// The yearly net is zero or less: the work is never paid back.
    NeverPaidBack,
    /// It is paid back only after the text has gone out of use.
    PaidBackAfterLifetime,
    /// More cases than before. Can be wanted, when people learn of their rights: it needs a
    /// comment, not a correction.
    MoreCases {
        /// Index of the case type.
        case_type: usize,
    },
    /// An assumed reduction above the highest suggested one.
    HighReduction {
        /// Index of the case type.
        case_type: usize,
    },
}

impl Notice {
    /// The Fluent key of the sentence; argument `$name` where it is about a case type.
    pub fn key(self) -> &'static str {
        match self {
            Self::NoInvestment => "plain-language-notice-no-investment",
            Self::NeverPaidBack => "plain-language-notice-never-paid-back",
            Self::PaidBackAfterLifetime => "plain-language-notice-paid-back-late",
            Self::MoreCases { .. } => "plain-language-notice-more-cases",
            Self::HighReduction { .. } => "plain-language-notice-high-reduction",
        }
    }
}

impl Outcome {
    /// Works out every figure.
    pub fn of(assumptions: &Assumptions) -> Self {
        let yearly = Yearly::of(assumptions);
        let investment = investment(assumptions);
        let lifetime = f64::from(assumptions.lifetime_years);
        let present_value = yearly.net * annuity(assumptions.discount_rate, lifetime, 1.0);
        let ratio = ratio(present_value, investment);
        let payback_years = (yearly.net > 0.0).then(|| investment / yearly.net);
        let potential = potential_per_year(assumptions);
        Self {
            hours_per_year: yearly.hours,
            direct_savings_per_year: yearly.direct,
            gross_per_year: yearly.gross,
            net_per_year: yearly.net,
            investment,
            present_value,
            net_present_value: present_value - investment,
            ratio,
            return_percent: ratio.map(return_percent),
            payback_years,
            user_hours_per_year: yearly.user_hours,
            user_value_per_year: assumptions.user_hour_value.map(|value| yearly.user_hours * value),
            break_even_reduction: break_even_reduction(assumptions),
            weighted_reduction: (potential > 0.0).then(|| yearly.gross / potential),
            sensitivity: swings(assumptions),
            notices: notices(assumptions, investment, payback_years),
            defaults_used: assumptions.defaults_used.clone(),
            parameter_set: assumptions.parameter_set,
            method_version: METHOD_VERSION,
        }
    }
}

/// What one year in use brings.
pub(super) struct Yearly {
    pub(super) hours: f64,
    pub(super) direct: f64,
    pub(super) gross: f64,
    pub(super) maintenance: f64,
    pub(super) net: f64,
    pub(super) user_hours: f64,
}

impl Yearly {
    pub(super) fn of(assumptions: &Assumptions) -> Self {
        // Not `Iterator::sum`: its empty sum is −0.0.
        let total = |part: fn(&CaseType) -> f64| {
            assumptions.case_types.iter().map(part).fold(0.0, |sum, value| sum + value)
        };
        let hours = total(CaseType::hours_per_year);
        let direct = total(CaseType::direct_savings_per_year);
        let gross = hours * assumptions.hourly_cost + direct;
        let maintenance = assumptions.maintenance_hours_per_year * assumptions.hourly_cost;
        let user_hours = total(CaseType::user_hours_per_year);
        Self { hours, direct, gross, maintenance, net: gross - maintenance, user_hours }
    }
}

impl CaseType {
    /// Employees' hours freed a year: `avoided × minutes ÷ 60`.
    pub fn hours_per_year(&self) -> f64 {
        self.avoided_per_year() * self.minutes_per_case / MINUTES_PER_HOUR
    }

    /// Kroner not spent a year: `avoided × direct cost`.
    pub fn direct_savings_per_year(&self) -> f64 {
        self.avoided_per_year() * self.direct_cost_per_case
    }

    /// Users' hours freed a year: `avoided × user minutes ÷ 60`.
    pub fn user_hours_per_year(&self) -> f64 {
        self.avoided_per_year() * self.user_minutes_per_case / MINUTES_PER_HOUR
    }
}

/// Kroner in year 0: `rewriting hours × hourly cost + external cost`.
pub(super) fn investment(assumptions: &Assumptions) -> f64 {
    assumptions.rewriting_hours * assumptions.hourly_cost + assumptions.external_cost
}

/// The sum of the discount factors over `lifetime` years, each year's rate times `rate_scale`.
///
/// A lifetime that is not whole counts that part of its last year's amount, at that year's end.
/// Only the sensitivity asks for one, or for a scale other than 1.
pub(super) fn annuity(rate: DiscountRate, lifetime: f64, rate_scale: f64) -> f64 {
    let last_year = lifetime.ceil() as u32;
    let factors = chain_product((1..=last_year).map(|t| rate.rate_in_year(t) * rate_scale));
    (1..=last_year)
        .zip(factors)
        .fold(0.0, |sum, (year, factor)| sum + factor * (lifetime + 1.0 - f64::from(year)).min(1.0))
}

/// `present value ÷ investment`; none without an investment.
pub(super) fn ratio(present_value: f64, investment: f64) -> Option<f64> {
    (investment > 0.0).then(|| present_value / investment)
}

/// Return in per cent of what was invested: a ratio of 1.3 is 30 %, of 4 it is 300 % (Menon
/// Economics 2022).
pub fn return_percent(ratio: f64) -> f64 {
    (ratio - 1.0) * 100.0
}

/// Kroner a year if no case were left: `Σ before × (minutes ÷ 60 × hourly cost + direct cost)`.
pub(super) fn potential_per_year(assumptions: &Assumptions) -> f64 {
    assumptions.case_types.iter().fold(0.0, |sum, case| {
        let time = case.minutes_per_case / MINUTES_PER_HOUR * assumptions.hourly_cost;
        sum + case.before_per_year * (time + case.direct_cost_per_case)
    })
}

/// The break-even: the one fraction of the cases before, the same for every case type, whose
/// disappearance would make the ratio exactly 1, all else as assumed.
///
/// `r* = (investment ÷ annuity + maintenance) ÷ potential`. It replaces the counts and reductions
/// given, so it depends on none of them. None without an investment (there is no ratio), where
/// cases cost nothing, and where even the last case avoided would not pay (`r* > 1`).
pub fn break_even_reduction(assumptions: &Assumptions) -> Option<f64> {
    let investment = investment(assumptions);
    let potential = potential_per_year(assumptions);
    if investment <= 0.0 || potential <= 0.0 {
        return None;
    }
    let lifetime = f64::from(assumptions.lifetime_years);
    let yearly_cost = investment / annuity(assumptions.discount_rate, lifetime, 1.0);
    let needed = yearly_cost + Yearly::of(assumptions).maintenance;
    Some(needed / potential).filter(|reduction| *reduction <= 1.0)
}

fn notices(assumptions: &Assumptions, investment: f64, payback: Option<f64>) -> Vec<Notice> {
    let mut notices = Vec::new();
    if investment <= 0.0 {
        notices.push(Notice::NoInvestment);
    }
    match payback {
        None => notices.push(Notice::NeverPaidBack),
        Some(years) if years > f64::from(assumptions.lifetime_years) => {
            notices.push(Notice::PaidBackAfterLifetime);
        }
        Some(_) => {}
    }
    for (index, case) in assumptions.case_types.iter().enumerate() {
        if case.avoided_per_year() < 0.0 {
            notices.push(Notice::MoreCases { case_type: index });
        }
        // A count is evidence, whatever it shows; only an assumption can be too bold.
        if matches!(case.change, Change::Reduction(share) if share > HIGHEST_SUGGESTED_REDUCTION) {
            notices.push(Notice::HighReduction { case_type: index });
        }
    }
    notices
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ratios_map_to_returns_as_menon_presents_them() {
        assert!((return_percent(1.3) - 30.0).abs() < 1e-9);
        assert_eq!(return_percent(4.0), 300.0);
    }

    #[test]
    fn a_broken_lifetime_counts_part_of_its_last_year() {
        let of = |lifetime| annuity(DiscountRate::Constant(0.04), lifetime, 1.0);
        assert!((of(3.0) - 2.775_091).abs() < 5e-7);
        let last = 1.04_f64.powi(-3);
        assert!((of(2.4) - (of(2.0) + 0.4 * last)).abs() < 1e-12);
        assert!((of(0.8) - 0.8 / 1.04).abs() < 1e-12);
    }

    #[test]
    fn stepped_rates_join_in_the_annuity() {
        let of = |lifetime| annuity(DiscountRate::R109, lifetime, 1.0);
        assert!((of(41.0) - of(40.0) - 0.202_222_37).abs() < 5e-9);
    }
}
