//! Why a change is refused.

use chrono::NaiveDate;

use crate::model::fuzzy_date::FuzzyDate;
use crate::model::id::RecordId;
use crate::model::kind::Kind;
use crate::model::told_column::ToldColumn;
use crate::model::unsettled::Unsettled;

/// Why a change is refused.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
pub enum RuleError {
    /// A field that must be filled is empty.
    #[error("{kind:?}.{field} must be filled")]
    Required {
        /// The kind.
        kind: Kind,
        /// The field.
        field: &'static str,
    },
    /// A number lies outside what the field allows.
    #[error("{kind:?}.{field} must lie between {low} and {high}")]
    OutOfRange {
        /// The kind.
        kind: Kind,
        /// The field.
        field: &'static str,
        /// Smallest.
        low: i64,
        /// Largest.
        high: i64,
    },
    /// A number that another record has.
    #[error("{kind:?}.{field} is that of {other}")]
    NumberTaken {
        /// The kind.
        kind: Kind,
        /// The field.
        field: &'static str,
        /// The record that has it.
        other: RecordId,
    },
    /// A number that is not one (infinite, or no number at all).
    #[error("{kind:?}.{field} is no number")]
    NotFinite {
        /// The kind.
        kind: Kind,
        /// The field.
        field: &'static str,
    },
    /// An amount below zero where that means nothing.
    #[error("{kind:?}.{field} cannot be negative")]
    Negative {
        /// The kind.
        kind: Kind,
        /// The field.
        field: &'static str,
    },
    /// A link to a record that is not there.
    #[error("{kind:?}.{field} names {target}, which is not in the portfolio")]
    MissingTarget {
        /// The kind.
        kind: Kind,
        /// The field.
        field: &'static str,
        /// The key of the record that the field names.
        target: RecordId,
    },
    /// A link to a record of another kind.
    #[error("{kind:?}.{field} names {target}, which is of another kind")]
    WrongTarget {
        /// The kind.
        kind: Kind,
        /// The field.
        field: &'static str,
        /// The key of the record that the field names.
        target: RecordId,
    },
    /// A date that is read elsewhere is changed there.
    #[error("{kind:?}.{field} is the date of {from}")]
    DateElsewhere {
        /// The kind.
        kind: Kind,
        /// The field.
        field: &'static str,
        /// The record whose date it is.
        from: RecordId,
        /// The field of the link.
        link: &'static str,
    },
    /// A column that says what other records say is changed there.
    #[error("{0:?} is only read")]
    OnlyRead(ToldColumn),
    /// A portfolio has one record of that kind, no more and no less.
    #[error("a portfolio has one {0:?}")]
    OnlyOne(Kind),
    /// A value of the wrong type.
    #[error("{kind:?}.{field} cannot hold that value")]
    WrongType {
        /// The kind.
        kind: Kind,
        /// The field.
        field: &'static str,
    },
    /// A text with a character that no document can hold.
    #[error("{kind:?}.{field} holds a character that cannot be stored")]
    Unstorable {
        /// The kind.
        kind: Kind,
        /// The field.
        field: &'static str,
    },
    /// A text of more than [`LONGEST_TEXT`] bytes.
    #[error("{kind:?}.{field} is too long")]
    TooLong {
        /// The kind.
        kind: Kind,
        /// The field.
        field: &'static str,
    },
    /// A text that is no time of day, in a field for one.
    #[error("{kind:?}.{field} cannot be «{text}», which is no time of day")]
    NoTime {
        /// The kind.
        kind: Kind,
        /// The field.
        field: &'static str,
        /// The text.
        text: String,
    },
    /// A code that is not as many figures as it must be.
    #[error("{kind:?}.{field} cannot be «{text}», which is not {figures} figures")]
    NotFigures {
        /// The kind.
        kind: Kind,
        /// The field.
        field: &'static str,
        /// The text.
        text: String,
        /// How many figures it must be.
        figures: usize,
    },
    /// A text that does not number cases, in the field that says how their numbers are written.
    #[error("{kind:?}.{field} cannot be «{text}», which does not number cases")]
    NoNumbering {
        /// The kind.
        kind: Kind,
        /// The field.
        field: &'static str,
        /// The text.
        text: String,
    },
    /// A date that may be several days, in a field for one.
    #[error("{kind:?}.{field} must be one day")]
    NotOneDay {
        /// The kind.
        kind: Kind,
        /// The field.
        field: &'static str,
        /// The date.
        date: FuzzyDate,
    },
    /// A record that would end before it begins.
    #[error("{kind:?}.{end} cannot be before {start}")]
    EndsBefore {
        /// The kind.
        kind: Kind,
        /// The field of the beginning.
        start: &'static str,
        /// The field of the end.
        end: &'static str,
    },
    /// A rank or a running number that is not counted from one.
    #[error("{kind:?}.{field} is counted from 1")]
    BelowOne {
        /// The kind.
        kind: Kind,
        /// The field.
        field: &'static str,
    },
    /// Two dates of which the second would be before the first.
    #[error("{kind:?}.{second} cannot be before {first}")]
    OutOfOrder {
        /// The kind.
        kind: Kind,
        /// The field of the date that comes first.
        first: &'static str,
        /// The field of the other.
        second: &'static str,
    },
    /// A text that is none of the choices of a column of one's own.
    #[error("{text} is no choice of {column}")]
    NotAChoice {
        /// The name of the column.
        column: String,
        /// The text.
        text: String,
        /// The choices.
        choices: String,
    },
    /// A column of one's own that is not there any more.
    #[error("there is no column {0}")]
    NoSuchColumn(RecordId),
    /// A decision is made final by asking for its seal, not by writing its state into a cell.
    #[error("{kind:?}.{field} is not made final by a value")]
    FinalByButton {
        /// The kind.
        kind: Kind,
        /// The field.
        field: &'static str,
    },
    /// A record that links to itself, or round in a ring.
    #[error("{kind:?}.{field} would lead back to the record itself")]
    Circular {
        /// The kind.
        kind: Kind,
        /// The field.
        field: &'static str,
    },
    /// A final record cannot be changed or deleted.
    #[error("the {kind:?} is final")]
    Sealed {
        /// Its kind.
        kind: Kind,
        /// The record.
        record: RecordId,
    },
    /// A final record says what that cell holds.
    #[error("{0:?} is settled")]
    Settled(Unsettled),
    /// Something around a record says that what is about to be final cannot be.
    #[error("{0:?} is contrary to what is about to be final")]
    Contrary(Unsettled),
    /// A final record is about the one that was to be deleted.
    #[error("{record} is needed by {sealed}, which is final")]
    Needed {
        /// The kind of the record that was to be deleted.
        kind: Kind,
        /// That record.
        record: RecordId,
        /// The final record.
        sealed: RecordId,
        /// Its kind.
        sealing: Kind,
    },
    /// A record of a kind that knows no seal cannot be made final.
    #[error("a {kind:?} is never made final")]
    NeverFinal {
        /// The kind.
        kind: Kind,
        /// The record.
        record: RecordId,
    },
    /// A record cannot be made final as it stands.
    #[error("the {kind:?} cannot be made final without {field}")]
    NotReadyForSeal {
        /// Its kind.
        kind: Kind,
        /// The record.
        record: RecordId,
        /// The kind of what lacks something: its own, or that of a record that it rests on.
        lacking: Kind,
        /// What is missing.
        field: &'static str,
    },
    /// What is to be final depends on something whose day has not come.
    #[error("{record} is still to come")]
    NotYet {
        /// What is still to come.
        record: RecordId,
        /// When.
        date: FuzzyDate,
        /// The day that counts as today.
        today: NaiveDate,
    },
    /// Copies disagree about something that the content of a seal rests on.
    #[error("{kind:?}.{field} of {record} is undecided")]
    Undecided {
        /// The kind of the record that was to be made final.
        sealing: Kind,
        /// The record that was to be made final.
        sealed: RecordId,
        /// The record that copies disagree about.
        record: RecordId,
        /// Its kind.
        kind: Kind,
        /// The field; `exists` for whether it is there.
        field: &'static str,
    },
    /// There is nothing to decide about that cell.
    #[error("{kind:?}.{field} of {record} has one value")]
    NothingToDecide {
        /// The record.
        record: RecordId,
        /// Its kind.
        kind: Kind,
        /// The field; `exists` for whether it is there.
        field: &'static str,
    },
    /// Other records need the one to be deleted.
    #[error("{count} other records refer to it, the first is {first}")]
    StillReferred {
        /// The first one that does.
        first: RecordId,
        /// How many do.
        count: usize,
        /// Of which kinds they are, that of the first one first.
        kinds: Vec<Kind>,
    },
    /// There is no record with that key.
    #[error("there is no record {0}")]
    NoSuchRecord(RecordId),
    /// A record with that key is there already.
    #[error("there is a record {0} already")]
    AlreadyThere(RecordId),
}
