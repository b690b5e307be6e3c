//! Remarks that belong to the figures.

/// What a reader must be told beside the figures.
#[derive(Debug, PartialEq, Eq)]
pub struct Remark {
    /// The code of the remark in the result that other programs read.
    pub code: &'static str,
    /// The Fluent key of the sentence; argument `$name` where it is about a row.
    pub key: &'static str,
}

impl Remark {
    /// A remark.
    #[must_use]
    pub const fn new(code: &'static str, key: &'static str) -> Self {
        Self { code, key }
    }
}

/// A remark that was made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Notice {
    /// The remark, which says its own text and code.
    pub remark: &'static Remark,
    /// The table and the row that it is about, if it is about one.
    pub row: Option<(&'static str, usize)>,
}
