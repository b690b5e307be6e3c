//! What there is to say of a file as a whole: what had to be assumed to read it, and what could not be seen.

use crate::model::message::{Argument, Message, Tell};

/// Something that had to be assumed so that nothing of a file is lost, or that could not be seen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Remark {
    /// It was read in the code page of DOS.
    Dos,
    /// It was read in the encoding of the Macintosh.
    Mac,
    /// So many bytes are none of UTF-8, which the rest is; they were read as those of Windows.
    Mixed(u32),
    /// Quotation marks open a cell and do not close it.
    Open(Rows),
    /// Quotation marks stand within a cell and are not doubled.
    Within(Rows),
    /// It was an XLS file, of which it is not read what is hidden, and how numbers are shown.
    NotSeen,
    /// So many number formats of an XLS file show a number as another amount; of which cells is not seen.
    Scaled(u32),
}

/// Rows that one thing is said of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rows {
    /// The number of the first of them.
    pub first: u32,
    /// How many they are.
    pub count: u32,
}

impl Remark {
    /// Whether it says something of amounts alone.
    pub(super) fn is_of_amounts(&self) -> bool {
        match self {
            Self::Scaled(_) => true,
            Self::Dos
            | Self::Mac
            | Self::Mixed(_)
            | Self::Open(_)
            | Self::Within(_)
            | Self::NotSeen => false,
        }
    }

    /// The code and two numbers, as they go from one process to the other.
    pub(crate) fn parts(self) -> (&'static str, [u32; 2]) {
        match self {
            Self::Dos => ("dos", [0, 0]),
            Self::Mac => ("mac", [0, 0]),
            Self::Mixed(bytes) => ("mixed", [0, bytes]),
            Self::Open(rows) => ("open", [rows.first, rows.count]),
            Self::Within(rows) => ("within", [rows.first, rows.count]),
            Self::NotSeen => ("not-seen", [0, 0]),
            Self::Scaled(formats) => ("scaled", [0, formats]),
        }
    }

    /// The remark that a code and two numbers make.
    pub(crate) fn from_parts(code: &str, [first, count]: [u32; 2]) -> Option<Self> {
        Some(match code {
            "dos" => Self::Dos,
            "mac" => Self::Mac,
            "mixed" => Self::Mixed(count),
            "open" => Self::Open(Rows { first, count }),
            "within" => Self::Within(Rows { first, count }),
            "not-seen" => Self::NotSeen,
            "scaled" => Self::Scaled(count),
            _ => return None,
        })
    }
}

impl Tell for Remark {
    fn message(&self) -> Message {
        let number = |number: u32| Argument::Number(i64::from(number));
        let of_rows = |key, rows: Rows| {
            Message::new(key).with("row", number(rows.first)).with("count", number(rows.count))
        };
        match self {
            Self::Dos => Message::new("sheet-note-dos"),
            Self::Mac => Message::new("sheet-note-mac"),
            Self::Mixed(bytes) => Message::new("sheet-note-mixed").with("count", number(*bytes)),
            Self::Open(rows) => of_rows("sheet-note-quote-open", *rows),
            Self::Within(rows) => of_rows("sheet-note-quote-within", *rows),
            Self::NotSeen => Message::new("sheet-note-not-seen"),
            Self::Scaled(formats) => {
                Message::new("sheet-note-scaled").with("count", number(*formats))
            }
        }
    }
}
