//! What the thread that owns the document is asked to do, and what the threads answer.

use std::path::PathBuf;
use std::sync::Arc;

use chrono::NaiveDate;

use super::comparing::{Answer, Asked};
use super::dialogues::Dialogue;
use super::merging::{Merged, Tally};
use super::papers::PaperNews;
use super::repairing::MadeAnew;
use super::rounds::RoundNews;
use super::search::Index;
use super::shared::Shared;
use super::tables::{Identity, Prospect};
use crate::import::table::grid::Workbook;
use crate::model::attached_file::AttachedFile;
use crate::model::command::Command;
use crate::model::conflict::{Choice, Conflicts, Side};
use crate::model::history::Entry;
use crate::model::id::RecordId;
use crate::model::kind::Portfolio;
use crate::model::message::Message;
use crate::store::working::{OpenElsewhere, SameDocument, Snapshot};
use crate::store::{MergeReport, PastMerge};

/// What undo and redo would do.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Steps {
    /// The step that undo takes back.
    pub undo: Option<Entry>,
    /// The step that redo does again.
    pub redo: Option<Entry>,
    /// Whether the step that undo takes back was made in another window or an earlier run.
    pub undo_is_foreign: bool,
    /// What is undecided between copies.
    pub conflicts: Arc<Conflicts>,
    /// Which document in which state they belong to.
    pub identity: Identity,
}

/// Which command: the window counts them, so that it knows of each what came of it.
pub type Ticket = u64;

/// A job for the thread that owns the document.
#[derive(Debug)]
pub enum Job {
    /// Open a document.
    Open(PathBuf),
    /// Make the example portfolio if it is not there, and open it.
    OpenExample(PathBuf),
    /// Make a new document and open it.
    New(PathBuf, String),
    /// Make a damaged document anew beside it, with these words in its name, and open it.
    Repair(PathBuf, String),
    /// Change it.
    Apply(Command, Ticket),
    /// Attach the file at that place to the field of a record; who does.
    Attach(RecordId, usize, PathBuf, String),
    /// Write a file into a folder.
    TakeOut(AttachedFile, PathBuf),
    /// Take a step back.
    Undo(String),
    /// Do it again.
    Redo(String),
    /// Read the history of a record.
    History(RecordId),
    /// Read the portfolio as of a day.
    AsOf(NaiveDate),
    /// Work out what has changed.
    Compare(Asked),
    /// Publish what is here, and close the document.
    Close,
    /// Close it at once; what is not published stays on this machine.
    CloseNow,
    /// Read which snapshots there are.
    Snapshots,
    /// Read a snapshot.
    LookInside(Snapshot),
    /// Bring a snapshot back; who asks, and a note for the log.
    Restore(Snapshot, String, String),
    /// Work out what a copy would bring. Where the file was dropped, it may be another document.
    LookAtCopy(PathBuf, bool),
    /// Bring a copy in; who asks.
    Merge(PathBuf, String),
    /// Take the last merge back, to this snapshot.
    TakeBack(Snapshot),
    /// Decide what copies disagree about; who decides.
    Decide(Vec<Choice>, String),
    /// Decide all that is open about a record for one side; who decides.
    DecideAll(RecordId, Side, String),
    /// Read which merges there have been.
    Merges,
    /// Do not offer that copy again until more is written to it.
    PutOff(SameDocument),
}

impl Job {
    /// Whether it changes the document that is open.
    #[must_use]
    pub fn writes(&self) -> bool {
        match self {
            Self::Apply(..)
            | Self::Attach(..)
            | Self::Undo(_)
            | Self::Redo(_)
            | Self::Restore(..)
            | Self::Merge(..)
            | Self::TakeBack(_)
            | Self::Decide(..)
            | Self::DecideAll(..) => true,
            Self::Open(_)
            | Self::OpenExample(_)
            | Self::New(..)
            | Self::Repair(..)
            | Self::TakeOut(..)
            | Self::History(_)
            | Self::AsOf(_)
            | Self::Compare(_)
            | Self::Close
            | Self::CloseNow
            | Self::Snapshots
            | Self::LookInside(_)
            | Self::LookAtCopy(..)
            | Self::Merges
            | Self::PutOff(_) => false,
        }
    }

