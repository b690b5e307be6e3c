//! What a column is filtered by, after its type.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::column::CellType;
use crate::model::id::RecordId;
use crate::model::money::Ore;
use crate::model::time_of_day::TimeOfDay;
use crate::model::value::Value;
use crate::text::sort::fold;

/// A condition on the cells of one column.
#[derive(Clone, Debug, PartialEq)]
pub enum Filter {
    /// Nothing stands there.
    Empty,
    /// Something stands there.
    Filled,
    /// Text that holds these words, folded, as they stand.
    Contains(String),
    /// Text that is this one, folded.
    Is(String),
    /// One of these choices, by code, or by the words of a column of one's own.
    Choices(BTreeSet<String>),
    /// A number from and to, both included.
    Numbers(Option<f64>, Option<f64>),
    /// An amount from and to, both included.
    Amounts(Option<Ore>, Option<Ore>),
    /// A date that can lie within these days, both included.
    Dates(Option<NaiveDate>, Option<NaiveDate>),
    /// A time of day from and to, both included.
    Times(Option<TimeOfDay>, Option<TimeOfDay>),
    /// One of these records.
    Links(BTreeSet<RecordId>),
    /// Yes, or no.
    Yes(bool),
    /// What does not meet this one; what is empty is kept, unless that says otherwise.
    Not(Box<Self>),
    /// What meets this one, or is empty.
    OrEmpty(Box<Self>),
}

/// What the cells of a column can be filtered by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FilteredBy {
    /// What stands in them.
    Words,
    /// Some of a fixed set.
    Choices,
    /// Numbers from and to.
    Numbers,
    /// Amounts from and to.
    Amounts,
    /// Dates from and to.
    Dates,
    /// Times of day from and to.
    Times,
    /// The records that they name.
    Links,
    /// Yes or no.
    YesOrNo,
}

impl CellType {
    /// What cells of that type can be filtered by.
    #[must_use]
    pub fn filtered_by(&self) -> &'static [FilteredBy] {
        match self {
            Self::Text { .. } | Self::File => &[FilteredBy::Words],
            Self::Choice(_) => &[FilteredBy::Choices],
            Self::OwnChoice(_) => &[FilteredBy::Choices, FilteredBy::Words],
            Self::Integer | Self::Number => &[FilteredBy::Numbers],
            Self::Money => &[FilteredBy::Amounts],
            Self::Date => &[FilteredBy::Dates],
            Self::Time => &[FilteredBy::Times],
            Self::Link(_) | Self::AnyLink => &[FilteredBy::Links],
            Self::Bool => &[FilteredBy::YesOrNo],
        }
    }
}

impl Filter {
    /// Whether it asks for nothing and might as well not be there.
    #[must_use]
    pub fn is_idle(&self) -> bool {
        match self {
            Self::Contains(text) => text.trim().is_empty(),
            Self::Choices(codes) => codes.is_empty(),
            Self::Links(targets) => targets.is_empty(),
            Self::Not(inner) | Self::OrEmpty(inner) => inner.is_idle(),
            Self::Numbers(None, None)
            | Self::Amounts(None, None)
            | Self::Dates(None, None)
            | Self::Times(None, None) => true,
            Self::Empty
            | Self::Filled
            | Self::Is(_)
            | Self::Numbers(..)
            | Self::Amounts(..)
            | Self::Dates(..)
            | Self::Times(..)
            | Self::Yes(_) => false,
        }
    }

    /// Whether columns of that type can be filtered so: a view may come from before a column was
    /// changed.
    #[must_use]
    pub fn suits(&self, cell: &CellType) -> bool {
        match self {
            Self::Empty | Self::Filled => true,
            Self::Contains(_) | Self::Is(_) => cell.filtered_by().contains(&FilteredBy::Words),
            Self::Choices(_) => cell.filtered_by().contains(&FilteredBy::Choices),
            Self::Numbers(..) => cell.filtered_by() == [FilteredBy::Numbers],
            Self::Amounts(..) => cell.filtered_by() == [FilteredBy::Amounts],
            Self::Dates(..) => cell.filtered_by() == [FilteredBy::Dates],
            Self::Times(..) => cell.filtered_by() == [FilteredBy::Times],
            Self::Links(_) => cell.filtered_by() == [FilteredBy::Links],
            Self::Yes(_) => cell.filtered_by() == [FilteredBy::YesOrNo],
            Self::Not(inner) | Self::OrEmpty(inner) => inner.suits(cell),
        }
    }

    /// What stands in a cell, and no other value.
    #[must_use]
    pub fn just(cell: &CellType, value: &Value) -> Option<Self> {
        Some(match value {
            Value::Null => Self::Empty,
            Value::Text(text) if matches!(cell, CellType::OwnChoice(_)) => {
                Self::Choices([text.clone()].into())
            }
            Value::Text(text) => Self::Is(text.clone()),
            Value::Integer(number) => Self::Numbers(Some(*number as f64), Some(*number as f64)),
            Value::Number(number) => Self::Numbers(Some(*number), Some(*number)),
            Value::Bool(yes) => Self::Yes(*yes),
            Value::Money(amount) => Self::Amounts(Some(*amount), Some(*amount)),
            Value::Date(date) => Self::Dates(date.earliest(), date.latest()),
            Value::Time(time) => Self::Times(Some(*time), Some(*time)),
            Value::Choice(code) => Self::Choices([(*code).to_owned()].into()),
            Value::Link(target) => Self::Links([*target].into()),
            Value::File(file) => Self::Is(file.name().to_owned()),
        })
    }

