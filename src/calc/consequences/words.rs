//! What a merge led to, in words.

use super::Consequence;
use crate::model::message::{Argument, Message, Tell};

impl Tell for Consequence {
    fn message(&self) -> Message {
        match self {
            Self::OverFrame { call, awarded, frame, .. } => Message::new("consequence-over-frame")
                .with("record", Argument::Record(*call))
                .with("awarded", Argument::Money(*awarded))
                .with("frame", Argument::Money(*frame)),
            Self::SameNumber { cases, number } => Message::new("consequence-same-number")
                .with("count", Argument::Number(i64::try_from(cases.len()).unwrap_or(i64::MAX)))
                .text("number", number.clone()),
            Self::Hanging { record, kind, field, name, .. } => Message::new("consequence-hanging")
                .field(*kind, field)
                .with("record", Argument::Record(*record))
                .text("gone", name.clone()),
            Self::FigureChanged { decision, record, kind, field } => {
                Message::new("consequence-figure-changed")
                    .field(*kind, field)
                    .with("decision", Argument::Record(*decision))
                    .with("record", Argument::Record(*record))
            }
            Self::TwoFinal { case, .. } => {
                Message::new("consequence-two-final").with("record", Argument::Record(*case))
            }
            Self::Unsettled(cell) => cell.words("unsettled"),
            Self::Doubtful(record, doubt) => Message::new("consequence-doubtful")
                .with("record", Argument::Record(*record))
                .words("doubt", doubt.message()),
            Self::Ring { records, kind, field } => {
                let first = records.first().copied().unwrap_or_default();
                Message::new("consequence-ring")
                    .field(*kind, field)
                    .with("record", Argument::Record(first))
                    .with(
                        "count",
                        Argument::Number(i64::try_from(records.len()).unwrap_or(i64::MAX)),
                    )
            }
            Self::HiddenDate { record, kind, field, date, link, from } => {
                Message::new("consequence-hidden-date")
                    .field(*kind, field)
                    .with("record", Argument::Record(*record))
                    .with("date", Argument::Date(date.clone()))
                    .with("link", Argument::Field(*kind, link))
                    .with("from", Argument::Record(*from))
            }
            Self::OutOfOrder { record, kind, first, second } => {
                Message::new("consequence-out-of-order")
                    .field(*kind, second)
                    .with("record", Argument::Record(*record))
                    .with("start", Argument::Field(*kind, first))
            }
            Self::SameColumn { name, .. } => {
                Message::new("consequence-same-column").text("name", name.clone())
            }
        }
    }
}
