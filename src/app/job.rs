//! What the thread that owns the document is asked to do: one variant a feature.

use super::attachments::FileJob;
use super::comparing::CompareJob;
use super::documents::{DocumentJob, DocumentNews};
use super::editing::{EditJob, EditNews};
use super::gather::gather;
use super::history::HistoryJob;
use super::merging::MergeJob;
use super::news::News;
use super::out::Done;
use super::past::PastJob;
use super::rounds::WeighJob;
use super::snapshots::SnapshotJob;
use super::steps::Ticket;
use crate::model::message::Message;

gather! {
    /// A job.
    #[derive(Debug)]
    pub(super) enum Job {
        /// With documents as wholes.
        Document(DocumentJob),
        /// A change.
        Edit(EditJob),
        /// The history of a record.
        History(HistoryJob),
        /// A day in the past.
        Past(PastJob),
        /// What has changed.
        Compare(CompareJob),
        /// Snapshots.
        Snapshot(SnapshotJob),
        /// Copies.
        Merge(MergeJob),
        /// The file of a record.
        File(FileJob),
        /// Replies of a round.
        Round(WeighJob),
    }
}

/// What is answered where a change cannot be made: of the command with that ticket, if it is one.
pub(super) fn refused_edit(ticket: Option<Ticket>, why: Message) -> News {
    match ticket {
        Some(ticket) => EditNews::Refused(ticket, why).into(),
        None => News::Failed(why),
    }
}

impl Job {
    /// Whether it changes the document that is open. Each feature says so of its own.
    pub fn writes(&self) -> bool {
        match self {
            // Another document comes to be open, or none.
            Self::Document(_) => false,
            Self::Edit(job) => job.writes(),
            Self::History(job) => job.writes(),
            Self::Past(job) => job.writes(),
            Self::Compare(job) => job.writes(),
            Self::Snapshot(job) => job.writes(),
            Self::Merge(job) => job.writes(),
            Self::File(job) => job.writes(),
            Self::Round(job) => job.writes(),
        }
    }

    /// Whether it is asked of the document that is open, and of no other.
    pub fn is_of_open_document(&self) -> bool {
        match self {
            Self::Document(DocumentJob::Open(_) | DocumentJob::Close | DocumentJob::CloseNow) => {
                false
            }
            Self::Document(DocumentJob::MakeWhole | DocumentJob::SaveCopy(_))
            | Self::Edit(_)
            | Self::History(_)
            | Self::Past(_)
            | Self::Compare(_)
            | Self::Snapshot(_)
            | Self::Merge(_)
            | Self::File(_)
            | Self::Round(_) => true,
        }
    }

    /// Whether the page in sight asks for it by itself, so that nobody misses it once the page is gone.
    fn is_of_the_page(&self) -> bool {
        match self {
            Self::History(_) | Self::Compare(_) | Self::Round(_) => true,
            Self::Merge(job) => job.is_of_the_page(),
            Self::Document(_)
            | Self::Edit(_)
            | Self::Past(_)
            | Self::Snapshot(_)
            | Self::File(_) => false,
        }
    }

    /// What is answered where it cannot be done.
    pub fn refused(&self, why: Message) -> News {
        match self {
            Self::Document(DocumentJob::Open(_)) => DocumentNews::NotOpened(why).into(),
            // Where nobody owns a document, none is open.
            Self::Document(DocumentJob::Close | DocumentJob::CloseNow) => {
                DocumentNews::Closed.into()
            }
            Self::Edit(job) => refused_edit(job.ticket(), why),
            Self::Document(DocumentJob::MakeWhole | DocumentJob::SaveCopy(_))
            | Self::History(_)
            | Self::Past(_)
            | Self::Compare(_)
            | Self::Snapshot(_)
            | Self::Merge(_)
            | Self::File(_)
            | Self::Round(_) => News::Failed(why),
        }
    }

    /// What is answered where the document that it was asked of is not open any more.
    pub fn too_late(&self) -> News {
        if self.is_of_the_page() {
            return Done.into();
        }
        self.refused(Message::new("message-closed-before"))
    }
}
