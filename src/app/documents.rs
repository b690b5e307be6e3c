//! Documents as wholes: made, opened, made anew, closed, and with the last of them the window.

mod copy;
mod desk;
mod make;

use std::path::PathBuf;
use std::time::{Duration, Instant};

use super::repairing::MadeAnew;
use super::shared::Shared;
use super::steps::Now;
use crate::model::message::Message;
use crate::model::settings::Language;

pub(super) use copy::save_copy;
pub use make::{make_example, make_new, written_in};

/// Something asked for about documents.
#[derive(Clone, Debug, PartialEq)]
pub enum DocumentAction {
    /// Choose a file and open it.
    ChooseOpen,
    /// Choose a place and make a new document there.
    ChooseNew,
    /// Open a document.
    Open(PathBuf),
    /// Make a new document at a place that was chosen, and open it.
    New(PathBuf),
    /// Make a damaged document anew from its log, and open the new one.
    MakeAnew(PathBuf),
    /// Make the damaged file that the open document was published to whole again: from its own log with
    /// what is here where the log is whole, and else from what is here. The damaged one is kept.
    MakeWhole,
    /// The list of what was not carried over has been read.
    ReadNotCarried,
    /// Choose a place for a copy of the open document.
    ChooseCopy,
    /// Save a copy of the open document at a place that was chosen.
    SaveCopy(PathBuf),
    /// Open the example portfolio.
    OpenExample,
    /// Publish what is here, and close the document.
    Close,
    /// Close it without waiting: what is not published stays on this machine.
    CloseNow,
    /// Leave the document although what is typed is neither saved nor kept on this machine.
    LeaveTyped,
    /// Stay at it after all.
    Stay,
    /// Publish, close the document, and then the window.
    Quit,
}

/// Which of the documents that are open in this window one after the other: what is asked of one is never
/// done to the next.
pub(super) type Sitting = u64;

/// What comes to be open.
#[derive(Debug)]
pub(super) enum Opening {
    /// A document.
    File(PathBuf),
    /// The example portfolio, which is made if it is not there.
    Example(PathBuf),
    /// A new document; who makes it, and the language of its papers.
    New(PathBuf, String, Language),
    /// A damaged document, made anew beside it with these words in its name.
    Repair(PathBuf, String),
}

/// A job for the thread that owns the document.
#[derive(Debug)]
pub(super) enum DocumentJob {
    /// Open one; the one that is open is published and closed first.
    Open(Opening),
    /// Make the damaged file in the folder whole again.
    MakeWhole,
    /// Save a copy of it elsewhere.
    SaveCopy(PathBuf),
    /// Publish what is here, and close it.
    Close,
    /// Close it at once; what is not published stays on this machine.
    CloseNow,
}

/// News of opening, saving and closing documents.
#[derive(Debug)]
pub(super) enum DocumentNews {
    /// A document stands open, as the one of that sitting.
    Opened(PathBuf, Now, Sitting),
    /// The document is damaged and cannot be opened, and can be made anew.
    Repairable(PathBuf),
    /// A document was made anew, and is being opened.
    MadeAnew(MadeAnew),
    /// The damaged file in the folder was brought together with what is here; what was not carried
    /// over.
    MadeWhole(MadeAnew),
    /// A copy of the document was saved there; whether one goes on in it, since the document itself can only be
    /// read.
    CopySaved(PathBuf, bool),
    /// It could not be opened or made.
    NotOpened(Message),
    /// The document is closed, or none is open.
    Closed,
    /// The thread that owns the document has met a fault of the program and has let go of the document.
    /// It answers none of the jobs that it had.
    BrokeDown(Message),
}

impl DocumentNews {
    /// Whether a job is done with it.
    pub fn ends_job(&self) -> bool {
        match self {
            Self::Opened(..) | Self::Repairable(_) | Self::NotOpened(_) | Self::Closed => true,
            Self::CopySaved(..) => true,
            // Opening it answers.
            Self::MadeAnew(_) => false,
            // The job was answered when it was begun.
            Self::MadeWhole(_) => false,
            // It is news of all of them.
            Self::BrokeDown(_) => true,
        }
    }
}

/// Leaving a document while something is typed that would be lost with it.
#[derive(Clone, Debug)]
pub(super) struct Parting {
    /// What leaves it.
    pub action: DocumentAction,
    /// Somebody has been asked about it.
    pub is_asked: bool,
}

/// How long a window that is to close without waiting is still kept for its document to be let go of.
pub const LONGEST_FAREWELL: Duration = Duration::from_secs(2);

/// What is going on with documents as wholes.
#[derive(Debug, Default)]
pub struct Documents {
    /// The document that is being opened.
    pub opening: Option<PathBuf>,
    /// A document that could not be opened and can be made anew from its log.
    pub repairable: Option<PathBuf>,
    /// What was not carried over when a document was made anew, until somebody has read it.
    pub not_carried: Option<MadeAnew>,
    /// What was asked for and leaves the document, where what is typed would be lost with it: it can be
    /// neither saved nor kept on this machine.
    pub(super) parting: Option<Parting>,
    /// Since when the document is being closed: it is published before that.
    pub closing: Option<Instant>,
    /// The window closes once the document is.
    pub quitting: bool,
    /// Since when somebody does not want to wait for that any more.
    pub leaving: Option<Instant>,
    /// How a document that is being opened stands to the folder.
    pub(super) opening_shared: Option<Shared>,
}

impl Documents {
    /// Whether the window is to close: its document is closed, or could not be for so long that nobody
    /// is to be kept waiting. All that was saved is safe on this machine by then.
    #[must_use]
    pub fn may_quit(&self, is_open: bool) -> bool {
        let waited = self.leaving.is_some_and(|since| since.elapsed() > LONGEST_FAREWELL);
        self.quitting && (!is_open || waited)
    }
}
