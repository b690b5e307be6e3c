//! The content of one field, whatever its type: what the change log, the lists
//! and the exports handle.

use super::attached_file::AttachedFile;
use super::fuzzy_date::FuzzyDate;
use super::id::RecordId;
use super::money::Ore;
use super::time_of_day::TimeOfDay;

/// The content of one field. An empty field is `Null`, never an empty text.
#[derive(Clone, Debug, PartialEq, Default)]
pub enum Value {
    /// Nothing has been said.
    #[default]
    Null,
    /// One line or many, as typed.
    Text(String),
    /// A whole number: a year, a rank, a count.
    Integer(i64),
    /// A number that is not money: hours, a share as a fraction.
    Number(f64),
    /// Yes or no.
    Bool(bool),
    /// An amount in integer øre.
    Money(Ore),
    /// A date as precise as it is known.
    Date(FuzzyDate),
    /// A time of day.
    Time(TimeOfDay),
    /// The code of a choice.
    Choice(&'static str),
    /// The key of another record.
    Link(RecordId),
    /// A file: its name, size and hash. Its bytes are the store's.
    File(AttachedFile),
}

impl Value {
    /// Whether the field says nothing.
    #[must_use]
    pub fn is_null(&self) -> bool {
        matches!(self, Self::Null)
    }

    /// The text, where it is one.
    #[must_use]
    pub fn as_text(&self) -> Option<&str> {
        if let Self::Text(text) = self { Some(text) } else { None }
    }

    /// The whole number, where it is one.
    #[must_use]
    pub fn as_integer(&self) -> Option<i64> {
        if let Self::Integer(number) = self { Some(*number) } else { None }
    }

    /// The code of the choice, where it is one.
    #[must_use]
    pub fn as_choice(&self) -> Option<&'static str> {
        if let Self::Choice(code) = self { Some(code) } else { None }
    }

    /// The key of the record that it names, where it names one.
    #[must_use]
    pub fn as_link(&self) -> Option<RecordId> {
        if let Self::Link(id) = self { Some(*id) } else { None }
    }

    /// The date, if it is one.
    #[must_use]
    pub fn as_date(&self) -> Option<&FuzzyDate> {
        if let Self::Date(date) = self { Some(date) } else { None }
    }
}
