//! What a part of a text is to a unit of amounts.

use crate::text::amount_unit::AmountUnit;

/// What a part of a text is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum What {
    /// Kroner.
    Kroner,
    /// How many, in words.
    Many(AmountUnit),
    /// How many, in figures.
    Figures(AmountUnit),
    /// How many kroner, in one word.
    Amount(AmountUnit),
    /// A letter that stands for how many before kroner.
    Short(AmountUnit),
    /// Another currency.
    Foreign,
    /// A number by which nobody counts kroner, and that is written as units are: a hundred.
    Odd,
    /// "hele".
    Whole,
    /// "i".
    In,
    /// What stands between the words of a unit: "thousands of NOK", "x 1000".
    Joint,
    /// A year.
    Year,
    /// Another number.
    Number,
    /// Another word.
    Word,
}

impl What {
    /// Whether it says a unit, or how a unit is meant.
    pub(super) fn is_unit(self) -> bool {
        match self {
            Self::Kroner | Self::Many(_) | Self::Figures(_) | Self::Amount(_) | Self::Whole => true,
            Self::Short(_)
            | Self::Foreign
            | Self::Odd
            | Self::In
            | Self::Joint
            | Self::Year
            | Self::Number
            | Self::Word => false,
        }
    }

    /// Whether a run of words for a unit can begin or end with it.
    pub(super) fn says(self) -> bool {
        match self {
            Self::Kroner
            | Self::Many(_)
            | Self::Figures(_)
            | Self::Amount(_)
            | Self::Foreign
            | Self::Odd => true,
            Self::Short(_)
            | Self::Whole
            | Self::In
            | Self::Joint
            | Self::Year
            | Self::Number
            | Self::Word => false,
        }
    }

    /// Whether it is a number that counts nothing.
    pub(super) fn is_bare(self) -> bool {
        match self {
            Self::Year | Self::Number => true,
            Self::Kroner
            | Self::Many(_)
            | Self::Figures(_)
            | Self::Amount(_)
            | Self::Short(_)
            | Self::Foreign
            | Self::Odd
            | Self::Whole
            | Self::In
            | Self::Joint
            | Self::Word => false,
        }
    }

    /// Whether it names a currency.
    pub(super) fn is_money(self) -> bool {
        match self {
            Self::Kroner | Self::Amount(_) | Self::Foreign => true,
            Self::Many(_)
            | Self::Figures(_)
            | Self::Short(_)
            | Self::Odd
            | Self::Whole
            | Self::In
            | Self::Joint
            | Self::Year
            | Self::Number
            | Self::Word => false,
        }
    }

    /// Whether it says how many kroner, in words.
    pub(super) fn is_in_words(self) -> bool {
        match self {
            Self::Many(_) | Self::Amount(_) => true,
            Self::Kroner
            | Self::Figures(_)
            | Self::Short(_)
            | Self::Foreign
            | Self::Odd
            | Self::Whole
            | Self::In
            | Self::Joint
            | Self::Year
            | Self::Number
            | Self::Word => false,
        }
    }

    /// Whether it says how many kroner, in figures.
    pub(super) fn is_in_figures(self) -> bool {
        match self {
            Self::Figures(_) | Self::Odd => true,
            Self::Kroner
            | Self::Many(_)
            | Self::Amount(_)
            | Self::Short(_)
            | Self::Foreign
            | Self::Whole
            | Self::In
            | Self::Joint
            | Self::Year
            | Self::Number
            | Self::Word => false,
        }
    }

    /// Whether it names a currency.
    pub(super) fn names_currency(self) -> bool {
        match self {
            Self::Kroner | Self::Amount(_) | Self::Foreign => true,
            Self::Many(_)
            | Self::Figures(_)
            | Self::Short(_)
            | Self::Odd
            | Self::Whole
            | Self::In
            | Self::Joint
            | Self::Year
            | Self::Number
            | Self::Word => false,
        }
    }

    /// Whether it is a number that is no unit.
    pub(super) fn is_number(self) -> bool {
        match self {
            Self::Number | Self::Odd => true,
            Self::Kroner
            | Self::Many(_)
            | Self::Figures(_)
            | Self::Amount(_)
            | Self::Short(_)
            | Self::Foreign
            | Self::Whole
            | Self::In
            | Self::Joint
            | Self::Year
            | Self::Word => false,
        }
    }

    /// Whether it leads to a unit, and is none: "i hele".
    pub(super) fn leads(self) -> bool {
        match self {
            Self::In | Self::Whole => true,
            Self::Kroner
            | Self::Many(_)
            | Self::Figures(_)
            | Self::Amount(_)
            | Self::Short(_)
            | Self::Foreign
            | Self::Odd
            | Self::Joint
            | Self::Year
            | Self::Number
            | Self::Word => false,
        }
    }

    /// Whether it can stand between them.
    pub(super) fn joins(self) -> bool {
        match self {
            Self::Whole | Self::In | Self::Joint | Self::Year => true,
            Self::Kroner
            | Self::Many(_)
            | Self::Figures(_)
            | Self::Amount(_)
            | Self::Short(_)
            | Self::Foreign
            | Self::Odd
            | Self::Number
            | Self::Word => false,
        }
    }
}
