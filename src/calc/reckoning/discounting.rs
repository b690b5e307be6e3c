//! Discounting: what an amount in a later year is worth in year 0.
//!
//! Owns the rates of Finansdepartementet's circular R-109/21 and the one way in which factors are
//! formed. A factor is always a *chain product*, each year's rate applied once, so that the steps
//! of R-109 join without a jump: the factor of year 41 is that of year 40 divided by 1.03. Raising
//! 1.03 to the 41st power instead would make a krone in year 41 worth more than one in year 40.
//!
//! Pure: knows numbers only, neither the calculators that use it nor any text.

use serde::ser::{Serialize, Serializer};

/// How the stepped rates are named in an input file, in place of a number.
pub const R109_NAME: &str = "R-109";

/// The last year for which a factor is given. Far beyond any estimate; the limit keeps a slip of
/// the keyboard from becoming a long wait.
pub const LAST_YEAR: u32 = 1_000;

/// One step of a rate table: the rate holds up to and including `through_year`.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct RateStep {
    /// Last year of the step, counted from year 0.
    pub through_year: u32,
    /// Real rate as a fraction per year, 0.04 being 4 %.
    pub rate: f64,
}

/// The risk-adjusted real rates of R-109/21: 4 % for years 1–40, 3 % for 41–75, then 2 %.
///
/// The years count from the year of comparison. Some agencies count them from the year of opening
/// instead; the two differ only beyond 40 years.
pub const R109_STEPS: [RateStep; 3] = [
    RateStep { through_year: 40, rate: 0.04 },
    RateStep { through_year: 75, rate: 0.03 },
    RateStep { through_year: u32::MAX, rate: 0.02 },
];

/// The discount rate of an estimate: in a file a number (a fraction), or the word `"R-109"`.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum DiscountRate {
    /// The same rate every year, as a fraction; valid from 0 to 1.
    Constant(f64),
    /// The stepped rates of [`R109_STEPS`].
    R109,
}

/// Why a factor cannot be given.
#[derive(Debug, Clone, Copy, PartialEq, thiserror::Error)]
pub enum DiscountError {
    /// The rate is no fraction from 0 to 1; most often percent were typed (4 for 0.04).
    #[error("the discount rate {rate} is not a fraction from 0 to 1 (write 0.04 for 4 %)")]
    RateOutOfRange {
        /// What was given.
        rate: f64,
    },
    /// A year beyond [`LAST_YEAR`].
    #[error("year {year} is beyond the last year that is discounted ({LAST_YEAR})")]
    YearTooFar {
        /// What was given.
        year: u32,
    },
}

impl DiscountError {
    /// The Fluent key of the sentence for people; its arguments are `$rate` or `$year`.
    pub fn key(self) -> &'static str {
        match self {
            Self::RateOutOfRange { .. } => "discounting-error-rate",
            Self::YearTooFar { .. } => "discounting-error-year",
        }
    }
}

/// A discount rate as an estimate counts with it: each year's rate times a factor, which is 1 but in
/// a variant of a sensitivity.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Rate {
    /// The rate.
    pub rate: DiscountRate,
    /// What each year's rate is multiplied by.
    pub scale: f64,
}

impl From<DiscountRate> for Rate {
    fn from(rate: DiscountRate) -> Self {
        Self { rate, scale: 1.0 }
    }
}

impl Rate {
    /// The rate that applies from the end of `year − 1` to the end of `year`, as a fraction.
    #[must_use]
    pub(crate) fn in_year(self, year: u32) -> f64 {
        self.rate.rate_in_year(year) * self.scale
    }
}

impl DiscountRate {
    /// The rate that applies from the end of `year − 1` to the end of `year`, as a fraction.
    ///
    /// `year` counts from 1; year 0, which nothing leads up to, is given the first rate.
    pub(crate) fn rate_in_year(self, year: u32) -> f64 {
        match self {
            Self::Constant(rate) => rate,
            Self::R109 => R109_STEPS
                .iter()
                .find(|step| year <= step.through_year)
                .map_or(R109_STEPS[2].rate, |step| step.rate),
        }
    }

    /// The rate itself if it can be used.
    ///
    /// # Errors
    /// [`DiscountError::RateOutOfRange`] for a constant rate that is no number from 0 to 1.
    pub fn checked(self) -> Result<Self, DiscountError> {
        match self {
            Self::Constant(rate) if !(0.0..=1.0).contains(&rate) => {
                Err(DiscountError::RateOutOfRange { rate })
            }
            rate => Ok(rate),
        }
    }
}

/// The factors of years 1, 2, 3 … from each year's own rate: `DF(t) = DF(t − 1) ÷ (1 + r_t)`.
///
/// Rates are fractions above −1.
fn chain_product(rates: impl IntoIterator<Item = f64>) -> impl Iterator<Item = f64> {
    rates.into_iter().scan(1.0, |factor, rate| {
        *factor /= 1.0 + rate;
        Some(*factor)
    })
}

/// The sum of the discount factors over so many years: what a krone at the end of each of them is
/// worth in year 0. A number of years that is not whole counts that part of its last year's krone.
#[must_use]
pub(crate) fn annuity(rate: Rate, years: f64) -> f64 {
    let last_year = years.ceil() as u32;
    let factors = chain_product((1..=last_year).map(|year| rate.in_year(year)));
    (1..=last_year)
        .zip(factors)
        .fold(0.0, |sum, (year, factor)| sum + factor * (years + 1.0 - f64::from(year)).min(1.0))
}

