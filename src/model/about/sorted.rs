//! What records are ordered by.

/// A field, or behind links the field of another record: `call_id.call_year`.
pub type Path = &'static str;

/// One of the things that records of a kind are ordered by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sorted {
    /// A whole number, those without one last.
    Number(Path),
    /// A text of digits, as the number that it is.
    Digits(Path),
    /// The first of these dates that is known, those without any last.
    Date(&'static [Path]),
}

impl Sorted {
    /// The paths that it reads.
    #[must_use]
    pub fn paths(&self) -> &[Path] {
        match self {
            Self::Number(path) | Self::Digits(path) => std::slice::from_ref(path),
            Self::Date(paths) => paths,
        }
    }
}
