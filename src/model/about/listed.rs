//! Where the records of a kind are seen.

/// Where the records of a kind are seen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Listed {
    /// In a list of their own: its place among the tabs of the area.
    Tab(u8),
    /// In a list of their own; but one that is looked up is shown on the page of what it belongs to.
    TabAndPage(u8),
    /// On the page of what they belong to.
    OnItsPage,
    /// Nowhere by themselves: the program's own bookkeeping, seen in what it does.
    Nowhere,
}
