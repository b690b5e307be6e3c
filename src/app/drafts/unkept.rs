//! What of the drafts waits to be written.

use crate::files::Until;

/// Which drafts the file does not hold yet.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Unkept {
    /// None.
    #[default]
    Nothing,
    /// Letters of what is being typed, or that something was let go of.
    Letters,
    /// What is to be on the disk before anything else happens.
    Drafts,
}

impl Unkept {
    /// How long the window waits for it.
    pub(super) fn until(self) -> Until {
        match self {
            Self::Drafts => Until::OnDisk,
            Self::Letters | Self::Nothing => Until::OnItsWay,
        }
    }
}
