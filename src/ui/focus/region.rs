//! The regions of the window.

use egui::accesskit::Role;

/// A part of the window that F6 goes to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Region {
    /// The views.
    Navigation,
    /// The document, the search, undo.
    Top,
    /// What waits for an answer in a bar over or under the content.
    Notice,
    /// A list that stands beside the page and chooses what that shows.
    List,
    /// The list, board or page.
    Content,
    /// The record that is open beside it.
    Record,
    /// The quiet line.
    Foot,
}

impl Region {
    /// In the order in which F6 goes through them.
    pub const ALL: [Self; 7] = [
        Self::Navigation,
        Self::Top,
        Self::Notice,
        Self::List,
        Self::Content,
        Self::Record,
        Self::Foot,
    ];

    /// What it is to screen readers.
    pub fn role(self) -> Role {
        match self {
            Self::Navigation => Role::Navigation,
            Self::Top => Role::Banner,
            Self::Notice | Self::List => Role::Region,
            Self::Content => Role::Main,
            Self::Record => Role::Complementary,
            Self::Foot => Role::ContentInfo,
        }
    }
}
