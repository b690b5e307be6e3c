//! How a broken rule is told to a person.

use chrono::NaiveDate;

use super::RuleError;
use crate::model::fuzzy_date::FuzzyDate;
use crate::model::id::RecordId;
use crate::model::kind::Kind;
use crate::model::message::{Argument, Message, Tell};
use crate::model::seal::seal_words;
use crate::model::told_column::ToldColumn;

/// The name of a field.
type Name = &'static str;

impl Tell for RuleError {
    fn message(&self) -> Message {
        match self {
            Self::Required { kind, field } => on("error-required", *kind, field),
            Self::NotFinite { kind, field } => on("error-not-finite", *kind, field),
            Self::Negative { kind, field } => on("error-negative", *kind, field),
            Self::WrongType { kind, field } => on("error-wrong-type", *kind, field),
            Self::Circular { kind, field } => on("error-circular", *kind, field),
            Self::Unstorable { kind, field } => on("error-parse-text", *kind, field),
            Self::TooLong { kind, field } => on("error-too-long", *kind, field),
            Self::BelowOne { kind, field } => on("error-below-one", *kind, field),
            Self::OutOfRange { kind, field, low, high } => outside(*kind, field, *low, *high),
            Self::NumberTaken { kind, field, other } => {
                on("error-number-taken", *kind, field).record("other", *other)
            }
            Self::MissingTarget { kind, field, target } => {
                on("error-missing-target", *kind, field).text("target", target.to_string())
            }
            Self::WrongTarget { kind, field, target } => {
                on("error-wrong-target", *kind, field).record("target", *target)
            }
            Self::DateElsewhere { kind, field, from, link } => away(*kind, field, *from, link),
            Self::NoTime { kind, field, text } => no_time(*kind, field, text),
            Self::NotFigures { kind, field, text, figures } => {
                not_figures(*kind, field, text, *figures)
            }
            Self::NoNumbering { kind, field, text } => {
                on("error-no-numbering", *kind, field).text("text", text)
            }
            Self::NotOneDay { kind, field, date } => not_one_day(*kind, field, date),
            Self::EndsBefore { kind, start, end } => before("error-ends-before", *kind, start, end),
            Self::OutOfOrder { kind, first, second } => {
                before("error-out-of-order", *kind, first, second)
            }
            Self::NotAChoice { column, text, choices } => no_choice(column, text, choices),
            Self::OnlyRead(column) => only_read(*column),
            Self::NoSuchColumn(_) => Message::new("error-no-such-column"),
            Self::OnlyOne(kind) => of_kind("error-only-one", *kind),
            Self::NoSuchRecord(_) => Message::new("error-record-not-there"),
            Self::AlreadyThere(id) => already_there(*id),
            Self::StillReferred { first, count, kinds } => still_referred(*first, *count, kinds),
            Self::FinalByButton { kind, field } => {
                seal_words(*kind, "by-button").field(*kind, field)
            }
            Self::Sealed { kind, record } => seal_words(*kind, "final").record("record", *record),
            Self::Settled(cell) if cell.is_excluded => cell.words("excludes"),
            Self::Settled(cell) => cell.words("settles"),
            Self::Contrary(cell) => cell.words("contrary"),
            Self::Needed { kind, record, sealed, sealing } => {
                needed((*kind, *record), (*sealing, *sealed))
            }
            Self::NeverFinal { kind, record } => never_final(*kind, *record),
            Self::NotReadyForSeal { kind, record, lacking, field } => {
                not_ready((*kind, *record), (*lacking, field))
            }
            Self::NotYet { record, date, today } => not_yet(*record, date, *today),
            Self::Undecided { sealing, sealed, record, kind, field } => {
                undecided((*sealing, *sealed), (*kind, *record), field)
            }
            Self::NothingToDecide { record, kind, field } => {
                on("error-nothing-to-decide", *kind, field).record("record", *record)
            }
        }
    }
}

/// Where what a column says is changed.
fn only_read(column: ToldColumn) -> Message {
    Message::new(match column {
        ToldColumn::CaseNumber => "error-only-read-case",
        ToldColumn::Body | ToldColumn::MeetingDay => "error-only-read-meeting",
    })
}

/// A text about a field.
fn on(key: &'static str, kind: Kind, field: Name) -> Message {
    Message::new(key).field(kind, field)
}

/// A text about a kind.
fn of_kind(key: &'static str, kind: Kind) -> Message {
    Message::new(key).with("kind", Argument::Kind(kind))
}

fn number(count: usize) -> Argument {
    Argument::Number(i64::try_from(count).unwrap_or(i64::MAX))
}

/// The bounds are text: a year is not written with a thousands separator.
fn outside(kind: Kind, field: Name, low: i64, high: i64) -> Message {
    let said = on("error-out-of-range", kind, field);
    said.text("low", low.to_string()).text("high", high.to_string())
}

fn away(kind: Kind, field: Name, from: RecordId, link: Name) -> Message {
    let said = on("error-date-elsewhere", kind, field);
    said.record("from", from).with("link", Argument::Field(kind, link))
}

fn no_time(kind: Kind, field: Name, text: &str) -> Message {
    on("error-parse-time", kind, field).text("text", text)
}

fn not_figures(kind: Kind, field: Name, text: &str, figures: usize) -> Message {
    on("error-not-figures", kind, field).text("text", text).with("count", number(figures))
}

fn not_one_day(kind: Kind, field: Name, date: &FuzzyDate) -> Message {
    on("error-not-one-day", kind, field).with("date", Argument::Date(date.clone()))
}

/// A text about a field that comes before the one that it should come after.
fn before(key: &'static str, kind: Kind, start: Name, end: Name) -> Message {
    on(key, kind, end).with("start", Argument::Field(kind, start))
}

fn no_choice(column: &str, text: &str, choices: &str) -> Message {
    let said = Message::new("list-refused-choice");
    said.text("text", text).text("column", column).text("choices", choices)
}

fn already_there(id: RecordId) -> Message {
    Message::new("error-already-there").text("id", id.to_string())
}

fn still_referred(first: RecordId, count: usize, kinds: &[Kind]) -> Message {
    let of_first =
        kinds.first().map_or_else(|| Argument::Text(String::new()), |kind| Argument::Kind(*kind));
    let said = Message::new("error-still-referred").record("first", first);
    let said = said.with("count", number(count)).with("kind", of_first);
    said.with("kinds", Argument::AllKinds(kinds.to_vec()))
}

fn needed((kind, record): (Kind, RecordId), (sealing, sealed): (Kind, RecordId)) -> Message {
    let said = seal_words(sealing, "needed").with("kind", Argument::Kind(kind));
    said.record("record", record).record("sealed", sealed)
}

fn never_final(kind: Kind, record: RecordId) -> Message {
    of_kind("error-never-final", kind).record("record", record)
}

fn not_ready((kind, record): (Kind, RecordId), (lacking, field): (Kind, Name)) -> Message {
    seal_words(kind, "lacking").field(lacking, field).record("record", record)
}

fn not_yet(record: RecordId, date: &FuzzyDate, today: NaiveDate) -> Message {
    Message::new("error-finalise-early")
        .record("record", record)
        .with("date", Argument::Date(date.clone()))
        .with("today", Argument::Date(FuzzyDate::from_day(today)))
}

fn undecided(
    (sealing, sealed): (Kind, RecordId),
    (kind, record): (Kind, RecordId),
    field: Name,
) -> Message {
    let said = seal_words(sealing, "undecided").field(kind, field);
    said.record("record", record).record("sealed", sealed)
}
