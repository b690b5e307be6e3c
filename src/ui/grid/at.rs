//! A place in a list.

/// A cell: its row among those that stand in the list, its column among those that are shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct At {
    /// The row.
    pub row: usize,
    /// The column.
    pub column: usize,
}
