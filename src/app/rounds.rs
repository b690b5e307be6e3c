//! Rounds as work with files: sheets and mail drafts go out into a folder, replies come in from one.
//! For the window and the command line alike.

mod desk;
mod incoming;
mod outgoing;

pub use desk::{Replies, RoundAction, Rounds};
pub(super) use desk::{RoundJob, RoundNews, work};
pub use incoming::{Incoming, read_replies};
pub use outgoing::{Outgoing, WriteRoundError, Written, proposals, write_round};