    /// Everything but what meets this one.
    #[must_use]
    pub fn but(self) -> Self {
        Self::Not(Box::new(self))
    }

    /// The same, and what is empty besides.
    #[must_use]
    pub fn or_empty(self) -> Self {
        Self::OrEmpty(Box::new(self))
    }

    /// The filter with what it compares folded once, for many values.
    #[must_use]
    pub fn prepared(&self) -> Self {
        match self {
            Self::Contains(text) => Self::Contains(fold(text.trim())),
            Self::Is(text) => Self::Is(fold(text.trim())),
            Self::Not(inner) => inner.prepared().but(),
            Self::OrEmpty(inner) => inner.prepared().or_empty(),
            Self::Empty
            | Self::Filled
            | Self::Choices(_)
            | Self::Numbers(..)
            | Self::Amounts(..)
            | Self::Dates(..)
            | Self::Times(..)
            | Self::Links(_)
            | Self::Yes(_) => self.clone(),
        }
    }

    /// Whether a value meets it. The filter must be `prepared`.
    #[must_use]
    pub fn holds(&self, value: &Value) -> bool {
        match self {
            Self::Empty => value.is_null(),
            Self::Filled => !value.is_null(),
            Self::Not(inner) => !inner.holds(value),
            Self::OrEmpty(inner) => value.is_null() || inner.holds(value),
            Self::Yes(yes) => (*value == Value::Bool(true)) == *yes,
            Self::Contains(part) if value.is_null() => part.is_empty(),
            Self::Contains(part) => {
                matches!(value, Value::Text(text) if fold(text).contains(part.as_str()))
                    || matches!(value, Value::File(file) if fold(file.name()).contains(part.as_str()))
            }
            Self::Is(wanted) => {
                matches!(value, Value::Text(text) if fold(text.trim()) == *wanted)
                    || matches!(value, Value::File(file) if fold(file.name()) == *wanted)
            }
            Self::Choices(codes) => {
                matches!(value, Value::Choice(code) if codes.contains(*code))
                    || matches!(value, Value::Text(text) if codes.contains(text))
            }
            Self::Numbers(from, to) => {
                matches!(value, Value::Integer(number) if within(*from, *to, *number as f64))
                    || matches!(value, Value::Number(number) if within(*from, *to, *number))
            }
            Self::Amounts(from, to) => {
                matches!(value, Value::Money(amount) if within(*from, *to, *amount))
            }
            Self::Dates(from, to) => {
                let (from, to) = (from.unwrap_or(NaiveDate::MIN), to.unwrap_or(NaiveDate::MAX));
                matches!(value, Value::Date(date) if date.overlaps(from, to))
            }
            Self::Times(from, to) => {
                matches!(value, Value::Time(time) if within(*from, *to, *time))
            }
            Self::Links(targets) => {
                matches!(value, Value::Link(target) if targets.contains(target))
            }
        }
    }
}

fn within<T: PartialOrd>(from: Option<T>, to: Option<T>, value: T) -> bool {
    from.is_none_or(|from| value >= from) && to.is_none_or(|to| value <= to)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::fuzzy_date::FuzzyDate;

    #[test]
    fn values_are_held_against_filters_of_their_type() {
        let contains = Filter::Contains(" ØSTRE".to_owned()).prepared();
        assert!(contains.holds(&Value::Text("Skule i ostre del".to_owned())));
        assert!(!contains.holds(&Value::Null));
        assert!(Filter::Empty.holds(&Value::Null) && !Filter::Filled.holds(&Value::Null));
        assert!(Filter::Numbers(Some(2.0), None).holds(&Value::Integer(2)));
        assert!(!Filter::Numbers(Some(2.0), Some(3.0)).holds(&Value::Number(3.1)));
        assert!(!Filter::Amounts(None, Some(Ore(5))).holds(&Value::Null), "empty is not zero");
        assert!(Filter::Yes(false).holds(&Value::Bool(false)));
        let state = |code| Value::Choice(code);
        let some = Filter::Choices(["active".to_owned()].into());
        let but = some.clone().but();
        assert!(but.holds(&Value::Null) && but.holds(&state("completed")), "empty ones are kept");
        assert!(!but.holds(&state("active")));
        let or_empty = some.clone().or_empty();
        assert!(or_empty.holds(&Value::Null) && or_empty.holds(&state("active")));
        assert!(!or_empty.holds(&state("completed")));
        assert!(!or_empty.but().holds(&Value::Null), "neither that nor empty");
        let but = Filter::Contains("ØSTRE".to_owned()).but().prepared();
        assert!(but.holds(&Value::Null) && !but.holds(&Value::Text("Ostre".to_owned())));
        let time = |hour| TimeOfDay::new(hour, 0);
        let ten = Value::Time(time(10).unwrap());
        assert!(Filter::Times(time(9), time(10)).holds(&ten));
        assert!(!Filter::Times(time(11), None).holds(&ten));
        assert!(!Filter::Times(None, time(11)).holds(&Value::Null), "empty is not midnight");
        let day = |day| NaiveDate::from_ymd_opt(2024, 3, day);
        let spring = Value::Date(FuzzyDate::parse_edtf("2024-03").unwrap());
        assert!(Filter::Dates(day(20), None).holds(&spring));
        assert!(!Filter::Dates(None, NaiveDate::from_ymd_opt(2024, 2, 29)).holds(&spring));
    }
}
