//! Why a workbook cannot be read as records.

use chrono::NaiveDate;

use crate::model::fuzzy_date::FuzzyDate;
use crate::model::kind::Kind;
use crate::model::message::{Argument, Message, Tell};

/// Why a workbook cannot be read as records.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum LayoutError {
    /// There is nothing in it.
    #[error("there is nothing in it")]
    Empty,
    /// There is no such sheet.
    #[error("there is no sheet {wanted}")]
    NoSheet {
        /// The sheet.
        wanted: String,
        /// Those that there are.
        sheets: String,
    },
    /// Nothing says what the rows are.
    #[error("the headings fit no kind")]
    NoKind,
    /// A mapping names a kind that there is not.
    #[error("there is no kind {0}")]
    UnknownKind(String),
    /// A mapping names a field that there is not.
    #[error("there is no field {field}")]
    UnknownField {
        /// The kind.
        kind: Kind,
        /// The field.
        field: String,
    },
    /// No row has headings that are known.
    #[error("no row has known headings")]
    NoHeadings(Kind),
    /// It was written of an earlier day of the same document: what stood there then is no correction.
    #[error("it shows the document as it was on {0}")]
    OfThePast(NaiveDate),
}

impl Tell for LayoutError {
    fn message(&self) -> Message {
        match self {
            Self::Empty => Message::new("sheet-empty"),
            Self::NoSheet { wanted, sheets } => {
                Message::new("sheet-no-sheet").text("wanted", wanted).text("sheets", sheets)
            }
            Self::NoKind => Message::new("sheet-no-kind"),
            Self::UnknownKind(kind) => Message::new("sheet-unknown-kind").text("wanted", kind),
            Self::UnknownField { kind, field } => Message::new("sheet-unknown-field")
                .with("kind", Argument::Kind(*kind))
                .text("wanted", field),
            Self::NoHeadings(kind) => {
                Message::new("sheet-no-headings").with("kind", Argument::Kind(*kind))
            }
            Self::OfThePast(day) => {
                let day = Argument::Date(FuzzyDate::from_day(*day));
                Message::new("sheet-of-the-past").with("day", day)
            }
        }
    }
}