    /// The ticket of a command.
    pub(super) fn ticket(&self) -> Option<Ticket> {
        if let Self::Apply(_, ticket) = self { Some(*ticket) } else { None }
    }
}

/// What came of a job.
#[derive(Debug)]
pub enum News {
    /// A document stands open.
    Opened(PathBuf, Arc<Portfolio>, Steps),
    /// It has changed.
    Changed(Arc<Portfolio>, Steps, Outcome),
    /// Another process has changed it; nobody here asked for that.
    Refreshed(Arc<Portfolio>, Steps),
    /// It has, and therefore nothing was taken back or done again.
    Overtaken(Arc<Portfolio>, Steps),
    /// The history of a record.
    History(RecordId, Vec<Entry>),
    /// The portfolio as of a day, and the day on which the document begins.
    Past(NaiveDate, Option<NaiveDate>, Arc<Portfolio>),
    /// What has changed.
    Compared(Asked, Answer),
    /// It is done, or not needed any more; there is nothing to tell.
    NotNeeded,
    /// What the search looks in.
    Indexed(Arc<Index>),
    /// How the document stands to the folder; nobody here asked for that.
    Shared(Shared),
    /// Something to tell about the file; nobody here asked for that.
    Told(Message),
    /// The document is damaged and cannot be opened, and can be made anew.
    Repairable(PathBuf),
    /// A document was made anew, and is being opened.
    MadeAnew(MadeAnew),
    /// Other files beside it that hold the same document; nobody here asked for that.
    Copies(Vec<SameDocument>),
    /// Who else has it open; nobody here asked for that.
    OpenElsewhere(Option<OpenElsewhere>),
    /// The snapshots of the document, newest first.
    Snapshots(Vec<Snapshot>),
    /// What a snapshot holds.
    Inside(Arc<Portfolio>, Snapshot),
    /// What a copy would bring.
    CopyLookedAt(Tally),
    /// What was dropped is another document.
    NotACopy(PathBuf),
    /// The merges that there have been, newest first.
    Merges(Vec<PastMerge>),
    /// What others published was brought in before publishing; nobody here asked for that.
    BroughtIn(Arc<Portfolio>, Steps, Tally, Box<MergeReport>),
    /// The document is closed.
    Closed,
    /// News of a paper.
    Paper(PaperNews),
    /// A foreign file was read, or could not be.
    TableRead(PathBuf, Result<Arc<Workbook>, Message>),
    /// What an import would do; the number is that of the question.
    TablePlanned(u64, Arc<Prospect>),
    /// A paper or a list was written.
    Exported(PathBuf),
    /// News of a round.
    Round(RoundNews),
    /// A file was chosen, or none.
    Chosen(Dialogue, Option<PathBuf>),
    /// The system has no file dialogue to show; the window asks for the place itself.
    NoDialogue(Dialogue),
    /// A command was not carried out.
    Refused(Ticket, Message),
    /// A job could not be done.
    Failed(Message),
}

impl News {
    /// Whether nobody here asked for it, so that no job is done with it.
    pub(super) fn is_unasked(&self) -> bool {
        matches!(
            self,
            Self::Refreshed(..)
                | Self::BroughtIn(..)
                | Self::Indexed(_)
                // What is told along the way ends no job.
                | Self::Round(RoundNews::Progress(..))
                | Self::Shared(_)
                | Self::Told(_)
                | Self::MadeAnew(_)
                | Self::Copies(_)
                | Self::OpenElsewhere(_)
        )
    }
}

/// What a change was.
#[derive(Debug)]
pub enum Outcome {
    /// An ordinary change; the ticket where it was a command of this window.
    Applied(Option<Ticket>),
    /// A step was taken back.
    Undone(Entry),
    /// A step was done again.
    Redone(Entry),
    /// A snapshot was brought back.
    Restored,
    /// A copy was brought in.
    Merged(Box<Merged>),
    /// The last merge was taken back.
    TakenBack,
}