/// The factors of years 1 to `last_year`, in order; the factor of year 0 is 1.
///
/// # Errors
/// An unusable rate, or a `last_year` beyond [`LAST_YEAR`].
pub fn discount_factors(rate: DiscountRate, last_year: u32) -> Result<Vec<f64>, DiscountError> {
    let rate = rate.checked()?;
    if last_year > LAST_YEAR {
        return Err(DiscountError::YearTooFar { year: last_year });
    }
    Ok(chain_product((1..=last_year).map(|year| rate.rate_in_year(year))).collect())
}

/// The factors of the years asked for, in their order; they may repeat, and year 0 has 1.
///
/// # Errors
/// As [`discount_factors`].
pub fn discount_factors_at(rate: DiscountRate, years: &[u32]) -> Result<Vec<f64>, DiscountError> {
    let last_year = years.iter().copied().max().unwrap_or(0);
    let factors = discount_factors(rate, last_year)?;
    let at = |year: &u32| match *year {
        0 => Some(1.0),
        year => factors.get(year as usize - 1).copied(),
    };
    Ok(years.iter().filter_map(at).collect())
}

impl Serialize for DiscountRate {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Constant(rate) => serializer.serialize_f64(*rate),
            Self::R109 => serializer.serialize_str(R109_NAME),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Factors to eight decimals, worked out from the steps of R-109/21.
    #[test]
    fn stepped_factors_agree_with_the_published_rates() {
        let factors = discount_factors_at(DiscountRate::R109, &[0, 1, 10, 40, 41]).unwrap();
        let expected = [1.0, 0.961_538_46, 0.675_564_17, 0.208_289_04, 0.202_222_37];
        for (factor, expected) in factors.iter().zip(expected) {
            assert!((factor - expected).abs() < 5e-9, "{factor} is not {expected}");
        }
    }

    #[test]
    fn the_third_step_starts_in_year_76() {
        let factors = discount_factors(DiscountRate::R109, 77).unwrap();
        let at_75 = 1.04_f64.powi(-40) * 1.03_f64.powi(-35);
        assert!((factors[74] / at_75 - 1.0).abs() < 1e-12);
        assert!((factors[75] * 1.02 / factors[74] - 1.0).abs() < 1e-12);
        assert!((factors[76] * 1.02 / factors[75] - 1.0).abs() < 1e-12);
    }

    #[test]
    fn no_year_is_worth_more_than_the_one_before() {
        let factors = discount_factors(DiscountRate::R109, LAST_YEAR).unwrap();
        assert!(factors.windows(2).all(|pair| pair[1] < pair[0]));
    }

    #[test]
    fn annuities_of_four_percent() {
        for (years, expected) in [(4, 3.629_895), (5, 4.451_822), (10, 8.110_896)] {
            let sum: f64 =
                discount_factors(DiscountRate::Constant(0.04), years).unwrap().iter().sum();
            assert!((sum - expected).abs() < 5e-7, "{years} years give {sum}");
        }
    }

    #[test]
    fn a_rate_of_zero_changes_nothing() {
        assert_eq!(discount_factors(DiscountRate::Constant(0.0), 2).unwrap(), [1.0, 1.0]);
        assert_eq!(discount_factors_at(DiscountRate::R109, &[]).unwrap(), [0.0; 0]);
    }

    #[test]
    fn unusable_rates_and_years_are_refused() {
        for rate in [4.0, -0.01, f64::NAN, f64::INFINITY] {
            assert!(matches!(
                discount_factors(DiscountRate::Constant(rate), 1),
                Err(DiscountError::RateOutOfRange { .. })
            ));
        }
        assert_eq!(
            discount_factors_at(DiscountRate::R109, &[1, 1_001]),
            Err(DiscountError::YearTooFar { year: 1_001 })
        );
    }

    #[test]
    fn a_rate_is_written_as_number_or_name() {
        assert_eq!(serde_json::to_string(&DiscountRate::Constant(0.04)).unwrap(), "0.04");
        assert_eq!(serde_json::to_string(&DiscountRate::R109).unwrap(), "\"R-109\"");
    }

    #[test]
    fn a_broken_lifetime_counts_part_of_its_last_year() {
        let of = |years| annuity(DiscountRate::Constant(0.04).into(), years);
        assert!((of(3.0) - 2.775_091).abs() < 5e-7);
        let last = 1.04_f64.powi(-3);
        assert!((of(2.4) - (of(2.0) + 0.4 * last)).abs() < 1e-12);
        assert!((of(0.8) - 0.8 / 1.04).abs() < 1e-12);
    }

    #[test]
    fn stepped_rates_join_in_the_annuity_and_scale_together() {
        let of = |years| annuity(DiscountRate::R109.into(), years);
        assert!((of(41.0) - of(40.0) - 0.202_222_37).abs() < 5e-9);
        let half = Rate { rate: DiscountRate::R109, scale: 0.5 };
        assert_eq!((half.in_year(40), half.in_year(41)), (0.02, 0.015));
    }
}
