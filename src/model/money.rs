//! Money as whole øre.
//!
//! Sums of kroner must come out the same in every order of adding, and equal to what an accountant
//! finds by hand. Binary fractions do not give that, so money is an integer everywhere in the
//! program and becomes an `f64` only at its edges (spreadsheets, charts, stored numbers).

use std::iter::Sum;

/// The largest amount, up or down, that can be read from an `f64`, in kroner.
///
/// Up to here every øre has an `f64` of its own (9 × 10¹² øre is below 2⁵³), so nothing is lost in
/// either direction.
pub const MAX_KRONER: f64 = 90_000_000_000.0;

/// An amount of money in øre; one krone is 100 øre. May be negative (a refund, a reduction).
///
/// There is deliberately no `Display`: how people read money depends on the language of the
/// document, and that text is made where the language is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Ore(pub i64);

/// Why a number is not an amount of money.
#[derive(Clone, Copy, Debug, PartialEq, thiserror::Error)]
pub enum MoneyError {
    /// The number is NaN or infinite.
    #[error("not a finite number")]
    NotFinite,
    /// The number has more than two decimals, and would have to be rounded.
    #[error("{kroner} kroner has more than two decimals")]
    TooPrecise {
        /// The number that was given, in kroner.
        kroner: f64,
    },
    /// The number is further from zero than [`MAX_KRONER`].
    #[error("{kroner} kroner is beyond 90 billion kroner")]
    TooLarge {
        /// The number that was given, in kroner.
        kroner: f64,
    },
}

impl Ore {
    /// No money.
    pub const ZERO: Ore = Ore(0);

    /// The sum, or `None` when it does not fit in 64 bits.
    #[must_use]
    pub fn checked_add(self, other: Ore) -> Option<Ore> {
        self.0.checked_add(other.0).map(Ore)
    }

    /// The difference, or `None` when it does not fit in 64 bits.
    #[must_use]
    pub fn checked_sub(self, other: Ore) -> Option<Ore> {
        self.0.checked_sub(other.0).map(Ore)
    }

    /// Reads a number of kroner with at most two decimals and at most [`MAX_KRONER`] from zero.
    ///
    /// A number is taken as having two decimals when it is the `f64` closest to such a number, so
    /// `0.1` is accepted and the result of `0.1 + 0.2` is not: a computed fraction has to be
    /// rounded by whoever computed it.
    ///
    /// # Errors
    /// [`MoneyError::NotFinite`], [`MoneyError::TooLarge`] or [`MoneyError::TooPrecise`].
    pub fn from_kroner_f64(kroner: f64) -> Result<Ore, MoneyError> {
        if !kroner.is_finite() {
            return Err(MoneyError::NotFinite);
        }
        if kroner.abs() > MAX_KRONER {
            return Err(MoneyError::TooLarge { kroner });
        }
        // Within the range the product is at most a few thousandths of an øre wrong, so rounding
        // finds the right øre; dividing back shows whether anything was rounded away.
        let ore = (kroner * 100.0).round();
        #[allow(clippy::float_cmp)]
        if ore / 100.0 != kroner {
            return Err(MoneyError::TooPrecise { kroner });
        }
        #[allow(clippy::cast_possible_truncation)]
        Ok(Ore(ore as i64))
    }

    /// The amount in kroner; reads back with [`Ore::from_kroner_f64`] to the same øre within
    /// [`MAX_KRONER`], and is the nearest `f64` beyond it.
    #[must_use]
    #[allow(clippy::cast_precision_loss)]
    pub fn kroner(self) -> f64 {
        self.0 as f64 / 100.0
    }
}

/// Adds up amounts. A total that does not fit in 64 bits stops at the largest or smallest amount
/// there is (92 million billion kroner) instead of wrapping around or ending the program; no real
/// budget comes near it. Where that must be noticed, use [`Ore::checked_add`].
impl Sum for Ore {
    fn sum<I: Iterator<Item = Ore>>(amounts: I) -> Ore {
        // The wide total makes the result independent of the order, which saturating step by step
        // would not. It cannot itself overflow before 2⁶³ amounts have been added.
        let total = amounts.fold(0_i128, |total, amount| total.saturating_add(amount.0.into()));
        match i64::try_from(total) {
            Ok(ore) => Ore(ore),
            Err(_) if total < 0 => Ore(i64::MIN),
            Err(_) => Ore(i64::MAX),
        }
    }
}

/// As for owned amounts.
impl<'a> Sum<&'a Ore> for Ore {
    fn sum<I: Iterator<Item = &'a Ore>>(amounts: I) -> Ore {
        amounts.copied().sum()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const MAX_ORE: i64 = 9_000_000_000_000;

    #[test]
    fn reads_kroner_with_up_to_two_decimals() {
        for (kroner, ore) in [
            (0.0, 0),
            (-0.0, 0),
            (0.1, 10),
            (0.29, 29),
            (1.15, 115),
            (-400_000.0, -40_000_000),
            (1_234_567.5, 123_456_750),
            (MAX_KRONER, MAX_ORE),
            (-MAX_KRONER, -MAX_ORE),
        ] {
            assert_eq!(Ore::from_kroner_f64(kroner), Ok(Ore(ore)), "{kroner}");
        }
    }

    #[test]
    fn refuses_what_is_no_amount() {
        for number in [f64::NAN, f64::INFINITY, f64::NEG_INFINITY] {
            assert_eq!(Ore::from_kroner_f64(number), Err(MoneyError::NotFinite));
        }
        for kroner in [0.001, 1.005, 0.1 + 0.2, f64::MIN_POSITIVE, -2.999] {
            assert_eq!(Ore::from_kroner_f64(kroner), Err(MoneyError::TooPrecise { kroner }));
        }
        for kroner in [MAX_KRONER + 0.01, -1e300] {
            assert_eq!(Ore::from_kroner_f64(kroner), Err(MoneyError::TooLarge { kroner }));
        }
    }

    #[test]
    fn adds_without_wrapping() {
        assert_eq!(Ore(1).checked_add(Ore(2)), Some(Ore(3)));
        assert_eq!(Ore(i64::MAX).checked_add(Ore(1)), None);
        assert_eq!(Ore(1).checked_sub(Ore(2)), Some(Ore(-1)));
        assert_eq!(Ore(i64::MIN).checked_sub(Ore(1)), None);
        assert_eq!([Ore(5), Ore(-7)].iter().sum::<Ore>(), Ore(-2));
        assert_eq!(std::iter::empty::<Ore>().sum::<Ore>(), Ore::ZERO);
        assert_eq!([Ore(i64::MAX), Ore(9)].into_iter().sum::<Ore>(), Ore(i64::MAX));
        assert_eq!([Ore(i64::MIN), Ore(-9)].into_iter().sum::<Ore>(), Ore(i64::MIN));
        let back_in_range = [Ore(i64::MAX), Ore(9), Ore(-9)].into_iter().sum::<Ore>();
        assert_eq!(back_in_range, Ore(i64::MAX));
    }

    proptest! {
        #[test]
        fn every_ore_survives_as_kroner(ore in -MAX_ORE..=MAX_ORE) {
            prop_assert_eq!(Ore::from_kroner_f64(Ore(ore).kroner()), Ok(Ore(ore)));
        }

        #[test]
        fn any_number_is_read_or_refused(kroner in any::<f64>()) {
            if let Ok(amount) = Ore::from_kroner_f64(kroner) {
                prop_assert_eq!(amount.kroner(), kroner);
            }
        }
    }
}
