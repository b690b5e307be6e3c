//! Why typed pieces are no date.

use crate::model::fuzzy_date::DateError;

/// Why a reading gives no date.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Fail {
    /// The pieces do not belong together in this way; another reading may do.
    Senseless,
    /// The pieces name a day that no calendar has, such as 31 June.
    Impossible,
    /// The pieces name a time that ends before it begins.
    Reversed,
    YearOutOfRange,
}

impl From<DateError> for Fail {
    fn from(error: DateError) -> Fail {
        match error {
            DateError::YearOutOfRange(_) => Fail::YearOutOfRange,
            DateError::Impossible(_) | DateError::BadInterval(_) => Fail::Impossible,
            DateError::NotEdtf(_) | DateError::BadChoice(_) => Fail::Senseless,
        }
    }
}
