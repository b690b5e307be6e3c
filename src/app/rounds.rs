//! Rounds as work with files: sheets and mail drafts go out into a folder, replies come in from one.
//! For the window and the command line alike.

mod desk;
mod incoming;
mod outgoing;
mod said_before;
mod work;

pub use desk::{Replies, RoundAction, Rounds};
pub use incoming::{Incoming, Weighed, read_replies, weigh};
pub use outgoing::{
    Outgoing, WriteRoundError, Written, Wrote, proposals, told_unaddressed, write_round,
};
pub(super) use work::{RoundJob, RoundNews, WeighJob, work};
